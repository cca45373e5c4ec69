//! The outbox: keeps what was filled in, sends it, and says how it stands.

use super::queue::{self, Kept, Me, Refused};
use crate::door::{self, Failure, Load};
use crate::session::Session;
use api::{ConcernAsk, ConcernReceipt};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::HashMap;

/// How a form stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Standing {
    /// The server has it.
    Sent(ConcernReceipt),
    /// It waits for a line.
    Waits,
    /// The server refused it.
    Refused(Refused),
}

/// The outbox of the account that is signed in, or, without a line, of the one that was. A handful of handles: copy it freely.
#[derive(Clone, Copy)]
pub(crate) struct Outbox {
    /// Forms on this device, the oldest first.
    pub(crate) forms: RwSignal<Vec<Kept>>,
    /// The one on its way.
    pub(crate) sending: RwSignal<Option<String>>,
    /// What was sent from this page: the form's id and its receipt.
    pub(crate) sent: RwSignal<Vec<(String, ConcernReceipt)>>,
    /// Whether there is a line, as far as is known.
    pub(crate) line: RwSignal<bool>,
    notes: StoredValue<HashMap<String, String>>,
    session: Session,
}

impl Outbox {
    /// An outbox that follows the session and the line.
    pub(crate) fn new(session: Session) -> Self {
        let line = web_sys::window().is_none_or(|window| window.navigator().on_line());
        let outbox = Self {
            forms: RwSignal::new(Vec::new()),
            sending: RwSignal::new(None),
            sent: RwSignal::new(Vec::new()),
            line: RwSignal::new(line),
            notes: StoredValue::new(HashMap::new()),
            session,
        };
        Effect::new(move |_| outbox.follow());
        let online = window_event_listener(leptos::ev::online, move |_| {
            outbox.line.set(true);
            outbox.again();
        });
        let offline = window_event_listener(leptos::ev::offline, move |_| outbox.line.set(false));
        on_cleanup(move || {
            online.remove();
            offline.remove();
        });
        outbox
    }

    /// Somebody has signed in: they are remembered, and what they left is sent.
    fn follow(self) {
        match self.session.0.get() {
            Load::Ready(Some(who)) if who.actions.iter().any(|code| code == "send_concern") => {
                let before = queue::me().filter(|me| me.account == who.name);
                let usual = if who.role == "business_guardian" { "business" } else { "" };
                let source = before.map_or_else(|| usual.to_owned(), |me| me.source);
                let reads_contexts = who.actions.iter().any(|code| code == "read_contexts");
                queue::me_keep(Some(&Me { account: who.name, source, reads_contexts }));
                self.line.set(true);
                self.look();
                self.flush();
            }
            Load::Ready(_) => self.forms.set(Vec::new()),
            Load::Failed(Failure::Unreached) => {
                self.line.set(false);
                self.look();
            }
            _ => {}
        }
    }

    /// The account whose forms these are.
    pub(crate) fn me(self) -> Option<Me> {
        match self.session.0.get_untracked() {
            Load::Ready(who) => queue::me().filter(|me| who.is_some_and(|who| who.name == me.account)),
            _ => queue::me(),
        }
    }

    /// Whether the account itself is here, and not only remembered.
    pub(crate) fn is_open(self) -> bool {
        self.session.who().is_some()
    }

    /// Reads again what is on the device: another window may have changed it.
    pub(crate) fn look(self) {
        self.forms.set(self.me().map_or_else(Vec::new, |me| queue::forms_of(&me.account)));
    }

    /// Puts a form on the device, its note beside it in memory; false where the device keeps nothing.
    pub(crate) fn keep(self, mut ask: ConcernAsk) -> bool {
        let Some(me) = self.me() else { return false };
        let note = ask.note.take();
        let (form, noted) = (ask.form.clone(), note.is_some());
        self.notes.update_value(|notes| {
            notes.remove(&form);
            notes.extend(note.map(|note| (form, note)));
        });
        let at = js_sys::Date::now();
        let kept = queue::form_keep(Kept { account: me.account, at, ask, noted, refused: None });
        self.look();
        kept
    }

