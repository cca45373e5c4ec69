//! Knox: do concerns that are close in space come close in time as well?

use crate::HotspotError;
use crate::centimetre::{Spot, spots, square_of};
use crate::chance::Chance;
use geography::Bng;

/// The longest time band in days.
const DAYS_MAX: u32 = u16::MAX as u32;
/// The most pairs within the widest space band: 1.2 GB.
const PAIRS_MAX: usize = 100_000_000;

/// A concern's place and day (counted from any day).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Event {
    /// Where.
    pub at: Bng,
    /// When, as a day number.
    pub day: i32,
}

/// The bands of a Knox table.
#[derive(Clone, Debug, PartialEq)]
pub struct KnoxBands {
    /// Outer edges in metres, rising, each closed: `[100, 200]` means (0, 100] and (100, 200]. The same place is a band of its own before them.
    pub space_m: Vec<f64>,
    /// Outer edges in whole days, rising, each closed: `[2, 7]` means [0, 2] and (2, 7].
    pub days: Vec<u32>,
}

/// A Knox table. Rows are space bands, the same place first; columns are time bands.
#[derive(Clone, Debug, PartialEq)]
pub struct Knox {
    /// Pairs of concerns in each band.
    pub observed: Vec<Vec<u64>>,
    /// Pairs that are expected when the days have nothing to do with the places: exactly the mean over all permutations.
    pub expected: Vec<Vec<f64>>,
    /// Share of permutations with at least as many pairs, (1 + those) / (permutations + 1); none without permutations.
    pub p_upper: Option<Vec<Vec<f64>>>,
}

/// The Knox test for near repeats.
///
/// Paper: E. G. Knox, "The detection of space-time interactions", Journal of the Royal Statistical Society C 13 (1964); as used for near repeats in J. H.
/// Ratcliffe and G. F. Rengert, "Near-repeat patterns in Philadelphia shootings", Security Journal 21 (2008).
///
/// * `events`: place (taken to the centimetre) and day. Unordered pairs are counted.
/// * `bands`: see [`KnoxBands`]. Choose them before looking; of twenty tables one shows p <= 0.05 by chance.
/// * `permutations`: how often the days are shuffled over the places; 0 for the expectation alone. p cannot be below 1 / (permutations + 1).
/// * `seed`: the same seed gives the same p on any machine.
///
/// Commonly misread: a high count of close pairs is not yet a near repeat, busy places make close pairs; only more than **expected** is. And a rise of
/// all concerns over the period looks like interaction when parts of the region rose at different times.
///
/// # Errors
/// [`HotspotError::Distance`] for bands that are empty, do not rise, or reach beyond 65,535 days; [`HotspotError::TooFewValues`] for fewer than two events;
/// [`HotspotError::NotFinite`]; [`HotspotError::TooManyOutcomes`] for more than 100 million pairs within the widest band.
///
/// # Example
/// ```
/// use geography::Bng;
/// use hotspot::{Event, KnoxBands, knox};
/// let event = |e: f64, day| Event { at: Bng::new(210_000.0 + e, 250_000.0), day };
/// let events = [event(0.0, 1), event(50.0, 2), event(5_000.0, 80), event(9_000.0, 200)];
/// let table = knox(&events, &KnoxBands { space_m: vec![100.0], days: vec![7] }, 99, 1)?;
/// assert_eq!(table.observed, [[0], [1]]);
/// // One pair of six is close in space, one of six in time.
/// assert!((table.expected[1][0] - 1.0 / 6.0).abs() < 1e-15);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn knox(events: &[Event], bands: &KnoxBands, permutations: u32, seed: u64) -> Result<Knox, HotspotError> {
    let squares: Vec<i64> = bands.space_m.iter().map(|m| square_of(*m)).collect::<Result<_, _>>()?;
    let rising = squares.is_sorted_by(|a, b| a < b) && bands.days.is_sorted_by(|a, b| a < b);
    let widest = *bands.days.last().ok_or(HotspotError::Distance)?;
    if !rising || squares.first().is_none_or(|first| *first == 0) || widest > DAYS_MAX {
        return Err(HotspotError::Distance);
    }
    if events.len() < 2 {
        return Err(HotspotError::TooFewValues);
    }
    let places: Vec<Bng> = events.iter().map(|event| event.at).collect();
    let pairs = close_pairs(&spots(&places)?, &squares)?;
    let mut days: Vec<i32> = events.iter().map(|event| event.day).collect();
    let columns = Columns::new(&bands.days);
    let observed = columns.table(&pairs, &days);
    let shares = time_shares(&days, &bands.days);
    let expected =
        pairs.iter().map(|row| shares.iter().map(|share| row.len() as f64 * share).collect()).collect();
    let p_upper = (permutations > 0).then(|| {
        let mut reached = vec![vec![0_u32; bands.days.len()]; pairs.len()];
        // Each replicate shuffles the days as they were given, so that it does not depend on the one before.
        let given = days.clone();
        for replicate in 0..permutations {
            days.copy_from_slice(&given);
            Chance::new(seed, replicate).shuffle(&mut days);
            let drawn = columns.table(&pairs, &days);
            for (hits, (drawn, observed)) in
                reached.iter_mut().flatten().zip(drawn.iter().flatten().zip(observed.iter().flatten()))
            {
                *hits += u32::from(drawn >= observed);
            }
        }
        let p = |hits: u32| (1.0 + f64::from(hits)) / (1.0 + f64::from(permutations));
        reached.into_iter().map(|row| row.into_iter().map(p).collect()).collect()
    });
    Ok(Knox { observed, expected, p_upper })
}

