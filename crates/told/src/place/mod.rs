//! Where: places as people write them.
//!
//! Reading says what *kind* of writing it is, how precise that kind can be at best, and where it came from. It looks nothing up: a postcode, a code
//! or a name is found by whoever holds the register, and the position found there is never more precise than what is told here.

mod code;
mod degrees;
mod metres;
mod name;
mod phrase;
mod postcode;
mod problem;

pub use code::Code;
pub use degrees::{Degrees, Form, Written};
pub use name::Name;
pub use postcode::{Extent, Postcode};
pub use problem::PlaceProblem;

use geography::{Bng, Precision, grid_ref};
use language::{Text, say};
use std::fmt;

/// The longest cell that is read, in characters.
pub const LENGTH_MAX: usize = 120;

/// A place of some kind, without position where only a register has one.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// Longitude and latitude.
    Degrees(Degrees),
    /// Easting and northing in metres of the National Grid, as written.
    Metres(Bng),
    /// A grid reference: the centre of its square and its number of digits, even, 0 to 10.
    Grid(Bng, u8),
    /// A postcode or the beginning of one.
    Postcode(Postcode),
    /// A code of a stop, station, school or area; [`Source`] says which.
    Code(Code),
    /// A name, to be found by [`crate::find`].
    Name(Name),
    /// Somewhere on the way between two places.
    Between(Box<WrittenPlace>, Box<WrittenPlace>),
    /// Near a place.
    Near(Box<WrittenPlace>),
    /// Outside a place: in front of it, or on the other side of the street.
    Outside(Box<WrittenPlace>),
}

/// What a place was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// Longitude and latitude in decimal degrees.
    LonLat,
    /// Longitude and latitude in degrees and minutes, with or without seconds.
    DegMinSec,
    /// Easting and northing.
    EastingNorthing,
    /// Ordnance Survey grid reference.
    GridRef,
    /// A whole postcode.
    PostcodeUnit,
    /// A postcode up to the digit after the space.
    PostcodeSector,
    /// The first half of a postcode.
    PostcodeDistrict,
    /// ATCO code of a stop or station (`5110ABC99960`).
    AtcoCode,
    /// The short code of NaPTAN that is printed on stops (`cdfjdma`).
    NaptanCode,
    /// Three letters of a railway station (CRS).
    StationCode,
    /// Seven digits of a school in Wales: authority and establishment.
    SchoolNumber,
    /// A nine-character code of the Office for National Statistics.
    AreaCode,
    /// A free name.
    Name,
    /// "Between A and B".
    Route,
    /// "Near X".
    Near,
    /// "Outside X".
    Outside,
}

impl Source {
    /// Every kind of writing.
    pub const ALL: [Self; 16] = [
        Self::LonLat,
        Self::DegMinSec,
        Self::EastingNorthing,
        Self::GridRef,
        Self::PostcodeUnit,
        Self::PostcodeSector,
        Self::PostcodeDistrict,
        Self::AtcoCode,
        Self::NaptanCode,
        Self::StationCode,
        Self::SchoolNumber,
        Self::AreaCode,
        Self::Name,
        Self::Route,
        Self::Near,
        Self::Outside,
    ];

    /// The stable word for files and paths.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LonLat => "lon_lat",
            Self::DegMinSec => "deg_min_sec",
            Self::EastingNorthing => "easting_northing",
            Self::GridRef => "grid_ref",
            Self::PostcodeUnit => "postcode_unit",
            Self::PostcodeSector => "postcode_sector",
            Self::PostcodeDistrict => "postcode_district",
            Self::AtcoCode => "atco_code",
            Self::NaptanCode => "naptan_code",
            Self::StationCode => "station_code",
            Self::SchoolNumber => "school_number",
            Self::AreaCode => "area_code",
            Self::Name => "name",
            Self::Route => "route",
            Self::Near => "near",
            Self::Outside => "outside",
        }
    }

    /// What it is called, in both languages.
    pub fn label(self) -> Text {
        say(&format!("told-source-{}", self.code().replace('_', "-")), &[])
    }
}

/// A place as written, how well it can be known at best, and what it was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenPlace {
    /// The place.
    pub place: Place,
    /// Metres; a register may know the place less well, never better.
    pub precision: Precision,
    /// The kind of writing.
    pub source: Source,
}

