//! The false discovery rate.

use crate::levels::Levels;
use crate::{HotspotError, normal_two_sided};
use rayon::prelude::*;

/// Scores looked up in one go.
const CHUNK: usize = 1 << 12;

/// Benjamini-Hochberg q-values: calling every test with `q <= a` a hit keeps the expected share of false hits among the hits at or below `a`.
///
/// Paper: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and powerful approach to multiple testing", Journal of
/// the Royal Statistical Society B 57 (1995). With p in ascending order, `q(i) = min over j >= i of p(j) * n / j`, so q rises with p.
///
/// * `p`: the p-values of **all** tests made, also the dull ones. Handing in only the promising cells undoes the correction.
/// * Neighbouring cells share data, so their tests are positively dependent; the rate holds there too (Benjamini and Yekutieli 2001).
/// * Commonly misread: q is not the chance that this cell is a false hit, it speaks of the list as a whole.
///
/// What comes back is one q for each p, in the same order; nothing for nothing.
///
/// # Errors
/// [`HotspotError::NotProbability`] when a p is NaN or outside 0 to 1.
///
/// # Example
/// ```
/// let q = hotspot::benjamini_hochberg(&[0.01, 0.8, 0.03, 0.02])?;
/// assert_eq!(q, [0.04, 0.8, 0.04, 0.04]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn benjamini_hochberg(p: &[f64]) -> Result<Vec<f64>, HotspotError> {
    if !p.iter().all(|p| (0.0..=1.0).contains(p)) {
        return Err(HotspotError::NotProbability);
    }
    Ok(q_values(p))
}

/// The q of p-values that are known to be p-values.
fn q_values(p: &[f64]) -> Vec<f64> {
    // `+ 0.0` turns -0 into 0.
    let bits = |p: f64| (p + 0.0).to_bits();
    if let Some(levels) = Levels::of(p, bits) {
        let p_of: Vec<f64> = levels.keys.iter().map(|key| f64::from_bits(*key)).collect();
        let q_of = q_of_levels(&p_of, &levels.counts);
        return p.par_iter().map(|p| q_of[levels.number(bits(*p))]).collect();
    }
    // The bits of numbers from 0 up are in the order of the numbers; integers sort faster.
    let mut order: Vec<(u64, u32)> = (0..).zip(p).map(|(index, p)| (bits(*p), index)).collect();
    order.par_sort_unstable();
    let mut step_up = StepUp::new(p.len());
    let mut q = vec![0.0; p.len()];
    for (before, (bits, index)) in order.iter().enumerate().rev() {
        q[*index as usize] = step_up.next(f64::from_bits(*bits), before as u64 + 1);
    }
    q
}

/// p and q of z-scores: two-sided normal p, and Benjamini-Hochberg q over all of them.
pub(crate) fn p_and_q(z: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let Some(levels) = Levels::of(z, size_of_score) else {
        let p: Vec<f64> = z.par_iter().with_min_len(CHUNK).map(|z| normal_two_sided(*z)).collect();
        let q = q_values(&p);
        return (p, q);
    };
    let (p_of, q_of) = p_and_q_of(&levels);
    let number = |z: &f64| levels.number(size_of_score(*z));
    z.par_iter().with_min_len(CHUNK).map(|z| (p_of[number(z)], q_of[number(z)])).unzip()
}

/// The q alone of z-scores, for those who have no use for p.
pub(crate) fn q_of_scores(z: &[f64]) -> Vec<f64> {
    let Some(levels) = Levels::of(z, size_of_score) else { return p_and_q(z).1 };
    let (_, q_of) = p_and_q_of(&levels);
    z.par_iter().with_min_len(CHUNK).map(|z| q_of[levels.number(size_of_score(*z))]).collect()
}

/// A score and its mirror have one p.
fn size_of_score(z: f64) -> u64 {
    z.abs().to_bits()
}

fn p_and_q_of(levels: &Levels) -> (Vec<f64>, Vec<f64>) {
    let p: Vec<f64> = levels.keys.par_iter().map(|key| normal_two_sided(f64::from_bits(*key))).collect();
    let q = q_of_levels(&p, &levels.counts);
    (p, q)
}

/// The q of each distinct p that occurs so many times.
fn q_of_levels(p: &[f64], counts: &[u64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_unstable_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut rank = counts.iter().sum::<u64>();
    let mut step_up = StepUp::new(rank as usize);
    let mut q = vec![0.0; p.len()];
    for level in order.into_iter().rev() {
        q[level] = step_up.next(p[level], rank);
        rank -= counts[level];
    }
    q
}

/// The step-up rule, from the largest p to the smallest.
struct StepUp {
    n: f64,
    least: f64,
}

impl StepUp {
    const fn new(n: usize) -> Self {
        Self { n: n as f64, least: 1.0 }
    }

    fn next(&mut self, p: f64, rank: u64) -> f64 {
        // n / rank is 1 or more, but the rounding of the product may fall below p by a bit.
        self.least = self.least.min((p * self.n / rank as f64).max(p));
        self.least
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_p_value_is_refused() {
        for bad in [f64::NAN, -0.1, 1.1, f64::INFINITY] {
            assert_eq!(benjamini_hochberg(&[0.5, bad]), Err(HotspotError::NotProbability));
        }
        assert_eq!(benjamini_hochberg(&[]), Ok(vec![]));
    }

    #[test]
    fn few_distinct_scores_and_many_have_the_same_q() {
        // 40,000 scores of 100 levels go by the table; the same with one p moved a hair at a time do not.
        let z: Vec<f64> = (0..40_000).map(|i| f64::from(i * i % 100) * 0.05 - 2.0).collect();
        let (p, q) = p_and_q(&z);
        assert!(p.iter().zip(&z).all(|(p, z)| p.to_bits() == normal_two_sided(*z).to_bits()));
        assert_eq!(q, benjamini_hochberg(&p).unwrap());
        assert_eq!(q, q_of_scores(&z));
        let apart: Vec<f64> = p.iter().zip(0..).map(|(p, i)| p * (1.0 - f64::from(i) * 1e-14)).collect();
        let near = benjamini_hochberg(&apart).unwrap();
        assert!(q.iter().zip(&near).all(|(one, other)| (one - other).abs() < 1e-8));
    }

    proptest! {
        /// The step-up rule as the paper words it: the largest k with p(k) <= k/n * a; reject the k smallest.
        #[test]
        fn the_hits_are_those_of_the_step_up_rule(p in proptest::collection::vec(0.0..0.3_f64, 1..60), level in 0.01..0.5_f64) {
            let q = benjamini_hochberg(&p).unwrap();
            let mut sorted = p.clone();
            sorted.sort_by(f64::total_cmp);
            let n = p.len() as f64;
            let last = sorted.iter().enumerate().rev().find(|(i, p)| **p * n / (*i + 1) as f64 <= level);
            let hits: Vec<bool> = p.iter().map(|p| last.is_some_and(|(_, bound)| p <= bound)).collect();
            prop_assert_eq!(q.iter().map(|q| *q <= level).collect::<Vec<_>>(), hits);
        }

        #[test]
        fn q_is_never_below_p_nor_above_one_and_rises_with_it(p in proptest::collection::vec(0.0..=1.0_f64, 1..60)) {
            let q = benjamini_hochberg(&p).unwrap();
            for i in 0..p.len() {
                prop_assert!(q[i] >= p[i] && q[i] <= 1.0);
                for j in 0..p.len() {
                    prop_assert!(p[i] > p[j] || q[i] <= q[j]);
                }
            }
        }
    }
}
