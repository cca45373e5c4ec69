//! `contexture release`: the steps of a release and who takes them.

use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Who takes a step of a release.
#[derive(Args)]
pub(crate) struct Officer {
    /// Sign-in name of the officer; the passphrase is asked for, or read from standard input
    #[arg(long = "officer", value_name = "NAME")]
    pub(crate) name: String,
    /// Area code of the officer's region, to be sure of it; the account says it anyway
    #[arg(long, value_name = "CODE")]
    pub(crate) region: Option<String>,
    /// Print as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Let the demonstration's accounts act, whose passphrases are public
    #[arg(long)]
    pub(crate) demo: bool,
}

#[derive(Subcommand)]
pub(crate) enum Release {
    /// Count a period (by the date counted), draw its values once, and propose them to a second officer
    Propose {
        #[command(flatten)]
        officer: Officer,
        /// The period to close, 2025 or 2025Q3; it must be over and follow the last one closed
        #[arg(long)]
        period: String,
        /// Policy file; the standard policy when left out
        #[arg(long, value_name = "FILE")]
        policy: Option<PathBuf>,
    },
    /// Read the automatic audit of a proposal
    Audit {
        #[command(flatten)]
        officer: Officer,
        /// Proposal id; the one that waits when left out
        proposal: Option<String>,
    },
    /// Sign a proposal of another officer and publish it
    Sign {
        #[command(flatten)]
        officer: Officer,
        /// Proposal id; the one that waits when left out
        proposal: Option<String>,
    },
    /// Take a proposal back
    Withdraw {
        #[command(flatten)]
        officer: Officer,
        /// Proposal id; the one that waits when left out
        proposal: Option<String>,
    },
    /// Gross error only: count one released table anew, draw it anew whole, and propose it to a second officer
    Revise {
        #[command(flatten)]
        officer: Officer,
        /// Code of the table, such as block_year
        #[arg(long)]
        table: String,
        /// Its period, 2025 or 2025Q3
        #[arg(long)]
        period: String,
        /// wrong_file, wrong_mapping, wrong_geography or wrong_register
        #[arg(long)]
        reason: String,
    },
    /// List releases with their policy and ε ledger
    Show {
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
}
