//! Entity tags (RFC 9110 §8.8.3): what they are made of, and whether a caller has what one stands for.

use axum::http::header::IF_NONE_MATCH;
use axum::http::{HeaderMap, HeaderValue};
use std::fmt::Write as _;

/// The strong validator of what has this SHA-256 digest: its first 128 bits, between quotes.
#[expect(clippy::missing_panics_doc, reason = "hexadecimal digits between quotes are a header's")]
pub fn entity_tag(digest: impl AsRef<[u8]>) -> HeaderValue {
    let mut tag = String::from("\"");
    for byte in digest.as_ref().iter().take(16) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    HeaderValue::from_str(&tag).expect("hexadecimal digits between quotes")
}

/// Whether the caller has what a tag stands for. Weak comparison (RFC 9110 §13.1.2), as `If-None-Match` asks for.
pub fn tag_held(request: &HeaderMap, tag: &HeaderValue) -> bool {
    let held = request.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    held.flat_map(|value| value.split(',')).any(|one| {
        let one = one.trim();
        one == "*" || one.strip_prefix("W/").unwrap_or(one).as_bytes() == tag.as_bytes()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_found_in_a_list_weak_or_strong_and_no_other_is() {
        let tag = entity_tag([0xab; 32]);
        assert_eq!(tag, "\"abababababababababababababababab\"");
        let asks = |held: &'static str| {
            let request = [(IF_NONE_MATCH, HeaderValue::from_static(held))].into_iter().collect();
            tag_held(&request, &tag)
        };
        assert!(asks("\"abababababababababababababababab\""));
        assert!(asks("\"x\", W/\"abababababababababababababababab\""));
        assert!(asks("*"));
        assert!(!asks("\"abababababababababababababababac\""));
        assert!(!asks("abababababababababababababababab"));
        assert!(!tag_held(&HeaderMap::new(), &tag));
    }
}
