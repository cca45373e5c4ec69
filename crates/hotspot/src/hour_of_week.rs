//! The week by hours: when do concerns arise, also those of which only "some time between" is known?

/// Hours of a week.
const HOURS: usize = 168;
/// Minutes of a week.
const WEEK: i64 = 7 * 24 * 60;
/// One concern in the fixed-point unit in which weights are added, so that the order of the rows cannot show.
const ONE: i64 = 1 << 52;

/// When a concern arose: at some minute from `from` up to but not including `to`. Both are minutes by the local clock since 00:00 of any Monday, and
/// may be negative. A moment has `from == to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSpan {
    /// Earliest minute.
    pub from: i64,
    /// Latest minute, exclusive; the same as `from` where the moment is known.
    pub to: i64,
}

/// What to do with a span longer than a week, which says nothing of the hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongSpans {
    /// 1/168 to each hour: the profile holds every dated concern, and is a little flatter for it.
    SpreadEvenly,
    /// Left out, and counted in `long`.
    LeaveOut,
}

/// The profile and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct HourOfWeek {
    /// Concerns in each of the 168 hours, Monday 00:00 first, Sunday 23:00 last. They sum to `known`.
    pub weight: Vec<f64>,
    /// Concerns in the profile.
    pub known: u64,
    /// Concerns without a time.
    pub unknown: u64,
    /// Concerns whose span ends before it begins; not in the profile.
    pub reversed: u64,
    /// Concerns whose span is longer than a week; in the profile or not, as was asked.
    pub long: u64,
    /// Share of all concerns that the profile does not hold, 0 to 1; 0 when there are none.
    pub share_unknown: f64,
}

/// Concerns by hour of the week, with aoristic weights.
///
/// Paper: J. H. Ratcliffe, "Aoristic signatures and the spatio-temporal analysis of high volume crime patterns", Journal of Quantitative Criminology
/// 18 (2002). A concern that arose some time between two moments spreads its weight of 1 over the hours between, to each in proportion to the minutes that
/// the span has in it: from 22:30 to 00:00 gives 1/3 to the hour from 22:00 and 2/3 to that from 23:00.
///
/// * `spans`: one for each concern; none where no time is known. In minutes by the **local clock** (clocks change: work them out from local date and time,
///   not from seconds since an epoch). Commonly misread: a time that was filled in as 00:00 because nobody knew it is unknown, not midnight;
///   such rows make a peak at Monday 00:00 to Sunday 00:00 that is not there.
/// * `long`: what becomes of spans longer than a week.
///
/// What comes back sums to the number of concerns with a usable time, and `share_unknown` says how many have none. Commonly misread: a smooth
/// profile may be smooth because the spans are wide, not because concerns are; and an hour's height is a number of concerns, not a risk, for
/// there are not equally many young people about at every hour.
///
/// # Example
/// ```
/// use hotspot::{LongSpans, TimeSpan, hour_of_week};
/// let late_monday = TimeSpan { from: 22 * 60 + 30, to: 24 * 60 };
/// let week = hour_of_week(&[Some(late_monday), None], LongSpans::LeaveOut);
/// assert!((week.weight[22] - 1.0 / 3.0).abs() < 1e-12 && (week.weight[23] - 2.0 / 3.0).abs() < 1e-12);
/// assert_eq!((week.known, week.share_unknown), (1, 0.5));
/// ```
pub fn hour_of_week(spans: &[Option<TimeSpan>], long: LongSpans) -> HourOfWeek {
    let (mut tally, mut unknown, mut reversed, mut beyond) = (Tally::new(), 0, 0, 0);
    for span in spans {
        let Some(TimeSpan { from, to }) = *span else {
            unknown += 1;
            continue;
        };
        // A difference that overflows is longer than a week, or reversed, whichever way it went.
        match to.checked_sub(from) {
            _ if to < from => reversed += 1,
            Some(minutes @ 0..=WEEK) => tally.add(from.rem_euclid(WEEK), minutes),
            _ => beyond += 1,
        }
    }
    let spread = if long == LongSpans::SpreadEvenly { beyond } else { 0 };
    let known = tally.rows + spread;
    let all = spans.len() as u64;
    HourOfWeek {
        weight: tally.weights(spread),
        known,
        unknown,
        reversed,
        long: beyond,
        share_unknown: if all == 0 { 0.0 } else { (all - known) as f64 / all as f64 },
    }
}

/// Weights in whole units of 1 / [`ONE`], as differences from one hour to the next: a span costs the same however long it is.
struct Tally {
    /// Twice the week and an hour, for spans that run past Sunday.
    change: [i128; 2 * HOURS + 2],
    rows: u64,
}

impl Tally {
    const fn new() -> Self {
        Self { change: [0; 2 * HOURS + 2], rows: 0 }
    }

