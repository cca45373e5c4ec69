//! The roles that accounts of professionals have.

use language::{Text, say};
use serde::{Deserialize, Serialize};

/// What an account is for. A closed list: a new role is a decision of the partnership, not a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Accredited analyst: the working side, on screen, for a purpose.
    Analyst,
    /// Analyst who also closes periods into releases.
    SeniorAnalyst,
    /// Takes in files and looks after refused rows; sees no map.
    IntakeClerk,
    /// Accredited police role that gives 3x5x2 grades.
    Grader,
    /// Partner: member of the regional board's meeting, reads the released side.
    BoardMember,
    /// Chairs the meeting.
    MeetingChair,
    /// Prepares the meeting and follows its actions.
    Coordinator,
    /// Plans disruption and guardianship; the released side with the higher threshold.
    CommunitySafety,
    /// A business that looks after a place: intake only.
    BusinessGuardian,
    /// Reads the record of who looked at what, never the data looked at.
    Auditor,
    /// Looks after accounts and public geography; no data.
    Administrator,
}

impl Role {
    /// Every role, in the order of the committed table.
    pub const ALL: [Self; 11] = [
        Self::Analyst,
        Self::SeniorAnalyst,
        Self::IntakeClerk,
        Self::Grader,
        Self::BoardMember,
        Self::MeetingChair,
        Self::Coordinator,
        Self::CommunitySafety,
        Self::BusinessGuardian,
        Self::Auditor,
        Self::Administrator,
    ];

    /// The stable word for tables, files and the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Analyst => "analyst",
            Self::SeniorAnalyst => "senior_analyst",
            Self::IntakeClerk => "intake_clerk",
            Self::Grader => "grader",
            Self::BoardMember => "board_member",
            Self::MeetingChair => "meeting_chair",
            Self::Coordinator => "coordinator",
            Self::CommunitySafety => "community_safety",
            Self::BusinessGuardian => "business_guardian",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The role that a code means, the exact word of [`Role::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// The role in words.
    pub fn label(self) -> Text {
        say(&format!("role-{}", self.code().replace('_', "-")), &[])
    }
}
