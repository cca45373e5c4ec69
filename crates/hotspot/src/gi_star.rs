//! Getis-Ord Gi*: is the neighbourhood of a cell, the cell included, fuller or emptier than chance would make it?

use crate::fdr::p_and_q;
use crate::spread::Spread;
use crate::{Class, HotspotError, Neighbourhood, Weights};
use geography::GridMask;
use rayon::prelude::*;

/// Cells scored in one go.
const CHUNK: usize = 1 << 13;

/// What Gi* says of each cell of the study area. The columns have one entry for each, in the order of `index`.
#[derive(Clone, Debug, PartialEq)]
pub struct GiStar {
    /// Index of the cell in the lattice, or number of the place, ascending.
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
    /// The cells without a neighbour, ascending: their z speaks of themselves alone.
    pub islands: Vec<u32>,
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
    score(values, grid, Neighbourhood::Queen)
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
    score(values, grid, Neighbourhood::Distance(distance_cells))
}

/// Gi* over given neighbours, the place itself included with weight 1.
///
/// As [`gi_star_queen`], with eq. 14.2 in full: z = (sum of w x - W m) / (s sqrt((n S1 - W^2) / (n - 1))), W the sum of a place's weights
/// and S1 that of their squares, its own weight of 1 among them.
///
/// * `values`: one for each place.
/// * `weights`: the neighbours without the place itself. Commonly misread: scaling a place's weights (row-standardising) leaves its z only when
///   its own weight is scaled with them; here that is 1. Some software puts W where S1 belongs when weights are row-standardised (esda,
///   `transform="R"`), and its z are then others.
///
/// What comes back has one entry for each place. An island has the z of its own value, and is listed.
///
/// # Errors
/// As [`gi_star_queen`].
///
/// # Example
/// ```
/// let weights = hotspot::Weights::from_pairs(5, &[(0, 1), (1, 0), (1, 2), (2, 1), (2, 3), (3, 2)])?;
/// let found = hotspot::gi_star_given(&[9.0, 8.0, 1.0, 0.0, 2.0], &weights)?;
/// assert!(found.z[0] > 1.9 && found.z[3] < 0.0);
/// assert_eq!(found.islands, [4]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn gi_star_given(values: &[f64], weights: &Weights) -> Result<GiStar, HotspotError> {
    weights.fit(values.len())?;
    let spread = Spread::of_all(values)?;
    let score = |place: usize| {
        let (mut sum, mut w, mut s1) = (values[place], 1.0, 1.0);
        for (neighbour, weight) in weights.pairs_of(place) {
            sum += weight * values[neighbour];
            w += weight;
            s1 += weight * weight;
        }
        (sum - w * spread.mean) * spread.gi_scale(w, s1)
    };
    let z: Vec<f64> = (0..values.len()).into_par_iter().with_min_len(CHUNK).map(score).collect();
    if !z.iter().all(|z| z.is_finite()) {
        return Err(HotspotError::NotFinite);
    }
    Ok(found((0..values.len() as u32).collect(), z, &spread, weights.islands().collect()))
}

fn score(values: &[f64], grid: &GridMask, around: Neighbourhood) -> Result<GiStar, HotspotError> {
    let spread = Spread::of(values, grid)?;
    let (sums, counts) = (around.sums_with_self(values, grid)?, around.counts_with_self(grid)?);
    let index: Vec<u32> = grid.indices().map(|index| index as u32).collect();
    let scales = spread.gi_scales(counts.iter().copied().max().unwrap_or(0));
    let score = |cell: &u32| {
        let (sum, count) = (sums[*cell as usize], counts[*cell as usize]);
        (sum - f64::from(count) * spread.mean) * scales[count as usize]
    };
    let z: Vec<f64> = index.par_iter().with_min_len(CHUNK).map(score).collect();
    let islands = index.iter().copied().filter(|cell| counts[*cell as usize] == 1).collect();
    Ok(found(index, z, &spread, islands))
}

fn found(index: Vec<u32>, z: Vec<f64>, spread: &Spread, islands: Vec<u32>) -> GiStar {
    let (p, q) = p_and_q(&z);
    GiStar { index, z, p, q, mean: spread.mean, deviation: spread.deviation, islands }
}
