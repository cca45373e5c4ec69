//! The card that stands with every released answer: release, policy, ledger, source mix, totals.

use crate::released_sums::Whole;
use crate::released_view::View;
use api::{LedgerLine, ReleaseCard, SourceShare};
use concern::SourceSector;
use disclosure::{Epsilon, Period, Policy, ShowRule, TableName};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The card of `period` for an answer from `table`. None when the audience may not see that sheet.
pub(crate) fn card(view: &View, table: TableName, period: Period) -> Option<ReleaseCard> {
    let release = view.release(table, period)?;
    let (_, rule) = view.sheet(table, period)?;
    Some(card_of(view, &release.id, &release.policy, &release.published, rule, period))
}

fn card_of(
    view: &View,
    id: &str,
    policy: &Policy,
    published: &str,
    rule: &ShowRule,
    period: Period,
) -> ReleaseCard {
    let (ledger, epsilon) = ledger(view, period.whole_year());
    ReleaseCard {
        id: id.to_owned(),
        year: period.calendar_year(),
        period: period.to_string(),
        policy_version: policy.version().to_owned(),
        policy_digest: hex(&policy.digest()),
        threshold: rule.threshold(),
        rounding: rule.rounding(),
        epsilon: epsilon.to_string(),
        ledger,
        published: published.to_owned(),
        sources: source_mix(view, period.whole_year(), policy.source_mix_step()),
        total: view.sum(period, &Whole::Region),
        unplaced: view.sum(period, &Whole::Unplaced),
    }
}

/// Every sheet of the year, and what one report of the year spends at most: it is in one period of each table, and in every
/// revision of that sheet.
fn ledger(view: &View, year: Period) -> (Vec<LedgerLine>, Epsilon) {
    let mut lines = Vec::new();
    let mut spent: BTreeMap<TableName, BTreeMap<Period, Epsilon>> = BTreeMap::new();
    for line in view.stand().ledger.iter().filter(|line| year.contains(line.sheet.period())) {
        let periods = spent.entry(line.sheet.table()).or_default();
        let sum = periods.entry(line.sheet.period()).or_insert(Epsilon::ZERO);
        *sum = *sum + line.epsilon;
        lines.push(LedgerLine {
            table: line.sheet.table().code().to_owned(),
            period: line.sheet.period().to_string(),
            revision: line.revision,
            scale: line.scale.to_string(),
            epsilon: line.epsilon.to_string(),
            cells: line.cells,
        });
    }
    let most = spent
        .into_values()
        .filter_map(|periods| periods.into_values().reduce(|a, b| if b.exceeds(a) { b } else { a }))
        .fold(Epsilon::ZERO, |sum, one| sum + one);
    (lines, most)
}

/// The sectors' shares of the region's reports of a year, in steps. Told to every reader: the policy says so, and the ledger has
/// the table's ε. It comes from the stored values of the whole region, none of which is shown.
fn source_mix(view: &View, year: Period, step: u32) -> Vec<SourceShare> {
    let sheets = &view.stand().sheets;
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for (_, sheet) in sheets
        .iter()
        .filter(|(name, _)| name.table() == TableName::AuthoritySectorQuarter && year.contains(name.period()))
    {
        for (cell, value) in &sheet.cells {
            *sums.entry(cell.part()).or_default() += i64::from(*value);
        }
    }
    let all: i64 = sums.values().map(|sum| (*sum).max(0)).sum();
    let step = i64::from(step.clamp(1, 100));
    if all == 0 {
        return Vec::new();
    }
    let mut shares: Vec<SourceShare> = SourceSector::ALL
        .iter()
        .map(|sector| {
            let sum = sums.get(sector.code()).copied().unwrap_or(0).max(0);
            // To the nearest step, in whole numbers.
            let percent = ((200 * sum + step * all) / (2 * step * all) * step).clamp(0, 100);
            SourceShare {
                code: sector.code().to_owned(),
                label: sector.label(),
                percent: u8::try_from(percent).unwrap_or(100),
            }
        })
        .collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.percent));
    shares
}

/// A digest in hexadecimal.
pub(crate) fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
