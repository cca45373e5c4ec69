//! Things that only one place may do.

use super::Fault;
use super::facts::{Facts, Source};

/// A word, where it is made, the places that may use it, and why.
const DOORS: [(&str, &str, &[&str], &str); 6] = [
    (
        "serialise_for_screen",
        "crates/disclosure/",
        &["crates/http/"],
        "working counts become bytes only where the view is written into the audit log; answer through http's working responder",
    ),
    (
        "bytes_for_screen",
        "crates/disclosure/",
        &["crates/http/"],
        "working tiles leave only where the look is written into the audit log; answer through http's `WorkingLooks`",
    ),
    (
        "serialise_for_closing",
        "crates/disclosure/",
        &["crates/jobs/"],
        "figures of the automatic audit go to the officers who read them before signing; keep them with the proposal, in `jobs`",
    ),
    (
        "read_from_released_schema",
        "crates/disclosure/",
        &["crates/picture/"],
        "only rows of the schema `released` may be called released; ask `picture` for them",
    ),
    (
        "read_from_closing_schema",
        "crates/disclosure/",
        &["crates/jobs/"],
        "only what was drawn and kept in the schema `closing` may be called proposed; ask `jobs` for it",
    ),
    (
        "after_insert",
        "crates/access/",
        // The tests of the door to the screen need something to knock with.
        &["crates/http/", "crates/disclosure/tests/"],
        "only the insert into `audit.event` proves that a look was recorded; ask http for the `Recorded`",
    ),
];

/// These rules name the words themselves.
const THIS: &str = "crates/xtask/";

pub(super) fn secrets_have_one_door(facts: &Facts) -> Vec<Fault> {
    DOORS
        .iter()
        .flat_map(|(word, maker, users, why)| {
            let elsewhere = move |file: &&Source| {
                !file.path.starts_with(*maker)
                    && !users.iter().any(|user| file.path.starts_with(user))
                    && !file.path.starts_with(THIS)
            };
            let users = facts.rust().filter(elsewhere).filter(move |file| calls(&file.text, word));
            users.map(move |file| Fault::new(&file.path, format!("may not call `{word}`: {why}")))
        })
        .collect()
}

/// Whether the text has the word followed by its arguments, outside comments.
fn calls(text: &str, word: &str) -> bool {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.match_indices(word).map(move |(at, _)| &line[at + word.len()..]))
        .any(|after| !after.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_'))
}

pub(super) fn one_module_draws_the_map(facts: &Facts) -> Vec<Fault> {
    let map = |path: &str| path == "web/src/map.rs" || path.starts_with("web/src/map/");
    let others = facts.rust().filter(|file| !map(&file.path) && !file.path.starts_with(THIS));
    others
        .filter(|file| names_leaflet(&file.text))
        .map(|file| {
            Fault::new(&file.path, "may not use `leaflet`; only web/src/map.rs draws on the map, so ask it")
        })
        .collect()
}

fn names_leaflet(text: &str) -> bool {
    text.lines().map(str::trim_start).any(|line| {
        let imports = line.starts_with("use leaflet::")
            || line.starts_with("use leaflet;")
            || line.starts_with("use leaflet as");
        !line.starts_with("//")
            && (imports
                || [" leaflet::", "(leaflet::", "<leaflet::", "&leaflet::"].iter().any(|p| line.contains(p)))
    })
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn a_second_door_is_found() {
        let call = "let bytes = counts.serialise_for_screen(&grant);";
        let facts = house(
            &[],
            &[
                ("crates/disclosure/src/working.rs", "pub fn serialise_for_screen(&self) {}"),
                ("crates/http/src/working.rs", call),
                ("crates/picture/src/show.rs", call),
                ("crates/jobs/src/note.rs", "// serialise_for_screen is http's\n"),
                ("crates/jobs/src/close.rs", "Released::read_from_released_schema(row)"),
                ("crates/picture/src/released.rs", "Released::read_from_released_schema(row)"),
                ("crates/http/src/audit.rs", "Recorded::after_insert(id)"),
                ("crates/server/src/shortcut.rs", "Recorded::after_insert(1)"),
            ],
        );
        let found: Vec<String> = secrets_have_one_door(&facts).into_iter().map(|fault| fault.at).collect();
        assert_eq!(
            found,
            ["crates/picture/src/show.rs", "crates/jobs/src/close.rs", "crates/server/src/shortcut.rs"]
        );
    }

    #[test]
    fn a_second_module_that_draws_is_found() {
        let facts = house(
            &[],
            &[
                ("web/src/map.rs", "use leaflet::Map;"),
                ("web/src/map/cells.rs", "use leaflet::GridLayer;"),
                ("web/src/page.rs", "use leaflet::Map;"),
                ("web/src/table.rs", "fn f(map: &leaflet::Map) {}"),
                ("web/src/words.rs", "// leaflet:: is the map's\nlet leaflet = 1;"),
            ],
        );
        let found: Vec<String> = one_module_draws_the_map(&facts).into_iter().map(|fault| fault.at).collect();
        assert_eq!(found, ["web/src/page.rs", "web/src/table.rs"]);
    }
}
