//! Rings in the whole units of a zoom: snapped, clipped, turned.
//!
//! Snapping every vertex to the zoom's own lattice moves it by half a unit at most and is all the simplifying there is: two areas
//! that share a vertex share its snapped place, so shared edges stay shared, which no simplifying of one outline at a time keeps.

use super::scheme::{Bounds, Unit, unit};
use geography::WebMercator;

/// Vertices in order, the first not repeated at the end.
pub(crate) type Ring = Vec<Unit>;

/// A shell and its holes.
pub(crate) type Rings = Vec<Ring>;

/// A ring at a zoom. Empty when nothing of it has an area there.
pub(crate) fn snapped(ring: &[WebMercator], z: u8) -> Ring {
    tidy(ring.iter().map(|at| unit(*at, z)))
}

/// What a window holds of a ring (Sutherland & Hodgman 1974: one side after the other); empty when that has no area.
pub(crate) fn clipped(ring: &[Unit], window: &Bounds) -> Ring {
    match Bounds::around(ring) {
        Some(bounds) if window.holds_all(&bounds) => return ring.to_vec(),
        Some(bounds) if window.touches(&bounds) => {}
        _ => return Ring::new(),
    }
    let sides = [
        Side { axis: 0, at: window.west, keeps_above: true },
        Side { axis: 0, at: window.east, keeps_above: false },
        Side { axis: 1, at: window.north, keeps_above: true },
        Side { axis: 1, at: window.south, keeps_above: false },
    ];
    let kept = sides.iter().fold(ring.to_vec(), |kept, side| side.cut(&kept));
    tidy(kept)
}

/// Twice the area by the surveyor's formula, positive when the ring runs clockwise on the screen, where y grows downwards.
pub(crate) fn area_twice(ring: &[Unit]) -> i64 {
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| cross(*a, *b)).sum()
}

/// A shell and its holes as a vector tile wants them: the shell clockwise, holes the other way, none without an area.
/// None without a shell.
pub(crate) fn turned(rings: Rings) -> Option<Rings> {
    let mut turned = Rings::new();
    for (n, mut ring) in rings.into_iter().enumerate() {
        let area = area_twice(&ring);
        if area == 0 {
            if n == 0 {
                return None;
            }
            continue;
        }
        if (area > 0) != (n == 0) {
            ring.reverse();
        }
        turned.push(ring);
    }
    (!turned.is_empty()).then_some(turned)
}

fn cross(a: Unit, b: Unit) -> i64 {
    i64::from(a[0]) * i64::from(b[1]) - i64::from(b[0]) * i64::from(a[1])
}

/// Without a vertex twice in a row and without a way out and back on itself; empty when no area is left.
fn tidy(points: impl IntoIterator<Item = Unit>) -> Ring {
    let mut ring = Ring::new();
    for point in points {
        if ring.last() == Some(&point) {
            continue;
        }
        if ring.len() >= 2 && ring[ring.len() - 2] == point {
            // There and straight back: the tip goes, and we stand where we were.
            ring.pop();
        } else {
            ring.push(point);
        }
    }
    loop {
        let n = ring.len();
        if n < 3 {
            return Ring::new();
        }
        if ring[0] == ring[n - 1] {
            ring.pop();
        } else if ring[1] == ring[n - 1] {
            ring.remove(0);
        } else if ring[0] == ring[n - 2] {
            ring.pop();
        } else {
            break;
        }
    }
    if area_twice(&ring) == 0 { Ring::new() } else { ring }
}

/// One side of a window.
struct Side {
    axis: usize,
    at: i32,
    keeps_above: bool,
}

impl Side {
    const fn keeps(&self, point: Unit) -> bool {
        if self.keeps_above { point[self.axis] >= self.at } else { point[self.axis] <= self.at }
    }

    fn cut(&self, ring: &[Unit]) -> Ring {
        let mut kept = Ring::with_capacity(ring.len() + 4);
        let Some(mut before) = ring.last().copied() else { return kept };
        for &point in ring {
            if self.keeps(before) != self.keeps(point) {
                kept.push(self.crossing(before, point));
            }
            if self.keeps(point) {
                kept.push(point);
            }
            before = point;
        }
        kept
    }

    /// Where the edge meets the side, to the nearest unit. From the lesser end, so that the neighbour on the other side of the edge,
    /// who walks it backwards, gets the same point.
    fn crossing(&self, a: Unit, b: Unit) -> Unit {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let along = |point: Unit| i64::from(point[self.axis]);
        let across = |point: Unit| i64::from(point[1 - self.axis]);
        // Below 2^28 each, so the product stays below 2^56; the edge crosses the side, so it is not zero long.
        let (run, rise) = (along(b) - along(a), across(b) - across(a));
        let (run, rise) = if run < 0 { (-run, -rise) } else { (run, rise) };
        let part = i64::from(self.at) - along(a);
        let moved = (2 * rise * part + run).div_euclid(2 * run);
        let mut point = [0; 2];
        point[self.axis] = self.at;
        point[1 - self.axis] = (across(a) + moved) as i32;
        point
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Bounds = Bounds { west: 0, north: 0, east: 100, south: 100 };

    #[test]
    fn an_edge_is_cut_where_it_crosses_whichever_way_it_runs() {
        let side = Side { axis: 1, at: 100, keeps_above: false };
        for (a, b) in [([10, 60], [50, 140]), ([50, 60], [10, 140])] {
            assert_eq!(side.crossing(a, b), [30, 100]);
            assert_eq!(side.crossing(b, a), [30, 100]);
        }
        let third = Side { axis: 0, at: 1, keeps_above: true };
        assert_eq!((third.crossing([0, 0], [3, 5]), third.crossing([3, -5], [0, 0])), ([1, 2], [1, -2]));
    }

    #[test]
    fn a_shape_around_the_window_leaves_the_window_and_one_beside_it_nothing() {
        let around = [[-50, -50], [150, -50], [150, 150], [-50, 150]];
        assert_eq!(area_twice(&clipped(&around, &WINDOW)), 20_000);
        let hook = [[-50, -50], [-10, -50], [-10, 110], [120, 110], [120, 150], [-50, 150]];
        assert!(clipped(&hook, &WINDOW).is_empty(), "it goes round the window and has nothing in it");
        assert!(clipped(&[[200, 0], [300, 0], [300, 50]], &WINDOW).is_empty());
    }

    #[test]
    fn a_way_out_and_back_has_no_area_and_goes() {
        assert_eq!(
            tidy([[0, 0], [10, 0], [10, 10], [20, 20], [10, 10], [0, 10]]),
            [[0, 0], [10, 0], [10, 10], [0, 10]]
        );
        assert!(tidy([[0, 0], [5, 5], [0, 0], [5, 5]]).is_empty());
        assert_eq!(turned(vec![vec![[0, 0], [1, 1]]]), None);
    }
}
