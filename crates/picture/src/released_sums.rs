//! Wider sums of released values, with what is known of their error.

use crate::released_stand::{Stand, StandingSheet};
use crate::released_table::rest_of;
use api::ReleasedValue;
use disclosure::{CellCode, NoiseLaw, Period, Scale, SheetName, ShowRule, TableName};
use geography::AreaCode;
use std::collections::BTreeMap;

/// What a sum is over.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// A sum and the standard deviation of its error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sum {
    pub(crate) estimate: f64,
    pub(crate) sd: f64,
}

impl Sum {
    /// 95 % of the errors of one draw of Laplace noise lie within so many standard deviations (ln 20 / √2 = 2.12); sums of several
    /// draws, weighted or not, are nearer to the normal law, of which it is 1.96.
    const REACH: f64 = 2.13;

    /// What is shown: withheld under the threshold, else rounded, with the interval of noise and rounding.
    pub(crate) fn show(&self, rule: &ShowRule) -> ReleasedValue {
        let value = self.estimate.round();
        if value < f64::from(rule.threshold()) {
            return ReleasedValue::Withheld;
        }
        let step = rule.rounding();
        let rounded = (value as u32 + step / 2) / step * step;
        let reach = step / 2 + (Self::REACH * self.sd + 0.5).ceil() as u32;
        ReleasedValue::Value { rounded, low: rounded.saturating_sub(reach), high: rounded + reach }
    }
}
