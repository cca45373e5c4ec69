//! Public geography of a region, as the map draws it: read from schema `released`, so that a partner needs nothing else.

use crate::ReadError;
use api::{AreaFeature, BasemapFeature, Geography, Ring, Shape};
use geo_types::{Geometry, LineString, Polygon};
use http::Geom;
use language::Text;
use sqlx::PgPool;

/// How far around the region's authorities the basemap reaches, metres.
const SURROUNDINGS_M: f64 = 15_000.0;

/// What the region's own area is called among kinds of areas: it is a board in most places, and may be a country.
pub(crate) const REGION: &str = "region";

/// The geography of `region`: its authorities, middle areas and blocks, and the basemap around them.
///
/// Coordinates are National Grid metres, rounded to whole ones. Empty when nothing was imported for the region.
pub async fn geography_read(released: &PgPool, region: &str) -> Result<Geography, ReadError> {
    let mut areas = areas_read(released, region).await?;
    // The map draws the region by its authorities.
    areas.retain(|area| area.kind != REGION);
    let bounds = areas.iter().fold(None, |found, area| enclose(found, &area.shape));
    let (west, south, east, north) = bounds.unwrap_or((0, 0, 700_000, 1_300_000));
    let (basemap, mut licences) = basemap_read(released, region).await?;
    licences.extend(area_licences(released).await?);
    licences.retain(|line| !line.is_empty());
    licences.sort();
    licences.dedup();
    let licences = licences.iter().map(|line| licence_of(line)).collect();
    Ok(Geography { bounds: (west, south, east, north), basemap, areas, licences })
}

/// Areas of a region, and the licences of outlines.
pub(crate) struct AreasRead {
    /// The region itself, authorities, middle areas and blocks.
    pub(crate) areas: Vec<AreaFeature>,
    /// Licence lines.
    pub(crate) licences: Vec<Text>,
}

/// The areas of `region` without the basemap.
pub(crate) async fn areas_licensed(released: &PgPool, region: &str) -> Result<AreasRead, ReadError> {
    let areas = areas_read(released, region).await?;
    let mut lines = area_licences(released).await?;
    lines.sort();
    Ok(AreasRead { areas, licences: lines.iter().map(|line| licence_of(line)).collect() })
}

/// Digest of the geography published last; none before the first import.
pub(crate) async fn edition_read(released: &PgPool) -> Result<Option<Vec<u8>>, ReadError> {
    Ok(sqlx::query_scalar!(
        "-- picture::released_geography::edition_read
        select digest from released.geography_edition order by edition_id desc limit 1"
    )
    .fetch_optional(released)
    .await?)
}

/// The moment at which geography was published last, `YYYY-MM-DDTHH:MM:SSZ`.
pub(crate) async fn edition_published(released: &PgPool) -> Result<Option<String>, ReadError> {
    Ok(sqlx::query_scalar!(
        r#"-- picture::released_geography::edition_published
        select to_char(published_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "published!"
        from released.geography_edition order by edition_id desc limit 1"#
    )
    .fetch_optional(released)
    .await?)
}

/// The name of a region.
pub async fn region_name_read(released: &PgPool, code: &str) -> Result<Option<Text>, ReadError> {
    let row = sqlx::query!(
        "-- picture::released_geography::region_name_read
        select name_en, name_cy from released.area where area_code = $1",
        code
    )
    .fetch_optional(released)
    .await?;
    Ok(row.map(|row| Text::new(row.name_en, row.name_cy)))
}

/// A licence line is kept as English, a middle dot, Welsh; one that has no dot is the same in both.
fn licence_of(line: &str) -> Text {
    line.split_once(" · ").map_or_else(|| Text::same(line), |(en, cy)| Text::new(en, cy))
}

async fn areas_read(released: &PgPool, region: &str) -> Result<Vec<AreaFeature>, ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_geography::areas_read
        with recursive edge as materialized (
            select area_code, unnest(parent_codes) as parent_code from released.area
        ), below as (
            select $1::text as area_code
            union
            select edge.area_code from edge join below on below.area_code = edge.parent_code
        )
        select a.area_code, case when a.area_code = $1 then 'region' else a.kind end as "kind!", a.name_en, a.name_cy,
               a.parent_codes, a.residents_10_17, a.shape as "shape: Geom"
        from released.area a
        join below using (area_code)
        where a.kind in ('local_authority', 'msoa', 'block') or a.area_code = $1
        order by a.kind, a.area_code"#,
        region
    )
    .fetch_all(released)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| AreaFeature {
            code: row.area_code,
            kind: row.kind,
            name: Text::new(row.name_en, row.name_cy),
            parents: row.parent_codes,
            residents_10_17: row.residents_10_17.and_then(|n| u32::try_from(n).ok()),
            shape: shape_of(&row.shape.0),
        })
        .collect())
}

