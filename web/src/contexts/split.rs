//! Splitting a context that was several: its parts, and which link and place goes where.

use super::act::Bench;
use super::book::Book;
use super::inputs::{field, select};
use super::live;
use super::one::refusal;
use super::shapes::{Edge, Line};
use super::sheet::{Sheet, asked_of_part, names_of, nested};
use crate::door::Failure;
use crate::words::{Lang, Text, both, counted, lang, w};
use api::language::{Arg, say};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Parts at most.
const PARTS_MOST: usize = 8;

/// "Part 2".
fn part_words(n: usize) -> Text {
    say("contexts-split-part", &[("n", Arg::from(n as u64 + 1))])
}

/// What is asked: each part with its links and places; what nobody assigned goes to the first by itself.
fn asked_of_split(
    version: i32,
    parts: Vec<Value>,
    given: &BTreeMap<String, usize>,
    links: &[String],
) -> Value {
    let parts = parts.into_iter().enumerate().map(|(n, mut part)| {
        let mine = |of_links: bool| {
            let goes = given.iter().filter(|(id, at)| **at == n && links.contains(id) == of_links);
            goes.map(|(id, _)| id.clone()).collect::<Vec<_>>()
        };
        part["links"] = json!(mine(true));
        part["places"] = json!(mine(false));
        part
    });
    json!({ "version": version, "parts": parts.collect::<Vec<_>>() })
}

/// What is being split, and into what.
#[derive(Clone, Copy)]
struct Cut {
    /// A sheet for each part.
    parts: RwSignal<Vec<Sheet>>,
    /// Which link or place goes to which part; what is not here goes to the first.
    given: RwSignal<BTreeMap<String, usize>>,
    /// The links of the whole.
    edges: Memo<Vec<Edge>>,
    /// The registered places of the whole.
    places: StoredValue<Vec<String>>,
}

impl Cut {
    fn new(bench: Bench, line: &Line) -> Self {
        let id = line.id.clone();
        let edges = Memo::new(move |_| {
            bench.net.with(|net| {
                let edges = net.as_ref().map(|net| net.edges.clone()).unwrap_or_default();
                edges.into_iter().filter(|edge| edge.link.touches(&id)).collect()
            })
        });
        let parts = RwSignal::new(vec![part(0, line), part(1, line)]);
        Self { parts, given: RwSignal::default(), edges, places: StoredValue::new(line.list("places")) }
    }

    /// The part that a link or place goes to.
    fn part_of(self, id: &str) -> usize {
        self.given.with(|given| given.get(id).copied().unwrap_or_default())
    }

    /// "Part 2: 3 links, 1 registered place".
    fn summary(self, n: usize, lang: Lang) -> String {
        let links = self.edges.with(|edges| edges.iter().filter(|edge| self.part_of(&edge.id) == n).count());
        let places =
            self.places.with_value(|places| places.iter().filter(|id| self.part_of(id) == n).count());
        let links = counted(lang, "contexts-links-count", links as u64);
        format!(
            "{}: {links}, {}",
            part_words(n).get(lang),
            counted(lang, "contexts-places-count", places as u64)
        )
    }
}

/// A sheet with what is known of the whole but its name: each part wants one of its own.
fn part(n: usize, line: &Line) -> Sheet {
    let sheet = Sheet::of(10 + n, line);
    sheet.values.update(|values| values.retain(|field, _| !field.starts_with("name.")));
    sheet
}

