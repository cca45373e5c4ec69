//! Which areas could be compared with a plan's: how alike they were **before**, and nothing of what came after.

use api::{EffectCandidate, EffectFit, EffectGround, EffectSum, EffectSumAsk, EffectWait, ReleasedValue};
use evaluation::{
    Candidate, Comparison, EvaluationError, Expected, MatchLimits, comparison_areas, periods_needed,
};
use language::{Text, say};
use std::collections::BTreeSet;

/// Falls of which the wait is told, per cent.
const FALLS: [u32; 4] = [20, 30, 40, 50];

/// The questions to the released side: each quarter before of the plan's area, then of every other area.
pub(crate) fn questions(area: &[String], ground: &EffectGround, before: &[String]) -> Vec<EffectSumAsk> {
    std::iter::once(area.to_vec())
        .chain(others(area, ground).map(|code| vec![code.to_owned()]))
        .flat_map(|areas| {
            before
                .iter()
                .map(move |quarter| EffectSumAsk { areas: areas.clone(), periods: vec![quarter.clone()] })
        })
        .collect()
}

fn others<'a>(area: &'a [String], ground: &'a EffectGround) -> impl Iterator<Item = &'a str> {
    ground.areas.iter().map(|one| one.code.as_str()).filter(|code| !area.iter().any(|own| own == code))
}

/// An area that could be compared.
struct Row<'a> {
    code: &'a str,
    sums: &'a [Option<EffectSum>],
    /// None where a quarter is withheld.
    counts: Option<Vec<u32>>,
}

impl Row<'_> {
    /// It, without numbers.
    fn told(&self, reason: Text) -> EffectCandidate {
        EffectCandidate {
            code: self.code.to_owned(),
            fits: false,
            reason,
            series: shown(self.sums),
            level_ratio: None,
            misfit: None,
            trend_p: None,
        }
    }
}

