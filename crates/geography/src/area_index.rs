//! Point in polygon, many times over: which of some thousand areas a point lies in.

use crate::{Bng, GeographyError};
use geo::{GeoNum, Kernel, Orientation};
use geo_types::{Coord, LineString, MultiPolygon, Polygon};

/// Areas laid out for finding points in them.
///
/// Areas are closed, and a point that several of them hold, such as one on a shared boundary, belongs to the first in the order given.
/// So every point is in exactly one area or in none. The comparison with an edge is exact (adaptive predicates), not by a tolerance.
/// Holes are not part of an area, but their edge is; the rings of each polygon count by the even-odd rule.
///
/// A grid of squares lies under the areas. A square that no boundary touches knows its area; any other knows the few areas whose boundary
/// is near, and of each the edges at its own height, which are all that a ray to the east can cross.
#[derive(Clone, Debug)]
pub struct AreaIndex {
    areas: usize,
    frame: Option<Frame>,
    /// Where each square's candidates start; one more than there are squares.
    first: Vec<u32>,
    candidates: Vec<Candidate>,
    /// The edges of each polygon at the height of each row of squares it reaches: ranges of `edges`.
    strips: Vec<(u32, u32)>,
    edges: Vec<Edge>,
}

/// An area that a square's points may lie in.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    area: u32,
    /// A strip, or [`WHOLE`].
    strip: u32,
}

/// In the place of a strip: the square lies wholly within the area.
const WHOLE: u32 = u32::MAX;

/// An edge of a ring, its lower end first.
#[derive(Clone, Copy, Debug)]
struct Edge {
    low: Coord<f64>,
    high: Coord<f64>,
}

impl AreaIndex {
    /// An index over these areas; an area is known by its place among them.
    ///
    /// # Errors
    /// [`GeographyError::NotFinite`] for a boundary with NaN or infinity, or so far away that its extent is infinite;
    /// [`GeographyError::TooManyEdges`] when the boundaries have more than 2^24 edges.
    ///
    /// # Example
    /// ```
    /// use geo_types::{MultiPolygon, polygon};
    /// use geography::{AreaIndex, Bng};
    /// let west: MultiPolygon = polygon![(x: 0.0, y: 0.0), (x: 2.0, y: 0.0), (x: 2.0, y: 3.0), (x: 0.0, y: 3.0)].into();
    /// let east: MultiPolygon = polygon![(x: 2.0, y: 0.0), (x: 5.0, y: 0.0), (x: 5.0, y: 3.0), (x: 2.0, y: 3.0)].into();
    /// let index = AreaIndex::new(&[&west, &east])?;
    /// assert_eq!(index.find(Bng::new(2.5, 1.0)), Some(1));
    /// assert_eq!(index.find(Bng::new(2.0, 1.0)), Some(0), "on the shared boundary the first has it");
    /// assert_eq!(index.find(Bng::new(5.1, 1.0)), None);
    /// # Ok::<(), geography::GeographyError>(())
    /// ```
    pub fn new(areas: &[&MultiPolygon<f64>]) -> Result<Self, GeographyError> {
        let number = |area: usize| u32::try_from(area).map_err(|_| GeographyError::TooManyEdges);
        let mut parts: Vec<(u32, Vec<Edge>)> = Vec::new();
        for (area, shape) in areas.iter().enumerate() {
            for polygon in *shape {
                parts.push((number(area)?, edges_of(polygon)));
            }
        }
        parts.retain(|(_, edges)| !edges.is_empty());
        let edges: usize = parts.iter().map(|(_, edges)| edges.len()).sum();
        if edges > EDGES_MAX {
            return Err(GeographyError::TooManyEdges);
        }
        let none = Self {
            areas: areas.len(),
            frame: None,
            first: Vec::new(),
            candidates: Vec::new(),
            strips: Vec::new(),
            edges: Vec::new(),
        };
        if parts.is_empty() {
            return Ok(none);
        }
        let frame = Frame::over(&parts, edges)?;
        Ok(Layout::of(&frame, &parts).into_index(Self { frame: Some(frame), ..none }))
    }

    /// How many areas there are.
    pub fn len(&self) -> usize {
        self.areas
    }

    /// Whether there are no areas.
    pub fn is_empty(&self) -> bool {
        self.areas == 0
    }

    /// The area that a point lies in, by its place among those given; none outside all of them and for NaN.
    pub fn find(&self, point: Bng) -> Option<u32> {
        let frame = self.frame.as_ref()?;
        let at = Coord { x: point.easting, y: point.northing };
        let (col, row) = frame.place(at)?;
        let square = row * frame.cols + col;
        let near = &self.candidates[self.first[square] as usize..self.first[square + 1] as usize];
        near.iter()
            .find(|near| {
                near.strip == WHOLE || {
                    let (from, to) = self.strips[near.strip as usize];
                    holds(&self.edges[from as usize..to as usize], at)
                }
            })
            .map(|near| near.area)
    }
}

