//! What was answered about a drawn shape: figures first, then the table they come from, then what they leave out.

use super::measure::area_words;
use super::{area_of, tools};
use crate::desk::desk;
use crate::door::Load;
use crate::inspector::whisker::{Whisker, most, value_words};
use crate::number::{share, whole};
use crate::states::Skeleton;
use crate::words::{Arg, Lang, Text, both, counted, lang, w};
use api::language::say_in;
use api::{MonthCount, PolygonAnswer, ReleasedValue, Share, WorkingShape};
use leptos::prelude::*;
use std::sync::Arc;

/// Why there is no answer: with the fault of the shape, where that is what is wrong.
#[component]
fn Refused(
    /// The failure.
    failure: crate::door::Failure,
) -> impl IntoView {
    let fields = failure.fields().into_iter().map(|field| field.message);
    let words: Vec<Text> = std::iter::once(failure.words()).chain(fields).collect();
    words.into_iter().map(|words| view! { <p class="caution">{both(words)}</p> }).collect_view()
}

/// Exact counts.
#[component]
pub(super) fn WorkingAnswer() -> impl IntoView {
    let tools = tools();
    view! {
        <div class="shape-answer" aria-live="polite">
            {move || tools.counted.get().map(|load| match load {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <Refused failure/> }.into_any(),
                Load::Ready(answer) if answer.elsewhere => view! { <p class="caution">{w("map-shape-elsewhere")}</p> }.into_any(),
                Load::Ready(answer) => view! { <Counted answer/> }.into_any(),
            })}
        </div>
    }
}

/// Who may lie on the other side of the edge.
fn unsure_words(answer: &WorkingShape, lang: Lang) -> String {
    let shown = |n: u32| Arg::from(whole(u64::from(n)));
    let args = [
        ("inside", shown(answer.inside_unsure)),
        ("outside", shown(answer.outside_unsure)),
        ("coarse", shown(answer.too_coarse)),
        ("share", Arg::from(share(u64::from(answer.too_coarse), u64::from(answer.total)))),
        ("total", shown(answer.total)),
    ];
    say_in(lang, "map-shape-unsure", &args)
}

#[component]
fn Counted(
    /// The answer.
    answer: Arc<WorkingShape>,
) -> impl IntoView {
    let lang = lang();
    let inside = answer.inside;
    let area = area_words(answer.area_m2);
    let per_km2 = f64::from(inside) / (answer.area_m2 / 1e6).max(1e-6);
    let unsure = Arc::clone(&answer);
    let authorities: Vec<Share> = answer
        .authorities
        .iter()
        .map(|area| Share { code: area.code.clone(), label: area.name.clone(), count: area.count })
        .collect();
    view! {
        <p class="spot-count">{move || counted(lang.get(), "map-concerns", u64::from(inside))}</p>
        <p class="hint">{area}" · "{move || {
            say_in(lang.get(), "map-shape-density", &[("n", Arg::from(format!("{per_km2:.1}")))])
        }}</p>
        <p class="hint">{move || unsure_words(&unsure, lang.get())}</p>
        <Months months=answer.months.clone()/>
        <Shares title="web-filter-harm" of=inside shares=answer.harms.clone()/>
        <Shares title="web-filter-source" of=inside shares=answer.sources.clone()/>
        <Shares title="web-filter-learned" of=inside shares=answer.learned.clone()/>
        <Shares title="web-filter-authority" of=inside shares=authorities/>
        <p class="caution">{w("web-how-caution")}</p>
    }
}

