//! How released values changed from one year to another: a function of shown values, and of the known law of the noise.
//!
//! The difference of two shown values errs by the difference of two draws, whose law is known exactly, and by the rounding of both. An area is
//! said to have risen or fallen when its difference is beyond what noise and rounding make in *any* area of the frame with a probability of
//! 5 %: a statement for all areas at once, Bonferroni's. It is preferred to a false discovery rate because the law of the error is known and not
//! estimated, because a meeting reads the areas one by one, and because the allowance counts every area of the public frame: it holds
//! whichever of them are shown, while a rate over the shown ones would depend on what was withheld.
//!
//! Commonly misread: it speaks of the number of reports, which also changes by chance from year to year. It does not say that the risk changed.

use crate::released_ask::{ChangeAsk, Unit};
use crate::released_card::card;
use crate::released_hotspots::{convolved, masses};
use crate::released_sums::Whole;
use crate::released_view::{View, shown};
use api::{AreaChange, ReleaseCard, ReleasedChange, ReleasedDifference, ReleasedValue, Turn};
use disclosure::{CellCode, NoiseLaw, Period, TableName};
use std::collections::BTreeSet;
use std::f64::consts::SQRT_2;

/// The chance that noise alone makes any statement wrong.
const OUTSIDE: f64 = 0.05;

/// The answer. None for years or a unit that the audience has no sheets for.
pub(crate) fn change(view: &View, ask: &ChangeAsk) -> Option<ReleasedChange> {
    let areas = match ask.unit {
        Unit::Block => blocks(view, ask.year, ask.against)?,
        Unit::MiddleArea => middle_areas(view, ask.year, ask.against)?,
    };
    let compared = areas.iter().filter(|area| area.change.is_some()).count();
    Some(ReleasedChange {
        region: view.stand().region.clone(),
        unit: ask.unit.code().to_owned(),
        release: card_of_year(view, ask.unit, ask.year)?,
        against: card_of_year(view, ask.unit, ask.against)?,
        frame: u32::try_from(areas.len()).ok()?,
        compared: u32::try_from(compared).ok()?,
        areas,
    })
}

/// The card of a year, also where the year is told from its quarters.
fn card_of_year(view: &View, unit: Unit, year: Period) -> Option<ReleaseCard> {
    let mut release = match unit {
        Unit::Block => card(view, TableName::BlockYear, year)?,
        Unit::MiddleArea => card(view, TableName::MiddleAreaQuarter, *year.quarters().last()?)?,
    };
    release.period = year.to_string();
    release.total = view.sum(year, &Whole::Region);
    release.unplaced = view.sum(year, &Whole::Unplaced);
    Some(release)
}

/// How far noise and rounding move a difference: for one area, and for all of them at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reach {
    one: i32,
    all: i32,
}

fn difference(value: ReleasedValue, against: ReleasedValue, reach: Reach) -> Option<ReleasedDifference> {
    let whole = |value: ReleasedValue| match value {
        ReleasedValue::Value { rounded, .. } => i32::try_from(rounded).ok(),
        ReleasedValue::Withheld => None,
    };
    let difference = whole(value)? - whole(against)?;
    let turn = match difference {
        risen if risen > reach.all => Turn::Rose,
        fallen if fallen < -reach.all => Turn::Fell,
        _ => Turn::NoDetectableChange,
    };
    Some(ReleasedDifference { difference, low: difference - reach.one, high: difference + reach.one, turn })
}

fn blocks(view: &View, year: Period, against: Period) -> Option<Vec<AreaChange>> {
    let (now, rule) = view.sheet(TableName::BlockYear, year)?;
    let (before, other_rule) = view.sheet(TableName::BlockYear, against)?;
    let whole = |cell: &&CellCode| cell.part().is_empty();
    let cells: BTreeSet<&CellCode> =
        now.cells.keys().filter(whole).filter(|cell| before.cells.contains_key(*cell)).collect();
    let law = convolved(&masses(&NoiseLaw::at(now.scale)), &masses(&NoiseLaw::at(before.scale)));
    let rounding = rule.rounding() / 2 + other_rule.rounding() / 2;
    let reach = |outside: f64| margin(&law, outside) + rounding as i32;
    let reach = Reach { one: reach(OUTSIDE), all: reach(OUTSIDE / cells.len().max(1) as f64) };
    let told = |cell: &CellCode| {
        let (value, against) = (shown(now, rule, cell), shown(before, other_rule, cell));
        AreaChange { code: cell.code().to_owned(), value, against, change: difference(value, against, reach) }
    };
    Some(cells.into_iter().map(told).collect())
}

/// The least m with P(|S| > m) at most `outside`, for a law on whole numbers written out around 0.
fn margin(law: &[f64], outside: f64) -> i32 {
    let middle = law.len() / 2;
    let (mut beyond, mut m) = (0.0, middle);
    while m > 0 && beyond + law[middle - m] + law[middle + m] <= outside {
        beyond += law[middle - m] + law[middle + m];
        m -= 1;
    }
    m as i32
}

