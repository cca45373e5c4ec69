//! What was found when the law behind a measure was last checked in the region, and the form that says that it was.

use crate::door::{self, Failure};
use crate::form_fault::Refused;
use crate::words::{lang, w};
use api::language::{Arg, say_in};
use api::{MeasureVerdict, VerificationAsk, VerificationLine};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The check of one measure.
#[component]
pub(super) fn Check(
    /// Id of the measure.
    measure: String,
    /// The newest check; none: nobody has checked it.
    shown: RwSignal<Option<VerificationLine>>,
    /// Whether the reader may say that it was checked.
    may: bool,
) -> impl IntoView {
    let lang = lang();
    let told = move || match shown.get() {
        None => view! { <p>{w("plans-unverified-yet")}</p> }.into_any(),
        Some(line) => {
            let by = move || {
                let args = [
                    ("role", Arg::from(line.role.get(lang.get()))),
                    ("on", Arg::from(line.on.as_str())),
                    ("edition", Arg::from(line.edition.as_str())),
                ];
                say_in(lang.get(), "plans-verified-by", &args)
            };
            view! { <p>{w(line.verdict.key())}</p><p class="pfl-prose">{line.note.clone()}</p><p class="hint">{by}</p> }.into_any()
        }
    };
    view! { {told}{may.then(|| view! { <CheckForm measure shown/> })} }
}

#[component]
fn CheckForm(
    /// Id of the measure.
    measure: String,
    /// The newest check.
    shown: RwSignal<Option<VerificationLine>>,
) -> impl IntoView {
    let (verdict, note) = (RwSignal::new(MeasureVerdict::Verified), RwSignal::new(String::new()));
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    let path = StoredValue::new(format!("/api/measures/{measure}/verification"));
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        busy.set(true);
        failure.set(None);
        let asked = VerificationAsk { verdict: verdict.get_untracked(), note: note.get_untracked() };
        spawn_local(async move {
            match door::ask::<VerificationAsk, VerificationLine>("POST", &path.get_value(), &asked).await {
                Ok(line) => _ = shown.try_set(Some(line)),
                Err(why) => _ = failure.try_set(Some(why)),
            }
            busy.try_set(false);
        });
    };
    let (of_verdict, of_note) = (format!("verdict-{measure}"), format!("note-{measure}"));
    view! {
        <details class="fold"><summary>{w("plans-verify")}</summary>
            <form class="form" on:submit=submit>
                <label for=of_verdict.clone()>{w("plans-verify-verdict")}</label>
                <select id=of_verdict on:change=move |event| {
                    if let Some(one) = MeasureVerdict::parse(&event_target_value(&event)) { verdict.set(one); }
                }>{MeasureVerdict::ALL.iter().map(|one| view! { <option value=one.code()>{w(one.key())}</option> }).collect_view()}</select>
                <label for=of_note.clone()>{w("plans-verify-note")}</label>
                <textarea id=of_note rows="3" maxlength="1000" required=true prop:value=note
                    on:input=move |event| note.set(event_target_value(&event))></textarea>
                <Refused failure/>
                <button type="submit" class="button" disabled=move || busy.get()>{w("plans-verify-go")}</button>
            </form>
        </details>
    }
}
