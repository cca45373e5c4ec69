//! How long points take: `cargo bench -p geography`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geo_types::{LineString, MultiPolygon, Polygon};
use geography::{
    AreaCode, AreaKind, AreaShape, AreaTree, Bng, GridMask, Wgs84, project, project_many, unproject,
};
use language::Text;
use std::hint::black_box;
use std::time::Instant;

const POINTS: usize = 1_000_000;

fn main() {
    println!("one thread, best of 5");
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut unit = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / 9_007_199_254_740_992.0
    };
    let degrees: Vec<Wgs84> =
        (0..POINTS).map(|_| Wgs84::new(-5.2 + 2.5 * unit(), 51.4 + 2.0 * unit())).collect();
    let metres: Vec<Bng> = degrees.iter().filter_map(|point| project(*point).ok()).collect();
    print("project", || degrees.iter().map(|p| project(*p).map_or(0.0, |at| at.easting)).sum());
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool of threads");
        print(&format!("project many, {threads} thread(s)"), || {
            pool.install(|| project_many(&degrees).points.last().map_or(0.0, |at| at.easting))
        });
    }
    print("unproject", || metres.iter().map(|p| unproject(*p).map_or(0.0, |at| at.lon)).sum());
    let areas = hexagons();
    println!("{} areas of 48 corners", areas.len());
    let grid = GridMask::of_region(&areas, 0).expect("a region on the grid");
    let tree = AreaTree::new(areas).expect("areas with codes of their own");
    let inside: Vec<Bng> = (0..POINTS)
        .map(|_| Bng::new(180_000.0 + 180_000.0 * unit(), 170_000.0 + 220_000.0 * unit()))
        .collect();
    print("locate in an area", || inside.iter().filter(|at| tree.lsoa(**at).is_some()).count() as f64);
    print("cell of the study area", || inside.iter().filter(|at| grid.index(**at).is_some()).count() as f64);
}

/// About two thousand areas with wavy edges over a region as large as Wales.
fn hexagons() -> Vec<AreaShape> {
    let side = 4_500.0;
    let centre = |i: u32| (180_000.0 + f64::from(i % 40) * side, 170_000.0 + f64::from(i / 40) * side);
    let ring = |(e, n): (f64, f64)| -> LineString<f64> {
        let corner = |k: u32| {
            let turn = f64::from(k) / 48.0 * std::f64::consts::TAU;
            let reach = side * (0.5 + 0.05 * libm::sin(turn * 7.0));
            (e + reach * libm::cos(turn), n + reach * libm::sin(turn))
        };
        (0..48).map(corner).collect()
    };
    (0..1_920)
        .map(|i| AreaShape {
            code: AreaCode::parse(&format!("L{i:04}")).expect("a plain code"),
            kind: AreaKind::Lsoa,
            name: Text::new("", ""),
            parents: Vec::new(),
            shape: MultiPolygon(vec![Polygon::new(ring(centre(i)), vec![])]),
            residents_10_17: None,
        })
        .collect()
}

fn print(name: &str, run: impl Fn() -> f64) {
    let best = (0..5)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .min();
    let seconds = best.unwrap_or_default().as_secs_f64();
    println!("{name:<28}{:>9.1} ms {:>8.1} ns a point", seconds * 1e3, seconds * 1e9 / POINTS as f64);
}
