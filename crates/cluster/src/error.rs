//! What can go wrong, each with what to do about it.

use language::{Arg, Text, say};
use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why the private cluster cannot be had.
#[derive(Debug)]
#[non_exhaustive]
pub enum ClusterError {
    /// No PostgreSQL of a version that will do.
    NoPostgres,
    /// PostgreSQL without the PostGIS extension.
    NoPostgis {
        /// The major version that lacks it.
        major: u32,
    },
    /// The data were written by a newer PostgreSQL than any that is installed.
    DataNewer {
        /// The data directory.
        dir: PathBuf,
        /// Major version that wrote the data.
        data: u32,
        /// Newest major version installed.
        installed: u32,
    },
    /// The data were written by an older PostgreSQL, which is no longer installed.
    DataOlder {
        /// The data directory.
        dir: PathBuf,
        /// Major version that wrote the data.
        data: u32,
        /// Newest major version installed.
        installed: u32,
    },
    /// The directory has content that this program did not put there.
    Foreign {
        /// The directory asked for.
        dir: PathBuf,
    },
    /// Too little room on the disk.
    NoRoom {
        /// The data directory.
        dir: PathBuf,
        /// Free space in megabytes.
        free_mb: u64,
        /// Space asked for in megabytes.
        needed_mb: u64,
    },
    /// The user who runs the server cannot reach the directory.
    Untraversable {
        /// The data directory.
        dir: PathBuf,
        /// The first directory on the way that may not be entered.
        blocked: PathBuf,
        /// Who may not.
        user: String,
    },
    /// The directory belongs to someone else.
    NotYours {
        /// The data directory.
        dir: PathBuf,
    },
    /// Neither `postgres` nor `nobody` exists to run the server as.
    NoServerUser,
    /// Another process started or stopped the cluster and did not come to an end.
    Busy {
        /// The data directory.
        dir: PathBuf,
    },
    /// `initdb` failed.
    InitFailed {
        /// Its last words.
        output: String,
    },
    /// The server did not come up.
    StartFailed {
        /// The end of its log.
        output: String,
        /// The whole log.
        log: PathBuf,
    },
    /// A statement failed.
    Sql {
        /// What the server said.
        output: String,
    },
    /// A file or process could not be used.
    Io {
        /// The file or program.
        path: PathBuf,
        /// The reason the system gave.
        source: io::Error,
    },
}

impl ClusterError {
    /// The error as a sentence with what to do, in both languages.
    pub fn text(&self) -> Text {
        let path = |path: &Path| Arg::from(path.display().to_string());
        let number = |n: u64| Arg::from(n.to_string());
        match self {
            Self::NoPostgres => say("cluster-no-postgres", &[]),
            Self::NoPostgis { major } => say("cluster-no-postgis", &[("major", number((*major).into()))]),
            Self::DataNewer { dir, data, installed } | Self::DataOlder { dir, data, installed } => say(
                if data > installed { "cluster-data-newer" } else { "cluster-data-older" },
                &[
                    ("dir", path(dir)),
                    ("data", number((*data).into())),
                    ("installed", number((*installed).into())),
                ],
            ),
            Self::Foreign { dir } => say("cluster-foreign", &[("dir", path(dir))]),
            Self::NoRoom { dir, free_mb, needed_mb } => say(
                "cluster-no-room",
                &[("dir", path(dir)), ("free", number(*free_mb)), ("needed", number(*needed_mb))],
            ),
            Self::Untraversable { dir, blocked, user } => say(
                "cluster-untraversable",
                &[("dir", path(dir)), ("blocked", path(blocked)), ("user", Arg::from(user.clone()))],
            ),
            Self::NotYours { dir } => say("cluster-not-yours", &[("dir", path(dir))]),
            Self::NoServerUser => say("cluster-no-server-user", &[]),
            Self::Busy { dir } => say("cluster-busy", &[("dir", path(dir))]),
            Self::InitFailed { output } => {
                say("cluster-init-failed", &[("output", Arg::from(output.clone()))])
            }
            Self::StartFailed { output, log } => {
                say("cluster-start-failed", &[("output", Arg::from(output.clone())), ("log", path(log))])
            }
            Self::Sql { output } => say("cluster-sql-failed", &[("output", Arg::from(output.clone()))]),
            Self::Io { path: file, source } => {
                say("cluster-io", &[("path", path(file)), ("reason", Arg::from(source.to_string()))])
            }
        }
    }

    pub(crate) fn io(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}

impl fmt::Display for ClusterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text().en)
    }
}

impl Error for ClusterError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}
