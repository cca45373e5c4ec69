//! The pages of contexts: the register as list and map, its network, and one context with its life, links and history.
//!
//! What is filtered stands in the address. Forms, facts and history go by one table of fields.

mod act;
mod assessment_form;
mod assessments;
mod book;
pub(crate) mod chart;
mod draft;
mod evidence;
mod factors;
mod facts;
mod fields;
mod guardians;
mod history;
mod hub;
mod hubs;
mod inputs;
mod joined;
mod layout;
mod links;
mod list;
mod mapped;
mod mapping_page;
mod mark_form;
mod measure_check;
mod measures_page;
mod met;
mod network;
mod one;
mod over_time;
mod over_time_released;
mod parts;
mod position;
mod propose;
mod record_form;
mod record_history;
mod record_row;
mod records;
mod shapes;
mod sheet;
mod shelf;
mod split;
mod views;
mod weighting;

pub(crate) use fields::{code_words, codes};
pub(crate) use hub::HubPage;
pub(crate) use hubs::HubsPage;
pub(crate) use list::ContextsPage;
pub(crate) use mapping_page::MappingPage;
pub(crate) use measures_page::MeasuresPage;
pub(crate) use network::NetworkPage;
pub(crate) use one::ContextPage;

use crate::door::Load;
use crate::map::contexts::{Mark, sign_colour, sign_path};
use crate::route::{ContextCode, Link, Route};
use crate::words::{Text, both, w};
use api::{Geography, Shape};
use fields::positions;
use leptos::prelude::*;
use serde_json::Value;
use shapes::Line;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a page shows of something that changes, in one type for each thing shown: the page then carries its machinery once, not once
/// for every closure.
pub(crate) fn live<T>(shown: impl FnMut() -> T + Send + 'static) -> Box<dyn FnMut() -> T + Send> {
    Box::new(shown)
}

/// Public geography for the maps of a page, fetched once.
#[derive(Clone, Copy)]
struct Ground(RwSignal<Load<Arc<Geography>>>);

/// A link to a context; its code alone where it cannot be an address.
fn link_to(code: &str, words: AnyView) -> AnyView {
    match ContextCode::read(code) {
        Some(read) => view! { <Link to=Route::Context(read)>{words}</Link> }.into_any(),
        None => words,
    }
}

/// The sign of a kind beside words that repeat it.
fn sign(kind: &str) -> AnyView {
    view! {
        <svg class="ctx-sign" viewBox="-10 -10 20 20" width="16" height="16" aria-hidden="true" focusable="false">
            <path d=sign_path(kind, 7.0) fill=sign_colour(kind).css() stroke="#1b2430" stroke-width="1.5"></path>
        </svg>
    }
    .into_any()
}

/// The signs of the kinds, in words.
fn signs() -> AnyView {
    view! {
        <ul class="ctx-legend" aria-label=w("contexts-legend")>
            {fields::DETAILS.iter().map(|(kind, _)| view! { <li>{sign(kind)}<span>{both(code_words("context", kind))}</span></li> }).collect_view()}
        </ul>
    }
    .into_any()
}

/// A context on the map; none where it has no position.
fn mark_of(code: String, kind: &str, name: Text, shape: &Value) -> Option<Mark> {
    let all = positions(shape);
    let flat = || all.iter().flat_map(|(e, n)| [e.round() as i32, n.round() as i32]).collect::<Vec<i32>>();
    let (drawn, at) = match shape["type"].as_str()? {
        "LineString" => (Some(Shape::Lines(vec![flat()])), *all.get(all.len() / 2)?),
        "Polygon" => {
            let outline = Shape::Polygons(vec![vec![flat()]]);
            let at = crate::map::middle(&outline);
            (Some(outline), at)
        }
        _ => (None, *all.first()?),
    };
    Some(Mark { code, kind: kind.to_owned(), name, shape: drawn, at })
}

/// The marks of contexts. A peer group stands beside the first place where it meets; an online space has no place on a map.
fn marks_of(lines: &[Line]) -> Vec<Mark> {
    let by_id: BTreeMap<&str, &Line> = lines.iter().map(|line| (line.id.as_str(), line)).collect();
    let mark = |line: &Line| {
        let here = line.at("details.shape");
        if !here.is_null() {
            return mark_of(line.code.clone(), line.kind(), line.name(), here);
        }
        let met =
            line.at("details.meets").as_array()?.iter().filter_map(|one| by_id.get(one["at"].as_str()?));
        let met = met.map(|place| place.at("details.shape")).find(|shape| !shape.is_null())?;
        let at = mark_of(String::new(), "", Text::same(""), met)?.at;
        Some(Mark {
            code: line.code.clone(),
            kind: line.kind().to_owned(),
            name: line.name(),
            shape: None,
            at: (at.0 + 160.0, at.1 + 160.0),
        })
    };
    lines.iter().filter_map(mark).collect()
}
