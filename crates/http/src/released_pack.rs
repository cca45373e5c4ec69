//! Released bytes that go out again and again: packed once, tagged once for each role.

use crate::{ReleasedTag, tag_held};
use access::Role;
use axum::body::Bytes;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use disclosure::Released;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;
use std::sync::OnceLock;

/// Bytes below this fit into one packet with their head; packing them gains nothing.
const PACK_ABOVE: usize = 1_024;

/// A file of the released side as it is kept: plain, and by gzip where that is shorter by an eighth at least.
pub struct ReleasedPack {
    kind: &'static str,
    plain: Bytes,
    gzip: Option<Bytes>,
    tags: [OnceLock<HeaderValue>; Role::ALL.len()],
}

impl ReleasedPack {
    /// Packs once what is sent often; the strongest gzip, for nobody waits for it a second time.
    pub fn of(kind: &'static str, bytes: &Released<Vec<u8>>) -> Self {
        let plain = bytes.get();
        let gzip = (plain.len() > PACK_ABOVE).then(|| gzip(plain)).flatten();
        let gzip = gzip.filter(|packed| packed.len() <= plain.len() / 8 * 7).map(Bytes::from);
        Self { kind, plain: Bytes::copy_from_slice(plain), gzip, tags: Default::default() }
    }

    /// Bytes in memory.
    pub fn weight(&self) -> usize {
        self.plain.len() + self.gzip.as_ref().map_or(0, Bytes::len)
    }

    /// The answer to a request: 304 to whoever has it, 204 where there is nothing, else the bytes in a form that the caller takes.
    /// `tag` is asked once for each role, and must follow from the pack and the role alone.
    pub fn reply(&self, role: Role, tag: impl FnOnce() -> ReleasedTag, request: &HeaderMap) -> Response {
        let tag = self.tags[role as usize].get_or_init(|| tag().value());
        let mut reply = if tag_held(request, tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else if self.plain.is_empty() {
            StatusCode::NO_CONTENT.into_response()
        } else {
            self.sent(request)
        };
        let headers = reply.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        headers.insert(ETAG, tag.clone());
        reply
    }

    fn sent(&self, request: &HeaderMap) -> Response {
        let packed = self.gzip.as_ref().filter(|_| takes_gzip(request));
        let mut reply = packed.unwrap_or(&self.plain).clone().into_response();
        let headers = reply.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if packed.is_some() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        if self.gzip.is_some() {
            headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        }
        reply
    }
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::with_capacity(bytes.len() / 2), Compression::best());
    packed.write_all(bytes).ok()?;
    packed.finish().ok()
}

/// Whether gzip is named, or everything is, and not with a weight of nought (RFC 9110 §12.5.3). What is named counts before `*`.
fn takes_gzip(request: &HeaderMap) -> bool {
    let sent = request.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    let mut any = false;
    for one in sent.flat_map(|value| value.split(',')) {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse::<f32>().ok());
        let taken = weight.is_none_or(|weight| weight > 0.0);
        match name.trim() {
            name if name.eq_ignore_ascii_case("gzip") => return taken,
            "*" => any = taken,
            _ => {}
        }
    }
    any
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepting(value: &'static str) -> HeaderMap {
        [(ACCEPT_ENCODING, HeaderValue::from_static(value))].into_iter().collect()
    }

    #[test]
    fn gzip_is_sent_to_whoever_takes_it() {
        for yes in ["gzip", "br, gzip;q=0.5", "GZIP", "*", "deflate, *;q=0.1", "gzip; q=1.0"] {
            assert!(takes_gzip(&accepting(yes)), "{yes}");
        }
        for no in ["", "br", "identity", "gzip;q=0", "*;q=0", "gzip;q=0, *", "gzipped"] {
            assert!(!takes_gzip(&accepting(no)), "{no}");
        }
        assert!(!takes_gzip(&HeaderMap::new()));
    }
}
