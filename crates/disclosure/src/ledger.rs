//! The ledger: what every release has spent.

use crate::scale::greatest_common_divisor;
use crate::{Period, Scale, SheetName, TableName};
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

    /// Whether it is more than `other`.
    pub fn exceeds(self, other: Self) -> bool {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        cross(self.numerator, other.denominator) > cross(other.numerator, self.denominator)
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

/// One sheet of one release, as it was drawn once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LedgerEntry {
    /// The region released.
    pub region: RegionCode,
    /// The table.
    pub table: TableName,
    /// The period of the sheet: a year or a quarter, as the table has it.
    pub period: Period,
    /// 1, or one more for each time the sheet was drawn anew.
    pub revision: u32,
    /// Scale of its noise.
    pub scale: Scale,
    /// By how much one report can change the table in all.
    pub sensitivity: u32,
    /// What it costs.
    pub epsilon: Epsilon,
    /// Cells in the frame, empty ones too.
    pub cells: u32,
}

/// Every sheet drawn so far, revised ones with each of their drawings.
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

    /// Both ledgers as one.
    #[must_use]
    pub fn with(mut self, other: &Self) -> Self {
        self.0.extend_from_slice(&other.0);
        self
    }

    /// Whether this table of this region and period was released before.
    pub fn holds(&self, region: &RegionCode, period: Period, table: TableName) -> bool {
        self.0.iter().any(|e| e.region == *region && e.period == period && e.table == table)
    }

    /// The last drawing of a sheet, if there was one.
    pub fn last(&self, region: &RegionCode, sheet: SheetName) -> Option<&LedgerEntry> {
        let same =
            |e: &&LedgerEntry| e.region == *region && e.period == sheet.period() && e.table == sheet.table();
        self.0.iter().filter(same).max_by_key(|e| e.revision)
    }

    /// Whether any sheet of this region that shares a day with `period` was drawn anew.
    pub fn was_revised(&self, region: &RegionCode, period: Period) -> bool {
        self.of_region(region).any(|e| e.revision > 1 && e.period.overlaps(period))
    }

    /// The last period of which this region has a sheet.
    pub fn last_period(&self, region: &RegionCode) -> Option<Period> {
        self.of_region(region).map(|e| e.period).max()
    }

    /// What was spent on a report that is counted in `quarter` (or, for a ledger of years alone, in a year): the sum over
    /// every drawing of every sheet it is in (basic composition).
    pub fn epsilon_of(&self, region: &RegionCode, quarter: Period) -> Epsilon {
        self.of_region(region)
            .filter(|e| e.period.contains(quarter))
            .fold(Epsilon::ZERO, |sum, entry| sum + entry.epsilon)
    }

    /// The most that was spent on any one report. A report is counted on one day, so sheets of disjoint periods do not add
    /// up.
    pub fn epsilon_total(&self) -> Epsilon {
        let mut of_report: Vec<(&RegionCode, Period)> =
            self.0.iter().flat_map(|e| e.period.quarters().into_iter().map(|q| (&e.region, q))).collect();
        of_report.sort_unstable_by(|a, b| (a.0.as_str(), a.1).cmp(&(b.0.as_str(), b.1)));
        of_report.dedup();
        let each = of_report.into_iter().map(|(region, quarter)| self.epsilon_of(region, quarter));
        each.fold(Epsilon::ZERO, |most, one| if one.exceeds(most) { one } else { most })
    }

    fn of_region<'a>(&'a self, region: &'a RegionCode) -> impl Iterator<Item = &'a LedgerEntry> {
        self.0.iter().filter(move |e| e.region == *region)
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

    #[test]
    fn a_report_pays_for_one_sheet_of_each_table_and_again_for_a_revision() {
        let region = RegionCode::parse("gwaelod").unwrap();
        let entry = |table: TableName, period: &str, revision| LedgerEntry {
            region: region.clone(),
            table,
            period: Period::parse(period).unwrap(),
            revision,
            scale: Scale::new(2, 1).unwrap(),
            sensitivity: 1,
            epsilon: epsilon(1, 2, 1),
            cells: 1,
        };
        let quarters = ["2025Q1", "2025Q2", "2025Q3", "2025Q4"];
        let mut entries: Vec<_> = quarters.map(|q| entry(TableName::MiddleAreaQuarter, q, 1)).into();
        entries.push(entry(TableName::BlockYear, "2025", 1));
        assert_eq!(Ledger::of(entries.clone()).epsilon_total().to_string(), "1");
        entries.push(entry(TableName::MiddleAreaQuarter, "2025Q2", 2));
        let ledger = Ledger::of(entries);
        assert_eq!(ledger.epsilon_total().to_string(), "1.5");
        let of = |quarter| ledger.epsilon_of(&region, Period::parse(quarter).unwrap()).to_string();
        assert_eq!((of("2025Q1"), of("2025Q2")), ("1".to_owned(), "1.5".to_owned()));
        let period = |text| Period::parse(text).unwrap();
        assert!(ledger.was_revised(&region, period("2025")) && ledger.was_revised(&region, period("2025Q2")));
        assert!(!ledger.was_revised(&region, period("2025Q1")));
        assert_eq!(ledger.last_period(&region), Some(period("2025")));
    }
}
