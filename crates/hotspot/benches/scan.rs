//! How long the scans take: `cargo bench -p hotspot --bench scan`.
//!
//! With `CONCERNS=file.csv` (from `gen_concerns.py`: id, lon, lat, date, …) the scan runs over its concerns in cells of 2 km, else over a like pattern.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::{Bng, Wgs84, project};
use hotspot::{ScanDraws, ScanShape, ScanSites, Watch};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

const STEPS: usize = 36;
const REPLICATES: u32 = 999;

fn main() {
    let concerns = std::env::var("CONCERNS").ok().and_then(|path| read(&path)).unwrap_or_else(pattern);
    let (at, cases) = in_cells(&concerns);
    let sites = ScanSites::on_grid(&at).expect("finite places");
    println!(
        "{} concerns, {} places, {STEPS} months, {REPLICATES} replicates, best of 3",
        concerns.len(),
        at.len()
    );
    let shape = ScanShape { radius_m: 5_000.0, max_steps: 12, ..ScanShape::default() };
    let draws = ScanDraws { replicates: REPLICATES, seed: 1 };
    let (look, watch) = (ScanDraws { replicates: 0, ..draws }, Watch::new());
    let totals: Vec<u32> = cases.chunks(STEPS).map(|row| row.iter().sum()).collect();
    // Some two thousand people a place, more where there are many concerns.
    let people: Vec<f64> = totals.iter().map(|cases| 2_000.0 + 300.0 * f64::from(*cases)).collect();
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        println!("{threads} threads");
        pool.install(|| {
            print("permutation, 5 km, 12 months", || {
                drop(black_box(hotspot::space_time_permutation_scan(&sites, &cases, &shape, draws, &watch)));
            });
            print("of it without replicates", || {
                drop(black_box(hotspot::space_time_permutation_scan(&sites, &cases, &shape, look, &watch)));
            });
            let prospective = ScanShape { prospective: true, ..shape };
            print("permutation, prospective", || {
                drop(black_box(hotspot::space_time_permutation_scan(
                    &sites,
                    &cases,
                    &prospective,
                    draws,
                    &watch,
                )));
            });
            print("Poisson, space-time", || {
                drop(black_box(hotspot::poisson_scan(&sites, &cases, &people, &shape, draws, &watch)));
            });
            print("Poisson, spatial, 20 km", || {
                let shape = ScanShape { radius_m: 20_000.0, ..ScanShape::default() };
                drop(black_box(hotspot::poisson_scan(&sites, &totals, &people, &shape, draws, &watch)));
            });
        });
    }
}

/// Place and month of each concern.
fn read(path: &str) -> Option<Vec<(Bng, usize)>> {
    let text = std::fs::read_to_string(path).ok()?;
    let concern = |line: &str| {
        let fields: Vec<&str> = line.split(',').collect();
        let at = project(Wgs84::new(fields[1].parse().ok()?, fields[2].parse().ok()?)).ok()?;
        let (year, month): (usize, usize) = (fields[3][..4].parse().ok()?, fields[3][5..7].parse().ok()?);
        Some((at, (year - 2023) * 12 + month - 1))
    };
    Some(text.lines().skip(1).filter_map(concern).collect())
}

/// Two thirds around 200 places, the rest anywhere in 160 by 160 km, more in the later months.
fn pattern() -> Vec<(Bng, usize)> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let concern = |_| {
        let (e, n) = match below(300) {
            town @ 0..200 => (
                town * 7_919 % 156_000 + below(1_000) + below(1_000),
                town * 104_729 % 156_000 + below(1_000) + below(1_000),
            ),
            _ => (below(160_000), below(160_000)),
        };
        (Bng::new(150_000.0 + e as f64, 170_000.0 + n as f64), (below(18) + below(19)) as usize)
    };
    (0..100_000).map(concern).collect()
}

/// The mean place of the concerns of each cell of 2 km, and their counts by month.
fn in_cells(concerns: &[(Bng, usize)]) -> (Vec<Bng>, Vec<u32>) {
    let mut cells: BTreeMap<(i64, i64), (f64, f64, Vec<u32>)> = BTreeMap::new();
    for (at, month) in concerns {
        let key = ((at.northing / 2_000.0) as i64, (at.easting / 2_000.0) as i64);
        let cell = cells.entry(key).or_insert((0.0, 0.0, vec![0; STEPS]));
        (cell.0, cell.1) = (cell.0 + at.easting, cell.1 + at.northing);
        cell.2[*month] += 1;
    }
    let mean = |(e, n, months): &(f64, f64, Vec<u32>)| {
        let cases = f64::from(months.iter().sum::<u32>());
        Bng::new(e / cases, n / cases)
    };
    (cells.values().map(mean).collect(), cells.values().flat_map(|cell| cell.2.iter().copied()).collect())
}

/// Runs those whose name holds the first word of the command line.
fn print(name: &str, run: impl Fn()) {
    if std::env::args().nth(1).is_some_and(|part| !part.starts_with('-') && !name.contains(&part)) {
        return;
    }
    let best = (0..3)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .min();
    println!("{name:<46}{:>9.1} ms", best.unwrap_or_default().as_secs_f64() * 1e3);
}
