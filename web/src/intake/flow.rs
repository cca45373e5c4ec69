//! What the intake page knows between choosing a file and its receipt, and how the server is asked.

use super::Waiting;
use super::ask::By;
use super::edit;
use super::send::{NotSent, Progress, Watcher, send};
use crate::door::Failure;
use crate::job::JobWatch;
use crate::words::Text;
use api::language::say;
use api::{Mapping, Preview, Receipt};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::sync::Arc;
use web_sys::File;

/// Bytes that a file may have that comes by the page, as the server has it.
const MOST_BYTES: f64 = 20e6;

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
    /// None chosen.
    Choose,
    /// On its way.
    Sending,
    /// Arrived; the server looks at it.
    Looking,
    /// Looked at: the mapping can be corrected.
    Mapping,
    /// Taken in.
    Taken(Box<Receipt>),
    /// Lost, or refused by the server.
    Failed(Failure),
    /// Refused before it was sent.
    Unfit(Text),
}

/// The page's state. A handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(super) struct Flow {
    /// A file from the browser is not shared with other threads.
    pub(super) file: RwSignal<Option<File>, LocalStorage>,
    pub(super) stage: RwSignal<Stage>,
    pub(super) progress: RwSignal<Progress>,
    /// The newest answer.
    pub(super) preview: RwSignal<Option<Arc<Preview>>>,
    /// As it stands on the page.
    pub(super) mapping: RwSignal<Mapping>,
    /// Why columns were guessed, of those that nobody has changed.
    pub(super) reasons: RwSignal<BTreeMap<String, Text>>,
    /// Raised when the columns or the whole mapping are others, so that the controls are drawn anew.
    pub(super) drawn: RwSignal<u32>,
    /// Whether the preview shown is older than the mapping.
    pub(super) stale: RwSignal<bool>,
    /// Whether the file is being taken in.
    pub(super) taking: RwSignal<bool>,
    /// The job that takes it in.
    pub(super) job: JobWatch,
    /// Why the last preview or the taking in failed.
    pub(super) failure: RwSignal<Option<Failure>>,
    /// Name and version under which the mapping is saved, as it stands.
    pub(super) saved: RwSignal<Option<(String, u32)>>,
    /// Whether the file has our own form.
    pub(super) canonical: RwSignal<bool>,
    pub(super) waiting: Waiting,
    pub(super) marks: StoredValue<Marks>,
}

/// What nothing on the page shows.
#[derive(Default)]
pub(super) struct Marks {
    /// The upload's id.
    pub(super) upload: String,
    /// How often the server was asked for a preview.
    pub(super) asked: u32,
    /// Raised with every file chosen.
    turn: u32,
    /// Whether a broken line is to be tried now.
    hurry: bool,
}

impl Flow {
    pub(super) fn new(waiting: Waiting) -> Self {
        Self {
            file: RwSignal::new_local(None),
            stage: RwSignal::new(Stage::Choose),
            progress: RwSignal::new(Progress::default()),
            preview: RwSignal::new(None),
            mapping: RwSignal::new(edit::blank(None)),
            reasons: RwSignal::new(BTreeMap::new()),
            drawn: RwSignal::new(0),
            stale: RwSignal::new(false),
            taking: RwSignal::new(false),
            job: JobWatch::new(),
            failure: RwSignal::new(None),
            saved: RwSignal::new(None),
            canonical: RwSignal::new(false),
            waiting,
            marks: StoredValue::new(Marks::default()),
        }
    }

    /// Takes a file from the reader and sends it.
    pub(super) fn choose(self, file: Option<File>) {
        let Some(file) = file else { return };
        let unfit = match file.size() {
            size if size > MOST_BYTES => Some("web-upload-large"),
            size if size < 1.0 => Some("web-upload-empty"),
            _ => None,
        };
        self.file.set(Some(file));
        self.marks.update_value(|marks| {
            marks.turn += 1;
            marks.asked += 1;
        });
        match unfit {
            Some(key) => self.stage.set(Stage::Unfit(say(key, &[]))),
            None => self.send(),
        }
    }

    /// Begins again with the same file, which may have gone from the server meanwhile.
    pub(super) fn again(self) {
        self.marks.update_value(|marks| marks.turn += 1);
        self.send();
    }

    /// Tries a broken line now.
    pub(super) fn hurry(self) {
        self.marks.update_value(|marks| marks.hurry = true);
    }

    fn send(self) {
        let Some(file) = self.file.get_untracked() else { return };
        self.progress.set(Progress { done: 0, of: file.size() as u64, broken: false });
        self.failure.set(None);
        self.saved.set(None);
        self.stage.set(Stage::Sending);
        let watcher = Turn { flow: self, turn: self.marks.with_value(|marks| marks.turn) };
        spawn_local(async move {
            let sent = send(&file, &watcher).await;
            if !watcher.is_now() {
                return;
            }
            match sent {
                Ok(upload) => {
                    self.marks.try_update_value(|marks| marks.upload = upload);
                    self.stage.try_set(Stage::Looking);
                    self.look(By::Guess).await;
                }
                Err(NotSent::Failure(failure)) => _ = self.stage.try_set(Stage::Failed(failure)),
                Err(NotSent::Unread) => {
                    self.stage.try_set(Stage::Unfit(say("web-upload-unread", &[])));
                }
            }
        });
    }

    /// Changes the mapping as the reader asked, and asks what would become of the file then.
    pub(super) fn edit(self, column: &str, change: impl FnOnce(&mut Mapping)) {
        self.reasons.update(|reasons| _ = reasons.remove(column));
        self.mapping.update(|mapping| {
            change(mapping);
            // What is changed is not the saved one any more.
            "new".clone_into(&mut mapping.name);
            mapping.version = 1;
        });
        self.saved.set(None);
        self.look_soon();
    }

    /// Puts a saved mapping in place.
    pub(super) fn load(self, mut mapping: Mapping) {
        self.saved.set(Some((mapping.name.clone(), mapping.version)));
        self.reasons.set(BTreeMap::new());
        let has_sheet = self.preview.with_untracked(|preview| {
            let sheets = preview.iter().flat_map(|preview| &preview.sheets);
            sheets.into_iter().any(|sheet| sheet.name == mapping.sheet)
        });
        if !has_sheet {
            // Made for a workbook whose sheet had another name: it is tried on the one that is shown.
            mapping.sheet = self.mapping.with_untracked(|mapping| mapping.sheet.clone());
        }
        self.mapping.set(mapping);
        self.drawn.update(|drawn| *drawn += 1);
        self.look_soon();
    }

    /// Looks at another sheet, or guesses anew.
    pub(super) fn guess(self, sheet: Option<String>) {
        self.stale.set(true);
        self.saved.set(None);
        spawn_local(self.look(sheet.map_or(By::Guess, By::Sheet)));
    }
}

/// Watches over the sending of one file.
struct Turn {
    flow: Flow,
    turn: u32,
}

impl Turn {
    fn is_now(&self) -> bool {
        self.flow.marks.try_with_value(|marks| marks.turn) == Some(self.turn)
    }
}

impl Watcher for Turn {
    fn told(&self, progress: Progress) -> bool {
        if self.is_now() {
            self.flow.progress.try_set(progress);
        }
        self.is_now()
    }

    fn hurried(&self) -> bool {
        let hurried = self.flow.marks.try_update_value(|marks| std::mem::take(&mut marks.hurry));
        hurried.unwrap_or_default()
    }
}
