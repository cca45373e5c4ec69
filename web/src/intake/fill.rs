//! Our columns, and what fills each: a column of theirs by a list or by dragging it there, two that are joined, or the same for every row.

use super::codes::codes;
use super::edit;
use super::flow::Flow;
use super::live;
use super::ours::{OURS, Ours};
use super::theirs::column_words;
use crate::words::{both, lang, w};
use api::{MappingEntry, Preview};
use leptos::prelude::*;
use std::sync::Arc;

/// The value of the choice "the same for every row".
const CONSTANT: &str = "=";

/// One of their columns that may be chosen.
#[derive(Clone)]
struct Choice {
    number: u32,
    header: String,
}

/// What the rows of a file share.
#[derive(Clone)]
struct Offer {
    flow: Flow,
    preview: Arc<Preview>,
    choices: Arc<Vec<Choice>>,
}

impl Offer {
    fn header_of(&self, number: &str) -> Option<String> {
        let choice = self.choices.iter().find(|choice| choice.number.to_string() == number);
        choice.map(|choice| choice.header.clone())
    }

    /// The value of a header in the lists; `?` for one that may not be shown, so that it is not lost.
    fn number_of(&self, header: &str) -> String {
        let key = edit::header_key(header);
        let found = self.choices.iter().find(|choice| edit::header_key(&choice.header) == key);
        found.map_or_else(|| "?".to_owned(), |choice| choice.number.to_string())
    }

    /// Fills a column from the choice that was made in a list or dropped.
    fn choose(&self, ours: &'static Ours, at: usize, chosen: &str) {
        if chosen == "?" {
            return;
        }
        if chosen == CONSTANT {
            let first = ours.codes().first().map_or("", |(code, _)| *code);
            return self.flow.edit(ours.name, |mapping| edit::constant(mapping, ours, first));
        }
        let header = self.header_of(chosen);
        if header.is_some() || chosen.is_empty() {
            self.flow.edit(ours.name, |mapping| edit::fill(mapping, ours, at, header.as_deref()));
        }
    }
}

/// The list of our columns: those that are needed, usual or filled, and the others under a fold.
#[component]
pub(super) fn Fills(
    /// The page's state.
    flow: Flow,
    /// What the server found in the file.
    preview: Arc<Preview>,
) -> impl IntoView {
    let choices = preview
        .columns
        .iter()
        .filter(|column| column.refused.is_none())
        .filter_map(|column| Some(Choice { number: column.number, header: column.header.clone()? }));
    let offer = Offer { flow, choices: Arc::new(choices.collect()), preview };
    // Settled once for each file, so that nothing moves away under the keyboard.
    let filled: Vec<String> =
        flow.mapping.with_untracked(|mapping| mapping.columns.keys().cloned().collect());
    let (first, more): (Vec<_>, Vec<_>) =
        OURS.iter().partition(|ours| ours.is_usual() || filled.iter().any(|name| name == ours.name));
    let further = offer.clone();
    view! {
        <section class="fills" aria-labelledby="fills-title">
            <h3 id="fills-title">{w("web-ours-heading")}</h3>
            <ul>{first.into_iter().map(|ours| row(&offer, ours)).collect_view()}</ul>
            <details class="fold"><summary>{w("web-ours-more")}</summary>
                <ul>{more.into_iter().map(|ours| row(&further, ours)).collect_view()}</ul>
            </details>
        </section>
    }
}

