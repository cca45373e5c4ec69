//! One pass over the columns for everything that a map shows.
//!
//! Rows are taken in chunks that stay in the first-level cache. Within a chunk each part of the filter is one loop over one column that
//! leaves 0 or 1 for each row; there is no branch on data, and the compiler makes vector code of the loops. The counts then add those
//! 0s and 1s; where a filter admits few of a chunk, those few are listed first and the others not looked at again.

use crate::{Cube, Filter, HourSet, Month};
use concern::{ContextType, Grade, HarmType, Learned, SourceSector};
use geography::AreaCode;

const CHUNK: usize = 4096;

/// A chunk of which fewer than one row in so many is admitted is counted by its list.
const FEW: usize = 3;

/// How many of the concerns under a filter the map can show.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Coverage {
    /// All concerns under the filter.
    pub total: u32,
    /// Counted in a cell.
    pub mapped: u32,
    /// Told less precisely than a cell.
    pub too_coarse: u32,
    /// Outside the study area.
    pub outside: u32,
}

/// One month of the timeline.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MonthTotal {
    /// The month.
    pub month: Month,
    /// Concerns under every part of the filter except the months.
    pub count: u32,
    /// How many agencies were sending returns, under no filter, from each agency's first concern to its last. A fall says that returns
    /// are missing, not that the month was quiet; a rise, that an agency began to send them.
    pub agencies_reporting: u16,
}

/// Exact counts under one filter. Working side only; like the cube it cannot be printed or serialised.
pub struct Fold {
    /// Concerns by cell of the lattice (`row * cols + col`); 0 outside the study area.
    pub cells: Vec<u32>,
    /// The timeline: every month from the first to the last that the cube holds.
    pub months: Vec<MonthTotal>,
    /// Concerns by source sector, in the order of `SourceSector::ALL`.
    pub sources: Vec<u32>,
    /// Concerns by harm type, in the order of `HarmType::ALL`. A concern with two harm types counts in both, so these add up to more than
    /// the total, and under a filter of harms the other harms of the same concerns show too.
    pub harms: Vec<u32>,
    /// Concerns by how they became known, in the order of `Learned::ALL`.
    pub learned: Vec<u32>,
    /// Concerns by what they are about, in the order of `ContextType::ALL`.
    pub contexts: Vec<u32>,
    /// Concerns by grade, in the order of `Grade::ALL`: those that nobody graded are told apart.
    pub grades: Vec<u32>,
    /// Concerns by hour of the week under every part of the filter but the hours; 168 of them, Monday from midnight first. Those whose hour
    /// is not known are in none.
    pub hours: Vec<u32>,
    /// Concerns by local authority, mapped or not, in order of the codes.
    pub authorities: Vec<(AreaCode, u32)>,
    /// How much the map shows.
    pub coverage: Coverage,
}

impl Cube {
    /// Counts the concerns under a filter, by everything that a map shows, in one pass.
    pub fn fold(&self, filter: &Filter) -> Fold {
        self.fold_where(filter, None)
    }

    /// The same of the concerns in some cells of the lattice alone. Cells that are not of the lattice hold none; those that are told too coarsely
    /// for a cell, or lie outside, are in no cell.
    pub fn fold_cells(&self, filter: &Filter, cells: impl IntoIterator<Item = u32>) -> Fold {
        let mut within = vec![0_u8; self.grid.lattice().len() + 2];
        for cell in cells.into_iter().filter(|cell| *cell < self.slot_too_coarse()) {
            within[cell as usize] = 1;
        }
        self.fold_where(filter, Some(&within))
    }

