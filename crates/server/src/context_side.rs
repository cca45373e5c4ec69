//! The register of contexts as plans ask it: the one place where the two rooms meet.

use access::{Grant, ReadContexts};
use api::{PlanAuthority, PlanContext};
use axum::http::StatusCode;
use disruption::{Asked, ContextSide};
use http::{Caller, ProblemReply};
use registry::{context_authority, context_standing};

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
            let authority = context_authority(&pool, row.id).await?;
            Ok(PlanContext {
                kind: row.context.details.kind(),
                authority: authority.map(|(code, name)| PlanAuthority { code, name }),
                code: row.code,
                name: row.context.name,
            })
        })
    }
}
