//! Keeps a chart in step with the desk: what it shows, what is marked, how large it is.

use super::blocks::{BlockField, Spot};
use super::cells::CellField;
use super::chart::Chart;
use super::layer::LayerField;
use super::{Held, Pane, walk};
use crate::compare::beside::{Beside, density};
use crate::desk::{Desk, Working};
use crate::door::Load;
use crate::filters::choice::Side;
use crate::words::lang;
use leptos::prelude::*;
use std::sync::Arc;

/// What a pane shows.
enum Shows {
    Nothing,
    Cells(Arc<CellField>),
    Layer(Arc<CellField>, Arc<LayerField>),
    Blocks(Arc<BlockField>),
}

fn shows((desk, beside, pane): (Desk, Beside, Pane)) -> Shows {
    let two = beside.on.get();
    match desk.side.get() {
        Some(Side::Working) if two => {
            let load = if pane == Pane::First { desk.working.get() } else { beside.working.get() };
            load.ready().map_or(Shows::Nothing, |working| of_period(working, beside.is_density()))
        }
        Some(Side::Working) => match desk.working.get() {
            Load::Ready(working) => {
                let finding = desk.bench().shown.get().and_then(|shown| shown.layer.clone());
                match finding.or_else(|| desk.change().map(|change| change.layer.clone())) {
                    Some(layer) => Shows::Layer(working.cells.clone(), layer),
                    None => Shows::Cells(working.cells.clone()),
                }
            }
            _ => Shows::Nothing,
        },
        Some(Side::Released) => {
            let load = if pane == Pane::First { desk.released.get() } else { beside.released.get() };
            load.ready().map_or(Shows::Nothing, |released| Shows::Blocks(released.blocks.clone()))
        }
        None => Shows::Nothing,
    }
}

/// One of two periods: the same classes in both.
fn of_period(working: &Working, is_density: bool) -> Shows {
    let cells = working.cells.clone();
    if is_density { Shows::Layer(cells, Arc::new(density::layer(working))) } else { Shows::Cells(cells) }
}

/// A spot of one pane as the other numbers it. Cells are numbered alike; areas and places of two years go by their codes.
pub(super) fn translated(desk: Desk, beside: Beside, spot: Spot, to: Pane) -> Option<Spot> {
    let between = |from: &BlockField, to: &BlockField| match spot {
        Spot::Cell(_) => None,
        Spot::Block(at) => {
            let code = &from.blocks.get(at)?.code;
            to.blocks.iter().position(|block| block.code == *code).map(Spot::Block)
        }
        Spot::Place(at) => {
            let id = &from.places.get(at)?.id;
            to.places.iter().position(|place| place.id == *id).map(Spot::Place)
        }
    };
    if let Spot::Cell(_) = spot {
        return Some(spot);
    }
    desk.released.with_untracked(|first| {
        beside.released.with_untracked(|other| {
            let (first, other) = (&first.ready()?.blocks, &other.ready()?.blocks);
            if to == Pane::First { between(other, first) } else { between(first, other) }
        })
    })
}

/// Everything that the desk changes is told to the chart.
pub(super) fn keep_in_step(
    (desk, beside, pane): (Desk, Beside, Pane),
    chart: Held,
    made: RwSignal<bool>,
    zoom: RwSignal<f64>,
) {
    let lang = lang();
    let with = move |what: &dyn Fn(&mut Chart)| {
        chart.try_update_value(|chart| {
            if let Some(chart) = chart {
                what(chart);
            }
        });
    };
    Effect::new(move |_| {
        if let (true, Load::Ready(geography)) = (made.get(), desk.geography.get()) {
            with(&|chart| chart.ground(geography.clone()));
        }
    });
    Effect::new(move |_| {
        // Blocks are drawn from the ground's origin, so they come after it.
        let ready = made.get() && desk.geography.with(|load| load.ready().is_some());
        if !ready {
            return;
        }
        match shows((desk, beside, pane)) {
            Shows::Nothing => with(&|chart| chart.blank()),
            Shows::Cells(cells) => with(&|chart| chart.cells(cells.clone())),
            Shows::Layer(cells, layer) => with(&|chart| chart.finding(cells.clone(), layer.clone())),
            Shows::Blocks(blocks) => with(&|chart| chart.blocks(blocks.clone())),
        }
    });
    Effect::new(move |_| {
        let lang = lang.get();
        if made.get() {
            with(&|chart| chart.speak(lang));
        }
    });
    Effect::new(move |_| {
        let spots = [desk.pointed.get(), desk.opened.get()];
        let _ = (zoom.get(), made.get(), beside.released.with(|load| load.ready().is_some()));
        let here = |spot: Spot| match pane {
            Pane::First => Some(spot),
            Pane::Other => translated(desk, beside, spot, Pane::Other),
        };
        let [pointed, opened] = spots.map(|spot| spot.and_then(here));
        with(&|chart| chart.mark(pointed, opened));
    });
    Effect::new(move |_| {
        let rings = desk.area.rings(desk);
        let _ = made.get();
        with(&|chart| chart.area(&rings));
    });
    if pane == Pane::First {
        // The other map goes where this one goes.
        Effect::new(move |_| {
            if let Some(at) = desk.sought.get().and_then(|spot| walk::middle(desk, spot)) {
                with(&|chart| chart.reveal(at));
            }
        });
    }
    keep_legend(beside, made, with);
}

/// Side by side the legend stands under the maps, and on the map where there is one.
fn keep_legend(beside: Beside, made: RwSignal<bool>, with: impl Fn(&dyn Fn(&mut Chart)) + Copy + 'static) {
    Effect::new(move |_| {
        let _ = made.get();
        if beside.on.get() {
            with(&|chart| chart.no_legend());
        } else {
            with(&|chart| chart.legend());
        }
    });
}
