//! Density over a whole lattice.

use super::place::total;
use super::{BANDWIDTHS, Kernel, far, near, per_km2_month};
use crate::{HotspotError, Watch};
use geography::{Bng, Lattice};

/// The most cells of a lattice: 1 GB of densities.
const CELLS_MAX: usize = 1 << 27;
/// The smallest cell in metres.
const CELL_MIN: f64 = 0.01;

/// How exact a surface has to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// To nine digits and more in every cell, however empty.
    #[default]
    Exact,
    /// Within a thousandth of the largest value. Only the gaussian gains by it; the other kernels stay exact and say so.
    Fast,
}

/// How a surface is smoothed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Smoothing {
    /// How the weight of a concern falls off.
    pub kernel: Kernel,
    /// The radius of support in metres; of the gaussian its sigma.
    pub bandwidth_m: f64,
    /// How exact it has to be.
    pub mode: Mode,
}

/// A density at the centre of each cell of a lattice.
#[derive(Clone, Debug, PartialEq)]
pub struct DensitySurface {
    /// Probability density per square metre, row by row from the south-west: over the whole plane it adds up to 1.
    pub per_square_metre: Vec<f64>,
    /// How many concerns it was made from, or the sum of their weights.
    pub concerns: f64,
    /// How it was made: [`Mode::Exact`] also where the fast way was asked for and is none.
    pub mode: Mode,
    /// No value is off by more than this, in the same unit; proven, not measured. 0 in exact mode, whose errors are those of rounding.
    pub error_bound: f64,
}

impl DensitySurface {
    /// The density as concerns per square kilometre and month, which two maps can be compared by. `months` is the length of the period that the
    /// concerns were taken from, and not the number of months that had one.
    ///
    /// # Errors
    /// [`HotspotError::Parameter`] for months that are not a positive number.
    pub fn per_km2_month(&self, months: f64) -> Result<Vec<f64>, HotspotError> {
        per_km2_month(&self.per_square_metre, self.concerns, months)
    }
}

/// The kernel density of points at the centre of each cell of a lattice: the same numbers as [`crate::kernel_density`] at those centres, to 1e-9.
///
/// Source: B. W. Silverman, "Density estimation for statistics and data analysis" (1986), chapter 4.
///
/// * `points`: where the concerns are, in metres of the National Grid. Points outside the lattice count: they reach in, and they are part of n.
/// * `weights`: one for each point, such as the residents of an area; none for 1 each. Not negative.
/// * `lattice`: where the density is wanted. Commonly misread: a finer lattice shows no finer truth, the bandwidth decides what can be told apart.
/// * `smoothing`: kernel, bandwidth in metres, and [`Mode`]. Commonly misread: the bandwidth of the gaussian is its sigma, which reaches about three
///   times as far as the radius of the others.
/// * `watch`: a step is a part of the lattice.
///
/// The exact gaussian leaves out a point for a part of the lattice only where a nearer point outweighs it so far in every cell there that all points left
/// out are below 1e-10 of the sum; in empty country far points are therefore counted. The fast one cuts at one radius, so far out that all that is
/// beyond is below a thousandth of the largest value. Where a gaussian is below the smallest float, about 38 bandwidths away, the density is 0.
///
/// There is no correction at coasts or borders, and the unit is per area, not per resident: see [`crate::dual_density`]. A surface finds no significance.
///
/// # Errors
/// [`HotspotError::TooFewValues`] without points or weight; [`HotspotError::Distance`] for a bandwidth that is not between a centimetre and 10,000 km;
/// [`HotspotError::NotFinite`] for a coordinate that is NaN or infinite; [`HotspotError::Length`] and [`HotspotError::Parameter`] for weights that do not
/// match, are negative or not numbers, and for a lattice of more than 134 million cells or cells below a centimetre; [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// use geography::{Bng, Lattice};
/// use hotspot::{Kernel, Mode, Smoothing, Watch, density_surface};
/// let concerns = [Bng::new(210_250.0, 250_250.0); 36];
/// let lattice = Lattice::new(Bng::new(208_000.0, 248_000.0), 500.0, 10, 10)?;
/// let smoothing = Smoothing { kernel: Kernel::Epanechnikov, bandwidth_m: 1_000.0, mode: Mode::Exact };
/// let found = density_surface(&concerns, None, &lattice, smoothing, &Watch::new())?;
/// let monthly = found.per_km2_month(36.0)?;
/// let here = lattice.index(concerns[0]).unwrap();
/// assert!((monthly[here] - 2.0 / std::f64::consts::PI).abs() < 1e-12);
/// // One cell to the east, half a bandwidth away, three quarters of it.
/// assert!((monthly[here + 1] / monthly[here] - 0.75).abs() < 1e-12);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn density_surface(
    points: &[Bng],
    weights: Option<&[f64]>,
    lattice: &Lattice,
    smoothing: Smoothing,
    watch: &Watch,
) -> Result<DensitySurface, HotspotError> {
    let concerns = total(points, weights)?;
    if !BANDWIDTHS.contains(&smoothing.bandwidth_m) {
        return Err(HotspotError::Distance);
    }
    let usable =
        Lattice::new(Bng::new(lattice.e0, lattice.n0), lattice.cell, lattice.cols, lattice.rows).is_ok();
    if !usable || lattice.len() > CELLS_MAX || lattice.cell < CELL_MIN {
        return Err(HotspotError::Parameter("lattice"));
    }
    let h = smoothing.bandwidth_m;
    let unit = smoothing.kernel.unit(h) / concerns;
    let rows = Rows { points, weights, lattice };
    let (mut sums, beyond) = match smoothing.kernel {
        Kernel::Epanechnikov => (near::sums(&rows, h, |left| left, watch)?, 0.0),
        Kernel::Quartic => (near::sums(&rows, h, |left| left * left, watch)?, 0.0),
        Kernel::Gaussian => far::sums(&rows, smoothing, concerns, watch)?,
    };
    for sum in &mut sums {
        *sum *= unit;
    }
    let mode = if beyond > 0.0 { Mode::Fast } else { Mode::Exact };
    Ok(DensitySurface { per_square_metre: sums, concerns, mode, error_bound: beyond * unit })
}

/// What is smoothed, and over what.
pub(super) struct Rows<'a> {
    pub(super) points: &'a [Bng],
    pub(super) weights: Option<&'a [f64]>,
    pub(super) lattice: &'a Lattice,
}

impl Rows<'_> {
    /// The weight of a point.
    pub(super) fn weight(&self, point: usize) -> f64 {
        self.weights.map_or(1.0, |weights| weights[point])
    }

    /// Eastings of the centres of the cells, column by column, the same to the bit as [`Lattice::centre`].
    pub(super) fn eastings(&self, cols: usize) -> Vec<f64> {
        let centre = |col| self.lattice.e0 + f64::from(col) * self.lattice.cell + self.lattice.cell / 2.0;
        (0..cols as u32).map(centre).collect()
    }

    /// Northings of the centres of the cells, row by row.
    pub(super) fn northings(&self) -> Vec<f64> {
        let centre = |row| self.lattice.n0 + f64::from(row) * self.lattice.cell + self.lattice.cell / 2.0;
        (0..self.lattice.rows).map(centre).collect()
    }
}
