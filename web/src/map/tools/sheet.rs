//! The released map as a sheet of paper. The server describes it from what is released, has it set, and records that it left.

use super::save::hand_over;
use crate::desk::{Desk, Released, desk};
use crate::door;
use crate::filters::choice::Shading;
use crate::words::{Lang, Text, lang, w};
use api::language::say;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button beside those of the picture.
#[component]
pub(super) fn SheetButton(
    /// What came of it.
    told: RwSignal<Option<Text>>,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let busy = RwSignal::new(false);
    let press = move |_| {
        let Some(path) = path(desk, lang.get_untracked()) else { return };
        let name = format!("contexture-{}.pdf", release(desk));
        told.set(Some(say("map-sheet-making", &[])));
        busy.set(true);
        spawn_local(async move {
            let words = match door::blob(&path).await {
                Ok(file) => match hand_over(&file, &name) {
                    Some(()) => say("map-picture-done", &[("name", name.into())]),
                    None => say("web-failure-unreadable", &[]),
                },
                Err(failure) => failure.words(),
            };
            // The page may be gone by now.
            busy.try_set(false);
            told.try_set(Some(words));
        });
    };
    view! {
        <button type="button" class="button" id="picture-pdf" aria-describedby="sheet-note" disabled=busy on:click=press>{w("map-sheet-pdf")}</button>
    }
}

/// The id of the release that is shown.
fn release(desk: Desk) -> String {
    shown(desk, |released| released.map.release.as_ref().map(|card| card.id.clone())).unwrap_or_default()
}

/// The address of the sheet of the map that is shown, with the words that drew it; none while there is none.
fn path(desk: Desk, lang: Lang) -> Option<String> {
    shown(desk, |released| {
        let year = released.map.release.as_ref()?.year;
        let shading = match released.blocks.shading {
            Shading::Exceedance => format!("shading=exceedance&c={}", released.hotspots.as_ref()?.c),
            Shading::Rate => "shading=rate".to_owned(),
            Shading::Change => format!("shading=change&against={}", released.change.as_ref()?.against.year),
        };
        let unit = released.blocks.unit.code();
        Some(format!("/api/released/sheet?year={year}&unit={unit}&{shading}&lang={}", lang.as_str()))
    })
}

fn shown<T>(desk: Desk, read: impl Fn(&Released) -> Option<T>) -> Option<T> {
    desk.released.with_untracked(|load| load.ready().and_then(|released| read(released)))
}
