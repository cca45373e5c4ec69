//! Accounts and sharing agreements, as their administration shows them.

use crate::{PurposeChoice, RegionName};
use language::Text;
use serde::{Deserialize, Serialize};

/// One of a list of codes, with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct CodeChoice {
    /// The stable word.
    pub code: String,
    /// Its words.
    pub label: Text,
}

/// An account of a professional: a sign-in name, never a person's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AccountRow {
    /// Its id.
    pub id: String,
    /// Sign-in name.
    pub name: String,
    /// Code of its role.
    pub role: String,
    /// Its role in words.
    pub role_label: Text,
    /// Code of the employing agency.
    pub agency: String,
    /// Made by the demonstration.
    pub demo: bool,
    /// May no longer sign in.
    pub shut: bool,
    /// The asker's own, which somebody else has to change.
    pub own: bool,
}

/// `GET /api/accounts`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AccountsPage {
    /// The region whose accounts they are.
    pub region: RegionName,
    /// Every account of the region, by name.
    pub accounts: Vec<AccountRow>,
    /// The roles there are.
    pub roles: Vec<CodeChoice>,
}

/// `POST /api/accounts`.
#[derive(Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AccountAsk {
    /// What is typed to sign in.
    pub name: String,
    /// Code of the role.
    pub role: String,
    /// Code of the employing agency.
    pub agency: String,
    /// The first passphrase.
    pub passphrase: String,
}

/// `PUT /api/accounts/{id}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AccountChangeAsk {
    /// Code of the role.
    pub role: String,
    /// Code of the employing agency.
    pub agency: String,
}

/// A sharing agreement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AgreementRow {
    /// Its id.
    pub id: String,
    /// What people call it: `GWL05000001-A1-v2`.
    pub code: String,
    /// Codes of the parties.
    pub agencies: Vec<String>,
    /// What the working side may be entered for.
    pub purposes: Vec<PurposeChoice>,
    /// The harm types shared.
    pub harms: Vec<CodeChoice>,
    /// First day, `2026-01-31`.
    pub first_day: String,
    /// Last day.
    pub last_day: String,
    /// When the parties look at it again.
    pub review_day: String,
    /// The law relied on.
    pub legal_basis: String,
    /// Code of its state: `draft`, `signed`, `in_force`, `replaced`, `ended`, `withdrawn` or `expired`.
    pub state: String,
    /// Its state in words.
    pub state_label: Text,
    /// The role that drafted it.
    pub drafted_role: Text,
    /// When.
    pub drafted_on: String,
    /// The role that signed it, if it is signed.
    pub signed_role: Option<Text>,
    /// When.
    pub signed_on: Option<String>,
    /// When it was ended.
    pub ended_on: Option<String>,
    /// The day of review has come.
    pub review_due: bool,
    /// The asker may sign it now.
    pub may_sign: bool,
    /// The asker may end or withdraw it now.
    pub may_end: bool,
}

/// `GET /api/agreements`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AgreementsPage {
    /// Every agreement of the region, the newest first.
    pub agreements: Vec<AgreementRow>,
    /// The purposes there are.
    pub purposes: Vec<PurposeChoice>,
    /// The harm types there are.
    pub harms: Vec<CodeChoice>,
    /// The asker may draft one.
    pub may_draft: bool,
}

/// `POST /api/agreements`: a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AgreementAsk {
    /// Id of the agreement whose next version this is.
    #[serde(default)]
    pub replaces: Option<String>,
    /// Codes of the parties.
    pub agencies: Vec<String>,
    /// Codes of the purposes.
    pub purposes: Vec<String>,
    /// Codes of the harm types.
    pub harms: Vec<String>,
    /// First day, `2026-01-31`.
    pub first_day: String,
    /// Last day.
    pub last_day: String,
    /// When the parties look at it again.
    pub review_day: String,
    /// The law relied on.
    pub legal_basis: String,
}

/// What was drafted, signed or ended: its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AgreementDone {
    /// What people call it.
    pub code: String,
}
