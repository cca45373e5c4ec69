//! In which local authority a context lies.

use concern::ContextId;
use language::Text;
use sqlx::PgPool;

/// Code and name of the local authority that holds a context; none for what has no place on the map, or lies in none. A line or an area is taken by a
/// point on it. `pool` is of [`http::Role::Contexts`] for a region.
///
/// # Errors
/// The database's.
pub async fn context_authority(
    pool: &PgPool,
    context: ContextId,
) -> Result<Option<(String, Text)>, sqlx::Error> {
    let row = sqlx::query!(
        "-- registry::context_authority::context_authority
        select a.area_code, a.name_en, a.name_cy from registry.context c
        join registry.area a on a.kind = 'local_authority' and st_covers(a.shape, st_pointonsurface(c.shape))
        where c.context_id = $1 order by a.area_code limit 1",
        context.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| (row.area_code, Text::new(row.name_en, row.name_cy))))
}
