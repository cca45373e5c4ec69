//! `record-repeated`
//!
//! **What it does.** Tells a row that has the reference of an earlier row of the same file and says the same.
//!
//! **Why is this bad.** Nothing is bad: it is one record. It is counted once.
//!
//! **Example.** A record that an export lists once for each of its officers.
//!
//! **Use instead.** Nothing.

use super::Rule;

/// The rule.
pub(crate) static RULE: Rule = Rule::repeats("record-repeated");
