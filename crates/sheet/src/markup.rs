//! What every XML part must be before anything parses it.

use crate::Refusal;
use memchr::{memchr, memchr_iter};
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// Refuses document type declarations, by which entities are defined, and encodings in which one could hide.
pub(crate) fn markup_check(part: &[u8]) -> Result<(), Refusal> {
    if std::str::from_utf8(part).is_err() || memchr(0, part).is_some() || declares_other_encoding(part) {
        return Err(Refusal::Damaged);
    }
    let declares = |rest: &[u8]| {
        [&b"<!doctype"[..], b"<!entity"]
            .iter()
            .any(|word| rest.get(..word.len()).is_some_and(|first| first.eq_ignore_ascii_case(word)))
    };
    let mut marks = memchr_iter(b'!', part).filter(|at| *at > 0);
    if marks.any(|at| declares(&part[at - 1..])) {
        return Err(Refusal::Doctype);
    }
    Ok(())
}

/// Whether the first tag states an encoding other than UTF-8 or its subset.
fn declares_other_encoding(part: &[u8]) -> bool {
    let first = &part[..memchr(b'>', part).unwrap_or(part.len()).min(256)];
    let Some(at) = memchr::memmem::find(first, b"encoding") else { return false };
    let stated: Vec<u8> = first[at + 8..]
        .iter()
        .copied()
        .filter(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
        .collect();
    let stated = stated.to_ascii_lowercase();
    !(stated.starts_with(b"utf-8") || stated.starts_with(b"utf8") || stated.starts_with(b"us-ascii"))
}

/// An attribute by its name without prefix.
pub(crate) fn attribute<'a>(tag: &'a BytesStart<'_>, name: &str) -> Option<Cow<'a, str>> {
    let mut all = tag.attributes();
    let found = all.with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    Some(unescaped(found.value))
}

/// A value with its named letters put in; as it stands where one is not known.
pub(crate) fn unescaped(value: Cow<'_, str>) -> Cow<'_, str> {
    match quick_xml::escape::unescape(&value) {
        Ok(Cow::Owned(plain)) => Cow::Owned(plain),
        _ => value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_and_disguises_are_refused() {
        assert_eq!(markup_check(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>1 &lt; 2!</a>"), Ok(()));
        assert_eq!(markup_check(b"<!-- fine --><a><![CDATA[x]]></a>"), Ok(()));
        for bad in [&b"<?xml version='1.0'?><!DOCTYPE a>"[..], b"<!DocType a [", b"<a/><!ENTITY x 'y'>"] {
            assert_eq!(markup_check(bad), Err(Refusal::Doctype));
        }
        let wide: Vec<u8> = "<!DOCTYPE a>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(markup_check(&wide), Err(Refusal::Damaged));
        assert_eq!(markup_check(b"<?xml version='1.0' encoding='UTF-7'?><a/>"), Err(Refusal::Damaged));
    }
}
