//! Wards, and areas of an earlier census, for those who look up what people write.

use crate::RegistryError;
use geography::{AreaKind, Bng};
use language::{Arg, Text, say};
use sqlx::PgPool;
use std::collections::HashMap;
use told::gazetteer::{Kind, Thing};

/// A boundary as it is looked up.
struct Outline {
    layer: String,
    vintage: i16,
    code: String,
    name: Text,
    at: Bng,
    reach_m: u32,
}

impl Outline {
    /// Wards of the latest year are called so, for the bare name is that of the settlement or middle area; everything else with its year, which keeps it
    /// apart from the area that has the name now.
    fn thing(self, latest: bool, hint: Option<Text>) -> Result<Thing, RegistryError> {
        let kind = match self.layer.as_str() {
            "ward" => Kind::Ward,
            "lsoa" => Kind::Area(AreaKind::Lsoa),
            "msoa" => Kind::Area(AreaKind::Msoa),
            _ => return Err(RegistryError::Stored("registry.boundary.layer")),
        };
        let name = if kind == Kind::Ward {
            say("gazetteer-name-ward", &[("name", Arg::from(self.name))])
        } else {
            self.name
        };
        let name = if kind == Kind::Ward && latest {
            name
        } else {
            let year = ("year", Arg::from(self.vintage.to_string()));
            say("gazetteer-name-vintage", &[("name", Arg::from(name)), year])
        };
        let (aliases, codes) = (Vec::new(), Vec::new());
        Ok(Thing { id: self.code, kind, name, aliases, codes, hint, at: self.at, reach_m: self.reach_m })
    }
}

/// Boundaries outside the tree, each code once and by its latest year. A code that the tree has too is that of an area which did not change.
pub(crate) async fn vintages_load(
    pool: &PgPool,
    authorities: &HashMap<&str, &Text>,
) -> Result<Vec<Thing>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::gazetteer_vintages::vintages_load
        select distinct on (b.area_code) b.layer, b.vintage, b.area_code, b.name_en, b.name_cy, b.local_authority_code,
               b.vintage = max(b.vintage) over (partition by b.layer) as "latest!",
               st_x(c.centre) as "easting!", st_y(c.centre) as "northing!", ceil(st_maxdistance(c.centre, b.shape)) as "reach!"
        from registry.boundary b, st_centroid(b.shape) as c (centre)
        where not exists (select from registry.area a where a.area_code = b.area_code)
        order by b.area_code, b.vintage desc"#
    )
    .fetch_all(pool)
    .await?;
    let thing = rows.into_iter().map(|row| {
        let hint = row.local_authority_code.and_then(|code| authorities.get(code.as_str()).copied());
        let outline = Outline {
            layer: row.layer,
            vintage: row.vintage,
            code: row.area_code,
            name: Text::new(row.name_en, row.name_cy),
            at: Bng::new(row.easting, row.northing),
            reach_m: row.reach as u32,
        };
        outline.thing(row.latest, hint.cloned())
    });
    thing.collect()
}

/// Areas of an earlier census of which no boundary is kept: the ground of all their successors, which covers theirs, where every successor is kept. They
/// have no name but their code.
pub(crate) async fn predecessors_load(pool: &PgPool) -> Result<Vec<Thing>, RegistryError> {
    let rows = sqlx::query!(
        r#"-- registry::gazetteer_vintages::predecessors_load
        with ground as (
            select g.layer, g.from_vintage, g.from_code, st_union(a.shape) as shape
            from registry.area_change g
            left join registry.area a on a.area_code = g.to_code and a.kind = g.layer
            where not exists (select from registry.area t where t.area_code = g.from_code)
              and not exists (select from registry.boundary b where b.area_code = g.from_code)
            group by g.layer, g.from_vintage, g.from_code
            having count(*) = count(a.shape)
        )
        select g.layer, g.from_vintage, g.from_code, st_x(c.centre) as "easting!", st_y(c.centre) as "northing!",
               ceil(st_maxdistance(c.centre, g.shape)) as "reach!"
        from ground g, st_centroid(g.shape) as c (centre)"#
    )
    .fetch_all(pool)
    .await?;
    let thing = rows.into_iter().map(|row| {
        let outline = Outline {
            layer: row.layer,
            vintage: row.from_vintage,
            name: Text::same(row.from_code.clone()),
            code: row.from_code,
            at: Bng::new(row.easting, row.northing),
            reach_m: row.reach as u32,
        };
        outline.thing(false, None)
    });
    thing.collect()
}
