//! What every reader must know of a released table: unit, method, period, sources, what is missing, release, ledger.

use crate::inspector::whisker::value_words;
use crate::number::whole;
use crate::words::{Arg, Text, both, lang, w};
use api::language::say_in;
use api::{ReleaseCard, SourceShare};
use leptos::prelude::*;

/// The card.
#[component]
pub(crate) fn TableCard(
    /// The table, in words.
    name: Text,
    /// The release's.
    card: ReleaseCard,
) -> impl IntoView {
    let lang = lang();
    let (threshold, rounding) = (card.threshold, card.rounding);
    let noise = card.ledger.first().map(|line| line.scale.clone()).unwrap_or_default();
    let method = move || {
        let args = [
            ("scale", Arg::from(noise.clone())),
            ("threshold", Arg::from(threshold)),
            ("rounding", Arg::from(rounding)),
        ];
        say_in(lang.get(), "web-honesty-method-released", &args)
    };
    let published = card.published.get(..10).unwrap_or(&card.published).to_owned();
    let (total, unplaced) = (card.total, card.unplaced);
    let digest = card.policy_digest.get(..12).unwrap_or_default().to_owned();
    view! {
        <section class="honesty" aria-labelledby="table-card-title">
            <h2 id="table-card-title">{w("web-honesty-table")}</h2>
            <dl class="facts wide">
                <dt>{w("web-honesty-unit")}</dt><dd>{both(name)}</dd>
                <dt>{w("web-honesty-method")}</dt><dd>{method}</dd>
                <dt>{w("web-honesty-period")}</dt><dd>{card.period}" · "{w("web-honesty-counted")}</dd>
                <dt>{w("web-honesty-total")}</dt><dd>{move || value_words(total, lang.get())}</dd>
                <dt>{w("web-honesty-unplaced")}</dt><dd>{move || value_words(unplaced, lang.get())}</dd>
                <dt>{w("web-honesty-sources")}</dt><dd><SourceWords sources=card.sources/></dd>
                <dt>{w("web-honesty-complete")}</dt><dd>{w("web-honesty-complete-words")}</dd>
                <dt>{w("web-honesty-release")}</dt><dd><code>{card.id}</code>" · "{published}</dd>
                <dt>{w("web-honesty-policy-row")}</dt><dd>{card.policy_version}" · "<code>{digest}</code></dd>
                <dt>{w("web-honesty-epsilon")}</dt><dd>{card.epsilon}</dd>
            </dl>
            <details class="fold">
                <summary>{w("web-honesty-ledger")}</summary>
                <table class="mix"><tbody>
                    {card.ledger.into_iter().map(|line| {
                        let revision = (line.revision > 1).then(|| format!(" · {}", line.revision));
                        view! {
                            <tr><th scope="row"><code>{line.table}</code>" "{line.period}{revision}</th>
                                <td class="figure">"ε "{line.epsilon}</td><td class="figure">{whole(u64::from(line.cells))}</td></tr>
                        }
                    }).collect_view()}
                </tbody></table>
            </details>
        </section>
    }
}

/// The source mix in the steps of the policy: those that reach the first step, and the rest in words.
#[component]
pub(crate) fn SourceWords(
    /// The shares, greatest first.
    sources: Vec<SourceShare>,
) -> impl IntoView {
    let lang = lang();
    let none = w("web-honesty-not-released");
    let told: Vec<SourceShare> = sources.iter().filter(|share| share.percent > 0).cloned().collect();
    let others = sources.len() - told.len();
    move || {
        if sources.is_empty() {
            return none();
        }
        let lang = lang.get();
        let mut parts: Vec<String> =
            told.iter().map(|share| format!("{} {}%", share.label.get(lang), share.percent)).collect();
        if others > 0 {
            parts.push(say_in(lang, "web-honesty-sources-others", &[("n", Arg::from(others))]));
        }
        parts.join(", ")
    }
}
