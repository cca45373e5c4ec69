//! Where a row points: one way of telling it, or a registered place, or both in agreement.

use crate::cells::Cells;
use crate::check::{self, Fault};
use crate::place_source::PlaceSource;
use crate::place_told::{Choice, PlaceFinder, TellsOf, place_told};
use crate::{Column, Ground};
use concern::{PlaceId, Whereabouts};
use geography::{Bng, Precision, Wgs84, project};
use told::place::Source;

/// A position with the column that gave it and the precision that the way of giving it implies.
struct Told {
    point: Bng,
    column: Column,
    source: Source,
    implied: Option<Precision>,
}

/// Where a row points.
pub(crate) struct PlaceRead {
    /// The place; the likeliest one where there are choices.
    pub(crate) place: Whereabouts,
    /// How it was told.
    pub(crate) source: PlaceSource,
    /// Why a person must look.
    pub(crate) held: Option<Fault>,
    /// Places that may be meant; none: the place is settled.
    pub(crate) choices: Vec<Choice>,
}

/// The whereabouts, and a reason to hold the row if place and position disagree or the place is not settled.
///
/// A grid reference states a precision of its own, the side of its square, and so does a place in words; the coarser of that and
/// `precision_m` holds. Where a position stands beside a place, the position is kept as it was told.
pub(crate) fn place_read(cells: &Cells<'_>, finder: &PlaceFinder<'_>) -> Result<PlaceRead, Fault> {
    let stated = match cells.get(Column::PrecisionM) {
        "" => None,
        cell => Some(check::precision_malformed::check(cell)?),
    };
    match cells.get(Column::Place) {
        "" => position_place(cells, stated, finder.ground),
        written => words_place(cells, written, stated, finder),
    }
}

/// A place in words: nothing else may tell it too.
fn words_place(
    cells: &Cells<'_>,
    written: &str,
    stated: Option<Precision>,
    finder: &PlaceFinder<'_>,
) -> Result<PlaceRead, Fault> {
    const OTHERS: [Column; 6] = [
        Column::Longitude,
        Column::Latitude,
        Column::Easting,
        Column::Northing,
        Column::GridReference,
        Column::PlaceId,
    ];
    if OTHERS.iter().any(|column| !cells.get(*column).is_empty()) {
        return Err(check::place_given_twice::RULE.row());
    }
    let coarser = |precision: Precision| stated.map_or(precision, |stated| stated.max(precision));
    Ok(match place_told(written, finder)? {
        TellsOf::Here { point, precision, place, source } => {
            let areas = check::outside_region::check(Column::Place, point, finder.ground)?;
            let place = Whereabouts { point, precision: coarser(precision), place, areas };
            PlaceRead { place, source, held: None, choices: Vec::new() }
        }
        TellsOf::OneOf(mut choices, held) => {
            for choice in &mut choices {
                choice.place.precision = coarser(choice.place.precision);
            }
            let likeliest = choices.first().ok_or_else(|| check::place_not_read::fault("name"))?;
            let (place, source) = (likeliest.place.clone(), likeliest.source);
            let held = held.unwrap_or_else(check::place_not_settled::fault);
            PlaceRead { place, source, held: Some(held), choices }
        }
    })
}

fn position_place(cells: &Cells<'_>, stated: Option<Precision>, ground: &Ground) -> Result<PlaceRead, Fault> {
    let told = position_read(cells)?;
    let implied = told.as_ref().and_then(|told| told.implied);
    let precision = stated.max(implied).ok_or_else(check::precision_missing::fault)?;
    let place = match cells.get(Column::PlaceId) {
        "" => None,
        id => Some(check::place_unknown::check(id, ground)?),
    };
    let held = match (&told, &place) {
        (Some(told), Some((_, at))) => {
            check::place_and_coordinates_disagree::check(told.point, *at, precision)
        }
        _ => None,
    };
    let (point, column, source) = match (&told, &place) {
        (Some(told), _) => (told.point, told.column, PlaceSource::Written(told.source)),
        (None, Some((_, at))) => (*at, Column::PlaceId, PlaceSource::PlaceId),
        (None, None) => return Err(check::place_missing::RULE.row()),
    };
    let areas = check::outside_region::check(column, point, ground)?;
    let place: Option<PlaceId> = place.map(|(id, _)| id);
    Ok(PlaceRead { place: Whereabouts { point, precision, place, areas }, source, held, choices: Vec::new() })
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
            Some(Told { point, column: Column::Longitude, source: Source::LonLat, implied: None })
        }
        [_, true, _] => {
            let [easting, northing] = numbers(metres)?;
            let checked = Bng::checked(easting, northing);
            let point = check::outside_national_grid::check(Column::Easting, checked)?;
            Some(Told { point, column: Column::Easting, source: Source::EastingNorthing, implied: None })
        }
        [.., true] => {
            let (point, side) = check::grid_reference_malformed::check(reference)?;
            Some(Told { point, column: Column::GridReference, source: Source::GridRef, implied: Some(side) })
        }
        _ => None,
    })
}

fn numbers(pair: [(Column, &str); 2]) -> Result<[f64; 2], Fault> {
    check::coordinates_half::check(pair)?;
    let [(a, first), (b, second)] = pair;
    Ok([check::coordinate_not_a_number::check(a, first)?, check::coordinate_not_a_number::check(b, second)?])
}
