//! What the released side tells of a comparison, by the methods of `evaluation`. A function of sums as they are shown and of the variance of their
//! error: whoever is shown the sums can work out every number again.

use crate::effect_quarters::Quarters;
use api::{
    EffectBehind, EffectDesign, EffectNumber, EffectPart, EffectResult, EffectState, EffectSum, EffectSumAsk,
    ReleasedValue,
};
use evaluation::{
    AreaWeights, Change, Counts, EvaluationError, Expected, Interruption, NotValid, Study, TimeWeights,
    Verdict, WeightedDisplacement, change_test, detectable_difference, displacement_quotient,
    interrupted_series, net_effect, periods_needed, relative_change, verdict, weighted_displacement,
};
use language::{Text, say};

/// Level of intervals.
const LEVEL: f64 = 0.95;
/// The chance with which a comparison is to find what was wanted.
const POWER: f64 = 0.8;
/// Names of the parts, in the order in which they are asked for.
const PARTS: [&str; 5] = [
    "effect-part-area",
    "effect-part-compared",
    "effect-part-ring",
    "effect-part-compared-ring",
    "effect-part-region",
];

/// The questions to the released side: for each part that the comparison has the sum before, the sum after, and each released quarter.
pub(crate) fn questions(
    design: &EffectDesign,
    quarters: &Quarters,
    released: &[String],
) -> Vec<EffectSumAsk> {
    let shown = quarters.released(released);
    let windows = || [quarters.before.clone(), quarters.after.clone()].into_iter();
    parts(design)
        .flat_map(|(_, areas)| {
            windows()
                .chain(shown.iter().map(|quarter| vec![quarter.clone()]))
                .map(move |periods| EffectSumAsk { areas: areas.to_vec(), periods })
        })
        .collect()
}

/// The parts that a comparison has: key of the name, and areas. The region comes last and has none.
fn parts(design: &EffectDesign) -> impl Iterator<Item = (&'static str, &[String])> {
    let areas: [&[String]; 5] = [&design.area, &design.compared, &design.ring, &design.compared_ring, &[]];
    let is_region = |n: usize| n == PARTS.len() - 1;
    PARTS
        .into_iter()
        .zip(areas)
        .enumerate()
        .filter(move |(n, (_, areas))| is_region(*n) || !areas.is_empty())
        .map(|(_, part)| part)
}

/// The answer, of the sums in the order of [`questions`].
pub(crate) fn result(
    design: &EffectDesign,
    quarters: &Quarters,
    released: &[String],
    sums: &[Option<EffectSum>],
    behind: EffectBehind,
) -> EffectResult {
    let periods = quarters.released(released);
    let missing = quarters.after.iter().filter(|quarter| !released.contains(quarter)).count();
    let of_part: Vec<&[Option<EffectSum>]> = sums.chunks(periods.len() + 2).collect();
    let shown = |sum: &Option<EffectSum>| sum.map_or(ReleasedValue::Withheld, |sum| sum.value);
    let told = parts(design)
        .zip(&of_part)
        .map(|((name, areas), sums)| EffectPart {
            name: say(name, &[]),
            areas: areas.len() as u32,
            series: sums[2..].iter().map(shown).collect(),
            before: shown(&sums[0]),
            after: shown(&sums[1]),
        })
        .collect();
    let start = periods.iter().filter(|quarter| quarters.before.contains(quarter)).count();
    let mut result = EffectResult {
        periods,
        start: start as u32,
        missing: missing as u32,
        parts: told,
        state: if missing > 0 { EffectState::NotReleased } else { EffectState::Withheld },
        numbers: Vec::new(),
        detectable_percent: None,
        more_months: (missing > 0).then_some(missing as u32 * 3),
        sources: behind.sources,
        releases: behind.releases,
    };
    if missing == 0
        && let Some(known) = Known::of(design, &of_part)
    {
        known.tell(design, &mut result);
    }
    result
}

/// How far the counts speak and, where they are fit for it, the effect that can be pooled with those of other plans. `sums` are in the order of the
/// [`questions`] without a quarter of their own.
pub(crate) fn outcome(
    design: &EffectDesign,
    quarters: &Quarters,
    released: &[String],
    sums: &[Option<EffectSum>],
) -> (EffectState, Option<Study>) {
    if quarters.after.iter().any(|quarter| !released.contains(quarter)) {
        return (EffectState::NotReleased, None);
    }
    let of_part: Vec<&[Option<EffectSum>]> = sums.chunks(2).collect();
    let Some(known) = Known::of(design, &of_part) else { return (EffectState::Withheld, None) };
    let Some((_, said)) = known.said(design) else { return (EffectState::NotValid, None) };
    let change = relative_change(&known.counts, LEVEL).ok().filter(|change| change.not_valid.is_empty());
    (state(said), change.map(|change| Study { estimate: change.log, variance: change.variance }))
}

