//! Knox: do concerns that are close in space come close in time as well?

mod draws;
mod moments;
mod pairs;

use crate::centimetre::square_of;
use crate::{HotspotError, Watch};
use draws::{Draws, fits};
use geography::Bng;
use moments::{Partners, mean_and_deviation, time_ties};
use pairs::Places;

/// The longest time band in days.
const DAYS_MAX: u32 = u16::MAX as u32;
/// The most space bands, and the most time bands.
const BANDS_MAX: usize = 64;
/// The most numbers that are held for all events and bands, or for all permutations and cells of the table: 256 MB.
const HELD_MAX: usize = 1 << 25;

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
    /// Standard deviation of the pairs over all permutations, worked out exactly and not from those drawn; 0 where no permutation can change them.
    pub deviation: Vec<Vec<f64>>,
    /// Share of permutations with at least as many pairs, (1 + those) / (permutations + 1); none without permutations.
    pub p_upper: Option<Vec<Vec<f64>>>,
}

/// The Knox test for near repeats.
///
/// Paper: E. G. Knox, "The detection of space-time interactions", Journal of the Royal Statistical Society C 13 (1964); as used for near repeats in J. H.
/// Ratcliffe and G. F. Rengert, "Near-repeat patterns in Philadelphia shootings", Security Journal 21 (2008). The deviation is that of D. E. Barton and
/// F. N. David, "The random intersection of two graphs" (1966).
///
/// * `events`: place (taken to the centimetre) and day. Unordered pairs are counted. Commonly misread: a concern recorded twice is a pair at the same
///   place on the same day; duplicates are to be taken out before.
/// * `bands`: see [`KnoxBands`]; at most 64 each way. Choose them before looking; of twenty tables one shows p <= 0.05 by chance. Commonly misread:
///   the bands are rings, not discs; "200 m" after "100 m" means beyond 100 and up to 200.
/// * `permutations`: how often the days are shuffled over the places; 0 for expectation and deviation alone. p cannot be below 1 / (permutations + 1).
/// * `seed`: the same seed gives the same p on any machine and for any number of threads.
/// * `watch`: a step is a permutation.
///
/// Commonly misread: a high count of close pairs is not yet a near repeat, busy places make close pairs; only more than **expected** is. And a rise of
/// all concerns over the period looks like interaction when parts of the region rose at different times. The cells of a table are not independent.
///
/// # Errors
/// [`HotspotError::Distance`] for bands that are empty, do not rise, or reach beyond 65,535 days; [`HotspotError::Parameter`] for more than 64 bands or
/// more permutations than memory holds; [`HotspotError::TooFewValues`] for fewer than two events; [`HotspotError::NotFinite`];
/// [`HotspotError::TooManyOutcomes`] for more events than can be paired; [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// use geography::Bng;
/// use hotspot::{Event, KnoxBands, Watch, knox};
/// let event = |e: f64, day| Event { at: Bng::new(210_000.0 + e, 250_000.0), day };
/// let events = [event(0.0, 1), event(50.0, 2), event(5_000.0, 80), event(9_000.0, 200)];
/// let bands = KnoxBands { space_m: vec![100.0], days: vec![7] };
/// let table = knox(&events, &bands, 99, 1, &Watch::new())?;
/// assert_eq!(table.observed, [[0], [1]]);
/// // One pair of six is close in space, one of six in time: a draw of yes or no with a chance of 1/6.
/// assert!((table.expected[1][0] - 1.0 / 6.0).abs() < 1e-15);
/// assert!((table.deviation[1][0] - (5.0_f64 / 36.0).sqrt()).abs() < 1e-15);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn knox(
    events: &[Event],
    bands: &KnoxBands,
    permutations: u32,
    seed: u64,
    watch: &Watch,
) -> Result<Knox, HotspotError> {
    let (rows, columns) = (bands.space_m.len() + 1, bands.days.len());
    let squares = edges(bands)?;
    if events.len() < 2 {
        return Err(HotspotError::TooFewValues);
    }
    let replicates = (permutations as usize).saturating_add(1);
    if replicates > HELD_MAX / (rows * columns) {
        return Err(HotspotError::Parameter("permutations"));
    }
    if events.len() > 4 * HELD_MAX / rows {
        return Err(HotspotError::TooManyOutcomes);
    }
    let places = Places::new(events, squares)?;
    let days = Days::new(&places.days, &bands.days)?;
    let mut partners = Partners::new(events.len(), rows);
    // The table of the days as given, then that of each permutation.
    let mut tables = vec![0; replicates * rows * columns];
    for chunk in places.chunks() {
        watch.expect(replicates as u64);
        let parts = places.pairs(chunk);
        partners.add(&parts);
        let draws = Draws { days: &days.of_event, edges: &bands.days, seed };
        days.tabulate(&draws, &parts, &mut tables, watch)?;
    }
    // Each table was counted from day 0 to each edge.
    for row in tables.chunks_exact_mut(columns) {
        for column in (1..columns).rev() {
            row[column] -= row[column - 1];
        }
    }
    let time = time_ties(&days.rising, &bands.days);
    let moments: Vec<Vec<(f64, f64)>> = partners
        .ties()
        .into_iter()
        .map(|space| time.iter().map(|time| mean_and_deviation(events.len(), space, *time)).collect())
        .collect();
    let (observed, drawn) = tables.split_at(rows * columns);
    let part = |of: fn(&(f64, f64)) -> f64| moments.iter().map(|row| row.iter().map(of).collect()).collect();
    Ok(Knox {
        observed: observed.chunks_exact(columns).map(<[u64]>::to_vec).collect(),
        expected: part(|moments| moments.0),
        deviation: part(|moments| moments.1),
        p_upper: (permutations > 0).then(|| upper_tails(observed, drawn, columns)),
    })
}

