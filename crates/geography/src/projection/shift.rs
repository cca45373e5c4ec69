//! The OSTN15 grid: how far the National Grid lies from ETRS89 at each kilometre.
//!
//! `ostn15_phf` keeps 876,951 nodes in a perfect hash map of 28 MB, height shifts included; four hashed look-ups a point cost more than the whole
//! projection, and building the map costs a minute and a half of processor time for each target. As two `u16` a node the table is 3.5 MB
//! (`build.rs` unpacks it from `ostn15/nodes.packed`, with its licence beside it) and a look-up is an index. The tests compare every node with that crate.

use crate::{Bng, GeographyError};

const COLS: usize = 701;
const ROWS: usize = 1251;
/// Base of the table in millimetres: the smallest shifts are 82.140 m east and -84.180 m north, so that differences fit 16 bits.
const BASE_MM: (i32, i32) = (82_000, -85_000);
/// East and north shift of each node, row by row from the south-west, as little-endian `u16` millimetres above the base.
static NODES: &[u8; COLS * ROWS * 4] = include_bytes!(concat!(env!("OUT_DIR"), "/ostn15.bin"));

/// Easting and northing shift in metres at a point given in ETRS89 eastings and northings (bilinear within the kilometre).
#[inline]
pub(super) fn at(etrs: Bng) -> Result<Bng, GeographyError> {
    let (east, north) = (etrs.easting * 0.001, etrs.northing * 0.001);
    // The negated form also refuses NaN.
    if !(east >= 0.0 && north >= 0.0 && east < (COLS - 1) as f64 && north < (ROWS - 1) as f64) {
        return Err(GeographyError::OutsideGrid);
    }
    // Not negative, so cutting the fraction off is the floor.
    let (col, row) = (east as u32, north as u32);
    let (t, u) = (east - f64::from(col), north - f64::from(row));
    let south_west = row as usize * COLS + col as usize;
    let south = along(south_west, t);
    let north = along(south_west + COLS, t);
    Ok(Bng::new(
        (south.easting + u * (north.easting - south.easting)) * 0.001,
        (south.northing + u * (north.northing - south.northing)) * 0.001,
    ))
}

/// Shift in millimetres between a node and the next one east of it.
#[inline]
fn along(node: usize, t: f64) -> Bng {
    let Some(bytes) = NODES.get(node * 4..node * 4 + 8) else {
        // `at` has checked the rectangle.
        return Bng::new(f64::NAN, f64::NAN);
    };
    let value =
        |low: usize, base: i32| f64::from(i32::from(u16::from_le_bytes([bytes[low], bytes[low + 1]])) + base);
    let (west, east) =
        ((value(0, BASE_MM.0), value(2, BASE_MM.1)), (value(4, BASE_MM.0), value(6, BASE_MM.1)));
    Bng::new(west.0 + t * (east.0 - west.0), west.1 + t * (east.1 - west.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_node_is_that_of_the_published_grid() {
        for node in 0..COLS * ROWS {
            let key = i32::try_from(node + 1).expect("fewer than a million nodes");
            let (east, north, _height) = ostn15_phf::ostn15_lookup(&key).expect("a shift for every node");
            for (part, (shift, base)) in [(east, BASE_MM.0), (north, BASE_MM.1)].into_iter().enumerate() {
                let at = node * 4 + part * 2;
                let kept = i32::from(u16::from_le_bytes([NODES[at], NODES[at + 1]])) + base;
                assert_eq!(kept, (shift * 1000.0).round() as i32, "node {node}, part {part}");
            }
        }
    }
}
