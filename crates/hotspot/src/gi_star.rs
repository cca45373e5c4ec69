//! Getis-Ord Gi*: is the neighbourhood of a cell, the cell included, fuller or emptier than chance would make it?

use crate::neighbourhood::LocalSums;
use crate::spread::Spread;
use crate::{Class, HotspotError, Neighbourhood, benjamini_hochberg, normal_two_sided};
use geography::GridMask;

/// What Gi* says of each cell of the study area. The columns have one entry for each, in the order of `index`.
#[derive(Clone, Debug, PartialEq)]
pub struct GiStar {
    /// Index of the cell in the lattice, ascending.
    pub index: Vec<u32>,
    /// Standard deviations by which the neighbourhood's sum lies above (or below) what random placing expects.
    pub z: Vec<f64>,
    /// Two-sided normal p of z.
    pub p: Vec<f64>,
    /// Benjamini-Hochberg q over all cells of the study area.
    pub q: Vec<f64>,
    /// Mean of the values over the study area.
    pub mean: f64,
    /// Standard deviation of the values over the study area, divided by n.
    pub deviation: f64,
}

impl GiStar {
    /// The map class of entry `i`.
    pub fn class(&self, i: usize) -> Class {
        Class::of(self.z[i], self.q[i])
    }

    /// Cells that are hot at a false discovery rate: `q <= rate` and `z > 0`.
    pub fn hot(&self, rate: f64) -> impl Iterator<Item = u32> + '_ {
        self.beyond(rate, |z| z > 0.0)
    }

    /// Cells that are cold at a false discovery rate: `q <= rate` and `z < 0`.
    pub fn cold(&self, rate: f64) -> impl Iterator<Item = u32> + '_ {
        self.beyond(rate, |z| z < 0.0)
    }

    fn beyond(&self, rate: f64, side: fn(f64) -> bool) -> impl Iterator<Item = u32> + '_ {
        let cells = self.index.iter().zip(self.z.iter().zip(&self.q));
        cells.filter(move |(_, (z, q))| side(**z) && **q <= rate).map(|(index, _)| *index)
    }
}

/// Gi* with the cell and the up to eight cells around it as neighbourhood.
///
/// Paper: J. K. Ord and A. Getis, "Local spatial autocorrelation statistics: distributional issues and an application", Geographical Analysis 27
/// (1995), eq. 14.2, with binary weights and the cell itself included:
///
/// z = (sum of the neighbourhood - W m) / (s sqrt((n W - W^2) / (n - 1)))
///
/// with W the number of cells in the neighbourhood, n that of the study area, m the mean and s the standard deviation (divided by n) of all
/// values. Row-standardised weights give the same z.
///
/// * `values`: one for each cell of the **lattice**, counts as a rule; what stands in cells outside the study area is not looked at. A cell
///   without concerns is a 0 and must be there: leaving the empty cells out turns an ordinary town centre into a cold spot.
/// * `grid`: the study area. Sea and neighbouring regions belong outside it; as zeros they would make every coast town hot.
///
/// What comes back is z, p and q for each cell of the study area. A hot cell need not hold much itself: it is the neighbourhood that is hot. The
/// p-values take z as normal, which for sparse counts is too ready to see hot spots; the exact null law is the cure. A neighbourhood
/// that is the whole study area cannot differ from it: z is 0 and p is 1.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::NotFinite`], [`HotspotError::TooFewCells`], and [`HotspotError::AllEqual`] when every cell holds the
/// same value: there is then no z at all, rather than a NaN.
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// let grid = GridMask::whole(Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 20, 20)?);
/// let mut counts = vec![0.0; 400];
/// (counts[210], counts[211], counts[230]) = (9.0, 7.0, 8.0);
/// let found = hotspot::gi_star_queen(&counts, &grid)?;
/// assert!(found.hot(0.01).any(|cell| cell == 210));
/// assert_eq!(hotspot::gi_star_queen(&[3.0; 400], &grid), Err(hotspot::HotspotError::AllEqual));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gi_star_queen(values: &[f64], grid: &GridMask) -> Result<GiStar, HotspotError> {
    let spread = Spread::of(values, grid)?;
    score(&Neighbourhood::Queen.sums_with_self(values, grid)?, &spread, grid)
}

/// Gi* with all cells within a distance as neighbourhood, the cell itself included.
///
/// As [`gi_star_queen`], but for the neighbourhood: the cells whose centre lies within `distance_cells` sides of a cell from the centre, that distance
/// included (closed).
///
/// * `distance_cells`: in **cells**, not metres: 2.0 on a 500 m lattice is 1 km. A longer distance smooths: it finds broader hot areas and
///   blurs single places. 0 asks of each cell alone.
///
/// # Errors
/// As [`gi_star_queen`], and [`HotspotError::Distance`] for a negative or unbounded distance.
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// let grid = GridMask::whole(Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 20, 20)?);
/// let mut counts = vec![0.0; 400];
/// counts[210] = 12.0;
/// let found = hotspot::gi_star_distance(&counts, &grid, 1.0)?;
/// assert_eq!(found.hot(0.01).collect::<Vec<_>>(), [190, 209, 210, 211, 230]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn gi_star_distance(
    values: &[f64],
    grid: &GridMask,
    distance_cells: f64,
) -> Result<GiStar, HotspotError> {
    let spread = Spread::of(values, grid)?;
    score(&Neighbourhood::Distance(distance_cells).sums_with_self(values, grid)?, &spread, grid)
}

fn score(local: &LocalSums, spread: &Spread, grid: &GridMask) -> Result<GiStar, HotspotError> {
    let largest = grid.indices().map(|index| local.count[index]).max().unwrap_or(0);
    let scales = spread.gi_scales(largest);
    let index: Vec<u32> = grid.indices().map(|index| index as u32).collect();
    let z: Vec<f64> = grid
        .indices()
        .map(|i| (local.sum[i] - f64::from(local.count[i]) * spread.mean) * scales[local.count[i] as usize])
        .collect();
    let p: Vec<f64> = z.iter().map(|z| normal_two_sided(*z)).collect();
    let q = benjamini_hochberg(&p)?;
    Ok(GiStar { index, z, p, q, mean: spread.mean, deviation: spread.deviation })
}
