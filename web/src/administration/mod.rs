//! The administration page: accounts for their administrators, sharing agreements for who drafts and who signs them.

mod accounts;
mod agreement_form;
mod agreements;

use crate::door::Failure;
use crate::frame::Shell;
use crate::session::Session;
use crate::words::{both, w};
use accounts::Accounts;
use agreements::Agreements;
use api::Who;
use leptos::prelude::*;

/// Whether an account finds anything on this page.
pub(crate) fn is_open_to(who: &Who) -> bool {
    ["manage_accounts", "draft_agreement", "sign_agreement"]
        .iter()
        .any(|action| who.actions.iter().any(|has| has == action))
}

/// The administration page.
#[component]
pub(crate) fn AdministrationPage() -> impl IntoView {
    let session = expect_context::<Session>();
    view! {
        <Shell>
            <main id="main" class="plain administration">
                <h1>{w("web-administration-heading")}</h1>
                <p class="lead">{w("web-administration-lead")}</p>
                <Agreements/>
                <Show when=move || session.may("manage_accounts")><Accounts/></Show>
            </main>
        </Shell>
    }
}

/// What was wrong with a field, beside it.
#[component]
pub(crate) fn Fault(
    /// The refusal of the form, if there was one.
    failure: RwSignal<Option<Failure>>,
    /// The field, as the server names it.
    field: &'static str,
    /// The id by which the field refers to it.
    id: &'static str,
) -> impl IntoView {
    let fault = move || {
        let fields = failure.with(|failure| failure.as_ref().map(Failure::fields).unwrap_or_default());
        fields.into_iter().find(|one| one.field == field)
    };
    view! {
        <span class="fault" id=id>{move || fault().map(|fault| view! { <span class="wrong">{both(fault.message)}</span> })}</span>
    }
}

/// What was wrong with the whole, in words; the fields speak for themselves.
#[component]
pub(crate) fn Said(
    /// The refusal, if there was one.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    view! {
        <div class="said" role="alert">
            {move || failure.get().map(|why| {
                let words = if why.fields().is_empty() { why.words() } else { api::language::say("web-administration-fields", &[]) };
                view! { <p class="wrong">{both(words)}</p> }
            })}
        </div>
    }
}

/// Whether the server refused this field of the form.
pub(crate) fn is_refused(failure: RwSignal<Option<Failure>>, field: &'static str) -> bool {
    failure
        .with(|failure| failure.as_ref().is_some_and(|why| why.fields().iter().any(|one| one.field == field)))
}
