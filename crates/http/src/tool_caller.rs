//! Who is asking, by a session or by a token: for the released side, which tools read too.

use crate::token::ApiToken;
use crate::token_find::token_find;
use crate::{Caller, Door, ProblemReply, stranger_refused};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::StatusCode;
use axum::http::request::Parts;

/// A [`Caller`] by a session's cookie, or by a token, which wins where both are sent. Only what reads the released side takes one: a
/// route that takes a [`Caller`] has never heard of tokens.
#[derive(Clone, Debug)]
pub struct ToolCaller(pub Caller);

impl<S> FromRequestParts<S> for ToolCaller
where
    Door: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ProblemReply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ProblemReply> {
        let Some(token) = ApiToken::of(&parts.headers) else {
            return match Caller::from_request_parts(parts, state).await {
                Err(problem) if problem.status() == StatusCode::UNAUTHORIZED => Err(problem.challenge()),
                other => other.map(Self),
            };
        };
        let door = Door::from_ref(state);
        let Some(caller) = token_find(&door, &token).await? else {
            stranger_refused(&door, "token-refused").await?;
            return Err(ProblemReply::new(StatusCode::UNAUTHORIZED, "token-ended").challenge());
        };
        // One pace for a person, whichever way they come.
        if let Some(user) = caller.who.user() {
            door.step(user)?;
        }
        Ok(Self(caller))
    }
}
