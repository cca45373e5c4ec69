//! Exceedance: how sure is it that a place's rate lies above so many times the rate of the region?

use crate::gamma::{gamma_term, tails};
use crate::rates::{Region, by_place};
use crate::{GammaPrior, HotspotError, Watch};

/// The most true counts that are weighed for one released value.
const COUNTS_MAX: usize = 1 << 22;
/// What may be left out of a sum, in relation to it.
const NOTHING: f64 = 1e-17;
/// Weights beyond this are scaled down before they overflow.
const LARGE: f64 = 1e250;
/// Below this a Poisson term has lost digits or is 0.
const TINY: f64 = 1e-290;

/// The law of the noise that a release added to each count, known to everybody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Noise<'a> {
    /// Whole numbers k with probability proportional to exp(-|k| / scale).
    DiscreteLaplace {
        /// In concerns; 0 is no noise. Commonly misread: the scale is not the standard deviation, which is near sqrt 2 times as large.
        scale: f64,
    },
    /// Probabilities of the noise -h, ..., -1, 0, 1, ..., h: an odd number of entries, the middle one for "no noise", summing to 1.
    Table(&'a [f64]),
}

/// The probability, for each place, that its rate lies above the threshold.
#[derive(Clone, Debug, PartialEq)]
pub struct Exceedance {
    /// Rate of the region: concerns (or released values) over population of all places with population.
    pub region: f64,
    /// `c` times that: the rate that is asked about.
    pub threshold: f64,
    /// The law of the places' rates. None where they differ by no more than chance (and noise): each is then taken to have the region's rate, and the
    /// probabilities are 0 or 1 by `c` alone.
    pub prior: Option<GammaPrior>,
    /// P(rate > threshold | data); none for a place without population, or for a released value that the noise cannot have made.
    pub probability: Vec<Option<f64>>,
}

/// P(rate of a place > c times the rate of the region), from exact counts.
///
/// Paper: S. Richardson, A. Thomson, N. Best and P. Elliott, "Interpreting posterior relative risk estimates in disease-mapping studies",
/// Environmental Health Perspectives 112 (2004), which also finds 0.8 a good rule for calling a place elevated; the law is that of [`crate::rates`].
///
/// * `counts`, `populations`: as for [`crate::rates`].
/// * `c`: how many times the region's rate, without unit: 1.0 asks "above the region", 1.5 "half as much again".
///
/// What comes back is a probability. Commonly misread: it is not a p-value; 0.9 means that the rate is above the threshold with probability 0.9, given
/// model and data, and 0.5 means nothing is known. Neighbours are not looked at.
///
/// # Errors
/// As [`crate::rates`]; [`HotspotError::Parameter`] for a `c` that is not above 0 and finite; [`HotspotError::TooFewValues`] without any concern.
///
/// # Example
/// ```
/// let counts = [30, 4, 6, 0];
/// let found = hotspot::exceedance(&counts, &[1_000.0, 1_000.0, 1_500.0, 0.0], 1.0, &hotspot::Watch::new())?;
/// assert!(found.probability[0].is_some_and(|p| p > 0.99));
/// assert!(found.probability[1].is_some_and(|p| p < 0.05));
/// assert_eq!(found.probability[3], None);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn exceedance(
    counts: &[u64],
    populations: &[f64],
    c: f64,
    watch: &Watch,
) -> Result<Exceedance, HotspotError> {
    let values: Vec<f64> = counts.iter().map(|count| *count as f64).collect();
    let asked = Asked::of(&values, populations, c, 0.0)?;
    asked.answer(populations, watch, |place, law, population| {
        Ok(Some(tails(law.shape + values[place], (law.rate + population) * asked.threshold).1))
    })
}

