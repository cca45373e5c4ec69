//! The links of contexts as a table, and the forms that add and end one.

use super::act::Bench;
use super::book::Book;
use super::fields::{Holds, OF_LINK, code_words, field_words, value_words};
use super::inputs::{Picker, options, select};
use super::live;
use super::one::refusal;
use super::shapes::{Edge, Line, today};
use crate::door::Failure;
use crate::words::{both, lang, w};
use leptos::prelude::*;
use serde_json::{Value, json};

/// Links as a table. `bench`: those that may be ended, on the page of a context.
pub(super) fn rows(edges: &[Edge], bench: Option<Bench>) -> AnyView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let ending: RwSignal<Option<String>> = RwSignal::new(None);
    let day = today();
    let row = |edge: &Edge| {
        let link = edge.link.clone();
        let (from, to) = (link.from.clone(), link.to.clone());
        let end =
            |id: String| view! { <td>{live(move || super::links::end(book, &id, lang))}</td> }.into_any();
        let since = match (&link.to_on, link.has_ended(&day)) {
            (Some(to), _) => format!("{} – {to}", link.from_on),
            (None, _) => link.from_on.clone(),
        };
        let ended =
            link.has_ended(&day).then(|| view! { " "<span class="hint">{w("contexts-link-ended")}</span> });
        let (id, of_button) = (edge.id.clone(), edge.id.clone());
        let is_open = Memo::new(move |_| ending.get().as_deref() == Some(id.as_str()));
        let edge_too = edge.clone();
        view! {
            <tr>
                {end(from)}
                <td><em>{both(edge.kind_label.clone())}</em></td>
                {end(to)}
                <td class="ctx-day">{since}{ended}</td>
                <td>{both(code_words("confidence", &link.confidence))}</td>
                <td>{both(code_words("source", &link.source))}</td>
                {bench.map(|_| view! { <td>
                    <button type="button" class="button small" aria-expanded=live(move || is_open.get().to_string())
                        on:click=move |_| ending.update(|now| *now = if is_open.get_untracked() { None } else { Some(of_button.clone()) })>
                        {w("contexts-link-change")}</button></td> })}
            </tr>
            {live(move || bench.filter(|_| is_open.get()).map(|bench| view! { <tr class="opened"><td colspan="7"><EndForm bench edge=edge_too.clone()/></td></tr> }))}
        }
        .into_any()
    };
    let head = |code: &'static str| view! { <th scope="col">{both(field_words(code, true))}</th> };
    view! {
        <table class="figures ctx-links">
            <thead><tr>{head("from")}{head("kind")}{head("to")}{head("from_on")}{head("confidence")}{head("source")}
                {bench.map(|_| view! { <th scope="col"><span class="only-heard">{w("contexts-link-change")}</span></th> })}</tr></thead>
            <tbody>{edges.iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// An end of a link, with the way to it.
fn end(book: Book, id: &str, lang: RwSignal<crate::words::Lang>) -> AnyView {
    let known = book.0.with(|all| all.get(id).cloned());
    let words = book.name(id, lang.get());
    match known {
        Some((code, _)) => super::link_to(&code, words.into_any()),
        None => words.into_any(),
    }
}

/// A select of a link's code list.
fn choice(id: &'static str, code: &'static str, value: RwSignal<String>) -> AnyView {
    let list = OF_LINK.iter().find(|(field, _)| *field == code).map(|(_, holds)| *holds);
    let Some(Holds::One(list)) = list else { return ().into_any() };
    view! {
        <label for=id>{both(field_words(code, true))}</label>
        {select(id.to_owned(), options(list), move || value.get(), move |code| value.set(code), String::new())}
    }
    .into_any()
}

fn day(id: &'static str, code: &'static str, value: RwSignal<String>) -> AnyView {
    view! {
        <label for=id>{both(field_words(code, true))}</label>
        <input id=id type="date" prop:value=value on:input=move |event| value.set(event_target_value(&event))/>
    }
    .into_any()
}

/// Says until when a link held, and how surely.
#[component]
fn EndForm(
    /// The page's state.
    bench: Bench,
    /// The link.
    edge: Edge,
) -> impl IntoView {
    let to_on = RwSignal::new(edge.link.to_on.clone().unwrap_or_else(today));
    let confidence = RwSignal::new(edge.link.confidence.clone());
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let path = format!("/api/contexts/links/{}", edge.id);
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let day = to_on.get_untracked();
        let asked = json!({ "version": edge.version, "to_on": if day.is_empty() { Value::Null } else { json!(day) },
            "confidence": confidence.get_untracked() });
        bench.act("PUT", path.clone(), asked, "contexts-done-link-change", failure);
    };
    view! {
        <form class="form across" novalidate=true on:submit=send>
            {day("link-to-on", "to_on", to_on)}
            <p class="hint whole">{w("contexts-link-end-hint")}</p>
            {choice("link-sure", "confidence", confidence)}
            {refusal(failure)}
            <div class="go whole"><button type="submit" class="button strong" disabled=live(move || bench.busy.get())>{w("contexts-save")}</button></div>
        </form>
    }
}

/// Links this context with another.
#[component]
pub(super) fn LinkForm(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Line,
) -> impl IntoView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let other: RwSignal<Option<Line>> = RwSignal::new(None);
    let value = |text: &str| RwSignal::new(text.to_owned());
    let (kind, confidence, source) = (value(""), value("medium"), value(""));
    let (from_on, to_on, turned) = (value(&today()), value(""), RwSignal::new(false));
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let missing = RwSignal::new(false);
    let (code, id) = (line.code.clone(), line.id.clone());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let (kind, source) = (kind.get_untracked(), source.get_untracked());
        let chosen = other.get_untracked().filter(|_| !kind.is_empty() && !source.is_empty());
        missing.set(chosen.is_none());
        let Some(chosen) = chosen else { return };
        let (from, to) =
            if turned.get_untracked() { (chosen.code, code.clone()) } else { (code.clone(), chosen.code) };
        let last = to_on.get_untracked();
        let asked = json!({ "kind": kind, "from": from, "to": to, "from_on": from_on.get_untracked(),
            "to_on": if last.is_empty() { Value::Null } else { json!(last) },
            "confidence": confidence.get_untracked(), "source": source });
        bench.act("POST", "/api/contexts/links".to_owned(), asked, "contexts-done-link", failure);
    };
    let said = {
        let id = id.clone();
        move || {
            let (kind, chosen) = (kind.get(), other.get()?);
            (!kind.is_empty()).then(|| {
                let lang = lang.get();
                let there = super::fields::titled(&chosen.code, chosen.name().get(lang));
                let here = book.name(&id, lang);
                let (from, to) = if turned.get() { (there, here) } else { (here, there) };
                format!("{from} {} {to}", value_words(Holds::One("link"), &json!(kind), book, lang))
            })
        }
    };
    view! {
        <form class="form across" id="link-form" novalidate=true on:submit=send>
            <div class="whole"><Picker id="link-other".to_owned() label="contexts-link-other" chosen=other but=id/></div>
            {choice("link-kind", "kind", kind)}
            <label class="choice whole"><input type="checkbox" prop:checked=turned on:change=move |_| turned.update(|it| *it = !*it)/><span>{w("contexts-link-turn")}</span></label>
            <p class="whole well" role="status">{live(said)}</p>
            {day("link-from", "from_on", from_on)}
            {day("link-until", "to_on", to_on)}
            {choice("link-confidence", "confidence", confidence)}
            {choice("link-source", "source", source)}
            {live(move || missing.get().then(|| view! { <p class="wrong whole" role="alert">{w("contexts-link-missing")}</p> }))}
            {refusal(failure)}
            <div class="go whole"><button type="submit" class="button strong" disabled=live(move || bench.busy.get())>{w("contexts-link-go")}</button></div>
        </form>
    }
}
