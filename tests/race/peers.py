#!/usr/bin/env python3
"""The peers' side of the race: one workload a process, on the data that benches/race.rs has written.

  peers.py NAME --data DIR --asked JSON

Appends a JSON line to DIR/peers.jsonl: name, peer, wall and cpu seconds (best of up to three runs; cpu is user + system of this process and
its children), peak memory, and how far the result agrees with ours, which lies in DIR/ours-NAME.bin as little-endian float64.
Compile time (numba) is kept out by one small run before.
"""
import argparse
import importlib.metadata
import json
import os
import resource
import sys
import time
import warnings

import numpy as np

warnings.filterwarnings("ignore")
MONTHS = np.array([(y - 2023) * 12 + m for y in (2023, 2024, 2025) for m in range(12)
                   for _ in range(31 if m in (0, 2, 4, 6, 7, 9, 11) else 30 if m != 1 else 29 if y == 2024 else 28)])


def cpu():
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    live = 0.0
    try:
        import psutil
        live = sum(sum(child.cpu_times()[:2]) for child in psutil.Process().children(recursive=True))
    except ImportError:
        pass
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime + live


def timed(work):
    walls, cpus, since = [], [], time.perf_counter()
    while True:
        c, t = cpu(), time.perf_counter()
        result = work()
        walls.append(time.perf_counter() - t)
        cpus.append(cpu() - c)
        if len(walls) == 3 or time.perf_counter() - since > 10:
            return min(walls), min(cpus), result


def version(package):
    return package + " " + importlib.metadata.version(package)


class Race:
    def __init__(self, name, data, asked):
        self.name, self.data, self.asked = name, data, asked

    def ours(self):
        return np.fromfile(os.path.join(self.data, f"ours-{self.name}.bin"), "<f8")

    def csv_path(self):
        return os.path.join(self.data, f"c{self.asked['rows']}.csv")

    def points(self):
        """Easting, northing (metres to the centimetre) and day, as ours had them."""
        e, n, day = np.fromfile(os.path.join(self.data, f"c{self.asked['rows']}.points"), "<f8").reshape(3, -1)
        return e, n, day.astype(np.int64)


def csv(race):
    import polars as pl
    wall, used, d = timed(lambda: pl.read_csv(race.csv_path(), try_parse_dates=True))
    sums = [d["id"].sum(), d["lon"].sum(), d["lat"].sum(), d["date"].cast(pl.Int32).cast(pl.Int64).sum(), d["hour"].sum(),
            d["harm_type"].str.len_bytes().sum(), d["source_agency"].str.len_bytes().sum()]
    far = max(abs(a / b - 1) for a, b in zip(race.ours(), sums))
    return version("polars"), wall, used, f"sums of all columns within {far:.0e}"


def project(race):
    import polars as pl
    from convertbng import cutil
    d = pl.read_csv(race.csv_path(), columns=["lon", "lat"])
    lon, lat = d["lon"].to_numpy().copy(), d["lat"].to_numpy().copy()
    wall, used, (e, n) = timed(lambda: cutil.convert_bng(lon, lat))
    e0, n0 = race.ours().reshape(2, -1)
    far = max(np.abs(np.asarray(e)[:len(e0)] - e0).max(), np.abs(np.asarray(n)[:len(n0)] - n0).max())
    return version("convertbng"), wall, used, f"max difference {far * 1000:.2f} mm"


def bin(race):
    e, n, day = race.points()

    def work():
        c, r = np.floor(e / 500).astype(np.int64), np.floor(n / 500).astype(np.int64)
        return np.unique((r << 24) | (c << 8) | MONTHS[day], return_counts=True)
    wall, used, (key, count) = timed(work)
    same = np.array_equal(np.stack([key >> 24, (key >> 8) & 0xFFFF, key & 0xFF, count], 1), race.ours().reshape(-1, 4))
    return version("numpy"), wall, used, f"{len(key)} entries " + ("equal" if same else "DIFFER")


def counts(race):
    e, n, _ = race.points()
    c, r = np.floor((e - 200_000) / 500).astype(int), np.floor((n - 165_000) / 500).astype(int)
    ok = (c >= 0) & (c < 320) & (r >= 0) & (r < 320)
    return np.bincount(r[ok] * 320 + c[ok], minlength=320 * 320).astype(float)


def queen():
    import scipy.sparse as sp
    from libpysal.graph import Graph
    r, c = np.divmod(np.arange(320 * 320), 320)
    i, j = [], []
    for a in (-1, 0, 1):
        for b in (-1, 0, 1):
            ok = (r + a >= 0) & (r + a < 320) & (c + b >= 0) & (c + b < 320) & ((a, b) != (0, 0))
            i.append(np.flatnonzero(ok))
            j.append((r[ok] + a) * 320 + c[ok] + b)
    i, j = np.concatenate(i), np.concatenate(j)
    return Graph.from_sparse(sp.coo_array((np.ones(len(i)), (i, j)), shape=(320 * 320,) * 2).tocsr())


def gi(race):
    from esda import G_Local
    y, w = counts(race), queen().assign_self_weight(1)
    score = lambda draws: G_Local(y, w, transform="B", star=True, permutations=draws, keep_simulations=False, n_jobs=2, seed=1)
    draws = race.asked.get("permutations", 0)
    if draws:
        score(9)
    wall, used, found = timed(lambda: score(draws))
    if not draws:
        return version("esda"), wall, used, f"max |z difference| {np.abs(found.Zs - race.ours()).max():.0e}"
    # esda folds both tails into one, ties on one side; where the upper tail is the smaller they mean the same.
    upper = race.ours().reshape(2, -1)[0]
    some = (upper < 0.45) & (found.Zs > 0)
    p, q = upper[some], found.p_sim[some]
    off = np.abs(p - q) / np.sqrt(2 * np.maximum(p * (1 - p), 1 / draws) / draws)
    return version("esda"), wall, used, f"{100 * (off < 4.5).mean():.2f} % of {some.sum()} upper p within 4.5 sd"


