//! Wider sums of released values, with what is known of their error.
//!
//! They come from the consistent estimates of the audience's own tables ([`disclosure::consistent`]): so the sums of one period agree
//! with each other, whichever page tells them, and no audience is answered from another's tables.

use crate::released_stand::Stand;
use api::ReleasedValue;
use disclosure::{
    Audience, CellCode, Consistent, Estimate, NoiseLaw, Period, Policy, Released, Scale, Sheet, SheetName,
    ShowRule, TableName, UNPLACED, consistent,
};
use geography::AreaCode;
use std::collections::BTreeMap;

/// What a sum is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    /// All reports of the region.
    Region,
    /// Those of one part of a table: a harm type, say.
    Part(TableName, String),
    /// Those of an authority.
    Authority(AreaCode),
    /// Those of a middle area.
    MiddleArea(AreaCode),
    /// Those that lie in no block.
    Unplaced,
}

impl Whole {
    /// The area's code; empty for the region.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::Authority(code) | Self::MiddleArea(code) => code.as_str(),
            Self::Region | Self::Part(..) | Self::Unplaced => "",
        }
    }
}

/// How a sum is shown to one audience.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SumRule {
    /// The role's own threshold for a cell.
    threshold: u32,
    /// Shown values are multiples of this.
    rounding: u32,
    /// The scale that the threshold was chosen for.
    scale: Scale,
}

impl SumRule {
    /// The rule for sums under a policy.
    pub(crate) fn of(policy: &Policy, audience: Audience) -> Self {
        let rule = ShowRule::of(policy, audience);
        Self { threshold: rule.threshold(), rounding: rule.rounding(), scale: policy.scale() }
    }

    /// The stricter of two.
    pub(crate) fn stricter(self, other: Self) -> Self {
        if (other.threshold, other.rounding) > (self.threshold, self.rounding) { other } else { self }
    }

    /// Below this an estimate is withheld: the role's own threshold, and in any case as many standard errors above nought as that
    /// threshold is for one draw. So a sum of nothing is shown no more often than an empty cell is.
    pub(crate) fn threshold(&self, standard_error: f64) -> u32 {
        let one = libm::sqrt(NoiseLaw::at(self.scale).variance());
        let share = (standard_error / one).max(1.0);
        let least = libm::ceil(f64::from(self.threshold) * share) as u32;
        // Never shown as less than it.
        least.next_multiple_of(self.rounding.max(1))
    }

    /// Variance of what is shown of an estimate about the count: its noise, and rounding taken as even over a step.
    pub(crate) fn variance(&self, estimate: &Estimate) -> f64 {
        let step = f64::from(self.rounding.max(1));
        estimate.standard_error * estimate.standard_error + (step * step - 1.0) / 12.0
    }

    /// Shown values are multiples of this.
    pub(crate) const fn rounding(&self) -> u32 {
        self.rounding
    }

    /// What is shown of an estimate: withheld, or rounded, with the interval of noise and rounding.
    pub(crate) fn show(&self, estimate: &Estimate) -> ReleasedValue {
        let value = libm::round(estimate.value);
        if value < f64::from(self.threshold(estimate.standard_error)) {
            return ReleasedValue::Withheld;
        }
        let step = self.rounding.max(1);
        let rounded = (value as u32 + step / 2) / step * step;
        // About the rounded value, so that the ends tell nothing more: the reach of the noise and half a step.
        let (low, high) = Estimate { value: 0.0, ..*estimate }.interval();
        let reach = low.max(high) + step / 2;
        ReleasedValue::Value { rounded, low: rounded.saturating_sub(reach), high: rounded + reach }
    }
}

/// The sums of one audience.
pub(crate) struct Sums(Released<Consistent>);

impl Sums {
    /// From the sheets that the audience may see, each by the policy of its own release.
    pub(crate) fn of(stand: &Stand, visible: impl Fn(&SheetName) -> bool) -> Self {
        let sheets: BTreeMap<SheetName, Sheet> = stand
            .sheets
            .iter()
            .filter(|(name, _)| visible(name))
            .map(|(name, sheet)| {
                let own = Sheet { revision: sheet.revision, scale: sheet.scale, cells: sheet.cells.clone() };
                (*name, own)
            })
            .collect();
        let sheets = Released::read_from_released_schema(sheets);
        Self(consistent(sheets, &stand.nesting, &TableName::ALL))
    }

    /// The sum of some middle areas over some quarters; none where one of them is not there for the audience.
    pub(crate) fn of_quarters(&self, areas: &[CellCode], quarters: &[Period]) -> Option<Estimate> {
        let sheet = |quarter: &Period| SheetName::new(TableName::MiddleAreaQuarter, *quarter);
        let sheets: Vec<SheetName> = quarters.iter().map(sheet).collect::<Option<_>>()?;
        self.0.get().sum(sheets.iter().flat_map(|sheet| areas.iter().map(|area| (*sheet, area.clone()))))
    }

    /// A sum of a period; none where no table of the audience reaches it.
    pub(crate) fn of_period(&self, stand: &Stand, period: Period, whole: &Whole) -> Option<Estimate> {
        let sums = self.0.get();
        match whole {
            Whole::Region => sums.region(period),
            Whole::Part(table, part) => sums.part(*table, part, period),
            Whole::Authority(code) => sums.authority(code, period),
            Whole::MiddleArea(code) => sums.middle_area(code, period, &stand.nesting),
            Whole::Unplaced => {
                [TableName::BlockYear, TableName::MiddleAreaQuarter].into_iter().find_map(|table| {
                    let authorities = stand.nesting.authorities().iter();
                    let cells = authorities.filter_map(|code| CellCode::new(code.as_str(), UNPLACED).ok());
                    let cells: Vec<CellCode> = cells.collect();
                    let sheets = SheetName::within(table, period);
                    sums.sum(sheets.iter().flat_map(|sheet| cells.iter().map(|cell| (*sheet, cell.clone()))))
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_withheld_by_its_own_error_and_never_shown_under_its_threshold() {
        let rule = SumRule::of(&Policy::standard(), Audience::CommunitySafety);
        for standard_error in [0.5, 2.8, 5.0, 20.0] {
            let threshold = rule.threshold(standard_error);
            assert!(threshold >= 15 && threshold.is_multiple_of(5));
            for value in 0..400 {
                let shown = rule.show(&Estimate { value: f64::from(value), standard_error });
                match shown {
                    ReleasedValue::Withheld => assert!(value < threshold as i32),
                    ReleasedValue::Value { rounded, low, high } => {
                        assert!(rounded >= threshold && value >= threshold as i32);
                        assert!(low <= rounded && rounded <= high && rounded.abs_diff(value as u32) <= 2);
                    }
                }
            }
        }
    }
}
