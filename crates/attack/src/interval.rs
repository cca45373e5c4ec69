//! The interval of an advantage.

/// Pairs of worlds tried, and how often the attacker said "there".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Pairs: as many worlds with the report as without.
    pub(crate) pairs: u64,
    /// Said of worlds with the report.
    pub(crate) right: u64,
    /// Said of worlds without it.
    pub(crate) wrong: u64,
}

impl Tally {
    pub(crate) const fn and(self, other: Self) -> Self {
        Self {
            pairs: self.pairs + other.pairs,
            right: self.right + other.right,
            wrong: self.wrong + other.wrong,
        }
    }

    /// True-positive rate less false-positive rate.
    pub(crate) fn advantage(self) -> f64 {
        (self.right as f64 - self.wrong as f64) / self.pairs as f64
    }

    /// Share of worlds that the attacker named rightly.
    pub(crate) fn share_right(self) -> f64 {
        f64::midpoint(1.0, self.advantage())
    }

    /// The interval of the advantage at `z` standard deviations, by the hybrid score method (R. G. Newcombe, "Interval
    /// estimation for the difference between independent proportions", Statistics in Medicine 17, 1998, method 10). It stays
    /// honest at rates of 0 and 1, where the usual one has no width.
    pub(crate) fn interval(self, z: f64) -> (f64, f64) {
        let (a, b) = (self.right as f64 / self.pairs as f64, self.wrong as f64 / self.pairs as f64);
        let ((a_low, a_high), (b_low, b_high)) = (wilson(a, self.pairs, z), wilson(b, self.pairs, z));
        let reach = |x: f64, y: f64| (x * x + y * y).sqrt();
        (a - b - reach(a - a_low, b_high - b), a - b + reach(a_high - a, b - b_low))
    }
}

/// Wilson's interval of one proportion.
fn wilson(share: f64, of: u64, z: f64) -> (f64, f64) {
    let n = of as f64;
    let middle = share + z * z / (2.0 * n);
    let reach = z * (share * (1.0 - share) / n + z * z / (4.0 * n * n)).sqrt();
    let whole = 1.0 + z * z / n;
    ((middle - reach) / whole, (middle + reach) / whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_interval_holds_its_figure_and_narrows_with_pairs(pairs in 1_u64..1_000_000, right in 0.0..=1.0_f64, wrong in 0.0..=1.0_f64) {
            let of = |pairs: u64| Tally { pairs, right: (right * pairs as f64) as u64, wrong: (wrong * pairs as f64) as u64 };
            let (few, many) = (of(pairs), of(100 * pairs));
            let ((low, high), (many_low, many_high)) = (few.interval(1.96), many.interval(1.96));
            prop_assert!(low - 1e-12 <= few.advantage() && few.advantage() <= high + 1e-12);
            prop_assert!(low >= -1.0 - 1e-12 && high <= 1.0 + 1e-12);
            prop_assert!(many_high - many_low <= high - low + 1e-12);
        }
    }

    #[test]
    fn the_interval_is_newcombes() {
        // Newcombe 1998, table II, method 10: 56/70 against 48/80.
        let (a, b) = (wilson(56.0 / 70.0, 70, 1.959_964), wilson(48.0 / 80.0, 80, 1.959_964));
        let reach = |x: f64, y: f64| (x * x + y * y).sqrt();
        let low = 0.2 - reach(0.8 - a.0, b.1 - 0.6);
        let high = 0.2 + reach(a.1 - 0.8, 0.6 - b.0);
        assert!((low - 0.0524).abs() < 5e-5 && (high - 0.3339).abs() < 5e-5, "{low} {high}");
    }

    #[test]
    fn an_attacker_who_is_always_right_still_has_an_interval() {
        let sure = Tally { pairs: 1_000, right: 1_000, wrong: 0 };
        let (low, high) = sure.interval(1.96);
        assert!(low > 0.99 && low < 1.0 && (high - 1.0).abs() < 1e-12, "{low} {high}");
    }
}
