//! Entering the working side: a purpose from a closed list, asked once a session and kept with every look.

use crate::door::Failure;
use crate::session::Session;
use crate::step_up::StepUpButton;
use crate::words::{both, lang, w};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The question, in place of the map.
#[component]
pub(crate) fn PurposeQuestion() -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let chosen = RwSignal::new(String::new());
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let purposes = move || session.who().map(|who| who.purposes).unwrap_or_default();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        spawn_local(async move {
            if let Err(why) = session.enter_working(chosen.get_untracked()).await {
                failure.try_set(Some(why));
            }
        });
    };
    let shown = move || session.who().is_some_and(|who| who.stepped_up);
    let waived = move || session.who().is_some_and(|who| who.step_up_waived);
    view! {
        <Show when=shown fallback=StepUpFirst>
        <form class="purpose" on:submit=submit>
            <h1>{w("web-purpose-title")}</h1>
            <p>{w("web-purpose-text")}</p>
            <fieldset>
                <legend>{w("web-purpose-legend")}</legend>
                {move || purposes().into_iter().map(|purpose| {
                    let code = purpose.code.clone();
                    let label = purpose.label.clone();
                    view! {
                        <label class="choice">
                            <input type="radio" name="purpose" value=purpose.code required=true
                                on:change=move |_| chosen.set(code.clone())/>
                            <span>{move || label.get(lang.get()).to_owned()}</span>
                        </label>
                    }
                }).collect_view()}
            </fieldset>
            <div class="said" role="alert">
                {move || failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> })}
            </div>
            <button type="submit" class="button strong" disabled=move || chosen.with(String::is_empty)>
                {w("web-purpose-go")}
            </button>
            <Show when=waived><p class="hint">{w("web-passkeys-waived")}</p></Show>
        </form>
        </Show>
    }
}

/// Before the purpose: the passkey.
#[component]
fn StepUpFirst() -> impl IntoView {
    view! {
        <section class="purpose" aria-labelledby="passkey-title">
            <h1 id="passkey-title">{w("web-step-up-title")}</h1>
            <p>{w("web-passkeys-why")}</p>
            <p>{w("web-passkeys-rule")}</p>
            <StepUpButton done=|| ()/>
        </section>
    }
}
