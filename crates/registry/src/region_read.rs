//! Regions: the boards and countries whose picture can be seen, and the ground that each covers.

use crate::RegistryError;
use crate::tree_read::area_code;
use access::RegionCode;
use geo_types::{Geometry, MultiPolygon};
use geography::{AreaCode, AreaKind, AreaShape, GridMask};
use http::Geom;
use language::Text;
use sqlx::PgPool;

/// The ground of one region.
#[derive(Clone, Debug)]
pub struct StudyArea {
    /// The 500 m cells that its authorities touch.
    pub mask: GridMask,
    /// Its local authorities in code order, with their names.
    pub authorities: Vec<(AreaCode, Text)>,
    /// The codes alone, in the same order.
    pub authority_codes: Vec<AreaCode>,
}

/// Every region with its name: boards first, then countries, each in code order.
pub async fn regions(pool: &PgPool) -> Result<Vec<(RegionCode, Text)>, RegistryError> {
    let rows = sqlx::query!(
        "-- registry::region_read::regions
        select area_code, name_en, name_cy from registry.area
        where kind in ('board', 'country') order by kind, area_code"
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| Ok((RegionCode(area_code(&row.area_code)?), Text::new(row.name_en, row.name_cy))))
        .collect()
}

/// The study area of a region: its authorities, and the cells that they touch.
///
/// # Errors
/// [`RegistryError::Geography`] for a region without authorities.
pub async fn study_area(pool: &PgPool, region: &RegionCode) -> Result<StudyArea, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::region_read::study_area
        with recursive below as (
            select $1::text as area_code
            union
            select p.area_code from registry.area_parent p join below b on p.parent_code = b.area_code
        )
        select a.area_code, a.name_en, a.name_cy, a.shape as "shape: Geom"
        from registry.area a join below using (area_code)
        where a.kind = 'local_authority'
        order by a.area_code"#,
        region.as_str()
    )
    .fetch_all(pool)
    .await?;
    let shapes = rows
        .into_iter()
        .map(|row| {
            let shape: MultiPolygon<f64> = match row.shape.0 {
                Geometry::MultiPolygon(shape) => shape,
                _ => return Err(RegistryError::Stored("registry.area.shape")),
            };
            Ok(AreaShape {
                code: area_code(&row.area_code)?,
                kind: AreaKind::LocalAuthority,
                name: Text::new(row.name_en, row.name_cy),
                parents: Vec::new(),
                shape,
                residents_10_17: None,
            })
        })
        .collect::<Result<Vec<AreaShape>, RegistryError>>()?;
    let mask = GridMask::of_region(&shapes, MARGIN_CELLS)?;
    let authorities: Vec<(AreaCode, Text)> = shapes.into_iter().map(|area| (area.code, area.name)).collect();
    let authority_codes = authorities.iter().map(|(code, _)| code.clone()).collect();
    Ok(StudyArea { mask, authorities, authority_codes })
}

/// The local authorities of a region, in code order; none for a region that is not known.
pub async fn authority_codes(pool: &PgPool, region: &RegionCode) -> Result<Vec<AreaCode>, RegistryError> {
    let codes = sqlx::query_scalar!(
        "-- registry::region_read::authority_codes
        with recursive below as (
            select $1::text as area_code
            union
            select p.area_code from registry.area_parent p join below b on p.parent_code = b.area_code
        )
        select a.area_code from registry.area a join below using (area_code)
        where a.kind = 'local_authority'
        order by a.area_code",
        region.as_str()
    )
    .fetch_all(pool)
    .await?;
    codes.iter().map(|code| area_code(code)).collect()
}

/// Cells around a region's lattice, so that a cell at its edge has all its neighbours' places in the lattice.
const MARGIN_CELLS: u32 = 1;
