//! Binning to areas: how many points in each area and month.

use crate::bin::{BinError, runs, span, tally};
use geography::{AreaIndex, Bng};

/// One area and month with at least one point in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaEntry {
    /// The area, by its place among those of the index.
    pub area: u32,
    /// The month, in the caller's own numbering.
    pub month: i32,
    /// Points of that month in that area, at least 1.
    pub count: u32,
}

/// What [`bin_areas`] gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaBins {
    /// In ascending (area, month).
    pub entries: Vec<AreaEntry>,
    /// Points that lie in no area, of any month.
    pub outside: u32,
}

/// Counts points by area and month, in ascending (area, month); areas and months without a point are left out.
///
/// A point on a boundary that areas share is counted once, in the first of them; see [`AreaIndex`]. Every point is in one entry or outside.
///
/// - `points`: in metres.
/// - `months`: one for each point, in any whole numbering. Commonly misread: a month is a calendar month, not 30 days.
/// - `areas`: in the same metres. Commonly misread: areas of two kinds (a district and its wards) in one index do not each get the point;
///   make one index of each kind.
///
/// # Errors
/// [`BinError::Length`], [`BinError::TooMany`], [`BinError::NotFinite`]; nothing is counted then.
///
/// # Example
/// ```
/// use cube::{AreaEntry, bin_areas};
/// use geo_types::{MultiPolygon, polygon};
/// use geography::{AreaIndex, Bng};
/// let ward: MultiPolygon = polygon![(x: 0.0, y: 0.0), (x: 9.0, y: 0.0), (x: 9.0, y: 9.0)].into();
/// let areas = AreaIndex::new(&[&ward])?;
/// let bins = bin_areas(&[Bng::new(5.0, 1.0), Bng::new(9.0, 9.0), Bng::new(1.0, 5.0)], &[4_u8, 4, 4], &areas)?;
/// assert_eq!(bins.entries, [AreaEntry { area: 0, month: 4, count: 2 }]);
/// assert_eq!(bins.outside, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn bin_areas<M>(points: &[Bng], months: &[M], areas: &AreaIndex) -> Result<AreaBins, BinError>
where
    M: Copy + Into<i32> + Sync,
{
    let (first, last) = span(points, months)?;
    if points.iter().any(|at| !(at.easting.is_finite() && at.northing.is_finite())) {
        return Err(BinError::NotFinite);
    }
    if points.is_empty() {
        return Ok(AreaBins { entries: Vec::new(), outside: 0 });
    }
    let width = (i64::from(last) - i64::from(first)) as u64 + 1;
    // Slot 0 is outside; the others go area by area and month by month, and 2^32 areas in 2^32 months still fit 64 bits.
    let slot = |at: Bng, month: M| {
        let month: i32 = month.into();
        areas
            .find(at)
            .map_or(0, |area| 1 + u64::from(area) * width + u64::from(month.wrapping_sub(first) as u32))
    };
    let slots = areas.len() as u64 * width + 1;
    let counted: Vec<(u64, u32)> = if slots <= 2 * (points.len() as u64 + (1 << 16)) {
        let counts = tally(slots as usize, points, months, |at, month| slot(at, month) as usize);
        (0..).zip(counts).filter(|(_, count)| *count > 0).collect()
    } else {
        runs(points, months, slot)
    };
    let (outside, inside) = match counted.split_first() {
        Some(((0, outside), inside)) => (*outside, inside),
        _ => (0, &counted[..]),
    };
    let entry = |(slot, count): &(u64, u32)| AreaEntry {
        area: ((slot - 1) / width) as u32,
        month: (i64::from(first) + ((slot - 1) % width) as i64) as i32,
        count: *count,
    };
    Ok(AreaBins { entries: inside.iter().map(entry).collect(), outside })
}
