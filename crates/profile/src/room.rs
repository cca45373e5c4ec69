//! What the room needs for its routes, and the way to the released side, which is another room's.

use api::report::Atlas;
use api::{PartnerData, PinAsk, ReleasedFinding};
use disclosure::Released;
use futures_util::future::BoxFuture;
use http::{Caller, Press, RegionPools, Reply};
use jiff::civil::Date;
use screen::Screener;
use std::sync::Arc;

/// An answer of the released side on its way.
pub type Asked<'a, T> = BoxFuture<'a, Reply<Released<T>>>;

/// The released side, as `server` hands it in: it is asked a question and answers itself, so that no number of an edition comes from anywhere
/// else.
pub trait ReleasedSide: Send + Sync {
    /// The answer to a question.
    fn finding<'a>(&'a self, caller: &'a Caller, ask: &'a PinAsk) -> Asked<'a, ReleasedFinding>;

    /// The answer to the same question of the newest period of its kind.
    fn latest<'a>(&'a self, caller: &'a Caller, ask: &'a PinAsk) -> Asked<'a, ReleasedFinding>;

    /// What is told of the data behind a period.
    fn data<'a>(&'a self, caller: &'a Caller, first: Date, last: Date) -> Asked<'a, PartnerData>;

    /// The maps that these questions' areas stand on.
    fn atlas<'a>(&'a self, caller: &'a Caller, asks: &'a [PinAsk]) -> Asked<'a, Atlas>;
}

/// What the room needs.
#[derive(Clone)]
pub struct Room {
    /// Pools of [`http::Role::Profile`], one for each region.
    pub profiles: RegionPools,
    /// The released side.
    pub released: Arc<dyn ReleasedSide>,
    /// Sets documents.
    pub press: Arc<dyn Press>,
    /// Looks at prose before it is kept.
    pub screener: Arc<Screener>,
    /// The server's clock.
    pub today: fn() -> Date,
}
