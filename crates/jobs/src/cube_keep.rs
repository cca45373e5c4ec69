//! Keeping the working cubes and the ground as fresh as the rows.

use crate::{JobFault, ground_load};
use api::RegionName;
use geography::AreaCode;
use http::Pools;
use intake::Ground;
use picture::{Region, WorkingRoom};
use sqlx::postgres::PgListener;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// Rows have changed: intake notifies in the transaction that keeps or erases them.
const ROWS_CHANGED: &str = "working_cube";
/// Areas or places have changed: the registry notifies.
const GEOGRAPHY_CHANGED: &str = "geography";
/// How long to wait before asking a database that went away again.
const AGAIN_AFTER: Duration = Duration::from_secs(5);

/// Builds the cube of every region and puts them in place of the old ones. Gives the new version.
pub async fn cube_build(pools: &Pools, room: &WorkingRoom) -> Result<u64, JobFault> {
    let mut regions = HashMap::new();
    for (code, name) in registry::regions(&pools.registry).await? {
        let area = registry::study_area(&pools.registry, &code).await?;
        let authorities: Vec<AreaCode> = area.authorities.iter().map(|(code, _)| code.clone()).collect();
        let cube = intake::cube_load(&pools.working_of(&code).await?, area.mask, &authorities).await?;
        let name = RegionName { code: code.as_str().to_owned(), name };
        regions.insert(name.code.clone(), Region { name, authorities: area.authorities, cube });
    }
    Ok(room.replace(regions))
}

/// Where intake's routes find the ground.
pub type SharedGround = Arc<RwLock<Arc<Ground>>>;

/// Listens until the process ends: rebuilds the cubes when rows change, and the ground too when geography does.
///
/// When the database goes away it is asked again every few seconds; the last good cubes stay in place meanwhile.
pub async fn cube_keep(pools: Pools, room: WorkingRoom, ground: SharedGround) {
    loop {
        if let Err(fault) = listen(&pools, &room, &ground).await {
            tracing::warn!(%fault, "the working cubes may be stale; trying again");
        }
        tokio::time::sleep(AGAIN_AFTER).await;
    }
}

async fn listen(pools: &Pools, room: &WorkingRoom, ground: &SharedGround) -> Result<(), JobFault> {
    let mut listener = PgListener::connect_with(&pools.working).await?;
    listener.listen_all([ROWS_CHANGED, GEOGRAPHY_CHANGED]).await?;
    // What changed between the last look and the listening would be missed otherwise.
    refresh(pools, room, ground, true).await?;
    loop {
        let mut geography = listener.recv().await?.channel() == GEOGRAPHY_CHANGED;
        // Several imports in a row are one refresh.
        while let Some(more) = listener.next_buffered() {
            geography |= more.channel() == GEOGRAPHY_CHANGED;
        }
        refresh(pools, room, ground, geography).await?;
    }
}

async fn refresh(
    pools: &Pools,
    room: &WorkingRoom,
    ground: &SharedGround,
    geography: bool,
) -> Result<(), JobFault> {
    if geography {
        let fresh = Arc::new(ground_load(&pools.registry).await?);
        *ground.write().unwrap_or_else(PoisonError::into_inner) = fresh;
    }
    let version = cube_build(pools, room).await?;
    tracing::info!(version, "the working cubes are fresh");
    Ok(())
}
