//! Problem profiles and strategic assessments, their editions, and the findings pinned to them.

use crate::{MixLine, ReleaseCard, ReleasedDifference, ReleasedValue};
use language::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A list of codes, each with its word in the catalogue.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$line:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$line])* $variant,)+
        }

        impl $name {
            /// All of them, in order.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The stable word.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// Reads it back.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

codes! {
    /// What is written.
    ProfileKind {
        /// A problem profile: one problem, its places and contexts.
        ProblemProfile = "problem_profile",
        /// A strategic assessment: the region's whole picture.
        StrategicAssessment = "strategic_assessment",
    }
}

codes! {
    /// How far an edition has come.
    EditionState {
        /// It is written.
        Draft = "draft",
        /// Others read it; it is not changed meanwhile.
        InReview = "in_review",
        /// A second person has signed it.
        Signed = "signed",
        /// It is frozen to the byte.
        Published = "published",
        /// A later edition stands in its place; it is frozen as before.
        Superseded = "superseded",
    }
}

codes! {
    /// The sections that are written as prose, in their order.
    ProfileSection {
        /// What was asked, by whom, for what decision.
        TermsOfReference = "terms_of_reference",
        /// The definitions in force, beside the vocabulary that is named by its version.
        Definitions = "definitions",
        /// What the data are, and what is missing from them.
        DataAndGaps = "data_and_gaps",
        /// What, where, when, in which contexts: in aggregates only.
        Problem = "problem",
        /// Causes and hypotheses.
        Causes = "causes",
        /// What is done about it now.
        Response = "response",
        /// What should be found out next.
        Requirement = "requirement",
        /// What should be done.
        Recommendations = "recommendations",
    }
}

codes! {
    /// A word of the probability yardstick of the Professional Head of Intelligence Assessment, from the least likely.
    Probability {
        /// Up to about 5 %.
        RemoteChance = "remote_chance",
        /// About 10 % to 20 %.
        HighlyUnlikely = "highly_unlikely",
        /// About 25 % to 35 %.
        Unlikely = "unlikely",
        /// About 40 % to under 50 %.
        RealisticPossibility = "realistic_possibility",
        /// About 55 % to 75 %.
        Likely = "likely",
        /// About 80 % to 90 %.
        HighlyLikely = "highly_likely",
        /// From about 95 %.
        AlmostCertain = "almost_certain",
    }
}

codes! {
    /// How sound the ground of a judgement is.
    AnalyticConfidence {
        /// Scant, fragmentary or doubtful sources.
        Low = "low",
        /// Credible sources that bear more than one reading.
        Moderate = "moderate",
        /// Good sources that agree.
        High = "high",
    }
}

codes! {
    /// How a finding is asked of the released side.
    PinMethod {
        /// The released value of an area.
        ReleasedValue = "released_value",
        /// How likely it is that an area's rate lies above so many times the region's.
        Exceedance = "exceedance",
        /// How an area's value changed from one year to another.
        Change = "change",
    }
}

/// A word of the yardstick with its range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct YardstickLine {
    /// The word's code.
    pub code: Probability,
    /// The word.
    pub label: Text,
    /// Lower end in per cent.
    pub low: u8,
    /// Upper end in per cent.
    pub high: u8,
}

/// A key judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KeyJudgement {
    /// Its name within the profile, kept from one edition to the next: small letters, digits, hyphens.
    pub id: String,
    /// What is judged, in prose.
    pub statement: String,
    /// How likely it is.
    pub probability: Probability,
    /// How sound the ground is.
    pub confidence: AnalyticConfidence,
    /// Why the confidence is what it is.
    pub reason: String,
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
    pub title: String,
    /// First day of the period, `YYYY-MM-DD`.
    pub first_day: String,
    /// Last day of the period.
    pub last_day: String,
    /// The least months that this question needs; the period is held against it.
    pub minimum_months: u8,
    /// Prose by section; an absent one is not written yet.
    #[serde(default)]
    pub sections: BTreeMap<ProfileSection, String>,
    /// Key judgements in order.
    #[serde(default)]
    pub judgements: Vec<KeyJudgement>,
    /// The day of the next review.
    pub review_on: Option<String>,
}

