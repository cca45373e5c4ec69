//! The committed tables of secrecy against the live schema: what each column is, and what each database role may do.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::DataDir;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn committed(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../secrecy").join(name)).unwrap()
}

/// What a column may hold, from the most to the least secret.
const SORTS: [&str; 9] =
    ["never", "row", "working", "context", "edition", "plan", "account", "public", "released"];

#[test]
fn every_column_is_marked_and_no_column_can_hold_a_person() {
    let data = DataDir::new();
    data.run_ok(["migrate"]);
    let live: BTreeSet<String> = data
        .sql(
            "select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
             where table_schema in ('access', 'audit', 'intake', 'registry', 'picture', 'closing', 'released', 'profile', 'disruption')",
        )
        .lines()
        .map(str::to_owned)
        .collect();
    let text = committed("columns.txt");
    let marked: BTreeMap<&str, &str> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(|line| {
            line.split_once(' ').map(|(column, sort)| (column, sort.trim())).expect("column and mark")
        })
        .collect();
    let unmarked: Vec<&String> = live.iter().filter(|column| !marked.contains_key(column.as_str())).collect();
    assert!(unmarked.is_empty(), "mark these in tests/secrecy/columns.txt: {unmarked:#?}");
    let gone: Vec<&&str> = marked.keys().filter(|column| !live.contains(**column)).collect();
    assert!(gone.is_empty(), "these are no longer in the schema: {gone:#?}");
    for (column, sort) in &marked {
        assert!(SORTS.contains(sort), "{column} is marked {sort}");
        let released = column.starts_with("released.");
        assert_eq!(
            released,
            *sort == "released",
            "{column}: schema released holds released columns and nothing else"
        );
        assert_eq!(
            column.starts_with("intake."),
            *sort == "row",
            "{column}: rows live in intake and nowhere else"
        );
        let name = column.rsplit('.').next().unwrap();
        for person in [
            "surname",
            "forename",
            "first_name",
            "birth",
            "nhs",
            "gender",
            "ethnic",
            "address_line",
            "phone",
            "email",
        ] {
            assert!(!name.contains(person), "{column} could hold a person");
        }
    }
}

#[test]
fn every_privilege_of_every_role_is_in_the_committed_table() {
    let data = DataDir::new();
    data.run_ok(["migrate"]);
    let live = data.sql(include_str!("../../secrecy/grants.sql"));
    let committed = committed("grants.txt");
    let expected: Vec<&str> = committed.lines().filter(|line| !line.starts_with('#')).collect();
    let live: Vec<&str> = live.lines().collect();
    assert_eq!(
        live, expected,
        "a grant changed: read the difference, then write it into tests/secrecy/grants.txt"
    );
    let reads_alone = |line: &&str| {
        (line.contains(" released.") && line.ends_with(" select"))
            || line.starts_with("ctx_released function access.")
            || ["ctx_released role login", "ctx_released schema released usage"].contains(line)
    };
    let others: Vec<&str> = live
        .iter()
        .copied()
        .filter(|line| line.starts_with("ctx_released "))
        .filter(|line| !reads_alone(line))
        .collect();
    assert!(others.is_empty(), "the released role reads schema released and nothing else: {others:#?}");
    let attributes = data.sql(
        "select count(*) from pg_roles where rolname like 'ctx\\_%'
         and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)",
    );
    assert_eq!(attributes.trim(), "0");
    let memberships = data.sql(
        "select count(*) from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname like 'ctx\\_%'",
    );
    assert_eq!(memberships.trim(), "0", "no role may become another");
}
