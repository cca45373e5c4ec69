//! Keeping boundaries outside the tree, and how areas of one census became those of the next.

use crate::boundary_read::BoundaryRecord;
use crate::{AreaChanges, Kept, RegistryError};
use geo_types::Geometry;
use geography::AreaCode;
use http::Geom;
use sqlx::{PgConnection, PgPool};

/// Boundaries in one statement.
const AT_ONCE: usize = 200;

/// Keeps boundaries, new ones and changed ones; each layer and year stands apart from every other.
pub(crate) async fn boundaries_write(
    change: &mut PgConnection,
    boundaries: &[BoundaryRecord],
) -> Result<Kept, sqlx::Error> {
    let mut kept = Kept::default();
    for some in boundaries.chunks(AT_ONCE) {
        kept += Kept::of_written(some.len(), &boundaries_upsert(change, some).await?);
    }
    Ok(kept)
}

async fn boundaries_upsert(
    change: &mut PgConnection,
    some: &[BoundaryRecord],
) -> Result<Vec<bool>, sqlx::Error> {
    let text =
        |pick: fn(&BoundaryRecord) -> &str| some.iter().map(|one| pick(one).to_owned()).collect::<Vec<_>>();
    let vintages: Vec<i16> = some.iter().map(|one| one.vintage).collect();
    let authorities: Vec<Option<String>> =
        some.iter().map(|one| one.local_authority.as_ref().map(ToString::to_string)).collect();
    let shapes: Vec<Geom> = some.iter().map(|one| Geom(Geometry::MultiPolygon(one.shape.clone()))).collect();
    sqlx::query_scalar!(
        r#"-- registry::boundary_keep::boundaries_upsert
        insert into registry.boundary as kept
            (layer, vintage, area_code, name_en, name_cy, local_authority_code, shape, licence)
        select * from unnest($1::text[], $2::smallint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::geometry[], $8::text[])
        on conflict (layer, vintage, area_code) do update
        set name_en = excluded.name_en, name_cy = excluded.name_cy, local_authority_code = excluded.local_authority_code,
            shape = excluded.shape, licence = excluded.licence
        where (kept.name_en, kept.name_cy, kept.local_authority_code, kept.licence, st_asbinary(kept.shape))
              is distinct from
              (excluded.name_en, excluded.name_cy, excluded.local_authority_code, excluded.licence, st_asbinary(excluded.shape))
        returning (xmax = 0) as "new!""#,
        &text(|one| one.layer),
        &vintages,
        &text(|one| one.code.as_str()),
        &text(|one| &one.name.en),
        &text(|one| &one.name.cy),
        &authorities as &[Option<String>],
        &shapes as &[Geom],
        &text(|one| &one.licence),
    )
    .fetch_all(change)
    .await
}

/// Boundaries that are kept and that the files do not list, though they list others of the same layer, year and authority.
pub(crate) async fn boundaries_unlisted(
    change: &mut PgConnection,
    listed: &[BoundaryRecord],
) -> Result<Vec<String>, sqlx::Error> {
    let layers: Vec<String> = listed.iter().map(|one| one.layer.to_owned()).collect();
    let vintages: Vec<i16> = listed.iter().map(|one| one.vintage).collect();
    let codes: Vec<String> = listed.iter().map(|one| code(&one.code)).collect();
    sqlx::query_scalar!(
        "-- registry::boundary_keep::boundaries_unlisted
        with listed as (
            select b.layer, b.vintage, b.area_code, b.local_authority_code
            from registry.boundary b
            join unnest($1::text[], $2::smallint[], $3::text[]) as g (layer, vintage, area_code)
              on (g.layer, g.vintage, g.area_code) = (b.layer, b.vintage, b.area_code)
        )
        select b.area_code from registry.boundary b
        where (b.layer, b.vintage, b.local_authority_code) in (select layer, vintage, local_authority_code from listed)
          and not exists (select from listed l where (l.layer, l.vintage, l.area_code) = (b.layer, b.vintage, b.area_code))
        order by b.area_code",
        &layers,
        &vintages,
        &codes
    )
    .fetch_all(change)
    .await
}

/// Keeps a table of changes from 2011 to 2021 as a whole, for its layer: a row that it no longer has is taken out.
pub(crate) async fn changes_write(
    change: &mut PgConnection,
    changes: &AreaChanges,
) -> Result<Kept, sqlx::Error> {
    let (from, to): (Vec<String>, Vec<String>) =
        changes.pairs().map(|(from, to)| (code(from), code(to))).unzip();
    let counts = sqlx::query!(
        r#"-- registry::boundary_keep::changes_write
        with given as (
            select from_code, to_code from unnest($1::text[], $2::text[]) as g (from_code, to_code)
        ), gone as (
            delete from registry.area_change old
            where old.layer = $3 and (old.from_vintage, old.to_vintage) = (2011, 2021)
              and not exists (select from given g where (g.from_code, g.to_code) = (old.from_code, old.to_code))
            returning 1
        ), come as (
            insert into registry.area_change (layer, from_vintage, to_vintage, from_code, to_code)
            select $3, 2011, 2021, from_code, to_code from given on conflict do nothing returning 1
        )
        select (select count(*) from gone) as "gone!", (select count(*) from come) as "come!""#,
        &from,
        &to,
        changes.layer()
    )
    .fetch_one(change)
    .await?;
    let natural = |n: i64| u64::try_from(n).unwrap_or(0);
    let (added, removed) = (natural(counts.come), natural(counts.gone));
    Ok(Kept { added, removed, changed: 0, unchanged: from.len() as u64 - added })
}

/// The kept changes of small areas from 2011 to 2021, none if there are none.
pub(crate) async fn area_changes_load(pool: &PgPool) -> Result<Option<AreaChanges>, RegistryError> {
    let rows = sqlx::query!(
        "-- registry::boundary_keep::area_changes_load
        select from_code, to_code from registry.area_change
        where (layer, from_vintage, to_vintage) = ('lsoa', 2011, 2021)"
    )
    .fetch_all(pool)
    .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let stored =
        |text: &str| AreaCode::parse(text).map_err(|_| RegistryError::Stored("registry.area_change"));
    let mut changes = AreaChanges::of_small_areas();
    for row in rows {
        changes.add(stored(&row.from_code)?, stored(&row.to_code)?);
    }
    Ok(Some(changes))
}

fn code(code: &AreaCode) -> String {
    code.to_string()
}
