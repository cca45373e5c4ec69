//! Seeded conditional permutation against the exact law: every tail within what chance allows, and on average unbiased.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{
    HotspotError, Neighbourhood, Tails, Watch, Weights, conditional_tails, permutation_tails,
    permutation_tails_given,
};
use proptest::prelude::*;
use serde::Deserialize;
use std::fs;
use std::path::Path;

#[derive(Deserialize)]
struct Golden {
    lattice: Lattice,
    /// Cell, P(sim >= obs), P(sim <= obs).
    perm_exact: Vec<(usize, f64, f64)>,
}

fn fixture(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name))
        .unwrap()
}

fn counts_over(lattice: &Lattice) -> Vec<u32> {
    let mut counts = vec![0; lattice.len()];
    for line in fixture("points.csv").lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let at = Bng::new(fields[3].parse().unwrap(), fields[4].parse().unwrap());
        if let Some(cell) = lattice.index(at) {
            counts[cell] += 1;
        }
    }
    counts
}

fn real(counts: &[u32]) -> Vec<f64> {
    counts.iter().map(|count| f64::from(*count)).collect()
}

/// Tails that were drawn beside exact ones.
#[derive(Default)]
struct Judged {
    tails: u32,
    beyond: u32,
    /// Signed errors in standard deviations, of tails that are not next to certain.
    errors: Vec<f64>,
}

impl Judged {
    fn add(&mut self, drawn: f64, exact: f64, permutations: u32) {
        let r = f64::from(permutations);
        let deviation = (exact * (1.0 - exact) / r).max(0.0).sqrt();
        self.tails += 1;
        self.beyond += u32::from((drawn - exact).abs() > 4.5 * deviation + 1.0 / r);
        if r * exact * (1.0 - exact) > 5.0 {
            self.errors.push((drawn - (1.0 + r * exact) / (1.0 + r)) / deviation);
        }
    }

    fn holds(&self) {
        assert!(
            f64::from(self.beyond) <= 0.01 * f64::from(self.tails),
            "{} of {} beyond",
            self.beyond,
            self.tails
        );
        let cells = self.errors.len() as f64;
        let mean = self.errors.iter().sum::<f64>() / cells;
        assert!(cells > 20.0 && mean.abs() < 4.0 / cells.sqrt(), "mean error {mean} over {cells}");
        // Draws that were always too near the exact p would be no draws.
        let square = self.errors.iter().map(|error| error * error).sum::<f64>() / cells;
        assert!((0.6..1.6).contains(&square), "mean square {square} over {cells}");
    }
}

#[test]
fn drawn_tails_are_the_exact_ones_within_chance() {
    for (file, around) in [
        ("gi_star_queen.json", Neighbourhood::Queen),
        ("local_moran_dist.json", Neighbourhood::Distance(2.0)),
    ] {
        let golden: Golden = serde_json::from_str(&fixture(file)).unwrap();
        let (grid, values) = (GridMask::whole(golden.lattice), real(&counts_over(&golden.lattice)));
        let (mut least, mut most) = (Judged::default(), Judged::default());
        for (seed, permutations) in [(1, 999), (2, 999), (3, 999), (4, 999), (20_261_121, 9_999)] {
            let tails = permutation_tails(&values, &grid, around, permutations, seed, &Watch::new()).unwrap();
            for (cell, at_least, at_most) in &golden.perm_exact {
                least.add(tails.at_least[*cell], *at_least, permutations);
                most.add(tails.at_most[*cell], *at_most, permutations);
            }
        }
        least.holds();
        most.holds();
    }
}

/// A lattice that is not square, with sea, with more cells than have draws of their own, and counts that reach into the hundreds.
fn large() -> (GridMask, Vec<u32>) {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, 91, 70).unwrap();
    let sea = |cell: usize| (cell % 91) < 6 && (cell / 91) % 9 < 4;
    let grid = GridMask::new(lattice, (0..lattice.len()).map(|cell| !sea(cell)).collect()).unwrap();
    let count = |cell: usize| {
        let mixed = (cell as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
        match mixed % 16 {
            0 => (mixed >> 4) as u32 % 9 + 1,
            1 => ((mixed >> 4) % 30 / 29 * 400) as u32,
            2..6 => 1,
            _ => 0,
        }
    };
    let counts = (0..lattice.len()).map(count).collect();
    (grid, counts)
}

