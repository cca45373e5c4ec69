//! Reads a region's stand from schema `released`, in one snapshot.

use crate::ReadError;
use crate::released_stand::{
    AreaFacts, LedgerFacts, Mark, PlaceStanding, ReleaseFacts, Stand, StandingSheet,
};
use api::RegionName;
use disclosure::{CellCode, Epsilon, Nesting, Period, Policy, Scale, SheetName, TableName};
use geo_types::Geometry;
use geography::{AreaCode, Bng};
use http::Geom;
use language::Text;
use sha2::{Digest as _, Sha256};
use sqlx::{PgConnection, PgPool};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The mark of `region` now.
pub(crate) async fn mark_read(released: &PgPool, region: &str) -> Result<Mark, ReadError> {
    mark_of(&mut *released.acquire().await?, region).await
}

/// Everything in force in `region`, and its mark, from one snapshot of the database.
pub(crate) async fn stand_read(released: &PgPool, region: RegionName) -> Result<Stand, ReadError> {
    let mut snapshot = released.begin().await?;
    sqlx::query!(
        "-- picture::released_read::stand_read
        set transaction isolation level repeatable read, read only"
    )
    .execute(&mut *snapshot)
    .await?;
    let mark = mark_of(&mut snapshot, &region.code).await?;
    let releases = releases_read(&mut snapshot, &region.code).await?;
    let (mut sheets, ledger) = sheets_read(&mut snapshot, &region.code, &releases).await?;
    cells_read(&mut snapshot, &region.code, &mut sheets).await?;
    let areas = areas_read(&mut snapshot, &region.code).await?;
    let places = places_read(&mut snapshot).await?;
    snapshot.commit().await?;
    let (nesting, areas, centres) = nest(areas, &places, &sheets)?;
    Ok(Stand { mark, region, releases, sheets, ledger, nesting, areas, centres, places })
}

async fn mark_of(connection: &mut PgConnection, region: &str) -> Result<Mark, ReadError> {
    let row = sqlx::query!(
        r#"-- picture::released_read::mark_of
        select (select string_agg(concat_ws(' ', release_id, table_name, period, revision, in_force), '|'
                                  order by table_name, period, revision)
                from released.sheet where region_code = $1) as sheets,
               (select digest from released.geography_edition order by edition_id desc limit 1) as edition"#,
        region
    )
    .fetch_one(connection)
    .await?;
    let (sheets, edition) = (row.sheets.unwrap_or_default(), row.edition.unwrap_or_default());
    let mut mark = Sha256::new();
    for part in [region.as_bytes(), sheets.as_bytes(), edition.as_slice()] {
        mark.update((part.len() as u64).to_be_bytes());
        mark.update(part);
    }
    Ok(mark.finalize().into())
}

async fn releases_read(connection: &mut PgConnection, region: &str) -> Result<Vec<ReleaseFacts>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_read::releases_read
        select release_id, policy, to_char(published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "published!"
        from released.release
        where region_code = $1
        order by published_at, release_id"#,
        region
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let policy = Policy::read(&row.policy).map_err(|_| stored("release", "policy"))?;
            Ok(ReleaseFacts { id: row.release_id, policy, published: row.published })
        })
        .collect()
}

type Sheets = BTreeMap<SheetName, StandingSheet>;

async fn sheets_read(
    connection: &mut PgConnection,
    region: &str,
    releases: &[ReleaseFacts],
) -> Result<(Sheets, Vec<LedgerFacts>), ReadError> {
    let rows = sqlx::query!(
        "-- picture::released_read::sheets_read
        select release_id, table_name, period, revision, scale_numerator, scale_denominator, sensitivity, cells, in_force
        from released.sheet
        where region_code = $1
        order by table_name, period, revision",
        region
    )
    .fetch_all(connection)
    .await?;
    let (mut sheets, mut ledger) = (Sheets::new(), Vec::new());
    for row in rows {
        let sheet = sheet_name(&row.table_name, &row.period)?;
        let whole = |n: i32, column| u32::try_from(n).map_err(|_| stored("sheet", column));
        let scale = Scale::new(
            whole(row.scale_numerator, "scale_numerator")?,
            whole(row.scale_denominator, "scale_denominator")?,
        )
        .map_err(|_| stored("sheet", "scale_numerator"))?;
        let revision = whole(row.revision, "revision")?;
        ledger.push(LedgerFacts {
            sheet,
            revision,
            scale,
            epsilon: Epsilon::of(whole(row.sensitivity, "sensitivity")?, scale),
            cells: whole(row.cells, "cells")?,
        });
        if row.in_force {
            let release = releases.iter().position(|release| release.id == row.release_id);
            let release = release.ok_or_else(|| stored("sheet", "release_id"))?;
            sheets.insert(sheet, StandingSheet { release, revision, scale, cells: BTreeMap::new() });
        }
    }
    ledger.sort_by_key(|line| (line.sheet, line.revision));
    Ok((sheets, ledger))
}

async fn cells_read(
    connection: &mut PgConnection,
    region: &str,
    sheets: &mut Sheets,
) -> Result<(), ReadError> {
    let rows = sqlx::query!(
        "-- picture::released_read::cells_read
        select c.table_name, c.period, c.code, c.part, c.value
        from released.cell c
        join released.sheet s using (release_id, table_name, period)
        where s.region_code = $1 and s.in_force",
        region
    )
    .fetch_all(connection)
    .await?;
    for row in rows {
        let sheet = sheets.get_mut(&sheet_name(&row.table_name, &row.period)?);
        let cell = CellCode::new(&row.code, &row.part).map_err(|_| stored("cell", "code"))?;
        sheet.ok_or_else(|| stored("cell", "table_name"))?.cells.insert(cell, row.value);
    }
    Ok(())
}

