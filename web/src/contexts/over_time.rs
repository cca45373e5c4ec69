//! Concerns over time on the page of a context: exact counts by month on the working side, released values for everybody else.

use super::act::Bench;
use super::chart::{Column, Shown, TimeChart};
use super::live;
use super::over_time_released::Released;
use super::shapes::Line;
use crate::door::{self, Failure, Load};
use crate::filters::choice::Side;
use crate::month::{Month, period};
use crate::number::{share, whole};
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, Lang, counted, lang, w};
use api::language::{say, say_in};
use api::{ContextMonths, Share, Who};
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// The side that the page of a context shows: exact counts only to an analyst who has entered for a purpose.
pub(super) fn side_here(who: &Who) -> Option<Side> {
    if who.may_analyse && who.purpose.is_some() {
        Some(Side::Working)
    } else {
        who.may_read_released.then_some(Side::Released)
    }
}

/// The section of the page.
#[component]
pub(super) fn OverTime(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let session = expect_context::<Session>();
    // The counts go from the page as soon as the working side is left.
    let side = Memo::new(move |_| session.who().as_ref().and_then(side_here));
    let shown = move || {
        let line = Arc::clone(&line);
        match side.get() {
            Some(Side::Working) => view! { <Exact bench line/> }.into_any(),
            Some(Side::Released) => view! { <Released bench line/> }.into_any(),
            None => view! { <p>{w("contexts-time-none")}</p> }.into_any(),
        }
    };
    view! { <section class="whole ctx-over-time" aria-labelledby="over-time"><h2 id="over-time">{w("contexts-time")}</h2>{live(shown)}</section> }
}

/// Asks for something that the section shows; when the session is at fault, it is asked for anew and the section changes sides.
pub(super) fn fetch<T: DeserializeOwned + Send + Sync + 'static>(
    session: Session,
    path: String,
    to: RwSignal<Load<Arc<T>>>,
) {
    spawn_local(async move {
        let answer = door::get::<T>(&path, None).await;
        if answer.as_ref().is_err_and(|why: &Failure| matches!(why.status(), Some(401 | 403))) {
            session.ask().await;
        }
        to.try_set(answer.map_or_else(Load::Failed, |told| Load::Ready(Arc::new(told))));
    });
}

/// What is asked: the context, those that ended in it, and its registered places.
fn exact_path(line: &Line) -> String {
    let ids: Vec<&str> = std::iter::once(&line.id).chain(&line.stands_for).map(String::as_str).collect();
    let places = line.list("places").join(",");
    let place = if places.is_empty() { String::new() } else { format!("&place={places}") };
    format!("/api/working/contexts/months?context={}{place}", ids.join(","))
}

#[component]
fn Exact(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
) -> impl IntoView {
    let told: RwSignal<Load<Arc<ContextMonths>>> = RwSignal::new(Load::Waiting);
    let session = expect_context::<Session>();
    let path = exact_path(&line);
    fetch(session, path.clone(), told);
    live(move || match told.get() {
        Load::Waiting => view! { <Skeleton/> }.into_any(),
        Load::Failed(failure) => {
            let path = path.clone();
            view! { <FailureView failure again=move || fetch(session, path.clone(), told)/> }.into_any()
        }
        Load::Ready(months) => view! { <ExactShown bench line=Arc::clone(&line) months/> }.into_any(),
    })
}

