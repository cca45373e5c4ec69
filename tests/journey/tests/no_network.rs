//! The service and a browser where there is no network at all: other journeys once more, in a network namespace that has the machine's own loopback and
//! no way out.
#![allow(clippy::unwrap_used, reason = "test support: a panic is the report")]

use journey::skipped;
use std::process::Command;

/// The first minute of an analyst, of a partner on a phone, and a map on paper.
const JOURNEYS: [&str; 3] = [
    "pages::an_analyst_says_why_sees_the_map_and_reads_the_same_in_a_table_and_in_welsh",
    "pages::a_partner_on_a_phone_sees_released_values_with_intervals_and_nothing_else",
    "map_pdf::the_map_that_is_shown_is_taken_as_a_tagged_pdf_in_both_languages",
];

/// Raises the loopback, makes sure that there is no other way, and becomes what follows.
const ALONE: &str = "ip link set lo up && test -z \"$(ip route show)\" && exec \"$0\" \"$@\"";

fn alone() -> Command {
    let mut command = Command::new("unshare");
    if !is_root() {
        command.args(["--map-current-user", "--keep-caps"]);
    }
    command.args(["--net", "sh", "-c", ALONE]);
    command
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout.starts_with(b"0\n")
}

#[test]
fn the_maps_of_both_sides_work_with_no_network_at_all() {
    if !alone().arg("true").status().is_ok_and(|status| status.success()) {
        return skipped("no_network", "this machine lets nobody have a network namespace");
    }
    // There is no way out: even a name server of the machine cannot be reached.
    let out = alone().args(["sh", "-c", "ip route get 192.0.2.1"]).output().unwrap();
    assert!(!out.status.success(), "{}", String::from_utf8_lossy(&out.stdout));
    let mut inner = alone();
    inner.arg(std::env::current_exe().unwrap()).args(["--exact", "--test-threads", "1"]).args(JOURNEYS);
    let out = inner.output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    let told = format!("{said}\n{}", String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success(), "{told}");
    assert!(said.contains(&format!("test result: ok. {} passed", JOURNEYS.len())), "{told}");
}
