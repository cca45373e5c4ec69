//! `cargo xtask test --clients`: programs of other people's making, run against the built service.

mod qgis;
mod schemathesis;

use crate::house::House;
use crate::test::report::Report;
use crate::tool;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;

/// A client: its name, and its run, which tells what it did.
type Client = (&'static str, fn(&House, &Served) -> Result<String>);

/// Every client, in order.
const CLIENTS: [Client; 2] = [
    ("QGIS reads the released side", qgis::run),
    ("schemathesis reads the description and calls everything", schemathesis::run),
];

/// Runs each of them on a demonstration of its own.
pub(crate) fn run(house: &House, report: &mut Report) -> Result<()> {
    for (name, client) in CLIENTS {
        report.part(name, || {
            let served = Served::demonstration(house)?;
            let told = client(house, &served)?;
            crate::tell::note(&told);
            Ok(())
        })?;
    }
    Ok(())
}

/// What the clients keep: environments, data, reports.
fn folder(house: &House) -> PathBuf {
    house.target.join("clients")
}

/// A demonstration under way; stopped when dropped.
pub(crate) struct Served {
    child: Child,
    /// `http://localhost:…`.
    pub(crate) address: String,
}

impl Served {
    fn demonstration(house: &House) -> Result<Self> {
        // A socket's path must be short, and its place open to the user that the database runs as.
        let data = std::env::temp_dir().join(format!("ctxc{}", std::process::id()));
        let _ = fs::remove_dir_all(&data);
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(house.binary(false));
        command.env_remove("DATABASE_URL").arg("--data-dir").arg(&data);
        command.args(["run", "--request-rate", "100000", "--port", &port.to_string()]);
        command.arg("--web-dir").arg(house.dist());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().context("the service cannot be started; build it first")?;
        let out = child.stdout.take().context("the service has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        if !lines.any(|line| line.contains("Ctrl-C")) {
            let _ = child.kill();
            bail!("the service did not come up");
        }
        thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address: format!("http://localhost:{port}") })
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = tool::quiet(Command::new("kill").args(["-INT", &self.child.id().to_string()]));
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(std::env::temp_dir().join(format!("ctxc{}", std::process::id())));
    }
}
