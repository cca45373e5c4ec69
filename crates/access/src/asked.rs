//! What is asked for, beside the action.

use crate::{Caller, Purpose, RegionCode, Seat, UserId};
use jiff::civil::Date;

/// Who made the thing that is to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// The account that proposed or drafted it.
    Account(UserId),
    /// It was drafted at the command line of the machine.
    CommandLine,
}

/// What is asked for, beside the action. What is left out is taken against the asker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The region that the data belong to.
    pub region: RegionCode,
    /// The day of the decision, in the zone of the service.
    pub today: Date,
    /// Why, where the action needs a reason.
    pub purpose: Option<Purpose>,
    /// A passkey was shown in this session, within its life.
    pub stepped_up: bool,
    /// It is asked by a token, which a tool of the account's holder carries, and not in a session.
    pub by_token: bool,
    /// Who made what is to be signed; unknown, it cannot be signed.
    pub made_by: Option<Maker>,
    /// The account to be changed, where one is.
    pub account: Option<UserId>,
}

impl Asked {
    /// Something of a region, today: for no purpose and without a passkey.
    pub const fn of(region: RegionCode, today: Date) -> Self {
        Self {
            region,
            today,
            purpose: None,
            stepped_up: false,
            by_token: false,
            made_by: None,
            account: None,
        }
    }

    /// The same, for a purpose.
    #[must_use]
    pub fn for_purpose(self, purpose: Purpose) -> Self {
        Self { purpose: Some(purpose), ..self }
    }

    /// The same, by somebody who has shown a passkey (or not).
    #[must_use]
    pub fn stepped_up(self, stepped_up: bool) -> Self {
        Self { stepped_up, ..self }
    }

    /// The same, by a token that was made for a purpose.
    #[must_use]
    pub fn by_token(self, purpose: Purpose) -> Self {
        Self { purpose: Some(purpose), by_token: true, ..self }
    }

    /// The same, of something that `maker` proposed or drafted.
    #[must_use]
    pub fn made_by(self, maker: Maker) -> Self {
        Self { made_by: Some(maker), ..self }
    }

    /// The same, of this account.
    #[must_use]
    pub fn of_account(self, account: UserId) -> Self {
        Self { account: Some(account), ..self }
    }

    /// Whether somebody else than `caller`, who is known, made what is to be signed.
    pub fn made_by_another_than(&self, caller: &Caller) -> bool {
        match (self.made_by, &caller.seat) {
            (Some(Maker::Account(maker)), Seat::Account { user, .. }) => maker != *user,
            (None, _) | (Some(Maker::CommandLine), Seat::CommandLine) => false,
            (Some(_), _) => true,
        }
    }

    /// Whether the account to be changed is the caller's own.
    pub fn is_own_account_of(&self, caller: &Caller) -> bool {
        self.account.is_some() && self.account == caller.user()
    }
}