async fn basemap_read(
    released: &PgPool,
    region: &str,
) -> Result<(Vec<BasemapFeature>, Vec<String>), ReadError> {
    let rows = sqlx::query!(
        r#"-- picture::released_geography::basemap_read
        with home as (
            select st_expand(st_extent(shape)::geometry, $2) as box
            from released.area
            where kind = 'local_authority'
              and ($1 = any (parent_codes)
                   or exists (select from released.area c where c.area_code = $1 and c.kind = 'country'))
        )
        select b.layer, b.name_en, b.name_cy, b.rank, b.licence, b.shape as "shape: Geom"
        from released.basemap b, home
        where b.shape && st_setsrid(home.box, 27700)
        order by b.rank, b.basemap_id"#,
        region,
        SURROUNDINGS_M
    )
    .fetch_all(released)
    .await?;
    let licences = rows.iter().map(|row| row.licence.clone()).collect();
    let features = rows
        .into_iter()
        .map(|row| BasemapFeature {
            layer: row.layer,
            name: row.name_en.zip(row.name_cy).map(|(en, cy)| Text::new(en, cy)),
            rank: u8::try_from(row.rank).unwrap_or(0),
            shape: shape_of(&row.shape.0),
        })
        .collect();
    Ok((features, licences))
}

async fn area_licences(released: &PgPool) -> Result<Vec<String>, ReadError> {
    Ok(sqlx::query_scalar!(
        "-- picture::released_geography::area_licences
        select distinct licence from released.area where licence <> ''"
    )
    .fetch_all(released)
    .await?)
}

/// A geometry in whole metres. Kinds that a map has no use for come out empty.
fn shape_of(geometry: &Geometry<f64>) -> Shape {
    match geometry {
        Geometry::Polygon(polygon) => Shape::Polygons(vec![rings_of(polygon)]),
        Geometry::MultiPolygon(many) => Shape::Polygons(many.iter().map(rings_of).collect()),
        Geometry::LineString(line) => Shape::Lines(vec![ring_of(line)]),
        Geometry::MultiLineString(many) => Shape::Lines(many.iter().map(ring_of).collect()),
        Geometry::Point(point) => Shape::Points(vec![metre(point.x()), metre(point.y())]),
        Geometry::MultiPoint(many) => {
            Shape::Points(many.iter().flat_map(|p| [metre(p.x()), metre(p.y())]).collect())
        }
        _ => Shape::Points(Vec::new()),
    }
}

fn rings_of(polygon: &Polygon<f64>) -> Vec<Ring> {
    std::iter::once(polygon.exterior()).chain(polygon.interiors()).map(ring_of).collect()
}

/// Vertices that fall on the same metre as the one before are left out.
fn ring_of(line: &LineString<f64>) -> Ring {
    let mut ring: Ring = Vec::with_capacity(line.0.len() * 2);
    for at in &line.0 {
        let vertex = [metre(at.x), metre(at.y)];
        if ring.len() < 2 || ring[ring.len() - 2..] != vertex {
            ring.extend(vertex);
        }
    }
    ring
}

fn metre(coordinate: f64) -> i32 {
    coordinate.round() as i32
}

type Bounds = (i32, i32, i32, i32);

fn enclose(found: Option<Bounds>, shape: &Shape) -> Option<Bounds> {
    let rings: Vec<&Ring> = match shape {
        Shape::Polygons(polygons) => polygons.iter().flatten().collect(),
        Shape::Lines(lines) => lines.iter().collect(),
        Shape::Points(points) => vec![points],
    };
    rings.iter().flat_map(|ring| ring.chunks_exact(2)).fold(found, |bounds, at| {
        let (w, s, e, n) = bounds.unwrap_or((at[0], at[1], at[0], at[1]));
        Some((w.min(at[0]), s.min(at[1]), e.max(at[0]), n.max(at[1])))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo_types::polygon;

    #[test]
    fn a_polygon_keeps_its_hole_and_loses_its_millimetres() {
        let square = polygon!(
            exterior: [(x: 0.0, y: 0.0), (x: 10.2, y: 0.0), (x: 10.4, y: 0.3), (x: 10.0, y: 10.0), (x: 0.0, y: 0.0)],
            interiors: [[(x: 2.0, y: 2.0), (x: 4.0, y: 2.0), (x: 4.0, y: 4.0), (x: 2.0, y: 2.0)]],
        );
        let Shape::Polygons(polygons) = shape_of(&Geometry::Polygon(square)) else { panic!("a polygon") };
        assert_eq!(polygons[0].len(), 2);
        assert_eq!(polygons[0][0], [0, 0, 10, 0, 10, 10, 0, 0]);
        assert_eq!(enclose(None, &Shape::Polygons(polygons)), Some((0, 0, 10, 10)));
    }
}
