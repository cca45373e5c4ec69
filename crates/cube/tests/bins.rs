//! Binning against the golden counts, against counting one by one, and at its edges.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use cube::{AreaEntry, BinEntry, BinError, bin_areas, bin_cells};
use geo_types::{MultiPolygon, polygon};
use geography::{AreaIndex, Bng};
use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

const ORIGIN: Bng = Bng::new(0.0, 0.0);

/// Points and calendar months since January 2023.
fn golden_points() -> (Vec<Bng>, Vec<i32>) {
    let days_before = |month: i32| {
        let year = 365 * (month / 12) + i32::from(month / 12 > 1);
        let leap = i32::from(month / 12 == 1 && month % 12 > 1);
        year + leap + [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month as usize % 12]
    };
    let month = |day: i32| (0..36).rev().find(|month| days_before(*month) <= day).unwrap();
    let row = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |i: usize| fields[i].parse::<f64>().unwrap();
        (Bng::new(number(3), number(4)), month(fields[5].parse().unwrap()))
    };
    fixture("points.csv").lines().skip(1).map(row).unzip()
}

/// The text that the goldens' SHA-256 is over.
fn sha256(bins: &[BinEntry]) -> String {
    let mut text = String::new();
    for bin in bins {
        writeln!(text, "{},{},{},{}", bin.row, bin.col, bin.month, bin.count).unwrap();
    }
    let mut hex = String::new();
    for byte in Sha256::digest(text) {
        write!(hex, "{byte:02x}").unwrap();
    }
    hex
}

/// The definition, one point after another.
fn one_by_one(points: &[Bng], months: &[i32], cell: f64, origin: Bng) -> Vec<BinEntry> {
    let mut counts: BTreeMap<(i32, i32, i32), u32> = BTreeMap::new();
    for (at, month) in points.iter().zip(months) {
        let row = ((at.northing - origin.northing) / cell).floor() as i32;
        let col = ((at.easting - origin.easting) / cell).floor() as i32;
        *counts.entry((row, col, *month)).or_default() += 1;
    }
    counts.into_iter().map(|((row, col, month), count)| BinEntry { row, col, month, count }).collect()
}

fn in_pool(threads: usize, work: impl FnOnce() -> Vec<BinEntry> + Send) -> Vec<BinEntry> {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}

#[test]
fn the_golden_counts_are_met_to_the_digit() {
    let golden: serde_json::Value = serde_json::from_str(&fixture("bin.json")).unwrap();
    let (points, months) = golden_points();
    let bins = bin_cells(&points, &months, 500.0, ORIGIN).unwrap();
    assert_eq!(golden["sha256"], sha256(&bins));
    assert_eq!(golden["nonzero"], bins.len());
    assert_eq!(golden["total"], bins.iter().map(|bin| bin.count).sum::<u32>());
    for top in golden["top"].as_array().unwrap() {
        let [row, col, month, count] = [0, 1, 2, 3].map(|i| top[i].as_i64().unwrap() as i32);
        let bin = BinEntry { row, col, month, count: count as u32 };
        assert!(bins.contains(&bin), "{bin:?}");
    }
}

#[test]
fn the_table_and_the_sort_agree_for_any_number_of_threads() {
    let (points, months) = golden_points();
    // Enough points for more than one table, and cells from a few to one for nearly every point.
    let many: Vec<Bng> = points.iter().copied().cycle().take(150_000).collect();
    let when: Vec<i32> = months.iter().copied().cycle().take(150_000).collect();
    for cell in [20_000.0, 500.0, 333.3, 0.7] {
        let wanted = one_by_one(&many, &when, cell, Bng::new(250_100.5, 230_000.25));
        for threads in [1, 2, 3] {
            let bins =
                in_pool(threads, || bin_cells(&many, &when, cell, Bng::new(250_100.5, 230_000.25)).unwrap());
            assert!(bins == wanted, "cells of {cell} m, {threads} threads");
        }
    }
}

#[test]
fn a_crowded_square_is_counted_beyond_what_a_byte_holds() {
    let counts = [1, 254, 255, 256, 257, 509, 510, 511, 512, 70_000];
    let crowd = counts.iter().zip(0..).flat_map(|(count, i)| {
        std::iter::repeat_n((Bng::new(f64::from(i) * 500.0, 0.0), i), *count as usize)
    });
    let (points, months): (Vec<Bng>, Vec<i32>) = crowd.unzip();
    for threads in [1, 2, 3] {
        let bins = in_pool(threads, || bin_cells(&points, &months, 500.0, ORIGIN).unwrap());
        let wanted =
            counts.iter().zip(0..).map(|(count, i)| BinEntry { row: 0, col: i, month: i, count: *count });
        assert!(bins.iter().copied().eq(wanted), "{threads} threads: {bins:?}");
    }
}

#[test]
fn the_farthest_squares_and_months_are_still_counted_apart() {
    let edge = f64::from(i32::MAX);
    let points = [Bng::new(-edge - 1.0, edge), Bng::new(edge, -edge - 1.0), Bng::new(0.5, -0.5)];
    let bins = bin_cells(&points, &[i32::MIN, i32::MAX, 0], 1.0, ORIGIN).unwrap();
    let entry = |row, col, month| BinEntry { row, col, month, count: 1 };
    assert_eq!(
        bins,
        [entry(i32::MIN, i32::MAX, i32::MAX), entry(-1, 0, 0), entry(i32::MAX, i32::MIN, i32::MIN)]
    );
}

