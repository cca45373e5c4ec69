//! The weighting canvas: contexts in rows, each judge's word for each, direction, reason, and dissent shown as it is. There is no mean.

use super::draft::Draft;
use super::inputs::Picker;
use super::live;
use super::parts::{Takes, choices, list_at, part, text_at, words_at};
use super::record_form::{controls, record_form};
use super::records::section;
use super::shapes::{Line, short, today};
use super::shelf::Shelf;
use crate::door::Failure;
use crate::session::Session;
use crate::words::{Arg, Text, both, lang, w};
use api::language::say;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

type Words = Arc<BTreeMap<String, Text>>;

/// The words of every code that a canvas says.
fn words_of(lists: &Value, scale: &str) -> Words {
    let scales = lists["scales"].as_array().and_then(|all| all.iter().find(|one| one["version"] == scale));
    let scale = scales.cloned().unwrap_or_default();
    let scale = choices(&scale["word"], |_| true);
    let rest =
        ["directions", "judge_roles", "sectors"].iter().flat_map(|list| choices(&lists[*list], |_| true));
    Arc::new(scale.into_iter().chain(rest).collect())
}

fn word(words: &Words, code: &str) -> Text {
    words.get(code).cloned().unwrap_or_else(|| Text::same(code))
}

/// "Harm: Strong".
fn standing(words: &Words, one: &Value) -> Text {
    let (way, much) = (word(words, &words_at(one, "direction")), word(words, &words_at(one, "word")));
    Text::new(format!("{}: {}", way.en, much.en), format!("{}: {}", way.cy, much.cy))
}

/// The judges of a weighting, each seat once, in order.
fn judges(weighting: &Value) -> Vec<Value> {
    let mut all: Vec<Value> =
        list_at(weighting, "judgements").into_iter().map(|one| one["judge"].clone()).collect();
    all.sort_by_key(|judge| judge["seat"].as_u64());
    all.dedup();
    all
}

/// Every weighting in which the context was weighed, and the form that begins one.
#[component]
pub(super) fn Weightings(
    /// The page's records.
    shelf: Shelf,
    /// The context.
    line: Arc<Line>,
    /// What came.
    records: Arc<Value>,
) -> impl IntoView {
    let all = list_at(&records, "weightings");
    let known = all.iter().map(|one| canvas(shelf, one)).collect_view();
    let known = if all.is_empty() {
        view! { <p class="hint">{w("records-none")}</p> }.into_any()
    } else {
        known.into_any()
    };
    let form = move || view! { <BeginForm shelf line=Arc::clone(&line)/> }.into_any();
    section(shelf, "weightings", "weighting-title", known, Some(("weighting-begin", Box::new(form))))
}

fn canvas(shelf: Shelf, one: &Value) -> AnyView {
    let weighting = &one["weighting"];
    let lists = shelf.lists.get_untracked();
    let words = words_of(&lists, &words_at(weighting, "scale"));
    let judges = judges(weighting);
    let heads = judges.iter().map(|judge| {
        let (role, sector) = (word(&words, &words_at(judge, "role")), word(&words, &words_at(judge, "sector")));
        view! { <th scope="col">{judge["seat"].to_string()}" · "{both(role)}<br/><span class="hint">{both(sector)}</span></th> }
    });
    let heads = heads.collect_view();
    let rows = list_at(one, "contexts")
        .into_iter()
        .map(|context| row(one, &context, &judges, &words))
        .collect_view();
    let closed = words_at(weighting, "closed_on");
    let id = words_at(one, "id");
    let acting = closed.is_empty() && expect_context::<Session>().may("keep_contexts");
    view! {
        <h3>{w("weighting-held")}" "{words_at(weighting, "held_on")}
            {(!closed.is_empty()).then(|| view! { " · "{w("weighting-closed")}" "{closed} })}</h3>
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("weighting-title")>
            <table class="figures ctx-canvas-table"><thead><tr><th scope="col">{w("weighting-context")}</th>{heads}<th scope="col">{w("weighting-spread")}</th></tr></thead>
                <tbody>{rows}</tbody></table></div>
        {acting.then(|| judging(shelf, one.clone(), &id))}
    }
    .into_any()
}

/// One context: what each judge says of it, and how far they stand apart.
fn row(one: &Value, context: &Value, judges: &[Value], words: &Words) -> AnyView {
    let id = &context["id"];
    let spread =
        list_at(one, "spreads").into_iter().find(|spread| spread["context"] == *id).unwrap_or_default();
    let differing = list_at(&spread, "differing");
    let said = list_at(&one["weighting"], "judgements");
    let cells = judges.iter().map(|judge| {
        let here = said.iter().find(|judged| judged["context"] == *id && judged["judge"]["seat"] == judge["seat"]);
        let differs = here.is_some() && differing.iter().any(|it| it["seat"] == judge["seat"]);
        view! { <td>{here.map(|judged| view! {
            <strong>{both(standing(words, judged))}</strong>{differs.then(|| view! { " "<span class="ctx-overdue">{w("weighting-differs")}</span> })}
            <p>{words_at(judged, "reason")}</p>
            {list_at(judged, "evidence").iter().map(|seen| rested(words, seen)).collect_view()}
        })}</td> }
    });
    let counts = list_at(&spread, "counts").into_iter().map(|count| {
        view! { <li>{count["judges"].to_string()}" × "{both(standing(words, &count["standing"]))}</li> }
    });
    let range = (!spread.is_null()).then(|| {
        let ends = [standing(words, &spread["nearest_harm"]), standing(words, &spread["nearest_safety"])];
        let [from, to] = ends.map(Arg::from);
        say("weighting-range", &[("from", from), ("to", to)])
    });
    view! {
        <tr><th scope="row">{short(&words_at(context, "code")).to_owned()}" "{both(text_at(context, "name"))}</th>{cells.collect_view()}
            <td>{range.map(|range| view! { <p>{both(range)}</p> })}<ul>{counts.collect_view()}</ul></td></tr>
    }
    .into_any()
}