    fn fold_where(&self, filter: &Filter, within: Option<&[u8]>) -> Fold {
        let mut tally = Tally::new(self);
        let hourless = filter.hours.map(|_| Filter { hours: None, ..filter.clone() });
        self.each_chunk_in(filter, within, |rows, but_month, all| {
            if hourless.is_none() {
                tally.add_hours(self, rows.clone(), all);
            }
            tally.add(self, rows, but_month, all);
        });
        // Only a question about hours pays for the second pass.
        if let Some(hourless) = hourless {
            self.each_chunk_in(&hourless, within, |rows, _, all| tally.add_hours(self, rows, all));
        }
        tally.finish(self)
    }

    /// Concerns by cell alone: what a statistic needs, without the rest of the map.
    pub fn cells(&self, filter: &Filter) -> Vec<u32> {
        let mut cells = vec![0_u32; self.grid.lattice().len() + 2];
        self.each_chunk(filter, |rows, _, all| {
            for (cell, counts) in self.cell[rows].iter().zip(all) {
                cells[*cell as usize] += u32::from(*counts);
            }
        });
        cells.truncate(self.grid.lattice().len());
        cells
    }

    /// Calls `each` with every row that a filter admits.
    pub(crate) fn each_admitted(&self, filter: &Filter, mut each: impl FnMut(usize)) {
        self.each_chunk(filter, |rows, _, all| {
            rows.zip(all).filter(|(_, admitted)| **admitted != 0).for_each(|(row, _)| each(row));
        });
    }

    /// Calls `each` with the rows chunk by chunk and, for each row of the chunk, 1 where every part of the filter but the months admits it, and 1
    /// where all of it does.
    fn each_chunk(&self, filter: &Filter, each: impl FnMut(std::ops::Range<usize>, &[u8], &[u8])) {
        self.each_chunk_in(filter, None, each);
    }

    /// The same of the rows whose cell slot is marked 1 in `within`.
    fn each_chunk_in(
        &self,
        filter: &Filter,
        within: Option<&[u8]>,
        mut each: impl FnMut(std::ops::Range<usize>, &[u8], &[u8]),
    ) {
        let sieve = Sieve::new(self, filter);
        let (mut other, mut all) = ([0_u8; CHUNK], [0_u8; CHUNK]);
        for start in (0..self.len()).step_by(CHUNK) {
            let rows = start..(start + CHUNK).min(self.len());
            let (other, all) = (&mut other[..rows.len()], &mut all[..rows.len()]);
            sieve.admit_but_month(self, rows.clone(), other);
            if let Some(within) = within {
                for (other, cell) in other.iter_mut().zip(&self.cell[rows.clone()]) {
                    *other &= within[*cell as usize];
                }
            }
            sieve.admit_month(&self.month[rows.clone()], other, all);
            each(rows, other, all);
        }
    }
}

/// A filter made ready for the columns of one cube.
struct Sieve {
    first_month: u16,
    /// Months after the first; an empty range admits none.
    span: Option<u16>,
    harms: u16,
    sources: Option<[u8; 256]>,
    learned: Option<u8>,
    contexts: Option<[u8; 256]>,
    grades: Option<[u8; 256]>,
    hours: Option<[u8; 256]>,
    authorities: Option<Vec<u8>>,
}

impl Sieve {
    fn new(cube: &Cube, filter: &Filter) -> Self {
        let table = |admits: &dyn Fn(u8) -> bool| std::array::from_fn(|i| u8::from(admits(i as u8)));
        let every_source = SourceSector::ALL.iter().all(|s| filter.sources.contains(*s));
        let in_mask = |mask: u16| move |n: u8| n < 16 && mask & (1 << n) != 0;
        let every_context = ContextType::ALL.iter().all(|code| filter.contexts.contains(*code));
        let every_grade = Grade::ALL.iter().all(|code| filter.grades.contains(*code));
        Self {
            first_month: filter.months.start().index(),
            span: filter.months.end().index().checked_sub(filter.months.start().index()),
            harms: filter.harms.0,
            sources: (!every_source).then(|| table(&in_mask(filter.sources.0))),
            learned: filter.learned.map(|learned| learned.index() as u8),
            contexts: (!every_context).then(|| table(&in_mask(filter.contexts.0))),
            grades: (!every_grade).then(|| table(&in_mask(filter.grades.0))),
            hours: filter.hours.map(|hours: HourSet| table(&|hour| hours.contains(hour))),
            authorities: filter.authorities.as_ref().map(|wanted| {
                cube.authorities.known.iter().map(|code| u8::from(wanted.contains(code))).collect()
            }),
        }
    }

