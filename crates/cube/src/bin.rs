//! Binning: how many points in each square and month, over a plane without an edge.

use geography::Bng;
use rayon::prelude::*;
use thiserror::Error;

/// One square and month with at least one point in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BinEntry {
    /// floor((northing - origin) / cell); negative south of the origin.
    pub row: i32,
    /// floor((easting - origin) / cell); negative west of the origin.
    pub col: i32,
    /// The month, in the caller's own numbering.
    pub month: i32,
    /// Points of that month in that square, at least 1.
    pub count: u32,
}

/// Points that cannot be counted. The messages carry no coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BinError {
    /// Not one month for each point.
    #[error("there must be one month for each point")]
    Length,
    /// A coordinate is NaN or infinite.
    #[error("a coordinate is not a finite number")]
    NotFinite,
    /// The cell is not a positive number, or the origin not a finite one.
    #[error("a cell needs a positive size and a finite origin")]
    Cell,
    /// A point lies more than 2^31 cells from the origin.
    #[error("a point lies more than 2,147,483,647 cells from the origin")]
    TooFar,
    /// More than 2^32 - 1 points.
    #[error("more than 4,294,967,295 points")]
    TooMany,
}

/// Points that one task reads at a time; also the least work worth a thread of its own.
const CHUNK: usize = 1 << 15;
/// Points whose places are worked out together.
const BLOCK: usize = 512;

/// Counts points by square and month, in ascending (row, col, month); empty squares and months are left out.
///
/// Squares are half-open: `[k * cell, (k + 1) * cell)` from the origin, east and north, so every point is in exactly one. The quotient
/// is rounded once, by division, as the definition says; multiplying by 1/cell would move points that lie on an edge.
///
/// - `points`: in metres.
/// - `months`: one for each point, in any whole numbering. Commonly misread: a month is a calendar month, not 30 days.
/// - `cell_m`: side of a square in metres.
/// - `origin`: a corner of the square (0, 0). Commonly misread: it shifts the squares and bounds nothing; points west or south of it have
///   negative columns or rows.
///
/// # Errors
/// [`BinError`]; nothing is counted then.
///
/// # Example
/// ```
/// use cube::{BinEntry, bin_cells};
/// use geography::Bng;
/// let points = [Bng::new(499.99, 0.0), Bng::new(500.0, 0.0), Bng::new(0.0, -0.01), Bng::new(0.0, 1.0)];
/// let bins = bin_cells(&points, &[3_u8, 3, 0, 3], 500.0, Bng::new(0.0, 0.0))?;
/// let entry = |row, col, month, count| BinEntry { row, col, month, count };
/// assert_eq!(bins, [entry(-1, 0, 0, 1), entry(0, 0, 3, 2), entry(0, 1, 3, 1)]);
/// # Ok::<(), cube::BinError>(())
/// ```
pub fn bin_cells<M>(points: &[Bng], months: &[M], cell_m: f64, origin: Bng) -> Result<Vec<BinEntry>, BinError>
where
    M: Copy + Into<i32> + Sync,
{
    if !(cell_m.is_finite() && cell_m > 0.0 && origin.easting.is_finite() && origin.northing.is_finite()) {
        return Err(BinError::Cell);
    }
    let (first, last) = span(points, months)?;
    let Some(frame) = Frame::new(points, cell_m, origin, first, last)? else { return Ok(Vec::new()) };
    Ok(dense(&frame, points, months).unwrap_or_else(|| sparse(&frame, points, months)))
}

/// First and last month; the lengths are checked here, for every way of counting.
pub(crate) fn span<M>(points: &[Bng], months: &[M]) -> Result<(i32, i32), BinError>
where
    M: Copy + Into<i32> + Sync,
{
    if points.len() != months.len() {
        return Err(BinError::Length);
    }
    if u32::try_from(points.len()).is_err() {
        return Err(BinError::TooMany);
    }
    let both = |a: (i32, i32), b: (i32, i32)| (a.0.min(b.0), a.1.max(b.1));
    let of = |chunk: &[M]| {
        chunk.iter().fold((i32::MAX, i32::MIN), |seen, month| {
            let month = (*month).into();
            both(seen, (month, month))
        })
    };
    Ok(months.par_chunks(CHUNK).map(of).reduce(|| (i32::MAX, i32::MIN), both))
}

