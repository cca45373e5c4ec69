//! `cargo xtask run`: from a bare machine to the service, in one command.

use crate::house::House;
use crate::{install, tell, tool, web};
use anyhow::{Context, Result};
use clap::Args;
use std::env;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

/// How the service is to be run.
#[derive(Args)]
pub(crate) struct Run {
    /// Port to listen on
    #[arg(long)]
    port: Option<u16>,
    /// Directory of the private database; not used when `DATABASE_URL` is set
    #[arg(long, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    /// Do not load the fictional region
    #[arg(long)]
    no_demo: bool,
    /// Build for speed; takes longer to build
    #[arg(long)]
    release: bool,
}

/// Installs, builds, and becomes the service.
pub(crate) fn run(house: &House, run: &Run) -> Result<()> {
    tell::heading("Contexture");
    if env::var_os("DATABASE_URL").is_none_or(|url| url.is_empty()) {
        install::postgres()?;
    }
    install::leaflet(house)?;
    binary(house, run.release)?;
    web::build(house)?;

    let mut contexture = Command::new(house.binary(run.release));
    contexture.arg("run").arg("--web-dir").arg(house.dist());
    if let Some(port) = run.port {
        contexture.arg("--port").arg(port.to_string());
    }
    if let Some(dir) = &run.data_dir {
        // Named from where the person is, not from where cargo is.
        contexture.arg("--data-dir").arg(std::path::absolute(dir)?);
    }
    if run.no_demo {
        contexture.arg("--no-demo");
    }
    // This process becomes the service, so that whatever stops the one stops the other.
    let error = contexture.exec();
    Err(error).with_context(|| format!("{} cannot be started", house.binary(run.release).display()))
}

/// The binary itself, and the program that sets its documents.
pub(crate) const BINARIES: [&str; 4] = ["--bin", "contexture", "--bin", "contexture-render"];

/// Builds the binaries.
pub(crate) fn binary(house: &House, release: bool) -> Result<()> {
    let mut cargo = tool::cargo(house, &["build"]);
    cargo.args(tool::ALL_BUT_WEB).args(BINARIES);
    if release {
        cargo.arg("--release");
    }
    tool::build("Building the service", &mut cargo)
}
