//! Returns by source and month: which are missing. Asked for when the fold is opened.

use crate::desk::desk;
use crate::door::{self, Load};
use crate::month::Month;
use crate::number::{share, whole};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, Lang, lang, w};
use api::language::say_in;
use api::{SourceReturnsLine, WorkingReturns};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// How a month of a source stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stand {
    Full,
    Part,
    Silent,
    Nobody,
}

impl Stand {
    const ALL: [Self; 4] = [Self::Full, Self::Part, Self::Silent, Self::Nobody];

    fn of(expected: u16, sent: u16) -> Self {
        match (expected, sent) {
            (0, _) => Self::Nobody,
            (_, 0) => Self::Silent,
            (expected, sent) if sent < expected => Self::Part,
            _ => Self::Full,
        }
    }

    /// Class of the square and what stands in it, so that colour is not all.
    const fn drawn(self) -> (&'static str, &'static str) {
        match self {
            Self::Full => ("ret-full", ""),
            Self::Part => ("ret-part", "–"),
            Self::Silent => ("ret-silent", "×"),
            Self::Nobody => ("ret-nobody", ""),
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Full => "returns-key-full",
            Self::Part => "returns-key-part",
            Self::Silent => "returns-key-silent",
            Self::Nobody => "returns-key-none",
        }
    }
}

/// The fold of the honesty panel.
#[component]
pub(super) fn Returns() -> impl IntoView {
    let told: RwSignal<Option<Load<Arc<WorkingReturns>>>> = RwSignal::new(None);
    let ask = move || {
        told.set(Some(Load::Waiting));
        spawn_local(async move {
            let answer = door::get::<WorkingReturns>("/api/working/returns", None).await;
            told.try_set(Some(answer.map_or_else(Load::Failed, |returns| Load::Ready(Arc::new(returns)))));
        });
    };
    let open = move |event: web_sys::Event| {
        let is_open = event_target::<web_sys::HtmlDetailsElement>(&event).open();
        if is_open && told.with_untracked(Option::is_none) {
            ask();
        }
    };
    view! {
        <details class="fold returns" on:toggle=open>
            <summary>{w("returns-open")}</summary>
            {move || match told.get() {
                None => ().into_any(),
                Some(Load::Waiting) => view! { <Skeleton/> }.into_any(),
                Some(Load::Failed(failure)) => view! { <FailureView failure again=ask/> }.into_any(),
                Some(Load::Ready(returns)) => view! { <Table returns/> }.into_any(),
            }}
        </details>
    }
}

