//! Finding names: nothing within the bound is missed, the ranking is that of the distance, nothing is taken in silence.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use language::Text;
use proptest::prelude::*;
use std::collections::HashMap;
use told::find::{Entry, Found, NameIndex, Suggestion, Why, bound, damerau_levenshtein, key};

fn entry(code: &str, en: &str, cy: &str) -> Entry {
    Entry { code: code.into(), kind: "place".into(), name: Text::new(en, cy), aliases: Vec::new() }
}

fn towns() -> NameIndex {
    let pairs = [
        ("Cardiff", "Caerdydd"),
        ("Swansea", "Abertawe"),
        ("Newport", "Casnewydd"),
        ("Newport (Pembrokeshire)", "Trefdraeth"),
        ("Pontypridd", "Pontypridd"),
        ("Pontypool", "Pont-y-pŵl"),
        ("Bridgend", "Pen-y-bont ar Ogwr"),
        ("Bangor", "Bangor"),
        ("Barry", "Y Barri"),
        ("St Davids", "Tyddewi"),
        ("Cardiff Central Station", "Gorsaf Caerdydd Canolog"),
        ("Cardiff Queen Street Station", "Gorsaf Caerdydd Heol y Frenhines"),
        ("Gowerton Comprehensive School", "Ysgol Gyfun Tregŵyr"),
        ("Merthyr Tydfil", "Merthyr Tudful"),
        ("Denbigh", "Dinbych"),
        ("Tenby", "Dinbych-y-pysgod"),
        ("Bridge Street", "Stryd y Bont"),
    ];
    NameIndex::new(pairs.iter().enumerate().map(|(n, (en, cy))| entry(&format!("T{n:02}"), en, cy)))
}

fn one(index: &NameIndex, text: &str) -> Option<String> {
    match index.find(text, 5) {
        Found::One(entry) => Some(entry.name.en.clone()),
        Found::Suggestions(_) => None,
    }
}

fn first(index: &NameIndex, text: &str) -> (String, Why) {
    match index.find(text, 5) {
        Found::One(entry) => panic!("{text} was taken for {} in silence", entry.name.en),
        Found::Suggestions(found) => {
            let first = found.first().unwrap_or_else(|| panic!("nothing for {text}"));
            (first.entry.name.en.clone(), first.why)
        }
    }
}

#[test]
fn the_same_name_in_other_letters_is_found_whole() {
    let index = towns();
    for (typed, name) in [
        ("CARDIFF", "Cardiff"),
        ("caerdydd", "Cardiff"),
        ("Pont y Pwl", "Pontypool"),
        ("Pontypŵl", "Pontypool"),
        ("penybont ar ogwr", "Bridgend"),
        ("Saint David\u{2019}s", "St Davids"),
        ("Barri", "Barry"),
        ("cardiff central stn", "Cardiff Central Station"),
        ("Gowerton Comp. School", "Gowerton Comprehensive School"),
        ("Ysgol Gyfun Tregwyr", "Gowerton Comprehensive School"),
        ("Bridge St", "Bridge Street"),
    ] {
        assert_eq!(one(&index, typed).as_deref(), Some(name), "{typed}");
    }
}

#[test]
fn what_is_not_the_same_name_is_only_suggested_with_its_reason() {
    let index = towns();
    for (typed, name, why) in [
        ("yng Nghaerdydd", "Cardiff", Why::Mutated),
        ("Gaerdydd", "Cardiff", Why::Mutated),
        ("Chaerdydd", "Cardiff", Why::Mutated),
        ("ym Mhontypridd", "Pontypridd", Why::Mutated),
        ("ym Mangor", "Bangor", Why::Mutated),
        ("i Ferthyr Tudful", "Merthyr Tydfil", Why::Mutated),
        ("Pontyprid", "Pontypridd", Why::Misspelt(1)),
        ("Pnotypridd", "Pontypridd", Why::Misspelt(1)),
        ("Swansae", "Swansea", Why::Misspelt(1)),
        ("Merthr Tydfill", "Merthyr Tydfil", Why::Misspelt(2)),
        ("Station Cardiff Central", "Cardiff Central Station", Why::Part),
        ("Queen Street", "Cardiff Queen Street Station", Why::Part),
        ("Ponty", "Pontypool", Why::Part),
    ] {
        assert_eq!(first(&index, typed), (name.to_owned(), why), "{typed}");
    }
    assert_eq!(index.find("Timbuktu", 5), Found::Suggestions(Vec::new()));
}

#[test]
fn two_with_the_same_name_are_both_suggested() {
    let index = NameIndex::new([entry("A", "Newtown", "Y Drenewydd"), entry("B", "Newtown", "Newtown")]);
    let Found::Suggestions(found) = index.find("newtown", 5) else { panic!("one was taken in silence") };
    assert_eq!(
        found.iter().map(|s| (s.entry.code.as_str(), s.why)).collect::<Vec<_>>(),
        [("A", Why::Exact), ("B", Why::Exact)]
    );
    assert_eq!(one(&index, "Y Drenewydd").as_deref(), Some("Newtown"));
}

#[test]
fn an_alias_is_a_name() {
    let mut place = entry("A", "Cardiff Bus Interchange", "Cyfnewidfa Fysiau Caerdydd");
    place.aliases.push("Central Square bus station".into());
    assert!(one(&NameIndex::new([place]), "Central Sq Bus Stn").is_some());
}

