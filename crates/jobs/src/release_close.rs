//! Closing a year: count, draw, publish, once.

use crate::JobFault;
use crate::frame_read::frame_read;
use access::RegionCode;
use concern::{PlaceId, ReleaseId};
use cube::Cube;
use disclosure::{
    Closing, Epsilon, Frame, Ledger, LedgerEntry, Period, Policy, RecordsDigest, ReleaseKey, Released,
    ReleasedTables, Scale, TableName, Tables, Working, release,
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
    let counts = tables_count(&cube, &frame, asked.year, RecordsDigest::of(keys));
    let past = ledger_read(&pools.publish).await?;
    let closing = Closing { period, closed_on: asked.today, today: asked.today };
    let tables = release(counts, &frame, &asked.policy, &asked.key, &past, &closing)?;
    publish(&pools.publish, &id, &tables, &asked.policy).await?;
    Ok(id)
}

/// Exact counts over the frame, places by the code they are counted under. Reports that fall on no cell of a table (told too
/// coarsely, or at a place that is never named) are not in it.
fn tables_count(cube: &Working<Cube>, frame: &Frame, year: i16, records: RecordsDigest) -> Working<Tables> {
    let blocks: Vec<AreaCode> = frame.blocks().iter().cloned().collect();
    let places: Vec<PlaceId> = frame.register().cloned().collect();
    cube.borrow_held().map(|cube| {
        let by_block = cube.block_year(year, &blocks).counts;
        let by_place = cube.place_year(year, &places).counts;
        Tables {
            block_year: blocks.into_iter().zip(by_block).collect(),
            place_year: frame.places_as_counted(places.into_iter().zip(by_place)),
            records,
        }
    })
}

/// Every sheet released so far, of every region.
async fn ledger_read(publish: &PgPool) -> Result<Ledger, JobFault> {
    let rows = sqlx::query!(
        "-- jobs::release_close::ledger_read
        select region_code, period, table_name, sensitivity, scale_numerator, scale_denominator, cells
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
            let year = row.period.parse().ok().and_then(Period::year);
            let sensitivity = natural(row.sensitivity)?;
            Ok(LedgerEntry {
                region: RegionCode::parse(&row.region_code)
                    .map_err(|_| stored("released.sheet.region_code"))?,
                period: year.ok_or(stored("released.sheet.period"))?,
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
    tables: &Released<ReleasedTables>,
    policy: &Policy,
) -> Result<(), JobFault> {
    let tables = tables.get();
    let mut change = publish.begin().await?;
    release_insert(&mut change, id, tables, policy).await?;
    sheets_insert(&mut change, id, tables).await?;
    places_insert(&mut change, tables).await?;
    let blocks: Vec<(String, i32)> = tables.block_year.iter().map(|(c, v)| (c.to_string(), *v)).collect();
    let places: Vec<(String, i32)> = tables.place_year.iter().map(|(c, v)| (c.to_string(), *v)).collect();
    for (table, cells) in [(TableName::BlockYear, blocks), (TableName::PlaceYear, places)] {
        let (codes, values): (Vec<String>, Vec<i32>) = cells.into_iter().unzip();
        sqlx::query!(
            "-- jobs::release_close::publish
            insert into released.cell (release_id, table_name, period, code, value)
            select $1, $2, $3, * from unnest($4::text[], $5::integer[])",
            id.as_str(),
            table.code(),
            tables.period.to_string(),
            &codes,
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
        tables.period.to_string(),
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
    let codes: Vec<String> = tables.place_year.keys().map(ToString::to_string).collect();
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