/// What a judgement rests on.
fn rested(words: &Words, seen: &Value) -> AnyView {
    let sector = word(words, &words_at(seen, "source"));
    view! { <p class="hint">{words_at(seen, "text")}" · "{words_at(seen, "on")}" · "{both(sector)}</p> }
        .into_any()
}

/// One more judgement, and the close.
fn judging(shelf: Shelf, one: Value, id: &str) -> AnyView {
    let name = format!("judge-{id}");
    let of_open = name.clone();
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let (close_path, close) =
        (format!("/api/contexts/weightings/{id}/close"), json!({ "version": one["version"] }));
    let form = move || {
        let contexts = list_at(&one, "contexts").into_iter().map(|context| {
            let (code, name) = (words_at(&context, "code"), text_at(&context, "name"));
            let named = |name: &str| format!("{} {name}", short(&code));
            (words_at(&context, "id"), Text::new(named(&name.en), named(&name.cy)))
        });
        let scale = words_at(&one["weighting"], "scale");
        let lists = shelf.lists.get_untracked();
        let scale = lists["scales"]
            .as_array()
            .and_then(|all| all.iter().find(|it| it["version"] == scale))
            .cloned()
            .unwrap_or_default();
        let scale = choices(&scale["word"], |_| true);
        let evidence = Takes::Evidence(shelf.all("sectors"), shelf.all("confidences"));
        let parts = vec![
            part("judge.seat", "weighting-seat", Takes::Number),
            part("judge.role", "weighting-role", Takes::One(shelf.all("judge_roles"))),
            part("judge.sector", "weighting-sector", Takes::One(shelf.all("sectors"))),
            part("context", "weighting-context", Takes::One(contexts.collect())),
            part("direction", "weighting-direction", Takes::One(shelf.all("directions"))),
            part("word", "weighting-word", Takes::One(scale)),
            part("reason", "weighting-reason", Takes::Words),
            part("evidence", "records-evidence", evidence).freely(),
        ];
        let draft = Draft::judgement(&one, parts);
        record_form(shelf, draft, Arc::new(move || controls(draft, None)))
    };
    let is_open = move || shelf.is_open(&of_open);
    view! {
        <div class="ctx-row">{shelf.button(name, "weighting-judge", None)}
            <button type="button" class="button small" id=format!("close-{id}") on:click=move |_| shelf.send(close_path.clone(), close.clone(), failure)>{w("weighting-close")}</button></div>
        {super::one::refusal(failure)}
        {live(move || is_open().then(&form))}
    }
    .into_any()
}

/// Begins a weighting of this context and others.
#[component]
fn BeginForm(
    /// The page's records.
    shelf: Shelf,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let lang = lang();
    let (chosen, failure) = (RwSignal::<Option<Line>>::new(None), RwSignal::<Option<Failure>>::new(None));
    let all = RwSignal::new(vec![(*line).clone()]);
    Effect::new(move |_| {
        if let Some(line) = chosen.get() {
            all.update(|all| {
                if all.iter().all(|one| one.id != line.id) {
                    all.push(line);
                }
            });
            chosen.set(None);
        }
    });
    let names = move || {
        all.with(|all| {
            all.iter()
                .map(|one| super::fields::titled(&one.code, one.name().get(lang.get())))
                .collect::<Vec<_>>()
                .join(" · ")
        })
    };
    let send = move |_| {
        let lists = shelf.lists.get_untracked();
        let scale = lists["scales"]
            .as_array()
            .and_then(|all| all.iter().find(|one| one["current"] == true))
            .cloned()
            .unwrap_or_default();
        let codes: Vec<String> = all.with_untracked(|all| all.iter().map(|one| one.code.clone()).collect());
        let asked = json!({ "scale": scale["version"], "held_on": today(), "contexts": codes });
        shelf.send("/api/contexts/weightings".to_owned(), asked, failure);
    };
    view! {
        <div class="ctx-form"><p class="hint">{w("weighting-lead")}</p><p class="well" role="status">{live(names)}</p>
            <Picker id="weighing".to_owned() label="weighting-add" chosen/>
            {super::one::refusal(failure)}
            <button type="button" class="button strong" id="weighting-go" on:click=send>{w("weighting-go")}</button></div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_seat_is_one_column() {
        let judge = |seat: u8| json!({ "judge": { "seat": seat, "role": "youth_worker", "sector": "youth_service" } });
        let weighting = json!({ "judgements": [judge(2), judge(1), judge(2)] });
        let seats: Vec<u64> = judges(&weighting).iter().filter_map(|judge| judge["seat"].as_u64()).collect();
        assert_eq!(seats, [1, 2]);
    }
}
