//! The distinct places of the points: many concerns are on one spot, and a spot is looked at once.

use crate::HotspotError;
use crate::centimetre::positions;
use geography::Bng;
use rayon::prelude::*;

/// The spots in order of northing and easting, whatever the order of the points.
pub(super) struct Spots {
    pub(super) at: Vec<[i32; 2]>,
    /// Rows of the input, spot by spot.
    rows: Vec<u32>,
    /// Where the rows of each spot begin; one more at the end.
    starts: Vec<u32>,
}

impl Spots {
    pub(super) fn new(points: &[Bng]) -> Result<Self, HotspotError> {
        if u32::try_from(points.len()).is_err() {
            return Err(HotspotError::Parameter("points"));
        }
        let mut order: Vec<([i32; 2], u32)> = positions(points)?.into_iter().zip(0..).collect();
        order.par_sort_unstable();
        let (mut at, mut starts): (Vec<[i32; 2]>, Vec<u32>) = (Vec::new(), Vec::new());
        for ((here, _), place) in order.iter().zip(0..) {
            if at.last() != Some(here) {
                at.push(*here);
                starts.push(place);
            }
        }
        starts.push(order.len() as u32);
        Ok(Self { at, rows: order.into_iter().map(|(_, row)| row).collect(), starts })
    }

    /// How many points are on a spot.
    pub(super) fn count(&self, spot: u32) -> u32 {
        self.starts[spot as usize + 1] - self.starts[spot as usize]
    }

    /// The rows of the points on a spot, ascending.
    pub(super) fn rows(&self, spot: u32) -> &[u32] {
        &self.rows[self.starts[spot as usize] as usize..self.starts[spot as usize + 1] as usize]
    }
}
