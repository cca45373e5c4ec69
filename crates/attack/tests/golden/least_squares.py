"""Writes least_squares.json: variances of the best linear unbiased estimate of every cell, by dense algebra.

A second way to the figures of `attack::audit`, for small authorities. All true cells are unknowns; the relations between tables are
the rows of a matrix C with C x = 0; the stored values are x plus noise of known variance. With N a basis of C's null space and W the
precisions, the covariance of the best estimate is N (N' W N)^-1 N' (C. R. Rao, "Linear Statistical Inference and Its Applications",
1973, section 4a). Needs numpy. Run:
python3 crates/attack/tests/golden/least_squares.py > crates/attack/tests/golden/least_squares.json
"""

import json

import numpy as np

CASES = [
    {"blocks": [1, 1], "places": 1, "harms": 2, "contexts": 2, "sectors": 2, "precision": {}},
    {"blocks": [1, 3, 2], "places": 4, "harms": 3, "contexts": 2, "sectors": 3, "precision": {}},
    {"blocks": [1, 2, 5, 1, 4], "places": 7, "harms": 12, "contexts": 6, "sectors": 8, "precision": {"harm": [1.0, 2.0, 1.0, 1.0], "block": 0.5}},
    {"blocks": [1, 2], "places": 3, "harms": 4, "contexts": 3, "sectors": 2, "precision": {"place": 0.0, "context": 0.0, "sector": [0.0, 0.0, 0.0, 0.0]}},
]


def variances(case):
    given = {"block": 1.0, "place": 1.0, "context": 1.0, "middle_area": [1.0] * 4, "harm": [1.0] * 4, "sector": [1.0] * 4}
    given |= case["precision"]
    cells, precision = {}, []

    def cell(name, value):
        # A table that was not drawn tells nothing and has nothing to estimate.
        if value > 0:
            cells[name] = len(precision)
            precision.append(value)

    for m, blocks in enumerate(case["blocks"]):
        for q in range(4):
            cell(("M", m, q), given["middle_area"][q])
        for b in range(blocks):
            cell(("B", m, b), given["block"])
    for h in range(case["harms"]):
        for q in range(4):
            cell(("H", h, q), given["harm"][q])
    for s in range(case["sectors"]):
        for q in range(4):
            cell(("S", s, q), given["sector"][q])
    for c in range(case["contexts"]):
        cell(("C", c), given["context"])
    for p in range(case["places"]):
        cell(("P", p), given["place"])

    rows = []

    def equal(left, right):
        if not all(name in cells for name in left + right):
            return
        row = np.zeros(len(precision))
        for name in left:
            row[cells[name]] += 1
        for name in right:
            row[cells[name]] -= 1
        rows.append(row)

    areas = range(len(case["blocks"]))
    for m in areas:
        equal([("B", m, b) for b in range(case["blocks"][m])], [("M", m, q) for q in range(4)])
    for q in range(4):
        total = [("M", m, q) for m in areas]
        equal([("H", h, q) for h in range(case["harms"])], total)
        equal([("S", s, q) for s in range(case["sectors"])], total)
    year = [("M", m, q) for m in areas for q in range(4)]
    equal([("C", c) for c in range(case["contexts"])], year)
    equal([("P", p) for p in range(case["places"])], year)

    matrix = np.array(rows)
    _, singular, right = np.linalg.svd(matrix)
    null = right[int((singular > 1e-10).sum()):].T
    weights = np.diag(precision)
    covariance = null @ np.linalg.inv(null.T @ weights @ null) @ null.T
    observed = [i for i in range(len(precision)) if precision[i] > 0]
    return given, sorted(float(covariance[i, i]) for i in observed)


answers = []
for case in CASES:
    given, found = variances(case)
    answers.append({**{k: v for k, v in case.items() if k != "precision"}, "precision": given, "least": min(found), "greatest": max(found), "distinct": sorted({round(v, 9) for v in found})})
print(json.dumps({"origin": "least_squares.py, numpy " + np.__version__, "cases": answers}, indent=1))
