//! The headers that every answer carries.

use crate::ServerOptions;
use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

/// Nothing but our own files, no inline code or style. Leaflet moves its panes by `element.style`, which goes through the CSS
/// object model and needs no `'unsafe-inline'`; the web app is WebAssembly and needs `'wasm-unsafe-eval'`.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:{pictures}; connect-src 'self'; worker-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'";

/// None of the browser's senses.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=()";

#[derive(Clone)]
pub(crate) struct Rules {
    https: bool,
    content_policy: HeaderValue,
}

impl Rules {
    /// The rules for these options: one more origin for pictures where a base map is configured, and none else.
    pub(crate) fn of(options: &ServerOptions) -> Self {
        let origin = options.base_map.as_ref().map(|base_map| format!(" {}", base_map.origin()));
        let policy = |origin: &str| HeaderValue::from_str(&CONTENT_POLICY.replace("{pictures}", origin));
        // An origin is plain ASCII; should one ever not be, it is left out rather than the policy.
        let content_policy = policy(&origin.unwrap_or_default())
            .or_else(|_| policy(""))
            .unwrap_or(HeaderValue::from_static("default-src 'none'"));
        Self { https: options.https, content_policy }
    }

    /// Adds what every answer carries, whatever it answers.
    pub(crate) fn dress(&self, response: &mut Response) {
        let headers = response.headers_mut();
        for (name, value) in &FIXED {
            headers.insert(name, value.clone());
        }
        headers.insert(CONTENT_SECURITY_POLICY, self.content_policy.clone());
        if self.https {
            headers.insert(
                STRICT_TRANSPORT_SECURITY,
                HeaderValue::from_static("max-age=31536000; includeSubDomains"),
            );
        }
    }
}

static FIXED: [(HeaderName, HeaderValue); 5] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    (HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS)),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
    (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
];

/// Adds the headers. An answer of the API that says nothing about caching is kept by nobody.
pub(crate) async fn guard(State(rules): State<Rules>, request: Request, next: Next) -> Response {
    let is_api = request.uri().path().starts_with("/api/");
    let signs_out = request.method() == Method::DELETE && request.uri().path() == "/api/session";
    let mut response = next.run(request).await;
    rules.dress(&mut response);
    let headers = response.headers_mut();
    if signs_out {
        // What the browser kept of what was seen goes with the session.
        headers.insert(
            HeaderName::from_static("clear-site-data"),
            HeaderValue::from_static("\"cache\", \"storage\""),
        );
    }
    if is_api && !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