#[test]
fn what_cannot_be_counted_is_an_error() {
    let here = [Bng::new(1.0, 1.0)];
    assert_eq!(bin_cells::<i32>(&[], &[], 500.0, ORIGIN), Ok(vec![]));
    assert_eq!(bin_cells(&here, &[0, 1], 500.0, ORIGIN), Err(BinError::Length));
    for cell in [0.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(bin_cells(&here, &[0], cell, ORIGIN), Err(BinError::Cell));
    }
    assert_eq!(bin_cells(&here, &[0], 1.0, Bng::new(f64::NAN, 0.0)), Err(BinError::Cell));
    for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let points = [Bng::new(1.0, 1.0), Bng::new(1.0, bad), Bng::new(2.0, 2.0)];
        assert_eq!(bin_cells(&points, &[0; 3], 500.0, ORIGIN), Err(BinError::NotFinite));
    }
    for far in [2_147_483_648.0, 1e300, -1e300, f64::MAX] {
        assert_eq!(bin_cells(&[Bng::new(far, 0.0)], &[0], 1.0, ORIGIN), Err(BinError::TooFar));
    }
    assert_eq!(bin_cells(&[Bng::new(1e300, 0.0)], &[0], 1e-300, ORIGIN), Err(BinError::TooFar));
}

/// Squares of 10 km, so that an area is a cell and the two ways of counting must agree.
fn squares() -> Vec<MultiPolygon<f64>> {
    let square = |i: u32| {
        let (x, y) = (f64::from(i % 16) * 1e4 + 200_000.0, f64::from(i / 16) * 1e4 + 170_000.0);
        polygon![(x: x, y: y), (x: x + 1e4, y: y), (x: x + 1e4, y: y + 1e4), (x: x, y: y + 1e4)].into()
    };
    (0..16 * 18).map(square).collect()
}

#[test]
fn areas_that_are_cells_have_the_cells_counts() {
    let (points, months) = golden_points();
    let shapes = squares();
    let areas = AreaIndex::new(&shapes.iter().collect::<Vec<_>>()).unwrap();
    let bins = bin_areas(&points, &months, &areas).unwrap();
    let cells = bin_cells(&points, &months, 1e4, Bng::new(200_000.0, 170_000.0)).unwrap();
    let inside = |bin: &&BinEntry| (0..16).contains(&bin.col) && (0..18).contains(&bin.row);
    let entry = |bin: &BinEntry| AreaEntry {
        area: (bin.row * 16 + bin.col) as u32,
        month: bin.month,
        count: bin.count,
    };
    let wanted: Vec<AreaEntry> = cells.iter().filter(inside).map(entry).collect();
    assert_eq!(bins.entries, wanted);
    assert!(wanted.len() > 300);
    assert_eq!(bins.outside + wanted.iter().map(|entry| entry.count).sum::<u32>(), 6_000);
    for threads in [1, 2, 3] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        assert_eq!(pool.install(|| bin_areas(&points, &months, &areas).unwrap()), bins);
    }
    // Months so far apart that no table can hold them.
    let apart: Vec<i32> = months.iter().map(|month| month * 50_000_000 - 900_000_000).collect();
    let far = bin_areas(&points, &apart, &areas).unwrap();
    assert_eq!(far.outside, bins.outside);
    let back = far.entries.iter().map(|e| AreaEntry { month: (e.month + 900_000_000) / 50_000_000, ..*e });
    assert!(back.eq(bins.entries));
}

#[test]
fn points_outside_every_area_are_counted_once() {
    let none = AreaIndex::new(&[]).unwrap();
    let bins = bin_areas(&[Bng::new(1.0, 1.0), Bng::new(2.0, 1.0)], &[0, 5], &none).unwrap();
    assert_eq!((bins.entries.len(), bins.outside), (0, 2));
    assert_eq!(bin_areas::<i32>(&[], &[], &none).unwrap().outside, 0);
    assert_eq!(bin_areas(&[], &[1], &none), Err(BinError::Length));
    assert_eq!(bin_areas(&[Bng::new(f64::NAN, 0.0)], &[1], &none), Err(BinError::NotFinite));
}

/// Places near one another, far apart, and exactly on the edges of cells.
fn places() -> impl Strategy<Value = Vec<(Bng, i32)>> {
    let metres = || prop_oneof![-3_000.0..3_000.0, (-6..6).prop_map(|k| f64::from(k) * 500.0), -1e8..1e8];
    let place = (metres(), metres(), -3..40_i32);
    prop::collection::vec(place.prop_map(|(e, n, month)| (Bng::new(e, n), month)), 0..200)
}

proptest! {
    #[test]
    fn bins_are_those_of_the_definition(places in places(), cell in prop_oneof![Just(500.0), 0.3..5_000.0]) {
        let (points, months): (Vec<Bng>, Vec<i32>) = places.into_iter().unzip();
        let origin = Bng::new(17.5, -250.0);
        prop_assert_eq!(bin_cells(&points, &months, cell, origin).unwrap(), one_by_one(&points, &months, cell, origin));
    }

    #[test]
    fn neither_order_nor_whole_cells_change_a_count(places in places(), cols in -9..9_i32, rows in -9..9_i32) {
        let (points, months): (Vec<Bng>, Vec<i32>) = places.iter().copied().unzip();
        let bins = bin_cells(&points, &months, 500.0, ORIGIN).unwrap();
        let (reversed, when): (Vec<Bng>, Vec<i32>) = places.iter().rev().copied().unzip();
        prop_assert_eq!(&bin_cells(&reversed, &when, 500.0, ORIGIN).unwrap(), &bins);
        let origin = Bng::new(f64::from(cols) * 500.0, f64::from(rows) * 500.0);
        let shifted = bin_cells(&points, &months, 500.0, origin).unwrap();
        let back = shifted.iter().map(|bin| BinEntry { row: bin.row + rows, col: bin.col + cols, ..*bin });
        prop_assert_eq!(back.collect::<Vec<_>>(), bins);
    }
}
