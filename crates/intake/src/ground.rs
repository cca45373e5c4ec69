//! The public geography that places are checked against. Whoever mounts this room hands it in.

use concern::PlaceId;
use geography::{AreaTree, Bng};
use std::collections::HashMap;
use std::sync::Arc;

/// Where concerns may lie: the areas of the region and the positions of registered places.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The areas of the region, found by point.
    pub areas: Arc<AreaTree>,
    /// Registered places by id, with their positions.
    pub places: HashMap<PlaceId, Bng>,
}

impl Ground {
    /// Whether there is any area that a concern could lie in.
    pub fn is_empty(&self) -> bool {
        self.areas.places().next().is_none()
    }
}
