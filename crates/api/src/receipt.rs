//! What an import answers: counts that add up, and every row that was not accepted.

use language::Text;
use serde::{Deserialize, Serialize};

/// What became of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RowStatus {
    /// Kept aside until a person has looked.
    Held,
    /// Not kept.
    Refused,
    /// Already there: an equal row came before.
    Duplicate,
}

/// One row that was not accepted. It names the place and the rule; it never repeats the value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RowOutcome {
    /// Line of the file; the header is line 1.
    pub line: u64,
    /// Held, refused or duplicate.
    pub status: RowStatus,
    /// The column at fault; empty when it is the row as a whole.
    pub column: String,
    /// The rule's stable name, such as `date-in-future`.
    pub rule: String,
    /// What was found, a code, where the rule has several kinds: what the screen found, why a time or place could not be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kind: String,
    /// What to do, in the reader's language.
    pub message: String,
    /// The same in both.
    pub messages: Text,
}

/// Something about the accepted rows that a person should know, such as the route for concerns not yet reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Notice {
    /// Stable name.
    pub rule: String,
    /// Rows it is about.
    pub rows: u64,
    /// What to do, in both languages.
    pub message: Text,
}

/// The receipt of one file. `accepted + held + refused + duplicate` is the number of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The batch's id; of the earlier batch when the same file came again; absent after a dry run.
    pub batch: Option<String>,
    /// Whether nothing was written because only a check was asked for.
    pub dry_run: bool,
    /// Whether these very bytes were taken in before, so that nothing changed.
    pub same_file: bool,
    /// Rows kept, those that changed an earlier one among them.
    pub accepted: u64,
    /// Of the rows kept: those that changed a row kept before, by the reference of its record.
    #[serde(default)]
    pub amended: u64,
    /// Rows kept aside for a person.
    pub held: u64,
    /// Rows not kept.
    pub refused: u64,
    /// Rows already there.
    pub duplicate: u64,
    /// Every row that was not accepted, in line order.
    pub rows: Vec<RowOutcome>,
    /// What a person should know about the accepted rows.
    pub notices: Vec<Notice>,
}
