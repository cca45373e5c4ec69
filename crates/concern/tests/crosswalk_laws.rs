//! What happens to codes of an older version: nothing is lost, and two steps are one. The versions here are made for the tests: the
//! service has had one version of its vocabularies so far.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use concern::{
    CarryFault, CodeMatch, Crosswalk, HarmSet, HarmType, Vocabularies, Vocabulary, VocabularyFault,
    VocabularyFiles, VocabularyList, VocabularyProblem,
};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const SENSES: [CodeMatch; 4] =
    [CodeMatch::Exact, CodeMatch::Narrower, CodeMatch::Broader, CodeMatch::Overlapping];
const SOURCES: &str = "source = []";

/// What each code of a version is in the next: at least one code each, by place in the lists.
type Steps = Vec<BTreeMap<usize, CodeMatch>>;

/// A list of harm types with these codes.
fn list_of(codes: &[String]) -> String {
    let mut list =
        "list = \"harm\"\nsources = []\ndefinition = { en = \"All.\", cy = \"Popeth.\" }\n".to_owned();
    for code in codes {
        let _ = write!(
            list,
            "[[term]]\ncode = \"{code}\"\nfrom = \"2020-01-01\"\nsources = []\nlabel = {{ en = \"A\", cy = \"B\" }}\n\
             definition = {{ en = \"C.\", cy = \"D.\" }}\n"
        );
    }
    list
}

fn crosswalk_of(from: &str, old: &[String], new: &[String], steps: &Steps) -> String {
    let mut file = format!("from = \"{from}\"\n");
    for (code, now) in old.iter().zip(steps) {
        let now: Vec<String> = now
            .iter()
            .map(|(at, sense)| {
                format!("{{ code = \"{}\", sense = \"{}\" }}", new[*at % new.len()], sense.code())
            })
            .collect();
        let _ = write!(file, "[[cross]]\nlist = \"harm\"\nold = \"{code}\"\nnow = [{}]\n", now.join(", "));
    }
    file
}

/// Versions with these codes, the steps between them.
fn versions(codes: &[Vec<String>], steps: &[Steps]) -> Result<Vocabularies, VocabularyFault> {
    let name = |n: usize| format!("t.{n}");
    let texts: Vec<(String, String, Option<String>)> = codes
        .iter()
        .enumerate()
        .map(|(n, own)| {
            let before = if n == 0 { String::new() } else { format!("before = \"{}\"\n", name(n - 1)) };
            let version = format!("version = \"{}\"\nfrom = \"{}-01-01\"\n{before}", name(n), 2020 + n);
            let walk = (n > 0).then(|| crosswalk_of(&name(n - 1), &codes[n - 1], own, &steps[n - 1]));
            (version, list_of(own), walk)
        })
        .collect();
    let lists: Vec<[&str; 1]> = texts.iter().map(|(_, list, _)| [list.as_str()]).collect();
    let files: Vec<VocabularyFiles<'_>> = texts
        .iter()
        .zip(&lists)
        .map(|((version, _, walk), lists)| VocabularyFiles {
            version,
            sources: SOURCES,
            lists,
            factors: "",
            crosswalk: walk.as_deref(),
        })
        .collect();
    Vocabularies::read(&files)
}

fn named(version: &str, count: usize) -> Vec<String> {
    (0..count).map(|n| format!("{version}_{n}")).collect()
}

fn harm_codes() -> Vec<String> {
    HarmType::ALL.iter().map(|harm| harm.code().to_owned()).collect()
}

/// For each of `old` codes, at least one of `new`.
fn steps(old: usize, new: usize) -> impl Strategy<Value = Steps> {
    vec(btree_map(0..new, select(&SENSES[..]), 1..=new.min(4)), old)
}

/// An older version of so many codes, and what they are in today's harm types.
fn older() -> impl Strategy<Value = Steps> {
    (1_usize..=16).prop_flat_map(|count| steps(count, HarmType::ALL.len()))
}

