//! Keeping interchanges, and the codes that places bear beside their ids.

use crate::gazetteer_load::spoken;
use crate::hub_group::{Hub, Node, hubs_of};
use crate::place_read::PlaceCode;
use crate::{Kept, RegistryError};
use concern::{PlaceId, PlaceKind};
use geo_types::Point;
use geography::Bng;
use http::Geom;
use language::Text;
use sqlx::PgConnection;
use std::collections::{BTreeMap, HashMap};

/// Keeps the codes of places: those of a place and kind that a file tells are replaced, others stay. Gives how many came or went.
pub(crate) async fn codes_write(change: &mut PgConnection, codes: &[PlaceCode]) -> Result<u64, sqlx::Error> {
    let ids: Vec<String> = codes.iter().map(|one| one.place.to_string()).collect();
    let kinds: Vec<String> = codes.iter().map(|one| one.kind.to_owned()).collect();
    let texts: Vec<String> = codes.iter().map(|one| one.code.clone()).collect();
    let gone = sqlx::query!(
        "-- registry::hub_keep::codes_write
        delete from registry.place_code old
        where (old.place_id, old.kind) in (select place_id, kind from unnest($1::text[], $2::text[]) as t (place_id, kind))
          and not exists (select from unnest($1::text[], $2::text[], $3::text[]) as g (place_id, kind, code)
                          where (g.place_id, g.kind, g.code) = (old.place_id, old.kind, old.code))",
        &ids,
        &kinds,
        &texts
    )
    .execute(&mut *change)
    .await?;
    let come = sqlx::query!(
        "-- registry::hub_keep::codes_write
        insert into registry.place_code (place_id, kind, code)
        select distinct g.place_id, g.kind, g.code
        from unnest($1::text[], $2::text[], $3::text[]) as g (place_id, kind, code)
        join registry.place p on p.place_id = g.place_id
        where g.code <> ''
        on conflict do nothing",
        &ids,
        &kinds,
        &texts
    )
    .execute(change)
    .await?;
    Ok(gone.rows_affected() + come.rows_affected())
}

/// A hub as its table has it, with its members in the order of their ids.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    kind: String,
    name: Text,
    at: Bng,
    members: Vec<(String, String, i32)>,
}

/// Works the interchanges out of the register as it is now, and keeps what is new or otherwise than before.
pub(crate) async fn hubs_write(change: &mut PgConnection) -> Result<Kept, RegistryError> {
    let (nodes, names) = nodes_read(change).await?;
    let fresh: BTreeMap<String, Row> = hubs_of(&nodes)
        .iter()
        .map(|hub| (format!("H-{}", nodes[hub.first].id), row_of(hub, &nodes, &names)))
        .collect();
    let before = rows_read(change).await?;
    let mut kept = Kept::default();
    let mut gone: Vec<String> = before.keys().filter(|id| !fresh.contains_key(*id)).cloned().collect();
    kept.removed = gone.len() as u64;
    let mut come: Vec<(&String, &Row)> = Vec::new();
    for (id, row) in &fresh {
        match before.get(id) {
            Some(old) if old == row => kept.unchanged += 1,
            old => {
                kept.added += u64::from(old.is_none());
                kept.changed += u64::from(old.is_some());
                gone.extend(old.map(|_| id.clone()));
                come.push((id, row));
            }
        }
    }
    sqlx::query!(
        "-- registry::hub_keep::hubs_write\ndelete from registry.hub where hub_id = any ($1)",
        &gone
    )
    .execute(&mut *change)
    .await?;
    hubs_insert(change, &come).await?;
    Ok(kept)
}

fn row_of(hub: &Hub, nodes: &[Node], names: &HashMap<PlaceId, Text>) -> Row {
    let first = &nodes[hub.first];
    let name = names.get(&first.id).cloned().unwrap_or_else(|| Text::same(first.name.as_str()));
    let mut members: Vec<(String, String, i32)> = hub
        .members
        .iter()
        .map(|(at, why, metres)| {
            (nodes[*at].id.to_string(), why.code().to_owned(), i32::try_from(*metres).unwrap_or(i32::MAX))
        })
        .collect();
    members.sort();
    let kind = if hub.several { INTERCHANGE } else { first.kind.code() };
    Row { kind: kind.to_owned(), name: spoken(first.kind, name).0, at: first.at, members }
}

/// The kind of a hub with stations of several kinds.
pub(crate) const INTERCHANGE: &str = "interchange";

