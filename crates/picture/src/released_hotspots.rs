//! Released hotspots: how likely it is that an area's rate lies above so many times the region's, given what the audience sees of it.
//!
//! The law of the rates is fitted to the stored values of the whole region with the noise in the model
//! ([`hotspot::exceedance_released`]). Each area's answer is then told from its *shown* value alone
//! ([`hotspot::exceedance_seen`]): the rounded number stands for every stored value that is rounded to it, and "withheld or none"
//! for every stored value under the threshold. So a colour tells nothing that the number, or the lack of one, does not, and
//! two areas that look alike in the table and have as many residents are coloured alike.

use crate::released_ask::{HotspotAsk, Unit};
use crate::released_card::card;
use crate::released_sums::{SumRule, Whole};
use crate::released_view::{View, told};
use api::{Band, ReleasedHotspots, ReleasedSpot, ReleasedValue};
use disclosure::{CellCode, Estimate, NoiseLaw, Period, ShowRule, TableName};
use geography::AreaCode;
use hotspot::{GammaPrior, Noise, Watch, exceedance_released, exceedance_seen};

/// How far the law of one draw is written out to either side: at scale 3, what lies beyond is under 1e-17.
const DRAW_REACH: i64 = 120;
/// How many standard deviations of a sum are weighed.
const SUM_REACH: f64 = 9.0;

/// The answer. None for a period or unit that the audience has no sheet for.
pub(crate) fn hotspots(view: &View, ask: &HotspotAsk) -> Option<ReleasedHotspots> {
    let (table, sights) = match (ask.unit, ask.period.is_year()) {
        (Unit::Block, true) => (TableName::BlockYear, by_cell(view, TableName::BlockYear, ask.period)?),
        (Unit::Block, false) => return None,
        (Unit::MiddleArea, false) => {
            (TableName::MiddleAreaQuarter, by_cell(view, TableName::MiddleAreaQuarter, ask.period)?)
        }
        (Unit::MiddleArea, true) => (TableName::MiddleAreaQuarter, by_sum(view, ask.period)?),
    };
    let card_period = if ask.unit == Unit::MiddleArea && ask.period.is_year() {
        *ask.period.quarters().last()?
    } else {
        ask.period
    };
    let mut release = card(view, table, card_period)?;
    release.period = ask.period.to_string();
    release.total = view.sum(ask.period, &Whole::Region);
    release.unplaced = view.sum(ask.period, &Whole::Unplaced);
    Some(ReleasedHotspots {
        region: view.stand().region.clone(),
        unit: ask.unit.code().to_owned(),
        c: ask.times.code().to_owned(),
        release,
        spots: spots(&sights, ask.times.value()),
    })
}

/// What is seen of one area, and what the region's law is fitted to.
struct Sight {
    code: AreaCode,
    residents: f64,
    stored: i64,
    value: ReleasedValue,
    /// P(what is seen | count), up to a factor, for counts 0, 1, 2 …
    seen: Vec<f64>,
}

struct Sights {
    areas: Vec<Sight>,
    /// Law of the noise of a stored value, for -h … h.
    noise: Vec<f64>,
}

fn by_cell(view: &View, table: TableName, period: Period) -> Option<Sights> {
    let (sheet, rule) = view.sheet(table, period)?;
    let law = NoiseLaw::at(sheet.scale);
    let areas = sheet
        .cells
        .iter()
        .filter(|(cell, _)| cell.part().is_empty())
        .filter_map(|(cell, stored)| {
            let value = told(rule.show(*stored));
            Some(Sight {
                code: AreaCode::parse(cell.code()).ok()?,
                residents: residents(view, cell.code()),
                stored: i64::from(*stored),
                value,
                seen: seen_of_draw(&law, rule, value),
            })
        })
        .collect();
    Some(Sights { areas, noise: masses(&law) })
}

