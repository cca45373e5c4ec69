//! The vocabularies that are compiled in: they agree with the codes of the program, and say what every code means.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use concern::{
    CarryFault, CodeMatch, HarmSet, HarmType, OnlineFeature, OnlineSpaceClass, PlaceKind, Platform,
    SourceSector, Term, VOCABULARY_VERSION, Vocabularies, Vocabulary, VocabularyFiles, VocabularyList,
    VocabularyProblem,
};
use jiff::civil::{Date, date};
use language::Text;
use std::collections::BTreeSet;

fn codes(list: VocabularyList, day: Date) -> Vec<&'static str> {
    Vocabulary::current().list(list).unwrap().in_force(day).map(|term| term.code.as_str()).collect()
}

#[test]
fn the_codes_of_the_program_are_those_in_force_in_the_same_order() {
    let day = Vocabulary::current().from;
    macro_rules! agree {
        ($($list:ident = $kind:ty),* $(,)?) => { $(
            let program: Vec<&str> = <$kind>::ALL.iter().map(|one| one.code()).collect();
            assert_eq!(codes(VocabularyList::$list, day), program, "{}", VocabularyList::$list.code());
            for one in <$kind>::ALL {
                let term = Vocabulary::current().term(VocabularyList::$list, one.code()).unwrap();
                assert_eq!(term.label, one.label(), "the file says the word of the catalogue");
            }
        )* };
    }
    agree!(
        Harm = HarmType,
        Source = SourceSector,
        PlaceKind = PlaceKind,
        Platform = Platform,
        OnlineClass = OnlineSpaceClass,
        OnlineFeature = OnlineFeature,
    );
}

/// Somebody who chooses a harm type on the form reads the definition that the vocabulary states, not another one.
#[test]
fn the_form_says_each_harm_type_in_the_words_of_the_vocabulary() {
    for harm in HarmType::ALL {
        let term = Vocabulary::current().term(VocabularyList::Harm, harm.code()).unwrap();
        let key = format!("harm-definition-{}", harm.code().replace('_', "-"));
        assert_eq!(language::say(&key, &[]), term.definition, "{key}");
    }
}

#[test]
fn the_version_is_the_one_that_rows_are_kept_under_and_the_first() {
    assert_eq!(Vocabulary::current().version, VOCABULARY_VERSION);
    assert_eq!(Vocabulary::current().before, None);
    assert_eq!(Vocabularies::compiled().versions().len(), 1);
    for list in VocabularyList::ALL {
        assert!(
            Vocabulary::current().list(*list).is_some_and(|one| !one.terms.is_empty()),
            "{}",
            list.code()
        );
    }
}

fn said(text: &Text, place: &str) {
    for words in [&text.en, &text.cy] {
        assert!(words.chars().next().is_some_and(char::is_uppercase), "{place}: {words}");
        assert!(words.ends_with('.') && !words.contains("  "), "{place}: {words}");
        assert!(words.chars().count() <= 420, "{place}: a sentence or two, not a page");
    }
    assert_ne!(text.en, text.cy, "{place}");
}

#[test]
fn every_list_term_and_family_is_said_in_both_languages() {
    for list in &Vocabulary::current().lists {
        said(&list.definition, list.list.code());
        assert_ne!(list.list.label().en, list.list.label().cy);
        for family in &list.families {
            said(&family.definition, &family.code);
            assert_ne!(family.label.en, family.label.cy, "{}", family.code);
            assert!(list.family(&family.code).next().is_some(), "{}: a family of nobody", family.code);
        }
        for term in &list.terms {
            said(&term.definition, &term.code);
            assert_ne!(term.label.en, term.label.cy, "{}", term.code);
            assert!(!term.sources.is_empty(), "{}: rests on nothing", term.code);
        }
        let definitions: BTreeSet<&str> = list.terms.iter().map(|term| term.definition.en.as_str()).collect();
        assert_eq!(definitions.len(), list.terms.len(), "{}: two codes of one meaning", list.list.code());
    }
}

