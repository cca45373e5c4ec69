//! The template as a file to start from: the header and two rows that would be accepted.

use crate::{Column, Ground};
use geography::{AreaShape, Bng, grid_ref};

/// Somewhere on the National Grid, for want of areas: open sea, so that nobody's place is meant.
const AT_SEA: (Bng, &str) = (Bng::new(230_050.0, 270_050.0), "SN 300 700");

/// The header and two example rows, with LF line ends. The rows lie in the middle of one of the region's own areas, whichever region
/// that is; where [`Ground::is_empty`] they lie at sea and would be refused, which the caller says beside it.
pub fn template_csv(ground: &Ground) -> String {
    let place = ground.areas.places().find_map(|areas| example_in(ground.areas.area(&areas.lsoa)?, ground));
    let (point, reference) = place.unwrap_or_else(|| (AT_SEA.0, AT_SEA.1.to_owned()));
    let header: Vec<&str> = Column::ALL.into_iter().map(Column::name).collect();
    let (easting, northing) = (point.easting, point.northing);
    format!(
        "{}\n\
         police,GWL-POL,2025-03-14,2025-03-13T21:30,2025-03-13T22:00,,,{easting},{northing},,,50,cce;weapons,discovered,yes,,,,,,\n\
         education,GWL-ED,2025-03-17,,,,,,,{reference},,100,bullying,told,not_applicable,school,,,,,\n",
        header.join(",")
    )
}

/// The middle of an area in whole metres, and its grid reference, if both lie in the region.
fn example_in(area: &AreaShape, ground: &Ground) -> Option<(Bng, String)> {
    let corners = || area.shape.iter().flat_map(|polygon| polygon.exterior().coords());
    let middle = |axis: fn(f64, f64) -> f64| {
        let (low, high) = corners().fold((f64::MAX, f64::MIN), |(low, high), at| {
            let value = axis(at.x, at.y);
            (low.min(value), high.max(value))
        });
        f64::midpoint(low, high).round()
    };
    let point = Bng::new(middle(|x, _| x), middle(|_, y| y));
    let reference = grid_ref::format(point, 6).ok()?;
    let (centre, _) = grid_ref::parse(&reference).ok()?;
    let inside = |at| ground.areas.locate(at).is_some_and(|areas| areas.local_authority.is_some());
    (inside(point) && inside(centre)).then_some((point, reference))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TODAY, ground};
    use crate::{Template, concerns_read};
    use geography::AreaTree;
    use std::sync::Arc;

    #[test]
    fn the_printed_rows_are_accepted_in_the_region_they_were_printed_for() {
        let printed = template_csv(&ground());
        let taken =
            concerns_read(printed.as_bytes(), &Template::canonical(), &ground(), TODAY, &mut |_| {}).unwrap();
        assert_eq!((taken.accepted.len(), taken.rows_total), (2, 2));
    }

    #[test]
    fn without_areas_it_is_printed_all_the_same() {
        let bare = Ground { areas: Arc::new(AreaTree::new(Vec::new()).unwrap()), ..ground() };
        let printed = template_csv(&bare);
        assert_eq!(printed.lines().count(), 3);
    }
}
