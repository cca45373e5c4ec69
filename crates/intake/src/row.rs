//! A row that was read, the key by which it is known again, and the key of its record.

use crate::place_source::PlaceSource;
use concern::{Concern, ContextId, HarmType, PlaceId};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::{self, Write as _};

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
    /// What stands beside the concern and is no part of it.
    pub beside: Beside,
    /// The key of its record, where it has a reference and the secret of its quarter is there.
    pub record: Option<RowKey>,
    /// The key of the record that it says is the same matter.
    pub same_matter: Option<RowKey>,
}

/// What stands beside a concern in its row.
#[derive(Clone, Debug, PartialEq)]
pub struct Beside {
    /// How the place was told.
    pub place_source: PlaceSource,
    /// The context that the sender says it is about.
    pub context_id: Option<ContextId>,
    /// The agency's own reference of the record, in memory until it is made into a key.
    pub(crate) record_ref: Option<Unsaid>,
    /// The reference of another record about the same matter.
    pub(crate) same_matter_as: Option<Unsaid>,
    /// The steward's note.
    pub(crate) note: Option<Unsaid>,
    /// Whether something was taken for granted in reading its times.
    pub(crate) assumed: bool,
}

#[cfg(test)]
impl Beside {
    /// A place told some way, and nothing more.
    pub(crate) const fn told(place_source: PlaceSource) -> Self {
        Self {
            place_source,
            context_id: None,
            record_ref: None,
            same_matter_as: None,
            note: None,
            assumed: false,
        }
    }
}

/// A text that no log may have.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Unsaid(pub(crate) String);

impl fmt::Debug for Unsaid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unsaid")
    }
}

/// HMAC-SHA-256 over agency and reference under the secret of the record's quarter: the same record is known again, and nobody finds a
/// reference's row without the secret.
pub(crate) fn record_key(secret: &[u8; 32], agency: &str, reference: &Unsaid) -> RowKey {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes a key of any length");
    mac.update(agency.as_bytes());
    mac.update(b"\0");
    mac.update(reference.0.as_bytes());
    mac.finalize().into_bytes().into()
}

/// The digest of a row's coded form alone, and the key of a row that has a record's key.
pub(crate) fn keys_of_record(concern: &Concern, record: &RowKey) -> (RowKey, RowKey) {
    let form = coded_form(concern);
    let content = Sha256::digest(form.as_bytes()).into();
    let row = Sha256::new().chain_update(form.as_bytes()).chain_update(b"record\t").chain_update(record);
    (content, row.finalize().into())
}

/// The digest of a row's coded form alone.
pub(crate) fn content_key(concern: &Concern) -> RowKey {
    Sha256::digest(coded_form(concern).as_bytes()).into()
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
