//! Global association: over the whole area, do like values lie together?

use crate::chance::Chance;
use crate::spread::Spread;
use crate::{HotspotError, Watch, Weights, normal_two_sided};
use rayon::prelude::*;

/// Places added up in one go; the parts do not depend on the number of threads.
const CHUNK: usize = 1 << 12;
/// The purpose of the draws, for [`Chance::keyed`].
const SHUFFLES: u64 = 0x61C8_8646_80B5_83EB;

/// Which question is asked of the whole area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GlobalMeasure {
    /// Moran's I = (n / S0) sum w z z / sum z^2: above its expectation where like values lie together.
    MoranI,
    /// Geary's C = (n - 1) sum w (x - x)^2 / (2 S0 sum z^2): **below** its expectation of 1 where like values lie together.
    GearyC,
    /// The general G of Getis and Ord = sum w x x / sum x x: above its expectation where **high** values lie together.
    GeneralG,
}

/// What a global measure says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Global {
    /// The measure itself.
    pub value: f64,
    /// Its mean when the values are placed at random.
    pub expected: f64,
    /// Its variance when the values are placed at random (randomisation, not normality).
    pub variance: f64,
    /// (value - expected) / sqrt(variance); 0 when the variance is 0.
    pub z: f64,
    /// Two-sided normal p of z.
    pub p: f64,
}

/// The seeded permutation p of a global measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GlobalTails {
    /// (1 + number of shuffles with a value at least the observed one) / (R + 1).
    pub at_least: f64,
    /// (1 + number of shuffles with a value at most the observed one) / (R + 1). Ties count on both sides.
    pub at_most: f64,
}

impl GlobalTails {
    /// Two-sided p: min(1, 2 min(both tails)).
    pub fn two_sided(&self) -> f64 {
        (2.0 * self.at_least.min(self.at_most)).min(1.0)
    }
}

/// Moran's I, Geary's C or the general G over the whole area, with mean and variance under randomisation.
///
/// Papers: P. A. P. Moran, "Notes on continuous stochastic phenomena", Biometrika 37 (1950); R. C. Geary, "The contiguity ratio and statistical
/// mapping", The Incorporated Statistician 5 (1954); A. Getis and J. K. Ord, "The analysis of spatial association by use of distance statistics", Geographical
/// Analysis 24 (1992). Mean and variance: A. D. Cliff and J. K. Ord, "Spatial processes" (1981).
///
/// * `measure`: see [`GlobalMeasure`].
/// * `values`: one for each place; for the general G none may be negative.
/// * `weights`: taken as they are. Commonly misread: much software standardises the rows first, which gives another I and C; say which.
///   For that use [`Weights::row_standardised`]; for a lattice [`Weights::of_grid`]. The general G is meant for binary weights.
///
/// Commonly misread: one number for a whole region cannot say where. And counts follow population: like counts lie together
/// wherever towns do, so a high I by itself is no finding.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::NotFinite`], [`HotspotError::AllEqual`]; [`HotspotError::TooFewCells`] for fewer than four places, which have
/// no variance; [`HotspotError::Parameter`] when no place has a neighbour, or for a negative value under the general G.
///
/// # Example
/// ```
/// use hotspot::{GlobalMeasure, Weights, global_association};
/// let chain: Vec<(u32, u32)> = (0..9).flat_map(|i| [(i, i + 1), (i + 1, i)]).collect();
/// let weights = Weights::from_pairs(10, &chain)?;
/// let values = [9.0, 8.0, 9.0, 7.0, 5.0, 4.0, 2.0, 2.0, 1.0, 0.0];
/// let moran = global_association(GlobalMeasure::MoranI, &values, &weights)?;
/// assert!(moran.value > 0.7 && moran.p < 0.01);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn global_association(
    measure: GlobalMeasure,
    values: &[f64],
    weights: &Weights,
) -> Result<Global, HotspotError> {
    let field = Field::of(measure, values, weights)?;
    let (expected, variance) = match measure {
        GlobalMeasure::MoranI => field.moran_moments(),
        GlobalMeasure::GearyC => field.geary_moments(),
        GlobalMeasure::GeneralG => field.general_moments(),
    };
    let value = field.factor * field.numerator(&field.values);
    let z = if variance > 0.0 { (value - expected) / variance.sqrt() } else { 0.0 };
    let whole = [value, expected, variance, z].iter().all(|number| number.is_finite());
    if !whole {
        return Err(HotspotError::NotFinite);
    }
    Ok(Global { value, expected, variance, z, p: normal_two_sided(z) })
}