async fn nodes_read(change: &mut PgConnection) -> Result<(Vec<Node>, HashMap<PlaceId, Text>), RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::hub_keep::nodes_read
        select p.place_id, p.kind, p.name_en, p.name_cy, st_x(p.point) as "easting!", st_y(p.point) as "northing!",
               array(select c.code from registry.place_code c
                     where c.place_id = p.place_id and c.kind = 'stop_area' order by c.code) as "areas!"
        from registry.place p
        where p.kind in ('rail_station', 'bus_station', 'bus_stop', 'heritage_railway', 'ferry_terminal', 'airport')
        order by p.place_id"#
    )
    .fetch_all(change)
    .await?;
    let mut names = HashMap::new();
    let mut nodes = Vec::with_capacity(rows.len());
    for row in rows {
        let id =
            PlaceId::parse(&row.place_id).map_err(|_| RegistryError::Stored("registry.place.place_id"))?;
        let kind = PlaceKind::parse(&row.kind).ok_or(RegistryError::Stored("registry.place.kind"))?;
        let at = Bng::new(row.easting, row.northing);
        nodes.push(Node { id: id.clone(), kind, name: row.name_en.clone(), at, stop_areas: row.areas });
        if kind != PlaceKind::BusStop {
            names.insert(id, Text::new(row.name_en, row.name_cy));
        }
    }
    Ok((nodes, names))
}

async fn rows_read(change: &mut PgConnection) -> Result<BTreeMap<String, Row>, RegistryError> {
    let hubs = sqlx::query!(
        r#"-- registry::hub_keep::rows_read
        select h.hub_id, h.kind, h.name_en, h.name_cy, st_x(h.point) as "easting!", st_y(h.point) as "northing!"
        from registry.hub h"#
    )
    .fetch_all(&mut *change)
    .await?;
    let mut rows: BTreeMap<String, Row> = hubs
        .into_iter()
        .map(|row| {
            let (name, at) = (Text::new(row.name_en, row.name_cy), Bng::new(row.easting, row.northing));
            (row.hub_id, Row { kind: row.kind, name, at, members: Vec::new() })
        })
        .collect();
    let members = sqlx::query!(
        "-- registry::hub_keep::rows_read
        select hub_id, place_id, why, metres from registry.hub_member order by place_id, why, metres"
    )
    .fetch_all(change)
    .await?;
    for member in members {
        if let Some(row) = rows.get_mut(&member.hub_id) {
            row.members.push((member.place_id, member.why, member.metres));
        }
    }
    // By the bytes of the ids, however the database orders text.
    for row in rows.values_mut() {
        row.members.sort();
    }
    Ok(rows)
}

async fn hubs_insert(change: &mut PgConnection, come: &[(&String, &Row)]) -> Result<(), sqlx::Error> {
    let text = |pick: fn(&Row) -> &String| come.iter().map(|(_, row)| pick(row).clone()).collect::<Vec<_>>();
    let ids: Vec<String> = come.iter().map(|(id, _)| (*id).clone()).collect();
    let points: Vec<Geom> =
        come.iter().map(|(_, row)| Geom(Point::new(row.at.easting, row.at.northing).into())).collect();
    sqlx::query!(
        "-- registry::hub_keep::hubs_insert
        insert into registry.hub (hub_id, kind, name_en, name_cy, point)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::geometry[])",
        &ids,
        &text(|row| &row.kind),
        &text(|row| &row.name.en),
        &text(|row| &row.name.cy),
        &points as &[Geom]
    )
    .execute(&mut *change)
    .await?;
    let all = || come.iter().flat_map(|(id, row)| row.members.iter().map(move |member| (*id, member)));
    let of: Vec<String> = all().map(|(id, _)| id.clone()).collect();
    let places: Vec<String> = all().map(|(_, member)| member.0.clone()).collect();
    let why: Vec<String> = all().map(|(_, member)| member.1.clone()).collect();
    let metres: Vec<i32> = all().map(|(_, member)| member.2).collect();
    // A stop may have moved here from a hub that is otherwise as it was read.
    sqlx::query!(
        "-- registry::hub_keep::hubs_insert
        insert into registry.hub_member (hub_id, place_id, why, metres)
        select * from unnest($1::text[], $2::text[], $3::text[], $4::integer[])
        on conflict (place_id) do update
        set hub_id = excluded.hub_id, why = excluded.why, metres = excluded.metres",
        &of,
        &places,
        &why,
        &metres
    )
    .execute(change)
    .await?;
    Ok(())
}
