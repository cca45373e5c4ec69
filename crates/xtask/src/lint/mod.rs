//! `cargo xtask lint`: the walls of the house, held by reading its manifests and files.
//!
//! Each rule is a function from [`Facts`] to [`Fault`]s, and each fault is a sentence that tells how to mend it.

mod cards;
mod catalogues;
mod doors;
mod facts;
mod graph;
mod manifests;
mod migrations;
mod names;
mod sizes;
mod traces;

use crate::house::House;
use crate::tell;
use anyhow::{Result, bail};
use facts::Facts;

/// The rooms: each owns one database schema, and none knows of another.
const ROOMS: [&str; 6] = ["intake", "registry", "picture", "record", "profile", "disruption"];

/// The pure crates.
const SPINE: &[&str] = &[
    "language",
    "geography",
    "network",
    "concern",
    "told",
    "cube",
    "sheet",
    "table",
    "screen",
    "hotspot",
    "evaluation",
    "access",
    "context",
    "measure",
    "guidance",
    "disclosure",
    "attack",
    "api",
];

/// The packages that test the house from outside; they may know all of it.
const OUTSIDE: [&str; 2] = ["journey", "agreement"];

/// Something that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    /// The crate or file.
    at: String,
    /// What is wrong and how to mend it.
    says: String,
    /// Whether the rule only advises.
    advice: bool,
}

impl Fault {
    fn new(at: impl Into<String>, says: impl Into<String>) -> Self {
        Self { at: at.into(), says: says.into(), advice: false }
    }

    fn advice(at: impl Into<String>, says: impl Into<String>) -> Self {
        Self { advice: true, ..Self::new(at, says) }
    }
}

type Rule = fn(&Facts) -> Vec<Fault>;

const RULES: [(&str, Rule); 17] = [
    ("no room names a room", graph::rooms_know_no_room),
    ("the spine is pure", graph::spine_is_pure),
    ("few may ask the database", graph::few_use_sqlx),
    ("the browser knows api alone", graph::web_knows_api_alone),
    ("few may know two rooms", graph::few_know_two_rooms),
    ("no drawer for odds and ends", names::no_odds_and_ends),
    ("every crate has its card", cards::every_crate_has_its_card),
    ("files stay readable", sizes::files_stay_readable),
    ("no test file is forgotten", manifests::every_test_file_is_named),
    ("every crate has the workspace's lints", manifests::every_crate_is_linted),
    ("a crate's clippy.toml repeats the root's", manifests::clippy_rules_are_repeated),
    ("migrations are named, paired and in order", migrations::named_paired_and_in_order),
    ("both languages say the same", catalogues::both_languages_say_the_same),
    ("Welsh has its six plural forms", catalogues::welsh_has_six_plurals),
    ("one module draws the map", doors::one_module_draws_the_map),
    ("secrets have one door", doors::secrets_have_one_door),
    ("no trace of one machine", traces::no_trace_of_one_machine),
];

/// Checks every rule.
pub(crate) fn run(house: &House) -> Result<()> {
    let facts = tell::step("Reading the house", || Facts::gather(house))?;
    let mut broken = 0;
    for (name, rule) in RULES {
        let faults = rule(&facts);
        let (advice, faults): (Vec<_>, Vec<_>) = faults.into_iter().partition(|fault| fault.advice);
        let mark = if faults.is_empty() { "✓" } else { "✗" };
        println!("  {mark} {name}");
        faults.iter().chain(&advice).for_each(|fault| tell::note(&format!("{}: {}", fault.at, fault.says)));
        broken += faults.len();
    }
    if broken == 0 {
        Ok(())
    } else {
        bail!("the house has {broken} fault(s); each line above says how to mend it")
    }
}
