//! Views of the working map kept for another day.
//!
//! A view holds codes of closed lists and months, as the address does, and is called by their words in the reader's language: nothing that
//! anybody typed is kept, so no name of a person and no count can be.

use super::choice::Choice;
use super::codes::folded;
use crate::desk::{Desk, desk};
use crate::month::period;
use crate::words::{Arg, Lang, Text, lang, w};
use api::concern::{ContextType, Grade, HarmType, Learned, SourceSector};
use api::language::say_in;
use leptos::prelude::*;

/// Views kept at most; the oldest makes room.
const VIEWS_MOST: usize = 12;
const KEPT_UNDER: &str = "map-views";

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The lines of the storage as choices: each once, and none that narrows nothing.
fn views_read(kept: &str) -> Vec<Choice> {
    let mut views: Vec<Choice> = Vec::new();
    for line in kept.lines().take(VIEWS_MOST) {
        let view = Choice::read(line);
        if view.narrows() && !views.contains(&view) {
            views.push(view);
        }
    }
    views
}

/// With this one kept too, the newest first.
fn with(views: &[Choice], view: Choice) -> Vec<Choice> {
    let others = views.iter().filter(|other| **other != view).cloned();
    std::iter::once(view.clone()).chain(others).take(VIEWS_MOST).collect()
}

/// Keeps these in place of those before. A browser that keeps nothing loses them with the page.
fn keep(views: &[Choice]) {
    let lines: Vec<String> = views.iter().map(Choice::working_query).collect();
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEPT_UNDER, &lines.join("\n"));
    }
}

/// What a view is called.
fn words(view: &Choice, areas: &[(String, Text)], lang: Lang) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(match (view.from, view.to) {
        (Some(from), Some(to)) => Some(period(from, to, lang)),
        (Some(from), None) => Some(say_in(lang, "map-view-from", &[("month", Arg::from(from.label(lang)))])),
        (None, Some(to)) => Some(say_in(lang, "map-view-to", &[("month", Arg::from(to.label(lang)))])),
        (None, None) => None,
    });
    let mut list = |labels: Vec<Text>| {
        let labels: Vec<&str> = labels.iter().map(|label| label.get(lang)).collect();
        parts.extend(Some(labels.join(", ")).filter(|words| !words.is_empty()));
    };
    list(view.harms.iter().map(HarmType::label).collect());
    list(view.sources.iter().map(SourceSector::label).collect());
    list(view.learned.map(Learned::label).into_iter().collect());
    list(view.contexts.iter().map(ContextType::label).collect());
    list(view.grades.iter().map(Grade::label).collect());
    let name = |code: &String| {
        areas
            .iter()
            .find(|(known, _)| known == code)
            .map_or_else(|| Text::same(code.as_str()), |(_, name)| name.clone())
    };
    list(view.areas.iter().map(name).collect());
    parts.extend(view.against.map(|against| {
        let (from, to) = against.months;
        let other = crate::month::period(from, to, lang);
        say_in(lang, "web-compare-view", &[("other", crate::words::Arg::from(other))])
    }));
    parts.extend(view.hours.map(|hours| say_in(lang, "week-chosen", &[("n", Arg::from(hours.len()))])));
    parts.join(" · ")
}

/// The views, and the button that keeps the one shown.
#[component]
pub(super) fn MapViews() -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let views = RwSignal::new(views_read(
        &storage().and_then(|it| it.get_item(KEPT_UNDER).ok()?).unwrap_or_default(),
    ));
    let put = move |changed: Vec<Choice>| {
        keep(&changed);
        views.set(changed);
    };
    let add = move |_| {
        let view = Choice::read(&desk.choice.with_untracked(Choice::working_query));
        put(with(&views.get_untracked(), view));
    };
    let row = move |view: Choice| {
        let (of_words, of_open, of_forget) = (view.clone(), view.clone(), view);
        let name = move || words(&of_words, &areas(desk), lang.get());
        let of_label = name.clone();
        let forget = move || say_in(lang.get(), "map-view-forget", &[("view", Arg::from(of_label()))]);
        let open = move |_| {
            desk.choice.update(|choice| {
                *choice = Choice { side: choice.side, year: choice.year, ..of_open.clone() }
            });
        };
        let drop =
            move |_| put(views.get_untracked().into_iter().filter(|view| *view != of_forget).collect());
        view! { <li><button type="button" class="view-open" on:click=open>{name}</button>
        <button type="button" class="button small" aria-label=forget on:click=drop>"×"</button></li> }
    };
    let narrows = move || desk.choice.with(Choice::narrows);
    let list = view! {
        <ul class="map-views">{move || views.get().into_iter().map(row).collect_view()}</ul>
        <p class="hint">{w("map-view-hint")}</p>
        <button type="button" class="button small" id="map-view-keep" disabled=move || !narrows() on:click=add>{w("map-view-keep")}</button>
    };
    folded("map-views", Signal::derive(move || views.with(Vec::len)), "map-views-kept", list.into_any())
}

/// Authorities by code, as far as an answer has told them.
fn areas(desk: Desk) -> Vec<(String, Text)> {
    desk.working.with(|load| {
        let areas = load
            .ready()
            .map(|it| it.map.authorities.iter().map(|area| (area.code.clone(), area.name.clone())));
        areas.map_or_else(Vec::new, Iterator::collect)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_is_kept_once_by_its_codes_and_the_oldest_makes_room() {
        let read = |query: &str| Choice::read(query);
        let views = views_read("harm=cse\nharm=cse\nside=working\nname=Somebody\nhour=114");
        assert_eq!(views, [read("harm=cse"), read("hour=114")]);
        let mut many = views;
        for n in 0..20 {
            many = with(&many, read(&format!("hour={n}")));
        }
        assert_eq!((many.len(), &many[0]), (VIEWS_MOST, &read("hour=19")));
        assert_eq!(with(&many, read("hour=18"))[0], read("hour=18"));
        assert_eq!(with(&many, read("hour=18")).len(), VIEWS_MOST);
    }

    #[test]
    fn a_view_is_called_by_its_codes_in_both_languages() {
        let view = Choice::read("from=2025-01&to=2025-12&harm=cse&area=A1,A2&hour=114-121");
        let areas = [("A1".to_owned(), Text::new("Haven", "Hafan"))];
        let told = words(&view, &areas, Lang::En);
        assert!(told.starts_with("2025 · ") && told.contains("Haven, A2") && told.contains('8'), "{told}");
        assert!(words(&view, &areas, Lang::Cy).contains("Hafan"));
    }
}
