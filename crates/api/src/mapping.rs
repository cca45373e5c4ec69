//! A mapping: how an agency's columns and codes become ours. One shape for the file (TOML), the page and the API (JSON).

use language::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Mapping files of format 2. It names headers and codes of files, and holds no data of any row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The format: 2.
    pub format: u32,
    /// Its name: small letters, digits and hyphens.
    pub name: String,
    /// Its version, raised with every change.
    #[serde(default)]
    pub version: u32,
    /// The sheet of a workbook that it reads; none: the first one that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// What a person must know of rows read this way; shown on every receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<Text>,
    /// Headers of columns that are not read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignore: Vec<String>,
    /// Our column and where it comes from.
    pub columns: BTreeMap<String, MappingEntry>,
}

/// Where one of our columns comes from: from theirs, or the same for every row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MappingEntry {
    /// Their headers. Several are joined by a space, for a date and a time that stand apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "one_or_many")]
    #[cfg_attr(feature = "describe", schema(schema_with = one_or_many::schema))]
    pub from: Vec<String>,
    /// The same for every row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<String>,
    /// What separates several of their codes in one cell; none: one code fills the cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub split: Option<String>,
    /// Our code for a code of theirs that is not listed; none: such a row is refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<String>,
    /// Their code and ours. Our own codes and their labels in both languages need no line.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, String>,
}

/// `from = "Date"` and `from = ["Date", "Time"]`.
mod one_or_many {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(String),
        Many(Vec<String>),
    }

    /// Either form, for the description of the API.
    #[cfg(feature = "describe")]
    pub(super) fn schema() -> utoipa::openapi::schema::Schema {
        use utoipa::PartialSchema as _;
        let forms = utoipa::openapi::schema::OneOfBuilder::new();
        forms.item(String::schema()).item(Vec::<String>::schema()).build().into()
    }

    pub(super) fn serialize<S: Serializer>(from: &[String], to: S) -> Result<S::Ok, S::Error> {
        match from {
            [one] => one.serialize(to),
            many => many.serialize(to),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
        Ok(match OneOrMany::deserialize(from)? {
            OneOrMany::One(one) => vec![one],
            OneOrMany::Many(many) => many,
        })
    }
}
