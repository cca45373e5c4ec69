//! Could a count be worked out from what is shown? Linear programmes over everything an analyst sees.
//!
//! Each shown value bounds its count: the stored value lies within half a step of the rounded one, a hidden one under the threshold, and the noise within
//! its 99.9 % reach. Counts are not negative, and the tables part the same reports. A count whose least and greatest possible values
//! meet would be known.
//!
//! One programme for each authority looks for counts that keep a distance of one report from all their bounds at once. Where there
//! are such counts, a report more or less can go through any cell (and the cells of the other tables it would be in), so no interval of
//! the authority is a point. Where there are none, the interval of each cell is asked by two programmes of its own.

use super::matrix::QUARTERS;
use disclosure::{
    CellCode, Nesting, NoiseLaw, Period, Policy, ReleasedTables, SheetName, ShowRule, Shown, TableName,
};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use std::collections::BTreeMap;

/// What was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Points {
    /// Cells whose count can be only one number.
    pub(super) found: usize,
    /// Cells whose interval was settled.
    pub(super) tried: usize,
    /// Cells drawn.
    pub(super) cells: usize,
}

/// Noise beyond this share is left out of account.
const BEYOND: f64 = 0.001;
/// Cells of one authority that are asked one by one at the most; those with the narrowest bounds come first.
const ONE_BY_ONE: usize = 100;

/// Cells of everything drawn whose count could be worked out.
pub(super) fn count(nesting: &Nesting, drawn: &ReleasedTables, policy: &Policy, rule: &ShowRule) -> Points {
    let reach = NoiseLaw::at(policy.scale()).margin(BEYOND);
    let mut authorities: BTreeMap<&str, Vec<Cell<'_>>> = BTreeMap::new();
    for (sheet, values) in &drawn.sheets {
        for (code, value) in &values.cells {
            let Some(authority) = authority_of(nesting, sheet.table(), code) else { continue };
            let shown = Cell { sheet: *sheet, code, bounds: bounds(rule.show(*value), rule, reach) };
            authorities.entry(authority).or_default().push(shown);
        }
    }
    authorities.into_values().map(|cells| of_authority(nesting, &cells, f64::from(reach))).fold(
        Points::default(),
        |sum, one| Points {
            found: sum.found + one.found,
            tried: sum.tried + one.tried,
            cells: sum.cells + one.cells,
        },
    )
}

/// A cell as it is shown, and what its count can be.
struct Cell<'a> {
    sheet: SheetName,
    code: &'a CellCode,
    bounds: (f64, f64),
}

/// The least and greatest count behind what is shown.
fn bounds(shown: Shown, rule: &ShowRule, reach: u32) -> (f64, f64) {
    let (low, high) = match shown {
        Shown::Value { rounded, .. } => {
            let half = rule.rounding() / 2;
            (rounded.saturating_sub(half).max(rule.threshold()), rounded + half)
        }
        // The stored value may be negative; the count is not.
        Shown::Withheld => (0, rule.threshold() - 1),
    };
    (f64::from(low.saturating_sub(reach)), f64::from(high + reach))
}

fn authority_of<'a>(nesting: &'a Nesting, table: TableName, cell: &'a CellCode) -> Option<&'a str> {
    if !cell.part().is_empty() {
        return Some(cell.code());
    }
    let middle = || nesting.middle_areas().iter().find(|(code, _)| code.as_str() == cell.code());
    match table {
        TableName::BlockYear => {
            let (_, middle_area) = nesting.blocks().iter().find(|(code, _)| code.as_str() == cell.code())?;
            nesting.middle_areas().get(middle_area).map(geography::AreaCode::as_str)
        }
        TableName::MiddleAreaQuarter => middle().map(|(_, authority)| authority.as_str()),
        _ => nesting.places().get(cell.code()).map(geography::AreaCode::as_str),
    }
}

