//! The map by keyboard: arrows move a cursor from cell to cell or block to block, Enter opens, Escape closes.

use super::blocks::Spot;
use crate::desk::Desk;
use crate::filters::choice::Side;
use leptos::prelude::*;

/// East and north of an arrow key.
fn arrow(key: &str) -> Option<(i32, i32)> {
    match key {
        "ArrowLeft" => Some((-1, 0)),
        "ArrowRight" => Some((1, 0)),
        "ArrowUp" => Some((0, 1)),
        "ArrowDown" => Some((0, -1)),
        _ => None,
    }
}

/// Whether the key was ours.
pub(super) fn key(desk: Desk, key: &str) -> bool {
    if let Some((east, north)) = arrow(key) {
        let from = desk.pointed.get_untracked().or_else(|| desk.opened.get_untracked());
        if let Some(spot) = next(desk, from, east, north) {
            desk.pointed.set(Some(spot));
            desk.sought.set(Some(spot));
        }
        return true;
    }
    match key {
        "a" | "A" => desk.area.turn(desk, desk.pointed.get_untracked()),
        "Enter" | " " => {
            let spot = desk.pointed.get_untracked();
            desk.opened.set(spot);
            if spot.is_some() && crate::frame::is_narrow() {
                desk.drawer.set(Some(crate::desk::Drawer::Inspector));
            }
            true
        }
        _ => false,
    }
}

fn next(desk: Desk, from: Option<Spot>, east: i32, north: i32) -> Option<Spot> {
    match desk.side.get_untracked()? {
        Side::Working => desk.working.with_untracked(|load| {
            let field = &load.ready()?.cells;
            match from {
                Some(Spot::Cell(index)) => Some(Spot::Cell(field.step(index, east, north))),
                _ => field.start().map(Spot::Cell),
            }
        }),
        Side::Released => desk.released.with_untracked(|load| {
            let field = &load.ready()?.blocks;
            from.map_or_else(|| field.start(), |from| field.step(from, east, north))
        }),
    }
}

/// Where a spot is, in metres.
pub(super) fn middle(desk: Desk, spot: Spot) -> Option<(f64, f64)> {
    match spot {
        Spot::Cell(index) => {
            desk.working.with_untracked(|load| Some(load.ready()?.cells.square(index).middle()))
        }
        Spot::Block(_) | Spot::Place(_) => {
            desk.released.with_untracked(|load| load.ready()?.blocks.middle(spot))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_is_north() {
        assert_eq!(arrow("ArrowUp"), Some((0, 1)));
        assert_eq!(arrow("ArrowLeft"), Some((-1, 0)));
        assert_eq!(arrow("a"), None);
    }
}
