//! The register of contexts as plans ask it: the one place where the two rooms meet.

use access::{Grant, ReadContexts};
use api::PlanContext;
use axum::http::StatusCode;
use disruption::{Asked, ContextSide};
use http::{Caller, ProblemReply};
use registry::context_standing;

/// Asks the register in the caller's own name.
#[derive(Clone)]
pub struct RegisterAsked(pub registry::Room);

impl ContextSide for RegisterAsked {
    fn context<'a>(&'a self, caller: &'a Caller, code: &'a str) -> Asked<'a, PlanContext> {
        Box::pin(async move {
            let grant: Grant<ReadContexts> = caller.grant()?;
            let pool = self.0.contexts.of(grant.region()).await?;
            let row = context_standing(&pool, code).await?;
            let row = row.ok_or_else(|| ProblemReply::new(StatusCode::NOT_FOUND, "not-found"))?;
            // `GWL05000001-C12`: the authority, and the number within it.
            let authority = row.code.rsplit_once("-C").map_or_else(String::new, |(code, _)| code.to_owned());
            Ok(PlanContext { kind: row.context.details.kind(), authority, code: row.code })
        })
    }
}