/// The rectangle of squares and months that holds every point.
struct Frame {
    cell: f64,
    origin: Bng,
    /// South-west square, as whole numbers.
    row0: f64,
    col0: f64,
    rows: u64,
    cols: u64,
    month0: i32,
    months: u64,
}

impl Frame {
    /// None when there are no points.
    fn new(points: &[Bng], cell: f64, origin: Bng, first: i32, last: i32) -> Result<Option<Self>, BinError> {
        if points.is_empty() {
            return Ok(None);
        }
        let (low, high) = corners(points).ok_or(BinError::NotFinite)?;
        // Subtraction, division and floor keep the order of numbers, so the corners' squares bound all the others.
        let at = |value: f64, origin: f64| ((value - origin) / cell).floor();
        let (row0, row1) = (at(low.northing, origin.northing), at(high.northing, origin.northing));
        let (col0, col1) = (at(low.easting, origin.easting), at(high.easting, origin.easting));
        let (least, most) = (f64::from(i32::MIN), f64::from(i32::MAX));
        if !(row0 >= least && col0 >= least && row1 <= most && col1 <= most) {
            return Err(BinError::TooFar);
        }
        let (rows, cols) = ((row1 - row0) as u64 + 1, (col1 - col0) as u64 + 1);
        let months = (i64::from(last) - i64::from(first)) as u64 + 1;
        Ok(Some(Self { cell, origin, row0, col0, rows, cols, month0: first, months }))
    }

    /// Every square in every month.
    fn slots(&self) -> u128 {
        u128::from(self.rows) * u128::from(self.cols) * u128::from(self.months)
    }

    /// Row and column from the south-west square, whole numbers from 0.
    #[inline]
    fn place(&self, point: Bng) -> (f64, f64) {
        let row = floor((point.northing - self.origin.northing) / self.cell) - self.row0;
        let col = floor((point.easting - self.origin.easting) / self.cell) - self.col0;
        (row, col)
    }

    /// Index of the square; only for a frame of fewer than 2^51 squares.
    #[inline]
    fn square(&self, point: Bng) -> usize {
        let (row, col) = self.place(point);
        whole(row * self.cols as f64 + col)
    }

    /// Index of the square, in a frame of any size.
    fn square_number(&self, point: Bng) -> u128 {
        let (row, col) = self.place(point);
        u128::from(row as u64) * u128::from(self.cols) + u128::from(col as u64)
    }

    /// Number of the month from 0.
    #[inline]
    fn month<M: Copy + Into<i32>>(&self, month: M) -> usize {
        // Wrapping is right over the whole range of i32: the span fits u32.
        let month: i32 = month.into();
        month.wrapping_sub(self.month0) as u32 as usize
    }

    fn entry(&self, square: u64, month: u64, count: u32) -> BinEntry {
        BinEntry {
            row: (self.row0 as i64 + (square / self.cols) as i64) as i32,
            col: (self.col0 as i64 + (square % self.cols) as i64) as i32,
            month: (i64::from(self.month0) + month as i64) as i32,
            count,
        }
    }
}

/// 1.5 * 2^52: a sum with it has no room for a fraction.
const NO_FRACTION: f64 = 6_755_399_441_055_744.0;

/// The floor of a number below 2^51, without the call that plain x86-64 needs for it.
#[inline]
fn floor(x: f64) -> f64 {
    let nearest = (x + NO_FRACTION) - NO_FRACTION;
    if nearest > x { nearest - 1.0 } else { nearest }
}