    /// One concern from minute `from` of the week, `minutes` long (0 to a week).
    fn add(&mut self, from: i64, minutes: i64) {
        self.rows += 1;
        let first = from / 60;
        // The minute before the end belongs to the last hour; a moment to its own.
        let last = (from + minutes.max(1) - 1) / 60;
        if first == last {
            return self.put(first, first, ONE);
        }
        let share = |part: i64| part * ONE / minutes;
        let (head, body) = (share(60 * (first + 1) - from), share(60));
        let between = last - first - 1;
        self.put(first, first, head);
        self.put(first + 1, last - 1, body);
        // What is left, so that the weights of a concern sum to 1 whatever was rounded.
        self.put(last, last, ONE - head - between * body);
    }

    /// Adds to the hours from `first` to `last`; to none when `last` lies before.
    fn put(&mut self, first: i64, last: i64, weight: i64) {
        self.change[first as usize] += i128::from(weight);
        self.change[last as usize + 1] -= i128::from(weight);
    }

    /// The week as concerns for each hour, with `spread` concerns laid evenly over it.
    fn weights(&self, spread: u64) -> Vec<f64> {
        let mut hours = [0_i128; HOURS];
        let mut height = 0;
        for (hour, change) in self.change.iter().enumerate() {
            height += change;
            hours[hour % HOURS] += height;
        }
        let even = spread as f64 / HOURS as f64;
        hours.iter().map(|units| *units as f64 / ONE as f64 + even).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans() -> impl Strategy<Value = Vec<Option<TimeSpan>>> {
        let span = (-40_000_i64..40_000, prop_oneof![Just(0_i64), 1..300_i64, -5..25_000_i64]);
        let span = span.prop_map(|(from, minutes)| TimeSpan { from, to: from + minutes });
        proptest::collection::vec(proptest::option::weighted(0.9, span), 0..60)
    }

    fn near(one: &[f64], other: &[f64]) -> bool {
        one.iter().zip(other).all(|(a, b)| (a - b).abs() < 1e-11)
    }

    #[test]
    fn no_rows_is_an_empty_week() {
        let week = hour_of_week(&[], LongSpans::LeaveOut);
        assert_eq!((week.weight, week.known, week.share_unknown), (vec![0.0; 168], 0, 0.0));
    }

    #[test]
    fn the_far_ends_of_time_are_no_panic() {
        let span = |from, to| Some(TimeSpan { from, to });
        let rows = [
            span(i64::MIN, i64::MAX),
            span(i64::MAX, i64::MIN),
            span(i64::MAX, i64::MAX),
            span(i64::MIN, i64::MIN),
        ];
        let week = hour_of_week(&rows, LongSpans::SpreadEvenly);
        assert_eq!((week.known, week.long, week.reversed, week.unknown), (3, 1, 1, 0));
        assert!((week.share_unknown - 0.25).abs() < 1e-15);
    }

    #[test]
    fn a_week_is_even_and_sunday_night_runs_into_monday() {
        let week = hour_of_week(&[Some(TimeSpan { from: 615, to: 615 + WEEK })], LongSpans::LeaveOut);
        assert!(near(&week.weight, &[1.0 / 168.0; 168]));
        let night = hour_of_week(&[Some(TimeSpan { from: -60, to: 120 })], LongSpans::LeaveOut);
        assert!(near(&[night.weight[167], night.weight[0], night.weight[1]], &[1.0 / 3.0; 3]));
    }

    proptest! {
        /// Minute by minute, as the paper tells it.
        #[test]
        fn weights_are_those_of_the_minutes(rows in spans()) {
            let mut plain = vec![0.0; 168];
            let mut known = 0;
            for TimeSpan { from, to } in rows.iter().flatten().copied() {
                if to < from || to - from > WEEK {
                    continue;
                }
                known += 1;
                for minute in from..to.max(from + 1) {
                    plain[(minute.div_euclid(60)).rem_euclid(168) as usize] += 1.0 / (to - from).max(1) as f64;
                }
            }
            let found = hour_of_week(&rows, LongSpans::LeaveOut);
            prop_assert!(near(&found.weight, &plain));
            prop_assert_eq!(found.known, known);
            prop_assert!(found.weight.iter().zip(&plain).all(|(found, plain)| *found >= 0.0 && (*plain > 0.0 || *found == 0.0)));
        }

        #[test]
        fn the_sum_is_what_is_known_and_order_is_nothing(rows in spans(), weeks in -3_i64..3) {
            for long in [LongSpans::SpreadEvenly, LongSpans::LeaveOut] {
                let found = hour_of_week(&rows, long);
                prop_assert!((found.weight.iter().sum::<f64>() - found.known as f64).abs() < 1e-9);
                let left = if long == LongSpans::LeaveOut { found.long } else { 0 };
                prop_assert_eq!(found.known + found.unknown + found.reversed + left, rows.len() as u64);
                let turned: Vec<_> = rows.iter().rev().map(|row| {
                    row.map(|span| TimeSpan { from: span.from + weeks * WEEK, to: span.to + weeks * WEEK })
                }).collect();
                prop_assert_eq!(&hour_of_week(&turned, long), &found);
            }
        }
    }
}
