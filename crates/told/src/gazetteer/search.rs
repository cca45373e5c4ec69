//! What somebody who types a place is offered.

use super::{Gazetteer, Suggestion};
use crate::find::Why;
use std::collections::HashSet;

impl Gazetteer {
    /// Things for what was typed, by code, by name, by a part of a name, or with typing errors; the likeliest first, so many at most.
    ///
    /// It is for a person who looks: a name that only one thing has comes first, and others like it after.
    pub fn search(&self, text: &str, limit: usize) -> Vec<Suggestion> {
        let code = super::build::capitals(text);
        let by_id = self.ids.get(code.as_str()).into_iter();
        let by_code = self.codes.get(code.as_str()).into_iter().flatten();
        let mut found: Vec<Suggestion> =
            by_id.chain(by_code).map(|number| self.suggestion(*number, 1.0, Why::Exact)).collect();
        let like = self.names.like(text, limit);
        found.extend(
            like.iter().map(|one| self.suggestion(self.number_of(&one.entry.code), one.score, one.why)),
        );
        let mut seen = HashSet::new();
        found.retain(|one| seen.insert(one.id.clone()));
        found.truncate(limit);
        found
    }
}
