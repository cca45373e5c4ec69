//! `occurred-not-read`
//!
//! **What it does.** Refuses a row whose time, as people write it, cannot be read.
//!
//! **Why is this bad.** A time that is read wrongly moves a concern to another hour or month.
//!
//! **Example.** `the other week`.
//!
//! **Use instead.** A day, a day and a time, "from … to …", a part of day, a month, a school term; or nothing where it is not known.

use super::{Detail, Fault, Rule};
use crate::Column;
use told::when::WhenProblem;

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("occurred-not-read");

/// The fault of a time that could not be read.
pub(crate) const fn fault(column: Column, problem: WhenProblem) -> Fault {
    RULE.at(column).found(Detail::When(problem))
}
