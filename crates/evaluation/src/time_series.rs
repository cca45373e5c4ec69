//! Interrupted time series: did the level or the trend change when the measure began?

use crate::quantile::{student_quantile, student_two_sided};
use crate::regression::{Fit, poisson_regression};
use crate::{EvaluationError, NotValid};
use std::f64::consts::TAU;

/// Fewest points on either side.
const SEGMENT: usize = 8;
/// Pairs of a sine and a cosine for a season: two follow any usual yearly shape.
const HARMONICS: u32 = 2;

/// Where the series is interrupted, and what else moves it.
#[derive(Clone, Debug, PartialEq)]
pub struct Interruption {
    /// Index of the first period with the measure in force.
    pub start: usize,
    /// Periods in a season, such as 12 for months, 5 or more; none for no season.
    pub season: Option<u32>,
    /// What each count is to be divided by, such as the days of the month or the residents; none when all are alike.
    pub exposure: Option<Vec<f64>>,
    /// Level of the intervals, such as 0.95.
    pub level: f64,
}

/// One term of the model, on the scale of rate ratios.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coefficient {
    /// Logarithm of the ratio.
    pub estimate: f64,
    /// Its standard error, overdispersion included.
    pub standard_error: f64,
    /// Two-sided p, Student's t.
    pub p: f64,
    /// Rate ratio: 0.8 is a fifth fewer.
    pub ratio: f64,
    /// Interval of the ratio.
    pub interval: (f64, f64),
}

/// A segmented model of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct InterruptedSeries {
    /// Trend before: ratio from one period to the next.
    pub trend: Coefficient,
    /// Step at the interruption: ratio to where the old trend would have led.
    pub level: Coefficient,
    /// Change of the trend: ratio of the new trend to the old.
    pub slope: Coefficient,
    /// Pearson chi-square over degrees of freedom: 1 for Poisson counts, above 1 when concerns come in bunches.
    pub dispersion: f64,
    /// Points less terms.
    pub degrees: u32,
    /// Correlation of each Pearson residual with the next.
    pub autocorrelation: f64,
    /// Durbin and Watson's d of the Pearson residuals: 2 for none, towards 0 for likeness of neighbours.
    pub durbin_watson: f64,
    /// Fitted mean of each period.
    pub fitted: Vec<f64>,
    /// What the model expects of each period **without** the measure.
    pub without: Vec<f64>,
    /// Concerns expected without the measure, less those fitted with it, from the interruption on.
    pub prevented: f64,
    /// Rules that the series breaks.
    pub not_valid: Vec<NotValid>,
}

