//! Concerns as a file by the canonical template.

use crate::concerns::{ConcernRow, Given};
use concern::ContextKind;
use jiff::civil::{Date, DateTime};
use std::io::{self, Write};

/// The header of the canonical template.
pub const HEADER: &str = "source_sector,agency_code,recorded_on,occurred_from,occurred_to,longitude,latitude,easting,northing,\
                          grid_reference,place_id,precision_m,harm_types,learned,reported_under_procedures,context_type";

/// How many bytes are gathered before they are handed on.
const BATCH: usize = 1 << 16;

/// Writes the header and the rows, holding no more than one batch of bytes.
pub(crate) fn write<'a>(mut out: impl Write, rows: impl Iterator<Item = ConcernRow<'a>>) -> io::Result<()> {
    let mut line = Vec::with_capacity(BATCH + 512);
    line.extend_from_slice(HEADER.as_bytes());
    line.push(b'\n');
    for row in rows {
        row_into(&row, &mut line)?;
        if line.len() >= BATCH {
            out.write_all(&line)?;
            line.clear();
        }
    }
    out.write_all(&line)?;
    out.flush()
}

/// Fields hold codes and numbers only, so none ever needs quoting.
fn row_into(row: &ConcernRow<'_>, line: &mut Vec<u8>) -> io::Result<()> {
    line.extend_from_slice(row.source.code().as_bytes());
    line.push(b',');
    line.extend_from_slice(row.agency.as_str().as_bytes());
    line.push(b',');
    day_into(row.recorded, line);
    line.push(b',');
    if let Some(occurred) = row.occurred {
        moment_into(occurred.from, line);
        line.push(b',');
        moment_into(occurred.to, line);
    } else {
        line.push(b',');
    }
    line.push(b',');
    place_into(&row.given, line)?;
    line.push(b',');
    number_into(u64::from(row.precision.metres()), 1, line);
    for (i, harm) in row.harms.iter().enumerate() {
        line.push(if i == 0 { b',' } else { b';' });
        line.extend_from_slice(harm.code().as_bytes());
    }
    line.push(b',');
    line.extend_from_slice(row.learned.code().as_bytes());
    line.push(b',');
    line.extend_from_slice(row.procedures.code().as_bytes());
    line.push(b',');
    line.extend_from_slice(row.context.map_or("", ContextKind::code).as_bytes());
    line.push(b'\n');
    Ok(())
}

/// The six columns from `longitude` to `place_id`.
fn place_into(given: &Given<'_>, line: &mut Vec<u8>) -> io::Result<()> {
    match given {
        Given::LonLat(at) => {
            degrees_into(at.lon, line);
            line.push(b',');
            degrees_into(at.lat, line);
            line.extend_from_slice(b",,,,");
        }
        Given::Grid(at) => {
            line.extend_from_slice(b",,");
            number_into(at.easting as u64, 1, line);
            line.push(b',');
            number_into(at.northing as u64, 1, line);
            line.extend_from_slice(b",,");
        }
        Given::Reference(at, digits) => {
            line.extend_from_slice(b",,,,");
            let reference = geography::grid_ref::format(*at, *digits).map_err(io::Error::other)?;
            line.extend_from_slice(reference.as_bytes());
            line.push(b',');
        }
        Given::Place(id) => {
            line.extend_from_slice(b",,,,,");
            line.extend_from_slice(id.as_str().as_bytes());
        }
        Given::PlaceAndGrid(id, at) => {
            line.extend_from_slice(b",,");
            number_into(at.easting as u64, 1, line);
            line.push(b',');
            number_into(at.northing as u64, 1, line);
            line.extend_from_slice(b",,");
            line.extend_from_slice(id.as_str().as_bytes());
        }
    }
    Ok(())
}

/// At least `width` digits. Ten times as quick as the formatting machinery, which matters at ten million rows.
fn number_into(number: u64, width: usize, line: &mut Vec<u8>) {
    let mut digits = [b'0'; 20];
    let (mut rest, mut at) = (number, digits.len());
    while rest > 0 || digits.len() - at < width {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    line.extend_from_slice(&digits[at..]);
}

/// Degrees with seven decimals: about a centimetre.
fn degrees_into(degrees: f64, line: &mut Vec<u8>) {
    const PARTS: u64 = 10_000_000;
    if degrees < 0.0 {
        line.push(b'-');
    }
    let parts = (degrees.abs() * PARTS as f64).round() as u64;
    number_into(parts / PARTS, 1, line);
    line.push(b'.');
    number_into(parts % PARTS, 7, line);
}

fn day_into(day: Date, line: &mut Vec<u8>) {
    number_into(day.year() as u64, 4, line);
    line.push(b'-');
    number_into(day.month() as u64, 2, line);
    line.push(b'-');
    number_into(day.day() as u64, 2, line);
}

fn moment_into(moment: DateTime, line: &mut Vec<u8>) {
    day_into(moment.date(), line);
    line.push(b'T');
    number_into(moment.hour() as u64, 2, line);
    line.push(b':');
    number_into(moment.minute() as u64, 2, line);
}
