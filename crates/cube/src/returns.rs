//! Who was sending returns when: how complete a month is, whatever it counts.

use crate::{Cube, Month};
use concern::SourceSector;
use std::collections::HashMap;
use std::ops::RangeInclusive;

/// Months at either end in which an agency's silence is taken for chance.
const GRACE: u16 = 2;

/// The returns of one source sector, month by month, under no filter. Exact counts: working side only.
pub struct SourceReturns {
    /// The sector.
    pub source: SourceSector,
    /// Agencies of the sector that have ever sent a concern.
    pub agencies: u16,
    /// Every month from the first to the last that the cube holds.
    pub months: Vec<MonthReturns>,
}

/// One month of a sector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthReturns {
    /// Agencies that were sending returns: the month lies between their first concern and their last.
    pub expected: u16,
    /// Of these, how many have a concern in the month. The others were quiet, or their return is missing.
    pub sent: u16,
    /// Concerns.
    pub count: u32,
}

impl Cube {
    /// How many agencies were sending returns in each month, under no filter.
    ///
    /// An agency counts from its first month with a concern to its last: a small agency with nothing to tell for a month has not
    /// stopped reporting. One that begins within [`GRACE`] months of the first month held, or ends within as many of the last, counts to
    /// that end, for there its first or last concern says more about chance than about its returns.
    pub(crate) fn agencies_reporting(&self) -> HashMap<u16, u16> {
        let mut months: HashMap<u16, u16> = HashMap::new();
        for (from, to) in self.spans(|(_, agency, _)| agency).into_values() {
            for month in from..=to {
                *months.entry(month).or_default() += 1;
            }
        }
        months
    }

    /// Whose returns some months hold: how many agencies were sending them in every one of these months, and how many in some and not in
    /// others. Under no filter, and with the same ends as the agencies of a month.
    pub fn agencies_over(&self, periods: &[RangeInclusive<Month>]) -> (u16, u16) {
        let (mut throughout, mut partly) = (0, 0);
        for (first, last) in self.spans(|(_, agency, _)| agency).into_values() {
            let all = |period: &RangeInclusive<Month>| {
                first <= period.start().index() && period.end().index() <= last
            };
            let any = |period: &RangeInclusive<Month>| {
                first <= period.end().index() && period.start().index() <= last
            };
            if periods.iter().all(all) {
                throughout += 1;
            } else if periods.iter().any(any) {
                partly += 1;
            }
        }
        (throughout, partly)
    }

    /// The returns of every source sector that has sent any, in the order of `SourceSector::ALL`, by the same rule as the timeline's
    /// agencies. An agency that tells concerns of two sectors is in both.
    pub fn returns(&self) -> Vec<SourceReturns> {
        let Some(held) = self.months_held() else { return Vec::new() };
        let (first, length) =
            (held.start().index(), usize::from(held.end().index() - held.start().index()) + 1);
        let spans = self.spans(|(_, agency, source)| (agency, source));
        let of = |source: SourceSector| {
            let at = source.index() as u8;
            let mut months = vec![MonthReturns::default(); length];
            let mut agencies = 0;
            for ((_, _), (from, to)) in spans.iter().filter(|((_, source), _)| *source == at) {
                agencies += 1;
                months[usize::from(from - first)..=usize::from(to - first)]
                    .iter_mut()
                    .for_each(|month| month.expected += 1);
            }
            for ((month, _, _), count) in self.returns.iter().filter(|((_, _, source), _)| *source == at) {
                let month = &mut months[usize::from(month - first)];
                month.sent += 1;
                month.count += count;
            }
            (agencies > 0).then_some(SourceReturns { source, agencies, months })
        };
        SourceSector::ALL.iter().copied().filter_map(of).collect()
    }

    /// The share of all concerns, 0 to 1, that the agency with the most of them has sent; none of an empty cube.
    pub fn top_agency_share(&self) -> Option<f64> {
        let mut agencies: HashMap<u16, u64> = HashMap::new();
        for ((_, agency, _), count) in &self.returns {
            *agencies.entry(*agency).or_default() += u64::from(*count);
        }
        agencies.into_values().max().map(|most| most as f64 / self.len() as f64)
    }

    /// From which month to which each sender was sending.
    fn spans<K: std::hash::Hash + Eq>(&self, of: impl Fn((u16, u16, u8)) -> K) -> HashMap<K, (u16, u16)> {
        let Some(held) = self.months_held() else { return HashMap::new() };
        let (first_held, last_held) = (held.start().index(), held.end().index());
        let mut spans: HashMap<K, (u16, u16)> = HashMap::new();
        for key in self.returns.keys() {
            let span = spans.entry(of(*key)).or_insert((key.0, key.0));
            *span = (span.0.min(key.0), span.1.max(key.0));
        }
        for (first, last) in spans.values_mut() {
            if *first - first_held <= GRACE {
                *first = first_held;
            }
            if last_held - *last <= GRACE {
                *last = last_held;
            }
        }
        spans
    }
}
