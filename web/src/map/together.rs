//! Two charts that move as one: whichever moves, the other goes to the same place at the same zoom.
//!
//! Each chart still owns its Leaflet map. This holds handles to both while they are on the page, and nothing outlives them.

use super::bind;
use leaflet::Map;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Which of the two maps of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pane {
    /// The map that is always there: the period, or the year.
    First,
    /// The one beside it: the other period, or the other year.
    Other,
}

impl Pane {
    const fn at(self) -> usize {
        match self {
            Self::First => 0,
            Self::Other => 1,
        }
    }
}

/// Steps of zoom that Leaflet shows as a movement: its own default.
const MOVES: f64 = 4.0;

#[derive(Default)]
struct Pair {
    maps: [Option<Map>; 2],
    /// One is being taken to where the other is: what it says of that is not passed back.
    following: bool,
}

/// The two maps of a page, or the one.
#[derive(Clone, Copy)]
pub(super) struct Together(StoredValue<Pair, LocalStorage>);

impl Together {
    /// None yet.
    pub(super) fn new() -> Self {
        Self(StoredValue::new_local(Pair::default()))
    }

    /// A map comes in. Where the other is there already, it goes to the same place; says whether it did.
    pub(super) fn join(self, pane: Pane, map: &Map) -> bool {
        let there = self.0.try_update_value(|pair| {
            pair.maps[pane.at()] = Some(map.clone());
            pair.maps[1 - pane.at()].clone()
        });
        let Some(there) = there.flatten() else { return false };
        map.set_view(&there.get_center(), there.get_zoom());
        // A zoom under way on one map would leave the other behind: with both there, each is at once where it goes.
        self.zoom_moves(0.0);
        true
    }

    /// A map goes.
    pub(super) fn leave(self, pane: Pane) {
        self.zoom_moves(MOVES);
        self.0.try_update_value(|pair| pair.maps[pane.at()] = None);
    }

    /// A map has moved: the other follows.
    pub(super) fn moved(self, pane: Pane) {
        let both = self.0.try_update_value(|pair| {
            let (from, to) = (pair.maps[pane.at()].clone()?, pair.maps[1 - pane.at()].clone()?);
            (!std::mem::replace(&mut pair.following, true)).then_some((from, to))
        });
        if let Some((from, to)) = both.flatten() {
            let options = js_sys::Object::new();
            bind::set(&options, "animate", &JsValue::FALSE);
            to.set_view_with_options(&from.get_center(), from.get_zoom(), &options);
            self.0.try_update_value(|pair| pair.following = false);
        }
    }

    fn zoom_moves(self, steps: f64) {
        self.0.try_with_value(|pair| {
            for map in pair.maps.iter().flatten() {
                let options = bind::member(map, "options");
                bind::set(&options, "zoomAnimationThreshold", &JsValue::from_f64(steps));
            }
        });
    }
}
