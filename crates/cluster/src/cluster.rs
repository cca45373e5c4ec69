//! Starting, attaching to and letting go of one cluster.

use crate::keeper::{Keeper, Launch, Postmaster, last_lines, server_command};
use crate::layout::{Layout, PORT, socket_path};
use crate::owner::Owner;
use crate::programs::{self, Programs};
use crate::{ClusterError, Step};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// The database superuser of a private cluster; it can only be reached through the socket.
const SUPERUSER: &str = "contexture";

/// Room for the migrated database, its log, and a first import.
const LEAST_FREE_BYTES: u64 = 200_000_000;

/// How long another process may take to start or stop the same cluster.
const OTHERS_WITHIN: Duration = Duration::from_mins(2);

const LOOK_EVERY: Duration = Duration::from_millis(25);

/// Where a cluster is and how it is to be run.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The directory that holds everything of this cluster.
    pub data_dir: PathBuf,
    /// Whether data must survive a power cut. A directory made durable is always run durably.
    pub durable: bool,
    /// Whether the server stays when this process ends; for a developer's database only.
    pub outlives: bool,
    /// The free bytes without which no server is started.
    pub least_free_bytes: u64,
}

impl Options {
    /// For data that matter: every commit is on the disk before it is acknowledged, every page has a checksum.
    pub fn durable(data_dir: impl Into<PathBuf>) -> Self {
        Self { data_dir: data_dir.into(), durable: true, outlives: false, least_free_bytes: LEAST_FREE_BYTES }
    }

    /// For tests: twice as fast, and lost with the power.
    pub fn fast(data_dir: impl Into<PathBuf>) -> Self {
        Self { durable: false, ..Self::durable(data_dir) }
    }

    /// The same, but the server stays when this process ends, until somebody calls [`Cluster::stop_at`].
    #[must_use]
    pub fn outliving(self) -> Self {
        Self { outlives: true, ..self }
    }
}

/// A cluster that answers. If this process started it, dropping this stops it.
#[derive(Debug)]
pub struct Cluster {
    layout: Layout,
    socket_dir: PathBuf,
    owner: Owner,
    programs: Programs,
    keeper: Option<Keeper>,
}

impl Cluster {
    /// Starts the cluster of `options.data_dir`, making it when it does not exist, or attaches to it when another process keeps it.
    ///
    /// Of several processes that do this at once one starts the server and the others attach to it. Whoever attached does not
    /// stop it; it stops when its keeper ends, also by `kill -9`.
    pub fn start_or_attach(options: &Options, mut progress: impl FnMut(Step)) -> Result<Self, ClusterError> {
        let layout = Layout::new(&options.data_dir)?;
        layout.refuse_foreign()?;
        progress(Step::Looking);
        let installed = programs::installed();
        let first = programs::choose(installed.clone(), layout.data_major(), &layout.data_dir)?;
        progress(Step::Found { major: first.major, programs: first.dir });
        if Postmaster::read(&layout).is_none() {
            layout.refuse_full(options.least_free_bytes)?;
        }
        let owner = Owner::find(&layout.data_dir)?;
        let there = layout.data_dir.ancestors().find(|dir| dir.exists()).unwrap_or(Path::new("/"));
        owner.can_enter_towards(there, &layout.data_dir)?;
        owner.directory(&layout.data_dir)?;

        let _deciding = take_lock(&layout, &owner, &layout.start_lock(), &mut progress)?;
        // While we waited for the lock another process may have made the data.
        let programs = programs::choose(installed, layout.data_major(), &layout.data_dir)?;
        let mut cluster =
            Self { socket_dir: layout.socket_dir(&owner), layout, owner, programs, keeper: None };
        if let Some(running) = cluster.wait_for_settled(&mut progress)? {
            cluster.socket_dir = running.socket_dir;
            progress(Step::Ready { attached: true });
            return Ok(cluster);
        }
        cluster.start(options, &mut progress)?;
        progress(Step::Ready { attached: false });
        Ok(cluster)
    }

    /// Whether a server runs on `data_dir` now, whoever started it.
    pub fn runs_at(data_dir: &Path) -> bool {
        Layout::new(data_dir).is_ok_and(|layout| Postmaster::read(&layout).is_some())
    }

    /// Stops whatever server runs on `data_dir`, whoever started it. Returns whether there was one.
    pub fn stop_at(data_dir: &Path) -> Result<bool, ClusterError> {
        let layout = Layout::new(data_dir)?;
        let Some(running) = Postmaster::read(&layout) else { return Ok(false) };
        if running.stop(&layout) { Ok(true) } else { Err(ClusterError::Busy { dir: layout.data_dir }) }
    }

    /// Lets go of the cluster: stops it if this process started it. Dropping does the same.
    pub fn stop(self) {
        drop(self);
    }

    /// The address of `database` for `PostgreSQL` clients, as the superuser or as `role`.
    pub fn url(&self, database: &str, role: Option<&str>) -> String {
        let (role, database) = (percent(role.unwrap_or(SUPERUSER)), percent(database));
        let host = percent(&self.socket_dir.display().to_string());
        format!("postgres://{role}@localhost:{PORT}/{database}?host={host}")
    }

    /// The directory of the socket, mode 0700.
    pub fn socket_dir(&self) -> &Path {
        &self.socket_dir
    }

