//! Shapes that somebody draws on a map: an outline, or what lies within so many metres of a line or point.

use crate::blocks_within::is_simple;
use crate::{AreaIndex, Bng};
use geo::algorithm::buffer::{BufferStyle, LineCap, LineJoin};
use geo::{Area as _, Buffer as _};
use geo_types::{Coord, LineString, MultiLineString, MultiPolygon, Polygon};
use rstar::RTree;
use rstar::primitives::Line;

/// Why a shape is none. All of it is geometry: no reason depends on what lies there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DrawnRefused {
    /// Too few points for the form: three corners, two turns.
    #[error("the shape has too few points")]
    Few,
    /// A point that is not finite or not on the British National Grid.
    #[error("a point lies outside the British National Grid")]
    OffGrid,
    /// The outline meets itself.
    #[error("the outline meets itself")]
    Crosses,
}

/// A drawn shape, ready to be asked about points. Exact in the plane of the grid: no outline of a buffer is approximated.
pub struct Drawn {
    form: Form,
    /// West, south, east and north edge of the smallest box around it, in metres.
    bounds: [f64; 4],
}

enum Form {
    Outline { ring: Vec<Bng>, index: AreaIndex },
    Within { line: Vec<Bng>, metres: f64 },
    WithinAny { lines: Vec<Vec<Bng>>, index: RTree<Line<[f64; 2]>>, metres: f64 },
}

impl Drawn {
    /// What a closed outline holds, its edge included; the last corner is joined to the first.
    ///
    /// # Errors
    /// [`DrawnRefused`], where the corners make no outline.
    ///
    /// # Example
    /// ```
    /// use geography::{Bng, Drawn, DrawnRefused};
    /// let square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];
    /// let drawn = Drawn::outline(&square)?;
    /// assert!(drawn.holds(Bng::new(50.0, 50.0)) && !drawn.holds(Bng::new(150.0, 50.0)));
    /// assert_eq!(drawn.to_edge(Bng::new(50.0, 60.0)), 40.0);
    /// # Ok::<(), DrawnRefused>(())
    /// ```
    pub fn outline(corners: &[(f64, f64)]) -> Result<Self, DrawnRefused> {
        let mut ring = on_grid(corners)?;
        if ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        if ring.len() < 3 {
            return Err(DrawnRefused::Few);
        }
        ring.push(ring[0]);
        let line: Vec<Coord<f64>> =
            ring.iter().map(|corner| Coord { x: corner.easting, y: corner.northing }).collect();
        if !is_simple(&line) {
            return Err(DrawnRefused::Crosses);
        }
        let area = MultiPolygon::new(vec![Polygon::new(LineString::new(line), Vec::new())]);
        let index = AreaIndex::new(&[&area]).map_err(|_| DrawnRefused::Few)?;
        let bounds = bounds_of(&ring, 0.0);
        Ok(Self { form: Form::Outline { ring, index }, bounds })
    }

    /// What lies within `metres` of a line, or of a point where there is but one.
    ///
    /// # Errors
    /// [`DrawnRefused`], where there is no point, or one that is off the grid. A line may cross itself: being near it stays what it is.
    pub fn within(metres: f64, of: &[(f64, f64)]) -> Result<Self, DrawnRefused> {
        let line = on_grid(of)?;
        if line.is_empty() {
            return Err(DrawnRefused::Few);
        }
        if !metres.is_finite() || metres <= 0.0 {
            return Err(DrawnRefused::OffGrid);
        }
        let bounds = bounds_of(&line, metres);
        Ok(Self { form: Form::Within { line, metres }, bounds })
    }

    /// What lies within `metres` of any of several lines. There may be thousands: asking costs the logarithm of their points.
    ///
    /// # Errors
    /// [`DrawnRefused`], as [`Drawn::within`].
    pub fn within_any(metres: f64, of: &[Vec<(f64, f64)>]) -> Result<Self, DrawnRefused> {
        let lines = of.iter().map(|line| on_grid(line)).collect::<Result<Vec<_>, _>>()?;
        if lines.is_empty() || lines.iter().any(Vec::is_empty) {
            return Err(DrawnRefused::Few);
        }
        if !metres.is_finite() || metres <= 0.0 {
            return Err(DrawnRefused::OffGrid);
        }
        let pair = |a: &Bng, b: &Bng| Line::new([a.easting, a.northing], [b.easting, b.northing]);
        let pieces = lines.iter().flat_map(|line| {
            // A lone point is a line from itself to itself.
            let ends =
                if line.len() == 1 { [line.as_slice(), line.as_slice()].concat() } else { line.clone() };
            ends.windows(2).map(|ends| pair(&ends[0], &ends[1])).collect::<Vec<_>>()
        });
        let index = RTree::bulk_load(pieces.collect());
        let bounds = bounds_of(&lines.concat(), metres);
        Ok(Self { form: Form::WithinAny { lines, index, metres }, bounds })
    }

