//! Web. The page in the browser: the map of both sides, its filters, inspector, table and timeline, and intake.
//!
//! Holds: pages and their state; no data beyond what is on the screen.
//! Takes: shapes of `api`, the reader's language, keys and pointers.
//! Gives: a page that works in both languages, by keyboard and on a phone.
//! May touch: the server by its API, the browser's address, the cookie `lang`; in its storage codes of saved views, which upload is under way,
//! and codes of forms that wait for a line; Leaflet in `map` alone.
//! Must never: keep or download working counts, or ask anything of another origin.
//! Story: `app` chooses the page; on the map page `desk` fetches, `map` draws, `inspector`, `legend` and `table` say what it means.

// Leptos components take their properties by value: the macro builds the struct that they come in.
#![allow(clippy::needless_pass_by_value)]
// The component macro writes `pub` on the properties and the shell that it generates, whatever the function says.
#![allow(unreachable_pub)]
// Each part of the app leaves the pages of the other out.
#![cfg_attr(
    not(all(feature = "maps", feature = "offices", feature = "register")),
    allow(dead_code, unused_imports)
)]

mod account;
mod administration;
mod app;
mod area;
mod card;
mod compare;
mod contexts;
mod desk;
mod door;
mod filters;
mod finding;
mod form_fault;
mod frame;
mod guidance;
mod inspector;
mod intake;
mod job;
mod legend;
mod listen;
mod map;
mod map_page;
mod month;
mod number;
mod palette;
mod passkey;
mod plans;
mod profiles;
mod purpose;
mod record;
mod reference;
mod releases;
mod report;
mod route;
mod session;
mod sign_in;
mod states;
mod step_up;
mod table;
mod tables;
mod timeline;
mod words;
#[cfg(test)]
mod words_rule;

use wasm_bindgen::prelude::wasm_bindgen;

/// Starts the page: called once by the script that loads it, with the catalogue of both languages.
#[wasm_bindgen]
pub fn begin(en: String, cy: String) {
    console_error_panic_hook::set_once();
    #[cfg(target_arch = "wasm32")]
    api::language::catalogue_set(en, cy);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (en, cy);
    if let Some(document) = web_sys::window().and_then(|window| window.document())
        && let Some(waiting) = document.get_element_by_id("starting")
    {
        waiting.remove();
    }
    leptos::mount::mount_to_body(app::App);
}
