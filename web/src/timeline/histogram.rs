//! The timeline's arithmetic: bars, the window of months, and whether the number of agencies changed inside it.

use crate::month::Month;
use api::WorkingMap;

/// One month's bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bar {
    /// The month.
    pub(crate) month: Month,
    /// Concerns under all filters but the period.
    pub(crate) count: u32,
    /// Height in per cent of the highest.
    pub(crate) height: f64,
    /// Agencies that sent anything.
    pub(crate) agencies: u16,
    /// Whether clearly fewer agencies sent anything than in other months.
    pub(crate) fewer: bool,
}

/// Bars in month order, on one scale from nought.
pub(crate) fn bars(map: &WorkingMap) -> Vec<Bar> {
    let most = map.months.iter().map(|month| month.count).max().unwrap_or(0).max(1);
    let agencies: Vec<f64> = map.months.iter().map(|month| f64::from(month.agencies_reporting)).collect();
    let low = lowest_usual(&agencies);
    let step = step(&agencies);
    let bar = |(i, month): (usize, &api::MonthCount)| {
        let before_a_rise = step.is_some_and(|step| step.after > step.before && i < step.at);
        let after_a_fall = step.is_some_and(|step| step.after < step.before && i >= step.at);
        Some(Bar {
            month: Month::parse(&month.month)?,
            count: month.count,
            height: 100.0 * f64::from(month.count) / f64::from(most),
            agencies: month.agencies_reporting,
            fewer: before_a_rise || after_a_fall || agencies[i] < low,
        })
    };
    map.months.iter().enumerate().filter_map(bar).collect()
}

/// What a month must reach to be usual: the median less three robust standard deviations (1.48 times the median absolute deviation).
fn lowest_usual(values: &[f64]) -> f64 {
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(0.0)
    };
    let middle = median(values.to_vec());
    let spread = median(values.iter().map(|value| (value - middle).abs()).collect());
    middle - 3.0 * (1.48 * spread).max(0.5)
}

/// A step in a row of monthly numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    /// Position of the first month of the later part.
    at: usize,
    /// Mean before.
    before: f64,
    /// Mean from then on.
    after: f64,
}

/// The split into two parts of at least three months whose means differ most by Student's t, if they differ by three quarters of an agency
/// and by t of four: under that it is the ordinary coming and going of small senders (the best of some thirty splits of mere noise
/// reaches three now and then).
fn step(values: &[f64]) -> Option<Step> {
    const SHORTEST: usize = 3;
    const LEAST_T: f64 = 4.0;
    const LEAST_DIFFERENCE: f64 = 0.75;
    /// A row without any spread would make every difference infinite.
    const LEAST_SPREAD: f64 = 0.25;
    let mean = |part: &[f64]| part.iter().sum::<f64>() / part.len() as f64;
    let squares = |part: &[f64]| {
        let mean = mean(part);
        part.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>()
    };
    let t = |at: usize| {
        let (early, late) = values.split_at(at);
        let variance = (squares(early) + squares(late)) / (values.len() - 2) as f64;
        let error =
            variance.sqrt().max(LEAST_SPREAD) * (1.0 / early.len() as f64 + 1.0 / late.len() as f64).sqrt();
        (mean(late) - mean(early)).abs() / error
    };
    let splits = SHORTEST..=values.len().checked_sub(SHORTEST)?;
    let at = splits.max_by(|a, b| t(*a).total_cmp(&t(*b)))?;
    let (before, after) = (mean(&values[..at]), mean(&values[at..]));
    (t(at) >= LEAST_T && (after - before).abs() >= LEAST_DIFFERENCE).then_some(Step { at, before, after })
}

/// First and last position of the window among the bars.
pub(crate) fn window(bars: &[Bar], from: Option<Month>, to: Option<Month>) -> (usize, usize) {
    let last = bars.len().saturating_sub(1);
    let first_in = from.map_or(0, |from| bars.iter().position(|bar| bar.month >= from).unwrap_or(last));
    let last_in = to.map_or(last, |to| bars.iter().rposition(|bar| bar.month <= to).unwrap_or(0));
    (first_in.min(last_in), last_in.max(first_in))
}

/// Months of the window that is played when the whole period is shown.
const PLAYED: usize = 3;

/// The next window of a play: a month later, with its first one where the whole period is shown, or the last month is reached when the play
/// begins. None at the end. The window keeps its length, so that no step shows more months than another.
pub(crate) fn played(count: usize, (first, last): (usize, usize), is_begin: bool) -> Option<(usize, usize)> {
    let end = count.checked_sub(1)?;
    let length = if last - first + 1 >= count { PLAYED.min(count) } else { last - first + 1 };
    match (is_begin, last >= end) {
        (true, true) => Some((0, length - 1)),
        (true, false) => Some((first, last)),
        (false, true) => None,
        (false, false) => Some((first + 1, last + 1)),
    }
}

