//! Which areas a treated one may be compared with, by how alike they were **before**.

use crate::EvaluationError;
use hotspot::normal_two_sided;

/// An area that could serve as a comparison. It is known by its place in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Concerns of each period before the measure, the same periods as those of the treated area.
    pub before: Vec<u32>,
    /// Whether it touches the treated area or overlaps its ring: what moves there would count against the measure.
    pub adjoins: bool,
    /// Whether something was done there as well.
    pub treated: bool,
}

/// What a comparison area must hold to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MatchLimits {
    /// Largest ratio of the two levels, either way.
    pub level_ratio: f64,
    /// Smallest p of a test for a different trend before: below it the trends are held to differ.
    pub trend_p: f64,
    /// Fewest concerns in the periods before.
    pub concerns: u32,
    /// Fewest periods before.
    pub periods: usize,
    /// Variance of what is in each count besides chance: the noise of a release and its rounding; 0 for exact counts.
    pub error: f64,
}

impl Default for MatchLimits {
    fn default() -> Self {
        Self { level_ratio: 2.0, trend_p: 0.1, concerns: 20, periods: 12, error: 0.0 }
    }
}

/// Why an area is no comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// It may serve.
    Fits,
    /// It touches the treated area or its ring.
    Adjoins,
    /// Something was done there as well.
    Treated,
    /// Too few concerns before to tell.
    TooFewConcerns,
    /// Its level is too far from the treated area's.
    LevelDiffers,
    /// Its trend before differs from the treated area's.
    TrendDiffers,
}

/// How well one candidate fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// Place of the candidate in the list.
    pub candidate: usize,
    /// Whether it may serve, or the first reason why not.
    pub verdict: Comparison,
    /// Its concerns before over the treated area's; infinite never: 0 when the treated area has none.
    pub level_ratio: f64,
    /// Root mean squared difference of the two series, each divided by its own mean: 0 for the same shape.
    pub misfit: f64,
    /// Correlation of the two series; 0 when either is level.
    pub correlation: f64,
    /// p of the test for a different trend.
    pub trend_p: f64,
}

/// Proposes comparison areas for a treated area from the periods **before** the measure.
///
/// The trend is tested by P. Armitage, "Tests for linear trends in proportions and frequencies", Biometrics 11 (1955), on the candidate's share of the
/// concerns of both areas, period by period; why parallel trends before are asked for: J. D. Angrist and J.-S. Pischke, "Mostly Harmless Econometrics" (2009), ch. 5.
///
/// * `treated`: concerns of each period before.
/// * `candidates`: the areas to choose from.
/// * `limits`: see [`MatchLimits`]; its default suits monthly counts.
///
/// Commonly misread: a good fit before does not promise a good comparison after. Choose before looking at what came after, and take several areas.
///
/// What comes back: every candidate, those that fit first, by rising misfit, then the others with the reason.
///
/// # Errors
/// [`EvaluationError::TooShort`] for fewer periods than the limits ask for, [`EvaluationError::Length`] for a candidate with other periods,
/// [`EvaluationError::Weight`] for limits that are not above 0, or an error below it.
///
/// # Example
/// ```
/// use evaluation::{Candidate, Comparison, MatchLimits, comparison_areas};
/// let treated = [20, 22, 18, 25, 21, 19, 24, 22, 20, 23, 21, 20];
/// let twin = Candidate { before: treated.to_vec(), adjoins: false, treated: false };
/// let next_door = Candidate { adjoins: true, ..twin.clone() };
/// let found = comparison_areas(&treated, &[next_door, twin], MatchLimits::default())?;
/// assert_eq!((found[0].candidate, found[0].verdict), (1, Comparison::Fits));
/// assert_eq!(found[1].verdict, Comparison::Adjoins);
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn comparison_areas(
    treated: &[u32],
    candidates: &[Candidate],
    limits: MatchLimits,
) -> Result<Vec<Match>, EvaluationError> {
    let usable = |limit: f64| limit.is_finite() && limit > 0.0;
    let error = limits.error.is_finite() && limits.error >= 0.0;
    if !usable(limits.level_ratio) || !(0.0..1.0).contains(&limits.trend_p) || !error {
        return Err(EvaluationError::Weight);
    }
    if treated.len() < limits.periods.max(3) {
        return Err(EvaluationError::TooShort);
    }
    if candidates.iter().any(|candidate| candidate.before.len() != treated.len()) {
        return Err(EvaluationError::Length);
    }
    let mut found: Vec<Match> = candidates
        .iter()
        .enumerate()
        .map(|(place, candidate)| matched(place, treated, candidate, limits))
        .collect();
    found.sort_by(|a, b| {
        let fits = |m: &Match| m.verdict != Comparison::Fits;
        fits(a).cmp(&fits(b)).then(a.misfit.total_cmp(&b.misfit)).then(a.candidate.cmp(&b.candidate))
    });
    Ok(found)
}

