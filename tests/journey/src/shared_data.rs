//! Real open data beside the repository; tests that want it skip loudly where it is absent.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A path below `../shared/data`, or `None` after telling loudly that `test` is skipped.
pub fn shared_data(test: &str, path: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let file = root.join(path);
    if file.exists() {
        return Some(file);
    }
    skipped(test, &format!("../shared/data/{path} is absent"));
    None
}

/// Tells loudly that `test` is skipped; the end of the run counts and names it.
pub fn skipped(test: &str, why: &str) {
    println!("SKIPPED: {test}: {why}");
    if let Some(list) = std::env::var_os("CONTEXTURE_SKIPS") {
        let mut list = OpenOptions::new().create(true).append(true).open(list).unwrap();
        writeln!(list, "{test}: {why}").unwrap();
    }
}