/// Segmented Poisson regression of an interrupted time series.
///
/// Paper: A. K. Wagner, S. B. Soumerai, F. Zhang and D. Ross-Degnan, "Segmented regression analysis of interrupted time series studies", Journal of Clinical
/// Pharmacy and Therapeutics 27 (2002); for counts, J. Lopez Bernal, S. Cummins and A. Gasparrini, "Interrupted time series regression for the evaluation of public
/// health interventions", International Journal of Epidemiology 46 (2017). Eight points on either side: R. B. Penfold and F. Zhang, Academic Pediatrics 13 (2013).
///
/// log(mean) = a + b·t + c·after + d·after·(t − start) + season + log(exposure). Standard errors are multiplied by the root of the dispersion, never by less than 1;
/// p and intervals are Student's t.
///
/// * `counts`: one for each period, in order, empty periods as 0.
/// * `interruption`: see [`Interruption`]. A season takes two pairs of sine and cosine; without it a measure that began in July looks like whatever July does.
///
/// Commonly misread: the model credits the measure with anything else that happened at that time; a comparison area under the same model guards against it. With
/// fewer than eight points on a side the intervals exist and mean nothing.
///
/// What comes back names the rules broken: short segments, neighbouring residuals that resemble each other (correlation above 2 / √n), a season not covered before.
///
/// # Errors
/// [`EvaluationError::Length`] for a start or exposure that does not fit the series, [`EvaluationError::Weight`] for an exposure that is not above 0,
/// [`EvaluationError::Level`], [`EvaluationError::TooShort`] for fewer than two points on a side or no more points than terms, [`NotValid::SegmentEmpty`] for a
/// segment of zeros only, [`EvaluationError::NoFit`] when the fit does not settle.
///
/// # Example
/// ```
/// use evaluation::{Interruption, interrupted_series};
/// // Twenty a month, then ten.
/// let counts: Vec<u32> = [[21, 19, 20, 20, 18, 22], [20, 21, 19, 20, 22, 18], [11, 9, 10, 10, 8, 12], [10, 11, 9, 10, 12, 8]].concat();
/// let asked = Interruption { start: 12, season: None, exposure: None, level: 0.95 };
/// let found = interrupted_series(&counts, &asked)?;
/// assert!((found.level.ratio - 0.5).abs() < 0.05);
/// assert!(found.not_valid.is_empty());
/// # Ok::<(), evaluation::EvaluationError>(())
/// ```
pub fn interrupted_series(
    counts: &[u32],
    interruption: &Interruption,
) -> Result<InterruptedSeries, EvaluationError> {
    let offset = offset(counts, interruption)?;
    let columns = columns(counts.len(), interruption);
    let degrees = counts.len().checked_sub(columns.len()).filter(|df| *df > 0);
    let degrees = degrees.ok_or(EvaluationError::TooShort)? as u32;
    let counts: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let (before, after) = counts.split_at(interruption.start);
    if [before, after].iter().any(|segment| segment.iter().all(|count| *count <= 0.0)) {
        return Err(EvaluationError::NotValid(NotValid::SegmentEmpty));
    }
    let fit = poisson_regression(&counts, &columns, &offset)?;
    let residuals: Vec<f64> = counts.iter().zip(&fit.fitted).map(|(y, mu)| (y - mu) / mu.sqrt()).collect();
    let square: f64 = residuals.iter().map(|r| r * r).sum();
    let dispersion = square / f64::from(degrees);
    let neighbours = |f: fn(f64, f64) -> f64| -> f64 {
        let sum: f64 = residuals.windows(2).map(|pair| f(pair[0], pair[1])).sum();
        if square > 0.0 { sum / square } else { 0.0 }
    };
    let autocorrelation = neighbours(|a, b| a * b);
    let term = |which: usize| coefficient(&fit, which, dispersion, degrees, interruption.level);
    let without = without(&fit, &columns);
    let from = interruption.start;
    Ok(InterruptedSeries {
        trend: term(1),
        level: term(2),
        slope: term(3),
        dispersion,
        degrees,
        autocorrelation,
        durbin_watson: if square > 0.0 { neighbours(|a, b| (a - b) * (a - b)) } else { 2.0 },
        prevented: without[from..]
            .iter()
            .zip(&fit.fitted[from..])
            .map(|(without, with)| without - with)
            .sum(),
        not_valid: broken(counts.len(), interruption, autocorrelation),
        without,
        fitted: fit.fitted,
    })
}

fn offset(counts: &[u32], interruption: &Interruption) -> Result<Vec<f64>, EvaluationError> {
    if !(interruption.level > 0.0 && interruption.level < 1.0) {
        return Err(EvaluationError::Level);
    }
    // Two pairs of sine and cosine need five periods to a season.
    let too_fine = interruption.season.is_some_and(|season| season < 2 * HARMONICS + 1);
    if interruption.start == 0 || interruption.start >= counts.len() || too_fine {
        return Err(EvaluationError::Length);
    }
    // One point has no trend of its own.
    if interruption.start.min(counts.len() - interruption.start) < 2 {
        return Err(EvaluationError::TooShort);
    }
    match &interruption.exposure {
        None => Ok(vec![0.0; counts.len()]),
        Some(exposure) if exposure.len() != counts.len() => Err(EvaluationError::Length),
        Some(exposure) => {
            let usable = |e: &f64| e.is_finite() && *e > 0.0;
            exposure
                .iter()
                .map(|e| if usable(e) { Ok(libm::log(*e)) } else { Err(EvaluationError::Weight) })
                .collect()
        }
    }
}

