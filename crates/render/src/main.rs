//! Render. The program `contexture-render`: a description of a document on standard input, a tagged PDF on standard output.
//!
//! Holds: nothing.
//! Takes: `api::report::Print` as JSON.
//! Gives: the bytes of a PDF/UA-1 file; or nothing, with status 65 for what is no description and 70 for what cannot be set.
//! May touch: its three pipes. It closes itself in before it reads a byte: no file, no socket, 768 MiB, 20 seconds of work.
//! Must never: write about what it read, or be built into the service, which it keeps small and quick to build.
//! Story: `jobs` starts it for each document and waits for it.

use std::io::{self, BufWriter, Read as _, Write as _};
use std::process::ExitCode;

/// Bytes of a description that are read.
const DESCRIPTION_BYTES: u64 = 64 << 20;

/// Memory that it may have, its own program, fonts and stack counted; and seconds of work.
const LIMITS: confined::Limits = confined::Limits { memory_bytes: 768 << 20, cpu_seconds: 20 };

/// What cannot be read, and what cannot be set; numbers of sysexits.h.
const NO_DESCRIPTION: u8 = 65;
const NOT_SET: u8 = 70;

fn main() -> ExitCode {
    // A panic's message could repeat the document.
    std::panic::set_hook(Box::new(|_| {}));
    if confined::confine(LIMITS).is_err() {
        return ExitCode::from(confined::UNCONFINED);
    }
    // Setting would start threads, which a process without a way out may not.
    if rayon::ThreadPoolBuilder::new().num_threads(1).use_current_thread().build_global().is_err() {
        return ExitCode::from(confined::UNCONFINED);
    }
    match paper() {
        Ok(()) => ExitCode::SUCCESS,
        Err(status) => ExitCode::from(status),
    }
}

fn paper() -> Result<(), u8> {
    let mut told = Vec::new();
    io::stdin().lock().take(DESCRIPTION_BYTES).read_to_end(&mut told).map_err(|_| NO_DESCRIPTION)?;
    let print = serde_json::from_slice(&told).map_err(|_| NO_DESCRIPTION)?;
    drop(told);
    let paper = report::render(&print).map_err(|_| NOT_SET)?;
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    out.write_all(&paper).and_then(|()| out.flush()).map_err(|_| NOT_SET)
}
