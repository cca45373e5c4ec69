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
    /// Whether fewer agencies sent anything than in the fullest month.
    pub(crate) fewer: bool,
}

/// Bars in month order, on one scale from nought.
pub(crate) fn bars(map: &WorkingMap) -> Vec<Bar> {
    let most = map.months.iter().map(|month| month.count).max().unwrap_or(0).max(1);
    let fullest = map.months.iter().map(|month| month.agencies_reporting).max().unwrap_or(0);
    let bar = |month: &api::MonthCount| {
        Some(Bar {
            month: Month::parse(&month.month)?,
            count: month.count,
            height: 100.0 * f64::from(month.count) / f64::from(most),
            agencies: month.agencies_reporting,
            fewer: month.agencies_reporting < fullest,
        })
    };
    map.months.iter().filter_map(bar).collect()
}

/// First and last position of the window among the bars.
pub(crate) fn window(bars: &[Bar], from: Option<Month>, to: Option<Month>) -> (usize, usize) {
    let last = bars.len().saturating_sub(1);
    let first_in = from.map_or(0, |from| bars.iter().position(|bar| bar.month >= from).unwrap_or(last));
    let last_in = to.map_or(last, |to| bars.iter().rposition(|bar| bar.month <= to).unwrap_or(0));
    (first_in.min(last_in), last_in.max(first_in))
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

/// Where the mean number of reporting agencies steps most between two parts of at least two months each; a step under three quarters of an
/// agency is taken for the ordinary coming and going of small senders.
pub(crate) fn reporting_change(map: &WorkingMap) -> Option<Change> {
    const SHORTEST: usize = 2;
    const LEAST_STEP: f64 = 0.75;
    let bound = |month: &Option<String>| month.as_deref().and_then(Month::parse);
    let (from, to) = (bound(&map.filter.from), bound(&map.filter.to));
    let bars = bars(map);
    let inside: Vec<&Bar> = bars
        .iter()
        .filter(|bar| from.is_none_or(|from| bar.month >= from) && to.is_none_or(|to| bar.month <= to))
        .collect();
    let mean =
        |part: &[&Bar]| part.iter().map(|bar| f64::from(bar.agencies)).sum::<f64>() / part.len() as f64;
    let splits = SHORTEST..=inside.len().checked_sub(SHORTEST)?;
    let step = |at: usize| mean(&inside[at..]) - mean(&inside[..at]);
    let at = splits.max_by(|a, b| step(*a).abs().total_cmp(&step(*b).abs()))?;
    let (before, after) = (mean(&inside[..at]).round(), mean(&inside[at..]).round());
    (step(at).abs() >= LEAST_STEP).then_some(Change {
        month: inside[at].month,
        before: before as u32,
        after: after as u32,
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
        let bars = bars(&map_with(&[6, 7, 7, 7]));
        assert!((bars[0].height - 25.0).abs() < 1e-9 && (bars[3].height - 100.0).abs() < 1e-9);
        assert!(bars[0].fewer && !bars[1].fewer);
    }

    #[test]
    fn an_agency_that_starts_is_noticed_and_ordinary_coming_and_going_is_not() {
        let change = reporting_change(&map_with(&[6, 6, 6, 6, 7, 7, 7, 7])).unwrap();
        assert_eq!((change.month, change.before, change.after), (Month(304), 6, 7));
        assert_eq!(reporting_change(&map_with(&[7, 6, 7, 7, 6, 7, 7, 6])), None);
        assert_eq!(reporting_change(&map_with(&[6, 7])), None, "too short to tell");
    }

    #[test]
    fn a_change_outside_the_period_is_no_matter() {
        let mut map = map_with(&[6, 6, 6, 6, 7, 7, 7, 7]);
        map.filter.from = Some(Month(304).code());
        assert_eq!(reporting_change(&map), None);
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