/// A comparison of which every sum is shown.
struct Known {
    counts: Counts,
    sizes: AreaWeights,
    /// The plan's area by quarter, where every quarter is shown.
    series: Option<Vec<u32>>,
}

impl Known {
    fn of(design: &EffectDesign, sums: &[&[Option<EffectSum>]]) -> Option<Self> {
        let value = |sum: &Option<EffectSum>| match sum.as_ref()?.value {
            ReleasedValue::Value { rounded, .. } => Some(rounded),
            ReleasedValue::Withheld => None,
        };
        let error = |sum: &Option<EffectSum>| sum.as_ref().map_or(0.0, |sum| sum.error);
        let change = |part: usize| {
            let [before, after, ..] = sums.get(part)? else { return None };
            Some(Change::new(value(before)?, value(after)?).with_errors(error(before), error(after)))
        };
        let rings = if design.ring.is_empty() { None } else { Some((change(2)?, change(3)?)) };
        // Each part counts as many times as it is larger than the plan's own area, or its ring than the ring.
        let times = |part: &[String], of: &[String]| part.len().max(1) as f64 / of.len().max(1) as f64;
        Some(Self {
            counts: Counts {
                treated: change(0)?,
                control: change(1)?,
                treated_buffer: rings.map(|rings| rings.0),
                control_buffer: rings.map(|rings| rings.1),
            },
            sizes: AreaWeights {
                treated: 1.0,
                control: times(&design.compared, &design.area),
                treated_buffer: 1.0,
                control_buffer: times(&design.compared_ring, &design.ring),
            },
            series: sums.first()?[2..].iter().map(value).collect(),
        })
    }

    /// The difference, and what it says beside the fall that was wanted.
    fn said(&self, design: &EffectDesign) -> Option<(WeightedDisplacement, Verdict)> {
        let found = weighted_displacement(&self.counts, TimeWeights::default(), self.sizes, LEVEL).ok()?;
        let wanted = f64::from(self.counts.treated.before) * f64::from(design.wanted_percent) / 100.0;
        let said = verdict(&found, wanted).unwrap_or(Verdict::NotValid);
        Some((found, said))
    }

    fn tell(&self, design: &EffectDesign, result: &mut EffectResult) {
        let before = f64::from(self.counts.treated.before);
        let share = f64::from(design.wanted_percent) / 100.0;
        let Some((found, said)) = self.said(design) else { return };
        result.state = state(said);
        result.detectable_percent = detectable_difference(found.standard_error, LEVEL, POWER)
            .ok()
            .filter(|_| before > 0.0)
            .map(|least| (100.0 * least / before).ceil() as u32);
        if said == Verdict::CannotTell {
            let needed = periods_needed(self.expected(design.quarters), share, LEVEL, POWER).ok().flatten();
            // Where as many quarters should have been enough, one more is the least that can help.
            result.more_months = needed.map(|n| n.saturating_sub(design.quarters).max(1) * 3);
        }
        result.numbers = self.numbers(&found, result.start as usize);
    }

    /// What a quarter of it is like, to say how many are needed.
    fn expected(&self, quarters: u32) -> Expected {
        let n = f64::from(quarters);
        let a_quarter = |change: Change, size: f64| f64::from(change.before) / (n * size);
        let error =
            |change: Change, size: f64| (change.error_before + change.error_after) / (n * size * size);
        let (counts, sizes) = (&self.counts, self.sizes);
        let rings =
            [(counts.treated_buffer, sizes.treated_buffer), (counts.control_buffer, sizes.control_buffer)];
        let rings: Vec<(Change, f64)> =
            rings.into_iter().filter_map(|(change, size)| Some((change?, size))).collect();
        Expected {
            treated: a_quarter(counts.treated, 1.0),
            control: a_quarter(counts.control, sizes.control),
            control_weight: sizes.control,
            rings: rings.iter().map(|(change, size)| a_quarter(*change, *size) / size).sum(),
            error: error(counts.treated, 1.0)
                + error(counts.control, sizes.control)
                + rings.iter().map(|(change, size)| error(*change, *size)).sum::<f64>(),
        }
    }

