//! What belongs to a context beyond its own fields: guardians, factors and strengths, assessments, safety mapping, weightings.

use super::live;
use super::record_form::{Part, Shelf, Takes, choices, list_at, record_form, text_at, words_at};
use super::shapes::{Line, today};
use super::weighting::Weightings;
use crate::door::Load;
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{Text, both, counted, lang, w};
use api::language::say;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;

/// A part of a form.
pub(super) fn part(path: &str, key: &str, takes: Takes) -> Part {
    (path.to_owned(), say(key, &[]), takes)
}

/// The sections.
#[component]
pub(super) fn Records(
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let shelf = Shelf::new(line.code.clone());
    live(move || match shelf.records.get() {
        Load::Waiting => view! { <section class="whole"><Skeleton/></section> }.into_any(),
        Load::Failed(failure) => view! { <FailureView failure again=move || shelf.again()/> }.into_any(),
        Load::Ready(records) => view! {
            {guardians(shelf, &line, &records)}
            {factors(shelf, &line, &records)}
            {assessments(shelf, &line, &records)}
            {mapping(&records)}
            <Weightings shelf line=Arc::clone(&line) records/>
        }
        .into_any(),
    })
}

/// A section with its title, what is known, and the form that adds to it for those who may.
pub(super) fn section(
    shelf: Shelf,
    id: &'static str,
    key: &'static str,
    known: AnyView,
    form: Option<Form>,
) -> AnyView {
    let may = expect_context::<Session>().may("keep_contexts");
    let form = form.filter(|_| may).map(|(key, form)| {
        let is_open = move || shelf.open.with(|open| open == id);
        view! { <div>{shelf.button(id.to_owned(), key)}{live(move || is_open().then(&form))}</div> }
    });
    view! { <section class="whole" aria-labelledby=format!("{id}-title")><h2 id=format!("{id}-title")>{w(key)}</h2>{known}{form}</section> }.into_any()
}

