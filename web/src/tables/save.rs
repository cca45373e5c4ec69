//! Saving a released table as a file. The server writes the file and records that it left; the page hands it to the browser.

use crate::door;
use crate::session::Session;
use crate::words::{Text, lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The button, for those who may take released values out.
#[component]
pub(crate) fn SaveButton(
    /// The table shown.
    table: RwSignal<String>,
    /// Its period.
    period: RwSignal<String>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let refused: RwSignal<Option<Text>> = RwSignal::new(None);
    let save = move |_| {
        let (table, period) = (table.get_untracked(), period.get_untracked());
        refused.set(None);
        spawn_local(async move {
            let path = format!("/api/released/export?table={table}&period={period}");
            match door::text(&path).await {
                Ok(text) if hand_over(&text, &format!("{table}-{period}.csv")).is_some() => {}
                Ok(_) => {
                    refused.try_set(Some(api::language::say("web-failure-unreadable", &[])));
                }
                Err(failure) => {
                    refused.try_set(Some(failure.words()));
                }
            }
        });
    };
    view! {
        <Show when=move || session.may("export_released")>
            <button type="button" class="button" on:click=save>{w("web-tables-save")}</button>
        </Show>
        <p role="status" class="caution" class:gone=move || refused.get().is_none()>
            {move || refused.get().map(|words| words.get(lang.get()).to_owned())}
        </p>
    }
}

/// Gives the browser a file to keep.
fn hand_over(text: &str, name: &str) -> Option<()> {
    let parts = js_sys::Array::of1(&wasm_bindgen::JsValue::from_str(text));
    let kind = web_sys::BlobPropertyBag::new();
    kind.set_type("text/csv;charset=utf-8");
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &kind).ok()?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    let link: web_sys::HtmlAnchorElement =
        web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address).ok()
}