proptest! {
    #[test]
    fn carrying_over_never_loses_a_harm_type(steps in older(), stored: u16, other: u16) {
        let old = named("a", steps.len());
        let all = versions(&[old.clone(), harm_codes()], std::slice::from_ref(&steps)).unwrap();
        let known = u16::try_from((1_u32 << steps.len()) - 1).unwrap();
        let carry = |mask: u16| all.carry_harms("t.0", HarmSet(mask & known)).unwrap();
        let carried = carry(stored);
        let mut wanted = HarmSet::default();
        for (bit, now) in steps.iter().enumerate().filter(|(bit, _)| stored & known & (1 << bit) != 0) {
            let now = HarmSet::of(now.keys().map(|at| HarmType::ALL[*at]));
            prop_assert!(!now.is_empty() && now.iter().all(|harm| carried.harms.contains(harm)), "bit {}", bit);
            wanted = HarmSet(wanted.0 | now.0);
        }
        prop_assert_eq!(carried.harms, wanted, "and nothing is made up");
        prop_assert_eq!(carry(stored | other).harms.0, carried.harms.0 | carry(other).harms.0);
        let beyond = HarmSet(!known);
        prop_assert!(beyond.is_empty() || all.carry_harms("t.0", beyond) == Err(CarryFault::Code));
    }

    #[test]
    fn two_steps_are_one_whichever_way_they_are_grouped(
        first in steps(5, 4), second in steps(4, 6), third in steps(6, 3), chosen in vec(0_usize..5, 0..5),
    ) {
        let codes = [named("a", 5), named("b", 4), named("c", 6), named("d", 3)];
        let all = versions(&codes, &[first.clone(), second.clone(), third.clone()]).unwrap();
        let [one, two, three] = [0, 1, 2].map(|n| {
            let pair = all.versions();
            let text = crosswalk_of(&format!("t.{n}"), &codes[n], &codes[n + 1], [&first, &second, &third][n]);
            Crosswalk::read(&text, &pair[n], &pair[n + 1]).unwrap()
        });
        let whole = one.then(&two).unwrap().then(&three).unwrap();
        prop_assert_eq!(&whole, &one.then(&two.then(&three).unwrap()).unwrap());
        prop_assert_eq!(&whole, &all.crosswalk("t.0").unwrap());
        prop_assert_eq!((whole.from(), whole.to()), ("t.0", "t.3"));
        let start = Crosswalk::identity(&all.versions()[0]);
        prop_assert_eq!(&start.then(&whole).unwrap(), &whole);
        prop_assert_eq!(&whole.then(&Crosswalk::identity(all.newest())).unwrap(), &whole);
        prop_assert!(two.then(&one).is_none(), "steps that do not meet are none");
        // Total: each old code is something now.
        for code in &codes[0] {
            prop_assert!(whole.now(VocabularyList::Harm, code).is_some_and(|now| !now.is_empty()));
        }
        // Step by step gives the same codes as all at once.
        let stored: BTreeSet<String> = chosen.iter().map(|n| codes[0][*n].clone()).collect();
        let carry = |walk: &Crosswalk, codes: &BTreeSet<String>| {
            walk.carry(VocabularyList::Harm, codes.iter().map(String::as_str)).unwrap().codes
        };
        prop_assert_eq!(carry(&whole, &stored), carry(&three, &carry(&two, &carry(&one, &stored))));
    }
}

#[test]
fn how_well_codes_match_does_not_depend_on_order_or_grouping() {
    for a in SENSES {
        assert_eq!((CodeMatch::Exact.then(a), a.then(a)), (a, a));
        for b in SENSES {
            assert_eq!(a.then(b), b.then(a));
            for c in SENSES {
                assert_eq!(a.then(b).then(c), a.then(b.then(c)));
            }
        }
    }
    assert_eq!(CodeMatch::Narrower.then(CodeMatch::Broader), CodeMatch::Overlapping);
}

