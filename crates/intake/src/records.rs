//! Lines into cells, after RFC 4180, in a way that a broken row cannot swallow the rows after it.
//!
//! A general CSV reader takes a quotation mark that is never closed as one cell to the end of the file: a thousand good
//! rows vanish into one bad one. Here a line that is a whole row by itself is never part of another row's cell. So quoted
//! line breaks work, and a lost quotation mark costs one row.

use std::borrow::Cow;

/// Lines that one quoted cell may span; addresses of other systems' exports have a handful.
const LONGEST_CELL_LINES: usize = 8;

/// One record of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Line of the file where it starts, the first being 1.
    pub(crate) line: u32,
    /// Whether every quotation mark was closed.
    pub(crate) closed: bool,
}

/// Reads records one after the other.
#[derive(Debug)]
pub(crate) struct Records<'a> {
    text: &'a str,
    at: usize,
    line: u32,
    separator: u8,
    line_end: u8,
    /// Cells of a whole row; 0 until the header has been read.
    width: usize,
}

impl<'a> Records<'a> {
    /// Over a text whose byte-order mark is gone. A text without any line feed may use carriage returns alone.
    pub(crate) fn new(text: &'a str, separator: u8) -> Self {
        let line_end = if !text.contains('\n') && text.contains('\r') { b'\r' } else { b'\n' };
        Self { text, at: 0, line: 0, separator, line_end, width: 0 }
    }

    /// Tells how many cells a whole row has.
    pub(crate) fn width_set(&mut self, width: usize) {
        self.width = width;
    }

    /// Lines still to come, at most.
    pub(crate) fn lines_left(&self) -> u64 {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        rest.split(|b| *b == self.line_end).filter(|line| !line.is_empty()).count() as u64
    }

    /// The next record that is not blank, its cells put into `cells`; none at the end.
    pub(crate) fn next(&mut self, cells: &mut Vec<Cow<'a, str>>) -> Option<Found> {
        while self.at < self.text.len() {
            let start = self.at;
            let first_end = self.line_end_from(start);
            self.line += 1;
            let line = self.line;
            self.at = first_end + 1;
            let first = self.piece(start, first_end);
            if split(first, self.separator, cells) {
                if cells.iter().all(|c| c.trim().is_empty()) {
                    continue;
                }
                return Some(Found { line, closed: true });
            }
            let closed = self.cell_continue(start, cells);
            if !closed {
                split(first, self.separator, cells);
            }
            return Some(Found { line, closed });
        }
        None
    }

    /// Looks whether the next lines close the quotation mark, without taking a line that is a row by itself.
    fn cell_continue(&mut self, start: usize, cells: &mut Vec<Cow<'a, str>>) -> bool {
        let mut from = self.at;
        for taken in 1..=LONGEST_CELL_LINES {
            if from >= self.text.len() {
                return false;
            }
            let end = self.line_end_from(from);
            let alone = self.piece(from, end);
            if split(alone, self.separator, cells) && cells.len() == self.width {
                return false;
            }
            if split(self.piece(start, end), self.separator, cells) && cells.len() == self.width {
                self.at = end + 1;
                self.line += taken as u32;
                return true;
            }
            from = end + 1;
        }
        false
    }

    fn line_end_from(&self, from: usize) -> usize {
        let rest = &self.text.as_bytes()[from..];
        rest.iter().position(|b| *b == self.line_end).map_or(self.text.len(), |n| from + n)
    }

    fn piece(&self, start: usize, end: usize) -> &'a str {
        let piece = &self.text[start..end];
        piece.strip_suffix('\r').unwrap_or(piece)
    }
}

/// Splits one record into cells; false when a quotation mark is left open.
pub(crate) fn split<'a>(record: &'a str, separator: u8, cells: &mut Vec<Cow<'a, str>>) -> bool {
    cells.clear();
    let separator = char::from(separator);
    if !record.contains('"') {
        cells.extend(record.split(separator).map(Cow::Borrowed));
        return true;
    }
    let mut rest = record;
    loop {
        let Some(quoted) = rest.strip_prefix('"') else {
            let Some((cell, after)) = rest.split_once(separator) else {
                cells.push(Cow::Borrowed(rest));
                return true;
            };
            cells.push(Cow::Borrowed(cell));
            rest = after;
            continue;
        };
        let Some((cell, after)) = unquote(quoted, separator) else { return false };
        cells.push(cell);
        match after {
            Some(after) => rest = after,
            None => return true,
        }
    }
}

/// The cell after an opening quotation mark and what follows its separator, if anything; none when it is never closed.
fn unquote(quoted: &str, separator: char) -> Option<(Cow<'_, str>, Option<&str>)> {
    let mut cell = String::new();
    let mut rest = quoted;
    loop {
        let (inside, after) = rest.split_once('"')?;
        cell.push_str(inside);
        if let Some(doubled) = after.strip_prefix('"') {
            cell.push('"');
            rest = doubled;
            continue;
        }
        // What stands between the closing mark and the separator is kept, so that a check can refuse it.
        return Some(match after.split_once(separator) {
            Some((tail, next)) => (Cow::Owned(cell + tail), Some(next)),
            None => (Cow::Owned(cell + after), None),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, width: usize) -> Vec<(u32, bool, Vec<String>)> {
        let mut records = Records::new(text, b',');
        records.width_set(width);
        let mut cells = Vec::new();
        let mut all = Vec::new();
        while let Some(found) = records.next(&mut cells) {
            all.push((found.line, found.closed, cells.iter().map(ToString::to_string).collect()));
        }
        all
    }

    #[test]
    fn quotes_line_ends_and_blank_lines_are_read_as_spreadsheets_write_them() {
        let rows = read("a,\"b,c\",\"d\"\"e\"\r\n\r\n,,\r\nf,g,h\n\n", 3);
        assert_eq!(rows.len(), 2);
        assert_eq!(rows[0], (1, true, vec!["a".into(), "b,c".into(), "d\"e".into()]));
        assert_eq!(rows[1].0, 4, "blank lines keep their numbers");
        assert_eq!(read("a,b\rc,d", 2).len(), 2, "carriage returns alone");
    }

    #[test]
    fn a_quoted_line_break_is_part_of_its_cell() {
        let rows = read("a,\"two\nlines\",c\nd,e,f\n", 3);
        assert_eq!(rows[0].2[1], "two\nlines");
        assert_eq!(rows[1].0, 3);
    }

    #[test]
    fn a_lost_quotation_mark_costs_one_row_and_not_the_rest() {
        let rows = read("a,\"lost,c\nd,e,f\ng,\"h\",i\nj,k,l\n", 3);
        assert_eq!(
            rows.iter().map(|r| (r.0, r.1)).collect::<Vec<_>>(),
            [(1, false), (2, true), (3, true), (4, true)]
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end_in_rising_lines(text in "[a\",;\r\n]{0,200}", width in 1_usize..5) {
            let rows = read(&text, width);
            prop_assert!(rows.windows(2).all(|pair| pair[0].0 < pair[1].0));
        }

        #[test]
        fn what_was_quoted_comes_back(cells in proptest::collection::vec("[a-z\", ]{0,8}", 2..6)) {
            let line = cells.iter().map(|c| format!("\"{}\"", c.replace('"', "\"\""))).collect::<Vec<_>>().join(",");
            let mut out = Vec::new();
            prop_assert!(split(&line, b',', &mut out));
            prop_assert_eq!(out.iter().map(ToString::to_string).collect::<Vec<_>>(), cells);
        }
    }
}
