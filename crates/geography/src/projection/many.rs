//! Many points at once.

use super::{mercator, project, shifted};
use crate::{Bng, GeographyError, Wgs84};
use rayon::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// Points of one go: enough to fill the processor's vectors, few enough to stay in its first cache.
const BLOCK: usize = 64;

/// What [`project_many`] gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Projected {
    /// One point for each that was given, in the same order. A refused one is NaN, which no statistic accepts.
    pub points: Vec<Bng>,
    /// The points that have no place on the grid, in ascending order of their rows.
    pub refused: Vec<Refused>,
}

/// A point that could not be projected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its place in what was given, from 0.
    pub row: usize,
    /// Why.
    pub error: GeographyError,
}

/// [`project`] for many points: the same numbers to the last bit, on all threads of the current `rayon` pool.
///
/// A point off the grid refuses itself, not the others.
///
/// # Example
/// ```
/// use geography::{GeographyError, Wgs84, project, project_many};
/// let points = [Wgs84::new(-4.08, 52.41), Wgs84::new(2.35, 48.86)];
/// let done = project_many(&points);
/// assert_eq!(done.points[0], project(points[0])?);
/// assert_eq!((done.refused[0].row, done.refused[0].error), (1, GeographyError::OutsideGrid));
/// # Ok::<(), GeographyError>(())
/// ```
pub fn project_many(points: &[Wgs84]) -> Projected {
    let any_refused = AtomicBool::new(false);
    let of = |given: &[Wgs84]| {
        let mut block = [NOWHERE; BLOCK];
        if !fill(given, &mut block) {
            any_refused.store(true, Ordering::Relaxed);
        }
        block
    };
    // Whole blocks come back, so that their memory is written once, by the thread that works them out.
    let blocks: Vec<[Bng; BLOCK]> = points.par_chunks(BLOCK).with_min_len(32).map(of).collect();
    let mut done = blocks.into_flattened();
    done.truncate(points.len());
    let refused = if any_refused.into_inner() { refused(points, &done) } else { Vec::new() };
    Projected { points: done, refused }
}

const NOWHERE: Bng = Bng::new(f64::NAN, f64::NAN);

/// Projects one block; false when a point was refused. The series runs over the whole block first, without a branch, so that the
/// compiler can work on several points in one instruction; each single result stays what it is alone.
fn fill(given: &[Wgs84], block: &mut [Bng; BLOCK]) -> bool {
    for (at, point) in block.iter_mut().zip(given) {
        *at = mercator::forward(*point);
    }
    let mut all = true;
    for (at, point) in block.iter_mut().zip(given) {
        *at = shifted(*point, *at).unwrap_or_else(|_| {
            all = false;
            NOWHERE
        });
    }
    all
}

/// Looks again at the points that came back as NaN, for the reason.
fn refused(points: &[Wgs84], done: &[Bng]) -> Vec<Refused> {
    let rows = points.iter().zip(done).enumerate().filter(|(_, (_, at))| at.easting.is_nan());
    rows.filter_map(|(row, (point, _))| project(*point).err().map(|error| Refused { row, error })).collect()
}
