//! What is written in an edition, and what is frozen of it.

use super::codes::{AnalyticConfidence, Probability, ProfileKind, ProfileSection, YardstickLine};
use super::finding::{PartnerData, ReleasedFinding};
use crate::report::Atlas;
use language::{Lang, Text};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Prose as it is written, in both languages. In a draft one of them may still be missing; nothing is sent to review before both are there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Prose {
    /// In English.
    #[serde(default)]
    pub en: String,
    /// In Welsh.
    #[serde(default)]
    pub cy: String,
}

impl Prose {
    /// In both languages.
    pub fn new(en: impl Into<String>, cy: impl Into<String>) -> Self {
        Self { en: en.into(), cy: cy.into() }
    }

    /// In one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Cy => &self.cy,
        }
    }

    /// To write in.
    pub const fn get_mut(&mut self, lang: Lang) -> &mut String {
        match lang {
            Lang::En => &mut self.en,
            Lang::Cy => &mut self.cy,
        }
    }

    /// Whether neither language has a word.
    pub fn is_empty(&self) -> bool {
        Lang::ALL.into_iter().all(|lang| self.get(lang).trim().is_empty())
    }

    /// To be read: where one language is still missing, the other stands in.
    pub fn shown(&self) -> Text {
        let or = |here: &str, there: &str| if here.trim().is_empty() { there } else { here }.to_owned();
        Text::new(or(&self.en, &self.cy), or(&self.cy, &self.en))
    }
}

/// A key judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeyJudgement {
    /// Its name within the profile, kept from one edition to the next: small letters, digits, hyphens.
    pub id: String,
    /// What is judged.
    pub statement: Prose,
    /// How likely it is.
    pub probability: Probability,
    /// How sound the ground is.
    pub confidence: AnalyticConfidence,
    /// Why the confidence is what it is.
    pub reason: Prose,
    /// Ids of the pinned findings that it leans on.
    #[serde(default)]
    pub pins: Vec<String>,
}

/// What is written in an edition. Numbers are no part of it: they stand in the pins.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditionContent {
    /// The title.
    pub title: Prose,
    /// First day of the period, `YYYY-MM-DD`.
    pub first_day: String,
    /// Last day of the period.
    pub last_day: String,
    /// The least months that this question needs; the period is held against it.
    pub minimum_months: u8,
    /// Prose by section; an absent one is not written yet.
    #[serde(default)]
    pub sections: BTreeMap<ProfileSection, Prose>,
    /// Key judgements in order.
    #[serde(default)]
    pub judgements: Vec<KeyJudgement>,
    /// The day of the next review.
    pub review_on: Option<String>,
}

/// How the period stands to what the question needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Sufficiency {
    /// Whole months of the period.
    pub months: u16,
    /// The least that was stated.
    pub minimum: u8,
    /// Whether the period reaches it.
    pub enough: bool,
}

/// Who signed an edition, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SignedBy {
    /// The role.
    pub role: Text,
    /// The day.
    pub on: String,
}

/// A published edition as it is frozen: everything that is printed, and nothing else.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FrozenEdition {
    /// Version of this shape.
    pub format: u16,
    /// The region.
    pub region: String,
    /// The edition's id.
    pub id: String,
    /// The profile's id.
    pub profile: String,
    /// What the profile is.
    pub kind: ProfileKind,
    /// The edition's number.
    pub number: i32,
    /// The day it was published.
    pub published_on: String,
    /// What is written.
    pub content: EditionContent,
    /// The period held against what the question needs.
    pub sufficiency: Sufficiency,
    /// Version of the vocabulary in force on that day.
    pub vocabulary: String,
    /// The yardstick that its words are of.
    pub yardstick: Vec<YardstickLine>,
    /// Who gave what.
    pub data: PartnerData,
    /// The maps that its findings stand on.
    pub atlas: Atlas,
    /// Findings by their ids.
    pub pins: BTreeMap<String, ReleasedFinding>,
    /// Ids of all releases that it leans on, in order.
    pub releases: Vec<String>,
    /// Who signed it.
    pub signed: SignedBy,
}
