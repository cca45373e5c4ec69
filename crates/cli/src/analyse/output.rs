//! Answers, and files that are whole or absent.

use super::case::Case;
use crate::failure::{Failure, Outcome};
use crate::voice::Voice;
use language::Arg;
use serde::Serialize;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The answer to a case, as JSON.
pub(super) struct Answer(Vec<u8>);

/// An answer names its method.
#[derive(Serialize)]
struct Named<'a, T> {
    method: &'a str,
    #[serde(flatten)]
    told: &'a T,
}

impl Answer {
    pub(super) fn of(case: &Case, told: &impl Serialize) -> Outcome<Self> {
        let mut bytes = serde_json::to_vec_pretty(&Named { method: &case.method, told })
            .map_err(|error| Failure::say("analyse-broken", &[]).because(&error))?;
        bytes.push(b'\n');
        Ok(Self(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

/// Writes a file so that it is there whole or not at all; `-` is standard output.
pub(crate) fn write(out: &Path, bytes: &[u8], voice: Voice) -> Outcome {
    if out == Path::new("-") {
        return io::stdout()
            .write_all(bytes)
            .map_err(|error| Failure::say("cli-cannot-print", &[]).because(&error));
    }
    let file = || ("file", Arg::from(out.display().to_string()));
    whole_or_absent(out, bytes)
        .map_err(|error| Failure::say("cli-cannot-write", &[file()]).because(&error))?;
    voice.step("cli-written", &[file()]);
    Ok(())
}

fn whole_or_absent(out: &Path, bytes: &[u8]) -> io::Result<()> {
    if out.file_name().is_none() || out.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    // A device or a pipe is written to, not replaced.
    if fs::metadata(out).is_ok_and(|facts| !facts.is_file()) {
        return fs::write(out, bytes);
    }
    let part = beside(out);
    let done = fs::write(&part, bytes).and_then(|()| fs::rename(&part, out));
    if done.is_err() {
        let _ = fs::remove_file(&part);
    }
    done
}

/// A name in the same folder, for renaming works within one file system only.
fn beside(out: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(format!(".{}.part", std::process::id()));
    out.with_file_name(name)
}
