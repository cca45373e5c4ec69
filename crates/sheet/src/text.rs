//! Bytes into text.

use crate::{Encoding, Refusal};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file without a mark, and what it was encoded in.
pub(crate) fn text_of(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Refusal> {
    let (text, encoding) = decode(bytes)?;
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        let lines = memchr::memchr_iter(b'\n', &text.as_bytes()[..at]).count();
        return Err(Refusal::ZeroByte { line: lines as u32 + 1 });
    }
    if controls(&text) * 100 > text.len() {
        return Err(Refusal::NotText);
    }
    Ok((text, encoding))
}

fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Refusal> {
    let wide = |coding: &'static encoding_rs::Encoding, encoding, bytes| {
        let (text, faulty) = coding.decode_without_bom_handling(bytes);
        if faulty { Err(Refusal::NotText) } else { Ok((text, encoding)) }
    };
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return wide(UTF_16LE, Encoding::Utf16Le, rest);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return wide(UTF_16BE, Encoding::Utf16Be, rest);
    }
    match zeros(bytes) {
        Some(Encoding::Utf16Le) => return wide(UTF_16LE, Encoding::Utf16Le, bytes),
        Some(_) => return wide(UTF_16BE, Encoding::Utf16Be, bytes),
        None => {}
    }
    let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(rest) {
        return Ok((Cow::Borrowed(text), Encoding::Utf8));
    }
    Ok((WINDOWS_1252.decode_without_bom_handling(rest).0, Encoding::Windows1252))
}

/// UTF-16 of mostly Latin letters without a mark: of the first bytes, one in two is zero, always on the same side.
fn zeros(bytes: &[u8]) -> Option<Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let of = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (of(0), of(1));
    if head.len() < 4
        || bytes.len() % 2 == 1
        || even.max(odd) * 4 < head.len()
        || even.min(odd) * 16 > head.len()
    {
        return None;
    }
    Some(if odd > even { Encoding::Utf16Le } else { Encoding::Utf16Be })
}

/// Control characters that no text has.
fn controls(text: &str) -> usize {
    text.bytes().filter(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_encodings_give_the_same_text() {
        let said = "lle,nodyn\ntŷ bach,ŵyl";
        let wide = |of: fn(u16) -> [u8; 2]| said.encode_utf16().flat_map(of).collect::<Vec<u8>>();
        let (le, be) = (wide(u16::to_le_bytes), wide(u16::to_be_bytes));
        let marked = |mark: &[u8], rest: &[u8]| [mark, rest].concat();
        for (bytes, encoding) in [
            (said.as_bytes().to_vec(), Encoding::Utf8),
            (marked(b"\xef\xbb\xbf", said.as_bytes()), Encoding::Utf8),
            (marked(b"\xff\xfe", &le), Encoding::Utf16Le),
            (marked(b"\xfe\xff", &be), Encoding::Utf16Be),
            (le, Encoding::Utf16Le),
            (be, Encoding::Utf16Be),
        ] {
            assert_eq!(text_of(&bytes), Ok((Cow::Borrowed(said), encoding)));
        }
        let western = text_of(b"place,note\ncaf\xe9,\x93quoted\x94\n").unwrap();
        assert_eq!(western, (Cow::Borrowed("place,note\ncafé,“quoted”\n"), Encoding::Windows1252));
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(text_of(b"a,b\nc,d\ne,\0\n"), Err(Refusal::ZeroByte { line: 3 }));
        assert_eq!(text_of(b"\xff\xfea\0\x00\xd8b\0"), Err(Refusal::NotText));
        assert_eq!(text_of(b"\x01\x02\x03abc\x80"), Err(Refusal::NotText));
    }
}
