//! `migrations/YYYYMMDDHHMMSS_<schema>_<what>.up.sql`, each with its `.down.sql`.

use super::Fault;
use super::facts::Facts;
use std::collections::BTreeMap;

const SCHEMAS: [&str; 9] =
    ["access", "audit", "registry", "intake", "picture", "closing", "released", "profile", "disruption"];

pub(super) fn named_paired_and_in_order(facts: &Facts) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut stamps: BTreeMap<&str, &str> = BTreeMap::new();
    for file in facts.files.iter().filter(|file| file.path.starts_with("migrations/")) {
        let name = file.name();
        let Some((stem, twin)) = stem_and_twin(name) else {
            faults.push(Fault::new(&file.path, "must end in .up.sql or .down.sql"));
            continue;
        };
        if !is_well_named(stem) {
            faults.push(Fault::new(
                &file.path,
                format!(
                    "must be named YYYYMMDDHHMMSS_<schema>_<what>, with a schema of {}",
                    SCHEMAS.join(", ")
                ),
            ));
            continue;
        }
        if facts.file(&format!("migrations/{stem}{twin}")).is_none() {
            faults.push(Fault::new(&file.path, format!("lacks its twin {stem}{twin}; write it")));
        }
        let (stamp, _) = stem.split_at(14);
        if let Some(other) = stamps.insert(stamp, stem).filter(|other| *other != stem) {
            faults.push(Fault::new(
                &file.path,
                format!("has the time of {other}; give it a later one of its own"),
            ));
        }
    }
    faults
}

fn stem_and_twin(name: &str) -> Option<(&str, &str)> {
    let up = name.strip_suffix(".up.sql").map(|stem| (stem, ".down.sql"));
    up.or_else(|| name.strip_suffix(".down.sql").map(|stem| (stem, ".up.sql")))
}

fn is_well_named(stem: &str) -> bool {
    let mut parts = stem.splitn(3, '_');
    let (stamp, schema, what) = (parts.next(), parts.next(), parts.next());
    stamp.is_some_and(is_time)
        && schema.is_some_and(|schema| SCHEMAS.contains(&schema))
        && what.is_some_and(|what| !what.is_empty())
}

/// Whether fourteen digits are a date and a time of day.
fn is_time(stamp: &str) -> bool {
    if stamp.len() != 14 || !stamp.bytes().all(|digit| digit.is_ascii_digit()) {
        return false;
    }
    let within = |from: usize, low: u32, high: u32| {
        stamp[from..from + 2].parse::<u32>().is_ok_and(|number| (low..=high).contains(&number))
    };
    within(4, 1, 12) && within(6, 1, 31) && within(8, 0, 23) && within(10, 0, 59) && within(12, 0, 59)
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn bad_names_missing_twins_and_equal_times_are_found() {
        let up = "migrations/20260101100000_intake_rows.up.sql";
        let down = "migrations/20260101100000_intake_rows.down.sql";
        assert_eq!(named_paired_and_in_order(&house(&[], &[(up, ""), (down, "")])), []);

        let bad = [
            ("migrations/20261301100000_intake_month.up.sql", "must be named"),
            ("migrations/20260101100000_office_desk.up.sql", "must be named"),
            ("migrations/2026_intake_short.up.sql", "must be named"),
            ("migrations/20260101110000_intake_alone.up.sql", "lacks its twin"),
            ("migrations/notes.txt", "must end in"),
        ];
        for (path, expected) in bad {
            let faults = named_paired_and_in_order(&house(&[], &[(path, "")]));
            assert!(faults.len() == 1 && faults[0].says.contains(expected), "{path}: {faults:?}");
        }
        let same = [
            (up, ""),
            (down, ""),
            ("migrations/20260101100000_registry_map.up.sql", ""),
            ("migrations/20260101100000_registry_map.down.sql", ""),
        ];
        assert!(
            named_paired_and_in_order(&house(&[], &same))
                .iter()
                .any(|fault| fault.says.contains("has the time of"))
        );
    }
}
