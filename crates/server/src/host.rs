//! On loopback the service answers to loopback's own names only.

use crate::ServerOptions;
use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::ProblemReply;

/// Whether other names than loopback's are answered.
#[derive(Clone, Copy)]
pub(crate) enum Rule {
    /// `localhost` and loopback addresses. A page of the web could make its own name point at 127.0.0.1 and would then count
    /// as our origin (DNS rebinding); this shuts it out.
    Loopback,
    /// Any name: the proxy in front knows its names.
    Any,
}

impl Rule {
    pub(crate) const fn of(options: &ServerOptions) -> Self {
        if options.https { Self::Any } else { Self::Loopback }
    }

    /// Whether a request by these headers is meant for us.
    pub(crate) fn admits(self, headers: &HeaderMap) -> bool {
        match self {
            Self::Loopback => is_loopback(headers),
            Self::Any => true,
        }
    }
}

/// Middleware: refuses a name that is not ours.
pub(crate) async fn check(State(rule): State<Rule>, request: Request, next: Next) -> Response {
    if rule.admits(request.headers()) {
        next.run(request).await
    } else {
        ProblemReply::new(StatusCode::MISDIRECTED_REQUEST, "wrong-host").into_response()
    }
}

fn is_loopback(headers: &HeaderMap) -> bool {
    let Some(host) = headers.get(HOST).and_then(|value| value.to_str().ok()) else { return false };
    let name = match host.strip_prefix('[') {
        Some(v6) => return v6.split(']').next() == Some("::1"),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name == "localhost" || name.parse::<std::net::Ipv4Addr>().is_ok_and(|v4| v4.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn a_name_that_somebody_pointed_at_loopback_is_not_ours() {
        let ours =
            |host: &'static str| is_loopback(&[(HOST, HeaderValue::from_static(host))].into_iter().collect());
        assert!(
            ["localhost:8750", "127.0.0.1:8750", "[::1]:8750", "localhost", "127.0.0.1"]
                .into_iter()
                .all(ours)
        );
        assert!(
            !["rebound.example:8750", "127.0.0.1.example", "localhost.example", "10.0.0.1:8750", ""]
                .into_iter()
                .any(ours)
        );
        assert!(!is_loopback(&HeaderMap::new()));
    }
}
