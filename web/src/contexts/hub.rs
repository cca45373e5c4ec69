//! `/hubs/{id}`: one interchange across its stations, stops, shops, authorities and the contexts at it, on a map with tables beside.

use super::book::{Book, geography};
use super::propose::ProposeForm;
use super::{Ground, link_to, live, sign};
use crate::door::{self, Load};
use crate::frame::Shell;
use crate::map::contexts::{ContextsMap, Mark};
use crate::number::whole;
use crate::route::{ContextCode, Link, Route};
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, both, counted, lang, w};
use api::language::{say, say_in};
use api::{Hub, HubPlace};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::sync::Arc;

/// The signs of its map with their words.
const SIGNS: [(&str, &str); 3] =
    [("station", "hubs-sign-station"), ("stop", "hubs-sign-stop"), ("around", "hubs-sign-around")];

/// The sign of a place: what is no part of the interchange is around it.
fn sign_of(place: &HubPlace) -> &'static str {
    match place.why.as_deref() {
        Some("station") => "station",
        Some(_) => "stop",
        None => "around",
    }
}

/// Its places on the map: what is around it first, so that its stations lie above.
fn marks(hub: &Hub) -> Vec<Mark> {
    let mark = |place: &HubPlace| Mark {
        code: place.id.clone(),
        kind: sign_of(place).to_owned(),
        name: place.name.clone(),
        shape: None,
        at: (place.easting, place.northing),
    };
    hub.around.iter().chain(hub.members.iter().rev()).map(mark).collect()
}

/// What a new context at it starts with: where it is and what it is called.
fn given(hub: &Hub) -> Vec<(&'static str, Value)> {
    let stations = hub.members.iter().filter(|place| place.why.as_deref() == Some("station"));
    let places: Vec<&str> = stations.map(|place| place.id.as_str()).collect();
    let at = json!({ "type": "Point", "coordinates": [hub.hub.easting, hub.hub.northing] });
    vec![
        ("name.en", json!(hub.hub.name.en)),
        ("name.cy", json!(hub.hub.name.cy)),
        ("details.shape", at),
        ("places", json!(places)),
    ]
}

/// The page of an interchange.
#[component]
pub(crate) fn HubPage(
    /// Its id.
    id: ContextCode,
) -> impl IntoView {
    provide_context(Ground(geography()));
    provide_context(Book::new());
    let hub: RwSignal<Load<Arc<Hub>>> = RwSignal::new(Load::Waiting);
    let ask = move || {
        spawn_local(async move {
            let answer = door::get::<Hub>(&format!("/api/hubs/{}", id.text()), None).await;
            hub.try_set(answer.map_or_else(Load::Failed, |told| Load::Ready(Arc::new(told))));
        });
    };
    ask();
    view! {
        <Shell>
            <main id="main" class="plain wide-page contexts">
                <p><Link to=Route::Hubs>{w("hubs-back")}</Link></p>
                {live(move || match hub.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                    Load::Ready(hub) => view! { <One hub/> }.into_any(),
                })}
            </main>
        </Shell>
    }
}

#[component]
fn One(
    /// What came.
    hub: Arc<Hub>,
) -> impl IntoView {
    let (lang, session) = (lang(), expect_context::<Session>());
    let ground = expect_context::<Ground>();
    let known = Arc::new(marks(&hub));
    let n = |key: &'static str, n: i64| move || counted(lang.get(), key, n.unsigned_abs());
    let start = given(&hub);
    let within = hub.within_m;
    let around = say("hubs-around", &[("metres", Arg::from(within))]);
    let no_around = say("hubs-around-none", &[("metres", Arg::from(within))]);
    view! {
        <header class="ctx-head">
            <h1>{both(hub.hub.name.clone())}</h1>
            <p>{both(hub.hub.kind_label.clone())}" · "{live(n("hubs-stations-count", hub.hub.stations))}" · "{live(n("hubs-stops-count", hub.hub.stops))}" · "
                <code>{hub.hub.id.clone()}</code></p>
        </header>
        <div class="hub-one">
            <section class="hub-where" aria-labelledby="hub-where"><h2 id="hub-where">{w("contexts-where")}</h2>
                <ContextsMap geography=ground.0 marks=known.into() here=RwSignal::new(None) close=true name="hubs-map-name" pressed=Arc::new(|_, _| ())/>
                <ul class="ctx-legend" aria-label=w("contexts-legend")>
                    {SIGNS.map(|(kind, key)| view! { <li>{sign(kind)}<span>{w(key)}</span></li> }).collect_view()}
                </ul>
            </section>
            <section aria-labelledby="hub-contexts"><h2 id="hub-contexts">{w("hubs-contexts")}</h2>{contexts(&hub)}</section>
            <section aria-labelledby="hub-members"><h2 id="hub-members">{w("hubs-members")}</h2>{places(&hub.members, "hub-members", true)}</section>
            <section aria-labelledby="hub-around"><h2 id="hub-around">{both(around)}</h2>
                {if hub.around.is_empty() { view! { <p>{both(no_around)}</p> }.into_any() } else { places(&hub.around, "hub-around", false) }}
                <p class="hint">{w("hubs-around-hint")}</p></section>
            <section aria-labelledby="hub-authorities"><h2 id="hub-authorities">{w("hubs-authorities")}</h2>{authorities(&hub)}
                <p class="hint">{w("hubs-operators")}</p></section>
        </div>
        <Show when=move || session.may("keep_contexts")>
            <p class="hint">{w("hubs-propose")}</p>
            <ProposeForm given=start.clone()/>
        </Show>
    }
}