/// P(rate of a place > c times the rate of the region), from released values whose noise is part of the model.
///
/// As [`exceedance`], but the count itself is unknown: released value = count + noise. The posterior is the sum over all true counts k >= 0 of
/// P(noise = value - k) P(k | prior) P(rate > threshold | k), where P(k | prior) is negative binomial; terms are left out only when they no longer change the
/// sum (error below 1e-9). The prior is fitted by the same moments with the variance of the noise taken off.
///
/// * `released`: one value for each place as it was released, negative ones as they are. Commonly misread: values that were set to 0 because they were
///   negative, or left out because they were small, no longer follow the law of the noise and give too high rates.
/// * `populations`, `c`: as for [`exceedance`].
/// * `noise`: the law with which **each value** was made. A value summed from several released ones carries the sum of their noises: give its law as a
///   table.
///
/// What comes back is nearer to the prior than from exact counts: the noise says less. Without noise the two agree. The region's rate is that
/// of the released values; over many places their noise evens out.
///
/// # Errors
/// As [`exceedance`]; [`HotspotError::Parameter`] for a `noise` that is no law; [`HotspotError::TooFewValues`] when the released values do not sum to
/// more than 0; [`HotspotError::TooManyOutcomes`] when a value leaves more than four million true counts possible.
///
/// # Example
/// ```
/// use hotspot::{Noise, Watch, exceedance_released};
/// let noise = Noise::DiscreteLaplace { scale: 2.0 };
/// let found = exceedance_released(&[30, 5, -1, 7], &[900.0, 950.0, 1_000.0, 1_500.0], 1.5, noise, &Watch::new())?;
/// assert!(found.probability[0].is_some_and(|p| p > 0.99));
/// assert!(found.probability[2].is_some_and(|p| p < 0.01));
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn exceedance_released(
    released: &[i64],
    populations: &[f64],
    c: f64,
    noise: Noise<'_>,
    watch: &Watch,
) -> Result<Exceedance, HotspotError> {
    let (mean, variance) = noise.moments()?;
    let values: Vec<f64> = released.iter().map(|value| *value as f64 - mean).collect();
    let asked = Asked::of(&values, populations, c, variance)?;
    asked.answer(populations, watch, |place, law, population| {
        let share = population / (law.rate + population);
        let Some(weights) = noise.weights(released[place], law.shape, share)? else { return Ok(None) };
        Ok(weights.exceedance(law.shape, (law.rate + population) * asked.threshold))
    })
}

/// P(rate of one place > a rate | what was seen of it), for whatever was seen: a rounded value, or only that a value was withheld.
///
/// * `prior`: the law of the places' rates, as [`exceedance_released`] found it.
/// * `population`: of the place, in the prior's unit.
/// * `threshold`: the rate that is asked about.
/// * `seen`: for each true count 0, 1, 2 ... the probability, up to one common factor, of seeing what was seen. It must reach as far as counts are
///   possible; what lies beyond its end is taken as impossible.
///
/// None for a place without population and for a sight that no count can have given. Seeing every count alike gives back the prior's own answer.
pub fn exceedance_seen(prior: GammaPrior, population: f64, threshold: f64, seen: &[f64]) -> Option<f64> {
    if !(population > 0.0 && population.is_finite() && threshold > 0.0 && threshold.is_finite()) {
        return None;
    }
    let share = population / (prior.rate + population);
    let weights = Weights::of_masses(0, seen.iter().copied(), prior.shape, share);
    weights.exceedance(prior.shape, (prior.rate + population) * threshold)
}

/// The question that is the same for all places.
struct Asked {
    region: f64,
    threshold: f64,
    prior: Option<GammaPrior>,
}

impl Asked {
    fn of(values: &[f64], populations: &[f64], c: f64, variance: f64) -> Result<Self, HotspotError> {
        if !(c > 0.0 && c.is_finite()) {
            return Err(HotspotError::Parameter("c"));
        }
        let Region { rate: region, prior } = Region::of(values, populations, variance)?;
        let threshold = c * region;
        if region <= 0.0 {
            return Err(HotspotError::TooFewValues);
        }
        if !threshold.is_finite() {
            return Err(HotspotError::NotFinite);
        }
        Ok(Self { region, threshold, prior })
    }

