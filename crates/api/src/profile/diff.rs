//! Two editions of one profile.

use super::codes::{DiffTurn, ProfileSection};
use super::content::KeyJudgement;
use super::edition::EditionLine;
use super::finding::ReleasedFinding;
use serde::{Deserialize, Serialize};

/// A section in two editions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SectionDiff {
    /// The section.
    pub section: ProfileSection,
    /// What became of it.
    pub turn: DiffTurn,
}

/// A judgement in two editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct JudgementDiff {
    /// Its name.
    pub id: String,
    /// What became of it.
    pub turn: DiffTurn,
    /// As it was.
    pub before: Option<KeyJudgement>,
    /// As it is.
    pub after: Option<KeyJudgement>,
}

/// A finding in two editions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PinDiff {
    /// Method, unit, area and parameter: what makes it the same finding in another period.
    pub key: String,
    /// What became of it.
    pub turn: DiffTurn,
    /// As it was.
    pub before: Option<ReleasedFinding>,
    /// As it is.
    pub after: Option<ReleasedFinding>,
}

/// `GET /api/profiles/editions/{id}/diff?against={id}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EditionDiff {
    /// The earlier edition.
    pub before: EditionLine,
    /// The later one.
    pub after: EditionLine,
    /// Sections whose prose is other, new or gone.
    pub sections: Vec<SectionDiff>,
    /// Judgements.
    pub judgements: Vec<JudgementDiff>,
    /// Findings.
    pub pins: Vec<PinDiff>,
}

impl EditionDiff {
    /// Whether the two say exactly the same.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
            && self.judgements.iter().all(|one| one.turn == DiffTurn::Same)
            && self.pins.iter().all(|one| one.turn == DiffTurn::Same)
    }
}

/// `GET /api/profiles/editions/{id}/diff`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct DiffAsk {
    /// The other edition of the same profile.
    pub against: String,
}
