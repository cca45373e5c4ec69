//! Export. A released layer as a file for the tools that people own.
//!
//! Holds: five formats, each with the layer's terms (marking, release, ε, licences) and a data dictionary in both languages inside it.
//! Takes: a [`Layer`] that is released already: names, values and outlines, ready made.
//! Gives: the bytes of a file.
//! May touch: nothing but memory, and the nameless temporary file that the writer of `FlatGeobuf` sorts in.
//! Must never: decide what may leave, add a value up, put a value into a file that is not in the layer.
//! Story: `picture` makes the layer of what a reader is shown, [`write()`] lays it out, GDAL and `DuckDB` read the same values back.

mod flat_geobuf;
mod geo_json;
mod geo_package;
mod geo_parquet;
mod layer;
mod ods;
mod terms;

pub use layer::{Field, Kind, Layer, Row, Shapes, Term, Value};

use std::fmt;

/// A format that a layer can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 7946, in longitude and latitude of WGS 84; terms and dictionary are a member of the collection.
    GeoJson,
    /// OGC `GeoPackage` 1.3, in the British National Grid; terms and dictionary are tables and `gpkg_metadata`.
    GeoPackage,
    /// `GeoParquet` 1.1, in longitude and latitude of WGS 84; terms and dictionary are metadata of the file.
    GeoParquet,
    /// `FlatGeobuf` 3, in the British National Grid; terms and dictionary are metadata of the header.
    FlatGeobuf,
    /// `OpenDocument` 1.3 spreadsheet of three sheets: the rows, the terms, the dictionary. It carries no outlines.
    Ods,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 5] =
        [Self::GeoJson, Self::GeoPackage, Self::GeoParquet, Self::FlatGeobuf, Self::Ods];

    /// The word in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::GeoJson => "geojson",
            Self::GeoPackage => "gpkg",
            Self::GeoParquet => "parquet",
            Self::FlatGeobuf => "fgb",
            Self::Ods => "ods",
        }
    }

    /// The format of a word; the word is also the end of the file's name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.code() == code)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::GeoJson => "application/geo+json",
            Self::GeoPackage => "application/geopackage+sqlite3",
            Self::GeoParquet => "application/vnd.apache.parquet",
            Self::FlatGeobuf => "application/vnd.flatgeobuf",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }
}

/// Writes a layer. The same layer gives the same values whatever the format, and the same bytes each time.
///
/// # Errors
/// [`ExportError`] when a writer fails, which takes a disk or a memory that is full.
pub fn write(layer: &Layer, format: Format) -> Result<Vec<u8>, ExportError> {
    match format {
        Format::GeoJson => Ok(geo_json::file(layer)),
        Format::GeoPackage => geo_package::file(layer),
        Format::GeoParquet => geo_parquet::file(layer),
        Format::FlatGeobuf => flat_geobuf::file(layer),
        Format::Ods => ods::file(layer),
    }
}

/// A writer failed. The cause names no value.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be written: {0}")]
pub struct ExportError(String);

impl ExportError {
    fn of(cause: impl fmt::Display) -> Self {
        Self(cause.to_string())
    }
}