/// A question to the released side whose answer is pinned. It has no field for a number of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PinAsk {
    /// How it is asked.
    pub method: PinMethod,
    /// `block` or `middle_area`.
    pub unit: String,
    /// The area's code.
    pub area: String,
    /// A year, or for middle areas a quarter: `2025`, `2025Q3`.
    pub period: String,
    /// For a change: the year that it is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<String>,
    /// For exceedance: how many times the region's rate, of the map's short list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub c: Option<String>,
}

/// What must be known of a finding wherever it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PinHonesty {
    /// The largest share of one source sector, in per cent; none where no table tells it.
    pub top_source: Option<u8>,
    /// Whether all reports of the year come from police, as far as the steps of the mix tell.
    pub police_only: bool,
    /// Kinds that stand for what was not recorded.
    pub not_recorded: Vec<MixLine>,
    /// What to ask about.
    pub prompts: Vec<Text>,
    /// What these figures cannot tell.
    pub not_known: Vec<Text>,
}

/// A finding as the released side answered it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleasedFinding {
    /// The question as it was understood.
    pub question: PinAsk,
    /// The area in words.
    pub name: Text,
    /// The value of the period.
    pub value: ReleasedValue,
    /// For exceedance: how likely, in whole per cent.
    pub percent: Option<u8>,
    /// For a change: the value of the other year.
    pub against: Option<ReleasedValue>,
    /// For a change: the difference, where both are shown.
    pub change: Option<ReleasedDifference>,
    /// The release that it was computed from.
    pub release: ReleaseCard,
    /// For a change: the release of the other year.
    pub against_release: Option<ReleaseCard>,
    /// What must be known of it.
    pub honesty: PinHonesty,
}

/// A sector's share of a year's reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct YearShare {
    /// Calendar year.
    pub year: i16,
    /// In per cent, to the step of the policy.
    pub percent: u8,
}

/// What one sector gave, year by year, as it is told to every reader of the released side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PartnerLine {
    /// Code of the source sector.
    pub code: String,
    /// Its words.
    pub label: Text,
    /// Its shares; a year of which nothing is released is left out.
    pub years: Vec<YearShare>,
}

/// Who gave what, when, how complete it is, and how it was coded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PartnerData {
    /// The quarters of the period, oldest first.
    pub quarters: Vec<String>,
    /// Those of them of which nothing is released.
    pub missing: Vec<String>,
    /// The sectors.
    pub sectors: Vec<PartnerLine>,
    /// The year that the coding is told of; none when no year of the period is released.
    pub coding_year: Option<String>,
    /// Shares that were coded as unclear or other: how far the coding can be trusted.
    pub coding: Vec<MixLine>,
    /// Releases that this was read from.
    pub releases: Vec<String>,
}

/// A pinned finding in an edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PinLine {
    /// Its id.
    pub id: String,
    /// The finding as it was pinned.
    pub pinned: ReleasedFinding,
    /// In a draft: the same question of the newest release, where that is another.
    pub now: Option<ReleasedFinding>,
}

/// A remark of a reviewer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct CommentLine {
    /// Its id.
    pub id: String,
    /// The section that it is about; none for the whole.
    pub section: Option<ProfileSection>,
    /// Whether a change is asked for, which must be answered before anybody signs.
    pub wants_change: bool,
    /// The remark.
    pub body: String,
    /// The reviewer's role.
    pub role: Text,
    /// Its day.
    pub on: String,
    /// The answer, if there is one.
    pub answer: Option<String>,
}

/// A remark that is sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CommentAsk {
    /// The section; none for the whole.
    #[serde(default)]
    pub section: Option<ProfileSection>,
    /// Whether a change is asked for.
    pub wants_change: bool,
    /// The remark.
    pub body: String,
}

/// An answer to a remark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CommentAnswer {
    /// What was done about it, or why not.
    pub answer: String,
}

/// `POST /api/profiles`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfileAsk {
    /// What is begun.
    pub kind: ProfileKind,
    /// Its first edition.
    pub content: EditionContent,
}

