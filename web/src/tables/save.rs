//! Taking a released table away as a file. The server writes the file and records that it left; the page hands it to the browser.

use crate::door;
use crate::session::Session;
use crate::words::{Text, lang, w};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// The formats, by the word in the address, which is also the end of the file's name, with the keys of their names.
const FORMATS: [(&str, &str); 6] = [
    ("csv", "web-take-away-csv"),
    ("ods", "web-take-away-ods"),
    ("gpkg", "web-take-away-gpkg"),
    ("geojson", "web-take-away-geojson"),
    ("fgb", "web-take-away-fgb"),
    ("parquet", "web-take-away-parquet"),
];

/// The menu of formats and its button, for those who may take released values out.
#[component]
pub(crate) fn SaveButton(
    /// The table shown.
    table: RwSignal<String>,
    /// Its period.
    period: RwSignal<String>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let format = RwSignal::new(FORMATS[0].0.to_owned());
    let busy = RwSignal::new(false);
    let refused: RwSignal<Option<Text>> = RwSignal::new(None);
    let save = move |_| {
        let (table, period, format) = (table.get_untracked(), period.get_untracked(), format.get_untracked());
        refused.set(None);
        busy.set(true);
        spawn_local(async move {
            let path = format!("/api/released/export?table={table}&period={period}&format={format}");
            let words = match door::blob(&path).await {
                Ok(file) => match hand_over(&file, &format!("{table}-{period}.{format}")) {
                    Some(()) => None,
                    None => Some(api::language::say("web-failure-unreadable", &[])),
                },
                Err(failure) => Some(failure.words()),
            };
            busy.try_set(false);
            refused.try_set(words);
        });
    };
    view! {
        <Show when=move || session.may("export_released")>
            <div class="take-away">
                <label><span>{w("web-take-away")}</span>
                    <select aria-describedby="take-away-note" on:change=move |event| format.set(event_target_value(&event))>
                        {FORMATS.map(|(code, key)| view! { <option value=code>{w(key)}</option> }).collect_view()}
                    </select></label>
                <button type="button" class="button" disabled=busy on:click=save>{w("web-take-away-go")}</button>
                <p id="take-away-note" class="hint">{w("web-take-away-note")}</p>
            </div>
        </Show>
        <p role="status" class="caution" class:gone=move || refused.get().is_none()>
            {move || refused.get().map(|words| words.get(lang.get()).to_owned())}
        </p>
    }
}

/// Gives the browser a file to keep.
fn hand_over(file: &web_sys::Blob, name: &str) -> Option<()> {
    let address = web_sys::Url::create_object_url_with_blob(file).ok()?;
    let link: web_sys::HtmlAnchorElement =
        web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    web_sys::Url::revoke_object_url(&address).ok()
}
