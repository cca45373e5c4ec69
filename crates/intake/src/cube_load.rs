//! Counting: the rows of a region into the working cube. The only way out of the table, and rows do not come out of it.

use crate::IntakeError;
use crate::copy_out::{Fields, Tuples};
use concern::{
    ContextType, Grade, HarmSet, Interval, Learned, SourceSector, VOCABULARY_VERSION, Vocabularies,
};
use cube::{Cube, CubeBuilder, Row};
use disclosure::Working;
use futures_util::TryStreamExt as _;
use geography::{AreaCode, Bng, GridMask, Precision};
use jiff::civil::{Date, DateTime, date};
use jiff::{SignedDuration, Span};
use sqlx::PgPool;

/// `PostgreSQL` counts days and microseconds from here.
pub(crate) const EPOCH: Date = date(2000, 1, 1);

/// Reads every concern of these local authorities into a cube over a study area. `working` acts as the role `ctx_working`, which can
/// read this one table and write nothing.
///
/// # Errors
/// [`IntakeError`]; there is then no cube, rather than one with rows missing.
pub async fn cube_load(
    working: &PgPool,
    grid: GridMask,
    authorities: &[AreaCode],
) -> Result<Working<Cube>, IntakeError> {
    // COPY takes no parameters. A code is letters, digits and -_. by its type, so the list cannot end the text it stands in.
    let codes = authorities.iter().map(AreaCode::as_str).collect::<Vec<_>>().join(",");
    let statement = format!(
        "-- intake::cube_load
        copy (
            select point, precision_m, block_code, local_authority_code, place_id, recorded_on, occurred_from,
                occurred_to, harms, source_sector, learned, agency_code, vocabulary_version, context_type,
                coalesce(lower(grade_information), 'ungraded')
            from intake.concern where on_surface and local_authority_code = any ('{{{codes}}}')
        ) to stdout (format binary)"
    );
    let mut connection = working.acquire().await?;
    let mut stream = connection.copy_out_raw(&statement).await?;
    let mut tuples = Tuples::default();
    let mut builder = CubeBuilder::new(grid);
    while let Some(bytes) = stream.try_next().await? {
        tuples.take(&bytes);
        while let Some(fields) = tuples.next().map_err(|_| IntakeError::Stored)? {
            builder.push(row_of(fields).ok_or(IntakeError::Stored)?)?;
        }
    }
    if !tuples.ended() {
        return Err(IntakeError::Stored);
    }
    Ok(Working::hold(builder.finish()))
}

/// The keys of the concerns recorded in a year, for the digest of a release.
///
/// # Errors
/// The database's.
pub async fn record_keys(
    working: &PgPool,
    authorities: &[AreaCode],
    year: i16,
) -> Result<Vec<crate::RowKey>, IntakeError> {
    let codes: Vec<String> = authorities.iter().map(ToString::to_string).collect();
    let keys = sqlx::query_scalar!(
        "-- intake::record_keys
        select row_key from intake.concern
        where local_authority_code = any ($1)
            and counted_on >= make_date($2, 1, 1) and counted_on < make_date($2 + 1, 1, 1)",
        &codes,
        i32::from(year)
    )
    .fetch_all(working)
    .await?;
    keys.into_iter().map(|key| key.try_into().map_err(|_| IntakeError::Stored)).collect()
}

fn row_of(mut fields: Fields<'_>) -> Option<Row<'_>> {
    let point = point_of(fields.next()??)?;
    let precision = Precision::new(u32::try_from(integer(fields.next()??)?).ok()?);
    let block = text(fields.next()?)?;
    let authority = text(fields.next()?)??;
    let place = text(fields.next()?)?;
    let recorded = EPOCH.checked_add(Span::new().try_days(integer(fields.next()??)?).ok()?).ok()?;
    let (from, to) = (moment(fields.next()?)?, moment(fields.next()?)?);
    let occurred = from.zip(to).map(|(from, to)| Interval { from, to });
    let stored = HarmSet(u16::try_from(integer(fields.next()??)?).ok()?);
    let source = SourceSector::parse(text(fields.next()?)??)?;
    let learned = Learned::parse(text(fields.next()?)??)?;
    let agency = text(fields.next()?)??;
    let harms = harms_now(text(fields.next()?)??, stored)?;
    let context = ContextType::parse(text(fields.next()?)??)?;
    let grade = Grade::parse(text(fields.next()?)??)?;
    Some(Row {
        point,
        precision,
        block,
        authority,
        place,
        recorded,
        occurred,
        harms,
        source,
        learned,
        context,
        grade,
        agency,
    })
}

/// The harm types of a row in the codes of today. None when the row's version is not known: no row is counted without its harms.
pub(crate) fn harms_now(version: &str, stored: HarmSet) -> Option<HarmSet> {
    if version == VOCABULARY_VERSION {
        return Some(stored);
    }
    Vocabularies::compiled().carry_harms(version, stored).ok().map(|carried| carried.harms)
}

pub(crate) fn integer(bytes: &[u8]) -> Option<i32> {
    Some(i32::from_be_bytes(bytes.try_into().ok()?))
}

/// The outer `None`: not text. The inner: null.
#[expect(clippy::option_option, reason = "a null and an unreadable field are two things")]
pub(crate) fn text(field: Option<&[u8]>) -> Option<Option<&str>> {
    field.map(std::str::from_utf8).transpose().ok()
}

/// A timestamp is microseconds; the outer `None`: unreadable, the inner: null.
#[expect(clippy::option_option, reason = "a null and an unreadable field are two things")]
fn moment(field: Option<&[u8]>) -> Option<Option<DateTime>> {
    let Some(bytes) = field else { return Some(None) };
    let since = SignedDuration::from_micros(i64::from_be_bytes(bytes.try_into().ok()?));
    EPOCH.at(0, 0, 0, 0).checked_add(since).ok().map(Some)
}

/// EWKB of a point, little-endian as `PostGIS` sends it on every machine of today: order, kind, SRID, easting, northing.
fn point_of(bytes: &[u8]) -> Option<Bng> {
    let (head, at) = bytes.split_at_checked(9)?;
    if head != [1, 1, 0, 0, 0x20, 0x34, 0x6c, 0, 0] || at.len() != 16 {
        return None;
    }
    let number = |bytes: &[u8]| Some(f64::from_le_bytes(bytes.try_into().ok()?));
    Some(Bng::new(number(&at[..8])?, number(&at[8..])?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_todays_version_are_counted_as_they_stand_and_of_an_unknown_one_not_at_all() {
        assert_eq!(harms_now(VOCABULARY_VERSION, HarmSet(0b101)), Some(HarmSet(0b101)));
        assert_eq!(harms_now("1999.1", HarmSet(0b101)), None);
    }
}
