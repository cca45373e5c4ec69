//! `already-kept`
//!
//! **What it does.** Tells a row that equals one already kept or held.
//!
//! **Why is this bad.** Nothing is bad: exports overlap. It is counted once.
//!
//! **Example.** The last week of March in the exports of March and of April.
//!
//! **Use instead.** Nothing. Rows that are equal within one file are different concerns and are all kept.



/// The rule.
pub(crate) static RULE: Rule = Rule::repeats("already-kept");

use super::Rule;
