//! Questions that `hotspot` answers in another form soon; each goes when it does.

use hotspot::{Event, HotspotError, Knox, KnoxBands, Watch};

pub(super) fn knox(
    events: &[Event],
    bands: &KnoxBands,
    permutations: u32,
    seed: u64,
    _: &Watch,
) -> Result<Knox, HotspotError> {
    hotspot::knox(events, bands, permutations, seed)
}
