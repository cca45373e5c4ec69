//! One released table of one period, or some of its cells.

use crate::released_ask::{Field, Filter, TableAsk};
use crate::released_card::card;
use crate::released_stand::Stand;
use crate::released_sums::Whole;
use crate::released_view::{View, shown};
use api::{CellKind, ReleasedCell, ReleasedSum, ReleasedTable};
use concern::{ContextKind, HarmSet, HarmType, SourceSector};
use disclosure::{CellCode, ELSEWHERE, SEVERAL, TableName, UNCLEAR, UNPLACED};
use geography::AreaCode;
use language::{Text, say};
use std::collections::BTreeSet;

/// The table asked for, with the harm types of `harms` alone: a harm that no agreement covers has no line. None for a sheet that
/// is not there for the audience, a filter whose fields the table does not have, and a filter that takes no cell.
pub(crate) fn table(view: &View, ask: &TableAsk, harms: HarmSet) -> Option<ReleasedTable> {
    if !ask.filter.fits(ask.table) {
        return None;
    }
    let (sheet, rule) = view.sheet(ask.table, ask.period)?;
    let cells: Vec<ReleasedCell> = sheet
        .cells
        .keys()
        .filter(|cell| covered(cell.part(), harms) && takes(view, &ask.filter, cell))
        .map(|cell| told(view, ask.table, cell, shown(sheet, rule, cell)))
        .collect();
    if cells.is_empty() {
        return None;
    }
    let sums = if ask.filter.takes_all() { sums(view, ask, harms) } else { Vec::new() };
    Some(ReleasedTable {
        region: view.stand().region.clone(),
        table: ask.table.code().to_owned(),
        release: card(view, ask.table, ask.period)?,
        cells,
        sums,
    })
}

/// Whether a line of this part may be seen: every part but a harm type, and those harm types.
pub(crate) fn covered(part: &str, harms: HarmSet) -> bool {
    HarmType::parse(part).is_none_or(|harm| harms.contains(harm))
}

fn takes(view: &View, filter: &Filter, cell: &CellCode) -> bool {
    filter.clauses().iter().all(|clause| {
        let has = |code: &str| clause.codes.contains(code);
        match clause.field {
            Field::Area | Field::Place => !is_rest(cell) && has(cell.code()),
            Field::Authority => authority_of(view.stand(), cell).is_some_and(|authority| has(&authority)),
            Field::PlaceKind => {
                !is_rest(cell) && view.stand().places.get(cell.code()).is_some_and(|place| has(&place.kind))
            }
            Field::Harm | Field::ContextType | Field::Source => has(cell.part()),
        }
    })
}

fn is_rest(cell: &CellCode) -> bool {
    matches!(cell.part(), UNPLACED | ELSEWHERE)
}

/// The authority that a cell lies in: its own code, or the one above it.
pub(crate) fn authority_of(stand: &Stand, cell: &CellCode) -> Option<String> {
    let nesting = &stand.nesting;
    let above = AreaCode::parse(cell.code()).ok().and_then(|code| {
        if nesting.authorities().contains(&code) {
            return Some(code);
        }
        nesting.middle_areas().get(&code).or_else(|| nesting.authority_of_block(&code)).cloned()
    });
    let above = above.map(|code| code.to_string());
    above.or_else(|| stand.places.get(cell.code())?.authority.clone())
}

/// What sort of cell it is.
pub(crate) fn kind_of(table: TableName, cell: &CellCode) -> CellKind {
    match cell.part() {
        UNPLACED => CellKind::Unplaced,
        ELSEWHERE => CellKind::Elsewhere,
        _ if table == TableName::PlaceYear => CellKind::Place,
        _ => CellKind::Area,
    }
}

/// A cell in words, with what is shown of it.
pub(crate) fn told(
    view: &View,
    table: TableName,
    cell: &CellCode,
    value: api::ReleasedValue,
) -> ReleasedCell {
    let kind = kind_of(table, cell);
    let name = match kind {
        CellKind::Place => view.stand().places.get(cell.code()).map(|place| place.name.clone()),
        _ => None,
    };
    ReleasedCell {
        kind,
        code: cell.code().to_owned(),
        part: cell.part().to_owned(),
        name: name.unwrap_or_else(|| view.stand().area_name(cell.code())),
        part_name: part_name(cell.part()),
        value,
    }
}

/// A part in words: a harm type, a kind of context, a source sector, or one of the rests.
pub(crate) fn part_name(part: &str) -> Option<Text> {
    let listed = match part {
        "" => return None,
        SEVERAL => Some(say("released-part-several", &[])),
        UNCLEAR => Some(say("released-part-unclear", &[])),
        UNPLACED => Some(say("released-part-unplaced", &[])),
        ELSEWHERE => Some(say("released-part-elsewhere", &[])),
        code => HarmType::parse(code)
            .map(HarmType::label)
            .or_else(|| ContextKind::parse(code).map(ContextKind::label))
            .or_else(|| SourceSector::parse(code).map(SourceSector::label)),
    };
    Some(listed.unwrap_or_else(|| Text::same(part)))
}

/// Totals of a whole table: each authority and the region, and where the table is parted, the region's parts.
fn sums(view: &View, ask: &TableAsk, harms: HarmSet) -> Vec<ReleasedSum> {
    let mut sums: Vec<ReleasedSum> = view
        .stand()
        .nesting
        .authorities()
        .iter()
        .map(|code| sum(view, ask, &Whole::Authority(code.clone()), ""))
        .collect();
    let parted = matches!(
        ask.table,
        TableName::AuthorityHarmQuarter
            | TableName::AuthorityContextTypeYear
            | TableName::AuthoritySectorQuarter
    );
    if parted && let Some((sheet, _)) = view.sheet(ask.table, ask.period) {
        let parts: BTreeSet<&str> = sheet.cells.keys().map(CellCode::part).collect();
        for part in parts.into_iter().filter(|part| covered(part, harms)) {
            sums.push(sum(view, ask, &Whole::Part(ask.table, part.to_owned()), part));
        }
    }
    sums.push(sum(view, ask, &Whole::Region, ""));
    sums
}

fn sum(view: &View, ask: &TableAsk, whole: &Whole, part: &str) -> ReleasedSum {
    let code = match whole.code() {
        "" => view.stand().region.code.clone(),
        code => code.to_owned(),
    };
    ReleasedSum {
        name: view.stand().area_name(&code),
        part: part.to_owned(),
        part_name: part_name(part),
        value: view.sum(ask.period, whole),
        code,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_harm_lines_those_of_the_agreement_are_seen_and_every_other_line() {
        let agreed = HarmSet::of([HarmType::ALL[0]]);
        for harm in HarmType::ALL {
            assert_eq!(covered(harm.code(), agreed), agreed.contains(*harm), "{}", harm.code());
        }
        for part in ["", UNPLACED, ELSEWHERE, "place", "peer_group", "police", "health"] {
            assert!(covered(part, agreed), "{part}");
        }
    }
}
