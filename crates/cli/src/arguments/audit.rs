//! `contexture audit`: signed heads, proofs and the check of the record.

use clap::Subcommand;
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum Audit {
    /// Sign what is new, and show the newest head
    Head {
        /// Go on with the key of this place although another key signed the newest head; says so in the record
        #[arg(long)]
        new_key: bool,
        /// Print as JSON, the line that the second place has
        #[arg(long)]
        json: bool,
    },
    /// Print a proof as JSON: that an event is under the newest head, or that a head only added to an earlier one
    Prove {
        /// Number of the event
        #[arg(long, conflicts_with_all = ["from", "to"], required_unless_present = "from")]
        event: Option<i64>,
        /// Number of the earlier head
        #[arg(long)]
        from: Option<i64>,
        /// Number of the later head; the newest when left out
        #[arg(long, requires = "from")]
        to: Option<i64>,
    },
    /// Hash every event anew and compare with every head: finds edits, deletions, insertions, reordering, a cut tail, a
    /// forged head and another key; ends with status 3 when something is wrong
    Verify {
        /// File of heads that a witness kept; by default the second place, when it is a file
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
        /// Public key to expect besides that of the key file; may be given more than once
        #[arg(long, value_name = "HEX")]
        key: Vec<String>,
        /// Print the report as JSON
        #[arg(long)]
        json: bool,
    },
}
