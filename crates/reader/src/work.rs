//! The other end: the process that reads one file and ends.

use confined::{UNCONFINED, confine};
use sheet::{Limits, Refusal, Workbook, read};
use std::io::{self, BufWriter, Read as _, Write as _};
use std::process::ExitCode;

/// First bytes of an answer; the number is the version of its form.
pub(crate) const MARK: &[u8] = b"sheet 1\n";

/// Memory that the process may have, its own program and stack counted: 256 MiB.
pub const MEMORY_BYTES: u64 = 256 << 20;

/// Seconds of work that the process may do.
pub const CPU_SECONDS: u64 = 10;

/// What comes back: postcard after [`MARK`].
pub(crate) type Answer = Result<Workbook, Refusal>;

/// Closes this process in, reads a file from standard input, writes the answer to standard output.
///
/// To be called first thing, while the process has one thread and no file open. Nothing is written about a panic: its
/// message could repeat a cell.
pub fn work() -> ExitCode {
    std::panic::set_hook(Box::new(|_| {}));
    let limits = confined::Limits { memory_bytes: MEMORY_BYTES, cpu_seconds: CPU_SECONDS };
    if confine(limits).is_err() {
        return ExitCode::from(UNCONFINED);
    }
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> io::Result<()> {
    let limits = Limits::default();
    let mut bytes = Vec::new();
    io::stdin().lock().take(limits.bytes as u64 + 1).read_to_end(&mut bytes)?;
    let answer: Answer = read(&bytes, &limits);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    out.write_all(MARK)?;
    postcard::to_io(&answer, &mut out).map_err(io::Error::other)?;
    out.flush()
}
