//! Two periods on the working map: the same filter over other months, and the exact test of each window.

use crate::against::Against;
use crate::working_map::{FDR, coverage_told, shares, three_digits, within};
use api::{AgenciesOver, ComparedCells, Comparison, WorkingMap};
use concern::SourceSector;
use cube::{Cube, Filter, Month};
use hotspot::{HotspotError, PeriodNull, TwoPeriod};
use language::{Text, say};
use std::ops::RangeInclusive;

/// A map with the comparison that was asked for. `filter` is the map's own, covered and not yet cut to the months held.
pub(crate) fn with_comparison(
    map: WorkingMap,
    cube: &Cube,
    filter: &Filter,
    against: &Against,
) -> WorkingMap {
    let period = within(cube, filter);
    let other = within(cube, &Filter { months: against.months.clone(), ..filter.clone() });
    let comparison = compare(cube, &period, &other, against);
    let mut map = map;
    map.filter.against_from = Some(comparison.from.clone());
    map.filter.against_to = Some(comparison.to.clone());
    map.filter.against = Some(comparison.against.clone());
    map.comparison = Some(comparison);
    map
}

fn compare(cube: &Cube, period: &Filter, other: &Filter, against: &Against) -> Comparison {
    let (now, before) = (cube.cells(period), cube.fold(other));
    let days = [&period.months, &other.months].map(days_of);
    let result = if beside_data(cube, period, other) {
        Err(say("picture-against-beside", &[]))
    } else {
        hotspot::two_period_queen([&now, &before.cells], days.map(f64::from), cube.grid(), against.null)
            .map_err(why_no_test)
    };
    let (throughout, partly) = cube.agencies_over(&[period.months.clone(), other.months.clone()]);
    Comparison {
        from: other.months.start().to_string(),
        to: other.months.end().to_string(),
        against: against.null_code().to_owned(),
        days,
        coverage: coverage_told(&before),
        sources: shares(SourceSector::ALL, &before.sources, SourceSector::code, SourceSector::label),
        agencies: AgenciesOver { throughout, partly },
        region_ratio: result.as_ref().ok().and_then(|found| region_ratio(found, days, against.null)),
        windows: result.as_ref().map_or(0, |found| found.index.len() as u32),
        fdr: FDR,
        cells: result
            .as_ref()
            .map_or_else(|_| ComparedCells::default(), |found| cells_told(found, &now, &before.cells)),
        no_result: result.err(),
    }
}

fn days_of(months: &RangeInclusive<Month>) -> u32 {
    (months.start().index()..=months.end().index()).map(|index| Month::from_index(index).days()).sum()
}

/// Whether one of the periods holds no month of the data: its nothing is then no quiet time but no data at all.
fn beside_data(cube: &Cube, period: &Filter, other: &Filter) -> bool {
    let Some(held) = cube.months_held() else { return true };
    [period, other]
        .iter()
        .any(|filter| filter.months.end() < held.start() || held.end() < filter.months.start())
}

fn why_no_test(fault: HotspotError) -> Text {
    match fault {
        HotspotError::TooFewValues => say("picture-against-nothing", &[]),
        _ => say("picture-no-neighbours", &[]),
    }
}

fn region_ratio(found: &TwoPeriod, days: [u32; 2], null: PeriodNull) -> Option<f64> {
    let [now, before] = found.totals.map(|total| total as f64);
    let per_day = match null {
        PeriodNull::Region => 1.0,
        PeriodNull::Rate => f64::from(days[1]) / f64::from(days[0]),
    };
    (before > 0.0).then(|| three_digits(now / before * per_day))
}

/// Cells with a concern in either period, and those that a finding covers although they hold none.
fn cells_told(found: &TwoPeriod, now: &[u32], before: &[u32]) -> ComparedCells {
    let mut told = ComparedCells::default();
    for (at, index) in found.index.iter().enumerate() {
        let (cell, class) = (*index as usize, found.class(at).level());
        if class == 0 && now[cell] == 0 && before[cell] == 0 {
            continue;
        }
        let upper = Some(found.interval[at].upper).filter(|upper| upper.is_finite());
        told.index.push(*index);
        told.cell_against.push(before[cell]);
        told.count.push(found.counts[at][0]);
        told.count_against.push(found.counts[at][1]);
        told.ratio.push(found.ratio[at].map(three_digits));
        told.low.push(three_digits(found.interval[at].lower));
        told.high.push(upper.map(three_digits));
        told.q.push(three_digits(found.q[at]));
        told.class.push(class);
    }
    told
}
