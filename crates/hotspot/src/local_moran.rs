//! Local Moran: is a cell like its neighbours, or unlike them?

use crate::spread::Spread;
use crate::{HotspotError, Neighbourhood, Weights};
use geography::GridMask;
use rayon::prelude::*;

/// Cells judged in one go.
const CHUNK: usize = 1 << 13;

/// A cell's own value and that of its neighbours against the mean. A value equal to the mean counts as low.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quadrant {
    /// High amid high: part of a hot area.
    HighHigh,
    /// Low beside high: a gap or an edge.
    LowHigh,
    /// Low amid low.
    LowLow,
    /// High amid low: a place that stands alone.
    HighLow,
}

impl Quadrant {
    /// 1 high-high, 2 low-high, 3 low-low, 4 high-low, as the literature numbers them.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }
}

/// What local Moran says of each cell of the study area. The columns have one entry for each, in the order of `index`.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalMoran {
    /// Index of the cell in the lattice, or number of the place, ascending.
    pub index: Vec<u32>,
    /// I of the cell: above 0 where it is like its neighbours, below 0 where it is unlike them.
    pub i: Vec<f64>,
    /// Own value and neighbours against the mean.
    pub quadrant: Vec<Quadrant>,
    /// How many neighbours the cell has; with none its I is 0 and says nothing.
    pub neighbours: Vec<u32>,
    /// Moran's global I: the mean of I over the cells that have neighbours; 0 when none has.
    pub global: f64,
}

impl LocalMoran {
    /// The cells without a neighbour, ascending: their I is 0 and says nothing.
    pub fn islands(&self) -> impl Iterator<Item = u32> + '_ {
        self.index.iter().zip(&self.neighbours).filter(|(_, k)| **k == 0).map(|(index, _)| *index)
    }
}

/// Local Moran's I with row-standardised weights, the cell itself left out.
///
/// Paper: L. Anselin, "Local indicators of spatial association - LISA", Geographical Analysis 27 (1995):
/// I = z * mean(z of the neighbours) / m2, with z = x - mean and m2 = sum z^2 / n.
///
/// * `values`: one for each cell of the **lattice**; cells without concerns are zeros and must be there.
/// * `grid`: the study area. `around`: the neighbours.
///
/// What comes back is I and the quadrant for each cell, without significance: that is [`crate::conditional_tails`]. Commonly misread: a high I
/// is no hotspot. Empty cells amid empty cells have I above 0 as well; the quadrant tells them apart. Some software divides by n - 1 where
/// this divides by n (esda): its I is ours times (n - 1) / n.
///
/// # Errors
/// As [`crate::gi_star_queen`], and [`HotspotError::Distance`] for a negative or unbounded distance.
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// use hotspot::{Neighbourhood, Quadrant};
/// let grid = GridMask::whole(Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 10, 10)?);
/// let mut counts = vec![0.0; 100];
/// (counts[44], counts[45]) = (9.0, 8.0);
/// let found = hotspot::local_moran(&counts, &grid, Neighbourhood::Queen)?;
/// assert_eq!(found.quadrant[44], Quadrant::HighHigh);
/// assert_eq!(found.quadrant[43], Quadrant::LowHigh);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn local_moran(
    values: &[f64],
    grid: &GridMask,
    around: Neighbourhood,
) -> Result<LocalMoran, HotspotError> {
    let spread = Spread::of(values, grid)?;
    let (sums, counts) = (around.sums_with_self(values, grid)?, around.counts_with_self(grid)?);
    let about = |cell: usize| {
        let neighbours = counts[cell] - 1;
        let lag = (sums[cell] - values[cell]) / f64::from(neighbours.max(1)) - spread.mean;
        (values[cell] - spread.mean, lag, neighbours)
    };
    Ok(found(grid.indices().map(|index| index as u32).collect(), &spread, about))
}

/// Local Moran's I over given neighbours, row-standardised: the lag is the weighted mean of the neighbours.
///
/// As [`local_moran`], but for who is whose neighbour.
///
/// * `values`: one for each place.
/// * `weights`: the neighbours without the place itself. They need not be standardised before: each place's are divided by their sum here.
///
/// # Errors
/// As [`crate::gi_star_queen`].
///
/// # Example
/// ```
/// let weights = hotspot::Weights::from_pairs(4, &[(0, 1), (1, 0), (1, 2), (2, 1)])?;
/// let found = hotspot::local_moran_given(&[9.0, 8.0, 0.0, 1.0], &weights)?;
/// assert!(found.i[0] > 0.0 && found.i[2] < 0.0);
/// assert_eq!(found.islands().collect::<Vec<_>>(), [3]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn local_moran_given(values: &[f64], weights: &Weights) -> Result<LocalMoran, HotspotError> {
    weights.fit(values.len())?;
    let spread = Spread::of_all(values)?;
    let about = |place: usize| {
        let neighbours = weights.neighbours(place).len() as u32;
        let (sum, total) = weights.pairs_of(place).fold((0.0, 0.0), |(sum, total), (neighbour, weight)| {
            (sum + weight * (values[neighbour] - spread.mean), total + weight)
        });
        (values[place] - spread.mean, if neighbours > 0 { sum / total } else { 0.0 }, neighbours)
    };
    let found = found((0..values.len() as u32).collect(), &spread, about);
    if found.i.iter().all(|i| i.is_finite()) { Ok(found) } else { Err(HotspotError::NotFinite) }
}

/// From each place's excess over the mean, that of its neighbours, and their number.
fn found(index: Vec<u32>, spread: &Spread, about: impl Fn(usize) -> (f64, f64, u32) + Sync) -> LocalMoran {
    let m2 = spread.deviation * spread.deviation;
    let judged = index.par_iter().with_min_len(CHUNK).map(|place| {
        let (z, lag, neighbours) = about(*place as usize);
        let lag = if neighbours > 0 { lag } else { 0.0 };
        let quadrant = match (z > 0.0, lag > 0.0) {
            (true, true) => Quadrant::HighHigh,
            (false, true) => Quadrant::LowHigh,
            (false, false) => Quadrant::LowLow,
            (true, false) => Quadrant::HighLow,
        };
        (z * lag / m2, (quadrant, neighbours))
    });
    let (i, (quadrant, neighbours)): (Vec<f64>, (Vec<Quadrant>, Vec<u32>)) = judged.unzip();
    let with_neighbours = neighbours.iter().filter(|neighbours| **neighbours > 0).count();
    let global = if with_neighbours > 0 { i.iter().sum::<f64>() / with_neighbours as f64 } else { 0.0 };
    LocalMoran { index, i, quadrant, neighbours, global }
}
