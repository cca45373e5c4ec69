//! The description of the API as the service gives it: made from the routes themselves when it is first asked for, in both languages.

use crate::document::document;
use crate::operations;
use axum::body::Bytes;
use axum::extract::FromRef;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, ETAG, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use http::{CallerLang, Door, Routes, entity_tag, get, tag_held};
use language::Lang;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::sync::LazyLock;

/// The whole API in `OpenAPI` 3.1, without a service.
pub fn describe(lang: Lang) -> Value {
    document(&operations().iter().collect::<Vec<_>>(), lang)
}

/// The document in one language.
struct Spoken {
    bytes: Bytes,
    tag: HeaderValue,
}

impl Spoken {
    fn of(lang: Lang) -> Self {
        let bytes = describe(lang).to_string().into_bytes();
        let tag = entity_tag(Sha256::digest(&bytes));
        Self { bytes: bytes.into(), tag }
    }
}

static ENGLISH: LazyLock<Spoken> = LazyLock::new(|| Spoken::of(Lang::En));
static WELSH: LazyLock<Spoken> = LazyLock::new(|| Spoken::of(Lang::Cy));

/// `GET /api/openapi.json`: for anybody, as it says nothing of any region.
pub(crate) fn router<S>() -> Routes<S>
where
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    Routes::new().route("/api/openapi.json", get(openapi_get).gives_file(&["application/json"]).tagged())
}

async fn openapi_get(CallerLang(lang): CallerLang, request: HeaderMap) -> Response {
    let spoken = match lang {
        Lang::En => &ENGLISH,
        Lang::Cy => &WELSH,
    };
    let mut response = if tag_held(&request, &spoken.tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(CONTENT_TYPE, "application/json")], spoken.bytes.clone()).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(ETAG, spoken.tag.clone());
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(lang.as_str()));
    headers.insert(VARY, HeaderValue::from_static("accept-language, cookie"));
    response
}
