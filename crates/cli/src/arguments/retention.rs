//! `contexture retention`: the rules and the sweep.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum RetentionAsked {
    /// Show the rules
    Show {
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// Destroy what is past its time, and write down what, how many, by which rule and when
    Sweep {
        /// Destroy nothing and tell what would be
        #[arg(long)]
        dry_run: bool,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
}
