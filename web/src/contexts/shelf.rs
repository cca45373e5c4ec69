//! What is known of the records of a context, or of what was mapped in an area; how it is asked for, and how a record is sent.

use super::draft::{Draft, Target};
use super::inputs::focus;
use super::live;
use super::parts::{Choices, choices, list_at};
use crate::door::{self, Failure, Load};
use crate::words::w;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

/// The kinds of records that have a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A guardian or place manager.
    Guardian,
    /// A factor, a strength or a safe adult.
    Factor,
    /// An assessment.
    Assessment,
    /// A safety-mapping session.
    Session,
}

impl Kind {
    /// The part of the address that is its own.
    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Guardian => "guardians",
            Self::Factor => "factors",
            Self::Assessment => "assessments",
            Self::Session => "mapping",
        }
    }

    /// Where the record stands in its line.
    pub(super) const fn field(self) -> &'static str {
        self.form()
    }

    /// The start of the ids of its form.
    pub(super) const fn form(self) -> &'static str {
        match self {
            Self::Guardian => "guardian",
            Self::Factor => "factor",
            Self::Assessment => "assessment",
            Self::Session => "session",
        }
    }

    /// Where a new one is sent; a session belongs to the area that it names.
    pub(super) fn new_at(self, code: &str) -> String {
        match self {
            Self::Session => "/api/contexts/mapping".to_owned(),
            _ => format!("/api/contexts/{code}/{}", self.path()),
        }
    }

    /// The lists of what is told in which its lines stand.
    const fn lists(self) -> &'static [&'static str] {
        match self {
            Self::Guardian => &["guardians"],
            Self::Factor => &["harms", "strengths"],
            Self::Assessment => &["assessments"],
            Self::Session => &["sessions"],
        }
    }
}

/// What is known of the records of a context or an area.
#[derive(Clone, Copy)]
pub(super) struct Shelf {
    code: StoredValue<String>,
    of_area: bool,
    /// `api::ContextRecords`; of an area its `mapping` alone.
    pub(super) records: RwSignal<Load<Arc<Value>>>,
    /// `api::ContextLists`.
    pub(super) lists: RwSignal<Arc<Value>>,
    /// `api::SafetySessionsPage`, once somebody wanted to see it: each look is on record.
    pub(super) sessions: RwSignal<Option<Load<Arc<Value>>>>,
    /// The form that is open: the id of its button.
    pub(super) open: RwSignal<String>,
    /// Whether something was kept last.
    pub(super) said: RwSignal<bool>,
    /// Whether something is under way.
    pub(super) busy: RwSignal<bool>,
}

impl Shelf {
    /// Of the context of a code.
    pub(super) fn of_context(code: String) -> Self {
        Self::new(code, false)
    }

    /// Of an area by its code.
    pub(super) fn of_area(code: String) -> Self {
        Self::new(code, true)
    }

    fn new(code: String, of_area: bool) -> Self {
        let shelf = Self {
            code: StoredValue::new(code),
            of_area,
            records: RwSignal::new(Load::Waiting),
            lists: RwSignal::new(Arc::new(Value::Null)),
            sessions: RwSignal::new(None),
            open: RwSignal::new(String::new()),
            said: RwSignal::new(false),
            busy: RwSignal::new(false),
        };
        spawn_local(async move {
            if let Ok(lists) = door::get::<Value>("/api/contexts/lists", None).await {
                shelf.lists.try_set(Arc::new(lists));
            }
            shelf.ask().await;
        });
        shelf
    }

    /// The code of the context or area.
    pub(super) fn code(self) -> String {
        self.code.get_value()
    }

    /// Asks anew, after a failure.
    pub(super) fn again(self) {
        spawn_local(self.ask());
    }

    async fn told(self) -> Result<Value, Failure> {
        let code = self.code();
        if self.of_area {
            let answer = door::get::<Value>(&format!("/api/contexts/mapping?area={code}"), None).await?;
            return Ok(json!({ "mapping": answer }));
        }
        door::get::<Value>(&format!("/api/contexts/{code}/records"), None).await
    }

    async fn ask(self) {
        let answer = self.told().await;
        self.records.try_set(answer.map_or_else(Load::Failed, |records| Load::Ready(Arc::new(records))));
    }

