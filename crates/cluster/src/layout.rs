//! Where everything is: the data directory and the socket directory.
//!
//! ```text
//! <data dir>/            0700, of the server's user
//!   contexture-cluster   the mark that the directory is ours, and whether it is durable
//!   pg/                  the server's own directory (PGDATA)
//!   run/                 the socket, unless the path is too long for one
//!   start.lock           held while a start or a stop is decided
//!   keeper.lock          held by the process that keeps the server, for as long as it lives
//!   server.log           what the server said since its last start
//! ```

use crate::ClusterError;
use crate::owner::{self, Owner};
use nix::sys::statvfs::statvfs;
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// The port in the socket's file name; no TCP port is opened.
pub(crate) const PORT: u16 = 5432;

/// A socket's path must fit into `sockaddr_un`, 108 bytes with the closing zero.
const LONGEST_SOCKET_PATH: usize = 107;

const MARK: &str = "contexture-cluster";
const DURABLE: &str = "durable";
const FAST: &str = "fast";

/// The directory used when none is named: below the user's state directory, or `/var/lib/contexture` for root.
pub fn default_data_dir() -> PathBuf {
    let Some(home) = owner::home() else { return PathBuf::from("/var/lib/contexture") };
    let state = env::var_os("XDG_STATE_HOME").map(PathBuf::from).filter(|dir| dir.is_absolute());
    state.unwrap_or_else(|| home.join(".local/state")).join("contexture")
}

/// The paths of one cluster.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    pub(crate) data_dir: PathBuf,
}

impl Layout {
    /// The layout below `data_dir`, made absolute because the server runs in `/`.
    pub(crate) fn new(data_dir: &Path) -> Result<Self, ClusterError> {
        let data_dir = std::path::absolute(data_dir).map_err(ClusterError::io(data_dir))?;
        Ok(Self { data_dir })
    }

    pub(crate) fn pg(&self) -> PathBuf {
        self.data_dir.join("pg")
    }

    /// A new server directory grows here and is renamed when whole, so that an interrupted start leaves no half of one.
    pub(crate) fn pg_unfinished(&self) -> PathBuf {
        self.data_dir.join("pg.unfinished")
    }

    pub(crate) fn start_lock(&self) -> PathBuf {
        self.data_dir.join("start.lock")
    }

    pub(crate) fn keeper_lock(&self) -> PathBuf {
        self.data_dir.join("keeper.lock")
    }

    /// Present when the server was started to outlive its starter.
    pub(crate) fn outlives(&self) -> PathBuf {
        self.data_dir.join("outlives-its-starter")
    }

    pub(crate) fn log(&self) -> PathBuf {
        self.data_dir.join("server.log")
    }

    /// The major version that wrote the data; `None` when there are none yet.
    pub(crate) fn data_major(&self) -> Option<u32> {
        fs::read_to_string(self.pg().join("PG_VERSION")).ok()?.trim().parse().ok()
    }

    /// Refuses a directory with content that we did not put there.
    pub(crate) fn refuse_foreign(&self) -> Result<(), ClusterError> {
        let entries = match fs::read_dir(&self.data_dir) {
            Ok(entries) => entries,
            Err(error) => {
                return match error.kind() {
                    std::io::ErrorKind::NotFound => Ok(()),
                    std::io::ErrorKind::PermissionDenied => {
                        Err(ClusterError::NotYours { dir: self.data_dir.clone() })
                    }
                    std::io::ErrorKind::NotADirectory => {
                        Err(ClusterError::Foreign { dir: self.data_dir.clone() })
                    }
                    _ => Err(ClusterError::io(&self.data_dir)(error)),
                };
            }
        };
        // A directory that was only just locked has no mark yet; where another server kept the rows, the key of the record may be here.
        let empty =
            entries.flatten().all(|entry| entry.file_name() == "start.lock" || entry.file_name() == "record");
        if empty || self.data_dir.join(MARK).is_file() {
            return Ok(());
        }
        Err(ClusterError::Foreign { dir: self.data_dir.clone() })
    }

    /// Marks the directory as ours. Durable data stay durable whatever a later start asks for.
    pub(crate) fn mark(&self, owner: &Owner, durable: bool) -> Result<bool, ClusterError> {
        let mark = self.data_dir.join(MARK);
        if let Ok(text) = fs::read_to_string(&mark) {
            return Ok(durable || !text.lines().any(|line| line == FAST));
        }
        let kind = if durable { DURABLE } else { FAST };
        let text = format!("This directory belongs to Contexture's private PostgreSQL cluster.\n{kind}\n");
        fs::write(&mark, text).map_err(ClusterError::io(&mark))?;
        owner.give(&mark)?;
        Ok(durable)
    }

    /// Refuses a disk with less than `needed` bytes free for the server's user.
    pub(crate) fn refuse_full(&self, needed: u64) -> Result<(), ClusterError> {
        let there = self.data_dir.ancestors().find(|dir| dir.exists()).unwrap_or(Path::new("/"));
        let Ok(disk) = statvfs(there) else { return Ok(()) };
        let free = disk.blocks_available() * disk.fragment_size();
        if free >= needed {
            return Ok(());
        }
        let mb = 1_000_000;
        Err(ClusterError::NoRoom { dir: self.data_dir.clone(), free_mb: free / mb, needed_mb: needed / mb })
    }

    /// The socket directory: `run/`, or a private directory with a short name when that path is too long for a socket.
    pub(crate) fn socket_dir(&self, owner: &Owner) -> PathBuf {
        let inside = self.data_dir.join("run");
        if fits(&inside) {
            return inside;
        }
        let mut hasher = DefaultHasher::new();
        (&self.data_dir, owner.uid.as_raw()).hash(&mut hasher);
        let name = format!("contexture-{:016x}", hasher.finish());
        let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        // Root's own runtime directory is closed to the user that the server runs as.
        let runtime = runtime.filter(|dir| owner::home().is_some() && dir.is_dir());
        let outside = runtime.map(|dir| dir.join(&name)).filter(|dir| fits(dir));
        outside.unwrap_or_else(|| Path::new("/tmp").join(name))
    }
}

fn fits(dir: &Path) -> bool {
    socket_path(dir).as_os_str().len() <= LONGEST_SOCKET_PATH
}

pub(crate) fn socket_path(dir: &Path) -> PathBuf {
    dir.join(format!(".s.PGSQL.{PORT}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_data_directory_gets_a_short_socket_directory() {
        let owner = Owner::find(Path::new("/nonexistent")).unwrap();
        let short = Layout::new(Path::new("/data/here")).unwrap();
        assert_eq!(short.socket_dir(&owner), Path::new("/data/here/run"));

        let long = Layout::new(&Path::new("/data").join("d".repeat(120))).unwrap();
        let socket_dir = long.socket_dir(&owner);
        assert!(fits(&socket_dir), "{}", socket_dir.display());
        assert_eq!(socket_dir, long.socket_dir(&owner), "another process finds the same");
        let other = Layout::new(&Path::new("/data").join("e".repeat(120))).unwrap();
        assert_ne!(socket_dir, other.socket_dir(&owner));
    }
}