/// Middle areas by year are sums of many draws, told from consistent estimates. Their error is taken to have the tails of a single draw of
/// the same variance, which are the heaviest that such a sum can have: the statement errs on the side of "no detectable change".
fn middle_areas(view: &View, year: Period, against: Period) -> Option<Vec<AreaChange>> {
    let (rule, other_rule) = (view.sum_rule(year)?, view.sum_rule(against)?);
    let rounding = f64::from(rule.rounding() / 2 + other_rule.rounding() / 2);
    let codes: Vec<_> = view.stand().nesting.middle_areas().keys().cloned().collect();
    let areas = codes.len().max(1) as f64;
    let told = |code: &geography::AreaCode| {
        let whole = Whole::MiddleArea(code.clone());
        let (now, before) = (view.estimate(year, &whole)?, view.estimate(against, &whole)?);
        let sd = libm::hypot(now.standard_error, before.standard_error);
        let reach = |outside: f64| libm::ceil(sd * libm::log(1.0 / outside) / SQRT_2 + 0.5 + rounding) as i32;
        let reach = Reach { one: reach(OUTSIDE), all: reach(OUTSIDE / areas) };
        let (value, against) = (rule.show(&now), other_rule.show(&before));
        let change = difference(value, against, reach);
        Some(AreaChange { code: code.to_string(), value, against, change })
    };
    let areas: Vec<AreaChange> = codes.iter().filter_map(told).collect();
    (!areas.is_empty()).then_some(areas)
}

#[cfg(test)]
mod tests {
    use super::*;
    use disclosure::{Audience, Policy, Scale, ShowRule, SumLaw};
    use proptest::prelude::*;

    fn value(rounded: u32) -> ReleasedValue {
        ReleasedValue::Value { rounded, low: 0, high: 0 }
    }

    #[test]
    fn the_margin_is_that_of_the_sum_of_two_draws() {
        for (scale, outside) in [((2, 1), 0.05), ((2, 1), 0.000_25), ((1, 1), 0.01), ((3, 1), 0.001)] {
            let scale = Scale::new(scale.0, scale.1).unwrap();
            let law = masses(&NoiseLaw::at(scale));
            let ours = margin(&convolved(&law, &law), outside);
            assert_eq!(ours, SumLaw::of(scale, 2).margin(outside) as i32);
        }
    }

    #[test]
    fn withheld_in_either_year_says_nothing() {
        let reach = Reach { one: 10, all: 20 };
        assert_eq!(difference(ReleasedValue::Withheld, value(50), reach), None);
        assert_eq!(difference(value(50), ReleasedValue::Withheld, reach), None);
        let turn = |now, before| difference(value(now), value(before), reach).unwrap().turn;
        assert_eq!(turn(50, 25), Turn::Rose);
        assert_eq!(turn(25, 50), Turn::Fell);
        assert_eq!(turn(45, 25), Turn::NoDetectableChange);
    }

    /// A hundred areas that did not change, a thousand years of noise: a wrong statement in at most one year of twenty.
    #[test]
    fn areas_that_did_not_change_are_said_to_in_few_years() {
        let scale = Scale::new(2, 1).unwrap();
        let law = masses(&NoiseLaw::at(scale));
        let rule = ShowRule::of(&Policy::standard(), Audience::Analyst);
        let all = margin(&convolved(&law, &law), OUTSIDE / 100.0) + 2 * (rule.rounding() / 2) as i32;
        let mut state = 7_u64;
        let mut draw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut share = (state >> 11) as f64 / (1_u64 << 53) as f64;
            let at = law
                .iter()
                .position(|mass| {
                    share -= mass;
                    share <= 0.0
                })
                .unwrap_or(law.len() - 1);
            at as i32 - (law.len() / 2) as i32
        };
        let mut wrong_years = 0;
        for _ in 0..1_000 {
            let wrong = (0..100).any(|area| {
                let count = 20 + area;
                let show = |stored: i32| crate::released_view::told(rule.show(stored));
                let (now, before) = (show(count + draw()), show(count + draw()));
                difference(now, before, Reach { one: all, all })
                    .is_some_and(|it| it.turn != Turn::NoDetectableChange)
            });
            wrong_years += i32::from(wrong);
        }
        assert!(wrong_years <= 50, "{wrong_years} of 1000");
    }

    proptest! {
        #[test]
        fn the_years_change_places_and_a_rise_is_a_fall(a in 10_u32..200, b in 10_u32..200) {
            let reach = Reach { one: 12, all: 23 };
            let one = difference(value(a), value(b), reach).unwrap();
            let other = difference(value(b), value(a), reach).unwrap();
            prop_assert_eq!((one.difference, one.low, one.high), (-other.difference, -other.high, -other.low));
            prop_assert_eq!(one.turn == Turn::Rose, other.turn == Turn::Fell);
        }
    }
}
