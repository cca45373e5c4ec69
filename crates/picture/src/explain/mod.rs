//! What stands behind a cell: how much, made of what, and whether it would stand without any one part of the evidence; and how complete the
//! returns behind the map are. Computed inside `Working` like the map itself.

mod parts;
mod returns;
mod route;
mod without;

pub(crate) use route::router;
pub(crate) use without::{Lens, lenses};

use crate::working_filter::{filter_covered, filter_read, filter_subject, filter_told};
use crate::working_map::{NoMap, three_digits, within};
use crate::working_room::{Held, Region};
use api::{CellAsk, CellStory, Stand};
use concern::HarmSet;
use cube::{Cube, Filter, Fold};
use disclosure::Working;
use geography::GridMask;
use hotspot::poisson_interval;

/// What stands behind a cell, over the harm types `covered` by the asker's agreements, still held; and what the audit log calls the
/// question: the cell and the filter as understood. A cell outside the study area has nothing behind it: its neighbourhood has no cells.
///
/// # Errors
/// [`NoMap`] for a filter that cannot be understood and a region that holds nothing.
pub fn cell_story_asked(
    held: &Held,
    region: &str,
    asked: &CellAsk,
    covered: HarmSet,
) -> Result<(Working<CellStory>, String), NoMap> {
    let region = held.regions.get(region).ok_or(NoMap::NoRegion)?;
    let filter = filter_read(&asked.filter).map_err(NoMap::Fault)?;
    let narrowed = filter_subject(&asked.filter, &filter);
    let subject = format!("cell={}{}{narrowed}", asked.cell, if narrowed.is_empty() { "" } else { "&" });
    Ok((cell_story(region, &filter_covered(filter, covered), asked.cell, covered), subject))
}

/// The same for a filter that has been read.
pub fn cell_story(region: &Region, filter: &Filter, cell: u32, covered: HarmSet) -> Working<CellStory> {
    region.cube.borrow_held().map(|cube| told(cube, &within(cube, filter), cell, covered))
}

fn told(cube: &Cube, filter: &Filter, cell: u32, covered: HarmSet) -> CellStory {
    let grid = cube.grid();
    let near = neighbourhood(grid, cell);
    let here = cube.fold_cells(filter, near.iter().copied());
    let mapped = cube.fold_cells(filter, grid.indices().map(|index| index as u32));
    let values: Vec<f64> = mapped.cells.iter().map(|count| f64::from(*count)).collect();
    let expected = match grid.cells() {
        0 => 0.0,
        cells => f64::from(mapped.coverage.mapped) * near.len() as f64 / cells as f64,
    };
    let count = here.coverage.mapped;
    let over = |value: f64| (expected > 0.0).then(|| value / expected);
    let interval = poisson_interval(u64::from(count), 0.95).ok();
    let stands = stand(&values, grid, cell);
    CellStory {
        cell,
        filter: filter_told(filter),
        cube_version: cube.version().to_owned(),
        cells: near.len() as u8,
        own: mapped.cells.get(cell as usize).copied().unwrap_or(0),
        count,
        expected: (expected * 1_000.0).round() / 1_000.0,
        ratio: over(f64::from(count)),
        interval: interval.and_then(|interval| Some((over(interval.lower)?, over(interval.upper)?))),
        stands,
        sure: is_sure(stands.class, stands.class, SURE),
        parts: parts::parts(&here, &mapped, covered),
        months: here.months.iter().map(|month| month.count).collect(),
        hours: here.hours.clone(),
        without: if count == 0 {
            Vec::new()
        } else {
            without::without(cube, filter, (cell, &near, stands.class), &here)
        },
    }
}

/// The cell and those that touch it, of the study area; nothing for a cell outside it.
fn neighbourhood(grid: &GridMask, cell: u32) -> Vec<u32> {
    let lattice = grid.lattice();
    let (cols, rows) = (i64::from(lattice.cols), i64::from(lattice.rows));
    if !grid.contains(cell as usize) {
        return Vec::new();
    }
    let (col, row) = (i64::from(cell) % cols, i64::from(cell) / cols);
    let around = (-1..=1).flat_map(|north| (-1..=1).map(move |east| (col + east, row + north)));
    let inside = around.filter(|(col, row)| (0..cols).contains(col) && (0..rows).contains(row));
    inside
        .map(|(col, row)| (row * cols + col) as u32)
        .filter(|index| grid.contains(*index as usize))
        .collect()
}

/// Gi* of one cell among all, as the map has it.
fn stand(values: &[f64], grid: &GridMask, cell: u32) -> Stand {
    let Ok(gi) = hotspot::gi_star_queen(values, grid) else { return Stand::default() };
    let Some(at) = gi.index.iter().position(|index| *index == cell) else { return Stand::default() };
    Stand {
        z: Some((gi.z[at] * 100.0).round() / 100.0),
        q: Some(three_digits(gi.q[at])),
        class: gi.class(at).level(),
    }
}

/// The level from which on a cell is said to stand: 95 %.
const SURE: i8 = 2;

/// Whether a cell of class `then` stands on the side of class `side`, of this level or surer. The one rule for a cell's story and for the method
/// *sensitivity*.
pub(crate) const fn is_sure(then: i8, side: i8, level: i8) -> bool {
    then * side.signum() >= level
}

/// The month of a fold with the most concerns; of equal ones the latest.
fn fullest_month(fold: &Fold, filter: &Filter) -> Option<cube::Month> {
    let months = fold.months.iter().filter(|month| filter.months.contains(&month.month) && month.count > 0);
    months.max_by_key(|month| month.count).map(|month| month.month)
}

#[cfg(test)]
mod tests;