fn judge(drawn: &Tails, exact: &Tails, permutations: u32, every: usize) {
    let (mut least, mut most) = (Judged::default(), Judged::default());
    for cell in (0..exact.index.len()).step_by(every) {
        least.add(drawn.at_least[cell], exact.at_least[cell], permutations);
        most.add(drawn.at_most[cell], exact.at_most[cell], permutations);
    }
    least.holds();
    most.holds();
}

#[test]
fn cells_that_share_draws_err_as_if_each_had_its_own() {
    let (grid, counts) = large();
    assert!(grid.cells() > 5_000);
    let exact = conditional_tails(&counts, &grid, Neighbourhood::Queen).unwrap();
    for seed in 0..3 {
        let drawn =
            permutation_tails(&real(&counts), &grid, Neighbourhood::Queen, 999, seed, &Watch::new()).unwrap();
        judge(&drawn, &exact, 999, 7);
    }
}

/// Values in tenths are no whole numbers and add up with roundings, but their ties are ties. Values about another common one are drawn from alike.
#[test]
fn real_values_have_the_law_of_the_counts_behind_them() {
    let (grid, counts) = large();
    let exact = conditional_tails(&counts, &grid, Neighbourhood::Distance(2.0)).unwrap();
    for scaled in [|count: u32| f64::from(count) * 0.1, |count: u32| 1e6 - f64::from(count) * 0.3] {
        let values: Vec<f64> = counts.iter().map(|count| scaled(*count)).collect();
        let mut drawn =
            permutation_tails(&values, &grid, Neighbourhood::Distance(2.0), 999, 11, &Watch::new()).unwrap();
        if scaled(1) > 1.0 {
            (drawn.at_least, drawn.at_most) = (drawn.at_most, drawn.at_least);
        }
        judge(&drawn, &exact, 999, 5);
    }
}

/// No two values are equal, so none is the commonest, and each cell is left out of its own draws.
#[test]
fn values_that_all_differ_are_ranked_as_chance_has_it() {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, 90, 60).unwrap();
    let grid = GridMask::whole(lattice);
    // 0, 1, ... n - 1 in a mixed order: whole numbers, so that the exact law is known, but for one neighbour only.
    let counts: Vec<u32> = (0..5_400).map(|i| i * 1_009 % 5_400).collect();
    let pairs: Vec<(u32, u32)> = (0..5_400).map(|i| (i, (i + 1) % 5_400)).collect();
    let weights = Weights::from_pairs(5_400, &pairs).unwrap();
    let drawn = permutation_tails_given(&real(&counts), &weights, 999, 3, &Watch::new()).unwrap();
    let (mut least, mut most) = (Judged::default(), Judged::default());
    for i in (0..5_400).step_by(13) {
        let (own, beside) = (counts[i], counts[(i + 1) % 5_400]);
        let below = f64::from(beside - u32::from(own < beside));
        least.add(drawn.at_least[i], (5_399.0 - below) / 5_399.0, 999);
        most.add(drawn.at_most[i], (below + 1.0) / 5_399.0, 999);
    }
    least.holds();
    most.holds();
    let tails = permutation_tails(&real(&counts), &grid, Neighbourhood::Queen, 99, 3, &Watch::new()).unwrap();
    assert!(tails.at_least.iter().zip(&tails.at_most).all(|(one, other)| (one + other - 1.01).abs() < 0.03));
}

#[test]
fn weights_that_are_all_alike_are_none() {
    let golden: Golden = serde_json::from_str(&fixture("gi_star_queen.json")).unwrap();
    let (grid, values) = (GridMask::whole(golden.lattice), real(&counts_over(&golden.lattice)));
    let binary = Weights::of_grid(&grid, Neighbourhood::Queen).unwrap();
    let given = permutation_tails_given(&values, &binary, 199, 5, &Watch::new()).unwrap();
    let on_grid = permutation_tails(&values, &grid, Neighbourhood::Queen, 199, 5, &Watch::new()).unwrap();
    assert_eq!(given, on_grid);
    let rows = binary.row_standardised();
    let mut judged = Judged::default();
    for seed in 0..3 {
        let drawn = permutation_tails_given(&values, &rows, 999, seed, &Watch::new()).unwrap();
        for (cell, _, at_most) in &golden.perm_exact {
            judged.add(drawn.at_most[*cell], *at_most, 999);
        }
    }
    judged.holds();
}

