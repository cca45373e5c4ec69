//! Closing a year: count, draw, publish, once.

use crate::JobFault;
use crate::frame_read::frame_read;
use access::RegionCode;
use concern::ReleaseId;
use cube::Cube;
use disclosure::{
    Closing, Epsilon, Frame, Ledger, LedgerEntry, Period, Policy, Proposed, RecordsDigest, ReleaseKey,
    ReleasedTables, Report, Scale, SheetName, TableName, Tables, Working, release, sheets_to_draw,
};
use geography::AreaCode;
use http::Pools;
use jiff::civil::Date;
use sqlx::{PgPool, Postgres, Transaction};

/// What is to be closed.
pub struct ReleaseAsked {
    /// The board or country.
    pub region: RegionCode,
    /// Calendar year, by date recorded.
    pub year: i16,
    /// The policy to release under.
    pub policy: Policy,
    /// Today, by the caller's clock.
    pub today: Date,
    /// The secret behind the noise. It is used here and dropped; nothing keeps it.
    pub key: ReleaseKey,
}

/// Closes a year of a region into its released tables and publishes them in one transaction: all of it or nothing.
///
/// The cube is counted anew from the rows, so that what is released is what is kept. Nothing here can be read back but
/// through schema `released`.
pub async fn release_close(pools: &Pools, asked: ReleaseAsked) -> Result<ReleaseId, JobFault> {
    let period = Period::year(asked.year).ok_or(JobFault::Year)?;
    let id = ReleaseId::parse(&format!("{}-{}-1", asked.region, asked.year)).map_err(|_| JobFault::Year)?;
    let frame = frame_read(&pools.publish, &asked.region, &asked.policy).await?;
    let area = registry::study_area(&pools.registry, &asked.region).await?;
    let authorities: Vec<AreaCode> = area.authorities.into_iter().map(|(code, _)| code).collect();
    let cube = intake::cube_load(&pools.working, area.mask, &authorities).await?;
    let keys = intake::record_keys(&pools.working, &authorities, asked.year).await?;
    let past = ledger_read(&pools.publish).await?;
    let sheets = sheets_to_draw(&frame, &asked.policy, &past, period);
    let counts = tables_count(&cube, &frame, &sheets, RecordsDigest::of(keys));
    let closing = Closing { period, closed_on: asked.today, today: asked.today };
    let tables = release(counts, &frame, &asked.policy, &asked.key, &past, &closing)?;
    publish(&pools.publish, &id, &tables, &asked.policy).await?;
    Ok(id)
}

/// Exact counts: every report in the one cell of each sheet that it belongs to.
fn tables_count(
    cube: &Working<Cube>,
    frame: &Frame,
    sheets: &[SheetName],
    records: RecordsDigest,
) -> Working<Tables> {
    cube.borrow_held().map(|cube| {
        let mut tables = Tables::new(records);
        for counted in cube.counted() {
            let report = Report {
                authority: counted.authority,
                block: counted.block,
                place: counted.place,
                harms: counted.harms,
                context: None,
                source: counted.source,
            };
            let (year, quarter) = (counted.recorded.year(), (counted.recorded.number() as u8).div_ceil(3));
            let Some(quarter) = Period::quarter(year, quarter) else { continue };
            for sheet in sheets.iter().filter(|sheet| sheet.period().contains(quarter)) {
                tables.add(*sheet, frame.cell(sheet.table(), &report), 1);
            }
        }
        tables
    })
}

/// Every sheet released so far, of every region.
async fn ledger_read(publish: &PgPool) -> Result<Ledger, JobFault> {
    let rows = sqlx::query!(
        "-- jobs::release_close::ledger_read
        select region_code, period, table_name, sensitivity, scale_numerator, scale_denominator, cells, revision
        from released.sheet
        order by region_code, period, table_name, revision"
    )
    .fetch_all(publish)
    .await?;
    let stored = JobFault::Stored;
    let entries = rows
        .into_iter()
        .map(|row| {
            let natural = |n: i32| u32::try_from(n).map_err(|_| stored("released.sheet"));
            let scale = Scale::new(natural(row.scale_numerator)?, natural(row.scale_denominator)?);
            let scale = scale.map_err(|_| stored("released.sheet.scale"))?;
            let period = Period::parse(&row.period);
            let sensitivity = natural(row.sensitivity)?;
            Ok(LedgerEntry {
                region: RegionCode::parse(&row.region_code)
                    .map_err(|_| stored("released.sheet.region_code"))?,
                period: period.ok_or(stored("released.sheet.period"))?,
                revision: natural(row.revision)?,
                table: TableName::parse(&row.table_name).ok_or(stored("released.sheet.table_name"))?,
                scale,
                sensitivity,
                epsilon: Epsilon::of(sensitivity, scale),
                cells: natural(row.cells)?,
            })
        })
        .collect::<Result<Vec<_>, JobFault>>()?;
    Ok(Ledger::of(entries))
}

