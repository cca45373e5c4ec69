//! The working map: exact counts by cell with Gi*, computed inside `Working` and never out of it.

use crate::against::against_read;
use crate::comparison::with_comparison;
use crate::school_bands::school_bands;
use crate::working_filter::{FilterFault, filter_covered, filter_read, filter_subject, filter_told};
use crate::working_room::{Held, Region};
use api::{
    AreaCount, Coverage, LatticeShape, MethodCard, MonthCount, Share, WorkingCells, WorkingFilter, WorkingMap,
};
use concern::{ContextType, Grade, HarmSet, HarmType, Learned, SourceSector};
use cube::{Cube, Filter, Fold};
use disclosure::Working;
use geography::{AreaCode, GridMask, Lattice};
use hotspot::{GiStar, HotspotError};
use language::{Text, say};
use std::collections::HashMap;

/// False discovery rate of the classes told as hot and cold at 95 %; see Benjamini & Hochberg (1995).
pub(crate) const FDR: f64 = 0.05;

/// Why no map was drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoMap {
    /// Nothing is held for the region.
    NoRegion,
    /// The filter cannot be understood.
    Fault(FilterFault),
}

/// The map that was asked for, over the harm types `covered` by the asker's agreements, still held; and what the audit log
/// calls it: the filter as understood, in codes.
pub fn working_map_asked(
    held: &Held,
    region: &str,
    asked: &WorkingFilter,
    covered: HarmSet,
) -> Result<(Working<WorkingMap>, String), NoMap> {
    let region = held.regions.get(region).ok_or(NoMap::NoRegion)?;
    let filter = filter_read(asked).map_err(NoMap::Fault)?;
    let against = against_read(asked, &filter).map_err(NoMap::Fault)?;
    let mut subject = filter_subject(asked, &filter);
    if let Some(against) = &against {
        let other = against.subject();
        subject = if subject.is_empty() { other } else { format!("{subject}&{other}") };
    }
    let filter = filter_covered(filter, covered);
    let map = region.cube.borrow_held().map(|cube| {
        let map = draw(region, cube, &filter, covered);
        match against {
            Some(against) => with_comparison(map, cube, &filter, &against),
            None => map,
        }
    });
    Ok((map, subject))
}

/// The map of one region under a filter, still held. The other harms of the same concerns are told where they are `covered`.
pub fn working_map(region: &Region, filter: &Filter, covered: HarmSet) -> Working<WorkingMap> {
    region.cube.borrow_held().map(|cube| draw(region, cube, filter, covered))
}

fn draw(region: &Region, cube: &Cube, filter: &Filter, covered: HarmSet) -> WorkingMap {
    let filter = &within(cube, filter);
    let fold = cube.fold(filter);
    let grid = cube.grid();
    let values: Vec<f64> = fold.cells.iter().map(|count| f64::from(*count)).collect();
    let result = hotspot::gi_star_queen(&values, grid);
    let lattice = grid.lattice();
    WorkingMap {
        filter: filter_told(filter),
        region: region.name.clone(),
        months_held: cube.months_held().map(|m| (m.start().to_string(), m.end().to_string())),
        lattice: lattice_told(lattice),
        study_area: grid.runs(),
        method: method_card(grid, &fold, result.as_ref().err()),
        cells: cells_told(&fold, grid, result.as_ref().ok()),
        coverage: coverage_told(&fold),
        sources: shares(SourceSector::ALL, &fold.sources, SourceSector::code, SourceSector::label),
        harms: {
            let known = shares(HarmType::ALL, &fold.harms, HarmType::code, HarmType::label);
            let is_covered = |code: &str| HarmType::parse(code).is_some_and(|harm| covered.contains(harm));
            known.into_iter().filter(|share| is_covered(&share.code)).collect()
        },
        learned: shares(Learned::ALL, &fold.learned, Learned::code, Learned::label),
        contexts: shares(ContextType::ALL, &fold.contexts, ContextType::code, ContextType::label),
        grades: shares(Grade::ALL, &fold.grades, Grade::code, Grade::label),
        hours: fold.hours,
        months: fold
            .months
            .iter()
            .map(|m| MonthCount {
                month: m.month.to_string(),
                count: m.count,
                agencies_reporting: m.agencies_reporting,
            })
            .collect(),
        authorities: authorities_told(&region.authorities, fold.authorities),
        comparison: None,
        school: cube.months_held().map(|months| school_bands(&months)).unwrap_or_default(),
        cube_version: cube.version().to_owned(),
    }
}

