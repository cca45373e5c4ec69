//! This end: hands a file to the process that reads, and says what came of it.

use crate::FileFault;
use crate::work::{Answer, MARK};
use confined::{Fault, Workers};
use sheet::{Limits, Refusal, Workbook};
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

/// Bytes of an answer that are taken in.
pub const OUTPUT_BYTES: u64 = 80 << 20;

/// Starts processes that read files, a few at once.
#[derive(Debug)]
pub struct FileReader(Workers);

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
        Self(Workers::new(program, arguments, at_once, OUTPUT_BYTES))
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
        let output = self.0.work_give(bytes, deadline).await?;
        // A workbook of two million cells takes a moment to build.
        let answer = tokio::task::spawn_blocking(move || answer_of(&output)).await;
        answer.unwrap_or(Err(FileFault::Crash))
    }
}

impl From<Fault> for FileFault {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Memory => Self::Memory,
            Fault::Time => Self::Time,
            Fault::Crash => Self::Crash,
            Fault::TooMuch => Self::TooMuch,
            Fault::Unavailable => Self::Unavailable,
        }
    }
}

fn answer_of(output: &[u8]) -> Result<Workbook, FileFault> {
    let rest = output.strip_prefix(MARK).ok_or(FileFault::Crash)?;
    let answer: Answer = postcard::from_bytes(rest).map_err(|_| FileFault::Crash)?;
    answer.map_err(FileFault::Refused)
}