    fn answer(
        &self,
        populations: &[f64],
        watch: &Watch,
        posterior: impl Fn(usize, GammaPrior, f64) -> Result<Option<f64>, HotspotError> + Sync,
    ) -> Result<Exceedance, HotspotError> {
        let certain = if self.region > self.threshold { 1.0 } else { 0.0 };
        let probability =
            by_place(populations.len(), watch, |place| match (populations[place], self.prior) {
                (population, _) if population <= 0.0 => Ok(None),
                (_, None) => Ok(Some(certain)),
                (population, Some(law)) => posterior(place, law, population),
            })?;
        Ok(Exceedance { region: self.region, threshold: self.threshold, prior: self.prior, probability })
    }
}

impl Noise<'_> {
    /// Mean and variance; an error when it is no law.
    fn moments(self) -> Result<(f64, f64), HotspotError> {
        let fault = Err(HotspotError::Parameter("noise"));
        match self {
            Self::DiscreteLaplace { scale } => {
                if !(scale >= 0.0 && scale.is_finite()) {
                    return fault;
                }
                let (step, rest) = (libm::exp(-1.0 / scale), -libm::expm1(-1.0 / scale));
                let variance = 2.0 * step / rest / rest;
                if variance.is_finite() { Ok((0.0, variance)) } else { fault }
            }
            Self::Table(masses) => {
                let sum: f64 = masses.iter().sum();
                if masses.len() % 2 == 0
                    || masses.iter().any(|mass| !(0.0..=1.0).contains(mass))
                    || (sum - 1.0).abs() > 1e-9
                {
                    return fault;
                }
                let half = (masses.len() / 2) as f64;
                let moment = |of: &dyn Fn(f64) -> f64| -> f64 {
                    masses.iter().enumerate().map(|(i, mass)| mass * of(i as f64 - half)).sum()
                };
                let mean = moment(&|k| k);
                Ok((mean, moment(&|k| (k - mean) * (k - mean))))
            }
        }
    }

    /// The posterior weights of the true counts behind a released value, where counts are negative binomial with this shape and this share of
    /// the population in prior and population together; none where no count could have made the value.
    fn weights(self, value: i64, shape: f64, share: f64) -> Result<Option<Weights>, HotspotError> {
        let weights = match self {
            Self::DiscreteLaplace { scale } => {
                Weights::laplace(value.max(0) as u64, libm::exp(-1.0 / scale), shape, share)?
            }
            Self::Table(masses) => {
                let (Some(first), Some(last)) =
                    (masses.iter().position(|mass| *mass > 0.0), masses.iter().rposition(|mass| *mass > 0.0))
                else {
                    return Ok(None);
                };
                let half = (masses.len() / 2) as i64;
                // The noise is value - count, so the largest noise goes with the smallest count.
                let (Some(low), Some(high)) =
                    (value.checked_sub(last as i64 - half), value.checked_add(half - first as i64))
                else {
                    return Err(HotspotError::TooManyOutcomes);
                };
                if high < 0 {
                    return Ok(None);
                }
                let low = low.max(0);
                if high - low >= COUNTS_MAX as i64 {
                    return Err(HotspotError::TooManyOutcomes);
                }
                let mass = |count: i64| masses[(value - count + half) as usize];
                Weights::of_masses(low as u64, (low..=high).map(mass), shape, share)
            }
        };
        Ok(Some(weights))
    }
}

/// Weights of consecutive true counts, up to a common factor.
struct Weights {
    /// The first count.
    low: u64,
    weights: Vec<f64>,
}

impl Weights {
    /// From the masses of the noise: each times the negative binomial of its count.
    fn of_masses(low: u64, masses: impl Iterator<Item = f64>, shape: f64, share: f64) -> Self {
        let mut weights: Vec<f64> = Vec::new();
        let mut prior = 1.0;
        for (count, mass) in (low..).zip(masses) {
            weights.push(mass * prior);
            prior *= (shape + count as f64) / (count as f64 + 1.0) * share;
            if prior > LARGE {
                scale_down(&mut weights);
                prior /= LARGE;
            }
        }
        Self { low, weights }
    }

