//! Changing one's own passphrase.

use crate::door::{self, Failure};
use crate::words::{both, w};
use api::PassphraseChange;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
#[component]
pub(crate) fn Passphrase() -> impl IntoView {
    let present = RwSignal::new(String::new());
    let new = RwSignal::new(String::new());
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let done = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        busy.set(true);
        done.set(false);
        failure.set(None);
        let change = PassphraseChange { present: present.get_untracked(), new: new.get_untracked() };
        spawn_local(async move {
            let answer = door::tell("PUT", "/api/passphrase", &change).await;
            busy.try_set(false);
            match answer {
                Ok(()) => {
                    done.try_set(true);
                    present.try_set(String::new());
                    new.try_set(String::new());
                }
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    };
    let wrong_new = move || {
        let fields = failure.get().map(|why| why.fields()).unwrap_or_default();
        fields.into_iter().find(|field| field.field == "new").map(|field| field.message)
    };
    view! {
        <section class="own-part" aria-labelledby="passphrase-title">
            <h2 id="passphrase-title">{w("web-passphrase-heading")}</h2>
            <p id="passphrase-hint">{w("web-passphrase-text")}</p>
            <form class="form own-form" on:submit=submit>
                <label for="present">{w("web-passphrase-present")}</label>
                <input id="present" name="present" type="password" autocomplete="current-password" required=true
                    prop:value=present on:input=move |event| present.set(event_target_value(&event))/>
                <label for="new">{w("web-passphrase-new")}</label>
                <input id="new" name="new" type="password" autocomplete="new-password" required=true
                    aria-describedby="passphrase-hint new-wrong" aria-invalid=move || wrong_new().is_some().to_string()
                    prop:value=new on:input=move |event| new.set(event_target_value(&event))/>
                <span id="new-wrong" class="wrong-field">{move || wrong_new().map(both)}</span>
                <div class="said" role="alert">
                    {move || failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> })}
                </div>
                <div class="said" role="status">
                    <Show when=move || done.get()><p class="well">{w("web-passphrase-done")}</p></Show>
                </div>
                <button type="submit" class="button" disabled=busy>{w("web-passphrase-go")}</button>
            </form>
        </section>
    }
}
