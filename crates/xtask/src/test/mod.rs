//! `cargo xtask test`: everything that must hold before a change is taken in.

mod clients;
mod report;
mod tally;

use crate::house::{House, files_below};
use crate::run::BINARIES;
use crate::{db, install, lint, tell, tool, web};
use anyhow::{Result, bail};
use clap::Args;
use cluster::{Cluster, Options};
use report::Report;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::thread;
use tally::Tally;

/// Tested as a browser app, by the journeys, and by its own unit tests where it has some.
const WEB: &str = "web";

/// Test packages that come after the others, with a heading of their own.
const LATER: [(&str, &str); 2] =
    [("agreement", "Wasm and host agree"), ("journey", "Journeys through the binary and a browser")];

/// How much to test.
#[derive(Args)]
pub(crate) struct Test {
    /// Leave out what needs the browser app: its build, the wasm agreement, the journeys
    #[arg(long)]
    fast: bool,
    /// Instead: run clients of other people's making against the built service
    #[arg(long, conflicts_with = "fast")]
    clients: bool,
    /// Go on after a failure, and fail at the end
    #[arg(long)]
    keep_going: bool,
}

/// Runs every part in order, and ends with the sum alone on the last line.
pub(crate) fn run(house: &House, test: &Test) -> ExitCode {
    let mut report = Report::new(test.keep_going);
    let run = if test.clients { with_clients(house, &mut report) } else { parts(house, test, &mut report) };
    if let Err(error) = run {
        println!("\n{error:#}");
    }
    report.close(&skips_file(house));
    if report.failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The service as people get it, and then the clients.
fn with_clients(house: &House, report: &mut Report) -> Result<()> {
    report.part("What is needed", || {
        install::postgres()?;
        install::leaflet(house)?;
        install::wasm_target(house)
    })?;
    report.part("The web app", || web::build(house))?;
    report.part("The binary", || binary(house))?;
    clients::run(house, report)
}

fn parts(house: &House, test: &Test, report: &mut Report) -> Result<()> {
    let skips = skips_file(house);
    if skips.exists() {
        // An earlier run's.
        fs::remove_file(skips)?;
    }
    report.part("What is needed", || {
        install::postgres()?;
        install::poppler()?;
        if !test.fast {
            install::leaflet(house)?;
            install::wasm_target(house)?;
            install::browser()?;
            install::gdal()?;
            install::loopback()?;
            install::identity_provider(house)?;
        }
        Ok(())
    })?;
    report.part("Form", || {
        let mut fmt = tool::cargo(house, &["fmt", "--all", "--check", "--", "--files-with-diff"]);
        tell::step("rustfmt", || tool::quiet(&mut fmt).map(drop))
            .map_err(|e| e.context("Run `cargo fmt --all`"))
    })?;
    report.part("The rules of the house", || lint::run(house))?;
    licences(house, report)?;

    let cluster = report.part("The database", || fresh_cluster(house))?;
    let Some(cluster) = cluster else { return Ok(()) };
    report.part("Migrations", || tell::step("up, down, up again", || db::up_down_up(house, &cluster)))?;
    // Before anything is built: what looks at the SQL anew makes the compiler read it anew.
    thread::scope(|scope| {
        // The browser's side ends on one core, again and again; the other one has this machine's side to compile meanwhile.
        let browser = (!test.fast).then(|| scope.spawn(|| browser_side(house)));
        report.part("Clippy and offline query data", || clippy(house, &cluster))?;
        report.part("The binary", || binary(house))?;
        let Some(browser) = browser else { return Ok(()) };
        let ended = || browser.join().unwrap_or_else(|_| bail!("the build of the web app panicked"));
        report.part("The web app", ended).map(drop)
    })?;
    runners(house, test, &cluster, report)
}

fn clippy(house: &House, cluster: &Cluster) -> Result<()> {
    let mut host = tool::cargo(house, &["clippy"]);
    host.args(tool::ALL_BUT_WEB).args(["--all-targets", "--", "-D", "warnings"]);
    db::checked(house, cluster, "Clippy, host", &mut host)
}

fn browser_side(house: &House) -> Result<()> {
    // By the profile that the app is built with, so that its macros are compiled once.
    let mut wasm = tool::cargo(house, &["clippy", "--package", WEB]);
    wasm.args(web::BROWSER).args(["--", "-D", "warnings"]);
    tool::build("Clippy, browser", &mut wasm)?;
    web::build(house)
}

fn licences(house: &House, report: &mut Report) -> Result<()> {
    if tool::find("cargo-deny").is_none() {
        report.skip(
            "cargo deny (licences, bans, sources)",
            "cargo-deny is not installed: cargo install cargo-deny",
        );
        return Ok(());
    }
    report
        .part("Licences, bans and sources", || {
            let mut deny =
                tool::cargo(house, &["deny", "--log-level", "error", "check", "licenses", "bans", "sources"]);
            tell::step("cargo deny", || tool::quiet(&mut deny).map(drop))
        })
        .map(drop)
}

/// The binaries with the same features as the tests, so that their crates are compiled once.
fn binary(house: &House) -> Result<()> {
    let mut cargo = tool::cargo(house, &["build"]);
    tool::build("Building the binaries", cargo.args(tool::ALL_BUT_WEB).args(BINARIES))?;
    match [house.binary(false), house.render(false)].iter().find(|path| !path.is_file()) {
        Some(path) => bail!("{} was not built", path.display()),
        None => Ok(()),
    }
}

/// One cluster for the whole run; what an earlier run left is forgotten.
fn fresh_cluster(house: &House) -> Result<Cluster> {
    let name = "test-cluster";
    if !db::places(house, name).iter().any(|dir| Cluster::runs_at(dir)) {
        db::forget(house, name)?;
    }
    db::start(house, name, Options::fast)
}

fn runners(house: &House, test: &Test, cluster: &Cluster, report: &mut Report) -> Result<()> {
    let runner = Runner { house, cluster, nextest: tool::find("cargo-nextest").is_some() };
    let built =
        report.part("Building the tests", || tool::build("Building the tests", &mut runner.build()))?;
    if built.is_none() {
        return Ok(());
    }
    report.tests("Unit and database tests", || runner.run(None))?;
    report.tests("Examples in the documentation", || runner.documentation())?;
    if web_has_tests(house) && !test.fast {
        report.tests("Unit tests of the web app", || runner.web())?;
    }
    if !test.fast {
        for (package, heading) in LATER {
            report.tests(heading, || runner.run(Some(package)))?;
        }
    }
    Ok(())
}

fn skips_file(house: &House) -> PathBuf {
    house.target.join("skips.txt")
}

fn web_has_tests(house: &House) -> bool {
    let sources = files_below(&house.root.join("web/src"));
    sources.iter().any(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("#[test]")))
}

