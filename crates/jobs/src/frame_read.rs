//! The frame of a release: blocks and registered places of a region, from public geography alone.

use crate::JobFault;
use access::RegionCode;
use concern::{PlaceId, PlaceKind};
use disclosure::{BlockFacts, Frame, PlaceFacts, Policy};
use geography::AreaCode;
use sqlx::PgPool;

/// The frame of `region` under `policy`. `publish` acts as [`http::Role::Publish`], which cannot read a concern.
pub(crate) async fn frame_read(
    publish: &PgPool,
    region: &RegionCode,
    policy: &Policy,
) -> Result<Frame, JobFault> {
    let blocks = blocks_read(publish, region).await?;
    let places = places_read(publish, region).await?;
    Ok(Frame::of(region.clone(), policy, &blocks, &places)?)
}

async fn blocks_read(publish: &PgPool, region: &RegionCode) -> Result<Vec<BlockFacts>, JobFault> {
    let rows = sqlx::query!(
        r#"-- jobs::frame_read::blocks_read
        with recursive below as (
            select $1::text as area_code
            union
            select p.area_code from registry.area_parent p join below b on p.parent_code = b.area_code
        )
        select a.area_code, a.residents_10_17, middle.area_code as middle_area, authority.area_code as authority
        from registry.area a join below using (area_code)
        join registry.area_parent up on up.area_code = a.area_code
        join registry.area middle on middle.area_code = up.parent_code and middle.kind = 'msoa'
        join registry.area_parent above on above.area_code = middle.area_code
        join registry.area authority on authority.area_code = above.parent_code
            and authority.kind = 'local_authority'
        where a.kind = 'block'
        order by a.area_code"#,
        region.as_str()
    )
    .fetch_all(publish)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(BlockFacts {
                code: area_code(&row.area_code)?,
                middle_area: area_code(&row.middle_area)?,
                authority: area_code(&row.authority)?,
                residents_10_17: row.residents_10_17.and_then(|n| u32::try_from(n).ok()),
            })
        })
        .collect()
}

fn area_code(text: &str) -> Result<AreaCode, JobFault> {
    AreaCode::parse(text).map_err(|_| JobFault::Stored("registry.area.area_code"))
}

/// Places that the register never names (`released_as` is null) are not handed on at all.
async fn places_read(publish: &PgPool, region: &RegionCode) -> Result<Vec<PlaceFacts>, JobFault> {
    let rows = sqlx::query!(
        r#"-- jobs::frame_read::places_read
        with recursive below as (
            select $1::text as area_code
            union
            select p.area_code from registry.area_parent p join below b on p.parent_code = b.area_code
        )
        select p.place_id, p.kind, p.roll, p.addresses, p.released_as as "released_as!",
            p.local_authority_code as "authority!"
        from registry.place p join below b on p.local_authority_code = b.area_code
        where p.released_as is not null
        order by p.place_id"#,
        region.as_str()
    )
    .fetch_all(publish)
    .await?;
    rows.into_iter()
        .map(|row| {
            let id = place_id(&row.place_id)?;
            let counted_as = place_id(&row.released_as)?;
            let small = |n: Option<i32>| n.and_then(|n| u32::try_from(n).ok());
            Ok(PlaceFacts {
                authority: area_code(&row.authority)?,
                kind: PlaceKind::parse(&row.kind).ok_or(JobFault::Stored("registry.place.kind"))?,
                roll: small(row.roll),
                addresses: small(row.addresses),
                pool: (counted_as != id).then_some(counted_as),
                id,
            })
        })
        .collect()
}

fn place_id(text: &str) -> Result<PlaceId, JobFault> {
    PlaceId::parse(text).map_err(|_| JobFault::Stored("registry.place.place_id"))
}
