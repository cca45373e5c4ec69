//! What the statistics take out of the columns: points with their days, counts over any lattice, times of the week.
//!
//! Everything comes in an order of its own content, never in that of the rows, so that a finding made again after a restart is the same.

use crate::builder::MINUTE_UNKNOWN;
use crate::{Coverage, Cube, Filter, Month};
use geography::{AreaCode, Bng, GridMask};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use std::collections::HashMap;

/// What is told less precisely is in no block; see `Precision::maps_to_block`.
const BLOCK_M: u16 = 1_000;

/// A concern's place in whole centimetres and its day since 1 January 2000.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Spot {
    north: i32,
    east: i32,
    day: u16,
}

/// Concerns as points. Working side only; like the cube it cannot be printed or serialised.
pub struct Points {
    /// Where, sorted from south to north, then from west to east, then by day.
    pub at: Vec<Bng>,
    /// When, in days since 1 January 2000; the same order.
    pub day: Vec<i32>,
    /// How many were taken, and why the others were not.
    pub coverage: Coverage,
}

/// When a concern happened, as well as is known.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WeekTime {
    /// Earliest minute of the week, 0 to 10,079 from Monday 00:00.
    pub minute: u16,
    /// Minutes from the earliest to the latest moment; 65,535 stands for that and more.
    pub span: u16,
}

impl Cube {
    /// The concerns under a filter whose place is known to `coarsest_m` metres or better and lies in the study area.
    pub fn points(&self, filter: &Filter, coarsest_m: u32) -> Points {
        let mut coverage = Coverage::default();
        let mut spots: Vec<Spot> = Vec::new();
        self.each_placed(filter, coarsest_m, &self.grid, &mut coverage, |row, _| {
            spots.push(Spot { north: self.north[row], east: self.east[row], day: self.day[row] });
        });
        spots.sort_unstable();
        let metres = |cm: i32| f64::from(cm) / 100.0;
        Points {
            at: spots.iter().map(|spot| Bng::new(metres(spot.east), metres(spot.north))).collect(),
            day: spots.iter().map(|spot| i32::from(spot.day)).collect(),
            coverage,
        }
    }

    /// Concerns by cell of another lattice, of those known to `coarsest_m` metres or better.
    pub fn cells_over(&self, filter: &Filter, coarsest_m: u32, grid: &GridMask) -> (Vec<u32>, Coverage) {
        let mut cells = vec![0_u32; grid.lattice().len()];
        let mut coverage = Coverage::default();
        self.each_placed(filter, coarsest_m, grid, &mut coverage, |_, cell| cells[cell] += 1);
        (cells, coverage)
    }

    /// Concerns by month and cell of a lattice, month by month from `months.start()`: entry `month * cells + cell`. The months are those of the
    /// filter; it must be bounded, for each takes the memory of a map.
    pub fn cells_by_month(&self, filter: &Filter, coarsest_m: u32, grid: &GridMask) -> (Vec<u32>, Coverage) {
        let first = filter.months.start().index();
        let steps = usize::from(filter.months.end().index().saturating_sub(first)) + 1;
        let size = grid.lattice().len();
        let mut cells = vec![0_u32; size * steps];
        let mut coverage = Coverage::default();
        self.each_placed(filter, coarsest_m, grid, &mut coverage, |row, cell| {
            cells[usize::from(self.month[row] - first) * size + cell] += 1;
        });
        (cells, coverage)
    }

    /// Concerns by month under a filter, mapped or not, from the filter's first month to its last.
    pub fn by_month(&self, filter: &Filter) -> Vec<u32> {
        let first = filter.months.start().index();
        let mut months = vec![0_u32; usize::from(filter.months.end().index().saturating_sub(first)) + 1];
        self.each_admitted(filter, |row| months[usize::from(self.month[row] - first)] += 1);
        months
    }

    /// Concerns by block under a filter, over a frame from public geography. What lies in no block of the frame, or was told too coarsely for one, is
    /// told by the coverage.
    pub fn by_block(&self, filter: &Filter, frame: &[AreaCode]) -> (Vec<u32>, Coverage) {
        let mut of_number = vec![0_u32; self.blocks.known.len()];
        let mut coverage = Coverage::default();
        self.each_admitted(filter, |row| {
            coverage.total += 1;
            match of_number.get_mut(usize::from(self.block[row])) {
                Some(count) => *count += 1,
                None if self.precision[row] > BLOCK_M => coverage.too_coarse += 1,
                None => coverage.outside += 1,
            }
        });
        let mut of_code: HashMap<&AreaCode, u32> = self.blocks.known.iter().zip(of_number).collect();
        let counts: Vec<u32> = frame.iter().map(|code| of_code.remove(code).unwrap_or(0)).collect();
        coverage.mapped = counts.iter().sum();
        coverage.outside += of_code.values().sum::<u32>();
        (counts, coverage)
    }

    /// Times of the week of the concerns under a filter, in rising order, and how many have none.
    pub fn week_times(&self, filter: &Filter) -> (Vec<WeekTime>, u32) {
        let (mut times, mut unknown) = (Vec::new(), 0);
        self.each_admitted(filter, |row| match self.minute[row] {
            MINUTE_UNKNOWN => unknown += 1,
            // The first of January 2000 was a Saturday.
            minute => times.push(WeekTime {
                minute: ((u32::from(self.day[row]) + 5) % 7 * 24 * 60) as u16 + minute,
                span: self.span[row],
            }),
        });
        times.sort_unstable();
        (times, unknown)
    }

    pub(crate) fn each_placed(
        &self,
        filter: &Filter,
        coarsest_m: u32,
        grid: &GridMask,
        coverage: &mut Coverage,
        mut each: impl FnMut(usize, usize),
    ) {
        self.each_admitted(filter, |row| {
            coverage.total += 1;
            let at = Bng::new(f64::from(self.east[row]) / 100.0, f64::from(self.north[row]) / 100.0);
            if u32::from(self.precision[row]) > coarsest_m {
                coverage.too_coarse += 1;
            } else if let Some(cell) = grid.index(at) {
                coverage.mapped += 1;
                each(row, cell);
            } else {
                coverage.outside += 1;
            }
        });
    }
}

/// The date of a day since 1 January 2000.
pub fn day_date(day: i32) -> Option<Date> {
    date(2000, 1, 1).checked_add(day.days()).ok()
}

/// The day number of a month's first day, since 1 January 2000.
pub fn month_begins(month: Month) -> i32 {
    let years = i32::from(month.year()) - 2000;
    // Whole years, their leap days, then the months before within the year.
    let leap = |year: i32| (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    let leaps = (2000..2000 + years).filter(|year| leap(*year)).count() as i32;
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let number = usize::from(month.number().unsigned_abs()) - 1;
    years * 365 + leaps + before[number] + i32::from(number > 1 && leap(2000 + years))
}
