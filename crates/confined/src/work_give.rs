//! This end: starts the process that works, feeds it, waits no longer than told, and says what came of it.

use crate::UNCONFINED;
use nix::sys::signal::Signal;
use std::ffi::OsString;
use std::io;
use std::os::unix::process::ExitStatusExt as _;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, Command};
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout_at};

/// Bytes of what a dying process says that are looked at.
const LAST_WORDS: u64 = 4096;

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The work asked for more memory than the process may have.
    #[error("more memory than it may have")]
    Memory,
    /// It took longer than the process may work, or than the deadline.
    #[error("longer than it may take")]
    Time,
    /// The process died of something else.
    #[error("the process failed")]
    Crash,
    /// The answer has more bytes than are taken in.
    #[error("a larger answer than is taken in")]
    TooMuch,
    /// The process could not be started or closed in, or no place became free before the deadline.
    #[error("the process could not be started")]
    Unavailable,
}

/// Starts processes of one program, a few at once.
#[derive(Debug)]
pub struct Workers {
    program: PathBuf,
    arguments: Vec<OsString>,
    output_bytes: u64,
    places: Semaphore,
}

impl Workers {
    /// Processes of a program that calls [`crate::confine`], `at_once` at the same time at most, each with an answer of at most
    /// `output_bytes`.
    pub fn new(program: PathBuf, arguments: Vec<OsString>, at_once: usize, output_bytes: u64) -> Self {
        Self { program, arguments, output_bytes, places: Semaphore::new(at_once) }
    }

    /// Has these bytes worked on, in `deadline` by the clock at most, the wait for a free place counted. A caller that lets go of the
    /// future ends the process too.
    ///
    /// # Errors
    /// [`Fault`].
    pub async fn work_give(&self, bytes: &[u8], deadline: Duration) -> Result<Vec<u8>, Fault> {
        let until = Instant::now() + deadline;
        let Ok(Ok(_place)) = timeout_at(until, self.places.acquire()).await else {
            return Err(Fault::Unavailable);
        };
        let mut child = self.start().map_err(|_| Fault::Unavailable)?;
        let Ok(told) = timeout_at(until, talk(&mut child, bytes, self.output_bytes)).await else {
            end(&mut child).await;
            return Err(Fault::Time);
        };
        let (output, words) = told;
        if output.len() as u64 > self.output_bytes {
            end(&mut child).await;
            return Err(Fault::TooMuch);
        }
        let Ok(Ok(status)) = timeout_at(until, child.wait()).await else {
            end(&mut child).await;
            return Err(Fault::Time);
        };
        if status.success() { Ok(output) } else { Err(fault_of(status, &words)) }
    }

    fn start(&self) -> io::Result<Child> {
        Command::new(&self.program)
            .args(&self.arguments)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
    }
}

/// Sends the work and takes in what comes back, at the same time: either side may be the one that waits.
async fn talk(child: &mut Child, bytes: &[u8], output_bytes: u64) -> (Vec<u8>, Vec<u8>) {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let feed = async {
        if let Some(mut stdin) = stdin {
            // A process that died does not take in the rest; its end says why.
            let _ = stdin.write_all(bytes).await;
        }
    };
    let ((), output, words) = tokio::join!(feed, taken(stdout, output_bytes + 1), taken(stderr, LAST_WORDS));
    (output, words)
}

async fn taken(from: Option<impl AsyncRead + Unpin>, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(from) = from {
        // What was read before a fault of the pipe is judged as it is.
        let _ = from.take(most).read_to_end(&mut bytes).await;
    }
    bytes
}

async fn end(child: &mut Child) {
    // It is gone already, or dropping the child ends it.
    let _ = child.kill().await;
}

fn fault_of(status: ExitStatus, words: &[u8]) -> Fault {
    let signal = status.signal().and_then(|number| Signal::try_from(number).ok());
    let said = String::from_utf8_lossy(words);
    match signal {
        Some(Signal::SIGXCPU) => Fault::Time,
        // Without a panic hook for it, the standard library says this and aborts.
        Some(Signal::SIGABRT) if said.contains("memory allocation of") => Fault::Memory,
        // Nobody here sent it: the system was out of memory.
        Some(Signal::SIGKILL) => Fault::Memory,
        None if status.code() == Some(i32::from(UNCONFINED)) => Fault::Unavailable,
        _ => Fault::Crash,
    }
}
