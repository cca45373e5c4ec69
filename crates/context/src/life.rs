//! The life of a context.

use language::{Text, say};
use serde::{Deserialize, Serialize};

/// Where a context stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContextState {
    /// Put forward; nobody has decided yet.
    Proposed,
    /// The meeting has taken it up.
    Open,
    /// A plan is at work there.
    UnderPlan,
    /// The plan has ended; it is watched whether the change lasts.
    Monitoring,
    /// Done, or not taken up.
    Closed,
    /// Taken up again after it was closed.
    Reopened,
}

use ContextState::{Closed, Monitoring, Open, Proposed, Reopened, UnderPlan};

/// Every move there is, from and to. What is not here is not allowed.
pub const MOVES: [(ContextState, ContextState); 14] = [
    (Proposed, Open),
    (Proposed, Closed),
    (Open, UnderPlan),
    (Open, Monitoring),
    (Open, Closed),
    (UnderPlan, Open),
    (UnderPlan, Monitoring),
    (Monitoring, UnderPlan),
    (Monitoring, Open),
    (Monitoring, Closed),
    (Closed, Reopened),
    (Reopened, UnderPlan),
    (Reopened, Monitoring),
    (Reopened, Closed),
];

impl ContextState {
    /// Every state, in the order of a life.
    pub const ALL: [Self; 6] = [Proposed, Open, UnderPlan, Monitoring, Closed, Reopened];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Open => "open",
            Self::UnderPlan => "under_plan",
            Self::Monitoring => "monitoring",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
        }
    }

    /// Reads the stable word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The state in words.
    pub fn label(self) -> Text {
        say(&format!("context-state-{}", self.code().replace('_', "-")), &[])
    }

    /// Whether the meeting has it in hand: it then needs evidence beyond police, and a day of review.
    pub const fn is_in_hand(self) -> bool {
        matches!(self, Self::Open | Self::UnderPlan | Self::Monitoring | Self::Reopened)
    }

    /// Whether a life may go from here to `to`.
    pub fn may_become(self, to: Self) -> bool {
        MOVES.contains(&(self, to))
    }

    /// The states that a life may go to from here.
    pub fn next(self) -> impl Iterator<Item = Self> {
        MOVES.into_iter().filter(move |(from, _)| *from == self).map(|(_, to)| to)
    }
}