/// The key of a form's button, and the form.
pub(super) type Form = (&'static str, Box<dyn Fn() -> AnyView + Send + Sync>);

/// A table whose first column names its rows; a sentence where there are none.
pub(super) fn table(heads: &[&'static str], rows: Vec<AnyView>, title: &'static str) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="hint">{w("records-none")}</p> }.into_any();
    }
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w(title)><table class="figures">
            <thead><tr>{heads.iter().map(|key| view! { <th scope="col">{w(key)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody></table></div>
    }
    .into_any()
}

/// From a day to a day, as far as told.
fn days(from: &str, until: &str) -> String {
    if until.is_empty() { from.to_owned() } else { format!("{from} – {until}") }
}

fn guardians(shelf: Shelf, line: &Arc<Line>, records: &Value) -> AnyView {
    let rows = list_at(records, "guardians").into_iter().map(|one| {
        let of = &one["guardian"];
        let now = one["now"].as_bool().unwrap_or_default();
        view! {
            <tr><th scope="row">{both(text_at(of, "organisation"))}</th><td>{both(text_at(&one, "organisation_kind_label"))}</td>
                <td>{both(text_at(&one, "kind_label"))}</td><td>{both(text_at(&one, "role_label"))}</td><td>{both(text_at(&one, "route_label"))}</td>
                <td class="ctx-day">{days(&words_at(of, "since"), &words_at(of, "until"))}{(!now).then(|| view! { " "<span class="hint">{w("contexts-link-ended")}</span> })}</td></tr>
        }
        .into_any()
    });
    let heads = [
        "records-organisation",
        "records-organisation-kind",
        "records-kind",
        "records-role",
        "records-route",
        "records-days",
    ];
    let known = table(&heads, rows.collect(), "records-guardians");
    let path = format!("/api/contexts/{}/guardians", line.code);
    let form = move || {
        let all = |list: &str| Takes::One(shelf.choices(list, |_| true));
        let parts = vec![
            part("organisation.en", "records-organisation-en", Takes::Words),
            part("organisation.cy", "records-organisation-cy", Takes::Words),
            part("organisation_kind", "records-organisation-kind", all("organisation_kinds")),
            part("kind", "records-kind", all("guardian_kinds")),
            part("role", "records-role", all("guardian_roles")),
            part("route", "records-route", all("contact_routes")),
            part("since", "records-since", Takes::Day),
            part("until", "records-until", Takes::Day),
        ];
        let path = path.clone();
        record_form("guardian", parts, json!({ "since": today(), "until": null }), move |record, failure| {
            shelf.send("POST", path.clone(), record, failure);
        })
    };
    section(shelf, "guardians", "records-guardians", known, Some(("records-guardian-add", Box::new(form))))
}

fn factors(shelf: Shelf, line: &Arc<Line>, records: &Value) -> AnyView {
    let row = |one: &Value| {
        let of = &one["factor"];
        let percent = (one["weight"].as_f64().unwrap_or_default() * 100.0).round();
        let pace =
            if words_at(&one["meaning"], "pace") == "static" { "records-static" } else { "records-dynamic" };
        let sources: Vec<Text> = list_at(one, "source_labels")
            .iter()
            .map(|text| Text::new(words_at(text, "en"), words_at(text, "cy")))
            .collect();
        let lang = lang();
        let sources = move || sources.iter().map(|text| text.get(lang.get())).collect::<Vec<_>>().join(", ");
        let live_now = one["live"].as_bool().unwrap_or_default();
        view! {
            <tr><th scope="row" title=both(text_at(&one["meaning"], "definition"))>{both(text_at(&one["meaning"], "label"))}</th><td>{w(pace)}</td>
                <td class="ctx-day">{words_at(of, "last_evidenced")}{(!live_now).then(|| view! { " "<span class="hint">{w("records-old")}</span> })}</td>
                <td class="figure">{format!("{percent:.0}%")}</td><td class="ctx-sources">{live(sources)}</td><td>{both(text_at(one, "confidence_label"))}</td></tr>
        }
        .into_any()
    };
    let heads = [
        "records-factor",
        "records-pace",
        "records-evidenced",
        "records-weight",
        "contexts-col-sources",
        "records-confidence",
    ];
    let side = |list: &str, title: &'static str| {
        table(&heads, list_at(records, list).iter().map(row).collect(), title)
    };
    let known = view! {
        <p class="well">{both(text_at(records, "raised_label"))}</p>
        <h3>{w("records-harms")}</h3>{side("harms", "records-harms")}
        <h3>{w("records-strengths")}</h3>{side("strengths", "records-strengths")}
    }
    .into_any();
    let path = format!("/api/contexts/{}/factors", line.code);
    let form = move || {
        let parts = vec![
            part("code", "records-factor", Takes::One(shelf.choices("factors", |_| true))),
            part("last_evidenced", "records-evidenced", Takes::Day),
            part("sources", "contexts-field-sources", Takes::Many(shelf.choices("sectors", |_| true))),
            part("confidence", "records-confidence", Takes::One(shelf.choices("confidences", |_| true))),
            part("until", "records-until", Takes::Day),
        ];
        let path = path.clone();
        record_form(
            "factor",
            parts,
            json!({ "last_evidenced": today(), "sources": [], "until": null }),
            move |record, failure| {
                shelf.send("POST", path.clone(), record, failure);
            },
        )
    };
    section(shelf, "factors", "records-factors", known, Some(("records-factor-add", Box::new(form))))
}

/// The kind of assessment of a kind of context; an online space has none.
fn assessed_as(kind: &str) -> Option<&'static str> {
    match kind {
        "place" => Some("neighbourhood"),
        "school" => Some("school"),
        "peer_group" => Some("peer_group"),
        _ => None,
    }
}

