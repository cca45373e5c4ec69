//! A plain file, cut into pieces at line ends that are read side by side.
//!
//! The lines are counted first. Then every piece knows where its rows go, so each column is allocated once, at its length, and written
//! in place. Reading the bytes twice costs less than moving the columns once.

use crate::column::{Plan, Words};
use crate::row::{self, Fault, Stretch};
use crate::{Column, Kind, Source, Table, TableError, Wanted};
use rayon::prelude::*;

/// Bytes of a piece: it stays in the processor's second cache between the count and the reading of its lines.
const PIECE: u64 = 1 << 18;
/// The longest line.
const LINE_MAX: usize = 1 << 20;
/// What the reader of a line may look at beyond the line's end.
const BEYOND: [u8; 32] = [b'\n'; 32];

/// The columns; none for a file that is not plain: with quotes, blank lines, or carriage returns within a line.
pub(crate) fn read<S: Source + ?Sized>(
    source: &S,
    wanted: &[Wanted<'_>],
) -> Result<Option<Table>, TableError> {
    let length = source.length()?;
    let Some((names, body)) = header(source, length)? else { return Ok(None) };
    let plan = Plan::new(&names, wanted)?;
    let Some(counts) = survey(source, body, length)? else { return Ok(None) };
    let rows: usize = counts.iter().sum();
    let mut columns: Vec<Column> = wanted.iter().map(|column| empty(column.kind, rows)).collect();
    let mut pieces = cut(&mut columns, &counts);
    match fill(source, &plan, &mut pieces, body, length)? {
        None => {}
        Some((_, Fault::Blank)) => return Ok(None),
        Some((row, fault)) => return Err(told(fault, row, &names)),
    }
    let words = join(&mut pieces, wanted)?;
    for (column, words) in columns.iter_mut().zip(words) {
        if let Column::Code { words: strings, .. } = column {
            *strings = words.strings();
        }
    }
    Ok(Some(Table { rows, columns }))
}

/// The names and where the first row starts; none when the first line needs a closer look.
fn header<S: Source + ?Sized>(source: &S, length: u64) -> Result<Option<(Vec<String>, u64)>, TableError> {
    let mut head = vec![0; length.min(LINE_MAX as u64) as usize];
    source.read_at(0, &mut head)?;
    let Some(end) = memchr::memchr(b'\n', &head) else {
        // Names alone, or a line without an end.
        return if length > LINE_MAX as u64 { Err(TableError::LongLine { line: 1 }) } else { Ok(None) };
    };
    let line = head[..end].strip_suffix(b"\r").unwrap_or(&head[..end]);
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
    if line.is_empty() || memchr::memchr2(b'"', b'\r', line).is_some() {
        return Ok(None);
    }
    let name = |name: &[u8]| String::from_utf8_lossy(name.trim_ascii()).into_owned();
    Ok(Some((line.split(|byte| *byte == b',').map(name).collect(), end as u64 + 1)))
}

/// Where a piece's line ends lie: those that start its rows. The first piece begins with the end of the line of names.
fn window(piece: usize, body: u64, length: u64) -> (u64, u64) {
    let from = body - 1 + piece as u64 * PIECE;
    (from, (from + PIECE).min(length - 1))
}

/// How many rows start in each piece; none when the file is not plain.
fn survey<S: Source + ?Sized>(source: &S, body: u64, length: u64) -> Result<Option<Vec<usize>>, TableError> {
    // The last byte can end a line but start none.
    let pieces = (length - body).div_ceil(PIECE) as usize;
    let count = |bytes: &mut Vec<u8>, piece: usize| -> Result<Option<usize>, TableError> {
        let (from, to) = window(piece, body, length);
        // One more byte shows what follows a carriage return at the end.
        bytes.resize((to - from) as usize + 1, 0);
        source.read_at(from, bytes)?;
        let lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
        // The one more byte is the next piece's own to judge, unless there is none.
        let inner = if to == length - 1 { &bytes[..] } else { &bytes[..bytes.len() - 1] };
        if memchr::memchr(b'"', inner).is_some() || memchr::memchr_iter(b'\r', inner).any(lone) {
            return Ok(None);
        }
        Ok(Some(memchr::memchr_iter(b'\n', &bytes[..bytes.len() - 1]).count()))
    };
    let counts: Vec<_> = (0..pieces).into_par_iter().map_init(Vec::new, count).collect();
    counts.into_iter().collect()
}

/// A column of so many rows, all 0.
fn empty(kind: Kind, rows: usize) -> Column {
    match kind {
        Kind::Number => Column::Number(vec![0.0; rows]),
        Kind::Integer => Column::Integer(vec![0; rows]),
        Kind::Day => Column::Day(vec![0; rows]),
        Kind::Code => Column::Code { codes: vec![0; rows], words: Vec::new() },
    }
}

/// A piece of the file and its stretch of every wanted column.
struct Piece<'a> {
    number: usize,
    rows: usize,
    columns: Vec<Stretch<'a>>,
}

/// Cuts the columns into the pieces' stretches.
fn cut<'a>(columns: &'a mut [Column], counts: &[usize]) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = counts
        .iter()
        .enumerate()
        .map(|(number, rows)| Piece { number, rows: *rows, columns: Vec::with_capacity(columns.len()) })
        .collect();
    for column in columns {
        match column {
            Column::Number(values) => stretch(values, &mut pieces, Stretch::Number),
            Column::Integer(values) => stretch(values, &mut pieces, Stretch::Integer),
            Column::Day(values) => stretch(values, &mut pieces, Stretch::Day),
            Column::Code { codes, .. } => {
                stretch(codes, &mut pieces, |codes| Stretch::Code(codes, Words::default()));
            }
        }
    }
    pieces
}

