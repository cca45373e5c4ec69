//! What one audience sees of a region's releases. Every answer of the released side is a function of a view.

use crate::released_stand::{ReleaseFacts, Stand, StandingSheet};
use crate::released_sums::{SumRule, Sums, Whole};
use api::{ReleasedValue, TableHeld};
use disclosure::{Audience, CellCode, Estimate, Period, SheetName, ShowRule, Shown, TableName};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A stand as an audience may see it.
pub(crate) struct View {
    stand: Arc<Stand>,
    audience: Audience,
    /// Rules of the sheets that the audience may see; a sheet without one is not there for it.
    rules: BTreeMap<SheetName, ShowRule>,
    sums: Sums,
}

impl View {
    /// The view of `audience`. Each sheet is seen, or not, by the policy that its release was made under.
    pub(crate) fn of(stand: Arc<Stand>, audience: Audience) -> Self {
        let rules: BTreeMap<SheetName, ShowRule> = stand
            .sheets
            .iter()
            .filter(|(name, sheet)| {
                stand.release_of(sheet).policy.tables_for(audience).contains(&name.table())
            })
            .map(|(name, sheet)| (*name, ShowRule::of(&stand.release_of(sheet).policy, audience)))
            .collect();
        let sums = Sums::of(&stand, |name| rules.contains_key(name));
        Self { stand, audience, rules, sums }
    }

    /// What it is a view of. Stored values in it are read through the view alone.
    pub(crate) fn stand(&self) -> &Stand {
        &self.stand
    }

    /// Who sees it.
    pub(crate) const fn audience(&self) -> Audience {
        self.audience
    }

    /// A sheet that the audience may see, with its rule.
    pub(crate) fn sheet(&self, table: TableName, period: Period) -> Option<(&StandingSheet, &ShowRule)> {
        let name = SheetName::new(table, period)?;
        Some((self.stand.sheets.get(&name)?, self.rules.get(&name)?))
    }

    /// The periods of a table that the audience may see, oldest first.
    pub(crate) fn periods(&self, table: TableName) -> Vec<Period> {
        self.rules.keys().filter(|name| name.table() == table).map(|name| name.period()).collect()
    }

    /// Every table that the audience may see.
    pub(crate) fn tables(&self) -> Vec<TableHeld> {
        TableName::ALL
            .into_iter()
            .map(|table| TableHeld {
                table: table.code().to_owned(),
                periods: self.periods(table).iter().map(Period::to_string).collect(),
            })
            .filter(|held| !held.periods.is_empty())
            .collect()
    }

    /// The years of which blocks can be seen, oldest first.
    pub(crate) fn years(&self) -> Vec<Period> {
        self.periods(TableName::BlockYear)
    }

    /// A wider sum of a period, from every sheet that the audience may see. Withheld when no sheet reaches it.
    pub(crate) fn sum(&self, period: Period, whole: &Whole) -> ReleasedValue {
        match (self.estimate(period, whole), self.sum_rule(period)) {
            (Some(estimate), Some(rule)) => rule.show(&estimate),
            _ => ReleasedValue::Withheld,
        }
    }

    /// The estimate behind a wider sum, for answers that weigh it.
    pub(crate) fn estimate(&self, period: Period, whole: &Whole) -> Option<Estimate> {
        self.sums.of_period(&self.stand, period, whole)
    }

    /// What is shown of the sum of some middle areas over some quarters, with the variance of its error; none where one of them is not there.
    pub(crate) fn sum_of_quarters(
        &self,
        areas: &[CellCode],
        quarters: &[Period],
    ) -> Option<(ReleasedValue, f64)> {
        let estimate = self.sums.of_quarters(areas, quarters)?;
        let rules = quarters.iter().map(|quarter| self.sum_rule(*quarter));
        let rule = rules.collect::<Option<Vec<SumRule>>>()?.into_iter().reduce(SumRule::stricter)?;
        Some((rule.show(&estimate), rule.variance(&estimate)))
    }

    /// What a sum of a period is shown by: the strictest policy of the sheets within it.
    pub(crate) fn sum_rule(&self, period: Period) -> Option<SumRule> {
        let visible = self.rules.keys().filter(|name| period.contains(name.period()));
        visible
            .filter_map(|name| self.stand.sheets.get(name))
            .map(|sheet| SumRule::of(&self.stand.release_of(sheet).policy, self.audience))
            .reduce(SumRule::stricter)
    }

    /// The release that a sheet belongs to.
    pub(crate) fn release(&self, table: TableName, period: Period) -> Option<&ReleaseFacts> {
        self.sheet(table, period).map(|(sheet, _)| self.stand.release_of(sheet))
    }
}

/// A stored value of a cell by its rule.
pub(crate) fn shown(sheet: &StandingSheet, rule: &ShowRule, cell: &CellCode) -> ReleasedValue {
    sheet.cells.get(cell).map_or(ReleasedValue::Withheld, |stored| told(rule.show(*stored)))
}

/// The shape of what is shown.
pub(crate) const fn told(shown: Shown) -> ReleasedValue {
    match shown {
        Shown::Value { rounded, low, high } => ReleasedValue::Value { rounded, low, high },
        Shown::Withheld => ReleasedValue::Withheld,
    }
}
