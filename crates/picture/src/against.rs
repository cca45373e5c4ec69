//! The period that the working map is compared with: read as strictly as the rest of the filter.

use crate::working_filter::{FilterFault, month_read};
use api::WorkingFilter;
use cube::{Filter, Month};
use hotspot::PeriodNull;
use std::ops::RangeInclusive;

/// A period to compare with, and what is taken for "no change".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Against {
    /// Its months, as asked.
    pub(crate) months: RangeInclusive<Month>,
    /// The null of the test.
    pub(crate) null: PeriodNull,
}

impl Against {
    /// The code of its null.
    pub(crate) const fn null_code(&self) -> &'static str {
        match self.null {
            PeriodNull::Region => "region",
            PeriodNull::Rate => "rate",
        }
    }

    /// What the audit log calls it.
    pub(crate) fn subject(&self) -> String {
        let (from, to) = (self.months.start(), self.months.end());
        format!("against_from={from}&against_to={to}&against={}", self.null_code())
    }
}

/// Reads the period to compare with, none when none is asked for.
///
/// # Errors
/// [`FilterFault`] for a month that is none, one end without the other, a period that ends before it begins or shares a month with the
/// filter's own, an unknown null.
pub(crate) fn against_read(asked: &WorkingFilter, filter: &Filter) -> Result<Option<Against>, FilterFault> {
    let null = match asked.against.as_deref() {
        None | Some("region") => PeriodNull::Region,
        Some("rate") => PeriodNull::Rate,
        Some(_) => return Err(FilterFault { field: "against", key: "picture-filter-code-unknown" }),
    };
    let from = month_read("against_from", asked.against_from.as_deref())?;
    let to = month_read("against_to", asked.against_to.as_deref())?;
    let half = |field| FilterFault { field, key: "picture-filter-against-half" };
    let (from, to) = match (from, to) {
        (Some(from), Some(to)) => (from, to),
        (Some(_), None) => return Err(half("against_to")),
        (None, Some(_)) => return Err(half("against_from")),
        (None, None) if asked.against.is_some() => return Err(half("against_from")),
        (None, None) => return Ok(None),
    };
    if from > to {
        return Err(FilterFault { field: "against_to", key: "picture-filter-period-backwards" });
    }
    if from <= *filter.months.end() && *filter.months.start() <= to {
        return Err(FilterFault { field: "against_from", key: "picture-filter-against-overlap" });
    }
    Ok(Some(Against { months: from..=to, null }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filter_read;

    fn read(period: [&str; 2], other: [&str; 2], null: &str) -> Result<Option<Against>, FilterFault> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let asked = WorkingFilter {
            from: some(period[0]),
            to: some(period[1]),
            against_from: some(other[0]),
            against_to: some(other[1]),
            against: some(null),
            ..WorkingFilter::default()
        };
        against_read(&asked, &filter_read(&asked)?)
    }

    #[test]
    fn two_periods_that_share_no_month_are_compared() {
        let found = read(["2025-01", "2025-12"], ["2024-01", "2024-12"], "").unwrap().unwrap();
        assert_eq!(found.null, PeriodNull::Region);
        assert_eq!(found.subject(), "against_from=2024-01&against_to=2024-12&against=region");
        let found = read(["", "2024-06"], ["2024-07", "2024-07"], "rate").unwrap().unwrap();
        assert_eq!(found.null, PeriodNull::Rate);
        assert_eq!(read(["2025-01", ""], ["", ""], ""), Ok(None));
    }

    #[test]
    fn anything_else_is_refused_by_field_with_its_own_sentence() {
        let key = |period, other, null| read(period, other, null).map_err(|fault| (fault.field, fault.key));
        let overlap = Err(("against_from", "picture-filter-against-overlap"));
        assert_eq!(key(["2025-01", "2025-12"], ["2024-06", "2025-01"], ""), overlap);
        assert_eq!(key(["2025-01", "2025-12"], ["2025-03", "2025-04"], ""), overlap);
        assert_eq!(key(["", ""], ["2024-01", "2024-12"], ""), overlap, "a period without ends is all months");
        let half = |field| Err((field, "picture-filter-against-half"));
        assert_eq!(key(["2025-01", ""], ["2024-01", ""], ""), half("against_to"));
        assert_eq!(key(["2025-01", ""], ["", "2024-01"], ""), half("against_from"));
        assert_eq!(key(["2025-01", ""], ["", ""], "rate"), half("against_from"));
        let backwards = Err(("against_to", "picture-filter-period-backwards"));
        assert_eq!(key(["2025-01", ""], ["2024-05", "2024-01"], ""), backwards);
        let unknown = Err(("against", "picture-filter-code-unknown"));
        assert_eq!(key(["2025-01", ""], ["2024-01", "2024-05"], "mean"), unknown);
    }
}