    /// 1 for each row that every part but the months admits.
    fn admit_but_month(&self, cube: &Cube, rows: std::ops::Range<usize>, out: &mut [u8]) {
        for (out, harms) in out.iter_mut().zip(&cube.harms[rows.clone()]) {
            *out = u8::from(harms & self.harms != 0);
        }
        if let Some(table) = &self.sources {
            look_up(&cube.source[rows.clone()], table, out);
        }
        if let Some(wanted) = self.learned {
            for (out, learned) in out.iter_mut().zip(&cube.learned[rows.clone()]) {
                *out &= u8::from(*learned == wanted);
            }
        }
        if let Some(table) = &self.contexts {
            look_up(&cube.context[rows.clone()], table, out);
        }
        if let Some(table) = &self.grades {
            look_up(&cube.grade[rows.clone()], table, out);
        }
        if let Some(table) = &self.hours {
            look_up(&cube.hour[rows.clone()], table, out);
        }
        if let Some(table) = &self.authorities {
            for (out, authority) in out.iter_mut().zip(&cube.authority[rows]) {
                *out &= table[usize::from(*authority)];
            }
        }
    }

    /// 1 for each row admitted so far whose month is wanted.
    fn admit_month(&self, months: &[u16], so_far: &[u8], out: &mut [u8]) {
        let Some(span) = self.span else { return out.fill(0) };
        for ((out, so_far), month) in out.iter_mut().zip(so_far).zip(months) {
            // One comparison for both ends: a month before the first wraps to a large number.
            *out = so_far & u8::from(month.wrapping_sub(self.first_month) <= span);
        }
    }
}

fn look_up(column: &[u8], table: &[u8; 256], out: &mut [u8]) {
    for (out, value) in out.iter_mut().zip(column) {
        *out &= table[usize::from(*value)];
    }
}

/// Adds the admitted rows of a column of bytes by their value.
fn count(counts: &mut [u32; 256], column: &[u8], admitted: &[u8]) {
    for (value, admitted) in column.iter().zip(admitted) {
        counts[usize::from(*value)] += u32::from(*admitted);
    }
}

/// The counts while they are being made.
struct Tally {
    cells: Vec<u32>,
    first_month: u16,
    months: Vec<u32>,
    sources: [u32; 256],
    learned: [u32; 256],
    contexts: [u32; 256],
    grades: [u32; 256],
    hours: [u32; 256],
    /// By the whole set of harms; taken apart at the end.
    harm_sets: Vec<u32>,
    authorities: Vec<u32>,
    total: u32,
}

impl Tally {
    fn new(cube: &Cube) -> Self {
        let held = cube.months_held();
        let first_month = held.as_ref().map_or(0, |months| months.start().index());
        let months = held.map_or(0, |months| usize::from(months.end().index() - first_month) + 1);
        Self {
            cells: vec![0; cube.grid.lattice().len() + 2],
            first_month,
            months: vec![0; months],
            sources: [0; 256],
            learned: [0; 256],
            contexts: [0; 256],
            grades: [0; 256],
            hours: [0; 256],
            harm_sets: vec![0; 1 << 16],
            authorities: vec![0; cube.authorities.known.len()],
            total: 0,
        }
    }