/// Middle areas by year: the region's law from the sum of the four quarters, each area's value as the sums show it.
fn by_sum(view: &View, year: Period) -> Option<Sights> {
    let sheets: Vec<_> = year
        .quarters()
        .into_iter()
        .map(|quarter| view.sheet(TableName::MiddleAreaQuarter, quarter).map(|(sheet, _)| sheet))
        .collect::<Option<_>>()?;
    let rule = view.sum_rule(year)?;
    let noise = sheets
        .iter()
        .map(|sheet| masses(&NoiseLaw::at(sheet.scale)))
        .reduce(|sum, one| convolved(&sum, &one))?;
    let areas = view.stand().nesting.middle_areas().keys().filter_map(|code| {
        let cell = CellCode::new(code.as_str(), "").ok()?;
        let stored =
            sheets.iter().map(|sheet| sheet.cells.get(&cell).copied().map(i64::from)).sum::<Option<i64>>()?;
        let sum = view.estimate(year, &Whole::MiddleArea(code.clone()))?;
        let value = rule.show(&sum);
        Some(Sight {
            code: code.clone(),
            residents: residents(view, code.as_str()),
            stored,
            value,
            seen: seen_of_sum(&sum, &rule, value),
        })
    });
    Some(Sights { areas: areas.collect(), noise })
}

/// Residents aged 10–17: the area's own figure, else that of its blocks.
fn residents(view: &View, code: &str) -> f64 {
    let own = |code: &str| view.stand().areas.get(code).and_then(|area| area.residents);
    let of_blocks = || -> u32 {
        let blocks = view.stand().nesting.blocks().iter();
        blocks
            .filter(|(_, middle)| middle.as_str() == code)
            .filter_map(|(block, _)| own(block.as_str()))
            .sum()
    };
    f64::from(own(code).unwrap_or_else(of_blocks))
}

fn spots(sights: &Sights, times: f64) -> Vec<ReleasedSpot> {
    let stored: Vec<i64> = sights.areas.iter().map(|sight| sight.stored).collect();
    let residents: Vec<f64> = sights.areas.iter().map(|sight| sight.residents).collect();
    let fitted =
        exceedance_released(&stored, &residents, times, Noise::Table(&sights.noise), &Watch::new()).ok();
    sights
        .areas
        .iter()
        .map(|sight| {
            let percent = fitted.as_ref().and_then(|fitted| percent(sight, fitted.prior, fitted.threshold));
            ReleasedSpot {
                code: sight.code.to_string(),
                percent,
                band: percent.map(Band::of),
                value: sight.value,
            }
        })
        .collect()
}

/// In whole per cent. Where the areas' rates differ by no more than chance and noise, nothing is known of any one.
fn percent(sight: &Sight, prior: Option<GammaPrior>, threshold: f64) -> Option<u8> {
    if sight.residents <= 0.0 {
        return None;
    }
    let Some(prior) = prior else { return Some(50) };
    let probability = exceedance_seen(prior, sight.residents, threshold, &sight.seen)?;
    Some((100.0 * probability).round().clamp(0.0, 100.0) as u8)
}

/// The stored values that a shown value can stand for, as (least, greatest); none is no bound.
fn range(threshold: u32, rounding: u32, value: ReleasedValue) -> (Option<i64>, i64) {
    let (threshold, step) = (i64::from(threshold), i64::from(rounding));
    match value {
        ReleasedValue::Withheld => (None, threshold - 1),
        ReleasedValue::Value { rounded, .. } => {
            let low = i64::from(rounded) - step / 2;
            (Some(low.max(threshold)), low + step - 1)
        }
    }
}

/// P(shown | count) under one draw of noise.
fn seen_of_draw(law: &NoiseLaw, rule: &ShowRule, value: ReleasedValue) -> Vec<f64> {
    let (low, high) = range(rule.threshold(), rule.rounding(), value);
    (0..=high + DRAW_REACH)
        .map(|count| {
            let under = low.map_or(1.0, |low| at_least(law, low - count));
            (under - at_least(law, high + 1 - count)).max(0.0)
        })
        .collect()
}

