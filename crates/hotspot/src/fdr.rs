//! The false discovery rate.

use crate::HotspotError;

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
    // The bits of numbers from 0 up are in the order of the numbers; integers sort faster. `+ 0.0` turns -0 into 0.
    let mut order: Vec<(u64, u32)> = (0..).zip(p).map(|(index, p)| ((p + 0.0).to_bits(), index)).collect();
    order.sort_unstable();
    let n = p.len() as f64;
    let mut q = vec![0.0; p.len()];
    let mut least = 1.0_f64;
    for (rank, (bits, index)) in order.iter().enumerate().rev() {
        let p = f64::from_bits(*bits);
        // n / rank is 1 or more, but the rounding of the product may fall below p by a bit.
        least = least.min((p * n / (rank + 1) as f64).max(p));
        q[*index as usize] = least;
    }
    Ok(q)
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
