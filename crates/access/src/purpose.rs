//! Why the working side is entered.

use language::{Text, say};
use serde::{Deserialize, Serialize};

/// A purpose, chosen from a closed list and written beside every look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To see whether a hotspot is real, and to explain it.
    HotspotReview,
    /// To write a problem profile.
    ProblemProfile,
    /// To prepare a partnership meeting.
    MeetingPreparation,
    /// To plan disruption or guardianship at a context.
    DisruptionPlanning,
    /// To check what was taken in.
    DataQuality,
}

impl Purpose {
    /// Every purpose, in the order it is offered.
    pub const ALL: [Self; 5] = [
        Self::HotspotReview,
        Self::ProblemProfile,
        Self::MeetingPreparation,
        Self::DisruptionPlanning,
        Self::DataQuality,
    ];

    /// The stable word for the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::HotspotReview => "hotspot_review",
            Self::ProblemProfile => "problem_profile",
            Self::MeetingPreparation => "meeting_preparation",
            Self::DisruptionPlanning => "disruption_planning",
            Self::DataQuality => "data_quality",
        }
    }

    /// The purpose that a code means, the exact word of [`Purpose::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == code)
    }

    /// The purpose in words.
    pub fn label(self) -> Text {
        say(&format!("purpose-{}", self.code().replace('_', "-")), &[])
    }
}
