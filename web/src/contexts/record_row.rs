//! What may be done to a record that is kept: buttons in its row, and below it the form or the history that one of them opens.

use super::draft::{Draft, Turns};
use super::live;
use super::parts::{Part, words_at};
use super::record_form::{Body, controls, record_form};
use super::record_history::history;
use super::shelf::{Kind, Shelf};
use crate::session::Session;
use crate::words::w;
use leptos::prelude::*;
use serde_json::Value;
use std::sync::Arc;

/// A record that is kept, with what its forms need.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) shelf: Shelf,
    pub(super) kind: Kind,
    /// Its line, as the server tells it.
    pub(super) line: Value,
    /// Every field.
    pub(super) parts: Arc<Vec<Part>>,
    pub(super) turns: Turns,
}

/// Something that may be done: the id of its button, the words of it, and what it opens.
pub(super) struct Act {
    id: String,
    key: &'static str,
    opens: Body,
}

impl Act {
    /// An act of a record of its own making.
    pub(super) fn new(
        id: String,
        key: &'static str,
        opens: impl Fn() -> AnyView + Send + Sync + 'static,
    ) -> Self {
        Self { id, key, opens: Arc::new(opens) }
    }
}

impl Kept {
    /// The record's id.
    pub(super) fn id(&self) -> String {
        words_at(&self.line, "id")
    }

    /// The form as it begins.
    pub(super) fn draft(&self) -> Draft {
        Draft::of(self.kind, &self.line, Arc::clone(&self.parts), self.turns.clone())
    }

    /// Changes it, by a form of its own making.
    pub(super) fn change_by(&self, body: impl Fn(Draft) -> AnyView + Send + Sync + 'static) -> Act {
        let (kept, body) = (self.clone(), Arc::new(body));
        Act::new(format!("change-{}", self.id()), "records-change", move || {
            let (draft, body) = (kept.draft(), Arc::clone(&body));
            record_form(kept.shelf, draft, Arc::new(move || body(draft)))
        })
    }

    /// Changes all fields but one that is fixed once it is recorded.
    pub(super) fn change_but(&self, fixed: &'static str) -> Act {
        self.change_by(move |draft| {
            let parts = draft.parts();
            let shown: Vec<&str> =
                parts.iter().map(|part| part.path.as_str()).filter(|path| *path != fixed).collect();
            controls(draft, Some(&shown))
        })
    }

    /// Two presses: a few fields alone, one of them filled in.
    pub(super) fn quick(
        &self,
        (prefix, key): (&str, &'static str),
        shown: &'static [&'static str],
        filled: (&'static str, Value),
    ) -> Act {
        let kept = self.clone();
        Act::new(format!("{prefix}-{}", self.id()), key, move || {
            let draft = kept.draft();
            draft.put(filled.0, filled.1.clone());
            record_form(kept.shelf, draft, Arc::new(move || controls(draft, Some(shown))))
        })
    }

    /// Its history.
    pub(super) fn history(&self) -> Act {
        let kept = self.clone();
        Act::new(format!("history-{}", self.id()), "records-history", move || history(&kept))
    }
}

/// The acts that somebody may do: whoever reads may look into the history, whoever keeps may change.
pub(super) fn acts(kept: &Kept, keeping: Vec<Act>) -> Vec<Act> {
    let may = expect_context::<Session>().may("keep_contexts");
    keeping.into_iter().filter(|_| may).chain([kept.history()]).collect()
}

/// The buttons of acts.
pub(super) fn buttons(shelf: Shelf, id: &str, acts: &[Act]) -> AnyView {
    let one = |act: &Act| shelf.button(act.id.clone(), act.key, Some(format!("row-{id}")));
    view! { <div class="ctx-do">{acts.iter().map(one).collect_view()}</div> }.into_any()
}

/// What is opened of acts.
pub(super) fn opened(shelf: Shelf, acts: Vec<Act>) -> AnyView {
    let one = |act: Act| {
        let is_open = Memo::new(move |_| shelf.is_open(&act.id));
        let opens = act.opens;
        live(move || is_open.get().then(|| view! { <div class="ctx-opened">{opens()}</div> }))
    };
    acts.into_iter().map(one).collect_view().into_any()
}

/// The row of a record: its name, its cells, its buttons, and a row for what they open.
pub(super) fn row(
    kept: &Kept,
    name: impl IntoView,
    cells: AnyView,
    columns: usize,
    acts: Vec<Act>,
) -> AnyView {
    let (shelf, id) = (kept.shelf, kept.id());
    let of = words_at(&kept.line, "of");
    // After a merge or a split a record stays with the context that it was recorded of.
    let elsewhere = (!of.is_empty() && of != shelf.code()).then(
        || view! { " "<span class="hint">{w("records-of")}" "{super::shapes::short(&of).to_owned()}</span> },
    );
    let any = {
        let ids: Vec<String> = acts.iter().map(|act| act.id.clone()).collect();
        Memo::new(move |_| ids.iter().any(|id| shelf.is_open(id)))
    };
    view! {
        <tr><th scope="row" id=format!("row-{id}")>{name.into_view()}{elsewhere}</th>{cells}<td>{buttons(shelf, &id, &acts)}</td></tr>
        <tr class="opened" hidden=live(move || !any.get())><td colspan=columns.to_string()>{opened(shelf, acts)}</td></tr>
    }
    .into_any()
}
