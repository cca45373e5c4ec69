//! What is asked for, and what comes back.

use crate::{Source, TableError, general, pieces};
use std::fmt;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A decimal number, read to the nearest `f64`; NaN and infinity are refused.
    Number,
    /// A whole number within 64 bits.
    Integer,
    /// A date as `YYYY-MM-DD`, kept as days since 1970-01-01.
    Day,
    /// A short text that comes again and again, kept as a number and a list of the different texts.
    Code,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Number => "a decimal number",
            Self::Integer => "a whole number",
            Self::Day => "a date as YYYY-MM-DD",
            Self::Code => "text in UTF-8",
        })
    }
}

/// A column that is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    /// Its name in the first line, spaces around it left out.
    pub name: &'a str,
    /// What it holds.
    pub kind: Kind,
}

/// The values of one column, a row each.
#[derive(Clone, Debug, PartialEq)]
pub enum Column {
    /// Of [`Kind::Number`].
    Number(Vec<f64>),
    /// Of [`Kind::Integer`].
    Integer(Vec<i64>),
    /// Of [`Kind::Day`]: days since 1970-01-01.
    Day(Vec<i32>),
    /// Of [`Kind::Code`].
    Code {
        /// For each row the place of its text in `words`.
        codes: Vec<u32>,
        /// The different texts, in the order of their first rows.
        words: Vec<String>,
    },
}

/// The columns that were asked for, in that order.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// How many rows each column has.
    pub rows: usize,
    /// The columns.
    pub columns: Vec<Column>,
}

impl Table {
    /// Reads columns from a CSV file with a line of names (RFC 4180: commas, quotes doubled within quotes; LF or CRLF).
    ///
    /// The work goes to all threads of the current `rayon` pool, but for a file with quotes or blank lines, which one thread reads to the
    /// end with the crate `csv`. Both ways give the same columns. Empty lines are passed over; spaces around a number or a date are too.
    ///
    /// - `source`: an open file or bytes in memory. Besides the columns, no more than a piece of it a thread is held.
    /// - `wanted`: the columns, each with what it holds. Commonly misread: nothing is guessed, so an empty field is no number and an
    ///   error, and a text column is one of codes, not of free text.
    ///
    /// # Errors
    /// [`TableError`]: the first line, and in it the first wanted column, that cannot be read.
    ///
    /// # Example
    /// ```
    /// use table::{Column, Kind, Table, Wanted};
    /// let file = b"id,date,harm,lon\n1,2024-02-29,weapon,-3.25\n2,1970-01-02,weapon,-4\n";
    /// let wanted = [Wanted { name: "lon", kind: Kind::Number }, Wanted { name: "date", kind: Kind::Day }];
    /// let table = Table::read(&file[..], &wanted)?;
    /// assert_eq!(table.columns[0], Column::Number(vec![-3.25, -4.0]));
    /// assert_eq!(table.columns[1], Column::Day(vec![19_782, 1]));
    /// # Ok::<(), table::TableError>(())
    /// ```
    pub fn read<S: Source + ?Sized>(source: &S, wanted: &[Wanted<'_>]) -> Result<Self, TableError> {
        match pieces::read(source, wanted)? {
            Some(table) => Ok(table),
            None => general::read(source, wanted),
        }
    }

    /// The names in the first line, spaces around them left out, so that a caller can see what a file has before asking for it.
    ///
    /// # Errors
    /// [`TableError::NoHeader`], [`TableError::Unreadable`].
    pub fn names<S: Source + ?Sized>(source: &S) -> Result<Vec<String>, TableError> {
        general::names(source)
    }
}

/// Which place in a line each wanted column has.
pub(crate) struct Plan {
    /// How many columns the file has.
    pub(crate) names: usize,
    /// For each column of the file its place among the wanted ones, if it is one.
    pub(crate) wanted: Vec<Option<usize>>,
}

impl Plan {
    pub(crate) fn new(names: &[String], wanted: &[Wanted<'_>]) -> Result<Self, TableError> {
        let mut places = vec![None; names.len()];
        for (slot, column) in wanted.iter().enumerate() {
            let mut at = names.iter().enumerate().filter(|(_, name)| *name == column.name);
            let (place, _) = at.next().ok_or_else(|| TableError::NoColumn(column.name.to_owned()))?;
            // A column asked for twice is as unclear as one that is there twice.
            if at.next().is_some() || places[place].is_some() {
                return Err(TableError::ColumnTwice(column.name.to_owned()));
            }
            places[place] = Some(slot);
        }
        Ok(Self { names: names.len(), wanted: places })
    }
}

/// The different texts of a column and their numbers.
#[derive(Clone, Default)]
pub(crate) struct Words {
    /// All texts, one after another, and where each ends.
    text: Vec<u8>,
    ends: Vec<usize>,
    /// Open addressing: the number of a text plus one, 0 where nothing is.
    table: Vec<u32>,
}

impl Words {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn get(&self, number: usize) -> &[u8] {
        let from = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.text[from..self.ends[number]]
    }

    /// The number of a text, known or new; none for a text that is not UTF-8 or one too many.
    #[inline]
    pub(crate) fn number(&mut self, word: &[u8]) -> Option<u32> {
        if self.table.is_empty() {
            self.table = vec![0; 64];
        }
        let mask = self.table.len() - 1;
        let mut at = mixed(word) as usize & mask;
        loop {
            match self.table[at] {
                0 => return self.add(word, at),
                number if self.get(number as usize - 1) == word => return Some(number - 1),
                _ => at = (at + 1) & mask,
            }
        }
    }

    #[cold]
    fn add(&mut self, word: &[u8], at: usize) -> Option<u32> {
        std::str::from_utf8(word).ok()?;
        let number = u32::try_from(self.ends.len() + 1).ok()?;
        self.text.extend_from_slice(word);
        self.ends.push(self.text.len());
        self.table[at] = number;
        if self.ends.len() * 4 > self.table.len() * 3 {
            let mut table = vec![0; self.table.len() * 4];
            let mask = table.len() - 1;
            for number in 0..self.ends.len() {
                let mut at = mixed(self.get(number)) as usize & mask;
                while table[at] != 0 {
                    at = (at + 1) & mask;
                }
                table[at] = number as u32 + 1;
            }
            self.table = table;
        }
        Some(number - 1)
    }

    /// The texts as strings.
    pub(crate) fn strings(&self) -> Vec<String> {
        (0..self.len()).map(|number| String::from_utf8_lossy(self.get(number)).into_owned()).collect()
    }
}

/// A text's place in the table: eight bytes at a time, each multiplied into the rest.
#[inline]
fn mixed(word: &[u8]) -> u64 {
    let mut mixed = word.len() as u64;
    let mut add = |bytes: [u8; 8]| {
        mixed = (mixed.rotate_left(29) ^ u64::from_le_bytes(bytes)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    };
    let mut rest = word;
    while let Some((eight, more)) = rest.split_first_chunk::<8>() {
        add(*eight);
        rest = more;
    }
    if let Some(last) = word.last_chunk::<8>() {
        // The last eight again, overlapping, is quicker than the last few.
        add(*last);
    } else {
        add(rest.iter().rev().fold(0_u64, |all, byte| all << 8 | u64::from(*byte)).to_le_bytes());
    }
    mixed ^ mixed >> 32
}
