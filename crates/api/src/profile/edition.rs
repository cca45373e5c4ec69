//! Pages and acts of editions.

use super::codes::{EditionState, ProfileKind, ProfileSection, YardstickLine};
use super::content::{EditionContent, Prose, SignedBy, Sufficiency};
use super::finding::{PartnerData, PinLine};
use language::Text;
use serde::{Deserialize, Serialize};

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
    pub title: Prose,
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
