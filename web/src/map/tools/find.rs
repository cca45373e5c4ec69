//! The search box over the map: stations, schools, contexts, postcodes and grid references, in either language.
//!
//! A combobox with a list, as the ARIA Authoring Practices have it: the focus stays in the box, arrows choose, Enter takes.

use super::{Found, ToolDesk, tools};
use crate::door::{self, Errand, Failure};
use crate::words::{Arg, Lang, Text, lang, w};
use api::geography::{Bng, grid_ref};
use api::language::{say, say_in};
use api::{PlaceHit, PlaceHits};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// A moment after the last key before the server is asked.
const MOMENT: Duration = Duration::from_millis(160);
/// Answers that the list shows.
const ANSWERS: u8 = 8;

/// How the search stands.
#[derive(Clone, Debug, Default, PartialEq)]
enum Search {
    #[default]
    Idle,
    Hits(Vec<PlaceHit>),
    Nothing(Text),
}

/// What is on its way.
#[derive(Default)]
struct UnderWay {
    errand: Option<Errand>,
    timer: Option<TimeoutHandle>,
}

/// The line chosen after a key, of so many; none is the box itself, which stands between the last and the first.
fn step(chosen: Option<usize>, count: usize, down: bool) -> Option<usize> {
    match (chosen, down) {
        (_, _) if count == 0 => None,
        (None, true) => Some(0),
        (None, false) => Some(count - 1),
        (Some(at), true) => (at + 1 < count).then_some(at + 1),
        (Some(at), false) => at.checked_sub(1),
    }
}

/// Brings a line of the list into sight, where the list is longer than its box.
fn show_line(at: usize) {
    let element = |id: &str| {
        let element = web_sys::window()?.document()?.get_element_by_id(id)?;
        element.dyn_into::<web_sys::HtmlElement>().ok()
    };
    if let Some((list, line)) = element("find-list").zip(element(&format!("find-{at}"))) {
        let (top, foot) =
            (line.offset_top(), line.offset_top() + line.offset_height() - list.client_height());
        list.set_scroll_top(list.scroll_top().min(top).max(foot));
    }
}

/// What kind of thing it is and what tells it apart.
fn beside(hit: &PlaceHit, lang: Lang) -> String {
    let kind = hit.kind_label.get(lang);
    hit.hint.as_ref().map_or_else(|| kind.to_owned(), |hint| format!("{kind} · {}", hint.get(lang)))
}

async fn ask(typed: &str, lang: Lang, signal: Option<&web_sys::AbortSignal>) -> Option<Search> {
    let query = String::from(js_sys::encode_uri_component(typed));
    let path = format!("/api/places?limit={ANSWERS}&lang={lang}&q={query}");
    let nothing = |key: &str| Some(Search::Nothing(say(key, &[])));
    match door::get::<PlaceHits>(&path, signal).await {
        Ok(found) => {
            // A context without a place is known by its name and not by the map.
            let hits: Vec<_> = found.hits.into_iter().filter(|hit| hit.easting.is_some()).collect();
            match (hits.is_empty(), found.problem) {
                (false, _) => Some(Search::Hits(hits)),
                (true, Some(problem)) => Some(Search::Nothing(problem)),
                (true, None) => nothing("map-find-none"),
            }
        }
        Err(Failure::CalledOff) => None,
        Err(failure) => Some(Search::Nothing(failure.words())),
    }
}

/// The state of the box. It is a handful of handles: copy it freely.
#[derive(Clone, Copy)]
struct Finder {
    text: RwSignal<String>,
    search: RwSignal<Search>,
    chosen: RwSignal<Option<usize>>,
    /// What a reader hears of the place that the map shows.
    said: RwSignal<String>,
    lang: RwSignal<Lang>,
    under_way: StoredValue<UnderWay, LocalStorage>,
    tools: ToolDesk,
    go: Callback<Found>,
}

impl Finder {
    fn close(self) {
        self.search.set(Search::Idle);
        self.chosen.set(None);
    }

