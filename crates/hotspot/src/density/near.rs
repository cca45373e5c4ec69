//! Kernels with an edge: each place adds to the cells within its bandwidth and to no other.
//!
//! All terms are positive, so nothing cancels: a cell that one place barely reaches has as many digits as the busiest. Sums that slide along a row would
//! touch each cell less often, but leave the rounding of a town behind them in the next empty valley.

use super::place::Place;
use super::surface::Rows;
use crate::{HotspotError, Watch};
use rayon::prelude::*;

/// Rows of cells that are worked out together, unless the lattice is so high that there would be too many bands.
const BAND: usize = 32;
/// The most bands.
const BANDS_MAX: usize = 1 << 10;
/// The most columns that places are sorted into before those of one column are sorted.
const COLUMNS_MAX: usize = 1 << 12;
/// Points that are sorted into bands together.
const CHUNK: usize = 1 << 16;
/// Cells from west to east from which on a place is worth a square root for each row.
const WIDE: usize = 32;
/// Cells that are added to at once.
const STEP: usize = 4;

/// For each cell of the lattice the sum of `shape(h^2 - d^2)` over the points nearer than `h`.
///
/// # Errors
/// [`HotspotError::Cancelled`].
pub(super) fn sums(
    rows: &Rows<'_>,
    h: f64,
    shape: impl Fn(f64) -> f64 + Copy + Sync,
    watch: &Watch,
) -> Result<Vec<f64>, HotspotError> {
    let (cols, height) = (rows.lattice.cols as usize, rows.lattice.rows as usize);
    let deep = BAND.max(height.div_ceil(BANDS_MAX));
    let bands = height.div_ceil(deep);
    watch.expect(bands as u64);
    let places = by_band(rows, h, deep);
    watch.step(0)?;
    let canvas = Canvas {
        eastings: rows.eastings(cols + 2 * STEP),
        northings: rows.northings(),
        cell: rows.lattice.cell,
        h,
    };
    let reach = (h / rows.lattice.cell).ceil().min(height as f64) as usize + 1;
    let mut sums = vec![0.0; cols * height];
    sums.par_chunks_mut(cols * deep).enumerate().try_for_each(|(band, sums)| {
        let first = band * deep;
        let stride = canvas.eastings.len();
        let mut drawn = vec![0.0; sums.len() / cols * stride];
        let mut across = vec![0.0; stride];
        let within = first.saturating_sub(reach) / deep..=((first + deep + reach) / deep).min(bands - 1);
        for near in within {
            for some in places[near].chunks(1 << 12) {
                watch.step(0)?;
                for place in some {
                    canvas.add(place, first, &mut drawn, &mut across, shape);
                }
            }
        }
        for (sums, drawn) in sums.chunks_exact_mut(cols).zip(drawn.chunks_exact(stride)) {
            sums.copy_from_slice(&drawn[..cols]);
        }
        watch.step(1)
    })?;
    Ok(sums)
}

/// The places that reach the lattice, by the band of rows they lie in; each `deep` rows; those north or south of it are with the first or last.
fn by_band(rows: &Rows<'_>, h: f64, deep: usize) -> Vec<Vec<Place>> {
    let lattice = rows.lattice;
    let bands = (lattice.rows as usize).div_ceil(deep);
    let (width, height) = (f64::from(lattice.cols) * lattice.cell, f64::from(lattice.rows) * lattice.cell);
    let chunks: Vec<Vec<Vec<Place>>> = rows
        .points
        .par_chunks(CHUNK)
        .enumerate()
        .map(|(chunk, points)| {
            let mut places = vec![Vec::new(); bands];
            for (i, point) in points.iter().enumerate() {
                let (east, north) = (point.easting - lattice.e0, point.northing - lattice.n0);
                let weight = rows.weight(chunk * CHUNK + i);
                let reaches = -h <= east && east <= width + h && -h <= north && north <= height + h;
                if reaches && weight > 0.0 {
                    let band = (north / lattice.cell).max(0.0) as usize / deep;
                    let place = Place { easting: point.easting, northing: point.northing, weight };
                    places[band.min(bands - 1)].push(place);
                }
            }
            places
        })
        .collect();
    let band = |band: usize| {
        let places: Vec<&[Place]> = chunks.iter().map(|chunk| chunk[band].as_slice()).collect();
        let column = |place: &Place| ((place.easting - lattice.e0) / lattice.cell).max(0.0) as usize;
        Place::gather_by(&places, (lattice.cols as usize).min(COLUMNS_MAX), column)
    };
    (0..bands).into_par_iter().map(band).collect()
}

/// Where the cells are.
struct Canvas {
    /// Of the centres; some more than there are columns, so that no place ends in the middle of a step.
    eastings: Vec<f64>,
    northings: Vec<f64>,
    cell: f64,
    h: f64,
}

impl Canvas {
    /// Adds a place to the rows from `first` on, `drawn` being as wide as `eastings`. `across` is scratch of the same width.
    fn add(
        &self,
        place: &Place,
        first: usize,
        drawn: &mut [f64],
        across: &mut [f64],
        shape: impl Fn(f64) -> f64,
    ) {
        let stride = self.eastings.len();
        let (h, h2) = (self.h, self.h * self.h);
        let (low, high) = self.span(place.northing - self.northings[0], h, self.northings.len());
        let (low, high) = (low.max(first), high.min(first + drawn.len() / stride));
        if low >= high {
            return;
        }
        let from_west = place.easting - self.eastings[0];
        let (west, east) = self.span(from_west, h, stride - 2 * STEP);
        for (square, easting) in across[west..east + STEP].iter_mut().zip(&self.eastings[west..east + STEP]) {
            let apart = easting - place.easting;
            *square = apart * apart;
        }
        let wide = east - west > WIDE;
        for row in low..high {
            let apart = self.northings[row] - place.northing;
            if apart.abs() >= h {
                continue;
            }
            let left = h2 - apart * apart;
            // Of a wide circle only the chord, in whole steps; what these add beyond it is 0.
            let (west, east) =
                if wide { self.span(from_west, left.sqrt(), stride - 2 * STEP) } else { (west, east) };
            let chord = west..west + (east - west).next_multiple_of(STEP);
            let row = &mut drawn[(row - first) * stride..(row - first + 1) * stride];
            for (cell, square) in row[chord.clone()].iter_mut().zip(&across[chord]) {
                *cell += shape((left - square).max(0.0)) * place.weight;
            }
        }
    }

    /// The cells, along one axis, whose centres are within `reach` of a place `at` metres after the first of `count` centres.
    fn span(&self, at: f64, reach: f64, count: usize) -> (usize, usize) {
        // A thousandth of a cell more on each side than real numbers would need: a cell too many adds 0, one too few would be missed.
        let before = |cells: f64| if cells > 0.0 { (cells as usize).saturating_add(1).min(count) } else { 0 };
        let low = before((at - reach) / self.cell - 1e-3);
        (low, before((at + reach) / self.cell + 1e-3).max(low))
    }
}
