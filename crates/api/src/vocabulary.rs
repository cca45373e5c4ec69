//! The vocabularies: what each code means, so that forms and pages can show it.

use language::Text;
use serde::{Deserialize, Serialize};

/// The vocabularies in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct VocabulariesPage {
    /// Their version, as rows keep it.
    pub version: String,
    /// The first day on which rows were coded by them.
    pub from: String,
    /// The lists.
    pub lists: Vec<VocabularyLine>,
    /// The documents that they rest on.
    pub sources: Vec<SourceLine>,
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct VocabularyLine {
    /// Its code, as [`concern::VocabularyList`] has it.
    pub code: String,
    /// In words.
    pub label: Text,
    /// What it is of, and how to choose from it.
    pub definition: Text,
    /// Terms that are looked at together.
    pub families: Vec<FamilyLine>,
    /// The terms in their order.
    pub terms: Vec<TermLine>,
    /// Codes of the documents that the whole list rests on.
    pub sources: Vec<String>,
}

/// Terms that are looked at together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FamilyLine {
    /// Its code within the list.
    pub code: String,
    /// In words.
    pub label: Text,
    /// What its terms have in common.
    pub definition: Text,
}

/// One code, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TermLine {
    /// The code.
    pub code: String,
    /// In words.
    pub label: Text,
    /// What counts as it.
    pub definition: Text,
    /// The first day on which it may be chosen.
    pub from: String,
    /// The last; none: it still may.
    pub until: Option<String>,
    /// Whether it may be chosen today.
    pub in_force: bool,
    /// Codes of the families that it belongs to wholly.
    pub families: Vec<String>,
    /// Codes of the families that some of what it covers belongs to.
    pub families_in_part: Vec<String>,
    /// Codes of the documents that its definition rests on.
    pub sources: Vec<String>,
}

/// A public document that definitions rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SourceLine {
    /// By which terms name it.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Where it stands.
    pub url: Text,
    /// When somebody last held the definitions against it; none: not since it was entered.
    pub checked: Option<String>,
    /// The day by which that is to be done again.
    pub check_next: String,
    /// Whether that day has come.
    pub due: bool,
}

impl VocabulariesPage {
    /// The term of a code in a list.
    pub fn term(&self, list: &str, code: &str) -> Option<&TermLine> {
        self.lists.iter().find(|one| one.code == list)?.terms.iter().find(|term| term.code == code)
    }
}
