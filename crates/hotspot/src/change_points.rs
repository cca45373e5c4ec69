//! Change points: when did the level of a series change, and from what to what?

use crate::gamma::{Tail, half_outside, quantile};
use crate::{HotspotError, Interval, Watch, poisson_interval};

/// The largest count of which the next whole number is still a float of its own.
const WHOLE_MAX: f64 = 9_007_199_254_740_992.0;
/// Up to this sum the Poisson costs are looked up: 8 MB.
const TABLE_MAX: usize = 1 << 20;

/// What one level fits badly, as twice the negative log-likelihood up to a constant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SegmentCost {
    /// Counts about a Poisson mean. The spread then follows from the mean.
    PoissonMean,
    /// Values about a mean with a standard deviation that is the same throughout.
    NormalMean {
        /// The deviation, in the unit of the values. None: estimated from the differences of neighbours (median absolute difference over 0.9539), which a few
        /// changes of level hardly touch.
        deviation: Option<f64>,
    },
}

/// How change points are sought.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChangePointSearch {
    /// The cost of a segment.
    pub cost: SegmentCost,
    /// What each change point must save in cost to be worth having. None: 2 ln n, the Bayesian information criterion with two parameters (where, and the new
    /// level) for each change.
    pub penalty: Option<f64>,
    /// The shortest segment in steps, 1 or more.
    pub min_segment: usize,
    /// Level of the intervals of the means, such as 0.95.
    pub level: f64,
}

/// A stretch of one level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Its first step, from 0.
    pub from: usize,
    /// The step after its last.
    pub to: usize,
    /// Mean of its values, for each step.
    pub mean: f64,
    /// Interval of that mean: exact for Poisson (Garwood), normal else. It takes the change points as given.
    pub interval: Interval,
}

/// The best division of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangePoints {
    /// First step of each new level, rising; empty when one level does.
    pub positions: Vec<usize>,
    /// The stretches between, in order; always one more than positions.
    pub segments: Vec<Segment>,
    /// The penalty that was used.
    pub penalty: f64,
    /// The deviation that was used; none for Poisson.
    pub deviation: Option<f64>,
    /// Sum of the costs of the segments, penalties left out.
    pub cost: f64,
}

