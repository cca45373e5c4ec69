//! Answers of independent software on shared inputs; where they come from is in `fixtures/hotspot/README.md`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, Cell, GridMask, Lattice};
use hotspot::{
    GiStar, Neighbourhood, conditional_tails, gi_star_distance, gi_star_queen, local_moran, normal_two_sided,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The points of `points.csv`: National Grid position and day since 2023-01-01.
fn points() -> Vec<(Bng, u32)> {
    fixture("points.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            (Bng::new(fields[3].parse().unwrap(), fields[4].parse().unwrap()), fields[5].parse().unwrap())
        })
        .collect()
}

#[derive(Deserialize)]
struct GiGolden {
    lattice: Lattice,
    sum_y: f64,
    mean: f64,
    s_pop: f64,
    /// Cell, count, z, p, q.
    z: Vec<(u32, f64, f64, f64, f64)>,
    sum_z: f64,
    sum_z2: f64,
    max_z: f64,
    argmax: u32,
    min_z: f64,
    fdr05_hot: BTreeSet<u32>,
    fdr05_cold: usize,
    /// Cells with |z| at or above each value.
    raw_bins: BTreeMap<String, usize>,
    /// Cell, P(sim >= obs), P(sim <= obs).
    perm_exact: Vec<(u32, f64, f64)>,
}

fn close(ours: f64, theirs: f64, relative: f64, absolute: f64) -> bool {
    (ours - theirs).abs() <= (relative * theirs.abs()).max(absolute)
}

fn counts_over(lattice: &Lattice) -> Vec<u32> {
    let mut counts = vec![0; lattice.len()];
    for cell in points().iter().filter_map(|(at, _)| lattice.index(*at)) {
        counts[cell] += 1;
    }
    counts
}

/// The exact permutation p of the goldens, to 1e-8 relative or 1e-12 absolute.
fn exact_law_holds(lattice: Lattice, around: Neighbourhood, golden: &[(u32, f64, f64)]) {
    let tails = conditional_tails(&counts_over(&lattice), &GridMask::whole(lattice), around).unwrap();
    for (cell, at_least, at_most) in golden {
        let i = *cell as usize;
        assert!(
            close(tails.at_least[i], *at_least, 1e-8, 1e-12),
            "cell {cell}: {} and {at_least}",
            tails.at_least[i]
        );
        assert!(
            close(tails.at_most[i], *at_most, 1e-8, 1e-12),
            "cell {cell}: {} and {at_most}",
            tails.at_most[i]
        );
    }
}

fn holds(golden: &str, around: Neighbourhood, run: impl Fn(&[f64], &GridMask) -> GiStar) {
    let golden: GiGolden = serde_json::from_str(&fixture(golden)).unwrap();
    let grid = GridMask::whole(golden.lattice);
    let counts: Vec<f64> = counts_over(&golden.lattice).into_iter().map(f64::from).collect();
    exact_law_holds(golden.lattice, around, &golden.perm_exact);
    assert!(close(counts.iter().sum(), golden.sum_y, 0.0, 0.0));
    let ours = run(&counts, &grid);
    assert!(close(ours.mean, golden.mean, 1e-12, 0.0));
    assert!(close(ours.deviation, golden.s_pop, 1e-12, 0.0));
    for (cell, count, z, p, q) in golden.z {
        let i = cell as usize;
        assert!(close(counts[i], count, 0.0, 0.0), "count of cell {cell}");
        assert!(close(ours.z[i], z, 1e-9, 1e-9), "z of cell {cell}: {} and {z}", ours.z[i]);
        assert!(close(ours.p[i], p, 1e-7, 0.0), "p of cell {cell}: {} and {p}", ours.p[i]);
        assert!(close(ours.q[i], q, 1e-7, 0.0), "q of cell {cell}: {} and {q}", ours.q[i]);
    }
    assert!(close(ours.z.iter().sum(), golden.sum_z, 1e-9, 1e-9));
    assert!(close(ours.z.iter().map(|z| z * z).sum(), golden.sum_z2, 1e-9, 0.0));
    let largest = (0..ours.z.len()).max_by(|a, b| ours.z[*a].total_cmp(&ours.z[*b])).unwrap();
    assert_eq!(ours.index[largest], golden.argmax);
    assert!(close(ours.z[largest], golden.max_z, 1e-9, 0.0));
    assert!(close(ours.z.iter().copied().fold(0.0, f64::min), golden.min_z, 1e-9, 0.0));
    assert_eq!(ours.hot(0.05).collect::<BTreeSet<_>>(), golden.fdr05_hot);
    assert_eq!(ours.cold(0.05).count(), golden.fdr05_cold);
    for (bound, cells) in golden.raw_bins {
        let bound: f64 = bound.parse().unwrap();
        assert_eq!(ours.z.iter().filter(|z| z.abs() >= bound).count(), cells, "cells beyond {bound}");
    }
}

