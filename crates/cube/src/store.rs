//! The columns.

use crate::Month;
use crate::builder::Codes;
use concern::{AgencyCode, PlaceId};
use geography::{AreaCode, GridMask};
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// Concerns in columns: entry *i* of every column belongs to one concern, and nothing else of that concern is held.
///
/// It has no `Debug`, `Display` or `Serialize`, so an exact count cannot slip into a log or an answer:
/// ```compile_fail
/// fn shown<T: std::fmt::Debug>() {}
/// shown::<cube::Cube>();
/// ```
pub struct Cube {
    pub(crate) grid: GridMask,
    /// Index in the lattice, or one of the two slots after it.
    pub(crate) cell: Vec<u32>,
    pub(crate) month: Vec<u16>,
    pub(crate) recorded: Vec<u16>,
    pub(crate) harms: Vec<u16>,
    pub(crate) source: Vec<u8>,
    pub(crate) learned: Vec<u8>,
    pub(crate) hour: Vec<u8>,
    pub(crate) authority: Vec<u16>,
    pub(crate) block: Vec<u16>,
    pub(crate) place: Vec<u16>,
    pub(crate) authorities: Codes<AreaCode>,
    pub(crate) blocks: Codes<AreaCode>,
    pub(crate) places: Codes<PlaceId>,
    pub(crate) agencies: Codes<AgencyCode>,
    /// Which agency has any concern in which month: (month, agency).
    pub(crate) returns: HashSet<(u16, u16)>,
}

impl Cube {
    /// How many concerns it holds.
    pub fn len(&self) -> usize {
        self.cell.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.cell.is_empty()
    }

    /// The study area that cells are counted over.
    pub fn grid(&self) -> &GridMask {
        &self.grid
    }

    /// First and last month of occurrence, none when the cube is empty.
    pub fn months_held(&self) -> Option<RangeInclusive<Month>> {
        let (first, last) = (self.month.iter().min()?, self.month.iter().max()?);
        Some(Month::from_index(*first)..=Month::from_index(*last))
    }

    /// How many agencies have any concern in each month, under no filter.
    pub(crate) fn agencies_reporting(&self) -> HashMap<u16, u16> {
        let mut months: HashMap<u16, u16> = HashMap::new();
        for (month, _) in &self.returns {
            *months.entry(*month).or_default() += 1;
        }
        months
    }

    /// Cell slot of concerns told too coarsely for a cell.
    pub(crate) fn slot_too_coarse(&self) -> u32 {
        self.grid.lattice().len() as u32
    }

    /// Cell slot of concerns outside the study area.
    pub(crate) fn slot_outside(&self) -> u32 {
        self.slot_too_coarse() + 1
    }
}