    /// The data directory.
    pub fn data_dir(&self) -> &Path {
        &self.layout.data_dir
    }

    /// The superuser of the cluster, which owns the databases.
    pub fn owner(&self) -> &'static str {
        SUPERUSER
    }

    /// Whether this process keeps the server and will stop it.
    pub fn keeps(&self) -> bool {
        self.keeper.is_some()
    }

    /// The server programs in use.
    pub fn programs(&self) -> &Programs {
        &self.programs
    }

    /// Waits while another process's server comes up or goes down: a server to attach to, or none.
    fn wait_for_settled(&self, progress: &mut impl FnMut(Step)) -> Result<Option<Postmaster>, ClusterError> {
        let since = Instant::now();
        let mut told = false;
        while since.elapsed() < OTHERS_WITHIN {
            let Some(running) = Postmaster::read(&self.layout) else { return Ok(None) };
            // A server whose keeper is gone is about to stop.
            let stays = self.layout.outlives().exists() || self.kept_by_another()?;
            if running.ready && stays && UnixStream::connect(socket_path(&running.socket_dir)).is_ok() {
                return Ok(Some(running));
            }
            if !told {
                progress(Step::Waiting);
                told = true;
            }
            thread::sleep(LOOK_EVERY);
        }
        Err(ClusterError::Busy { dir: self.layout.data_dir.clone() })
    }

    fn kept_by_another(&self) -> Result<bool, ClusterError> {
        let path = self.layout.keeper_lock();
        let file = open_lock(&self.owner, &path)?;
        Ok(matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock)))
    }

    fn start(&mut self, options: &Options, progress: &mut impl FnMut(Step)) -> Result<(), ClusterError> {
        let lock = take_lock(&self.layout, &self.owner, &self.layout.keeper_lock(), progress)?;
        let durable = self.layout.mark(&self.owner, options.durable)?;
        if self.layout.data_major().is_none() {
            progress(Step::Initialising);
            self.initialise(durable)?;
        }
        progress(Step::Starting);
        self.owner.directory(&self.socket_dir)?;
        self.note_outlives(options.outlives)?;
        let launch = Launch {
            programs: self.programs.clone(),
            owner: self.owner.clone(),
            layout: self.layout.clone(),
            socket_dir: self.socket_dir.clone(),
            durable,
            outlives: options.outlives,
        };
        self.keeper = Keeper::start(launch, lock)?;
        Ok(())
    }

    fn initialise(&self, durable: bool) -> Result<(), ClusterError> {
        let unfinished = self.layout.pg_unfinished();
        if unfinished.exists() {
            fs::remove_dir_all(&unfinished).map_err(ClusterError::io(&unfinished))?;
        }
        self.owner.directory(&unfinished)?;
        let program = self.programs.path("initdb");
        let mut command = server_command(&program, &self.owner, true);
        command.arg("-D").arg(&unfinished);
        command.args(["-U", SUPERUSER, "-E", "UTF8", "--locale=C.UTF-8"]);
        // The socket's directory is the lock on the door; there is no other way in.
        command.args(["--auth-local=trust", "--auth-host=reject"]);
        command.arg(if durable { "--data-checksums" } else { "--no-sync" });
        let output = command.output().map_err(ClusterError::io(&program))?;
        if !output.status.success() {
            let said = [output.stdout, output.stderr].concat();
            return Err(ClusterError::InitFailed { output: last_lines(&String::from_utf8_lossy(&said)) });
        }
        let pg = self.layout.pg();
        fs::rename(&unfinished, &pg).map_err(ClusterError::io(pg))
    }

    fn note_outlives(&self, outlives: bool) -> Result<(), ClusterError> {
        let note = self.layout.outlives();
        if outlives {
            fs::write(&note, "").map_err(ClusterError::io(&note))?;
            self.owner.give(&note)
        } else if note.exists() {
            fs::remove_file(&note).map_err(ClusterError::io(note))
        } else {
            Ok(())
        }
    }
}

/// Opens a lock file. It is the owner's also when root made it, so that the owner can start the cluster next time.
fn open_lock(owner: &Owner, path: &Path) -> Result<File, ClusterError> {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    let file = options.open(path).map_err(ClusterError::io(path))?;
    owner.give(path)?;
    Ok(file)
}

/// Takes a lock file, telling once that another process has it. The kernel lets go of it when the holder dies.
fn take_lock(
    layout: &Layout,
    owner: &Owner,
    path: &Path,
    progress: &mut impl FnMut(Step),
) -> Result<File, ClusterError> {
    let file = open_lock(owner, path)?;
    let since = Instant::now();
    let mut told = false;
    while since.elapsed() < OTHERS_WITHIN {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => return Err(ClusterError::io(path)(error)),
        }
        if !told {
            progress(Step::Waiting);
            told = true;
        }
        thread::sleep(LOOK_EVERY);
    }
    Err(ClusterError::Busy { dir: layout.data_dir.clone() })
}

/// Percent-encodes all but the unreserved characters of RFC 3986.
fn percent(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn the_socket_directory_survives_in_an_address() {
        assert_eq!(percent("/var/lib/contexture/run"), "%2Fvar%2Flib%2Fcontexture%2Frun");
        assert_eq!(percent("/data/tŷ & co"), "%2Fdata%2Ft%C5%B7%20%26%20co");
    }
}