#[test]
fn the_sexual_abuse_family_is_together() {
    let harms = Vocabulary::current().list(VocabularyList::Harm).unwrap();
    let wholly = |family: &str| {
        let holds = |term: &&Term| term.families.iter().any(|code| code == family);
        harms.terms.iter().filter(holds).map(|term| term.code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(wholly("sexual_abuse"), ["cse", "csa", "hsb"]);
    assert_eq!(wholly("exploitation"), ["cse", "cce", "trafficking"]);
    let trafficking = harms.term("trafficking").unwrap();
    assert_eq!(trafficking.families_in_part, ["sexual_abuse"]);
    assert!(trafficking.belongs_to("sexual_abuse") && !trafficking.belongs_to("violence"));
}

#[test]
fn every_indicator_is_static_or_dynamic_and_on_one_side() {
    for term in &Vocabulary::current().list(VocabularyList::Indicator).unwrap().terms {
        let count = |families: [&str; 2]| families.iter().filter(|family| term.belongs_to(family)).count();
        assert_eq!((count(["static", "dynamic"]), count(["harm", "strength"])), (1, 1), "{}", term.code);
    }
}

#[test]
fn every_document_is_public_used_and_has_a_day_on_which_it_is_checked_next() {
    let vocabulary = Vocabulary::current();
    let terms = vocabulary.lists.iter().flat_map(|list| &list.terms);
    let used: BTreeSet<&str> = terms
        .flat_map(|term| &term.sources)
        .chain(vocabulary.lists.iter().flat_map(|list| &list.sources))
        .map(String::as_str)
        .collect();
    let public = ["gov.wales", "llyw.cymru", "safeguarding.wales", "diogelu.cymru", "legislation.gov.uk"];
    let public =
        public.into_iter().chain(["www.gov.uk", "ons.gov.uk", "college.police.uk"]).collect::<Vec<_>>();
    for source in &vocabulary.sources {
        assert!(used.contains(source.code.as_str()), "{}: nothing rests on it", source.code);
        for url in [&source.url.en, &source.url.cy] {
            let host = url.strip_prefix("https://").unwrap().split('/').next().unwrap();
            assert!(public.iter().any(|one| host.ends_with(one)), "{}: {host}", source.code);
        }
        assert!(source.check_next > source.entered, "{}", source.code);
        assert!(source.is_due(source.check_next) && !source.is_due(source.entered), "{}", source.code);
    }
    assert_eq!(used.len(), vocabulary.sources.len());
    let last = vocabulary.sources.iter().map(|source| source.check_next).max().unwrap();
    assert_eq!(vocabulary.due(last).len(), vocabulary.sources.len());
    assert!(vocabulary.due(date(2026, 11, 22)).is_empty());
}

#[test]
fn rows_of_the_version_in_force_stay_as_they_are() {
    let all = Vocabularies::compiled();
    for mask in [1, 0b101, 1 << 13, HarmSet::ALL.0] {
        let carried = all.carry_harms(VOCABULARY_VERSION, HarmSet(mask)).unwrap();
        assert_eq!((carried.harms, carried.sense), (HarmSet(mask), CodeMatch::Exact));
    }
    assert_eq!(all.carry_harms("1999.1", HarmSet(1)), Err(CarryFault::Version));
    assert_eq!(all.carry_harms(VOCABULARY_VERSION, HarmSet(1 << 15)), Err(CarryFault::Code));
    assert_eq!(
        all.carry(VOCABULARY_VERSION, VocabularyList::Platform, ["game", "pigeon_post"]),
        Err(CarryFault::Code)
    );
    for fault in [CarryFault::Version, CarryFault::Code] {
        assert_ne!(fault.text().en, fault.text().cy);
    }
}

const VERSION: &str = "version = \"t.1\"\nfrom = \"2020-01-01\"\n";
const SOURCES: &str = r#"
[[source]]
code = "doc"
title = { en = "Document", cy = "Dogfen" }
url = { en = "https://www.gov.wales/a", cy = "https://www.gov.wales/b" }
entered = "2020-01-01"
checked = "2020-06-01"
check_next = "2021-06-01"
"#;
const LIST: &str = r#"
list = "harm"
sources = ["doc"]
definition = { en = "All.", cy = "Popeth." }
[[family]]
code = "f"
label = { en = "F", cy = "Ff" }
definition = { en = "A family.", cy = "Teulu." }
[[term]]
code = "cse"
from = "2020-01-01"
until = "2020-12-31"
families = ["f"]
sources = ["doc"]
definition = { en = "One.", cy = "Un." }
"#;

fn read(version: &str, sources: &str, list: &str) -> Result<Vocabulary, VocabularyProblem> {
    let lists = [list];
    let files = VocabularyFiles { version, sources, lists: &lists, factors: "", crosswalk: None };
    Vocabulary::read(&files).map_err(|fault| fault.problem)
}

#[test]
fn a_term_may_be_chosen_from_its_first_day_to_its_last() {
    let vocabulary = read(VERSION, SOURCES, LIST).unwrap();
    let on = |day: Date| vocabulary.list(VocabularyList::Harm).unwrap().in_force(day).count();
    assert_eq!(on(date(2019, 12, 31)), 0);
    assert_eq!((on(date(2020, 1, 1)), on(date(2020, 12, 31))), (1, 1));
    assert_eq!(on(date(2021, 1, 1)), 0);
    let term = vocabulary.term(VocabularyList::Harm, "cse").unwrap();
    assert_eq!(term.label, HarmType::Cse.label(), "a code out of force keeps its meaning");
    assert_eq!(vocabulary.due(date(2021, 6, 1)).len(), 1);
    assert!(vocabulary.due(date(2021, 5, 31)).is_empty());
}

#[test]
fn files_that_do_not_fit_together_are_refused_with_what_is_wrong() {
    use VocabularyProblem as P;
    let twice = format!("{LIST}{}", &LIST[LIST.find("[[term]]").unwrap()..]);
    let many: String = (0..17)
        .map(|n| {
            LIST[LIST.find("[[term]]").unwrap()..]
                .replace("\"cse\"", &format!("\"c{n}\"\nlabel = {{ en = \"A\", cy = \"B\" }}"))
        })
        .collect();
    for (list, problem) in [
        (LIST.replace("[\"f\"]", "[\"g\"]"), P::Unknown),
        (LIST.replacen("[\"doc\"]", "[\"no\"]", 1), P::Unknown),
        (LIST.replace("\"cse\"", "\"Not a code\"\nlabel = { en = \"A\", cy = \"B\" }"), P::Code),
        (LIST.replace("\"cse\"", "\"not_in_the_catalogue\""), P::Words),
        (LIST.replace("cy = \"Un.\"", "cy = \" \""), P::Words),
        (LIST.replace("2020-12-31", "2019-12-31"), P::Days),
        (LIST.replace("from =", "since ="), P::Unreadable),
        (twice, P::Twice),
        (format!("{LIST}{many}"), P::TooMany),
    ] {
        assert_eq!(read(VERSION, SOURCES, &list), Err(problem), "{list}");
    }
    let late = SOURCES.replace("2021-06-01", "2020-05-01");
    assert_eq!(read(VERSION, &late, LIST), Err(P::Days));
    assert_eq!(read(VERSION, &SOURCES.replace("2020-06-01", "2019-06-01"), LIST), Err(P::Days));
    let lists = [LIST, LIST];
    let files =
        VocabularyFiles { version: VERSION, sources: SOURCES, lists: &lists, factors: "", crosswalk: None };
    assert_eq!(Vocabulary::read(&files).map_err(|fault| fault.problem), Err(P::Twice));
}
