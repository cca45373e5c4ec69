//! How long rates, exceedance, concentration, stability and the time profiles take: `cargo bench -p hotspot --bench places`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use hotspot::{ChangePointSearch, LongSpans, Noise, SegmentCost, TimeSpan, Watch};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let pools: Vec<ThreadPool> = [1, 2]
        .into_iter()
        .map(|threads| ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool"))
        .collect();
    println!("best of 5{:>49}{:>13}", "1 thread", "2 threads");
    let mut chance = Sequence(0x9E37_79B9_7F4A_7C15);
    // Skewed, as places are: most hold little, a few dozens.
    let counts: Vec<u32> = (0..17_373).map(|_| chance.below(16).saturating_sub(10).pow(3) as u32).collect();
    let many: Vec<u64> = counts.iter().map(|count| u64::from(*count)).collect();
    let released: Vec<i64> = many.iter().map(|count| *count as i64 + chance.below(7) as i64 - 3).collect();
    let populations: Vec<f64> = counts.iter().map(|_| (chance.below(3_000) + 50) as f64).collect();
    let spans: Vec<Option<TimeSpan>> = (0..1_000_000)
        .map(|_| {
            let (from, minutes) = (chance.below(1_500_000) as i64, chance.below(9) * chance.below(400));
            (chance.below(10) > 0).then_some(TimeSpan { from, to: from + minutes as i64 })
        })
        .collect();
    let days: Vec<f64> =
        (0..26_304).map(|hour| (chance.below(4) + hour / 9_000 + chance.below(3)) as f64).collect();
    let search =
        ChangePointSearch { cost: SegmentCost::PoissonMean, penalty: None, min_segment: 2, level: 0.95 };
    let watch = Watch::new();
    print(&pools, "hour of week, 1,000,000 spans", || {
        drop(black_box(hotspot::hour_of_week(&spans, LongSpans::SpreadEvenly)));
    });
    print(&pools, "change points, Poisson, 1,096 steps", || {
        drop(black_box(hotspot::change_points(&days[..1_096], &search, &watch)));
    });
    print(&pools, "change points, Poisson, 26,304 steps", || {
        drop(black_box(hotspot::change_points(&days, &search, &watch)));
    });
    print(&pools, "rates with both intervals, 17,373 places", || {
        drop(black_box(hotspot::rates(&many, &populations, 0.95, &watch)));
    });
    print(&pools, "exceedance, 17,373 places", || {
        drop(black_box(hotspot::exceedance(&many, &populations, 1.5, &watch)));
    });
    let noise = Noise::DiscreteLaplace { scale: 2.0 };
    print(&pools, "exceedance, released, 17,373 places", || {
        drop(black_box(hotspot::exceedance_released(&released, &populations, 1.5, noise, &watch)));
    });
    print(&pools, "concentration, 17,373 places", || drop(black_box(hotspot::concentration(&counts))));
    print(&pools, "top 20 of 17,373 places, 999 draws", || {
        drop(black_box(hotspot::top_stability(&counts, 20, 999, 1, &watch)));
    });
    println!("({} concerns are drawn each time)", many.iter().sum::<u64>());
}

/// A fixed multiplicative sequence.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

fn print(pools: &[ThreadPool], name: &str, run: impl Fn() + Sync) {
    let best = |pool: &ThreadPool| {
        let times = (0..5).map(|_| {
            let start = Instant::now();
            pool.install(&run);
            start.elapsed()
        });
        times.min().unwrap_or_default().as_secs_f64() * 1e3
    };
    println!("{name:<46}{:>9.2} ms{:>10.2} ms", best(&pools[0]), best(&pools[1]));
}
