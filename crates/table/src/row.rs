//! One line after another of a piece, into its stretch of the columns.

use crate::column::{Plan, Words};
use crate::{Kind, field};

/// A piece's own stretch of a column.
pub(crate) enum Stretch<'a> {
    Number(&'a mut [f64]),
    Integer(&'a mut [i64]),
    Day(&'a mut [i32]),
    /// Numbers of texts in the piece's own list.
    Code(&'a mut [u32], Words),
}

/// What is wrong with a line; the caller knows its number and the names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// So many fields.
    Width(usize),
    /// The place of a wanted column, and what it should hold.
    Value(usize, Kind),
    /// A line with nothing in it, which shifts all that follow.
    Blank,
}

impl Stretch<'_> {
    /// Reads a whole field into a row.
    fn keep(&mut self, row: usize, text: &[u8]) -> Result<(), Kind> {
        match self {
            Self::Number(into) => into[row] = field::number(text).ok_or(Kind::Number)?,
            Self::Integer(into) => into[row] = field::integer(text).ok_or(Kind::Integer)?,
            Self::Day(into) => into[row] = field::day(text).ok_or(Kind::Day)?,
            Self::Code(into, words) => into[row] = words.number(text).ok_or(Kind::Code)?,
        }
        Ok(())
    }

    /// Reads the field at `at` in its plainest form and tells where it ends; none when it needs a closer look.
    #[inline]
    fn read(&mut self, row: usize, text: &[u8], at: usize) -> Option<usize> {
        match self {
            Self::Number(into) => {
                let (value, end) = decimal(text, at)?;
                into[row] = value;
                Some(end)
            }
            Self::Integer(into) => {
                let (count, value) = field::digits(*text.get(at..)?.first_chunk()?);
                into[row] = value as i64;
                // Eight digits may be the first of more.
                (1..8).contains(&count).then_some(at + count)
            }
            Self::Day(into) => {
                into[row] = field::day_of(*text.get(at..)?.first_chunk()?)?;
                Some(at + 10)
            }
            Self::Code(into, words) => {
                let end = field_end(text, at)?;
                // A carriage return may be the line's end.
                if text[at..end].last() == Some(&b'\r') {
                    return None;
                }
                into[row] = words.number(&text[at..end])?;
                Some(end)
            }
        }
    }
}

/// The usual decimal: a sign or none, up to seven digits, a point and up to seven more.
#[inline]
fn decimal(text: &[u8], at: usize) -> Option<(f64, usize)> {
    let minus = *text.get(at)? == b'-';
    let at = at + usize::from(minus);
    let (whole, value) = field::digits(*text.get(at..)?.first_chunk()?);
    let mut at = at + whole;
    let (mut mantissa, mut places) = (value, 0);
    if *text.get(at)? == b'.' {
        let (count, value) = field::digits(*text.get(at + 1..)?.first_chunk()?);
        (mantissa, places) = (mantissa * TENS.get(count)? + value, count);
        at += 1 + count;
    }
    if whole + places == 0 || whole == 8 || places == 8 {
        return None;
    }
    let value = field::decimal(mantissa, places)?;
    Some((if minus { -value } else { value }, at))
}

const TENS: [u64; 8] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// Where the field that starts at `at` ends: at a comma or a line end.
#[inline]
fn field_end(text: &[u8], mut at: usize) -> Option<usize> {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = 0x8080_8080_8080_8080;
    const COMMAS: u64 = ONES * 0x2C;
    const LINE_ENDS: u64 = ONES * 0x0A;
    // A byte that is 0 sets its top bit; so may those behind it, which do not matter.
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word & TOPS;
    loop {
        let word = u64::from_le_bytes(*text.get(at..)?.first_chunk()?);
        let ends = zeros(word ^ COMMAS) | zeros(word ^ LINE_ENDS);
        if ends != 0 {
            return Some(at + ends.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
}

/// Reads `rows` lines from the start of `text`. Each line ends within `text`, and at least 16 more bytes follow the last.
/// A fault comes with its row.
pub(crate) fn read(
    plan: &Plan,
    columns: &mut [Stretch<'_>],
    text: &[u8],
    rows: usize,
) -> Result<(), (usize, Fault)> {
    let mut at = 0;
    for row in 0..rows {
        at = if let Some(next) = quick(plan, columns, text, row, at) {
            next
        } else {
            // Past the end there are only blank lines: a file that grew shorter while it was read.
            let rest = text.get(at..).unwrap_or_default();
            let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
            slow(plan, columns, &rest[..end], row).map_err(|fault| (row, fault))?;
            at + end + 1
        };
    }
    Ok(())
}

/// A line of plain fields; none when one is not, whatever has been kept of it by then.
#[inline]
fn quick(plan: &Plan, columns: &mut [Stretch<'_>], text: &[u8], row: usize, start: usize) -> Option<usize> {
    let mut at = start;
    let last = plan.names - 1;
    for (place, wanted) in plan.wanted.iter().enumerate() {
        at = match wanted {
            Some(column) => columns[*column].read(row, text, at)?,
            None => field_end(text, at)?,
        };
        match *text.get(at)? {
            b',' if place < last => at += 1,
            b'\n' if place == last && at > start => at += 1,
            b'\r' if place == last && text.get(at + 1) == Some(&b'\n') => at += 2,
            _ => return None,
        }
    }
    Some(at)
}

/// Any line, field by field.
#[cold]
fn slow(plan: &Plan, columns: &mut [Stretch<'_>], line: &[u8], row: usize) -> Result<(), Fault> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    if line.is_empty() {
        return Err(Fault::Blank);
    }
    let fields = memchr::memchr_iter(b',', line).count() + 1;
    if fields != plan.names {
        return Err(Fault::Width(fields));
    }
    for (place, (text, wanted)) in line.split(|byte| *byte == b',').zip(&plan.wanted).enumerate() {
        if let Some(column) = wanted {
            columns[*column].keep(row, text).map_err(|kind| Fault::Value(place, kind))?;
        }
    }
    Ok(())
}
