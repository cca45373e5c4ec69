//! Access. Who may do what, and the proof that it was asked.
//!
//! Holds: roles, actions, purposes, agreements; the policies of `policy/access` and the table that follows from them.
//! Takes: a caller (the account of a professional), what they ask for, and the region's sharing agreements.
//! Gives: a [`Grant`] for one action, or a [`Refusal`] that says the same to every stranger.
//! May touch: nothing; pure. The decision is behind the feature `decide`, which the browser goes without.
//! Must never: make a grant without a decision, know a subject of a concern, let one grant stand for another action.
//! Story: the door asks `decide`, writes the audit event, holds the [`Recorded`] receipt, and only then opens the room.
//!
//! In the order of the spine access comes *before* disclosure: the working side becomes bytes only against a
//! `Grant<Analyse>`, so disclosure must be able to name a grant, while access knows nothing of secrecy.

mod action;
mod agreement;
mod asked;
mod caller;
#[cfg(feature = "decide")]
mod cedar;
#[cfg(feature = "decide")]
mod decide;
mod grant;
mod purpose;
mod recorded;
mod role;
#[cfg(feature = "decide")]
mod table;

pub use action::{
    Action, ActionKind, Analyse, DraftAgreement, DraftPicture, ExportReleased, GradeConcerns, ImportConcerns,
    ImportGeography, KeepContexts, KeepPlans, KeepProfiles, MakeToken, ManageAccounts, OpenContexts,
    ProposeRelease, PublishProfile, ReadAudit, ReadContexts, ReadPlans, ReadProfiles, ReadReleased,
    ReviewProfiles, ReviseRelease, SendConcern, SignAgreement, SignProfile, SignRelease, StartPlan,
    VerifyMeasure,
};
pub use agreement::Agreement;
pub use asked::{Asked, Maker};
pub use caller::{Caller, RegionCode, Seat, UserId};
#[cfg(feature = "decide")]
pub use cedar::{ROLES, SCHEMA, WALLS};
#[cfg(feature = "decide")]
pub use decide::{command_line_may, decide, may, offered, purposes_offered};
pub use grant::{Grant, Refusal};
pub use purpose::Purpose;
pub use recorded::Recorded;
pub use role::Role;
#[cfg(feature = "decide")]
pub use table::{Circumstance, DAY, OF_A_TOKEN, OF_ONES_OWN, callers, case, render};
