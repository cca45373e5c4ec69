//! The receipt: counts that add up to the rows of the file, what to know, and every row that was not accepted.

use super::ours::title_of;
use super::rows::{outcome_mark, rule_words};
use crate::number::whole;
use crate::words::{Arg, Text, both, counted, lang, w};
use api::language::say_in;
use api::{Receipt, RowOutcome};
use leptos::prelude::*;

/// Rows drawn at first; a button brings the rest.
const FIRST_ROWS: usize = 100;

/// Rows of the file: the four outcomes add up to it.
fn rows_of(receipt: &Receipt) -> u64 {
    receipt.accepted + receipt.held + receipt.refused + receipt.duplicate
}

/// The receipt of one file.
#[component]
pub(super) fn ReceiptView(
    /// As the server gave it.
    receipt: Receipt,
) -> impl IntoView {
    let lang = lang();
    let all = rows_of(&receipt);
    let heading = match (receipt.same_file, receipt.dry_run) {
        (true, _) => "web-receipt-same",
        (false, true) => "web-receipt-checked",
        (false, false) => "web-receipt-taken",
    };
    let sum = move || {
        let n = |n: u64| Arg::from(whole(n));
        let args = [
            ("accepted", n(receipt.accepted)),
            ("held", n(receipt.held)),
            ("refused", n(receipt.refused)),
            ("duplicate", n(receipt.duplicate)),
            ("all", n(all)),
        ];
        say_in(lang.get(), "web-receipt-sum", &args)
    };
    let batch = receipt.batch.clone();
    view! {
        <section class="receipt" aria-labelledby="receipt-title">
            <h2 id="receipt-title" tabindex="-1">{w(heading)}</h2>
            {batch.map(|batch| view! { <p class="hint">{w("web-receipt-batch")}" "<code>{batch}</code></p> })}
            <dl class="tally">
                {tally("web-receipt-accepted", receipt.accepted)}
                {tally("web-receipt-held", receipt.held)}
                {tally("web-receipt-refused", receipt.refused)}
                {tally("web-receipt-duplicate", receipt.duplicate)}
                {tally("web-receipt-all", all)}
            </dl>
            <p class="hint">{sum}</p>
            {(receipt.amended > 0).then(|| view! {
                <p>{move || counted(lang.get(), "web-receipt-amended-rows", receipt.amended)}</p>
            })}
            {receipt.notices.into_iter().map(|notice| {
                let rows = notice.rows;
                view! {
                    <p class="caution">{(rows > 0).then(|| view! { <strong>{move || counted(lang.get(), "map-rows", rows)}". "</strong> })}{both(notice.message)}</p>
                }
            }).collect_view()}
            <Outcomes rows=receipt.rows/>
        </section>
    }
}

fn tally(key: &'static str, n: u64) -> impl IntoView {
    view! { <div><dt>{w(key)}</dt><dd>{whole(n)}</dd></div> }
}

/// Every row that was not accepted, in line order.
#[component]
fn Outcomes(
    /// The rows.
    rows: Vec<RowOutcome>,
) -> impl IntoView {
    let count = rows.len();
    let rows = StoredValue::new(rows);
    let all = RwSignal::new(false);
    let lines = move || {
        let most = if all.get() { usize::MAX } else { FIRST_ROWS };
        rows.with_value(|rows| {
            rows.iter().take(most).cloned().map(|row| view! { <Outcome row/> }).collect_view()
        })
    };
    (count > 0).then(|| view! {
        <h3>{w("web-receipt-rows")}</h3>
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-receipt-rows")>
            <table class="figures stacked outcomes">
                <thead><tr>
                    <th scope="col" class="figure">{w("web-receipt-line")}</th>
                    <th scope="col">{w("web-receipt-status")}</th>
                    <th scope="col">{w("web-receipt-column")}</th>
                    <th scope="col">{w("web-receipt-what")}</th>
                    <th scope="col">{w("web-receipt-rule")}</th>
                </tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <Show when=move || !all.get() && (count > FIRST_ROWS)>
            <p><button type="button" class="button small" on:click=move |_| all.set(true)>{w("web-table-all")}</button></p>
        </Show>
    })
}

#[component]
fn Outcome(
    /// The row.
    row: RowOutcome,
) -> impl IntoView {
    let column = if row.column.is_empty() { Text::same("") } else { title_of(&row.column) };
    view! {
        <tr>
            <th scope="row" class="figure" data-label=w("web-receipt-line")>{whole(row.line)}</th>
            <td>{outcome_mark(Some(row.status))}</td>
            <td data-label=w("web-receipt-column")>{both(column)}</td>
            <td class="sentence">{both(row.messages)}</td>
            <td><code class="hint">{rule_words(&row.rule, &row.kind)}</code></td>
        </tr>
    }
}
