//! Martin, the peer of the tiles.

use crate::house::House;
use crate::{tell, tool};
use anyhow::{Context, Result};
use std::path::PathBuf;

/// The peer, at a version that was looked at.
const VERSION: &str = "1.14.0";

/// Martin below target/bench, built by cargo when it is not there; one that is in `PATH` already is taken as it is.
pub(super) fn found(house: &House) -> Result<PathBuf> {
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
        build.args(["--version", VERSION, "--root"]).arg(&root);
        tool::build("Building Martin", &mut build)
            .context("Martin cannot be built here. Without --peers our own tiles are measured alone")?;
    }
    Ok(program)
}