#[test]
fn gi_star_over_the_cells_around_agrees_with_esda() {
    holds("gi_star_queen.json", Neighbourhood::Queen, |counts, grid| gi_star_queen(counts, grid).unwrap());
}

#[test]
fn gi_star_within_a_distance_agrees_with_esda() {
    holds("gi_star_dist.json", Neighbourhood::Distance(2.0), |counts, grid| {
        gi_star_distance(counts, grid, 2.0).unwrap()
    });
}

#[derive(Deserialize)]
#[expect(non_snake_case, reason = "the names of the file")]
struct MoranGolden {
    lattice: Lattice,
    global_I: f64,
    /// Cell, I, quadrant.
    rows: Vec<(u32, f64, u8)>,
    sum_abs_I: f64,
    quadrant_counts: [usize; 4],
    perm_exact: Vec<(u32, f64, f64)>,
}

#[test]
fn local_moran_agrees_with_esda_and_with_the_exact_law() {
    for (file, around) in [
        ("local_moran_queen.json", Neighbourhood::Queen),
        ("local_moran_dist.json", Neighbourhood::Distance(2.0)),
    ] {
        let golden: MoranGolden = serde_json::from_str(&fixture(file)).unwrap();
        let counts: Vec<f64> = counts_over(&golden.lattice).into_iter().map(f64::from).collect();
        let ours = local_moran(&counts, &GridMask::whole(golden.lattice), around).unwrap();
        for (cell, i, quadrant) in golden.rows {
            assert!(close(ours.i[cell as usize], i, 1e-9, 1e-12), "I of cell {cell}");
            assert_eq!(ours.quadrant[cell as usize].number(), quadrant, "quadrant of cell {cell}");
        }
        let counted =
            [1, 2, 3, 4].map(|q| ours.quadrant.iter().filter(|quadrant| quadrant.number() == q).count());
        assert_eq!(counted, golden.quadrant_counts);
        assert!(close(ours.global, golden.global_I, 1e-9, 0.0));
        assert!(close(ours.i.iter().map(|i| i.abs()).sum(), golden.sum_abs_I, 1e-9, 0.0));
        exact_law_holds(golden.lattice, around, &golden.perm_exact);
    }
}

#[derive(Deserialize)]
struct BinGolden {
    nonzero: usize,
    cells: usize,
    total: u32,
    sha256: String,
    by_month: Vec<u32>,
}

/// Month 0..35 of a day since 2023-01-01.
fn month_of(day: u32) -> u16 {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut left = day;
    for month in 0..36 {
        let leap = u32::from(month == 13);
        let length = lengths[month % 12] + leap;
        if left < length {
            return month as u16;
        }
        left -= length;
    }
    panic!("day {day} is beyond three years");
}

#[test]
fn binning_to_cells_and_months_agrees_to_the_byte() {
    let golden: BinGolden = serde_json::from_str(&fixture("bin.json")).unwrap();
    let mut bins: BTreeMap<(Cell, u16), u32> = BTreeMap::new();
    for (at, day) in points() {
        *bins.entry((Cell::of(at).unwrap(), month_of(day))).or_default() += 1;
    }
    let mut text = String::new();
    for ((cell, month), count) in &bins {
        writeln!(text, "{},{},{month},{count}", cell.row, cell.col).unwrap();
    }
    let mut digest = String::new();
    Sha256::digest(text).iter().for_each(|byte| write!(digest, "{byte:02x}").unwrap());
    assert_eq!(digest, golden.sha256);
    assert_eq!(bins.len(), golden.nonzero);
    assert_eq!(bins.values().sum::<u32>(), golden.total);
    assert_eq!(bins.keys().map(|(cell, _)| cell).collect::<BTreeSet<_>>().len(), golden.cells);
    let by_month = |m: usize| {
        bins.iter().filter(|((_, month), _)| usize::from(*month) == m).map(|(_, c)| c).sum::<u32>()
    };
    assert_eq!((0..36).map(by_month).collect::<Vec<_>>(), golden.by_month);
}

#[test]
fn the_two_sided_p_of_the_goldens_is_the_survival_function() {
    let golden: GiGolden = serde_json::from_str(&fixture("gi_star_queen.json")).unwrap();
    for (cell, _, z, p, _) in golden.z {
        assert!(close(normal_two_sided(z), p, 1e-7, 0.0), "cell {cell}");
    }
}
