//! Opening a file: size, compression, and what it seems to be.

use crate::FileProblem;
use crate::file_problem::MAX_BYTES;
use flate2::read::MultiGzDecoder;
use std::borrow::Cow;
use std::io::Read as _;

/// One file to import.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name, without directories. Layers of the basemap are told apart by it.
    pub name: String,
    /// Its content, as it is or compressed by gzip.
    pub bytes: Vec<u8>,
}

const GZIP: [u8; 2] = [0x1f, 0x8b];
const BYTE_ORDER_MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// The content, decompressed if need be, without a byte order mark.
pub(crate) fn opened(bytes: &[u8]) -> Result<Cow<'_, [u8]>, FileProblem> {
    if bytes.len() > MAX_BYTES {
        return Err(FileProblem::TooLarge);
    }
    let plain = if bytes.starts_with(&GZIP) { Cow::Owned(unpacked(bytes)?) } else { Cow::Borrowed(bytes) };
    if plain.iter().all(u8::is_ascii_whitespace) {
        return Err(FileProblem::Empty);
    }
    Ok(if plain.starts_with(&BYTE_ORDER_MARK) {
        match plain {
            Cow::Borrowed(plain) => Cow::Borrowed(&plain[3..]),
            Cow::Owned(plain) => Cow::Owned(plain[3..].to_vec()),
        }
    } else {
        plain
    })
}

/// Decompresses, and stops as soon as the content grows beyond the cap: a small file can hold terabytes.
fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, FileProblem> {
    let mut plain = Vec::new();
    let limit = MAX_BYTES as u64 + 1;
    MultiGzDecoder::new(bytes).take(limit).read_to_end(&mut plain).map_err(|_| FileProblem::Damaged)?;
    if plain.len() > MAX_BYTES { Err(FileProblem::TooLarge) } else { Ok(plain) }
}

/// Whether it looks like JSON rather than a table.
pub(crate) fn looks_like_json(plain: &[u8]) -> bool {
    plain.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| matches!(byte, b'{' | b'['))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write as _;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut out = GzEncoder::new(Vec::new(), Compression::fast());
        out.write_all(bytes).unwrap();
        out.finish().unwrap()
    }

    #[test]
    fn a_small_file_that_unpacks_beyond_the_cap_is_refused() {
        let bomb = packed(&vec![b' '; MAX_BYTES + 10]);
        assert!(bomb.len() < MAX_BYTES / 100);
        assert_eq!(opened(&bomb), Err(FileProblem::TooLarge));
    }

    #[test]
    fn compression_and_byte_order_marks_make_no_difference() {
        let marked = [&BYTE_ORDER_MARK[..], b"{}"].concat();
        assert_eq!(opened(&marked).unwrap().as_ref(), b"{}");
        assert_eq!(opened(&packed(&marked)).unwrap().as_ref(), b"{}");
        assert_eq!(opened(&packed(b"{}")[..15]), Err(FileProblem::Damaged));
        assert_eq!(opened(b" \n"), Err(FileProblem::Empty));
    }
}