    /// Discrete Laplace about `centre` times negative binomial: from the centre down to 0 and up, as far as anything is left. `step` is the ratio of
    /// the noise from one value to the next one out.
    fn laplace(centre: u64, step: f64, shape: f64, share: f64) -> Result<Self, HotspotError> {
        let mut outward = Outward { weights: vec![1.0], weight: 1.0, sum: 1.0 };
        let mut low = centre;
        while low > 0 {
            let k = low as f64;
            let ratio = step / share * (k / (shape + k - 1.0));
            // How fast all further weights fall at least, and by what factor in all they may exceed that.
            let (fall, excess) = if shape >= 1.0 { (ratio, 1.0) } else { (step / share, k / shape) };
            if outward.leaves_nothing(fall, excess) {
                break;
            }
            outward.push(ratio)?;
            low -= 1;
        }
        outward.weights.reverse();
        outward.weight = outward.weights[outward.weights.len() - 1];
        let mut high = centre as f64;
        loop {
            let ratio = step * share * ((shape + high) / (high + 1.0));
            if outward.leaves_nothing(ratio.max(step * share), 1.0) {
                break;
            }
            outward.push(ratio)?;
            high += 1.0;
        }
        Ok(Self { low, weights: outward.weights })
    }

    /// The weighted mean of P(gamma with shape + count > x); none when all weights are 0.
    fn exceedance(&self, shape: f64, x: f64) -> Option<f64> {
        let mut a = shape + self.low as f64;
        let mut upper = tails(a, x).1;
        let mut term = gamma_term(a, x);
        let (mut above, mut sum) = (0.0, 0.0);
        for weight in &self.weights {
            above += weight * upper;
            sum += weight;
            // Q(a + 1, x) = Q(a, x) + x^a e^-x / Γ(a + 1).
            upper = (upper + term).min(1.0);
            a += 1.0;
            term = if term < TINY { gamma_term(a, x) } else { term * x / a };
        }
        (sum > 0.0).then(|| (above / sum).min(1.0))
    }
}

/// Weights found one after the other, from the middle outwards, kept within the range of floats.
struct Outward {
    weights: Vec<f64>,
    /// The last one.
    weight: f64,
    /// Of all so far.
    sum: f64,
}

impl Outward {
    /// Whether all that follow, each at most `fall` of the one before but for a factor of `excess` over all, no longer change the sum.
    fn leaves_nothing(&self, fall: f64, excess: f64) -> bool {
        self.weight == 0.0 || (fall < 1.0 && self.weight * excess * fall / (1.0 - fall) <= NOTHING * self.sum)
    }

    fn push(&mut self, ratio: f64) -> Result<(), HotspotError> {
        if self.weights.len() >= COUNTS_MAX {
            return Err(HotspotError::TooManyOutcomes);
        }
        self.weight *= ratio;
        self.sum += self.weight;
        self.weights.push(self.weight);
        if self.weight > LARGE {
            scale_down(&mut self.weights);
            self.weight /= LARGE;
            self.sum /= LARGE;
        }
        Ok(())
    }
}

