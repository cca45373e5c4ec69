//! A row as the table `intake.concern` holds it, in the two forms in which it goes there: a line of COPY, or JSON while it waits
//! for a person.

use crate::row::content_key;
use crate::{Row, RowKey};
use concern::{CONTEXT_UNCLEAR, ContextId, ContextKind, PlaceId, VOCABULARY_VERSION};
use geography::{AreaCode, Bng};
use jiff::civil::{Date, DateTime};
use serde::Serialize;
use std::fmt::{Display, Write as _};

/// The columns that COPY fills, in the order of [`Stored::copy_line`].
pub(crate) const COLUMNS: &str = "line, row_key, vocabulary_version, source_sector, agency_code, recorded_on, occurred_from, \
    occurred_to, point, precision_m, place_id, lsoa_code, block_code, msoa_code, local_authority_code, board_code, harms, \
    learned, procedures, context_type, place_source, context_id, record_key, content_key";

/// The codes of one row under the names of the table's columns. Every text in it has been read as a code, so none has a
/// character that COPY would take for its own.
#[derive(Debug, Serialize)]
pub(crate) struct Stored<'r> {
    vocabulary_version: &'static str,
    source_sector: &'static str,
    agency_code: &'r str,
    recorded_on: Date,
    occurred_from: Option<DateTime>,
    occurred_to: Option<DateTime>,
    /// Hexadecimal EWKB.
    point: String,
    precision_m: u32,
    place_id: Option<&'r str>,
    lsoa_code: Option<&'r str>,
    block_code: Option<&'r str>,
    msoa_code: Option<&'r str>,
    local_authority_code: Option<&'r str>,
    board_code: Option<&'r str>,
    harms: u16,
    learned: &'static str,
    procedures: &'static str,
    context_type: &'static str,
    place_source: &'static str,
    context_id: Option<ContextId>,
    /// Hexadecimal, as the database reads bytes.
    record_key: Option<String>,
    content_key: Option<String>,
}

/// The columns that say where a row points: what a person chooses among.
#[derive(Debug, Serialize)]
pub(crate) struct StoredPlace<'r> {
    point: String,
    precision_m: u32,
    place_id: Option<&'r str>,
    lsoa_code: Option<&'r str>,
    block_code: Option<&'r str>,
    msoa_code: Option<&'r str>,
    local_authority_code: Option<&'r str>,
    board_code: Option<&'r str>,
    place_source: &'static str,
}

impl<'r> Stored<'r> {
    /// The row as it is stored. Told less precisely than a block can be counted by, it keeps its authority and what is wider
    /// and no area within. What points at a home is always kept so, and its point is the middle of a square of 10 km: home is in
    /// totals and never on a map.
    pub(crate) fn of(row: &'r Row) -> Self {
        let concern = &row.concern;
        let areas = &concern.place.areas;
        let home = concern.context == Some(ContextKind::Home);
        let fine = concern.place.precision.maps_to_block() && !home;
        let within = |code: Option<&'r AreaCode>| code.filter(|_| fine).map(AreaCode::as_str);
        Self {
            vocabulary_version: VOCABULARY_VERSION,
            source_sector: concern.source.code(),
            agency_code: concern.agency.as_str(),
            recorded_on: concern.recorded,
            occurred_from: concern.occurred.map(|span| span.from),
            occurred_to: concern.occurred.map(|span| span.to),
            point: point_text(if home { square_middle(concern.place.point) } else { concern.place.point }),
            precision_m: if home { HOME_SQUARE } else { concern.place.precision.metres() },
            place_id: concern.place.place.as_ref().filter(|_| !home).map(PlaceId::as_str),
            lsoa_code: within(Some(&areas.lsoa)),
            block_code: within(areas.block.as_ref()),
            msoa_code: within(areas.msoa.as_ref()),
            local_authority_code: areas.local_authority.as_ref().map(AreaCode::as_str),
            board_code: areas.board.as_ref().map(AreaCode::as_str),
            harms: concern.harms.0,
            learned: concern.learned.code(),
            procedures: concern.procedures.code(),
            context_type: concern.context.map_or(CONTEXT_UNCLEAR, ContextKind::code),
            place_source: row.beside.place_source.code(),
            context_id: row.beside.context_id,
            record_key: row.record.as_ref().map(hexadecimal),
            content_key: row.record.is_some().then(|| hexadecimal(&content_key(concern))),
        }
    }