/// A whole number from 0 to 2^51 as an index: the last bits of its sum with 2^52.
#[inline]
fn whole(x: f64) -> usize {
    const ONE: f64 = 4_503_599_627_370_496.0;
    ((x + ONE).to_bits() & ((1 << 52) - 1)) as usize
}

/// South-west and north-east corner of the points, none when a coordinate is not finite.
fn corners(points: &[Bng]) -> Option<(Bng, Bng)> {
    // NaN passes every comparison by, so it is looked for with infinity: x * 0 is 0 for finite numbers alone.
    type Seen = (Bng, Bng, f64);
    let less = |a: f64, b: f64| if b < a { b } else { a };
    let more = |a: f64, b: f64| if b > a { b } else { a };
    let none: Seen =
        (Bng::new(f64::INFINITY, f64::INFINITY), Bng::new(f64::NEG_INFINITY, f64::NEG_INFINITY), 0.0);
    let join = |a: Seen, b: Seen| {
        let low = Bng::new(less(a.0.easting, b.0.easting), less(a.0.northing, b.0.northing));
        let high = Bng::new(more(a.1.easting, b.1.easting), more(a.1.northing, b.1.northing));
        (low, high, a.2 + b.2)
    };
    let of = |chunk: &[Bng]| {
        chunk.iter().fold(none, |seen, at| join(seen, (*at, *at, at.easting * 0.0 + at.northing * 0.0)))
    };
    let (low, high, sum) = points.par_chunks(CHUNK).map(of).reduce(|| none, join);
    (sum == 0.0).then_some((low, high))
}

/// Counts in a table of all squares and months, when that is not much larger than the points.
///
/// The table holds bytes, to stay in the processor's caches; whatever passes 255 is written down beside it, 255 at a time.
fn dense<M>(frame: &Frame, points: &[Bng], months: &[M]) -> Option<Vec<BinEntry>>
where
    M: Copy + Into<i32> + Sync,
{
    let room = 16 * points.len() + (1 << 16);
    let slots = usize::try_from(frame.slots()).ok().filter(|slots| *slots <= room)?;
    let width = frame.months as usize;
    let of = |(points, months): (&[Bng], &[M])| {
        let (mut low, mut carried) = (vec![0_u8; slots], Vec::new());
        // The places of a block are worked out before any is looked up, so that the processor can wait for many at once.
        let mut block = [0; BLOCK];
        for (points, months) in points.chunks(BLOCK).zip(months.chunks(BLOCK)) {
            for ((slot, at), month) in block.iter_mut().zip(points).zip(months) {
                *slot = frame.square(*at) * width + frame.month(*month);
            }
            for slot in &block[..points.len()] {
                // A byte in use is never 0 again, so that an empty slot can be told at a glance.
                if low[*slot] == u8::MAX {
                    carried.push(*slot);
                    low[*slot] = 0;
                }
                low[*slot] += 1;
            }
        }
        (low, carried)
    };
    let lane = lane(points.len(), slots);
    let tables: Vec<_> = points.par_chunks(lane).zip(months.par_chunks(lane)).map(of).collect();
    let (lows, carried): (Vec<Vec<u8>>, Vec<Vec<usize>>) = tables.into_iter().unzip();
    let mut carried = carried.concat();
    carried.par_sort_unstable();
    // Whole squares a piece, so that a piece's entries are whole rows of the table.
    let step = width * (CHUNK / width).max(1);
    let entries = |piece: usize| {
        let from = piece * step;
        let to = (from + step).min(slots);
        let lows: Vec<&[u8]> = lows.iter().map(|low| &low[from..to]).collect();
        let first = carried.partition_point(|slot| *slot < from);
        filled(&lows, &carried[first..], from)
            .map(|(slot, count)| frame.entry((slot / width) as u64, (slot % width) as u64, count))
            .collect::<Vec<BinEntry>>()
    };
    let pieces: Vec<Vec<BinEntry>> = (0..slots.div_ceil(step)).into_par_iter().map(entries).collect();
    Some(pieces.concat())
}

