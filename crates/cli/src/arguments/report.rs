//! `contexture report`: what is released or published, on paper.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Report {
    /// A published edition of a problem profile or strategic assessment, as PDF
    ///
    /// The same edition and language give the same bytes each time. --lang says the language of the paper too.
    Profile(EditionPaper),
}

/// Which edition, for whom, where to.
#[derive(Args)]
pub(crate) struct EditionPaper {
    /// Sign-in name of whoever takes it; the passphrase is asked for, or read from standard input
    #[arg(long = "as", value_name = "NAME")]
    pub(crate) name: String,
    /// Id of the edition, as its page's address has it
    #[arg(long, value_name = "ID")]
    pub(crate) edition: uuid::Uuid,
    /// File to write; - is standard output
    #[arg(short, long = "out", value_name = "FILE")]
    pub(crate) out: PathBuf,
    /// Let the demonstration's accounts act, whose passphrases are public
    #[arg(long)]
    pub(crate) demo: bool,
}