    /// Whether the point lies in the shape or on its edge.
    pub fn holds(&self, point: Bng) -> bool {
        self.is_near(point, 0.0)
            && match &self.form {
                Form::Outline { index, .. } => index.find(point).is_some(),
                Form::Within { line, metres } => to_line(line, point) <= *metres,
                Form::WithinAny { index, metres, .. } => to_any(index, point) <= *metres,
            }
    }

    /// Metres from a point to the edge of the shape, from inside as from outside.
    pub fn to_edge(&self, point: Bng) -> f64 {
        match &self.form {
            Form::Outline { ring, .. } => to_line(ring, point),
            Form::Within { line, metres } => (to_line(line, point) - metres).abs(),
            Form::WithinAny { index, metres, .. } => (to_any(index, point) - metres).abs(),
        }
    }

    /// Whether a point lies within `metres` of the box around the shape: far cheaper to ask than the rest.
    pub fn is_near(&self, point: Bng, metres: f64) -> bool {
        let [west, south, east, north] = self.bounds;
        (west - metres..=east + metres).contains(&point.easting)
            && (south - metres..=north + metres).contains(&point.northing)
    }

    /// West, south, east and north edge of the smallest box around the shape, in metres.
    pub fn bounds(&self) -> [f64; 4] {
        self.bounds
    }

    /// Square metres of the grid that it covers; what a route covers twice is counted once. A round end is told to within 0.1%.
    pub fn area_m2(&self) -> f64 {
        /// Of an arc, in radians.
        const STEP: f64 = 0.05;
        let style = |metres: f64| {
            BufferStyle::new(metres).line_cap(LineCap::Round(STEP)).line_join(LineJoin::Round(STEP))
        };
        match &self.form {
            Form::Outline { ring, .. } => polygon(ring).unsigned_area(),
            Form::Within { line, metres } if line.len() == 1 => std::f64::consts::PI * metres * metres,
            Form::Within { line, metres } => coords(line).buffer_with_style(style(*metres)).unsigned_area(),
            Form::WithinAny { lines, metres, .. } => {
                let lines = MultiLineString::new(lines.iter().map(|line| coords(line)).collect());
                lines.buffer_with_style(style(*metres)).unsigned_area()
            }
        }
    }
}

fn coords(line: &[Bng]) -> LineString<f64> {
    line.iter().map(|point| Coord { x: point.easting, y: point.northing }).collect()
}

fn polygon(ring: &[Bng]) -> Polygon<f64> {
    Polygon::new(coords(ring), Vec::new())
}

fn on_grid(points: &[(f64, f64)]) -> Result<Vec<Bng>, DrawnRefused> {
    let checked = points.iter().map(|(easting, northing)| Bng::checked(*easting, *northing));
    checked.collect::<Result<_, _>>().map_err(|_| DrawnRefused::OffGrid)
}

fn bounds_of(points: &[Bng], margin: f64) -> [f64; 4] {
    let mut bounds = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    for point in points {
        bounds[0] = bounds[0].min(point.easting - margin);
        bounds[1] = bounds[1].min(point.northing - margin);
        bounds[2] = bounds[2].max(point.easting + margin);
        bounds[3] = bounds[3].max(point.northing + margin);
    }
    bounds
}

/// Metres from a point to the nearest of a line's stretches.
fn to_line(line: &[Bng], point: Bng) -> f64 {
    let nearest = line.windows(2).map(|pair| to_stretch(pair[0], pair[1], point)).min_by(f64::total_cmp);
    nearest.unwrap_or_else(|| line.first().map_or(f64::INFINITY, |only| only.distance(point)))
}

/// Metres from a point to the nearest of many stretches.
fn to_any(index: &RTree<Line<[f64; 2]>>, point: Bng) -> f64 {
    let asked = [point.easting, point.northing];
    let nearest = index.nearest_neighbor(&asked).map(|line| {
        let (from, to) = (line.from, line.to);
        to_stretch(Bng::new(from[0], from[1]), Bng::new(to[0], to[1]), point)
    });
    nearest.unwrap_or(f64::INFINITY)
}

