//! Extractors that refuse with a problem.

use crate::ProblemReply;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::extract::rejection::{BytesRejection, JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A JSON body; as an answer, JSON.
#[derive(Debug, FromRequest)]
#[from_request(via(axum::Json), rejection(ProblemReply))]
pub struct Json<T>(pub T);

/// The query of the address.
#[derive(Debug, FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(ProblemReply))]
pub struct Query<T>(pub T);

/// The parts of the path.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T, S> FromRequestParts<S> for Path<T>
where
    T: DeserializeOwned + Send,
    S: Send + Sync,
{
    type Rejection = ProblemReply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ProblemReply> {
        // Nothing of ours has a zero byte in its name, and the database takes none.
        if parts.uri.path().contains("%00") {
            return Err(ProblemReply::new(StatusCode::NOT_FOUND, "not-found"));
        }
        let axum::extract::Path(read) = axum::extract::Path::from_request_parts(parts, state).await?;
        Ok(Self(read))
    }
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

// Each keeps its status (400, 413, 415, 422 as 400) and loses its text, which quotes what was sent.

impl From<JsonRejection> for ProblemReply {
    fn from(rejection: JsonRejection) -> Self {
        let status = rejection.status();
        if status.is_server_error() {
            return Self::unplanned(&"the JSON extractor failed");
        }
        match status {
            // Readable JSON of the wrong shape is as malformed as any other.
            StatusCode::UNPROCESSABLE_ENTITY => Self::new(StatusCode::BAD_REQUEST, "malformed"),
            other => Self::of_status(other),
        }
    }
}

macro_rules! by_status {
    ($($rejection:ty),*) => { $(impl From<$rejection> for ProblemReply {
        fn from(rejection: $rejection) -> Self {
            Self::of_status(rejection.status())
        }
    })* };
}
by_status!(BytesRejection, QueryRejection, MultipartRejection, MultipartError);

impl From<PathRejection> for ProblemReply {
    fn from(rejection: PathRejection) -> Self {
        // A path that cannot be read names nothing.
        if rejection.status().is_client_error() {
            Self::new(StatusCode::NOT_FOUND, "not-found")
        } else {
            Self::unplanned(&"a route lacks the parameter its extractor asks for")
        }
    }
}
