//! The finding in the right rail: what was found, whether it holds, how it was made, and how to make it again.

use super::chart::ChartView;
use super::{Again, Shown};
use crate::desk::{Desk, desk};
use crate::month::{Month, period};
use crate::number::{share, whole};
use crate::words::{Lang, both, lang, w};
use api::language::{Arg, say_in};
use api::{Finding, Kind, Method, ParameterValue, Stability};
use leptos::prelude::*;
use std::sync::Arc;

/// The whole panel.
#[component]
pub(crate) fn FindingPanel(
    /// The finding.
    shown: Arc<Shown>,
) -> impl IntoView {
    let desk = desk();
    let lang = lang();
    let method = Method::of(&shown.answer.finding.ask.method);
    let title = method.map(|method| move || say_in(lang.get(), &method.key(""), &[]));
    let finding = shown.answer.finding.clone();
    let held = StoredValue::new(Arc::clone(&shown));
    let stale = move || held.with_value(|shown| desk.choice.with(|choice| shown.is_stale(choice)));
    let rows = finding.tables.iter().map(|table| table.rows.len()).sum::<usize>();
    view! {
        <section class="finding" aria-labelledby="finding-title" tabindex="0">
            <h3 id="finding-title" class="finding-title">{title}</h3>
            <p class="finding-headline" role="status">{both(finding.headline.clone())}</p>
            {finding.no_result.clone().map(|why| view! { <p class="caution">{both(why)}</p> })}
            <Show when=stale><p class="caution">{w("web-finding-stale")}</p></Show>
            <StabilityList lines=finding.stability.clone()/>
            {finding.charts.iter().cloned().map(|chart| view! { <ChartView chart/> }).collect_view()}
            <dl class="facts">
                {finding.figures.iter().cloned().map(|figure| view! {
                    <dt>{both(figure.label)}</dt><dd>{both(figure.value)}</dd>
                }).collect_view()}
                <dt>{w("web-finding-period")}</dt><dd>{move || held.with_value(|shown| period_words(&shown.answer.finding, lang.get()))}</dd>
                <dt>{w("web-finding-used")}</dt><dd>{used(&finding)}</dd>
                <dt>{w("web-finding-coarse")}</dt><dd>{whole(u64::from(finding.coverage.too_coarse))}</dd>
                <dt>{w("web-finding-outside")}</dt><dd>{whole(u64::from(finding.coverage.outside))}</dd>
            </dl>
            <div class="finding-actions">
                <Show when=move || rows != 0>
                    <button type="button" class="button" aria-pressed=move || desk.table.get().to_string()
                        on:click=move |_| desk.table.update(|open| *open = !*open)>{w("web-finding-table")}</button>
                </Show>
                <button type="button" class="button" on:click=move |_| desk.bench().run_again(desk)>{w("web-finding-again")}</button>
                <button type="button" class="button" on:click=move |_| desk.bench().choose(None)>{w("web-finding-close")}</button>
            </div>
            <p class="hint" role="status">{move || desk.bench().again.get().map(|again| say_in(lang.get(), again_key(again), &[]))}</p>
            {method.map(|method| view! { <Card method shown/> })}
        </section>
    }
}

fn again_key(again: Again) -> &'static str {
    match again {
        Again::Same => "web-finding-same",
        Again::OtherConcerns => "web-finding-other-concerns",
        Again::Differs => "web-finding-differs",
    }
}

fn period_words(finding: &Finding, lang: Lang) -> String {
    let month = |month: &Option<String>| month.as_deref().and_then(Month::parse);
    let months = month(&finding.ask.filter.from).zip(month(&finding.ask.filter.to));
    months.map_or_else(String::new, |(from, to)| period(from, to, lang))
}

fn used(finding: &Finding) -> String {
    format!("{} / {}", whole(u64::from(finding.coverage.mapped)), whole(u64::from(finding.coverage.total)))
}

