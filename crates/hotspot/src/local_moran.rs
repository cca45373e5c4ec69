//! Local Moran: is a cell like its neighbours, or unlike them?

use crate::spread::Spread;
use crate::{HotspotError, Neighbourhood};
use geography::GridMask;

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
    /// Index of the cell in the lattice, ascending.
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
    let local = around.sums_with_self(values, grid)?;
    let m2 = spread.deviation * spread.deviation;
    let mut found = LocalMoran {
        index: Vec::with_capacity(grid.cells()),
        i: Vec::with_capacity(grid.cells()),
        quadrant: Vec::with_capacity(grid.cells()),
        neighbours: Vec::with_capacity(grid.cells()),
        global: 0.0,
    };
    let (mut total, mut with_neighbours) = (0.0, 0_u32);
    for cell in grid.indices() {
        let neighbours = local.count[cell] - 1;
        let z = values[cell] - spread.mean;
        let lag = match neighbours {
            0 => 0.0,
            k => (local.sum[cell] - values[cell]) / f64::from(k) - spread.mean,
        };
        let i = z * lag / m2;
        total += i;
        with_neighbours += u32::from(neighbours > 0);
        found.index.push(cell as u32);
        found.i.push(i);
        found.quadrant.push(match (z > 0.0, lag > 0.0) {
            (true, true) => Quadrant::HighHigh,
            (false, true) => Quadrant::LowHigh,
            (false, false) => Quadrant::LowLow,
            (true, false) => Quadrant::HighLow,
        });
        found.neighbours.push(neighbours);
    }
    if with_neighbours > 0 {
        found.global = total / f64::from(with_neighbours);
    }
    Ok(found)
}
