//! Who may depend on whom.

use super::facts::Facts;
use super::{Fault, OUTSIDE, ROOMS, SPINE};

/// What brings waiting, databases or the web into a crate.
const IMPURE: [&str; 3] = ["tokio", "sqlx", "axum"];

/// Besides the rooms, who may speak SQL.
const ASKERS: [&str; 4] = ["http", "jobs", "server", "contexture"];

/// Who may bring rooms together.
const JOINERS: [&str; 3] = ["jobs", "server", "contexture"];

pub(super) fn rooms_know_no_room(facts: &Facts) -> Vec<Fault> {
    let mut faults = Vec::new();
    for room in facts.crates.iter().filter(|room| ROOMS.contains(&&*room.name)) {
        for other in ROOMS.iter().filter(|other| **other != room.name) {
            if room.uses.contains(*other) {
                faults.push(Fault::new(&room.dir, format!(
                    "a room may not depend on the room `{other}`; let `jobs` bring them together, or move what both need into the spine"
                )));
            }
            let inside = format!("{}/", room.dir);
            let files =
                facts.rust().filter(|file| file.path.starts_with(&inside) && names_path(&file.text, other));
            faults.extend(files.map(|file| {
                let mend = format!("a room may not name `{other}::`; take a plain value as an argument and let `jobs` pass it");
                Fault::new(&file.path, mend)
            }));
        }
    }
    faults
}

/// Whether a text has `name::` as the first step of a path.
fn names_path(text: &str, name: &str) -> bool {
    let path = format!("{name}::");
    text.match_indices(&path).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':')
    })
}

pub(super) fn spine_is_pure(facts: &Facts) -> Vec<Fault> {
    let spine = facts.crates.iter().filter(|member| SPINE.contains(&&*member.name));
    spine
        .flat_map(|member| {
            let impure = IMPURE.iter().filter(|name| member.reaches.contains(**name));
            impure.map(|name| {
                Fault::new(&member.dir, format!(
                    "the spine may not reach `{name}`; find the way with `cargo tree -p {} -i {name}` and cut it, or move this code into a room",
                    member.name
                ))
            })
        })
        .collect()
}

pub(super) fn few_use_sqlx(facts: &Facts) -> Vec<Fault> {
    let may = |name: &str| ROOMS.contains(&name) || ASKERS.contains(&name) || OUTSIDE.contains(&name);
    let askers = facts.crates.iter().filter(|member| member.uses.contains("sqlx") && !may(&member.name));
    askers
        .map(|member| {
            let mend = "only http, rooms, jobs, server and cli may use sqlx; move the statement into the room that owns the schema";
            Fault::new(&member.dir, mend)
        })
        .collect()
}

pub(super) fn web_knows_api_alone(facts: &Facts) -> Vec<Fault> {
    let ours: Vec<&str> = facts.crates.iter().map(|member| &*member.name).collect();
    let viewers = facts.crates.iter().filter(|member| ["web", "report"].contains(&&*member.name));
    viewers
        .flat_map(|viewer| {
            let known = viewer.uses.iter().filter(|used| ours.contains(&&***used) && *used != "api");
            known.map(|used| {
                Fault::new(
                    &viewer.dir,
                    format!("may know `api` alone, not `{used}`; let `api` give what it needs"),
                )
            })
        })
        .collect()
}

pub(super) fn few_know_two_rooms(facts: &Facts) -> Vec<Fault> {
    let may = |name: &str| JOINERS.contains(&name) || OUTSIDE.contains(&name);
    let members = facts.crates.iter().filter(|member| !may(&member.name) && !ROOMS.contains(&&*member.name));
    members
        .filter(|member| ROOMS.iter().filter(|room| member.uses.contains(**room)).count() > 1)
        .map(|member| {
            Fault::new(
                &member.dir,
                "knows two rooms; only jobs, server and cli may, so move the joining code into `jobs`",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn a_room_that_depends_on_or_names_a_room_is_found() {
        let facts = house(
            &[("intake", &["registry"]), ("picture", &["cube"])],
            &[
                ("crates/picture/src/a.rs", "use intake::Receipt;"),
                ("crates/picture/src/b.rs", "fn my_intake::x(); use crate::intake::Y; let registry = 1;"),
            ],
        );
        let faults = rooms_know_no_room(&facts);
        assert_eq!(
            faults.iter().map(|fault| &*fault.at).collect::<Vec<_>>(),
            ["crates/intake", "crates/picture/src/a.rs"]
        );
    }

    #[test]
    fn a_spine_crate_that_waits_is_found() {
        let facts = house(&[("cube", &["tokio"]), ("http", &["tokio"])], &[]);
        let faults = spine_is_pure(&facts);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].says.contains("cargo tree -p cube -i tokio"));
    }

    #[test]
    fn only_the_named_crates_speak_sql() {
        let facts = house(
            &[("gwaelod", &["sqlx"]), ("jobs", &["sqlx"]), ("intake", &["sqlx"]), ("journey", &["sqlx"])],
            &[],
        );
        assert_eq!(
            few_use_sqlx(&facts).iter().map(|fault| &*fault.at).collect::<Vec<_>>(),
            ["crates/gwaelod"]
        );
    }

    #[test]
    fn the_browser_may_not_reach_past_api() {
        let facts = house(&[("web", &["api", "cube", "leptos"]), ("api", &[]), ("cube", &[])], &[]);
        let faults = web_knows_api_alone(&facts);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].says.contains("`cube`"));
    }

    #[test]
    fn two_rooms_meet_only_where_they_may() {
        let facts = house(
            &[("http", &["intake", "picture"]), ("jobs", &["intake", "picture"]), ("xtask", &["intake"])],
            &[],
        );
        assert_eq!(
            few_know_two_rooms(&facts).iter().map(|fault| &*fault.at).collect::<Vec<_>>(),
            ["crates/http"]
        );
    }
}
