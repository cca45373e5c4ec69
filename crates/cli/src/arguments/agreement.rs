//! `contexture agreement`: sharing agreements.

use clap::{Args, Subcommand};

#[derive(Subcommand)]
pub(crate) enum Agreement {
    /// Draft an agreement; it opens nothing until a meeting chair has signed it
    Draft(AgreementDraft),
    /// Sign a draft as a meeting chair; the passphrase is asked for, or read from standard input
    Sign {
        /// Code of the agreement, from the list
        code: String,
        /// Sign-in name of the chair
        #[arg(long, value_name = "NAME")]
        officer: String,
        /// Let the demonstration's accounts act, whose passphrases are public
        #[arg(long)]
        demo: bool,
    },
    /// List agreements with parties, purposes, days and state
    List {
        /// Area code of the board or country
        #[arg(long)]
        region: String,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// End an agreement before its last day, or withdraw a draft
    End {
        /// Area code of the board or country
        #[arg(long)]
        region: String,
        /// Code of the agreement, from the list
        code: String,
    },
}

#[derive(Args)]
pub(crate) struct AgreementDraft {
    /// Area code of the board or country
    #[arg(long)]
    pub(crate) region: String,
    /// Codes of the parties
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) agencies: Vec<String>,
    /// What the working side may be entered for, such as hotspot_review,problem_profile
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) purposes: Vec<String>,
    /// Harm types shared; all of them when left out
    #[arg(long, value_delimiter = ',')]
    pub(crate) harms: Vec<String>,
    /// First day, as 2026-04-01
    #[arg(long, value_name = "DAY")]
    pub(crate) from: String,
    /// Last day
    #[arg(long, value_name = "DAY")]
    pub(crate) to: String,
    /// When the parties look at it again
    #[arg(long, value_name = "DAY")]
    pub(crate) review: String,
    /// The law relied on, in words
    #[arg(long, value_name = "TEXT")]
    pub(crate) legal_basis: String,
    /// Code of the agreement whose next version this is
    #[arg(long, value_name = "CODE")]
    pub(crate) replaces: Option<String>,
}