/// The form of a split.
#[component]
pub(super) fn SplitForm(
    /// The page's state.
    bench: Bench,
    /// The context that ends.
    line: Arc<Line>,
) -> impl IntoView {
    let (lang, failure) = (lang(), RwSignal::<Option<Failure>>::new(None));
    let cut = Cut::new(bench, &line);
    let parts = cut.parts;
    let (kind, fields, of_more) = (line.kind().to_owned(), asked_of_part(line.kind()), Arc::clone(&line));
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let sheets = parts.get_untracked();
        if !sheets.iter().all(|sheet| sheet.is_complete(&fields)) {
            return;
        }
        let asked = sheets
            .iter()
            .map(|sheet| sheet.values.with_untracked(|values| nested(values, &fields)))
            .collect();
        let links: Vec<String> =
            cut.edges.with_untracked(|edges| edges.iter().map(|edge| edge.id.clone()).collect());
        let asked = asked_of_split(line.version, asked, &cut.given.get_untracked(), &links);
        bench.act("POST", Bench::path(&line, "/split"), asked, "contexts-done-split", failure);
    };
    // The server names fields of a part without saying which: they are shown in each.
    Effect::new(move |_| {
        let why = failure.get();
        parts.with(|parts| parts.iter().for_each(|sheet| sheet.failure.set(why.clone())));
    });
    let more = StoredValue::new(move |_| parts.update(|parts| parts.push(part(parts.len(), &of_more))));
    let summary = move || {
        (0..parts.with(Vec::len)).map(|n| view! { <li>{cut.summary(n, lang.get())}</li> }).collect_view()
    };
    view! {
        <form class="form ctx-form" novalidate=true on:submit=send>
            <p class="hint">{w("contexts-split-lead")}</p>
            {live(move || parts.get().into_iter().enumerate().map(|(n, sheet)| part_form(n, sheet, &kind)).collect_view())}
            <Show when=move || parts.with(|parts| parts.len() < PARTS_MOST)>
                <button type="button" class="button" on:click=move |event| more.with_value(|more| more(event))>{w("contexts-split-more")}</button></Show>
            <Goes cut/>
            <div class="sure" id="preview" role="group" aria-label=w("contexts-preview")><p><strong>{w("contexts-preview")}</strong></p>
                <ul class="ctx-preview"><li>{w("contexts-split-ends")}</li>{live(summary)}</ul>
                <p class="hint">{w("contexts-preview-undo")}</p></div>
            {refusal(failure)}
            <div class="go"><button type="submit" class="button danger" disabled=live(move || bench.busy.get())>{w("contexts-split-go")}</button>
                <button type="button" class="button" on:click=move |_| bench.open.set(None)>{w("contexts-cancel")}</button></div>
        </form>
    }
}

/// Name and details of a part.
fn part_form(n: usize, sheet: Sheet, kind: &str) -> AnyView {
    let names = names_of(kind);
    view! {
        <fieldset class="ctx-part form across"><legend class="ctx-part-title">{both(part_words(n))}</legend>
            {names.iter().map(|code| field(sheet, code)).collect_view()}
            <details class="fold whole" open=names.is_empty()><summary>{w("contexts-split-details")}</summary>
                <div class="form across">{super::fields::details_of(kind).iter().map(|code| field(sheet, code)).collect_view()}</div></details>
        </fieldset>
    }
    .into_any()
}

/// Which link and registered place goes to which part.
#[component]
fn Goes(
    /// What is being split.
    cut: Cut,
) -> impl IntoView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let goes = move |id: String, words: AnyView| {
        let (kept, of_choice) = (StoredValue::new(id.clone()), id.clone());
        let options = (0..cut.parts.with(Vec::len)).map(|n| (n.to_string(), part_words(n))).collect();
        let chosen = move |code: String| {
            cut.given.update(|given| match code.parse() {
                Ok(n) => _ = given.insert(of_choice.clone(), n),
                Err(_) => _ = given.remove(&of_choice),
            });
        };
        let now = move || kept.with_value(|id| cut.part_of(id)).to_string();
        view! { <div class="ctx-row"><label for=format!("goes-{id}")>{words}</label>{select(format!("goes-{id}"), options, now, chosen, String::new())}</div> }
    };
    let link_words = move |edge: &Edge| {
        let lang = lang.get();
        format!(
            "{} {} {}",
            book.name(&edge.link.from, lang),
            edge.kind_label.get(lang),
            book.name(&edge.link.to, lang)
        )
    };
    let links = move || {
        let edges = cut.edges.get().into_iter();
        edges.map(|edge| goes(edge.id.clone(), link_words(&edge).into_any())).collect_view()
    };
    let places = move || {
        let places = cut.places.get_value().into_iter();
        places.map(|id| goes(id.clone(), view! { <code>{id}</code> }.into_any())).collect_view()
    };
    let any = move || !cut.edges.with(Vec::is_empty) || !cut.places.with_value(Vec::is_empty);
    view! {
        <Show when=any>
            <fieldset class="ctx-part"><legend>{w("contexts-split-goes")}</legend>{live(links)}{live(places)}</fieldset>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_takes_what_was_given_to_it_and_the_api_reads_it() {
        let link = "00000000-0000-0000-0000-000000000009".to_owned();
        let part = json!({ "name": { "en": "a", "cy": "a" }, "details": { "kind": "online_space", "platform": "game",
            "space": "voice_room", "features": [] } });
        let given = BTreeMap::from([(link.clone(), 1), ("GWL-P1".to_owned(), 0)]);
        let asked = asked_of_split(4, vec![part.clone(), part], &given, std::slice::from_ref(&link));
        let read: api::ContextSplitAsk = serde_json::from_value(asked).unwrap();
        assert_eq!((read.version, read.parts.len()), (4, 2));
        assert_eq!((read.parts[0].links.len(), read.parts[1].links.len()), (0, 1));
        assert_eq!(read.parts[0].places, ["GWL-P1"]);
        assert_ne!(part_words(0), part_words(1));
    }
}
