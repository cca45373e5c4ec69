//! A row that was read, and the key by which it is known again.

use concern::{Concern, HarmType, PlaceId};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

/// The key of a row: SHA-256 over its coded form and its turn among equal rows of its file.
pub type RowKey = [u8; 32];

/// One row that was read without fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Line of the file, the header being 1.
    pub line: u32,
    /// The key by which the same row is known in another file.
    pub key: RowKey,
    /// What it says.
    pub concern: Concern,
}

/// Counts equal rows of one file. Two rows that are equal in every column are two concerns, not one: the first has turn 0,
/// the second turn 1. The same export again gives the same turns, so nothing is counted twice.
#[derive(Debug, Default)]
pub(crate) struct Turns(HashMap<RowKey, u32>);

impl Turns {
    /// The key of the next row of this content.
    pub(crate) fn key(&mut self, concern: &Concern) -> RowKey {
        let form = coded_form(concern);
        let content: RowKey = Sha256::digest(form.as_bytes()).into();
        let turn = self.0.entry(content).or_insert(0);
        let key =
            Sha256::new().chain_update(form.as_bytes()).chain_update(format!("turn\t{turn}\n")).finalize();
        *turn += 1;
        key.into()
    }
}

/// The byte form that keys are made of, version 1. It never changes; another form would be another version, and its rows
/// would be new rows.
///
/// UTF-8, one `name TAB value LF` for each of: `contexture-row` (`1`), `source`, `agency`, `recorded` (ISO date), `from` and
/// `to` (ISO date and time with seconds, or empty), `easting` and `northing` (whole centimetres), `precision` (metres),
/// `place` (id or empty), `harms` (codes in the order of the vocabulary, joined by `;`), `learned`, `procedures`. Area codes
/// are left out: they follow from the position and change with the boundaries.
fn coded_form(concern: &Concern) -> String {
    let mut form = String::with_capacity(256);
    let centimetres = |metres: f64| (metres * 100.0).round() as i64;
    let place = concern.place.place.as_ref().map_or("", PlaceId::as_str);
    let harms: Vec<&str> = concern.harms.iter().map(HarmType::code).collect();
    let (from, to) =
        concern.occurred.map_or_else(Default::default, |span| (span.from.to_string(), span.to.to_string()));
    // Writing into a String cannot fail.
    let _ = write!(
        form,
        "contexture-row\t1\nsource\t{}\nagency\t{}\nrecorded\t{}\nfrom\t{from}\nto\t{to}\neasting\t{}\nnorthing\t{}\n\
         precision\t{}\nplace\t{place}\nharms\t{}\nlearned\t{}\nprocedures\t{}\n",
        concern.source.code(),
        concern.agency,
        concern.recorded,
        centimetres(concern.place.point.easting),
        centimetres(concern.place.point.northing),
        concern.place.precision.metres(),
        harms.join(";"),
        concern.learned.code(),
        concern.procedures.code(),
    );
    form
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{concern_some, hex};

    #[test]
    fn the_form_of_version_1_never_changes() {
        let concern = concern_some();
        assert_eq!(
            coded_form(&concern),
            "contexture-row\t1\nsource\tpolice\nagency\tGWL-POL\nrecorded\t2025-03-14\nfrom\t2025-03-13T21:30:00\n\
             to\t2025-03-13T22:00:00\neasting\t22050050\nnorthing\t27050000\nprecision\t50\nplace\t\nharms\tcce;weapons\n\
             learned\tdiscovered\nprocedures\tyes\n"
        );
        let mut turns = Turns::default();
        assert_eq!(
            hex(&turns.key(&concern)),
            "deb6a2a376ab9a630142223a4f84ac079d689ca0585ac3de2351aa0744146972"
        );
    }

    #[test]
    fn equal_rows_of_one_file_have_different_keys_and_the_same_again_in_the_next() {
        let concern = concern_some();
        let (mut first, mut second) = (Turns::default(), Turns::default());
        let march = [first.key(&concern), first.key(&concern)];
        assert_ne!(march[0], march[1]);
        assert_eq!(march, [second.key(&concern), second.key(&concern)]);
    }

    #[test]
    fn a_change_of_boundaries_does_not_change_the_key() {
        let concern = concern_some();
        let mut moved = concern.clone();
        moved.place.areas.block = None;
        assert_eq!(Turns::default().key(&concern), Turns::default().key(&moved));
        moved.place.point.easting += 1.0;
        assert_ne!(Turns::default().key(&concern), Turns::default().key(&moved));
    }
}
