//! Sharing agreements: what they say, where they stand, signing and ending them.

use super::Said;
use super::agreement_form::AgreementForm;
use crate::door::{self, Failure, Load};
use crate::session::Session;
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{both, lang, w};
use api::{AgreementDone, AgreementRow, AgreementsPage};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The list as the server last told it, and how to ask again.
#[derive(Clone, Copy)]
pub(super) struct Shelf(pub(super) RwSignal<Load<AgreementsPage>>);

impl Shelf {
    /// Asks for the list again.
    pub(super) fn ask(self) {
        spawn_local(async move {
            let answer = door::get::<AgreementsPage>("/api/agreements", None).await;
            self.0.try_set(answer.map_or_else(Load::Failed, Load::Ready));
        });
    }
}

/// The agreements of the region.
#[component]
pub(crate) fn Agreements() -> impl IntoView {
    let shelf = Shelf(RwSignal::new(Load::Waiting));
    provide_context(shelf);
    shelf.ask();
    // The agreement whose next version is being drafted.
    let next: RwSignal<Option<AgreementRow>> = RwSignal::new(None);
    view! {
        <section aria-labelledby="agreements-title">
            <h2 id="agreements-title">{w("web-agreements-title")}</h2>
            <p class="hint">{w("web-agreements-lead")}</p>
            {move || match shelf.0.get() {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <FailureView failure again=move || shelf.ask()/> }.into_any(),
                Load::Ready(page) => view! { <AgreementList page next/> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn AgreementList(
    /// The agreements.
    page: AgreementsPage,
    /// The agreement whose next version is being drafted.
    next: RwSignal<Option<AgreementRow>>,
) -> impl IntoView {
    let none = page.agreements.is_empty();
    let may_draft = page.may_draft;
    let rows = page.agreements.clone();
    view! {
        {none.then(|| view! { <Empty title="web-agreements-none" next="web-agreements-none-next"/> })}
        <ul class="agreements">
            {rows.into_iter().map(|row| view! { <AgreementView row next may_draft/> }).collect_view()}
        </ul>
        {may_draft.then(|| view! { <AgreementForm page next/> })}
    }
}

#[component]
fn AgreementView(
    /// The agreement.
    row: AgreementRow,
    /// Set to it when its next version is to be drafted.
    next: RwSignal<Option<AgreementRow>>,
    /// The reader drafts agreements.
    may_draft: bool,
) -> impl IntoView {
    let lang = lang();
    let in_force = row.state == "in_force";
    let kept = row.clone();
    let (purposes, harms) = (row.purposes.clone(), row.harms.clone());
    let words_of_purposes = move || {
        purposes.iter().map(|one| one.label.get(lang.get()).to_owned()).collect::<Vec<_>>().join(" · ")
    };
    let words_of_harms =
        move || harms.iter().map(|one| one.label.get(lang.get()).to_owned()).collect::<Vec<_>>().join(" · ");
    let signed = row.signed_role.clone().zip(row.signed_on.clone());
    view! {
        <li class="agreement" class:in-force=in_force>
            <h3><code>{row.code.clone()}</code>" "<span class="state-word">{both(row.state_label.clone())}</span></h3>
            {row.review_due.then(|| view! { <p class="caution">{w("web-agreements-review-due")}</p> })}
            <dl class="terms">
                <div><dt>{w("web-agreements-parties")}</dt><dd><code>{row.agencies.join("  ")}</code></dd></div>
                <div><dt>{w("web-agreements-purposes")}</dt><dd>{words_of_purposes}</dd></div>
                <div><dt>{w("web-agreements-harms")}</dt><dd>{words_of_harms}</dd></div>
                <div><dt>{w("web-agreements-days")}</dt>
                    <dd>{row.first_day.clone()}" – "{row.last_day.clone()}" · "{w("web-agreements-review")}" "{row.review_day.clone()}</dd></div>
                <div><dt>{w("web-agreements-basis")}</dt><dd class="basis">{row.legal_basis.clone()}</dd></div>
                <div><dt>{w("web-agreements-drafted")}</dt><dd>{row.drafted_on.clone()}" · "{both(row.drafted_role.clone())}</dd></div>
                {signed.map(|(role, day)| view! {
                    <div><dt>{w("web-agreements-signed")}</dt><dd>{day}" · "{both(role)}</dd></div>
                })}
                {row.ended_on.clone().map(|day| view! { <div><dt>{w("web-agreements-ended")}</dt><dd>{day}</dd></div> })}
            </dl>
            <div class="go">
                {row.may_sign.then(|| view! { <Act row=row.clone() kind=Kind::Sign/> })}
                {row.may_end.then(|| view! { <Act row=row.clone() kind=Kind::End/> })}
                {may_draft.then(|| view! {
                    <button type="button" class="button small" on:click=move |_| next.set(Some(kept.clone()))>
                        {w("web-agreements-next-version")}</button>
                })}
            </div>
        </li>
    }
}

/// What is done to an agreement.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Sign,
    End,
}

/// A step that asks once whether it is meant.
#[component]
fn Act(
    /// The agreement.
    row: AgreementRow,
    /// The step.
    kind: Kind,
) -> impl IntoView {
    let shelf = expect_context::<Shelf>();
    let session = expect_context::<Session>();
    let sure = RwSignal::new(false);
    let failure: RwSignal<Option<Failure>> = RwSignal::new(None);
    let (verb, ask, go, class) = match kind {
        Kind::Sign => ("web-agreements-sign", "web-agreements-sign-ask", "sign", "button strong"),
        Kind::End => ("web-agreements-end", "web-agreements-end-ask", "end", "button danger"),
    };
    let path = StoredValue::new(format!("/api/agreements/{}/{go}", row.id));
    let act = move |_| {
        failure.set(None);
        spawn_local(async move {
            match door::ask::<(), AgreementDone>("POST", &path.get_value(), &()).await {
                Ok(_) => {
                    shelf.ask();
                    // What this account may open can have changed with it.
                    session.ask().await;
                }
                Err(why) => {
                    failure.try_set(Some(why));
                }
            }
        });
    };
    let code = row.code;
    view! {
        {move || if sure.get() {
            view! {
                <div class="sure" role="group" aria-label=code.clone()>
                    <p>{w(ask)}</p>
                    <button type="button" class=class on:click=act>{w(verb)}<span class="only-heard">" "{code.clone()}</span></button>
                    <button type="button" class="button" on:click=move |_| sure.set(false)>{w("web-administration-cancel")}</button>
                    <Said failure/>
                </div>
            }.into_any()
        } else {
            view! {
                <button type="button" class="button small" on:click=move |_| sure.set(true)>
                    {w(verb)}<span class="only-heard">" "{code.clone()}</span></button>
            }.into_any()
        }}
    }
}