fn sheet_name(table: &str, period: &str) -> Result<SheetName, ReadError> {
    let table = TableName::parse(table).ok_or_else(|| stored("sheet", "table_name"))?;
    let period = Period::parse(period).ok_or_else(|| stored("sheet", "period"))?;
    SheetName::new(table, period).ok_or_else(|| stored("sheet", "period"))
}

/// An area below the region, with the point that stands for it.
struct AreaRow {
    code: String,
    kind: String,
    parents: Vec<String>,
    facts: AreaFacts,
    centre: Option<Bng>,
}

async fn areas_read(connection: &mut PgConnection, region: &str) -> Result<Vec<AreaRow>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_read::areas_read
        with recursive edge as materialized (
            select area_code, unnest(parent_codes) as parent_code from released.area
        ), below as (
            select $1::text as area_code
            union
            select edge.area_code from edge join below on below.area_code = edge.parent_code
        )
        select a.area_code, a.kind, a.name_en, a.name_cy, a.parent_codes, a.residents_10_17,
               case when a.kind = 'block' then st_pointonsurface(a.shape) end as "centre: Geom"
        from released.area a
        join below using (area_code)
        where a.kind in ('local_authority', 'msoa', 'lsoa', 'block')
        order by a.area_code"#,
        region
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| AreaRow {
            code: row.area_code,
            kind: row.kind,
            parents: row.parent_codes,
            facts: AreaFacts {
                name: Text::new(row.name_en, row.name_cy),
                residents: row.residents_10_17.and_then(|n| u32::try_from(n).ok()),
            },
            centre: row.centre.as_ref().and_then(point_of),
        })
        .collect())
}

async fn places_read(connection: &mut PgConnection) -> Result<BTreeMap<String, PlaceStanding>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_read::places_read
        select place_id, kind, name_en, name_cy, local_authority_code, point as "point: Geom" from released.place"#
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let place = PlaceStanding {
                kind: row.kind,
                name: Text::new(row.name_en, row.name_cy),
                authority: row.local_authority_code,
                at: row
                    .point
                    .as_ref()
                    .and_then(point_of)
                    .map(|at| (at.easting.round() as i32, at.northing.round() as i32)),
            };
            (row.place_id, place)
        })
        .collect())
}

fn point_of(geometry: &Geom) -> Option<Bng> {
    match &geometry.0 {
        Geometry::Point(at) => Some(Bng { easting: at.x(), northing: at.y() }),
        _ => None,
    }
}

type Nested = (Nesting, BTreeMap<String, AreaFacts>, BTreeMap<AreaCode, Bng>);

/// The tree that the tables are told in. A block that joins small areas of two middle areas lies in that of the member whose
/// code it carries, as [`Nesting`] has it.
fn nest(
    areas: Vec<AreaRow>,
    places: &BTreeMap<String, PlaceStanding>,
    sheets: &Sheets,
) -> Result<Nested, ReadError> {
    let kinds: HashMap<&str, &str> =
        areas.iter().map(|area| (area.code.as_str(), area.kind.as_str())).collect();
    let parents: HashMap<&str, &[String]> =
        areas.iter().map(|area| (area.code.as_str(), area.parents.as_slice())).collect();
    let parent = |code: &str, kind: &str| -> Option<String> {
        let own = parents.get(code)?;
        own.iter().find(|parent| kinds.get(parent.as_str()) == Some(&kind)).cloned()
    };
    let fault = |_| stored("area", "parent_codes");
    let area_code = |code: &str| AreaCode::parse(code).map_err(|_| stored("area", "area_code"));
    let mut blocks = Vec::new();
    for block in areas.iter().filter(|area| area.kind == "block") {
        let member = block.code.strip_prefix("B-").unwrap_or(&block.code);
        let middle = parent(member, "msoa").or_else(|| parent(&block.code, "msoa"));
        let authority = middle.as_deref().and_then(|middle| parent(middle, "local_authority"));
        // A block without a middle area is in no table by middle area; the frame has refused it before.
        if let (Some(middle), Some(authority)) = (middle, authority) {
            blocks.push((area_code(&block.code)?, area_code(&middle)?, area_code(&authority)?));
        }
    }
    // Places of the frame: those that a sheet has, other regions' stay out.
    let framed: BTreeSet<&str> = sheets
        .iter()
        .filter(|(name, _)| name.table() == TableName::PlaceYear)
        .flat_map(|(_, sheet)| sheet.cells.keys().map(CellCode::code))
        .collect();
    let mut located = Vec::new();
    for (id, place) in places.iter().filter(|(id, _)| framed.contains(id.as_str())) {
        if let Some(authority) = &place.authority {
            located.push((id.clone(), area_code(authority)?));
        }
    }
    let nesting = Nesting::of(blocks).and_then(|nesting| nesting.with_places(located)).map_err(fault)?;
    let mut centres = BTreeMap::new();
    let mut facts = BTreeMap::new();
    for area in areas {
        if let Some(at) = area.centre {
            centres.insert(area_code(&area.code)?, at);
        }
        if area.kind != "lsoa" {
            facts.insert(area.code, area.facts);
        }
    }
    Ok((nesting, facts, centres))
}

const fn stored(table: &'static str, column: &'static str) -> ReadError {
    ReadError::Stored { table, column }
}
