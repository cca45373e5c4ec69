//! How long the working side takes to answer, from the filter as it is sent to the bytes of the answer: `cargo bench -p picture --bench working`.
//!
//! One million concerns, or as many as `CONTEXTURE_BENCH_ROWS` says, over a region of 24,000 cells; 200 filters of every kind, one after
//! the other, as one analyst at a time asks them. Sign-in, audit and the network are not in it; `cargo xtask bench load` has them.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use api::{CellAsk, RegionName, WorkingFilter};
use concern::{ContextType, Grade, HarmSet, HarmType, Interval, Learned, SourceSector};
use cube::{CubeBuilder, Row};
use disclosure::Working;
use geography::{AreaCode, Bng, GridMask, Lattice, Precision};
use jiff::civil::date;
use language::Text;
use picture::{Held, Region, cell_story_asked, working_map_asked};
use std::collections::HashMap;
use std::time::{Duration, Instant};

const ASKED: usize = 200;
const STORIES: usize = 40;

fn main() {
    let rows =
        std::env::var("CONTEXTURE_BENCH_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(1_000_000);
    let start = Instant::now();
    let held = Held { regions: HashMap::from([("R".to_owned(), region(rows))]), version: 1 };
    println!(
        "{rows} concerns; cube built in {:.1} s; most memory so far {} MiB",
        start.elapsed().as_secs_f64(),
        memory_mib()
    );
    let (mut maps, mut bytes) = (Vec::new(), 0);
    for n in 0..ASKED {
        let asked = filter(n);
        let start = Instant::now();
        let (map, _) =
            working_map_asked(&held, "R", &asked, HarmSet::ALL).expect("a filter that is understood");
        map.map(|map| bytes += serde_json::to_vec(&map).map_or(0, |bytes| bytes.len()));
        maps.push(start.elapsed());
    }
    told("the map under a filter", &mut maps);
    println!("{:<34}{:>9} bytes in the mean", "", bytes / ASKED);
    let mut stories = Vec::new();
    for n in 0..STORIES {
        let asked = CellAsk { cell: (n * 601 % 24_000) as u32, filter: filter(n * 5) };
        let start = Instant::now();
        let (story, _) =
            cell_story_asked(&held, "R", &asked, HarmSet::ALL).expect("a filter that is understood");
        story.map(|story| std::hint::black_box(serde_json::to_vec(&story).map_or(0, |bytes| bytes.len())));
        stories.push(start.elapsed());
    }
    told("what stands behind a cell", &mut stories);
    println!("most memory {} MiB", memory_mib());
}

fn told(what: &str, times: &mut [Duration]) {
    times.sort();
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize].as_secs_f64() * 1e3;
    println!("{what:<34}{:>9.1} ms p50 {:>9.1} ms p95 {:>9.1} ms most", at(0.5), at(0.95), at(1.0));
}

/// The most memory that the process has held, by Linux; 0 where it cannot be told.
fn memory_mib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1_024
}

/// The n-th filter: nothing, periods that slide, codes, hours, areas, and all of them together.
fn filter(n: usize) -> WorkingFilter {
    let code = |text: &str| Some(text.to_owned());
    let month = |n: usize| Some(format!("{}-{:02}", 2023 + n / 12 % 3, n % 12 + 1));
    let part = |bit: usize, value: Option<String>| value.filter(|_| n >> bit & 1 == 1);
    WorkingFilter {
        from: part(0, month(n % 18)),
        to: part(0, month(n % 18 + 12)),
        harm: part(1, code(HarmType::ALL[n % 14].code())),
        source: part(2, code("police,education,health")),
        learned: part(3, code(Learned::ALL[n % 2].code())),
        context: part(4, code("place,school,unclear")),
        grade: part(5, code("ungraded,a,b")),
        hour: part(6, code("114-121,138-145")),
        area: part(7, code("A-1,A-2")),
        ..WorkingFilter::default()
    }
}

/// Rows from a fixed multiplicative sequence over 100 by 60 km: half of them in a few hundred busy places, half anywhere; three years.
fn region(rows: u32) -> Region {
    let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 200, 120).expect("a lattice");
    let mut builder = CubeBuilder::new(GridMask::whole(lattice));
    let (blocks, authorities): (Vec<String>, Vec<String>) =
        ((0..300).map(|i| format!("B-{i}")).collect(), (0..4).map(|i| format!("A-{i}")).collect());
    let agencies: Vec<String> = (0..40).map(|i| format!("AG-{i}")).collect();
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for n in 0..rows {
        let (east, north) = if n % 2 == 0 {
            let place = next(300);
            (place * 331 % 99_000 + next(400), place * 197 % 59_000 + next(400))
        } else {
            (next(100_000), next(60_000))
        };
        let day = date(2023, 1, 1).saturating_add(jiff::Span::new().days(next(1095) as i64));
        let at = day.at(next(24) as i8, 0, 0, 0);
        builder
            .push(Row {
                point: Bng::new(210_000.0 + east as f64, 250_000.0 + north as f64),
                precision: Precision::new([1, 100, 500, 2_000][next(4) as usize]),
                block: Some(&blocks[next(300) as usize]),
                authority: &authorities[next(4) as usize],
                place: None,
                recorded: day,
                occurred: Some(Interval { from: at, to: at }),
                harms: HarmSet(1 << next(14) | 1 << next(14)),
                source: SourceSector::ALL[next(10) as usize],
                learned: Learned::ALL[next(2) as usize],
                context: ContextType::ALL[next(6) as usize],
                grade: Grade::ALL[next(5) as usize],
                agency: &agencies[next(40) as usize],
            })
            .expect("a well-formed row");
    }
    let areas =
        authorities.iter().map(|code| (AreaCode::parse(code).expect("a code"), Text::same(code))).collect();
    let name = RegionName { code: "R".to_owned(), name: Text::same("R") };
    Region { name, authorities: areas, cube: Working::hold(builder.finish()) }
}
