//! What the codes of an older version are in a newer one.

use crate::term::{Vocabulary, VocabularyList};
use crate::term_read::{VocabularyFault, VocabularyProblem, parse};
use language::{Text, say};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How the newer code covers the older one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CodeMatch {
    /// The same.
    Exact,
    /// Less than the older one: it was split, or made stricter.
    Narrower,
    /// More than the older one: several were joined, or it was widened.
    Broader,
    /// Some of it and something else; also what is left of a narrowing and a widening one after the other.
    Overlapping,
}

impl CodeMatch {
    /// What two steps are together. The order of steps, and how they are grouped, do not matter.
    #[must_use]
    pub const fn then(self, next: Self) -> Self {
        match (self, next) {
            (Self::Exact, other) | (other, Self::Exact) => other,
            (Self::Narrower, Self::Narrower) => Self::Narrower,
            (Self::Broader, Self::Broader) => Self::Broader,
            _ => Self::Overlapping,
        }
    }

    /// The code in files and answers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Narrower => "narrower",
            Self::Broader => "broader",
            Self::Overlapping => "overlapping",
        }
    }
}

/// A code that an older one is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crossing {
    /// The newer code.
    pub code: String,
    /// How it covers the older one.
    pub sense: CodeMatch,
}

/// Codes carried over: what they are now, and how well, taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedCodes {
    /// The codes now, each once, in the order of their names.
    pub codes: BTreeSet<String>,
    /// The least exact of the steps taken.
    pub sense: CodeMatch,
}

/// Why codes cannot be carried over. It never carries the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CarryFault {
    /// No such version.
    #[error("no such version of the vocabularies")]
    Version,
    /// A code that the version does not have.
    #[error("the version has no such code")]
    Code,
}

impl CarryFault {
    /// In words, with what to do.
    pub fn text(self) -> Text {
        match self {
            Self::Version => say("vocabulary-fault-version", &[]),
            Self::Code => say("vocabulary-fault-code", &[]),
        }
    }
}

/// What each code of one version is in another: total, so that nothing is lost on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    from: String,
    to: String,
    lists: BTreeMap<VocabularyList, BTreeMap<String, Vec<Crossing>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CrosswalkFile {
    from: String,
    #[serde(default, rename = "cross")]
    crosses: Vec<CrossEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CrossEntry {
    list: VocabularyList,
    old: String,
    now: Vec<Crossing>,
}

impl Crosswalk {
    /// Every code of a version is itself.
    pub fn identity(version: &Vocabulary) -> Self {
        let stays = |code: &str| vec![Crossing { code: code.to_owned(), sense: CodeMatch::Exact }];
        let lists = version.lists.iter().map(|list| {
            let codes = list.terms.iter().map(|term| (term.code.clone(), stays(&term.code)));
            (list.list, codes.collect())
        });
        Self { from: version.version.clone(), to: version.version.clone(), lists: lists.collect() }
    }

    /// Reads `crosswalk.toml` between two versions. A code that it does not name and that may still be chosen stays itself.
    ///
    /// # Errors
    /// [`VocabularyFault`] when an old code would be lost, or a code named is not there.
    pub fn read(text: &str, old: &Vocabulary, new: &Vocabulary) -> Result<Self, VocabularyFault> {
        let file: CrosswalkFile = parse("crosswalk.toml", text)?;
        if file.from != old.version || new.before.as_ref() != Some(&old.version) {
            return Err(VocabularyProblem::Order.at("crosswalk.toml"));
        }
        let mut said: BTreeMap<(VocabularyList, String), Vec<Crossing>> = BTreeMap::new();
        for cross in file.crosses {
            let place = format!("crosswalk, {}, {}", cross.list.code(), cross.old);
            let targets: BTreeSet<&str> = cross.now.iter().map(|now| now.code.as_str()).collect();
            if targets.len() < cross.now.len() {
                return Err(VocabularyProblem::Twice.at(place));
            }
            let known = targets.iter().all(|code| stands(new, cross.list, code));
            if targets.is_empty() || !known || old.term(cross.list, &cross.old).is_none() {
                return Err(VocabularyProblem::Unknown.at(place));
            }
            if said.insert((cross.list, cross.old), cross.now).is_some() {
                return Err(VocabularyProblem::Twice.at(place));
            }
        }
        let mut whole = Self::identity(old);
        whole.to.clone_from(&new.version);
        for (list, codes) in &mut whole.lists {
            for (code, now) in codes {
                if let Some(crossings) = said.remove(&(*list, code.clone())) {
                    *now = crossings;
                } else if !stands(new, *list, code) {
                    return Err(VocabularyProblem::Lost.at(format!("{}, {code}", list.code())));
                }
            }
        }
        Ok(whole)
    }

    /// The version whose codes it takes.
    pub fn from(&self) -> &str {
        &self.from
    }

    /// The version whose codes it gives.
    pub fn to(&self) -> &str {
        &self.to
    }

    /// What a code is now; none for a code that the older version does not have.
    pub fn now(&self, list: VocabularyList, code: &str) -> Option<&[Crossing]> {
        Some(self.lists.get(&list)?.get(code)?)
    }

    /// This step and then the next one. None when the next does not begin where this one ends.
    pub fn then(&self, next: &Self) -> Option<Self> {
        if self.to != next.from {
            return None;
        }
        let mut lists = BTreeMap::new();
        for (list, codes) in &self.lists {
            let mut joined = BTreeMap::new();
            for (old, first) in codes {
                joined.insert(old.clone(), on(*list, first, next)?);
            }
            lists.insert(*list, joined);
        }
        Some(Self { from: self.from.clone(), to: next.to.clone(), lists })
    }

    /// Carries codes over.
    ///
    /// # Errors
    /// [`CarryFault::Code`] for a code that the older version does not have: nothing is left out silently.
    pub fn carry<'c>(
        &self,
        list: VocabularyList,
        codes: impl IntoIterator<Item = &'c str>,
    ) -> Result<CarriedCodes, CarryFault> {
        let mut carried = CarriedCodes { codes: BTreeSet::new(), sense: CodeMatch::Exact };
        for code in codes {
            for now in self.now(list, code).ok_or(CarryFault::Code)? {
                carried.codes.insert(now.code.clone());
                carried.sense = carried.sense.then(now.sense);
            }
        }
        Ok(carried)
    }
}

/// Where some crossings lead when taken on; two ways to one code are one crossing, as little exact as both.
fn on(list: VocabularyList, first: &[Crossing], next: &Crosswalk) -> Option<Vec<Crossing>> {
    let mut found: BTreeMap<&str, CodeMatch> = BTreeMap::new();
    for step in first {
        for now in next.now(list, &step.code)? {
            let sense = step.sense.then(now.sense);
            found.entry(&now.code).and_modify(|known| *known = known.then(sense)).or_insert(sense);
        }
    }
    Some(found.into_iter().map(|(code, sense)| Crossing { code: code.to_owned(), sense }).collect())
}

/// Whether a code may be chosen on the first day of a version.
fn stands(version: &Vocabulary, list: VocabularyList, code: &str) -> bool {
    version.term(list, code).is_some_and(|term| term.in_force(version.from))
}
