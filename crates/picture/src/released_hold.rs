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
use std::time::{Duration, Instant};
use tokio::sync::OnceCell;

/// How long a stand that the database has just confirmed is taken for the present one by [`ReleasedHold::lately`].
const LATELY: Duration = Duration::from_secs(1);

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

    /// The region's code.
    pub(crate) fn region(&self) -> &str {
        &self.stand.region.code
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

/// By region code: the stand, and when the database was last asked for it.
type Held = HashMap<String, (Arc<Kept>, Instant)>;

/// The stands in memory. Cheap to clone.
#[derive(Clone, Default)]
pub struct ReleasedHold(Arc<Mutex<Held>>);

impl ReleasedHold {
    /// The stand of `region` as the database has it now: one short query when nothing has changed, a full read when something has.
    pub(crate) async fn stand(&self, released: &PgPool, region: RegionName) -> Result<Arc<Kept>, ReadError> {
        // Before the read: what is kept is as the database had it then, or later.
        let asked = Instant::now();
        let mark = mark_read(released, &region.code).await?;
        if let Some(kept) = self.kept(&region.code)
            && *kept.mark() == mark
            && kept.stand.region == region
        {
            self.confirm(region.code, kept.clone(), asked);
            return Ok(kept);
        }
        let code = region.code.clone();
        let stand = stand_read(released, region).await?;
        let kept =
            Arc::new(Kept { stand: Arc::new(stand), views: Default::default(), grounds: OnceCell::new() });
        self.confirm(code, kept.clone(), asked);
        Ok(kept)
    }

    /// The stand of `region` as the database had it within the last second, without asking it again: for tiles, which come by the
    /// dozen. None when it was not asked lately.
    pub(crate) fn lately(&self, region: &str) -> Option<Arc<Kept>> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(region).filter(|(_, asked)| asked.elapsed() < LATELY).map(|(kept, _)| kept.clone())
    }

    /// Of two who read at once, the one that asked later is kept; each answers from what it read itself.
    fn confirm(&self, region: String, kept: Arc<Kept>, asked: Instant) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.get(&region).is_none_or(|(_, before)| *before <= asked) {
            held.insert(region, (kept, asked));
        }
    }

    fn kept(&self, region: &str) -> Option<Arc<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(region).map(|(kept, _)| kept.clone())
    }
}
