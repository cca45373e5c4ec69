//! What every reader must know of the map, always in sight: unit, method, period, sources, what is missing, and the release.

use super::returns::Returns;
use super::under::Under;
use super::whisker::value_words;
use crate::compare::{ChangeFacts, TurnFacts};
use crate::desk::{Released, Working, desk};
use crate::filters::choice::{Side, Unit};
use crate::legend::{method_words, period_words};
use crate::month::Month;
use crate::number::{plain, share, whole};
use crate::tables::card::SourceWords;
use crate::timeline::histogram::reporting_change;
use crate::words::{Arg, Lang, lang, w};
use api::concern::{Learned, SourceSector};
use api::language::say_in;
use api::{Share, WorkingMap};
use leptos::prelude::*;
use std::sync::Arc;

/// The panel of the side shown.
#[component]
pub(super) fn Honesty() -> impl IntoView {
    let desk = desk();
    view! {
        <section class="honesty" aria-labelledby="honesty-title">
            <h3 id="honesty-title">{w("web-honesty")}</h3>
            {move || match desk.side.get() {
                Some(Side::Working) => {
                    let working = desk.working.get().ready().cloned();
                    working.map(|working| view! { <WorkingFacts working/> }.into_any())
                }
                Some(Side::Released) => {
                    let released = desk.released.get().ready().cloned();
                    released.map(|released| view! { <ReleasedFacts released/> }.into_any())
                }
                None => None,
            }}
        </section>
    }
}

#[component]
fn WorkingFacts(
    /// The map.
    working: Arc<Working>,
) -> impl IntoView {
    let lang = lang();
    let held = StoredValue::new(working);
    let say =
        move |f: fn(&Working, Lang) -> String| move || held.with_value(|working| f(working, lang.get()));
    let sources = held.with_value(|working| working.map.sources.clone());
    let compared = held.with_value(Arc::clone);
    let no_result = held.with_value(|working| working.map.method.no_result.clone());
    view! {
        <dl class="facts wide">
            <dt>{w("web-honesty-unit")}</dt><dd>{w("web-honesty-unit-working")}</dd>
            <dt>{w("web-honesty-method")}</dt><dd>{say(|it, lang| method_words(&it.map, lang))}</dd>
            <dt>{w("web-honesty-period")}</dt><dd>{say(|it, lang| period_words(&it.map, lang))}</dd>
            <dt>{w("web-honesty-mapped")}</dt><dd>{say(mapped_words)}</dd>
            <dt>{w("web-honesty-learned")}</dt><dd>{say(learned_words)}</dd>
            <dt>{w("web-honesty-grades")}</dt><dd>{say(grades_words)}</dd>
            <dt>{w("web-honesty-release")}</dt><dd>{w("web-honesty-release-working")}</dd>
        </dl>
        {no_result.map(|why| view! { <p class="caution">{move || why.get(lang.get()).to_owned()}</p> })}
        {move || held.with_value(|it| change_words(it, lang.get())).map(|words| view! { <p class="caution">{words}</p> })}
        <ChangeFacts working=compared/>
        <SourceMix sources>
            <p>{say(cells_words)}</p>
            <p>{say(missing_words)}</p>
        </SourceMix>
        {move || held.with_value(|it| leaning(&it.map, lang.get())).into_iter().map(|words| view! { <p class="caution">{words}</p> }).collect_view()}
        <Returns/>
        <Under year=None open=false/>
    }
}

/// What the evidence under the filter leans on, where it leans on one thing.
fn leaning(map: &WorkingMap, lang: Lang) -> Vec<String> {
    let total = map.coverage.total;
    let of = |shares: &[Share], code: &str| {
        shares.iter().find(|share| share.code == code).map_or(0, |share| share.count)
    };
    let mut told = Vec::new();
    if total == 0 {
        return told;
    }
    if of(&map.sources, SourceSector::Police.code()) == total {
        told.push(say_in(lang, "honesty-police-alone", &[]));
    } else if let Some(top) =
        map.sources.iter().max_by_key(|share| share.count).filter(|top| top.count * 2 > total)
    {
        let part = share(u64::from(top.count), u64::from(total));
        let args = [("source", Arg::from(top.label.clone())), ("share", Arg::from(part))];
        told.push(say_in(lang, "honesty-top-source-caution", &args));
    }
    if of(&map.learned, Learned::Discovered.code()) == total {
        told.push(say_in(lang, "honesty-discovered-alone", &[]));
    }
    told
}

