//! Asking for a passkey, in place of what needs one or above it.

use crate::passkey::{self, NoPasskey};
use crate::route::{Link, Route};
use crate::session::Session;
use crate::words::{both, w};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Whether some answer of the server asked for a passkey.
#[derive(Clone, Copy)]
pub(crate) struct StepUpWanted(pub(crate) RwSignal<bool>);

/// The bar above a page whose action was refused for want of a passkey. Once it is shown the reader does it again.
#[component]
pub(crate) fn StepUpBar() -> impl IntoView {
    let wanted = expect_context::<StepUpWanted>().0;
    view! {
        <Show when=move || wanted.get()>
            <section class="step-up" role="alert" aria-labelledby="step-up-title">
                <h2 id="step-up-title">{w("web-step-up-title")}</h2>
                <p>{w("web-step-up-text")}</p>
                <StepUpButton done=move || wanted.set(false)/>
            </section>
        </Show>
    }
}

/// The button, and what came of it.
#[component]
pub(crate) fn StepUpButton(
    /// Called once the passkey was shown.
    done: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let outcome: RwSignal<Option<NoPasskey>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let show = move |_| {
        busy.set(true);
        outcome.set(None);
        spawn_local(async move {
            let shown = passkey::show(session).await;
            busy.try_set(false);
            match shown {
                Ok(()) => done(),
                Err(why) => {
                    outcome.try_set(Some(why));
                }
            }
        });
    };
    view! {
        <button type="button" class="button strong" disabled=busy on:click=show>{w("web-step-up-go")}</button>
        <div class="said" role="alert">
            {move || outcome.get().map(|why| view! { <NoPasskeyWords why/> })}
        </div>
    }
}

/// Why there was none, and what to do.
#[component]
pub(crate) fn NoPasskeyWords(
    /// Why.
    why: NoPasskey,
) -> impl IntoView {
    let none = matches!(&why, NoPasskey::Failed(failure) if failure.is("passkey-none"));
    let words = match why {
        NoPasskey::Failed(failure) => both(failure.words()).into_any(),
        NoPasskey::Cancelled => w("web-passkeys-cancelled").into_any(),
        NoPasskey::Unable => w("web-passkeys-unable").into_any(),
    };
    view! {
        <p class="wrong">{words}</p>
        {none.then(|| view! { <p><Link to=Route::Account>{w("web-page-account")}</Link></p> })}
    }
}
