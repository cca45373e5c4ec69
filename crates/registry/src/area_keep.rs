//! Keeping areas.

use crate::area_link::{areas_link, areas_link_by_ground};
use crate::{Kept, RegistryError};
use geo_types::Geometry;
use geography::{AreaCode, AreaShape};
use http::{AuditEvent, Geom, audit_insert};
use sqlx::{PgConnection, PgPool};

/// An area and the line that must be shown with it.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaRecord {
    /// The area, in metres.
    pub shape: AreaShape,
    /// The licence line; empty where none is needed.
    pub licence: String,
}

/// Areas in one statement: boundaries are large, and a statement is held in memory on both ends.
const AT_ONCE: usize = 200;

/// Keeps areas, new ones and changed ones, in one transaction, and links each to the areas that contain it: by the parents it names,
/// and where it names none of a kind, by where a point well inside it lies. Areas that are not among these stay as they are.
///
/// Residents that were imported before stay when the area brings none.
pub async fn areas_keep(
    pool: &PgPool,
    event: &AuditEvent,
    areas: &[AreaRecord],
) -> Result<Kept, RegistryError> {
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let kept = areas_write(&mut change, areas, &[]).await?;
    change_tell(&mut change, kept.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(kept)
}

pub(crate) async fn areas_write(
    change: &mut PgConnection,
    areas: &[AreaRecord],
    parts: &[(AreaCode, AreaCode)],
) -> Result<Kept, RegistryError> {
    let mut kept = Kept::default();
    for some in areas.chunks(AT_ONCE) {
        kept += Kept::of_written(some.len(), &areas_upsert(&mut *change, some).await?);
    }
    let own =
        areas.iter().flat_map(|area| area.shape.parents.iter().map(|parent| (&area.shape.code, parent)));
    let links: Vec<(&AreaCode, &AreaCode)> =
        own.chain(parts.iter().map(|(part, whole)| (part, whole))).collect();
    let linked = areas_link(change, &links).await? + areas_link_by_ground(change).await?;
    if linked > 0 && !kept.is_change() && kept.unchanged > 0 {
        // The areas are as they were, but one is now part of another.
        kept.changed += 1;
        kept.unchanged -= 1;
    }
    Ok(kept)
}

async fn areas_upsert(change: &mut PgConnection, areas: &[AreaRecord]) -> Result<Vec<bool>, sqlx::Error> {
    let text =
        |pick: fn(&AreaRecord) -> &str| areas.iter().map(|area| pick(area).to_owned()).collect::<Vec<_>>();
    let residents: Vec<Option<i32>> =
        areas.iter().map(|area| area.shape.residents_10_17.and_then(|n| i32::try_from(n).ok())).collect();
    let shapes: Vec<Geom> =
        areas.iter().map(|area| Geom(Geometry::MultiPolygon(area.shape.shape.clone()))).collect();
    sqlx::query_scalar!(
        r#"-- registry::area_keep::areas_upsert
        insert into registry.area as kept (area_code, kind, name_en, name_cy, residents_10_17, shape, licence)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::geometry[], $7::text[])
        on conflict (area_code) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy,
            residents_10_17 = coalesce(excluded.residents_10_17, kept.residents_10_17),
            shape = excluded.shape, licence = excluded.licence, dissolved = false
        where (kept.kind, kept.name_en, kept.name_cy, kept.licence)
              is distinct from (excluded.kind, excluded.name_en, excluded.name_cy, excluded.licence)
           or kept.residents_10_17 is distinct from coalesce(excluded.residents_10_17, kept.residents_10_17)
           or kept.dissolved
           or st_asbinary(kept.shape) <> st_asbinary(excluded.shape)
        returning (xmax = 0) as "new!""#,
        &text(|area| area.shape.code.as_str()),
        &text(|area| area.shape.kind.code()),
        &text(|area| &area.shape.name.en),
        &text(|area| &area.shape.name.cy),
        &residents as &[Option<i32>],
        &shapes as &[Geom],
        &text(|area| &area.licence),
    )
    .fetch_all(change)
    .await
}

/// Lets one import at a time change the registry: a second one waits here until the first has ended.
pub(crate) async fn import_alone(change: &mut PgConnection) -> Result<(), sqlx::Error> {
    sqlx::query!("-- registry::import_alone\nselect pg_advisory_xact_lock(hashtext('registry import'))")
        .execute(change)
        .await?;
    Ok(())
}

/// Tells those who hold a copy of areas or places, and counts the change for those who ask; heard when the transaction is committed, and not otherwise.
pub(crate) async fn change_tell(
    change: &mut PgConnection,
    something_changed: bool,
) -> Result<(), sqlx::Error> {
    if something_changed {
        sqlx::query!("-- registry::change_tell\nupdate registry.register_version set version = version + 1")
            .execute(&mut *change)
            .await?;
        sqlx::query!("-- registry::change_tell\nselect pg_notify('geography', '')").execute(change).await?;
    }
    Ok(())
}
