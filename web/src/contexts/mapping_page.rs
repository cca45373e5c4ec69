//! `/contexts/mapping`: what young people mapped in an area, which is chosen by its name and stands in the address.

use super::book::geography;
use super::mapped::mapped;
use super::records::said;
use super::shelf::Shelf;
use super::{Ground, live};
use crate::door::Load;
use crate::frame::Shell;
use crate::route::{self, ContextCode, Link, Route};
use crate::states::{FailureView, Skeleton};
use crate::words::{Text, both, counted, lang, w};
use api::{AreaFeature, Geography};
use leptos::prelude::*;
use std::sync::Arc;

/// Areas that are offered at once.
const OFFERED: usize = 12;

/// The code of the area in an address's query; none for what cannot be one.
fn area_in(query: &str) -> Option<String> {
    let mut parts = query.trim_start_matches('?').split('&');
    let code = parts.find_map(|part| part.strip_prefix("area="))?;
    ContextCode::read(code).map(ContextCode::text)
}

/// The areas whose name in either language holds what was typed: those that begin with it first, then in the order of names.
fn found<'a>(areas: &'a [AreaFeature], typed: &str) -> Vec<&'a AreaFeature> {
    let typed = typed.trim().to_lowercase();
    if typed.is_empty() {
        return Vec::new();
    }
    let place = |area: &AreaFeature| {
        let names = [area.name.en.to_lowercase(), area.name.cy.to_lowercase()];
        names.iter().filter_map(|name| name.find(&typed)).min()
    };
    let mut hits: Vec<(bool, &AreaFeature)> =
        areas.iter().filter_map(|area| place(area).map(|at| (at > 0, area))).collect();
    hits.sort_by(|one, other| (one.0, &one.1.name.en).cmp(&(other.0, &other.1.name.en)));
    hits.into_iter().map(|(_, area)| area).collect()
}

/// What an area is called; its code while nothing is known of it.
fn named(ground: &Load<Arc<Geography>>, code: &str) -> Text {
    let area = ground.ready().and_then(|all| all.areas.iter().find(|area| area.code == code));
    area.map_or_else(|| Text::same(code), |area| area.name.clone())
}

/// The page.
#[component]
pub(crate) fn MappingPage() -> impl IntoView {
    let ground = geography();
    provide_context(Ground(ground));
    let chosen = RwSignal::new(area_in(&route::query()));
    let choose = move |code: String| {
        route::query_write(&format!("?area={code}"));
        chosen.set(Some(code));
    };
    let shown = move || {
        let code = chosen.get()?;
        let of_name = code.clone();
        let lang = lang();
        let name = move || ground.with(|ground| named(ground, &of_name)).get(lang.get()).to_owned();
        Some(view! { <h2 id="area-chosen">{live(name)}</h2><Area code/> })
    };
    view! {
        <Shell>
            <main id="main" class="plain wide-page contexts">
                <p><Link to=Route::Contexts>{w("contexts-back")}</Link></p>
                <h1>{w("records-mapping")}</h1>
                <p class="lead">{w("mapping-page-lead")}</p>
                {chooser(ground, chosen, choose)}
                {live(shown)}
            </main>
        </Shell>
    }
}

/// The field for a name, and the areas that fit it.
fn chooser(
    ground: RwSignal<Load<Arc<Geography>>>,
    chosen: RwSignal<Option<String>>,
    choose: impl Fn(String) + Copy + Send + Sync + 'static,
) -> AnyView {
    let (lang, typed) = (lang(), RwSignal::new(String::new()));
    let hits = Memo::new(move |_| {
        ground.with(|ground| {
            let areas = ground.ready().map(|ground| ground.areas.as_slice()).unwrap_or_default();
            let all = typed.with(|typed| {
                found(areas, typed)
                    .into_iter()
                    .map(|area| (area.code.clone(), area.name.clone()))
                    .collect::<Vec<_>>()
            });
            (all.len(), all.into_iter().take(OFFERED).collect::<Vec<_>>())
        })
    });
    let count = move || {
        (!typed.with(|typed| typed.trim().is_empty()))
            .then(|| counted(lang.get(), "mapping-page-found", hits.with(|hits| hits.0) as u64))
    };
    let one = move |(code, name): (String, Text)| {
        let (of_check, of_press, value) = (code.clone(), code.clone(), code);
        view! { <label class="choice"><input type="radio" name="area" value=value prop:checked=live(move || chosen.with(|it| it.as_ref() == Some(&of_check)))
        on:change=move |_| choose(of_press.clone())/><span>{both(name)}</span></label> }
    };
    view! {
        <div class="ctx-pick">
            <label for="area-name">{w("mapping-page-area")}</label>
            <input id="area-name" type="text" autocomplete="off" spellcheck="false" prop:value=typed on:input=move |event| typed.set(event_target_value(&event))/>
            <p class="hint" role="status">{live(count)}</p>
            <div role="radiogroup" aria-label=w("mapping-page-area") id="areas">{live(move || hits.with(|hits| hits.1.clone()).into_iter().map(one).collect_view())}</div>
        </div>
    }
    .into_any()
}

/// What was mapped in an area.
#[component]
fn Area(
    /// Its code.
    code: String,
) -> impl IntoView {
    let shelf = Shelf::of_area(code);
    let shown = move || match shelf.records.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again=move || shelf.again()/> }.into_any(),
        Load::Ready(records) => mapped(shelf, &records),
    };
    view! { <div class="ctx-one">{said(shelf)}{live(shown)}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::Shape;

    fn area(code: &str, en: &str, cy: &str) -> AreaFeature {
        AreaFeature {
            code: code.to_owned(),
            kind: "block".to_owned(),
            name: Text::new(en.to_owned(), cy.to_owned()),
            parents: Vec::new(),
            residents_10_17: None,
            shape: Shape::Polygons(Vec::new()),
        }
    }

    #[test]
    fn areas_are_found_by_either_name_and_those_that_begin_so_come_first() {
        let areas = [
            area("1", "West Cantre", "Gorllewin Cantre"),
            area("2", "Cantre East", "Dwyrain Cantre"),
            area("3", "Harbour", "Yr Harbwr"),
        ];
        let codes =
            |typed: &str| found(&areas, typed).iter().map(|area| area.code.clone()).collect::<Vec<_>>();
        assert_eq!(codes("cantre"), ["2", "1"]);
        assert_eq!(codes(" HARBWR "), ["3"]);
        assert!(codes("").is_empty() && codes("nowhere").is_empty());
    }

    #[test]
    fn the_area_stands_in_the_address() {
        assert_eq!(area_in("?area=GWL-L001").as_deref(), Some("GWL-L001"));
        assert_eq!(area_in("?lang=cy&area=W01"), Some("W01".to_owned()));
        assert_eq!(area_in("?area=../x"), None);
        assert_eq!(area_in(""), None);
    }
}