/// One column of ours.
fn row(offer: &Offer, ours: &'static Ours) -> AnyView {
    let flow = offer.flow;
    let entry: Memo<Option<MappingEntry>> =
        Memo::new(move |_| flow.mapping.with(|mapping| mapping.columns.get(ours.name).cloned()));
    let over = RwSignal::new(false);
    let (id, wants) = (format!("ours-{}", ours.name), format!("wants-{}", ours.name));
    let dropper = offer.clone();
    let dropped = move |event: web_sys::DragEvent| {
        event.prevent_default();
        over.set(false);
        let text = event.data_transfer().and_then(|transfer| transfer.get_data("text/plain").ok());
        dropper.choose(ours, 0, text.as_deref().unwrap_or("?"));
    };
    let joined = offer.clone();
    let coded = offer.preview.clone();
    let fixed = Memo::new(move |_| entry.get().is_some_and(|entry| entry.constant.is_some()));
    let filled = Memo::new(move |_| entry.get().is_some_and(|entry| !entry.from.is_empty()));
    view! {
        <li class="our" class:over=over on:dragover=move |event| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false) on:drop=dropped>
            <div class="our-name">
                <label for=id.clone()>{w(ours.title)}</label>
                {ours.is_needed().then(|| view! { " "<span class="needed">{w("web-ours-needed")}</span> })}
                <p class="hint" id=wants.clone()>{w(ours.wants)}</p>
            </div>
            <div class="our-from">
                {chooser(offer, ours, 0, (id, wants), entry)}
                {ours.joins().then(|| live(move || filled.get().then(|| {
                    let id = format!("join-{}", ours.name);
                    view! { <label class="beside"><span>{w("web-ours-join")}</span>{chooser(&joined, ours, 1, (id, String::new()), entry)}</label> }
                })))}
                {live(move || fixed.get().then(|| constant(flow, ours, entry)))}
                {live(move || flow.reasons.with(|reasons| reasons.get(ours.name).cloned()).map(|why| view! {
                    <p class="guess"><span class="guess-mark">{w("web-ours-guess")}</span>" "{both(why)}</p>
                }))}
                {(!ours.codes().is_empty()).then(|| codes(flow, ours, entry, coded))}
            </div>
        </li>
    }
    .into_any()
}

/// The list of their columns: the first that fills ours, or the one that is joined to it.
fn chooser(
    offer: &Offer,
    ours: &'static Ours,
    at: usize,
    (id, wants): (String, String),
    entry: Memo<Option<MappingEntry>>,
) -> AnyView {
    let lang = lang();
    let namer = offer.clone();
    let value = Memo::new(move |_| {
        let entry = entry.get().unwrap_or_default();
        if at == 0 && entry.constant.is_some() {
            return CONSTANT.to_owned();
        }
        entry.from.get(at).map(|header| namer.number_of(header)).unwrap_or_default()
    });
    let option = move |code: String, words: Box<dyn FnMut() -> String + Send>| {
        let of = code.clone();
        view! { <option value=code prop:selected=live(move || value.get() == of)>{words}</option> }
    };
    let none = if at == 0 { w("web-ours-none") } else { w("web-ours-join-none") };
    let chooser = offer.clone();
    let theirs = offer.choices.iter().map(|choice| {
        let choice = choice.clone();
        let words = move || column_words(lang.get(), choice.number, Some(&choice.header));
        option(choice.number.to_string(), live(words))
    });
    view! {
        <select id=id aria-describedby=Some(wants).filter(|wants| !wants.is_empty())
            on:change=move |event| chooser.choose(ours, at, &event_target_value(&event))>
            {option(String::new(), live(none))}
            {theirs.collect_view()}
            {live(move || (value.get() == "?").then(|| view! { <option value="?" selected=true>{w("web-ours-unshown")}</option> }))}
            {(at == 0 && ours.may_be_constant()).then(|| option(CONSTANT.to_owned(), live(w("web-ours-constant"))))}
        </select>
    }
    .into_any()
}

/// What is the same for every row: one of our codes, or a value that is typed.
fn constant(flow: Flow, ours: &'static Ours, entry: Memo<Option<MappingEntry>>) -> AnyView {
    let value = Memo::new(move |_| entry.get().and_then(|entry| entry.constant).unwrap_or_default());
    let set = move |event| {
        let value = event_target_value(&event);
        flow.edit(ours.name, |mapping| edit::constant(mapping, ours, value.trim()));
    };
    let options = ours.codes();
    let control = if options.is_empty() {
        view! { <input autocomplete="off" spellcheck="false" prop:value=live(move || value.get()) on:change=set/> }.into_any()
    } else {
        view! {
            <select on:change=set>{options.into_iter().map(|(code, label)| {
                view! { <option value=code prop:selected=live(move || value.get() == code)>{both(label)}</option> }
            }).collect_view()}</select>
        }
        .into_any()
    };
    view! { <label class="beside"><span>{w("web-ours-every-row")}<span class="only-heard">" "{w(ours.title)}</span></span>{control}</label> }.into_any()
}
