//! The filter of a released table.
//!
//! ```text
//! filter = clause *( " and " clause )                    at most 4 clauses, each field once
//! clause = field "=" code | field " in (" code *( "," code ) ")"    at most 64 codes
//! field  = "area" | "authority" | "place" | "place_kind" | "harm" | "context_type" | "source"
//! code   = 1 to 64 of A-Z a-z 0-9 - _ . :
//! ```
//!
//! It has no nesting, no functions, no numbers and no negation, so there is nothing in it to abuse.

use concern::{HarmType, PlaceKind, SourceSector};
use disclosure::TableName;
use std::collections::BTreeSet;
use std::fmt;

/// Bytes of a filter that are read at most.
const FILTER_BYTES: usize = 1_024;
/// Clauses at most.
const CLAUSES: usize = 4;
/// Codes of a clause at most.
const CODES: usize = 64;
/// Bytes of a code at most.
const CODE_BYTES: usize = 64;

/// Which cells of a table. The empty filter takes all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    clauses: Vec<Clause>,
}

/// One field and the codes that it may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The field.
    pub field: Field,
    /// Any of these.
    pub codes: BTreeSet<String>,
}

/// What a cell can be chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Code of the cell's own area.
    Area,
    /// Code of the authority that it lies in.
    Authority,
    /// Register id or pool code.
    Place,
    /// Code of `concern::PlaceKind`.
    PlaceKind,
    /// Code of `concern::HarmType`, or `several`.
    Harm,
    /// Code of a context type.
    ContextType,
    /// Code of `concern::SourceSector`.
    Source,
}

impl Field {
    const ALL: [Self; 7] = [
        Self::Area,
        Self::Authority,
        Self::Place,
        Self::PlaceKind,
        Self::Harm,
        Self::ContextType,
        Self::Source,
    ];

    const fn code(self) -> &'static str {
        match self {
            Self::Area => "area",
            Self::Authority => "authority",
            Self::Place => "place",
            Self::PlaceKind => "place_kind",
            Self::Harm => "harm",
            Self::ContextType => "context_type",
            Self::Source => "source",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether the code can be one of this field's at all.
    fn knows(self, code: &str) -> bool {
        match self {
            Self::Area | Self::Authority | Self::Place => true,
            Self::PlaceKind => PlaceKind::parse(code).is_some(),
            Self::Harm => code == disclosure::SEVERAL || HarmType::parse(code).is_some(),
            Self::ContextType => disclosure::context_parts().any(|part| part == code),
            Self::Source => SourceSector::parse(code).is_some(),
        }
    }

    /// Whether the cells of a table have this field. Harm by block, say, is in no table.
    pub const fn of_table(self, table: TableName) -> bool {
        use TableName as T;
        match self {
            Self::Authority => true,
            Self::Area => matches!(table, T::BlockYear | T::MiddleAreaQuarter),
            Self::Place | Self::PlaceKind => matches!(table, T::PlaceYear),
            Self::Harm => matches!(table, T::AuthorityHarmQuarter),
            Self::ContextType => matches!(table, T::AuthorityContextTypeYear),
            Self::Source => matches!(table, T::AuthoritySectorQuarter),
        }
    }
}

impl Filter {
    /// Its clauses, in the order of their fields.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Whether it takes every cell.
    pub fn takes_all(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Whether every field of it is one that the table's cells have.
    pub fn fits(&self, table: TableName) -> bool {
        self.clauses.iter().all(|clause| clause.field.of_table(table))
    }
}

/// The one way of writing it: fields and codes in their order.
impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, clause) in self.clauses.iter().enumerate() {
            let and = if at == 0 { "" } else { " and " };
            let codes: Vec<&str> = clause.codes.iter().map(String::as_str).collect();
            match codes.as_slice() {
                [one] => write!(f, "{and}{}={one}", clause.field.code())?,
                many => write!(f, "{and}{} in ({})", clause.field.code(), many.join(","))?,
            }
        }
        Ok(())
    }
}

/// Reads a filter, already decoded. None for anything that the grammar above does not give, and for a code that its list lacks.
pub fn filter_read(text: &str) -> Option<Filter> {
    if text.len() > FILTER_BYTES {
        return None;
    }
    let mut clauses: Vec<Clause> = Vec::new();
    for part in text.split(" and ") {
        let clause = clause_read(part)?;
        if clauses.len() == CLAUSES || clauses.iter().any(|known| known.field == clause.field) {
            return None;
        }
        clauses.push(clause);
    }
    clauses.sort_by_key(|clause| clause.field);
    Some(Filter { clauses })
}

fn clause_read(text: &str) -> Option<Clause> {
    let (field, list) = if let Some((field, list)) = text.split_once(" in (") {
        (field, list.strip_suffix(')')?)
    } else {
        let (field, code) = text.split_once('=')?;
        // A comma belongs between brackets.
        (field, Some(code).filter(|code| !code.contains(','))?)
    };
    let field = Field::parse(field.trim())?;
    let mut codes = BTreeSet::new();
    for code in list.split(',') {
        let code = code.trim();
        let is_code = (1..=CODE_BYTES).contains(&code.len())
            && code.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':'));
        if !is_code || !field.knows(code) || codes.len() == CODES {
            return None;
        }
        codes.insert(code.to_owned());
    }
    Some(Clause { field, codes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn clauses_are_read_in_any_order_and_written_in_one() {
        let one = filter_read("harm in (cse, cce) and authority=GWL06000001").unwrap();
        let other = filter_read("authority = GWL06000001 and harm in (cce,cse,cce)").unwrap();
        assert_eq!(one, other);
        assert_eq!(one.to_string(), "authority=GWL06000001 and harm in (cce,cse)");
        assert_eq!(filter_read(&one.to_string()), Some(one));
    }

    #[test]
    fn harm_by_block_fits_no_table() {
        let harm = filter_read("harm=cse").unwrap();
        assert!(harm.fits(TableName::AuthorityHarmQuarter));
        assert!(!harm.fits(TableName::BlockYear));
        let block = filter_read("area=B-GWL01000001 and harm=cse").unwrap();
        assert!(TableName::ALL.iter().all(|table| !block.fits(*table)));
    }

    #[test]
    fn nesting_functions_numbers_and_sql_are_not_in_the_grammar() {
        let deep = format!("{}harm=cse{}", "(".repeat(400), ")".repeat(400));
        let many = format!("area in ({})", vec!["B-1"; 300].join(","));
        let wide = format!("harm={}", "cse".repeat(400));
        for text in [
            "",
            " ",
            "harm",
            "harm=",
            "harm=nonsense",
            "harm=cse,cce",
            "harm in ()",
            "harm in (cse",
            "harm in (cse))",
            "harm=cse and",
            "harm=cse and harm=cce",
            "harm=cse or harm=cce",
            "not harm=cse",
            "harm<>cse",
            "harm=NaN",
            "s_intersects(geometry,polygon((0 0)))",
            "place_kind=home",
            "area=1 or 1=1",
            "area='; drop table released.cell; --",
            "area=B-1) union select value from released.cell",
            "record=1",
            "value>=10",
            "area=\u{442}",
            deep.as_str(),
            many.as_str(),
            wide.as_str(),
        ] {
            assert_eq!(filter_read(text), None, "{text:.60}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_sent_is_read_to_one_form_or_not_at_all(text in "[ -~]{0,200}") {
            if let Some(filter) = filter_read(&text) {
                prop_assert_eq!(filter_read(&filter.to_string()), Some(filter));
            }
        }
    }
}
