//! Exact counts within a shape that an analyst draws, computed inside `Working` and never out of it.

use crate::working_filter::{FilterFault, filter_covered, filter_read, filter_subject, filter_told};
use crate::working_map::{authorities_told, shares, within};
use crate::working_room::{Held, Region};
use api::{
    DRAWN_LINE_POINTS_MAX, DRAWN_POINTS_MAX, DRAWN_REACH_M, DrawnShape, MonthCount, PictureFormat,
    WorkingFilter, WorkingShape, WorkingShapeAsk,
};
use concern::{HarmSet, HarmType, Learned, SourceSector};
use cube::{Cube, Filter, Lies};
use disclosure::Working;
use geography::{Bng, Drawn, DrawnRefused, GridMask};

/// The coarsest precision that a concern on the map has, in metres: what lies further from the box around a shape is neither in nor near it.
const COARSEST_M: f64 = 500.0;

/// Why a shape was not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoShape {
    /// Nothing is held for the region.
    NoRegion,
    /// The filter cannot be understood.
    Filter(FilterFault),
    /// The shape is none, or off the National Grid. By its catalogue key; no reason depends on what lies in it.
    Shape(&'static str),
}

/// The counts in a drawn shape over the harm types `covered` by the asker's agreements, still held; and what the audit log calls the question:
/// the form of the shape, the number of its points, and the filter in codes. Where it lies stays out of the record.
///
/// # Errors
/// [`NoShape`].
pub fn working_shape_asked(
    held: &Held,
    region: &str,
    asked: &WorkingShapeAsk,
    covered: HarmSet,
) -> Result<(Working<WorkingShape>, String), NoShape> {
    let region = held.regions.get(region).ok_or(NoShape::NoRegion)?;
    let filter = filter_read(&asked.filter).map_err(NoShape::Filter)?;
    let (drawn, form, points) = drawn_read(&asked.shape).map_err(NoShape::Shape)?;
    let subject = format!("shape={form} points={points} {}", filter_subject(&asked.filter, &filter));
    let filter = filter_covered(filter, covered);
    let counted = region.cube.borrow_held().map(|cube| count(region, cube, &filter, (&drawn, covered)));
    Ok((counted, subject.trim_end().to_owned()))
}

/// What the audit log calls a picture of the working map: its format, and the filter in codes.
///
/// # Errors
/// [`FilterFault`].
pub(crate) fn picture_subject(format: PictureFormat, asked: &WorkingFilter) -> Result<String, FilterFault> {
    let filter = filter_read(asked)?;
    Ok(format!("{} {}", format.code(), filter_subject(asked, &filter)).trim_end().to_owned())
}

