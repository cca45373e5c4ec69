//! The cubes that the working side looks at, swapped whole when rows have changed.

use api::RegionName;
use cube::Cube;
use disclosure::Working;
use geography::AreaCode;
use language::Text;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// What the working map of one region is drawn from.
pub struct Region {
    /// Code and name of the board or country.
    pub name: RegionName,
    /// Its local authorities in code order, with their names.
    pub authorities: Vec<(AreaCode, Text)>,
    /// Exact counts of its concerns over its study area.
    pub cube: Working<Cube>,
}

/// One state of the working side: every region's cube, and a number that grows with each refresh.
pub struct Held {
    /// By region code.
    pub regions: HashMap<String, Region>,
    /// Grows with each refresh.
    pub version: u64,
}

/// Where requests find the present state. A request that has begun finishes on the state it began with.
#[derive(Clone)]
pub struct WorkingRoom(Arc<RwLock<Arc<Held>>>);

impl Default for WorkingRoom {
    fn default() -> Self {
        Self(Arc::new(RwLock::new(Arc::new(Held { regions: HashMap::new(), version: 0 }))))
    }
}

impl WorkingRoom {
    /// The present state.
    pub fn held(&self) -> Arc<Held> {
        // A writer cannot panic half-way (it assigns one pointer), so a poisoned lock still holds a whole state.
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts freshly built cubes in place of the old ones.
    pub fn replace(&self, regions: HashMap<String, Region>) -> u64 {
        let mut slot = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let version = slot.version + 1;
        *slot = Arc::new(Held { regions, version });
        version
    }
}
