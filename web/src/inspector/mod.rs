//! The right rail: the numbers of what is under the finger, and at its foot what every reader must know of the map.

mod block;
mod cell;
mod explain;
pub(crate) mod honesty;
mod returns;
mod spoken;
mod under;
pub(crate) mod whisker;

use crate::desk::desk;
use crate::filters::choice::{Shading, Side};
use crate::finding::panel::{FindingPanel, in_view};
use crate::map::blocks::Spot;
use crate::words::{lang, w};
use leptos::prelude::*;

/// The rail.
#[component]
pub(crate) fn Inspector() -> impl IntoView {
    let desk = desk();
    let lang = lang();
    let spot = Memo::new(move |_| desk.spot());
    let finding = move || in_view(desk);
    let story = explain::Story::new(desk);
    view! {
        <aside class="rail right" aria-label=w("web-inspector")>
            <div class="rail-head">
                <h2>{w("web-inspector")}</h2>
                <button type="button" class="button small" on:click=move |_| desk.card.set(true)
                    aria-keyshortcuts="?">{w("web-card-open")}</button>
                <button type="button" class="sheet-close" aria-label=w("web-close") on:click=move |_| desk.drawer.set(None)>"×"</button>
            </div>
            <p class="only-heard" aria-live="polite">{move || spot.get().map(|spot| spoken::sentence(desk, spot, lang.get()))}</p>
            <Show when=move || finding().is_some()>
                {move || finding().map(|shown| view! { <FindingPanel shown/> })}
            </Show>
            <div class="under-finger" class:aside=move || finding().is_some() tabindex="0" role="group" aria-label=w("web-under-finger")>
                {move || match spot.get() {
                    Some(Spot::Cell(index)) => view! { <cell::CellCard index story/> }.into_any(),
                    Some(Spot::Block(at)) => view! { <block::BlockCard at/> }.into_any(),
                    Some(Spot::Place(at)) => view! { <block::PlaceCard at/> }.into_any(),
                    None => view! { <HowToRead/> }.into_any(),
                }}
            </div>
            <Show when=move || finding().is_none()><honesty::Honesty/></Show>
        </aside>
    }
}

/// Nothing is under the finger: how to read this map.
#[component]
fn HowToRead() -> impl IntoView {
    let desk = desk();
    let released = move || desk.side.get() == Some(Side::Released);
    let turned = move || {
        let turns = |it: &std::sync::Arc<crate::desk::Released>| it.blocks.shading == Shading::Change;
        desk.released.with(|load| load.ready().is_some_and(turns))
    };
    let two = crate::compare::beside::beside().on;
    let changed = move || if released() { turned() } else { desk.change().is_some() && !two.get() };
    view! {
        <Show when=move || two.get()><p class="state-title">{w("beside-switch")}</p><p>{w("beside-how")}</p></Show>
        <Show when=changed><p class="state-title">{w("web-compare-title")}</p><p>{w("web-how-change")}</p></Show>
        <Show when=released fallback=|| view! {
            <p class="state-title">{w("web-how-title")}</p>
            <p>{w("web-how-working-1")}</p>
            <p>{w("web-how-working-2")}</p>
            <p class="caution">{w("web-how-caution")}</p>
        }>
            <p class="state-title">{w("web-how-title")}</p>
            <p>{w("web-how-released-1")}</p>
            <p>{w("web-how-released-2")}</p>
            <p class="caution">{w("web-how-caution")}</p>
        </Show>
    }
}
