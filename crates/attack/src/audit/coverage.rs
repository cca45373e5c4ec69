//! How the intervals lie over the counts, and how many reports are in cells that show a value.

use super::{Counts, Figure, percent};
use disclosure::{ReleasedTables, ShowRule, Shown, Span};

/// Standard deviations under 95 % at which coverage forbids signing: a sound sampler comes there once in a thousand million releases, so
/// that holding to it tells nothing.
const UNHEARD_OF: f64 = 6.0;

/// Share of all cells whose noise is within the margin of their interval, which is to hold 95 % of them.
pub(super) fn coverage(drawn: &ReleasedTables, counts: &Counts, margin: u32) -> Figure {
    let (mut cells, mut covered) = (0_u32, 0_u32);
    for (sheet, values) in &drawn.sheets {
        for (code, value) in &values.cells {
            let count = counts.get(sheet).and_then(|cells| cells.get(code)).copied().unwrap_or(0);
            cells += 1;
            covered += u32::from((i64::from(*value) - i64::from(count)).unsigned_abs() <= u64::from(margin));
        }
    }
    let of = f64::from(cells.max(1));
    let share = if cells == 0 { 1.0 } else { f64::from(covered) / of };
    let floor = (0.95 - UNHEARD_OF * (0.95 * 0.05 / of).sqrt()).max(0.0);
    Figure::held("coverage", percent(share), format!("≥ {}", percent(floor)), share >= floor)
}

/// Share of the reports that lie in a block (or, for a quarter, in a middle area) that shows a value.
pub(super) fn shown_reports(drawn: &ReleasedTables, counts: &Counts, rule: &ShowRule) -> Option<Figure> {
    use disclosure::TableName::{BlockYear, MiddleAreaQuarter};
    let (mut all, mut shown) = (0_u64, 0_u64);
    let table = drawn
        .sheets
        .keys()
        .map(|sheet| sheet.table())
        .find(|table| matches!(table, BlockYear | MiddleAreaQuarter))?;
    for (sheet, values) in drawn.sheets.iter().filter(|(sheet, _)| sheet.table() == table) {
        debug_assert_eq!(sheet.period().is_year(), matches!(table.span(), Span::Year));
        for (code, count) in counts.get(sheet).into_iter().flatten() {
            let count = u64::from(*count);
            all += count;
            let value = values.cells.get(code).copied().unwrap_or(0);
            if let Shown::Value { .. } = rule.show(value) {
                shown += count;
            }
        }
    }
    (all > 0).then(|| Figure::told("shown-reports", percent(shown as f64 / all as f64)))
}
