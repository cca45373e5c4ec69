//! A lattice with the cells of the study area marked, so that the sea is not a zero in any statistic.

use crate::{AreaShape, Bng, GeographyError, Lattice};
use geo_types::{LineString, MultiPolygon};

/// A [`Lattice`] and, for each cell, whether it belongs to the study area.
///
/// A cell outside the mask is not a place without reports: it is no place at all. It has no value, is nobody's neighbour and is not
/// counted in n.
#[derive(Clone, Debug, PartialEq)]
pub struct GridMask {
    lattice: Lattice,
    inside: Vec<bool>,
    cells: usize,
}

impl GridMask {
    /// Every cell of the lattice belongs.
    pub fn whole(lattice: Lattice) -> Self {
        Self { lattice, inside: vec![true; lattice.len()], cells: lattice.len() }
    }

    /// The cells marked `true` belong.
    ///
    /// # Errors
    /// [`GeographyError::Mask`] when there is not one mark for each cell.
    pub fn new(lattice: Lattice, inside: Vec<bool>) -> Result<Self, GeographyError> {
        if inside.len() != lattice.len() {
            return Err(GeographyError::Mask);
        }
        let cells = inside.iter().filter(|belongs| **belongs).count();
        Ok(Self { lattice, inside, cells })
    }

    /// The cells that the areas touch: a cell belongs when a boundary passes through it or its centre lies inside an area.
    ///
    /// A boundary that only runs along the edge between two cells passes through the one that owns the edge (cells are half-open).
    /// Parts of areas outside the lattice are left out.
    pub fn touching(lattice: Lattice, shapes: &[&MultiPolygon<f64>]) -> Self {
        let mut inside = vec![false; lattice.len()];
        for shape in shapes {
            let rings = || {
                shape
                    .iter()
                    .flat_map(|polygon| std::iter::once(polygon.exterior()).chain(polygon.interiors()))
            };
            rings().for_each(|ring| mark_boundary(&lattice, ring, &mut inside));
            mark_centres(&lattice, &rings().collect::<Vec<_>>(), &mut inside);
        }
        let cells = inside.iter().filter(|belongs| **belongs).count();
        Self { lattice, inside, cells }
    }

    /// The 500 m cells of the National Grid that the areas touch, on the smallest lattice that holds them with `margin` cells around.
    ///
    /// # Errors
    /// [`GeographyError::Lattice`] when there is no area with a boundary, [`GeographyError::OutsideGrid`] for one off the grid.
    pub fn of_region(areas: &[AreaShape], margin: u32) -> Result<Self, GeographyError> {
        let shapes: Vec<&MultiPolygon<f64>> = areas.iter().map(|area| &area.shape).collect();
        let corners = shapes.iter().flat_map(|s| s.iter()).flat_map(|p| p.exterior().0.iter());
        let nothing = (f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY);
        let (west, south, east, north) =
            corners.fold(nothing, |(w, s, e, n), at| (w.min(at.x), s.min(at.y), e.max(at.x), n.max(at.y)));
        if west > east {
            return Err(GeographyError::Lattice);
        }
        let around = f64::from(margin) * crate::CELL_M;
        let (limit_e, limit_n) = Bng::EXTENT;
        let low = Bng::checked(west, south)?;
        let high = Bng::checked(east, north)?;
        let lattice = Lattice::covering(
            Bng::new((low.easting - around).max(0.0), (low.northing - around).max(0.0)),
            Bng::new((high.easting + around).min(limit_e), (high.northing + around).min(limit_n)),
        )?;
        Ok(Self::touching(lattice, &shapes))
    }

    /// The lattice underneath.
    pub const fn lattice(&self) -> &Lattice {
        &self.lattice
    }

    /// One mark for each cell of the lattice.
    pub fn marks(&self) -> &[bool] {
        &self.inside
    }

    /// Whether a cell of the lattice belongs; `false` for an index beyond it.
    pub fn contains(&self, index: usize) -> bool {
        self.inside.get(index).copied().unwrap_or(false)
    }

    /// The cell of a point, none when it lies outside the study area.
    pub fn index(&self, point: Bng) -> Option<usize> {
        self.lattice.index(point).filter(|index| self.inside[*index])
    }

    /// How many cells belong: the n of every statistic.
    pub const fn cells(&self) -> usize {
        self.cells
    }

    /// The cells that belong as runs of neighbouring indices: (first index, length), ascending.
    pub fn runs(&self) -> Vec<(u32, u32)> {
        let mut runs: Vec<(u32, u32)> = Vec::new();
        for index in self.indices().map(|index| index as u32) {
            match runs.last_mut() {
                Some((first, length)) if *first + *length == index => *length += 1,
                _ => runs.push((index, 1)),
            }
        }
        runs
    }

    /// Indices of the cells that belong, ascending.
    pub fn indices(&self) -> impl Iterator<Item = usize> + '_ {
        self.inside.iter().enumerate().filter_map(|(index, belongs)| belongs.then_some(index))
    }
}

/// Marks every cell that the segments of a ring pass through.
fn mark_boundary(lattice: &Lattice, ring: &LineString<f64>, inside: &mut [bool]) {
    for line in ring.lines() {
        // Parameters at which the segment crosses a line of the lattice, in order; between two the segment stays in one cell.
        let (dx, dy) = (line.end.x - line.start.x, line.end.y - line.start.y);
        let mut cuts = vec![0.0, 1.0];
        crossings(line.start.x - lattice.e0, dx, lattice.cell, lattice.cols, &mut cuts);
        crossings(line.start.y - lattice.n0, dy, lattice.cell, lattice.rows, &mut cuts);
        cuts.sort_by(f64::total_cmp);
        for pair in cuts.windows(2) {
            for t in [pair[0], pair[0].midpoint(pair[1])] {
                let at = Bng::new(line.start.x + t * dx, line.start.y + t * dy);
                if let Some(index) = lattice.index(at) {
                    inside[index] = true;
                }
            }
        }
    }
}

