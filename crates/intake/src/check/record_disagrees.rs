//! `record-disagrees`
//!
//! **What it does.** Holds a row that has the reference of an earlier row of the same file and says something else.
//!
//! **Why is this bad.** One of the two is the later state, and the file does not say which.
//!
//! **Example.** An export with a line for each change of a record.
//!
//! **Use instead.** Nothing needs to be sent again: a steward looks. Better, export each record once, as it stands.

use super::Rule;

/// The rule.
pub(crate) static RULE: Rule = Rule::holds("record-disagrees");
