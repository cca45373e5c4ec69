//! `/hubs`: every interchange with a search by its name in either language; and on the page of a context those at which it stands.

use super::live;
use super::propose::PLACED;
use super::shapes::Line;
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::number::whole;
use crate::route::{ContextCode, Link, Route};
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{both, counted, lang, w};
use api::HubLine;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Interchanges in the table at first; a search finds the others.
const FIRST: usize = 200;

/// A link to an interchange; its name alone where its id cannot be an address.
fn link_to(hub: &HubLine) -> AnyView {
    let name = both(hub.name.clone());
    match ContextCode::read_hub(&hub.id) {
        Some(id) => view! { <Link to=Route::Hub(id)>{name}</Link> }.into_any(),
        None => name.into_any(),
    }
}

/// Words as they are compared: small letters without their accents, and one apostrophe.
fn plain(words: &str) -> String {
    let parted = js_sys::JsString::from(words.to_lowercase()).normalize("NFD");
    let parted = parted.as_string().unwrap_or_default();
    let kept = parted.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter));
    kept.map(|letter| if letter == '’' { '\'' } else { letter }).collect()
}

/// Whether every word that was typed stands in one of the names, all of them plain.
fn fits(names: &[String; 2], typed: &str) -> bool {
    names.iter().any(|name| typed.split_whitespace().all(|word| name.contains(word)))
}

/// An interchange with its plain names.
type Known = Arc<Vec<(HubLine, [String; 2])>>;

async fn hubs_ask(to: RwSignal<Load<Known>>) {
    let answer = door::get::<api::HubsPage>("/api/hubs", None).await;
    let known = |page: api::HubsPage| {
        let one = |hub: HubLine| {
            let names = [plain(&hub.name.en), plain(&hub.name.cy)];
            (hub, names)
        };
        Load::Ready(Arc::new(page.hubs.into_iter().map(one).collect::<Vec<_>>()))
    };
    to.try_set(answer.map_or_else(Load::Failed, known));
}

/// The list.
#[component]
pub(crate) fn HubsPage() -> impl IntoView {
    let lang = lang();
    let hubs: RwSignal<Load<Known>> = RwSignal::new(Load::Waiting);
    let ask = move || spawn_local(hubs_ask(hubs));
    ask();
    let typed = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let typed = plain(typed.with(|typed| typed.trim().to_owned()).as_str());
        hubs.with(|load| {
            let all = load.ready().map(|all| all.iter());
            let fitting = all.into_iter().flatten().filter(|(_, names)| fits(names, &typed));
            fitting.map(|(hub, _)| hub.clone()).collect::<Vec<_>>()
        })
    });
    let count = move || counted(lang.get(), "hubs-count", found.with(Vec::len) as u64);
    let shown = move || {
        match hubs.with(|load| load.ready().map(|all| all.is_empty()).ok_or(load.clone())) {
        Err(Load::Failed(failure)) => view! { <FailureView failure again=ask/> }.into_any(),
        Err(_) => view! { <Skeleton/> }.into_any(),
        Ok(true) => view! { <Empty title="hubs-none" next="hubs-none-next"/> }.into_any(),
        Ok(false) => view! {
            <div class="record-filter" role="search">
                <div><label for="hub-name">{w("contexts-name")}</label>
                    <input id="hub-name" type="text" autocomplete="off" prop:value=typed on:input=move |event| typed.set(event_target_value(&event))/></div>
            </div>
            <p class="hint" role="status">{live(count)}</p>
            {live(move || found.with(|found| table(found)))}
        }
        .into_any(),
    }
    };
    view! {
        <Shell>
            <main id="main" class="plain wide-page contexts">
                <p><Link to=Route::Contexts>{w("contexts-back")}</Link></p>
                <h1>{w("hubs-title")}</h1>
                <p class="lead">{w("hubs-lead")}</p>
                {live(shown)}
            </main>
        </Shell>
    }
}

fn table(hubs: &[HubLine]) -> AnyView {
    if hubs.is_empty() {
        return ().into_any();
    }
    let lang = lang();
    let n = |n: i64| whole(n.unsigned_abs());
    let row = |hub: &HubLine| {
        view! {
            <tr><th scope="row">{link_to(hub)}</th><td>{both(hub.kind_label.clone())}</td>
                <td class="figure">{n(hub.stations)}</td><td class="figure">{n(hub.stops)}</td></tr>
        }
    };
    let more = hubs.len() > FIRST;
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("hubs-title")>
            <table class="figures hub-table">
                <thead><tr><th scope="col">{w("contexts-col-name")}</th><th scope="col">{w("contexts-col-kind")}</th>
                    <th scope="col" class="figure">{w("hubs-stations")}</th><th scope="col" class="figure">{w("hubs-stops")}</th></tr></thead>
                <tbody>{hubs.iter().take(FIRST).map(row).collect_view()}</tbody>
            </table>
        </div>
        {more.then(|| view! { <p class="hint">{live(move || counted(lang.get(), "hubs-first", FIRST as u64))}</p> })}
    }
    .into_any()
}

/// The interchanges at which a context stands; nothing where there is none.
#[component]
pub(super) fn AtHubs(
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let hubs: RwSignal<Vec<HubLine>> = RwSignal::new(Vec::new());
    let path = format!("/api/hubs?context={}", line.code);
    // What has no place of its own stands at none, and is not looked up.
    let placed = PLACED.contains(&line.kind());
    spawn_local(async move {
        if !placed {
            return;
        }
        // Without an answer the page lacks a link and nothing else.
        if let Ok(page) = door::get::<api::HubsPage>(&path, None).await {
            hubs.try_set(page.hubs);
        }
    });
    live(move || {
        let hubs = hubs.get();
        let items = hubs.iter().map(|hub| view! { <li>{link_to(hub)}</li> }).collect_view();
        (!hubs.is_empty()).then(|| view! { <div class="ctx-at-hubs"><p>{w("hubs-stands-at")}</p><ul class="ctx-heirs">{items}</ul></div> })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_must_stand_in_one_of_the_two_names() {
        let names = ["pont elffin bus station".to_owned(), "gorsaf fysiau pont elffin".to_owned()];
        for found in ["", "elffin", "station elf", "gorsaf pont"] {
            assert!(fits(&names, found), "{found}");
        }
        assert!(!fits(&names, "gorsaf station"), "a word of each name is neither's");
        assert!(!fits(&names, "aber"));
    }
}
