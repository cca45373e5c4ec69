//! How long a file of ten million rows takes: `cargo bench -p table [-- FILE]`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::fmt::Write as _;
use std::fs::File;
use std::hint::black_box;
use std::time::Instant;
use table::{Kind, Table, Wanted};

fn main() {
    let wanted = [
        Wanted { name: "id", kind: Kind::Integer },
        Wanted { name: "lon", kind: Kind::Number },
        Wanted { name: "lat", kind: Kind::Number },
        Wanted { name: "date", kind: Kind::Day },
        Wanted { name: "hour", kind: Kind::Integer },
        Wanted { name: "harm_type", kind: Kind::Code },
        Wanted { name: "source_agency", kind: Kind::Code },
    ];
    let given = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let path = given.map_or_else(
        || {
            let path = std::env::temp_dir().join("contexture-bench-read.csv");
            std::fs::write(&path, made_up(1_000_000)).expect("room for a file");
            path
        },
        Into::into,
    );
    for threads in [1, 2] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool of threads");
        let read = || {
            let file = File::open(&path).expect("the file");
            pool.install(|| Table::read(&file, &wanted)).expect("a plain file")
        };
        let rows = read().rows;
        let best = (0..5)
            .map(|_| {
                let start = Instant::now();
                drop(black_box(read()));
                start.elapsed()
            })
            .min();
        let seconds = best.unwrap_or_default().as_secs_f64();
        println!(
            "{rows} rows, 7 columns, {threads} thread(s) {:>9.1} ms {:>8.1} ns a row",
            seconds * 1e3,
            seconds * 1e9 / rows as f64
        );
    }
}

/// Rows as the generator of the peers' benchmark writes them.
fn made_up(rows: u64) -> String {
    let mut state = 1_u64;
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let harms = ["peer_violence", "weapon_concern", "criminal_exploitation", "substance_misuse", "bullying"];
    let agencies = ["school", "police", "health", "transport_operator", "voluntary_sector"];
    let mut text = String::from("id,lon,lat,date,hour,harm_type,source_agency\n");
    for id in 1..=rows {
        let (lon, lat) = (below(240_000), below(200_000));
        let day = format!("{}-{:02}-{:02}", 2023 + below(3), 1 + below(12), 1 + below(28));
        let (harm, agency) = (harms[below(5) as usize], agencies[below(5) as usize]);
        let (west, north) = (3 + lon / 100_000, 51 + lat / 100_000);
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{id},-{west}.{:05},{north}.{:05},{day},{},{harm},{agency}",
            lon % 100_000,
            lat % 100_000,
            below(24)
        );
    }
    text
}
