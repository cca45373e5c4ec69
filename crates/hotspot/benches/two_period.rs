//! How long the comparison of two periods takes: `cargo bench -p hotspot --bench two_period`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{PeriodNull, two_period_queen};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let lattice = Lattice::new(Bng::new(150_000.0, 170_000.0), 500.0, 200, 200).expect("a lattice");
    let grid = GridMask::whole(lattice);
    // A million concerns, most of them in few cells, half in each period.
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / f64::from(1_u32 << 31)
    };
    let mut periods = [vec![0_u32; lattice.len()], vec![0_u32; lattice.len()]];
    for n in 0..1_000_000 {
        let (once, twice) = (draw(), draw());
        let cell = (once * once * twice * lattice.len() as f64) as usize;
        periods[n % 2][cell.wrapping_mul(7_919) % lattice.len()] += 1;
    }
    let [period, against] = &periods;
    let run = || two_period_queen([period, against], [365.0, 365.0], &grid, PeriodNull::Region);
    let found = run().expect("counts in both periods");
    let mut pairs = found.counts.clone();
    pairs.sort_unstable();
    pairs.dedup();
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = Instant::now();
            drop(black_box(run()));
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "{} concerns, {} cells, {} pairs of counts: median of 21 {:.2} ms, best {:.2} ms",
        found.totals.iter().sum::<u64>(),
        lattice.len(),
        pairs.len(),
        times[10].as_secs_f64() * 1e3,
        times[0].as_secs_f64() * 1e3
    );
}
