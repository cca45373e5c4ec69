//! Counting a period into the cells of its sheets.

use crate::JobFault;
use disclosure::{Frame, Period, RecordsDigest, Report, SheetName, Tables, Working};
use geography::AreaCode;
use intake::{ReportGroup, RowsMark};
use sqlx::PgPool;
use std::collections::HashMap;

/// How many reports each group of a period has.
pub(crate) type Groups = HashMap<ReportGroup, u32>;

/// The reports of a period, all of one moment.
pub(crate) struct Counted {
    /// The reports by what parts them.
    pub(crate) groups: Working<Groups>,
    /// Digest of their keys, for the seed of the noise.
    pub(crate) records: RecordsDigest,
    /// Equal marks: the same rows with the same codes.
    pub(crate) mark: RowsMark,
}

/// Reads the reports of `period` anew, in one statement, so that what is released is what is kept.
pub(crate) async fn period_count(
    working: &PgPool,
    authorities: &[AreaCode],
    period: Period,
) -> Result<Counted, JobFault> {
    let read = intake::period_read(working, authorities, period.first_day(), period.last_day()).await?;
    Ok(Counted { groups: read.groups, records: read.records, mark: read.mark })
}

/// Puts every report into the one cell of each of the `sheets` that it belongs to.
pub(crate) fn tables_of(
    groups: &Working<Groups>,
    frame: &Frame,
    sheets: &[SheetName],
    records: RecordsDigest,
) -> Working<Tables> {
    groups.borrow_held().map(|groups| {
        let mut tables = Tables::new(records);
        for (group, reports) in groups {
            let report = Report {
                authority: &group.authority,
                block: group.block.as_ref(),
                place: group.place.as_ref(),
                harms: group.harms,
                context: group.context,
                source: group.source,
            };
            for sheet in sheets.iter().filter(|sheet| takes(**sheet, group.quarter)) {
                tables.add(*sheet, frame.cell(sheet.table(), &report), *reports);
            }
        }
        tables
    })
}

/// Whether a sheet takes reports of a quarter: one of a year takes all four.
fn takes(sheet: SheetName, quarter: u8) -> bool {
    sheet.period().is_year() || sheet.period().first_day().month() == quarter.cast_signed() * 3 - 2
}