/// Above this an index could outgrow a small machine.
const EDGES_MAX: usize = 1 << 24;

/// Every edge of a polygon, those of its holes too.
fn edges_of(polygon: &Polygon<f64>) -> Vec<Edge> {
    let rings = std::iter::once(polygon.exterior()).chain(polygon.interiors());
    rings
        .flat_map(LineString::lines)
        .map(|line| {
            let (low, high) =
                if line.start.y <= line.end.y { (line.start, line.end) } else { (line.end, line.start) };
            Edge { low, high }
        })
        .collect()
}

/// Whether a polygon holds a point, its boundary included. The edges are all of those at the point's height.
fn holds(edges: &[Edge], at: Coord<f64>) -> bool {
    let mut inside = false;
    for Edge { low, high } in edges {
        if at.y < low.y || at.y > high.y {
            continue;
        }
        let (west, east) = if low.x <= high.x { (low.x, high.x) } else { (high.x, low.x) };
        if at.x > east {
            continue;
        }
        let level = low.y >= high.y;
        let crossed = if level {
            if at.x >= west {
                return true;
            }
            false
        } else if at.x < west {
            true
        } else {
            match <f64 as GeoNum>::Ker::orient2d(*low, *high, at) {
                Orientation::Collinear => return true,
                Orientation::CounterClockwise => true,
                Orientation::Clockwise => false,
            }
        };
        // Half-open in height, so that a ray through a corner crosses one edge of the two.
        inside ^= crossed && at.y < high.y;
    }
    inside
}

/// The grid of squares under the areas.
#[derive(Clone, Debug)]
struct Frame {
    low: Coord<f64>,
    high: Coord<f64>,
    /// Squares a metre, east and north.
    per_m: Coord<f64>,
    /// How far a boundary is thought to reach into the next square: far more than rounding, far less than a square.
    slack: Coord<f64>,
    cols: usize,
    rows: usize,
}

impl Frame {
    /// A grid of about two squares an edge, coarser where long edges would fill it.
    fn over(parts: &[(u32, Vec<Edge>)], edges: usize) -> Result<Self, GeographyError> {
        let ends = || parts.iter().flat_map(|(_, edges)| edges).flat_map(|edge| [edge.low, edge.high]);
        if ends().any(|at| !(at.x.is_finite() && at.y.is_finite())) {
            return Err(GeographyError::NotFinite);
        }
        let least = Coord { x: f64::INFINITY, y: f64::INFINITY };
        let low = ends().fold(least, |a, b| Coord { x: a.x.min(b.x), y: a.y.min(b.y) });
        let most = Coord { x: f64::NEG_INFINITY, y: f64::NEG_INFINITY };
        let high = ends().fold(most, |a, b| Coord { x: a.x.max(b.x), y: a.y.max(b.y) });
        let farthest = low.x.abs().max(low.y.abs()).max(high.x.abs()).max(high.y.abs());
        // No square is so small that the numbers around it could not tell its sides apart.
        let finest = (farthest * 1e-9).max(f64::MIN_POSITIVE);
        let (width, height) = ((high.x - low.x).max(finest), (high.y - low.y).max(finest));
        if !(width.is_finite() && height.is_finite()) {
            return Err(GeographyError::NotFinite);
        }
        let mut squares = (2 * edges).clamp(1 << 10, 1 << 21) as f64;
        loop {
            let across = (squares.sqrt() * (width / height).sqrt()).clamp(1.0, squares);
            let cols = across.min(width / finest).max(1.0).floor();
            let rows = (squares / cols).min(height / finest).max(1.0).floor();
            let per_m = Coord { x: cols / width, y: rows / height };
            let slack = |per_m: f64| 1e-6 / per_m + 1e-12 * farthest;
            let slack = Coord { x: slack(per_m.x), y: slack(per_m.y) };
            let frame = Self { low, high, per_m, slack, cols: cols as usize, rows: rows as usize };
            if squares <= 1.0 || frame.crossings(parts) <= 8.0 * edges as f64 + 65_536.0 {
                return Ok(frame);
            }
            squares = (squares / 4.0).floor().max(1.0);
        }
    }

    /// About how many squares all the edges pass through.
    fn crossings(&self, parts: &[(u32, Vec<Edge>)]) -> f64 {
        let of = |edge: &Edge| {
            (edge.high.y - edge.low.y) * self.per_m.y + (edge.high.x - edge.low.x).abs() * self.per_m.x + 2.0
        };
        parts.iter().flat_map(|(_, edges)| edges).map(of).sum()
    }

    /// Column and row of a point within the areas' rectangle.
    fn place(&self, at: Coord<f64>) -> Option<(usize, usize)> {
        let within = at.x >= self.low.x && at.y >= self.low.y && at.x <= self.high.x && at.y <= self.high.y;
        within.then(|| (self.col(at.x), self.row(at.y)))
    }