/// Adds the parameters in (0, 1) at which `start + t * change` is a multiple of `cell` within the lattice.
fn crossings(start: f64, change: f64, cell: f64, count: u32, cuts: &mut Vec<f64>) {
    if change == 0.0 {
        return;
    }
    let (low, high) = if change > 0.0 { (start, start + change) } else { (start + change, start) };
    let first = (low / cell).ceil().max(0.0);
    let last = (high / cell).floor().min(f64::from(count));
    let mut line = first;
    while line <= last {
        let t = (line * cell - start) / change;
        if t > 0.0 && t < 1.0 {
            cuts.push(t);
        }
        line += 1.0;
    }
}

/// Marks every cell whose centre lies inside the rings by the even-odd rule, row by row.
fn mark_centres(lattice: &Lattice, rings: &[&LineString<f64>], inside: &mut [bool]) {
    let mut crossed: Vec<Vec<f64>> = vec![Vec::new(); lattice.rows as usize];
    for line in rings.iter().flat_map(|ring| ring.lines()) {
        let (low, high) =
            if line.start.y <= line.end.y { (line.start, line.end) } else { (line.end, line.start) };
        // Rows whose centre line c satisfies low.y <= c < high.y: each crossing is counted once.
        let to_row = |y: f64| {
            ((y - lattice.n0) / lattice.cell - 0.5).ceil().clamp(0.0, f64::from(lattice.rows)) as usize
        };
        for (row, cuts) in crossed.iter_mut().enumerate().take(to_row(high.y)).skip(to_row(low.y)) {
            let centre = lattice.n0 + (row as f64 + 0.5) * lattice.cell;
            cuts.push(low.x + (centre - low.y) / (high.y - low.y) * (high.x - low.x));
        }
    }
    for (row, cuts) in crossed.iter_mut().enumerate() {
        cuts.sort_by(f64::total_cmp);
        for pair in cuts.chunks_exact(2) {
            let to_col = |x: f64| {
                ((x - lattice.e0) / lattice.cell - 0.5).ceil().clamp(0.0, f64::from(lattice.cols)) as usize
            };
            let start = row * lattice.cols as usize;
            inside[start + to_col(pair[0])..start + to_col(pair[1])].fill(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo_types::{Polygon, wkt};

    fn lattice(cols: u32, rows: u32) -> Lattice {
        Lattice::new(Bng::new(0.0, 0.0), 10.0, cols, rows).unwrap()
    }

    fn drawn(mask: &GridMask) -> Vec<String> {
        let cols = mask.lattice().cols as usize;
        mask.marks()
            .chunks(cols)
            .rev()
            .map(|row| row.iter().map(|b| if *b { '#' } else { '.' }).collect())
            .collect()
    }

    #[test]
    fn an_island_smaller_than_a_cell_still_has_its_cell() {
        let isle: Polygon<f64> = wkt!(POLYGON((11. 11., 12. 11., 12. 12., 11. 11.)));
        let mask = GridMask::touching(lattice(3, 3), &[&MultiPolygon(vec![isle])]);
        assert_eq!(drawn(&mask), ["...", ".#.", "..."]);
        assert_eq!(mask.cells(), 1);
        assert_eq!(mask.index(Bng::new(15.0, 15.0)), Some(4));
        assert_eq!(mask.index(Bng::new(5.0, 15.0)), None);
    }

    #[test]
    fn a_lagoon_is_left_out_and_its_shore_is_not() {
        let ring: Polygon<f64> = wkt!(POLYGON((1. 1., 49. 1., 49. 49., 1. 49., 1. 1.),(15. 15., 15. 35., 35. 35., 35. 15., 15. 15.)));
        let mask = GridMask::touching(lattice(5, 5), &[&MultiPolygon(vec![ring])]);
        assert_eq!(drawn(&mask), ["#####", "#####", "##.##", "#####", "#####"]);
    }

    #[test]
    fn a_slanting_boundary_marks_all_it_passes() {
        let sliver: Polygon<f64> = wkt!(POLYGON((2. 2., 38. 14., 38. 14.5, 2. 2.)));
        let mask = GridMask::touching(lattice(4, 2), &[&MultiPolygon(vec![sliver])]);
        assert_eq!(drawn(&mask), ["..##", "###."]);
    }

    #[test]
    fn runs_name_every_cell_that_belongs_once() {
        let mask = GridMask::new(lattice(3, 2), vec![true, false, true, true, true, false]).unwrap();
        assert_eq!(mask.runs(), [(0, 1), (2, 3)]);
        assert_eq!(GridMask::whole(lattice(3, 2)).runs(), [(0, 6)]);
    }

    #[test]
    fn a_mask_of_another_length_is_refused() {
        assert_eq!(GridMask::new(lattice(2, 2), vec![true; 3]), Err(GeographyError::Mask));
        assert_eq!(GridMask::whole(lattice(2, 2)).cells(), 4);
        assert_eq!(GridMask::of_region(&[], 1), Err(GeographyError::Lattice));
    }
}