/// What "near" adds, in metres: about three minutes on foot.
pub const NEAR_M: u32 = 250;
/// What "outside" and "opposite" add, in metres.
pub const OUTSIDE_M: u32 = 50;
/// A route between two places that no register has measured, in metres: not good enough for a cell or a block.
pub const ROUTE_M: u32 = 5_000;
/// A name that no register knows yet: as large as a town, and not good enough for a cell or a block.
pub const NAME_M: u32 = 2_000;

/// Reads one cell.
///
/// Two pairs of letters mean two things: `SN12` is a grid square and a postcode district of Swindon. The squares of Wales (SH SJ SM SN SO SR SS ST)
/// win; elsewhere a postcode area wins over a square of 10 km.
///
/// # Errors
/// [`PlaceProblem`], by its kind. A position whose numbers stand in the wrong order is a problem, never mended in silence.
///
/// # Example
/// ```
/// use told::place::{Source, read};
/// let place = read("ger SN 585 815")?;
/// assert_eq!((place.source, place.precision.metres()), (Source::Near, 350));
/// assert_eq!(place.to_string(), "near SN 585 815");
/// # Ok::<(), told::place::PlaceProblem>(())
/// ```
pub fn read(text: &str) -> Result<WrittenPlace, PlaceProblem> {
    if text.chars().take(LENGTH_MAX + 1).count() > LENGTH_MAX {
        return Err(PlaceProblem::TooLong);
    }
    let plain = crate::fold::plain(text);
    let plain = plain.trim();
    if plain.is_empty() {
        return Err(PlaceProblem::Empty);
    }
    if crate::fold::says_unknown(plain) {
        return Err(PlaceProblem::NotKnown);
    }
    phrase::read(text)
}

/// Reads a place that stands by itself, without "near" or "between".
fn read_one(text: &str) -> Result<WrittenPlace, PlaceProblem> {
    let plain = crate::fold::plain(text);
    let plain = plain.trim();
    let plain = code::without_label(plain);
    // Case tells a station's code from a short name, so the text goes along.
    let found = degrees::read(plain)
        .or_else(|| metres::read(plain))
        .or_else(|| grid(plain))
        .or_else(|| postcode::read(plain))
        .or_else(|| code::read(plain, text.trim()));
    found.unwrap_or_else(|| name::read(text))
}

/// A grid reference of any even length.
fn grid(plain: &str) -> Option<Result<WrittenPlace, PlaceProblem>> {
    const WALES: [&str; 8] = ["SH", "SJ", "SM", "SN", "SO", "SR", "SS", "ST"];
    let compact: String = plain.split_whitespace().collect::<String>().to_ascii_uppercase();
    let letters = compact.get(..2)?;
    let digits = compact.get(2..)?;
    if !letters.bytes().all(|b| b.is_ascii_uppercase()) || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let welsh = WALES.contains(&letters);
    // SN12 3 is a postcode sector and SN1 a district: odd and short ones are read as postcodes, long ones are slips.
    let short = digits.len() <= 3 && (!welsh || digits.len() % 2 == 1);
    if digits.is_empty() && !welsh || short && postcode::read(plain).is_some() {
        return None;
    }
    let problem = |error| match error {
        geography::GeographyError::GridDigits => PlaceProblem::GridDigits,
        _ => PlaceProblem::GridLetters,
    };
    let read = grid_ref::parse(&compact).map_err(problem);
    Some(read.map(|(centre, precision)| WrittenPlace {
        place: Place::Grid(centre, digits.len() as u8),
        precision,
        source: Source::GridRef,
    }))
}

impl fmt::Display for WrittenPlace {
    /// The place in its canonical form, which [`read`] reads back.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Degrees(degrees) => degrees.fmt(f),
            Place::Metres(at) => write!(f, "{} {}", at.easting, at.northing),
            // A centre that was read is on the grid.
            Place::Grid(centre, digits) => {
                f.write_str(&grid_ref::format(*centre, *digits).map_err(|_| fmt::Error)?)
            }
            Place::Postcode(postcode) => f.write_str(postcode.as_str()),
            Place::Code(code) => f.write_str(code.as_str()),
            Place::Name(name) => f.write_str(name.as_str()),
            // Names with "and" in them were told by "from … to …".
            Place::Between(a, b) if phrase::has_and(&a.to_string()) || phrase::has_and(&b.to_string()) => {
                write!(f, "from {a} to {b}")
            }
            Place::Between(a, b) => write!(f, "between {a} and {b}"),
            Place::Near(place) => write!(f, "near {place}"),
            Place::Outside(place) => write!(f, "outside {place}"),
        }
    }
}