/// `PUT /api/profiles/editions/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditionChangeAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// As it shall be.
    pub content: EditionContent,
}

/// A step of an edition: the version that was on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EditionStepAsk {
    /// The version.
    pub version: i32,
    /// For publishing: that quarters without any release were seen.
    #[serde(default)]
    pub gaps_acknowledged: bool,
}

/// What an act came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EditionDone {
    /// The edition.
    pub id: String,
    /// Its version now.
    pub version: i32,
}

/// An edition in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EditionLine {
    /// Its id.
    pub id: String,
    /// Its number within the profile.
    pub number: i32,
    /// How far it has come.
    pub state: EditionState,
    /// Its title.
    pub title: String,
    /// When it was published.
    pub published_on: Option<String>,
    /// The day of the next review.
    pub review_on: Option<String>,
    /// Whether that day has passed for the edition in force.
    pub overdue: bool,
}

/// A profile with its editions, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ProfileLine {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: ProfileKind,
    /// Its editions.
    pub editions: Vec<EditionLine>,
}

/// `GET /api/profiles`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ProfilesPage {
    /// The region's profiles, the newest first.
    pub profiles: Vec<ProfileLine>,
    /// The yardstick.
    pub yardstick: Vec<YardstickLine>,
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

/// What the reader may do with an edition now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[allow(clippy::struct_excessive_bools, reason = "each is a button of its own")]
pub struct EditionMay {
    /// Write it, pin to it, send it to review.
    pub keep: bool,
    /// Comment on it, and send it back.
    pub review: bool,
    /// Answer remarks.
    pub answer: bool,
    /// Sign it.
    pub sign: bool,
    /// The reader wrote some of it, and so cannot sign it.
    pub own: bool,
    /// Publish it.
    pub publish: bool,
    /// Begin the next edition.
    pub renew: bool,
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

/// An edition's page: as it stands in a draft, as it was frozen in a published one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EditionPage {
    /// Its id.
    pub id: String,
    /// The profile's id.
    pub profile: String,
    /// What the profile is.
    pub kind: ProfileKind,
    /// Its number within the profile.
    pub number: i32,
    /// How far it has come.
    pub state: EditionState,
    /// Its version, to be sent back with a change.
    pub version: i32,
    /// What is written.
    pub content: EditionContent,
    /// The period held against what the question needs.
    pub sufficiency: Sufficiency,
    /// Version of the vocabulary in force.
    pub vocabulary: String,
    /// Who gave what.
    pub data: PartnerData,
    /// Findings.
    pub pins: Vec<PinLine>,
    /// Remarks, oldest first.
    pub comments: Vec<CommentLine>,
    /// Roles of who wrote it.
    pub written_by: Vec<Text>,
    /// Who signed it.
    pub signed: Option<SignedBy>,
    /// When it was published.
    pub published_on: Option<String>,
    /// SHA-256 of the frozen bytes, hexadecimal.
    pub digest: Option<String>,
    /// Releases that it leans on.
    pub releases: Vec<String>,
    /// Whether its review is overdue.
    pub overdue: bool,
    /// What the reader may do.
    pub may: EditionMay,
    /// Other editions of the profile.
    pub others: Vec<EditionLine>,
    /// The yardstick.
    pub yardstick: Vec<YardstickLine>,
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
    /// Findings by their ids.
    pub pins: BTreeMap<String, ReleasedFinding>,
    /// Ids of all releases that it leans on, in order.
    pub releases: Vec<String>,
    /// Who signed it.
    pub signed: SignedBy,
}

codes! {
    /// What became of something between two editions.
    DiffTurn {
        /// It rose beyond its intervals, or its word is more likely.
        Rose = "rose",
        /// It fell.
        Fell = "fell",
        /// The intervals overlap: no change can be told.
        NoDetectableChange = "no_detectable_change",
        /// Both say exactly the same.
        Same = "same",
        /// Only the later has it.
        New = "new",
        /// Only the earlier has it.
        Gone = "gone",
        /// One of them is withheld, so nothing can be told.
        NotComparable = "not_comparable",
        /// The words are other.
        Reworded = "reworded",
    }
}

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
