//! Marks of a safety-mapping session, placed on the map by finger, mouse or arrow keys, or by a position that is typed.

use super::draft::Draft;
use super::inputs::select;
use super::live;
use super::parts::{Part, Takes, list_at, part, spot, words_at};
use super::record_form::fault;
use super::shelf::Shelf;
use super::{Ground, mark_of, sign};
use crate::map::contexts::Mark;
use crate::map::pick::PickMap;
use crate::words::{Arg, Text, both, lang, w};
use api::Geography;
use api::language::{say, say_in};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// What may be marked: the three colours, and a safe place.
const MARKS: [&str; 4] = ["red", "amber", "green", "safe"];

/// The fields of a session.
pub(super) fn parts(shelf: Shelf) -> Vec<Part> {
    let reasons = [shelf.all("unsafe_reasons"), shelf.all("safe_reasons")].concat();
    let marks = Takes::Marks(shelf.all("colours"), reasons.clone());
    vec![
        part("held_on", "records-session-held", Takes::Day),
        part("size", "records-session-size", Takes::One(shelf.all("sizes"))),
        part("age", "records-session-age", Takes::One(shelf.all("ages"))),
        part("led_by", "records-session-led", Takes::One(shelf.all("sectors"))),
        part("features", "records-session-marks", marks).freely(),
        part("safe_places", "records-session-safe", Takes::SafePlaces(reasons)).freely(),
    ]
}

/// How often each thing was marked, in the order of the form.
pub(super) fn colours(session: &Value) -> impl Iterator<Item = (&'static str, usize)> {
    let (features, safe) = (list_at(session, "features"), list_at(session, "safe_places").len());
    MARKS.into_iter().filter_map(move |colour| {
        let n = if colour == "safe" {
            safe
        } else {
            features.iter().filter(|one| one["colour"] == colour).count()
        };
        (n > 0).then_some((colour, n))
    })
}

/// The lists of reasons that fit a mark: red speaks against a place, green and safe places for it, amber either way.
fn lists_of(colour: &str) -> &'static [&'static str] {
    match colour {
        "red" => &["unsafe_reasons"],
        "amber" => &["unsafe_reasons", "safe_reasons"],
        _ => &["safe_reasons"],
    }
}

/// A mark as the register takes it: the list it goes to, and the entry. A stretch has the points before its end.
fn entry(colour: &str, reason: &str, way: &[[f64; 2]], at: [f64; 2]) -> (&'static str, Value) {
    if colour == "safe" {
        return ("safe_places", json!({ "reason": reason, "at": at }));
    }
    let mut line = way.to_vec();
    if line.last() != Some(&at) {
        line.push(at);
    }
    let shape =
        if line.len() > 1 { json!({ "type": "LineString", "coordinates": line }) } else { spot(&json!(at)) };
    ("features", json!({ "colour": colour, "reason": reason, "shape": shape }))
}

/// What is marked, for the map.
fn marks(value: &Value) -> Vec<Mark> {
    let features =
        list_at(value, "features").into_iter().map(|one| (words_at(&one, "colour"), one["shape"].clone()));
    let safe = list_at(value, "safe_places").into_iter().map(|one| ("safe".to_owned(), spot(&one["at"])));
    let all = features.chain(safe);
    all.filter_map(|(colour, shape)| mark_of(String::new(), &colour, Text::same(""), &shape)).collect()
}

/// A mark while it is made.
#[derive(Clone, Copy)]
struct Pencil {
    colour: RwSignal<&'static str>,
    reason: RwSignal<String>,
    point: RwSignal<Option<(f64, f64)>>,
    /// The points of a stretch before its end.
    way: RwSignal<Vec<[f64; 2]>>,
    typed: RwSignal<String>,
    /// Whether something was missing when it was to be added.
    missing: RwSignal<bool>,
}

impl Pencil {
    fn new() -> Self {
        Self {
            colour: RwSignal::new(MARKS[0]),
            reason: RwSignal::new(String::new()),
            point: RwSignal::new(None),
            way: RwSignal::new(Vec::new()),
            typed: RwSignal::new(String::new()),
            missing: RwSignal::new(false),
        }
    }

