//! Which area is part of which.

use geography::AreaCode;
use sqlx::PgConnection;

/// Links areas to the parents that are named for them, as far as both are kept. A link to another area of the same kind as a named
/// parent is taken away: the area has moved. Gives how many links came or went.
pub(crate) async fn areas_link(
    change: &mut PgConnection,
    links: &[(&AreaCode, &AreaCode)],
) -> Result<u64, sqlx::Error> {
    let (children, parents): (Vec<String>, Vec<String>) =
        links.iter().map(|(child, parent)| (child.to_string(), parent.to_string())).unzip();
    let gone = sqlx::query!(
        "-- registry::area_link::areas_link
        with named as (
            select l.child, l.parent, p.kind
            from unnest($1::text[], $2::text[]) as l (child, parent)
            join registry.area p on p.area_code = l.parent
        )
        delete from registry.area_parent old using registry.area was
        where was.area_code = old.parent_code
          and exists (select from named n where n.child = old.area_code and n.kind = was.kind)
          and not exists (select from named n where n.child = old.area_code and n.parent = old.parent_code)",
        &children,
        &parents
    )
    .execute(&mut *change)
    .await?;
    let come = sqlx::query!(
        "-- registry::area_link::areas_link
        insert into registry.area_parent (area_code, parent_code)
        select distinct l.child, l.parent
        from unnest($1::text[], $2::text[]) as l (child, parent)
        join registry.area c on c.area_code = l.child
        join registry.area p on p.area_code = l.parent
        on conflict do nothing",
        &children,
        &parents
    )
    .execute(change)
    .await?;
    Ok(gone.rows_affected() + come.rows_affected())
}

/// Links each area that has no parent of the next kind to the one in which a point well inside it lies. The smallest code decides
/// where drawn areas overlap. Gives how many links came.
pub(crate) async fn areas_link_by_ground(change: &mut PgConnection) -> Result<u64, sqlx::Error> {
    let come = sqlx::query!(
        "-- registry::area_link::areas_link_by_ground
        with steps (child_kind, parent_kind) as (
            values ('lsoa', 'msoa'), ('msoa', 'local_authority'), ('local_authority', 'board'),
                   ('local_authority', 'force'), ('board', 'country')
        ),
        orphans as (
            select c.area_code, s.parent_kind, st_pointonsurface(c.shape) as inside
            from registry.area c
            join steps s on s.child_kind = c.kind
            where exists (select from registry.area p where p.kind = s.parent_kind)
              and not exists (
                select from registry.area_parent l join registry.area p on p.area_code = l.parent_code
                where l.area_code = c.area_code and p.kind = s.parent_kind)
        )
        insert into registry.area_parent (area_code, parent_code)
        select o.area_code, min(p.area_code)
        from orphans o
        join registry.area p on p.kind = o.parent_kind and st_intersects(p.shape, o.inside)
        group by o.area_code, o.parent_kind
        on conflict do nothing"
    )
    .execute(&mut *change)
    .await?;
    let skipping = sqlx::query!(
        "-- registry::area_link::areas_link_by_ground
        with orphans as (
            select c.area_code, st_pointonsurface(c.shape) as inside
            from registry.area c
            where c.kind = 'lsoa'
              and not exists (
                select from registry.area_parent l join registry.area p on p.area_code = l.parent_code
                where l.area_code = c.area_code and p.kind in ('msoa', 'local_authority'))
        )
        insert into registry.area_parent (area_code, parent_code)
        select o.area_code, min(p.area_code)
        from orphans o
        join registry.area p on p.kind = 'local_authority' and st_intersects(p.shape, o.inside)
        group by o.area_code
        on conflict do nothing"
    )
    .execute(change)
    .await?;
    Ok(come.rows_affected() + skipping.rows_affected())
}
