//! One's own account: passkeys, sessions, passphrase.

use serde::{Deserialize, Serialize};

/// A passkey, told by its number and its days: nobody names a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PasskeyLine {
    /// By which it is removed.
    pub id: String,
    /// 1 for the oldest.
    pub number: u32,
    /// The day it was added, `YYYY-MM-DD`.
    pub added: String,
    /// The day it was last shown.
    pub used: Option<String>,
}

/// `GET /api/passkeys`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PasskeyPage {
    /// The one address under which passkeys work.
    pub origin: String,
    /// Whether the administrator's code is needed to add the next one.
    pub code_needed: bool,
    /// Whether one was shown within 15 minutes, or need not be.
    pub stepped_up: bool,
    /// The oldest first.
    pub passkeys: Vec<PasskeyLine>,
}

/// `POST /api/passkeys/begin`.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PasskeyAdd {
    /// The administrator's code, where it is needed.
    pub code: Option<String>,
}

/// One of the account's own live sessions, as `GET /api/sessions` lists them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SessionLine {
    /// By which it is ended.
    pub id: String,
    /// When it was opened, `YYYY-MM-DDTHH:MMZ`.
    pub opened: String,
    /// When it was last used.
    pub seen: String,
    /// The browser's family: firefox, chromium, edge, safari, program or other.
    pub browser: String,
    /// How it was opened: passphrase or oidc.
    pub method: String,
    /// Whether the working side is open in it.
    pub working: bool,
    /// Whether it is the one that asks.
    pub here: bool,
}

/// `PUT /api/passphrase`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PassphraseChange {
    /// The present one.
    pub present: String,
    /// The new one: at least twelve characters.
    pub new: String,
}