/// The space bands as squares of centimetres, when both kinds of bands are in order.
fn edges(bands: &KnoxBands) -> Result<Vec<i64>, HotspotError> {
    if bands.space_m.len().max(bands.days.len()) > BANDS_MAX {
        return Err(HotspotError::Parameter("bands"));
    }
    let squares: Vec<i64> = bands.space_m.iter().map(|m| square_of(*m)).collect::<Result<_, _>>()?;
    let rising = squares.is_sorted_by(|a, b| a < b) && bands.days.is_sorted_by(|a, b| a < b);
    let widest = *bands.days.last().ok_or(HotspotError::Distance)?;
    if !rising || squares.first().is_none_or(|first| *first == 0) || widest > DAYS_MAX {
        return Err(HotspotError::Distance);
    }
    Ok(squares)
}

/// (1 + tables with at least as many pairs) / (tables + 1), cell by cell.
fn upper_tails(observed: &[u64], drawn: &[u64], columns: usize) -> Vec<Vec<f64>> {
    let mut reached = vec![0_u32; observed.len()];
    for table in drawn.chunks_exact(observed.len()) {
        for (reached, (drawn, observed)) in reached.iter_mut().zip(table.iter().zip(observed)) {
            *reached += u32::from(drawn >= observed);
        }
    }
    let tables = (drawn.len() / observed.len()) as f64;
    let p = |reached: &u32| (1.0 + f64::from(*reached)) / (1.0 + tables);
    reached.chunks_exact(columns).map(|row| row.iter().map(p).collect()).collect()
}

/// The days of the events, counted from the first, gaps longer than every band cut short.
struct Days {
    of_event: Vec<u32>,
    rising: Vec<u32>,
    narrow: bool,
}

impl Days {
    fn new(days: &[i32], edges: &[u32]) -> Result<Self, HotspotError> {
        let widest = edges.last().copied().unwrap_or(0);
        let mut known: Vec<i32> = days.to_vec();
        known.sort_unstable();
        known.dedup();
        let mut last = 0_u64;
        let mut short = vec![0];
        for pair in known.windows(2) {
            // Days so far apart are in no band together, however far: a concern dated 1900 costs nothing.
            last += u64::from(pair[1].abs_diff(pair[0]).min(widest + 1));
            short.push(last as u32);
        }
        if !fits(last, widest, 32) {
            return Err(HotspotError::TooManyOutcomes);
        }
        let of_event: Vec<u32> =
            days.iter().map(|day| short[known.partition_point(|other| other < day)]).collect();
        let mut rising = of_event.clone();
        rising.sort_unstable();
        Ok(Self { of_event, rising, narrow: fits(last, widest, 16) })
    }

    fn tabulate(
        &self,
        draws: &Draws<'_>,
        parts: &[pairs::Part],
        tables: &mut [u64],
        watch: &Watch,
    ) -> Result<(), HotspotError> {
        if self.narrow {
            draws.tabulate::<u16>(parts, tables, watch)
        } else {
            draws.tabulate::<u32>(parts, tables, watch)
        }
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
            assert_eq!(
                knox(&events, &KnoxBands { space_m, days }, 0, 1, &Watch::new()),
                Err(HotspotError::Distance)
            );
        }
        assert_eq!(knox(&events[..1], &bands(), 0, 1, &Watch::new()), Err(HotspotError::TooFewValues));
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
            let found = knox(&events, &bands(), 19, seed, &Watch::new()).unwrap();
            prop_assert_eq!(&found.observed, &plain);
            for (row, pairs) in found.expected.iter().zip(space) {
                for (expected, close) in row.iter().zip(time) {
                    prop_assert!((expected - (pairs * close) as f64 / all as f64).abs() < 1e-9);
                }
            }
            prop_assert_eq!(&knox(&events, &bands(), 19, seed, &Watch::new()).unwrap(), &found, "the same seed, the same table");
            prop_assert!(found.p_upper.unwrap().iter().flatten().all(|p| (0.05..=1.0).contains(p)));
        }
    }
}
