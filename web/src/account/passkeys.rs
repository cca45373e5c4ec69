//! The account's passkeys: list, add, remove, show.

use crate::door::{self, Load};
use crate::passkey::{self, NoPasskey};
use crate::session::Session;
use crate::states::FailureView;
use crate::step_up::{NoPasskeyWords, StepUpButton};
use crate::words::{Arg, lang, w};
use api::language::say_in;
use api::{PasskeyLine, PasskeyPage};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The state of the section.
#[derive(Clone, Copy)]
struct Ring {
    page: RwSignal<Load<PasskeyPage>>,
    /// What happened last, by the key of its sentence.
    done: RwSignal<Option<&'static str>>,
    outcome: RwSignal<Option<NoPasskey>>,
}

impl Ring {
    async fn read(self) {
        let answer = door::get::<PasskeyPage>("/api/passkeys", None).await;
        self.page.try_set(answer.map_or_else(Load::Failed, Load::Ready));
    }

    /// After a change: the list and the session, whose step-up may have changed with it.
    async fn settle(self, session: Session, result: Result<(), NoPasskey>, said: Option<&'static str>) {
        match result {
            Ok(()) => {
                self.done.try_set(said);
                self.outcome.try_set(None);
                session.ask().await;
                self.read().await;
            }
            Err(why) => {
                self.done.try_set(None);
                self.outcome.try_set(Some(why));
            }
        }
    }
}

/// The section.
#[component]
pub(crate) fn Passkeys() -> impl IntoView {
    let ring =
        Ring { page: RwSignal::new(Load::Waiting), done: RwSignal::new(None), outcome: RwSignal::new(None) };
    let session = expect_context::<Session>();
    spawn_local(ring.read());
    let waived = move || session.who().is_some_and(|who| who.step_up_waived);
    view! {
        <section class="own-part" aria-labelledby="passkeys-title">
            <h2 id="passkeys-title">{w("web-passkeys-heading")}</h2>
            <p>{w("web-passkeys-why")}</p>
            <p>{w("web-passkeys-rule")}</p>
            <Show when=waived><p class="caution">{w("web-passkeys-waived")}</p></Show>
            {move || match ring.page.get() {
                Load::Waiting => view! { <p>{w("web-loading")}</p> }.into_any(),
                Load::Failed(failure) => view! {
                    <FailureView failure again=move || spawn_local(ring.read())/>
                }.into_any(),
                Load::Ready(page) => view! { <Keys ring page/> }.into_any(),
            }}
            <div class="said" role="status">
                {move || ring.done.get().map(|key| view! { <p class="well">{w(key)}</p> })}
            </div>
            <div class="said" role="alert">
                {move || ring.outcome.get().map(|why| view! { <NoPasskeyWords why/> })}
            </div>
        </section>
    }
}

#[component]
fn Keys(
    /// The state of the section.
    ring: Ring,
    /// What the server lists.
    page: PasskeyPage,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let here = web_sys::window().and_then(|window| window.location().origin().ok());
    let elsewhere = here.is_none_or(|here| here != page.origin);
    let has_keys = !page.passkeys.is_empty();
    let may_show = has_keys && !elsewhere;
    let lines = page.passkeys.into_iter().map(|line| view! { <Line ring line/> }).collect_view();
    let waived = move || session.who().is_some_and(|who| who.step_up_waived);
    let stepped = move || session.who().is_some_and(|who| who.stepped_up) && !waived();
    let origin = format!("{}/account", page.origin);
    view! {
        {if has_keys {
            view! {
                <div class="own-table"><table class="figures">
                    <thead><tr>
                        <th scope="col">{w("web-passkeys-number")}</th>
                        <th scope="col">{w("web-passkeys-added")}</th>
                        <th scope="col">{w("web-passkeys-used")}</th>
                        <th scope="col"><span class="only-heard">{w("web-account-action")}</span></th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table></div>
            }.into_any()
        } else {
            view! { <p>{w("web-passkeys-none")}</p> }.into_any()
        }}
        {elsewhere.then(|| view! {
            <p class="caution">{w("web-passkeys-elsewhere")}" "<a href=origin.clone()>{origin.clone()}</a></p>
        })}
        {(!elsewhere && !passkey::is_able()).then(|| view! { <p class="caution">{w("web-passkeys-unable")}</p> })}
        {may_show.then(|| view! {
            <div class="own-row">
                <Show when=stepped fallback=move || view! {
                    <StepUpButton done=move || spawn_local(ring.settle(session, Ok(()), Some("web-step-up-done")))/>
                }><p>{w("web-step-up-done")}</p></Show>
            </div>
        })}
        {(!elsewhere).then(|| view! { <Add ring code_needed=page.code_needed/> })}
    }
}

#[component]
fn Line(
    /// The state of the section.
    ring: Ring,
    /// The passkey.
    line: PasskeyLine,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let number = line.number;
    let id = line.id;
    let remove = move |_| {
        let path = format!("/api/passkeys/{id}");
        spawn_local(async move {
            let gone = door::delete(&path).await.map_err(NoPasskey::Failed);
            ring.settle(session, gone, None).await;
        });
    };
    let which =
        move || say_in(lang.get(), "web-passkeys-remove-which", &[("n", Arg::from(number.to_string()))]);
    view! {
        <tr>
            <th scope="row">{number}</th>
            <td>{line.added}</td>
            <td>{line.used.map_or_else(|| w("web-passkeys-never").into_any(), IntoAny::into_any)}</td>
            <td><button type="button" class="button small" aria-label=which on:click=remove>{w("web-passkeys-remove")}</button></td>
        </tr>
    }
}

#[component]
fn Add(
    /// The state of the section.
    ring: Ring,
    /// Whether the administrator's code is needed.
    code_needed: bool,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let code = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        busy.set(true);
        spawn_local(async move {
            let code = Some(code.get_untracked()).filter(|code| !code.trim().is_empty());
            let added = passkey::add(code).await;
            busy.try_set(false);
            ring.settle(session, added, Some("web-passkeys-added-done")).await;
        });
    };
    view! {
        <form class="form own-form" on:submit=submit>
            {code_needed.then(|| view! {
                <label for="code">{w("web-passkeys-code")}</label>
                <p id="code-hint" class="hint">{w("web-passkeys-code-hint")}</p>
                <input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false"
                    required=true aria-describedby="code-hint"
                    prop:value=code on:input=move |event| code.set(event_target_value(&event))/>
            })}
            <button type="submit" class="button" disabled=busy>{w("web-passkeys-add")}</button>
        </form>
    }
}