/// Whether it holds: one line for each change.
#[component]
fn StabilityList(
    /// The changes.
    lines: Vec<Stability>,
) -> impl IntoView {
    let lang = lang();
    let verdict = verdict(&lines);
    let rows = lines
        .into_iter()
        .map(|line| {
            let part = line.kept.map(|kept| share(u64::from(kept), u64::from(line.found)));
            let new = whole(u64::from(line.new));
            let width = line.kept.map_or(0.0, |kept| 100.0 * f64::from(kept) / f64::from(line.found.max(1)));
            view! {
                <tr>
                    <th scope="row">{both(line.change)}</th>
                    <td class="mix-bar"><i style:width=format!("{width:.0}%")></i></td>
                    <td class="figure">{move || match &part {
                        Some(part) => {
                            let args = [("share", Arg::from(part.clone())), ("new", Arg::from(new.clone()))];
                            say_in(lang.get(), "web-finding-kept", &args)
                        }
                        None => say_in(lang.get(), "web-finding-no-answer", &[]),
                    }}</td>
                </tr>
            }
        })
        .collect_view();
    verdict.map(|key| {
        view! {
            <div class="stability">
                <p><strong>{w("web-finding-stability")}</strong>" "{w(key)}</p>
                <table class="mix">
                    <caption class="only-heard">{w("web-finding-stability-caption")}</caption>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

/// Holds when at least two thirds come back under every change that has an answer; falls when under one of them less than a third does.
fn verdict(lines: &[Stability]) -> Option<&'static str> {
    if lines.is_empty() {
        return None;
    }
    let shares = lines.iter().filter_map(|line| Some(f64::from(line.kept?) / f64::from(line.found.max(1))));
    Some(match shares.reduce(f64::min) {
        None => "web-finding-untold",
        Some(least) if least >= 2.0 / 3.0 => "web-finding-holds",
        Some(least) if least >= 1.0 / 3.0 => "web-finding-partly",
        _ => "web-finding-falls",
    })
}

/// The method card: what it says, what it cannot say, formula, paper, parameters, seed, time, and what makes it again.
#[component]
fn Card(
    /// The method.
    method: &'static Method,
    /// The finding.
    shown: Arc<Shown>,
) -> impl IntoView {
    let lang = lang();
    let part = move |part: &'static str| move || say_in(lang.get(), &method.key(part), &[]);
    let parameters: Vec<_> = method
        .parameters
        .iter()
        .filter(|parameter| parameter.applies(&shown.answer.finding.ask.parameters))
        .filter_map(|parameter| {
            let value = shown.answer.finding.ask.parameters.get(parameter.name)?.clone();
            let name = format!("parameter-{}", parameter.name.replace('_', "-"));
            Some(view! {
                <dt>{move || say_in(lang.get(), &name, &[])}</dt>
                <dd>{move || value_words(parameter.kind, &value, lang.get())}</dd>
            })
        })
        .collect();
    let answer = &shown.answer;
    let seed = method.seeded.then(|| answer.finding.ask.seed.to_string());
    let taken = f64::from(answer.taken_ms) / 1000.0;
    let digest = answer.digest.get(..16).unwrap_or(&answer.digest).to_owned();
    view! {
        <details class="fold method-card">
            <summary>{w("web-finding-card")}</summary>
            <h4>{w("web-finding-says")}</h4>
            <p>{part("says")}</p>
            <h4>{w("web-finding-limits")}</h4>
            <p class="caution">{part("limits")}</p>
            <h4>{w("web-finding-formula")}</h4>
            <p class="formula">{method.formula}</p>
            <h4>{w("web-finding-paper")}</h4>
            <p lang="en">{method.paper}</p>
            <h4>{w("web-finding-made")}</h4>
            <dl class="facts">
                {parameters}
                {seed.map(|seed| view! { <dt>{w("web-method-seed")}</dt><dd>{seed}</dd> })}
                <dt>{w("web-finding-taken")}</dt>
                <dd>{move || say_in(lang.get(), "web-finding-seconds", &[("shown", Arg::from(format!("{taken:.2}")))])}</dd>
                <dt>{w("web-finding-cube")}</dt><dd><code>{answer.finding.cube_version.clone()}</code></dd>
                <dt>{w("web-finding-program")}</dt><dd>{answer.finding.program.clone()}</dd>
                <dt>{w("web-finding-digest")}</dt><dd><code>{digest}</code></dd>
            </dl>
        </details>
    }
}

fn value_words(kind: Kind, value: &ParameterValue, lang: Lang) -> String {
    match (kind, value) {
        (Kind::Whole { unit, .. }, ParameterValue::Whole(number)) => {
            let number = whole(u64::from(*number));
            if unit == api::Unit::Count {
                number
            } else {
                format!("{number} {}", say_in(lang, unit.key(), &[]))
            }
        }
        (_, ParameterValue::Code(code)) => say_in(lang, &format!("choice-{}", code.replace('_', "-")), &[]),
        (_, ParameterValue::Whole(number)) => number.to_string(),
    }
}

/// Whether the right rail shows a finding: there is one, and no cell is open over it.
pub(crate) fn in_view(desk: Desk) -> Option<Arc<Shown>> {
    let is_open = desk.opened.get().is_some();
    let working = desk.side.get() == Some(crate::filters::choice::Side::Working);
    desk.bench().shown.get().filter(|_| working && !is_open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    #[test]
    fn a_finding_holds_only_when_every_change_leaves_it() {
        let line = |kept| Stability { change: Text::same("x"), found: 9, kept, new: 0 };
        assert_eq!(verdict(&[line(Some(9)), line(Some(6))]), Some("web-finding-holds"));
        assert_eq!(verdict(&[line(Some(9)), line(Some(3))]), Some("web-finding-partly"));
        assert_eq!(verdict(&[line(Some(9)), line(Some(0))]), Some("web-finding-falls"));
        assert_eq!(verdict(&[line(Some(9)), line(None)]), Some("web-finding-holds"));
        assert_eq!(verdict(&[line(None)]), Some("web-finding-untold"));
        assert_eq!(verdict(&[]), None);
    }
}