/// The set of headings of a kind: of a version, or the one in force.
fn headings(lists: &Value, kind: &str, version: Option<&str>) -> Value {
    let fits = |set: &&Value| {
        set["kind"] == kind && version.map_or(set["current"] == true, |version| set["version"] == version)
    };
    lists["headings"].as_array().and_then(|all| all.iter().find(fits)).cloned().unwrap_or_default()
}

fn assessments(shelf: Shelf, line: &Arc<Line>, records: &Value) -> AnyView {
    let Some(kind) = assessed_as(line.kind()) else { return ().into_any() };
    let all = list_at(records, "assessments");
    let lists = shelf.lists.get_untracked();
    let known = all.iter().map(|one| assessed(&lists, one)).collect_view();
    let known = if all.is_empty() { table(&[], Vec::new(), "records-assessments") } else { known.into_any() };
    let path = format!("/api/contexts/{}/assessments", line.code);
    let baselines: Vec<(String, Text)> = all
        .iter()
        .filter(|one| one["assessment"]["baseline"].is_null())
        .map(|one| (words_at(one, "id"), Text::same(words_at(&one["assessment"], "made_on"))))
        .collect();
    let form = move || {
        let set = headings(&shelf.lists.get_untracked(), kind, None);
        let mut parts = vec![part("made_on", "records-made-on", Takes::Day)];
        if !baselines.is_empty() {
            parts.push(part("baseline", "records-baseline", Takes::One(baselines.clone())));
        }
        for (n, heading) in list_at(&set, "heading").iter().chain(&list_at(&set, "headings")).enumerate() {
            let label = text_at(heading, "label");
            for (field, key) in [("strengths", "records-strengths-lines"), ("needs", "records-needs-lines")] {
                let what = say(key, &[]);
                let named =
                    Text::new(format!("{}: {}", label.en, what.en), format!("{}: {}", label.cy, what.cy));
                parts.push((format!("headings.{n}.{field}"), named, Takes::Lines));
            }
        }
        let path = path.clone();
        let first = json!({ "made_on": today(), "baseline": null });
        record_form("assessment", parts, first, move |record, failure| {
            shelf.send("POST", path.clone(), assessment_of(kind, &set, &record), failure);
        })
    };
    section(
        shelf,
        "assessments",
        "records-assessments",
        known,
        Some(("records-assessment-add", Box::new(form))),
    )
}

/// The record that is sent: headings of which nothing was said are left out.
fn assessment_of(kind: &str, set: &Value, filled: &Value) -> Value {
    let of_set = [list_at(set, "heading"), list_at(set, "headings")].concat();
    let said = |(n, heading): (usize, &Value)| {
        let (strengths, needs) =
            (list_at(&filled["headings"][n], "strengths"), list_at(&filled["headings"][n], "needs"));
        (!strengths.is_empty() || !needs.is_empty()).then(
            || json!({ "code": heading["code"], "strengths": strengths, "needs": needs, "evidence": [] }),
        )
    };
    let headings: Vec<Value> = of_set.iter().enumerate().filter_map(said).collect();
    let baseline =
        if words_at(filled, "baseline").is_empty() { Value::Null } else { filled["baseline"].clone() };
    json!({ "of": kind, "version": set["version"], "made_on": filled["made_on"], "baseline": baseline, "headings": headings })
}