/// A version with fewer codes, of which one was split, one stays and one was widened.
#[test]
fn a_split_code_becomes_all_its_parts_and_a_joined_one_the_wider() {
    let old: Vec<String> = ["sexual_harm", "missing", "county_lines"].map(str::to_owned).to_vec();
    let at = |harm: HarmType| harm.index();
    let split = [HarmType::Cse, HarmType::Csa, HarmType::Hsb];
    let steps: Steps = vec![
        split.iter().map(|harm| (at(*harm), CodeMatch::Narrower)).collect(),
        BTreeMap::from([(at(HarmType::Missing), CodeMatch::Exact)]),
        BTreeMap::from([(at(HarmType::Cce), CodeMatch::Broader)]),
    ];
    let all = versions(&[old, harm_codes()], &[steps]).unwrap();
    let carry = |mask: u16| all.carry_harms("t.0", HarmSet(mask)).unwrap();
    assert_eq!(
        (carry(0b010).harms, carry(0b010).sense),
        (HarmSet::of([HarmType::Missing]), CodeMatch::Exact)
    );
    assert_eq!((carry(0b001).harms, carry(0b001).sense), (HarmSet::of(split), CodeMatch::Narrower));
    assert_eq!(carry(0b100).sense, CodeMatch::Broader);
    assert_eq!(carry(0b111).sense, CodeMatch::Overlapping);
    assert_eq!(carry(0).harms, HarmSet::default());
}

#[test]
fn a_crosswalk_that_would_lose_a_code_is_refused() {
    use VocabularyProblem as P;
    let problem = |old: &[&str], walk: &str, name: &str| {
        let old: Vec<String> = old.iter().map(|code| (*code).to_owned()).collect();
        let (old, new) = (list_of(&old), list_of(&harm_codes()));
        let first = VocabularyFiles {
            version: "version = \"t.0\"\nfrom = \"2020-01-01\"",
            sources: SOURCES,
            lists: &[&old],
            factors: "",
            crosswalk: None,
        };
        let version = format!("version = \"{name}\"\nfrom = \"2021-01-01\"\nbefore = \"t.0\"");
        let second = VocabularyFiles { version: &version, lists: &[&new], crosswalk: Some(walk), ..first };
        Vocabularies::read(&[first, second]).map(|_| ()).map_err(|fault| fault.problem)
    };
    let to = |old: &str, now: &str| {
        format!("from = \"t.0\"\n[[cross]]\nlist = \"harm\"\nold = \"{old}\"\nnow = [{now}]")
    };
    let cce = "{ code = \"cce\", sense = \"exact\" }";
    assert_eq!(problem(&["missing"], "from = \"t.0\"", "t.1"), Ok(()), "what stays need not be said");
    assert_eq!(problem(&["county_lines"], &to("county_lines", cce), "t.1"), Ok(()));
    assert_eq!(problem(&["county_lines"], "from = \"t.0\"", "t.1"), Err(P::Lost));
    assert_eq!(problem(&["county_lines"], &to("county_lines", ""), "t.1"), Err(P::Unknown));
    assert_eq!(problem(&["missing"], &to("county_lines", cce), "t.1"), Err(P::Unknown));
    assert_eq!(problem(&["missing"], &to("missing", &cce.replace("cce", "gone")), "t.1"), Err(P::Unknown));
    assert_eq!(problem(&["missing"], &to("missing", &format!("{cce}, {cce}")), "t.1"), Err(P::Twice));
    assert_eq!(problem(&["missing"], "from = \"t.9\"", "t.1"), Err(P::Order));
    assert_eq!(problem(&["missing"], "from = \"t.0\"", "t.0"), Err(P::Order), "one name for two versions");
    assert!(Vocabularies::read(&[]).is_err());
    assert!(Vocabulary::current().before.is_none(), "no history is made up");
}