/// Names of few letters and few words, so that many lie near each other.
fn names() -> impl Strategy<Value = Vec<String>> {
    let word = "[abcdlrwy]{1,6}";
    proptest::collection::vec(proptest::collection::vec(word, 1..4).prop_map(|words| words.join(" ")), 1..60)
}

fn index_of(names: &[String]) -> NameIndex {
    NameIndex::new(names.iter().enumerate().map(|(n, name)| entry(&format!("{n:03}"), name, name)))
}

fn suggestions<'i>(index: &'i NameIndex, text: &str) -> Vec<Suggestion<'i>> {
    match index.find(text, usize::MAX) {
        Found::One(entry) => vec![Suggestion { entry, score: 1.0, why: Why::Exact }],
        Found::Suggestions(found) => found,
    }
}

/// The distance by the plain recursion of the definition, over all ways to edit; for short strings.
fn oracle(a: &[u8], b: &[u8]) -> usize {
    let mut table: HashMap<(usize, usize), usize> = HashMap::new();
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            let mut best = i + j;
            if i > 0 && j > 0 {
                best = best.min(table[&(i - 1, j - 1)] + usize::from(a[i - 1] != b[j - 1]));
                best = best.min(table[&(i - 1, j)] + 1).min(table[&(i, j - 1)] + 1);
                // Any earlier pair that stands the other way round: what lies between is taken out and put in.
                for k in 1..i {
                    for l in 1..j {
                        if a[k - 1] == b[j - 1] && a[i - 1] == b[l - 1] {
                            best = best.min(table[&(k - 1, l - 1)] + (i - k - 1) + 1 + (j - l - 1));
                        }
                    }
                }
            }
            table.insert((i, j), best);
        }
    }
    table[&(a.len(), b.len())]
}

proptest! {
    #[test]
    fn the_distance_is_that_of_the_definition(a in "[abc]{0,9}", b in "[abc]{0,9}", bound in 0_usize..6) {
        let whole = oracle(a.as_bytes(), b.as_bytes());
        prop_assert_eq!(damerau_levenshtein(a.as_bytes(), b.as_bytes(), bound), (whole <= bound).then_some(whole));
    }

    #[test]
    fn nothing_within_the_bound_is_missed(names in names(), typed in "[abcdlrwy ]{1,18}") {
        let index = index_of(&names);
        let found = suggestions(&index, &typed);
        let wanted = key(&typed);
        for (n, name) in names.iter().enumerate() {
            let distance = oracle(wanted.as_bytes(), key(name).as_bytes());
            if !wanted.is_empty() && distance <= bound(wanted.len()) {
                let alone = matches!(index.find(&typed, 1), Found::One(_));
                let there = found.iter().find(|s| s.entry.code == format!("{n:03}"));
                prop_assert!(there.is_some() || (alone && distance > 0), "{name} at {distance} of {typed}");
            }
        }
    }

    #[test]
    fn of_misspelt_names_the_nearer_comes_first(names in names(), nth in any::<prop::sample::Index>(), typed in "[abcdlrwy]{4,18}") {
        // Half of the time something near a name, else anything.
        let near = nth.get(&names).replace(' ', "").chars().rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect::<String>();
        for typed in [typed, near] {
            let index = index_of(&names);
            let found = suggestions(&index, &typed);
            let by_oracle: Vec<usize> = found
                .iter()
                .filter(|s| matches!(s.why, Why::Misspelt(_) | Why::Exact))
                .map(|s| (oracle(key(&typed).as_bytes(), key(&s.entry.name.en).as_bytes()), s.why))
                .filter(|(distance, why)| *why == Why::Misspelt(*distance as u8) || *distance == 0)
                .map(|(distance, _)| distance)
                .collect();
            prop_assert!(by_oracle.is_sorted(), "{by_oracle:?}");
            prop_assert!(found.is_sorted_by(|a, b| a.score >= b.score));
            prop_assert!(found.iter().all(|s| (0.0..=1.0).contains(&s.score)));
        }
    }

    #[test]
    fn the_order_of_entries_and_aliases_does_not_matter(names in names(), typed in "[abcdlrwy ]{1,12}") {
        let tell = |found: Vec<Suggestion<'_>>| found.into_iter().map(|s| (s.entry.code.clone(), s.score, s.why)).collect::<Vec<_>>();
        let mut entries: Vec<Entry> = names.iter().enumerate().map(|(n, name)| entry(&format!("{n:03}"), name, name)).collect();
        for (n, entry) in entries.iter_mut().enumerate() {
            entry.aliases = vec![names[n / 2].clone(), format!("{} ddu", names[n])];
        }
        let one = tell(suggestions(&NameIndex::new(entries.clone()), &typed));
        entries.reverse();
        for entry in &mut entries {
            entry.aliases.reverse();
        }
        prop_assert_eq!(tell(suggestions(&NameIndex::new(entries), &typed)), one);
    }

    #[test]
    fn one_is_given_only_for_a_name_that_folds_to_the_same(names in names(), typed in "[abcdlrwy ]{1,12}") {
        let index = index_of(&names);
        let same = names.iter().filter(|name| key(name) == key(&typed)).count();
        prop_assert_eq!(matches!(index.find(&typed, 3), Found::One(_)), same == 1);
    }

    #[test]
    fn no_text_makes_the_search_panic(text in "\\PC{0,40}") {
        let _ = towns().find(&text, 3);
    }
}
