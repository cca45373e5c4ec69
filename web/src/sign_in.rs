//! The sign-in page. In a demonstration it lists the demo accounts and fills them in at one press.

use crate::door::{self, Failure};
use crate::session::{Session, sign_out_owe};
use crate::words::{LangSwitch, both, w};
use api::{DemoAccount, SignInPage as Offer};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The sign-in page.
#[component]
pub(crate) fn SignInPage() -> impl IntoView {
    let offer: RwSignal<Option<Offer>> = RwSignal::new(None);
    spawn_local(async move {
        // Without an answer the form is there all the same; signing in will say what is wrong.
        offer.set(door::get::<Offer>("/api/sign-in", None).await.ok());
    });
    let name = RwSignal::new(String::new());
    let passphrase = RwSignal::new(String::new());
    let demo = move || offer.with(|offer| offer.as_ref().is_some_and(|offer| offer.demo));
    let provider = move || offer.with(|offer| offer.as_ref().is_some_and(|offer| offer.provider));
    let accounts =
        move || offer.with(|offer| offer.as_ref().map(|offer| offer.accounts.clone()).unwrap_or_default());
    view! {
        <div class="entrance">
            <header class="entrance-top"><span class="brand">"Contexture"</span><LangSwitch/></header>
            <main id="main" class="entrance-main">
                <h1>{w("web-sign-in-heading")}</h1>
                <p class="lead">{w("web-sign-in-lead")}</p>
                {back_from_provider().map(|key| view! { <p class="wrong" role="alert">{w(key)}</p> })}
                <SignInForm name passphrase/>
                <Show when=provider>
                    <p class="or">{w("web-sign-in-or")}</p>
                    <p><a class="button as-link" href="/api/oidc/start" rel="external" on:click=|_| sign_out_owe(false)>{w("web-sign-in-provider")}</a></p>
                </Show>
                <Show when=demo>
                    <section class="demo" aria-labelledby="demo-title">
                        <h2 id="demo-title">{w("web-demo-title")}</h2>
                        <p>{w("web-demo-text")}</p>
                        <ul>
                            {move || accounts().into_iter().map(|account| view! {
                                <DemoLine account name passphrase/>
                            }).collect_view()}
                        </ul>
                    </section>
                </Show>
            </main>
        </div>
    }
}

/// What the address says went wrong at the identity provider, by the key of its sentence.
fn back_from_provider() -> Option<&'static str> {
    let query = crate::route::query();
    let said = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("sign-in="))?;
    match said {
        "provider-away" => Some("web-sign-in-provider-away"),
        "provider-refused" => Some("web-sign-in-provider-refused"),
        _ => None,
    }
}

#[component]
fn SignInForm(
    /// Sign-in name.
    name: RwSignal<String>,
    /// Passphrase.
    passphrase: RwSignal<String>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let busy = RwSignal::new(false);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let answer = session.sign_in(name.get_untracked(), passphrase.get_untracked()).await;
            busy.try_set(false);
            if let Err(why) = answer {
                failure.try_set(Some(why));
            }
        });
    };
    view! {
        <form class="form" on:submit=submit>
            <label for="name">{w("web-sign-in-name")}</label>
            <input id="name" name="name" autocomplete="username" autocapitalize="none" spellcheck="false" required=true
                prop:value=name on:input=move |event| name.set(event_target_value(&event))/>
            <label for="passphrase">{w("web-sign-in-passphrase")}</label>
            <input id="passphrase" name="passphrase" type="password" autocomplete="current-password" required=true
                prop:value=passphrase on:input=move |event| passphrase.set(event_target_value(&event))/>
            <div class="said" role="alert">
                {move || failure.get().map(|why| view! { <p class="wrong">{both(why.words())}</p> })}
            </div>
            <button type="submit" class="button strong" disabled=busy>{w("web-sign-in-go")}</button>
        </form>
    }
}

#[component]
fn DemoLine(
    /// The account.
    account: DemoAccount,
    /// Filled with its name.
    name: RwSignal<String>,
    /// Filled with its passphrase.
    passphrase: RwSignal<String>,
) -> impl IntoView {
    let (its_name, its_passphrase) = (account.name.clone(), account.passphrase.clone());
    let fill = move |_| {
        name.set(its_name.clone());
        passphrase.set(its_passphrase.clone());
    };
    view! {
        <li>
            <button type="button" class="demo-account" on:click=fill>
                <span class="demo-role">{both(account.role)}</span>
                <span class="demo-words"><code>{account.name}</code>" · "<code>{account.passphrase}</code></span>
            </button>
        </li>
    }
}
