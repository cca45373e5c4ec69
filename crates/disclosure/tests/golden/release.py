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
REGION, PERIOD = "gwaelod", "2025"
SCALE = (2, 1)
BLOCKS = {f"B-G{n:03}": count for n, count in enumerate([0, 0, 3, 9, 10, 11, 14, 25, 60, 0, 0, 1])}
PLACES = {"GWL-ST-001": 40, "GWL-ST-002": 0, "GWL-BUS-001": 12, "GWL-POOL-1": 7}
RECORDS = [bytes([n]) * 32 for n in (3, 1, 2)]


def mac(key, message):
    return hmac.new(key, message, hashlib.sha256).digest()


def words(table, cell):
    """64-bit words of one cell: HMAC in counter mode under a seed of its own."""
    records = hashlib.sha256(b"".join(sorted(RECORDS))).digest()
    fields = [b"contexture noise 1", REGION.encode(), PERIOD.encode(), table.encode(), cell.encode(), records]
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


def table(name, counts):
    return {cell: count + laplace(words(name, cell), SCALE) for cell, count in sorted(counts.items())}


print(
    json.dumps(
        {
            "origin": f"crates/disclosure/tests/golden/release.py, Python {platform.python_version()}, 2026-11-21",
            "key": KEY.hex(),
            "counts": {"block_year": BLOCKS, "place_year": PLACES},
            "values": {"block_year": table("block_year", BLOCKS), "place_year": table("place_year", PLACES)},
        },
        indent=1,
    )
)
