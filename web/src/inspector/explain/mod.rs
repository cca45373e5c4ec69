//! What stands behind the cell that is open: how much, made of what, when, and whether it would stand without any one part of the evidence.

mod near;
mod parts;
mod when;
mod without;

use crate::desk::{Desk, desk};
use crate::door::{self, Errand, Failure, Load};
use crate::filters::choice::{Choice, Side};
use crate::map::blocks::Spot;
use crate::number::plain;
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, Lang, lang, w};
use api::CellStory;
use api::language::say_in;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What is known of the open cell. It outlives the card, which comes and goes with the pointer.
#[derive(Clone, Copy)]
pub(super) struct Story {
    told: RwSignal<Load<Arc<CellStory>>>,
    open: Memo<Option<u32>>,
    again: RwSignal<u32>,
}

impl Story {
    /// Asks whenever another cell is opened, or the filter of an open one changes; what is no longer wanted is called off.
    pub(super) fn new(desk: Desk) -> Self {
        let open = Memo::new(move |_| match desk.opened.get() {
            Some(Spot::Cell(cell)) if desk.side.get() == Some(Side::Working) => Some(cell),
            _ => None,
        });
        let story = Self { told: RwSignal::new(Load::Waiting), open, again: RwSignal::new(0) };
        let wanted = Memo::new(move |_| {
            let version = desk.working.with(|load| load.ready().map(|it| it.map.cube_version.clone()));
            // The map is asked for first: a filter that it refuses is not asked about twice.
            Some((open.get()?, desk.choice.with(Choice::working_query), version?, story.again.get()))
        });
        let errand = StoredValue::new_local(None::<Errand>);
        Effect::new(move |_| {
            let Some((cell, query, _, _)) = wanted.get() else { return errand.set_value(None) };
            let mark = if query.is_empty() { "" } else { "&" };
            let path = format!("/api/working/cell?cell={cell}{mark}{query}");
            errand.set_value(Errand::new());
            let signal = errand.with_value(|errand| errand.as_ref().map(Errand::signal));
            spawn_local(async move {
                let answer = door::get::<CellStory>(&path, signal.as_ref()).await;
                if matches!(answer, Err(Failure::CalledOff)) {
                    return;
                }
                story.told.try_set(answer.map_or_else(Load::Failed, |told| Load::Ready(Arc::new(told))));
            });
        });
        story
    }

    /// Whether a cell is the open one.
    pub(super) fn is_open(self, cell: u32) -> bool {
        self.open.get() == Some(cell)
    }
}

/// The story of a cell, below its card; for a cell that is only pointed at, how to come by it.
#[component]
pub(super) fn Behind(
    /// What is known.
    story: Story,
    /// The cell.
    cell: u32,
) -> impl IntoView {
    move || {
        if !story.is_open(cell) {
            return view! { <p class="hint">{w("explain-open")}</p> }.into_any();
        }
        match story.told.get() {
            // The answer about the cell that was open before is no answer.
            Load::Ready(told) if told.cell == cell => view! { <Told told/> }.into_any(),
            Load::Failed(failure) => {
                view! { <FailureView failure again=move || story.again.update(|n| *n += 1)/> }.into_any()
            }
            _ => view! { <Skeleton/> }.into_any(),
        }
    }
}

#[component]
fn Told(
    /// What came.
    told: Arc<CellStory>,
) -> impl IntoView {
    let lang = lang();
    let of = told.cells;
    let shown = Arc::clone(&told);
    let ratio = Memo::new(move |_| ratio_words(&shown, lang.get()));
    let nothing = told.count == 0;
    let body = (!nothing).then(|| {
        view! {
            <without::WithoutView told=Arc::clone(&told)/>
            <parts::PartsView told=Arc::clone(&told)/>
            <when::WhenView told=Arc::clone(&told)/>
        }
    });
    let at = desk().working.with_untracked(|load| {
        load.ready()
            .map(|it| it.cells.square(told.cell))
            .map(|s| (s.west.midpoint(s.east), s.south.midpoint(s.north)))
    });
    view! {
        <section class="story" aria-labelledby="story-title">
            <h3 id="story-title">{w("explain-title")}</h3>
            <p class="hint">{move || say_in(lang.get(), "explain-of", &[("cells", Arg::from(of))])}</p>
            {nothing.then(|| view! { <p>{w("explain-nothing")}</p> })}
            {move || ratio.get().map(|words| view! { <p>{words}</p> })}
            {(!nothing).then(|| view! { <p class="hint">{w("explain-ratio-note")}</p> })}
            {body}
            {at.map(|at| view! { <near::NearView at/> })}
        </section>
    }
}

fn ratio_words(told: &CellStory, lang: Lang) -> Option<String> {
    let ((low, high), ratio) = (told.interval?, told.ratio?);
    let args = [
        ("ratio", Arg::from(times(ratio))),
        ("expected", Arg::from(times(told.expected))),
        ("low", Arg::from(times(low))),
        ("high", Arg::from(times(high))),
    ];
    (told.count > 0).then(|| say_in(lang, "explain-ratio", &args))
}

/// A factor with the digits that it deserves: `0.04`, `3.1`, `42`.
fn times(value: f64) -> String {
    match value {
        v if v >= 10.0 => format!("{v:.0}"),
        v if v >= 1.0 || v == 0.0 => plain(v),
        v => format!("{v:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_has_as_many_digits_as_it_deserves() {
        assert_eq!([0.0, 0.043, 0.5, 3.14, 12.3].map(times), ["0", "0.04", "0.50", "3.1", "12"]);
    }
}
