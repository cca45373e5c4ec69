//! A question about an area: the union of the blocks whose fixed centre points lie in it.

use crate::released_ask::AreaAsked;
use crate::released_card::card;
use crate::released_sums::Sum;
use crate::released_view::View;
use api::PolygonAnswer;
use disclosure::{CellCode, Period, TableName};
use geography::{AreaCode, blocks_within};
use std::collections::BTreeSet;

/// Least blocks of an answer. It is decided by geometry alone, before any value is looked at.
const BLOCKS_MIN: usize = 3;

/// The answer for `year` (the latest when none is asked for). None for a year that is not in force for the audience, a polygon
/// that geometry refuses, a block that the region does not have, and fewer than three blocks.
pub(crate) fn polygon(view: &View, year: Option<Period>, area: &AreaAsked) -> Option<PolygonAnswer> {
    let blocks = blocks_of(view, area)?;
    if blocks.len() < BLOCKS_MIN {
        return None;
    }
    let year = year.or_else(|| view.years().last().copied())?;
    let (sheet, rule) = view.sheet(TableName::BlockYear, year)?;
    let mut stored = Vec::with_capacity(blocks.len());
    let mut residents = 0;
    for block in &blocks {
        let cell = CellCode::new(block.as_str(), "").ok()?;
        stored.push(*sheet.cells.get(&cell)?);
        residents += view.stand().areas.get(block.as_str()).and_then(|area| area.residents).unwrap_or(0);
    }
    let sum = Sum::of_draws(&stored, sheet.scale);
    Some(PolygonAnswer {
        release: card(view, TableName::BlockYear, year)?,
        blocks: blocks.iter().map(AreaCode::to_string).collect(),
        value: sum.show(rule),
        residents_10_17: residents,
    })
}

fn blocks_of(view: &View, area: &AreaAsked) -> Option<BTreeSet<AreaCode>> {
    match area {
        AreaAsked::Blocks(codes) => {
            let known = view.stand().nesting.blocks();
            let codes = codes.iter().map(|code| AreaCode::parse(code).ok().filter(|code| known.contains_key(code)));
            codes.collect()
        }
        AreaAsked::Polygon(rings) => {
            let centres = view.stand().centres.iter().map(|centre| (centre.code.clone(), centre.at));
            blocks_within(rings, centres).ok()
        }
    }
}
