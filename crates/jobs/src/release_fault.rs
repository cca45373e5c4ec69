//! Why a step of a release was not taken.

use language::{Text, say};

/// A step that was refused. Nothing was changed. No variant carries a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseFault {
    /// No such proposal of this region waits.
    #[error("no such proposal waits")]
    NoProposal,
    /// A proposal of this region waits already.
    #[error("a proposal of this region waits already")]
    ProposalWaits,
    /// Whoever proposed cannot sign.
    #[error("whoever proposed a release cannot sign it")]
    SameOfficer,
    /// A figure of the automatic audit is outside its bound.
    #[error("a figure of the automatic audit is outside its bound")]
    AuditFailed,
    /// The rows are not those that were counted.
    #[error("the rows have changed since the release was proposed")]
    RowsChanged,
    /// The period does not follow the last one closed.
    #[error("periods close in order, without a gap")]
    PeriodOrder,
    /// A policy version that stood for another content before.
    #[error("the version of the policy stood for another content before")]
    PolicyVersion,
    /// The sheet to be revised is not in force.
    #[error("no such sheet is in force")]
    NoSheet,
    /// Nobody is at the keyboard: an officer is a person with an account.
    #[error("an officer is a person with an account")]
    NoOfficer,
}

impl ReleaseFault {
    /// Every fault, for the catalogue's test.
    pub const ALL: [Self; 9] = [
        Self::NoProposal,
        Self::ProposalWaits,
        Self::SameOfficer,
        Self::AuditFailed,
        Self::RowsChanged,
        Self::PeriodOrder,
        Self::PolicyVersion,
        Self::NoSheet,
        Self::NoOfficer,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoProposal => "no-proposal",
            Self::ProposalWaits => "proposal-waits",
            Self::SameOfficer => "same-officer",
            Self::AuditFailed => "audit-failed",
            Self::RowsChanged => "rows-changed",
            Self::PeriodOrder => "period-order",
            Self::PolicyVersion => "policy-version",
            Self::NoSheet => "no-sheet",
            Self::NoOfficer => "no-officer",
        }
    }

    /// What it means and what to do.
    pub fn text(self) -> Text {
        say(&format!("closing-{}", self.code()), &[])
    }
}
