//! Stands kept in memory, one for each region.

use crate::ReadError;
use crate::ogc::Grounds;
use crate::released_geography::areas_licensed;
use crate::released_read::{mark_read, stand_read};
use crate::released_stand::{Mark, Stand};
use crate::released_view::View;
use api::RegionName;
use disclosure::{Audience, Released};
use sqlx::PgPool;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tokio::sync::OnceCell;

/// What is kept of a region: its stand, and what each audience sees of it. An audience's entry is made from the tables of that
/// audience alone, and no other audience is ever answered from it.
pub(crate) struct Kept {
    stand: Arc<Stand>,
    views: [OnceLock<Arc<View>>; Audience::ALL.len()],
    grounds: OnceCell<Arc<Grounds>>,
}

impl Kept {
    /// What the database was marked with when this was read.
    pub(crate) fn mark(&self) -> &Mark {
        &self.stand.mark
    }

    /// The outlines of the region; read on first use. A new edition of the geography changes the mark, and with it what is kept.
    pub(crate) async fn grounds(&self, released: &PgPool) -> Result<Arc<Grounds>, ReadError> {
        let read = || async {
            let areas = areas_licensed(released, &self.stand.region.code).await?;
            // Each outline is projected once: not on a thread that serves others.
            let grounds = tokio::task::spawn_blocking(|| Grounds::of(areas)).await;
            grounds.map(Arc::new).map_err(|_| ReadError::Stored { table: "area", column: "shape" })
        };
        self.grounds.get_or_try_init(read).await.cloned()
    }

    /// What `audience` sees; computed on first use.
    pub(crate) fn view(&self, audience: Audience) -> Released<Arc<View>> {
        let view =
            self.views[audience as usize].get_or_init(|| Arc::new(View::of(self.stand.clone(), audience)));
        Released::read_from_released_schema(view.clone())
    }
}

/// The stands in memory. Cheap to clone.
#[derive(Clone, Default)]
pub struct ReleasedHold(Arc<Mutex<HashMap<String, Arc<Kept>>>>);

impl ReleasedHold {
    /// The stand of `region` as the database has it now: one short query when nothing has changed, a full read when something has.
    pub(crate) async fn stand(&self, released: &PgPool, region: RegionName) -> Result<Arc<Kept>, ReadError> {
        let mark = mark_read(released, &region.code).await?;
        if let Some(kept) = self.kept(&region.code)
            && *kept.mark() == mark
            && kept.stand.region == region
        {
            return Ok(kept);
        }
        let code = region.code.clone();
        let stand = stand_read(released, region).await?;
        let kept =
            Arc::new(Kept { stand: Arc::new(stand), views: Default::default(), grounds: OnceCell::new() });
        // Of two who read at once, the later to finish is kept; each answers from what it read itself.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(code, kept.clone());
        Ok(kept)
    }

    fn kept(&self, region: &str) -> Option<Arc<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(region).cloned()
    }
}
