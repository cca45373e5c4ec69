//! What is released of a context over time: its registered places by year, else the middle area in which it stands by quarter.

use super::act::Bench;
use super::chart::{Column, Shown, TimeChart};
use super::over_time::fetch;
use super::shapes::Line;
use super::{Ground, live, mark_of};
use crate::door::Load;
use crate::map::holds;
use crate::route::{Link, Route};
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, Lang, Text, lang, w};
use api::language::{say, say_in};
use api::{PeriodValue, YearValue};
use leptos::prelude::*;
use serde::Deserialize;
use std::sync::Arc;

/// The released map holds every released period of a place and of a middle area.
const PATH: &str = "/api/released/map";

/// `api::ReleasedMap`, as far as this section looks into it; a test holds the two together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Told {
    release: Option<Card>,
    places: Vec<Place>,
    middle_areas: Vec<Area>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Card {
    id: String,
    threshold: u32,
    rounding: u32,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Place {
    id: String,
    name: Text,
    years: Vec<YearValue>,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct Area {
    code: String,
    #[serde(default)]
    quarters: Vec<PeriodValue>,
}

/// A released row of values, and what it is of.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    name: Text,
    of_area: bool,
    columns: Arc<Vec<Column>>,
}

/// Where a context is, in metres: its own position, or the first place where a group meets.
fn position(line: &Line, all: &[Line]) -> Option<(f64, f64)> {
    let at = |line: &Line| Some(mark_of(String::new(), "", Text::same(""), line.at("details.shape"))?.at);
    at(line).or_else(|| {
        let meets = line.at("details.meets").as_array()?;
        meets.iter().find_map(|meeting| at(all.iter().find(|one| meeting["at"] == one.id)?))
    })
}

/// What is released of a context: of its registered places by year, else of its middle area by quarter.
fn rows(told: &Told, line: &Line, area: Option<(&str, Text)>) -> Vec<Row> {
    let column = |period: String, value| Column { period, shown: Shown::Value(value) };
    let ids = line.list("places");
    let places = told.places.iter().filter(|place| ids.contains(&place.id) && !place.years.is_empty());
    let of_places: Vec<Row> = places
        .map(|place| Row {
            name: place.name.clone(),
            of_area: false,
            columns: Arc::new(
                place.years.iter().map(|year| column(year.year.to_string(), year.value)).collect(),
            ),
        })
        .collect();
    if !of_places.is_empty() {
        return of_places;
    }
    let found = area.and_then(|(code, name)| {
        let area = told.middle_areas.iter().find(|area| area.code == code && !area.quarters.is_empty())?;
        let quarters = area.quarters.iter().map(|quarter| column(quarter.period.clone(), quarter.value));
        Some(Row { name, of_area: true, columns: Arc::new(quarters.collect()) })
    });
    found.into_iter().collect()
}

/// The section on the released side.
#[component]
pub(super) fn Released(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let ground = expect_context::<Ground>().0;
    let told: RwSignal<Load<Arc<Told>>> = RwSignal::new(Load::Waiting);
    let of_place = Arc::clone(&line);
    let at = Memo::new(move |_| bench.all.with(|all| position(&of_place, all)));
    let may_enter = move || session.who().is_some_and(|who| who.may_analyse);
    // An online space has no place to ask about, and nothing is fetched for it.
    let online = line.kind() == "online_space";
    if !online {
        fetch(session, PATH.to_owned(), told);
    }
    let shown = move || {
        if online {
            return view! { <p>{w("contexts-time-placeless")}</p> }.into_any();
        }
        let (told_now, geography) = match (told.get(), ground.get()) {
            (Load::Ready(told), Load::Ready(geography)) => (told, geography),
            (Load::Failed(failure), _) | (_, Load::Failed(failure)) => {
                return view! { <FailureView failure again=move || fetch(session, PATH.to_owned(), told)/> }
                    .into_any();
            }
            _ => return view! { <Skeleton/> }.into_any(),
        };
        let area = at.get().and_then(|(e, n)| {
            let mut areas = geography.areas.iter().filter(|area| area.kind == "msoa");
            areas.find(|area| holds(&area.shape, e, n))
        });
        let rows = rows(&told_now, &line, area.map(|area| (area.code.as_str(), area.name.clone())));
        if !rows.is_empty() {
            return view! { <ReleasedShown rows card=told_now.release.clone()/> }.into_any();
        }
        let group = line.kind() == "peer_group";
        let key =
            if group && at.get().is_none() { "contexts-time-placeless" } else { "contexts-time-nothing" };
        view! { <p>{w(key)}</p> }.into_any()
    };
    view! {
        {live(shown)}
        <Show when=may_enter><p class="hint">{w("contexts-time-enter")}" "<Link to=Route::Map>{w("contexts-time-enter-link")}</Link></p></Show>
    }
}

#[component]
fn ReleasedShown(
    /// What is released.
    rows: Vec<Row>,
    /// The release.
    card: Option<Card>,
) -> impl IntoView {
    let lang = lang();
    let one = |(n, row): (usize, Row)| {
        let (title, lead, unit) = if row.of_area {
            ("contexts-time-title-area", "contexts-time-of-area", "contexts-time-unit-quarter")
        } else {
            ("contexts-time-title-place", "contexts-time-of-place", "contexts-time-unit-year")
        };
        let title = say(title, &[("name", Arg::from(row.name))]);
        view! { <p class="hint">{w(lead)}</p><TimeChart id=format!("time-released-{n}") title unit columns=row.columns/> }
    };
    let card = card.map(|card| {
        let args = move |lang: Lang| {
            let args = [("threshold", Arg::from(card.threshold)), ("rounding", Arg::from(card.rounding))];
            say_in(lang, "contexts-time-released-how", &args)
        };
        view! { <p class="hint">{live(move || args(lang.get()))}" "<code>{card.id}</code></p> }
    });
    view! {
        {rows.into_iter().enumerate().map(one).collect_view()}
        {card}
        <p class="caution">{w("contexts-time-quiet")}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{ReleasedArea, ReleasedMap, ReleasedPlace, ReleasedValue};
    use serde_json::{Value, json};

    const VALUE: ReleasedValue = ReleasedValue::Value { rounded: 10, low: 4, high: 18 };

    fn line(kind: &str, details: &Value, places: &[&str]) -> Line {
        let text = json!({ "en": "n", "cy": "n" });
        let mut context = json!({ "name": text, "details": details, "places": places });
        context["details"]["kind"] = json!(kind);
        serde_json::from_value(
            json!({ "id": kind, "code": "GWL-C1", "version": 1, "context": context, "kind_label": text,
            "state_label": text, "owner_label": text, "next_states": [], "became": [], "asked_for": null }),
        )
        .unwrap()
    }

    fn point(e: f64) -> Value {
        json!({ "shape": { "type": "Point", "coordinates": [e, 2.0] } })
    }

    fn told() -> Told {
        let place = ReleasedPlace {
            id: "GWL-P1".to_owned(),
            kind: "park".to_owned(),
            name: Text::same("Park"),
            authority: None,
            at: None,
            value: VALUE,
            years: vec![
                YearValue { year: 2024, value: VALUE },
                YearValue { year: 2025, value: ReleasedValue::Withheld },
            ],
        };
        let quarters = vec![PeriodValue { period: "2025Q1".to_owned(), value: VALUE }];
        let area = ReleasedArea { code: "M1".to_owned(), value: VALUE, years: Vec::new(), quarters };
        let map = ReleasedMap {
            region: api::RegionName { code: "R".to_owned(), name: Text::same("R") },
            years: Vec::new(),
            release: None,
            tables: Vec::new(),
            blocks: Vec::new(),
            middle_areas: vec![area],
            authorities: Vec::new(),
            places: vec![place],
        };
        serde_json::from_value(serde_json::to_value(&map).unwrap()).unwrap()
    }

    #[test]
    fn a_registered_place_is_told_by_year_and_any_other_by_its_middle_area() {
        let area = Some(("M1", Text::same("Middle")));
        let of_place = rows(&told(), &line("place", &point(1.0), &["GWL-P1"]), area.clone());
        assert_eq!((of_place.len(), of_place[0].of_area), (1, false));
        assert_eq!(of_place[0].columns[1].shown, Shown::Value(ReleasedValue::Withheld));
        let of_area = rows(&told(), &line("place", &point(1.0), &["GWL-P9"]), area);
        assert_eq!((of_area[0].of_area, of_area[0].columns[0].period.as_str()), (true, "2025Q1"));
        assert!(rows(&told(), &line("place", &point(1.0), &[]), Some(("M9", Text::same("")))).is_empty());
        assert!(rows(&told(), &line("online_space", &json!({}), &[]), None).is_empty());
    }

    #[test]
    fn a_group_is_where_it_first_meets_and_an_online_space_nowhere() {
        let place = line("place", &point(7.0), &[]);
        let group = line("peer_group", &json!({ "meets": [{ "at": "gone" }, { "at": "place" }] }), &[]);
        assert_eq!(position(&group, std::slice::from_ref(&place)), Some((7.0, 2.0)));
        assert_eq!(position(&group, &[]), None);
        assert_eq!(position(&line("online_space", &json!({}), &[]), &[place]), None);
    }
}
