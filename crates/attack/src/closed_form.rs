//! What the draws of a release give away, in closed form: the bounds that attacks are held to.

use disclosure::{NoiseLaw, Scale, ShowRule, Shown};
use std::collections::BTreeMap;

/// P(N ≥ 0): how often one draw speaks for the truth.
///
/// One report moves a count by 1, and |k| differs from |k − 1| by exactly 1; so the log-likelihood ratio of a stored value is
/// +1/scale or −1/scale, never anything between, and +1/scale comes with this chance when the report is there.
pub(crate) fn speaks_true(scale: Scale) -> f64 {
    1.0 - NoiseLaw::at(scale).at_least(1)
}

/// The advantage of the best attacker on `draws` independent draws who knows every other report: the sum of their
/// log-likelihood ratios is binomial, and its sign is all that counts.
pub fn advantage_of_draws(draws: u32, scale: Scale) -> f64 {
    let p = speaks_true(scale);
    let mut advantage = 0.0;
    let mut ways = 1.0;
    for k in 0..=draws {
        let power = |base: f64, times: u32| (0..times).fold(1.0, |product, _| product * base);
        if 2 * k > draws {
            advantage +=
                ways * (power(p, k) * power(1.0 - p, draws - k) - power(p, draws - k) * power(1.0 - p, k));
        }
        ways = ways * f64::from(draws - k) / f64::from(k + 1);
    }
    advantage
}

/// The law of what is shown of a cell of this count.
pub(crate) fn shown_law(count: i64, scale: Scale, rule: &ShowRule) -> BTreeMap<u64, f64> {
    let law = NoiseLaw::at(scale);
    let mut shown: BTreeMap<u64, f64> = BTreeMap::new();
    // Beyond 60 scales there is less than exp(-60).
    let reach = i64::from(60 * scale.numerator() / scale.denominator());
    for noise in -reach..=reach {
        let value = i32::try_from(count + noise).unwrap_or(i32::MAX);
        *shown.entry(seen(rule.show(value))).or_default() += law.mass(noise);
    }
    shown
}

/// The advantage of the best attacker on one cell as it is shown, whose other reports are `count`.
pub fn advantage_as_shown(count: i64, scale: Scale, rule: &ShowRule) -> f64 {
    let (without, with) = (shown_law(count, scale, rule), shown_law(count + 1, scale, rule));
    let mass = |law: &BTreeMap<u64, f64>, seen: &u64| law.get(seen).copied().unwrap_or(0.0);
    let all: std::collections::BTreeSet<&u64> = without.keys().chain(with.keys()).collect();
    all.into_iter().map(|seen| (mass(&with, seen) - mass(&without, seen)).abs()).sum::<f64>() / 2.0
}

/// What is shown, as one number; interval and all.
pub(crate) fn seen(shown: Shown) -> u64 {
    match shown {
        Shown::Value { rounded, low, high } => {
            u64::from(rounded) << 42
                | u64::from(low & 0x1F_FFFF) << 21
                | u64::from(high & 0x1F_FFFF)
                | 1 << 63
        }
        Shown::Withheld => 0,
    }
}
