//! Where a row points: one way of telling it, or a registered place, or both in agreement.

use crate::cells::Cells;
use crate::check::{self, Fault};
use crate::{Column, Ground};
use concern::{PlaceId, Whereabouts};
use geography::{Bng, Precision, Wgs84, project};

/// A position with the column that gave it and the precision that the way of giving it implies.
struct Told {
    point: Bng,
    column: Column,
    implied: Option<Precision>,
}

/// The whereabouts, and a reason to hold the row if place and position disagree.
///
/// A grid reference states a precision of its own, the side of its square; the coarser of that and `precision_m` holds.
/// Where a position stands beside a place, the position is kept as it was told.
pub(crate) fn place_read(cells: &Cells<'_>, ground: &Ground) -> Result<(Whereabouts, Option<Fault>), Fault> {
    let stated = cells.get(Column::PrecisionM);
    check::precision_missing::check(stated)?;
    let stated = check::precision_malformed::check(stated)?;
    let told = position_read(cells)?;
    let place = match cells.get(Column::PlaceId) {
        "" => None,
        id => Some(check::place_unknown::check(id, ground)?),
    };
    let precision = told.as_ref().and_then(|told| told.implied).map_or(stated, |implied| implied.max(stated));
    let held = match (&told, &place) {
        (Some(told), Some((_, at))) => {
            check::place_and_coordinates_disagree::check(told.point, *at, precision)
        }
        _ => None,
    };
    let (point, column) = match (&told, &place) {
        (Some(told), _) => (told.point, told.column),
        (None, Some((_, at))) => (*at, Column::PlaceId),
        (None, None) => return Err(check::place_missing::RULE.row()),
    };
    let areas = check::outside_region::check(column, point, ground)?;
    let place: Option<PlaceId> = place.map(|(id, _)| id);
    Ok((Whereabouts { point, precision, place, areas }, held))
}

/// The position, where one is given beside or instead of a place.
fn position_read(cells: &Cells<'_>) -> Result<Option<Told>, Fault> {
    let pair = |a: Column, b: Column| [(a, cells.get(a)), (b, cells.get(b))];
    let degrees = pair(Column::Longitude, Column::Latitude);
    let metres = pair(Column::Easting, Column::Northing);
    let reference = cells.get(Column::GridReference);
    let given = |pair: &[(Column, &str); 2]| pair.iter().any(|(_, cell)| !cell.is_empty());
    let ways = [given(&degrees), given(&metres), !reference.is_empty()];
    let count = ways.iter().filter(|way| **way).count();
    check::place_missing::check(count, cells.get(Column::PlaceId))?;
    check::place_given_twice::check(count)?;
    Ok(match ways {
        [true, ..] => {
            let [lon, lat] = numbers(degrees)?;
            let at = Wgs84::new(lon, lat);
            check::coordinates_swapped::check(at)?;
            let point = check::outside_national_grid::check(Column::Longitude, project(at))?;
            Some(Told { point, column: Column::Longitude, implied: None })
        }
        [_, true, _] => {
            let [easting, northing] = numbers(metres)?;
            let checked = Bng::checked(easting, northing);
            let point = check::outside_national_grid::check(Column::Easting, checked)?;
            Some(Told { point, column: Column::Easting, implied: None })
        }
        [.., true] => {
            let (point, side) = check::grid_reference_malformed::check(reference)?;
            Some(Told { point, column: Column::GridReference, implied: Some(side) })
        }
        _ => None,
    })
}

fn numbers(pair: [(Column, &str); 2]) -> Result<[f64; 2], Fault> {
    check::coordinates_half::check(pair)?;
    let [(a, first), (b, second)] = pair;
    Ok([check::coordinate_not_a_number::check(a, first)?, check::coordinate_not_a_number::check(b, second)?])
}
