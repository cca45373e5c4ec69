//! Lines into cells, in a way that a broken row cannot swallow the rows after it.
//!
//! A quotation mark opens a quoted cell at the start of a cell alone, and one that no mark closes before a separator or
//! the end of a line is a letter like any other. So a lost mark costs nothing but itself.

use crate::{Limits, Refusal};
use memchr::{memchr, memchr_iter, memchr2};
use std::borrow::Cow;

/// Lines that one quoted cell may span.
const LONGEST_CELL_LINES: usize = 200;

/// One record of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where it starts, the first line being 1.
    pub(crate) line: u32,
    /// Whether a quotation mark was taken as a letter because nothing closed it.
    pub(crate) lost_quote: bool,
}

/// Reads records one after the other.
#[derive(Debug)]
pub(crate) struct Splitter<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    delimiter: u8,
    line_end: u8,
    line_bytes: usize,
    /// Bytes that a cell within its limit of characters can have, marks doubled.
    cell_bytes: usize,
    cell_chars: usize,
}

/// A cell and where it ends.
type Ended<'a> = (Cow<'a, str>, usize);

impl<'a> Splitter<'a> {
    /// Over a text of which the first `skipped` bytes are a line of no interest.
    pub(crate) fn new(text: &'a str, delimiter: u8, limits: &Limits, skipped: usize) -> Self {
        let line_end = if memchr(b'\n', text.as_bytes()).is_none() { b'\r' } else { b'\n' };
        Self {
            text,
            at: skipped,
            line: u32::from(skipped == 0),
            delimiter,
            line_end,
            line_bytes: limits.line_bytes,
            cell_bytes: limits.cell_chars.saturating_mul(4),
            cell_chars: limits.cell_chars,
        }
        .after_declaration(skipped)
    }

    fn after_declaration(mut self, skipped: usize) -> Self {
        if skipped > 0 {
            let rest = &self.text.as_bytes()[skipped..];
            self.at += memchr(self.line_end, rest).map_or(rest.len(), |end| end + 1);
            self.line = 2;
        }
        self
    }

    /// The next record, its cells put into `cells`; none at the end.
    pub(crate) fn next(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Result<Option<Found>, Refusal> {
        cells.clear();
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return Ok(None);
        }
        let (start, line) = (self.at, self.line);
        let mut lost_quote = false;
        loop {
            let opened = bytes.get(self.at) == Some(&b'"');
            let quoted = if opened { self.quoted(line)? } else { None };
            lost_quote |= opened && quoted.is_none();
            let (cell, end) = quoted.unwrap_or_else(|| self.unquoted());
            cells.push(cell);
            self.at = end;
            if self.at - start > self.line_bytes {
                return Err(Refusal::LineTooLong { line });
            }
            if bytes.get(self.at) == Some(&self.delimiter) {
                self.at += 1;
                // A separator at the very end has an empty cell behind it.
                if self.at >= bytes.len() {
                    cells.push(Cow::Borrowed(""));
                    break;
                }
                continue;
            }
            self.at += if bytes[self.at..].starts_with(b"\r\n") { 2 } else { 1 };
            break;
        }
        let end = self.at.min(bytes.len());
        self.line += memchr_iter(self.line_end, &bytes[start..end]).count() as u32;
        Ok(Some(Found { line, lost_quote }))
    }

    /// A cell up to the next separator or the end of the line.
    fn unquoted(&self) -> Ended<'a> {
        let rest = &self.text.as_bytes()[self.at..];
        let length = memchr2(self.delimiter, self.line_end, rest).unwrap_or(rest.len());
        let cell = &self.text[self.at..self.at + length];
        let last = rest.get(length) != Some(&self.delimiter);
        (Cow::Borrowed(if last { cell.strip_suffix('\r').unwrap_or(cell) } else { cell }), self.at + length)
    }

    /// The cell after an opening quotation mark; none when nothing closes it.
    fn quoted(&self, line: u32) -> Result<Option<Ended<'a>>, Refusal> {
        let bytes = self.text.as_bytes();
        let inside = self.at + 1;
        let window = &bytes[inside..bytes.len().min(inside + self.cell_bytes)];
        let mut marks = memchr_iter(b'"', window).peekable();
        let mut doubled = false;
        while let Some(mark) = marks.next() {
            if marks.next_if_eq(&(mark + 1)).is_some() {
                doubled = true;
                continue;
            }
            let after = inside + mark + 1;
            let rest = &bytes[after..];
            let closes = rest.first().is_none_or(|byte| *byte == self.delimiter || *byte == self.line_end)
                || rest.starts_with(b"\r\n")
                || rest == b"\r";
            let cell = &self.text[inside..inside + mark];
            if !closes || memchr_iter(self.line_end, cell.as_bytes()).count() > LONGEST_CELL_LINES {
                return Ok(None);
            }
            let cell = if doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) };
            return Ok(Some((cell, after)));
        }
        // Nothing closes it as far as a cell may reach. Within one line that is a cell too long.
        if window.len() == self.cell_bytes && memchr(self.line_end, window).is_none() {
            return Err(Refusal::CellTooLong { line, limit: self.cell_chars });
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(u32, bool, Vec<String>)> {
        let mut splitter = Splitter::new(text, b',', &Limits::default(), 0);
        let (mut cells, mut all) = (Vec::new(), Vec::new());
        while let Some(found) = splitter.next(&mut cells).unwrap() {
            all.push((found.line, found.lost_quote, cells.iter().map(ToString::to_string).collect()));
        }
        all
    }

    fn row(cells: &[&str]) -> Vec<String> {
        cells.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn quotes_and_line_ends_are_read_as_spreadsheets_write_them() {
        let rows = read("a,\"b,c\",\"d\"\"e\"\r\nf,\"two\r\nlines\",g\r\nh,5\" pipe,\r\n");
        assert_eq!(rows[0], (1, false, row(&["a", "b,c", "d\"e"])));
        assert_eq!(rows[1], (2, false, row(&["f", "two\r\nlines", "g"])));
        assert_eq!(rows[2], (4, false, row(&["h", "5\" pipe", ""])));
        assert_eq!(rows.len(), 3);
        assert_eq!(read("a,b\rc,\"d\"\r").len(), 2, "carriage returns alone");
        assert_eq!(read("a,b,").last().unwrap().2, row(&["a", "b", ""]));
    }

    #[test]
    fn a_lost_quotation_mark_costs_nothing_but_itself() {
        let rows = read("a,\"lost,c\nd,e,f\ng,\"h\",i\nj,k,l\n");
        assert_eq!(
            rows.iter().map(|(line, lost, cells)| (*line, *lost, cells.len())).collect::<Vec<_>>(),
            [(1, true, 3), (2, false, 3), (3, false, 3), (4, false, 3)]
        );
        assert_eq!(rows[2].2, row(&["g", "h", "i"]));
    }
}