/// For each space band, the pairs in it.
fn close_pairs(spots: &[Spot], squares: &[i64]) -> Result<Vec<Vec<(u32, u32)>>, HotspotError> {
    let widest = squares[squares.len() - 1];
    // Sorted by strips as high as the widest band, then from west to east: partners lie in the own strip or the next.
    let height = ((widest as f64).sqrt().ceil() as i64).max(1);
    let mut order: Vec<(i64, i64, u32)> =
        (0..).zip(spots).map(|(event, spot)| (spot.row.div_euclid(height), spot.col, event)).collect();
    order.sort_unstable();
    let mut pairs = vec![Vec::new(); squares.len() + 1];
    let mut found = 0_usize;
    for (place, (strip, col, event)) in order.iter().enumerate() {
        let own = &order[place + 1..];
        let above = &order[order.partition_point(|other| (other.0, other.1) < (strip + 1, col - height))..];
        let reach = |strip: i64| move |other: &&(i64, i64, u32)| other.0 == strip && other.1 - col <= height;
        for (_, _, other) in
            own.iter().take_while(reach(*strip)).chain(above.iter().take_while(reach(strip + 1)))
        {
            let square = spots[*event as usize].square(spots[*other as usize]);
            if square <= widest {
                found += 1;
                if found > PAIRS_MAX {
                    return Err(HotspotError::TooManyOutcomes);
                }
                let band = if square == 0 { 0 } else { 1 + squares.partition_point(|edge| *edge < square) };
                pairs[band].push((*event, *other));
            }
        }
    }
    Ok(pairs)
}

/// The share of all pairs that falls into each time band, counted exactly.
fn time_shares(days: &[i32], edges: &[u32]) -> Vec<f64> {
    let mut sorted: Vec<i64> = days.iter().map(|day| i64::from(*day)).collect();
    sorted.sort_unstable();
    // Pairs at most `edge` days apart: for each day the later ones within reach, by a window that only moves forward.
    let within = |edge: i64| {
        let mut end = 0;
        (0..sorted.len()).fold(0_u64, |pairs, start| {
            while end < sorted.len() && sorted[end] - sorted[start] <= edge {
                end += 1;
            }
            pairs + (end - start - 1) as u64
        })
    };
    let all = (days.len() as u64 * (days.len() as u64 - 1) / 2) as f64;
    let mut before = 0;
    edges
        .iter()
        .map(|edge| {
            let pairs = within(i64::from(*edge));
            let share = (pairs - before) as f64 / all;
            before = pairs;
            share
        })
        .collect()
}

