//! A question about an area: the union of the blocks whose fixed centre points lie in it.

use crate::released_ask::AreaAsked;
use crate::released_card::card;
use crate::released_view::{View, told};
use api::{DRAWN_REACH_M, PolygonAnswer};
use disclosure::{CellCode, Period, ShowRule, TableName};
use geo_types::{Coord, LineString, Polygon};
use geography::{AreaCode, BLOCKS_MIN, Drawn, blocks_within};
use std::collections::BTreeSet;

/// The answer for `year` (the latest when none is asked for). None for a year that is not in force for the audience, a polygon
/// that geometry refuses, a block that the region does not have, and fewer than three blocks.
pub(crate) fn polygon(view: &View, year: Option<Period>, area: &AreaAsked) -> Option<PolygonAnswer> {
    let blocks = blocks_of(view, area)?;
    if blocks.len() < BLOCKS_MIN {
        return None;
    }
    let year = year.or_else(|| view.years().last().copied())?;
    let (sheet, _) = view.sheet(TableName::BlockYear, year)?;
    let mut stored: i32 = 0;
    let mut residents = 0;
    for block in &blocks {
        let cell = CellCode::new(block.as_str(), "").ok()?;
        stored = stored.checked_add(*sheet.cells.get(&cell)?)?;
        residents += view.stand().areas.get(block.as_str()).and_then(|area| area.residents).unwrap_or(0);
    }
    let policy = &view.release(TableName::BlockYear, year)?.policy;
    // Noise adds up, and so do the threshold of a sum and its interval.
    let rule = ShowRule::of_sum(policy, view.audience(), u32::try_from(blocks.len()).ok()?);
    Some(PolygonAnswer {
        release: card(view, TableName::BlockYear, year)?,
        blocks: blocks.iter().map(AreaCode::to_string).collect(),
        value: told(rule.show(stored)),
        residents_10_17: residents,
    })
}

fn blocks_of(view: &View, area: &AreaAsked) -> Option<BTreeSet<AreaCode>> {
    match area {
        AreaAsked::Blocks(codes) => {
            let known = view.stand().nesting.blocks();
            let codes =
                codes.iter().map(|code| AreaCode::parse(code).ok().filter(|code| known.contains_key(code)));
            codes.collect()
        }
        AreaAsked::Within(line, metres) => {
            let near = (DRAWN_REACH_M.0..=DRAWN_REACH_M.1).contains(metres);
            let drawn = near.then(|| Drawn::within(*metres, line).ok())??;
            let centres = view.stand().centres.iter();
            Some(centres.filter(|(_, centre)| drawn.holds(**centre)).map(|(code, _)| code.clone()).collect())
        }
        AreaAsked::WithinAny(lines, metres) => {
            let near = (DRAWN_REACH_M.0..=DRAWN_REACH_M.1).contains(metres);
            let drawn = near.then(|| Drawn::within_any(*metres, lines).ok())??;
            let centres = view.stand().centres.iter();
            Some(centres.filter(|(_, centre)| drawn.holds(**centre)).map(|(code, _)| code.clone()).collect())
        }
        AreaAsked::Polygon(rings) => {
            // A hole has no meaning in a question about an area: one outline, and nothing else.
            let [outline] = rings.as_slice() else { return None };
            let line: LineString<f64> = outline.iter().map(|(e, n)| Coord { x: *e, y: *n }).collect();
            if !line.is_closed() {
                return None;
            }
            blocks_within(&Polygon::new(line, Vec::new()), &view.stand().centres).ok()
        }
    }
}
