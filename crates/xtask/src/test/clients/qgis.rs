//! QGIS itself, without a screen, over the built service with the demonstration: collections, features, pages, filters, tiles and files.

use crate::house::House;
use crate::{install, tell, tool};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What drives it, in QGIS's own Python.
const SCRIPT: &str = include_str!("qgis_drive.py");

/// How long the service may take to stop.
const STOPPED_WITHIN: Duration = Duration::from_secs(30);

/// Installs QGIS where it is not there, starts the service, and lets QGIS read it. Fails with what QGIS made of it.
pub(super) fn run(house: &House) -> Result<()> {
    install::qgis()?;
    let place = house.target.join("clients/qgis");
    if place.exists() {
        fs::remove_dir_all(&place)?;
    }
    fs::create_dir_all(&place)?;
    let script = place.join("drive.py");
    fs::write(&script, SCRIPT)?;
    let service = tell::step("Starting the demonstration", || Service::start(house))?;
    // The system's Python has QGIS's modules, whatever stands before it in PATH.
    let mut python = Command::new("/usr/bin/python3");
    python.arg(&script).arg(&service.address).current_dir(&place).env("QT_QPA_PLATFORM", "offscreen");
    let (status, told) = tool::aloud(&mut python)?;
    if !status.success() {
        bail!("QGIS does not read what it should ({status}): {}", told.lines().last().unwrap_or_default());
    }
    Ok(())
}

/// The built service with the fictional region, on a port and with data of its own; both go with it.
struct Service {
    child: Child,
    address: String,
    data: PathBuf,
}

impl Service {
    fn start(house: &House) -> Result<Self> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        // A socket's path must be short.
        let data = std::env::temp_dir().join(format!("ctx-clients-{port}"));
        let mut run = Command::new(house.binary(false));
        run.args(["run", "--port", &port.to_string(), "--data-dir"]).arg(&data);
        run.arg("--web-dir").arg(house.dist()).env_remove("DATABASE_URL");
        let child = run.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn();
        let child = child.with_context(|| format!("{} cannot be started", house.binary(false).display()))?;
        let mut service = Self { child, address: format!("http://localhost:{port}"), data };
        let out = service.child.stdout.take().context("the service has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(std::result::Result::ok);
        if !lines.by_ref().any(|line| line.contains("Ctrl-C")) {
            bail!("the service did not come up");
        }
        // It must not block on a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Ok(service)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-INT", &id]).status();
        let begun = Instant::now();
        while asked.is_ok() && begun.elapsed() < STOPPED_WITHIN {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.data);
    }
}
