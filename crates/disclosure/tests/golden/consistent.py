"""Writes consistent.json: weighted least squares over released tables, by a second way of reckoning.

Plain Python 3 (standard library only). Every relation is written down as people would say it, with the true totals as
unknowns of their own, and the whole dense system of the Lagrangian is inverted; the Rust solves chains of relations in the
shape of an arrow instead. Run: python3 crates/disclosure/tests/golden/consistent.py > crates/disclosure/tests/golden/consistent.json
"""

import json
import math
import platform

BLOCKS = {"B-1": ("M1", "A1"), "B-2": ("M1", "A1"), "B-3": ("M2", "A1"), "B-4": ("M2", "A1"), "B-5": ("M2", "A1"),
          "B-6": ("M3", "A2")}
PLACES = {"P-1": "A1", "P-2": "A1", "P-3": "A2"}
HARMS = ["cse", "cce", "several"]
CONTEXTS = ["place", "home"]
SECTORS = ["police", "health"]
QUARTERS = [f"2025Q{n}" for n in (1, 2, 3, 4)]
AUTHORITIES = ["A1", "A2"]
MIDDLES = {m: a for m, a in BLOCKS.values()}
YEARLY = ["block_year", "place_year", "authority_context_type_year"]
QUARTERLY = ["middle_area_quarter", "authority_harm_quarter", "authority_sector_quarter"]


def variance(scale):
    p = math.exp(-scale[1] / scale[0])
    return 2 * p / (1 - p) ** 2


def cells_of(table, authority):
    rest = lambda codes, part: [(code, "") for code in codes] + [(authority, part)]
    parts = {"authority_harm_quarter": HARMS, "authority_context_type_year": CONTEXTS, "authority_sector_quarter": SECTORS}
    if table == "block_year":
        return rest([b for b, (_, a) in BLOCKS.items() if a == authority], "unplaced")
    if table == "middle_area_quarter":
        return rest([m for m, a in MIDDLES.items() if a == authority], "unplaced")
    if table == "place_year":
        return rest([p for p, a in PLACES.items() if a == authority], "elsewhere")
    return [(authority, part) for part in parts[table]]


def relations(names, sheets):
    """Rows over cells (by number) and over unknown totals (by name)."""
    rows = []
    for a in AUTHORITIES:
        for table, period in sheets:
            row = {names[table, period, *cell]: 1.0 for cell in cells_of(table, a)}
            rows.append((row, {("N", a, period): -1.0}))
        quarters = [q for q in QUARTERS if any(period == q for _, period in sheets)]
        if len(quarters) == 4:
            rows.append(({}, {("N", a, q): 1.0 for q in quarters} | {("N", a, "2025"): -1.0}))
            if ("block_year", "2025") in sheets and all(("middle_area_quarter", q) in sheets for q in QUARTERS):
                groups = {(m, ""): [(b, "") for b, (of, _) in BLOCKS.items() if of == m] for m in MIDDLES if MIDDLES[m] == a}
                groups[a, "unplaced"] = [(a, "unplaced")]
                for middle, blocks in groups.items():
                    row = {names["block_year", "2025", *b]: 1.0 for b in blocks}
                    row |= {names["middle_area_quarter", q, *middle]: -1.0 for q in QUARTERS}
                    rows.append((row, {}))
    return rows


def inverse(matrix):
    """Gauss and Jordan with row exchanges; a dependent row is left out."""
    size = len(matrix)
    work = [row[:] + [float(i == j) for j in range(size)] for i, row in enumerate(matrix)]
    free = list(range(size))
    order = {}
    for column in range(size):
        pivot = max(free, key=lambda i: abs(work[i][column]), default=None)
        if pivot is None or abs(work[pivot][column]) < 1e-9:
            continue
        free.remove(pivot)
        order[column] = pivot
        head = work[pivot][column]
        work[pivot] = [x / head for x in work[pivot]]
        for i in range(size):
            if i != pivot and work[i][column] != 0.0:
                factor = work[i][column]
                work[i] = [x - factor * y for x, y in zip(work[i], work[pivot])]
    return [work[order[column]][size:] if column in order else [0.0] * size for column in range(size)]


