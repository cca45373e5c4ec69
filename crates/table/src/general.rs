//! Any file, by the crate `csv`, on one thread: quotes, blank lines and lone carriage returns too.

use crate::column::{Plan, Words};
use crate::source::Forward;
use crate::{Column, Kind, Source, Table, TableError, Wanted, field};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::io::{BufReader, Read};

fn reader<S: Source + ?Sized>(source: &S) -> Result<Reader<Forward<'_, S>>, TableError> {
    Ok(ReaderBuilder::new().flexible(true).from_reader(Forward::new(source, 0)?))
}

/// What `csv` cannot read. With bytes and lines of any width only the source itself can fail.
fn fault(error: csv::Error) -> TableError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        _ => TableError::Unreadable(std::io::ErrorKind::InvalidData),
    }
}

pub(crate) fn names<S: Source + ?Sized>(source: &S) -> Result<Vec<String>, TableError> {
    names_of(&mut reader(source)?)
}

fn names_of<S: Source + ?Sized>(reader: &mut Reader<Forward<'_, S>>) -> Result<Vec<String>, TableError> {
    let names = reader.byte_headers().map_err(fault)?;
    if names.is_empty() {
        return Err(TableError::NoHeader);
    }
    Ok(names.iter().map(|name| String::from_utf8_lossy(name.trim_ascii()).into_owned()).collect())
}

/// A column that grows.
enum Growing {
    Number(Vec<f64>),
    Integer(Vec<i64>),
    Day(Vec<i32>),
    Code(Vec<u32>, Words),
}

impl Growing {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Number => Self::Number(Vec::new()),
            Kind::Integer => Self::Integer(Vec::new()),
            Kind::Day => Self::Day(Vec::new()),
            Kind::Code => Self::Code(Vec::new(), Words::default()),
        }
    }

    fn push(&mut self, text: &[u8]) -> Option<()> {
        match self {
            Self::Number(values) => values.push(field::number(text)?),
            Self::Integer(values) => values.push(field::integer(text)?),
            Self::Day(values) => values.push(field::day(text)?),
            Self::Code(codes, words) => codes.push(words.number(text)?),
        }
        Some(())
    }

    fn finish(self) -> Column {
        match self {
            Self::Number(values) => Column::Number(values),
            Self::Integer(values) => Column::Integer(values),
            Self::Day(values) => Column::Day(values),
            Self::Code(codes, words) => Column::Code { codes, words: words.strings() },
        }
    }
}

pub(crate) fn read<S: Source + ?Sized>(source: &S, wanted: &[Wanted<'_>]) -> Result<Table, TableError> {
    let mut reader = reader(source)?;
    let names = names_of(&mut reader)?;
    let plan = Plan::new(&names, wanted)?;
    let mut columns: Vec<Growing> = wanted.iter().map(|column| Growing::new(column.kind)).collect();
    let mut record = ByteRecord::new();
    let mut rows = 0;
    while reader.read_byte_record(&mut record).map_err(fault)? {
        if record.len() != names.len() {
            let line = line_of(source, &record)?;
            return Err(TableError::Width { line, fields: record.len(), names: names.len() });
        }
        for (place, (text, slot)) in record.iter().zip(&plan.wanted).enumerate() {
            let Some(slot) = *slot else { continue };
            if columns[slot].push(text).is_none() {
                let (line, column) = (line_of(source, &record)?, names[place].clone());
                return Err(TableError::Value { line, column, kind: wanted[slot].kind });
            }
        }
        rows += 1;
    }
    Ok(Table { rows, columns: columns.into_iter().map(Growing::finish).collect() })
}

/// The line on which a record starts, counted in the file: `csv` places the start of a record before the blank lines that lead to it,
/// and knows no line ends but LF.
fn line_of<S: Source + ?Sized>(source: &S, record: &ByteRecord) -> Result<u64, TableError> {
    let start = record.position().map_or(0, csv::Position::byte);
    let mut line = 1;
    let mut after_return = false;
    for (at, byte) in (0..).zip(BufReader::new(Forward::new(source, 0)?).bytes()) {
        let byte = byte?;
        if at >= start && !matches!(byte, b'\r' | b'\n') {
            break;
        }
        // CRLF is one line end, told by its first half.
        line += u64::from(byte == b'\r' || (byte == b'\n' && !after_return));
        after_return = byte == b'\r';
    }
    Ok(line)
}
