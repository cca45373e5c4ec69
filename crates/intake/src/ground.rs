//! The public geography that places are checked against. Whoever mounts this room hands it in.

use concern::PlaceId;
use geography::{AreaCode, AreaKind, AreaShape, AreaTree, Bng, GeographyError};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use told::gazetteer::Gazetteer;

/// Where concerns may lie: the areas of the region and the positions of registered places.
#[derive(Clone, Debug)]
pub struct Ground {
    /// The areas of the region, found by point.
    pub areas: Arc<AreaTree>,
    /// Registered places by id, with their positions.
    pub places: HashMap<PlaceId, Bng>,
    /// Which of them are schools.
    pub schools: HashSet<PlaceId>,
    /// The register by which places are found that people wrote.
    pub gazetteer: Arc<Gazetteer>,
}

impl Ground {
    /// The part of the ground that a caller of `region` may send concerns about: the small areas of a board, or all of a country's.
    /// A region that the ground does not know has no part in it.
    ///
    /// # Errors
    /// When the areas do not fit together; they did before, so this does not happen.
    pub fn within(&self, region: &AreaCode) -> Result<Self, GeographyError> {
        if self.areas.area(region).is_some_and(|area| area.kind == AreaKind::Country) {
            return Ok(self.clone());
        }
        let inside: HashSet<&AreaCode> = self
            .areas
            .places()
            .filter(|located| located.board.as_ref() == Some(region))
            .map(|located| &located.lsoa)
            .collect();
        let kept = |area: &&AreaShape| area.kind != AreaKind::Lsoa || inside.contains(&area.code);
        let areas = AreaTree::new(self.areas.areas().iter().filter(kept).cloned().collect())?;
        Ok(Self {
            areas: Arc::new(areas),
            places: self.places.clone(),
            schools: self.schools.clone(),
            gazetteer: Arc::clone(&self.gazetteer),
        })
    }

    /// Whether there is any area that a concern could lie in.
    pub fn is_empty(&self) -> bool {
        self.areas.places().next().is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::ground;

    #[test]
    fn a_board_has_its_own_small_areas_and_no_others() {
        let code = |text: &str| AreaCode::parse(text).unwrap();
        let whole = ground();
        let mut areas = whole.areas.areas().to_vec();
        for (board, small) in [("T-BOARD-1", "T-L1"), ("T-BOARD-2", "T-L2")] {
            let small = areas.iter_mut().find(|area| area.code == code(small)).unwrap();
            small.parents.push(code(board));
            let board =
                AreaShape { code: code(board), kind: AreaKind::Board, parents: vec![], ..small.clone() };
            areas.push(board);
        }
        let both = Ground {
            areas: Arc::new(AreaTree::new(areas).unwrap()),
            places: whole.places,
            schools: whole.schools,
            gazetteer: whole.gazetteer,
        };
        let (west, east) = (Bng::new(220_500.0, 270_500.0), Bng::new(221_500.0, 270_500.0));
        let first = both.within(&code("T-BOARD-1")).unwrap();
        assert!(first.areas.locate(west).is_some() && first.areas.locate(east).is_none());
        let second = both.within(&code("T-BOARD-2")).unwrap();
        assert!(second.areas.locate(west).is_none() && second.areas.locate(east).is_some());
        assert!(both.within(&code("elsewhere")).unwrap().is_empty());
    }
}
