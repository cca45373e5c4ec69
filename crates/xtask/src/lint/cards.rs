//! The card at the door of every crate.

use super::Fault;
use super::facts::{Crate, Facts, Source};

const WORDS: [&str; 6] = ["Holds:", "Takes:", "Gives:", "May touch:", "Must never:", "Story:"];

pub(super) fn every_crate_has_its_card(facts: &Facts) -> Vec<Fault> {
    facts.crates.iter().filter_map(|member| of_crate(facts, member)).collect()
}

fn of_crate(facts: &Facts, member: &Crate) -> Option<Fault> {
    let roots = ["lib.rs", "main.rs"].map(|name| facts.file(&format!("{}/src/{name}", member.dir)));
    let Some(root) = roots.into_iter().flatten().next() else {
        // A package of tests alone has no door.
        let tests = format!("{}/tests/", member.dir);
        let only_tests = facts.rust().any(|file| file.path.starts_with(&tests));
        return (!only_tests).then(|| Fault::new(&member.dir, "has neither src/lib.rs nor src/main.rs"));
    };
    let card = card(root);
    if card.is_empty() {
        return Some(Fault::new(&root.path, "must open with `//!` lines that say what this crate is"));
    }
    let tests = member.dir.starts_with("tests/");
    let missing: Vec<&str> = WORDS.into_iter().filter(|word| !tests && !card.contains(word)).collect();
    (!missing.is_empty()).then(|| {
        Fault::new(
            &root.path,
            format!("the card lacks {}; crates/cluster/src/lib.rs has a whole one", missing.join(" ")),
        )
    })
}

/// The `//!` lines at the top.
fn card(root: &Source) -> String {
    root.text.lines().take_while(|line| line.starts_with("//!")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    const WHOLE: &str =
        "//! Cube. Holds: x. Takes: x. Gives: x.\n//! May touch: x. Must never: x. Story: x.\n";

    #[test]
    fn a_missing_or_partial_card_is_found() {
        let crates: &[(&str, &[&str])] = &[("cube", &[]), ("http", &[]), ("jobs", &[])];
        let files = [
            ("crates/cube/src/lib.rs", WHOLE),
            ("crates/http/src/lib.rs", "use x;\n//! Holds: too late"),
            (
                "crates/jobs/src/main.rs",
                "//! Jobs. Holds: x. Takes: x. Gives: x. May touch: x.\n\n//! Story: not part of it\n",
            ),
        ];
        let faults = every_crate_has_its_card(&house(crates, &files));
        assert_eq!(faults.len(), 2);
        assert_eq!(faults[0].at, "crates/http/src/lib.rs");
        assert!(faults[1].says.contains("lacks Must never: Story:"), "{}", faults[1].says);
    }

    #[test]
    fn a_crate_without_a_door_is_found() {
        let faults = every_crate_has_its_card(&house(&[("cube", &[])], &[]));
        assert_eq!(faults[0].at, "crates/cube");
    }
}
