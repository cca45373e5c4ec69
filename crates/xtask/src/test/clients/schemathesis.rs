//! schemathesis, from the package index into an environment of its own: it makes up calls from the description of the API, good ones
//! and bad ones, as several accounts, and holds every answer to it.

use super::{Served, folder};
use crate::house::House;
use crate::{tell, tool};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Calls at least.
const CALLS: &str = "50000";

/// Runs it; what it says last is the number of calls.
pub(super) fn run(house: &House, served: &Served) -> Result<String> {
    let python = environment(house)?;
    let mut script = Command::new(python);
    script.arg(house.root.join("tests/clients/run_schemathesis.py")).arg(&served.address);
    script.args(["--calls", CALLS]).current_dir(folder(house));
    let (ended, said) = tool::aloud(&mut script)?;
    if !ended.success() {
        bail!("schemathesis found an answer that is not as described; it is shown above");
    }
    Ok(said.lines().last().unwrap_or_default().to_owned())
}

/// The environment's Python, made anew where the pinned versions have changed.
fn environment(house: &House) -> Result<PathBuf> {
    let wanted = house.root.join("tests/clients/requirements.txt");
    let (home, text) = (folder(house).join("python"), fs::read_to_string(&wanted)?);
    let (python, kept) = (home.join("bin/python"), home.join("contexture-requirements.txt"));
    if fs::read_to_string(&kept).is_ok_and(|kept| kept == text) {
        return Ok(python);
    }
    fs::create_dir_all(folder(house))?;
    tell::step("Fetching schemathesis (pip)", || {
        tool::quiet(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&home))
            .context("it needs Python 3 with venv (Debian and Ubuntu: python3-venv)")?;
        let mut pip = Command::new(&python);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
        tool::quiet(pip.arg(&wanted))
            .context("pip could not fetch what tests/clients/requirements.txt names")?;
        Ok(())
    })?;
    fs::write(&kept, &text)?;
    Ok(python)
}
