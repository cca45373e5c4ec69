//! Installing what is missing, by the system's package manager, saying what and why.

use crate::house::House;
use crate::{tell, tool};
use anyhow::{Context, Result, bail};
use cluster::programs;
use nix::unistd::geteuid;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// PostgreSQL 15 or newer, with PostGIS 3.
pub(crate) fn postgres() -> Result<()> {
    if programs::installed().iter().any(programs::Programs::has_postgis) {
        return Ok(());
    }
    let why = "the private database of the service and of the tests";
    let without = "Install PostgreSQL 15 or newer with PostGIS 3";
    apt(why, without, || {
        let listed = tool::quiet(Command::new("apt-cache").args(["pkgnames", "postgresql-"]))?;
        let major = newest_with_postgis(&listed)
            .context("the package manager has no PostGIS for PostgreSQL 15 or newer")?;
        Ok(vec![format!("postgresql-{major}"), format!("postgresql-{major}-postgis-3")])
    })?;
    if programs::installed().iter().any(programs::Programs::has_postgis) {
        return Ok(());
    }
    bail!("PostgreSQL with PostGIS was installed but is not in /usr/lib/postgresql. {without} by hand.")
}

/// Node.js with npm, and the files that the lock file names.
pub(crate) fn leaflet(house: &House) -> Result<()> {
    if tool::find("npm").is_none() {
        let names = || Ok(vec!["nodejs".to_owned(), "npm".to_owned()]);
        apt("npm fetches Leaflet by the lock file", "Install Node.js 18 or newer with npm", names)?;
    }
    packages(&house.root, "Fetching Leaflet (npm ci)")
}

/// The `OpenID` provider that the sign-in journeys start, by its own lock file.
pub(crate) fn identity_provider(house: &House) -> Result<()> {
    leaflet(house)?;
    packages(&house.root.join("tests/oidc"), "Fetching the identity provider of the tests (npm ci)")
}

/// What the lock file of a directory names, fetched anew when it has changed.
fn packages(dir: &Path, step: &str) -> Result<()> {
    let wanted =
        fs::read_to_string(dir.join("package-lock.json")).context("package-lock.json cannot be read")?;
    let installed = dir.join("node_modules/.contexture-lock");
    if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) {
        return Ok(());
    }
    tell::step(step, || {
        tool::quiet(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(dir))
            .context("npm could not fetch what package-lock.json names; is the registry reachable?")?;
        fs::write(&installed, &wanted)?;
        Ok(())
    })
}

/// The part of the standard library for the browser.
pub(crate) fn wasm_target(house: &House) -> Result<()> {
    let target = "wasm32-unknown-unknown";
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", target]).current_dir(&house.root);
    if fs::exists(tool::quiet(&mut rustc)?.trim())? {
        return Ok(());
    }
    tell::step(&format!("Adding {target} to the toolchain"), || {
        let mut rustup = Command::new("rustup");
        rustup.args(["target", "add", target]).current_dir(&house.root);
        tool::quiet(&mut rustup).context("Add the target with your Rust installation's own means")?;
        Ok(())
    })
}

/// Chromium and its driver, for the browser journeys.
pub(crate) fn browser() -> Result<()> {
    if find_browser().is_some() {
        return Ok(());
    }
    let why = "the browser journeys drive a real browser";
    let without = "Install Chromium and chromedriver of the same version";
    apt(why, without, || {
        // Ubuntu's names; there the packages bring the snap.
        let ubuntu = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("ID=ubuntu"));
        let names = if ubuntu {
            ["chromium-browser", "chromium-chromedriver"]
        } else {
            ["chromium", "chromium-driver"]
        };
        Ok(names.map(str::to_owned).to_vec())
    })?;
    if find_browser().is_none() {
        bail!("The packages did not bring a browser and its driver. {without} by hand.");
    }
    Ok(())
}

/// GDAL's programs, with which the journeys read the OGC API as analysts do.
pub(crate) fn gdal() -> Result<()> {
    if tool::find("ogr2ogr").is_some() && tool::find("ogrinfo").is_some() {
        return Ok(());
    }
    let why = "the journeys read the OGC API with GDAL";
    apt(why, "Install GDAL 3.6 or newer with its programs", || Ok(vec!["gdal-bin".to_owned()]))
}

