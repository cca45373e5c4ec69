//! Contexture's side of the race: `cargo xtask bench hotspot` runs it and puts the peers beside it.
//!
//! `--data DIR` is where the data and the figures go, `--small` is a tenth of the size, `--only NAME` one workload. Each workload runs in a
//! process of its own, first on one thread and then on two, so that memory is its own too. Figures are appended to `DIR/ours.jsonl`.
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use anyhow::{Context, Result, bail};
use race::{Data, NAMES, Size, run};
use serde_json::json;
use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let given = |name: &str| arguments.iter().any(|argument| argument == name);
    let after = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let dir = after("--data").map_or_else(|| env::temp_dir().join("contexture-race"), PathBuf::from);
    let data = Data { dir, size: if given("--small") { Size::Small } else { Size::Full } };
    match (after("--one"), after("--threads")) {
        (Some(name), Some(threads)) => one(&name, threads.parse()?, &data),
        _ => all(after("--only").as_deref(), &data, &arguments),
    }
}

/// Starts a process for each workload and number of threads.
fn all(only: Option<&str>, data: &Data, arguments: &[String]) -> Result<()> {
    std::fs::create_dir_all(&data.dir)?;
    let names: Vec<&str> = NAMES.into_iter().filter(|name| only.is_none_or(|only| only == *name)).collect();
    if names.is_empty() {
        bail!("there is no such workload; there are: {}", NAMES.join(", "));
    }
    for rows in [50_000, 100_000, 1_000_000, 10_000_000] {
        data.csv(data.rows(rows)).context("the data cannot be written")?;
    }
    for name in names {
        for threads in ["1", "2"] {
            let mut child = Command::new(env::current_exe()?);
            child.args(arguments).args(["--one", name, "--threads", threads]);
            let status = child.status()?;
            if !status.success() {
                bail!("{name} failed on {threads} thread(s) ({status})");
            }
        }
    }
    Ok(())
}

/// Runs one workload in this process.
fn one(name: &str, threads: usize, data: &Data) -> Result<()> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    let work = pool.install(|| run(name, data))?;
    let added = work.figures.added_mib;
    println!(
        "{:<42} {threads} thread(s) {:>10.1} ms {:>10.1} ms of processor {:>7.0} MiB added",
        work.title,
        work.figures.seconds * 1e3,
        work.figures.cpu_seconds * 1e3,
        added.unwrap_or(f64::NAN)
    );
    let line = json!({
        "name": name,
        "title": work.title,
        "threads": threads,
        "seconds": work.figures.seconds,
        "cpu_seconds": work.figures.cpu_seconds,
        "added_mib": added,
        "output_mib": work.output_mib,
        "goal": work.goal,
        "asked": work.asked,
    });
    let mut file = OpenOptions::new().create(true).append(true).open(data.dir.join("ours.jsonl"))?;
    writeln!(file, "{line}")?;
    Ok(())
}
