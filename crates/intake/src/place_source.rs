//! How a place was told.

use told::place::Source;

/// How a place was told: what its precision rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlaceSource {
    /// The id of a registered place.
    PlaceId,
    /// A position on a map, by the form.
    Map,
    /// A kind of writing.
    Written(Source),
}

impl PlaceSource {
    /// The stable word, as `intake.concern.place_source` holds it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PlaceId => "place_id",
            Self::Map => "map",
            Self::Written(source) => match source {
                Source::LonLat => "longitude_latitude",
                Source::DegMinSec => "degrees_minutes",
                Source::EastingNorthing => "easting_northing",
                Source::GridRef => "grid_reference",
                Source::PostcodeUnit => "postcode_unit",
                Source::PostcodeSector => "postcode_sector",
                Source::PostcodeDistrict => "postcode_district",
                Source::AtcoCode => "atco_code",
                Source::NaptanCode => "naptan_code",
                Source::StationCode => "station_code",
                Source::SchoolNumber => "school_number",
                Source::AreaCode => "area_code",
                Source::Name => "name",
                Source::Route => "route",
                Source::Near => "near",
                Source::Outside => "outside",
            },
        }
    }
}
