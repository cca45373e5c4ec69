//! The areas of the region as rows, each with the part that it has in the comparison and how alike it was before.

use crate::words::{both, lang, w};
use api::{EffectArea, EffectCandidate, EffectDesign, EffectFit, ReleasedValue};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The parts that an area can have, with the keys of their words.
pub(super) const PARTS: [(&str, &str); 5] = [
    ("", "effect-page-use-none"),
    ("area", "effect-part-area"),
    ("compared", "effect-part-compared"),
    ("ring", "effect-part-ring"),
    ("compared_ring", "effect-part-compared-ring"),
];

/// Which part each area has, by code.
pub(super) type Uses = BTreeMap<String, &'static str>;

/// The areas of one part.
pub(super) fn of_part(uses: &Uses, part: &str) -> Vec<String> {
    uses.iter().filter(|(_, used)| **used == part).map(|(code, _)| code.clone()).collect()
}

/// The parts of a comparison that was written down.
pub(super) fn uses_of(design: &EffectDesign) -> Uses {
    [
        ("area", &design.area),
        ("compared", &design.compared),
        ("ring", &design.ring),
        ("compared_ring", &design.compared_ring),
    ]
    .into_iter()
    .flat_map(|(part, codes)| codes.iter().map(move |code| (code.clone(), part)))
    .collect()
}

/// The areas in the order of the table: the plan's own, then those that fit, then the others as they were told.
fn ordered(
    areas: &[EffectArea],
    own: &[String],
    fit: Option<&EffectFit>,
) -> Vec<(EffectArea, Option<EffectCandidate>)> {
    let candidate =
        |code: &str| fit.and_then(|fit| fit.candidates.iter().find(|one| one.code == code)).cloned();
    let place = |code: &str| {
        let at = fit.and_then(|fit| fit.candidates.iter().position(|one| one.code == code));
        if own.iter().any(|one| one == code) { 0 } else { at.map_or(usize::MAX, |at| at + 1) }
    };
    let mut rows: Vec<_> = areas.iter().map(|area| (area.clone(), candidate(&area.code))).collect();
    rows.sort_by_key(|(area, _)| place(&area.code));
    rows
}

/// "20 25 – 30": the quarters before, a dash for what is withheld.
fn series_words(series: &[ReleasedValue]) -> String {
    let one = |value: &ReleasedValue| match value {
        ReleasedValue::Value { rounded, .. } => rounded.to_string(),
        ReleasedValue::Withheld => "–".to_owned(),
    };
    series.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// The table. `changed` is called when an area got another part.
pub(super) fn rows(
    areas: Vec<EffectArea>,
    uses: RwSignal<Uses>,
    fit: RwSignal<Option<EffectFit>>,
    changed: impl Fn() + Copy + Send + 'static,
) -> AnyView {
    let all = StoredValue::new(areas);
    let body = move || {
        let own = uses.with_untracked(|uses| of_part(uses, "area"));
        let told = fit.get();
        let ordered = all.with_value(|all| ordered(all, &own, told.as_ref()));
        ordered
            .into_iter()
            .map(|(area, candidate)| row(area, candidate, &own, (uses, told.as_ref()), changed))
            .collect_view()
    };
    view! {
        <div class="table-scroll effect-areas" tabindex="0" role="region" aria-label=w("effect-page-choose")>
            <table class="figures plans-table"><thead><tr><th scope="col">{w("effect-page-area")}</th><th scope="col">{w("effect-page-use")}</th>
                <th scope="col">{w("effect-page-fit")}</th><th scope="col" class="figure">{w("effect-page-level")}</th>
                <th scope="col" class="figure">{w("effect-page-misfit")}</th><th scope="col">{w("effect-page-series")}</th></tr></thead>
                <tbody>{body}</tbody></table>
        </div>
    }
    .into_any()
}

fn row(
    area: EffectArea,
    candidate: Option<EffectCandidate>,
    own: &[String],
    (uses, fit): (RwSignal<Uses>, Option<&EffectFit>),
    changed: impl Fn() + Copy + Send + 'static,
) -> AnyView {
    let lang = lang();
    let (code, name) = (area.code.clone(), area.name.clone());
    let label = move || {
        let args = [("area", crate::words::Arg::from(name.get(lang.get()).to_owned()))];
        api::language::say_in(lang.get(), "effect-page-use-of", &args)
    };
    let used = uses.with_untracked(|uses| uses.get(&code).copied().unwrap_or_default());
    let id = format!("effect-use-{code}");
    let choose = move |event| {
        let chosen = event_target_value(&event);
        let part = PARTS.iter().map(|(part, _)| *part).find(|part| *part == chosen).unwrap_or_default();
        let before = uses.try_update(|uses| {
            if part.is_empty() { uses.remove(&code) } else { uses.insert(code.clone(), part) }
        });
        // What the plan's own area is decides what the others are told of.
        if part == "area" || before.flatten() == Some("area") {
            changed();
        }
    };
    let options =
        PARTS.map(|(part, key)| view! { <option value=part selected=part == used>{w(key)}</option> });
    let is_own = own.contains(&area.code);
    let touches = !is_own && area.beside.iter().any(|code| own.contains(code));
    let series = if is_own && own.len() == 1 {
        fit.map(|fit| series_words(&fit.series))
    } else {
        candidate.as_ref().map(|one| series_words(&one.series))
    };
    let number = |value: Option<f64>| value.map(|value| format!("{value:.2}"));
    let level = number(candidate.as_ref().and_then(|one| one.level_ratio));
    let misfit = number(candidate.as_ref().and_then(|one| one.misfit));
    let fits = candidate.as_ref().is_some_and(|one| one.fits);
    let reason = candidate.map(|one| both(one.reason));
    let touching = (touches && reason.is_none()).then(|| w("effect-page-touches"));
    view! {
        <tr class:effect-fits=fits><th scope="row">{both(area.name)}</th>
            <td><select id=id aria-label=label on:change=choose>{options}</select></td>
            <td>{reason}{touching}</td><td class="figure">{level}</td><td class="figure">{misfit}</td><td class="effect-series">{series}</td></tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_go_there_and_back() {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let design =
            EffectDesign { area: codes(&["A"]), compared: codes(&["B", "C"]), ..EffectDesign::default() };
        let uses = uses_of(&design);
        assert_eq!((of_part(&uses, "area"), of_part(&uses, "compared")), (design.area, design.compared));
        assert!(of_part(&uses, "ring").is_empty());
    }

    #[test]
    fn a_withheld_quarter_is_a_dash() {
        let value = ReleasedValue::Value { rounded: 20, low: 14, high: 26 };
        assert_eq!(series_words(&[value, ReleasedValue::Withheld]), "20 –");
    }
}
