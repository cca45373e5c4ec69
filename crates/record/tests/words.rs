//! Every action that the program writes into the record has words for the auditor, in both languages.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn sources(dir: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            sources(&entry, into);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            into.push(entry);
        }
    }
}

/// The first literal behind each `AuditEvent::…(` that is a code.
fn actions(text: &str) -> BTreeSet<String> {
    let calls = ["AuditEvent::by(", "AuditEvent::under(", "AuditEvent::by_stranger(", "looked(&door, "];
    calls
        .iter()
        .flat_map(|call| text.match_indices(call))
        .filter_map(|(at, call)| {
            let arguments: String = text[at + call.len()..].chars().take(200).collect();
            // Beyond its statement nothing belongs to the call.
            let code = arguments.split(';').next()?.split('"').nth(1)?.to_owned();
            let is_code = code.contains('-') && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
            is_code.then_some(code)
        })
        .collect()
}

#[test]
fn every_action_in_the_sources_has_words() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for room in fs::read_dir(crates).unwrap().map(|entry| entry.unwrap().path().join("src")) {
        if room.is_dir() {
            sources(&room, &mut files);
        }
    }
    let written: BTreeSet<String> =
        files.iter().flat_map(|file| actions(&fs::read_to_string(file).unwrap())).collect();
    assert!(written.len() > 20, "the sources were read: {written:?}");
    let silent: Vec<&String> =
        written.iter().filter(|code| !language::keys(&format!("record-action-{code}"))).collect();
    assert!(silent.is_empty(), "give these words in record.ftl, as record-action-…: {silent:?}");
}
