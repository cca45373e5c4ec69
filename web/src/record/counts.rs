//! Counts by agency and purpose, for the partnership's meeting; the same as a file.

use super::events::query;
use super::{fetch, loaded};
use crate::door::Load;
use crate::number::whole;
use crate::states::Empty;
use crate::words::{both, w};
use api::{RecordAsk, RecordCounts};
use leptos::prelude::*;

/// The counts of a period.
#[component]
pub(super) fn CountsView() -> impl IntoView {
    let ask = RwSignal::new(RecordAsk::default());
    let counts = RwSignal::new(Load::Waiting);
    let send = move || {
        let query = ask.with_untracked(query);
        fetch::<RecordCounts>(format!("/api/audit/counts{query}"), counts);
    };
    send();
    let chosen = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        send();
    };
    view! {
        <form class="record-filter" on:submit=chosen>
            <div>
                <label for="from">{w("record-page-from")}</label>
                <input id="from" type="date" on:input=move |event| ask.update(|ask| ask.from = Some(event_target_value(&event)))/>
            </div>
            <div>
                <label for="to">{w("record-page-to")}</label>
                <input id="to" type="date" on:input=move |event| ask.update(|ask| ask.to = Some(event_target_value(&event)))/>
            </div>
            <button type="submit" class="button strong">{w("record-page-show")}</button>
        </form>
        {loaded(counts, send, |counts| view! { <Counted counts/> })}
    }
}

#[component]
fn Counted(
    /// The counts.
    counts: RecordCounts,
) -> impl IntoView {
    if counts.counts.is_empty() {
        return view! { <Empty title="record-page-none" next="record-page-none-next"/> }.into_any();
    }
    let file = format!("/api/audit/counts.csv?from={}&to={}", counts.from, counts.to);
    let period = format!("{} – {}", counts.from, counts.to);
    view! {
        <p class="record-turn"><span>{period}</span>
            <a class="button" href=file download="">{w("record-page-file")}</a></p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("record-page-counts")>
            <table class="figures">
                <thead><tr>
                    <th scope="col">{w("record-page-agency")}</th>
                    <th scope="col">{w("record-page-purpose")}</th>
                    <th scope="col">{w("record-page-action")}</th>
                    <th scope="col" class="figure">{w("record-page-count")}</th>
                    <th scope="col" class="figure">{w("record-page-accounts")}</th>
                </tr></thead>
                <tbody>{counts.counts.into_iter().map(|line| view! {
                    <tr>
                        <th scope="row">{
                            if line.agency.is_empty() { w("record-page-no-agency").into_any() } else { line.agency.into_any() }
                        }</th>
                        <td>{line.purpose.map(|purpose| both(purpose.label))}</td>
                        <td>{both(line.action.label)}</td>
                        <td class="figure">{whole(line.count)}</td>
                        <td class="figure">{whole(line.accounts)}</td>
                    </tr>
                }).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