/// Constant, trend, step, change of trend, season.
fn columns(points: usize, interruption: &Interruption) -> Vec<Vec<f64>> {
    let start = interruption.start;
    let column = |f: &dyn Fn(usize) -> f64| (0..points).map(f).collect::<Vec<f64>>();
    let mut columns = vec![
        column(&|_| 1.0),
        column(&|t| t as f64 - start as f64),
        column(&|t| f64::from(u8::from(t >= start))),
        column(&|t| if t > start { (t - start) as f64 } else { 0.0 }),
    ];
    if let Some(season) = interruption.season {
        for k in 1..=HARMONICS {
            let angle = |t: usize| TAU * f64::from(k) * t as f64 / f64::from(season);
            columns.push(column(&|t| libm::sin(angle(t))));
            columns.push(column(&|t| libm::cos(angle(t))));
        }
    }
    columns
}

fn coefficient(fit: &Fit, which: usize, dispersion: f64, degrees: u32, level: f64) -> Coefficient {
    let estimate = fit.coefficients[which];
    let standard_error = (fit.covariance[which][which] * dispersion.max(1.0)).sqrt();
    let reach = student_quantile(1.0 - level, degrees) * standard_error;
    Coefficient {
        estimate,
        standard_error,
        p: student_two_sided(estimate / standard_error, degrees),
        ratio: libm::exp(estimate),
        interval: (libm::exp(estimate - reach), libm::exp(estimate + reach)),
    }
}

/// The fitted means with the step and the change of trend taken out.
fn without(fit: &Fit, columns: &[Vec<f64>]) -> Vec<f64> {
    let effect = |t: usize| columns[2][t] * fit.coefficients[2] + columns[3][t] * fit.coefficients[3];
    fit.fitted.iter().enumerate().map(|(t, mean)| mean * libm::exp(-effect(t))).collect()
}

