//! Keeping the map underneath.

use crate::area_keep::{change_tell, import_alone};
use crate::{Kept, RegistryError};
use geo_types::Geometry;
use http::{AuditEvent, Geom, audit_insert};
use language::Text;
use sqlx::{PgConnection, PgPool};

/// What a feature of the basemap is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BasemapLayer {
    /// Dry ground.
    Land,
    /// Built-up ground.
    Urban,
    /// Woods and parks.
    Green,
    /// Roads.
    Road,
    /// Railways.
    Rail,
    /// Rivers.
    River,
    /// Names.
    Label,
}

impl BasemapLayer {
    /// Every layer.
    pub const ALL: [Self; 7] =
        [Self::Land, Self::Urban, Self::Green, Self::Road, Self::Rail, Self::River, Self::Label];

    /// The stable word for files and tables.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Land => "land",
            Self::Urban => "urban",
            Self::Green => "green",
            Self::Road => "road",
            Self::Rail => "rail",
            Self::River => "river",
            Self::Label => "label",
        }
    }

    /// The layer that a word means, the exact word of [`BasemapLayer::code`].
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.code() == code)
    }
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub struct BasemapRecord {
    /// What it is.
    pub layer: BasemapLayer,
    /// Its name, where it has one.
    pub name: Option<Text>,
    /// 0 is drawn first and furthest out.
    pub rank: u8,
    /// Its shape in metres of EPSG:27700.
    pub shape: Geometry<f64>,
    /// The licence line; empty where none is needed.
    pub licence: String,
}

/// Keeps the basemap in one transaction. A layer under one licence line is replaced as a whole, so that a corrected file leaves nothing
/// of the old one behind, and layers from different publishers stand beside each other. What is there just so stays untouched.
pub async fn basemap_keep(
    pool: &PgPool,
    event: &AuditEvent,
    features: &[BasemapRecord],
) -> Result<Kept, RegistryError> {
    let mut change = pool.begin().await?;
    import_alone(&mut change).await?;
    let kept = basemap_write(&mut change, features).await?;
    change_tell(&mut change, kept.is_change()).await?;
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(kept)
}

pub(crate) async fn basemap_write(
    change: &mut PgConnection,
    features: &[BasemapRecord],
) -> Result<Kept, RegistryError> {
    let layers: Vec<String> = features.iter().map(|feature| feature.layer.code().to_owned()).collect();
    let name = |pick: fn(&Text) -> &String| {
        features
            .iter()
            .map(|feature| feature.name.as_ref().map(|name| pick(name).clone()))
            .collect::<Vec<_>>()
    };
    let (en, cy) = (name(|name| &name.en), name(|name| &name.cy));
    let ranks: Vec<i16> = features.iter().map(|feature| i16::from(feature.rank)).collect();
    let shapes: Vec<Geom> = features.iter().map(|feature| Geom(feature.shape.clone())).collect();
    let licences: Vec<String> = features.iter().map(|feature| feature.licence.clone()).collect();
    let counts = sqlx::query!(
        r#"-- registry::basemap_keep::basemap_write
        with given as materialized (
            select layer, name_en, name_cy, rank, shape, licence, min(nth) as nth,
                   md5(row(layer, name_en, name_cy, rank, licence)::text || encode(st_asbinary(shape), 'hex')) as content
            from unnest($1::text[], $2::text[], $3::text[], $4::smallint[], $5::geometry[], $6::text[])
                 with ordinality as f (layer, name_en, name_cy, rank, shape, licence, nth)
            group by layer, name_en, name_cy, rank, shape, licence
        ),
        there as materialized (
            select b.basemap_id,
                   md5(row(b.layer, b.name_en, b.name_cy, b.rank, b.licence)::text
                       || encode(st_asbinary(b.shape), 'hex')) as content
            from registry.basemap b
            where (b.layer, b.licence) in (select layer, licence from given)
        ),
        gone as (
            delete from registry.basemap
            where basemap_id in (select basemap_id from there where content not in (select content from given))
            returning 1
        ),
        come as (
            insert into registry.basemap (layer, name_en, name_cy, rank, shape, licence)
            select layer, name_en, name_cy, rank, shape, licence
            from given where content not in (select content from there)
            order by nth
            returning 1
        )
        select (select count(*) from gone) as "gone!", (select count(*) from come) as "come!",
               (select count(*) from given) as "given!""#,
        &layers,
        &en as &[Option<String>],
        &cy as &[Option<String>],
        &ranks,
        &shapes as &[Geom],
        &licences,
    )
    .fetch_one(change)
    .await?;
    let natural = |n: i64| u64::try_from(n).unwrap_or(0);
    Ok(Kept {
        added: natural(counts.come),
        changed: 0,
        unchanged: natural(counts.given - counts.come),
        removed: natural(counts.gone),
    })
}
