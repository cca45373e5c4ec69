//! Public geography goes over to the released side, so that a partner's map needs no other schema.

use crate::JobFault;
use http::{AuditEvent, audit_insert};
use sqlx::{PgPool, Postgres, Transaction};

/// Copies areas and basemap from schema `registry` to schema `released`, in one transaction, and marks the edition when
/// something changed. Areas that an earlier release refers to stay, even when the registry has dropped them.
///
/// `publish` acts as [`http::Role::Publish`].
pub async fn geography_publish(publish: &PgPool, event: &AuditEvent) -> Result<(), JobFault> {
    let mut change = publish.begin().await?;
    areas_copy(&mut change).await?;
    basemap_copy(&mut change).await?;
    edition_mark(&mut change).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(())
}

async fn areas_copy(change: &mut Transaction<'_, Postgres>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- jobs::geography_publish::areas_copy
        insert into released.area (area_code, kind, name_en, name_cy, parent_codes, residents_10_17, shape, licence)
        select a.area_code, a.kind, a.name_en, a.name_cy,
               coalesce(array_agg(p.parent_code order by p.parent_code) filter (where p.parent_code is not null), '{}'),
               a.residents_10_17, a.shape, a.licence
        from registry.area a
        left join registry.area_parent p using (area_code)
        group by a.area_code
        on conflict (area_code) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy,
            parent_codes = excluded.parent_codes, residents_10_17 = excluded.residents_10_17,
            shape = excluded.shape, licence = excluded.licence"
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}

async fn basemap_copy(change: &mut Transaction<'_, Postgres>) -> Result<(), sqlx::Error> {
    sqlx::query!("-- jobs::geography_publish::basemap_copy\n        delete from released.basemap")
        .execute(&mut **change)
        .await?;
    sqlx::query!(
        "-- jobs::geography_publish::basemap_copy
        insert into released.basemap (basemap_id, layer, name_en, name_cy, rank, shape, licence)
        select basemap_id, layer, name_en, name_cy, rank, shape, licence from registry.basemap"
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}

/// The edition's digest is the browser's tag; the same geography published twice is the same edition.
async fn edition_mark(change: &mut Transaction<'_, Postgres>) -> Result<(), sqlx::Error> {
    sqlx::query!(
        r#"-- jobs::geography_publish::edition_mark
        with present as (
            select sha256(coalesce(string_agg(part, ''::bytea order by kind, id), ''::bytea)) as digest
            from (
                select 1 as kind, area_code as id,
                       sha256(convert_to(row(area_code, kind, name_en, name_cy, parent_codes, residents_10_17, licence)::text, 'UTF8')
                              || st_asbinary(shape)) as part
                from released.area
                union all
                select 2, lpad(basemap_id::text, 20, '0'),
                       sha256(convert_to(row(layer, name_en, name_cy, rank, licence)::text, 'UTF8') || st_asbinary(shape))
                from released.basemap
            ) parts
        )
        insert into released.geography_edition (digest)
        select digest from present
        where digest is distinct from
              (select digest from released.geography_edition order by edition_id desc limit 1)"#
    )
    .execute(&mut **change)
    .await?;
    Ok(())
}
