//! What waits on this device, and the receipts of what was sent.

use super::draft::Draft;
use super::outbox::Outbox;
use super::parts::focus;
use super::queue::Kept;
use crate::door::{self, Load};
use crate::number::moment;
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, lang, w};
use api::ConcernReceipts;
use api::language::say_in;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The forms on this device, each with its state in words.
#[component]
pub(super) fn Waiting(
    /// The outbox.
    outbox: Outbox,
    /// The form, to take one up again.
    draft: Draft,
    /// Shows the form.
    open: Callback<()>,
) -> impl IntoView {
    // The one that is on the page to be corrected is not told of a second time.
    let here = move |kept: &Kept| draft.form.with(|form| *form == kept.ask.form);
    let some = Memo::new(move |_| outbox.forms.with(|forms| forms.iter().any(|kept| !here(kept))));
    let lines = move || {
        let forms = outbox.forms.get().into_iter().filter(|kept| !here(kept));
        forms.map(|kept| view! { <Line outbox draft open kept/> }).collect_view()
    };
    view! {
        <Show when=move || some.get()>
            <section class="report-waiting" aria-labelledby="report-waiting-title">
                <h2 id="report-waiting-title">{w("web-report-waiting")}</h2>
                <p class="hint">{w("web-report-waiting-hint")}</p>
                <ul>{lines}</ul>
                <p><button type="button" class="button" disabled=move || outbox.sending.get().is_some()
                    on:click=move |_| outbox.again()>{w("web-report-try")}</button></p>
            </section>
        </Show>
    }
}

#[component]
fn Line(
    /// The outbox.
    outbox: Outbox,
    /// The form.
    draft: Draft,
    /// Shows the form.
    open: Callback<()>,
    /// The kept one.
    kept: Kept,
) -> impl IntoView {
    let lang = lang();
    let at = moment(&String::from(js_sys::Date::new(&kept.at.into()).to_iso_string()));
    let said = move |key: &'static str| {
        let at = at.clone();
        move || say_in(lang.get(), key, &[("at", Arg::from(at.clone()))])
    };
    let (form, dropped) = (kept.ask.form.clone(), kept.ask.form.clone());
    let refused = kept.refused.is_some();
    let state = move || {
        if outbox.sending.with(|sending| sending.as_ref() == Some(&form)) {
            w("web-report-state-sending")()
        } else if refused {
            w("web-report-state-attention")()
        } else {
            w("web-report-state-waiting")()
        }
    };
    let note = (kept.noted && !refused).then(|| view! { <p class="hint">{w("web-report-kept-no-note")}</p> });
    let correct = StoredValue::new(kept);
    let take_up = move |_| {
        let kept = correct.get_value();
        let note = outbox.note_of(&kept.ask.form);
        draft.load(kept, note);
        open.run(());
        focus("report-summary");
    };
    // What a form says is shown to its account alone, and without a line nobody has said who they are.
    let may_correct = refused && outbox.is_open();
    view! {
        <li class:attention=refused>
            <span class="report-state"><strong>{state}</strong><span class="hint">{said("web-report-waiting-at")}</span></span>
            {may_correct.then(|| view! {
                <button type="button" class="button" aria-label=said("web-report-correct-which") on:click=take_up>{w("web-report-correct")}</button>
            })}
            <button type="button" class="button" aria-label=said("web-report-forget-which")
                on:click=move |_| outbox.forget(&dropped)>{w("web-report-forget")}</button>
            {note}
        </li>
    }
}

/// That it came and when, the newest first; nothing of what it said.
#[component]
pub(super) fn Receipts(
    /// The outbox: what is sent from here is asked for anew.
    outbox: Outbox,
) -> impl IntoView {
    let came: RwSignal<Load<ConcernReceipts>> = RwSignal::new(Load::Waiting);
    let ask = move || {
        spawn_local(async move {
            let answer = door::get::<ConcernReceipts>("/api/intake/receipts", None).await;
            came.try_set(answer.map_or_else(Load::Failed, Load::Ready));
        });
    };
    Effect::new(move |_| {
        let _ = outbox.sent.with(Vec::len);
        ask();
    });
    view! {
        <section class="report-receipts" aria-labelledby="report-receipts-title">
            <h2 id="report-receipts-title">{w("web-report-receipts")}</h2>
            <p class="hint">{w("web-report-receipts-hint")}</p>
            {move || match came.get() {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                Load::Ready(page) if page.receipts.is_empty() => view! { <p>{w("web-report-receipts-none")}</p> }.into_any(),
                Load::Ready(page) => view! { <Table page/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Table(
    /// The receipts.
    page: ConcernReceipts,
) -> impl IntoView {
    let line = |receipt: api::ConcernReceipt| {
        let state =
            if receipt.state == "held" { "web-report-receipt-held" } else { "web-report-receipt-kept" };
        // The first block of a random number tells receipts apart for people.
        let number = receipt.receipt.split('-').next().unwrap_or_default().to_owned();
        view! { <tr><th scope="row">{moment(&receipt.sent_at)}</th><td>{w(state)}</td><td><code>{number}</code></td></tr> }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-report-receipts")>
            <table class="figures">
                <thead><tr>
                    <th scope="col">{w("web-report-receipts-at")}</th>
                    <th scope="col">{w("web-report-receipts-state")}</th>
                    <th scope="col">{w("web-report-receipts-number")}</th>
                </tr></thead>
                <tbody>{page.receipts.into_iter().map(line).collect_view()}</tbody>
            </table>
        </div>
    }
}