/// Months as bars, and the same as a table for whoever does not see them.
#[component]
fn Months(
    /// The months, the first first.
    months: Vec<MonthCount>,
) -> impl IntoView {
    let most = months.iter().map(|month| month.count).max().unwrap_or(0).max(1);
    let ends =
        (months.first().map(|month| month.month.clone()), months.last().map(|month| month.month.clone()));
    let bars = months
        .iter()
        .map(|month| {
            let height = 100.0 * f64::from(month.count) / f64::from(most);
            let told = format!("{}: {}", month.month, month.count);
            view! { <i style:height=format!("{height:.0}%") title=told></i> }
        })
        .collect_view();
    let rows = months
        .iter()
        .map(|month| view! { <tr><th scope="row">{month.month.clone()}</th><td>{whole(u64::from(month.count))}</td></tr> })
        .collect_view();
    view! {
        <div class="shape-months" aria-hidden="true">{bars}</div>
        <p class="shape-ends" aria-hidden="true"><span>{ends.0}</span><span>{w("map-shape-most")}" "{most}</span><span>{ends.1}</span></p>
        <details class="fold">
            <summary>{w("map-shape-months")}</summary>
            <table class="shape-table"><caption class="only-heard">{w("map-shape-months")}</caption><tbody>{rows}</tbody></table>
        </details>
    }
}

/// One way of counting what is inside. What has none is left out.
#[component]
fn Shares(
    /// Key of its title.
    title: &'static str,
    /// Concerns inside.
    of: u32,
    /// The counts.
    shares: Vec<Share>,
) -> impl IntoView {
    let mut shares: Vec<Share> = shares.into_iter().filter(|share| share.count > 0).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.count));
    (!shares.is_empty()).then(|| {
        let rows = shares
            .into_iter()
            .map(|one| {
                let percent = share(u64::from(one.count), u64::from(of));
                view! {
                    <tr><th scope="row">{both(one.label)}</th><td>{whole(u64::from(one.count))}</td><td>{percent}</td></tr>
                }
            })
            .collect_view();
        view! { <table class="shape-table"><caption>{w(title)}</caption><tbody>{rows}</tbody></table> }
    })
}

/// The released sum over whole blocks, with its interval, and the blocks themselves.
#[component]
pub(super) fn ReleasedAnswer() -> impl IntoView {
    let desk = desk();
    view! {
        <div class="shape-answer" aria-live="polite">
            {move || area_of(desk).answered().map(|load| match load {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <Refused failure/><p class="hint">{w("map-shape-blocks-hint")}</p> }.into_any(),
                Load::Ready(answer) => view! { <Summed answer/> }.into_any(),
            })}
        </div>
    }
}

#[component]
fn Summed(
    /// The answer.
    answer: PolygonAnswer,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let value = answer.value;
    let withheld = matches!(value, ReleasedValue::Withheld);
    let args = [
        ("blocks", Arg::from(answer.blocks.len())),
        ("residents", Arg::from(whole(u64::from(answer.residents_10_17)))),
        ("period", Arg::from(answer.release.period.clone())),
    ];
    let release = answer.release.id.clone();
    // The blocks of this answer as the map has them: the same released values, each with its own interval.
    let rows = move || {
        let released = desk.released.with(|load| load.ready().cloned());
        let of = |code: &String| {
            let field = &released.as_ref()?.blocks;
            field
                .blocks
                .iter()
                .find(|block| block.code == *code)
                .map(|block| (block.name.clone(), block.value))
        };
        answer.blocks.iter().filter_map(of).collect::<Vec<_>>()
    };
    view! {
        <p class="spot-count" class:withheld-words=withheld>{move || value_words(value, lang.get())}</p>
        <Whisker value most=most([value])/>
        <p>{move || say_in(lang.get(), "web-area-answer", &args)}</p>
        <p class="hint">{w("map-value-note")}" · "{release}</p>
        <p class="hint">{w("map-shape-blocks-hint")}</p>
        {move || {
            let rows = rows();
            (!rows.is_empty()).then(|| view! {
                <details class="fold">
                    <summary>{w("map-shape-blocks")}</summary>
                    <table class="shape-table"><caption class="only-heard">{w("map-shape-blocks")}</caption><tbody>
                        {rows.into_iter().map(|(name, value)| view! {
                            <tr><th scope="row">{both(name)}</th><td>{move || value_words(value, lang.get())}</td></tr>
                        }).collect_view()}
                    </tbody></table>
                </details>
            })
        }}
    }
}
