//! The number of threads shows in no byte, and broken input in no panic.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{
    HotspotError, Neighbourhood, Watch, Weights, benjamini_hochberg, conditional_tails, emerging_hot_spots,
    gi_star_distance, gi_star_given, gi_star_queen, local_moran, local_moran_given, mann_kendall_many,
};
use std::fmt::Debug;

/// 110 x 97 cells with some sea; whole and mostly empty, or all different.
fn region(steps: usize, whole: bool) -> (GridMask, Vec<f64>) {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, 110, 97).unwrap();
    let grid = GridMask::new(lattice, (0..lattice.len()).map(|cell| cell % 13 != 5).collect()).unwrap();
    let mixed = |i: usize| (i as u64 + 1).wrapping_mul(0xD134_2543_DE82_EF95) >> 44;
    let count = |i: usize| (mixed(i) % 16).saturating_sub(12) as f64;
    let value = |i: usize| if whole { count(i) } else { count(i) + mixed(i) as f64 * 1e-6 };
    (grid, (0..lattice.len() * steps).map(value).collect())
}

fn same_on_all_pools<T: PartialEq + Debug + Send>(run: impl Fn() -> T + Sync) {
    let on = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(&run);
    let one = on(1);
    assert!(on(2) == one && on(3) == one);
}

#[test]
fn the_number_of_threads_shows_in_no_byte() {
    for whole in [true, false] {
        let (grid, values) = region(4, whole);
        let step = &values[..grid.lattice().len()];
        same_on_all_pools(|| gi_star_queen(step, &grid).unwrap());
        same_on_all_pools(|| gi_star_distance(step, &grid, 3.3).unwrap());
        same_on_all_pools(|| local_moran(step, &grid, Neighbourhood::Queen).unwrap());
        same_on_all_pools(|| mann_kendall_many(&values, 11).unwrap());
        same_on_all_pools(|| {
            emerging_hot_spots(&values, 4, &grid, Neighbourhood::Queen, &Watch::new()).unwrap()
        });
        same_on_all_pools(|| {
            let points: Vec<Bng> = grid.indices().map(|cell| grid.lattice().centre(cell)).collect();
            let inside: Vec<f64> = grid.indices().map(|cell| step[cell]).collect();
            let weights = Weights::nearest(&points, 7).unwrap();
            let near = Weights::within(&points, 900.0).unwrap();
            (gi_star_given(&inside, &weights).unwrap(), local_moran_given(&inside, &near).unwrap())
        });
        let p: Vec<f64> = values.iter().map(|value| value / 8.0).collect();
        same_on_all_pools(|| benjamini_hochberg(&p).unwrap());
    }
    let (grid, values) = region(1, true);
    let counts: Vec<u32> = values.iter().map(|value| *value as u32).collect();
    same_on_all_pools(|| conditional_tails(&counts, &grid, Neighbourhood::Queen).unwrap());
}

/// The months' z-scores are those of Gi* over the whole cube, cell by cell as the definition has it.
#[test]
fn a_cell_of_the_cube_looks_at_this_step_and_the_one_before() {
    let (steps, lattice) = (3, Lattice::new(Bng::new(0.0, 0.0), 500.0, 6, 5).unwrap());
    let marks: Vec<bool> = (0..30).map(|cell| cell != 7 && cell != 22).collect();
    let grid = GridMask::new(lattice, marks).unwrap();
    let values: Vec<f64> = (0..90).map(|i| f64::from(i * i % 11)).collect();
    let found = emerging_hot_spots(&values, steps, &grid, Neighbourhood::Queen, &Watch::new()).unwrap();
    let cells: Vec<usize> = grid.indices().collect();
    let inside: Vec<f64> =
        (0..steps).flat_map(|t| cells.iter().map(move |cell| t * 30 + cell)).map(|i| values[i]).collect();
    let n = inside.len() as f64;
    let mean = inside.iter().sum::<f64>() / n;
    let s = (inside.iter().map(|x| x * x).sum::<f64>() / n - mean * mean).sqrt();
    for t in 0..steps {
        for (i, cell) in cells.iter().enumerate() {
            let beside = |j: &&usize| (*j % 6).abs_diff(cell % 6) <= 1 && (*j / 6).abs_diff(cell / 6) <= 1;
            let near: Vec<usize> = cells.iter().filter(beside).copied().collect();
            let sum: f64 = (t.saturating_sub(1)..=t)
                .flat_map(|t| near.iter().map(move |j| t * 30 + j))
                .map(|i| values[i])
                .sum();
            let w = near.len() as f64 * if t == 0 { 1.0 } else { 2.0 };
            let z = (sum - w * mean) / (s * ((n * w - w * w) / (n - 1.0)).sqrt());
            let ours = found.z[t * cells.len() + i];
            assert!((ours - z).abs() < 1e-9 * z.abs().max(1.0), "step {t}, cell {cell}: {ours} and {z}");
        }
    }
    let q = benjamini_hochberg(&found.z.iter().map(|z| hotspot::normal_two_sided(*z)).collect::<Vec<_>>())
        .unwrap();
    assert_eq!(found.q, q);
}

#[test]
fn a_cube_can_be_watched_and_stopped() {
    let (grid, values) = region(4, true);
    let watch = Watch::new();
    emerging_hot_spots(&values, 4, &grid, Neighbourhood::Queen, &watch).unwrap();
    let (done, of) = watch.progress();
    assert!(done == of && of > 4);
    watch.cancel();
    let stopped = emerging_hot_spots(&values, 4, &grid, Neighbourhood::Queen, &watch);
    assert_eq!(stopped.err(), Some(HotspotError::Cancelled));
}

/// Hundreds of distinct counts into the ten thousands, as a few places hold in a region of a million concerns.
#[test]
fn the_exact_law_stands_large_counts() {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, 100, 100).unwrap();
    let counts: Vec<u32> =
        (0..10_000_u32).map(|i| if i % 19 == 0 { (i / 19).pow(2) / 11 } else { i % 3 }).collect();
    let grid = GridMask::whole(lattice);
    let tails = conditional_tails(&counts, &grid, Neighbourhood::Queen).unwrap();
    for i in 0..tails.index.len() {
        let (above, below) = (tails.at_least[i], tails.at_most[i]);
        assert!(above > 0.0 && below > 0.0 && above <= 1.0 && below <= 1.0);
        assert!(above + below >= 1.0 - 1e-12, "cell {i}: {above} and {below}");
    }
}