fn cells_words(working: &Working, lang: Lang) -> String {
    let method = &working.map.method;
    let args = [
        ("cells", Arg::from(whole(u64::from(method.cells)))),
        ("cell", Arg::from(method.cell_m)),
        ("mean", Arg::from(format!("{:.2}", method.mean))),
    ];
    say_in(lang, "web-honesty-cells-line", &args)
}

fn mapped_words(working: &Working, lang: Lang) -> String {
    let coverage = working.map.coverage;
    let n = |n: u32| Arg::from(whole(u64::from(n)));
    let part = share(u64::from(coverage.mapped), u64::from(coverage.total));
    say_in(
        lang,
        "web-honesty-mapped-line",
        &[("mapped", n(coverage.mapped)), ("total", n(coverage.total)), ("share", Arg::from(part))],
    )
}

/// Found and told, each with its share.
fn learned_words(working: &Working, lang: Lang) -> String {
    let shares = &working.map.learned;
    let all: u64 = shares.iter().map(|one| u64::from(one.count)).sum();
    let one = |one: &Share| format!("{} {}", one.label.get(lang), share(u64::from(one.count), all));
    shares.iter().map(one).collect::<Vec<_>>().join(" · ")
}

fn grades_words(working: &Working, lang: Lang) -> String {
    let graded = |one: &&Share| one.code != "ungraded";
    let graded: u64 = working.map.grades.iter().filter(graded).map(|one| u64::from(one.count)).sum();
    let total = u64::from(working.map.coverage.total);
    say_in(
        lang,
        "web-honesty-grades-line",
        &[("graded", Arg::from(whole(graded))), ("total", Arg::from(whole(total)))],
    )
}

fn missing_words(working: &Working, lang: Lang) -> String {
    let coverage = working.map.coverage;
    let n = |n: u32| Arg::from(whole(u64::from(n)));
    say_in(
        lang,
        "web-honesty-missing-line",
        &[("coarse", n(coverage.too_coarse)), ("outside", n(coverage.outside))],
    )
}

/// The sentence about a change in how many report, when there was one in the period.
fn change_words(working: &Working, lang: Lang) -> Option<String> {
    let change = reporting_change(&working.map)?;
    let args = [
        ("month", Arg::from(Month::label(change.month, lang))),
        ("before", Arg::from(change.before)),
        ("after", Arg::from(change.after)),
    ];
    Some(say_in(lang, "web-honesty-change", &args))
}

/// Rows of the source mix that are always in sight.
const FIRST_SOURCES: usize = 3;

/// Sources as bars with counts and shares: the greatest in sight, the others and `children` one press away.
#[component]
fn SourceMix(
    /// The mix.
    sources: Vec<Share>,
    /// More that unfolds with it.
    children: Children,
) -> impl IntoView {
    let lang = lang();
    let mut sources: Vec<Share> = sources.into_iter().filter(|source| source.count > 0).collect();
    sources.sort_by_key(|source| std::cmp::Reverse(source.count));
    let total: u64 = sources.iter().map(|source| u64::from(source.count)).sum();
    let most = sources.first().map_or(1, |source| source.count);
    let row = move |source: Share| {
        let part = share(u64::from(source.count), total);
        let width = format!("{:.1}%", 100.0 * f64::from(source.count) / f64::from(most));
        view! {
            <tr><th scope="row">{move || source.label.get(lang.get()).to_owned()}</th>
                <td class="mix-bar"><i style:width=width></i></td>
                <td class="figure">{whole(u64::from(source.count))}</td><td class="figure">{part}</td></tr>
        }
    };
    let others = sources.split_off(FIRST_SOURCES.min(sources.len()));
    let count = others.len();
    let more = move || say_in(lang.get(), "web-honesty-more", &[("n", Arg::from(count))]);
    view! {
        <table class="mix">
            <caption>{w("web-honesty-sources")}</caption>
            <tbody>{sources.into_iter().map(row).collect_view()}</tbody>
        </table>
        <details class="fold">
            <summary>{more}</summary>
            <table class="mix"><tbody>{others.into_iter().map(row).collect_view()}</tbody></table>
            {children()}
        </details>
    }
}