fn stretch<'a, T>(
    mut values: &'a mut [T],
    pieces: &mut [Piece<'a>],
    of: impl Fn(&'a mut [T]) -> Stretch<'a>,
) {
    for piece in pieces {
        let (own, rest) = values.split_at_mut(piece.rows);
        piece.columns.push(of(own));
        values = rest;
    }
}

/// Reads every piece; gives the first fault, with its row.
fn fill<S: Source + ?Sized>(
    source: &S,
    plan: &Plan,
    pieces: &mut [Piece<'_>],
    body: u64,
    length: u64,
) -> Result<Option<(usize, Fault)>, TableError> {
    let one =
        |bytes: &mut Vec<u8>, piece: &mut Piece<'_>| -> Result<Result<(), (usize, Fault)>, TableError> {
            if piece.rows == 0 {
                return Ok(Ok(()));
            }
            let first = lines(source, bytes, window(piece.number, body, length), length)?;
            Ok(row::read(plan, &mut piece.columns, &bytes[first..], piece.rows))
        };
    let Some((head, rest)) = pieces.split_first_mut() else { return Ok(None) };
    // The first piece goes ahead, so that the others start with its texts and mostly number them as it does.
    let first = one(&mut Vec::new(), head);
    for piece in &mut *rest {
        for (column, from) in piece.columns.iter_mut().zip(&head.columns) {
            if let (Stretch::Code(_, words), Stretch::Code(_, known)) = (column, from) {
                words.clone_from(known);
            }
        }
    }
    let others: Vec<_> = rest.par_iter_mut().map_init(Vec::new, one).collect();
    let mut before = 0;
    for (done, rows) in std::iter::once(first).chain(others).zip(pieces.iter().map(|piece| piece.rows)) {
        if let Err((row, fault)) = done.map_err(|error| last_line(error, before + rows))? {
            return Ok(Some((before + row, fault)));
        }
        before += rows;
    }
    Ok(None)
}

/// Fills `bytes` with a window and what its last line has beyond it, and gives where its first line starts.
fn lines<S: Source + ?Sized>(
    source: &S,
    bytes: &mut Vec<u8>,
    (from, to): (u64, u64),
    length: u64,
) -> Result<usize, TableError> {
    let window = (to - from) as usize;
    let mut wanted = 1 << 10;
    bytes.clear();
    loop {
        let had = bytes.len();
        let whole = (window as u64 + wanted).min(length - from) as usize;
        bytes.resize(whole, 0);
        source.read_at(from + had as u64, &mut bytes[had..])?;
        if let Some(end) = memchr::memchr(b'\n', &bytes[had.max(window)..]) {
            bytes.truncate(had.max(window) + end + 1);
            break;
        }
        if whole as u64 == length - from {
            break;
        }
        if wanted >= LINE_MAX as u64 {
            // The caller knows the line.
            return Err(TableError::LongLine { line: 0 });
        }
        wanted *= 4;
    }
    bytes.extend_from_slice(&BEYOND);
    Ok(memchr::memchr(b'\n', bytes).map_or(0, |first| first + 1))
}

/// A line too long is the last of its piece; `rows` are those up to its end.
fn last_line(error: TableError, rows: usize) -> TableError {
    match error {
        TableError::LongLine { .. } => TableError::LongLine { line: rows as u64 + 1 },
        other => other,
    }
}

/// A fault in words.
fn told(fault: Fault, row: usize, names: &[String]) -> TableError {
    // The names are line 1.
    let line = row as u64 + 2;
    match fault {
        Fault::Width(fields) => TableError::Width { line, fields, names: names.len() },
        Fault::Value(place, kind) => TableError::Value { line, column: names[place].clone(), kind },
        Fault::Blank => TableError::Width { line, fields: 0, names: names.len() },
    }
}

/// Makes one list of texts a column, in the order of their first rows, and renumbers the rows of the pieces that had others.
fn join(pieces: &mut [Piece<'_>], wanted: &[Wanted<'_>]) -> Result<Vec<Words>, TableError> {
    let mut all = Vec::with_capacity(wanted.len());
    for (place, column) in wanted.iter().enumerate() {
        let mut joined = Words::default();
        let mut moves: Vec<Vec<u32>> = Vec::with_capacity(pieces.len());
        for piece in &*pieces {
            let Stretch::Code(_, words) = &piece.columns[place] else { break };
            let number = |own| joined.number(words.get(own));
            let numbers: Option<Vec<u32>> = (0..words.len()).map(number).collect();
            moves.push(numbers.ok_or_else(|| TableError::TooManyCodes(column.name.to_owned()))?);
        }
        pieces.par_iter_mut().zip(&moves).for_each(|(piece, numbers)| {
            let Stretch::Code(codes, _) = &mut piece.columns[place] else { return };
            if numbers.iter().zip(0..).any(|(number, own)| *number != own) {
                codes.iter_mut().for_each(|code| *code = numbers[*code as usize]);
            }
        });
        all.push(joined);
    }
    Ok(all)
}
