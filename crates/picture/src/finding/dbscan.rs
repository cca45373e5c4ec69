//! DBSCAN: places where concerns lie close together, of any shape.

use super::ask::Chosen;
use super::clusters;
use super::ground::Ground;
use super::outcome::Outcome;
use hotspot::HotspotError;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen) -> Result<Outcome, HotspotError> {
    let reach = chosen.number("reach");
    let points = ground.points(reach);
    let found = hotspot::dbscan(&points.at, f64::from(reach), chosen.number("min_points") as usize)?;
    clusters::told(ground, &points, &found.cluster, None, "method-dbscan")
}
