//! Areas that files no longer list.

use crate::AreaRecord;
use sqlx::PgConnection;

/// Areas that are kept and that the files do not list, though they list others of the same kind and source beside them, in one larger area. They may have
/// been split or renamed; releases and older files may still name them.
pub(crate) async fn areas_unlisted(
    change: &mut PgConnection,
    listed: &[AreaRecord],
) -> Result<Vec<String>, sqlx::Error> {
    let codes: Vec<String> = listed.iter().map(|area| area.shape.code.to_string()).collect();
    sqlx::query_scalar!(
        "-- registry::area_unlisted::areas_unlisted
        with listed as (
            select a.area_code, a.kind, a.licence from registry.area a join unnest($1::text[]) as g (code) on g.code = a.area_code
        ),
        around as (
            select distinct l.kind, l.licence, p.parent_code from listed l join registry.area_parent p on p.area_code = l.area_code
        )
        select a.area_code from registry.area a
        where a.kind <> 'block' and not a.dissolved
          and not exists (select from listed l where l.area_code = a.area_code)
          and exists (
            select from registry.area_parent p join around r on r.parent_code = p.parent_code
            where p.area_code = a.area_code and (r.kind, r.licence) = (a.kind, a.licence))
        order by a.area_code",
        &codes
    )
    .fetch_all(change)
    .await
}
