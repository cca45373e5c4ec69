//! How long a filter takes over a million concerns: `cargo bench -p cube`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use concern::{ContextType, Grade, HarmSet, HarmType, Learned, SourceSector, SourceSet};
use cube::{Cube, CubeBuilder, Filter, HourSet, Month, Row};
use geography::{Bng, GridMask, Lattice, Precision};
use jiff::civil::date;
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROWS: u32 = 1_000_000;

fn main() {
    let start = Instant::now();
    let cube = made_up(ROWS);
    let built = start.elapsed();
    println!(
        "{:<44}{:>9.2} ms {:>12.0} rows/s",
        "build",
        built.as_secs_f64() * 1e3,
        f64::from(ROWS) / built.as_secs_f64()
    );
    let all = Filter::everything();
    let month = |text| Month::parse(text).expect("a month");
    let year = Filter { months: month("2024-03")..=month("2025-02"), ..all.clone() };
    let narrow = Filter {
        harms: HarmSet::of([HarmType::Cse, HarmType::Cce]),
        sources: SourceSet::of([SourceSector::Police, SourceSector::Education]),
        learned: Some(Learned::Told),
        hours: Some(HourSet::of(18..24)),
        ..year.clone()
    };
    for (name, filter) in
        [("everything", &all), ("one year", &year), ("year, harms, sources, learned, hours", &narrow)]
    {
        print(&format!("fold: {name}"), || drop(black_box(cube.fold(black_box(filter)))));
        print(&format!("cells: {name}"), || drop(black_box(cube.cells(black_box(filter)))));
    }
}

/// Prints the median of 21 runs.
fn print(name: &str, run: impl Fn()) {
    let mut times: Vec<Duration> = (0..21)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    let median = times[10].as_secs_f64();
    println!("{name:<44}{:>9.2} ms {:>12.0} rows/s", median * 1e3, f64::from(ROWS) / median);
}

/// Rows from a fixed multiplicative sequence: spread over a region of 40 by 60 km, three years, every code.
fn made_up(rows: u32) -> Cube {
    let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 80, 120).expect("a lattice");
    let mut builder = CubeBuilder::new(GridMask::whole(lattice));
    let (blocks, authorities): (Vec<String>, Vec<String>) =
        ((0..150).map(|i| format!("B-{i}")).collect(), (0..4).map(|i| format!("A-{i}")).collect());
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for _ in 0..rows {
        let day = date(2023, 1, 1).saturating_add(jiff::Span::new().days(next(1095) as i64));
        let at = day.at(next(24) as i8, 0, 0, 0);
        builder
            .push(Row {
                point: Bng::new(210_000.0 + next(40_000) as f64, 250_000.0 + next(60_000) as f64),
                precision: Precision::new([1, 100, 500, 2_000][next(4) as usize]),
                block: Some(&blocks[next(150) as usize]),
                authority: &authorities[next(4) as usize],
                place: None,
                recorded: day,
                occurred: Some(concern::Interval { from: at, to: at }),
                harms: HarmSet(1 << next(14) | 1 << next(14)),
                source: SourceSector::ALL[next(10) as usize],
                learned: Learned::ALL[next(2) as usize],
                context: ContextType::ALL[next(6) as usize],
                grade: Grade::ALL[next(5) as usize],
                agency: ["AG-1", "AG-2", "AG-3"][next(3) as usize],
            })
            .expect("a well-formed row");
    }
    builder.finish()
}
