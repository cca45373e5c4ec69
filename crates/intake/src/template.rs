//! Templates: how the columns of a file become the canonical columns.

use crate::Column;
use crate::codes::Codes;
use crate::mapping::{self, TemplateProblem};
use language::Text;
use std::collections::{BTreeMap, BTreeSet};

/// How a file is read into the canonical columns: the canonical template itself, or an agency's mapping file.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    pub(crate) name: String,
    pub(crate) version: u32,
    /// What a person must know of rows read this way, such as that they only stand in for concerns.
    pub(crate) notice: Option<Text>,
    pub(crate) fillings: BTreeMap<Column, Filling>,
    /// Headers, as [`header_key`] has them, whose cells are not read.
    pub(crate) ignored: BTreeSet<String>,
    /// The sheet of a workbook that it reads; none: the first that is shown.
    pub(crate) sheet: Option<String>,
    /// Whether dates and times are read as people write them, day before month, or in the one form of the canonical file.
    pub(crate) as_written: bool,
}

/// Where the canonical cell comes from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Filling {
    /// From a column of the file.
    Cell {
        /// Its headers as [`header_key`] has them; several are joined by a space.
        headers: Vec<String>,
        /// Whether the file must have it.
        required: bool,
        /// What is done with the cell.
        reading: Reading,
    },
    /// The same for every row.
    Constant(String),
}

/// What is done with a cell before it is checked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Reading {
    /// Taken as it is.
    Plain,
    /// `2018-12` becomes the last day of that month: what is known by month is known by its end.
    MonthEnd,
    /// Their code becomes ours; one that is not in the list is refused.
    Codes(Codes),
}

impl Template {
    /// The canonical template: the columns of [`Column`] under their own headers, in any order.
    pub fn canonical() -> Self {
        let filling = |column: Column| Filling::Cell {
            headers: vec![column.name().to_owned()],
            required: Column::REQUIRED.contains(&column),
            reading: Reading::Plain,
        };
        Self {
            name: "canonical".to_owned(),
            version: 1,
            notice: None,
            fillings: Column::ALL.into_iter().map(|column| (column, filling(column))).collect(),
            ignored: BTreeSet::new(),
            sheet: None,
            as_written: false,
        }
    }

    /// The template of a mapping of format 2, as the page and the API send it.
    ///
    /// # Errors
    /// [`TemplateProblem`], the first that is found; [`mapping_problems`](crate::mapping_problems) gives them all.
    pub fn of(mapping: &api::Mapping) -> Result<Self, TemplateProblem> {
        crate::mapping_two::template_of(mapping)
    }

    /// A mapping file's template; `fixtures/mapping/police_uk.toml` is an example with comments.
    ///
    /// # Errors
    /// [`TemplateProblem`] for a file that is not such a mapping.
    pub fn mapping(source: &str) -> Result<Self, TemplateProblem> {
        mapping::template_read(source)
    }

    /// Its name, `canonical` or what the mapping file says.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its version.
    pub const fn version(&self) -> u32 {
        self.version
    }

    /// The headers it reads, as a person reads a list.
    pub(crate) fn headers(&self) -> String {
        let mut headers: Vec<&str> = Vec::new();
        for filling in self.fillings.values() {
            if let Filling::Cell { headers: theirs, .. } = filling {
                for header in theirs {
                    if !headers.contains(&header.as_str()) {
                        headers.push(header);
                    }
                }
            }
        }
        headers.join(", ")
    }

    /// Whether any column comes from this header.
    pub(crate) fn reads(&self, key: &str) -> bool {
        self.fillings
            .values()
            .any(|o| matches!(o, Filling::Cell { headers, .. } if headers.iter().any(|header| header == key)))
    }
}

/// A header as it is compared: trimmed and in lower case.
pub(crate) fn header_key(header: &str) -> String {
    // Line breaks and double spaces inside a header are how a spreadsheet was laid out.
    header.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