/// The permutation p of a global measure: all values are shuffled over all places.
///
/// As [`global_association`], with chance drawn and not taken as normal. Shuffles whose value differs from the observed one by no more than a rounding
/// count as ties, on both sides.
///
/// * `permutations`: R, how many shuffles; p is never below 1 / (R + 1). At most a million.
/// * `seed`: the same seed gives the same p, for any number of threads.
/// * `watch`: counts shuffles, and may stop them.
///
/// # Errors
/// Those of [`global_association`], [`HotspotError::Parameter`] for no permutations or more than a million, and [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// use hotspot::{GlobalMeasure, Watch, Weights, global_permutation};
/// let chain: Vec<(u32, u32)> = (0..9).flat_map(|i| [(i, i + 1), (i + 1, i)]).collect();
/// let weights = Weights::from_pairs(10, &chain)?;
/// let values = [9.0, 8.0, 9.0, 7.0, 5.0, 4.0, 2.0, 2.0, 1.0, 0.0];
/// let tails = global_permutation(GlobalMeasure::MoranI, (&values, &weights), 999, 1, &Watch::new())?;
/// assert!(tails.at_least < 0.01 && tails.at_most > 0.99);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn global_permutation(
    measure: GlobalMeasure,
    (values, weights): (&[f64], &Weights),
    permutations: u32,
    seed: u64,
    watch: &Watch,
) -> Result<GlobalTails, HotspotError> {
    if permutations == 0 || permutations > crate::monte_carlo::PERMUTATIONS_MAX {
        return Err(HotspotError::Parameter("permutations"));
    }
    let field = Field::of(measure, values, weights)?;
    watch.expect(u64::from(permutations));
    let observed = field.numerator(&field.values);
    // The order of the terms differs from shuffle to shuffle, and their sum by a rounding.
    let slack = 1e-11 * field.size();
    let (at_least, at_most) = (0..permutations)
        .into_par_iter()
        .map(|shuffle| {
            watch.step(1)?;
            let mut shuffled = field.values.clone();
            Chance::keyed(seed, SHUFFLES, u64::from(shuffle)).shuffle(&mut shuffled);
            let value = field.numerator(&shuffled);
            Ok((u32::from(value >= observed - slack), u32::from(value <= observed + slack)))
        })
        .try_reduce(|| (0, 0), |one, other| Ok((one.0 + other.0, one.1 + other.1)))?;
    let p = |hits: u32| (1.0 + f64::from(hits)) / (1.0 + f64::from(permutations));
    Ok(GlobalTails { at_least: p(at_least), at_most: p(at_most) })
}

/// A measure's question, ready to be asked again and again of shuffled values.
struct Field<'a> {
    measure: GlobalMeasure,
    weights: &'a Weights,
    /// For Moran and Geary less the mean, for G as they are.
    values: Vec<f64>,
    n: f64,
    s0: f64,
    s1: f64,
    s2: f64,
    /// What turns the numerator into the measure.
    factor: f64,
}

impl<'a> Field<'a> {
    fn of(measure: GlobalMeasure, values: &[f64], weights: &'a Weights) -> Result<Self, HotspotError> {
        weights.fit(values.len())?;
        let spread = Spread::of_all(values)?;
        if values.len() < 4 {
            return Err(HotspotError::TooFewCells);
        }
        if weights.pairs() == 0 {
            return Err(HotspotError::Parameter("weights"));
        }
        if measure == GlobalMeasure::GeneralG && values.iter().any(|value| *value < 0.0) {
            return Err(HotspotError::Parameter("values"));
        }
        let n = values.len() as f64;
        let (s0, s1, s2) = moments_of(weights);
        let squares = n * spread.deviation * spread.deviation;
        let (values, factor) = match measure {
            GlobalMeasure::MoranI => (less(values, spread.mean), n / s0 / squares),
            GlobalMeasure::GearyC => (less(values, spread.mean), (n - 1.0) / (2.0 * s0 * squares)),
            GlobalMeasure::GeneralG => {
                let (total, square) = (power_sum(values, 1), power_sum(values, 2));
                (values.to_vec(), 1.0 / (total * total - square))
            }
        };
        Ok(Self { measure, weights, values, n, s0, s1, s2, factor })
    }

    /// The sum over all pairs of w x x, or w (x - x)^2.
    fn numerator(&self, values: &[f64]) -> f64 {
        let place = |place: usize| -> f64 {
            let own = values[place];
            let pairs = self.weights.pairs_of(place);
            if self.measure == GlobalMeasure::GearyC {
                pairs.map(|(other, weight)| weight * (own - values[other]) * (own - values[other])).sum()
            } else {
                own * pairs.map(|(other, weight)| weight * values[other]).sum::<f64>()
            }
        };
        in_parts(values.len(), place)
    }

