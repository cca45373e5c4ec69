//! The written format against a script in another language: bytes of events, leaves, roots, and proofs of every size.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics")]

use record::{Event, Hash, consistency_path, hex, inclusion_path, root};
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

fn golden() -> Value {
    serde_json::from_str(include_str!("golden/tree.json")).unwrap()
}

fn event(of: &Value) -> Event {
    let text = |name: &str| of[name].as_str().unwrap().to_owned();
    Event {
        id: of["id"].as_i64().unwrap(),
        happened: of["happened"].as_i64().unwrap(),
        account: of["account"].as_str().map(|id| id.parse().unwrap()),
        role: text("role"),
        region: text("region"),
        agency: text("agency"),
        purpose: of["purpose"].as_str().map(str::to_owned),
        action: text("action"),
        subject: text("subject"),
    }
}

fn leaves(golden: &Value) -> Vec<Hash> {
    golden["events"].as_array().unwrap().iter().map(|of| event(of).leaf()).collect()
}

#[test]
fn events_leaves_and_roots_are_those_of_the_script() {
    let golden = golden();
    for of in golden["events"].as_array().unwrap() {
        assert_eq!(hex(&event(of).bytes()), of["bytes"].as_str().unwrap());
        assert_eq!(hex(&event(of).leaf()), of["leaf"].as_str().unwrap());
    }
    let leaves = leaves(&golden);
    for (size, expected) in golden["roots"].as_array().unwrap().iter().enumerate() {
        assert_eq!(hex(&root(&leaves[..size])), expected.as_str().unwrap());
    }
}

#[test]
fn every_proof_of_every_size_holds_in_the_scripts_eyes_and_a_changed_one_fails() {
    let leaves = leaves(&golden());
    let told = |path: &[Hash]| path.iter().map(|hash| hex(hash)).collect::<Vec<_>>();
    let mut lines = Vec::new();
    for size in 1..=leaves.len() {
        let head = json!({"size": size, "root": hex(&root(&leaves[..size]))});
        for (index, leaf) in leaves[..size].iter().enumerate() {
            lines.push(
                json!({"kind": "inclusion", "bytes": null, "leaf_hash": hex(leaf), "leaf_index": index,
                "path": told(&inclusion_path(index, &leaves[..size])), "head": head}),
            );
        }
        for first in 1..=size {
            lines.push(
                json!({"kind": "consistency", "from": {"size": first, "root": hex(&root(&leaves[..first]))},
                "to": head, "path": told(&consistency_path(first, &leaves[..size]))}),
            );
        }
    }
    assert!(verdicts(&lines).iter().all(|verdict| verdict == "holds"));
    for line in &mut lines {
        let root =
            if line["kind"] == "inclusion" { &mut line["head"]["root"] } else { &mut line["to"]["root"] };
        *root = json!(hex(&[7; 32]));
    }
    assert!(verdicts(&lines).iter().all(|verdict| verdict == "fails"));
}

fn verdicts(lines: &[Value]) -> Vec<String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/tree.py");
    let mut python = Command::new("python3")
        .arg(script)
        .arg("check")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 is installed");
    let mut stdin = python.stdin.take().unwrap();
    let mut input = String::new();
    for line in lines {
        input.push_str(&line.to_string());
        input.push('\n');
    }
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let output = python.wait_with_output().unwrap();
    String::from_utf8(output.stdout).unwrap().split_whitespace().map(str::to_owned).collect()
}
