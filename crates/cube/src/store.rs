//! The columns.

use crate::Month;
use crate::builder::Codes;
use concern::{AgencyCode, PlaceId};
use geography::{AreaCode, GridMask};
use std::collections::HashMap;
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
    pub(crate) version: String,
    /// First and last month of the column of months.
    pub(crate) months_held: Option<(u16, u16)>,
    /// Index in the lattice, or one of the two slots after it.
    pub(crate) cell: Vec<u32>,
    /// Centimetres east and north: the point methods see exact distances, and eight bytes are enough.
    pub(crate) east: Vec<i32>,
    pub(crate) north: Vec<i32>,
    /// How well the place is known, in metres; 65,535 stands for that and worse.
    pub(crate) precision: Vec<u16>,
    /// Days since 1 January 2000: of occurrence, of recording where that is not known.
    pub(crate) day: Vec<u16>,
    /// Minute of that day at which it began at the earliest, and the minutes to the latest.
    pub(crate) minute: Vec<u16>,
    pub(crate) span: Vec<u16>,
    pub(crate) month: Vec<u16>,
    pub(crate) recorded: Vec<u16>,
    pub(crate) harms: Vec<u16>,
    pub(crate) source: Vec<u8>,
    pub(crate) learned: Vec<u8>,
    pub(crate) context: Vec<u8>,
    pub(crate) grade: Vec<u8>,
    pub(crate) hour: Vec<u8>,
    pub(crate) authority: Vec<u16>,
    pub(crate) block: Vec<u16>,
    pub(crate) place: Vec<u16>,
    pub(crate) authorities: Codes<AreaCode>,
    pub(crate) blocks: Codes<AreaCode>,
    pub(crate) places: Codes<PlaceId>,
    pub(crate) agencies: Codes<AgencyCode>,
    /// Concerns by month, agency and source sector.
    pub(crate) returns: HashMap<(u16, u16, u8), u32>,
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

    /// Sixteen hexadecimal digits that stand for what the cube holds: the same rows over the same study area have the same version, in
    /// whatever order they came and however often the service was started.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The study area that cells are counted over.
    pub fn grid(&self) -> &GridMask {
        &self.grid
    }

    /// First and last month of occurrence, none when the cube is empty.
    pub fn months_held(&self) -> Option<RangeInclusive<Month>> {
        self.months_held.map(|(first, last)| Month::from_index(first)..=Month::from_index(last))
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
