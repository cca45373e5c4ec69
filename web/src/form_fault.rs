//! What is wrong with what was sent, beside its field and above the form.

use crate::door::Failure;
use crate::words::both;
use leptos::prelude::*;

/// What is wrong with a field, beneath it.
#[component]
pub(crate) fn Fault(
    /// The refusal.
    failure: RwSignal<Option<Failure>>,
    /// The field, as the server names it.
    field: String,
    /// Its html id.
    id: String,
) -> impl IntoView {
    let found = move || {
        let fields = failure.get().map(|why| why.fields()).unwrap_or_default();
        fields
            .into_iter()
            .filter(|fault| fault.field == field)
            .map(|fault| view! { <span>{both(fault.message)}</span> })
            .collect_view()
    };
    view! { <p class="fault" id=id>{found}</p> }
}

/// Why something was not done, said aloud: the server's sentence and what is wrong with each field.
#[component]
pub(crate) fn Refused(
    /// Why.
    failure: RwSignal<Option<Failure>>,
) -> impl IntoView {
    view! {
        <div role="alert">
            {move || failure.get().map(|why| {
                let fields = why.fields().into_iter().map(|fault| view! { <li><code>{fault.field}</code>" "{both(fault.message)}</li> });
                view! { <div class="wrong"><p>{both(why.words())}</p><ul>{fields.collect_view()}</ul></div> }
            })}
        </div>
    }
}
