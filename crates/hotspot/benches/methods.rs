//! How long the other methods take: `cargo bench -p hotspot --bench methods`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{Event, Kernel, KnoxBands, Neighbourhood, Watch};
use std::hint::black_box;
use std::time::Instant;

fn main() {
    println!("one thread, best of 3");
    let grid =
        GridMask::whole(Lattice::new(Bng::new(150_000.0, 170_000.0), 500.0, 320, 320).expect("a lattice"));
    let mut chance = Sequence(0x9E37_79B9_7F4A_7C15);
    // Sparse and skewed, as concerns are: most cells empty, a few with dozens.
    let counts: Vec<u32> =
        (0..grid.lattice().len()).map(|_| chance.below(16).saturating_sub(12).pow(3) as u32).collect();
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    print("local Moran, 102,400 cells, queen", || {
        drop(black_box(hotspot::local_moran(&values, &grid, Neighbourhood::Queen)));
    });
    print("exact permutation law, same", || {
        drop(black_box(hotspot::conditional_tails(&counts, &grid, Neighbourhood::Queen)));
    });
    let series: Vec<Vec<f64>> =
        (0..17_373).map(|_| (0..36).map(|_| chance.below(5) as f64).collect()).collect();
    print("Mann-Kendall and Sen, 17,373 x 36", || {
        drop(black_box(series.iter().map(|s| hotspot::mann_kendall(s)).collect::<Vec<_>>()));
    });
    let cube: Vec<f64> = (0..grid.lattice().len() * 36).map(|_| (chance.below(40) / 38) as f64).collect();
    print("emerging hot spots, 102,400 cells x 36", || {
        drop(black_box(hotspot::emerging_hot_spots(
            &cube,
            36,
            &grid,
            Neighbourhood::Queen,
            &hotspot::Watch::new(),
        )));
    });
    let points: Vec<Bng> = (0..100_000).map(|_| chance.place()).collect();
    print("DBSCAN, 100,000 points, 150 m", || drop(black_box(hotspot::dbscan(&points, 150.0, 10))));
    let at: Vec<Bng> = (0..65_536)
        .map(|i| Bng::new(150_000.0 + f64::from(i % 256) * 600.0, 170_000.0 + f64::from(i / 256) * 600.0))
        .collect();
    print("density, quartic 1,500 m, 100,000 -> 256^2", || {
        drop(black_box(hotspot::kernel_density(&points, &at, Kernel::Quartic, 1_500.0)));
    });
    let events: Vec<Event> =
        points[..50_000].iter().map(|at| Event { at: *at, day: chance.below(1_095) as i32 }).collect();
    let bands = KnoxBands { space_m: vec![100.0, 200.0, 400.0, 800.0], days: vec![2, 7, 14, 28] };
    print("Knox, 50,000 events, 99 permutations", || {
        drop(black_box(hotspot::knox(&events, &bands, 99, 1, &Watch::new())));
    });
}

/// A fixed multiplicative sequence.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    /// Two thirds around 200 places, the rest anywhere in 160 by 160 km.
    fn place(&mut self) -> Bng {
        let spread = |s: &mut Self| (s.below(1_000) + s.below(1_000)) as f64;
        let anywhere = |s: &mut Self| s.below(160_000) as f64;
        let town = self.below(300);
        let (e, n) = if town < 200 {
            ((town * 7_919 % 158_000) as f64 + spread(self), (town * 104_729 % 158_000) as f64 + spread(self))
        } else {
            (anywhere(self), anywhere(self))
        };
        Bng::new(150_000.0 + e, 170_000.0 + n)
    }
}

fn print(name: &str, run: impl Fn()) {
    let best = (0..3)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .min();
    println!("{name:<46}{:>9.1} ms", best.unwrap_or_default().as_secs_f64() * 1e3);
}