/// The change points of a series by PELT: the division with the least cost of all divisions, penalties included.
///
/// Paper: R. Killick, P. Fearnhead and I. A. Eckley, "Optimal detection of changepoints with a linear computational cost", Journal of the American
/// Statistical Association 107 (2012). Exact: it finds what a search through all divisions would find. Of two that are
/// as good it takes the one whose last level is the longer.
///
/// Cost of a segment with n steps and sum S: Poisson -2 S ln(S / n); normal (sum of squares about the mean) / deviation^2.
///
/// * `values`: one for each step (month, week, day), gapless, empty steps as 0; whole numbers for Poisson. Commonly misread: months differ in length by a
///   tenth, and seasons come every year; both look like small changes.
/// * `search`: see [`ChangePointSearch`]. Commonly misread: concerns come in bunches and vary more than Poisson, so that the default penalty finds too
///   many changes; raise it until only those remain that matter, and say so.
///
/// What comes back are steps counted from 0 with the new level beginning **at** the position. Commonly misread: a position has an uncertainty of its own, of
/// some steps when the change is small; the intervals of the means know nothing of that. A change of recording is a change, too.
///
/// # Errors
/// [`HotspotError::TooFewValues`] for an empty series; [`HotspotError::NotFinite`]; [`HotspotError::Parameter`] for `values` that are no counts where Poisson is asked
/// for, a `penalty` that is negative or not finite, `min_segment` 0, a `level` or a `deviation` that is none; [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// use hotspot::{ChangePointSearch, SegmentCost, Watch, change_points};
/// let monthly = [4.0, 6.0, 5.0, 3.0, 5.0, 12.0, 15.0, 11.0, 14.0, 13.0];
/// let search = ChangePointSearch { cost: SegmentCost::PoissonMean, penalty: None, min_segment: 2, level: 0.95 };
/// let found = change_points(&monthly, &search, &Watch::new())?;
/// assert_eq!(found.positions, [5]);
/// assert_eq!((found.segments[0].mean, found.segments[1].mean), (4.6, 13.0));
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn change_points(
    values: &[f64],
    search: &ChangePointSearch,
    watch: &Watch,
) -> Result<ChangePoints, HotspotError> {
    let outside = half_outside(search.level)?;
    if values.is_empty() {
        return Err(HotspotError::TooFewValues);
    }
    if values.iter().any(|value| !value.is_finite()) {
        return Err(HotspotError::NotFinite);
    }
    let n = values.len();
    let penalty = search.penalty.unwrap_or_else(|| 2.0 * libm::log(n as f64));
    if !(penalty >= 0.0 && penalty.is_finite()) {
        return Err(HotspotError::Parameter("penalty"));
    }
    if search.min_segment == 0 {
        return Err(HotspotError::Parameter("min_segment"));
    }
    let costs = Costs::new(values, search.cost)?;
    let positions = pelt(&costs, n, penalty, search.min_segment, watch)?;
    let starts = std::iter::once(0).chain(positions.iter().copied());
    let ends = positions.iter().copied().chain(std::iter::once(n));
    let stretches: Vec<(usize, usize)> = starts.zip(ends).collect();
    // The normal quantile, by way of chi-square with one degree of freedom.
    let z = (2.0 * quantile(0.5, 2.0 * outside, Tail::Upper)).sqrt();
    let segment = |(from, to): &(usize, usize)| costs.segment(*from, *to, search.level, z);
    let cost: f64 = stretches.iter().map(|(from, to)| costs.of(*from, *to)).sum();
    if !cost.is_finite() {
        return Err(HotspotError::NotFinite);
    }
    Ok(ChangePoints {
        segments: stretches.iter().map(segment).collect::<Result<_, _>>()?,
        penalty,
        deviation: costs.deviation,
        cost,
        positions,
    })
}

/// A step that a segment may begin at.
struct Candidate {
    from: usize,
    /// From this step on a later beginning is at least as good.
    beaten_from: usize,
}

/// The best division's positions. `best[s]` is the least cost of the first s steps, each change with its penalty.
fn pelt(
    costs: &Costs,
    n: usize,
    penalty: f64,
    shortest: usize,
    watch: &Watch,
) -> Result<Vec<usize>, HotspotError> {
    if n < shortest.saturating_mul(2) {
        return Ok(Vec::new());
    }
    watch.expect((n - shortest + 1) as u64);
    let mut best = vec![f64::INFINITY; n + 1];
    let mut before = vec![0; n + 1];
    best[0] = -penalty;
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut fits = Vec::new();
    for to in shortest..=n {
        watch.step(1)?;
        let from = to - shortest;
        if best[from] < f64::INFINITY {
            candidates.push(Candidate { from, beaten_from: usize::MAX });
        }
        fits.clear();
        fits.extend(candidates.iter().map(|candidate| best[candidate.from] + costs.of(candidate.from, to)));
        for (candidate, fit) in candidates.iter().zip(&fits) {
            if fit + penalty < best[to] {
                (best[to], before[to]) = (fit + penalty, candidate.from);
            }
        }
        // A beginning that fits worse than stopping here can only be better again for ends to which a segment from here is too short. The slack keeps
        // those that rounding alone has beaten.
        let beaten = best[to] + 1e-10 * (1.0 + best[to].abs());
        for (candidate, fit) in candidates.iter_mut().zip(&fits) {
            if *fit > beaten {
                candidate.beaten_from = candidate.beaten_from.min(to + shortest);
            }
        }
        candidates.retain(|candidate| candidate.beaten_from > to + 1);
    }
    let mut positions = Vec::new();
    let mut from = before[n];
    while from > 0 {
        positions.push(from);
        from = before[from];
    }
    positions.reverse();
    Ok(positions)
}

