//! Questions that `hotspot` cannot answer yet; each goes when it can.

use geography::{Bng, GridMask};
use hotspot::{Event, GiStar, HotspotError, Knox, KnoxBands, LocalMoran, Neighbourhood, Tails, Watch};

const NOT_YET: HotspotError = HotspotError::Parameter("weights, permutations");

pub(super) struct Weights;

impl Weights {
    pub(super) fn from_pairs(_: usize, _: &[(u32, u32)]) -> Result<Self, HotspotError> {
        Err(NOT_YET)
    }

    pub(super) fn nearest(_: &[Bng], _: usize) -> Result<Self, HotspotError> {
        Err(NOT_YET)
    }

    pub(super) fn within(_: &[Bng], _: f64) -> Result<Self, HotspotError> {
        Err(NOT_YET)
    }
}

pub(super) fn gi_star_given(_: &[f64], _: &Weights) -> Result<GiStar, HotspotError> {
    Err(NOT_YET)
}

pub(super) fn local_moran_given(_: &[f64], _: &Weights) -> Result<LocalMoran, HotspotError> {
    Err(NOT_YET)
}

pub(super) fn permutation_tails(
    _: &[f64],
    _: &GridMask,
    _: Neighbourhood,
    _: (u32, u64),
    _: &Watch,
) -> Result<Tails, HotspotError> {
    Err(NOT_YET)
}

pub(super) fn permutation_tails_given(
    _: &[f64],
    _: &Weights,
    _: (u32, u64),
    _: &Watch,
) -> Result<Tails, HotspotError> {
    Err(NOT_YET)
}

pub(super) fn knox(
    events: &[Event],
    bands: &KnoxBands,
    permutations: u32,
    seed: u64,
    _: &Watch,
) -> Result<Knox, HotspotError> {
    hotspot::knox(events, bands, permutations, seed)
}
