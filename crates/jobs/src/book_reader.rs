//! Strangers' files, opened in a process of their own.

use intake::{BookRead, FileProblem, Opening};
use reader::FileReader;
use std::io;
use std::time::Duration;

/// How long opening a file may take by the clock, the wait for a free place counted.
const OPEN_WITHIN: Duration = Duration::from_secs(15);

/// Processes that may open files at once; each may take [`reader::MEMORY_BYTES`].
const AT_ONCE: usize = 2;

/// Opens files for intake by the program's hidden command.
#[derive(Debug)]
pub struct BookReader(FileReader);

impl BookReader {
    /// By this program, started anew for each file.
    ///
    /// # Errors
    /// When the system does not say where the program is.
    pub fn of_this_program() -> io::Result<Self> {
        FileReader::of_this_program(AT_ONCE).map(Self)
    }
}

impl BookRead for BookReader {
    fn book_read<'a>(&'a self, bytes: &'a [u8]) -> Opening<'a> {
        Box::pin(async move {
            let opened = self.0.file_read(bytes, OPEN_WITHIN).await;
            opened.map_err(|fault| FileProblem::Unread { rule: fault.rule(), text: fault.text() })
        })
    }
}