def kde(race):
    from KDEpy import FFTKDE
    e, n, _ = race.points()
    px = race.asked["pixels"]
    at = 150_000.0 + (np.arange(px) + 0.5) * (256_000.0 / px)
    grid = np.stack(np.meshgrid(at, at, indexing="ij"), -1).reshape(-1, 2)
    points = np.stack([e, n], 1)
    # KDEpy's width is a standard deviation; that of the Epanechnikov kernel of radius h in the plane is h / sqrt 5 as KDEpy has it.
    wall, used, found = timed(lambda: FFTKDE(kernel="epa", bw=race.asked["radius"] / np.sqrt(5)).fit(points).evaluate(grid))
    ours = race.ours().reshape(px, px).T.ravel()
    return version("kdepy"), wall, used, f"peer off by {100 * np.abs(found - ours).max() / ours.max():.1f} % of the peak"


def rand(a, b):
    from sklearn.metrics import adjusted_rand_score
    return adjusted_rand_score(a, b)


def dbscan(race):
    from sklearn.cluster import DBSCAN
    e, n, _ = race.points()
    if len(e) > 200_000:
        raise ImportError("scikit-learn needs more memory than there is for so many points")
    points = np.stack([e, n], 1)
    wall, used, labels = timed(lambda: DBSCAN(eps=300, min_samples=10, algorithm="kd_tree", n_jobs=2).fit(points).labels_)
    ours = race.ours()
    same = f"clusters {labels.max() + 1} / {int(ours.max()) + 1}, noise {(labels < 0).sum()} / {(ours < 0).sum()}"
    return version("scikit-learn"), wall, used, f"{same}, Rand {rand(labels, ours):.6f}"


def hdbscan(race):
    import fast_hdbscan
    e, n, _ = race.points()
    points = np.stack([e, n], 1)
    # It does not count the point itself among its neighbours; ours does, so that 9 there is 10 here.
    fit = lambda p: fast_hdbscan.HDBSCAN(min_cluster_size=25, min_samples=9).fit(p).labels_
    fit(points[:2000])
    wall, used, labels = timed(lambda: fit(points))
    ours = race.ours()
    return (version("fast_hdbscan"), wall, used,
            f"clusters {labels.max() + 1} / {int(ours.max()) + 1}, Rand {rand(labels, ours):.3f}")


def knox(race):
    from pointpats.spacetime import knox as test
    e, n, day = race.points()
    # The whole run takes minutes and its time grows with the permutations; one in ten is timed.
    draws = race.asked["permutations"] // 10
    c, t = cpu(), time.perf_counter()
    found = test(np.stack([e, n], 1), day[:, None], 200.0, 14.0, permutations=draws)
    wall, used = time.perf_counter() - t, cpu() - c
    ours = int(race.ours()[0])
    same = "equal" if int(found["stat"]) == ours else f"DIFFER from ours, {ours}"
    return version("pointpats") + " (x10)", 10 * wall, 10 * used, f"{int(found['stat'])} near pairs {same}"


def mk(race):
    import pymannkendall
    e, n, day = race.points()
    c, r = np.floor(e / 500).astype(np.int64), np.floor(n / 500).astype(np.int64)
    ids, inverse = np.unique(r * 4096 + c, return_inverse=True)
    cube = np.bincount(inverse * 36 + MONTHS[day], minlength=len(ids) * 36).reshape(-1, 36)
    series = race.asked["series"]
    some = cube[:min(series, 2000)]
    scale = series / len(some)
    wall, used, found = timed(lambda: [pymannkendall.original_test(s) for s in some])
    z, slope = race.ours().reshape(2, -1)
    far = max(max(abs(f.z - z[i]), abs(f.slope - slope[i])) for i, f in enumerate(found))
    return version("pymannkendall") + f" (x{scale:.1f})", scale * wall, scale * used, f"max difference of z and slope {far:.0e}"


PEERS = {"csv": csv, "project": project, "bin": bin, "gi": gi, "perm999": gi, "perm9999": gi, "kde1024": kde, "kde2048": kde,
         "dbscan100k": dbscan, "dbscan1m": dbscan, "hdbscan100k": hdbscan, "hdbscan1m": hdbscan, "knox": knox, "mk": mk}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name")
    parser.add_argument("--data", required=True)
    parser.add_argument("--asked", required=True)
    given = parser.parse_args()
    line = {"name": given.name}
    if given.name not in PEERS:
        line["skipped"] = "no peer that can be installed"
    else:
        try:
            peer, wall, used, agrees = PEERS[given.name](Race(given.name, given.data, json.loads(given.asked)))
            peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
            line.update(peer=peer, wall=wall, cpu=used, agrees=agrees, rss_mib=peak / 1024)
        except ImportError as error:
            line["skipped"] = str(error)
        except MemoryError:
            line["skipped"] = "the peer ran out of memory"
    with open(os.path.join(given.data, "peers.jsonl"), "a") as out:
        out.write(json.dumps(line) + "\n")
    print(json.dumps(line))


if __name__ == "__main__":
    sys.exit(main())
