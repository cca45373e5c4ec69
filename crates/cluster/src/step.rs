//! The steps of a start, told to whoever shows progress.

use language::{Arg, Text, say};
use std::path::PathBuf;

/// What the cluster is about to do, or has just done.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// Looking for the server programs and PostGIS.
    Looking,
    /// They were found.
    Found {
        /// The major version of PostgreSQL.
        major: u32,
        /// The directory of the programs.
        programs: PathBuf,
    },
    /// Another process is starting or stopping the same cluster.
    Waiting,
    /// Making a new, empty data directory (seconds, once).
    Initialising,
    /// Starting the server.
    Starting,
    /// It answers.
    Ready {
        /// Whether another process keeps it; then this process will not stop it.
        attached: bool,
    },
}

impl Step {
    /// The step as a line for a person.
    pub fn text(&self) -> Text {
        match self {
            Self::Looking => say("cluster-step-looking", &[]),
            Self::Found { major, programs } => say(
                "cluster-step-found",
                &[
                    ("major", Arg::from(major.to_string())),
                    ("programs", Arg::from(programs.display().to_string())),
                ],
            ),
            Self::Waiting => say("cluster-step-waiting", &[]),
            Self::Initialising => say("cluster-step-initialising", &[]),
            Self::Starting => say("cluster-step-starting", &[]),
            Self::Ready { attached: false } => say("cluster-step-ready", &[]),
            Self::Ready { attached: true } => say("cluster-step-attached", &[]),
        }
    }
}