/// How many areas and places have a value that may be shown.
pub(crate) fn shown_words(released: &Released, lang: Lang) -> String {
    let (areas, all_areas, places, all_places) = released.blocks.shown();
    let n = |n: usize| Arg::from(whole(n as u64));
    let args = [
        ("blocks", n(areas)),
        ("blocks-all", n(all_areas)),
        ("places", n(places)),
        ("places-all", n(all_places)),
    ];
    let key = match released.blocks.unit {
        Unit::Block => "map-released-shown",
        Unit::MiddleArea => "map-released-shown-middle",
    };
    say_in(lang, key, &args)
}

#[component]
fn ReleasedFacts(
    /// The map.
    released: Arc<Released>,
) -> impl IntoView {
    let lang = lang();
    let card = released.map.release.clone();
    let of_change = released.clone();
    let middle = released.blocks.unit == Unit::MiddleArea;
    let unit = if middle { "web-honesty-unit-released-middle" } else { "web-honesty-unit-released" };
    let shown = {
        let released = Arc::clone(&released);
        move || shown_words(&released, lang.get())
    };
    card.map(|card| {
        let (threshold, rounding, year) = (card.threshold, card.rounding, card.year);
        let (total, unplaced) = (card.total, card.unplaced);
        let noise = card.ledger.first().map(|line| line.scale.clone()).unwrap_or_default();
        let method = move || {
            let args = [("scale", Arg::from(noise.clone())), ("threshold", Arg::from(threshold)), ("rounding", Arg::from(rounding))];
            say_in(lang.get(), "web-honesty-method-released", &args)
        };
        let published = card.published.get(..10).unwrap_or(&card.published).to_owned();
        view! {
            <dl class="facts wide">
                <dt>{w("web-honesty-unit")}</dt><dd>{w(unit)}</dd>
                <dt>{w("web-honesty-method")}</dt><dd>{method}</dd>
                <dt>{w("web-honesty-period")}</dt><dd>{card.period.clone()}" · "{w("web-honesty-counted")}</dd>
                <dt>{w("web-honesty-shown")}</dt><dd>{shown}</dd>
                <dt>{w("web-honesty-total")}</dt><dd>{move || value_words(total, lang.get())}</dd>
                <dt>{w("web-honesty-unplaced")}</dt><dd>{move || value_words(unplaced, lang.get())}</dd>
                <dt>{w("web-honesty-release")}</dt><dd><code>{card.id}</code>" · "{published}</dd>
                <dt>{w("web-honesty-epsilon")}</dt><dd>{ledger_words(&card.epsilon)}" · "{w("web-honesty-policy")}" "{card.policy_version}</dd>
                <dt>{w("web-honesty-sources")}</dt><dd><SourceWords sources=card.sources/></dd>
                <dt>{w("web-honesty-complete")}</dt><dd>{w("web-honesty-complete-words")}</dd>
                <dt>{w("web-honesty-fdr")}</dt><dd>{w("web-honesty-fdr-none")}</dd>
            </dl>
            <TurnFacts released=of_change/>
            <Under year=Some(year) open=true/>
            <details class="fold">
                <summary>{w("web-honesty-ledger")}</summary>
                <table class="mix"><tbody>
                    {card.ledger.into_iter().map(|line| view! {
                        <tr><th scope="row"><code>{line.table}</code>" "{line.period}</th>
                            <td class="figure">"ε "{line.epsilon}</td><td class="figure">{whole(u64::from(line.cells))}</td></tr>
                    }).collect_view()}
                </tbody></table>
            </details>
        }
    })
}

/// ε as it is stored when it is short, else to two places.
fn ledger_words(epsilon: &str) -> String {
    if epsilon.len() <= 6 {
        epsilon.to_owned()
    } else {
        epsilon.parse().map_or_else(|_| epsilon.to_owned(), |e: f64| plain(e))
    }
}
