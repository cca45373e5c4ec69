//! `cargo xtask bench tiles`: our released tiles by zoom, and Martin's from the same database beside them.

use super::{Bench, JOURNEY};
use crate::house::House;
use crate::{install, tell, tool, web};
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// The peer, at a version that was looked at.
const MARTIN: &str = "1.14.0";

pub(super) fn run(house: &House, bench: &Bench) -> Result<()> {
    install::postgres()?;
    let martin = if bench.peers { Some(martin(house)?) } else { None };
    install::leaflet(house)?;
    web::build(house)?;
    // As it is run in earnest: the peer is built with its release profile too.
    let mut build =
        tool::cargo(house, &["build", "--release", "--package", "contexture", "--bin", "contexture"]);
    tool::build("Building the service for speed", &mut build)?;
    let of_tiles = ["--package", JOURNEY, "--bench", "tiles"];
    let mut build = tool::cargo(house, &[&["bench", "--no-run"], &of_tiles[..]].concat());
    tool::build("Building the load", &mut build)?;
    tell::heading("Released tiles");
    let mut measure = tool::cargo(house, &[&["bench", "--quiet"], &of_tiles[..]].concat());
    measure.env("CONTEXTURE_BIN", house.binary(true)).env("CONTEXTURE_WEB_DIR", house.dist());
    if let Some(martin) = martin {
        measure.env("CONTEXTURE_MARTIN", martin);
    }
    let (status, _) = tool::aloud(&mut measure)?;
    if !status.success() {
        bail!("the benchmark of the tiles failed ({status})");
    }
    Ok(())
}

/// Martin below target/bench, built by cargo when it is not there; one that is in `PATH` already is taken as it is.
fn martin(house: &House) -> Result<PathBuf> {
    if let Some(found) = tool::find("martin") {
        return Ok(found);
    }
    let root = house.target.join("bench/martin");
    let program = root.join("bin/martin");
    if !program.is_file() {
        tell::note("Martin is not here: building it takes about eight minutes of processor time, once.");
        let arguments =
            ["install", "martin", "--locked", "--no-default-features", "--features", "postgres,metrics"];
        let mut build = tool::cargo(house, &arguments);
        build.args(["--version", MARTIN, "--root"]).arg(&root);
        tool::build("Building Martin", &mut build)
            .context("Martin cannot be built here. Without --peers our own tiles are measured alone")?;
    }
    Ok(program)
}
