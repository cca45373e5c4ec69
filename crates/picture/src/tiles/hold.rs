//! What is kept in memory so that a tile asks the database nothing: outlines, told periods, encoded tiles, drawn working maps.

use super::drawn::{Corners, Drawn};
use super::encode::KIND;
use super::ground::Ground;
use super::scheme::TileId;
use super::told::{Layer, Told};
use crate::ReadError;
use crate::released_hold::Kept;
use crate::released_stand::Mark;
use concern::HarmSet;
use disclosure::{Audience, Period, Released, Working};
use geography::Lattice;
use http::{ReleasedPack, WorkingLooks};
use quick_cache::Weighter;
use quick_cache::sync::Cache;
use sqlx::PgPool;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Bytes of encoded tiles that are kept, over all regions.
const TILE_BYTES: u64 = 64 << 20;
/// What one kept tile costs beside its bytes.
const TILE_COST: u64 = 640;
/// Encoded tiles there may be room for; a start, no limit.
const TILES_LIKELY: usize = 8_192;
/// Periods kept as told, over all regions and audiences.
const TOLD_MOST: usize = 48;
/// Working maps kept as drawn: a person looks at one filter, or flips between two.
const DRAWN_MOST: usize = 16;

/// A tile of one audience. The mark says which region and which releases.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct TileKey {
    pub(super) mark: Mark,
    pub(super) audience: Audience,
    pub(super) period: Option<Period>,
    pub(super) layer: Layer,
    pub(super) tile: TileId,
}

/// A working map: region, refresh of its cube, filter as understood, harm types covered.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) struct DrawnKey {
    pub(super) region: String,
    pub(super) version: u64,
    pub(super) filter: String,
    pub(super) covered: HarmSet,
}

pub(super) type Encoded = Arc<ReleasedPack>;

#[derive(Clone)]
struct ByBytes;

impl Weighter<TileKey, Encoded> for ByBytes {
    fn weight(&self, _key: &TileKey, tile: &Encoded) -> u64 {
        tile.weight() as u64 + TILE_COST
    }
}

/// What the tiles of one service keep. Cheap to clone.
#[derive(Clone)]
pub struct Tiles(Arc<Parts>);

struct Parts {
    ground: Mutex<HashMap<String, (Mark, Arc<Ground>)>>,
    told: Cache<(Mark, Audience, Option<Period>), Option<Arc<Told>>>,
    encoded: Cache<TileKey, Encoded, ByBytes>,
    corners: Mutex<HashMap<String, Arc<Corners>>>,
    drawn: Cache<DrawnKey, Arc<Working<Drawn>>>,
    looks: WorkingLooks,
}

impl Default for Tiles {
    fn default() -> Self {
        Self(Arc::new(Parts {
            ground: Mutex::default(),
            told: Cache::new(TOLD_MOST),
            encoded: Cache::with_weighter(TILES_LIKELY, TILE_BYTES, ByBytes),
            corners: Mutex::default(),
            drawn: Cache::new(DRAWN_MOST),
            looks: WorkingLooks::default(),
        }))
    }
}

impl Tiles {
    /// The outlines of a region, as they belong to its stand: projected once for the OGC API and snapped once for each mark.
    pub(super) async fn ground(&self, released: &PgPool, kept: &Kept) -> Result<Arc<Ground>, ReadError> {
        let (region, mark) = (kept.region(), kept.mark());
        if let Some(ground) = self.ground_kept(region, mark) {
            return Ok(ground);
        }
        let grounds = kept.grounds(released).await?;
        let ground = tokio::task::spawn_blocking(move || Ground::of(&grounds)).await;
        let stored = ReadError::Stored { table: "area", column: "shape" };
        let ground = Arc::new(ground.ok().flatten().ok_or(stored)?);
        lock(&self.0.ground).insert(region.to_owned(), (*mark, ground.clone()));
        Ok(ground)
    }

    fn ground_kept(&self, region: &str, mark: &Mark) -> Option<Arc<Ground>> {
        lock(&self.0.ground).get(region).filter(|(kept, _)| kept == mark).map(|(_, ground)| ground.clone())
    }

    /// What an audience is told of a period; none when it is not in force for it. Whoever asks at the same time waits for the one
    /// that reads.
    pub(super) fn told(&self, kept: &Kept, audience: Audience, period: Option<Period>) -> Option<Arc<Told>> {
        let read =
            || Ok::<_, std::convert::Infallible>(Told::of(kept.view(audience).get(), period).map(Arc::new));
        match self.0.told.get_or_insert_with(&(*kept.mark(), audience, period), read) {
            Ok(told) => told,
            Err(never) => match never {},
        }
    }

    pub(super) fn encoded(&self, key: &TileKey) -> Option<Encoded> {
        self.0.encoded.get(key)
    }

    pub(super) fn keep(&self, key: TileKey, bytes: Vec<u8>) -> Encoded {
        let tile = Arc::new(ReleasedPack::of(KIND, &Released::read_from_released_schema(bytes)));
        self.0.encoded.insert(key, tile.clone());
        tile
    }

    /// A working map as drawn, once for all who look through the same filter.
    pub(super) fn drawn<E>(
        &self,
        key: &DrawnKey,
        draw: impl FnOnce() -> Result<Working<Drawn>, E>,
    ) -> Result<Arc<Working<Drawn>>, E> {
        self.0.drawn.get_or_insert_with(key, || draw().map(Arc::new))
    }

    /// The corners of a region's cells. The lattice is public geography; nothing of the counts comes here.
    pub(super) fn corners(&self, region: &str, lattice: &Lattice) -> Arc<Corners> {
        let mut kept = lock(&self.0.corners);
        match kept.get(region) {
            Some(corners) if corners.lattice() == lattice => corners.clone(),
            _ => {
                let corners = Arc::new(Corners::of(lattice));
                kept.insert(region.to_owned(), corners.clone());
                corners
            }
        }
    }

    pub(super) fn looks(&self) -> &WorkingLooks {
        &self.0.looks
    }
}

/// What is behind the locks is replaced whole, so a poisoned one still holds a whole state.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
