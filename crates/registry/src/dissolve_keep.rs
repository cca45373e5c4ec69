//! Drawing boards and forces as the union of their local authorities.

use crate::Kept;
use crate::area_link::{areas_link, areas_link_by_ground};
use crate::dissolve_read::Whole;
use geography::AreaCode;
use sqlx::PgConnection;
use std::collections::HashSet;

/// What became of a list of boards and forces.
#[derive(Debug, Default)]
pub(crate) struct Dissolved {
    pub(crate) kept: Kept,
    /// Those with no boundary, because an authority of theirs is not kept.
    pub(crate) without: u64,
}

/// Draws each board and force that has no boundary of its own, and links its authorities to it. One whose boundary was imported stays as it is, and one with
/// an authority that is not kept is not drawn: half a board would be taken for the whole.
pub(crate) async fn wholes_write(
    change: &mut PgConnection,
    wholes: &[Whole],
) -> Result<Dissolved, sqlx::Error> {
    let written = wholes_upsert(change, wholes).await?;
    let codes: Vec<String> = wholes.iter().map(|one| one.code.to_string()).collect();
    let standing = sqlx::query!(
        "-- registry::dissolve_keep::wholes_write
        select area_code, dissolved from registry.area where area_code = any ($1)",
        &codes
    )
    .fetch_all(&mut *change)
    .await?;
    let drawn: HashSet<&str> =
        standing.iter().filter(|row| row.dissolved).map(|row| row.area_code.as_str()).collect();
    let links: Vec<(&AreaCode, &AreaCode)> = wholes
        .iter()
        .filter(|one| drawn.contains(one.code.as_str()))
        .flat_map(|one| one.authorities.iter().map(move |part| (part, &one.code)))
        .collect();
    let mut kept = Kept::of_written(drawn.len(), &written);
    let linked = areas_link(change, &links).await? + areas_link_by_ground(change).await?;
    if linked > 0 && !kept.is_change() && kept.unchanged > 0 {
        // The outlines are as they were, but an authority has come to one.
        kept.changed += 1;
        kept.unchanged -= 1;
    }
    Ok(Dissolved { kept, without: (wholes.len() - standing.len()) as u64 })
}

async fn wholes_upsert(change: &mut PgConnection, wholes: &[Whole]) -> Result<Vec<bool>, sqlx::Error> {
    let text = |pick: fn(&Whole) -> &str| wholes.iter().map(|one| pick(one).to_owned()).collect::<Vec<_>>();
    let (parts, within): (Vec<String>, Vec<String>) = wholes
        .iter()
        .flat_map(|one| one.authorities.iter().map(|part| (part.to_string(), one.code.to_string())))
        .unzip();
    sqlx::query_scalar!(
        r#"-- registry::dissolve_keep::wholes_upsert
        with outline as (
            select m.whole, st_multi(st_collectionextract(st_union(a.shape order by m.part), 3)) as shape, max(a.licence) as licence
            from unnest($5::text[], $6::text[]) as m (part, whole)
            left join registry.area a on a.area_code = m.part and a.kind = 'local_authority'
            group by m.whole
            having count(*) = count(a.shape)
        )
        insert into registry.area as kept (area_code, kind, name_en, name_cy, shape, licence, dissolved)
        select d.code, d.kind, d.en, d.cy, o.shape, o.licence, true
        from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as d (code, kind, en, cy)
        join outline o on o.whole = d.code
        on conflict (area_code) do update
        set name_en = excluded.name_en, name_cy = excluded.name_cy, shape = excluded.shape, licence = excluded.licence
        where kept.dissolved
          and (kept.name_en, kept.name_cy, kept.licence, st_asbinary(kept.shape))
              is distinct from (excluded.name_en, excluded.name_cy, excluded.licence, st_asbinary(excluded.shape))
        returning (xmax = 0) as "new!""#,
        &text(|one| one.code.as_str()),
        &text(|one| one.kind.code()),
        &text(|one| &one.name.en),
        &text(|one| &one.name.cy),
        &parts,
        &within
    )
    .fetch_all(change)
    .await
}

/// Draws again what is made of authorities whose boundaries have changed. Gives how many of all that are drawn so.
pub(crate) async fn wholes_redraw(change: &mut PgConnection) -> Result<Kept, sqlx::Error> {
    let counts = sqlx::query!(
        r#"-- registry::dissolve_keep::wholes_redraw
        with outline as (
            select w.area_code, st_multi(st_collectionextract(st_union(a.shape order by a.area_code), 3)) as shape
            from registry.area w
            join registry.area_parent p on p.parent_code = w.area_code
            join registry.area a on a.area_code = p.area_code and a.kind = 'local_authority'
            where w.dissolved
            group by w.area_code
        ),
        drawn as (
            update registry.area w set shape = o.shape from outline o
            where o.area_code = w.area_code and st_asbinary(w.shape) <> st_asbinary(o.shape)
            returning 1
        )
        select (select count(*) from outline) as "all!", (select count(*) from drawn) as "drawn!""#
    )
    .fetch_one(change)
    .await?;
    let natural = |n: i64| u64::try_from(n).unwrap_or(0);
    let changed = natural(counts.drawn);
    Ok(Kept { changed, unchanged: natural(counts.all) - changed, ..Kept::default() })
}