fn broken(points: usize, interruption: &Interruption, autocorrelation: f64) -> Vec<NotValid> {
    let short = interruption.start.min(points - interruption.start) < SEGMENT;
    let alike = autocorrelation > 2.0 / (points as f64).sqrt();
    let uncovered = interruption.season.is_some_and(|season| interruption.start < season as usize);
    let rules = [
        (short, NotValid::SegmentTooShort),
        (alike, NotValid::Autocorrelated),
        (uncovered, NotValid::SeasonUncovered),
    ];
    rules.into_iter().filter(|(is_broken, _)| *is_broken).map(|(_, rule)| rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Seeded noise round a model with a step, a change of trend and a season.
    const SERIES: [u32; 40] = [
        16, 22, 17, 20, 16, 19, 16, 20, 8, 5, 8, 25, 10, 26, 18, 23, 26, 19, 28, 28, 14, 7, 7, 20, 26, 10,
        26, 7, 16, 7, 6, 6, 6, 11, 8, 4, 12, 14, 8, 25,
    ];

    fn plain(start: usize) -> Interruption {
        Interruption { start, season: None, exposure: None, level: 0.95 }
    }

    fn agrees(found: Coefficient, estimate: f64, standard_error: f64, p: f64) {
        assert!((found.estimate - estimate).abs() < 1e-8, "{} and {estimate}", found.estimate);
        assert!(
            (found.standard_error - standard_error).abs() < 1e-8,
            "{} and {standard_error}",
            found.standard_error
        );
        assert!((found.p - p).abs() < 1e-7, "{} and {p}", found.p);
    }

    /// statsmodels 0.15.0, `GLM(family=Poisson).fit(scale="X2")`; p by scipy's `t.sf`.
    #[test]
    fn coefficients_are_those_of_statsmodels() {
        let found = interrupted_series(&SERIES, &plain(22)).unwrap();
        assert!((found.dispersion - 3.569_446_011_483_575_4).abs() < 1e-8);
        assert_eq!(found.degrees, 36);
        agrees(found.trend, 0.008_042_199_182_407_232, 0.015_071_952_235_612_193, 0.596_906_635_524_55);
        agrees(found.level, -0.311_161_387_027_995_45, 0.304_326_229_255_011_74, 0.313_385_273_445_266);
        agrees(found.slope, -0.027_335_408_762_674_762, 0.028_919_901_512_443_89, 0.350_852_395_686_762_4);
        assert!((found.autocorrelation - 0.056_334_737_216_630_02).abs() < 1e-8);
        assert!((found.durbin_watson - 1.723_060_046_196_359).abs() < 1e-8);
        assert_eq!(found.not_valid, []);
    }

    #[test]
    fn season_and_days_enter_as_in_statsmodels() {
        let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map(f64::from);
        let exposure = (0..40).map(|t| days[t % 12]).collect();
        let asked = Interruption { season: Some(12), exposure: Some(exposure), ..plain(22) };
        let found = interrupted_series(&SERIES, &asked).unwrap();
        assert!((found.dispersion - 2.761_560_414_597_202).abs() < 1e-8);
        agrees(found.trend, 0.022_842_926_380_947_03, 0.014_129_931_170_430_453, 0.115_774_625_935_794_61);
        agrees(found.level, -0.470_495_128_662_701, 0.281_216_657_778_007_6, 0.104_063_648_867_184_14);
        agrees(found.slope, -0.044_923_762_361_530_04, 0.025_839_408_808_021_994, 0.091_723_984_139_979_01);
        assert!((found.durbin_watson - 2.231_843_205_816_386).abs() < 1e-8);
    }

    #[test]
    fn broken_rules_are_named() {
        let short = interrupted_series(&SERIES, &plain(35)).unwrap();
        assert_eq!(short.not_valid, [NotValid::SegmentTooShort]);
        let waves: Vec<u32> = (0..48).map(|t| if t / 6 % 2 == 0 { 40 } else { 10 }).collect();
        let alike = interrupted_series(&waves, &plain(24)).unwrap();
        assert_eq!(alike.not_valid, [NotValid::Autocorrelated]);
        let uncovered = interrupted_series(&SERIES, &Interruption { season: Some(12), ..plain(10) }).unwrap();
        assert!(uncovered.not_valid.contains(&NotValid::SeasonUncovered));
    }

    #[test]
    fn what_has_no_answer_is_refused() {
        let series = |counts: &[u32], asked: &Interruption| interrupted_series(counts, asked).unwrap_err();
        let mut empty = SERIES;
        empty[22..].fill(0);
        assert_eq!(series(&empty, &plain(22)), EvaluationError::NotValid(NotValid::SegmentEmpty));
        assert_eq!(series(&[], &plain(1)), EvaluationError::Length);
        assert_eq!(series(&SERIES, &plain(0)), EvaluationError::Length);
        assert_eq!(series(&SERIES, &plain(40)), EvaluationError::Length);
        assert_eq!(series(&SERIES, &plain(39)), EvaluationError::TooShort);
        assert_eq!(series(&SERIES[..4], &plain(2)), EvaluationError::TooShort);
        assert_eq!(series(&SERIES, &Interruption { season: Some(2), ..plain(20) }), EvaluationError::Length);
        assert_eq!(
            series(&SERIES, &Interruption { exposure: Some(vec![1.0]), ..plain(20) }),
            EvaluationError::Length
        );
        let zero = Interruption { exposure: Some(vec![0.0; 40]), ..plain(20) };
        assert_eq!(series(&SERIES, &zero), EvaluationError::Weight);
    }

    proptest! {
        /// Whatever the series, an answer is finite or there is none.
        #[test]
        fn never_nan(counts in proptest::collection::vec(0_u32..30, 6..40), start in 1_usize..39) {
            if let Ok(found) = interrupted_series(&counts, &plain(start)) {
                for term in [found.trend, found.level, found.slope] {
                    prop_assert!(term.estimate.is_finite() && term.standard_error.is_finite() && term.p.is_finite());
                }
                prop_assert!(found.prevented.is_finite() && found.autocorrelation.is_finite());
                // The score equations: fitted and observed agree in sum, before and after.
                let sum = |values: &[f64]| values.iter().sum::<f64>();
                let observed: Vec<f64> = counts.iter().map(|c| f64::from(*c)).collect();
                prop_assert!((sum(&found.fitted[..start]) - sum(&observed[..start])).abs() < 1e-4);
                prop_assert!((sum(&found.fitted[start..]) - sum(&observed[start..])).abs() < 1e-4);
            }
        }

        /// An exposure that is the same everywhere moves the level of everything and no ratio.
        #[test]
        fn a_constant_exposure_changes_nothing(unit in 0.1..100.0_f64) {
            let with = interrupted_series(&SERIES, &Interruption { exposure: Some(vec![unit; 40]), ..plain(22) }).unwrap();
            let without = interrupted_series(&SERIES, &plain(22)).unwrap();
            prop_assert!((with.level.estimate - without.level.estimate).abs() < 1e-8);
            prop_assert!((with.prevented - without.prevented).abs() < 1e-6);
        }
    }
}