#[component]
fn ExactShown(
    /// The page's state.
    bench: Bench,
    /// The context.
    line: Arc<Line>,
    /// What came.
    months: Arc<ContextMonths>,
) -> impl IntoView {
    let lang = lang();
    let columns = months.months.iter().map(|month| Column {
        period: month.month.clone(),
        shown: Shown::Count { count: month.count, unclear: month.unclear },
    });
    let columns: Arc<Vec<Column>> = Arc::new(columns.collect());
    let fact = |key: &'static str, words: fn(&ContextMonths, Lang) -> String| {
        let months = Arc::clone(&months);
        view! { <div><dt>{w(key)}</dt><dd>{live(move || words(&months, lang.get()))}</dd></div> }
    };
    let stands_for = line.stands_for.len() as u64;
    let id = line.id.clone();
    // Only the list knows of those that were split.
    let split = move || {
        bench.all.with(|all| {
            all.iter().any(|one| one.code_at("ended") == "split" && one.list("became").contains(&id))
        })
    };
    view! {
        <p class="hint">{w("contexts-time-exact")}</p>
        {(!columns.is_empty()).then(|| view! { <TimeChart id="time-exact".to_owned() title=say("contexts-time-title-exact", &[]) unit="contexts-time-unit-month" columns/> })}
        <dl class="terms">
            {fact("contexts-time-counted", counted_words)}
            {fact("contexts-time-period", period_words)}
            {fact("contexts-time-unclear", |months, _| whole(u64::from(months.unclear)))}
            {fact("contexts-time-sources", |months, lang| mix(&months.sources, months.total, lang))}
            {fact("contexts-time-learned", |months, lang| mix(&months.learned, months.total, lang))}
        </dl>
        {(stands_for > 0).then(|| view! { <p class="hint">{live(move || counted(lang.get(), "contexts-time-stands-for", stands_for))}</p> })}
        {live(move || split().then(|| view! { <p class="hint">{w("contexts-time-split")}</p> }))}
        <p class="caution">{w("contexts-time-quiet")}</p>
    }
}

fn counted_words(months: &ContextMonths, lang: Lang) -> String {
    let n = |n: u32| Arg::from(whole(u64::from(n)));
    let args = [
        ("total", n(months.total)),
        ("said", n(months.said)),
        ("place", n(months.total.saturating_sub(months.said))),
    ];
    say_in(lang, "contexts-time-counted-words", &args)
}

fn period_words(months: &ContextMonths, lang: Lang) -> String {
    let held = months.months_held.as_ref();
    let held = held.and_then(|(first, last)| Some((Month::parse(first)?, Month::parse(last)?)));
    held.map_or_else(|| say_in(lang, "contexts-unknown", &[]), |(first, last)| period(first, last, lang))
}

/// "Education 8 (67%), Police 4 (33%)", the greatest first; those without a concern are left out.
fn mix(shares: &[Share], total: u32, lang: Lang) -> String {
    let mut some: Vec<&Share> = shares.iter().filter(|share| share.count > 0).collect();
    some.sort_by_key(|share| std::cmp::Reverse(share.count));
    let one = |one: &&Share| {
        let part = share(u64::from(one.count), u64::from(total));
        format!("{} {} ({part})", one.label.get(lang), whole(u64::from(one.count)))
    };
    if some.is_empty() { "–".to_owned() } else { some.iter().map(one).collect::<Vec<_>>().join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;
    use serde_json::json;

    #[test]
    fn those_that_ended_in_a_context_are_asked_for_with_it_and_so_are_its_places() {
        let text = json!({ "en": "n", "cy": "n" });
        let one: Line = serde_json::from_value(json!({ "id": "it", "code": "GWL-C1", "version": 1,
            "context": { "places": ["GWL-P1", "GWL-P2"] }, "kind_label": text, "state_label": text, "owner_label": text,
            "next_states": [], "became": [], "asked_for": null, "stands_for": ["older"] }))
        .unwrap();
        assert_eq!(exact_path(&one), "/api/working/contexts/months?context=it,older&place=GWL-P1,GWL-P2");
    }

    #[test]
    fn the_mix_is_told_from_the_greatest_and_without_noughts() {
        let share = |label: &str, count| Share { code: label.to_owned(), label: Text::same(label), count };
        let told = mix(&[share("A", 1), share("B", 3), share("C", 0)], 4, Lang::En);
        assert_eq!(told, "B 3 (75%), A 1 (25%)");
        assert_eq!(mix(&[], 0, Lang::En), "–");
    }
}