    async fn sessions_told(self) -> Result<Value, Failure> {
        door::get::<Value>(&format!("/api/contexts/mapping/sessions?area={}", self.code()), None).await
    }

    /// Asks for the single sessions.
    pub(super) async fn sessions_ask(self) {
        if self.sessions.with_untracked(Option::is_none) {
            self.sessions.try_set(Some(Load::Waiting));
        }
        let answer = self.sessions_told().await;
        let answer = answer.map_or_else(Load::Failed, |page| Load::Ready(Arc::new(page)));
        self.sessions.try_set(Some(answer));
    }

    /// The line of what a form is sent to, as it is kept now.
    async fn anew(self, target: &Target) -> Option<Value> {
        let (lists, id): (&[&str], _) = match target {
            Target::New(_) => return None,
            Target::Kept(kind, id) => (kind.lists(), id),
            Target::Judgement(id) => (&["weightings"], id),
        };
        let of_sessions = matches!(target, Target::Kept(Kind::Session, _));
        let told = if of_sessions { self.sessions_told().await } else { self.told().await }.ok()?;
        lists.iter().flat_map(|list| list_at(&told, list)).find(|line| line["id"] == id.as_str())
    }

    /// Sends a form and shows what is there then. Where somebody else was first, the record is read anew and the form meets it.
    pub(super) fn keep(self, draft: Draft) {
        if self.busy.get_untracked() {
            return;
        }
        if let Some(first) = draft.lacking() {
            return focus(&first);
        }
        self.busy.set(true);
        let (method, path, asked) = draft.asked(&self.code());
        spawn_local(async move {
            match door::ask::<Value, Value>(method, &path, &asked).await {
                Ok(_) => self.kept().await,
                Err(why) if why.is("context-changed") => match self.anew(&draft.target()).await {
                    Some(line) => {
                        draft.meet(&line);
                        focus(&format!("{}-said", draft.form()));
                    }
                    None => _ = draft.failure.try_set(Some(why)),
                },
                Err(why) => {
                    draft.failure.try_set(Some(why));
                    if let Some(first) = draft.first_refused() {
                        focus(&first);
                    }
                }
            }
            self.busy.try_set(false);
        });
    }

    /// Sends something that has no form of its own.
    pub(super) fn send(self, path: String, asked: Value, failure: RwSignal<Option<Failure>>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        failure.set(None);
        spawn_local(async move {
            match door::ask::<Value, Value>("POST", &path, &asked).await {
                Ok(_) => self.kept().await,
                Err(why) => _ = failure.try_set(Some(why)),
            }
            self.busy.try_set(false);
        });
    }

    /// Shows what is there after something was kept, and leads the keyboard back to the button that opened the form. All of it at once:
    /// a form that somebody opens next is not drawn over.
    async fn kept(self) {
        let opener = self.open.try_get_untracked().unwrap_or_default();
        if self.sessions.try_get_untracked().flatten().is_some() {
            self.sessions_ask().await;
        }
        let answer = self.told().await;
        self.open.try_set(String::new());
        self.records.try_set(answer.map_or_else(Load::Failed, |records| Load::Ready(Arc::new(records))));
        self.said.try_set(true);
        set_timeout(move || focus(&opener), Duration::ZERO);
    }

    /// Codes and words of a list, or of those of its entries that fit.
    pub(super) fn choices(self, list: &str, fits: impl Fn(&Value) -> bool) -> Choices {
        self.lists.with_untracked(|lists| choices(&lists[list], fits))
    }

    /// Codes and words of a whole list.
    pub(super) fn all(self, list: &str) -> Choices {
        self.choices(list, |_| true)
    }

    /// Whether the form of a button is open.
    pub(super) fn is_open(self, id: &str) -> bool {
        self.open.with(|open| open == id)
    }

    /// A button that opens and closes a form. `of`: id of what names the record, where several buttons have the same words.
    pub(super) fn button(self, id: String, key: &'static str, of: Option<String>) -> AnyView {
        let (of_open, of_html) = (id.clone(), id.clone());
        let turn = move |_| {
            self.said.set(false);
            self.open.update(|open| *open = if *open == id { String::new() } else { id.clone() });
        };
        view! { <button type="button" class="button small" id=of_html aria-expanded=live(move || self.is_open(&of_open).to_string())
            aria-describedby=of on:click=turn>{w(key)}</button> }
        .into_any()
    }
}
