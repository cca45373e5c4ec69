//! The proposal that waits: what it is, its audit, and the second officer's two presses.

use super::Bench;
use super::audit::AuditView;
use super::propose::{reason_key, table_key};
use crate::number::moment;
use crate::session::Session;
use crate::words::{Arg, lang, w};
use api::ProposalLine;
use api::language::say_in;
use leptos::prelude::*;

/// The proposal that waits for its second officer.
#[component]
pub(super) fn Waiting(
    /// The page's state.
    bench: Bench,
    /// The proposal.
    line: ProposalLine,
) -> impl IntoView {
    let reading = RwSignal::new(false);
    let id = StoredValue::new(line.id.clone());
    let withdraw = move |_| {
        let path = format!("/api/releases/{}/withdraw", id.get_value());
        bench.step(path, (), "release-page-withdrawn-done");
    };
    let (open, close) = (w("release-page-audit-open"), w("release-page-audit-close"));
    let toggle = move || if reading.get() { close() } else { open() };
    view! {
        <div class="waiting">
            <Facts line=line.clone()/>
            <p class="row">
                <button type="button" class="button" aria-expanded=move || reading.get().to_string()
                    on:click=move |_| reading.update(|open| *open = !*open)>{toggle}</button>
                <button type="button" class="button" disabled=move || bench.busy.get() on:click=withdraw>
                    {w("release-page-withdraw")}
                </button>
            </p>
            {move || reading.get().then(|| view! { <AuditView proposal=id.get_value()/> })}
            <SignButton bench line/>
        </div>
    }
}

#[component]
fn Facts(
    /// The proposal.
    line: ProposalLine,
) -> impl IntoView {
    let lang = lang();
    let kind = move || match &line.revision {
        None => say_in(lang.get(), "release-page-kind-release", &[]),
        Some(revision) => {
            let table = say_in(lang.get(), &table_key(&revision.table), &[]);
            let reason = say_in(lang.get(), &reason_key(&revision.reason), &[]);
            let args = [
                ("table", Arg::from(table)),
                ("period", Arg::from(revision.period.as_str())),
                ("reason", Arg::from(reason)),
            ];
            say_in(lang.get(), "release-page-kind-revision", &args)
        }
    };
    view! {
        <dl class="facts proposal">
            <div><dt>{w("release-page-release")}</dt><dd>{line.release}</dd></div>
            <div><dt>{w("release-page-closes")}</dt><dd>{line.closes}</dd></div>
            <div><dt>{w("release-page-kind")}</dt><dd>{kind}</dd></div>
            <div><dt>{w("release-page-policy")}</dt><dd>{line.policy_version}</dd></div>
            <div><dt>{w("release-page-by")}</dt><dd>{line.proposed_by}" · "{moment(&line.proposed_at)}</dd></div>
        </dl>
    }
}

/// The second officer's two presses; nothing to press for who proposed, and for who may not sign.
#[component]
fn SignButton(
    /// The page's state.
    bench: Bench,
    /// The proposal.
    line: ProposalLine,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let lang = lang();
    let asked = RwSignal::new(false);
    let sure: NodeRef<leptos::html::Button> = NodeRef::new();
    Effect::new(move |_| {
        // The question takes the focus, so that a keyboard is led to its answer.
        if let (true, Some(button)) = (asked.get(), sure.get()) {
            let _ = button.focus();
        }
    });
    let path = StoredValue::new(format!("/api/releases/{}/sign", line.id));
    let release = line.release.clone();
    let question =
        move || say_in(lang.get(), "release-page-sign-confirm", &[("release", Arg::from(release.as_str()))]);
    let question = StoredValue::new(question);
    let can_sign = line.passed && !line.own;
    view! {
        {line.own.then(|| view! { <p class="hint">{w("release-page-own")}</p> })}
        {(!line.passed).then(|| view! { <p class="caution">{w("closing-audit-failed")}</p> })}
        <Show when=move || can_sign && session.may("sign_release")>
            <Show when=move || asked.get() fallback=move || view! {
                <p><button type="button" class="button strong" disabled=move || bench.busy.get()
                    on:click=move |_| asked.set(true)>{w("release-page-sign")}</button></p>
            }>
                <div class="caution" role="group">
                    <p>{move || question.with_value(|words| words())}</p>
                    <p class="row">
                        <button type="button" class="button strong" node_ref=sure disabled=move || bench.busy.get()
                            on:click=move |_| bench.draw(path.get_value(), ())>
                            {w("release-page-sign-sure")}
                        </button>
                        <button type="button" class="button" on:click=move |_| asked.set(false)>{w("release-page-cancel")}</button>
                    </p>
                </div>
            </Show>
        </Show>
    }
}
