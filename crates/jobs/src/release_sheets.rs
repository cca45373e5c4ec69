//! Drawn sheets in the database: into schema `closing` when they are proposed, out of it and into `released` when they are signed.

use crate::JobFault;
use crate::release_ledger::entry;
use access::RegionCode;
use concern::ReleaseId;
use disclosure::{
    CellCode, Ledger, LedgerEntry, Period, Proposed, Released, ReleasedTables, Scale, Sheet, SheetName,
};
use sqlx::PgConnection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Cells as columns, for one insert.
#[derive(Default)]
struct Columns {
    tables: Vec<String>,
    periods: Vec<String>,
    codes: Vec<String>,
    parts: Vec<String>,
    values: Vec<i32>,
}

impl Columns {
    fn of(tables: &ReleasedTables) -> Self {
        let mut columns = Self::default();
        for (name, sheet) in &tables.sheets {
            for (cell, value) in &sheet.cells {
                columns.tables.push(name.table().code().to_owned());
                columns.periods.push(name.period().to_string());
                columns.codes.push(cell.code().to_owned());
                columns.parts.push(cell.part().to_owned());
                columns.values.push(*value);
            }
        }
        columns
    }
}

fn whole(n: u32) -> Result<i32, JobFault> {
    i32::try_from(n).map_err(|_| JobFault::Stored("a figure of a sheet"))
}

/// Keeps what was drawn with its proposal.
pub(crate) async fn sheets_keep(
    publish: &mut PgConnection,
    proposal: Uuid,
    drawn: &Proposed<ReleasedTables>,
) -> Result<(), JobFault> {
    let tables = drawn.drawn_values();
    for entry in tables.ledger.entries() {
        sqlx::query!(
            "-- jobs::release_sheets::sheets_keep
            insert into closing.sheet (proposal_id, table_name, period, revision, scale_numerator, scale_denominator,
                sensitivity, epsilon, cells)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            proposal,
            entry.table.code(),
            entry.period.to_string(),
            whole(entry.revision)?,
            whole(entry.scale.numerator())?,
            whole(entry.scale.denominator())?,
            whole(entry.sensitivity)?,
            entry.epsilon.to_string(),
            whole(entry.cells)?
        )
        .execute(&mut *publish)
        .await?;
    }
    let columns = Columns::of(tables);
    sqlx::query!(
        "-- jobs::release_sheets::sheets_keep
        insert into closing.cell (proposal_id, table_name, period, code, part, value)
        select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])",
        proposal,
        &columns.tables,
        &columns.periods,
        &columns.codes,
        &columns.parts,
        &columns.values
    )
    .execute(publish)
    .await?;
    Ok(())
}

/// What a proposal says of what was drawn.
pub(crate) struct DrawnUnder {
    pub(crate) region: RegionCode,
    pub(crate) closes: Period,
    pub(crate) policy_version: String,
    pub(crate) policy_digest: [u8; 32],
    pub(crate) scale: Scale,
}

/// Reads back what was drawn for a proposal.
pub(crate) async fn sheets_read(
    publish: &mut PgConnection,
    proposal: Uuid,
    under: DrawnUnder,
) -> Result<Proposed<ReleasedTables>, JobFault> {
    let rows = sqlx::query!(
        "-- jobs::release_sheets::sheets_read
        select table_name, period, revision, scale_numerator, scale_denominator, sensitivity, cells
        from closing.sheet where proposal_id = $1 order by period, table_name",
        proposal
    )
    .fetch_all(&mut *publish)
    .await?;
    let entries: Vec<LedgerEntry> = rows
        .into_iter()
        .map(|row| {
            let scale = (row.scale_numerator, row.scale_denominator, row.cells);
            entry(&under.region, (&row.table_name, &row.period, row.revision), row.sensitivity, scale)
        })
        .collect::<Result<_, _>>()?;
    let mut sheets: BTreeMap<SheetName, Sheet> = BTreeMap::new();
    for entry in &entries {
        let name = SheetName::new(entry.table, entry.period).ok_or(JobFault::Stored("closing.sheet"))?;
        let cells = cells_read(publish, proposal, name).await?;
        if cells.len() as u64 != u64::from(entry.cells) {
            return Err(JobFault::Stored("closing.cell"));
        }
        sheets.insert(name, Sheet { revision: entry.revision, scale: entry.scale, cells });
    }
    let ledger = Ledger::of(entries);
    Ok(Proposed::read_from_closing_schema(ReleasedTables {
        epsilon_total: ledger.epsilon_total(),
        region: under.region,
        closes: under.closes,
        policy_version: under.policy_version,
        policy_digest: under.policy_digest,
        scale: under.scale,
        ledger,
        sheets,
    }))
}