fn matched(place: usize, treated: &[u32], candidate: &Candidate, limits: MatchLimits) -> Match {
    let sum = |series: &[u32]| series.iter().map(|count| f64::from(*count)).sum::<f64>();
    let (ours, theirs) = (sum(treated), sum(&candidate.before));
    let level_ratio = if ours > 0.0 { theirs / ours } else { 0.0 };
    let trend_p = trend_difference(treated, &candidate.before, limits.error);
    let least = f64::from(limits.concerns.max(1));
    let verdict = if candidate.treated {
        Comparison::Treated
    } else if candidate.adjoins {
        Comparison::Adjoins
    } else if ours.min(theirs) < least {
        Comparison::TooFewConcerns
    } else if level_ratio.max(1.0 / level_ratio) > limits.level_ratio {
        Comparison::LevelDiffers
    } else if trend_p < limits.trend_p {
        Comparison::TrendDiffers
    } else {
        Comparison::Fits
    };
    let (misfit, correlation) = shape(treated, &candidate.before);
    Match { candidate: place, verdict, level_ratio, misfit, correlation, trend_p }
}

/// Root mean squared difference of the indexed series, and their correlation.
fn shape(one: &[u32], other: &[u32]) -> (f64, f64) {
    let n = one.len() as f64;
    let mean = |series: &[u32]| series.iter().map(|count| f64::from(*count)).sum::<f64>() / n;
    let (m1, m2) = (mean(one), mean(other));
    let index = |count: u32, mean: f64| if mean > 0.0 { f64::from(count) / mean } else { 0.0 };
    let (mut square, mut cross, mut s1, mut s2) = (0.0, 0.0, 0.0, 0.0);
    for (a, b) in one.iter().zip(other) {
        let (a, b) = (index(*a, m1), index(*b, m2));
        let (da, db) = (a - f64::from(u8::from(m1 > 0.0)), b - f64::from(u8::from(m2 > 0.0)));
        square += (a - b) * (a - b);
        cross += da * db;
        s1 += da * da;
        s2 += db * db;
    }
    let spread = (s1 * s2).sqrt();
    ((square / n).sqrt(), if spread > 0.0 { (cross / spread).clamp(-1.0, 1.0) } else { 0.0 })
}

