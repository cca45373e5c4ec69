//! Reading tables of postcode units.

use crate::FileProblem;
use crate::import_file::opened;
use crate::refusal::{Refused, Rule};
use csv::StringRecord;
use geography::Bng;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A postcode unit in its one form: `CF10 1AA`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(String);

impl Postcode {
    /// Reads a unit however it is spaced and in either case.
    ///
    /// Royal Mail's *Programmers' Guide* (edition 7): one or two letters, a digit, a digit or letter or nothing; then a digit and two letters.
    pub fn parse(text: &str) -> Option<Self> {
        let marks: Vec<u8> =
            text.bytes().filter(|b| !b.is_ascii_whitespace()).map(|b| b.to_ascii_uppercase()).collect();
        let (outward, inward) = marks.split_at_checked(marks.len().checked_sub(3)?)?;
        let letters = outward.iter().take_while(|b| b.is_ascii_uppercase()).count();
        let district = outward.get(letters..)?;
        let outward_fits = (1..=2).contains(&letters)
            && match district {
                [digit] => digit.is_ascii_digit(),
                [digit, more] => digit.is_ascii_digit() && more.is_ascii_alphanumeric(),
                _ => false,
            };
        let inward_fits = inward[0].is_ascii_digit() && inward[1..].iter().all(u8::is_ascii_uppercase);
        let text = |part: &[u8]| String::from_utf8_lossy(part).into_owned();
        (outward_fits && inward_fits).then(|| Self(format!("{} {}", text(outward), text(inward))))
    }

    /// The form with one space.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The sector: all but the last two letters.
    pub fn sector(&self) -> &str {
        &self.0[..self.0.len() - 2]
    }
}

/// What a table of postcodes gave.
#[derive(Debug, Default)]
pub struct PostcodesTaken {
    /// Centre of each unit.
    pub centres: BTreeMap<Postcode, Bng>,
    /// Rows without a position, as the publishers mark units that they could not place.
    pub passed_over: u64,
    /// The rows that were not taken.
    pub refused: Vec<Refused>,
}

/// Names of the columns in the tables that are published: our own, Code-Point Open with its header, ONS Postcode Directory.
const POSTCODE: [&str; 4] = ["postcode", "pcds", "pcd", "pc"];
const EASTING: [&str; 4] = ["easting", "eastings", "oseast1m", "ea"];
const NORTHING: [&str; 4] = ["northing", "northings", "osnrth1m", "no"];

/// Reads a table of postcodes with eastings and northings in metres, plain or compressed by gzip.
///
/// # Errors
/// [`FileProblem`] for a file that is no such table.
pub fn postcodes_read(bytes: &[u8]) -> Result<PostcodesTaken, FileProblem> {
    let plain = opened(bytes)?;
    let mut table = csv::ReaderBuilder::new().flexible(true).from_reader(plain.as_ref());
    let header = table.headers().map_err(|_| FileProblem::Table { line: 1 })?.clone();
    let find = |names: &[&'static str]| {
        let at =
            header.iter().position(|cell| names.iter().any(|name| cell.trim().eq_ignore_ascii_case(name)));
        at.ok_or(FileProblem::ColumnMissing(names[0]))
    };
    let columns = (find(&POSTCODE)?, find(&EASTING)?, find(&NORTHING)?);
    let mut taken = PostcodesTaken::default();
    for (line, row) in (2_u32..).zip(table.records()) {
        let row = row.map_err(|_| Rule::RowMalformed);
        match row.and_then(|row| row_read(&row, columns)) {
            Ok(None) => taken.passed_over += 1,
            Ok(Some((postcode, centre))) => match taken.centres.entry(postcode) {
                Entry::Vacant(free) => {
                    free.insert(centre);
                }
                Entry::Occupied(_) => taken.refused.push(Refused::row(line, Rule::Twice)),
            },
            Err(rule) => taken.refused.push(Refused::row(line, rule)),
        }
    }
    Ok(taken)
}

fn row_read(
    row: &StringRecord,
    (postcode, easting, northing): (usize, usize, usize),
) -> Result<Option<(Postcode, Bng)>, Rule> {
    let cell = |column: usize| row.get(column).map(str::trim).ok_or(Rule::RowMalformed);
    let postcode = Postcode::parse(cell(postcode)?).ok_or(Rule::CodeMalformed)?;
    let (east, north) = (cell(easting)?, cell(northing)?);
    if east.is_empty() || north.is_empty() || (east == "0" && north == "0") {
        return Ok(None);
    }
    let metres = |text: &str| text.parse::<f64>().ok().filter(|m| m.is_finite()).ok_or(Rule::FigureMalformed);
    let centre = Bng { easting: metres(east)?, northing: metres(north)? };
    let inside = (0.0..700_000.0).contains(&centre.easting) && (0.0..1_300_000.0).contains(&centre.northing);
    if inside { Ok(Some((postcode, centre))) } else { Err(Rule::OutsideBritain) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_postcode_has_one_form_however_it_is_typed() {
        for typed in ["CF10 1AA", "cf101aa", " cf10  1aa ", "Cf10 1aA"] {
            assert_eq!(Postcode::parse(typed).unwrap().as_str(), "CF10 1AA");
        }
        assert_eq!(Postcode::parse("m11ae").unwrap().sector(), "M1 1");
        for none in
            ["", "CF10", "CF10 1A", "1CF 1AA", "CF10 AAA", "CFX10 1AA", "CF100 1AA", "ŵ1 1AA", "CF10 1AÂ"]
        {
            assert_eq!(Postcode::parse(none), None, "{none}");
        }
    }

    #[test]
    fn each_row_is_taken_passed_over_or_told() {
        let table = "pcds,oseast1m,osnrth1m\nZZ1 1AA,300000,200000\nZZ1 1AB,,\nZZ1 1AC,x,1\nZZ1,300000,200000\nzz11aa,300001,200000\n\
                     ZZ1 1AD,900000,200000\n";
        let taken = postcodes_read(table.as_bytes()).unwrap();
        assert_eq!((taken.centres.len(), taken.passed_over, taken.refused.len()), (1, 1, 4));
        let lines: Vec<Rule> = taken.refused.iter().map(|refused| refused.rule).collect();
        assert_eq!(lines, [Rule::FigureMalformed, Rule::CodeMalformed, Rule::Twice, Rule::OutsideBritain]);
        assert_eq!(
            postcodes_read(b"postcode,lon,lat\nZZ1 1AA,-3,52\n").unwrap_err(),
            FileProblem::ColumnMissing("easting")
        );
    }
}
