//! The statistic of a scan, and the counts that reach a level of it.

use super::ScanRates;

/// Log likelihood ratio of `cases` where `expected` are expected, of `all` cases.
pub(super) fn log_ratio(cases: f64, expected: f64, all: f64) -> f64 {
    if expected <= 0.0 || expected >= all {
        return 0.0;
    }
    let inside = if cases > 0.0 { cases * libm::log(cases / expected) } else { 0.0 };
    let outside = if cases < all {
        // Near 1 a quotient loses the digits that its logarithm is made of.
        (all - cases) * libm::log1p((expected - cases) / (all - expected))
    } else {
        0.0
    };
    (inside + outside).max(0.0)
}

/// No logarithm ratio lies above this: chi-square of the two parts. It takes no logarithm.
pub(super) fn ceiling(cases: f64, expected: f64, all: f64) -> f64 {
    let apart = cases - expected;
    // The factor makes up for rounding.
    apart * apart * all / (expected * (all - expected)) * (1.0 + 1e-9)
}

/// Which counts are asked for.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) rates: ScanRates,
    pub(super) min_cases: u32,
    pub(super) all: f64,
}

impl Wanted {
    /// Whether so many cases are a cluster of the kind that is looked for.
    pub(super) fn takes(self, cases: u32, expected: f64) -> bool {
        let c = f64::from(cases);
        (self.rates.high() && c > expected && cases >= self.min_cases) || (self.rates.low() && c < expected)
    }
}

/// For any number of expected cases, the counts that may reach a level.
///
/// The statistic depends on the cases and the expected ones alone, since the total is fixed: it rises with the cases above the expected ones. A level is
/// then one whole number for each expectation, looked up by the leading bits of it. Rounded so that nothing that reaches the level is missed.
pub(super) struct Levels {
    /// Bits of the mantissa that are looked at.
    bits: u32,
    first: usize,
    /// The smallest count that may reach the level from above.
    high: Vec<u32>,
    /// One more than the largest count that may reach it from below; 0 for none.
    low: Vec<u32>,
}

/// Below this expectation one answer serves all.
const LEAST: f64 = 1e-6;

impl Levels {
    /// `most` is the largest expectation that will be asked for.
    pub(super) fn new(level: f64, wanted: Wanted, most: f64) -> Self {
        let most = most.max(1.0);
        // Steps of an eighth of a standard deviation at the largest expectation.
        let bits = (libm::log2(8.0 * most.sqrt()).ceil() as u32).clamp(5, 14);
        let slot = |expected: f64| (expected.to_bits() >> (52 - bits)) as usize;
        let first = slot(LEAST);
        let slots = slot(most) - first + 1;
        let edge = |slot: usize| f64::from_bits(((first + slot) as u64) << (52 - bits));
        let reaches = |cases: u32, expected: f64| {
            log_ratio(f64::from(cases), expected, wanted.all) >= level * (1.0 - 1e-9)
        };
        let (mut high, mut low) = (Vec::new(), Vec::new());
        if wanted.rates.high() {
            let least = wanted.min_cases.max(1);
            high.reserve(slots);
            high.push(least);
            let mut cases = least;
            for expected in (1..slots).map(edge) {
                while f64::from(cases) <= wanted.all
                    && (f64::from(cases) <= expected || !reaches(cases, expected))
                {
                    cases += 1;
                }
                high.push(cases);
            }
        }
        if wanted.rates.low() {
            low.reserve(slots);
            let mut below = 0_u32;
            for expected in (1..=slots).map(edge) {
                while f64::from(below) < expected && reaches(below, expected) {
                    below += 1;
                }
                low.push(below);
            }
        }
        Self { bits, first, high, low }
    }

    fn slot(&self, expected: f64) -> usize {
        ((expected.to_bits() >> (52 - self.bits)) as usize).saturating_sub(self.first)
    }

    /// The smallest count above that may reach the level where at least so many are expected.
    pub(super) fn high(&self, expected: f64) -> u32 {
        self.high[self.slot(expected).min(self.high.len() - 1)]
    }

    /// One more than the largest count below that may reach the level where at most so many are expected.
    pub(super) fn low(&self, expected: f64) -> u32 {
        self.low[self.slot(expected).min(self.low.len() - 1)]
    }
}
