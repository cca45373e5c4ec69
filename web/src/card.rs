//! The method card: how the map was made and what it cannot tell, one key away (`?`).

use crate::desk::desk;
use crate::filters::choice::Side;
use crate::words::w;
use leptos::html::Dialog;
use leptos::prelude::*;

/// The dialog; the browser keeps focus inside and closes it on Escape.
#[component]
pub(crate) fn MethodDialog() -> impl IntoView {
    let desk = desk();
    let dialog: NodeRef<Dialog> = NodeRef::new();
    Effect::new(move |_| {
        let open = desk.card.get();
        let Some(dialog) = dialog.get() else { return };
        if open && !dialog.open() {
            // Refused only when it is open already.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    let titles = (w("web-card-released-title"), w("web-card-working-title"));
    let released = move || desk.side.get() == Some(Side::Released);
    let title = move || if released() { titles.0() } else { titles.1() };
    view! {
        <dialog class="card" node_ref=dialog aria-labelledby="card-title" on:close=move |_| desk.card.set(false)>
            <header>
                <h2 id="card-title">{title}</h2>
                <button type="button" class="button small" on:click=move |_| desk.card.set(false)>{w("web-close")}</button>
            </header>
            <Show when=released fallback=WorkingCard><ReleasedCard/></Show>
            <KeyList/>
        </dialog>
    }
}

#[component]
fn WorkingCard() -> impl IntoView {
    view! {
        <p>{w("web-card-gi")}</p>
        <p>{w("web-card-fdr")}</p>
        <p>{w("web-card-area")}</p>
        <p class="caution">{w("web-card-working-caution")}</p>
    }
}

#[component]
fn ReleasedCard() -> impl IntoView {
    view! {
        <p>{w("web-card-release")}</p>
        <p>{w("web-card-interval")}</p>
        <p>{w("web-card-rate")}</p>
        <p class="caution">{w("web-card-released-caution")}</p>
    }
}

#[component]
fn KeyList() -> impl IntoView {
    let line =
        |key: &'static str, words: &'static str| view! { <dt><kbd>{key}</kbd></dt><dd>{w(words)}</dd> };
    view! {
        <h3>{w("web-keys-title")}</h3>
        <dl class="keys">
            {line("[", "web-key-left")}
            {line("]", "web-key-right")}
            {line("T", "web-key-table")}
            {line("?", "web-key-card")}
            {line("← ↑ ↓ →", "web-key-arrows")}
            {line("Enter", "web-key-enter")}
            {line("+ −", "web-key-zoom")}
            {line("Esc", "web-key-escape")}
        </dl>
    }
}
