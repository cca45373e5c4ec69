//! What kind of file it is, from its bytes and never from its name.

use crate::{Foreign, Refusal};
use memchr::memmem;

/// How a file is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Gzip,
    Package,
    Json,
    Text,
}

/// First bytes of kinds that are not read.
const FOREIGN: [(&[u8], Foreign); 26] = [
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Image),
    (b"\xff\xd8\xff", Foreign::Image),
    (b"GIF8", Foreign::Image),
    (b"II*\0", Foreign::Image),
    (b"MM\0*", Foreign::Image),
    (b"RIFF", Foreign::Image),
    (b"BM\0\0", Foreign::Image),
    (b"\0\0\x01\0", Foreign::Image),
    (b"SQLite format 3\0", Foreign::Database),
    (b"\0\x01\0\0Standard", Foreign::Database),
    (b"PAR1", Foreign::Database),
    (b"{\\rtf", Foreign::Document),
    (b"7z\xbc\xaf", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"\xfd7zXZ", Foreign::Archive),
    (b"BZh", Foreign::Archive),
    (b"\x28\xb5\x2f\xfd", Foreign::Archive),
    (b"PK\x05\x06", Foreign::Archive),
    (b"\x7fELF", Foreign::Program),
    (b"MZ\x90", Foreign::Program),
    (b"MZ\0", Foreign::Program),
    (b"#!/", Foreign::Program),
    (b"\xca\xfe\xba\xbe", Foreign::Program),
    (b"From: ", Foreign::Mail),
    (b"Received: ", Foreign::Mail),
];

const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Looks at the first bytes.
pub(crate) fn shape_of(bytes: &[u8]) -> Result<Shape, Refusal> {
    if bytes.starts_with(b"\x1f\x8b") {
        return Ok(Shape::Gzip);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(Shape::Package);
    }
    if bytes.starts_with(OLE) {
        return Err(compound(bytes));
    }
    if let Some((_, kind)) = FOREIGN.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Err(Refusal::Foreign(*kind));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    if starts_with_word(text, b"<!doctype html") || starts_with_word(text, b"<html") {
        return Err(Refusal::Foreign(Foreign::WebPage));
    }
    if text.starts_with(b"<?xml") || text.starts_with(b"<!") {
        return Err(Refusal::Foreign(Foreign::Xml));
    }
    let json = text.strip_prefix(b"{").or_else(|| text.strip_prefix(b"[")).map(<[u8]>::trim_ascii_start);
    if json.is_some_and(|inside| matches!(inside.first(), Some(b'"' | b'{' | b'}' | b']'))) {
        return Ok(Shape::Json);
    }
    Ok(Shape::Text)
}

fn starts_with_word(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|first| first.eq_ignore_ascii_case(word))
}

/// Microsoft's compound file holds workbooks of old, or new ones behind a password; the names of its streams tell.
fn compound(bytes: &[u8]) -> Refusal {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &wide).is_some()
    };
    let kinds = [
        ("Workbook", Foreign::Xls),
        ("Book", Foreign::Xls),
        ("WordDocument", Foreign::Document),
        ("PowerPoint Document", Foreign::Slides),
        ("__substg1.0_", Foreign::Mail),
    ];
    if has("EncryptedPackage") {
        return Refusal::Encrypted;
    }
    Refusal::Foreign(kinds.into_iter().find(|(name, _)| has(name)).map_or(Foreign::Unknown, |(_, kind)| kind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_kinds_are_named() {
        assert_eq!(shape_of(b"%PDF-1.7"), Err(Refusal::Foreign(Foreign::Pdf)));
        assert_eq!(shape_of(b" <!DOCTYPE HTML><table>"), Err(Refusal::Foreign(Foreign::WebPage)));
        assert_eq!(shape_of(b"SQLite format 3\0x"), Err(Refusal::Foreign(Foreign::Database)));
        let ole = |name: &str| {
            let mut bytes = OLE.to_vec();
            bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
            shape_of(&bytes)
        };
        assert_eq!(ole("Workbook"), Err(Refusal::Foreign(Foreign::Xls)));
        assert_eq!(ole("EncryptedPackage"), Err(Refusal::Encrypted));
        assert_eq!(ole("WordDocument"), Err(Refusal::Foreign(Foreign::Document)));
        assert_eq!(ole("anything"), Err(Refusal::Foreign(Foreign::Unknown)));
    }

    #[test]
    fn a_table_that_begins_like_json_is_a_table() {
        assert_eq!(shape_of(b"{id},name\n1,2\n"), Ok(Shape::Text));
        assert_eq!(shape_of(b"\xef\xbb\xbf {\n \"type\": 1}"), Ok(Shape::Json));
    }
}
