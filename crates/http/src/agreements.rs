//! The sharing agreements that a decision may lean on.

use crate::ProblemReply;
use access::{Agreement, Purpose, RegionCode};
use concern::{AgencyCode, HarmSet, HarmType};
use jiff::civil::Date;
use sqlx::{PgExecutor, PgPool};
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

/// An agreement that is in force for an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementInForce {
    /// Its id.
    pub id: Uuid,
    /// Its number in the region.
    pub number: i32,
    /// Its version.
    pub version: i32,
    /// The codes of its purposes.
    pub purposes: Vec<String>,
    /// The last day on which it counts, `2026-12-31`.
    pub last_day: String,
}

/// The agreements of a region that are in force on the day `today` for an agency, by number: signed, not ended, within their days, and no later
/// signed version in their place. With the rights of [`crate::Role::Door`]. None for somebody without an agency.
///
/// # Errors
/// The database's.
pub async fn agreements_in_force(
    door: impl PgExecutor<'_>,
    region: &RegionCode,
    agency: Option<&AgencyCode>,
    today: Date,
) -> Result<Vec<AgreementInForce>, sqlx::Error> {
    sqlx::query_as!(
        AgreementInForce,
        r#"-- http::agreements_in_force
        select a.agreement_id as id, a.number, a.version, a.purposes, to_char(a.last_day, 'YYYY-MM-DD') as "last_day!"
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
        agency.map(AgencyCode::as_str),
        today.to_string()
    )
    .fetch_all(door)
    .await
}

/// The codes of [`agreements_in_force`] (`GWL05000001-A1-v2`): what the history of a context says an act was done under.
///
/// # Errors
/// The database's.
pub async fn agreement_codes(
    door: &PgPool,
    region: &RegionCode,
    agency: &AgencyCode,
    today: Date,
) -> Result<Vec<String>, sqlx::Error> {
    let in_force = agreements_in_force(door, region, Some(agency), today).await?;
    let code = |one: AgreementInForce| format!("{}-A{}-v{}", region.as_str(), one.number, one.version);
    Ok(in_force.into_iter().map(code).collect())
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
