//! Knox and density surfaces on concerns as they come: `cargo bench -p hotspot --bench density_knox -- concerns.csv`, the file made by
//! `gen_concerns.py --n 1000000 --seed 1`. Without a file, places drawn here take its place.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use geography::{Bng, Lattice, Wgs84, project};
use hotspot::{Event, Kernel, KnoxBands, Mode, Smoothing, Watch, density_surface, knox};
use std::hint::black_box;
use std::time::Instant;

fn main() {
    let mut wanted = std::env::args().skip(1).filter(|arg| !arg.starts_with('-'));
    let events = wanted.next().map_or_else(drawn, |path| read(&path));
    println!("{:<58}{:>12}{:>12}", format!("{} concerns, best of 5", events.len()), "1 thread", "2 threads");
    let half = &events[..events.len().min(50_000)];
    let close = KnoxBands { space_m: vec![200.0], days: vec![14] };
    let table = KnoxBands { space_m: vec![100.0, 200.0, 400.0, 800.0], days: vec![2, 7, 14, 28] };
    print("Knox, 50,000, 200 m, 14 days, no permutation", || {
        drop(black_box(knox(half, &close, 0, 1, &Watch::new())));
    });
    print("Knox, 50,000, 200 m, 14 days, 999 permutations", || {
        drop(black_box(knox(half, &close, 999, 1, &Watch::new())));
    });
    print("Knox, 50,000, five by four bands, 999 permutations", || {
        drop(black_box(knox(half, &table, 999, 1, &Watch::new())));
    });
    let points: Vec<Bng> = events.iter().map(|event| event.at).collect();
    for (kernel, h, px, mode) in [
        (Kernel::Epanechnikov, 1_000.0, 1_024, Mode::Exact),
        (Kernel::Epanechnikov, 1_000.0, 2_048, Mode::Exact),
        (Kernel::Epanechnikov, 5_000.0, 1_024, Mode::Exact),
        (Kernel::Quartic, 1_000.0, 1_024, Mode::Exact),
        (Kernel::Gaussian, 1_000.0, 1_024, Mode::Fast),
        (Kernel::Gaussian, 1_000.0, 1_024, Mode::Exact),
    ] {
        let cell = 256_000.0 / f64::from(px);
        let lattice = Lattice::new(Bng::new(150_000.0, 150_000.0), cell, px, px).expect("a lattice");
        let smoothing = Smoothing { kernel, bandwidth_m: h, mode };
        print(&format!("density, {kernel:?} {h} m -> {px} x {px}, {mode:?}"), || {
            drop(black_box(density_surface(&points, None, &lattice, smoothing, &Watch::new())));
        });
    }
}

fn print(name: &str, run: impl Fn() + Sync) {
    // A second argument picks the lines that hold it.
    if std::env::args()
        .skip(1)
        .filter(|arg| !arg.starts_with('-'))
        .nth(1)
        .is_some_and(|part| !name.contains(&part))
    {
        return;
    }
    let times: Vec<f64> = [1, 2]
        .into_iter()
        .filter_map(|threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().ok())
        .map(|pool| {
            let once = |_| {
                let start = Instant::now();
                pool.install(&run);
                start.elapsed().as_secs_f64() * 1e3
            };
            (0..5).map(once).fold(f64::INFINITY, f64::min)
        })
        .collect();
    print!("{name:<58}");
    for ms in times {
        print!("{ms:>9.1} ms");
    }
    println!();
}

/// Places and days of a file with the columns `id,lon,lat,date`.
fn read(path: &str) -> Vec<Event> {
    let text = std::fs::read_to_string(path).expect("the file of concerns");
    let event = |line: &str| {
        let mut cells = line.split(',').skip(1);
        let mut number = || cells.next()?.parse::<f64>().ok();
        let at = project(Wgs84::new(number()?, number()?)).ok()?;
        let mut date = cells.next()?.split('-').map(str::parse::<i32>);
        let mut part = || date.next()?.ok();
        let (year, month, day) = (part()?, part()?, part()?);
        // Days since a March of long ago, by the civil calendar.
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        Some(Event { at, day: 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day })
    };
    text.lines().skip(1).filter_map(event).collect()
}

/// A million concerns: half around 120 places of uneven size, the rest anywhere in 160 by 210 km.
fn drawn() -> Vec<Event> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut below = move |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) * bound) >> 31
    };
    let mut event = || {
        let town = below(120) * below(120) / 120;
        let mut spread = || (0..4).map(|_| below(1_000)).sum::<u64>();
        let near = (town * 7_919 % 158_000 + spread(), town * 104_729 % 208_000 + spread());
        let (e, n) = if below(2) == 0 { near } else { (below(160_000), below(210_000)) };
        Event { at: Bng::new(200_000.0 + e as f64, 165_000.0 + n as f64), day: below(1_096) as i32 }
    };
    (0..1_000_000).map(|_| event()).collect()
}
