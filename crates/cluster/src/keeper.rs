//! The keeper: the thread that starts the server, holds on to it, and stops it.
//!
//! Linux sends the parent-death signal when the *thread* that started a child ends, not when its process does. So one thread
//! starts the server and lives until the server has stopped; an asynchronous runtime's worker would not do.

use crate::ClusterError;
use crate::layout::Layout;
use crate::owner::Owner;
use crate::programs::Programs;
use nix::sys::signal::{Signal, kill};
use nix::sys::stat::{Mode, umask};
use nix::unistd::{Pid, getppid};
use std::fs::{self, File};
use std::io;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// Recovery after a crash may replay much of the log before the server answers.
const READY_WITHIN: Duration = Duration::from_mins(10);

/// A fast shutdown writes what is in memory to disk; after this long it is cut short, which loses nothing but time at the next start.
const STOP_WITHIN: Duration = Duration::from_mins(1);

const LOOK_EVERY: Duration = Duration::from_millis(15);

/// What the keeper needs in order to start a server.
pub(crate) struct Launch {
    pub(crate) programs: Programs,
    pub(crate) owner: Owner,
    pub(crate) layout: Layout,
    pub(crate) socket_dir: PathBuf,
    pub(crate) durable: bool,
    /// Whether the server stays when this process ends.
    pub(crate) outlives: bool,
}