/// Costs of any segment from running sums.
struct Costs {
    /// Sum of the first s values (of their distances from `centre`, for normal).
    sums: Vec<f64>,
    /// Sum of the squares of the same; empty for Poisson.
    squares: Vec<f64>,
    centre: f64,
    deviation: Option<f64>,
    /// k ln k for small whole k.
    k_ln_k: Vec<f64>,
    /// ln k for each length.
    ln: Vec<f64>,
}

impl Costs {
    fn new(values: &[f64], cost: SegmentCost) -> Result<Self, HotspotError> {
        let given = match cost {
            SegmentCost::PoissonMean => {
                let counts = values.iter().all(|value| *value >= 0.0 && value - libm::floor(*value) <= 0.0);
                let sums = running(values.iter().copied());
                let total = sums[values.len()];
                if !counts || total > WHOLE_MAX {
                    return Err(HotspotError::Parameter("values"));
                }
                let table = 1 + (total as usize).min(TABLE_MAX);
                let ln = (0..=values.len()).map(|k| libm::log((k as f64).max(1.0))).collect();
                let k_ln_k = (0..table).map(|k| k_ln_k(k as f64)).collect();
                return Ok(Self { sums, squares: Vec::new(), centre: 0.0, deviation: None, k_ln_k, ln });
            }
            SegmentCost::NormalMean { deviation } => deviation,
        };
        if given.is_some_and(|deviation| !(deviation > 0.0 && deviation.is_finite())) {
            return Err(HotspotError::Parameter("deviation"));
        }
        let deviation = given.unwrap_or_else(|| deviation_of_differences(values));
        // About the mean, so that the squares do not drown what is between the values.
        let centre = values.iter().map(|value| value / values.len() as f64).sum();
        let sums = running(values.iter().map(|value| value - centre));
        let squares = running(values.iter().map(|value| (value - centre) * (value - centre)));
        if !squares[values.len()].is_finite() || !deviation.is_finite() {
            return Err(HotspotError::NotFinite);
        }
        Ok(Self { sums, squares, centre, deviation: Some(deviation), k_ln_k: Vec::new(), ln: Vec::new() })
    }

    /// The cost of steps `from` up to but not including `to`.
    fn of(&self, from: usize, to: usize) -> f64 {
        let sum = self.sums[to] - self.sums[from];
        match self.deviation {
            None => {
                let own = self.k_ln_k.get(sum as usize).copied().unwrap_or_else(|| k_ln_k(sum));
                2.0 * (sum * self.ln[to - from] - own)
            }
            // All values are the same.
            Some(0.0) => 0.0,
            Some(deviation) => {
                let about = self.squares[to] - self.squares[from] - sum * sum / (to - from) as f64;
                about.max(0.0) / deviation / deviation
            }
        }
    }

    fn segment(&self, from: usize, to: usize, level: f64, z: f64) -> Result<Segment, HotspotError> {
        let (sum, steps) = (self.sums[to] - self.sums[from], (to - from) as f64);
        let mean = self.centre + sum / steps;
        let interval = if let Some(deviation) = self.deviation {
            let margin = z * deviation / steps.sqrt();
            Interval { lower: mean - margin, upper: mean + margin }
        } else {
            let exact = poisson_interval(sum as u64, level)?;
            Interval { lower: exact.lower / steps, upper: exact.upper / steps }
        };
        Ok(Segment { from, to, mean, interval })
    }
}

fn k_ln_k(k: f64) -> f64 {
    if k > 0.0 { k * libm::log(k) } else { 0.0 }
}

/// 0, and the sum after each value.
fn running(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let add = |sum: &mut f64, value: f64| {
        *sum += value;
        Some(*sum)
    };
    std::iter::once(0.0).chain(values.scan(0.0, add)).collect()
}

