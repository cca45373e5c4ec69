//! `context-type-unknown`
//!
//! **What it does.** Refuses a row whose `context_type` is neither empty nor a code of the list.
//!
//! **Why is this bad.** Releases tell how many concerns point at each kind of context; a word of one's own would be in none of them.
//!
//! **Example.** `street`
//!
//! **Use instead.** One of the codes that the message lists, or nothing: then the place says it, and where there is none it is `unclear`.

use super::{Fault, Rule};
use crate::{Column, Ground};
use concern::{CONTEXT_UNCLEAR, ContextKind, PlaceId};

/// The rule.
pub(crate) static RULE: Rule = Rule::refuses("context-type-unknown");

/// The kind that is given, else the one that the registered place has; none: not clear.
pub(crate) fn check(
    cell: &str,
    place: Option<&PlaceId>,
    ground: &Ground,
) -> Result<Option<ContextKind>, Fault> {
    match (cell.trim(), place) {
        ("", None) => Ok(None),
        ("", Some(place)) if ground.schools.contains(place) => Ok(Some(ContextKind::School)),
        ("", Some(_)) => Ok(Some(ContextKind::Place)),
        (code, _) if code.eq_ignore_ascii_case(CONTEXT_UNCLEAR) => Ok(None),
        (code, _) => ContextKind::parse(code).map(Some).ok_or(RULE.at(Column::ContextType)),
    }
}