/// The window moved by its own length, or the last twelve months when it is everything; held inside the data.
pub(crate) fn shifted(count: usize, (first, last): (usize, usize), later: bool) -> (usize, usize) {
    let end = count.saturating_sub(1);
    let length = last - first + 1;
    if length >= count {
        let length = 12.min(count);
        return if later { (0, length.saturating_sub(1)) } else { (count - length, end) };
    }
    if later {
        let last = (last + length).min(end);
        (last + 1 - length, last)
    } else {
        let first = first.saturating_sub(length);
        (first, first + length - 1)
    }
}

/// The number of agencies stepped up or down inside a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// First month of the later part.
    pub(crate) month: Month,
    /// Agencies in a typical month before.
    pub(crate) before: u32,
    /// And from then on.
    pub(crate) after: u32,
}

/// Where the number of reporting agencies steps inside the period of a map, if it does.
pub(crate) fn reporting_change(map: &WorkingMap) -> Option<Change> {
    let bound = |month: &Option<String>| month.as_deref().and_then(Month::parse);
    let (from, to) = (bound(&map.filter.from), bound(&map.filter.to));
    let mut inside = bars(map);
    inside.retain(|bar| from.is_none_or(|from| bar.month >= from) && to.is_none_or(|to| bar.month <= to));
    let agencies: Vec<f64> = inside.iter().map(|bar| f64::from(bar.agencies)).collect();
    let step = step(&agencies)?;
    Some(Change {
        month: inside[step.at].month,
        before: step.before.round() as u32,
        after: step.after.round() as u32,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;
    use api::MonthCount;

    fn map_with(agencies: &[u16]) -> WorkingMap {
        let mut map = small_map();
        map.months = agencies
            .iter()
            .enumerate()
            .map(|(i, agencies)| MonthCount {
                month: Month(300 + i as i32).code(),
                count: 10 * (i as u32 + 1),
                agencies_reporting: *agencies,
            })
            .collect();
        map
    }

    #[test]
    fn bars_share_one_scale_from_nought() {
        let bars = bars(&map_with(&[7, 7, 7, 7]));
        assert!((bars[0].height - 25.0).abs() < 1e-9 && (bars[3].height - 100.0).abs() < 1e-9);
        assert!(bars.iter().all(|bar| !bar.fewer));
    }

    #[test]
    fn an_agency_that_starts_is_noticed_and_ordinary_coming_and_going_is_not() {
        let change = reporting_change(&map_with(&[6, 6, 6, 6, 7, 7, 7, 7])).unwrap();
        assert_eq!((change.month, change.before, change.after), (Month(304), 6, 7));
        assert_eq!(reporting_change(&map_with(&[7, 6, 7, 7, 6, 7, 7, 6])), None);
        assert_eq!(reporting_change(&map_with(&[6, 7])), None, "too short to tell");
    }

    #[test]
    fn months_before_a_start_and_months_of_silence_are_marked() {
        let marked = |agencies: &[u16]| {
            bars(&map_with(agencies))
                .iter()
                .enumerate()
                .filter(|(_, bar)| bar.fewer)
                .map(|(i, _)| i)
                .collect::<Vec<_>>()
        };
        assert_eq!(marked(&[6, 6, 6, 7, 7, 7, 7, 7]), [0, 1, 2]);
        assert_eq!(marked(&[24, 25, 24, 23, 24, 12, 24, 25, 26, 24]), [5]);
        assert!(marked(&[24, 26, 25, 24, 22, 24, 22, 25, 24, 27, 26, 24]).is_empty());
    }

    #[test]
    fn a_change_outside_the_period_is_no_matter() {
        let mut map = map_with(&[6, 6, 6, 6, 7, 7, 7, 7]);
        map.filter.from = Some(Month(304).code());
        assert_eq!(reporting_change(&map), None);
    }

    #[test]
    fn a_play_goes_month_by_month_to_the_end_with_one_length() {
        assert_eq!(played(24, (0, 23), true), Some((0, 2)), "the whole period begins with its first months");
        assert_eq!(played(24, (5, 10), true), Some((5, 10)), "a window in the middle begins where it is");
        assert_eq!(played(24, (18, 23), true), Some((0, 5)), "at the end it begins anew");
        let mut at = (0, 2);
        let mut steps = 0;
        while let Some(next) = played(24, at, false) {
            assert_eq!(next.1 - next.0, 2);
            (at, steps) = (next, steps + 1);
        }
        assert_eq!((at, steps), ((21, 23), 21));
        assert_eq!(played(0, (0, 0), true), None);
        assert_eq!(played(2, (0, 1), true), Some((0, 1)));
    }

    #[test]
    fn the_window_is_held_inside_the_data() {
        let bars = bars(&map_with(&[7; 24]));
        assert_eq!(window(&bars, None, None), (0, 23));
        assert_eq!(window(&bars, Some(Month(306)), Some(Month(308))), (6, 8));
        assert_eq!(window(&bars, Some(Month(0)), Some(Month(9_999))), (0, 23));
        assert_eq!(shifted(24, (6, 8), true), (9, 11));
        assert_eq!(shifted(24, (22, 23), true), (22, 23));
        assert_eq!(shifted(24, (1, 3), false), (0, 2));
        assert_eq!(shifted(24, (0, 23), false), (12, 23));
    }
}