/// The deviation by the median absolute difference of neighbours; by their root mean square where most differences are 0.
fn deviation_of_differences(values: &[f64]) -> f64 {
    /// Median of |Z1 - Z2| for standard normal Z: sqrt 2 times the upper quartile of the normal law.
    const MEDIAN: f64 = 0.953_872_552_417_384_6;
    let mut apart: Vec<f64> = values.windows(2).map(|pair| (pair[1] - pair[0]).abs()).collect();
    if apart.is_empty() {
        return 0.0;
    }
    apart.sort_unstable_by(f64::total_cmp);
    let half = apart.len() / 2;
    let median = if apart.len() % 2 == 1 { apart[half] } else { 0.5 * (apart[half - 1] + apart[half]) };
    if median > 0.0 {
        return median / MEDIAN;
    }
    (apart.iter().map(|d| d * d).sum::<f64>() / apart.len() as f64 / 2.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn search(cost: SegmentCost) -> ChangePointSearch {
        ChangePointSearch { cost, penalty: None, min_segment: 1, level: 0.95 }
    }

    fn run(values: &[f64], search: &ChangePointSearch) -> Result<ChangePoints, HotspotError> {
        change_points(values, search, &Watch::new())
    }

    /// Made with `ruptures` v1.1.10: `Pelt(jump=1).predict(pen)` with `model="l2"`, and with a custom cost -2 S ln(S / n) for Poisson. The interval with `scipy.stats.chi2`.
    #[test]
    fn the_positions_are_those_of_another_program() {
        const COUNTS: [f64; 123] = [
            3.0, 3.0, 7.0, 6.0, 2.0, 3.0, 4.0, 4.0, 3.0, 2.0, 4.0, 4.0, 6.0, 2.0, 4.0, 4.0, 3.0, 3.0, 3.0,
            1.0, 2.0, 6.0, 2.0, 4.0, 2.0, 4.0, 3.0, 5.0, 2.0, 6.0, 6.0, 11.0, 10.0, 9.0, 6.0, 4.0, 6.0, 14.0,
            6.0, 11.0, 6.0, 6.0, 5.0, 5.0, 3.0, 6.0, 12.0, 4.0, 13.0, 6.0, 7.0, 7.0, 7.0, 5.0, 6.0, 14.0,
            11.0, 18.0, 16.0, 16.0, 14.0, 12.0, 20.0, 3.0, 4.0, 5.0, 3.0, 3.0, 3.0, 2.0, 2.0, 0.0, 7.0, 4.0,
            5.0, 4.0, 4.0, 6.0, 6.0, 3.0, 4.0, 5.0, 5.0, 3.0, 3.0, 7.0, 2.0, 6.0, 7.0, 4.0, 6.0, 2.0, 2.0,
            2.0, 0.0, 4.0, 4.0, 7.0, 2.0, 6.0, 5.0, 6.0, 1.0, 3.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0,
            0.0, 1.0, 1.0, 2.0, 2.0, 0.0, 2.0, 1.0, 1.0, 2.0, 1.0,
        ];
        const VALUES: [f64; 125] = [
            0.835, 0.862, 1.377, -1.096, -0.813, -1.143, -0.247, -0.319, 0.139, -0.991, 0.127, -0.821, 2.151,
            -0.497, 2.585, 1.669, -1.167, 0.99, 0.639, -1.506, 0.64, -0.06, 0.379, -0.825, -0.032, 0.442,
            -0.153, -0.58, -0.13, -0.953, 0.37, -2.536, 1.537, 0.091, 0.502, 0.883, -1.218, 2.308, -1.095,
            0.494, 2.052, 3.041, 1.716, 0.312, 2.049, -0.748, 1.521, 1.261, 3.284, 1.439, 1.268, 0.96, 0.86,
            1.162, 2.315, 0.393, 1.504, 0.246, 1.544, 1.874, 0.473, 1.134, 1.812, 2.478, 2.658, 1.592, 0.701,
            0.073, 2.482, 3.099, 2.067, 3.269, 1.245, 1.307, 3.274, -1.413, 0.206, -0.014, -0.247, 1.336,
            -1.283, -0.831, -2.499, -1.453, -0.916, -0.791, -0.605, -0.101, -1.072, -2.39, -0.248, 0.022,
            -1.568, -1.192, 1.368, 0.631, 0.693, 0.272, -0.254, -0.914, 0.174, -0.601, -0.844, -0.413,
            -0.482, 0.493, -1.366, 2.105, -1.415, -0.831, 0.548, -1.243, -0.886, -0.373, -3.385, -0.911,
            -1.372, -0.649, 0.101, 0.243, 1.112, 1.052, 0.641, -0.439, 0.651,
        ];
        let asked =
            |cost, penalty, min_segment| ChangePointSearch { cost, penalty, min_segment, level: 0.95 };
        let counts =
            |penalty, shortest| run(&COUNTS, &asked(SegmentCost::PoissonMean, penalty, shortest)).unwrap();
        assert_eq!(counts(None, 1).positions, [29, 55, 63, 102]);
        assert_eq!(counts(Some(6.0), 4).positions, [29, 55, 63, 102]);
        assert_eq!(counts(Some(30.0), 2).positions, [29, 55, 63, 102]);
        let Segment { mean, interval: Interval { lower, upper }, .. } = counts(None, 1).segments[0];
        assert!(
            (mean - 3.482_758_620_689_655_2).abs() < 1e-12
                && (lower - 2.836_764_096_311_687_6).abs() < 1e-9
                && (upper - 4.231_867_438_132_086).abs() < 1e-9
        );
        let normal = |penalty, shortest| {
            run(&VALUES, &asked(SegmentCost::NormalMean { deviation: Some(1.0) }, penalty, shortest)).unwrap()
        };
        assert_eq!(normal(None, 1).positions, [40, 75]);
        assert_eq!(normal(Some(4.0), 5).positions, [40, 68, 75, 94, 111, 118]);
        let Segment { from, to, mean, interval } = normal(None, 1).segments[0];
        assert!((interval.upper - mean - 1.959_963_984_540_054 / ((to - from) as f64).sqrt()).abs() < 1e-12);
    }

    /// The least cost of all divisions, worked out without pruning and from the values themselves.
    fn plain(values: &[f64], penalty: f64, shortest: usize, cost: impl Fn(&[f64]) -> f64) -> f64 {
        let mut best = vec![f64::INFINITY; values.len() + 1];
        best[0] = -penalty;
        for to in shortest..=values.len() {
            for from in 0..=to - shortest {
                best[to] = best[to].min(best[from] + cost(&values[from..to]) + penalty);
            }
        }
        best[values.len()]
    }

    fn poisson(segment: &[f64]) -> f64 {
        let (sum, n) = (segment.iter().sum::<f64>(), segment.len() as f64);
        if sum == 0.0 { 0.0 } else { -2.0 * sum * libm::log(sum / n) }
    }

    fn normal(segment: &[f64]) -> f64 {
        let mean = segment.iter().sum::<f64>() / segment.len() as f64;
        segment.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / 2.25
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        let counts = search(SegmentCost::PoissonMean);
        assert_eq!(run(&[], &counts), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[f64::INFINITY], &counts), Err(HotspotError::NotFinite));
        assert_eq!(run(&[0.5], &counts), Err(HotspotError::Parameter("values")));
        assert_eq!(run(&[-1.0], &counts), Err(HotspotError::Parameter("values")));
        assert_eq!(
            run(&[1.0], &ChangePointSearch { penalty: Some(-1.0), ..counts }),
            Err(HotspotError::Parameter("penalty"))
        );
        assert_eq!(
            run(&[1.0], &ChangePointSearch { min_segment: 0, ..counts }),
            Err(HotspotError::Parameter("min_segment"))
        );
        assert_eq!(
            run(&[1.0], &ChangePointSearch { level: 1.0, ..counts }),
            Err(HotspotError::Parameter("level"))
        );
        let normal = search(SegmentCost::NormalMean { deviation: Some(0.0) });
        assert_eq!(run(&[1.0], &normal), Err(HotspotError::Parameter("deviation")));
        let watch = Watch::new();
        watch.cancel();
        assert_eq!(change_points(&[1.0, 2.0], &counts, &watch), Err(HotspotError::Cancelled));
    }

    #[test]
    fn a_series_of_one_level_has_no_change() {
        for cost in [SegmentCost::PoissonMean, SegmentCost::NormalMean { deviation: None }] {
            for values in [vec![4.0], vec![4.0; 50], vec![0.0; 50]] {
                let found = run(&values, &search(cost)).unwrap();
                assert_eq!((found.positions.len(), found.segments.len()), (0, 1));
                assert!((found.segments[0].mean - values[0]).abs() < 1e-12);
                assert!(
                    found.segments[0].interval.lower <= values[0]
                        && found.segments[0].interval.upper >= values[0]
                );
            }
            let long = ChangePointSearch { min_segment: usize::MAX, ..search(cost) };
            assert!(run(&[1.0, 100.0], &long).unwrap().positions.is_empty());
        }
        let huge = run(&[1e308, -1e308], &search(SegmentCost::NormalMean { deviation: None }));
        assert_eq!(huge, Err(HotspotError::NotFinite));
    }

    proptest! {
        #[test]
        fn no_division_is_better(
            levels in proptest::collection::vec((0_u32..30, 1_usize..14), 1..5), wobble in proptest::collection::vec(0_u32..5, 60),
            penalty in 0.0..20.0_f64, shortest in 1_usize..6,
        ) {
            let flat = levels.iter().flat_map(|(level, steps)| std::iter::repeat_n(*level, *steps));
            let values: Vec<f64> = flat.zip(&wobble).map(|(level, more)| f64::from(level + more)).collect();
            let normal_cost = SegmentCost::NormalMean { deviation: Some(1.5) };
            for (kind, cost) in [(SegmentCost::PoissonMean, poisson as fn(&[f64]) -> f64), (normal_cost, normal)] {
                let asked = ChangePointSearch { cost: kind, penalty: Some(penalty), min_segment: shortest, level: 0.9 };
                let found = run(&values, &asked).unwrap();
                prop_assert!(found.segments.iter().all(|s| found.positions.is_empty() || s.to - s.from >= shortest));
                prop_assert!(found.segments.windows(2).all(|pair| pair[0].to == pair[1].from));
                let own: f64 = found.segments.iter().map(|s| cost(&values[s.from..s.to])).sum();
                prop_assert!((own - found.cost).abs() < 1e-8 * (1.0 + own.abs()));
                if values.len() >= 2 * shortest {
                    let least = plain(&values, penalty, shortest, cost);
                    let total = own + penalty * found.positions.len() as f64;
                    prop_assert!((total - least).abs() < 1e-8 * (1.0 + least.abs()), "{} against {}", total, least);
                }
            }
        }

        /// Units are nothing: values shifted and stretched change at the same steps.
        #[test]
        fn shifted_and_stretched_values_change_at_the_same_steps(wobble in proptest::collection::vec(0_u32..100, 10..50), shift in -1e4..1e4_f64) {
            let values: Vec<f64> = wobble.iter().enumerate().map(|(i, w)| f64::from(*w) + if i > 5 { 200.0 } else { 0.0 }).collect();
            let moved: Vec<f64> = values.iter().map(|value| 8.0 * value + shift).collect();
            let asked = search(SegmentCost::NormalMean { deviation: None });
            let (one, other) = (run(&values, &asked).unwrap(), run(&moved, &asked).unwrap());
            prop_assert!((one.cost - other.cost).abs() < 1e-6 * (1.0 + one.cost));
        }
    }
}
