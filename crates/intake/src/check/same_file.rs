//! `same-file`
//!
//! **What it does.** Tells a row of a file whose very bytes were taken in before.
//!
//! **Why is this bad.** Nothing is bad: a second try changes nothing.
//!
//! **Example.** The same export sent twice.
//!
//! **Use instead.** Nothing. To send rows again that were refused, mend them first; then it is another file.



/// The rule.
pub(crate) static RULE: Rule = Rule::repeats("same-file");

use super::Rule;
