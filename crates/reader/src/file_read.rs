//! This end: starts the process that reads, feeds it, waits no longer than told, and says what came of it.

use crate::FileFault;
use crate::work::{Answer, MARK, UNCONFINED};
use nix::sys::signal::Signal;
use sheet::{Limits, Refusal, Workbook};
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

/// Bytes of an answer that are taken in.
pub const OUTPUT_BYTES: u64 = 80 << 20;

/// Bytes of what a dying process says that are looked at.
const LAST_WORDS: u64 = 4096;

/// Starts processes that read files, a few at once.
#[derive(Debug)]
pub struct FileReader {
    program: PathBuf,
    arguments: Vec<OsString>,
    places: Semaphore,
}

impl FileReader {
    /// Reads by this program, `contexture`, started anew with its hidden command.
    ///
    /// # Errors
    /// When the system does not say where the program is.
    pub fn of_this_program(at_once: usize) -> io::Result<Self> {
        Ok(Self::new(std::env::current_exe()?, vec!["read-file".into()], at_once))
    }

    /// Reads by another program that calls [`crate::work`], `at_once` files at the same time at most; each may take
    /// [`crate::MEMORY_BYTES`].
    pub fn new(program: PathBuf, arguments: Vec<OsString>, at_once: usize) -> Self {
        Self { program, arguments, places: Semaphore::new(at_once) }
    }

    /// Reads a file, in `deadline` by the clock at most, the wait for a free place counted. A caller that lets go of the
    /// future ends the process too.
    ///
    /// # Errors
    /// [`FileFault`], which tells apart whose fault it was.
    pub async fn file_read(&self, bytes: &[u8], deadline: Duration) -> Result<Workbook, FileFault> {
        let limit = Limits::default().bytes;
        if bytes.len() > limit {
            return Err(FileFault::Refused(Refusal::TooLarge { limit }));
        }
        let until = Instant::now() + deadline;
        let Ok(Ok(_place)) = timeout_at(until, self.places.acquire()).await else {
            return Err(FileFault::Unavailable);
        };
        let mut child = self.start().map_err(|_| FileFault::Unavailable)?;
        let Ok(told) = timeout_at(until, talk(&mut child, bytes)).await else {
            end(&mut child).await;
            return Err(FileFault::Time);
        };
        let (output, words) = told;
        if output.len() as u64 > OUTPUT_BYTES {
            end(&mut child).await;
            return Err(FileFault::TooMuch);
        }
        let Ok(Ok(status)) = timeout_at(until, child.wait()).await else {
            end(&mut child).await;
            return Err(FileFault::Time);
        };
        if !status.success() {
            return Err(fault_of(status, &words));
        }
        // A workbook of two million cells takes a moment to build.
        let answer = tokio::task::spawn_blocking(move || answer_of(&output)).await;
        answer.unwrap_or(Err(FileFault::Crash))
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

/// Sends the file and takes in what comes back, at the same time: either side may be the one that waits.
async fn talk(child: &mut Child, bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let feed = async {
        if let Some(mut stdin) = stdin {
            // A process that died does not take in the rest; its end says why.
            let _ = stdin.write_all(bytes).await;
        }
    };
    let ((), output, words) = tokio::join!(feed, taken(stdout, OUTPUT_BYTES + 1), taken(stderr, LAST_WORDS));
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

fn fault_of(status: ExitStatus, words: &[u8]) -> FileFault {
    let signal = status.signal().and_then(|number| Signal::try_from(number).ok());
    let said = String::from_utf8_lossy(words);
    match signal {
        Some(Signal::SIGXCPU) => FileFault::Time,
        // Without a panic hook for it, the standard library says this and aborts.
        Some(Signal::SIGABRT) if said.contains("memory allocation of") => FileFault::Memory,
        // Nobody here sent it: the system was out of memory.
        Some(Signal::SIGKILL) => FileFault::Memory,
        None if status.code() == Some(i32::from(UNCONFINED)) => FileFault::Unavailable,
        _ => FileFault::Crash,
    }
}

fn answer_of(output: &[u8]) -> Result<Workbook, FileFault> {
    let rest = output.strip_prefix(MARK).ok_or(FileFault::Crash)?;
    let answer: Answer = postcard::from_bytes(rest).map_err(|_| FileFault::Crash)?;
    answer.map_err(FileFault::Refused)
}