/// The column of each difference in days; the last stands for "farther apart than the widest band".
struct Columns {
    of_days: Vec<u8>,
    count: usize,
}

impl Columns {
    fn new(edges: &[u32]) -> Self {
        let widest = edges[edges.len() - 1];
        let of_days = (0..=widest + 1).map(|days| edges.partition_point(|edge| *edge < days) as u8).collect();
        Self { of_days, count: edges.len() }
    }

    fn table(&self, pairs: &[Vec<(u32, u32)>], days: &[i32]) -> Vec<Vec<u64>> {
        let beyond = self.of_days.len() as u32 - 1;
        let row = |pairs: &Vec<(u32, u32)>| {
            let mut counts = vec![0_u64; self.count + 1];
            for (one, other) in pairs {
                let apart = days[*one as usize].abs_diff(days[*other as usize]).min(beyond);
                counts[usize::from(self.of_days[apart as usize])] += 1;
            }
            counts.truncate(self.count);
            counts
        };
        pairs.iter().map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bands() -> KnoxBands {
        KnoxBands { space_m: vec![0.05, 0.1], days: vec![2, 7] }
    }

    #[test]
    fn bands_that_do_not_rise_are_refused() {
        let events = [Event { at: Bng::new(0.0, 0.0), day: 0 }; 2];
        for (space_m, days) in [
            (vec![], vec![1]),
            (vec![1.0], vec![]),
            (vec![2.0, 1.0], vec![1]),
            (vec![1.0], vec![3, 3]),
            (vec![0.0], vec![1]),
            (vec![1.0], vec![70_000]),
        ] {
            assert_eq!(knox(&events, &KnoxBands { space_m, days }, 0, 1), Err(HotspotError::Distance));
        }
        assert_eq!(knox(&events[..1], &bands(), 0, 1), Err(HotspotError::TooFewValues));
    }

    proptest! {
        #[test]
        fn the_table_is_that_of_all_pairs(
            rows in proptest::collection::vec((0_i32..25, 0_i32..25, 0_i32..12), 2..60), seed in any::<u64>(),
        ) {
            let events: Vec<Event> = rows
                .iter()
                .map(|(e, n, day)| Event { at: Bng::new(f64::from(*e) / 100.0, f64::from(*n) / 100.0), day: *day })
                .collect();
            let mut plain = vec![vec![0_u64; 2]; 3];
            let (mut space, mut time, mut all) = ([0_u64; 3], [0_u64; 2], 0_u64);
            for (i, a) in rows.iter().enumerate() {
                for b in &rows[i + 1..] {
                    let square = (a.0 - b.0).pow(2) + (a.1 - b.1).pow(2);
                    let row = [0, 25, 100].iter().position(|edge| square <= *edge);
                    let column = [2, 7].iter().position(|edge| (a.2 - b.2).abs() <= *edge);
                    all += 1;
                    if let Some(row) = row {
                        space[row] += 1;
                    }
                    if let Some(column) = column {
                        time[column] += 1;
                    }
                    if let (Some(row), Some(column)) = (row, column) {
                        plain[row][column] += 1;
                    }
                }
            }
            let found = knox(&events, &bands(), 19, seed).unwrap();
            prop_assert_eq!(&found.observed, &plain);
            for (row, pairs) in found.expected.iter().zip(space) {
                for (expected, close) in row.iter().zip(time) {
                    prop_assert!((expected - (pairs * close) as f64 / all as f64).abs() < 1e-9);
                }
            }
            prop_assert_eq!(&knox(&events, &bands(), 19, seed).unwrap(), &found, "the same seed, the same table");
            prop_assert!(found.p_upper.unwrap().iter().flatten().all(|p| (0.05..=1.0).contains(p)));
        }
    }
}
