//! A PDF read back by poppler.

use std::path::Path;
use std::process::Command;

/// What a program of poppler says of a PDF.
pub fn poppler(program: &str, arguments: &[&str], paper: &Path) -> String {
    let mut command = Command::new(program);
    command.args(arguments).arg(paper);
    if program == "pdftotext" {
        command.arg("-");
    }
    let told = command.output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8(told.stdout).unwrap()
}

/// The text of each page.
pub fn pages(paper: &Path) -> Vec<String> {
    let text = poppler("pdftotext", &["-layout"], paper);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
}