/// A running keeper. Dropping it stops the server.
#[derive(Debug)]
pub(crate) struct Keeper {
    orders: Sender<()>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Starts the server and waits until it answers. `lock` is held until the server has stopped, so that others see that it
    /// is kept.
    pub(crate) fn start(launch: Launch, lock: File) -> Result<Option<Self>, ClusterError> {
        let outlives = launch.outlives;
        let (orders, taken) = mpsc::channel();
        let (answer, answered) = mpsc::channel();
        let keep = move || {
            let _held = lock;
            match launch.start() {
                Ok(child) => {
                    let told = answer.send(Ok(()));
                    if !launch.outlives && told.is_ok() {
                        keep_until_told(child, &taken);
                    }
                }
                Err(error) => drop(answer.send(Err(error))),
            }
        };
        let thread = thread::Builder::new()
            .name("cluster-keeper".into())
            .spawn(keep)
            .map_err(ClusterError::io("cluster-keeper"))?;
        answered
            .recv()
            .unwrap_or(Err(ClusterError::StartFailed { output: String::new(), log: PathBuf::new() }))?;
        Ok((!outlives).then_some(Self { orders, thread: Some(thread) }))
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // An error means that the thread is gone already, and with it the server.
        let _ = self.orders.send(());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Launch {
    fn start(&self) -> Result<Child, ClusterError> {
        let log_path = self.layout.log();
        let log = File::create(&log_path).map_err(ClusterError::io(&log_path))?;
        self.owner.give(&log_path)?;
        let log_too = log.try_clone().map_err(ClusterError::io(&log_path))?;
        let program = self.programs.path("postgres");
        let mut command = server_command(&program, &self.owner, !self.outlives);
        command.arg("-D").arg(self.layout.pg());
        for (name, value) in settings(self.durable, &self.socket_dir) {
            command.arg("-c").arg(format!("{name}={value}"));
        }
        command.stdout(log_too).stderr(log);
        let mut child = command.spawn().map_err(ClusterError::io(program))?;
        self.wait_until_ready(&mut child)?;
        Ok(child)
    }

    fn wait_until_ready(&self, child: &mut Child) -> Result<(), ClusterError> {
        let since = Instant::now();
        let mut died = false;
        while !died && since.elapsed() < READY_WITHIN {
            let running = Postmaster::read(&self.layout);
            if running.is_some_and(|server| server.pid == child.id() && server.ready) {
                return Ok(());
            }
            thread::sleep(LOOK_EVERY);
            died = child.try_wait().is_ok_and(|status| status.is_some());
        }
        if !died {
            stop(child);
        }
        let log = self.layout.log();
        Err(ClusterError::StartFailed {
            output: last_lines(&fs::read_to_string(&log).unwrap_or_default()),
            log,
        })
    }
}

/// A command that runs as the owner, away from our terminal's signals, and ends when we do (`tied`).
#[expect(unsafe_code, reason = "the parent-death signal can only be asked for between fork and exec")]
pub(crate) fn server_command(program: &Path, owner: &Owner, tied: bool) -> Command {
    let parent = Pid::this();
    let mut command = Command::new(program);
    command.env_clear().env("PATH", "/usr/bin:/bin").env("TZ", "UTC").env("LC_ALL", "C.UTF-8");
    // The owner may be unable to enter the directory that we are in.
    command.current_dir("/").stdin(Stdio::null()).process_group(0);
    owner.become_by(&mut command);
    let prepare = move || {
        umask(Mode::from_bits_truncate(0o077));
        if tied {
            nix::sys::prctl::set_pdeathsig(Signal::SIGINT)?;
            if getppid() != parent {
                return Err(io::Error::other("the process that starts the server has ended"));
            }
        }
        Ok(())
    };
    // SAFETY: the closure makes three system calls and allocates nothing unless it fails; std runs it after the change of user,
    // which would otherwise clear the signal.
    unsafe { command.pre_exec(prepare) };
    command
}

/// The server's settings; all of them are given at each start, so that no edited file can open a port.
fn settings(durable: bool, socket_dir: &Path) -> Vec<(&'static str, String)> {
    let mut settings = vec![
        ("listen_addresses", String::new()),
        ("port", crate::layout::PORT.to_string()),
        ("unix_socket_directories", socket_dir.display().to_string()),
        ("unix_socket_permissions", "0700".into()),
        ("timezone", "UTC".into()),
        ("log_timezone", "UTC".into()),
        ("logging_collector", "off".into()),
        // Compiling a query costs more than running any of ours.
        ("jit", "off".into()),
    ];
    if durable {
        // A statement or a detail line could repeat a value out of a row.
        settings.push(("log_min_error_statement", "panic".into()));
        settings.push(("log_error_verbosity", "terse".into()));
    } else {
        for off in ["fsync", "synchronous_commit", "full_page_writes", "autovacuum"] {
            settings.push((off, "off".into()));
        }
        settings.push(("wal_level", "minimal".into()));
        settings.push(("max_wal_senders", "0".into()));
        settings.push(("max_connections", "300".into()));
    }
    settings
}

fn keep_until_told(mut child: Child, orders: &Receiver<()>) {
    // An order, or the end of whoever could give one.
    let _ = orders.recv();
    stop(&mut child);
}

fn stop(child: &mut Child) {
    let pid = Pid::from_raw(child.id() as i32);
    for signal in [Signal::SIGINT, Signal::SIGQUIT, Signal::SIGKILL] {
        if kill(pid, signal).is_err() {
            break;
        }
        let since = Instant::now();
        while since.elapsed() < STOP_WITHIN {
            if !matches!(child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(LOOK_EVERY);
        }
    }
}

/// What `postmaster.pid` says about a live server.
#[derive(Debug)]
pub(crate) struct Postmaster {
    pub(crate) pid: u32,
    pub(crate) socket_dir: PathBuf,
    pub(crate) ready: bool,
}

impl Postmaster {
    /// The server that runs on this directory now; `None` when there is none, also when a crash left its file behind.
    pub(crate) fn read(layout: &Layout) -> Option<Self> {
        let pg = layout.pg();
        let text = fs::read_to_string(pg.join("postmaster.pid")).ok()?;
        let lines: Vec<&str> = text.lines().map(str::trim).collect();
        let pid: u32 = lines.first()?.parse().ok()?;
        // The number may by now belong to another program; the server's working directory is its data directory.
        let works_in = fs::read_link(format!("/proc/{pid}/cwd")).ok()?;
        if works_in != fs::canonicalize(&pg).ok()? {
            return None;
        }
        Some(Self {
            pid,
            socket_dir: lines.get(4).map(PathBuf::from).unwrap_or_default(),
            ready: matches!(lines.get(7), Some(&("ready" | "standby"))),
        })
    }

    /// Asks the server to stop and waits until it has gone.
    pub(crate) fn stop(&self, layout: &Layout) -> bool {
        let since = Instant::now();
        let _ = kill(Pid::from_raw(self.pid as i32), Signal::SIGINT);
        while since.elapsed() < STOP_WITHIN {
            if Self::read(layout).is_none() {
                return true;
            }
            thread::sleep(LOOK_EVERY);
        }
        false
    }
}

/// The end of a program's output, enough to see what went wrong.
pub(crate) fn last_lines(output: &str) -> String {
    let lines: Vec<&str> = output.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(6)..].join("\n")
}
