//! The grant that only a decision can make, and the refusal.

use crate::{Action, ActionKind, Asked, Caller, Purpose, RegionCode, UserId};
use concern::HarmSet;
use language::{Text, say};
use std::marker::PhantomData;

/// Leave to do `A`, once decided. A function that touches rows or exact counts takes `&Grant<A>`.
///
/// Private fields, no `Clone`, no `Deserialize`: only [`crate::decide`] makes one. It is for the request at hand: the next
/// request is decided anew, so a grant does not outlive the agreement it leans on by more than one answer; for released tiles alone by
/// more than a second (`http::Lately`).
#[derive(Debug)]
pub struct Grant<A: Action> {
    caller: Caller,
    asked: Asked,
    harms: HarmSet,
    action: PhantomData<fn() -> A>,
}

impl<A: Action> Grant<A> {
    #[cfg(feature = "decide")]
    pub(crate) const fn decided(caller: Caller, asked: Asked, harms: HarmSet) -> Self {
        Self { caller, asked, harms, action: PhantomData }
    }

    /// Who asked.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The region it holds for.
    pub const fn region(&self) -> &RegionCode {
        &self.asked.region
    }

    /// The purpose given, where the action needs one.
    pub const fn purpose(&self) -> Option<Purpose> {
        self.asked.purpose
    }

    /// The account that it was asked about, where the action changes one: no other may be changed under this grant.
    pub const fn account(&self) -> Option<UserId> {
        self.asked.account
    }

    /// The harm types that the agreements behind it cover: nothing of another harm type may be shown. All of them where
    /// the action leans on no agreement, for such an action shares nothing.
    pub const fn harms(&self) -> HarmSet {
        self.harms
    }

    /// The action granted, for the audit log.
    pub const fn action(&self) -> ActionKind {
        A::KIND
    }
}

/// Why not. The variants are for the audit log; [`Refusal::text`] says the same to everyone but where the asker can mend it,
/// or knows it already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The role has no such action.
    #[error("the role may not do this")]
    Role,
    /// The data belong to another region.
    #[error("the region is another")]
    Region,
    /// No agreement in force names the agency, the region and the purpose.
    #[error("no agreement in force covers this")]
    Agreement,
    /// The asker made what is to be signed, or nobody knows who did.
    #[error("what one has made oneself is signed by somebody else")]
    OwnWork,
    /// The account to be changed is the asker's own.
    #[error("one's own account is changed by somebody else")]
    OwnAccount,
    /// The action needs a purpose and none was given.
    #[error("a purpose is needed")]
    PurposeMissing,
    /// The action needs a passkey and none was shown lately.
    #[error("a passkey is needed")]
    StepUpMissing,
}

impl Refusal {
    /// Every refusal.
    pub const ALL: [Self; 7] = [
        Self::Role,
        Self::Region,
        Self::Agreement,
        Self::OwnWork,
        Self::OwnAccount,
        Self::PurposeMissing,
        Self::StepUpMissing,
    ];

    /// The sentence for the asker: role, region and agreement are not told apart.
    pub fn text(self) -> Text {
        match self {
            Self::Role | Self::Region | Self::Agreement => say("access-refused", &[]),
            Self::OwnWork => say("access-own-work", &[]),
            Self::OwnAccount => say("access-own-account", &[]),
            Self::PurposeMissing => say("access-purpose-missing", &[]),
            Self::StepUpMissing => say("access-step-up-missing", &[]),
        }
    }

    /// The stable word for the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Region => "region",
            Self::Agreement => "agreement",
            Self::OwnWork => "own_work",
            Self::OwnAccount => "own_account",
            Self::PurposeMissing => "purpose_missing",
            Self::StepUpMissing => "step_up_missing",
        }
    }
}
