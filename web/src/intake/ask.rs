//! What the server is asked: what would become of the file, and to take it in.

use super::flow::{Flow, Stage};
use super::{edit, focus};
use crate::door::{self, Failure};
use api::{Job, JobKind, Preview, Receipt};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use std::time::Duration;

/// How long the page waits for the next change before it asks for a preview.
const PAUSE: Duration = Duration::from_millis(400);

/// What the server is asked to look at the file by.
pub(super) enum By {
    /// Its own guess.
    Guess,
    /// Its own guess, of this sheet.
    Sheet(String),
    /// The mapping on the page.
    Page,
}

/// Whether what had the keyboard is gone.
fn adrift() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.active_element()).is_none_or(|element| element.tag_name() == "BODY")
}

impl Flow {
    /// Asks once the reader pauses.
    pub(super) fn look_soon(self) {
        self.stale.set(true);
        self.marks.update_value(|marks| marks.asked += 1);
        let mine = self.marks.with_value(|marks| marks.asked);
        set_timeout(
            move || {
                if self.marks.try_with_value(|marks| marks.asked) == Some(mine) {
                    spawn_local(self.look(By::Page));
                }
            },
            PAUSE,
        );
    }

    /// Asks what would become of the file. An answer to an older question is dropped.
    pub(super) async fn look(self, by: By) {
        self.marks.update_value(|marks| marks.asked += 1);
        let mine = self.marks.with_value(|marks| marks.asked);
        // The server guesses for a mapping that fills nothing.
        let bare = self.mapping.with_untracked(|mapping| mapping.columns.is_empty());
        let anew = bare || !matches!(by, By::Page);
        let of_sheet = matches!(by, By::Sheet(_));
        let path =
            format!("/api/intake/preview?upload={}", self.marks.with_value(|marks| marks.upload.clone()));
        let answer = match by {
            By::Guess => door::bytes::<Preview>("POST", &path, None).await,
            By::Sheet(name) => door::ask("POST", &path, &edit::blank(Some(name))).await,
            By::Page => door::ask("POST", &path, &self.mapping.get_untracked()).await,
        };
        if self.marks.try_with_value(|marks| marks.asked) != Some(mine) {
            return;
        }
        match answer {
            Ok(preview) => {
                self.keep(preview, anew);
                if of_sheet && adrift() {
                    // The list of sheets was drawn anew: the keyboard goes back to it.
                    focus("#sheet");
                }
            }
            Err(failure) if self.stage.get_untracked() == Stage::Mapping => self.failure.set(Some(failure)),
            Err(failure) => self.stage.set(Stage::Failed(failure)),
        }
    }

    fn keep(self, preview: Preview, anew: bool) {
        self.failure.set(None);
        if anew {
            let reasons = preview.guesses.iter().map(|guess| (guess.column.clone(), guess.why.clone()));
            self.reasons.set(reasons.collect());
            self.mapping.set(preview.mapping.clone());
            let canonical = edit::canonical(&preview);
            self.canonical.set(canonical.is_some());
            self.preview.set(Some(Arc::new(preview)));
            self.drawn.update(|drawn| *drawn += 1);
            if let Some(own) = canonical.filter(|own| own.columns != self.mapping.get_untracked().columns) {
                self.mapping.set(own);
                self.look_soon();
            } else {
                self.stale.set(false);
            }
            if self.stage.get_untracked() != Stage::Mapping {
                self.stage.set(Stage::Mapping);
            }
        } else {
            let sheet = self.preview.with_untracked(|known| known.as_ref().map(|known| known.sheet));
            let other_sheet = sheet != Some(preview.sheet);
            self.preview.set(Some(Arc::new(preview)));
            self.stale.set(false);
            if other_sheet {
                self.drawn.update(|drawn| *drawn += 1);
            }
        }
    }

    /// Takes the file in by the mapping as it stands.
    pub(super) fn take(self) {
        if self.taking.get_untracked() || self.stale.get_untracked() {
            return;
        }
        self.taking.set(true);
        self.failure.set(None);
        let path =
            format!("/api/intake/concerns?upload={}", self.marks.with_value(|marks| marks.upload.clone()));
        spawn_local(async move {
            let made = self.job.run(&path, &self.mapping.get_untracked()).await;
            self.taken(made).await;
        });
    }

    /// Goes on with a file that the reader began to take in earlier and left to itself.
    pub(super) async fn take_up(self) {
        let Some(job) = self.job.earlier(&[JobKind::Intake]).await else { return };
        if self.taking.get_untracked() {
            return;
        }
        self.taking.set(true);
        let made = self.job.follow(job).await;
        self.taken(made).await;
    }

    /// Shows the receipt, or why there is none. A file that was stopped stays as it is, to be taken in after all.
    async fn taken(self, made: Result<Option<Job>, Failure>) {
        let answer = match made {
            Ok(Some(job)) => door::get::<Receipt>(job.made.as_deref().unwrap_or_default(), None).await,
            Ok(None) => {
                self.taking.try_set(false);
                return;
            }
            Err(failure) => Err(failure),
        };
        self.taking.try_set(false);
        match answer {
            Ok(receipt) => {
                self.stage.try_set(Stage::Taken(Box::new(receipt)));
                focus("#receipt-title");
                self.waiting.ask().await;
            }
            Err(failure) if self.stage.try_get_untracked() == Some(Stage::Choose) => {
                _ = self.stage.try_set(Stage::Failed(failure));
            }
            Err(failure) => _ = self.failure.try_set(Some(failure)),
        }
    }
}
