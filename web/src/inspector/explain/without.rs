//! Would it stand without …? One row for each part of the evidence, left out alone.

use crate::legend::class_words;
use crate::month::Month;
use crate::number::whole;
use crate::palette::significance;
use crate::words::{Arg, Lang, lang, w};
use api::concern::SourceSector;
use api::language::say_in;
use api::{CellStory, LeftOut, Without};
use leptos::prelude::*;
use std::sync::Arc;

/// The question and its table.
#[component]
pub(super) fn WithoutView(
    /// What came.
    told: Arc<CellStory>,
) -> impl IntoView {
    let lang = lang();
    let sure = told.sure;
    let police_alone = sure && falls_without_police(&told);
    let head = {
        let told = Arc::clone(&told);
        move || verdict(&told, lang.get())
    };
    let row = |without: &Without| {
        let (without, then) = (without.clone(), without.stands.class);
        let left = whole(u64::from(without.count));
        let falls = sure && !without.sure;
        let words = move || class_words(then, lang.get());
        view! {
            <tr class:falls=falls>
                <th scope="row">{move || out_words(&without, lang.get())}</th>
                <td class="figure">{left}</td>
                <td><i class="swatch" style:background-color=significance(then).css()></i>{words}</td>
            </tr>
        }
    };
    let rows = told.without.iter().map(row).collect_view();
    view! {
        <h4>{w("explain-without")}</h4>
        <p>{head}</p>
        {police_alone.then(|| view! { <p class="caution">{w("explain-police-alone")}</p> })}
        <table class="mix story-without">
            <thead><tr><th scope="col">{w("explain-without-part")}</th><th scope="col" class="figure">{w("explain-without-left")}</th>
                <th scope="col">{w("explain-without-class")}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn falls_without_police(told: &CellStory) -> bool {
    let police =
        told.without.iter().find(|one| one.out == LeftOut::Source && one.code == SourceSector::Police.code());
    police.is_some_and(|police| !police.sure)
}

fn verdict(told: &CellStory, lang: Lang) -> String {
    if !told.sure {
        return say_in(lang, "explain-without-none", &[]);
    }
    match told.without.iter().filter(|one| !one.sure).count() {
        0 => say_in(lang, "explain-without-all", &[]),
        n => say_in(lang, "explain-without-some", &[("n", Arg::from(n))]),
    }
}

fn out_words(without: &Without, lang: Lang) -> String {
    match without.out {
        LeftOut::Discovered => say_in(lang, "explain-out-discovered", &[]),
        LeftOut::Told => say_in(lang, "explain-out-told", &[]),
        LeftOut::Context => say_in(lang, "explain-out-unclear-context", &[]),
        LeftOut::FullestMonth => {
            let month =
                Month::parse(&without.code).map_or_else(|| without.code.clone(), |month| month.label(lang));
            say_in(lang, "explain-out-month", &[("month", Arg::from(month))])
        }
        LeftOut::Source | LeftOut::Grade | LeftOut::Harm => without.label.get(lang).to_owned(),
    }
}