    /// Lets go of a form.
    pub(crate) fn forget(self, form: &str) {
        queue::form_drop(form);
        self.notes.update_value(|notes| {
            notes.remove(form);
        });
        self.look();
    }

    /// The note of a form, while the page that it was typed into is open.
    pub(crate) fn note_of(self, form: &str) -> Option<String> {
        self.notes.with_value(|notes| notes.get(form).cloned())
    }

    /// Sends one form of those on the device.
    pub(crate) async fn send(self, form: String) -> Standing {
        let found =
            self.forms.with_untracked(|forms| forms.iter().find(|kept| kept.ask.form == form).cloned());
        let Some(mut kept) = found else { return Standing::Waits };
        kept.ask.note = self.note_of(&form);
        self.sending.set(Some(form.clone()));
        let answer = door::ask::<_, ConcernReceipt>("POST", "/api/intake/concern", &kept.ask).await;
        self.sending.set(None);
        match answer {
            Ok(receipt) => {
                self.line.set(true);
                self.forget(&form);
                self.sent.update(|sent| sent.push((form, receipt.clone())));
                Standing::Sent(receipt)
            }
            Err(failure) if is_final(&failure) => {
                let refused = Refused { said: failure.words(), fields: failure.fields() };
                queue::form_keep(Kept { refused: Some(refused.clone()), ..kept });
                self.look();
                Standing::Refused(refused)
            }
            Err(failure) => {
                if failure == Failure::Unreached {
                    self.line.set(false);
                }
                Standing::Waits
            }
        }
    }

    /// Sends all that waits, one after another, until the line fails.
    pub(crate) fn flush(self) {
        if self.sending.get_untracked().is_some() || !self.is_open_untracked() {
            return;
        }
        self.look();
        spawn_local(async move {
            let waiting: Vec<String> = self.forms.with_untracked(|forms| {
                let waiting = forms.iter().filter(|kept| kept.refused.is_none());
                waiting.map(|kept| kept.ask.form.clone()).collect()
            });
            for form in waiting {
                if self.sending.get_untracked().is_some() || self.send(form).await == Standing::Waits {
                    return;
                }
            }
        });
    }

    /// Looks whether the line is back: asks who is here where that is not known, and sends what waits.
    pub(crate) fn again(self) {
        if matches!(self.session.0.get_untracked(), Load::Failed(_)) {
            let session = self.session;
            spawn_local(session.ask());
        } else if self.forms.with_untracked(|forms| !forms.is_empty()) {
            self.flush();
        }
    }

    fn is_open_untracked(self) -> bool {
        self.session.0.with_untracked(|load| load.ready().is_some_and(Option::is_some))
    }
}

/// Whether sending it again as it is would end the same. A session that has ended, a busy server and a lost line pass.
fn is_final(failure: &Failure) -> bool {
    let passes = ["session-ended", "sign-in-needed", "write-token", "step-up-needed"];
    matches!(failure.status(), Some(400 | 403 | 409 | 413 | 415 | 422))
        && !passes.iter().any(|kind| failure.is(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{Problem, language::Lang, language::Text};

    #[test]
    fn a_refusal_of_the_form_is_final_and_a_lost_line_or_session_is_not() {
        let failure = |kind: &str, status: u16| {
            let words = Text::same("x");
            Failure::Problem(Box::new(Problem::new(kind, status, &words, &words, Lang::En)))
        };
        for (kind, status) in [("malformed", 400), ("access-refused", 403), ("too-large", 413)] {
            assert!(is_final(&failure(kind, status)), "{kind}");
        }
        for (kind, status) in [("session-ended", 403), ("sign-in-needed", 401), ("busy", 503), ("pace", 429)]
        {
            assert!(!is_final(&failure(kind, status)), "{kind}");
        }
        assert!(!is_final(&Failure::Unreached) && !is_final(&Failure::Unreadable));
    }
}
