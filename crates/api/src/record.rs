//! What the auditor reads: who looked at what and for which purpose, never what they saw.

use crate::PurposeChoice;
use language::Text;
use serde::{Deserialize, Serialize};

/// A question to the record. Every part may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordAsk {
    /// First day, `2026-11-01`; thirty days back when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day; today when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Sign-in name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Code of the action.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Code of the purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Only events of a smaller number: the next page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<i64>,
}

/// A code with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Coded {
    /// The code.
    pub code: String,
    /// In words.
    pub label: Text,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordLine {
    /// Number.
    pub id: i64,
    /// When, local time, to the second.
    pub at: String,
    /// Sign-in name; none for strangers and the command line.
    pub name: Option<String>,
    /// Role acted in.
    pub role: Coded,
    /// Agency acted for; empty at the command line.
    pub agency: String,
    /// Purpose, for looks at the working side.
    pub purpose: Option<PurposeChoice>,
    /// What was done.
    pub action: Coded,
    /// To what, in codes.
    pub subject: String,
    /// It lies under a signed head.
    pub sealed: bool,
}

/// A page of events, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordPage {
    /// First day asked for.
    pub from: String,
    /// Last day asked for.
    pub to: String,
    /// The events.
    pub lines: Vec<RecordLine>,
    /// Where the next page begins; none when this is the last.
    pub before: Option<i64>,
    /// The actions to choose from.
    pub actions: Vec<Coded>,
    /// The purposes to choose from.
    pub purposes: Vec<PurposeChoice>,
}

/// How often something was done for a purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordCount {
    /// Agency acted for.
    pub agency: String,
    /// Purpose; none where none is asked.
    pub purpose: Option<PurposeChoice>,
    /// What was done.
    pub action: Coded,
    /// How often.
    pub count: u64,
    /// By how many accounts.
    pub accounts: u64,
}

/// Counts by agency and purpose, for the partnership's meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordCounts {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Agencies in their order.
    pub counts: Vec<RecordCount>,
}

/// How the record is sealed, and what the last check of it came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordState {
    /// The newest signed head.
    pub head: Option<RecordHead>,
    /// Events that wait for the next head.
    pub waiting: u64,
    /// The last check of the whole.
    pub verified: Option<RecordVerified>,
}

/// A signed head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordHead {
    /// Number.
    pub id: i64,
    /// Events under it.
    pub size: u64,
    /// Root of the tree, hexadecimal.
    pub root: String,
    /// When it was signed, local time.
    pub at: String,
    /// Public key, hexadecimal.
    pub key: String,
    /// A second place has it.
    pub witnessed: bool,
}

/// A check of the whole record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordVerified {
    /// When, local time.
    pub at: String,
    /// Events hashed anew.
    pub size: u64,
    /// Nothing was wrong.
    pub whole: bool,
    /// Code of the first thing that was wrong.
    pub finding: Option<String>,
}

/// A line of the destruction log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordDestroyed {
    /// When, local time.
    pub at: String,
    /// By which rule.
    pub rule: Coded,
    /// How long it had been kept, as the rule said then.
    pub kept_for: String,
    /// How many.
    pub how_many: u64,
}
