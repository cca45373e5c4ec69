//! What the two-minute form needs beside [`crate::ConcernAsk`]: contexts near a point, and places typed as positions.

use geography::grid_ref;
use language::Text;
use serde::{Deserialize, Serialize};

/// `GET /api/contexts/near`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct NearAsk {
    /// Easting and northing in whole metres, with a comma between: `212350,245650`.
    pub at: String,
    /// How far, in metres, 2,000 at most; 1,000 where it is left out.
    pub within: Option<u32>,
}

/// Contexts in life around a point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextsNear {
    /// The nearest first, a dozen at most.
    pub contexts: Vec<ContextNear>,
    /// How far was looked, in metres.
    pub within_m: u32,
}

/// A context near a point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextNear {
    /// Its id, for [`crate::ConcernAsk::context`].
    pub id: String,
    /// What people call it.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Its kind in words.
    pub kind_label: Text,
    /// Its state in words.
    pub state_label: Text,
    /// How far it is, in steps of ten metres.
    pub metres: u32,
}

/// Corner of the National Grid, east and north, in metres.
const GRID_M: (f64, f64) = (700_000.0, 1_300_000.0);
/// The coarsest position that a form takes: one that names a square of this side, in metres.
const COARSEST_M: u32 = 2_000;

/// A position as somebody types it, an Ordnance Survey grid reference or an easting and a northing in whole metres: the point, and
/// the side of the square that was named, 1 m for two coordinates.
///
/// None for anything else, and for a reference of a square of 10 km or more, which is no place.
///
/// # Example
/// ```
/// assert_eq!(api::position_typed("SN 123 456"), Some(([212_350.0, 245_650.0], 100)));
/// assert_eq!(api::position_typed("212350 245650"), Some(([212_350.0, 245_650.0], 1)));
/// assert_eq!(api::position_typed("the park"), None);
/// ```
pub fn position_typed(text: &str) -> Option<([f64; 2], u32)> {
    if let Ok((at, precision)) = grid_ref::parse(text) {
        return (precision.metres() <= COARSEST_M).then_some(([at.easting, at.northing], precision.metres()));
    }
    let mut parts = text.split([' ', ',', ';', '/', '\t']).filter(|part| !part.is_empty());
    let (easting, northing) = (parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let read = |part: &str, most: f64| {
        part.parse::<u32>().ok().map(f64::from).filter(|metres| (1_000.0..most).contains(metres))
    };
    Some(([read(easting, GRID_M.0)?, read(northing, GRID_M.1)?], 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_read_and_names_are_not() {
        assert_eq!(position_typed("sn1245"), Some(([212_500.0, 245_500.0], 1_000)));
        assert_eq!(position_typed("212350,245650"), Some(([212_350.0, 245_650.0], 1)));
        for other in
            ["", "SN", "SN12", "12 34", "212350", "1 2 3", "900000 200000", "Elffin Park", "Elffin 2"]
        {
            assert_eq!(position_typed(other), None, "{other}");
        }
    }
}
