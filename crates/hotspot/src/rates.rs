//! Rates: concerns for each person, with what chance leaves open, and steadied where few people live.

use crate::gamma::{Tail, half_outside, quantile};
use crate::{HotspotError, Interval, Watch, poisson_interval};
use rayon::prelude::*;

/// Places between two looks at the watch.
const CHUNK: usize = 256;

/// The gamma law from which the true rates of the places are taken to come. Its mean is shape / rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GammaPrior {
    /// Shape, without unit: the concerns that the law is worth as evidence.
    pub shape: f64,
    /// Rate, in people: the population that the law is worth as evidence.
    pub rate: f64,
}

/// A rate and its interval, in concerns for each person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateEstimate {
    /// The rate.
    pub rate: f64,
    /// Its interval: exact Poisson for a crude rate, central credible for an empirical-Bayes rate.
    pub interval: Interval,
}

/// Rates of places. The columns have one entry for each place, none for a place without population.
#[derive(Clone, Debug, PartialEq)]
pub struct Rates {
    /// Concerns over population of all places with population.
    pub region: f64,
    /// The law that the empirical-Bayes rates lean on. None where the places differ by no more than Poisson counts do: they are then all given the region's rate.
    pub prior: Option<GammaPrior>,
    /// Count over population, with the exact Poisson interval.
    pub crude: Vec<Option<RateEstimate>>,
    /// Posterior mean, with the central credible interval.
    pub empirical_bayes: Vec<Option<RateEstimate>>,
}

/// Crude and empirical-Bayes rates of places.
///
/// Papers: R. J. Marshall, "Mapping disease and mortality rates using empirical Bayes estimators", Journal of the Royal Statistical Society C 40 (1991), the
/// global estimator; F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), for the intervals of crude rates.
///
/// Counts are Poisson with mean population times rate, and rates come from one gamma law. The law is fitted by Marshall's moments: mean m =
/// concerns / population of the region, variance A = sum of population (crude rate - m)^2 / total population - m / mean population; shape m^2 / A, rate m / A.
/// The posterior of a place is gamma with shape + count and rate + population; its mean is Marshall's estimate. The credible intervals take the fitted law
/// as known, and so are a little too narrow.
///
/// * `counts`: concerns of each place, 0 included.
/// * `populations`: those at risk, in people (or person-years: then rates are for each of these). Commonly misread: a town centre has few residents and many
///   visitors; its rate by residents is high because of the denominator. 0 for a place nobody lives in: it has no rate and takes no part.
/// * `level`: of both kinds of interval, such as 0.95.
///
/// What comes back is in concerns for each person; multiply by 1,000 or 10,000 to read. Commonly misread: the highest **crude** rates are in the
/// least populated places, by chance; that is what the empirical-Bayes rates are for. These in turn differ less than the true rates do: read
/// the order and the intervals, not the spread.
///
/// # Errors
/// [`HotspotError::Length`]; [`HotspotError::NotFinite`]; [`HotspotError::Parameter`] for a negative population or a level that is none;
/// [`HotspotError::TooFewValues`] when nobody lives anywhere; [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// let found = hotspot::rates(&[2, 30, 9, 0], &[100.0, 10_000.0, 9_000.0, 0.0], 0.95, &hotspot::Watch::new())?;
/// let (crude, steadied) = (found.crude[0].unwrap(), found.empirical_bayes[0].unwrap());
/// assert_eq!(crude.rate, 0.02);
/// assert!(steadied.rate < 0.005, "two concerns among a hundred people say little");
/// assert_eq!(found.crude[3], None);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn rates(counts: &[u64], populations: &[f64], level: f64, watch: &Watch) -> Result<Rates, HotspotError> {
    let outside = half_outside(level)?;
    let values: Vec<f64> = counts.iter().map(|count| *count as f64).collect();
    let Region { rate: region, prior } = Region::of(&values, populations, 0.0)?;
    let both = by_place(counts.len(), watch, |place| {
        let (count, population) = (counts[place], populations[place]);
        if population <= 0.0 {
            return Ok((None, None));
        }
        let exact = poisson_interval(count, level)?;
        let interval = Interval { lower: exact.lower / population, upper: exact.upper / population };
        if !interval.upper.is_finite() {
            return Err(HotspotError::NotFinite);
        }
        let crude = RateEstimate { rate: count as f64 / population, interval };
        let steadied = prior.map_or(
            RateEstimate { rate: region, interval: Interval { lower: region, upper: region } },
            |prior| {
                let (shape, rate) = (prior.shape + count as f64, prior.rate + population);
                let bound = |tail| quantile(shape, outside, tail) / rate;
                RateEstimate {
                    rate: shape / rate,
                    interval: Interval { lower: bound(Tail::Lower), upper: bound(Tail::Upper) },
                }
            },
        );
        Ok((Some(crude), Some(steadied)))
    })?;
    let (crude, empirical_bayes) = both.into_iter().unzip();
    Ok(Rates { region, prior, crude, empirical_bayes })
}

