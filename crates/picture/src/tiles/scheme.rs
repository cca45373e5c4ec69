//! The scheme of the tiles: which there are, and where each lies in the whole units of its zoom.

use geography::{WebMercator, Wgs84};
use std::ops::RangeInclusive;

/// The zooms that are served.
pub(crate) const ZOOMS: RangeInclusive<u8> = 6..=14;

/// Units on the side of a tile.
pub(crate) const EXTENT: i32 = 4_096;

/// Units around a tile in which shapes are still drawn, so that outlines do not end at its edge.
const BUFFER: i32 = 64;

/// A point in the whole units of a zoom, counted from the north-west corner of the world: at zoom 14 up to 2^26.
pub(crate) type Unit = [i32; 2];

/// One tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct TileId {
    /// Zoom.
    pub(crate) z: u8,
    /// Column from the west.
    pub(crate) x: u32,
    /// Row from the north.
    pub(crate) y: u32,
}

impl TileId {
    /// The tile of an address `…/{z}/{x}/{y}.mvt`. None for one that the scheme does not have, and for a second way of writing one.
    pub(crate) fn read(z: &str, x: &str, file: &str) -> Option<Self> {
        let z = u8::try_from(plain(z)?).ok().filter(|z| ZOOMS.contains(z))?;
        let (x, y) = (plain(x)?, plain(file.strip_suffix(".mvt")?)?);
        let side = 1 << z;
        (x < side && y < side).then_some(Self { z, x, y })
    }

    /// The north-west corner.
    pub(crate) const fn corner(self) -> Unit {
        [self.x as i32 * EXTENT, self.y as i32 * EXTENT]
    }

    /// What is drawn of the world in this tile: the tile and its buffer.
    pub(crate) const fn window(self) -> Bounds {
        let [west, north] = self.corner();
        Bounds {
            west: west - BUFFER,
            north: north - BUFFER,
            east: west + EXTENT + BUFFER,
            south: north + EXTENT + BUFFER,
        }
    }
}

/// Digits without a sign and without a leading nought.
fn plain(digits: &str) -> Option<u32> {
    let canonical = digits == "0" || !digits.starts_with('0');
    (canonical && (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())?
}

/// A point in the units of a zoom.
pub(crate) fn unit(at: WebMercator, z: u8) -> Unit {
    let side = f64::from(EXTENT) * f64::from(1_u32 << z);
    [(at.x * side).round() as i32, (at.y * side).round() as i32]
}

/// A rectangle in the units of a zoom, edges included. y grows to the south.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) west: i32,
    pub(crate) north: i32,
    pub(crate) east: i32,
    pub(crate) south: i32,
}

impl Bounds {
    /// Around some points; none around none.
    pub(crate) fn around<'a>(points: impl IntoIterator<Item = &'a Unit>) -> Option<Self> {
        points.into_iter().fold(None, |found: Option<Self>, &[x, y]| {
            let b = found.unwrap_or(Self { west: x, north: y, east: x, south: y });
            Some(Self {
                west: b.west.min(x),
                north: b.north.min(y),
                east: b.east.max(x),
                south: b.south.max(y),
            })
        })
    }

    /// Whether they have a point in common.
    pub(crate) const fn touches(&self, other: &Self) -> bool {
        self.west <= other.east
            && other.west <= self.east
            && self.north <= other.south
            && other.north <= self.south
    }

    /// Whether a point lies within, edges included.
    pub(crate) const fn holds(&self, [x, y]: Unit) -> bool {
        self.west <= x && x <= self.east && self.north <= y && y <= self.south
    }

    /// Whether another lies wholly within.
    pub(crate) const fn holds_all(&self, other: &Self) -> bool {
        self.holds([other.west, other.north]) && self.holds([other.east, other.south])
    }
}

/// The rows and the columns of a zoom that a box in degrees lies in.
pub(crate) fn rows_and_columns(
    [west, south, east, north]: [f64; 4],
    z: u8,
) -> (RangeInclusive<i32>, RangeInclusive<i32>) {
    let corner = |lon, lat| unit(WebMercator::of(Wgs84::new(lon, lat)), z).map(|at| at.div_euclid(EXTENT));
    let ([first_col, first_row], [last_col, last_row]) = (corner(west, north), corner(east, south));
    (first_row..=last_row, first_col..=last_col)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_tile_has_one_address_and_the_scheme_ends() {
        let read = |z, x, y| TileId::read(z, x, y);
        assert_eq!(read("6", "31", "21.mvt"), Some(TileId { z: 6, x: 31, y: 21 }));
        for (z, x, y) in [
            ("5", "1", "1.mvt"),
            ("15", "1", "1.mvt"),
            ("6", "64", "1.mvt"),
            ("6", "1", "64.mvt"),
            ("06", "1", "1.mvt"),
            ("6", "01", "1.mvt"),
            ("6", "+1", "1.mvt"),
            ("6", "-1", "1.mvt"),
            ("6", "1", "1"),
            ("6", "1", "1.pbf"),
            ("6", "1", ".mvt"),
            ("6", "99999999999", "1.mvt"),
        ] {
            assert_eq!(read(z, x, y), None, "{z}/{x}/{y}");
        }
    }

    #[test]
    fn cardiff_bay_lies_where_every_tile_map_has_it() {
        let [x, y] = unit(WebMercator::of(Wgs84::new(-3.163, 51.464)), 12);
        assert_eq!((x / EXTENT, y / EXTENT), (2_012, 1_362));
    }

    proptest! {
        #[test]
        fn whatever_is_read_is_of_the_scheme(z in "[0-9+-]{1,3}", x in "[0-9]{1,6}", y in "[0-9]{1,6}(.mvt)?") {
            if let Some(tile) = TileId::read(&z, &x, &y) {
                prop_assert_eq!(format!("{}/{}/{}.mvt", tile.z, tile.x, tile.y), format!("{z}/{x}/{y}"));
                prop_assert!(ZOOMS.contains(&tile.z) && tile.x < 1 << tile.z && tile.y < 1 << tile.z);
            }
        }
    }
}
