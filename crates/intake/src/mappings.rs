//! `GET` and `POST /api/intake/mappings`: how an agency's files are read, saved for the next time. A saved mapping is never changed; the
//! next one of its name is its next version.

use crate::desk::Desk;
use crate::mapping_two::mapping_problems;
use access::ImportConcerns;
use api::{Mapping, MappingsPage, SavedMapping};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};
use http::{Json, Path, ProblemReply, Reply, audit_insert};
use sqlx::PgPool;

/// The newest version of a mapping of an agency.
pub(crate) async fn mapping_find(
    pool: &PgPool,
    agency: &str,
    name: &str,
) -> Result<Option<Mapping>, sqlx::Error> {
    let found = sqlx::query_scalar!(
        "-- intake::mapping_find
        select mapping from intake.mapping where agency_code = $1 and name = $2 order by version desc limit 1",
        agency,
        name
    )
    .fetch_optional(pool)
    .await?;
    Ok(found.and_then(|mapping| serde_json::from_value(mapping).ok()))
}

/// The mappings of one's own agency, the newest version of each.
pub(crate) async fn mappings_get(desk: Desk<ImportConcerns>) -> Reply<Json<MappingsPage>> {
    let rows = sqlx::query!(
        r#"-- intake::mappings_get
        select distinct on (name) mapping,
            to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "saved_at!"
        from intake.mapping where agency_code = $1 order by name, version desc"#,
        desk.agency
    )
    .fetch_all(&desk.pool)
    .await?;
    let saved = rows.into_iter().filter_map(|row| {
        Some(SavedMapping { mapping: serde_json::from_value(row.mapping).ok()?, saved_at: row.saved_at })
    });
    Ok(Json(MappingsPage { mappings: saved.collect() }))
}

/// One of them as the TOML file that the command line reads.
pub(crate) async fn mapping_get(desk: Desk<ImportConcerns>, Path(name): Path<String>) -> Reply<Response> {
    let mapping = mapping_find(&desk.pool, &desk.agency, &name).await?;
    let mapping = mapping.ok_or_else(|| ProblemReply::new(StatusCode::NOT_FOUND, "intake-not-there"))?;
    let text = toml::to_string(&mapping).map_err(|error| ProblemReply::unplanned(&error))?;
    let headers = [
        (CONTENT_TYPE, "application/toml; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"mapping.toml\""),
        (CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}

/// Saves a mapping as the next version of its name, and gives it back with that version.
pub(crate) async fn mapping_post(
    desk: Desk<ImportConcerns>,
    Json(mut mapping): Json<Mapping>,
) -> Reply<Json<Mapping>> {
    let problems = mapping_problems(&mapping);
    if !problems.is_empty() {
        let refused = ProblemReply::new(StatusCode::BAD_REQUEST, "intake-mapping");
        return Err(problems
            .iter()
            .fold(refused, |refused, problem| refused.field("mapping", problem.text())));
    }
    let agency = &desk.agency;
    let mut change = desk.pool.begin().await?;
    // One writer of a name at a time, so that no two are the same version.
    sqlx::query!(
        "-- intake::mapping_post\nselect pg_advisory_xact_lock(hashtextextended($1, 0))",
        format!("intake.mapping {agency} {}", mapping.name)
    )
    .execute(&mut *change)
    .await?;
    let last = sqlx::query_scalar!(
        "-- intake::mapping_post\nselect max(version) from intake.mapping where agency_code = $1 and name = $2",
        agency,
        mapping.name
    )
    .fetch_one(&mut *change)
    .await?;
    let version = last.unwrap_or(0) + 1;
    mapping.version = version.unsigned_abs();
    let kept = serde_json::to_value(&mapping).map_err(|error| ProblemReply::unplanned(&error))?;
    sqlx::query!(
        "-- intake::mapping_post\ninsert into intake.mapping (agency_code, name, version, mapping) values ($1, $2, $3, $4)",
        agency,
        mapping.name,
        version,
        kept
    )
    .execute(&mut *change)
    .await?;
    audit_insert(&mut change, &desk.event("mapping-save", mapping.name.clone())).await?;
    change.commit().await?;
    Ok(Json(mapping))
}
