//! One's own account: passkeys, sessions, tokens, passphrase.

mod passkeys;
mod passphrase;
mod sessions;
mod tokens;

use crate::frame::Shell;
use crate::route::{Link, Route};
use crate::words::w;
use leptos::prelude::*;
use passkeys::Passkeys;
use passphrase::Passphrase;
use sessions::Sessions;
use tokens::Tokens;

/// Where programs read what they may ask, and people what the work rests on.
#[component]
fn ApiLink() -> impl IntoView {
    view! {
        <section class="own-part">
            <p>{w("web-api-link-why")}" "<Link to=Route::ApiReference>{w("web-api-link")}</Link></p>
            <p>{w("guidance-link-why")}" "<Link to=Route::Guidance>{w("guidance-link")}</Link></p>
        </section>
    }
}

/// The page.
#[component]
pub(crate) fn AccountPage() -> impl IntoView {
    view! {
        <Shell>
            <main id="main" class="plain own">
                <h1>{w("web-account-heading")}</h1>
                <p class="lead">{w("web-account-lead")}</p>
                <Passkeys/>
                <Sessions/>
                <Tokens/>
                <ApiLink/>
                <Passphrase/>
            </main>
        </Shell>
    }
}
