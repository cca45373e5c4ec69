//! `datetime`: an instant, or an interval that may be open on one side.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// From the first day to the last, both included; open where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    from: Option<Date>,
    to: Option<Date>,
}

impl Days {
    /// Reads `2025-03-31`, `2025-03-31T12:00:00Z`, `a/b`, `../b`, `a/..`; an empty side is open as well. None for anything else, and
    /// for an interval that ends before it begins or is open on both sides.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let Some((from, to)) = text.split_once('/') else {
            let day = day(text)?;
            return Some(Self { from: Some(day), to: Some(day) });
        };
        let side = |text: &str| if matches!(text, "" | "..") { Some(None) } else { day(text).map(Some) };
        let days = Self { from: side(from)?, to: side(to)? };
        let in_order = days.from.zip(days.to).is_none_or(|(from, to)| from <= to);
        (in_order && (days.from.is_some() || days.to.is_some())).then_some(days)
    }

    /// Whether a period has a day in common. What has no period is in every interval (OGC 17-069r4, 7.15.4).
    pub(crate) fn meet(&self, period: Option<(Date, Date)>) -> bool {
        period.is_none_or(|(first, last)| {
            self.from.is_none_or(|from| last >= from) && self.to.is_none_or(|to| first <= to)
        })
    }
}

fn day(text: &str) -> Option<Date> {
    if text.len() == 10 {
        return text.parse().ok();
    }
    let instant: Timestamp = text.parse().ok()?;
    Some(instant.to_zoned(TimeZone::UTC).date())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn instants_and_intervals_are_read_and_nothing_else() {
        let third = Some((date(2025, 7, 1), date(2025, 9, 30)));
        for (text, meets) in [
            ("2025-07-01", true),
            ("2025-09-30T23:59:59Z", true),
            ("2025-10-01", false),
            ("2025-01-01/2025-07-01", true),
            ("2025-01-01/2025-06-30", false),
            ("2025-09-30/..", true),
            ("/2025-06-30", false),
            ("../2025-07-01", true),
        ] {
            let days = Days::parse(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(days.meet(third), meets, "{text}");
            assert!(days.meet(None), "{text}");
        }
        for text in
            ["", "..", "../..", "/", "2025", "2025Q3", "2025-13-01", "2025-02-01/2025-01-01", "a/b", "now"]
        {
            assert_eq!(Days::parse(text), None, "{text}");
        }
    }
}
