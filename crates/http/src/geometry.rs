//! Geometry between Rust and PostGIS: EWKB in National Grid metres, and no other reference system.

use geozero::wkb::Ewkb;
use geozero::{CoordDimensions, ToGeo as _, ToWkb as _};
use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::postgres::{PgArgumentBuffer, PgHasArrayType, PgTypeInfo, PgValueFormat, PgValueRef, Postgres};
use sqlx::{Decode, Encode, Type};

/// British National Grid.
const SRID: i32 = 27700;
/// EWKB's flag for "a reference system follows".
const HAS_SRID: u32 = 0x2000_0000;

/// A geometry in National Grid metres (EPSG:27700), as a bind value or a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Geom(pub geo_types::Geometry<f64>);

/// Why bytes of the database are not a geometry of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GeomError {
    /// Not EWKB, or cut short.
    #[error("the geometry is not EWKB")]
    Malformed,
    /// Another reference system, or none.
    #[error("the geometry has SRID {0}, expected {SRID}")]
    Srid(i32),
}

impl Type<Postgres> for Geom {
    fn type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("geometry")
    }
}

impl PgHasArrayType for Geom {
    fn array_type_info() -> PgTypeInfo {
        PgTypeInfo::with_name("_geometry")
    }
}

impl Encode<'_, Postgres> for Geom {
    fn encode_by_ref(&self, buffer: &mut PgArgumentBuffer) -> Result<IsNull, BoxDynError> {
        buffer.extend(&self.0.to_ewkb(CoordDimensions::xy(), Some(SRID))?);
        Ok(IsNull::No)
    }
}

impl Decode<'_, Postgres> for Geom {
    fn decode(value: PgValueRef<'_>) -> Result<Self, BoxDynError> {
        match value.format() {
            PgValueFormat::Binary => geometry_of(value.as_bytes()?.to_vec()),
            PgValueFormat::Text => geometry_of(bytes_of_hex(value.as_str()?)?),
        }
    }
}

fn geometry_of(bytes: Vec<u8>) -> Result<Geom, BoxDynError> {
    let srid = srid_of(&bytes).ok_or(GeomError::Malformed)?;
    if srid != SRID {
        return Err(GeomError::Srid(srid).into());
    }
    Ok(Geom(Ewkb(bytes).to_geo()?))
}

/// The SRID in the head of EWKB: byte order, type with flags, SRID. 0 when there is none.
fn srid_of(bytes: &[u8]) -> Option<i32> {
    let little = *bytes.first()? == 1;
    let word = |at: usize| -> Option<u32> {
        let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    };
    if word(1)? & HAS_SRID == 0 { Some(0) } else { word(5).map(u32::cast_signed) }
}

fn bytes_of_hex(text: &str) -> Result<Vec<u8>, GeomError> {
    let digits: Option<Vec<u8>> = text.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect();
    let digits = digits.filter(|d| d.len() % 2 == 0).ok_or(GeomError::Malformed)?;
    Ok(digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}