/// The shape with the name of its form and the number of its points; or the key of what is wrong with it.
fn drawn_read(shape: &DrawnShape) -> Result<(Drawn, &'static str, usize), &'static str> {
    let (form, points, reach) = match shape {
        DrawnShape::Lines { lines, within_m } => return lines_read(lines, *within_m),
        DrawnShape::Polygon { points } => ("polygon", points.as_slice(), None),
        DrawnShape::Route { points, within_m } => ("route", points.as_slice(), Some(*within_m)),
        DrawnShape::Circle { centre, within_m } => ("circle", std::slice::from_ref(centre), Some(*within_m)),
    };
    if points.len() > DRAWN_POINTS_MAX {
        return Err("picture-shape-many");
    }
    if form == "route" && points.len() < 2 {
        return Err("picture-shape-few");
    }
    if reach.is_some_and(|metres| !(DRAWN_REACH_M.0..=DRAWN_REACH_M.1).contains(&metres)) {
        return Err("picture-shape-reach");
    }
    let drawn = reach.map_or_else(|| Drawn::outline(points), |metres| Drawn::within(metres, points));
    Ok((drawn.map_err(refused_key)?, form, points.len()))
}

fn lines_read(
    lines: &[Vec<(f64, f64)>],
    within_m: f64,
) -> Result<(Drawn, &'static str, usize), &'static str> {
    let points = lines.iter().map(Vec::len).sum();
    if points > DRAWN_LINE_POINTS_MAX {
        return Err("picture-shape-lines-many");
    }
    if !(DRAWN_REACH_M.0..=DRAWN_REACH_M.1).contains(&within_m) {
        return Err("picture-shape-reach");
    }
    Ok((Drawn::within_any(within_m, lines).map_err(refused_key)?, "lines", points))
}

fn refused_key(refused: DrawnRefused) -> &'static str {
    match refused {
        DrawnRefused::Few => "picture-shape-few",
        DrawnRefused::OffGrid => "picture-shape-elsewhere",
        DrawnRefused::Crosses => "picture-shape-crosses",
    }
}

/// Whether any cell of the study area meets the box around the shape.
fn touches(drawn: &Drawn, grid: &GridMask) -> bool {
    let [west, south, east, north] = drawn.bounds();
    let lattice = grid.lattice();
    let (cols, side) = (lattice.cols as usize, lattice.cell);
    grid.indices().any(|index| {
        let (e, n) = (lattice.e0 + (index % cols) as f64 * side, lattice.n0 + (index / cols) as f64 * side);
        west <= e + side && e <= east && south <= n + side && n <= north
    })
}

/// How a position known to so many metres lies to the shape.
fn lies(drawn: &Drawn, at: Bng, precision_m: f64) -> Lies {
    if !drawn.is_near(at, COARSEST_M) {
        return Lies::Outside;
    }
    match (drawn.holds(at), drawn.to_edge(at) < precision_m) {
        (true, false) => Lies::Inside,
        (true, true) => Lies::InsideUnsure,
        (false, true) => Lies::OutsideUnsure,
        (false, false) => Lies::Outside,
    }
}

fn count(region: &Region, cube: &Cube, filter: &Filter, (drawn, covered): (&Drawn, HarmSet)) -> WorkingShape {
    let filter = &within(cube, filter);
    let fold = cube.fold_shape(filter, |at, precision_m| lies(drawn, at, precision_m));
    let harms = shares(HarmType::ALL, &fold.harms, HarmType::code, HarmType::label);
    let is_covered = |code: &str| HarmType::parse(code).is_some_and(|harm| covered.contains(harm));
    let in_period = |month: &cube::Month| filter.months.contains(month);
    let mut authorities = authorities_told(&region.authorities, fold.authorities);
    authorities.retain(|area| area.count > 0);
    WorkingShape {
        filter: filter_told(filter),
        inside: fold.inside,
        inside_unsure: fold.inside_unsure,
        outside_unsure: fold.outside_unsure,
        too_coarse: fold.coverage.too_coarse,
        total: fold.coverage.total,
        elsewhere: !touches(drawn, cube.grid()),
        area_m2: drawn.area_m2().round(),
        harms: harms.into_iter().filter(|share| is_covered(&share.code)).collect(),
        sources: shares(SourceSector::ALL, &fold.sources, SourceSector::code, SourceSector::label),
        learned: shares(Learned::ALL, &fold.learned, Learned::code, Learned::label),
        months: fold
            .months
            .into_iter()
            .filter(|(month, ..)| in_period(month))
            .map(|(month, count, agencies_reporting)| MonthCount {
                month: month.to_string(),
                count,
                agencies_reporting,
            })
            .collect(),
        authorities,
        cube_version: cube.version().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(shape: &DrawnShape) -> Option<&'static str> {
        drawn_read(shape).err()
    }

    #[test]
    fn a_shape_that_is_none_is_refused_with_its_reason() {
        let polygon = |points: &[(f64, f64)]| DrawnShape::Polygon { points: points.to_vec() };
        assert_eq!(fault(&polygon(&[(0.0, 0.0), (9.0, 9.0)])), Some("picture-shape-few"));
        let bow_tie = [(0.0, 0.0), (9.0, 9.0), (9.0, 0.0), (0.0, 9.0)];
        assert_eq!(fault(&polygon(&bow_tie)), Some("picture-shape-crosses"));
        assert_eq!(fault(&polygon(&[(0.0, 0.0), (9.0, 9e9), (9.0, 0.0)])), Some("picture-shape-elsewhere"));
        let many = (0..=DRAWN_POINTS_MAX).map(|n| (n as f64, (n % 2) as f64)).collect();
        assert_eq!(fault(&DrawnShape::Polygon { points: many }), Some("picture-shape-many"));
        let route = |within_m| DrawnShape::Route { points: vec![(5.0, 5.0), (90.0, 5.0)], within_m };
        assert_eq!(fault(&route(100.0)), None);
        for metres in [0.0, -5.0, 9.9, 20_001.0, f64::NAN, f64::INFINITY] {
            assert_eq!(fault(&route(metres)), Some("picture-shape-reach"), "{metres}");
        }
        let lines = |lines, within_m| DrawnShape::Lines { lines, within_m };
        assert_eq!(fault(&lines(vec![vec![(5.0, 5.0), (90.0, 5.0)], vec![(7.0, 7.0)]], 50.0)), None);
        assert_eq!(fault(&lines(vec![], 50.0)), Some("picture-shape-few"));
        assert_eq!(fault(&lines(vec![vec![]], 50.0)), Some("picture-shape-few"));
        assert_eq!(fault(&lines(vec![vec![(5.0, 5.0)]], 5.0)), Some("picture-shape-reach"));
        assert_eq!(fault(&lines(vec![vec![(5.0, -5.0)]], 50.0)), Some("picture-shape-elsewhere"));
        let long = vec![(5.0, 5.0); DRAWN_LINE_POINTS_MAX + 1];
        assert_eq!(fault(&lines(vec![long], 50.0)), Some("picture-shape-lines-many"));
        let lone = DrawnShape::Route { points: vec![(5.0, 5.0)], within_m: 100.0 };
        assert_eq!(fault(&lone), Some("picture-shape-few"));
    }

    #[test]
    fn a_position_near_the_edge_is_told_apart_by_how_well_it_is_known() {
        let circle = Drawn::within(1_000.0, &[(50_000.0, 50_000.0)]).unwrap();
        let at = |east: f64, precision: f64| lies(&circle, Bng::new(50_000.0 + east, 50_000.0), precision);
        assert_eq!(at(0.0, 500.0), Lies::Inside);
        assert_eq!(at(900.0, 100.0), Lies::Inside, "a hundred metres from the edge, known to a hundred");
        assert_eq!(at(950.0, 100.0), Lies::InsideUnsure);
        assert_eq!(at(1_050.0, 100.0), Lies::OutsideUnsure);
        assert_eq!(at(1_200.0, 100.0), Lies::Outside);
        assert_eq!(at(9_000.0, 500.0), Lies::Outside);
    }
}
