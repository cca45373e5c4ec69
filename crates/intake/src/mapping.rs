//! Mapping files, format 1: TOML that turns an agency's columns and codes into ours.
//!
//! Each format keeps its own types for ever; format 2 is read by `mapping_two` and turned into the same [`Template`].

use crate::codes::Codes;
use crate::template::{Filling, Reading, header_key};
use crate::{Column, Template};
use concern::{AgencyCode, CONTEXT_UNCLEAR, ContextKind, HarmType, Learned, Procedures, SourceSector};
use language::{Arg, Text, say};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// Why a mapping file cannot be used. It names keys of the mapping file, which is ours and holds no data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateProblem {
    /// Not TOML, or not the keys of a mapping file.
    #[error("the mapping file cannot be read at line {line}")]
    Syntax {
        /// Line of the mapping file.
        line: usize,
    },
    /// Written for a later format.
    #[error("the mapping file has format {format}, which this program does not know")]
    Format {
        /// The format it says.
        format: u32,
    },
    /// A key under `[columns]` that is no canonical column.
    #[error("the mapping file names the column {name}, which the template does not have")]
    UnknownColumn {
        /// The key.
        name: String,
    },
    /// An entry with neither or both of `from` and `constant`, or with two ways of reading.
    #[error("the entry of column {name} needs either from or constant")]
    Entry {
        /// The canonical column.
        name: &'static str,
    },
    /// A constant or a code on our side that the vocabulary does not have.
    #[error("the entry of column {name} has a code that the vocabulary does not have")]
    Code {
        /// The canonical column.
        name: &'static str,
    },
    /// A name that is not of small letters, digits and hyphens.
    #[error("the mapping's name has a form that is not allowed")]
    Name,
    /// A header that asks for a person, or tells of one.
    #[error("a header of the entry of column {name} asks for a person")]
    HeaderOfPerson {
        /// The canonical column, or `ignore`.
        name: &'static str,
    },
    /// A column of ours that its entry cannot be read into codes for, but has codes.
    #[error("the entry of column {name} has codes and the column has none")]
    NoCodes {
        /// The canonical column.
        name: &'static str,
    },
    /// A required column that the mapping does not fill.
    #[error("the mapping file does not fill the column {name}")]
    Missing {
        /// The canonical column, or the ways of giving a place.
        name: &'static str,
    },
}

impl TemplateProblem {
    /// What is wrong and what to do, in both languages.
    pub fn text(&self) -> Text {
        let (key, name, arg) = match self {
            Self::Syntax { line } => ("intake-mapping-syntax", "line", line.to_string()),
            Self::Format { format } => ("intake-mapping-format", "format", format.to_string()),
            Self::UnknownColumn { name } => ("intake-mapping-unknown-column", "name", name.clone()),
            Self::Entry { name } => ("intake-mapping-entry", "name", (*name).to_owned()),
            Self::Code { name } => ("intake-mapping-code", "name", (*name).to_owned()),
            Self::Name => ("intake-mapping-name", "name", String::new()),
            Self::HeaderOfPerson { name } => ("intake-mapping-header-of-person", "name", (*name).to_owned()),
            Self::NoCodes { name } => ("intake-mapping-no-codes", "name", (*name).to_owned()),
            Self::Missing { name } => ("intake-mapping-missing", "name", (*name).to_owned()),
        };
        say(key, &[(name, Arg::from(arg))])
    }
}

/// The formats that this program reads.
const FORMAT: u32 = 1;
pub(crate) const FORMAT_TWO: u32 = 2;

