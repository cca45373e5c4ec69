//! The decision, and the grant that nothing else can make.

use crate::{Action, ActionKind, Caller, Purpose, RegionCode, Seat, command_line_may, may};
use language::{Text, say};
use std::marker::PhantomData;

/// What is asked for, beside the action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The region that the data belong to.
    pub region: RegionCode,
    /// Why, where the action needs a reason.
    pub purpose: Option<Purpose>,
}

impl Asked {
    /// Something of a region, for no stated purpose.
    pub const fn of(region: RegionCode) -> Self {
        Self { region, purpose: None }
    }

    /// Something of a region, for a purpose.
    pub const fn for_purpose(region: RegionCode, purpose: Purpose) -> Self {
        Self { region, purpose: Some(purpose) }
    }
}

/// Why not. The variants are for the audit log; [`Refusal::text`] says the same to everyone but for the missing purpose,
/// which the asker can mend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The role has no such action.
    #[error("the role may not do this")]
    Role,
    /// The data belong to another region.
    #[error("the region is another")]
    Region,
    /// The action needs a purpose and none was given.
    #[error("a purpose is needed")]
    PurposeMissing,
}

impl Refusal {
    /// The sentence for the asker: the role and the region are not told apart.
    pub fn text(self) -> Text {
        match self {
            Self::Role | Self::Region => say("access-refused", &[]),
            Self::PurposeMissing => say("access-purpose-missing", &[]),
        }
    }

    /// The stable word for the audit log.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Region => "region",
            Self::PurposeMissing => "purpose_missing",
        }
    }
}

/// Leave to do `A`, once decided. A function that touches rows or exact counts takes `&Grant<A>`.
///
/// Private fields, no `Clone`, no `Deserialize`: only [`decide`] makes one.
#[derive(Debug)]
pub struct Grant<A: Action> {
    caller: Caller,
    region: RegionCode,
    purpose: Option<Purpose>,
    action: PhantomData<fn() -> A>,
}

impl<A: Action> Grant<A> {
    /// Who asked.
    pub const fn caller(&self) -> &Caller {
        &self.caller
    }

    /// The region it holds for.
    pub const fn region(&self) -> &RegionCode {
        &self.region
    }

    /// The purpose given, where the action needs one.
    pub const fn purpose(&self) -> Option<Purpose> {
        self.purpose
    }

    /// The action granted, for the audit log.
    pub const fn action(&self) -> ActionKind {
        A::KIND
    }
}

/// Decides whether `caller` may do `A` to what is `asked`.
///
/// In order: the role has the action in the committed table (`tests/secrecy/roles.txt`); the region is the caller's own
/// (the command line acts for the whole installation); a purpose is given where the action needs one.
///
/// # Errors
/// [`Refusal`]: the first of these that fails.
pub fn decide<A: Action>(caller: &Caller, asked: &Asked) -> Result<Grant<A>, Refusal> {
    let (has_action, own_region) = match &caller.seat {
        Seat::Account { role, .. } => (may(*role, A::KIND), caller.region == asked.region),
        Seat::CommandLine => (command_line_may(A::KIND), true),
    };
    if !has_action {
        return Err(Refusal::Role);
    }
    if !own_region {
        return Err(Refusal::Region);
    }
    if A::KIND.needs_purpose() && asked.purpose.is_none() {
        return Err(Refusal::PurposeMissing);
    }
    Ok(Grant {
        caller: caller.clone(),
        region: asked.region.clone(),
        purpose: asked.purpose,
        action: PhantomData,
    })
}
