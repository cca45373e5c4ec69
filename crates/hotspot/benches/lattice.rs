//! How long the statistics on lattices and places take, on one thread and on two: `cargo bench -p hotspot --bench lattice [-- COUNTS [SERIES]]`.
//!
//! `COUNTS` is a file with one count for each cell of a 320 x 320 lattice; `SERIES` one with a series of 36 months in each line. Without them a fixed
//! sequence stands in for concerns.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{GlobalMeasure, Neighbourhood, Watch, Weights};
use std::hint::black_box;
use std::time::Instant;

const SIDE: u32 = 320;
const MONTHS: usize = 36;

fn main() {
    let files: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let lattice = Lattice::new(Bng::new(200_000.0, 165_000.0), 500.0, SIDE, SIDE).expect("a lattice");
    let grid = GridMask::whole(lattice);
    let mut chance = Sequence(0x9E37_79B9_7F4A_7C15);
    let counts: Vec<f64> = files.first().map_or_else(|| chance.counts(lattice.len()), |file| numbers(file));
    let series: Vec<f64> = files.get(1).map_or_else(|| chance.counts(17_373 * MONTHS), |file| numbers(file));
    let whole: Vec<u32> = counts.iter().map(|count| *count as u32).collect();
    let real: Vec<f64> =
        counts.iter().zip(0..).map(|(count, i)| count + f64::from(i % 9_973) * 1e-4).collect();
    println!("best of 7, {} cells                      1 thread   2 threads", lattice.len());
    print("Gi*, queen: z, p, q", || drop(black_box(hotspot::gi_star_queen(&counts, &grid))));
    print("Gi*, queen, no two values equal", || drop(black_box(hotspot::gi_star_queen(&real, &grid))));
    print("Gi*, 5 cells", || drop(black_box(hotspot::gi_star_distance(&counts, &grid, 5.0))));
    print("local Moran, queen", || {
        drop(black_box(hotspot::local_moran(&counts, &grid, Neighbourhood::Queen)));
    });
    print("exact law, queen", || {
        drop(black_box(hotspot::conditional_tails(&whole, &grid, Neighbourhood::Queen)));
    });
    print("exact law, 3 cells", || {
        drop(black_box(hotspot::conditional_tails(&whole, &grid, Neighbourhood::Distance(3.0))));
    });
    for permutations in [999, 9_999] {
        let draw = |values: &[f64]| {
            let watch = Watch::new();
            hotspot::permutation_tails(values, &grid, Neighbourhood::Queen, permutations, 1, &watch)
        };
        print(&format!("{permutations} permutations, queen"), || drop(black_box(draw(&counts))));
        print(&format!("{permutations} permutations, no two equal"), || drop(black_box(draw(&real))));
    }
    let trends = series.len() / MONTHS;
    print(&format!("Mann-Kendall and Sen, {trends} x 36"), || {
        drop(black_box(hotspot::mann_kendall_many(&series, MONTHS)));
    });
    of_places(&lattice, &counts);
    of_cube(&counts);
}

/// The centres of the cells as places.
fn of_places(lattice: &Lattice, counts: &[f64]) {
    let places: Vec<Bng> = (0..lattice.len()).map(|cell| lattice.centre(cell)).collect();
    print("8 nearest of 102,400 places", || drop(black_box(Weights::nearest(&places, 8))));
    let weights = Weights::nearest(&places, 8).expect("neighbours");
    print("Gi* over them", || drop(black_box(hotspot::gi_star_given(counts, &weights))));
    print("Moran's I over them", || {
        let _moran = black_box(hotspot::global_association(GlobalMeasure::MoranI, counts, &weights));
    });
}

/// 480 x 400 cells, 36 months: the cells' counts dealt over the months.
fn of_cube(counts: &[f64]) {
    let lattice = Lattice::new(Bng::new(200_000.0, 165_000.0), 500.0, 480, 400).expect("a lattice");
    let mut cube = vec![0.0; lattice.len() * MONTHS];
    let mut chance = Sequence(7);
    for row in 0..SIDE as usize {
        for col in 0..SIDE as usize {
            for _ in 0..counts[row * SIDE as usize + col] as u32 {
                cube[chance.below(MONTHS as u64) as usize * lattice.len() + row * 480 + col] += 1.0;
            }
        }
    }
    let grid = GridMask::whole(lattice);
    print("emerging hot spots, 192,000 x 36", || {
        let watch = Watch::new();
        drop(black_box(hotspot::emerging_hot_spots(&cube, MONTHS, &grid, Neighbourhood::Queen, &watch)));
    });
}

fn numbers(file: &str) -> Vec<f64> {
    let text = std::fs::read_to_string(file).expect("a file of numbers");
    text.split_whitespace().map(|number| number.parse().expect("a number")).collect()
}

/// A fixed multiplicative sequence.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    /// Sparse and skewed, as concerns are: most empty, a few with dozens.
    fn counts(&mut self, number: usize) -> Vec<f64> {
        (0..number).map(|_| self.below(16).saturating_sub(12).pow(3) as f64).collect()
    }
}

fn print(name: &str, run: impl Fn() + Sync) {
    let best = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let once = |_| {
            let start = Instant::now();
            pool.install(&run);
            start.elapsed().as_secs_f64() * 1e3
        };
        (0..7).map(once).fold(f64::INFINITY, f64::min)
    };
    println!("{name:<46}{:>9.1} ms{:>9.1} ms", best(1), best(2));
}
