//! Designs that are known to fail. The harness must break them, else its passes mean nothing.

use crate::chance::{Chance, poisson};
use crate::interval::Tally;
use crate::trials::Bench;
use disclosure::Words as _;

/// Exact counts answered live, hidden below a threshold: the attacker pads.
///
/// The attacker knows how many reports the cell has but for one, and asks of the cell together with a region of known count, so
/// chosen that the target lifts the answer over the threshold. A cell that is over it by itself is asked alone.
pub(crate) fn padding(bench: Bench<'_>, threshold: u32) -> Tally {
    let others_law = poisson(crate::displayed::MEAN_OF_A_BLOCK);
    let threshold = i64::from(threshold);
    let answer = |count: i64| (count >= threshold).then_some(count);
    bench.tally(0x31, |chance, there| {
        let others = chance.pick(&others_law) as i64;
        let padding = (threshold - 1 - others).max(0);
        answer(others + i64::from(there) + padding).is_some_and(|told| told > others + padding)
    })
}

/// Pairs of questions that the attacker of [`cell_key`] asks.
pub(crate) const PAIRS_ASKED: usize = 100;

/// Bounded cell-key noise, uniform on −2..=2, answered live: the noise is a function of the cell's description, so another
/// description of the same cell has noise of its own.
///
/// The attacker asks 100 descriptions of the cell with the target and 100 without, and takes the differences. Two attackers: the mean
/// difference against one half; and the likelihood ratio, for which a difference of 5 is possible only with the target and −4 only
/// without.
pub(crate) fn cell_key(bench: Bench<'_>) -> [Tally; 2] {
    let weights = likelihoods();
    bench.tallies(0x62, |chance, there| {
        let mut digits = Digits::of(chance);
        let (mut sum, mut evidence) = (0_i64, 0.0);
        for _ in 0..PAIRS_ASKED {
            let pair = digits.next(chance);
            let difference = pair / 5 + 4 - pair % 5 + u64::from(there);
            sum += difference as i64 - 4;
            evidence += weights[difference as usize];
        }
        [2 * sum > PAIRS_ASKED as i64, evidence > 0.0]
    })
}

/// ln(P(difference with the target) / P(without)) for differences −4..=5.
fn likelihoods() -> [f64; 10] {
    /// Outweighs any evidence that 100 finite terms can bring.
    const CERTAIN: f64 = 1e6;
    let ways = |difference: i64| (5 - difference.abs()).max(0) as f64;
    std::array::from_fn(|at| {
        let difference = at as i64 - 4;
        match (ways(difference - 1), ways(difference)) {
            (0.0, _) => -CERTAIN,
            (_, 0.0) => CERTAIN,
            (with, without) => libm::log(with / without),
        }
    })
}

/// Pairs of digits to base 5, thirteen from a word, without bias.
struct Digits {
    rest: u64,
    left: u8,
}

impl Digits {
    /// 25¹³, the greatest power of 25 below 2⁶⁴.
    const WHOLE: u64 = 1_490_116_119_384_765_625;

    fn of(chance: &mut Chance) -> Self {
        Self { rest: Self::word(chance), left: 13 }
    }

    fn word(chance: &mut Chance) -> u64 {
        loop {
            let word = chance.word();
            if word < u64::MAX / Self::WHOLE * Self::WHOLE {
                return word % Self::WHOLE;
            }
        }
    }

    fn next(&mut self, chance: &mut Chance) -> u64 {
        if self.left == 0 {
            *self = Self::of(chance);
        }
        let pair = self.rest % 25;
        self.rest /= 25;
        self.left -= 1;
        pair
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_digits_are_even() {
        let mut chance = Chance::keyed(1, 2, 3);
        let mut digits = Digits::of(&mut chance);
        let mut seen = [0_i64; 25];
        for _ in 0..250_000 {
            seen[digits.next(&mut chance) as usize] += 1;
        }
        // Standard deviation of each is 98.
        assert!(seen.iter().all(|n| (n - 10_000).abs() < 450), "{seen:?}");
    }
}