async fn publish(
    publish: &PgPool,
    id: &ReleaseId,
    tables: &Proposed<ReleasedTables>,
    policy: &Policy,
) -> Result<(), JobFault> {
    let tables = tables.drawn_values();
    let mut change = publish.begin().await?;
    release_insert(&mut change, id, tables, policy).await?;
    sheets_insert(&mut change, id, tables).await?;
    places_insert(&mut change, tables).await?;
    for (name, sheet) in &tables.sheets {
        let (codes, parts): (Vec<String>, Vec<String>) =
            sheet.cells.keys().map(|cell| (cell.code().to_owned(), cell.part().to_owned())).unzip();
        let values: Vec<i32> = sheet.cells.values().copied().collect();
        sqlx::query!(
            "-- jobs::release_close::publish
            insert into released.cell (release_id, table_name, period, code, part, value)
            select $1, $2, $3, * from unnest($4::text[], $5::text[], $6::integer[])",
            id.as_str(),
            name.table().code(),
            name.period().to_string(),
            &codes,
            &parts,
            &values
        )
        .execute(&mut *change)
        .await?;
    }
    change.commit().await?;
    Ok(())
}

async fn release_insert(
    change: &mut Transaction<'_, Postgres>,
    id: &ReleaseId,
    tables: &ReleasedTables,
    policy: &Policy,
) -> Result<(), JobFault> {
    let whole = |n: u32| i32::try_from(n).map_err(|_| JobFault::Stored("policy"));
    sqlx::query!(
        "-- jobs::release_close::release_insert
        insert into released.release (release_id, region_code, closes, policy_version, policy_digest, policy,
            scale_numerator, scale_denominator, threshold_partner, threshold_community, rounding, epsilon_total)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        id.as_str(),
        tables.region.as_str(),
        tables.closes.to_string(),
        tables.policy_version,
        tables.policy_digest.as_slice(),
        policy.text(),
        whole(tables.scale.numerator())?,
        whole(tables.scale.denominator())?,
        whole(policy.threshold_partnership())?,
        whole(policy.threshold_community_safety())?,
        whole(policy.rounding())?,
        tables.epsilon_total.to_string()
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}

async fn sheets_insert(
    change: &mut Transaction<'_, Postgres>,
    id: &ReleaseId,
    tables: &ReleasedTables,
) -> Result<(), JobFault> {
    let whole = |n: u32| i32::try_from(n).map_err(|_| JobFault::Stored("ledger"));
    for entry in tables.ledger.entries() {
        sqlx::query!(
            "-- jobs::release_close::sheets_insert
            insert into released.sheet (release_id, region_code, table_name, period, revision, sensitivity,
                scale_numerator, scale_denominator, epsilon, cells, in_force)
            values ($1, $2, $3, $4, 1, $5, $6, $7, $8, $9, true)",
            id.as_str(),
            tables.region.as_str(),
            entry.table.code(),
            entry.period.to_string(),
            whole(entry.sensitivity)?,
            whole(entry.scale.numerator())?,
            whole(entry.scale.denominator())?,
            entry.epsilon.to_string(),
            whole(entry.cells)?
        )
        .execute(&mut **change)
        .await?;
    }
    Ok(())
}

/// The names and points of the places and pools in the frame go over with the release; no other place does.
async fn places_insert(
    change: &mut Transaction<'_, Postgres>,
    tables: &ReleasedTables,
) -> Result<(), JobFault> {
    let places = tables.cells(TableName::PlaceYear, tables.closes).into_iter().flatten();
    let codes: Vec<String> =
        places.filter(|(cell, _)| cell.part().is_empty()).map(|(cell, _)| cell.code().to_owned()).collect();
    sqlx::query!(
        "-- jobs::release_close::places_insert
        insert into released.place (place_id, kind, name_en, name_cy, local_authority_code, point)
        select place_id, kind, name_en, name_cy, local_authority_code, point
        from registry.place where place_id = any ($1)
        union all
        select pool_code, 'school', name_en, name_cy, local_authority_code, null
        from registry.place_pool where pool_code = any ($1)
        on conflict (place_id) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy,
            local_authority_code = excluded.local_authority_code, point = excluded.point",
        &codes
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}

/// A fresh key from the operating system's generator, for one release.
pub fn release_key() -> Result<ReleaseKey, JobFault> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|_| JobFault::Chance)?;
    Ok(ReleaseKey::take(&mut bytes))
}
