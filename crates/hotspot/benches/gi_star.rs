//! How long Gi* takes: `cargo bench -p hotspot`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::{Bng, GridMask, Lattice};
use std::hint::black_box;
use std::time::{Duration, Instant};

fn main() {
    let lattice = Lattice::new(Bng::new(150_000.0, 170_000.0), 500.0, 320, 320).expect("a lattice");
    let grid = GridMask::whole(lattice);
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let counts: Vec<f64> = (0..lattice.len())
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            // Sparse and skewed, as concerns are.
            f64::from(((state >> 60) as u32).saturating_sub(12).pow(2))
        })
        .collect();
    println!("{} cells, one thread, median of 21", lattice.len());
    let found = hotspot::gi_star_queen(&counts, &grid).expect("counts that differ");
    print("Gi*, queen: z, p and q", || drop(black_box(hotspot::gi_star_queen(black_box(&counts), &grid))));
    print("Gi*, 5 cells: z, p and q", || {
        drop(black_box(hotspot::gi_star_distance(black_box(&counts), &grid, 5.0)));
    });
    print("of it p", || {
        drop(black_box(found.z.iter().map(|z| hotspot::normal_two_sided(*z)).collect::<Vec<_>>()));
    });
    print("of it q", || drop(black_box(hotspot::benjamini_hochberg(black_box(&found.p)))));
}

fn print(name: &str, run: impl Fn()) {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "{name:<32}{:>9.3} ms, best {:.3} ms",
        times[10].as_secs_f64() * 1e3,
        times[0].as_secs_f64() * 1e3
    );
}
