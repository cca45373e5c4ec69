//! What is known of a context, in words, and where it is.

use super::act::Bench;
use super::book::Book;
use super::fields::{details_of, field_of, field_words, value_words};
use super::live;
use super::shapes::{Line, today};
use super::{Ground, link_to, marks_of, signs};
use crate::map::contexts::ContextsMap;
use crate::words::{both, lang, w};
use leptos::prelude::*;
use std::sync::Arc;

/// A list of fields and their values; those without a value say so.
fn facts(line: &Arc<Line>, fields: &[&'static str]) -> AnyView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let one = |code: &'static str| {
        let line = Arc::clone(line);
        let value = move || {
            let words = field_of(code).map(|(_, holds)| value_words(holds, line.at(code), book, lang.get()));
            words.filter(|words| !words.is_empty()).unwrap_or_else(|| w("contexts-unknown")())
        };
        view! { <div><dt>{both(field_words(code, false))}</dt><dd>{live(value)}</dd></div> }
    };
    view! { <dl class="terms">{fields.iter().map(|code| one(code)).collect_view()}</dl> }.into_any()
}

/// What it is.
pub(super) fn what(line: &Arc<Line>) -> AnyView {
    let fields = [details_of(line.kind()), &["sources", "places"]].concat();
    let fields: Vec<&'static str> = fields.into_iter().filter(|code| *code != "details.shape").collect();
    view! { <section aria-labelledby="what"><h2 id="what">{w("contexts-what")}</h2>{facts(line, &fields)}</section> }.into_any()
}

/// Where it stands in its life.
pub(super) fn standing(line: &Arc<Line>) -> AnyView {
    let overdue = line.is_overdue(&today());
    view! {
        {facts(line, &["state", "owner_role", "review_on", "marking", "opened_on"])}
        {overdue.then(|| view! { <p class="caution">{w("contexts-overdue-long")}</p> })}
    }
    .into_any()
}

/// Where it is: position in words and on a small map.
#[component]
pub(super) fn Where(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let (of_marks, of_facts) = (Arc::clone(&line), Arc::clone(&line));
    // A peer group stands where it meets, so the others must be known.
    let marks = Memo::new(move |_| {
        let mut lines = vec![(*of_marks).clone()];
        let met = of_marks.at("details.meets").as_array().cloned().unwrap_or_default();
        bench.all.with(|all| {
            lines.extend(all.iter().filter(|one| met.iter().any(|meeting| meeting["at"] == one.id)).cloned());
        });
        Arc::new(marks_of(&lines))
    });
    let somewhere = move || marks.with(|marks| !marks.is_empty());
    let told = !line.at("details.shape").is_null();
    view! {
        <section aria-labelledby="where"><h2 id="where">{w("contexts-where")}</h2>
            {told.then(|| facts(&of_facts, &["details.shape"]))}
            {live(move || if somewhere() {
                view! {
                    <ContextsMap geography=ground.0 marks=marks.into() here=RwSignal::new(None) close=true pressed=Arc::new(|_, _| ())/>
                    {signs()}
                }.into_any()
            } else {
                view! { <p>{w("contexts-nowhere")}</p> }.into_any()
            })}
        </section>
    }
}

/// The contexts that stand in its place, and those in whose place it stands.
#[component]
pub(super) fn Heirs(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let ended = line.code_at("ended").to_owned();
    let became = line.became.clone();
    let (id, asked) = (line.id.clone(), line.asked_for.clone());
    let link = move |code: &str, id: &str| link_to(code, book.name(id, lang.get()).into_any());
    let heirs = move || {
        let known = book.0.get();
        let found = became.iter().map(|code| {
            let id =
                known.iter().find(|(_, (of, _))| of == code).map_or(code.as_str(), |(id, _)| id.as_str());
            view! { <li>{link(code, id)}</li> }
        });
        found.collect_view()
    };
    let before = move || {
        let all = bench.all.get();
        let mine = all.iter().filter(|one| one.list("became").contains(&id));
        let items = mine.map(|one| {
            let ended = super::fields::code_words("context-ended", one.code_at("ended"));
            view! { <li>{link(&one.code, &one.id)}" · "{both(ended)}</li> }
        });
        items.collect::<Vec<_>>()
    };
    let shown_before = move || {
        let items = before();
        (!items.is_empty())
            .then(|| view! { <div><p>{w("contexts-stands-for")}</p><ul class="ctx-heirs">{items}</ul></div> })
    };
    view! {
        {asked.map(|code| view! { <p class="well">{w("contexts-asked-for")}" "<code>{code}</code></p> })}
        {(!ended.is_empty()).then(|| view! {
            <div class="caution"><p>{both(super::fields::code_words("context-ended", &ended))}". "{w("contexts-ended")}</p><ul class="ctx-heirs">{live(heirs)}</ul></div>
        })}
        {live(shown_before)}
    }
}
