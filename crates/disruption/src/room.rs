//! What the room needs, and the way to the register of contexts, which is another room's.

use api::PlanContext;
use futures_util::future::BoxFuture;
use http::{Caller, RegionPools, Reply};
use jiff::civil::Date;
use screen::Screener;
use std::sync::Arc;

/// An answer of the register on its way.
pub type Asked<'a, T> = BoxFuture<'a, Reply<T>>;

/// The register of contexts, as `server` hands it in.
pub trait ContextSide: Send + Sync {
    /// The context that stands for a code, for a caller who may read contexts.
    fn context<'a>(&'a self, caller: &'a Caller, code: &'a str) -> Asked<'a, PlanContext>;
}

/// What the room needs.
#[derive(Clone)]
pub struct Room {
    /// Pools of [`http::Role::Disruption`], one for each region.
    pub plans: RegionPools,
    /// The register.
    pub contexts: Arc<dyn ContextSide>,
    /// Looks at prose before it is kept.
    pub screener: Arc<Screener>,
    /// The server's clock.
    pub today: fn() -> Date,
}
