//! Reading interchanges, what is around them, and the contexts at them.

use api::{HubAuthority, HubContext, HubLine, HubPlace};
use concern::{ContextKind, PlaceKind};
use context::ContextState;
use language::{Text, say};
use sqlx::PgPool;

/// Metres around a first station that are its surroundings: five minutes on foot.
pub(crate) const AROUND_M: u32 = 400;
/// A context this near to a place of the interchange is at it, in metres.
pub(crate) const CONTEXT_M: u32 = 100;

/// Every interchange, or the one of an id.
pub(crate) async fn hubs_list(pool: &PgPool, id: Option<&str>) -> Result<Vec<HubLine>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::hub_read::hubs_list
        select h.hub_id, h.kind, h.name_en, h.name_cy, st_x(h.point) as "easting!", st_y(h.point) as "northing!",
               count(*) filter (where m.why = 'station') as "stations!", count(*) filter (where m.why <> 'station') as "stops!"
        from registry.hub h join registry.hub_member m using (hub_id)
        where $1::text is null or h.hub_id = $1
        group by h.hub_id order by h.name_en, h.hub_id"#,
        id
    )
    .fetch_all(pool)
    .await?;
    let line = rows.into_iter().map(|row| HubLine {
        kind_label: PlaceKind::parse(&row.kind)
            .map_or_else(|| say("hub-kind-interchange", &[]), PlaceKind::label),
        id: row.hub_id,
        kind: row.kind,
        name: Text::new(row.name_en, row.name_cy),
        easting: row.easting,
        northing: row.northing,
        stations: row.stations,
        stops: row.stops,
    });
    Ok(line.collect())
}

struct Columns {
    place_id: String,
    kind: String,
    name_en: String,
    name_cy: String,
    easting: f64,
    northing: f64,
    metres: i32,
    why: Option<String>,
}

impl From<Columns> for HubPlace {
    fn from(row: Columns) -> Self {
        Self {
            kind_label: PlaceKind::parse(&row.kind)
                .map_or_else(|| Text::same(row.kind.as_str()), PlaceKind::label),
            id: row.place_id,
            kind: row.kind,
            name: Text::new(row.name_en, row.name_cy),
            easting: row.easting,
            northing: row.northing,
            metres: row.metres,
            why: row.why,
        }
    }
}

/// The stations and stops of an interchange.
pub(crate) async fn members_list(pool: &PgPool, id: &str) -> Result<Vec<HubPlace>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Columns,
        r#"-- registry::hub_read::members_list
        select p.place_id, p.kind, p.name_en, p.name_cy, st_x(p.point) as "easting!", st_y(p.point) as "northing!",
               m.metres, m.why as "why?"
        from registry.hub_member m join registry.place p using (place_id)
        where m.hub_id = $1 order by m.why <> 'station', m.metres, p.place_id"#,
        id
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(HubPlace::from).collect())
}

/// Places around an interchange that are no stops. A school that no release names is not pointed at here either.
pub(crate) async fn around_list(pool: &PgPool, id: &str) -> Result<Vec<HubPlace>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Columns,
        r#"-- registry::hub_read::around_list
        select p.place_id, p.kind, p.name_en, p.name_cy, st_x(p.point) as "easting!", st_y(p.point) as "northing!",
               round(st_distance(p.point, h.point))::integer as "metres!", null::text as why
        from registry.hub h join registry.place p on st_dwithin(p.point, h.point, $2::integer)
        where h.hub_id = $1 and p.kind in ('retail', 'licensed_premises', 'leisure', 'park', 'school')
          and (p.kind <> 'school' or p.released_as is not null)
        order by st_distance(p.point, h.point), p.place_id limit 200"#,
        id,
        i32::try_from(AROUND_M).unwrap_or(i32::MAX)
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(HubPlace::from).collect())
}

/// The public bodies whose ground the places of an interchange stand on.
pub(crate) async fn authorities_list(pool: &PgPool, id: &str) -> Result<Vec<HubAuthority>, sqlx::Error> {
    let rows = sqlx::query!(
        "-- registry::hub_read::authorities_list
        with own as (
            select distinct p.local_authority_code as code
            from registry.hub_member m join registry.place p using (place_id) where m.hub_id = $1
        )
        select a.area_code, a.kind, a.name_en, a.name_cy from registry.area a
        where a.kind in ('local_authority', 'board', 'force')
          and (a.area_code in (select code from own)
               or a.area_code in (select l.parent_code from registry.area_parent l join own on l.area_code = own.code))
        order by array_position(array['local_authority', 'board', 'force'], a.kind), a.area_code",
        id
    )
    .fetch_all(pool)
    .await?;
    let one = rows.into_iter().map(|row| HubAuthority {
        code: row.area_code,
        kind: row.kind,
        name: Text::new(row.name_en, row.name_cy),
    });
    Ok(one.collect())
}

/// The ids of the interchanges at which a context stands: it names one of their places, or lies near one. None: no such context is seen.
pub(crate) async fn hubs_of_context(pool: &PgPool, code: &str) -> Result<Option<Vec<String>>, sqlx::Error> {
    let Some((region, number)) = code.rsplit_once("-C") else { return Ok(None) };
    let Ok(number) = number.parse::<i32>() else { return Ok(None) };
    sqlx::query_scalar!(
        r#"-- registry::hub_read::hubs_of_context
        select array(
            select distinct m.hub_id from registry.hub_member m join registry.place p using (place_id)
            where c.content -> 'places' ? m.place_id or st_dwithin(c.shape, p.point, $3::integer)
        ) as "hubs!"
        from registry.context c where c.region_code = $1 and c.number = $2 and c.content is not null"#,
        region,
        number,
        i32::try_from(CONTEXT_M).unwrap_or(i32::MAX)
    )
    .fetch_optional(pool)
    .await
}

/// The contexts at an interchange that the pool's region sees, in the order of their numbers; also those that are closed, which tell what was.
pub(crate) async fn contexts_list(pool: &PgPool, id: &str) -> Result<Vec<HubContext>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::hub_read::contexts_list
        with here as (
            select p.place_id, p.point from registry.hub_member m join registry.place p using (place_id) where m.hub_id = $1
        ), found as (
            select c.*, c.content -> 'places' ?| (select coalesce(array_agg(place_id), '{}') from here) as named
            from registry.context c where c.content is not null
        )
        select f.region_code || '-C' || f.number as "code!", f.kind as "kind!", f.state as "state!", f.name_en as "name_en!",
               f.name_cy as "name_cy!", coalesce(f.named, false) as "named!"
        from found f
        where f.named or exists (select from here where st_dwithin(f.shape, here.point, $2::integer))
        order by f.number"#,
        id,
        i32::try_from(CONTEXT_M).unwrap_or(i32::MAX)
    )
    .fetch_all(pool)
    .await?;
    let one = rows.into_iter().map(|row| HubContext {
        kind_label: ContextKind::parse(&row.kind)
            .map_or_else(|| Text::same(row.kind.as_str()), ContextKind::label),
        state_label: ContextState::parse(&row.state)
            .map_or_else(|| Text::same(row.state.as_str()), ContextState::label),
        code: row.code,
        kind: row.kind,
        name: Text::new(row.name_en, row.name_cy),
        state: row.state,
        named: row.named,
    });
    Ok(one.collect())
}