/// `ip`, with which a journey has a network of its own that leads nowhere.
pub(crate) fn loopback() -> Result<()> {
    if tool::find("ip").is_some() {
        return Ok(());
    }
    let why = "a journey runs where there is no network";
    apt(why, "Install iproute2", || Ok(vec!["iproute2".to_owned()]))
}

/// Poppler's programs, with which the tests read papers back.
pub(crate) fn poppler() -> Result<()> {
    if tool::find("pdftotext").is_some() && tool::find("pdfinfo").is_some() {
        return Ok(());
    }
    let why = "the tests read PDFs back";
    apt(why, "Install poppler-utils", || Ok(vec!["poppler-utils".to_owned()]))
}

/// QGIS with its Python, for the tests with real clients.
pub(crate) fn qgis() -> Result<()> {
    let there = || {
        let mut python = Command::new("/usr/bin/python3");
        python.args(["-c", "import qgis.core"]);
        tool::quiet(&mut python).is_ok()
    };
    if there() {
        return Ok(());
    }
    let without = "Install QGIS 3.22 or newer with its Python modules";
    let names = ["python3-qgis", "qgis-providers"].map(str::to_owned).to_vec();
    apt("QGIS reads the service as analysts do", without, || Ok(names))?;
    if there() {
        Ok(())
    } else {
        bail!("The packages did not bring QGIS's Python modules. {without} by hand.")
    }
}

/// The browser, when it and its driver are installed.
pub(crate) fn find_browser() -> Option<PathBuf> {
    tool::find("chromedriver")?;
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(tool::find)
}

/// Installs Debian packages. `names` is asked after the package lists are fresh.
fn apt(why: &str, without: &str, names: impl FnOnce() -> Result<Vec<String>>) -> Result<()> {
    if tool::find("apt-get").is_none() {
        bail!("{without} ({why}). This is not a Debian or Ubuntu system, so it cannot be done for you.");
    }
    tell::step("Reading the package lists", || {
        as_root(&["apt-get", "update", "-q"])
            .with_context(|| format!("{without} ({why}): as root, apt-get update && apt-get install …"))
    })?;
    let names = names()?;
    tell::step(&format!("Installing {} ({why})", names.join(" ")), || {
        let mut arguments = vec!["apt-get", "install", "-y", "-q", "--no-install-recommends"];
        arguments.extend(names.iter().map(String::as_str));
        as_root(&arguments).with_context(|| format!("Run this as root: {}", arguments.join(" ")))
    })
}

fn as_root(arguments: &[&str]) -> Result<()> {
    let mut command = if geteuid().is_root() {
        Command::new(arguments[0])
    } else if tool::find("sudo").is_some() {
        // The password is asked for on the terminal itself; without one sudo fails and says so.
        let mut sudo = Command::new("sudo");
        sudo.arg("DEBIAN_FRONTEND=noninteractive").arg(arguments[0]);
        sudo
    } else {
        bail!("this needs root, and there is no sudo")
    };
    command.args(&arguments[1..]).env("DEBIAN_FRONTEND", "noninteractive");
    tool::quiet(&mut command).map(drop)
}

/// The newest major version, 15 or above, for which the list has PostGIS 3.
fn newest_with_postgis(listed: &str) -> Option<u32> {
    let major = |name: &str| name.strip_prefix("postgresql-")?.strip_suffix("-postgis-3")?.parse().ok();
    listed
        .lines()
        .filter_map(|line| major(line.trim()))
        .filter(|major| *major >= programs::OLDEST_MAJOR)
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_server_that_has_postgis_is_chosen() {
        let listed = "postgresql-15-postgis-3\npostgresql-17\npostgresql-16-postgis-3\npostgresql-14-postgis-3\n\
            postgresql-18-postgis-3-scripts\n";
        assert_eq!(newest_with_postgis(listed), Some(16));
        assert_eq!(newest_with_postgis("postgresql-13-postgis-3\n"), None);
    }
}