async fn cells_read(
    publish: &mut PgConnection,
    proposal: Uuid,
    name: SheetName,
) -> Result<BTreeMap<CellCode, i32>, JobFault> {
    let rows = sqlx::query!(
        "-- jobs::release_sheets::cells_read
        select code, part, value from closing.cell where proposal_id = $1 and table_name = $2 and period = $3",
        proposal,
        name.table().code(),
        name.period().to_string()
    )
    .fetch_all(publish)
    .await?;
    rows.into_iter()
        .map(|row| {
            let cell = CellCode::new(&row.code, &row.part).map_err(|_| JobFault::Stored("closing.cell"))?;
            Ok((cell, row.value))
        })
        .collect()
}

/// Puts signed sheets in force, in the place of those that they revise: a sheet out of force keeps its line in the ledger, for its ε stays
/// spent, and loses its cells.
pub(crate) async fn sheets_publish(
    publish: &mut PgConnection,
    id: &ReleaseId,
    signed: &Released<ReleasedTables>,
) -> Result<(), JobFault> {
    let tables = signed.get();
    for entry in tables.ledger.entries() {
        sheet_replace(publish, entry).await?;
        sqlx::query!(
            "-- jobs::release_sheets::sheets_publish
            insert into released.sheet (release_id, region_code, table_name, period, revision, scale_numerator,
                scale_denominator, sensitivity, epsilon, cells, in_force)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true)",
            id.as_str(),
            tables.region.as_str(),
            entry.table.code(),
            entry.period.to_string(),
            whole(entry.revision)?,
            whole(entry.scale.numerator())?,
            whole(entry.scale.denominator())?,
            whole(entry.sensitivity)?,
            entry.epsilon.to_string(),
            whole(entry.cells)?
        )
        .execute(&mut *publish)
        .await?;
    }
    let columns = Columns::of(tables);
    sqlx::query!(
        "-- jobs::release_sheets::sheets_publish
        insert into released.cell (release_id, table_name, period, code, part, value)
        select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::integer[])",
        id.as_str(),
        &columns.tables,
        &columns.periods,
        &columns.codes,
        &columns.parts,
        &columns.values
    )
    .execute(publish)
    .await?;
    Ok(())
}

async fn sheet_replace(publish: &mut PgConnection, entry: &LedgerEntry) -> Result<(), JobFault> {
    let replaced = sqlx::query_scalar!(
        "-- jobs::release_sheets::sheet_replace
        update released.sheet set in_force = false
        where region_code = $1 and table_name = $2 and period = $3 and in_force
        returning release_id",
        entry.region.as_str(),
        entry.table.code(),
        entry.period.to_string()
    )
    .fetch_optional(&mut *publish)
    .await?;
    if let Some(replaced) = replaced {
        sqlx::query!(
            "-- jobs::release_sheets::sheet_replace
            delete from released.cell where release_id = $1 and table_name = $2 and period = $3",
            replaced,
            entry.table.code(),
            entry.period.to_string()
        )
        .execute(publish)
        .await?;
    }
    Ok(())
}