/// P(noise ≥ k).
fn at_least(law: &NoiseLaw, k: i64) -> f64 {
    let tail = |k: i64| law.at_least(u32::try_from(k).unwrap_or(u32::MAX));
    if k >= 1 { tail(k) } else { 1.0 - tail(1 - k) }
}

/// P(shown | count) where the estimate is the count with an error that is close to normal, being a sum of many draws.
fn seen_of_sum(sum: &Estimate, rule: &SumRule, value: ReleasedValue) -> Vec<f64> {
    let (low, high) = range(rule.threshold(sum.standard_error), rule.rounding(), value);
    let sd = sum.standard_error.max(0.1);
    let below = |edge: f64, count: f64| 0.5 * libm::erfc((count - edge) / (sd * std::f64::consts::SQRT_2));
    let last = high + (SUM_REACH * sd).ceil() as i64;
    (0..=last)
        .map(|count| {
            let count = count as f64;
            let under = low.map_or(0.0, |low| below(low as f64 - 0.5, count));
            (below(high as f64 + 0.5, count) - under).max(0.0)
        })
        .collect()
}

/// The law of one draw written out, summing to 1.
pub(crate) fn masses(law: &NoiseLaw) -> Vec<f64> {
    let masses: Vec<f64> = (-DRAW_REACH..=DRAW_REACH).map(|k| law.mass(k)).collect();
    let sum: f64 = masses.iter().sum();
    masses.into_iter().map(|mass| mass / sum).collect()
}

/// The law of the sum of two draws.
pub(crate) fn convolved(a: &[f64], b: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; a.len() + b.len() - 1];
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            sum[i + j] += x * y;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use disclosure::{Audience, Policy, Scale};

    #[test]
    fn what_is_shown_stands_for_every_stored_value_that_is_shown_so_and_no_other() {
        let rule = ShowRule::of(&Policy::standard(), Audience::Partnership);
        for stored in -40..=80 {
            let (low, high) = range(rule.threshold(), rule.rounding(), told(rule.show(stored)));
            let stored = i64::from(stored);
            assert!(low.is_none_or(|low| low <= stored) && stored <= high, "{stored}");
            for other in -40..=80 {
                let alike = told(rule.show(other)) == told(rule.show(stored as i32));
                let inside = low.is_none_or(|low| low <= i64::from(other)) && i64::from(other) <= high;
                assert_eq!(alike, inside, "{stored} {other}");
            }
        }
    }

    #[test]
    fn for_every_count_the_chances_of_all_that_can_be_seen_add_up_to_one() {
        let rule = ShowRule::of(&Policy::standard(), Audience::CommunitySafety);
        let law = NoiseLaw::at(Scale::new(2, 1).unwrap());
        let sights: std::collections::BTreeMap<_, _> = (-20..=300)
            .map(|stored| told(rule.show(stored)))
            .map(|value| (format!("{value:?}"), seen_of_draw(&law, &rule, value)))
            .collect();
        for count in 0..120 {
            let sum: f64 = sights.values().map(|seen| seen.get(count).copied().unwrap_or(0.0)).sum();
            assert!((sum - 1.0).abs() < 1e-9, "{count}: {sum}");
        }
    }

    #[test]
    fn the_law_of_a_sum_is_a_law() {
        let law = masses(&NoiseLaw::at(Scale::new(2, 1).unwrap()));
        let two = convolved(&law, &law);
        assert!((two.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        let variance = |law: &[f64]| -> f64 {
            let half = (law.len() / 2) as f64;
            law.iter().enumerate().map(|(i, mass)| mass * (i as f64 - half) * (i as f64 - half)).sum()
        };
        assert!((variance(&two) - 2.0 * variance(&law)).abs() < 1e-6);
    }
}
