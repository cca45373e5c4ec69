//! The word lists of `data/`, written for this crate from general knowledge, one entry a line.

use crate::normal::Normal;
use aho_corasick::{AhoCorasick, MatchKind};
use std::collections::HashMap;

/// What a word can be; a word can be several things.
pub(crate) type Marks = u32;

/// A given name.
pub(crate) const GIVEN: Marks = 1;
/// A surname.
pub(crate) const SURNAME: Marks = 1 << 1;
/// Also an everyday word, a town or a river: a name only in company.
pub(crate) const WORD: Marks = 1 << 2;
/// Opens the name of a place: ysgol, maes, heol.
pub(crate) const HEAD: Marks = 1 << 3;
/// Closes the name of a place: street, park, arms.
pub(crate) const TAIL: Marks = 1 << 4;
/// A title: Mr, PC, Parch.
pub(crate) const TITLE: Marks = 1 << 5;
/// A person follows: boyfriend, called, cariad.
pub(crate) const LEAD: Marks = 1 << 6;
/// A person may follow: with, met, gyda.
pub(crate) const MAYBE_LEAD: Marks = 1 << 7;
/// Someone did it: said, attends.
pub(crate) const VERB: Marks = 1 << 8;
/// A known word that is no name: connectives, days, months, what stands in cells.
pub(crate) const PLAIN: Marks = 1 << 9;
/// A Welsh given name with its first letter mutated.
pub(crate) const MUTATED: Marks = 1 << 10;
/// Welsh and English small words before which a mutated name may stand.
pub(crate) const PREPOSITION: Marks = 1 << 11;

const LISTS: [(&str, Marks); 16] = [
    (include_str!("../data/given_welsh.txt"), GIVEN),
    (include_str!("../data/given_english.txt"), GIVEN),
    (include_str!("../data/given_world.txt"), GIVEN),
    (include_str!("../data/surnames_welsh.txt"), SURNAME),
    (include_str!("../data/surnames_english.txt"), SURNAME),
    (include_str!("../data/surnames_world.txt"), SURNAME),
    (include_str!("../data/also_words.txt"), WORD),
    (include_str!("../data/places.txt"), WORD | PLAIN),
    (include_str!("../data/place_heads.txt"), HEAD | PLAIN),
    (include_str!("../data/place_tails.txt"), TAIL | PLAIN),
    (include_str!("../data/titles.txt"), TITLE),
    (include_str!("../data/before_person.txt"), LEAD | PLAIN),
    (include_str!("../data/maybe_before_person.txt"), MAYBE_LEAD | PLAIN),
    (include_str!("../data/after_person.txt"), VERB | PLAIN),
    (include_str!("../data/plain.txt"), PLAIN),
    (include_str!("../data/prepositions.txt"), PREPOSITION | PLAIN),
];

/// All words, and the brands as phrases.
pub(crate) struct Gazetteer {
    words: HashMap<String, Marks>,
    brands: AhoCorasick,
}

impl Gazetteer {
    pub(crate) fn new() -> Self {
        let mut words: HashMap<String, Marks> = HashMap::with_capacity(16_384);
        for (list, marks) in LISTS {
            for line in entries(list) {
                *words.entry(plain(line)).or_default() |= marks;
            }
        }
        for line in entries(LISTS[0].0) {
            for mutated in mutations(&plain(line)) {
                *words.entry(mutated).or_default() |= MUTATED;
            }
        }
        let brands: Vec<String> = entries(include_str!("../data/brands.txt")).map(plain_phrase).collect();
        let brands = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(brands)
            .expect("some hundred short phrases fit an automaton");
        Self { words, brands }
    }

    /// What the word can be. Forms that only a name has count as surnames without standing in a list.
    pub(crate) fn marks(&self, word: &str) -> Marks {
        self.words.get(word).copied().unwrap_or_else(|| if has_form_of_surname(word) { SURNAME } else { 0 })
    }

    pub(crate) fn is_name(&self, word: &str) -> bool {
        self.marks(word) & (GIVEN | SURNAME) != 0
    }

    /// Stretches of the folded, lowered text that are brands.
    pub(crate) fn brands<'t>(&'t self, lower: &'t [u8]) -> impl Iterator<Item = (usize, usize)> + 't {
        let alone =
            |found: &aho_corasick::Match| crate::find::stands_alone(lower, found.start(), found.end());
        self.brands.find_iter(lower).filter(alone).map(|found| (found.start(), found.end()))
    }
}

fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn plain_phrase(entry: &str) -> String {
    String::from_utf8(Normal::new(entry).lower).unwrap_or_default()
}

fn plain(entry: &str) -> String {
    plain_phrase(entry).replace('\'', "")
}

/// Mc and Mac, and the endings of Polish, Czech, Ukrainian, Romanian, Serbo-Croat, Turkish and Georgian surnames.
fn has_form_of_surname(word: &str) -> bool {
    const ENDS: [&str; 17] = [
        "owski", "owska", "ewski", "ewska", "inski", "inska", "wicz", "czyk", "czak", "escu", "enko", "ovic",
        "ovich", "oglu", "shvili", "opoulos", "kowicz",
    ];
    let bare = |rest: &str| rest.len() >= 4 && rest.is_ascii();
    word.len() >= 7 && ENDS.iter().any(|end| word.ends_with(end)) || word.strip_prefix("mc").is_some_and(bare)
}

/// The soft, nasal and aspirate mutations of a first letter (Welsh orthography), in that order.
fn mutations(name: &str) -> Vec<String> {
    const RULES: [(&str, &[&str]); 12] = [
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("ch", &[]),
        ("th", &[]),
        ("dd", &[]),
        ("g", &["", "ng"]),
        ("c", &["g", "ngh", "ch"]),
        ("p", &["b", "mh", "ph"]),
        ("t", &["d", "nh", "th"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("m", &["f"]),
    ];
    let rule = RULES.iter().find(|(from, _)| name.starts_with(from));
    rule.map_or_else(Vec::new, |(from, to)| {
        let rest = &name[from.len()..];
        to.iter().map(|to| format!("{to}{rest}")).filter(|form| form.len() > 3).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_large_and_clean() {
        let counts: Vec<usize> = LISTS.iter().map(|(list, _)| entries(list).count()).collect();
        assert!(counts[..3].iter().sum::<usize>() > 2_000, "{counts:?}");
        assert!(counts[3..6].iter().sum::<usize>() > 1_500, "{counts:?}");
        for (list, _) in LISTS {
            assert!(entries(list).all(|entry| !plain(entry).contains([' ', '-'])), "one word an entry");
        }
    }

    #[test]
    fn welsh_names_mutate() {
        assert_eq!(mutations("cerys"), ["gerys", "ngherys", "cherys"]);
        assert_eq!(mutations("dafydd"), ["ddafydd", "nafydd"]);
        assert_eq!(mutations("llywelyn"), ["lywelyn"]);
        assert_eq!(mutations("gwyn"), ["ngwyn"]);
        assert!(mutations("nia").is_empty());
    }
}
