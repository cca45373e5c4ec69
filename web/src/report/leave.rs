//! Signing out while forms have not been sent: the reader is told first, for what is kept on the device goes with the session.

use super::queue;
use crate::door::Load;
use crate::route::Here;
use crate::session::Session;
use crate::words::{Arg, lang, w};
use api::language::say_in;
use leptos::prelude::*;

thread_local! {
    /// Whether the reader wants to sign out and forms wait. A signal without an owner: signing out is asked for in several places.
    static ASKED: ArcRwSignal<bool> = ArcRwSignal::new(false);
}

/// Whose device this is now: without a line the server cannot say, and the account is the one that is remembered.
fn account(session: Session) -> Option<String> {
    session.0.with(|load| match load {
        Load::Ready(who) => who.as_ref().map(|who| who.name.clone()),
        _ => queue::me().map(|me| me.account),
    })
}

/// Whether the reader must be asked first; then they are.
pub(crate) fn must_ask(session: Session) -> bool {
    let waits = account(session).is_some_and(|name| !queue::forms_of(&name).is_empty());
    if waits {
        ASKED.with(|asked| asked.set(true));
        super::parts::focus("report-leave-stay");
    }
    waits
}

/// What the device keeps for others while an account signs out: the browser empties its storage with the session.
pub(crate) struct Aside(Vec<queue::Kept>);

impl Aside {
    /// Forgets the account and its forms, and holds what belongs to others.
    pub(crate) fn of(session: Session) -> Self {
        let name = account(session).unwrap_or_default();
        queue::me_keep(None);
        let others = queue::forms_of_others(&name);
        queue::forms_put(&others);
        super::worker::ground_forget();
        Self(others)
    }

    /// Puts it back.
    pub(crate) fn put_back(self) {
        if !self.0.is_empty() {
            queue::forms_put(&self.0);
        }
    }
}

/// The question, above whatever page.
#[component]
pub(crate) fn LeaveBar() -> impl IntoView {
    let session = expect_context::<Session>();
    let here = expect_context::<Here>().0;
    let lang = lang();
    let asked = ASKED.with(Clone::clone);
    let shown = asked.clone();
    let waiting = move || account(session).map_or(0, |name| queue::forms_of(&name).len());
    let title = move || say_in(lang.get(), "web-report-leave-title", &[("n", Arg::from(waiting()))]);
    let (stays, goes) = (asked.clone(), asked);
    let stay = move |_| stays.set(false);
    let forget = move |_| {
        goes.set(false);
        session.sign_out_now(here);
    };
    view! {
        <Show when=move || shown.get()>
            <section class="step-up" role="alertdialog" aria-labelledby="leave-title" aria-describedby="leave-text">
                <h2 id="leave-title">{title}</h2>
                <p id="leave-text">{w("web-report-leave-text")}</p>
                <p class="go">
                    <button type="button" class="button strong" id="report-leave-stay" on:click=stay.clone()>{w("web-report-leave-stay")}</button>
                    <button type="button" class="button danger" on:click=forget.clone()>{w("web-report-leave-forget")}</button>
                </p>
            </section>
        </Show>
    }
}
