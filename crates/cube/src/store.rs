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
    pub(crate) version: String,
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
    /// Which agency has any concern in which month: (month, agency).
    pub(crate) returns: HashSet<(u16, u16)>,
}

/// Months at either end in which an agency's silence is taken for chance.
const GRACE: u16 = 2;

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
        let (first, last) = (self.month.iter().min()?, self.month.iter().max()?);
        Some(Month::from_index(*first)..=Month::from_index(*last))
    }

    /// How many agencies were sending returns in each month, under no filter.
    ///
    /// An agency counts from its first month with a concern to its last: a small agency with nothing to tell for a month has not
    /// stopped reporting. One that begins within [`GRACE`] months of the first month held, or ends within as many of the last, counts to
    /// that end, for there its first or last concern says more about chance than about its returns.
    pub(crate) fn agencies_reporting(&self) -> HashMap<u16, u16> {
        let mut months: HashMap<u16, u16> = HashMap::new();
        for (from, to) in self.returns_spans() {
            for month in from..=to {
                *months.entry(month).or_default() += 1;
            }
        }
        months
    }

    /// Whose returns some months hold: how many agencies were sending them in every one of these months, and how many in some and not in
    /// others. Under no filter, and with the same ends as the agencies of a month.
    pub fn agencies_over(&self, periods: &[RangeInclusive<Month>]) -> (u16, u16) {
        let (mut throughout, mut partly) = (0, 0);
        for (first, last) in self.returns_spans() {
            let all = |period: &RangeInclusive<Month>| {
                first <= period.start().index() && period.end().index() <= last
            };
            let any = |period: &RangeInclusive<Month>| {
                first <= period.end().index() && period.start().index() <= last
            };
            if periods.iter().all(all) {
                throughout += 1;
            } else if periods.iter().any(any) {
                partly += 1;
            }
        }
        (throughout, partly)
    }

    /// First and last month in which each agency was sending returns.
    fn returns_spans(&self) -> Vec<(u16, u16)> {
        let Some(held) = self.months_held() else { return Vec::new() };
        let (first_held, last_held) = (held.start().index(), held.end().index());
        let mut spans: HashMap<u16, (u16, u16)> = HashMap::new();
        for (month, agency) in &self.returns {
            let span = spans.entry(*agency).or_insert((*month, *month));
            *span = (span.0.min(*month), span.1.max(*month));
        }
        let with_grace = |(first, last): (u16, u16)| {
            let from = if first - first_held <= GRACE { first_held } else { first };
            (from, if last_held - last <= GRACE { last_held } else { last })
        };
        spans.into_values().map(with_grace).collect()
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
