//! What agencies have agreed to share.

use crate::{Purpose, RegionCode};
use concern::{AgencyCode, HarmSet};
use jiff::civil::Date;

/// A sharing agreement, as far as a decision needs it. Who may lean on it, when, and for what is written in
/// `policy/access/walls.cedar`, not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The region whose concerns are shared.
    pub region: RegionCode,
    /// The parties. Accounts of other agencies are not covered.
    pub agencies: Vec<AgencyCode>,
    /// What the working side may be entered for.
    pub purposes: Vec<Purpose>,
    /// The harm types shared.
    pub harms: HarmSet,
    /// The first day it holds.
    pub first_day: Date,
    /// The last day it holds.
    pub last_day: Date,
    /// A second person has signed it.
    pub signed: bool,
    /// It was ended before its last day, or a later version stands in its place.
    pub ended: bool,
}
