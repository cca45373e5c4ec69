//! What is under the finger in one sentence: for those who hear the page.

use super::whisker::value_words;
use crate::desk::Desk;
use crate::legend::class_words;
use crate::map::blocks::Spot;
use crate::map::cells::CellHere;
use crate::words::{Lang, counted};
use api::language::say_in;
use leptos::prelude::*;

/// The sentence of a spot; empty while its map is not there.
pub(super) fn sentence(desk: Desk, spot: Spot, lang: Lang) -> String {
    let words = match spot {
        Spot::Cell(index) => desk.working.with(|load| {
            let cells = &load.ready()?.cells;
            let what = match cells.here(index) {
                CellHere::Found(cell) => {
                    let count = counted(lang, "map-concerns", u64::from(cell.count));
                    format!("{count}; {}", class_words(cell.class, lang))
                }
                CellHere::Nothing(_) => say_in(lang, "map-cell-nothing", &[]),
                CellHere::Outside => say_in(lang, "map-cell-outside", &[]),
            };
            let change = load.ready().and_then(|working| crate::compare::spoken(working, index, lang));
            let change = change.map_or_else(String::new, |change| format!("; {change}"));
            Some(format!("{}: {what}{change}", cells.grid_reference(index)))
        }),
        Spot::Block(at) => desk.released.with(|load| {
            let block = load.ready()?.blocks.blocks.get(at)?;
            let likely = block.likely.map_or_else(String::new, |(percent, band)| {
                format!("; {} ({percent}%)", crate::legend::band_words(band, lang))
            });
            Some(format!("{}: {}{likely}", block.name.get(lang), value_words(block.value, lang)))
        }),
        Spot::Place(at) => desk.released.with(|load| {
            let place = load.ready()?.blocks.places.get(at)?;
            Some(format!("{}: {}", place.name.get(lang), value_words(place.value, lang)))
        }),
    };
    let other = crate::compare::beside::spoken(desk, spot, lang);
    let other = other.map_or_else(String::new, |other| format!("; {other}"));
    words.map_or_else(String::new, |words| words + &other)
}