pub(crate) const fn lattice_told(lattice: &Lattice) -> LatticeShape {
    LatticeShape {
        e0: lattice.e0,
        n0: lattice.n0,
        cell: lattice.cell,
        cols: lattice.cols,
        rows: lattice.rows,
    }
}

pub(crate) const fn coverage_told(fold: &Fold) -> Coverage {
    Coverage {
        total: fold.coverage.total,
        mapped: fold.coverage.mapped,
        too_coarse: fold.coverage.too_coarse,
        outside: fold.coverage.outside,
    }
}

/// The filter with its period cut to the months that hold a concern.
pub(crate) fn within(cube: &Cube, filter: &Filter) -> Filter {
    let Some(held) = cube.months_held() else { return filter.clone() };
    let from = *filter.months.start().max(held.start());
    let to = *filter.months.end().min(held.end());
    // A period beside the data stays as it was asked, and holds nothing.
    let months = if from <= to { from..=to } else { filter.months.clone() };
    Filter { months, ..filter.clone() }
}

fn method_card(grid: &GridMask, fold: &Fold, fault: Option<&HotspotError>) -> MethodCard {
    let cells = grid.cells();
    MethodCard {
        method: "gi_star".to_owned(),
        neighbourhood: "queen".to_owned(),
        cell_m: geography::CELL_M as u32,
        fdr: FDR,
        cells: cells as u32,
        mean: if cells == 0 { 0.0 } else { f64::from(fold.coverage.mapped) / cells as f64 },
        no_result: fault.copied().map(why_no_result),
    }
}

fn why_no_result(fault: HotspotError) -> Text {
    match fault {
        HotspotError::AllEqual => say("picture-no-variation", &[]),
        _ => say("picture-no-neighbours", &[]),
    }
}

/// Cells that hold a concern, or that a finding covers although they hold none.
fn cells_told(fold: &Fold, grid: &GridMask, result: Option<&GiStar>) -> WorkingCells {
    let mut told = WorkingCells::default();
    // The result holds one entry for each cell of the study area, in the order of the mask.
    for (at, index) in grid.indices().enumerate() {
        let count = fold.cells[index];
        let class = result.map_or(0, |gi| gi.class(at).level());
        if count == 0 && class == 0 {
            continue;
        }
        told.index.push(index as u32);
        told.count.push(count);
        told.z.push(result.map_or(0.0, |gi| (gi.z[at] * 100.0).round() / 100.0));
        told.q.push(result.map_or(1.0, |gi| three_digits(gi.q[at])));
        told.class.push(class);
    }
    told
}

/// Three significant digits: what a screen shows, and a third of the bytes.
pub(crate) fn three_digits(q: f64) -> f64 {
    format!("{q:.2e}").parse().unwrap_or(q)
}

pub(crate) fn shares<C: Copy>(
    codes: &[C],
    counts: &[u32],
    code: fn(C) -> &'static str,
    label: fn(C) -> Text,
) -> Vec<Share> {
    codes
        .iter()
        .zip(counts)
        .map(|(c, count)| Share { code: code(*c).to_owned(), label: label(*c), count: *count })
        .collect()
}

/// Every authority of the region, those without a concern too.
pub(crate) fn authorities_told(known: &[(AreaCode, Text)], counts: Vec<(AreaCode, u32)>) -> Vec<AreaCount> {
    let counts: HashMap<AreaCode, u32> = counts.into_iter().collect();
    known
        .iter()
        .map(|(code, name)| AreaCount {
            code: code.to_string(),
            name: name.clone(),
            count: counts.get(code).copied().unwrap_or(0),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn q_keeps_three_digits_however_small() {
        assert!((three_digits(0.012_345_6) - 0.0123).abs() < 1e-12);
        assert!((three_digits(3.456_78e-30) - 3.46e-30).abs() < 1e-36);
    }
}