    /// How large the numerator can be, against which a rounding is one.
    fn size(&self) -> f64 {
        let place = |place: usize| -> f64 {
            let own = self.values[place].abs();
            self.weights.pairs_of(place).map(|(other, w)| w * square(own + self.values[other].abs())).sum()
        };
        in_parts(self.values.len(), place)
    }

    /// The fourth moment over the square of the second.
    fn kurtosis(&self) -> f64 {
        let second = power_sum(&self.values, 2) / self.n;
        power_sum(&self.values, 4) / self.n / (second * second)
    }

    fn moran_moments(&self) -> (f64, f64) {
        let (n, s1, s2, s0) = (self.n, self.s1, self.s2, self.s0 * self.s0);
        let expected = -1.0 / (n - 1.0);
        let plain = n * ((n * n - 3.0 * n + 3.0) * s1 - n * s2 + 3.0 * s0);
        let peaked = self.kurtosis() * ((n * n - n) * s1 - 2.0 * n * s2 + 6.0 * s0);
        let below = (n - 1.0) * (n - 2.0) * (n - 3.0) * s0;
        (expected, (plain - peaked) / below - expected * expected)
    }

    fn geary_moments(&self) -> (f64, f64) {
        let (n, s1, s2, s0) = (self.n, self.s1, self.s2, self.s0 * self.s0);
        let k = self.kurtosis();
        let first = (n - 1.0) * s1 * (n * n - 3.0 * n + 3.0 - (n - 1.0) * k);
        let second = (n - 1.0) * s2 * (n * n + 3.0 * n - 6.0 - (n * n - n + 2.0) * k) / 4.0;
        let third = s0 * (n * n - 3.0 - (n - 1.0) * (n - 1.0) * k);
        (1.0, (first - second + third) / (n * (n - 2.0) * (n - 3.0) * s0))
    }

    fn general_moments(&self) -> (f64, f64) {
        let (n, s1, s2, s0) = (self.n, self.s1, self.s2, self.s0 * self.s0);
        let [m1, m2, m3, m4] = [1, 2, 3, 4].map(|power| power_sum(&self.values, power));
        let expected = self.s0 / (n * (n - 1.0));
        let square = ((n * n - 3.0 * n + 3.0) * s1 - n * s2 + 3.0 * s0) * m2 * m2
            - ((n * n - n) * s1 - 2.0 * n * s2 + 6.0 * s0) * m4
            - (2.0 * n * s1 - (n + 3.0) * s2 + 6.0 * s0) * m1 * m1 * m2
            + (4.0 * (n - 1.0) * s1 - 2.0 * (n + 1.0) * s2 + 8.0 * s0) * m1 * m3
            + (s1 - s2 + s0) * m1 * m1 * m1 * m1;
        let pairs = m1 * m1 - m2;
        let below = pairs * pairs * n * (n - 1.0) * (n - 2.0) * (n - 3.0);
        (expected, square / below - expected * expected)
    }
}

/// S0 = sum of w, S1 = sum of (w there + w back)^2 / 2, S2 = sum of (what a place gives + what it gets)^2.
fn moments_of(weights: &Weights) -> (f64, f64, f64) {
    let mut both: Vec<f64> = (0..weights.places()).map(|place| weights.total(place)).collect();
    let s0 = both.iter().sum();
    let mut s1 = 0.0;
    for place in 0..weights.places() {
        for (other, weight) in weights.pairs_of(place) {
            both[other] += weight;
            // Over all pairs, (a + b)^2 / 2 from both ends is a^2 + a b from each.
            s1 += weight * weight + weight * weights.weight_between(other, place as u32);
        }
    }
    (s0, s1, both.iter().map(|w| w * w).sum())
}

fn square(value: f64) -> f64 {
    value * value
}

fn less(values: &[f64], mean: f64) -> Vec<f64> {
    values.iter().map(|value| value - mean).collect()
}

fn power_sum(values: &[f64], power: u32) -> f64 {
    values.iter().map(|value| (0..power).fold(1.0, |product, _| product * value)).sum()
}

/// The sum over all places, part by part.
fn in_parts(places: usize, term: impl Fn(usize) -> f64 + Sync) -> f64 {
    let parts = (0..places.div_ceil(CHUNK)).into_par_iter();
    let part = |part: usize| (part * CHUNK..((part + 1) * CHUNK).min(places)).map(&term).sum::<f64>();
    parts.map(part).collect::<Vec<f64>>().into_iter().sum()
}
