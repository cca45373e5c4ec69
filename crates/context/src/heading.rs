//! The headings under which a context is assessed, as data: `policy/contexts/headings.toml`. Every version that was ever in force
//! stays in the file, because an assessment keeps the version it was made by, and a re-run uses its baseline's.

use crate::Details;
use language::{Text, say};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// What is assessed; it follows from the kind of context.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssessmentKind {
    /// A neighbourhood: a place and what surrounds it.
    Neighbourhood,
    /// A school or setting.
    School,
    /// A peer group.
    PeerGroup,
}

impl AssessmentKind {
    /// How a context of these details is assessed; none: there are no headings for its kind.
    pub const fn of(details: &Details) -> Option<Self> {
        match details {
            Details::Place { .. } => Some(Self::Neighbourhood),
            Details::School { .. } => Some(Self::School),
            Details::PeerGroup { .. } => Some(Self::PeerGroup),
            Details::OnlineSpace { .. } => None,
        }
    }

    /// In words.
    pub fn label(self) -> Text {
        match self {
            Self::Neighbourhood => say("assessment-kind-neighbourhood", &[]),
            Self::School => say("assessment-kind-school", &[]),
            Self::PeerGroup => say("assessment-kind-peer-group", &[]),
        }
    }
}

/// One heading, with questions to think with. There is no score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its code.
    pub code: String,
    /// In words.
    pub label: Text,
    /// Questions to think with.
    pub prompts: Vec<Text>,
}

/// The headings of one kind in one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct HeadingSet {
    /// What is assessed by it.
    pub kind: AssessmentKind,
    /// Its version.
    pub version: String,
    /// New assessments are made by it.
    pub current: bool,
    /// The headings, in order.
    #[serde(rename = "heading")]
    pub headings: Vec<Heading>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    set: Vec<HeadingSet>,
}

static SETS: LazyLock<Vec<HeadingSet>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../../policy/contexts/headings.toml"))
        .expect("headings.toml is as this crate reads it");
    file.set
});

impl HeadingSet {
    /// Every set.
    ///
    /// # Panics
    /// When the file that was compiled in is broken: a fault of the program, held off by a test.
    pub fn all() -> &'static [Self] {
        &SETS
    }

    /// The set of a kind and version.
    pub fn find(kind: AssessmentKind, version: &str) -> Option<&'static Self> {
        Self::all().iter().find(|set| set.kind == kind && set.version == version)
    }

    /// The set that new assessments of a kind are made by.
    pub fn current(kind: AssessmentKind) -> Option<&'static Self> {
        Self::all().iter().find(|set| set.kind == kind && set.current)
    }
}
