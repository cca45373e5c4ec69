//! Playing the months: the window goes a month on whenever the map of the step before stands, until it reaches the last month.

use super::choose;
use super::histogram::{Bar, played};
use crate::desk::desk;
use crate::words::w;
use leptos::leptos_dom::helpers::IntervalHandle;
use leptos::prelude::*;
use std::time::Duration;

/// How long a step stands at least.
const STEP: Duration = Duration::from_millis(900);

/// The button that plays and pauses.
#[component]
pub(super) fn Play(
    /// The bars.
    bars: Memo<Vec<Bar>>,
    /// The window.
    at: Memo<(usize, usize)>,
) -> impl IntoView {
    let desk = desk();
    let running: StoredValue<Option<IntervalHandle>> = StoredValue::new(None);
    let playing = RwSignal::new(false);
    let stop = move || {
        running.update_value(|running| {
            if let Some(handle) = running.take() {
                handle.clear();
            }
        });
        playing.try_set(false);
    };
    let go = move |is_begin: bool| {
        let next = bars.with_untracked(|bars| played(bars.len(), at.get_untracked(), is_begin));
        match next {
            Some(window) => bars.with_untracked(|bars| choose(desk, bars, window)),
            None => stop(),
        }
    };
    let tick = move || {
        // A step that has not been drawn yet is not passed over.
        if !desk.busy.get_untracked() {
            go(false);
        }
    };
    let press = move |_| {
        if playing.get_untracked() {
            return stop();
        }
        playing.set(true);
        go(true);
        running.set_value(set_interval_with_handle(tick, STEP).ok());
    };
    on_cleanup(stop);
    let label = move || if playing.get() { w("web-pause")() } else { w("web-play")() };
    let sign = move || if playing.get() { "❚❚" } else { "▶" };
    view! {
        <button type="button" class="button small" id="timeline-play" aria-pressed=move || playing.get().to_string()
            aria-label=label title=label on:click=press>{sign}</button>
    }
}
