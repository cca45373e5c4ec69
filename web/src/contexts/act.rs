//! What the page of a context knows, and how an act on it is sent.

use super::book::{Book, all_of, query};
use super::shapes::{Line, Net};
use crate::door::{self, Failure, Load};
use api::{ContextDone, ContextHistory};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::Value;
use std::sync::Arc;

/// The page's state. A handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Bench {
    /// The code of the address.
    pub(super) code: StoredValue<String>,
    /// The context that stands for it.
    pub(super) line: RwSignal<Load<Arc<Line>>>,
    /// Its links.
    pub(super) net: RwSignal<Option<Arc<Net>>>,
    /// Every context, as far as told: for names, and for those that this one stands for.
    pub(super) all: RwSignal<Arc<Vec<Line>>>,
    /// The acts, page after page, and what asks for more.
    pub(super) history: RwSignal<Load<ContextHistory>>,
    pub(super) busy: RwSignal<bool>,
    /// The key of what was done last.
    pub(super) said: RwSignal<Option<&'static str>>,
    /// The act whose form is open.
    pub(super) open: RwSignal<Option<&'static str>>,
    book: Book,
}

impl Bench {
    pub(super) fn new(code: String, book: Book) -> Self {
        Self {
            code: StoredValue::new(code),
            line: RwSignal::new(Load::Waiting),
            net: RwSignal::new(None),
            all: RwSignal::new(Arc::new(Vec::new())),
            history: RwSignal::new(Load::Waiting),
            busy: RwSignal::new(false),
            said: RwSignal::new(None),
            open: RwSignal::new(None),
            book,
        }
    }

    /// Asks for everything anew.
    pub(super) fn ask(self) {
        let code = self.code.get_value();
        spawn_local(async move {
            match door::get::<Line>(&format!("/api/contexts/{code}"), None).await {
                Ok(line) => {
                    self.book.note_lines(std::slice::from_ref(&line));
                    let around = query(&[("around", &line.code)]);
                    self.line.try_set(Load::Ready(Arc::new(line)));
                    if let Ok(net) = door::get::<Net>(&format!("/api/contexts/network{around}"), None).await {
                        self.book.note(
                            net.nodes
                                .iter()
                                .map(|node| (node.id.clone(), node.code.clone(), node.name.clone())),
                        );
                        self.net.try_set(Some(Arc::new(net)));
                    }
                }
                Err(failure) => _ = self.line.try_set(Load::Failed(failure)),
            }
            self.history_ask(None).await;
            if let Ok((lines, _)) = all_of(&[]).await {
                self.book.note_lines(&lines);
                self.all.try_set(Arc::new(lines));
            }
        });
    }

    /// Asks for acts: the newest, or those before one.
    pub(super) async fn history_ask(self, before: Option<String>) {
        let asked = query(&[("before", before.as_deref().unwrap_or_default())]);
        let path = format!("/api/contexts/{}/history{asked}", self.code.get_value());
        let answer = door::get::<ContextHistory>(&path, None).await;
        self.history.try_update(|history| match (answer, &mut *history) {
            (Ok(more), Load::Ready(known)) if before.is_some() => {
                known.acts.extend(more.acts);
                known.next = more.next;
            }
            (Ok(first), _) => *history = Load::Ready(first),
            (Err(failure), _) => *history = Load::Failed(failure),
        });
    }

    /// Acts, says what was done and shows what is there then; what the server refuses stays with its form.
    pub(super) fn act(
        self,
        method: &'static str,
        path: String,
        asked: Value,
        done: &'static str,
        failure: RwSignal<Option<Failure>>,
    ) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set(None);
        failure.set(None);
        spawn_local(async move {
            match door::ask::<Value, ContextDone>(method, &path, &asked).await {
                Ok(_) => {
                    self.open.try_set(None);
                    self.said.try_set(Some(done));
                    super::inputs::focus("said");
                    self.ask();
                }
                Err(why) => _ = failure.try_set(Some(why)),
            }
            self.busy.try_set(false);
        });
    }

    /// The path of an act on the context shown.
    pub(super) fn path(line: &Line, act: &str) -> String {
        format!("/api/contexts/{}{act}", line.code)
    }
}
