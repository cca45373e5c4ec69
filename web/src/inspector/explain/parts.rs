//! What the neighbourhood is made of, beside the rest of the map. A row narrows the map to its part.

use crate::desk::desk;
use crate::filters::choice::Choice;
use crate::number::{share, whole};
use crate::words::{Arg, lang, w};
use api::concern::{
    ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType, Learned, SourceSector, SourceSet,
};
use api::language::say_in;
use api::{CellPart, CellStory, Dimension};
use leptos::prelude::*;
use std::sync::Arc;

/// A difference is marked at this q and below.
const MARKED: f64 = 0.05;

/// The parts that stand out, and the others folded away.
#[component]
pub(super) fn PartsView(
    /// What came.
    told: Arc<CellStory>,
) -> impl IntoView {
    let lang = lang();
    let (mut marked, mut others): (Vec<CellPart>, Vec<CellPart>) =
        told.parts.iter().cloned().partition(|part| mark(part).is_some());
    marked.sort_by(|a, b| a.q.unwrap_or(1.0).total_cmp(&b.q.unwrap_or(1.0)));
    others.retain(|part| part.count > 0);
    let (none, count) = (marked.is_empty(), others.len());
    let more = move || say_in(lang.get(), "explain-parts-others", &[("n", Arg::from(count))]);
    view! {
        <h4>{w("explain-parts")}</h4>
        {none.then(|| view! { <p>{w("explain-parts-same")}</p> })}
        {(!none).then(|| view! { <Rows parts=marked/> })}
        {(count > 0).then(|| view! { <details class="fold"><summary>{more}</summary><Rows parts=others/></details> })}
        <p class="hint">{w("explain-parts-note")}</p>
    }
}

/// Whether it is commoner (true) or rarer here than elsewhere, where that is found.
fn mark(part: &CellPart) -> Option<bool> {
    part.q.filter(|q| *q <= MARKED)?;
    Some(part.share > part.elsewhere?)
}

#[component]
fn Rows(
    /// The rows.
    parts: Vec<CellPart>,
) -> impl IntoView {
    view! {
        <table class="mix story-parts">
            <thead><tr><th scope="col">{w("explain-part")}</th><th scope="col">{w("explain-here")}</th>
                <th scope="col" class="figure">{w("explain-elsewhere")}</th></tr></thead>
            <tbody>{parts.into_iter().map(|part| view! { <Row part/> }).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Row(
    /// The part.
    part: CellPart,
) -> impl IntoView {
    let (desk, lang) = (desk(), lang());
    let (of, code, label) = (part.of, part.code.clone(), part.label.clone());
    let family = w(family(of));
    let sign = mark(&part).map(|more| if more { ("▲", "explain-more") } else { ("▼", "explain-less") });
    let only = {
        let code = code.clone();
        move || desk.choice.with(|choice| is_only(choice, of, &code))
    };
    let turn = move |_| desk.choice.update(|choice| only_turn(choice, of, &code));
    let percent = |value: f64| share((value * 1_000.0).round() as u64, 1_000);
    let (low, high) = part.interval;
    let here = format!("{} ({}–{})", percent(part.share), percent(low), percent(high));
    let elsewhere = part.elsewhere.map_or_else(|| "–".to_owned(), percent);
    let width = |value: f64| format!("{:.1}%", 100.0 * value);
    let other = part.elsewhere.map(|value| view! { <b style:left=width(value)></b> });
    let title = whole(u64::from(part.count));
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="view-open" aria-pressed=move || only().to_string() on:click=turn>
                    {move || label.get(lang.get()).to_owned()}</button>
                <span class="hint">{family}</span>
            </th>
            <td>
                <span class="figure">{title}" · "{here}</span>
                {sign.map(|(sign, key)| view! { <span class="story-sign"><span aria-hidden="true">{sign}</span><span class="only-heard">{w(key)}</span></span> })}
                <span class="story-bar" aria-hidden="true"><i style:width=width(part.share)></i>{other}</span>
            </td>
            <td class="figure">{elsewhere}</td>
        </tr>
    }
}

const fn family(of: Dimension) -> &'static str {
    match of {
        Dimension::Harm => "explain-of-harm",
        Dimension::Source => "explain-of-source",
        Dimension::Learned => "explain-of-learned",
        Dimension::Context => "explain-of-context",
        Dimension::Grade => "explain-of-grade",
    }
}

/// Whether the map is narrowed to this part alone.
fn is_only(choice: &Choice, of: Dimension, code: &str) -> bool {
    match of {
        Dimension::Harm => HarmType::parse(code).is_some_and(|one| choice.harms == HarmSet::of([one])),
        Dimension::Source => {
            SourceSector::parse(code).is_some_and(|one| choice.sources == SourceSet::of([one]))
        }
        Dimension::Learned => choice.learned.is_some() && choice.learned == Learned::parse(code),
        Dimension::Context => {
            ContextType::parse(code).is_some_and(|one| choice.contexts == ContextSet::of([one]))
        }
        Dimension::Grade => Grade::parse(code).is_some_and(|one| choice.grades == GradeSet::of([one])),
    }
}

/// Narrows the map to a part alone; where it is so narrowed, takes that away.
fn only_turn(choice: &mut Choice, of: Dimension, code: &str) {
    let was = is_only(choice, of, code);
    match of {
        Dimension::Harm => choice.harms = HarmSet::of(HarmType::parse(code).filter(|_| !was)),
        Dimension::Source => choice.sources = SourceSet::of(SourceSector::parse(code).filter(|_| !was)),
        Dimension::Learned => choice.learned = Learned::parse(code).filter(|_| !was),
        Dimension::Context => choice.contexts = ContextSet::of(ContextType::parse(code).filter(|_| !was)),
        Dimension::Grade => choice.grades = GradeSet::of(Grade::parse(code).filter(|_| !was)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_narrows_the_map_and_gives_it_back() {
        let mut choice = Choice::default();
        let parts = [
            (Dimension::Harm, "cse"),
            (Dimension::Source, "police"),
            (Dimension::Learned, "told"),
            (Dimension::Context, "school"),
            (Dimension::Grade, "b"),
        ];
        for (of, code) in parts {
            only_turn(&mut choice, of, code);
            assert!(is_only(&choice, of, code), "{code}");
        }
        assert_eq!(choice.working_query(), "harm=cse&source=police&learned=told&context=school&grade=b");
        only_turn(&mut choice, Dimension::Harm, "missing");
        assert!(choice.working_query().starts_with("harm=missing&"));
        for (of, code) in [(Dimension::Harm, "missing")].into_iter().chain(parts.into_iter().skip(1)) {
            only_turn(&mut choice, of, code);
        }
        assert!(!choice.narrows());
    }
}
