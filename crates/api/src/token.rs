//! Tokens, by which a tool of one's own reads what is released.

use crate::PurposeChoice;
use language::Text;
use serde::{Deserialize, Serialize};

/// A token as its holder sees it listed. Nobody names one: it is told by the tool it was made for and a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TokenLine {
    /// By which it is ended; it opens nothing.
    pub id: String,
    /// Tool and number, `QGIS-1`.
    pub code: String,
    /// What it was made for.
    pub purpose: PurposeChoice,
    /// Code of the agreement it was made under, with its version.
    pub agreement: String,
    /// The day it was made, `YYYY-MM-DD`.
    pub made: String,
    /// The last day on which it opens anything.
    pub last_day: String,
    /// The day it was last used.
    pub used: Option<String>,
}

/// An agreement that a token can be made under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TokenOffer {
    /// Its id.
    pub agreement: String,
    /// What people call it.
    pub code: String,
    /// Its last day, after which its tokens open nothing.
    pub last_day: String,
    /// The purposes it names.
    pub purposes: Vec<PurposeChoice>,
}

/// A tool that a token can be made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TokenTool {
    /// Its code.
    pub code: String,
    /// Its name.
    pub label: Text,
}

/// `GET /api/tokens`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TokenPage {
    /// The newest first.
    pub tokens: Vec<TokenLine>,
    /// Agreements in force that name the account's agency.
    pub offers: Vec<TokenOffer>,
    /// The tools to choose from.
    pub tools: Vec<TokenTool>,
    /// Days that a token lives at most.
    pub days_most: u16,
    /// Whether a passkey was shown within 15 minutes, or need not be.
    pub stepped_up: bool,
}

/// `POST /api/tokens`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TokenAsk {
    /// Code of a [`TokenTool`].
    pub tool: String,
    /// Id of an agreement in force.
    pub agreement: String,
    /// Code of a purpose that the agreement names.
    pub purpose: String,
    /// For how many days.
    pub days: u16,
}

/// The answer to [`TokenAsk`]: the one time that the token itself is told.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct TokenMade {
    /// The whole token.
    pub token: String,
    /// As it is listed from now on.
    pub line: TokenLine,
}