#[test]
fn a_seed_tells_every_draw_whatever_the_threads() {
    let (grid, counts) = large();
    let weights = Weights::of_grid(&grid, Neighbourhood::Distance(1.0)).unwrap().row_standardised();
    let values = real(&counts);
    let inside: Vec<f64> = grid.indices().map(|cell| values[cell]).collect();
    let run = |seed, threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            (
                permutation_tails(&values, &grid, Neighbourhood::Queen, 199, seed, &Watch::new()).unwrap(),
                permutation_tails_given(&inside, &weights, 49, seed, &Watch::new()).unwrap(),
            )
        })
    };
    let one = run(1, 1);
    assert_eq!(run(1, 2), one);
    assert_eq!(run(1, 3), one);
    let other = run(2, 2);
    assert_ne!(other.0, one.0);
    assert_ne!(other.1, one.1);
}

#[test]
fn long_draws_can_be_watched_and_stopped() {
    let (grid, counts) = large();
    let watch = Watch::new();
    permutation_tails(&real(&counts), &grid, Neighbourhood::Queen, 9, 1, &watch).unwrap();
    let (done, of) = watch.progress();
    assert!(done == of && of > 0);
    watch.cancel();
    let stopped = permutation_tails(&real(&counts), &grid, Neighbourhood::Queen, 9, 1, &watch);
    assert_eq!(stopped, Err(HotspotError::Cancelled));
}

#[test]
fn a_question_that_cannot_be_drawn_is_refused_or_dull() {
    let grid = GridMask::whole(Lattice::new(Bng::new(0.0, 0.0), 500.0, 3, 3).unwrap());
    let ask = |values: &[f64], permutations| {
        permutation_tails(values, &grid, Neighbourhood::Queen, permutations, 1, &Watch::new())
    };
    let mut values = [0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 5.0, 0.0, 0.0];
    assert_eq!(ask(&values[..8], 9), Err(HotspotError::Length));
    for permutations in [0, 1_000_001, u32::MAX] {
        assert_eq!(ask(&values, permutations), Err(HotspotError::Parameter("permutations")));
    }
    let dull = ask(&[4.0; 9], 19).unwrap();
    assert!(dull.at_least.iter().chain(&dull.at_most).all(|p| (*p - 1.0).abs() < f64::EPSILON));
    // The middle cell's neighbours are all the others: whatever is drawn, it is they.
    let whole = ask(&values, 19).unwrap();
    assert!((whole.at_least[4] - 1.0).abs() < f64::EPSILON && (whole.at_most[4] - 1.0).abs() < f64::EPSILON);
    for bad in [f64::NAN, f64::INFINITY, f64::MAX] {
        values[3] = bad;
        assert_eq!(ask(&values, 9), Err(HotspotError::NotFinite));
    }
    let one = Weights::from_pairs(1, &[]).unwrap();
    assert_eq!(permutation_tails_given(&[1.0], &one, 9, 1, &Watch::new()), Err(HotspotError::TooFewCells));
    let apart = Weights::from_pairs(3, &[]).unwrap();
    let alone = permutation_tails_given(&[1.0, 2.0, 3.0], &apart, 9, 1, &Watch::new()).unwrap();
    assert_eq!((alone.islands, alone.at_least), (vec![0, 1, 2], vec![1.0; 3]));
}

proptest! {
    /// Whatever the values, both tails are shares of R + 1, and together they are more than all.
    #[test]
    fn tails_are_always_shares(
        cols in 1_u32..7, rows in 2_u32..7, marks in proptest::collection::vec(proptest::bool::weighted(0.8), 42),
        values in proptest::collection::vec(prop_oneof![2 => Just(-1.5), 1 => -9.0..1e9_f64, 1 => Just(7.0)], 42),
        distance in 0.0..9.0_f64, permutations in 1_u32..40, seed in any::<u64>(),
    ) {
        let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, cols, rows).unwrap();
        let grid = GridMask::new(lattice, marks[..lattice.len()].to_vec()).unwrap();
        let around = Neighbourhood::Distance(distance);
        match permutation_tails(&values[..lattice.len()], &grid, around, permutations, seed, &Watch::new()) {
            Ok(tails) => for (at_least, at_most) in tails.at_least.iter().zip(&tails.at_most) {
                let least = 1.0 / (1.0 + f64::from(permutations));
                prop_assert!((least..=1.0).contains(at_least) && (least..=1.0).contains(at_most));
                prop_assert!(at_least + at_most >= 1.0 + least - 1e-12);
            },
            Err(error) => prop_assert_eq!(error, HotspotError::TooFewCells),
        }
    }
}
