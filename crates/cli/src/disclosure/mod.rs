//! `contexture disclosure`: does the release hold? It asks no database and no account, and knows no report.

mod attack;
mod utility;

use crate::failure::Outcome;
use crate::voice::Voice;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// What is asked of the walls.
#[derive(Subcommand)]
pub(crate) enum Disclosure {
    /// Attack the release design as hard as can be, and two designs that are known to fail
    ///
    /// Prints each attack's advantage with its bound, and ends with an error when one gains more than the draws of its tables give,
    /// or when a design that must fail does not.
    Attack(Attack),
    /// What a release of the fictional region is good for: top blocks and middle areas kept, phantoms, coverage
    Utility(Utility),
}

#[derive(Args)]
pub(crate) struct Attack {
    /// Pairs of worlds that differ by one report; attacks that ask many questions try a fixed share of them
    #[arg(long, default_value_t = 10_000_000, value_parser = clap::value_parser!(u64).range(1_000..=1_000_000_000))]
    pub(crate) pairs: u64,
    /// Seed of the run: the same seed and pairs give the same report
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Policy file; the standard policy when left out
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,
    /// Write the report as JSON
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Utility {
    /// Reports of the year
    #[arg(long, default_value_t = 1_500, value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    pub(crate) reports: u32,
    /// How often the year is drawn
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub(crate) draws: u32,
    /// Seed of region, reports and noise
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// Policy file; the standard policy when left out
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: Option<PathBuf>,
    /// Print as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// Does what was asked.
pub(crate) fn disclosure(asked: Disclosure, voice: Voice) -> Outcome {
    match asked {
        Disclosure::Attack(asked) => attack::attack(&asked, voice),
        Disclosure::Utility(asked) => utility::utility(&asked),
    }
}
