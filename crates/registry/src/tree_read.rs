//! Areas and positions of places, read back for those who place things in them.

use crate::RegistryError;
use concern::PlaceId;
use geo_types::{Geometry, MultiPolygon};
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Bng};
use http::Geom;
use language::Text;
use sqlx::{PgConnection, PgPool};
use std::collections::{HashMap, HashSet};

/// The tree of every area that is kept.
pub async fn area_tree(pool: &PgPool) -> Result<AreaTree, RegistryError> {
    let mut connection = pool.acquire().await?;
    area_tree_read(&mut connection).await
}

pub(crate) async fn area_tree_read(connection: &mut PgConnection) -> Result<AreaTree, RegistryError> {
    Ok(AreaTree::new(areas_list(connection, &AreaKind::ALL).await?)?)
}

/// Areas of some kinds in order of their codes, each with its parents of any kind.
pub(crate) async fn areas_list(
    connection: &mut PgConnection,
    kinds: &[AreaKind],
) -> Result<Vec<AreaShape>, RegistryError> {
    let kinds: Vec<String> = kinds.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query!(
        r#"-- registry::tree_read::areas_list
        select a.area_code, a.kind, a.name_en, a.name_cy, a.residents_10_17, a.shape as "shape: Geom",
               array(select p.parent_code from registry.area_parent p
                     where p.area_code = a.area_code order by p.parent_code) as "parents!"
        from registry.area a
        where a.kind = any ($1)
        order by a.area_code"#,
        &kinds
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|row| {
            let parents = row.parents.iter().map(|code| area_code(code)).collect::<Result<_, _>>()?;
            Ok(AreaShape {
                code: area_code(&row.area_code)?,
                kind: AreaKind::parse(&row.kind).ok_or(RegistryError::Stored("registry.area.kind"))?,
                name: Text::new(row.name_en, row.name_cy),
                parents,
                shape: outline(row.shape)?,
                residents_10_17: row.residents_10_17.and_then(|n| u32::try_from(n).ok()),
            })
        })
        .collect()
}

/// The position of every place of the register.
pub async fn place_points(pool: &PgPool) -> Result<HashMap<PlaceId, Bng>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::tree_read::place_points
        select place_id, st_x(point) as "easting!", st_y(point) as "northing!" from registry.place"#
    )
    .fetch_all(pool)
    .await?;
    rows.into_iter()
        .map(|row| {
            let id = PlaceId::parse(&row.place_id)
                .map_err(|_| RegistryError::Stored("registry.place.place_id"))?;
            Ok((id, Bng::new(row.easting, row.northing)))
        })
        .collect()
}

/// The schools of the register.
pub async fn school_ids(pool: &PgPool) -> Result<HashSet<PlaceId>, RegistryError> {
    let rows = sqlx::query_scalar!(
        "-- registry::tree_read::school_ids
        select place_id from registry.place where kind = 'school'"
    )
    .fetch_all(pool)
    .await?;
    rows.iter()
        .map(|id| PlaceId::parse(id).map_err(|_| RegistryError::Stored("registry.place.place_id")))
        .collect()
}

pub(crate) fn area_code(code: &str) -> Result<AreaCode, RegistryError> {
    AreaCode::parse(code).map_err(|_| RegistryError::Stored("registry.area.area_code"))
}

fn outline(shape: Geom) -> Result<MultiPolygon<f64>, RegistryError> {
    match shape.0 {
        Geometry::MultiPolygon(shape) => Ok(shape),
        _ => Err(RegistryError::Stored("registry.area.shape")),
    }
}
