//! `cargo xtask bench hotspot`: our statistics and their peers on the same data, in one table.

use super::{Bench, RACE, table};
use crate::house::House;
use crate::{tell, tool};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the peers come in. One that cannot be installed is named and left out of the race.
const PACKAGES: [&str; 16] = [
    "numpy",
    "scipy",
    "polars",
    "convertbng",
    "numba",
    "libpysal",
    "esda",
    "joblib",
    "KDEpy",
    "scikit-learn",
    "fast_hdbscan",
    "pointpats",
    "pymannkendall",
    "psutil",
    "pandas",
    "geopandas",
];

pub(super) fn run(house: &House, bench: &Bench) -> Result<()> {
    let bench_dir = house.target.join("bench");
    let data = bench_dir.join(if bench.small { "small" } else { "full" });
    fs::create_dir_all(&data)?;
    for figures in ["ours.jsonl", "peers.jsonl"] {
        if data.join(figures).exists() {
            fs::remove_file(data.join(figures))?;
        }
    }
    tell::heading("Ours");
    let of_race = ["--package", RACE, "--bench", RACE];
    let mut build = tool::cargo(house, &[&["bench", "--no-run"], &of_race[..]].concat());
    tool::build("Building it for speed", &mut build)?;
    let mut ours = tool::cargo(house, &[&["bench", "--quiet"], &of_race[..]].concat());
    ours.arg("--").arg("--data").arg(&data);
    if bench.small {
        ours.arg("--small");
    }
    if let Some(only) = &bench.only {
        ours.args(["--only", only]);
    }
    let (status, _) = tool::aloud(&mut ours)?;
    if !status.success() {
        bail!("our side of the race failed ({status})");
    }
    let ours = lines(&data.join("ours.jsonl"))?;
    if bench.peers {
        tell::heading("Peers");
        let python = environment(&bench_dir)?;
        for line in ours.iter().filter(|line| line["threads"] == 2) {
            peer(house, &python, &data, line)?;
        }
    }
    let peers = if bench.peers { lines(&data.join("peers.jsonl"))? } else { Vec::new() };
    tell::heading("The race");
    print!("{}", table::of(&ours, &peers));
    Ok(())
}

/// The JSON lines of a file.
fn lines(path: &Path) -> Result<Vec<Value>> {
    let text = fs::read_to_string(path).with_context(|| format!("{} is not there", path.display()))?;
    text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect()
}

/// The Python of a virtual environment with the peers in it, made when it is not there.
fn environment(bench_dir: &Path) -> Result<PathBuf> {
    let venv = bench_dir.join("venv");
    let python = venv.join("bin/python");
    if !python.is_file() {
        tell::step("Making a Python virtual environment", || {
            let mut make = Command::new("python3");
            tool::quiet(make.args(["-m", "venv"]).arg(&venv))
                .context("the peers need Python 3 with venv (Debian and Ubuntu: python3-venv)")
        })?;
    }
    for package in PACKAGES {
        tell::meanwhile(&format!("Installing {package}"));
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", package]);
        if tool::quiet(&mut install).is_err() {
            tell::skipped(package, "it cannot be installed here");
        }
    }
    Ok(python)
}

/// Runs the peer of one workload. A peer that fails is named in the table, and the race goes on.
fn peer(house: &House, python: &Path, data: &Path, line: &Value) -> Result<()> {
    let name = line["name"].as_str().context("a figure without a name")?;
    let title = line["title"].as_str().unwrap_or(name);
    let ran = tell::step(&format!("The peer of: {title}"), || {
        let mut race = Command::new(python);
        race.arg(house.root.join("tests/race/peers.py")).arg(name).arg("--data").arg(data);
        tool::quiet(race.arg("--asked").arg(line["asked"].to_string()))
    });
    if let Err(error) = ran {
        tell::note(&format!("{error:#}"));
    }
    Ok(())
}
