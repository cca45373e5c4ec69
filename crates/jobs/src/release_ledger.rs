//! The ledger: every drawing of every sheet, as schema `released` keeps it.

use crate::JobFault;
use access::RegionCode;
use disclosure::{Epsilon, Ledger, LedgerEntry, Period, Scale, TableName};
use sqlx::PgConnection;

/// Every drawing of a region's sheets so far, those that a revision replaced too.
pub(crate) async fn ledger_read(publish: &mut PgConnection, region: &RegionCode) -> Result<Ledger, JobFault> {
    let rows = sqlx::query!(
        "-- jobs::release_ledger::ledger_read
        select table_name, period, revision, sensitivity, scale_numerator, scale_denominator, cells
        from released.sheet
        where region_code = $1
        order by period, table_name, revision",
        region.as_str()
    )
    .fetch_all(publish)
    .await?;
    let entries = rows.into_iter().map(|row| {
        entry(
            region,
            (&row.table_name, &row.period, row.revision),
            row.sensitivity,
            (row.scale_numerator, row.scale_denominator, row.cells),
        )
    });
    Ok(Ledger::of(entries.collect::<Result<Vec<_>, JobFault>>()?))
}

/// One entry out of its stored parts: (table, period, revision), sensitivity, (scale's numerator and denominator, cells).
pub(crate) fn entry(
    region: &RegionCode,
    (table, period, revision): (&str, &str, i32),
    sensitivity: i32,
    (numerator, denominator, cells): (i32, i32, i32),
) -> Result<LedgerEntry, JobFault> {
    let stored = JobFault::Stored;
    let natural = |n: i32| u32::try_from(n).map_err(|_| stored("a sheet"));
    let scale =
        Scale::new(natural(numerator)?, natural(denominator)?).map_err(|_| stored("a sheet's scale"))?;
    let sensitivity = natural(sensitivity)?;
    Ok(LedgerEntry {
        region: region.clone(),
        table: TableName::parse(table).ok_or(stored("a sheet's table"))?,
        period: Period::parse(period).ok_or(stored("a sheet's period"))?,
        revision: natural(revision)?,
        scale,
        sensitivity,
        epsilon: Epsilon::of(sensitivity, scale),
        cells: natural(cells)?,
    })
}
