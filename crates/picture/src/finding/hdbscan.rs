//! HDBSCAN: groups that hold together as the closeness asked for is raised.

use super::ask::Chosen;
use super::clusters;
use super::ground::Ground;
use super::outcome::Outcome;
use hotspot::{HotspotError, Watch};

/// The method has no distance of its own, so what it takes is known as well as a cell that clusters are drawn in.
const COARSEST_M: u32 = 250;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen, watch: &Watch) -> Result<Outcome, HotspotError> {
    let points = ground.points(COARSEST_M);
    let (size, samples) = (chosen.number("min_cluster_size"), chosen.number("min_samples"));
    let found = hotspot::hdbscan(&points.at, size as usize, samples as usize, watch)?;
    clusters::told(ground, &points, &found.cluster, Some(&found.strength), "method-hdbscan")
}
