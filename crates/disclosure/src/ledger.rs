//! The ledger: what every release has spent.

use crate::scale::greatest_common_divisor;
use crate::{Period, Scale, TableName};
use access::RegionCode;
use serde::Serialize;
use std::fmt;
use std::ops::Add;

/// A privacy loss ε as an exact fraction.
///
/// As text it is a decimal: exact where it ends within six places, else rounded *up* in the sixth, so that it is never
/// printed smaller than it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Epsilon {
    numerator: u64,
    denominator: u64,
}

impl Epsilon {
    /// Nothing spent.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// Sensitivity ÷ scale: what one draw per cell costs when one report changes the table by `sensitivity` in all.
    pub const fn of(sensitivity: u32, scale: Scale) -> Self {
        Self::reduced(sensitivity as u64 * scale.denominator() as u64, scale.numerator() as u64)
    }

    /// Numerator, in lowest terms.
    pub const fn numerator(self) -> u64 {
        self.numerator
    }

    /// Denominator, in lowest terms.
    pub const fn denominator(self) -> u64 {
        self.denominator
    }

    const fn reduced(numerator: u64, denominator: u64) -> Self {
        let divisor = greatest_common_divisor(numerator, denominator);
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }
}

impl Add for Epsilon {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        // Denominators are numerators of scales, and a ledger holds few different ones: the common one stays small.
        let common = self.denominator / greatest_common_divisor(self.denominator, other.denominator)
            * other.denominator;
        let over_common = |e: Self| e.numerator * (common / e.denominator);
        Self::reduced(over_common(self) + over_common(other), common)
    }
}

impl fmt::Display for Epsilon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MILLION: u128 = 1_000_000;
        let millionths = (u128::from(self.numerator) * MILLION).div_ceil(u128::from(self.denominator));
        let digits = format!("{}.{:06}", millionths / MILLION, millionths % MILLION);
        let text = digits.trim_end_matches('0');
        f.write_str(text.strip_suffix('.').unwrap_or(text))
    }
}

impl Serialize for Epsilon {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// One table of one release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// The region released.
    pub region: RegionCode,
    /// The period closed.
    pub period: Period,
    /// The table.
    pub table: TableName,
    /// Scale of its noise.
    pub scale: Scale,
    /// By how much one report can change the table in all.
    pub sensitivity: u32,
    /// What it costs.
    pub epsilon: Epsilon,
    /// Cells in the frame, empty ones too.
    pub cells: u32,
}

/// Every table released so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Ledger(Vec<LedgerEntry>);

impl Ledger {
    /// The ledger of these entries.
    pub const fn of(entries: Vec<LedgerEntry>) -> Self {
        Self(entries)
    }

    /// The entries, in the order given.
    pub fn entries(&self) -> &[LedgerEntry] {
        &self.0
    }

    /// Whether this table of this region and period was released before.
    pub fn holds(&self, region: &RegionCode, period: Period, table: TableName) -> bool {
        self.0.iter().any(|e| e.region == *region && e.period == period && e.table == table)
    }

    /// The sum over all entries: the loss for one report if it were counted in every one of them (basic composition).
    /// Over disjoint periods a report is counted once, and the loss is that of its own period alone.
    pub fn epsilon_total(&self) -> Epsilon {
        self.0.iter().fold(Epsilon::ZERO, |sum, entry| sum + entry.epsilon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn epsilon(sensitivity: u32, numerator: u32, denominator: u32) -> Epsilon {
        Epsilon::of(sensitivity, Scale::new(numerator, denominator).unwrap())
    }

    #[test]
    fn what_a_table_costs_is_its_sensitivity_over_the_scale() {
        assert_eq!(epsilon(1, 2, 1).to_string(), "0.5");
        assert_eq!(epsilon(3, 3, 2).to_string(), "2");
        let both = epsilon(1, 2, 1) + epsilon(1, 2, 1);
        assert_eq!((both.numerator(), both.denominator(), both.to_string().as_str()), (1, 1, "1"));
    }

    #[test]
    fn a_decimal_without_end_is_rounded_up_never_down() {
        assert_eq!(epsilon(1, 3, 1).to_string(), "0.333334");
        assert_eq!((epsilon(1, 3, 1) + epsilon(2, 3, 2)).to_string(), "1.666667");
        assert_eq!(Epsilon::ZERO.to_string(), "0");
    }
}
