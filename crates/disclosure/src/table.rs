//! The fixed tables, before and after.

use crate::{CellCode, Epsilon, Ledger, Period, RecordsDigest, Scale};
use access::RegionCode;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use std::fmt;

/// A table that the policy can name. A question that none of them answers is not answered.
///
/// Each is a **partition** of the region's reports of a period: a report is in exactly one cell of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableName {
    /// Reports by block and year; those in no block by authority.
    BlockYear,
    /// Reports by middle area and quarter; those in no middle area by authority.
    MiddleAreaQuarter,
    /// Reports by authority, harm type and quarter; those of several harm types together.
    AuthorityHarmQuarter,
    /// Reports by registered place (or pool of small schools) and year; those at none of them by authority.
    PlaceYear,
    /// Reports by authority, kind of context and year.
    AuthorityContextTypeYear,
    /// Reports by authority, source sector and quarter.
    AuthoritySectorQuarter,
}

/// The length of a table's periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Span {
    /// A calendar year.
    Year,
    /// A calendar quarter.
    Quarter,
}

impl TableName {
    /// Every table, in ledger order.
    pub const ALL: [Self; 6] = [
        Self::BlockYear,
        Self::MiddleAreaQuarter,
        Self::AuthorityHarmQuarter,
        Self::PlaceYear,
        Self::AuthorityContextTypeYear,
        Self::AuthoritySectorQuarter,
    ];

    /// The stable word for the policy file, the ledger and the schema.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BlockYear => "block_year",
            Self::MiddleAreaQuarter => "middle_area_quarter",
            Self::AuthorityHarmQuarter => "authority_harm_quarter",
            Self::PlaceYear => "place_year",
            Self::AuthorityContextTypeYear => "authority_context_type_year",
            Self::AuthoritySectorQuarter => "authority_sector_quarter",
        }
    }

    /// The table that a word means, the exact word of [`TableName::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.code() == code)
    }

    /// The length of its periods.
    pub const fn span(self) -> Span {
        match self {
            Self::BlockYear | Self::PlaceYear | Self::AuthorityContextTypeYear => Span::Year,
            Self::MiddleAreaQuarter | Self::AuthorityHarmQuarter | Self::AuthoritySectorQuarter => {
                Span::Quarter
            }
        }
    }

    /// By how much one report, there or not there, can change the table in all: it is in one cell of it, in one period.
    pub const fn sensitivity(self) -> u32 {
        1
    }
}

/// The unit of a release: one table of one period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SheetName {
    table: TableName,
    period: Period,
}

impl SheetName {
    /// The sheet of `table` for `period`; none when the table has periods of another length.
    pub const fn new(table: TableName, period: Period) -> Option<Self> {
        if matches!(table.span(), Span::Year) == period.is_year() {
            Some(Self { table, period })
        } else {
            None
        }
    }

    /// Every sheet of `table` within `period`: one for a table by year, four or one for a table by quarter. A quarter
    /// has none of a table by year.
    pub fn within(table: TableName, period: Period) -> Vec<Self> {
        match (table.span(), period.is_year()) {
            (Span::Year, true) => vec![Self { table, period }],
            (Span::Year, false) => Vec::new(),
            (Span::Quarter, _) => {
                period.quarters().into_iter().map(|period| Self { table, period }).collect()
            }
        }
    }

    /// The table.
    pub const fn table(self) -> TableName {
        self.table
    }

    /// The period.
    pub const fn period(self) -> Period {
        self.period
    }
}

impl fmt::Display for SheetName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.table.code(), self.period)
    }
}

/// Exact counts of one region for everything that one release closes. Only non-empty cells need be there; the frame adds
/// the rest.
///
/// Lives inside `Working`. No Debug and no Serialize, so that it cannot slip out before it is held.
pub struct Tables {
    /// Reports by sheet and cell; [`crate::Frame::cell`] says which cell a report is in.
    pub sheets: BTreeMap<SheetName, BTreeMap<CellCode, u32>>,
    /// Digest of the records counted.
    pub records: RecordsDigest,
}

impl Tables {
    /// No counts yet.
    pub const fn new(records: RecordsDigest) -> Self {
        Self { sheets: BTreeMap::new(), records }
    }

    /// Counts `reports` more in a cell.
    pub fn add(&mut self, sheet: SheetName, cell: CellCode, reports: u32) {
        let count = self.sheets.entry(sheet).or_default().entry(cell).or_default();
        *count = count.saturating_add(reports);
    }
}

/// One sheet as it was drawn: every cell of the frame with its count plus noise. Values may be negative; they are never
/// clipped here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// 1, or one more for each time the sheet was drawn anew.
    pub revision: u32,
    /// Scale of its noise.
    pub scale: Scale,
    /// Every cell.
    pub cells: BTreeMap<CellCode, i32>,
}

/// What a release draws: all its sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReleasedTables {
    /// The region.
    pub region: RegionCode,
    /// The period closed, by date counted.
    pub closes: Period,
    /// Version of the policy.
    pub policy_version: String,
    /// Digest of the policy's content.
    #[serde(serialize_with = "hex")]
    pub policy_digest: [u8; 32],
    /// Scale of the noise.
    pub scale: Scale,
    /// What this release spends, by sheet.
    pub ledger: Ledger,
    /// What this release spends on any one report: it is in one sheet of each table. Earlier releases are not in it.
    pub epsilon_total: Epsilon,
    /// The sheets.
    #[serde(serialize_with = "sheets")]
    pub sheets: BTreeMap<SheetName, Sheet>,
}

impl ReleasedTables {
    /// The cells of one sheet, if it is in this release.
    pub fn cells(&self, table: TableName, period: Period) -> Option<&BTreeMap<CellCode, i32>> {
        Some(&self.sheets.get(&SheetName::new(table, period)?)?.cells)
    }
}

/// A sheet as a list of rows, for a map cannot be keyed by two words in JSON.
fn sheets<S: Serializer>(sheets: &BTreeMap<SheetName, Sheet>, serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Written<'a> {
        table: TableName,
        period: Period,
        revision: u32,
        cells: Vec<(&'a str, &'a str, i32)>,
    }
    let mut list = serializer.serialize_seq(Some(sheets.len()))?;
    for (name, sheet) in sheets {
        list.serialize_element(&Written {
            table: name.table,
            period: name.period,
            revision: sheet.revision,
            cells: sheet.cells.iter().map(|(cell, value)| (cell.code(), cell.part(), *value)).collect(),
        })?;
    }
    list.end()
}

fn hex<S: Serializer>(digest: &[u8; 32], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&Hex(digest))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) struct Hex<'a>(pub(crate) &'a [u8; 32]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_a_table_of_a_period_of_its_own_length() {
        let (year, quarter) = (Period::year(2025).unwrap(), Period::quarter(2025, 3).unwrap());
        assert!(SheetName::new(TableName::BlockYear, quarter).is_none());
        assert!(SheetName::new(TableName::MiddleAreaQuarter, year).is_none());
        assert_eq!(SheetName::new(TableName::PlaceYear, year).unwrap().to_string(), "place_year 2025");
        let within = |period| TableName::ALL.map(|table| SheetName::within(table, period).len());
        assert_eq!(within(year), [1, 4, 4, 1, 1, 4]);
        assert_eq!(within(quarter), [0, 1, 1, 0, 0, 1]);
    }
}
