//! Writes come from our own pages only.

use crate::ProblemReply;
use axum::extract::Request;
use axum::http::header::{COOKIE, HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// Middleware around the whole API: a write that another site's page sent is refused before any route sees it.
///
/// `SameSite=Strict` keeps the cookie away from other sites already; this is the second wall, for a browser without it and
/// for pages of another port on the same host, which count as the same site.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let reads = [Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if reads || is_ours(request.headers()) {
        next.run(request).await
    } else {
        ProblemReply::new(StatusCode::FORBIDDEN, "other-origin").into_response()
    }
}

/// By Fetch Metadata where the browser sends it, else by `Origin`. A program that sends neither and carries no cookie has no
/// one's session to misuse.
fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    let origin_is_host = text(ORIGIN.as_str()).map(|origin| {
        let authority = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
        authority.is_some() && authority == text(HOST.as_str())
    });
    match (text("sec-fetch-site"), origin_is_host) {
        (Some(site), origin) => site == "same-origin" && origin != Some(false),
        (None, Some(same)) => same,
        (None, None) => !headers.contains_key(COOKIE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::{HeaderName, HeaderValue};

    fn ours(headers: &[(&'static str, &'static str)]) -> bool {
        let pairs = headers.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v)));
        is_ours(&pairs.chain([(HOST, HeaderValue::from_static("localhost:8750"))]).collect())
    }

    #[test]
    fn only_our_own_pages_may_write() {
        assert!(ours(&[("sec-fetch-site", "same-origin"), ("origin", "http://localhost:8750")]));
        assert!(ours(&[("origin", "http://localhost:8750"), ("cookie", "session=a")]));
        assert!(ours(&[]), "a program without a cookie");
        assert!(!ours(&[("cookie", "session=a")]), "a cookie and no word of where from");
        assert!(!ours(&[("sec-fetch-site", "same-site"), ("origin", "http://localhost:8750")]));
        assert!(!ours(&[("sec-fetch-site", "cross-site")]));
        assert!(!ours(&[("sec-fetch-site", "none")]));
        assert!(!ours(&[("origin", "http://localhost:9999")]));
        assert!(!ours(&[("origin", "null")]));
    }
}