/// The slots of a piece that hold points, each with how many: the sum of the tables, and 255 for each time it was carried.
fn filled<'a>(
    lows: &'a [&'a [u8]],
    carried: &'a [usize],
    from: usize,
) -> impl Iterator<Item = (usize, u32)> + 'a {
    const EIGHT: usize = 8;
    let mut carried = carried;
    let eights = (0..lows.first().map_or(0, |low| low.len())).step_by(EIGHT);
    // Most of the table is empty; eight slots are passed over at a time.
    let some = eights.filter(move |at| {
        lows.iter().any(|low| match low[*at..].first_chunk::<EIGHT>() {
            Some(eight) => u64::from_le_bytes(*eight) != 0,
            None => true,
        })
    });
    some.flat_map(move |at| at..(at + EIGHT).min(lows[0].len())).filter_map(move |at| {
        let slot = from + at;
        let mut count: u32 = lows.iter().map(|low| u32::from(low[at])).sum();
        while let Some((_, rest)) = carried.split_first().filter(|(next, _)| **next == slot) {
            count += u32::from(u8::MAX);
            carried = rest;
        }
        (count > 0).then_some((slot, count))
    })
}

/// Points for one table of its own: a table a thread, unless the tables would outgrow the points. Counts are whole numbers, so neither
/// the number of tables nor of threads can show in their sum.
fn lane(points: usize, table_bytes: usize) -> usize {
    let lanes = rayon::current_num_threads().min(4 * points / table_bytes.max(CHUNK)).max(1);
    points.div_ceil(lanes).max(1)
}

/// How many points fall into each slot.
pub(crate) fn tally<M>(
    slots: usize,
    points: &[Bng],
    months: &[M],
    slot: impl Fn(Bng, M) -> usize + Sync,
) -> Vec<u32>
where
    M: Copy + Sync,
{
    let of = |(points, months): (&[Bng], &[M])| {
        let mut counts = vec![0_u32; slots];
        points.iter().zip(months).for_each(|(at, month)| counts[slot(*at, *month)] += 1);
        counts
    };
    let lane = lane(points.len(), 4 * slots);
    let pieces: Vec<Vec<u32>> = points.par_chunks(lane).zip(months.par_chunks(lane)).map(of).collect();
    let mut pieces = pieces.into_iter();
    let mut all = pieces.next().unwrap_or_default();
    pieces.for_each(|piece| all.iter_mut().zip(piece).for_each(|(count, more)| *count += more));
    all
}

/// The slots that hold points, in ascending order, each with how many; by sorting, for when a table would be mostly empty.
pub(crate) fn runs<M, K>(points: &[Bng], months: &[M], slot: impl Fn(Bng, M) -> K + Sync) -> Vec<(K, u32)>
where
    M: Copy + Sync,
    K: Copy + Ord + Send + Sync,
{
    let mut slots: Vec<K> = points.par_iter().zip(months).map(|(at, month)| slot(*at, *month)).collect();
    slots.par_sort_unstable();
    slots.chunk_by(|a, b| a == b).map(|run| (run[0], run.len() as u32)).collect()
}

/// Counts by sorting, when the points are too thin on the ground for a table.
fn sparse<M>(frame: &Frame, points: &[Bng], months: &[M]) -> Vec<BinEntry>
where
    M: Copy + Into<i32> + Sync,
{
    // One number orders an entry as its row, column and month do; nearly always it fits 64 bits.
    if u64::try_from(frame.slots()).is_ok() {
        let width = frame.months;
        let slot = |at, month| frame.square_number(at) as u64 * width + frame.month(month) as u64;
        let entry = |(slot, count)| frame.entry(slot / width, slot % width, count);
        runs(points, months, slot).into_iter().map(entry).collect()
    } else {
        let slot = |at, month| (frame.square_number(at), frame.month(month) as u64);
        let entry = |((square, month), count)| frame.entry(square as u64, month, count);
        runs(points, months, slot).into_iter().map(entry).collect()
    }
}
