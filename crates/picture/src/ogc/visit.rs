//! A request below `/ogc`, by somebody who may read the released side.

use crate::Room;
use crate::ogc::ask::{Format, document_read};
use crate::ogc::collection::Collection;
use crate::ogc::crs::Crs;
use crate::ogc::documents::Site;
use crate::ogc::ground::Grounds;
use crate::released_route::{Reader, compute, not_held};
use crate::released_view::View;
use access::{ExportReleased, Grant, ReadReleased};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::header::{CONTENT_LANGUAGE, HOST, VARY};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use disclosure::Released;
use http::{
    AuditEvent, Caller, CallerLang, Door, Operation, ProblemReply, ReleasedTag, Reply, Taken, ToolCaller,
    audit_write, released_file, token_used,
};
use serde_json::Value;
use std::sync::Arc;

/// A request of somebody who may read the released side.
pub(crate) struct Visit {
    caller: Caller,
    pub(crate) reader: Reader,
    pub(crate) grounds: Arc<Grounds>,
    pub(crate) site: Site,
    pub(crate) query: String,
    pub(crate) tag: ReleasedTag,
    pub(crate) headers: HeaderMap,
}

impl Taken for Visit {
    fn taken(operation: &mut Operation) {
        ToolCaller::taken(operation);
    }
}

impl<S> FromRequestParts<S> for Visit
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Clone + Send + Sync + 'static,
{
    type Rejection = ProblemReply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ProblemReply> {
        let ToolCaller(caller) = ToolCaller::from_request_parts(parts, state).await?;
        let (room, door) = (Room::from_ref(state), Door::from_ref(state));
        let reader = Reader::of(&room, &caller).await?;
        let pool = room.released_regions.of(caller.region()).await?;
        let grounds = reader.kept.grounds(&pool).await?;
        let site = Site { base: base(parts, door.rules().https)?, lang: CallerLang::of(parts).0 };
        let question = parts.uri.path_and_query().map_or("", |asked| asked.as_str());
        // Links and words are in the bytes: so address and language are in the tag.
        let tag = reader.tag(&format!("ogc {} {} {question}", reader.harms.0, site.lang)).with(&site.base);
        let query = parts.uri.query().unwrap_or_default().to_owned();
        Ok(Self { caller, reader, grounds, site, query, tag, headers: parts.headers.clone() })
    }
}

/// Under which address the reader reached us; on loopback the host has been looked at before.
fn base(parts: &Parts, https: bool) -> Reply<String> {
    let told = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
    let host =
        told.or_else(|| parts.uri.authority().map(axum::http::uri::Authority::as_str)).unwrap_or_default();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':' | b'[' | b']');
    if host.is_empty() || !host.bytes().all(plain) {
        return Err(ProblemReply::new(StatusCode::BAD_REQUEST, "malformed"));
    }
    Ok(format!("{}://{host}", if https { "https" } else { "http" }))
}

impl Visit {
    /// A document of JSON, or 304.
    pub(crate) async fn document(
        self,
        kind: &'static str,
        make: impl FnOnce(&Site, &View, &Grounds) -> Option<Value> + Send + 'static,
    ) -> Reply {
        document_read(&self.query)?;
        let (view, grounds, site) =
            (self.reader.kept.view(self.reader.audience), self.grounds.clone(), self.site.clone());
        let made = compute(move || make(&site, view.get(), &grounds)).await?.ok_or_else(not_held)?;
        if let Some(unchanged) = self.tag.not_modified(&self.headers) {
            return Ok(self.headed(unchanged));
        }
        let bytes = Released::read_from_released_schema(made.to_string().into_bytes());
        Ok(self.headed(released_file(&self.tag, kind, &bytes)))
    }

    /// With the language, and what the answer depends on.
    pub(crate) fn headed(&self, mut response: Response) -> Response {
        let headers = response.headers_mut();
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(self.site.lang.as_str()));
        headers.insert(VARY, HeaderValue::from_static("accept-language, authorization, cookie"));
        response
    }

    /// The same, with the system of its coordinates.
    pub(crate) fn headed_in(&self, crs: Crs, response: Response) -> Response {
        let mut response = self.headed(response);
        if let Ok(told) = HeaderValue::from_str(&format!("<{}>", crs.uri())) {
            response.headers_mut().insert(HeaderName::from_static("content-crs"), told);
        }
        response
    }

    /// The collection of this id, when the reader has it.
    pub(crate) fn collection(&self, id: &str) -> Reply<Collection> {
        Collection::find(self.reader.kept.view(self.reader.audience).get(), id).ok_or_else(not_held)
    }

    /// Values leave for a tool of the reader's own: each time is on record before.
    /// What a tool reads by a token is on record once a day ([`token_used`]); a file that is taken out, each time.
    pub(crate) async fn recorded(&self, door: &Door, format: Format, collection: Collection) -> Reply<()> {
        let id = collection.id();
        token_used(door, &self.caller, id).await?;
        let event = match format {
            Format::Json if self.caller.by_token() => return Ok(()),
            Format::Json => {
                let grant: Grant<ReadReleased> = self.caller.grant()?;
                AuditEvent::under(&grant, "released-features", id)
            }
            Format::Csv => {
                let grant: Grant<ExportReleased> = self.caller.grant()?;
                AuditEvent::under(&grant, "released-export", format!("ogc {id}"))
            }
        };
        audit_write(door.pool(), &event).await?;
        Ok(())
    }
}
