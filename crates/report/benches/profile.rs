//! How long a problem profile takes: twenty pages, six maps of 400 blocks each. Prints milliseconds, first and later, and pages' bytes.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "it measures and tells")]

#[path = "../tests/paper/sample.rs"]
mod sample;

use api::language::Lang;
use std::time::Instant;

fn main() {
    for lang in Lang::ALL {
        let print = sample::profile(lang, 20);
        let begun = Instant::now();
        let paper = report::render(&print).unwrap();
        let took = begun.elapsed();
        println!("profile {lang}: {} ms, {} bytes", took.as_millis(), paper.len());
        if let Some(dir) = std::env::var_os("CONTEXTURE_PAPERS") {
            std::fs::write(std::path::Path::new(&dir).join(format!("profile-{lang}.pdf")), &paper).unwrap();
        }
    }
}
