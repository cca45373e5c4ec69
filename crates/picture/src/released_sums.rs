//! Wider sums of released values, with what is known of their error.

use crate::released_stand::{Stand, StandingSheet};
use crate::released_table::authority_of;
use api::ReleasedValue;
use disclosure::{CellCode, Period, Scale, SheetName, ShowRule, TableName, UNPLACED};
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
    /// The best estimate of the count.
    pub(crate) estimate: f64,
    /// Standard deviation of its error.
    pub(crate) sd: f64,
}

impl Sum {
    /// The sum of stored values, each with a draw of its own at `scale`.
    pub(crate) fn of_draws(stored: &[i32], scale: Scale) -> Self {
        let estimate = stored.iter().map(|value| f64::from(*value)).sum();
        Self { estimate, sd: libm::sqrt(stored.len() as f64 * variance(scale)) }
    }

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

/// Sums from the stored values of one table at a time: for each question the table that needs the fewest draws.
pub(crate) struct Sums(BTreeMap<(Period, Whole), Sum>);

impl Sums {
    /// The sums of every period that the visible sheets reach.
    pub(crate) fn of(stand: &Stand, visible: impl Fn(&SheetName) -> bool) -> Self {
        let sheets: BTreeMap<SheetName, &StandingSheet> =
            stand.sheets.iter().filter(|(name, _)| visible(name)).map(|(name, sheet)| (*name, sheet)).collect();
        let mut periods: Vec<Period> = sheets.keys().map(|name| name.period()).collect();
        periods.extend(sheets.keys().map(|name| name.period().whole_year()));
        periods.sort_unstable();
        periods.dedup();
        let mut found: BTreeMap<(Period, Whole), Sum> = BTreeMap::new();
        for period in periods {
            for table in TableName::ALL {
                let names = SheetName::within(table, period);
                let parts: Option<Vec<&StandingSheet>> = names.iter().map(|name| sheets.get(name).copied()).collect();
                let Some(parts) = parts.filter(|parts| !parts.is_empty()) else { continue };
                for (whole, sum) in sums_of(stand, table, &parts) {
                    let best = found.entry((period, whole)).or_insert(sum);
                    if sum.sd < best.sd {
                        *best = sum;
                    }
                }
            }
        }
        Self(found)
    }

    /// A sum of a period; none where no visible table reaches it.
    pub(crate) fn of_period(&self, period: Period, whole: &Whole) -> Option<Sum> {
        self.0.get(&(period, whole.clone())).copied()
    }
}

fn sums_of(stand: &Stand, table: TableName, sheets: &[&StandingSheet]) -> BTreeMap<Whole, Sum> {
    let mut sums: BTreeMap<Whole, (f64, f64)> = BTreeMap::new();
    for sheet in sheets {
        let variance = variance(sheet.scale);
        for (cell, value) in &sheet.cells {
            for whole in wholes_of(stand, table, cell) {
                let (sum, all) = sums.entry(whole).or_default();
                *sum += f64::from(*value);
                *all += variance;
            }
        }
    }
    sums.into_iter()
        .map(|(whole, (estimate, variance))| (whole, Sum { estimate, sd: libm::sqrt(variance) }))
        .collect()
}

/// Everything that a cell is a part of.
fn wholes_of(stand: &Stand, table: TableName, cell: &CellCode) -> Vec<Whole> {
    let nesting = &stand.nesting;
    let mut wholes = vec![Whole::Region];
    if let Some(authority) = authority_of(stand, cell).and_then(|code| AreaCode::parse(&code).ok()) {
        wholes.push(Whole::Authority(authority));
    }
    match table {
        TableName::BlockYear | TableName::MiddleAreaQuarter if cell.part() == UNPLACED => {
            wholes.push(Whole::Unplaced);
        }
        TableName::BlockYear => {
            let block = AreaCode::parse(cell.code()).ok();
            let middle = block.and_then(|block| nesting.blocks().get(&block).cloned());
            wholes.extend(middle.map(Whole::MiddleArea));
        }
        TableName::MiddleAreaQuarter => {
            wholes.extend(AreaCode::parse(cell.code()).ok().map(Whole::MiddleArea));
        }
        TableName::PlaceYear => {}
        TableName::AuthorityHarmQuarter
        | TableName::AuthorityContextTypeYear
        | TableName::AuthoritySectorQuarter => {
            wholes.push(Whole::Part(table, cell.part().to_owned()));
        }
    }
    wholes
}

/// Variance of one draw of discrete Laplace noise: 2p / (1 − p)² with p = exp(−1 / scale).
fn variance(scale: Scale) -> f64 {
    let p = libm::exp(-f64::from(scale.denominator()) / f64::from(scale.numerator()));
    2.0 * p / ((1.0 - p) * (1.0 - p))
}