    fn numbers(&self, found: &WeightedDisplacement, start: usize) -> Vec<EffectNumber> {
        let mut numbers = vec![EffectNumber {
            value: Some(found.difference),
            interval: Some(found.interval),
            p: Some(found.p),
            not_valid: texts(&found.not_valid),
            ..named("wdd")
        }];
        if self.counts.treated_buffer.is_some() {
            numbers.push(number("wdq", displacement_quotient(&self.counts), |found| EffectNumber {
                value: found.quotient,
                not_valid: texts(&found.not_valid),
                ..named("wdq")
            }));
        }
        numbers.push(number("tne", net_effect(&self.counts, LEVEL), |found| EffectNumber {
            value: Some(found.prevented),
            interval: Some(found.interval),
            not_valid: texts(&found.not_valid),
            ..named("tne")
        }));
        numbers.push(number("ratio", relative_change(&self.counts, LEVEL), |found| EffectNumber {
            value: Some(found.ratio),
            interval: Some(found.interval),
            not_valid: texts(&found.not_valid),
            ..named("ratio")
        }));
        let treated = self.counts.treated;
        numbers.push(number("etest", change_test(treated), |p| EffectNumber {
            value: Some(f64::from(treated.after) - f64::from(treated.before)),
            p: Some(*p),
            ..named("etest")
        }));
        let asked = Interruption { start, season: None, exposure: None, level: LEVEL };
        numbers.push(self.series.as_ref().map_or_else(
            || EffectNumber { not_valid: vec![say("effect-series-withheld", &[])], ..named("its") },
            |series| {
                number("its", interrupted_series(series, &asked), |found| EffectNumber {
                    value: Some(found.level.ratio),
                    interval: Some(found.level.interval),
                    p: Some(found.level.p),
                    not_valid: texts(&found.not_valid),
                    ..named("its")
                })
            },
        ));
        numbers
    }
}

fn state(verdict: Verdict) -> EffectState {
    match verdict {
        Verdict::Fell => EffectState::Fell,
        Verdict::Rose => EffectState::Rose,
        Verdict::SmallerThanWanted => EffectState::SmallerThanWanted,
        Verdict::CannotTell => EffectState::CannotTell,
        Verdict::NotValid => EffectState::NotValid,
    }
}

fn named(code: &str) -> EffectNumber {
    EffectNumber {
        name: say(&format!("effect-number-{code}"), &[]),
        meaning: say(&format!("effect-meaning-{code}"), &[]),
        is_ratio: ["ratio", "its"].contains(&code),
        value: None,
        interval: None,
        p: None,
        not_valid: Vec::new(),
    }
}

/// The number of a method; where it has none, the rule that keeps it from being one.
fn number<T>(
    code: &str,
    found: Result<T, EvaluationError>,
    tell: impl FnOnce(&T) -> EffectNumber,
) -> EffectNumber {
    match found {
        Ok(found) => tell(&found),
        Err(EvaluationError::NotValid(rule)) => EffectNumber { not_valid: vec![rule.text()], ..named(code) },
        Err(_) => EffectNumber { not_valid: vec![say("effect-no-number", &[])], ..named(code) },
    }
}