/// What the places have in common.
pub(crate) struct Region {
    /// Concerns for each person.
    pub(crate) rate: f64,
    /// None where the values differ by no more than their own chance.
    pub(crate) prior: Option<GammaPrior>,
}

impl Region {
    /// Marshall's moments of values that hold, besides Poisson's, a chance of their own with this variance.
    pub(crate) fn of(values: &[f64], populations: &[f64], noise_variance: f64) -> Result<Self, HotspotError> {
        if values.len() != populations.len() {
            return Err(HotspotError::Length);
        }
        if populations.iter().any(|population| !population.is_finite()) {
            return Err(HotspotError::NotFinite);
        }
        if populations.iter().any(|population| *population < 0.0) {
            return Err(HotspotError::Parameter("populations"));
        }
        let lived = || values.iter().zip(populations).filter(|(_, population)| **population > 0.0);
        let (mut places, mut total, mut people) = (0.0, 0.0, 0.0);
        for (value, population) in lived() {
            places += 1.0;
            total += value;
            people += population;
        }
        let rate = total / people;
        if places == 0.0 {
            return Err(HotspotError::TooFewValues);
        }
        if !rate.is_finite() {
            return Err(HotspotError::NotFinite);
        }
        let spread: f64 = lived()
            .map(|(value, population)| {
                let off = value / population - rate;
                (off * off - noise_variance / population / population) * (population / people)
            })
            .sum();
        let variance = spread - rate * places / people;
        let prior = GammaPrior { shape: rate * rate / variance, rate: rate / variance };
        let proper = |number: f64| number > 0.0 && number.is_finite();
        Ok(Self { rate, prior: (proper(prior.shape) && proper(prior.rate)).then_some(prior) })
    }
}

