//! Access. Who may do what, and the proof that it was asked.
//!
//! Holds: roles, actions, purposes, the role × action table.
//! Takes: a caller (the account of a professional) and what they ask for.
//! Gives: a [`Grant`] for one action, or a [`Refusal`] that says the same to every stranger.
//! May touch: nothing; pure, also in the browser.
//! Must never: make a grant without a decision, know a subject of a concern, let one grant stand for another action.
//! Story: the door asks [`decide`], writes the audit event, holds the [`Recorded`] receipt, and only then opens the room.
//!
//! In the order of the spine access comes *before* disclosure: the working side becomes bytes only against a
//! `Grant<Analyse>`, so disclosure must be able to name a grant, while access knows nothing of secrecy.

mod action;
mod caller;
mod decide;
mod purpose;
mod recorded;
mod role;
mod table;

pub use action::{
    Action, ActionKind, Analyse, DraftAgreement, ExportReleased, ImportConcerns, ImportGeography,
    ManageAccounts, ProposeRelease, ReadAudit, ReadReleased, ReviseRelease, SignAgreement, SignRelease,
};
pub use caller::{Caller, RegionCode, Seat, UserId};
pub use decide::{Asked, Grant, Refusal, decide};
pub use purpose::Purpose;
pub use recorded::Recorded;
pub use role::Role;
pub use table::{command_line_may, may, render};