/// The contexts at it.
fn contexts(hub: &Hub) -> AnyView {
    let lang = lang();
    let near = hub.context_m;
    if hub.contexts.is_empty() {
        let words = say("hubs-contexts-none", &[("metres", Arg::from(near))]);
        return view! { <p>{both(words)}</p> }.into_any();
    }
    let rows = hub.contexts.iter().map(|one| {
        let name = both(one.name.clone()).into_any();
        let (kind, named) = (one.kind.clone(), one.named);
        let why = move || {
            let key = if named { "hubs-why-named" } else { "hubs-why-beside" };
            say_in(lang.get(), key, &[("metres", Arg::from(near))])
        };
        view! {
            <tr><th scope="row">{link_to(&one.code, name)}</th><td class="ctx-kind">{sign(&kind)}{both(one.kind_label.clone())}</td>
                <td>{both(one.state_label.clone())}</td><td>{live(why)}</td></tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="hub-contexts">
            <table class="figures">
                <thead><tr>{["contexts-col-name", "contexts-col-kind", "contexts-col-state", "hubs-why"].map(|key| view! { <th scope="col">{w(key)}</th> }).collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Places with their distance; of its own places also why they belong to it.
fn places(all: &[HubPlace], heading: &'static str, own: bool) -> AnyView {
    let lang = lang();
    let row = |place: &HubPlace| {
        let metres = place.metres;
        let far = move || {
            let metres = whole(u64::from(metres.unsigned_abs()));
            say_in(lang.get(), "hubs-metres", &[("metres", Arg::from(metres))])
        };
        let why = own.then(|| {
            let key = match place.why.as_deref() {
                Some("station") => "hubs-why-station",
                Some("stop_area") => "hubs-why-stop-area",
                Some("name") => "hubs-why-name",
                _ => "hubs-why-near",
            };
            view! { <td>{w(key)}</td> }
        });
        view! {
            <tr><th scope="row">{both(place.name.clone())}</th><td>{both(place.kind_label.clone())}</td>
                <td class="figure">{live(far)}</td>{why}</tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby=heading>
            <table class="figures">
                <thead><tr><th scope="col">{w("contexts-col-name")}</th><th scope="col">{w("contexts-col-kind")}</th>
                    <th scope="col" class="figure">{w("hubs-distance")}</th>{own.then(|| view! { <th scope="col">{w("hubs-why")}</th> })}</tr></thead>
                <tbody>{all.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The public bodies whose ground it stands on.
fn authorities(hub: &Hub) -> AnyView {
    let one = |body: &api::HubAuthority| {
        let kind = match body.kind.as_str() {
            "board" => "hubs-body-board",
            "force" => "hubs-body-force",
            _ => "hubs-body-authority",
        };
        view! { <div><dt>{w(kind)}</dt><dd>{both(body.name.clone())}</dd></div> }
    };
    view! { <dl class="terms">{hub.authorities.iter().map(one).collect_view()}</dl> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    fn place(id: &str, why: Option<&str>) -> HubPlace {
        HubPlace {
            id: id.to_owned(),
            kind: "bus_stop".to_owned(),
            kind_label: Text::same("k"),
            name: Text::same(id),
            easting: 1.0,
            northing: 2.0,
            metres: 0,
            why: why.map(str::to_owned),
        }
    }

    fn hub() -> Hub {
        let line = api::HubLine {
            id: "H-ST".to_owned(),
            kind: "rail_station".to_owned(),
            kind_label: Text::same("k"),
            name: Text::new("Station", "Gorsaf"),
            easting: 5.0,
            northing: 6.0,
            stations: 1,
            stops: 1,
        };
        Hub {
            hub: line,
            members: vec![place("ST", Some("station")), place("STOP", Some("near"))],
            around: vec![place("SHOP", None)],
            within_m: 400,
            authorities: Vec::new(),
            contexts: Vec::new(),
            context_m: 100,
        }
    }

    #[test]
    fn stations_stops_and_what_is_around_have_signs_of_their_own_and_stations_lie_above() {
        let marks = marks(&hub());
        let kinds: Vec<&str> = marks.iter().map(|mark| mark.kind.as_str()).collect();
        assert_eq!(kinds, ["around", "stop", "station"]);
    }

    #[test]
    fn a_new_context_starts_where_the_interchange_is_with_its_stations() {
        let given = given(&hub());
        let value = |field: &str| given.iter().find(|(one, _)| *one == field).unwrap().1.clone();
        assert_eq!(value("places"), json!(["ST"]));
        assert_eq!(value("details.shape")["coordinates"], json!([5.0, 6.0]));
        assert_eq!(value("name.cy"), json!("Gorsaf"));
    }
}
