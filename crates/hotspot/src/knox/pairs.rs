//! Which events are close in space: once for all permutations, since only the days are shuffled.

use super::Event;
use crate::HotspotError;
use crate::centimetre::{Spot, spots};
use rayon::prelude::*;
use std::ops::Range;

/// The most candidates for a close pair that are looked at together: below 128 MB of runs.
const CANDIDATES: usize = 1 << 24;
/// Parts that a chunk is cut into, for the threads; their number shows nowhere.
const PARTS: usize = 64;

/// The events in the order of their places, so that partners in space are neighbours in memory.
pub(super) struct Places {
    /// Where, sorted by strip, then from west to east.
    spots: Vec<(i64, Spot)>,
    /// First event of each place; one more at the end.
    first: Vec<u32>,
    /// The day of each event, rising within a place: the order in which the rows were given shows nowhere.
    pub(super) days: Vec<i32>,
    /// Closed outer edges of the space bands in square centimetres.
    squares: Vec<i64>,
    /// The widest band in centimetres, rounded up.
    reach: i64,
}

/// Consecutive events.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) first: u32,
    pub(super) count: u32,
}

impl Run {
    pub(super) fn range(self) -> Range<usize> {
        self.first as usize..self.first as usize + self.count as usize
    }
}

/// For some places in turn: the events of the place, and the runs of later events that are close to each of them.
#[derive(Default)]
pub(super) struct Near {
    /// The place's own events, and where its runs end.
    rows: Vec<(Run, usize)>,
    runs: Vec<Run>,
}

impl Near {
    /// Each place's events and the runs of their partners.
    pub(super) fn rows(&self) -> impl Iterator<Item = (Run, &[Run])> {
        let mut from = 0;
        self.rows.iter().map(move |(own, to)| {
            let runs = &self.runs[from..*to];
            from = *to;
            (*own, runs)
        })
    }

    /// The event at `first` and those after it, if they go on the last run of the place being written, else as a run of their own.
    fn push(&mut self, start: usize, first: u32, count: u32) {
        match self.runs[start..].last_mut() {
            Some(run) if run.first + run.count == first => run.count += count,
            _ => self.runs.push(Run { first, count }),
        }
    }
}

/// The close pairs of some places, by band beyond the same place, and those places that hold more than one event.
pub(super) struct Part {
    pub(super) same: Vec<Run>,
    pub(super) near: Vec<Near>,
}

impl Places {
    pub(super) fn new(events: &[Event], squares: Vec<i64>) -> Result<Self, HotspotError> {
        if u32::try_from(events.len()).is_err() {
            return Err(HotspotError::TooManyOutcomes);
        }
        let found = spots(&events.iter().map(|event| event.at).collect::<Vec<_>>())?;
        let reach = squares.last().map_or(1, |widest| (*widest as f64).sqrt().ceil() as i64).max(1);
        // Strips half as high as the widest band: partners lie in the own strip or the next two. They start at the lowest event, so that moving
        // everything changes no order.
        let height = (reach + 1) / 2;
        let lowest = found.iter().map(|spot| spot.row).min().unwrap_or(0);
        let mut order: Vec<(i64, i64, i64, i32)> = found
            .iter()
            .zip(events)
            .map(|(spot, event)| ((spot.row - lowest) / height, spot.col, spot.row, event.day))
            .collect();
        order.par_sort_unstable();
        let mut places =
            Self { spots: Vec::new(), first: Vec::new(), days: Vec::new(), squares, reach: 2 * height };
        for (index, (strip, col, row, day)) in (0..).zip(order) {
            let here = (strip, Spot { row, col });
            if places.spots.last() != Some(&here) {
                places.spots.push(here);
                places.first.push(index);
            }
            places.days.push(day);
        }
        places.first.push(places.days.len() as u32);
        Ok(places)
    }

    /// Places cut where their candidates reach [`CANDIDATES`], so that memory does not grow with the number of pairs.
    pub(super) fn chunks(&self) -> Vec<Range<usize>> {
        self.cut(0..self.spots.len(), CANDIDATES)
    }

    /// The close pairs of a chunk of places.
    pub(super) fn pairs(&self, chunk: Range<usize>) -> Vec<Part> {
        let candidates: usize = chunk.clone().map(|place| self.candidates(place)).sum();
        let parts = self.cut(chunk, candidates / PARTS + 1);
        parts.into_par_iter().map(|places| self.part(places)).collect()
    }

    fn cut(&self, places: Range<usize>, most: usize) -> Vec<Range<usize>> {
        let mut cuts = vec![places.start];
        let mut held = 0;
        for place in places.clone() {
            let more = self.candidates(place);
            if held > 0 && held + more > most {
                cuts.push(place);
                held = 0;
            }
            held += more;
        }
        cuts.push(places.end);
        cuts.windows(2).map(|pair| pair[0]..pair[1]).filter(|range| !range.is_empty()).collect()
    }

    /// How many places may be partners of a place, and one for itself.
    fn candidates(&self, place: usize) -> usize {
        1 + (0..3).map(|up| self.window(place, up).len()).sum::<usize>()
    }

    /// The places after this one that are near enough from west to east, in the strip `up` above.
    fn window(&self, place: usize, up: i64) -> Range<usize> {
        let (strip, spot) = self.spots[place];
        let before =
            |strip, col| self.spots[place + 1..].partition_point(|(s, at)| (*s, at.col) < (strip, col));
        let west = if up == 0 { 0 } else { before(strip + up, spot.col - self.reach) };
        place + 1 + west..place + 1 + before(strip + up, spot.col + self.reach + 1).max(west)
    }

    fn part(&self, places: Range<usize>) -> Part {
        let mut part = Part { same: Vec::new(), near: Vec::new() };
        part.near.resize_with(self.squares.len(), Near::default);
        let widest = self.squares.last().copied().unwrap_or(0);
        for place in places {
            let own = self.run(place);
            if own.count > 1 {
                part.same.push(own);
            }
            let starts: Vec<usize> = part.near.iter().map(|near| near.runs.len()).collect();
            for other in (0..3).flat_map(|up| self.window(place, up)) {
                let square = self.spots[place].1.square(self.spots[other].1);
                if square <= widest {
                    let band = self.squares.iter().take_while(|edge| **edge < square).count();
                    let run = self.run(other);
                    part.near[band].push(starts[band], run.first, run.count);
                }
            }
            for (near, start) in part.near.iter_mut().zip(starts) {
                if near.runs.len() > start {
                    near.rows.push((own, near.runs.len()));
                }
            }
        }
        part
    }

    fn run(&self, place: usize) -> Run {
        Run { first: self.first[place], count: self.first[place + 1] - self.first[place] }
    }
}
