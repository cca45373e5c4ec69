//! The sharing agreements that a decision may lean on.

use crate::ProblemReply;
use access::{Agreement, Purpose, RegionCode};
use concern::{AgencyCode, HarmSet, HarmType};
use jiff::civil::Date;
use sqlx::PgPool;
use uuid::Uuid;

struct Row {
    agencies: Vec<String>,
    purposes: Vec<String>,
    harms: Vec<String>,
    first_day: String,
    last_day: String,
    ended: bool,
}

/// The signed agreements of a region as they stand on the day `today`, from the pool of [`crate::Role::Door`]. One whose place
/// a later signed version has taken by then is told as ended. Which of them is in force, and for whom, the policies decide.
///
/// # Errors
/// The database's, or a stored code that this version does not know: then nothing is decided.
pub async fn agreements_read(
    door: &PgPool,
    region: &RegionCode,
    today: Date,
) -> Result<Vec<Agreement>, ProblemReply> {
    signed_read(door, region, today, None).await
}

/// The one of them with this id.
pub(crate) async fn agreement_read(
    door: &PgPool,
    region: &RegionCode,
    today: Date,
    id: Uuid,
) -> Result<Option<Agreement>, ProblemReply> {
    Ok(signed_read(door, region, today, Some(id)).await?.pop())
}

async fn signed_read(
    door: &PgPool,
    region: &RegionCode,
    today: Date,
    only: Option<Uuid>,
) -> Result<Vec<Agreement>, ProblemReply> {
    let rows = sqlx::query_as!(
        Row,
        r#"-- http::agreements_read
        select a.agencies, a.purposes, a.harms, to_char(a.first_day, 'YYYY-MM-DD') as "first_day!",
               to_char(a.last_day, 'YYYY-MM-DD') as "last_day!",
               a.ended_on is not null or exists (
                   select from access.agreement later
                   where later.region_code = a.region_code and later.number = a.number
                     and later.version > a.version and later.signed_on is not null
                     and later.first_day <= $2::text::date
                     and (later.ended_on is null or later.ended_on >= later.first_day)) as "ended!"
        from access.agreement a
        where a.region_code = $1 and a.signed_on is not null and ($3::uuid is null or a.agreement_id = $3)"#,
        region.as_str(),
        today.to_string(),
        only
    )
    .fetch_all(door)
    .await?;
    rows.into_iter().map(|row| agreement(region, &row)).collect::<Option<_>>().ok_or_else(|| {
        ProblemReply::unplanned(&"access.agreement holds a code that this version does not know")
    })
}

/// The codes of the agreements of a region that are in force on the day `today` for an agency (`GWL05000001-A1-v2`), by number:
/// what the history of a context says an act was done under. From the pool of [`crate::Role::Door`].
///
/// # Errors
/// The database's.
pub async fn agreement_codes(
    door: &PgPool,
    region: &RegionCode,
    agency: &AgencyCode,
    today: Date,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- http::agreement_codes
        select a.region_code || '-A' || a.number || '-v' || a.version as "code!"
        from access.agreement a
        where a.region_code = $1 and $2 = any (a.agencies) and a.signed_on is not null and a.ended_on is null
          and $3::text::date between a.first_day and a.last_day
          and not exists (
              select from access.agreement later
              where later.region_code = a.region_code and later.number = a.number
                and later.version > a.version and later.signed_on is not null
                and later.first_day <= $3::text::date
                and (later.ended_on is null or later.ended_on >= later.first_day))
        order by a.number, a.version"#,
        region.as_str(),
        agency.as_str(),
        today.to_string()
    )
    .fetch_all(door)
    .await
}

fn agreement(region: &RegionCode, row: &Row) -> Option<Agreement> {
    let harms: Option<Vec<HarmType>> = row.harms.iter().map(|code| HarmType::parse(code)).collect();
    Some(Agreement {
        region: region.clone(),
        agencies: row.agencies.iter().map(|code| AgencyCode::parse(code).ok()).collect::<Option<_>>()?,
        purposes: row.purposes.iter().map(|code| Purpose::parse(code)).collect::<Option<_>>()?,
        harms: HarmSet::of(harms?),
        first_day: row.first_day.parse().ok()?,
        last_day: row.last_day.parse().ok()?,
        signed: true,
        ended: row.ended,
    })
}
