//! An agency's codes into ours.

use crate::Column;
use concern::{CONTEXT_UNCLEAR, ContextKind, HarmType, Learned, Procedures, SourceSector};
use language::Text;
use std::borrow::Cow;
use std::collections::HashMap;

/// How the cells of one column are turned into our codes. Their codes are compared as [`code_key`] has them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Codes {
    /// Their code and ours, which may be several joined by `;`.
    pub(crate) listed: HashMap<String, String>,
    /// What separates several of their codes in one cell.
    pub(crate) split: Option<String>,
    /// Ours for one that is not listed; none: there is none.
    pub(crate) otherwise: Option<String>,
    /// Whether case and spaces of their codes count: they did in format 1.
    pub(crate) exact: bool,
}

impl Codes {
    /// Our codes for a cell, each once, in the order in which they stand; none when one of theirs is not known. An empty cell stays
    /// empty.
    pub(crate) fn ours(&self, cell: &str) -> Option<Cow<'static, str>> {
        let mut ours: Vec<&str> = Vec::new();
        let parts: Vec<&str> = match &self.split {
            Some(separator) => {
                cell.split(separator.as_str()).map(str::trim).filter(|part| !part.is_empty()).collect()
            }
            None if cell.is_empty() && !self.listed.contains_key("") => Vec::new(),
            None => vec![cell],
        };
        for part in parts {
            let key = if self.exact { part.to_owned() } else { code_key(part) };
            for code in self.listed.get(&key).or(self.otherwise.as_ref())?.split(';') {
                if !ours.contains(&code) {
                    ours.push(code);
                }
            }
        }
        Some(Cow::Owned(ours.join(";")))
    }
}

/// A code as it is compared: any case, white space as one space, `_` and `-` for a space.
pub(crate) fn code_key(code: &str) -> String {
    let spaced: String = code.chars().map(|c| if c == '_' || c == '-' { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Our own codes of a column with their labels; none for a column that is no code list.
pub(crate) fn own_codes(column: Column) -> Vec<(&'static str, Text)> {
    macro_rules! list {
        ($list:ty) => {
            <$list>::ALL.iter().map(|v| (v.code(), v.label())).collect()
        };
    }
    match column {
        Column::SourceSector => list!(SourceSector),
        Column::HarmTypes => list!(HarmType),
        Column::Learned => list!(Learned),
        Column::ReportedUnderProcedures => list!(Procedures),
        Column::ContextType => {
            let mut kinds: Vec<(&'static str, Text)> = list!(ContextKind);
            kinds.push((CONTEXT_UNCLEAR, Text::same(CONTEXT_UNCLEAR)));
            kinds
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_codes_of_one_cell_become_ours_each_once() {
        let listed =
            [("fight", "serious_violence"), ("knife", "serious_violence;weapons"), ("grooming", "cse")];
        let codes = Codes {
            listed: listed.map(|(a, b)| (a.to_owned(), b.to_owned())).into(),
            split: Some(",".to_owned()),
            otherwise: None,
            exact: false,
        };
        assert_eq!(codes.ours("Fight, KNIFE").as_deref(), Some("serious_violence;weapons"));
        assert_eq!(codes.ours("").as_deref(), Some(""));
        assert_eq!(codes.ours("Fight, Theft"), None, "one that is not known is not passed over");
        let open = Codes { otherwise: Some("other".to_owned()), ..codes };
        assert_eq!(open.ours("Theft,grooming").as_deref(), Some("other;cse"));
    }
}