    fn choose(self, colour: &'static str) {
        self.colour.set(colour);
        self.reason.set(String::new());
        if colour == "safe" {
            self.way.set(Vec::new());
        }
    }

    fn read(self, typed: String) {
        if let Some(([easting, northing], _)) = api::position_typed(typed.trim()) {
            self.point.set(Some((easting, northing)));
        }
        self.typed.set(typed);
    }

    /// The stretch goes on from the cross.
    fn go_on(self) {
        if let Some((easting, northing)) = self.point.get_untracked() {
            self.way.update(|way| {
                if way.last() != Some(&[easting, northing]) {
                    way.push([easting, northing]);
                }
            });
        }
        self.missing.set(self.point.with_untracked(Option::is_none));
    }

    fn add(self, draft: Draft) {
        let (reason, point) = (self.reason.get_untracked(), self.point.get_untracked());
        let (Some((easting, northing)), false) = (point, reason.is_empty()) else {
            return self.missing.set(true);
        };
        let way = self.way.get_untracked();
        let (list, new) = entry(self.colour.get_untracked(), &reason, &way, [easting, northing]);
        // A second press on the same spot says nothing new.
        if !draft.value.with_untracked(|value| list_at(value, list).contains(&new)) {
            draft.push(list, new);
        }
        self.missing.set(false);
        self.way.set(Vec::new());
        self.typed.set(String::new());
    }
}

/// The marks of a session: the map, the mark that is made, and those that are there.
#[component]
pub(super) fn Marking(
    /// For the words of colours and reasons.
    shelf: Shelf,
    /// The session's form.
    draft: Draft,
) -> impl IntoView {
    let pencil = Pencil::new();
    let ground = expect_context::<Ground>().0;
    let here: RwSignal<Option<Arc<Geography>>> = RwSignal::new(None);
    Effect::new(move |_| here.set(ground.with(|load| load.ready().cloned())));
    let drawn = Memo::new(move |_| draft.value.with(|value| Arc::new(marks(value))));
    let precision = Signal::derive(move || if pencil.colour.get() == "safe" { 50.0 } else { 5.0 });
    view! {
        <fieldset class="whole ctx-heading" id=draft.html("features") tabindex="-1"><legend>{w("records-mark")}</legend>
            <Choosing shelf pencil/>
            <p class="hint" id="mark-hint">{w("records-mark-hint")}</p>
            <div class="report-map"><PickMap ground=here point=pencil.point precision described_by="mark-hint mark-at" beside=Signal::from(drawn)/></div>
            {placed(pencil)}
            <div class="ctx-row">
                {live(move || (pencil.colour.get() != "safe").then(|| view! {
                    <button type="button" class="button" id="mark-way" on:click=move |_| pencil.go_on()>{w("records-mark-way")}</button> }))}
                <button type="button" class="button strong" id="mark-add" on:click=move |_| pencil.add(draft)>{w("records-mark-add")}</button>
            </div>
            <p role="alert">{live(move || pencil.missing.get().then(|| view! { <span class="wrong">{w("records-mark-missing")}</span> }))}</p>
            {fault(draft, "features")}{fault(draft, "safe_places")}
        </fieldset>
        {there(shelf, draft)}
    }
}

/// How it feels, and why.
#[component]
fn Choosing(
    /// For the words of colours and reasons.
    shelf: Shelf,
    /// The mark that is made.
    pencil: Pencil,
) -> impl IntoView {
    let words = move |colour: &str| {
        let all = shelf.all("colours");
        all.into_iter()
            .find(|(code, _)| code == colour)
            .map_or_else(|| say("records-mark-safe", &[]), |(_, words)| words)
    };
    let one = |colour: &'static str| {
        view! {
            <label class="choice"><input type="radio" name="mark-colour" id=format!("mark-{colour}") prop:checked=live(move || pencil.colour.get() == colour)
                on:change=move |_| pencil.choose(colour)/><span>{sign(colour)}{both(words(colour))}</span></label>
        }
    };
    let reasons = move || {
        let options = lists_of(pencil.colour.get()).iter().flat_map(|list| shelf.all(list)).collect();
        select(
            "mark-reason".to_owned(),
            options,
            move || pencil.reason.get(),
            move |code| pencil.reason.set(code),
            String::new(),
        )
    };
    view! {
        <div class="ctx-row" role="radiogroup" aria-label=w("records-colour")>{MARKS.map(one)}</div>
        <label for="mark-reason">{w("records-reason")}</label>{live(reasons)}
    }
}

