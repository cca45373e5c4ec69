//! The rows as a CSV file.

use crate::concerns::{AGENCIES, Concern, HARMS};
use crate::model::{Model, calendar};
use rayon::prelude::*;
use std::io::{self, Write};

/// Rows that one thread writes at a time.
const PIECE: u64 = 1 << 14;

/// Writes so many rows of a seed: `id,lon,lat,date,hour,harm_type,source_agency`.
///
/// # Errors
/// As `out` says.
pub fn write(out: &mut dyn Write, seed: u64, rows: u64) -> io::Result<()> {
    let model = Model::new(seed);
    let dates: Vec<String> =
        calendar().into_iter().map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")).collect();
    out.write_all(b"id,lon,lat,date,hour,harm_type,source_agency\n")?;
    let pieces: Vec<u64> = (0..rows.div_ceil(PIECE)).collect();
    for some in pieces.chunks(64) {
        let text = |piece: &u64| {
            let mut text = Vec::with_capacity(72 * PIECE as usize);
            for row in piece * PIECE..rows.min((piece + 1) * PIECE) {
                line(&mut text, row, model.concern(row), &dates);
            }
            text
        };
        let texts: Vec<Vec<u8>> = some.par_iter().map(text).collect();
        texts.iter().try_for_each(|text| out.write_all(text))?;
    }
    Ok(())
}

fn line(text: &mut Vec<u8>, row: u64, concern: Concern, dates: &[String]) {
    let Concern { lon_e5, lat_e5, day, hour, harm, agency } = concern;
    let (west, lon, lat) = (if lon_e5 < 0 { "-" } else { "" }, lon_e5.abs(), lat_e5);
    // Writing to a vector cannot fail.
    let _ = writeln!(
        text,
        "{},{west}{}.{:05},{}.{:05},{},{hour},{},{}",
        row + 1,
        lon / 100_000,
        lon % 100_000,
        lat / 100_000,
        lat % 100_000,
        dates[day],
        HARMS[harm],
        AGENCIES[agency]
    );
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};
    use std::fmt::Write as _;

    #[test]
    fn the_file_is_that_of_the_peers_generator_to_the_byte() {
        let mut text: Vec<u8> = Vec::new();
        super::write(&mut text, 1, 100_000).unwrap();
        let mut hex = String::new();
        for byte in Sha256::digest(&text) {
            write!(hex, "{byte:02x}").unwrap();
        }
        assert_eq!(hex, "6799daeec503cda04cb7a386541d6eb48148299588c389630c9509c71599f15b");
    }
}