/// Armitage's test: does the second area's share of both areas' concerns rise or fall with time? The errors of the counts add to its variance:
/// each of them moves `count − n · share` by `1 − share` times that of the second area, less `share` times that of the first.
fn trend_difference(one: &[u32], other: &[u32], error: f64) -> f64 {
    let both: Vec<f64> = one.iter().zip(other).map(|(a, b)| f64::from(*a) + f64::from(*b)).collect();
    let all: f64 = both.iter().sum();
    if all <= 0.0 {
        return 1.0;
    }
    let share = other.iter().map(|count| f64::from(*count)).sum::<f64>() / all;
    let centre = both.iter().enumerate().map(|(t, n)| t as f64 * n).sum::<f64>() / all;
    let (mut score, mut information, mut errors) = (0.0, 0.0, 0.0);
    for (t, (count, n)) in other.iter().zip(&both).enumerate() {
        let time = t as f64 - centre;
        score += time * (f64::from(*count) - n * share);
        information += time * time * n;
        errors += time * time * error * (share * share + (1.0 - share) * (1.0 - share));
    }
    let variance = share * (1.0 - share) * information + errors;
    if variance > 0.0 { normal_two_sided(score / variance.sqrt()) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::Comparison::{Adjoins, Fits, LevelDiffers, TooFewConcerns, Treated, TrendDiffers};
    use super::*;
    use proptest::prelude::*;

    fn area(before: &[u32]) -> Candidate {
        Candidate { before: before.to_vec(), adjoins: false, treated: false }
    }

    const LEVEL: [u32; 12] = [20, 22, 18, 25, 21, 19, 24, 22, 20, 23, 21, 20];

    #[test]
    fn every_reason_to_refuse_is_told() {
        let rising: Vec<u32> = (0..12).map(|t| 6 + 3 * t).collect();
        let candidates = [
            Candidate { treated: true, ..area(&LEVEL) },
            Candidate { adjoins: true, ..area(&LEVEL) },
            area(&[1; 12]),
            area(&LEVEL.map(|count| count * 3)),
            area(&rising),
            area(&LEVEL.map(|count| count + 2)),
        ];
        let found = comparison_areas(&LEVEL, &candidates, MatchLimits::default()).unwrap();
        let verdict = |place: usize| found.iter().find(|m| m.candidate == place).unwrap().verdict;
        assert_eq!(found[0].candidate, 5, "the one that fits comes first");
        let verdicts = [0, 1, 2, 3, 4, 5].map(verdict);
        assert_eq!(verdicts, [Treated, Adjoins, TooFewConcerns, LevelDiffers, TrendDiffers, Fits]);
    }

    #[test]
    fn the_trend_test_is_armitages() {
        // By hand: shares of 20 at times -1.5 to 1.5, score 10, variance 0.65 * 0.35 * 100.
        let p = trend_difference(&[10, 8, 6, 4], &[10, 12, 14, 16], 0.0);
        let z: f64 = 10.0 / (0.65 * 0.35 * 100.0_f64).sqrt();
        assert!((p - normal_two_sided(z)).abs() < 1e-12);
        // Times squared sum to 5 with equal sums, and an error of 4 adds 5 * 4 * (0.65² + 0.35²).
        let p = trend_difference(&[10, 8, 6, 4], &[10, 12, 14, 16], 4.0);
        let variance: f64 = 0.65 * 0.35 * 100.0 + 20.0 * (0.65 * 0.65 + 0.35 * 0.35);
        let z = 10.0 / variance.sqrt();
        assert!((p - normal_two_sided(z)).abs() < 1e-12);
    }

    #[test]
    fn series_that_do_not_fit_are_refused() {
        let refused = |treated: &[u32], candidate: &[u32]| {
            comparison_areas(treated, &[area(candidate)], MatchLimits::default()).unwrap_err()
        };
        assert_eq!(refused(&LEVEL[..5], &LEVEL[..5]), EvaluationError::TooShort);
        assert_eq!(refused(&LEVEL, &LEVEL[..5]), EvaluationError::Length);
    }

    proptest! {
        #[test]
        fn never_nan_and_every_candidate_once(
            treated in proptest::collection::vec(0_u32..40, 12),
            candidates in proptest::collection::vec(proptest::collection::vec(0_u32..40, 12), 0..8),
        ) {
            let areas: Vec<Candidate> = candidates.iter().map(|series| area(series)).collect();
            let found = comparison_areas(&treated, &areas, MatchLimits::default()).unwrap();
            let mut places: Vec<usize> = found.iter().map(|m| m.candidate).collect();
            places.sort_unstable();
            prop_assert_eq!(places, (0..areas.len()).collect::<Vec<_>>());
            for m in &found {
                prop_assert!(m.misfit.is_finite() && m.correlation.is_finite() && m.level_ratio.is_finite());
                prop_assert!((0.0..=1.0).contains(&m.trend_p));
            }
        }

        /// Its own twin, at any level, fits best in shape.
        #[test]
        fn a_twin_has_no_misfit(series in proptest::collection::vec(1_u32..40, 12), times in 1_u32..4) {
            let twin = area(&series.iter().map(|count| count * times).collect::<Vec<_>>());
            let found = comparison_areas(&series, &[twin], MatchLimits::default()).unwrap();
            prop_assert!(found[0].misfit < 1e-12);
            prop_assert!(found[0].trend_p > 0.999);
        }
    }
}
