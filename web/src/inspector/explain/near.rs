//! Contexts of the register around the open cell.

use crate::door;
use crate::words::{Arg, both, lang, w};
use api::language::say_in;
use api::{ContextNear, ContextsNear};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far from the middle of the cell: the neighbourhood's half side.
const WITHIN_M: u32 = 750;

/// The list; nothing before it has come.
#[component]
pub(super) fn NearView(
    /// Easting and northing of the middle of the cell, metres.
    at: (f64, f64),
) -> impl IntoView {
    let lang = lang();
    let found: RwSignal<Option<Vec<ContextNear>>> = RwSignal::new(None);
    let (easting, northing) = at;
    spawn_local(async move {
        let path = format!("/api/contexts/near?at={easting:.0},{northing:.0}&within={WITHIN_M}");
        // Who may not read the register sees no section; the cell is told all the same.
        if let Ok(near) = door::get::<ContextsNear>(&path, None).await {
            found.try_set(Some(near.contexts));
        }
    });
    let hint = move || say_in(lang.get(), "explain-contexts-hint", &[("metres", Arg::from(WITHIN_M))]);
    let one = |context: ContextNear| {
        let to = format!("/contexts/{}", context.code);
        view! { <li><a href=to rel="external">{both(context.name)}</a>" "<span class="hint">{both(context.kind_label)}" · "{both(context.state_label)}</span></li> }
    };
    move || {
        found.get().map(|contexts| {
            let none = contexts.is_empty();
            view! {
                <h4>{w("explain-contexts")}</h4>
                {none.then(|| view! { <p>{w("explain-contexts-none")}</p> })}
                <ul class="story-near">{contexts.into_iter().map(one).collect_view()}</ul>
                <p class="hint">{hint}</p>
            }
        })
    }
}
