//! The designed states that are not the thing itself: waiting, empty, failed. (The fourth, withheld, is drawn and explained where it lies.)

use crate::door::Failure;
use crate::words::{both, w};
use leptos::prelude::*;

/// The shape of what is coming, without movement.
#[component]
pub(crate) fn Skeleton() -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="only-heard">{w("web-loading")}</span>
            <i></i><i></i><i></i><i></i>
        </div>
    }
}

/// Nothing matches, and what to do about it.
#[component]
pub(crate) fn Empty(
    /// What is empty.
    title: &'static str,
    /// What to do.
    next: &'static str,
    /// The next step itself, if it is one press away.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="state" role="status">
            <p class="state-title">{w(title)}</p>
            <p>{w(next)}</p>
            {children.map(|children| children())}
        </div>
    }
}

/// It failed: the server's sentence, and another try.
#[component]
pub(crate) fn FailureView(
    /// Why.
    failure: Failure,
    /// Tries again.
    again: impl Fn() + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <div class="state failed" role="alert">
            <p class="state-title">{w("web-failure-title")}</p>
            <p>{both(failure.words())}</p>
            <button type="button" class="button" on:click=move |_| again()>{w("web-again")}</button>
        </div>
    }
}