fn texts(rules: &[NotValid]) -> Vec<Text> {
    rules.iter().map(|rule| rule.text()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn design(ring: bool) -> EffectDesign {
        let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        EffectDesign {
            area: codes(&["A"]),
            compared: codes(&["B", "C"]),
            ring: if ring { codes(&["D"]) } else { Vec::new() },
            compared_ring: if ring { codes(&["E"]) } else { Vec::new() },
            first: "2025Q1".to_owned(),
            quarters: 4,
            wanted_percent: 30,
            expected: String::new(),
        }
    }

    fn told(design: &EffectDesign, missing: usize, windows: &[(u32, u32)], error: f64) -> EffectResult {
        let quarters = Quarters::of(&design.first, design.quarters).unwrap();
        let mut released = [quarters.before.clone(), quarters.after.clone()].concat();
        released.truncate(8 - missing);
        let sum = |value: u32| {
            let value = ReleasedValue::Value { rounded: value, low: value, high: value };
            Some(EffectSum { value, error })
        };
        let shown = quarters.released(&released).len();
        let sums: Vec<Option<EffectSum>> = windows
            .iter()
            .flat_map(|(before, after)| {
                let series = (0..shown).map(|n| if n < 4 { sum(before / 4) } else { sum(after / 4) });
                [sum(*before), if missing == 0 { sum(*after) } else { None }]
                    .into_iter()
                    .chain(series)
                    .collect::<Vec<_>>()
            })
            .collect();
        assert_eq!(sums.len(), questions(design, &quarters, &released).len());
        result(design, &quarters, &released, &sums, EffectBehind::default())
    }

    #[test]
    fn the_published_vectors_come_through_with_their_numbers() {
        // Wheeler and Ratcliffe (2018), table of the worked example: -118 with a standard error of 39.6.
        let told = told(
            &EffectDesign { compared: vec!["B".to_owned()], ..design(true) },
            0,
            &[(207, 110), (308, 318), (178, 157), (150, 140), (900, 900)],
            0.0,
        );
        let wdd = &told.numbers[0];
        assert_eq!(wdd.value, Some(-118.0));
        let (low, high) = wdd.interval.unwrap();
        assert!((low + 195.6).abs() < 0.1 && (high + 40.4).abs() < 0.1, "{low} {high}");
        assert_eq!(told.state, EffectState::Fell);
        assert_eq!(told.numbers.len(), 6);
        assert_eq!(told.parts.len(), 5);
    }

    #[test]
    fn nothing_is_told_before_every_quarter_is_released() {
        let told = told(&design(false), 2, &[(100, 50), (200, 200), (900, 900)], 20.0);
        assert_eq!((told.state, told.missing, told.more_months), (EffectState::NotReleased, 2, Some(6)));
        assert!(told.numbers.is_empty());
        assert_eq!(told.parts[0].series.len(), 6);
        assert_eq!(told.parts[0].after, ReleasedValue::Withheld);
    }

    #[test]
    fn a_small_area_says_how_long_to_wait() {
        let told = told(&design(false), 0, &[(40, 35), (80, 80), (900, 900)], 34.0);
        assert_eq!(told.state, EffectState::CannotTell);
        assert!(told.more_months.is_some_and(|months| months > 12), "{:?}", told.more_months);
        assert!(told.detectable_percent.is_some_and(|percent| percent > 30));
    }

    #[test]
    fn a_comparison_that_was_long_enough_and_cannot_tell_asks_for_a_little_more_and_not_for_ever() {
        let design = EffectDesign { wanted_percent: 40, ..design(false) };
        let told = told(&design, 0, &[(200, 160), (400, 400), (900, 900)], 0.0);
        assert_eq!((told.state, told.more_months), (EffectState::CannotTell, Some(3)));
    }

    #[test]
    fn the_outcome_alone_is_that_of_the_whole_page() {
        let design = design(false);
        let windows = [(200, 100), (400, 380), (900, 900)];
        let page = told(&design, 0, &windows, 34.0);
        let quarters = Quarters::of(&design.first, design.quarters).unwrap();
        let released = [quarters.before.clone(), quarters.after.clone()].concat();
        let sum = |value: u32| {
            let value = ReleasedValue::Value { rounded: value, low: value, high: value };
            Some(EffectSum { value, error: 34.0 })
        };
        let sums: Vec<_> = windows.iter().flat_map(|(before, after)| [sum(*before), sum(*after)]).collect();
        let (state, study) = outcome(&design, &quarters, &released, &sums);
        assert_eq!(state, page.state);
        let ratio = page.numbers.iter().find(|number| number.name == named("ratio").name).unwrap();
        assert!((libm::exp(study.unwrap().estimate) - ratio.value.unwrap()).abs() < 1e-12);
        assert_eq!(outcome(&design, &quarters, &released[..7], &sums), (EffectState::NotReleased, None));
    }

    #[test]
    fn two_areas_count_half_each() {
        let told = told(&design(false), 0, &[(200, 100), (400, 400), (900, 900)], 0.0);
        assert_eq!(told.numbers[0].value, Some(-100.0));
        assert!(told.numbers[0].not_valid.is_empty(), "the level is per area");
    }

    #[test]
    fn a_withheld_part_keeps_everything_back() {
        let design = design(false);
        let quarters = Quarters::of("2025Q1", 4).unwrap();
        let released = [quarters.before.clone(), quarters.after.clone()].concat();
        let asked = questions(&design, &quarters, &released);
        let told = result(&design, &quarters, &released, &vec![None; asked.len()], EffectBehind::default());
        assert_eq!(told.state, EffectState::Withheld);
        assert!(told.numbers.is_empty());
    }
}
