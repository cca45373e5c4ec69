//! The web app's files, and `index.html` for every address that the app itself knows.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::handler::Handler as _;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use http::ProblemReply;
use std::convert::Infallible;
use std::path::Path;
use tower::{Service, ServiceExt as _};
use tower_http::services::ServeDir;

/// The file that keeps the app's own files for when there is no line; never kept itself (`no-cache`).
const WORKER: &str = "sw.js";

/// Serves the files of `web_dir`, brotli or gzip where the build left such a copy.
pub(crate) fn service(
    web_dir: &Path,
) -> impl Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + Sync + 'static
{
    let files = ServeDir::new(web_dir)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false)
        .redirect_to_trailing_slash(false);
    file_get.with_state(files)
}

async fn file_get(State(files): State<ServeDir>, request: Request) -> Response {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return ProblemReply::new(StatusCode::NOT_FOUND, "not-found").into_response();
    }
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        return ProblemReply::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed").into_response();
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    // The app's own addresses have no dot; a missing file must not look like a page.
    let is_page = !name.contains('.') || name == "index.html";
    let is_worker = name == WORKER;
    let cache = if is_hashed(name) { "public, max-age=31536000, immutable" } else { "no-cache" };
    let request = if is_page { at(request, "/index.html") } else { request };
    let Ok(mut response) = files.oneshot(request).await.map(|response| response.map(Body::new));
    if response.status().is_client_error() {
        return ProblemReply::new(StatusCode::NOT_FOUND, "not-found").into_response();
    }
    charset_tell(response.headers_mut());
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    if is_worker {
        // It stands at the root and looks after every page of ours, and no more than ours.
        response
            .headers_mut()
            .insert(HeaderName::from_static("service-worker-allowed"), HeaderValue::from_static("/"));
    }
    response
}

/// Every text of ours is UTF-8, and says so (OWASP ASVS 5.0, V4.1.1).
fn charset_tell(headers: &mut HeaderMap) {
    let told = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let told = told.filter(|kind| kind.starts_with("text/") && !kind.contains("charset"));
    if let Some(kind) = told.and_then(|kind| HeaderValue::from_str(&format!("{kind}; charset=utf-8")).ok()) {
        headers.insert(CONTENT_TYPE, kind);
    }
}

fn at(mut request: Request, path: &'static str) -> Request {
    let mut parts = request.uri().clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::from_static(path));
    *request.uri_mut() = Uri::from_parts(parts).unwrap_or_else(|_| Uri::from_static(path));
    request
}

/// Whether a file's name carries the digest of its content (`app-0123456789abcdef.wasm`), so that it can never change.
fn is_hashed(name: &str) -> bool {
    name.split(['-', '_', '.']).any(|part| part.len() >= 16 && part.bytes().all(|b| b.is_ascii_hexdigit()))
}