    /// Asks for what is typed; what was asked before is called off.
    fn look(self) {
        let typed = self.text.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return;
        }
        let errand = Errand::new();
        let signal = errand.as_ref().map(Errand::signal);
        self.under_way.update_value(|it| it.errand = errand);
        spawn_local(async move {
            if let Some(found) = ask(&typed, self.lang.get_untracked(), signal.as_ref()).await {
                // The page may be gone by now.
                self.chosen.try_set(None);
                self.search.try_set(found);
            }
        });
    }

    fn typed(self, text: String) {
        let empty = text.trim().is_empty();
        self.text.set(text);
        self.under_way.update_value(|it| {
            it.errand = None;
            if let Some(timer) = it.timer.take() {
                timer.clear();
            }
            it.timer = if empty { None } else { set_timeout_with_handle(move || self.look(), MOMENT).ok() };
        });
        if empty {
            self.close();
            self.tools.found.set(None);
        }
    }

    fn take(self, hit: &PlaceHit) {
        let Some(at) = hit.easting.zip(hit.northing) else { return };
        let lang = self.lang.get_untracked();
        let precision_m = f64::from(hit.precision_m.unwrap_or(50));
        let found = Found { name: hit.name.clone(), at, precision_m };
        self.text.set(hit.name.get(lang).to_owned());
        self.said.set(found_words(hit, at, lang));
        self.tools.found.set(Some(found.clone()));
        self.close();
        self.go.run(found);
    }

    fn hits(self) -> Vec<PlaceHit> {
        match self.search.get() {
            Search::Hits(hits) => hits,
            _ => Vec::new(),
        }
    }

    fn key(self, event: &web_sys::KeyboardEvent) {
        let hits = untrack(|| self.hits());
        match event.key().as_str() {
            "ArrowDown" | "ArrowUp" if !hits.is_empty() => {
                event.prevent_default();
                self.chosen.update(|at| *at = step(*at, hits.len(), event.key() == "ArrowDown"));
                self.chosen.get_untracked().inspect(|at| show_line(*at));
            }
            "Enter" => {
                event.prevent_default();
                // Enter without a choice takes the likeliest.
                match hits.get(self.chosen.get_untracked().unwrap_or(0)) {
                    Some(hit) => self.take(hit),
                    None => self.look(),
                }
            }
            "Escape" => {
                event.stop_propagation();
                self.close();
            }
            _ => {}
        }
    }
}

/// The box and its list.
#[component]
pub(super) fn FindBox(
    /// Brings a place into the middle of the map.
    go: Callback<Found>,
) -> impl IntoView {
    let finder = Finder {
        text: RwSignal::new(String::new()),
        search: RwSignal::new(Search::Idle),
        chosen: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        lang: lang(),
        under_way: StoredValue::new_local(UnderWay::default()),
        tools: tools(),
        go,
    };
    let (lang, search) = (finder.lang, finder.search);
    let open = move || search.with(|search| matches!(search, Search::Hits(_)));
    let none = move || match search.get() {
        Search::Nothing(why) => why.get(lang.get()).to_owned(),
        _ => String::new(),
    };
    let heard = move || match search.get() {
        Search::Hits(hits) => crate::words::counted(lang.get(), "map-find-count", hits.len() as u64),
        _ => finder.said.get(),
    };
    view! {
        <div class="find" role="search">
            <input id="find" type="text" role="combobox" autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength="120"
                aria-label=w("map-find") placeholder=w("map-find") aria-autocomplete="list" aria-controls="find-list"
                aria-expanded=move || open().to_string() aria-keyshortcuts="/"
                aria-activedescendant=move || finder.chosen.get().map(|at| format!("find-{at}"))
                prop:value=finder.text on:input=move |event| finder.typed(event_target_value(&event))
                on:keydown=move |event| finder.key(&event) on:blur=move |_| finder.close()/>
            <ul id="find-list" role="listbox" class="find-list" aria-label=w("map-find-list") class:gone=move || !open()>
                {move || finder.hits().into_iter().enumerate().map(|(at, hit)| view! { <Hit finder at hit/> }).collect_view()}
            </ul>
            <p role="status" class="find-none" class:gone=move || none().is_empty()>{none}</p>
            <p role="status" class="only-heard">{heard}</p>
        </div>
    }
}

/// A line of the list.
#[component]
fn Hit(
    /// The box.
    finder: Finder,
    /// Which line.
    at: usize,
    /// What was found.
    hit: PlaceHit,
) -> impl IntoView {
    let lang = finder.lang;
    let (name, shown) = (hit.name.clone(), hit.clone());
    view! {
        <li role="option" id=format!("find-{at}") class="find-hit" aria-selected=move || (finder.chosen.get() == Some(at)).to_string()
            on:mousedown=move |event| {
                // The box keeps the focus.
                event.prevent_default();
                finder.take(&hit);
            }>
            <b>{move || name.get(lang.get()).to_owned()}</b>
            <span>{move || beside(&shown, lang.get())}</span>
        </li>
    }
}

/// What a reader hears when the map has gone there.
fn found_words(hit: &PlaceHit, (easting, northing): (f64, f64), lang: Lang) -> String {
    let reference = grid_ref::format(Bng::new(easting, northing), 6).unwrap_or_default();
    let args = [
        ("name", Arg::from(hit.name.get(lang).to_owned())),
        ("kind", Arg::from(beside(hit, lang))),
        ("reference", Arg::from(reference)),
    ];
    say_in(lang, "map-find-said", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_go_round_by_way_of_the_box() {
        assert_eq!(step(None, 3, true), Some(0));
        assert_eq!(step(Some(2), 3, true), None);
        assert_eq!(step(None, 3, false), Some(2));
        assert_eq!(step(Some(0), 3, false), None);
        assert_eq!(step(None, 0, true), None);
    }
}