fn scale_down(weights: &mut [f64]) {
    for weight in weights {
        *weight /= LARGE;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PEOPLE: [f64; 6] = [900.0, 1_200.0, 400.0, 2_500.0, 60.0, 0.0];

    fn released(values: &[i64], c: f64, noise: Noise<'_>) -> Result<Exceedance, HotspotError> {
        exceedance_released(values, &PEOPLE[..values.len()], c, noise, &Watch::new())
    }

    /// Made with `SciPy` 1.17.1, `gamma.sf`, the prior by numpy; the released ones with mpmath 1.4.1, `quad` over the rate of the prior's density times the
    /// convolution of Poisson and noise.
    #[test]
    fn the_probabilities_are_those_of_another_program() {
        const EXACT: [f64; 8] = [
            0.036_595_183_130_028_42,
            0.010_907_515_074_777_739,
            0.040_012_736_431_198_3,
            0.819_060_142_534_096_2,
            0.005_033_322_345_077_168,
            0.059_755_440_347_984_38,
            0.247_517_454_365_543_18,
            0.000_144_095_836_191_990_41,
        ];
        const RELEASED: [f64; 8] = [
            0.151_513_541_122_467_3,
            0.007_827_127_597_279_29,
            0.103_097_664_084_658_37,
            0.969_296_025_165_948_4,
            0.008_207_263_135_401_174,
            0.050_660_393_259_081_78,
            0.326_698_257_820_320_36,
            0.000_335_350_331_193_013_06,
        ];
        let populations = [800.0, 2_500.0, 300.0, 2_100.0, 1_900.0, 6_000.0, 150.0, 3_000.0];
        let near = |found: &Exceedance, expected: &[f64], most: f64| {
            found
                .probability
                .iter()
                .zip(expected)
                .all(|(found, expected)| found.is_some_and(|p| (p - expected).abs() < most))
        };
        let exact = exceedance(&[3, 12, 0, 25, 7, 41, 2, 9], &populations, 1.4, &Watch::new()).unwrap();
        assert!(near(&exact, &EXACT, 1e-12), "{exact:?}");
        let noise = Noise::DiscreteLaplace { scale: 1.8 };
        let found =
            exceedance_released(&[5, 10, -2, 31, 6, 40, 4, 7], &populations, 1.4, noise, &Watch::new())
                .unwrap();
        assert!(near(&found, &RELEASED, 1e-9), "{found:?}");
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        let exact = |counts: &[u64], c| exceedance(counts, &PEOPLE[..counts.len()], c, &Watch::new());
        assert_eq!(exact(&[0, 0], 1.0), Err(HotspotError::TooFewValues));
        assert_eq!(exact(&[], 1.0), Err(HotspotError::TooFewValues));
        for c in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(exact(&[1, 2], c), Err(HotspotError::Parameter("c")));
        }
        assert_eq!(
            released(&[-3, 2], 1.0, Noise::DiscreteLaplace { scale: 1.0 }),
            Err(HotspotError::TooFewValues)
        );
        for noise in [
            Noise::DiscreteLaplace { scale: -1.0 },
            Noise::DiscreteLaplace { scale: f64::NAN },
            Noise::Table(&[]),
            Noise::Table(&[0.5, 0.5]),
            Noise::Table(&[0.5, 0.2, 0.5]),
            Noise::Table(&[-0.5, 1.0, 0.5]),
        ] {
            assert_eq!(released(&[5, 2], 1.0, noise), Err(HotspotError::Parameter("noise")));
        }
        let endless = released(&[i64::MAX, 2, 40], 1.0, Noise::DiscreteLaplace { scale: 1e12 });
        assert!(endless.is_err() || endless.is_ok_and(|found| found.prior.is_none()));
    }

    #[test]
    fn what_was_seen_is_weighed_as_the_released_value_itself_is() {
        let (values, scale, c) = ([31_i64, 5, -1, 7, 12, 2], 2.0, 1.5);
        let found = released(&values, c, Noise::DiscreteLaplace { scale }).unwrap();
        let prior = found.prior.expect("these rates differ by more than chance");
        for (place, value) in values.iter().enumerate() {
            let seen: Vec<f64> =
                (0..300).map(|count| libm::exp(-((value - count) as f64).abs() / scale)).collect();
            let again = exceedance_seen(prior, PEOPLE[place], found.threshold, &seen);
            match (found.probability[place], again) {
                (Some(p), Some(q)) => assert!((p - q).abs() < 1e-9, "{value}: {p} {q}"),
                (p, q) => assert_eq!(p, q),
            }
        }
        assert_eq!(exceedance_seen(prior, 0.0, found.threshold, &[1.0]), None);
        assert_eq!(exceedance_seen(prior, 900.0, found.threshold, &[0.0, 0.0]), None);
    }

    #[test]
    fn a_value_that_the_noise_cannot_have_made_has_no_answer() {
        let found = released(&[-2, 60, 5], 1.0, Noise::Table(&[0.25, 0.5, 0.25])).unwrap();
        assert_eq!(found.probability[0], None);
        assert!(found.probability[1].is_some_and(|p| p > 0.99));
    }

    #[test]
    fn places_that_do_not_differ_are_told_by_c_alone() {
        let found = |c| exceedance(&[5, 5], &[100.0, 100.0], c, &Watch::new()).unwrap();
        assert_eq!((found(0.9).prior, found(0.9).probability), (None, vec![Some(1.0); 2]));
        assert_eq!(found(1.0).probability, [Some(0.0); 2]);
    }

    proptest! {
        /// Every true count, one by one, against the sums that stop early.
        #[test]
        fn the_sum_over_true_counts_leaves_nothing_out(
            value in -8_i64..60, scale in 0.2..6.0_f64, shape in 0.05..30.0_f64, share in 0.02..0.98_f64, x in 0.01..60.0_f64,
        ) {
            let noise = Noise::DiscreteLaplace { scale };
            let found = noise.weights(value, shape, share).unwrap().unwrap().exceedance(shape, x).unwrap();
            let (mut above, mut sum) = (0.0, 0.0);
            for count in 0..4_000_i64 {
                let k = count as f64;
                let log = libm::lgamma(shape + k) - libm::lgamma(k + 1.0) + k * libm::log(share) - (value - count).abs() as f64 / scale;
                let weight = libm::exp(log + value.abs() as f64 / scale);
                above += weight * tails(shape + k, x).1;
                sum += weight;
            }
            prop_assert!((found - above / sum).abs() < 1e-9, "{} {}", found, above / sum);
        }

        #[test]
        fn noise_as_a_table_is_the_same_noise(value in -3_i64..40, scale in 0.3..3.0_f64, shape in 0.1..9.0_f64, share in 0.1..0.9_f64) {
            let masses: Vec<f64> = (-150_i32..=150).map(|k| libm::exp(-f64::from(k.abs()) / scale)).collect();
            let sum: f64 = masses.iter().sum();
            let masses: Vec<f64> = masses.iter().map(|mass| mass / sum).collect();
            let (law, table) = (Noise::DiscreteLaplace { scale }, Noise::Table(&masses));
            let (one, other) = (law.moments().unwrap(), table.moments().unwrap());
            prop_assert!((one.0 - other.0).abs() < 1e-9 && (one.1 - other.1).abs() < 1e-9 * one.1);
            let answer = |noise: Noise<'_>| noise.weights(value, shape, share).unwrap().unwrap().exceedance(shape, 4.0).unwrap();
            prop_assert!((answer(law) - answer(table)).abs() < 1e-9);
        }

        #[test]
        fn without_noise_the_two_agree_and_more_is_surer(counts in proptest::collection::vec(0_u64..200, 2..6), c in 0.3..3.0_f64) {
            let people = &PEOPLE[..counts.len()];
            let Ok(exact) = exceedance(&counts, people, c, &Watch::new()) else { return Ok(()) };
            let values: Vec<i64> = counts.iter().map(|count| *count as i64).collect();
            let found = released(&values, c, Noise::DiscreteLaplace { scale: 0.0 }).unwrap();
            let higher = exceedance(&counts, people, c * 1.1, &Watch::new()).unwrap();
            for place in 0..counts.len() {
                let (one, other) = (exact.probability[place].unwrap(), found.probability[place].unwrap());
                prop_assert!((0.0..=1.0).contains(&one) && (one - other).abs() < 1e-12);
                prop_assert!(higher.probability[place].unwrap() <= one + 1e-12);
            }
        }
    }
}
