//! What the room needs, and the way to the register of contexts, which is another room's.

use api::{EffectBehind, EffectGround, EffectSum, EffectSumAsk, PlanContext};
use disclosure::Released;
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

/// The released side, as `server` hands it in: what a plan's effect is told from, and nothing else is.
pub trait ReleasedSide: Send + Sync {
    /// Middle areas and released quarters of the caller's region.
    fn ground<'a>(&'a self, caller: &'a Caller) -> Asked<'a, Released<EffectGround>>;

    /// Sums over areas and quarters, in the order of the questions.
    fn sums<'a>(
        &'a self,
        caller: &'a Caller,
        asks: &'a [EffectSumAsk],
    ) -> Asked<'a, Released<Vec<Option<EffectSum>>>>;

    /// Who told of the concerns of these quarters, and which releases they are of.
    fn behind<'a>(&'a self, caller: &'a Caller, quarters: &'a [String]) -> Asked<'a, Released<EffectBehind>>;
}

/// What the room needs.
#[derive(Clone)]
pub struct Room {
    /// Pools of [`http::Role::Disruption`], one for each region.
    pub plans: RegionPools,
    /// The register.
    pub contexts: Arc<dyn ContextSide>,
    /// The released side.
    pub released: Arc<dyn ReleasedSide>,
    /// Looks at prose before it is kept.
    pub screener: Arc<Screener>,
    /// The server's clock.
    pub today: fn() -> Date,
}