/// Runs tests by nextest where it is installed, else by cargo's own runner.
struct Runner<'a> {
    house: &'a House,
    cluster: &'a Cluster,
    nextest: bool,
}

impl Runner<'_> {
    /// One selection of packages serves every run, so that nothing is compiled twice for other features.
    fn command(&self) -> Command {
        let verb: &[&str] = if self.nextest { &["nextest", "run"] } else { &["test"] };
        let mut cargo = tool::cargo(self.house, verb);
        cargo.args(tool::ALL_BUT_WEB);
        self.surroundings(&mut cargo);
        cargo
    }

    fn surroundings(&self, cargo: &mut Command) {
        cargo.env("CARGO_TERM_COLOR", "never").env_remove("DATABASE_URL");
        cargo.env("CONTEXTURE_TEST_CLUSTER", self.cluster.data_dir());
        cargo.env("CONTEXTURE_BIN", self.house.binary(false));
        cargo.env("CONTEXTURE_WEB_DIR", self.house.dist());
        cargo.env("CONTEXTURE_SKIPS", skips_file(self.house));
        if let Some(browser) = install::find_browser() {
            cargo.env("CONTEXTURE_BROWSER", browser);
        }
    }

    fn build(&self) -> Command {
        let mut command = self.command();
        command.arg("--no-run");
        command
    }

    /// The tests of one later package, or of all that are not later ones.
    fn run(&self, later: Option<&str>) -> Result<Tally> {
        if !self.nextest {
            return self.run_plainly(later);
        }
        let mut command = self.command();
        let filter = later.map_or_else(
            || LATER.map(|(package, _)| format!("not package({package})")).join(" & "),
            |package| format!("package({package})"),
        );
        command.args(["--filterset", &filter, "--no-tests", "pass", "--no-fail-fast", "--cargo-quiet"]);
        command.args(["--status-level", "fail", "--final-status-level", "fail", "--show-progress", "none"]);
        let ignored = self.ignored(&filter)?;
        Ok(Tally::of_nextest(tool::aloud(&mut command)?, ignored))
    }

    fn run_plainly(&self, later: Option<&str>) -> Result<Tally> {
        let mut command =
            tool::cargo(self.house, &["test", "--no-fail-fast", "--quiet", "--lib", "--bins", "--tests"]);
        self.surroundings(&mut command);
        if let Some(package) = later {
            command.args(["--package", package]);
        } else {
            command.args(tool::ALL_BUT_WEB);
            for (package, _) in LATER {
                command.args(["--exclude", package]);
            }
        }
        Ok(Tally::of_cargo(tool::aloud(&mut command)?))
    }

    /// How many of the chosen tests are marked `#[ignore]`; the runner's own figure also counts those not chosen.
    fn ignored(&self, filter: &str) -> Result<u64> {
        let mut list = tool::cargo(self.house, &["nextest", "list"]);
        list.args(tool::ALL_BUT_WEB);
        self.surroundings(&mut list);
        list.args([
            "--filterset",
            filter,
            "--run-ignored",
            "only",
            "--message-format",
            "json",
            "--cargo-quiet",
        ]);
        Tally::listed(&tool::quiet(&mut list)?)
    }

    fn documentation(&self) -> Result<Tally> {
        let mut command = tool::cargo(self.house, &["test", "--doc", "--quiet"]);
        command.args(tool::ALL_BUT_WEB);
        self.surroundings(&mut command);
        Ok(Tally::of_cargo(tool::aloud(&mut command)?))
    }

    fn web(&self) -> Result<Tally> {
        let mut command = tool::cargo(self.house, &["test", "--package", WEB, "--lib", "--quiet"]);
        self.surroundings(&mut command);
        tool::build("Building them for the host", &mut {
            let mut build = tool::cargo(self.house, &["test", "--package", WEB, "--lib", "--no-run"]);
            self.surroundings(&mut build);
            build
        })?;
        Ok(Tally::of_cargo(tool::aloud(&mut command)?))
    }
}