fn of_authority(nesting: &Nesting, cells: &[Cell<'_>], reach: f64) -> Points {
    let relations = relations(nesting, cells);
    // The noise of all cells together may well go beyond the reach of one: then the attacker must allow for more.
    let widths = [0.0, reach, 3.0 * reach, 7.0 * reach];
    let Some((wider, distance)) = widths
        .into_iter()
        .find_map(|wider| Some((wider, programme(cells, &relations, wider, Aim::Distance)?)))
    else {
        return Points { found: 0, tried: 0, cells: cells.len() };
    };
    if distance >= 1.0 {
        return Points { found: 0, tried: cells.len(), cells: cells.len() };
    }
    let mut narrowest: Vec<usize> = (0..cells.len()).collect();
    narrowest.sort_by(|a, b| {
        let width = |at: &usize| cells[*at].bounds.1 - cells[*at].bounds.0;
        width(a).total_cmp(&width(b))
    });
    narrowest.truncate(ONE_BY_ONE);
    let ends = |at, aim: fn(usize) -> Aim| programme(cells, &relations, wider, aim(at));
    let point = |at: &&usize| match (ends(**at, Aim::Least), ends(**at, Aim::Greatest)) {
        // One whole number at the most between them.
        (Some(least), Some(greatest)) => (greatest + 1e-6).floor() - (least - 1e-6).ceil() < 1.0,
        _ => false,
    };
    Points { found: narrowest.iter().filter(point).count(), tried: narrowest.len(), cells: cells.len() }
}

/// Cells whose sums are equal: those on the left and those on the right.
type Relation = (Vec<usize>, Vec<usize>);

/// The equations between the cells of one authority, as far as both sides were drawn.
fn relations(nesting: &Nesting, cells: &[Cell<'_>]) -> Vec<Relation> {
    let mut by_sheet: BTreeMap<SheetName, Vec<usize>> = BTreeMap::new();
    for (at, cell) in cells.iter().enumerate() {
        by_sheet.entry(cell.sheet).or_default().push(at);
    }
    let mut relations = Vec::new();
    let mut all_equal = |sums: Vec<Vec<usize>>| {
        let mut sums = sums.into_iter();
        if let Some(first) = sums.next() {
            relations.extend(sums.map(|sum| (first.clone(), sum)));
        }
    };
    let periods: Vec<Period> = {
        let mut periods: Vec<Period> = by_sheet.keys().map(|sheet| sheet.period()).collect();
        periods.sort_unstable();
        periods.dedup();
        periods
    };
    let of_period = |period: Period| by_sheet.iter().filter(move |(sheet, _)| sheet.period() == period);
    for period in periods {
        let mut sums: Vec<Vec<usize>> = of_period(period).map(|(_, cells)| cells.clone()).collect();
        let quarters = by_quarter(&by_sheet, period);
        if period.is_year() && !sums.is_empty() && !quarters.is_empty() {
            sums.push(quarters.concat());
        }
        all_equal(sums);
        if period.is_year()
            && let Some(blocks) =
                SheetName::new(TableName::BlockYear, period).and_then(|sheet| by_sheet.get(&sheet))
            && !quarters.is_empty()
        {
            for (blocks, quarters) in by_middle_area(nesting, cells, blocks, &quarters) {
                all_equal(vec![blocks, quarters]);
            }
        }
    }
    relations
}

/// The four quarters of the table by middle area; nothing unless all four are there.
fn by_quarter(by_sheet: &BTreeMap<SheetName, Vec<usize>>, year: Period) -> Vec<Vec<usize>> {
    let quarters: Vec<Vec<usize>> = year
        .quarters()
        .into_iter()
        .filter_map(|quarter| by_sheet.get(&SheetName::new(TableName::MiddleAreaQuarter, quarter)?).cloned())
        .collect();
    if quarters.len() == QUARTERS { quarters } else { Vec::new() }
}

/// Blocks and quarters of each middle area.
fn by_middle_area(
    nesting: &Nesting,
    cells: &[Cell<'_>],
    blocks: &[usize],
    quarters: &[Vec<usize>],
) -> Vec<Relation> {
    let middle_of: BTreeMap<&str, &str> =
        nesting.blocks().iter().map(|(block, middle)| (block.as_str(), middle.as_str())).collect();
    let mut areas: BTreeMap<&str, Relation> = BTreeMap::new();
    for at in blocks {
        let code = cells[*at].code;
        // "Unplaced" has the authority's code in both tables.
        let middle = middle_of.get(code.code()).copied().unwrap_or_else(|| code.code());
        areas.entry(middle).or_default().0.push(*at);
    }
    for at in quarters.iter().flatten() {
        areas.entry(cells[*at].code.code()).or_default().1.push(*at);
    }
    areas.into_values().collect()
}

/// What a programme looks for.
#[derive(Clone, Copy)]
enum Aim {
    /// Counts that keep away from all bounds, and how far.
    Distance,
    /// The least a cell can be.
    Least(usize),
    /// The most.
    Greatest(usize),
}

/// Solves one programme, every bound moved out by `wider`; none when no counts fit.
fn programme(cells: &[Cell<'_>], relations: &[Relation], wider: f64, aim: Aim) -> Option<f64> {
    let direction = match aim {
        Aim::Least(_) => OptimizationDirection::Minimize,
        Aim::Distance | Aim::Greatest(_) => OptimizationDirection::Maximize,
    };
    let mut problem = Problem::new(direction);
    let weight = |at: usize| match aim {
        Aim::Least(one) | Aim::Greatest(one) if one == at => 1.0,
        _ => 0.0,
    };
    let counts: Vec<Variable> = cells
        .iter()
        .enumerate()
        .map(|(at, cell)| {
            let (low, high) = cell.bounds;
            problem.add_var(weight(at), ((low - wider).max(0.0), high + wider))
        })
        .collect();
    if let Aim::Distance = aim {
        // Half the narrowest interval is all there can be.
        let distance = problem.add_var(1.0, (0.0, 1_000.0));
        for (cell, count) in cells.iter().zip(&counts) {
            let (low, high) = ((cell.bounds.0 - wider).max(0.0), cell.bounds.1 + wider);
            problem.add_constraint([(*count, 1.0), (distance, -1.0)], ComparisonOp::Ge, low);
            problem.add_constraint([(*count, 1.0), (distance, 1.0)], ComparisonOp::Le, high);
        }
    }
    for (left, right) in relations {
        let mut equation = LinearExpr::empty();
        for at in left {
            equation.add(counts[*at], 1.0);
        }
        for at in right {
            equation.add(counts[*at], -1.0);
        }
        problem.add_constraint(equation, ComparisonOp::Eq, 0.0);
    }
    problem.solve().ok().map(|solution| solution.objective())
}

#[cfg(test)]
mod tests {
    use super::*;
    use disclosure::Policy;

    fn code(code: &str, part: &str) -> CellCode {
        CellCode::new(code, part).unwrap()
    }

    fn sheet(table: TableName) -> SheetName {
        SheetName::new(table, Period::year(2025).unwrap()).unwrap()
    }

    #[test]
    fn a_count_that_its_sum_pins_down_is_found() {
        // Two cells of at least 5 each that add up to a cell of at most 10: all three are known.
        let (a, b, total) = (code("A", "place"), code("A", "school"), code("A", "elsewhere"));
        let (contexts, places) = (sheet(TableName::AuthorityContextTypeYear), sheet(TableName::PlaceYear));
        let mut cells = vec![
            Cell { sheet: contexts, code: &a, bounds: (5.0, 30.0) },
            Cell { sheet: contexts, code: &b, bounds: (5.0, 30.0) },
            Cell { sheet: places, code: &total, bounds: (0.0, 10.0) },
        ];
        let nesting = Nesting::default();
        let found = of_authority(&nesting, &cells, 14.0);
        assert_eq!(found, Points { found: 3, tried: 3, cells: 3 });
        cells[2].bounds.1 = 12.0;
        assert_eq!(of_authority(&nesting, &cells, 14.0).found, 0);
    }

    #[test]
    fn hidden_and_shown_values_bound_their_counts() {
        let policy = Policy::standard();
        let rule = ShowRule::of(&policy, disclosure::Audience::Analyst);
        assert_eq!(bounds(rule.show(3), &rule, 14), (0.0, 23.0));
        // Shown as 10: the stored value is 10, 11 or 12.
        assert_eq!(bounds(rule.show(11), &rule, 14), (0.0, 26.0));
        assert_eq!(bounds(rule.show(40), &rule, 14), (24.0, 56.0));
    }
}
