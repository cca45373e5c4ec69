//! Answers of independent software on shared inputs; where they come from is in `fixtures/hotspot/README.md`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, Cell, GridMask, Lattice};
use hotspot::{GiStar, gi_star_distance, gi_star_queen, normal_two_sided};
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
}

fn close(ours: f64, theirs: f64, relative: f64, absolute: f64) -> bool {
    (ours - theirs).abs() <= (relative * theirs.abs()).max(absolute)
}

fn holds(golden: &str, run: impl Fn(&[f64], &GridMask) -> GiStar) {
    let golden: GiGolden = serde_json::from_str(&fixture(golden)).unwrap();
    let grid = GridMask::whole(golden.lattice);
    let mut counts = vec![0.0; golden.lattice.len()];
    points().iter().filter_map(|(at, _)| golden.lattice.index(*at)).for_each(|cell| counts[cell] += 1.0);
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
    holds("gi_star_queen.json", |counts, grid| gi_star_queen(counts, grid).unwrap());
}

#[test]
fn gi_star_within_a_distance_agrees_with_esda() {
    holds("gi_star_dist.json", |counts, grid| gi_star_distance(counts, grid, 2.0).unwrap());
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