    /// Column of an easting, or the nearest there is. It never falls as eastings rise, so a range of eastings is a range of columns.
    fn col(&self, x: f64) -> usize {
        (((x - self.low.x) * self.per_m.x) as usize).min(self.cols - 1)
    }

    fn row(&self, y: f64) -> usize {
        (((y - self.low.y) * self.per_m.y) as usize).min(self.rows - 1)
    }

    /// The rows whose height an edge reaches.
    fn rows_of(&self, edge: &Edge) -> std::ops::RangeInclusive<usize> {
        self.row(edge.low.y - self.slack.y)..=self.row(edge.high.y + self.slack.y)
    }

    /// The columns in which an edge passes through a row.
    fn cols_of(&self, edge: &Edge, row: usize) -> std::ops::RangeInclusive<usize> {
        let rise = edge.high.y - edge.low.y;
        let bottom = self.low.y + row as f64 / self.per_m.y - self.slack.y;
        let top = self.low.y + (row + 1) as f64 / self.per_m.y + self.slack.y;
        let x_at = |y: f64| {
            // A level edge gives NaN or infinity here, which the clamp and the ends below make harmless.
            let share = ((y - edge.low.y) / rise).clamp(0.0, 1.0);
            edge.low.x + share * (edge.high.x - edge.low.x)
        };
        let (from, to) = if rise > 0.0 { (x_at(bottom), x_at(top)) } else { (edge.low.x, edge.high.x) };
        self.col(from.min(to) - self.slack.x)..=self.col(from.max(to) + self.slack.x)
    }

    /// The middle of a square.
    fn middle(&self, col: usize, row: usize) -> Coord<f64> {
        Coord {
            x: self.low.x + (col as f64 + 0.5) / self.per_m.x,
            y: self.low.y + (row as f64 + 0.5) / self.per_m.y,
        }
    }
}

/// The index while it is being laid out.
#[derive(Default)]
struct Layout {
    /// Squares with their candidates, in order of the areas.
    found: Vec<(u32, Candidate)>,
    /// Squares that lie wholly within an area already: no later one can have their points.
    taken: Vec<bool>,
    strips: Vec<(u32, u32)>,
    edges: Vec<Edge>,
}

impl Layout {
    fn of(frame: &Frame, parts: &[(u32, Vec<Edge>)]) -> Self {
        let mut layout = Self { taken: vec![false; frame.cols * frame.rows], ..Self::default() };
        for (area, edges) in parts {
            layout.add(frame, *area, edges);
        }
        layout
    }

    /// Lays out one polygon.
    fn add(&mut self, frame: &Frame, area: u32, edges: &[Edge]) {
        let mut by_row: Vec<(usize, Edge)> =
            edges.iter().flat_map(|edge| frame.rows_of(edge).map(move |row| (row, *edge))).collect();
        by_row.sort_by_key(|(row, _)| *row);
        for strip in by_row.chunk_by(|a, b| a.0 == b.0) {
            let row = strip[0].0;
            let number = self.strips.len() as u32;
            let from = self.edges.len();
            self.edges.extend(strip.iter().map(|(_, edge)| *edge));
            self.strips.push((from as u32, self.edges.len() as u32));
            let mut ranges: Vec<(usize, usize)> =
                strip.iter().map(|(_, edge)| frame.cols_of(edge, row).into_inner()).collect();
            ranges.sort_unstable();
            let mut next = ranges[0].0;
            for (west, east) in ranges {
                // Between boundaries one square speaks for all.
                if next < west && holds(&self.edges[from..], frame.middle(next, row)) {
                    (next..west)
                        .for_each(|col| self.offer(frame, col, row, Candidate { area, strip: WHOLE }));
                }
                let crossed = next.max(west)..=east;
                crossed.for_each(|col| self.offer(frame, col, row, Candidate { area, strip: number }));
                next = next.max(east + 1);
            }
        }
    }

    fn offer(&mut self, frame: &Frame, col: usize, row: usize, candidate: Candidate) {
        let square = row * frame.cols + col;
        if !self.taken[square] {
            self.taken[square] = candidate.strip == WHOLE;
            self.found.push((square as u32, candidate));
        }
    }

    /// The finished index: candidates gathered by square, in order.
    fn into_index(mut self, index: AreaIndex) -> AreaIndex {
        self.found.sort_by_key(|(square, _)| *square);
        let mut first = vec![0_u32; self.taken.len() + 1];
        self.found.iter().for_each(|(square, _)| first[*square as usize + 1] += 1);
        for square in 1..first.len() {
            first[square] += first[square - 1];
        }
        let candidates = self.found.into_iter().map(|(_, candidate)| candidate).collect();
        AreaIndex { first, candidates, strips: self.strips, edges: self.edges, ..index }
    }
}
