//! Vocabularies as data: what each code means, from when, and which public document that rests on.
//!
//! The enums of this crate are the codes that the program can hold; the files in `policy/vocabulary` say what they mean. A test holds
//! the two together. Labels are in the catalogue, and for indicators in the list that records of contexts use.

use crate::vocabulary::vocabulary;
use jiff::civil::Date;
use language::{Text, say};
use serde::{Deserialize, Serialize};

vocabulary!(
    /// The lists that are kept as data.
    VocabularyList, "vocabulary-list", {
        /// Kinds of harm ([`crate::HarmType`]).
        Harm = "harm",
        /// Static and dynamic indicators of a context, harms and strengths.
        Indicator = "indicator",
        /// Source sectors ([`crate::SourceSector`]).
        Source = "source",
        /// What a registered place is ([`crate::PlaceKind`]).
        PlaceKind = "place_kind",
        /// Kinds of online platform ([`crate::Platform`]).
        Platform = "platform",
        /// Kinds of space on a platform ([`crate::OnlineSpaceClass`]).
        OnlineClass = "online_class",
        /// What in an online space matters for safety ([`crate::OnlineFeature`]).
        OnlineFeature = "online_feature",
    }
);

/// A public document that definitions rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// By which terms name it.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Where it stands; the same twice where there is one page for both languages.
    pub url: Text,
    /// The day on which the link was written into the file.
    pub entered: Date,
    /// The day on which somebody last opened it and held our definitions against it; none: not since it was entered.
    pub checked: Option<Date>,
    /// The day by which that is to be done again.
    pub check_next: Date,
}

impl SourceDocument {
    /// Whether it is to be checked on this day or was before.
    pub fn is_due(&self, day: Date) -> bool {
        self.check_next <= day
    }
}

/// Terms of a list that are looked at together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Its code within the list.
    pub code: String,
    /// In words.
    pub label: Text,
    /// What its terms have in common.
    pub definition: Text,
}

/// One code of a list, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    /// The code; none is ever given another meaning.
    pub code: String,
    /// In words.
    pub label: Text,
    /// What counts as it, in a sentence or two.
    pub definition: Text,
    /// The first day on which it may be chosen.
    pub from: Date,
    /// The last; none: it still may.
    pub until: Option<Date>,
    /// Codes of the families that it belongs to wholly.
    pub families: Vec<String>,
    /// Codes of the families that some of what it covers belongs to.
    pub families_in_part: Vec<String>,
    /// Codes of the documents that its definition rests on.
    pub sources: Vec<String>,
}

impl Term {
    /// Whether it may be chosen on a day.
    pub fn in_force(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|last| day <= last)
    }

    /// Whether it belongs to a family, wholly or in part.
    pub fn belongs_to(&self, family: &str) -> bool {
        self.families.iter().chain(&self.families_in_part).any(|code| code == family)
    }
}

/// The terms of one list, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermList {
    /// Which list.
    pub list: VocabularyList,
    /// What the list is of, and how to choose from it.
    pub definition: Text,
    /// Its families.
    pub families: Vec<Family>,
    /// Its terms; bit *i* of a stored set is the term at *i*.
    pub terms: Vec<Term>,
    /// Codes of the documents that the whole list rests on.
    pub sources: Vec<String>,
}

impl TermList {
    /// The term of a code, in force or not.
    pub fn term(&self, code: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.code == code)
    }

    /// The terms that may be chosen on a day.
    pub fn in_force(&self, day: Date) -> impl Iterator<Item = &Term> {
        self.terms.iter().filter(move |term| term.in_force(day))
    }

    /// The terms that belong to a family, wholly or in part, in force or not.
    pub fn family<'l>(&'l self, family: &'l str) -> impl Iterator<Item = &'l Term> {
        self.terms.iter().filter(move |term| term.belongs_to(family))
    }
}

/// One version of the vocabularies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Vocabulary {
    /// Its version, as rows keep it.
    pub version: String,
    /// The first day on which rows were coded by it.
    pub from: Date,
    /// The version before it; none: it is the first.
    pub before: Option<String>,
    /// Its lists.
    pub lists: Vec<TermList>,
    /// The documents that they rest on.
    pub sources: Vec<SourceDocument>,
}

impl Vocabulary {
    /// The terms of a list.
    pub fn list(&self, list: VocabularyList) -> Option<&TermList> {
        self.lists.iter().find(|one| one.list == list)
    }

    /// What a code means, in force or not.
    pub fn term(&self, list: VocabularyList, code: &str) -> Option<&Term> {
        self.list(list)?.term(code)
    }

    /// The document of a code.
    pub fn source(&self, code: &str) -> Option<&SourceDocument> {
        self.sources.iter().find(|source| source.code == code)
    }

    /// The documents to be checked by a day, the longest overdue first.
    pub fn due(&self, day: Date) -> Vec<&SourceDocument> {
        let mut due: Vec<_> = self.sources.iter().filter(|source| source.is_due(day)).collect();
        due.sort_by_key(|source| source.check_next);
        due
    }
}
