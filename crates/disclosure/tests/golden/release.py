"""Writes release.json: the release of a small invented region, computed by a second implementation.

Plain Python 3 (standard library only), written from the paper (Canonne, Kamath, Steinke, arXiv:2004.00010, algorithms 1
and 2) and from the description in docs/release-method.md. The Rust release must give the same values on every platform.
Run: python3 crates/disclosure/tests/golden/release.py > crates/disclosure/tests/golden/release.json
"""

import hashlib
import hmac
import json
import platform

KEY = bytes(range(32))
REGION = "gwaelod"
SCALE = (2, 1)
RECORDS = [bytes([n]) * 32 for n in (3, 1, 2)]

# Twelve blocks in two middle areas, one in each of two authorities; the register of tests/release.rs.
AUTHORITIES = ["A1", "A2"]
QUARTERS = [f"2025Q{n}" for n in (1, 2, 3, 4)]
HARMS = ["cse", "cce", "csa", "hsb", "trafficking", "missing", "serious_violence", "weapons", "substance_misuse",
         "harassment", "bullying", "online_harm", "antisocial_behaviour", "other", "several"]
CONTEXTS = ["place", "school", "peer_group", "online_space", "home", "unclear"]
SECTORS = ["police", "childrens_services", "education", "health", "youth_justice", "youth_service", "transport",
           "voluntary", "business", "public"]


def spread(total, cells):
    """Parts a total over cells unevenly; the same each time."""
    counts = {cell: 0 for cell in cells}
    for n in range(total):
        counts[cells[n * n % len(cells)]] += 1
    return counts


def counts():
    """Counts of every sheet; all tables add up to the same totals by authority and period."""
    sheets = {}
    of_quarter = {("A1", q): 11 + 7 * n for n, q in enumerate(QUARTERS)} | {("A2", q): 3 * n for n, q in enumerate(QUARTERS)}
    for table, parts in (("authority_harm_quarter", HARMS), ("authority_sector_quarter", SECTORS)):
        for q in QUARTERS:
            sheets[table, q] = {}
            for a in AUTHORITIES:
                sheets[table, q] |= spread(of_quarter[a, q], [(a, part) for part in parts])
    for q in QUARTERS:
        sheets["middle_area_quarter", q] = {}
        for a, m in (("A1", "M000"), ("A2", "M001")):
            sheets["middle_area_quarter", q] |= spread(of_quarter[a, q], [(m, ""), (a, "unplaced")])
    year = {a: sum(of_quarter[a, q] for q in QUARTERS) for a in AUTHORITIES}
    blocks = {"A1": [f"B-G{n:04}" for n in range(6)], "A2": [f"B-G{n:04}" for n in range(6, 12)]}
    places = {"A1": ["GWL-ST-001", "POOL-A1"], "A2": ["GWL-ST-002"]}
    for table in ("block_year", "place_year", "authority_context_type_year"):
        sheets[table, "2025"] = {}
    for a in AUTHORITIES:
        sheets["block_year", "2025"] |= spread(year[a], [(b, "") for b in blocks[a]] + [(a, "unplaced")])
        sheets["place_year", "2025"] |= spread(year[a], [(p, "") for p in places[a]] + [(a, "elsewhere")])
        sheets["authority_context_type_year", "2025"] |= spread(year[a], [(a, part) for part in CONTEXTS])
    return sheets


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def words(table, period, cell):
    """64-bit words of one cell: HMAC in counter mode under a seed of its own."""
    records = hashlib.sha256(b"".join(sorted(RECORDS))).digest()
    code, part = cell
    revision = (1).to_bytes(4, "big")
    texts = [text.encode() for text in (REGION, period, table)]
    fields = [b"contexture noise 2", *texts, revision, code.encode(), part.encode(), records]
    seed = mac(KEY, b"".join(len(field).to_bytes(8, "big") + field for field in fields))
    counter = 0
    while True:
        block = mac(seed, counter.to_bytes(8, "big"))
        yield from (int.from_bytes(block[at : at + 8], "big") for at in range(0, 32, 8))
        counter += 1


def below(stream, bound):
    if bound == 1:
        return 0
    bits = (bound - 1).bit_length()
    while (number := next(stream) % 2**bits) >= bound:
        pass
    return number


def bernoulli_exp(stream, numerator, denominator):
    k = 1
    while below(stream, k * denominator) < numerator:
        k += 1
    return k % 2 == 1


def laplace(stream, scale):
    t, s = scale
    while True:
        u = below(stream, t)
        if not bernoulli_exp(stream, u, t):
            continue
        v = 0
        while bernoulli_exp(stream, 1, 1):
            v += 1
        size = (u + t * v) // s
        negative = below(stream, 2) == 1
        if not (negative and size == 0):
            return -size if negative else size


cells = [
    [table, period, cell[0], cell[1], count, count + laplace(words(table, period, cell), SCALE)]
    for (table, period), sheet in sorted(counts().items())
    for cell, count in sorted(sheet.items())
]
rows = ",\n".join(json.dumps(row) for row in cells)
origin = f"crates/disclosure/tests/golden/release.py, Python {platform.python_version()}, 2026-11-21"
print(f'{{"origin": {json.dumps(origin)},\n"key": "{KEY.hex()}",\n"cells": [\n{rows}\n]}}')
