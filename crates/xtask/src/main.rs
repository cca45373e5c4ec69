//! Xtask. The repository's own commands.
//!
//! Holds: what it takes to run, test and check the repository, one small program per file.
//! Takes: a command line, the files of the repository, the programs of the machine.
//! Gives: a running service, a verdict, or a sentence that says what to do.
//! May touch: `target`, `web/dist`, `.sqlx`, `node_modules`; system packages only through the package manager, after saying so.
//! Must never: be needed by the service itself, nor fetch anything but through the ordinary package clients.
//! Story: `run` installs, builds and becomes the service; `test` is everything that must hold; `lint` holds the walls of the house.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command-line program speaks on its terminal"
)]

mod bench;
mod db;
mod house;
mod install;
mod lint;
mod run;
mod tell;
mod test;
mod tool;
mod web;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The repository's own commands
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build, and start the service with the fictional region
    Run(run::Run),
    /// Everything that CI runs, in the same order
    Test(test::Test),
    /// The rules of the house: who may depend on whom, room cards, sizes, catalogues, migrations
    Lint,
    /// Build the browser app into web/dist
    Web,
    /// Run the benchmarks
    Bench(bench::Bench),
    /// The development database and the offline query data
    #[command(subcommand)]
    Db(db::Db),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let ended = house::House::find().and_then(|house| {
        match &arguments.command {
            Command::Run(run) => run::run(&house, run)?,
            Command::Test(test) => return Ok(test::run(&house, test)),
            Command::Lint => lint::run(&house)?,
            Command::Web => web::build(&house)?,
            Command::Bench(bench) => bench::run(&house, bench)?,
            Command::Db(db) => db::run(&house, db)?,
        }
        Ok(ExitCode::SUCCESS)
    });
    ended.unwrap_or_else(|error| {
        eprintln!("\n{error:#}");
        ExitCode::FAILURE
    })
}
