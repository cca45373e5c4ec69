//! The OSTN15 grid: how far the National Grid lies from ETRS89 at each kilometre.

use crate::{Bng, GeographyError};

const COLS: usize = 701;
const ROWS: usize = 1251;
/// Base of the table in millimetres; as in `build.rs`.
const BASE_MM: (i32, i32) = (82_000, -85_000);
/// East and north shift of each node, row by row from the south-west, as little-endian `u16` millimetres above the base.
static NODES: &[u8; COLS * ROWS * 4] = include_bytes!(concat!(env!("OUT_DIR"), "/ostn15.bin"));

/// Easting and northing shift in metres at a point given in ETRS89 eastings and northings (bilinear within the kilometre).
pub(super) fn at(etrs: Bng) -> Result<Bng, GeographyError> {
    let (col, row) = ((etrs.easting / 1000.0).floor(), (etrs.northing / 1000.0).floor());
    // The negated form also refuses NaN.
    if !(col >= 0.0 && row >= 0.0 && col < (COLS - 1) as f64 && row < (ROWS - 1) as f64) {
        return Err(GeographyError::OutsideGrid);
    }
    let (t, u) = (etrs.easting / 1000.0 - col, etrs.northing / 1000.0 - row);
    let south_west = row as usize * COLS + col as usize;
    let corners = [south_west, south_west + 1, south_west + COLS, south_west + COLS + 1].map(node);
    let weights = [(1.0 - t) * (1.0 - u), t * (1.0 - u), (1.0 - t) * u, t * u];
    let (mut east, mut north) = (0.0, 0.0);
    for (weight, (e, n)) in weights.into_iter().zip(corners) {
        east += weight * e;
        north += weight * n;
    }
    Ok(Bng::new(east / 1000.0, north / 1000.0))
}

/// East and north shift of one node in millimetres.
fn node(index: usize) -> (f64, f64) {
    let bytes = &NODES[index * 4..index * 4 + 4];
    let value = |low: u8, high: u8, base: i32| f64::from(i32::from(u16::from_le_bytes([low, high])) + base);
    (value(bytes[0], bytes[1], BASE_MM.0), value(bytes[2], bytes[3], BASE_MM.1))
}
