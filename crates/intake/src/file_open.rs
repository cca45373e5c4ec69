//! Bytes into text: how large, which encoding, compressed or not. Nothing is guessed; what is not UTF-8 is refused with
//! the way to save it as UTF-8.

use crate::FileProblem;
use flate2::read::MultiGzDecoder;
use std::borrow::Cow;
use std::io::Read;

/// Bytes that a file may have, before and after decompression: 64 MiB. Ask the file system or the request's length before
/// reading, so that a larger file never comes into memory.
pub const MAX_BYTES: u64 = 64 << 20;

const GZIP: [u8; 2] = [0x1f, 0x8b];
const ZIP: [u8; 4] = *b"PK\x03\x04";
const OLD_WORKBOOK: [u8; 4] = [0xd0, 0xcf, 0x11, 0xe0];
const UTF8_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// The text of a file, without a byte-order mark. Gzip is opened up to [`MAX_BYTES`].
pub(crate) fn file_open(bytes: &[u8]) -> Result<Cow<'_, str>, FileProblem> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(FileProblem::TooLarge);
    }
    if !bytes.starts_with(&GZIP) {
        return text_of(bytes).map(Cow::Borrowed);
    }
    let mut plain = Vec::new();
    // One byte over the cap is enough to know; a bomb never grows past it.
    MultiGzDecoder::new(bytes)
        .take(MAX_BYTES + 1)
        .read_to_end(&mut plain)
        .map_err(|_| FileProblem::Damaged)?;
    if plain.len() as u64 > MAX_BYTES {
        return Err(FileProblem::TooLarge);
    }
    text_of(&plain).map(|text| Cow::Owned(text.to_owned()))
}

fn text_of(bytes: &[u8]) -> Result<&str, FileProblem> {
    if bytes.starts_with(&ZIP) || bytes.starts_with(&OLD_WORKBOOK) {
        return Err(FileProblem::Workbook);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || looks_like_utf16(bytes) {
        return Err(FileProblem::Utf16);
    }
    let bytes = bytes.strip_prefix(&UTF8_MARK).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes)
        .map_err(|fault| FileProblem::NotUtf8 { line: line_at(bytes, fault.valid_up_to()) })?;
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        return Err(FileProblem::ZeroByte { line: line_at(bytes, at) });
    }
    if text.trim().is_empty() {
        return Err(FileProblem::Empty);
    }
    Ok(text)
}

/// UTF-16 of mostly Latin letters without a mark: every other byte of the beginning is zero.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(512)];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count();
    head.len() >= 8 && zeros(0).max(zeros(1)) * 4 > head.len()
}

fn line_at(bytes: &[u8], at: usize) -> u64 {
    bytes[..at].split(|b| *b == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use std::io::Write;

    #[test]
    fn utf8_is_read_with_and_without_its_mark() {
        assert_eq!(file_open("tŷ\n".as_bytes()).unwrap(), "tŷ\n");
        assert_eq!(file_open("\u{feff}tŷ\n".as_bytes()).unwrap(), "tŷ\n");
    }

    #[test]
    fn other_encodings_are_named_and_never_guessed() {
        let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        assert_eq!(file_open(&utf16("\u{feff}source_sector")), Err(FileProblem::Utf16));
        assert_eq!(file_open(&utf16("source_sector,agency")), Err(FileProblem::Utf16));
        assert_eq!(file_open(b"a,b\nc,caf\xe9\n"), Err(FileProblem::NotUtf8 { line: 2 }));
        assert_eq!(file_open(b"a,b\nc,d\ne,\0\n"), Err(FileProblem::ZeroByte { line: 3 }));
        assert_eq!(file_open(b"PK\x03\x04rest of a workbook"), Err(FileProblem::Workbook));
    }

    #[test]
    fn nothing_and_blank_lines_are_an_empty_file() {
        assert_eq!(file_open(b""), Err(FileProblem::Empty));
        assert_eq!(file_open("\u{feff} \r\n\n".as_bytes()), Err(FileProblem::Empty));
    }

    #[test]
    fn size_is_capped_before_and_after_decompression() {
        assert_eq!(file_open(&vec![b'a'; MAX_BYTES as usize + 1]), Err(FileProblem::TooLarge));
        let mut bomb = GzEncoder::new(Vec::new(), Compression::fast());
        for _ in 0..=64 {
            bomb.write_all(&vec![b'a'; 1 << 20]).unwrap();
        }
        assert_eq!(file_open(&bomb.finish().unwrap()), Err(FileProblem::TooLarge));
        assert_eq!(file_open(&[0x1f, 0x8b, 8, 0, 1]), Err(FileProblem::Damaged));
    }
}
