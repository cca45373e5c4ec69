//! Merging a context into another, and letting another come in its place: what will happen is shown before it does.

use super::act::Bench;
use super::book::Book;
use super::fields::{code_words, codes, titled};
use super::inputs::Picker;
use super::links::rows;
use super::live;
use super::one::refusal;
use super::shapes::{Edge, Line};
use crate::door::Failure;
use crate::words::{Lang, counted, lang, w};
use api::language::{Arg, say_in};
use leptos::prelude::*;
use serde_json::json;
use std::sync::Arc;

/// The two acts: path, key of what was done, kind-bound or not.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// They are the same; of one kind.
    Merge,
    /// The other comes in its place; of any kind.
    Supersede,
}

/// What the links of the old one become; those between the two go.
fn led(edges: &[Edge], old: &str, heir: &str) -> Vec<Edge> {
    let mut led = Vec::new();
    for edge in edges.iter().filter(|edge| edge.link.touches(old)) {
        let mut edge = edge.clone();
        for end in [&mut edge.link.from, &mut edge.link.to] {
            if end == old {
                heir.clone_into(end);
            }
        }
        if edge.link.from != edge.link.to {
            led.push(edge);
        }
    }
    led
}

/// The codes of both, in the order of their list.
fn union(list: &str, one: &[String], other: &[String]) -> Vec<&'static str> {
    codes(list).into_iter().filter(|code| one.iter().chain(other).any(|has| has == code)).collect()
}

/// What will be, sentence by sentence.
fn sentences(old: &Line, heir: &Line, lang: Lang) -> Vec<String> {
    let name = |line: &Line| titled(&line.code, line.name().get(lang));
    let ends = [("old", Arg::from(name(old))), ("heir", Arg::from(name(heir)))];
    let sources = union("source", &old.list("sources"), &heir.list("sources"));
    let sources: Vec<String> =
        sources.into_iter().map(|code| code_words("source", code).get(lang).to_owned()).collect();
    let marking =
        union("marking", &[old.code_at("marking").to_owned()], &[heir.code_at("marking").to_owned()]);
    // The stricter of the two is the last of the list.
    let marking =
        marking.last().map(|code| code_words("marking", code).get(lang).to_owned()).unwrap_or_default();
    let mut places = [old.list("places"), heir.list("places")].concat();
    places.sort();
    places.dedup();
    let of_heir = |key: &str, what: String| say_in(lang, key, &[ends[1].clone(), ("what", Arg::from(what))]);
    vec![
        say_in(lang, "contexts-preview-ends", &ends),
        of_heir("contexts-preview-sources", sources.join(", ")),
        of_heir("contexts-preview-marking", marking),
        counted(lang, "contexts-preview-places", places.len() as u64),
        say_in(lang, "contexts-preview-meets", &ends),
    ]
}

/// The form: which, what will happen, and the second press.
#[component]
pub(super) fn JoinForm(
    /// The page's state.
    bench: Bench,
    /// The context that ends.
    line: Arc<Line>,
    /// Merge or supersede.
    how: How,
) -> impl IntoView {
    let (lang, book) = (lang(), expect_context::<Book>());
    let heir: RwSignal<Option<Line>> = RwSignal::new(None);
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let (act, lead, go, done) = match how {
        How::Merge => ("/merge", "contexts-merge-lead", "contexts-merge-go", "contexts-done-merge"),
        How::Supersede => {
            ("/supersede", "contexts-supersede-lead", "contexts-supersede-go", "contexts-done-supersede")
        }
    };
    let kind = if how == How::Merge { line.kind().to_owned() } else { String::new() };
    let (id, of_preview) = (line.id.clone(), Arc::clone(&line));
    let send = move |_| {
        let Some(heir) = heir.get_untracked() else { return };
        let asked = json!({ "version": line.version, "into": heir.code, "into_version": heir.version });
        bench.act("POST", Bench::path(&line, act), asked, done, failure);
    };
    let send = StoredValue::new(send);
    let preview = move || {
        let (old, heir) = (Arc::clone(&of_preview), heir.get()?);
        book.note_lines(std::slice::from_ref(&heir));
        let edges = bench
            .net
            .with(|net| net.as_ref().map(|net| led(&net.edges, &old.id, &heir.id)).unwrap_or_default());
        let count = edges.len() as u64;
        let said = {
            let heir = heir.clone();
            move || {
                sentences(&old, &heir, lang.get())
                    .into_iter()
                    .map(|words| view! { <li>{words}</li> })
                    .collect_view()
            }
        };
        Some(view! {
            <div class="sure" id="preview" role="group" aria-label=w("contexts-preview")>
                <p><strong>{w("contexts-preview")}</strong></p>
                <ul class="ctx-preview">{live(said)}<li>{live(move || counted(lang.get(), "contexts-preview-links", count))}</li></ul>
                {(count > 0).then(|| view! { <div class="table-scroll" tabindex="0" role="region" aria-label=w("contexts-links")>{rows(&edges, None)}</div> })}
                <p class="hint">{w("contexts-preview-undo")}</p>
                <button type="button" class="button danger" id="join-sure" disabled=live(move || bench.busy.get()) on:click=move |event| send.with_value(|send| send(event))>{w(go)}</button>
                <button type="button" class="button" on:click=move |_| bench.open.set(None)>{w("contexts-cancel")}</button>
            </div>
        })
    };
    view! {
        <div class="ctx-form">
            <p class="hint">{w(lead)}</p>
            <Picker id="join-other".to_owned() label="contexts-join-other" chosen=heir kind but=id/>
            {live(preview)}
            {refusal(failure)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contexts::shapes::EdgeLink;
    use crate::words::Text;

    fn edge(from: &str, to: &str) -> Edge {
        let text = str::to_owned;
        Edge {
            id: text("l"),
            version: 1,
            kind_label: Text::same("feeds"),
            directed: true,
            link: EdgeLink {
                kind: text("feeds"),
                from: text(from),
                to: text(to),
                from_on: text("2025-01-01"),
                to_on: None,
                confidence: text("low"),
                source: text("police"),
            },
        }
    }

    #[test]
    fn links_are_led_to_the_heir_and_those_between_the_two_go() {
        let edges = [edge("old", "x"), edge("y", "old"), edge("old", "heir"), edge("x", "y")];
        let led = led(&edges, "old", "heir");
        let ends: Vec<_> = led.iter().map(|edge| (edge.link.from.as_str(), edge.link.to.as_str())).collect();
        assert_eq!(ends, [("heir", "x"), ("y", "heir")]);
    }

    #[test]
    fn the_stricter_marking_and_all_sources_are_kept() {
        let list = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            union("source", &list(&["education"]), &list(&["police", "education"])),
            ["police", "education"]
        );
        assert_eq!(
            union("marking", &list(&["official_sensitive"]), &list(&["official"])).last(),
            Some(&"official_sensitive")
        );
    }
}
