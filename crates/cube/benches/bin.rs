//! How long binning takes over ten million points: `cargo bench -p cube --bench bin`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use cube::bin_cells;
use geography::Bng;
use std::hint::black_box;
use std::time::Instant;

const POINTS: usize = 10_000_000;

fn main() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut unit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / 9_007_199_254_740_992.0
    };
    // Two thirds in 300 towns of 4 km, the rest anywhere in a region as large as Wales.
    let towns: Vec<(f64, f64)> = (0..300).map(|_| (unit(), unit())).collect();
    let points: Vec<Bng> = (0..POINTS)
        .map(|_| {
            let (e, n) = if unit() < 0.67 {
                let town = towns[(unit() * unit() * 300.0) as usize];
                (
                    town.0 * 180_000.0 + (unit() + unit()) * 2_000.0,
                    town.1 * 220_000.0 + (unit() + unit()) * 2_000.0,
                )
            } else {
                (unit() * 184_000.0, unit() * 224_000.0)
            };
            Bng::new(180_000.0 + e, 165_000.0 + n)
        })
        .collect();
    let months: Vec<u16> = (0..POINTS).map(|_| (unit() * 36.0) as u16).collect();
    for (name, cell) in [("500 m cells", 500.0), ("250 m cells", 250.0), ("1 m cells, by sorting", 1.0)] {
        for threads in [1, 2] {
            let pool =
                rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool of threads");
            let bins = || pool.install(|| bin_cells(&points, &months, cell, Bng::new(0.0, 0.0)));
            let found = bins().map_or(0, |bins| bins.len());
            let best = (0..5)
                .map(|_| {
                    let start = Instant::now();
                    drop(black_box(bins()));
                    start.elapsed()
                })
                .min();
            println!(
                "10 M points, {name:<24} {threads} thread(s) {:>9.1} ms  {found} entries",
                best.unwrap_or_default().as_secs_f64() * 1e3
            );
        }
    }
}