/// Where the cross is, and the field for a position that is typed.
fn placed(pencil: Pencil) -> AnyView {
    let lang = lang();
    let at = move || match pencil.point.get() {
        Some((e, n)) => say_in(
            lang.get(),
            "records-mark-at",
            &[("e", Arg::from(format!("{e:.0}"))), ("n", Arg::from(format!("{n:.0}")))],
        ),
        None => w("records-mark-nowhere")(),
    };
    let stretch = move || {
        let n = pencil.way.with(Vec::len);
        (n > 0).then(|| crate::words::counted(lang.get(), "records-mark-stretch", n as u64))
    };
    view! {
        <p id="mark-at" role="status"><strong>{live(at)}</strong>" "{live(stretch)}</p>
        <label for="mark-typed">{w("records-mark-typed")}</label>
        <input id="mark-typed" type="text" autocomplete="off" spellcheck="false" prop:value=pencil.typed
            on:input=move |event| pencil.read(event_target_value(&event))
            on:keydown=move |event| if event.key() == "Enter" { event.prevent_default(); }/>
    }
    .into_any()
}

/// What is marked already, each with a way out.
fn there(shelf: Shelf, draft: Draft) -> AnyView {
    let lang = lang();
    let all = parts(shelf);
    let lines = move || {
        let rows = all.iter().filter(|part| matches!(part.takes, Takes::Marks(..) | Takes::SafePlaces(_)));
        let rows = rows.flat_map(|part| {
            let list: &'static str = if part.path == "features" { "features" } else { "safe_places" };
            draft.value.with(|value| list_at(value, list)).into_iter().enumerate().map(move |(n, one)| {
                let colour = one["colour"].as_str().unwrap_or("safe").to_owned();
                let words = part.takes.words(&json!([one]), lang.get());
                view! { <li>{sign(&colour)}<span>{words}</span>
                    <button type="button" class="button small" on:click=move |_| draft.remove(list, n)>{w("contexts-remove")}</button></li> }
            })
        });
        rows.collect_view()
    };
    view! { <div class="whole"><h3>{w("records-marks-there")}</h3><ul class="ctx-marks" id="marks">{live(lines)}</ul></div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_sent_as_the_register_takes_it() {
        let (list, red) = entry("red", "poor_light", &[], [200_120.0, 250_130.0]);
        assert_eq!((list, red["shape"]["type"].as_str()), ("features", Some("Point")));
        let (_, way) = entry("amber", "hidden", &[[200_000.0, 250_000.0]], [200_120.0, 250_130.0]);
        assert_eq!(way["shape"]["coordinates"], json!([[200_000.0, 250_000.0], [200_120.0, 250_130.0]]));
        let (_, spot) = entry("red", "hidden", &[[1.0, 2.0]], [1.0, 2.0]);
        assert_eq!(spot["shape"]["type"], "Point", "a stretch of one point is a spot");
        let (list, safe) = entry("safe", "welcome", &[], [200_100.0, 250_200.0]);
        assert_eq!(list, "safe_places");
        let session = json!({ "area": "GWL-L001", "size": "under_10", "age": "13_15", "led_by": "youth_service",
            "held_on": "2026-01-02", "features": [red, way], "safe_places": [safe] });
        let read: api::context::SafetySession = serde_json::from_value(session.clone()).unwrap();
        assert_eq!((read.features.len(), read.safe_places.len()), (2, 1));
        assert_eq!(marks(&session).len(), 3);
        assert_eq!(colours(&session).collect::<Vec<_>>(), [("red", 1), ("amber", 1), ("safe", 1)]);
    }

    #[test]
    fn reasons_fit_their_colour() {
        assert_eq!(lists_of("red"), ["unsafe_reasons"]);
        assert_eq!(lists_of("amber").len(), 2);
        assert_eq!(lists_of("green"), lists_of("safe"));
    }
}
