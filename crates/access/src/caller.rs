//! Who is asking.

use crate::Role;
use concern::AgencyCode;
use geography::{AreaCode, GeographyError};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// The account of a professional. Never a subject of a concern: no type of this house can name one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct UserId(pub Uuid);

impl fmt::Display for UserId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The region whose picture an account may see: the area code of a safeguarding board or a country.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RegionCode(pub AreaCode);

impl RegionCode {
    /// Reads the code of a region.
    ///
    /// # Errors
    /// [`GeographyError::AreaCode`] when it is no area code.
    pub fn parse(code: &str) -> Result<Self, GeographyError> {
        AreaCode::parse(code).map(Self)
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where the asker sits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seat {
    /// A signed-in account.
    Account {
        /// The account.
        user: UserId,
        /// What the account is for.
        role: Role,
        /// The employing agency.
        agency: AgencyCode,
    },
    /// Whoever runs the program's own command line on the machine that holds the data. They take files in and close
    /// periods; the working side stays shut to them, for it is on screen only and for a purpose.
    CommandLine,
}

/// Who is asking, for which region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// Where they sit.
    pub seat: Seat,
    /// The region they act for.
    pub region: RegionCode,
}

impl Caller {
    /// A signed-in account.
    pub const fn account(user: UserId, role: Role, region: RegionCode, agency: AgencyCode) -> Self {
        Self { seat: Seat::Account { user, role, agency }, region }
    }

    /// The command line of the machine itself, acting for `region`.
    pub const fn command_line(region: RegionCode) -> Self {
        Self { seat: Seat::CommandLine, region }
    }

    /// The account; none at the command line.
    pub const fn user(&self) -> Option<UserId> {
        match self.seat {
            Seat::Account { user, .. } => Some(user),
            Seat::CommandLine => None,
        }
    }

    /// The role of the account; none at the command line.
    pub const fn role(&self) -> Option<Role> {
        match self.seat {
            Seat::Account { role, .. } => Some(role),
            Seat::CommandLine => None,
        }
    }

    /// The employing agency; none at the command line.
    pub const fn agency(&self) -> Option<&AgencyCode> {
        match &self.seat {
            Seat::Account { agency, .. } => Some(agency),
            Seat::CommandLine => None,
        }
    }

    /// The word that the audit log keeps for the role: its code, or `command-line`.
    pub const fn role_code(&self) -> &'static str {
        match self.role() {
            Some(role) => role.code(),
            None => "command-line",
        }
    }
}
