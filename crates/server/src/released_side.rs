//! The released side as problem profiles ask it: the one place where the two rooms meet.

use api::report::Atlas;
use api::{PartnerData, PinAsk, ReleasedFinding};
use http::Caller;
use jiff::civil::Date;
use picture::{atlas, finding_latest, finding_pinned, partner_data};
use profile::{Asked, ReleasedSide};

/// Asks the picture room in the caller's own name.
#[derive(Clone)]
pub struct PictureAsked(pub picture::Room);

impl ReleasedSide for PictureAsked {
    fn finding<'a>(&'a self, caller: &'a Caller, ask: &'a PinAsk) -> Asked<'a, ReleasedFinding> {
        Box::pin(finding_pinned(&self.0, caller, ask))
    }

    fn latest<'a>(&'a self, caller: &'a Caller, ask: &'a PinAsk) -> Asked<'a, ReleasedFinding> {
        Box::pin(finding_latest(&self.0, caller, ask))
    }

    fn data<'a>(&'a self, caller: &'a Caller, first: Date, last: Date) -> Asked<'a, PartnerData> {
        Box::pin(partner_data(&self.0, caller, first, last))
    }

    fn atlas<'a>(&'a self, caller: &'a Caller, asks: &'a [PinAsk]) -> Asked<'a, Atlas> {
        Box::pin(atlas(&self.0, caller, asks))
    }
}