    /// The columns that say where it points.
    pub(crate) fn place(self) -> StoredPlace<'r> {
        StoredPlace {
            point: self.point,
            precision_m: self.precision_m,
            place_id: self.place_id,
            lsoa_code: self.lsoa_code,
            block_code: self.block_code,
            msoa_code: self.msoa_code,
            local_authority_code: self.local_authority_code,
            board_code: self.board_code,
            place_source: self.place_source,
        }
    }

    /// Appends the row as a line of COPY's text format, under [`COLUMNS`].
    pub(crate) fn copy_line(&self, line: u32, key: &RowKey, out: &mut String) {
        let _ = write!(out, "{line}\t\\\\x");
        for byte in key {
            let _ = write!(out, "{byte:02x}");
        }
        for text in [self.vocabulary_version, self.source_sector, self.agency_code] {
            field(out, Some(text));
        }
        field(out, Some(self.recorded_on));
        field(out, self.occurred_from);
        field(out, self.occurred_to);
        field(out, Some(&self.point));
        field(out, Some(self.precision_m));
        for text in [
            self.place_id,
            self.lsoa_code,
            self.block_code,
            self.msoa_code,
            self.local_authority_code,
            self.board_code,
        ] {
            field(out, text);
        }
        field(out, Some(self.harms));
        field(out, Some(self.learned));
        field(out, Some(self.procedures));
        field(out, Some(self.context_type));
        field(out, Some(self.place_source));
        field(out, self.context_id);
        // A backslash is doubled in COPY's text.
        field(out, self.record_key.as_ref().map(|key| format!("\\{key}")));
        field(out, self.content_key.as_ref().map(|key| format!("\\{key}")));
        out.push('\n');
    }
}

/// A key as the database reads bytes: `\x` and hexadecimal digits.
pub(crate) fn hexadecimal(key: &RowKey) -> String {
    key.iter().fold("\\x".to_owned(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Side in metres of the square that a concern at home is kept to.
const HOME_SQUARE: u32 = 10_000;

fn square_middle(at: Bng) -> Bng {
    let side = f64::from(HOME_SQUARE);
    let middle = |metres: f64| (metres / side).floor() * side + side / 2.0;
    Bng::new(middle(at.easting), middle(at.northing))
}

fn field(out: &mut String, value: Option<impl Display>) {
    // Writing into a String cannot fail.
    let _ = match value {
        Some(value) => write!(out, "\t{value}"),
        None => write!(out, "\t\\N"),
    };
}

/// Little-endian EWKB of a point in EPSG:27700, in hexadecimal: every bit of the coordinates, and quicker to read than digits.
fn point_text(at: Bng) -> String {
    const HEAD: &str = "0101000020346C0000";
    let mut text = String::with_capacity(50);
    text.push_str(HEAD);
    for byte in at.easting.to_le_bytes().into_iter().chain(at.northing.to_le_bytes()) {
        let _ = write!(text, "{byte:02X}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place_source::PlaceSource;
    use crate::row::Beside;
    use crate::testing::concern_some;
    use geography::Precision;

    fn row(precision: u32) -> Row {
        let mut concern = concern_some();
        concern.place.precision = Precision::new(precision);
        let beside = Beside::told(PlaceSource::Map);
        Row { line: 7, key: [0xab; 32], concern, beside, record: None, same_matter: None }
    }

    #[test]
    fn a_line_of_copy_has_every_column_and_nothing_else() {
        let (row, mut line) = (row(50), String::new());
        Stored::of(&row).copy_line(row.line, &row.key, &mut line);
        let cells: Vec<&str> = line.trim_end().split('\t').collect();
        assert_eq!(cells.len(), COLUMNS.split(',').count());
        assert_eq!((cells[0], cells[1]), ("7", format!("\\\\x{}", "ab".repeat(32)).as_str()));
        assert_eq!(cells[5..8], ["2025-03-14", "2025-03-13T21:30:00", "2025-03-13T22:00:00"]);
        assert_eq!(cells[10], "\\N");
    }

    #[test]
    fn what_is_known_to_a_kilometre_and_worse_keeps_its_authority_alone() {
        for (precision, fine) in [(1_000, true), (1_001, false)] {
            let row = row(precision);
            let stored = Stored::of(&row);
            assert_eq!(
                [stored.lsoa_code, stored.block_code, stored.msoa_code].map(|c| c.is_some()),
                [fine; 3]
            );
            assert_eq!(stored.local_authority_code, Some("T-LA"));
        }
    }

    #[test]
    fn what_points_at_a_home_is_kept_to_its_authority_and_never_as_a_point() {
        let mut row = row(10);
        row.concern.context = Some(ContextKind::Home);
        row.concern.place.place = Some(PlaceId::parse("T-STATION").unwrap());
        let stored = Stored::of(&row);
        assert_eq!([stored.lsoa_code, stored.block_code, stored.msoa_code, stored.place_id], [None; 4]);
        assert_eq!((stored.precision_m, stored.context_type), (10_000, "home"));
        assert_eq!(stored.point, point_text(Bng::new(225_000.0, 275_000.0)));
    }
}