#[component]
fn Table(
    /// What came.
    returns: Arc<WorkingReturns>,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let months: Vec<Month> = returns.months.iter().filter_map(|month| Month::parse(month)).collect();
    let all = Arc::clone(&returns);
    let missing_all = move || missing_words(&all, lang.get(), |_| true);
    let (of_period, known) = (Arc::clone(&returns), months.clone());
    let missing_period = move || {
        let (from, to) = desk.choice.with(|choice| (choice.from, choice.to));
        let within = |n: usize| {
            known.get(n).is_some_and(|month| {
                from.is_none_or(|from| from <= *month) && to.is_none_or(|to| *month <= to)
            })
        };
        (from.is_some() || to.is_some()).then(|| {
            let words = missing_words(&of_period, lang.get(), within);
            view! { <p>{say_in(lang.get(), "returns-missing-period", &[("words", Arg::from(words))])}</p> }
        })
    };
    let top = returns.top_agency.map(|part| {
        let part = share((part * 1_000.0).round() as u64, 1_000);
        view! { <p>{move || say_in(lang.get(), "returns-top-agency", &[("share", Arg::from(part.clone()))])}</p> }
    });
    let years = years(&months)
        .into_iter()
        .map(|(year, span)| view! { <th scope="colgroup" colspan=span>{year}</th> });
    let rows = returns.sources.iter().map(|source| row(source, &months)).collect_view();
    view! {
        <p>{missing_all}</p>
        {missing_period}
        {top}
        <div class="returns-scroll" tabindex="0" role="group" aria-label=w("returns-title")>
            <table>
                <caption>{w("returns-title")}</caption>
                <thead><tr><th scope="col">{w("returns-source")}</th>{years.collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <ul class="returns-key">{Stand::ALL.map(|stand| {
            let (class, sign) = stand.drawn();
            view! { <li><i class=class aria-hidden="true">{sign}</i>{w(stand.key())}</li> }
        })}</ul>
        <p class="hint">{w("returns-lead")}</p>
        <p class="caution">{w("returns-not-harm")}</p>
    }
}

/// Years with so many of the months.
fn years(months: &[Month]) -> Vec<(i32, usize)> {
    let mut years: Vec<(i32, usize)> = Vec::new();
    for month in months {
        match years.last_mut() {
            Some((year, span)) if *year == month.year() => *span += 1,
            _ => years.push((month.year(), 1)),
        }
    }
    years
}

fn row(source: &SourceReturnsLine, months: &[Month]) -> AnyView {
    let lang = lang();
    let squares = months.iter().enumerate().map(|(n, month)| {
        let at = |column: &[u16]| column.get(n).copied().unwrap_or(0);
        let (expected, sent) = (at(&source.expected), at(&source.sent));
        let count = source.count.get(n).copied().unwrap_or(0);
        let (class, sign) = Stand::of(expected, sent).drawn();
        let (label, month) = (source.label.clone(), *month);
        let words = move || {
            let key = if expected == 0 { "returns-month-none" } else { "returns-month" };
            let args = [
                ("source", Arg::from(label.clone())),
                ("month", Arg::from(month.label(lang.get()))),
                ("sent", Arg::from(sent)),
                ("expected", Arg::from(expected)),
                ("n", Arg::from(whole(u64::from(count)))),
            ];
            say_in(lang.get(), key, &args)
        };
        let heard = words.clone();
        view! { <td class=class title=words><span aria-hidden="true">{sign}</span><span class="only-heard">{heard}</span></td> }
    });
    let label = source.label.clone();
    view! { <tr><th scope="row">{move || label.get(lang.get()).to_owned()}</th>{squares.collect_view()}</tr> }
        .into_any()
}

/// How many returns are missing of those that were to be expected, in the months that are asked about.
fn missing_words(returns: &WorkingReturns, lang: Lang, within: impl Fn(usize) -> bool) -> String {
    let (missing, of) = missing(returns, within);
    let args =
        [("n", Arg::from(missing)), ("of", Arg::from(whole(of))), ("share", Arg::from(share(missing, of)))];
    say_in(lang, "returns-missing", &args)
}

fn missing(returns: &WorkingReturns, within: impl Fn(usize) -> bool) -> (u64, u64) {
    let sum = |column: fn(&SourceReturnsLine) -> &Vec<u16>| -> u64 {
        let months = returns.sources.iter().flat_map(|source| column(source).iter().enumerate());
        months.filter(|(n, _)| within(*n)).map(|(_, agencies)| u64::from(*agencies)).sum()
    };
    let (expected, sent) = (sum(|source| &source.expected), sum(|source| &source.sent));
    (expected.saturating_sub(sent), expected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;
    use api::RegionName;

    fn returns() -> WorkingReturns {
        let line = |expected: [u16; 3], sent: [u16; 3]| SourceReturnsLine {
            code: "police".to_owned(),
            label: Text::same("Police"),
            agencies: 2,
            expected: expected.to_vec(),
            sent: sent.to_vec(),
            count: vec![3, 0, 1],
        };
        WorkingReturns {
            region: RegionName { code: "R".to_owned(), name: Text::same("R") },
            cube_version: String::new(),
            months: ["2024-12", "2025-01", "2025-02"].map(str::to_owned).to_vec(),
            sources: vec![line([1, 1, 1], [1, 0, 1]), line([2, 2, 0], [2, 1, 0])],
            top_agency: Some(0.5),
        }
    }

    #[test]
    fn missing_returns_are_counted_within_the_months_asked_about() {
        assert_eq!(missing(&returns(), |_| true), (2, 7));
        assert_eq!(missing(&returns(), |n| n == 0), (0, 3));
        for lang in [Lang::En, Lang::Cy] {
            assert!(missing_words(&returns(), lang, |_| true).contains("29%"));
            assert!(!missing_words(&returns(), lang, |n| n == 0).contains('%'));
        }
    }

    #[test]
    fn a_month_stands_by_what_was_to_be_expected() {
        let stands = [(0, 0), (2, 0), (2, 1), (2, 2)].map(|(expected, sent)| Stand::of(expected, sent));
        assert_eq!(stands, [Stand::Nobody, Stand::Silent, Stand::Part, Stand::Full]);
        let months: Vec<Month> = returns().months.iter().filter_map(|month| Month::parse(month)).collect();
        assert_eq!(years(&months), [(2024, 1), (2025, 2)]);
    }
}
