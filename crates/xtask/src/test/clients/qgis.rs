//! QGIS itself, without a screen, over the built service with the demonstration: collections, features, pages, filters, tiles and files.

use super::{Served, folder};
use crate::house::House;
use crate::{install, tool};
use anyhow::{Result, bail};
use std::fs;
use std::process::Command;

/// What drives it, in QGIS's own Python.
const SCRIPT: &str = include_str!("qgis_drive.py");

/// Installs QGIS where it is not there and lets it read the service. Fails with what QGIS made of it.
pub(super) fn run(house: &House, served: &Served) -> Result<String> {
    install::qgis()?;
    let place = folder(house).join("qgis");
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    let script = place.join("drive.py");
    fs::write(&script, SCRIPT)?;
    // The system's Python has QGIS's modules, whatever stands before it in PATH.
    let mut python = Command::new("/usr/bin/python3");
    python.arg(&script).arg(&served.address).current_dir(&place).env("QT_QPA_PLATFORM", "offscreen");
    let (status, told) = tool::aloud(&mut python)?;
    if !status.success() {
        bail!("QGIS does not read what it should ({status}): {}", told.lines().last().unwrap_or_default());
    }
    Ok(told.lines().last().unwrap_or_default().to_owned())
}
