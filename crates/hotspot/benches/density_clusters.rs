//! How long DBSCAN and HDBSCAN take: `cargo bench -p hotspot --bench density_clusters [-- POINTS.bin …]`.
//!
//! A file of points is pairs of 64-bit floats, easting and northing in metres, little endian. Without one, 100,000 points of a fixed sequence.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::Bng;
use hotspot::Watch;
use rayon::ThreadPoolBuilder;
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let mut inputs: Vec<(String, Vec<Bng>)> = std::env::args()
        .skip(1)
        .filter(|name| !name.starts_with("--"))
        .filter_map(|name| std::fs::read(&name).ok().map(|bytes| (name, read(&bytes))))
        .collect();
    if inputs.is_empty() {
        let mut sequence = Sequence(0x9E37_79B9_7F4A_7C15);
        inputs.push(("fixed sequence".to_owned(), (0..100_000).map(|_| sequence.place()).collect()));
    }
    println!("best of 5, ms: one thread, two threads");
    for (name, points) in &inputs {
        println!("{name}: {} points", points.len());
        print("DBSCAN, 300 m, 10", || drop(black_box(hotspot::dbscan(points, 300.0, 10))));
        let watch = Watch::new();
        print("HDBSCAN, 25, 10", || drop(black_box(hotspot::hdbscan(points, 25, 10, &watch))));
    }
}

fn read(bytes: &[u8]) -> Vec<Bng> {
    let float = |bytes: &[u8]| f64::from_le_bytes(std::array::from_fn(|i| bytes[i]));
    bytes.chunks_exact(16).map(|pair| Bng::new(float(&pair[..8]), float(&pair[8..]))).collect()
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

fn print(name: &str, run: impl Fn() + Sync) {
    let best = |threads: usize| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        let time = |_| {
            let start = Instant::now();
            pool.install(&run);
            start.elapsed()
        };
        (0..5).map(time).min().unwrap_or_default().as_secs_f64() * 1e3
    };
    println!("  {name:<30}{:>9.1}{:>9.1}", best(1), best(2));
}