fn to_stretch(from: Bng, to: Bng, point: Bng) -> f64 {
    let (de, dn) = (to.easting - from.easting, to.northing - from.northing);
    let length_2 = de * de + dn * dn;
    let along = (point.easting - from.easting) * de + (point.northing - from.northing) * dn;
    let share = if length_2 > 0.0 { (along / length_2).clamp(0.0, 1.0) } else { 0.0 };
    Bng::new(from.easting + share * de, from.northing + share * dn).distance(point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Distance as _, Euclidean, Intersects as _, Point};
    use proptest::prelude::*;

    const HOOK: [(f64, f64); 6] =
        [(0.0, 0.0), (900.0, 0.0), (900.0, 900.0), (600.0, 900.0), (600.0, 300.0), (0.0, 300.0)];

    #[test]
    fn what_is_no_shape_is_refused_by_its_reason() {
        let refused = |points: &[(f64, f64)]| Drawn::outline(points).err();
        assert_eq!(refused(&[]), Some(DrawnRefused::Few));
        assert_eq!(refused(&[(0.0, 0.0), (5.0, 5.0), (0.0, 0.0)]), Some(DrawnRefused::Few));
        assert_eq!(refused(&[(0.0, 0.0), (9.0, 9.0), (9.0, 0.0), (0.0, 9.0)]), Some(DrawnRefused::Crosses));
        assert_eq!(refused(&[(0.0, 0.0), (f64::NAN, 9.0), (9.0, 0.0)]), Some(DrawnRefused::OffGrid));
        assert_eq!(refused(&[(0.0, 0.0), (1e9, 9.0), (9.0, 0.0)]), Some(DrawnRefused::OffGrid));
        assert_eq!(Drawn::within(50.0, &[]).err(), Some(DrawnRefused::Few));
        for metres in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(Drawn::within(metres, &[(5.0, 5.0)]).is_err());
        }
        assert!(Drawn::outline(&HOOK).is_ok());
    }

    #[test]
    fn areas_are_those_of_the_shapes() {
        let near = |a: f64, b: f64| assert!((a - b).abs() < b * 1e-3, "{a} is not {b}");
        near(Drawn::outline(&HOOK).unwrap().area_m2(), 900.0 * 300.0 + 300.0 * 600.0);
        near(Drawn::within(100.0, &[(500.0, 500.0)]).unwrap().area_m2(), std::f64::consts::PI * 1e4);
        let straight = Drawn::within(50.0, &[(100.0, 100.0), (1_100.0, 100.0)]).unwrap();
        near(straight.area_m2(), 1_000.0 * 100.0 + std::f64::consts::PI * 2_500.0);
        let back = Drawn::within(50.0, &[(100.0, 100.0), (1_100.0, 100.0), (100.0, 100.1)]).unwrap();
        near(back.area_m2(), straight.area_m2());
    }

    proptest! {
        #[test]
        fn it_holds_what_another_library_says_and_tells_the_same_distance(
            easting in -200.0..1_200.0_f64, northing in -200.0..1_200.0_f64, metres in 1.0..400.0_f64,
        ) {
            let line: LineString<f64> = HOOK.iter().map(|(x, y)| Coord { x: *x, y: *y }).collect();
            let area = Polygon::new(line.clone(), Vec::new());
            let (point, at) = (Point::new(easting, northing), Bng::new(easting, northing));
            let outline = Drawn::outline(&HOOK).unwrap();
            prop_assert_eq!(outline.holds(at), area.intersects(&point));
            prop_assert!((outline.to_edge(at) - Euclidean.distance(&point, area.exterior())).abs() < 1e-6);
            let route = Drawn::within(metres, &HOOK).unwrap();
            let distance = Euclidean.distance(&point, &line);
            prop_assert_eq!(route.holds(at), distance <= metres);
            prop_assert!((route.to_edge(at) - (distance - metres).abs()).abs() < 1e-6);
            prop_assert!(!route.holds(at) || route.is_near(at, 0.0));
            let parts: Vec<Vec<(f64, f64)>> = HOOK.windows(2).map(<[(f64, f64)]>::to_vec).collect();
            let any = Drawn::within_any(metres, &parts).unwrap();
            prop_assert_eq!(any.holds(at), route.holds(at), "cut into its stretches it is the same shape");
            prop_assert!((any.to_edge(at) - route.to_edge(at)).abs() < 1e-6);
            prop_assert!((any.area_m2() - route.area_m2()).abs() < 0.002 * route.area_m2());
        }
    }
}
