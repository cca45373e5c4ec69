//! The hours of the week that a time may have been in.

use super::When;
use jiff::civil::DateTime;

/// The longest interval, in hours, that is spread over the week: one week, as in `hotspot::hour_of_week`. A longer one says nothing of the hour.
///
/// The cube keeps one hour for a concern of at most three hours (`cube::HOUR_SPAN_MAX`); it numbers the hours as here.
pub const SPREAD_MAX_HOURS: i64 = 168;

/// Weights of the 168 hours of the week, Monday 00:00–00:59 first, Sunday 23:00–23:59 last; none for an interval longer than [`SPREAD_MAX_HOURS`].
///
/// J. H. Ratcliffe, "Aoristic analysis: the spatial interpretation of unspecific temporal events", International Journal of Geographical
/// Information Science 14 (2000). The weight of 1 is spread evenly over the interval, to each hour by the minutes that the interval has in it; a part of
/// day told by name spreads within its hours. The weights sum to 1 up to rounding. A moment gives its hour the whole.
///
/// # Example
/// ```
/// use jiff::civil::date;
/// use told::when::{Context, hour_of_week, read};
/// let context = Context { recorded_on: date(2025, 4, 1) };
/// let week = hour_of_week(&read("Friday 14/03/2025, 22:30 to midnight", &context)?).expect("an hour and a half is short");
/// assert_eq!((week[4 * 24 + 22], week[4 * 24 + 23]), (30.0 / 90.0, 60.0 / 90.0));
/// # Ok::<(), told::when::WhenProblem>(())
/// ```
pub fn hour_of_week(when: &When) -> Option<[f64; 168]> {
    let minutes = when.from.duration_until(when.to).as_mins();
    if !(0..=SPREAD_MAX_HOURS * 60).contains(&minutes) {
        return None;
    }
    let mut week = [0.0; 168];
    let start = minute_of_week(when.from);
    if minutes == 0 {
        week[(start / 60) as usize % 168] = 1.0;
        return Some(week);
    }
    // Whole minutes first, so that each hour's share is rounded once.
    let mut shares = [0_i64; 168];
    let mut here = start;
    while here < start + minutes {
        let next = ((here / 60 + 1) * 60).min(start + minutes);
        shares[(here / 60) as usize % 168] += next - here;
        here = next;
    }
    for (weight, share) in week.iter_mut().zip(shares) {
        *weight = share as f64 / minutes as f64;
    }
    Some(week)
}

fn minute_of_week(at: DateTime) -> i64 {
    let day = i64::from(at.date().weekday().to_monday_zero_offset());
    (day * 24 + i64::from(at.hour())) * 60 + i64::from(at.minute())
}
