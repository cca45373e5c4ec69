//! What is published, and the proposals that are done with.

use super::audit::Sheets;
use crate::number::moment;
use crate::words::{Arg, lang, w};
use api::language::say_in;
use api::{ProposalLine, PublishedLine};
use leptos::prelude::*;

/// Published releases, the newest first, each with its tables folded away.
#[component]
pub(super) fn History(
    /// Published releases.
    releases: Vec<PublishedLine>,
    /// Proposals that were signed or withdrawn.
    done: Vec<ProposalLine>,
) -> impl IntoView {
    let none = releases.is_empty();
    view! {
        <section aria-labelledby="history">
            <h2 id="history">{w("release-page-history")}</h2>
            {none.then(|| view! { <p>{w("release-page-none-published")}</p> })}
            {releases.into_iter().map(|release| view! { <Published release/> }).collect_view()}
        </section>
        {(!done.is_empty()).then(|| view! { <Done done/> })}
    }
}

#[component]
fn Published(
    /// The release.
    release: PublishedLine,
) -> impl IntoView {
    let lang = lang();
    let id = release.id.clone();
    let tables = move || say_in(lang.get(), "release-page-sheets", &[("release", Arg::from(id.as_str()))]);
    view! {
        <details class="fold">
            <summary><strong>{release.id}</strong>" · ε "{release.epsilon}" · "{release.policy_version}" · "{moment(&release.published)}</summary>
            <p class="hint">{w("release-page-officers")}
                {release.dpia_reference.map(|reference| format!(" · {reference}"))}</p>
            <p>{tables}</p>
            <Sheets sheets=release.sheets/>
        </details>
    }
}

#[component]
fn Done(
    /// The proposals.
    done: Vec<ProposalLine>,
) -> impl IntoView {
    let state = |code: &str| match code {
        "signed" => w("release-page-state-signed"),
        "withdrawn" => w("release-page-state-withdrawn"),
        _ => w("release-page-state-proposed"),
    };
    view! {
        <details class="fold">
            <summary>{w("release-page-earlier")}</summary>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("release-page-earlier")>
                <table class="figures">
                    <thead><tr>
                        <th scope="col">{w("release-page-release")}</th>
                        <th scope="col">{w("release-page-state")}</th>
                        <th scope="col">{w("release-page-by")}</th>
                        <th scope="col">{w("release-page-signed")}</th>
                    </tr></thead>
                    <tbody>
                        {done.into_iter().map(|line| view! {
                            <tr>
                                <th scope="row">{line.release}</th>
                                <td>{state(&line.state)}</td>
                                <td>{line.proposed_by}" · "{moment(&line.proposed_at)}</td>
                                <td>{line.signed_by}{line.signed_at.map(|at| format!(" · {}", moment(&at)))}</td>
                            </tr>
                        }).collect_view()}
                    </tbody>
                </table>
            </div>
        </details>
    }
}
