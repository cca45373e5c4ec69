//! Shapes: their window, their outline as a canvas path, and what lies inside them.

use super::world::Window;
use api::Shape;
use std::fmt::Write as _;

/// The points of a ring or line, as pairs.
fn points(ring: &[i32]) -> impl Iterator<Item = (f64, f64)> + '_ {
    ring.chunks_exact(2).map(|pair| (f64::from(pair[0]), f64::from(pair[1])))
}

/// Every ring or line of a shape.
fn rings(shape: &Shape) -> Box<dyn Iterator<Item = &[i32]> + '_> {
    match shape {
        Shape::Polygons(polygons) => Box::new(polygons.iter().flatten().map(Vec::as_slice)),
        Shape::Lines(lines) => Box::new(lines.iter().map(Vec::as_slice)),
        Shape::Points(points) => Box::new(std::iter::once(points.as_slice())),
    }
}

/// The smallest window that holds a shape.
pub(crate) fn window(shape: &Shape) -> Window {
    let mut window = Window::EMPTY;
    for (e, n) in rings(shape).flat_map(points) {
        window.reach(e, n);
    }
    window
}

/// The outline in SVG path words, in metres from `origin`, south down, as a canvas draws it. Small whole numbers keep a browser's
/// single-precision paths sharp.
pub(crate) fn path(shape: &Shape, origin: (i32, i32)) -> String {
    let closed = matches!(shape, Shape::Polygons(_));
    let mut out = String::new();
    for ring in rings(shape) {
        for (i, pair) in ring.chunks_exact(2).enumerate() {
            let letter = if i == 0 { 'M' } else { 'L' };
            let (x, y) = (i64::from(pair[0]) - i64::from(origin.0), i64::from(origin.1) - i64::from(pair[1]));
            // Writing to a String cannot fail.
            let _ = write!(out, "{letter}{x} {y}");
        }
        if closed {
            out.push('Z');
        }
    }
    out
}

/// Whether a point lies in a shape's polygons (even-odd rule: holes are outside).
pub(crate) fn holds(shape: &Shape, easting: f64, northing: f64) -> bool {
    let Shape::Polygons(polygons) = shape else { return false };
    let crossings = |ring: &[i32]| {
        let corners: Vec<(f64, f64)> = points(ring).collect();
        let edges = corners.iter().zip(corners.iter().cycle().skip(1));
        edges
            .filter(|((e1, n1), (e2, n2))| {
                (*n1 > northing) != (*n2 > northing) && easting < (e2 - e1) * (northing - n1) / (n2 - n1) + e1
            })
            .count()
    };
    polygons.iter().flatten().map(|ring| crossings(ring)).sum::<usize>() % 2 == 1
}

/// A point to write a name at or to walk to: the middle of the shape's longest inner width, which lies inside also when the shape is bent.
pub(crate) fn middle(shape: &Shape) -> (f64, f64) {
    let window = window(shape);
    let (e, n) = window.middle();
    let Shape::Polygons(polygons) = shape else { return (e, n) };
    let mut best: Option<(f64, (f64, f64))> = None;
    for step in 1..8 {
        let northing = window.south + (window.north - window.south) * f64::from(step) / 8.0 + 0.25;
        let mut cuts: Vec<f64> = Vec::new();
        for ring in polygons.iter().flatten() {
            let corners: Vec<(f64, f64)> = points(ring).collect();
            for ((e1, n1), (e2, n2)) in corners.iter().zip(corners.iter().cycle().skip(1)) {
                if (*n1 > northing) != (*n2 > northing) {
                    cuts.push((e2 - e1) * (northing - n1) / (n2 - n1) + e1);
                }
            }
        }
        cuts.sort_by(f64::total_cmp);
        for pair in cuts.chunks_exact(2) {
            let width = pair[1] - pair[0];
            // A width near the waist of the shape looks more like its middle.
            let weight = width * (1.0 - (f64::from(step) / 8.0 - 0.5).abs() * 0.6);
            if best.is_none_or(|(most, _)| weight > most) {
                best = Some((weight, (f64::midpoint(pair[0], pair[1]), northing)));
            }
        }
    }
    best.map_or((e, n), |(_, at)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A square of 100 m with a hole of 20 m, and a U.
    fn square() -> Shape {
        Shape::Polygons(vec![vec![
            vec![0, 0, 100, 0, 100, 100, 0, 100, 0, 0],
            vec![40, 40, 60, 40, 60, 60, 40, 60, 40, 40],
        ]])
    }

    fn horseshoe() -> Shape {
        Shape::Polygons(vec![vec![vec![
            0, 0, 300, 0, 300, 300, 250, 300, 250, 50, 50, 50, 50, 300, 0, 300, 0, 0,
        ]]])
    }

    #[test]
    fn a_hole_is_outside() {
        assert!(holds(&square(), 10.0, 50.0));
        assert!(!holds(&square(), 50.0, 50.0));
        assert!(!holds(&square(), 150.0, 50.0));
        assert!(!holds(&Shape::Lines(vec![vec![0, 0, 9, 9]]), 5.0, 5.0));
    }

    #[test]
    fn the_middle_of_a_bent_shape_lies_inside_it() {
        let (e, n) = middle(&horseshoe());
        assert!(holds(&horseshoe(), e, n), "{e} {n}");
        let (e, n) = middle(&square());
        assert!(holds(&square(), e, n), "{e} {n}");
    }

    #[test]
    fn a_path_is_drawn_south_down_from_its_origin() {
        let shape = Shape::Polygons(vec![vec![vec![1_010, 2_000, 1_020, 2_000, 1_020, 2_005]]]);
        assert_eq!(path(&shape, (1_000, 2_010)), "M10 10L20 10L20 5Z");
        assert_eq!(path(&Shape::Lines(vec![vec![0, 0, 5, 5]]), (0, 0)), "M0 0L5 -5");
        assert_eq!(window(&shape), Window { west: 1_010.0, south: 2_000.0, east: 1_020.0, north: 2_005.0 });
    }
}
