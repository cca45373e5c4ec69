//! Exact discrete Laplace noise in whole numbers.
//!
//! Canonne, Kamath and Steinke, "The Discrete Gaussian for Differential Privacy", NeurIPS 2020 (arXiv:2004.00010),
//! algorithms 1 and 2. No floating-point number is on the path: floats leak through their gaps (Mironov 2012).

use crate::Scale;
use crate::key::Words;

/// One draw with P(k) ∝ exp(−|k| / scale), exactly.
///
/// With scale *t/s*: U is uniform below *t* and kept with probability exp(−U/t); V counts successes of exp(−1);
/// ⌊(U + tV)/s⌋ is geometric, and a fair sign makes it two-sided, minus zero being thrown away.
pub(crate) fn draw(words: &mut impl Words, scale: Scale) -> i64 {
    let (t, s) = (u64::from(scale.numerator()), u64::from(scale.denominator()));
    loop {
        let u = below(words, t);
        if !bernoulli_exp(words, u, t) {
            continue;
        }
        let mut v = 0;
        while bernoulli_exp(words, 1, 1) {
            v += 1;
        }
        let size = (u + t * v) / s;
        let negative = below(words, 2) == 1;
        if negative && size == 0 {
            continue;
        }
        let size = i64::try_from(size).expect("a draw of 2^63 has probability below exp(-10^14)");
        return if negative { -size } else { size };
    }
}

/// True with probability exp(−numerator/denominator), for a fraction of at most 1 (algorithm 1).
fn bernoulli_exp(words: &mut impl Words, numerator: u64, denominator: u64) -> bool {
    let mut k = 1;
    // The chance of reaching k is 1/k!, so k·denominator stays far inside 64 bits.
    while below(words, k * denominator) < numerator {
        k += 1;
    }
    k % 2 == 1
}

/// A uniform number below `bound` (at least 1), by rejection from the words' low bits: no bias.
fn below(words: &mut impl Words, bound: u64) -> u64 {
    if bound == 1 {
        return 0;
    }
    let mask = u64::MAX >> (bound - 1).leading_zeros();
    loop {
        let number = words.word() & mask;
        if number < bound {
            return number;
        }
    }
}
