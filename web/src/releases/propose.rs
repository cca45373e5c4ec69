//! The two forms that draw values: to close a period, and to revise a table.

use super::Bench;
use crate::session::Session;
use crate::words::{lang, w};
use api::language::say_in;
use api::{ReleaseAsk, RevisionAsk, SheetLine};
use leptos::prelude::*;

/// To close a period.
#[component]
pub(super) fn ProposeForm(
    /// The page's state.
    bench: Bench,
    /// Periods that may be closed.
    open: Vec<String>,
) -> impl IntoView {
    // The longest period that is open is the usual one.
    let usual = open.iter().rev().find(|period| !period.contains('Q')).or(open.last()).cloned();
    let period = RwSignal::new(usual.clone().unwrap_or_default());
    let profile = RwSignal::new("standard".to_owned());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let asked = ReleaseAsk { closes: period.get_untracked(), profile: Some(profile.get_untracked()) };
        bench.draw("/api/releases".to_owned(), asked);
    };
    view! {
        <section aria-labelledby="propose">
            <h2 id="propose">{w("release-page-propose")}</h2>
            {if usual.is_none() {
                view! { <p>{w("release-page-none-open")}</p> }.into_any()
            } else {
                view! {
                    <p class="hint">{w("release-page-propose-lead")}</p>
                    <form class="form" on:submit=send>
                        <label for="propose-period">{w("release-page-period")}</label>
                        <select id="propose-period" on:change=move |event| period.set(event_target_value(&event))>
                            {open.into_iter().map(|one| {
                                let chosen = Some(&one) == usual.as_ref();
                                view! { <option value=one.clone() selected=chosen>{one.clone()}</option> }
                            }).collect_view()}
                        </select>
                        <label for="propose-profile">{w("release-page-profile")}</label>
                        <select id="propose-profile" on:change=move |event| profile.set(event_target_value(&event))>
                            <option value="standard">{w("release-page-profile-standard")}</option>
                            <option value="cautious">{w("release-page-profile-cautious")}</option>
                        </select>
                        <button type="submit" class="button strong" disabled=move || bench.busy.get()>
                            {w("release-page-propose-button")}
                        </button>
                    </form>
                }.into_any()
            }}
        </section>
    }
}

/// The gross errors, as the server knows them.
const REASONS: [(&str, &str); 4] = [
    ("wrong_file", "revision-reason-wrong-file"),
    ("wrong_mapping", "revision-reason-wrong-mapping"),
    ("wrong_geography", "revision-reason-wrong-geography"),
    ("wrong_register", "revision-reason-wrong-register"),
];

/// The words of a table's code.
pub(super) fn table_key(code: &str) -> String {
    format!("table-{}", code.replace('_', "-"))
}

/// The words of a reason's code.
pub(super) fn reason_key(code: &str) -> String {
    format!("revision-reason-{}", code.replace('_', "-"))
}

/// To revise a table. Folded away: it is for gross errors.
#[component]
pub(super) fn ReviseForm(
    /// The page's state.
    bench: Bench,
    /// The sheets in force.
    sheets: Vec<SheetLine>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let chosen = RwSignal::new(0_usize);
    let reason = RwSignal::new(REASONS[0].0.to_owned());
    let offered = StoredValue::new(sheets.clone());
    let send = move |event: web_sys::SubmitEvent| {
        event.prevent_default();
        let Some(sheet) = offered.with_value(|all| all.get(chosen.get_untracked()).cloned()) else { return };
        let asked = RevisionAsk { table: sheet.table, period: sheet.period, reason: reason.get_untracked() };
        bench.draw("/api/releases/revise".to_owned(), asked);
    };
    let sheets = StoredValue::new(sheets);
    view! {
        <Show when=move || session.may("revise_release")>
            <details class="fold">
                <summary>{w("release-page-revise")}</summary>
                <p class="hint">{w("release-page-revise-lead")}</p>
                <form class="form" on:submit=send>
                    <label for="revise-sheet">{w("release-page-revise-sheet")}</label>
                    <select id="revise-sheet" on:change=move |event| {
                        chosen.set(event_target_value(&event).parse().unwrap_or(0));
                    }>
                        {sheets.get_value().into_iter().enumerate().map(|(at, sheet)| {
                            let words = move || {
                                format!("{} · {}", say_in(lang.get(), &table_key(&sheet.table), &[]), sheet.period)
                            };
                            view! { <option value=at.to_string()>{words}</option> }
                        }).collect_view()}
                    </select>
                    <label for="revise-reason">{w("release-page-revise-reason")}</label>
                    <select id="revise-reason" on:change=move |event| reason.set(event_target_value(&event))>
                        {REASONS.into_iter().map(|(code, key)| view! { <option value=code>{w(key)}</option> }).collect_view()}
                    </select>
                    <button type="submit" class="button" disabled=move || bench.busy.get()>
                        {w("release-page-revise-button")}
                    </button>
                </form>
            </details>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn every_reason_and_table_has_its_words() {
        for (code, key) in REASONS {
            assert_eq!(reason_key(code), key);
            assert_ne!(say_in(Lang::Cy, key, &[]), say_in(Lang::En, key, &[]));
        }
        assert_ne!(
            say_in(Lang::Cy, &table_key("block_year"), &[]),
            say_in(Lang::En, "table-block-year", &[])
        );
    }
}
