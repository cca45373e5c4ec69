//! What holds between the cells of one authority and year, for true counts.

use crate::consistent::{SheetCell, Weighted};
use crate::{Nesting, Period, SheetName, TableName, UNPLACED};
use geography::AreaCode;
use std::collections::{BTreeMap, BTreeSet};

/// Relations as rows over the cells, each adding up to 0 and none following from the others: first those of middle areas,
/// which share no cell with one another, then those of totals.
///
/// - A middle area's blocks in the year, less its four quarters; and the same of what is unplaced.
/// - In each quarter, the total of one table less that of the next.
/// - In the year, the total of one table less that of the next; the four quarters are one of them, and blocks are not, where
///   they are bound by their middle areas already.
pub(super) fn relations(cells: &[&SheetCell], nesting: &Nesting) -> (Vec<Weighted>, Vec<Weighted>) {
    let mut sheets: BTreeMap<SheetName, Vec<usize>> = BTreeMap::new();
    for (index, (sheet, _)) in cells.iter().enumerate() {
        sheets.entry(*sheet).or_default().push(index);
    }
    let whole_year = sheets.keys().next().map(|sheet| sheet.period().whole_year());
    let Some(year) = whole_year else { return (Vec::new(), Vec::new()) };
    let quarters = year.quarters();
    let sheet_of = |table, period: Period| SheetName::new(table, period).and_then(|name| sheets.get(&name));
    let blocks = sheet_of(TableName::BlockYear, year);
    let middles: Vec<&Vec<usize>> =
        quarters.iter().filter_map(|quarter| sheet_of(TableName::MiddleAreaQuarter, *quarter)).collect();

    let mut of_middle_areas = Vec::new();
    let bound = match blocks {
        Some(blocks) if middles.len() == 4 => {
            let arms = middle_area_relations(cells, blocks, &middles, nesting);
            let bound = arms.is_some();
            of_middle_areas = arms.unwrap_or_default();
            bound
        }
        _ => false,
    };

    let mut of_totals = Vec::new();
    let mut four_quarters: Vec<usize> = Vec::new();
    let mut quarters_known = 0;
    for quarter in &quarters {
        let quarterly = [
            TableName::MiddleAreaQuarter,
            TableName::AuthorityHarmQuarter,
            TableName::AuthoritySectorQuarter,
        ];
        let totals: Vec<&Vec<usize>> =
            quarterly.iter().filter_map(|table| sheet_of(*table, *quarter)).collect();
        of_totals.extend(chain(&totals));
        if let Some(first) = totals.first() {
            quarters_known += 1;
            four_quarters.extend(*first);
        }
    }
    let mut yearly: Vec<&Vec<usize>> = Vec::new();
    if quarters_known == 4 {
        yearly.push(&four_quarters);
    }
    yearly.extend(blocks.filter(|_| !bound));
    let others = [TableName::PlaceYear, TableName::AuthorityContextTypeYear];
    yearly.extend(others.iter().filter_map(|table| sheet_of(*table, year)));
    of_totals.extend(chain(&yearly));
    (of_middle_areas, of_totals)
}

/// Each total less the next.
fn chain(totals: &[&Vec<usize>]) -> Vec<Weighted> {
    let less = |pair: &[&Vec<usize>]| {
        let plus = pair[0].iter().map(|index| (*index, 1.0));
        plus.chain(pair[1].iter().map(|index| (*index, -1.0))).collect()
    };
    totals.windows(2).map(less).collect()
}

/// Blocks against quarters, middle area by middle area; `None` when a sheet lacks a cell that the other has, so that they
/// cannot be bound.
fn middle_area_relations(
    cells: &[&SheetCell],
    blocks: &[usize],
    middles: &[&Vec<usize>],
    nesting: &Nesting,
) -> Option<Vec<Weighted>> {
    let key = |code: &str, part: &str| format!("{code}/{part}");
    let mut rows: BTreeMap<String, Weighted> = BTreeMap::new();
    for index in blocks {
        let cell = &cells[*index].1;
        let row = if cell.part() == UNPLACED {
            key(cell.code(), UNPLACED)
        } else {
            key(nesting.blocks().get(&AreaCode::parse(cell.code()).ok()?)?.as_str(), "")
        };
        rows.entry(row).or_default().push((*index, 1.0));
    }
    let with_blocks: BTreeSet<String> = rows.keys().cloned().collect();
    for sheet in middles {
        let mut seen = BTreeSet::new();
        for index in *sheet {
            let cell = &cells[*index].1;
            let row = key(cell.code(), cell.part());
            rows.get_mut(&row)?.push((*index, -1.0));
            seen.insert(row);
        }
        if seen != with_blocks {
            return None;
        }
    }
    Some(rows.into_values().collect())
}
