//! What a released year may be missing, for the region and the year alone: what to ask about first, then the shares it comes from, then what they
//! cannot tell.

use super::whisker::value_words;
use crate::door::{self, Load};
use crate::number::whole;
use crate::session::Session;
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, Lang, both, lang, w};
use api::language::say_in;
use api::{Heard, Mix, MixLine, MixOf, MixShare, UnderIdentification};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The fold of the honesty panel; nothing for those who do not read the released side.
#[component]
pub(super) fn Under(
    /// The year; none is the latest.
    year: Option<i16>,
    /// Whether it starts unfolded: then it is asked for at once.
    open: bool,
) -> impl IntoView {
    let session = expect_context::<Session>();
    let told: RwSignal<Option<Load<Arc<UnderIdentification>>>> = RwSignal::new(None);
    let ask = move || {
        told.set(Some(Load::Waiting));
        spawn_local(async move {
            let year = year.map_or_else(String::new, |year| format!("?year={year}"));
            let path = format!("/api/released/under-identification{year}");
            let answer = door::get::<UnderIdentification>(&path, None).await;
            told.try_set(Some(answer.map_or_else(Load::Failed, |under| Load::Ready(Arc::new(under)))));
        });
    };
    if open {
        ask();
    }
    let toggle = move |event: web_sys::Event| {
        let is_open = event_target::<web_sys::HtmlDetailsElement>(&event).open();
        if is_open && told.with_untracked(Option::is_none) {
            ask();
        }
    };
    let may = move || session.who().is_some_and(|who| who.may_read_released);
    view! {
        <Show when=may>
            <details class="fold under" open=open on:toggle=toggle>
                <summary>{w("under-title")}</summary>
                {move || match told.get() {
                    None => ().into_any(),
                    Some(Load::Waiting) => view! { <Skeleton/> }.into_any(),
                    Some(Load::Failed(failure)) => view! { <FailureView failure again=ask/> }.into_any(),
                    Some(Load::Ready(under)) => view! { <Told under/> }.into_any(),
                }}
            </details>
        </Show>
    }
}

/// The year, and what it is held against.
fn lead_words(under: &UnderIdentification, lang: Lang) -> String {
    let year = ("year", Arg::from(under.year.to_string()));
    match under.earlier.as_slice() {
        [] => say_in(lang, "under-lead-first", &[year]),
        [only] => say_in(lang, "under-lead", &[year, ("earlier", Arg::from(only.to_string()))]),
        [first, .., last] => {
            let span = [("from", Arg::from(first.to_string())), ("to", Arg::from(last.to_string()))];
            let earlier = say_in(lang, "under-years", &span);
            say_in(lang, "under-lead", &[year, ("earlier", Arg::from(earlier))])
        }
    }
}

fn areas_words(under: &UnderIdentification, lang: Lang) -> String {
    let n = |n: u32| Arg::from(whole(u64::from(n)));
    let args = [
        ("shown", n(under.authorities.shown)),
        ("all", n(under.authorities.all)),
        ("middle", n(under.middle_areas.shown)),
        ("middle-all", n(under.middle_areas.all)),
    ];
    say_in(lang, "under-areas", &args)
}

/// "12% (8–17%)".
fn share_words(share: Option<MixShare>, lang: Lang) -> String {
    let of = |value: f64| Arg::from(format!("{:.0}", value * 100.0));
    share.map_or_else(
        || "–".to_owned(),
        |it| {
            say_in(
                lang,
                "under-share",
                &[("share", of(it.share)), ("low", of(it.low)), ("high", of(it.high))],
            )
        },
    )
}

#[component]
fn Told(
    /// What came.
    under: Arc<UnderIdentification>,
) -> impl IntoView {
    let lang = lang();
    let (of_lead, of_areas) = (under.clone(), under.clone());
    let residents = under.residents_10_17;
    let residents = move || {
        let args = [("residents", Arg::from(whole(u64::from(residents.unwrap_or(0)))))];
        residents.map(|_| say_in(lang.get(), "under-residents", &args))
    };
    let prompts = under.prompts.clone();
    let nothing = prompts.is_empty();
    view! {
        <p>{move || lead_words(&of_lead, lang.get())}</p>
        <h4>{w("under-prompts")}</h4>
        {nothing.then(|| view! { <p>{w("under-none")}</p> })}
        <ul class="under-prompts">{prompts.into_iter().map(|prompt| view! { <li>{both(prompt)}</li> }).collect_view()}</ul>
        <p class="caution">{both(under.duty.clone())}</p>
        <details class="fold">
            <summary>{w("under-table")}</summary>
            {under.mixes.iter().cloned().map(|mix| view! { <MixTable mix/> }).collect_view()}
            <p>{move || areas_words(&of_areas, lang.get())}</p>
            <p>{residents}</p>
            <p>{both(under.method.clone())}</p>
        </details>
        <h4>{w("under-cannot")}</h4>
        <ul>{under.not_known.iter().cloned().map(|one| view! { <li>{both(one)}</li> }).collect_view()}</ul>
    }
}

#[component]
fn MixTable(
    /// The mix.
    mix: Mix,
) -> impl IntoView {
    let lang = lang();
    let caption = match mix.of {
        MixOf::Harm => w("under-of-harm"),
        MixOf::Source => w("under-of-source"),
        MixOf::Context => w("under-of-context"),
    };
    let row = move |line: MixLine| {
        let note = if line.not_recorded {
            Some("under-not-recorded")
        } else {
            match line.heard {
                Some(Heard::Absent) => Some("under-heard-absent"),
                Some(Heard::FarBelow) => Some("under-heard-far-below"),
                Some(Heard::NoEarlier | Heard::NotFarBelow) | None => None,
            }
        };
        let (value, share, before) = (line.value, line.share, line.before);
        view! {
            <tr><th scope="row">{both(line.label)}{note.map(|key| view! { <span class="hint">{w(key)}</span> })}</th>
                <td class="figure">{move || value_words(value, lang.get())}</td>
                <td class="figure">{move || share_words(share, lang.get())}</td>
                <td class="figure">{move || share_words(before, lang.get())}</td></tr>
        }
    };
    view! {
        <table class="mix">
            <caption>{caption}</caption>
            <thead><tr><th scope="col">{w("under-col-kind")}</th><th scope="col" class="figure">{w("under-col-value")}</th>
                <th scope="col" class="figure">{w("under-col-share")}</th><th scope="col" class="figure">{w("under-col-before")}</th></tr></thead>
            <tbody>{mix.lines.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_told_with_its_interval_and_none_as_none() {
        let share = MixShare { share: 0.124, low: 0.08, high: 0.171 };
        for lang in Lang::ALL {
            assert_eq!(share_words(Some(share), lang), "12% (8–17%)");
            assert_eq!(share_words(None, lang), "–");
        }
    }
}