#[derive(Deserialize)]
struct Head {
    format: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MappingV1 {
    #[serde(rename = "format")]
    _format: u32,
    name: String,
    version: u32,
    notice: Option<Text>,
    columns: BTreeMap<String, Entry>,
    #[serde(default)]
    ignore: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    from: Option<String>,
    constant: Option<String>,
    #[serde(default)]
    month_end: bool,
    codes: Option<HashMap<String, String>>,
}

/// Reads a mapping file and checks it whole, so that a wrong code is found before the first row is.
pub(crate) fn template_read(source: &str) -> Result<Template, TemplateProblem> {
    let head: Head = toml::from_str(source).map_err(|fault| syntax(source, &fault))?;
    match head.format {
        FORMAT => {}
        FORMAT_TWO => {
            let mapping: api::Mapping = toml::from_str(source).map_err(|fault| syntax(source, &fault))?;
            return crate::mapping_two::template_of(&mapping);
        }
        format => return Err(TemplateProblem::Format { format }),
    }
    let mapping: MappingV1 = toml::from_str(source).map_err(|fault| syntax(source, &fault))?;
    let mut fillings = BTreeMap::new();
    for (key, entry) in mapping.columns {
        let column = Column::parse(&key).ok_or(TemplateProblem::UnknownColumn { name: key })?;
        fillings.insert(column, filling_of(column, entry)?);
    }
    let absent = |column: &Column| !fillings.contains_key(column);
    let wanted = Column::REQUIRED.into_iter().chain([Column::PrecisionM]);
    if let Some(column) = wanted.into_iter().find(absent) {
        return Err(TemplateProblem::Missing { name: column.name() });
    }
    if !Column::PLACE_WAYS.iter().any(|way| way.iter().all(|column| !absent(column))) {
        return Err(TemplateProblem::Missing { name: "longitude, latitude" });
    }
    let ignored = mapping.ignore.iter().map(|header| header_key(header)).collect();
    Ok(Template {
        name: mapping.name,
        version: mapping.version,
        notice: mapping.notice,
        fillings,
        ignored,
        sheet: None,
        as_written: false,
    })
}

fn syntax(source: &str, fault: &toml::de::Error) -> TemplateProblem {
    let at = fault.span().map_or(0, |span| span.start.min(source.len()));
    TemplateProblem::Syntax { line: source[..at].matches('\n').count() + 1 }
}

fn filling_of(column: Column, entry: Entry) -> Result<Filling, TemplateProblem> {
    let name = column.name();
    let header = match (entry.from, entry.constant) {
        (None, Some(constant)) if entry.codes.is_none() && !entry.month_end => {
            return if known(column, &constant) {
                Ok(Filling::Constant(constant))
            } else {
                Err(TemplateProblem::Code { name })
            };
        }
        (Some(header), None) => header_key(&header),
        _ => return Err(TemplateProblem::Entry { name }),
    };
    let reading = match (entry.month_end, entry.codes) {
        (false, None) => Reading::Plain,
        (true, None) if column == Column::RecordedOn => Reading::MonthEnd,
        (false, Some(codes)) => {
            if !codes.values().all(|ours| known(column, ours)) {
                return Err(TemplateProblem::Code { name });
            }
            Reading::Codes(Codes { listed: codes, split: None, otherwise: None, exact: true })
        }
        _ => return Err(TemplateProblem::Entry { name }),
    };
    Ok(Filling::Cell { headers: vec![header], required: true, reading })
}

/// Whether a code of the mapping's own side is one of the vocabulary.
pub(crate) fn known(column: Column, code: &str) -> bool {
    match column {
        Column::SourceSector => SourceSector::parse(code).is_some(),
        Column::AgencyCode => AgencyCode::parse(code).is_ok(),
        Column::HarmTypes => code.split(';').all(|part| HarmType::parse(part).is_some()),
        Column::Learned => Learned::parse(code).is_some(),
        Column::ContextType => code == CONTEXT_UNCLEAR || ContextKind::parse(code).is_some(),
        Column::ReportedUnderProcedures => Procedures::parse(code).is_some(),
        Column::PrecisionM => code.parse::<u32>().is_ok_and(|metres| (1..=100_000).contains(&metres)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
format = 1
name = "gwaelod-transport"
version = 3
ignore = ["Remarks"]
[columns]
source_sector = { constant = "transport" }
agency_code = { constant = "GWL-RAIL" }
recorded_on = { from = "Month", month_end = true }
grid_reference = { from = "Square" }
precision_m = { constant = "100" }
harm_types = { from = "Kind", codes = { "Fight" = "serious_violence", "Drink" = "substance_misuse" } }
learned = { constant = "discovered" }
reported_under_procedures = { constant = "not_applicable" }
"#;

    #[test]
    fn a_whole_mapping_is_a_template() {
        let template = Template::mapping(WHOLE).unwrap();
        assert_eq!((template.name(), template.version()), ("gwaelod-transport", 3));
        assert!(template.reads("square") && template.ignored.contains("remarks"));
    }

    #[test]
    fn each_fault_of_a_mapping_is_told_with_its_place() {
        let with = |from: &str, to: &str| Template::mapping(&WHOLE.replace(from, to)).unwrap_err();
        assert_eq!(with("format = 1", "format = 9"), TemplateProblem::Format { format: 9 });
        assert_eq!(with("version = 3", "version = "), TemplateProblem::Syntax { line: 4 });
        assert_eq!(with("\"transport\"", "\"ferries\""), TemplateProblem::Code { name: "source_sector" });
        assert_eq!(with("\"serious_violence\"", "\"fight\""), TemplateProblem::Code { name: "harm_types" });
        assert_eq!(with("learned =", "learnt ="), TemplateProblem::UnknownColumn { name: "learnt".into() });
        assert_eq!(with("precision_m =", "place_id ="), TemplateProblem::Missing { name: "precision_m" });
        assert_eq!(
            with("from = \"Square\"", "month_end = true"),
            TemplateProblem::Entry { name: "grid_reference" }
        );
        assert!(!with("grid_reference", "easting").text().cy.is_empty());
    }
}
