//! The series of months under a filter, as the methods of time take it.

use api::Coverage;
use cube::{Filter, Month};
use hotspot::CalendarMonth;

/// The first month in the calendar's words.
pub(super) fn start(filter: &Filter) -> CalendarMonth {
    let first = *filter.months.start();
    CalendarMonth { year: i32::from(first.year()), month: first.number().unsigned_abs() }
}

/// The month at a position of the series.
pub(super) fn month_of(filter: &Filter, position: usize) -> Month {
    Month::from_index(filter.months.start().index().saturating_add(position as u16))
}

/// Every concern counts, wherever it is and however coarsely it was told.
pub(super) fn coverage_of_months(counts: &[u32]) -> Coverage {
    let total = counts.iter().sum();
    Coverage { total, mapped: total, too_coarse: 0, outside: 0 }
}
