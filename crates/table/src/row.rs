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
    fn read(&mut self, row: usize, text: &[u8], at: usize, recent: &mut Recent) -> Option<usize> {
        match self {
            Self::Number(into) => {
                let (value, end) = decimal(text, at)?;
                into[row] = value;
                Some(end)
            }
            Self::Integer(into) => {
                let (count, value) = digits(text, at)?;
                into[row] = value as i64;
                (count > 0).then_some(at + count)
            }
            Self::Day(into) => {
                into[row] = field::day_of(*text.get(at..)?.first_chunk()?)?;
                Some(at + 10)
            }
            Self::Code(into, words) => {
                let (end, number) = recent.number(text, at, words)?;
                into[row] = number;
                Some(end)
            }
        }
    }
}

/// Up to fifteen digits: how many, and their value.
#[inline]
fn digits(text: &[u8], at: usize) -> Option<(usize, u64)> {
    let (count, value) = field::digits(*text.get(at..)?.first_chunk()?);
    if count < 8 {
        return Some((count, value));
    }
    let (more, low) = field::digits(*text.get(at + 8..)?.first_chunk()?);
    (more < 8).then(|| (8 + more, value * TENS[more] + low))
}

/// The usual decimal: a sign or none, digits, a point and digits, few enough for one exact division.
#[inline]
fn decimal(text: &[u8], at: usize) -> Option<(f64, usize)> {
    let minus = *text.get(at)? == b'-';
    let at = at + usize::from(minus);
    let (whole, value) = digits(text, at)?;
    let mut at = at + whole;
    let (mut mantissa, mut places) = (value, 0);
    if *text.get(at)? == b'.' {
        let (count, value) = digits(text, at + 1)?;
        mantissa = mantissa.checked_mul(*TENS.get(count)?)?.checked_add(value)?;
        places = count;
        at += 1 + count;
    }
    if whole + places == 0 {
        return None;
    }
    let value = field::decimal(mantissa, places)?;
    Some((if minus { -value } else { value }, at))
}

const TENS: [u64; 16] = {
    let mut tens = [1; 16];
    let mut i = 1;
    while i < tens.len() {
        tens[i] = 10 * tens[i - 1];
        i += 1;
    }
    tens
};

/// The texts that a column had of late: known again without reading the list of all texts.
struct Recent([Known; 256]);

#[derive(Clone, Copy)]
struct Known {
    /// A text of up to 23 bytes, eight at a time, noughts behind it.
    bytes: [u64; 3],
    /// 0 where nothing is.
    length: u32,
    number: u32,
}

/// The first so many bytes of eight.
const FIRST: [u64; 9] = {
    let mut first = [0; 9];
    let mut i = 1;
    while i < first.len() {
        first[i] = first[i - 1] << 8 | 0xFF;
        i += 1;
    }
    first
};

impl Recent {
    fn new() -> Self {
        Self([Known { bytes: [0; 3], length: 0, number: 0 }; 256])
    }

    /// Where the text that starts at `at` ends, and its number. Texts differ in length from row to row, so nothing here branches on it.
    #[inline]
    fn number(&mut self, text: &[u8], at: usize, words: &mut Words) -> Option<(usize, u32)> {
        let bytes = three(text, at)?;
        let ends = bytes.map(ends_in);
        let length = (ends[0] | ends[1] << 8 | ends[2] << 16 | 1 << 24).trailing_zeros() as usize;
        if length == 24 || length == 0 {
            return long(text, at, words);
        }
        let of = |word: usize| bytes[word] & FIRST[length.saturating_sub(8 * word).min(8)];
        let (a, b, c) = (of(0), of(1), of(2));
        let mixed =
            (a ^ b.rotate_left(21) ^ c.rotate_left(42) ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let place = &mut self.0[(mixed >> 56) as usize];
        let [x, y, z] = place.bytes;
        if ((a ^ x) | (b ^ y) | (c ^ z)) == 0 && place.length == length as u32 {
            return Some((at + length, place.number));
        }
        let (end, number) = long(text, at, words)?;
        *place = Known { bytes: [a, b, c], length: length as u32, number };
        Some((end, number))
    }
}

/// The end and the number of a text of any length.
#[cold]
fn long(text: &[u8], at: usize, words: &mut Words) -> Option<(usize, u32)> {
    let end = field_end(text, at)?;
    words.number(&text[at..end]).map(|number| (end, number))
}

/// 24 bytes as three words.
#[inline]
fn three(text: &[u8], at: usize) -> Option<[u64; 3]> {
    let bytes: &[u8; 24] = text.get(at..)?.first_chunk()?;
    let (eights, _) = bytes.as_chunks::<8>();
    Some([0, 1, 2].map(|word| u64::from_le_bytes(eights[word])))
}

/// A bit for each of eight bytes that is a comma or belongs to a line end.
#[inline]
fn ends_in(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const LOWS: u64 = 0x7F7F_7F7F_7F7F_7F7F;
    const COMMAS: u64 = ONES * 0x2C;
    const RETURNS: u64 = ONES * 0x0D;
    const LINE_ENDS: u64 = ONES * 0x0A;
    // The top bit of each byte that is not 0, without a carry into the next.
    let filled = |word: u64| ((word & LOWS) + LOWS) | word;
    let ends = !(filled(word ^ COMMAS) & filled(word ^ RETURNS) & filled(word ^ LINE_ENDS)) & !LOWS;
    // Gathers the top bits of the eight bytes.
    (ends >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Where the field that starts at `at` ends: at a comma or a line end.
#[inline]
fn field_end(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let ends = ends_in(u64::from_le_bytes(*text.get(at..)?.first_chunk()?));
        if ends != 0 {
            return Some(at + ends.trailing_zeros() as usize);
        }
        at += 8;
    }
}

/// Reads `rows` lines from the start of `text`. Each line ends within `text`, and at least 32 more bytes follow the last.
/// A fault comes with its row.
pub(crate) fn read(
    plan: &Plan,
    columns: &mut [Stretch<'_>],
    text: &[u8],
    rows: usize,
) -> Result<(), (usize, Fault)> {
    let mut recent: Vec<Recent> = columns.iter().map(|_| Recent::new()).collect();
    let mut at = 0;
    for row in 0..rows {
        at = if let Some(next) = quick(plan, columns, &mut recent, (text, at), row) {
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
fn quick(
    plan: &Plan,
    columns: &mut [Stretch<'_>],
    recent: &mut [Recent],
    (text, start): (&[u8], usize),
    row: usize,
) -> Option<usize> {
    let mut at = start;
    let last = plan.names - 1;
    for (place, wanted) in plan.wanted.iter().enumerate() {
        at = match wanted {
            Some(column) => columns[*column].read(row, text, at, &mut recent[*column])?,
            None => field_end(text, at)?,
        };
        match *text.get(at)? {
            b',' if place < last => at += 1,
            b'\n' if place == last && at > start => at += 1,
            b'\r' if place == last && at > start && text.get(at + 1) == Some(&b'\n') => at += 2,
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