def solve(sheets):
    names, values, variances = {}, [], []
    for (table, period), scale in sheets.items():
        for a in AUTHORITIES:
            for cell in cells_of(table, a):
                n = len(values)
                names[table, period, *cell] = n
                values.append((n * n * 7 + 3 * n) % 41 - 4)
                variances.append(variance(scale))
    rows = relations(names, sheets)
    totals = sorted({total for _, more in rows for total in more})
    count, width = len(values), len(values) + len(totals)
    # A total is no observation: it has weight 0.
    size = width + len(rows)
    matrix = [[0.0] * size for _ in range(size)]
    for n, v in enumerate(variances):
        matrix[n][n] = 1 / v
    for at, (row, more) in enumerate(rows):
        for index, weight in list(row.items()) + [(count + totals.index(total), w) for total, w in more.items()]:
            matrix[width + at][index] = matrix[index][width + at] = weight
    turned = inverse(matrix)
    covariance = [row[:count] for row in turned[:count]]
    estimates = [sum(c * y / v for c, y, v in zip(row, values, variances)) for row in covariance]
    sums = []
    for label, wanted in (
        ("first block and its quarter", lambda t, p, c, w: (t == "block_year" and c == "B-1") or (t == "middle_area_quarter" and c == "M1" and p == "2025Q1")),
        ("blocks of M2", lambda t, p, c, w: t == "block_year" and c in ("B-3", "B-4", "B-5")),
        ("quarters of M2", lambda t, p, c, w: t == "middle_area_quarter" and c == "M2"),
        ("harm cse", lambda t, p, c, w: t == "authority_harm_quarter" and w == "cse"),
        ("sectors of the first quarter", lambda t, p, c, w: t == "authority_sector_quarter" and p == "2025Q1"),
        ("all places", lambda t, p, c, w: t == "place_year"),
    ):
        chosen = [(key, n) for key, n in names.items() if wanted(*key)]
        if chosen:
            value = sum(estimates[n] for _, n in chosen)
            var = sum(covariance[i][j] for _, i in chosen for _, j in chosen)
            sums.append({"what": label, "cells": [list(key) for key, _ in chosen], "value": value, "variance": var})
    cells = [[*key, values[n], estimates[n], covariance[n][n]] for key, n in names.items()]
    scales = [[table, period, *scale] for (table, period), scale in sheets.items()]
    return {"scales": scales, "cells": cells, "sums": sums}


def case(tables, scale=(2, 1), others=None, quarters=QUARTERS):
    sheets = {}
    for table in tables:
        for period in ["2025"] if table in YEARLY else quarters:
            sheets[table, period] = (others or {}).get((table, period), scale)
    return solve(sheets)


four = ["block_year", "middle_area_quarter", "authority_harm_quarter", "place_year"]
cases = {
    "six tables": case(YEARLY + QUARTERLY),
    "a partner's four": case(four),
    "blocks and places alone": case(["block_year", "place_year"]),
    "blocks and harm, no middle areas": case(["block_year", "authority_harm_quarter"]),
    "three quarters and no year": case(QUARTERLY, quarters=QUARTERS[:3]),
    "a year of which a quarter is missing": case(YEARLY + QUARTERLY, quarters=QUARTERS[1:]),
    "sheets of other scales": case(YEARLY + QUARTERLY, others={("block_year", "2025"): (3, 1), ("middle_area_quarter", "2025Q2"): (3, 2)}),
}
origin = f"crates/disclosure/tests/golden/consistent.py, Python {platform.python_version()}, 2026-11-21"
print(json.dumps({"origin": origin, "cases": cases}))
