//! What waiting feels like, through the built binary: `cargo xtask bench waiting`.
//!
//! Prints: nothing to a migrated database; a second start with data; 200 sign-ins, four at once; the import of 100,000 rows; the working map's answer after a
//! filter change over a million concerns; peak memory. Set `CONTEXTURE_BENCH_CONCERNS` for another size.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints its figures and may stop at a failure"
)]

use journey::{DataDir, Service, Visitor};
use serde_json::Value;
use std::time::{Duration, Instant};

const IMPORTED: u64 = 100_000;
/// Rows of a file that stays under the limit of 64 MiB.
const PART: u64 = 400_000;

fn main() {
    if std::env::var_os("CONTEXTURE_BIN").is_none() {
        println!("CONTEXTURE_BIN is not set: run `cargo xtask bench waiting`");
        return;
    }
    let asked = std::env::var("CONTEXTURE_BENCH_CONCERNS").ok().and_then(|n| n.parse().ok());
    let concerns: u64 = asked.unwrap_or(1_000_000);

    let data = DataDir::new();
    figure("nothing to migrated", timed(|| drop(data.run_ok(["migrate"]))));
    drop(data);

    let service = Service::demo();
    sign_ins(&service);
    let data = service.stop();
    let begun = Instant::now();
    let service = Service::start(data, &[]);
    figure("second start with data, to the address", begun.elapsed());
    let data = service.stop();

    let file = data.beside("hundred.csv");
    generate(&data, &file, IMPORTED, 2_000);
    let took = timed(|| drop(data.run_ok(["import", "concerns", file.to_str().unwrap(), "--json"])));
    figure("import of 100,000 rows, whole command", took);
    println!("{:<52}{:>9.0} rows/s", "", IMPORTED as f64 / took.as_secs_f64());

    let mut rest = concerns.saturating_sub(IMPORTED + 6_000);
    let mut took = Duration::ZERO;
    let mut seed = 2_000;
    while rest > 0 {
        seed += 1;
        let part = rest.min(PART);
        let file = data.beside("part.csv");
        generate(&data, &file, part, seed);
        took += timed(|| drop(data.run_ok(["import", "concerns", file.to_str().unwrap(), "--json"])));
        rest -= part;
    }
    figure("import of the rest, in files of 400,000 rows", took);

    let begun = Instant::now();
    let service = Service::start(data, &[]);
    figure("start with them all, to the address", begun.elapsed());
    filters(&service);
    println!("{:<52}{:>9} MiB", "peak memory of the service", peak_mib(service.pid()));
}

/// Rows of a seed of their own, so that they are no duplicates of the demonstration's.
fn generate(data: &DataDir, file: &std::path::Path, n: u64, seed: u64) {
    let (n, seed) = (n.to_string(), seed.to_string());
    data.run_ok(["demo", "concerns", file.to_str().unwrap(), "--n", &n, "--seed", &seed]);
}

/// Two hundred sign-ins of four people at once, from the button to the session.
fn sign_ins(service: &Service) {
    let names = ["analyst", "partner", "intake", "officer"];
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        let people = names.map(|name| {
            scope.spawn(move || {
                let body =
                    serde_json::json!({ "name": name, "passphrase": format!("clychau-gwaelod-{name}") });
                let once = || {
                    let visitor = Visitor::stranger(&service.address);
                    timed(|| assert_eq!(visitor.post_json("/api/session", &body).status, 200))
                };
                (0..50).map(|_| once()).collect::<Vec<_>>()
            })
        });
        people.into_iter().flat_map(|person| person.join().unwrap()).collect()
    });
    times.sort();
    figure("sign-in, four at once, median of 200", times[100]);
    figure("sign-in, four at once, p95", times[190]);
}

/// Two hundred changes of the filter, one after the other, as an analyst would drag the period and tick harms.
fn filters(service: &Service) {
    let analyst = Visitor::analyst(&service.address);
    let total = analyst.get("/api/working/map").json()["coverage"]["total"].clone();
    let harms = ["cse", "cce", "missing", "serious_violence,weapons", "substance_misuse"];
    let mut times: Vec<Duration> = (0..200)
        .map(|i| {
            let (from, to) = (1 + i % 12, 1 + i % 7);
            let path = format!(
                "/api/working/map?from=2023-{from:02}&to=2025-{to:02}&harm={}",
                harms[i % harms.len()]
            );
            let begun = Instant::now();
            let answer = analyst.get(&path);
            let took = begun.elapsed();
            assert_eq!(answer.status, 200, "{}", answer.text());
            took
        })
        .collect();
    times.sort();
    println!(
        "{:<52}{:>9}",
        "concerns in the working cube",
        if let Value::Number(n) = &total { n.to_string() } else { "?".into() }
    );
    figure("filter change to the whole answer, median", times[100]);
    figure("filter change to the whole answer, p95", times[190]);
}

fn peak_mib(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

fn timed(work: impl FnOnce()) -> Duration {
    let begun = Instant::now();
    work();
    begun.elapsed()
}

fn figure(name: &str, took: Duration) {
    println!("{name:<52}{:>9.3} s", took.as_secs_f64());
}