/// One assessment: heading by heading, and what is not as it was in its baseline.
fn assessed(lists: &Value, one: &Value) -> AnyView {
    let of = &one["assessment"];
    let set = headings(lists, &words_at(of, "of"), of["version"].as_str());
    let names = [choices(&set["heading"], |_| true), choices(&set["headings"], |_| true)].concat();
    let name = move |code: &str| {
        names.iter().find(|(one, _)| one == code).map_or_else(|| Text::same(code), |(_, words)| words.clone())
    };
    let texts = |list: Vec<Value>| {
        list.iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .map(|text| view! { <p>{text}</p> })
            .collect_view()
    };
    let rows = list_at(of, "headings").into_iter().map(|heading| {
        let evidence = list_at(&heading, "evidence").into_iter().map(|it| format!("{} ({})", words_at(&it, "text"), words_at(&it, "on")));
        view! { <tr><th scope="row">{both(name(&words_at(&heading, "code")))}</th><td>{texts(list_at(&heading, "strengths"))}</td>
            <td>{texts(list_at(&heading, "needs"))}</td><td>{evidence.map(|text| view! { <p>{text}</p> }).collect_view()}</td></tr> }
        .into_any()
    });
    let rows = rows.collect();
    let compared = list_at(one, "compared").into_iter().map(|heading| {
        let both_ways = ["strengths_gained", "strengths_gone", "needs_gained", "needs_gone"]
            .map(|field| view! { <td>{texts(list_at(&heading, field))}</td> });
        view! { <tr><th scope="row">{both(name(&words_at(&heading, "code")))}</th>{both_ways}</tr> }
            .into_any()
    });
    let compared: Vec<AnyView> = compared.collect();
    let heads = ["records-heading", "records-strengths", "records-needs", "records-evidence"];
    let changed = [
        "records-heading",
        "records-strengths-gained",
        "records-strengths-gone",
        "records-needs-gained",
        "records-needs-gone",
    ];
    view! {
        <h3>{words_at(of, "made_on")}" · "{both(text_at(one, "kind_label"))}</h3>
        {table(&heads, rows, "records-assessments")}
        {(!compared.is_empty()).then(|| view! { <p>{w("records-compared")}</p>{table(&changed, compared, "records-compared")} })}
    }
    .into_any()
}

/// What young people mapped, as far as it may be told.
fn mapping(records: &Value) -> AnyView {
    let lang = lang();
    let answer = &records["mapping"];
    let words = choices(&answer["words"], |_| true);
    let of = move |code: &str| {
        words.iter().find(|(one, _)| one == code).map_or_else(|| Text::same(code), |(_, words)| words.clone())
    };
    let rows = list_at(&answer["summary"], "marks").into_iter().map(|mark| {
        view! { <tr><th scope="row">{both(of(&words_at(&mark, "colour")))}</th><td>{both(of(&words_at(&mark, "reason")))}</td><td class="figure">{mark["marks"].to_string()}</td></tr> }.into_any()
    });
    let rows: Vec<AnyView> = rows.collect();
    let told = !rows.is_empty();
    let places = answer["summary"]["safe_places"].as_u64();
    view! {
        <section class="whole" aria-labelledby="mapping-title"><h2 id="mapping-title">{w("records-mapping")}</h2>
            <p>{both(text_at(answer, "note"))}</p>
            {told.then(|| table(&["records-colour", "records-reason", "records-marks"], rows, "records-mapping"))}
            {places.map(|n| view! { <p>{live(move || counted(lang.get(), "records-safe-places", n))}</p> })}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_which_nothing_was_said_are_left_out() {
        let set =
            json!({ "version": "2026-1", "heading": [{ "code": "a" }, { "code": "b" }, { "code": "c" }] });
        let filled =
            json!({ "made_on": "2026-11-01", "baseline": "", "headings": [null, { "needs": ["light"] }] });
        let sent = assessment_of("neighbourhood", &set, &filled);
        assert_eq!(
            sent["headings"],
            json!([{ "code": "b", "strengths": [], "needs": ["light"], "evidence": [] }])
        );
        assert!(sent["baseline"].is_null());
        let read: api::context::Assessment = serde_json::from_value(sent).unwrap();
        assert_eq!(read.headings.len(), 1);
    }

    #[test]
    fn online_spaces_are_not_assessed() {
        assert_eq!(assessed_as("place"), Some("neighbourhood"));
        assert_eq!(assessed_as("online_space"), None);
    }
}
