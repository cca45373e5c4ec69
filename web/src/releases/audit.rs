//! The automatic audit: every figure with its bound and a plain sentence, and the ledger by table.

use crate::door::{self, Load};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, lang, w};
use api::language::say_in;
use api::{AuditFigure, ReleaseAudit, SheetLine};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The audit of a proposal, asked for when it is opened: the look is on record.
#[component]
pub(super) fn AuditView(
    /// The proposal.
    proposal: String,
) -> impl IntoView {
    let load = RwSignal::new(Load::Waiting);
    let path = StoredValue::new(format!("/api/releases/{proposal}/audit"));
    let ask = move || {
        spawn_local(async move {
            let answer = door::get::<ReleaseAudit>(&path.get_value(), None).await;
            load.try_set(match answer {
                Ok(audit) => Load::Ready(audit),
                Err(failure) => Load::Failed(failure),
            });
        });
    };
    ask();
    view! {
        {move || match load.get() {
            Load::Waiting => view! { <Skeleton/> }.into_any(),
            Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
            Load::Ready(audit) => view! { <Audit audit/> }.into_any(),
        }}
    }
}

#[component]
fn Audit(
    /// What the server told.
    audit: ReleaseAudit,
) -> impl IntoView {
    let lang = lang();
    let release = audit.proposal.release;
    let title =
        move || say_in(lang.get(), "release-page-audit-title", &[("release", Arg::from(release.as_str()))]);
    let broken = audit.figures.iter().filter(|figure| !figure.holds).count() as u64;
    let verdict = move || match broken {
        0 => say_in(lang.get(), "release-page-audit-passed", &[]),
        n => say_in(lang.get(), "release-page-audit-failed", &[("n", Arg::from(n))]),
    };
    view! {
        <section class="audit">
            <h3>{title}</h3>
            <p class=if broken == 0 { "good" } else { "caution" }>{verdict}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("release-page-figure")>
                <table class="figures">
                    <thead><tr>
                        <th scope="col">{w("release-page-figure")}</th>
                        <th scope="col" class="figure">{w("release-page-value")}</th>
                        <th scope="col" class="figure">{w("release-page-bound")}</th>
                        <th scope="col">{w("release-page-holds")}</th>
                    </tr></thead>
                    <tbody>{audit.figures.into_iter().map(|figure| view! { <Figure figure/> }).collect_view()}</tbody>
                </table>
            </div>
            <Sheets sheets=audit.sheets/>
        </section>
    }
}

#[component]
fn Figure(
    /// The figure.
    figure: AuditFigure,
) -> impl IntoView {
    let lang = lang();
    let key = format!("audit-figure-{}", figure.code);
    // A figure without a bound is told and cannot break.
    let kept = (!figure.bound.is_empty())
        .then(|| if figure.holds { w("release-page-yes") } else { w("release-page-no") });
    view! {
        <tr class:broken=!figure.holds>
            <th scope="row" class="sentence">{move || say_in(lang.get(), &key, &[])}</th>
            <td class="figure">{figure.value}</td>
            <td class="figure">{figure.bound}</td>
            <td>{kept}</td>
        </tr>
    }
}

/// Tables with what each spends.
#[component]
pub(super) fn Sheets(
    /// The sheets.
    sheets: Vec<SheetLine>,
) -> impl IntoView {
    let lang = lang();
    let yes_no = move |in_force: Option<bool>| {
        in_force.map(|yes| if yes { w("release-page-yes") } else { w("release-page-no") })
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("release-page-table")>
            <table class="figures">
                <thead><tr>
                    <th scope="col">{w("release-page-table")}</th>
                    <th scope="col">{w("release-page-closes")}</th>
                    <th scope="col" class="figure">{w("release-page-revision")}</th>
                    <th scope="col" class="figure">{w("release-page-scale")}</th>
                    <th scope="col" class="figure">{w("release-page-epsilon")}</th>
                    <th scope="col" class="figure">{w("release-page-cells")}</th>
                    <th scope="col">{w("release-page-in-force")}</th>
                </tr></thead>
                <tbody>
                    {sheets.into_iter().map(|sheet| {
                        let key = super::propose::table_key(&sheet.table);
                        view! {
                            <tr>
                                <th scope="row">{move || say_in(lang.get(), &key, &[])}</th>
                                <td>{sheet.period}</td>
                                <td class="figure">{sheet.revision}</td>
                                <td class="figure">{sheet.scale}</td>
                                <td class="figure">{sheet.epsilon}</td>
                                <td class="figure">{crate::number::whole(u64::from(sheet.cells))}</td>
                                <td>{yes_no(sheet.in_force)}</td>
                            </tr>
                        }
                    }).collect_view()}
                </tbody>
            </table>
        </div>
    }
}
