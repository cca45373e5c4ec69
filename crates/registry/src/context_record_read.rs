//! Reading what belongs to contexts.

use concern::{ContextId, ContextRecordId};
use context::{ContextRecord, RecordChange, SafetySession};
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordRow {
    /// Its id.
    pub id: ContextRecordId,
    /// The context it belongs to; none for a weighting or a safety-mapping session.
    pub of: Option<ContextId>,
    /// The version, for whoever changes it.
    pub version: i32,
    /// The record.
    pub record: ContextRecord,
}

/// Weightings and sessions that are read at once at most.
const MOST: i64 = 100;

/// A context and all that it stands for since they were merged, superseded or split, with their codes.
///
/// # Errors
/// The database's.
pub async fn context_line(pool: &PgPool, id: ContextId) -> Result<Vec<(ContextId, String)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_record_read::context_line
        with recursive line (id) as (
            select $1::uuid
            union
            select c.context_id from registry.context c join line on c.content -> 'became' @> to_jsonb(array[line.id])
        )
        select c.context_id, c.region_code || '-C' || c.number as "code!"
        from line join registry.context c on c.context_id = line.id order by c.number"#,
        id.0
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(|row| (ContextId(row.context_id), row.code)).collect())
}

/// The contexts that ended in this one, merged or superseded, however many steps ago; nobody knows of one that was split which part
/// was meant.
///
/// # Errors
/// The database's.
pub(crate) async fn stands_for(pool: &PgPool, id: ContextId) -> Result<Vec<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- registry::context_record_read::stands_for
        with recursive line (id) as (
            select $1::uuid
            union
            select c.context_id from registry.context c join line on c.content -> 'became' @> to_jsonb(array[line.id])
            where c.content ->> 'ended' <> 'split'
        )
        select id as "id!" from line where id <> $1 order by id"#,
        id.0
    )
    .fetch_all(pool)
    .await
}

/// Guardians, factors and assessments of these contexts, in the order in which they were kept.
///
/// # Errors
/// The database's.
pub async fn records_of(pool: &PgPool, contexts: &[Uuid]) -> Result<Vec<RecordRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_record_read::records_of
        select record_id, context_id, version, content as "content: Json<ContextRecord>"
        from registry.context_record where context_id = any ($1) order by number"#,
        contexts
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| RecordRow {
        id: ContextRecordId(row.record_id),
        of: row.context_id.map(ContextId),
        version: row.version,
        record: row.content.0,
    });
    Ok(rows.collect())
}

/// The newest weightings, of any of these contexts or, without any, of the region.
///
/// # Errors
/// The database's.
pub async fn weightings_of(pool: &PgPool, contexts: Option<&[Uuid]>) -> Result<Vec<RecordRow>, sqlx::Error> {
    let contexts: Option<Vec<String>> = contexts.map(|ids| ids.iter().map(Uuid::to_string).collect());
    let rows = sqlx::query!(
        r#"-- registry::context_record_read::weightings_of
        select record_id, version, content as "content: Json<ContextRecord>" from registry.context_record
        where kind = 'weighting' and ($1::text[] is null or content #> '{record,contexts}' ?| $1)
        order by content #>> '{record,held_on}' desc, number desc limit $2"#,
        contexts.as_deref(),
        MOST
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| RecordRow {
        id: ContextRecordId(row.record_id),
        of: None,
        version: row.version,
        record: row.content.0,
    });
    Ok(rows.collect())
}

/// Every safety-mapping session of these areas or contexts (codes), in the order in which they were kept.
///
/// # Errors
/// The database's.
pub async fn sessions_of(
    pool: &PgPool,
    areas: &[String],
) -> Result<Vec<(ContextRecordId, i32, SafetySession)>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_record_read::sessions_of
        select record_id, version, content as "content: Json<ContextRecord>" from registry.context_record
        where kind = 'safety_session' and area_code = any ($1) order by number"#,
        areas
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().filter_map(|row| match row.content.0 {
        ContextRecord::SafetySession(session) => Some((ContextRecordId(row.record_id), row.version, session)),
        _ => None,
    });
    Ok(rows.collect())
}

/// A record by its id.
///
/// # Errors
/// The database's.
pub async fn record_find(pool: &PgPool, id: ContextRecordId) -> Result<Option<RecordRow>, sqlx::Error> {
    let row = sqlx::query!(
        r#"-- registry::context_record_read::record_find
        select context_id, version, content as "content: Json<ContextRecord>" from registry.context_record where record_id = $1"#,
        id.0
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(|row| RecordRow {
        id,
        of: row.context_id.map(ContextId),
        version: row.version,
        record: row.content.0,
    }))
}

/// One act in the history of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordEventRow {
    /// When, by the database's clock, in UTC.
    pub at: String,
    /// The role acted in.
    pub role: String,
    /// The agency; empty: the machine itself.
    pub agency: String,
    /// The version that it made.
    pub version: i32,
    /// What it changed.
    pub changes: Vec<RecordChange>,
}

/// The history of a record, the newest act first.
///
/// # Errors
/// The database's.
pub async fn record_history(pool: &PgPool, id: ContextRecordId) -> Result<Vec<RecordEventRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_record_read::record_history
        select to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "at!", role, agency_code, version,
               changes as "changes: Json<Vec<RecordChange>>"
        from registry.context_record_event where record_id = $1 order by version desc"#,
        id.0
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| RecordEventRow {
        at: row.at,
        role: row.role,
        agency: row.agency_code,
        version: row.version,
        changes: row.changes.0,
    });
    Ok(rows.collect())
}
