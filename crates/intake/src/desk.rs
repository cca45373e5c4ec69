//! What nearly every path of the room begins with: leave for the act, the login of the caller's region, and the caller's agency.

use crate::{FileProblem, Ground, Room};
use access::{Action, Grant};
use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use http::{AuditEvent, Caller, Door, Operation, ProblemReply, Reply, Taken};
use sqlx::PgPool;

/// A caller who may do `A`, in their own region and for their own agency. As an extractor it refuses before a body is read.
pub(crate) struct Desk<A: Action> {
    /// The room.
    pub(crate) room: Room,
    /// The leave.
    pub(crate) grant: Grant<A>,
    /// The login of the region; the database holds it there.
    pub(crate) pool: PgPool,
    /// The agency of the caller: an account has one, and only accounts come to a desk.
    pub(crate) agency: String,
}

impl<A: Action> Desk<A> {
    /// The event of an act at this desk.
    pub(crate) fn event(&self, action: &'static str, subject: impl Into<String>) -> AuditEvent {
        AuditEvent::under(&self.grant, action, subject)
    }

    /// The geography of the region alone.
    pub(crate) fn ground(&self) -> Reply<Ground> {
        let ground = self.room.ground().within(&self.grant.region().0);
        ground.map_err(|error| ProblemReply::unplanned(&error))
    }
}

impl<A: Action> Taken for Desk<A> {
    fn taken(operation: &mut Operation) {
        Caller::taken(operation);
        operation.action = Some(A::KIND);
    }
}

impl<S, A> FromRequestParts<S> for Desk<A>
where
    Room: FromRef<S>,
    Door: FromRef<S>,
    S: Send + Sync,
    A: Action,
{
    type Rejection = ProblemReply;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ProblemReply> {
        let grant: Grant<A> = Caller::from_request_parts(parts, state).await?.grant()?;
        let room = Room::from_ref(state);
        let pool = room.pools.find(grant.region()).await?.ok_or(FileProblem::NoGeography)?;
        let agency = grant.caller().agency().map(ToString::to_string).unwrap_or_default();
        Ok(Self { room, grant, pool, agency })
    }
}
