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

/// From this class on a cell is said to stand: 95 % and surer, on either side.
const STANDS: i8 = 2;

/// The question and its table.
#[component]
pub(super) fn WithoutView(
    /// What came.
    told: Arc<CellStory>,
) -> impl IntoView {
    let lang = lang();
    let class = told.stands.class;
    let police_alone = does_stand(class, class) && falls_without_police(&told);
    let head = {
        let told = Arc::clone(&told);
        move || verdict(&told, lang.get())
    };
    let row = |without: &Without| {
        let (without, then) = (without.clone(), without.stands.class);
        let left = whole(u64::from(without.count));
        let stands = does_stand(class, then);
        let falls = does_stand(class, class) && !stands;
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

/// Whether a cell of class `before` still stands when it is `then`: on the same side, 95 % sure.
fn does_stand(before: i8, then: i8) -> bool {
    then.abs() >= STANDS && then.signum() == before.signum()
}

fn falls_without_police(told: &CellStory) -> bool {
    let police =
        told.without.iter().find(|one| one.out == LeftOut::Source && one.code == SourceSector::Police.code());
    police.is_some_and(|police| !does_stand(told.stands.class, police.stands.class))
}

fn verdict(told: &CellStory, lang: Lang) -> String {
    let class = told.stands.class;
    if !does_stand(class, class) {
        return say_in(lang, "explain-without-none", &[]);
    }
    match told.without.iter().filter(|one| !does_stand(class, one.stands.class)).count() {
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

#[cfg(test)]
mod tests {
    use super::does_stand;

    #[test]
    fn a_cell_stands_on_its_own_side_alone() {
        assert!(does_stand(3, 2) && does_stand(-2, -3));
        assert!(!does_stand(3, 1) && !does_stand(3, -3) && !does_stand(0, 0) && !does_stand(1, 1));
    }
}
