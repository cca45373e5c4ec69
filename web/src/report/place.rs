//! Where: the map first, a place that is typed, and how well it is known.

use super::draft::Draft;
use super::parts::{Answer, Choice, Part};
use super::worker;
use crate::door::{self, Failure};
use crate::map::pick::PickMap;
use crate::words::{Arg, Text, both, lang, w};
use api::geography::{Bng, grid_ref};
use api::language::{say, say_in};
use api::{Geography, PlaceHit, PlaceHits};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// How well a place is known, in metres, and its words.
const PRECISIONS: [(&str, u32, &str); 4] = [
    ("25", 25, "web-report-precision-25"),
    ("100", 100, "web-report-precision-100"),
    ("500", 500, "web-report-precision-500"),
    ("2000", 2_000, "web-report-precision-2000"),
];

/// How a search stands.
#[derive(Clone, Debug, PartialEq)]
enum Search {
    Idle,
    Hits(Vec<PlaceHit>),
    Nothing(Text),
}

/// The smallest step that holds a precision.
fn step_of(metres: u32) -> &'static str {
    PRECISIONS.iter().find(|(_, step, _)| *step >= metres).map_or("2000", |(code, ..)| code)
}

/// The public ground, once it has come; `None` in the outer option while it is on its way.
pub(super) type GroundSignal = RwSignal<Option<Arc<Geography>>>;

/// The first question.
#[component]
pub(super) fn PlacePart(
    /// The form.
    draft: Draft,
    /// Public geography.
    ground: GroundSignal,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    spawn_local(async move {
        match worker::ground().await {
            Ok(geography) => {
                ground.try_set(Some(Arc::new(geography)));
            }
            Err(_) => {
                failed.try_set(true);
            }
        }
    });
    let precision = Signal::derive(move || draft.precision.get().parse().unwrap_or(100.0));
    let lang = lang();
    let reference = move || match draft.point.get() {
        Some((easting, northing)) => {
            let at = grid_ref::format(Bng::new(easting, northing), 8).unwrap_or_default();
            say_in(lang.get(), "web-report-at", &[("reference", Arg::from(at))])
        }
        None => w("web-report-at-none")(),
    };
    let answers = PRECISIONS.map(|(code, _, key)| Answer { code, label: say(key, &[]), meaning: "" });
    view! {
        <Part draft id="report-point" title="web-report-where" fields=&["point", "place", "whereabouts", "precision_m"]>
            <p class="hint" id="report-where-hint">{w("web-report-where-hint")}</p>
            <div class="report-map">
                <PickMap ground point=draft.point precision described_by="report-where-hint report-at"/>
                <Show when=move || ground.with(Option::is_none)>
                    <p class="report-map-state" role="status">
                        {move || if failed.get() { w("web-report-map-none")() } else { w("web-report-map-waiting")() }}</p>
                </Show>
            </div>
            <p id="report-at" class="report-at" role="status">{reference}</p>
            <Typed draft/>
            <Show when=move || draft.kind.with(|kind| kind == "online_space")>
                <p class="hint">{w("web-report-online-where")}</p>
            </Show>
            <p class="report-sub" id="report-precision">{w("web-report-precision")}</p>
            <div role="group" aria-labelledby="report-precision">
                <Choice name="precision" answers=answers.to_vec() chosen=draft.precision/>
            </div>
        </Part>
    }
}

/// A place that is typed: read here where it is a position, asked of the server where it is a name.
#[component]
fn Typed(
    /// The form.
    draft: Draft,
) -> impl IntoView {
    let lang = lang();
    let text = RwSignal::new(String::new());
    let search = RwSignal::new(Search::Idle);
    let choose = move |at: (f64, f64), precision: u32| {
        draft.point.set(Some(at));
        draft.precision.set(step_of(precision).to_owned());
        search.set(Search::Idle);
    };
    let find = move || {
        let typed = text.get_untracked().trim().to_owned();
        if typed.is_empty() {
            return search.set(Search::Idle);
        }
        if let Some(([easting, northing], precision)) = api::position_typed(&typed) {
            return choose((easting, northing), precision);
        }
        spawn_local(async move {
            let query = String::from(js_sys::encode_uri_component(&typed));
            let path = format!("/api/places?limit=8&lang={}&q={query}", lang.get_untracked());
            let came = match door::get::<PlaceHits>(&path, None).await {
                Ok(found) => {
                    let mut hits = found.hits;
                    hits.retain(|hit| hit.easting.is_some() && hit.northing.is_some());
                    let nothing = found.problem.unwrap_or_else(|| say("web-report-found-none", &[]));
                    if hits.is_empty() { Search::Nothing(nothing) } else { Search::Hits(hits) }
                }
                Err(Failure::Unreached) => Search::Nothing(say("web-report-found-offline", &[])),
                Err(_) => Search::Nothing(say("web-report-found-none", &[])),
            };
            search.try_set(came);
        });
    };
    let line = move |hit: PlaceHit| {
        let at = hit.easting.zip(hit.northing).unwrap_or_default();
        let precision = hit.precision_m.unwrap_or(100);
        let hint = hit.hint.map(|hint| view! { ", "{both(hint)} });
        view! {
            <li><button type="button" class="button report-hit" on:click=move |_| choose(at, precision)>
                <b>{both(hit.name)}</b>" "<span class="hint">{both(hit.kind_label)}{hint}</span></button></li>
        }
    };
    view! {
        <div class="report-typed">
            <label for="report-type">{w("web-report-type")}</label>
            <p class="hint" id="report-type-hint">{w("web-report-type-hint")}</p>
            <div class="report-row">
                <input id="report-type" autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength="120"
                    aria-describedby="report-type-hint" prop:value=text on:input=move |event| text.set(event_target_value(&event))
                    on:keydown=move |event| if event.key() == "Enter" {
                        event.prevent_default();
                        find();
                    }/>
                <button type="button" class="button" on:click=move |_| find()>{w("web-report-find")}</button>
            </div>
            <div role="status">
                {move || match search.get() {
                    Search::Idle => ().into_any(),
                    Search::Nothing(why) => view! { <p class="caution">{both(why)}</p> }.into_any(),
                    Search::Hits(hits) => view! {
                        <ul class="report-hits" aria-label=w("web-report-found")>{hits.into_iter().map(line).collect_view()}</ul>
                    }.into_any(),
                }}
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_precision_is_never_told_finer_than_it_is() {
        let steps: Vec<&str> = [1, 25, 26, 100, 101, 500, 2_000, 9_000].map(step_of).to_vec();
        assert_eq!(steps, ["25", "25", "100", "100", "500", "500", "2000", "2000"]);
    }
}
