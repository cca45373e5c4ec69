//! What makes the form work without a line: the worker that keeps the app's own files, and the public ground of the map.
//!
//! The worker never keeps an answer of the API. The ground is public geography and nobody's data; the page keeps it itself, in a
//! cache of its own that goes at sign-out, because a form that begins with a map is of little use on a blank one.

use crate::door::{self, Failure};
use api::Geography;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

/// The cache of the ground.
const GROUND: &str = "contexture-ground";
/// Where the ground is asked for, and what it is kept under.
const ADDRESS: &str = "/api/ground";

/// Has the browser keep the app's own files. A browser without workers still sends what is filled in while the page is open.
pub(super) fn register() {
    let Some(window) = web_sys::window() else { return };
    let workers = window.navigator().service_worker();
    // Undefined in a context that is not secure.
    if !workers.is_undefined() {
        let registered = workers.register("/sw.js");
        spawn_local(async move {
            let _ = JsFuture::from(registered).await;
        });
    }
}

async fn cache() -> Option<Cache> {
    let caches = web_sys::window()?.caches().ok()?;
    JsFuture::from(caches.open(GROUND)).await.ok()?.dyn_into().ok()
}

/// The ground from the server, or, without a line, as it was kept.
pub(super) async fn ground() -> Result<Geography, Failure> {
    let text = match door::text(ADDRESS).await {
        Ok(text) => {
            if let (Some(cache), Ok(copy)) = (cache().await, Response::new_with_opt_str(Some(&text))) {
                let _ = JsFuture::from(cache.put_with_str(ADDRESS, &copy)).await;
            }
            text
        }
        Err(Failure::Unreached) => kept().await.ok_or(Failure::Unreached)?,
        Err(failure) => return Err(failure),
    };
    serde_json::from_str(&text).map_err(|_| Failure::Unreadable)
}

async fn kept() -> Option<String> {
    let found = JsFuture::from(cache().await?.match_with_str(ADDRESS)).await.ok()?;
    let found: Response = found.dyn_into().ok()?;
    JsFuture::from(found.text().ok()?).await.ok()?.as_string()
}

/// Lets go of the ground.
pub(super) fn ground_forget() {
    if let Some(caches) = web_sys::window().and_then(|window| window.caches().ok()) {
        let gone = caches.delete(GROUND);
        spawn_local(async move {
            let _ = JsFuture::from(gone).await;
        });
    }
}