/// Answers each place, on as many threads as there are; the order is that of the places.
pub(crate) fn by_place<T: Send>(
    places: usize,
    watch: &Watch,
    answer: impl Fn(usize) -> Result<T, HotspotError> + Sync,
) -> Result<Vec<T>, HotspotError> {
    watch.expect(places as u64);
    let chunks: Vec<Vec<T>> = (0..places.div_ceil(CHUNK))
        .into_par_iter()
        .map(|chunk| {
            let (from, to) = (chunk * CHUNK, places.min((chunk + 1) * CHUNK));
            let answers = (from..to).map(&answer).collect::<Result<_, _>>()?;
            watch.step((to - from) as u64)?;
            Ok(answers)
        })
        .collect::<Result<_, HotspotError>>()?;
    Ok(chunks.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run(counts: &[u64], populations: &[f64]) -> Result<Rates, HotspotError> {
        rates(counts, populations, 0.95, &Watch::new())
    }

    /// Made with `esda` 2.9.0, `smoothing.Empirical_Bayes(counts, populations).r`, and `SciPy` 1.17.1, `gamma.ppf` and `chi2.ppf`, at level 0.9.
    #[test]
    fn the_rates_are_those_of_another_program() {
        const STEADIED: [f64; 8] = [
            0.004_979_650_264_349_753,
            0.005_129_949_950_914_479,
            0.004_603_652_851_317_949,
            0.009_897_976_544_867_22,
            0.004_479_925_354_832_728,
            0.006_695_119_057_240_98,
            0.006_833_036_334_364_125,
            0.003_758_204_670_537_699_4,
        ];
        const CREDIBLE: [(f64, f64); 8] = [
            (0.002_624_786_056_028_482, 0.007_943_110_748_273_578),
            (0.003_326_784_602_455_185, 0.007_251_818_790_831_171_5),
            (0.002_046_115_001_015_735_5, 0.007_991_426_736_470_015),
            (0.007_176_295_945_075_156, 0.012_979_203_142_228_62),
            (0.002_664_877_608_056_227, 0.006_677_893_597_985_676_5),
            (0.005_177_486_096_020_4, 0.008_373_690_003_426_722),
            (0.003_443_079_153_876_115_8, 0.011_158_639_030_340_197),
            (0.002_327_005_605_597_083, 0.005_468_655_937_682_689),
        ];
        const EXACT: [(f64, f64); 8] = [
            (0.001_022_114_308_954_941_7, 0.009_692_070_659_915_909),
            (0.002_769_685_005_434_044_7, 0.007_777_027_731_966_014),
            (0.0, 0.009_985_774_245_179_971),
            (0.008_277_202_781_786_13, 0.016_626_704_842_820_986),
            (0.001_729_113_522_049_826_3, 0.006_920_059_896_016_906),
            (0.005_177_690_885_749_043, 0.008_866_236_686_893_542),
            (0.002_369_076_737_991_079_6, 0.041_971_957_479_146_6),
            (0.001_565_075_846_781_497_3, 0.005_235_072_140_705_154),
        ];
        let populations = [800.0, 2_500.0, 300.0, 2_100.0, 1_900.0, 6_000.0, 150.0, 3_000.0];
        let found = rates(&[3, 12, 0, 25, 7, 41, 2, 9], &populations, 0.9, &Watch::new()).unwrap();
        let same = |found: Interval, (lower, upper): (f64, f64)| {
            (found.lower - lower).abs() < 1e-12 && (found.upper - upper).abs() < 1e-12
        };
        for place in 0..8 {
            let (crude, steadied) = (found.crude[place].unwrap(), found.empirical_bayes[place].unwrap());
            assert!((steadied.rate - STEADIED[place]).abs() < 1e-14);
            assert!(same(steadied.interval, CREDIBLE[place]) && same(crude.interval, EXACT[place]));
        }
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        assert_eq!(run(&[], &[]), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[1], &[0.0]), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[1], &[]), Err(HotspotError::Length));
        assert_eq!(run(&[1], &[f64::NAN]), Err(HotspotError::NotFinite));
        assert_eq!(run(&[1], &[-5.0]), Err(HotspotError::Parameter("populations")));
        assert_eq!(rates(&[1], &[1.0], 2.0, &Watch::new()), Err(HotspotError::Parameter("level")));
        let watch = Watch::new();
        watch.cancel();
        assert_eq!(rates(&[1], &[1.0], 0.9, &watch), Err(HotspotError::Cancelled));
    }

    #[test]
    fn places_that_do_not_differ_get_the_rate_of_the_region() {
        for (counts, rate) in [([5, 5, 5], 0.05), ([0, 0, 0], 0.0)] {
            let found = run(&counts, &[100.0; 3]).unwrap();
            assert_eq!(found.prior, None);
            assert!(found.empirical_bayes.iter().flatten().all(|place| (place.rate - rate).abs() < 1e-15));
            assert!(
                found
                    .crude
                    .iter()
                    .flatten()
                    .all(|place| place.interval.lower <= rate && rate < place.interval.upper)
            );
        }
        let one = run(&[7], &[10.0]).unwrap();
        assert_eq!((one.prior, one.region), (None, 0.7));
    }

    #[test]
    fn the_number_of_threads_does_not_show() {
        let counts: Vec<u64> = (0..2_000).map(|i| i * i % 37).collect();
        let populations: Vec<f64> = (0..2_000).map(|i| f64::from(i * 7 % 501)).collect();
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| run(&counts, &populations).unwrap())
        };
        assert_eq!(on(1), on(2));
        assert_eq!(on(1), on(3));
    }

    proptest! {
        #[test]
        fn rates_are_whole_and_lie_between_the_crude_and_the_region(
            rows in proptest::collection::vec((0_u64..60, 0_u32..5_000), 1..40),
        ) {
            let counts: Vec<u64> = rows.iter().map(|row| row.0).collect();
            let populations: Vec<f64> = rows.iter().map(|row| f64::from(row.1)).collect();
            let Ok(found) = run(&counts, &populations) else {
                prop_assert!(populations.iter().all(|p| *p == 0.0));
                return Ok(());
            };
            for (place, population) in populations.iter().enumerate() {
                prop_assert_eq!(found.crude[place].is_none(), *population == 0.0);
                prop_assert_eq!(found.empirical_bayes[place].is_none(), *population == 0.0);
                let (Some(crude), Some(steadied)) = (found.crude[place], found.empirical_bayes[place]) else { continue };
                for estimate in [crude, steadied] {
                    let Interval { lower, upper } = estimate.interval;
                    prop_assert!(0.0 <= lower && lower <= upper && upper.is_finite());
                }
                let (low, high) = (crude.rate.min(found.region), crude.rate.max(found.region));
                prop_assert!(steadied.rate >= low * (1.0 - 1e-12) && steadied.rate <= high * (1.0 + 1e-12));
            }
            // In another order, and with populations in thousands.
            let counts: Vec<u64> = counts.into_iter().rev().collect();
            let populations: Vec<f64> = populations.iter().rev().map(|p| p / 1_000.0).collect();
            let other = run(&counts, &populations).unwrap();
            for (one, other) in found.empirical_bayes.iter().flatten().zip(other.empirical_bayes.iter().flatten().rev()) {
                prop_assert!((one.rate * 1_000.0 - other.rate).abs() <= 1e-6 * other.rate.abs());
            }
        }
    }
}