/// The answer, of the sums in the order of [`questions`]. `treated` are areas in which another plan is looked at.
pub(crate) fn fit(
    area: &[String],
    ground: &EffectGround,
    before: &[String],
    sums: &[Option<EffectSum>],
    treated: &BTreeSet<String>,
) -> Result<EffectFit, EvaluationError> {
    let mut rows = sums.chunks(before.len().max(1));
    let own = rows.next().unwrap_or_default();
    // The plan's area as one of its areas, so that levels can be compared.
    let size = area.len().max(1) as u32;
    let own_counts =
        counts(own).map(|counts| counts.iter().map(|n| (n + size / 2) / size).collect::<Vec<_>>());
    let beside: BTreeSet<&str> = ground
        .areas
        .iter()
        .filter(|one| area.contains(&one.code))
        .flat_map(|one| one.beside.iter().map(String::as_str))
        .collect();
    let all: Vec<Row<'_>> =
        others(area, ground).zip(rows).map(|(code, sums)| Row { code, sums, counts: counts(sums) }).collect();
    let error = sums.iter().flatten().map(|sum| sum.error).fold(0.0, f64::max);
    let mut candidates = Vec::new();
    if let Some(own) = &own_counts {
        let limits = MatchLimits { periods: before.len(), error, ..MatchLimits::default() };
        let (whole, asked): (Vec<&Row<'_>>, Vec<Candidate>) = all
            .iter()
            .filter_map(|row| {
                let before = row.counts.clone()?;
                let (adjoins, treated) = (beside.contains(row.code), treated.contains(row.code));
                Some((row, Candidate { before, adjoins, treated }))
            })
            .unzip();
        for one in comparison_areas(own, &asked, limits)? {
            candidates.push(EffectCandidate {
                fits: one.verdict == Comparison::Fits,
                level_ratio: Some(one.level_ratio),
                misfit: Some(one.misfit),
                trend_p: Some(one.trend_p),
                ..whole[one.candidate].told(reason(one.verdict))
            });
        }
    }
    let unknown = if own_counts.is_none() { "effect-fit-own-withheld" } else { "effect-fit-withheld" };
    let untold = all.iter().filter(|row| own_counts.is_none() || row.counts.is_none());
    candidates.extend(untold.map(|row| row.told(say(unknown, &[]))));
    Ok(EffectFit {
        periods: before.to_vec(),
        series: shown(own),
        candidates,
        wait: FALLS.map(|percent| EffectWait { percent, quarters: wait(own, percent) }).to_vec(),
    })
}

/// Quarters on either side until a fall is found, with one comparison area as large as the plan's.
fn wait(own: &[Option<EffectSum>], percent: u32) -> Option<u32> {
    let counts = counts(own)?;
    let mean = counts.iter().map(|n| f64::from(*n)).sum::<f64>() / counts.len().max(1) as f64;
    let error = own.iter().flatten().map(|sum| sum.error).fold(0.0, f64::max);
    let expected =
        Expected { treated: mean, control: mean, control_weight: 1.0, rings: 0.0, error: 4.0 * error };
    periods_needed(expected, f64::from(percent) / 100.0, 0.95, 0.8).ok().flatten()
}

/// The counts of a row; none where one of them is withheld.
fn counts(row: &[Option<EffectSum>]) -> Option<Vec<u32>> {
    row.iter()
        .map(|sum| match sum.as_ref()?.value {
            ReleasedValue::Value { rounded, .. } => Some(rounded),
            ReleasedValue::Withheld => None,
        })
        .collect()
}

fn shown(row: &[Option<EffectSum>]) -> Vec<ReleasedValue> {
    row.iter().map(|sum| sum.map_or(ReleasedValue::Withheld, |sum| sum.value)).collect()
}

fn reason(verdict: Comparison) -> Text {
    let key = match verdict {
        Comparison::Fits => "effect-fit-fits",
        Comparison::Adjoins => "effect-fit-adjoins",
        Comparison::Treated => "effect-fit-treated",
        Comparison::TooFewConcerns => "effect-fit-few",
        Comparison::LevelDiffers => "effect-fit-level",
        Comparison::TrendDiffers => "effect-fit-trend",
    };
    say(key, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::EffectArea;

    #[test]
    fn an_area_next_door_and_one_that_is_withheld_are_no_comparison() {
        let area = |code: &str, beside: &[&str]| EffectArea {
            code: code.to_owned(),
            name: Text::same(code),
            authority: "LA".to_owned(),
            beside: beside.iter().map(|code| (*code).to_owned()).collect(),
        };
        let ground = EffectGround {
            areas: vec![area("A", &["B"]), area("B", &["A"]), area("C", &[]), area("D", &[]), area("E", &[])],
            periods: Vec::new(),
        };
        let before: Vec<String> = ["2024Q1", "2024Q2", "2024Q3", "2024Q4"].map(str::to_owned).to_vec();
        let own = vec!["A".to_owned()];
        let series =
            [[20, 25, 20, 25], [20, 25, 20, 25], [25, 25, 20, 25], [15, 20, 20, 20], [15, 0, 20, 20]];
        let sum = |n: &u32| {
            let shown = ReleasedValue::Value { rounded: *n, low: *n, high: *n };
            Some(EffectSum { value: if *n == 0 { ReleasedValue::Withheld } else { shown }, error: 10.0 })
        };
        let sums: Vec<Option<EffectSum>> = series.iter().flatten().map(sum).collect();
        assert_eq!(questions(&own, &ground, &before).len(), sums.len());
        let treated = BTreeSet::from(["D".to_owned()]);
        let told = fit(&own, &ground, &before, &sums, &treated).unwrap();
        let lines: Vec<(&str, bool, &str)> =
            told.candidates.iter().map(|one| (one.code.as_str(), one.fits, one.reason.en.as_str())).collect();
        assert_eq!(lines[0].0, "C");
        assert!(lines[0].1);
        let reason = |code: &str| lines.iter().find(|line| line.0 == code).unwrap().2.to_owned();
        assert_eq!(reason("B"), say("effect-fit-adjoins", &[]).en);
        assert_eq!(reason("D"), say("effect-fit-treated", &[]).en);
        assert_eq!(reason("E"), say("effect-fit-withheld", &[]).en);
        let waits: Vec<Option<u32>> = told.wait.iter().map(|wait| wait.quarters).collect();
        assert!(waits.windows(2).all(|pair| pair[1] <= pair[0] || pair[0].is_none()), "{waits:?}");
    }
}