    fn add(&mut self, cube: &Cube, rows: std::ops::Range<usize>, but_month: &[u8], all: &[u8]) {
        let months = &cube.month[rows.clone()];
        for (month, counts) in months.iter().zip(but_month) {
            self.months[usize::from(month - self.first_month)] += u32::from(*counts);
        }
        let admitted: u32 = all.iter().map(|counts| u32::from(*counts)).sum();
        self.total += admitted;
        if admitted as usize * FEW < all.len() {
            return self.add_listed(cube, rows.start, all, admitted as usize);
        }
        for (cell, counts) in cube.cell[rows.clone()].iter().zip(all) {
            self.cells[*cell as usize] += u32::from(*counts);
        }
        count(&mut self.sources, &cube.source[rows.clone()], all);
        count(&mut self.learned, &cube.learned[rows.clone()], all);
        count(&mut self.contexts, &cube.context[rows.clone()], all);
        count(&mut self.grades, &cube.grade[rows.clone()], all);
        for (harms, counts) in cube.harms[rows.clone()].iter().zip(all) {
            self.harm_sets[usize::from(*harms)] += u32::from(*counts);
        }
        for (authority, counts) in cube.authority[rows].iter().zip(all) {
            self.authorities[usize::from(*authority)] += u32::from(*counts);
        }
    }

    /// The same of the `admitted` rows that `all` marks, one by one.
    fn add_listed(&mut self, cube: &Cube, start: usize, all: &[u8], admitted: usize) {
        let (mut list, mut listed) = ([0_u16; CHUNK + 1], 0);
        for (at, counts) in all.iter().enumerate() {
            // Written in any case and kept when it counts: no branch that nobody can foresee.
            list[listed] = at as u16;
            listed += usize::from(*counts);
        }
        for row in list[..admitted].iter().map(|at| start + usize::from(*at)) {
            self.cells[cube.cell[row] as usize] += 1;
            self.sources[usize::from(cube.source[row])] += 1;
            self.learned[usize::from(cube.learned[row])] += 1;
            self.contexts[usize::from(cube.context[row])] += 1;
            self.grades[usize::from(cube.grade[row])] += 1;
            self.harm_sets[usize::from(cube.harms[row])] += 1;
            self.authorities[usize::from(cube.authority[row])] += 1;
        }
    }

    fn add_hours(&mut self, cube: &Cube, rows: std::ops::Range<usize>, all: &[u8]) {
        count(&mut self.hours, &cube.hour[rows], all);
    }

    fn finish(mut self, cube: &Cube) -> Fold {
        let (too_coarse, outside) =
            (self.cells[cube.slot_too_coarse() as usize], self.cells[cube.slot_outside() as usize]);
        self.cells.truncate(cube.grid.lattice().len());
        let mut harms = vec![0_u32; HarmType::ALL.len()];
        for (set, count) in self.harm_sets.iter().enumerate().filter(|(_, count)| **count > 0) {
            for (bit, harm) in harms.iter_mut().enumerate() {
                *harm += count * u32::from(set >> bit & 1 == 1);
            }
        }
        let mut authorities: Vec<(AreaCode, u32)> =
            cube.authorities.known.iter().cloned().zip(self.authorities).collect();
        authorities.sort_by(|a, b| a.0.cmp(&b.0));
        let reporting = cube.agencies_reporting();
        let timeline = (self.first_month..).zip(&self.months);
        Fold {
            months: timeline
                .map(|(month, count)| MonthTotal {
                    month: Month::from_index(month),
                    count: *count,
                    agencies_reporting: reporting.get(&month).copied().unwrap_or(0),
                })
                .collect(),
            cells: self.cells,
            sources: self.sources[..SourceSector::ALL.len()].to_vec(),
            learned: self.learned[..Learned::ALL.len()].to_vec(),
            contexts: self.contexts[..ContextType::ALL.len()].to_vec(),
            grades: self.grades[..Grade::ALL.len()].to_vec(),
            hours: self.hours[..usize::from(HourSet::WEEK)].to_vec(),
            harms,
            authorities,
            coverage: Coverage {
                total: self.total,
                mapped: self.total - too_coarse - outside,
                too_coarse,
                outside,
            },
        }
    }
}
