//! What each grade says, and what it does to a concern.

use crate::words::w;
use leptos::prelude::*;

/// The signs of a grade with the keys of what they say.
pub(super) const SOURCES: [(&str, &str); 3] =
    [("1", "web-grades-source-1"), ("2", "web-grades-source-2"), ("3", "web-grades-source-3")];
pub(super) const INFORMATION: [(&str, &str); 5] = [
    ("A", "web-grades-information-a"),
    ("B", "web-grades-information-b"),
    ("C", "web-grades-information-c"),
    ("D", "web-grades-information-d"),
    ("E", "web-grades-information-e"),
];
pub(super) const HANDLING: [(&str, &str); 2] =
    [("P", "web-grades-handling-p"), ("C", "web-grades-handling-c")];

/// What a grade does, where that is not nothing.
const DOES: [(&str, &str); 5] = [
    ("web-grades-does-e-title", "web-grades-does-e"),
    ("web-grades-does-c-title", "web-grades-does-c"),
    ("web-grades-does-leave-title", "web-grades-does-leave"),
    ("web-grades-does-others-title", "web-grades-does-others"),
    ("web-grades-does-none-title", "web-grades-does-none"),
];

/// What each grade does, in plain words.
#[component]
pub(super) fn Meaning() -> impl IntoView {
    view! {
        <section class="meaning" aria-labelledby="grades-meaning">
            <h2 id="grades-meaning">{w("web-grades-meaning")}</h2>
            <dl class="terms">
                {DOES.into_iter().map(|(title, does)| view! { <div><dt>{w(title)}</dt><dd>{w(does)}</dd></div> }).collect_view()}
            </dl>
            <p class="hint">{w("web-grades-period")}</p>
        </section>
    }
}
