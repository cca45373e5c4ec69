//! Two periods compared: the figures of other software, and laws that hold whatever the counts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{PeriodNull, TwoPeriod, binomial_test, share_interval, two_period_queen};
use proptest::collection::vec;
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Golden {
    lattice: Lattice,
    /// First day and day after the last, of the period and of the other.
    days: [[u32; 2]; 2],
    totals: [u64; 2],
    nulls: BTreeMap<String, GoldenNull>,
    /// Hits, trials, share, p, bounds of the share.
    tests: Vec<(u32, u32, f64, f64, f64, f64)>,
}

#[derive(Deserialize)]
struct GoldenNull {
    share: f64,
    cells: usize,
    sum_p: f64,
    q05: usize,
    picked: Vec<GoldenCell>,
}

/// Cell, counts, p, q, bounds of the ratio.
type GoldenCell = (u32, u32, u32, f64, f64, f64, Option<f64>);

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn counts_over(lattice: &Lattice, days: [u32; 2]) -> Vec<u32> {
    let mut counts = vec![0; lattice.len()];
    for line in fixture("points.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let at = Bng::new(fields[3].parse().unwrap(), fields[4].parse().unwrap());
        let day: u32 = fields[5].parse().unwrap();
        if let Some(cell) = lattice.index(at).filter(|_| (days[0]..days[1]).contains(&day)) {
            counts[cell] += 1;
        }
    }
    counts
}

fn near(ours: f64, theirs: f64) -> bool {
    (ours - theirs).abs() <= 1e-9 * theirs.abs() + 1e-300
}

#[test]
fn p_and_intervals_are_those_of_scipy() {
    let golden: Golden = serde_json::from_str(&fixture("two_period.json")).unwrap();
    for (hits, trials, share, p, low, high) in golden.tests {
        let ours = binomial_test(hits, trials, share).unwrap();
        assert!(near(ours, p), "{hits} of {trials} at {share}: {ours} and {p}");
        let interval = share_interval(hits, trials, 0.95).unwrap();
        assert!(
            near(interval.lower, low) && near(interval.upper, high),
            "{hits} of {trials}: {interval:?} and {low} to {high}"
        );
    }
}

#[test]
fn the_map_is_that_of_scipy_cell_by_cell() {
    let golden: Golden = serde_json::from_str(&fixture("two_period.json")).unwrap();
    let [period, against] = golden.days.map(|days| counts_over(&golden.lattice, days));
    let lengths = golden.days.map(|days| f64::from(days[1] - days[0]));
    let grid = GridMask::whole(golden.lattice);
    for (name, null) in [("region", PeriodNull::Region), ("rate", PeriodNull::Rate)] {
        let theirs = &golden.nulls[name];
        let found = two_period_queen([&period, &against], lengths, &grid, null).unwrap();
        assert_eq!((found.totals, found.index.len()), (golden.totals, theirs.cells));
        assert!(near(found.share, theirs.share) && near(found.p.iter().sum(), theirs.sum_p));
        assert_eq!(found.q.iter().filter(|q| **q <= 0.05).count(), theirs.q05);
        for (cell, now, before, p, q, low, high) in &theirs.picked {
            let i = found.index.binary_search(cell).unwrap();
            assert_eq!(found.counts[i], [*now, *before]);
            assert!(near(found.p[i], *p) && near(found.q[i], *q), "cell {cell}");
            assert!(near(found.interval[i].lower, *low), "cell {cell}");
            assert!(
                high.map_or(found.interval[i].upper.is_infinite(), |high| near(
                    found.interval[i].upper,
                    high
                ))
            );
        }
    }
}

const COLS: u32 = 7;
const ROWS: u32 = 5;

fn ask(period: &[u32], against: &[u32], lengths: [f64; 2], null: PeriodNull) -> Option<TwoPeriod> {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, COLS, ROWS).unwrap();
    let grid = GridMask::new(lattice, (0..lattice.len()).map(|cell| cell % 9 != 4).collect()).unwrap();
    two_period_queen([period, against], lengths, &grid, null).ok()
}

fn counts() -> impl Strategy<Value = Vec<u32>> {
    vec(prop_oneof![4 => 0_u32..3, 1 => 0_u32..60], (COLS * ROWS) as usize)
}

proptest! {
    #[test]
    fn the_two_periods_change_places_and_the_map_is_mirrored(
        a in counts(), b in counts(), days in 20.0..800.0_f64, region in any::<bool>(),
    ) {
        let null = if region { PeriodNull::Region } else { PeriodNull::Rate };
        let one = ask(&a, &b, [days, 90.0], null);
        let other = ask(&b, &a, [90.0, days], null);
        prop_assert_eq!(one.is_some(), other.is_some());
        if let Some((one, other)) = one.zip(other) {
            prop_assert_eq!(&one.index, &other.index);
            for i in 0..one.index.len() {
                prop_assert!((one.p[i] - other.p[i]).abs() <= 1e-9);
                prop_assert_eq!(one.class(i).level(), -other.class(i).level());
                let mirrored = 1.0 / other.interval[i].upper;
                prop_assert!((one.interval[i].lower - mirrored).abs() <= 1e-9 * (1.0 + mirrored));
            }
        }
    }

    /// More of everything everywhere is no finding against the region: only the shape of the change is.
    #[test]
    fn a_change_that_is_everywhere_the_same_is_none_against_the_region(b in counts(), times in 1_u32..6) {
        let a: Vec<u32> = b.iter().map(|count| count * times).collect();
        if let Some(found) = ask(&a, &b, [30.0, 30.0], PeriodNull::Region) {
            for i in 0..found.index.len() {
                prop_assert!(found.ratio[i].is_some_and(|ratio| (ratio - 1.0).abs() < 1e-9));
                prop_assert!(found.p[i] > 0.999 && found.class(i).level() == 0);
            }
        }
    }

    #[test]
    fn every_ratio_lies_in_its_interval_and_every_p_between_nought_and_one(a in counts(), b in counts()) {
        if let Some(found) = ask(&a, &b, [30.0, 30.0], PeriodNull::Rate) {
            for i in 0..found.index.len() {
                prop_assert!((0.0..=1.0).contains(&found.p[i]) && found.q[i] >= found.p[i]);
                let interval = found.interval[i];
                prop_assert!(interval.lower >= 0.0 && interval.lower < interval.upper);
                if let Some(ratio) = found.ratio[i] {
                    prop_assert!(interval.lower <= ratio && ratio <= interval.upper);
                }
            }
        }
    }

    #[test]
    fn one_more_concern_in_the_period_never_makes_a_rise_less_sure(n in 1_u32..200, more in 0_u32..200) {
        let p = |now: u32| binomial_test(now, now + n, 0.5).unwrap();
        prop_assert!(p(n + more + 1) <= p(n + more) + 1e-12);
    }
}

#[test]
fn the_number_of_threads_shows_in_no_byte() {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, 90, 80).unwrap();
    let grid = GridMask::whole(lattice);
    let mixed = |i: usize| ((i as u64 + 1).wrapping_mul(0xD134_2543_DE82_EF95) >> 44) as u32;
    let counts = |by: usize| (0..lattice.len()).map(|i| mixed(i * by) % 40).collect::<Vec<u32>>();
    let (a, b) = (counts(3), counts(7));
    let run = || two_period_queen([&a, &b], [31.0, 30.0], &grid, PeriodNull::Rate).unwrap();
    let on = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(run);
    let one = on(1);
    assert!(on(2) == one && on(3) == one);
}
