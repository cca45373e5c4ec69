//! Who is asking.

use language::Text;
use serde::{Deserialize, Serialize};

/// `POST /api/session`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The account's sign-in name.
    pub name: String,
    /// Its passphrase.
    pub passphrase: String,
}

/// A demo sign-in, shown on the sign-in page in demo mode only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct DemoAccount {
    /// Sign-in name.
    pub name: String,
    /// Passphrase.
    pub passphrase: String,
    /// The role, in words.
    pub role: Text,
}

/// `GET /api/sign-in`: what the sign-in page needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SignInPage {
    /// Whether this is a demonstration with the fictional region.
    pub demo: bool,
    /// Whether people may also sign in by the identity provider, at `/api/oidc/start`.
    #[serde(default)]
    pub provider: bool,
    /// The demo accounts; empty outside demo mode.
    pub accounts: Vec<DemoAccount>,
}

/// The region that an account sees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RegionName {
    /// Area code of the board or country.
    pub code: String,
    /// Its name.
    pub name: Text,
}

/// A purpose that may be chosen on entering the working side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PurposeChoice {
    /// Code of `access::Purpose`.
    pub code: String,
    /// Its words.
    pub label: Text,
}

/// `PUT /api/session/purpose`: enter the working side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct EnterWorking {
    /// Code of the purpose.
    pub purpose: String,
}

/// `GET /api/session`: the signed-in account and what it may open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is one thing that the account may open, for the browser to show"
)]
pub struct Who {
    /// Sign-in name.
    pub name: String,
    /// Code of the role.
    pub role: String,
    /// The role in words.
    pub role_label: Text,
    /// The region it sees.
    pub region: RegionName,
    /// May open the working side, once a purpose is chosen.
    pub may_analyse: bool,
    /// May take in files.
    pub may_import: bool,
    /// May see released maps.
    pub may_read_released: bool,
    /// Codes of the actions that its role has, as `access::ActionKind` writes them.
    pub actions: Vec<String>,
    /// The purpose chosen in this session, if any.
    pub purpose: Option<PurposeChoice>,
    /// The purposes to choose from.
    pub purposes: Vec<PurposeChoice>,
    /// Whether this is a demonstration.
    pub demo: bool,
    /// Whether a passkey was shown in this session within 15 minutes, or need not be.
    pub stepped_up: bool,
    /// Whether it need not be: a demo account without a passkey.
    pub step_up_waived: bool,
    /// What every write of this session carries in the header `x-contexture-token`.
    pub write_token: String,
}
