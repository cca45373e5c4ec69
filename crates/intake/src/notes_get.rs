//! `GET /api/intake/notes?from=N`: the notes that one's own agency wrote beside rows that are kept. Those of rows that wait stand in the
//! queue, beside their rows.
//!
//! A reference of a record is kept nowhere, so a note is told by its file and line while these are known, and by its day.

use crate::desk::Desk;
use access::ImportConcerns;
use api::{NoteLine, NotesPage};
use axum::http::HeaderName;
use axum::http::header::CACHE_CONTROL;
use http::{Json, Query, Reply, audit_write};
use serde::Deserialize;

/// Days that a note is kept and shown. The sweep's rule is `steward-notes` of policy/retention.toml; a note that it has not reached yet is
/// not shown any more.
const NOTE_DAYS: i32 = 30;
/// Notes of one answer.
const NOTES_MOST: i64 = 100;

/// The query of the address.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
#[schema(as = NotesAsk)]
pub(crate) struct From {
    /// Newer notes to pass over.
    #[serde(default)]
    from: u32,
}

/// A hundred notes, the newest first. The look is on record before it is made.
pub(crate) async fn notes_get(
    desk: Desk<ImportConcerns>,
    Query(asked): Query<From>,
) -> Reply<([(HeaderName, &'static str); 1], Json<NotesPage>)> {
    audit_write(&desk.pool, &desk.event("steward-notes-list", "notes")).await?;
    let rows = sqlx::query!(
        r#"-- intake::notes_get
        with shown as (
            select concern.batch_id, concern.line, note.concern_id, note.note, note.made_at,
                $2::text::date - (note.made_at at time zone 'UTC')::date as age
            from intake.steward_note as note join intake.concern using (concern_id)
            where note.agency_code = $1
        )
        select batch_id, line, note, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD') as "made_on!",
            greatest(age, 0) as "age!", count(*) over () as "kept!"
        from shown where age <= $3
        order by made_at desc, concern_id desc limit $4 offset $5"#,
        desk.agency,
        (desk.room.today)().to_string(),
        NOTE_DAYS,
        NOTES_MOST,
        i64::from(asked.from)
    )
    .fetch_all(&desk.pool)
    .await?;
    let kept = rows.first().map_or(0, |row| row.kept.unsigned_abs());
    let notes = rows.into_iter().map(|row| NoteLine {
        batch: row.batch_id.map(|batch| batch.to_string()),
        line: row.line.map(i32::cast_unsigned),
        made_on: row.made_on,
        note: row.note,
        days_left: (NOTE_DAYS - row.age).unsigned_abs(),
    });
    Ok(([(CACHE_CONTROL, "no-store")], Json(NotesPage { kept, notes: notes.collect() })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_shown_for_as_long_as_the_retention_list_keeps_it() {
        let policy = concat!(env!("CARGO_MANIFEST_DIR"), "/../../policy/retention.toml");
        let policy: toml::Table = toml::from_str(&std::fs::read_to_string(policy).unwrap()).unwrap();
        let rules = policy["rule"].as_array().unwrap();
        let rule = rules.iter().find(|rule| rule["code"].as_str() == Some("steward-notes")).unwrap();
        assert_eq!(rule["keep"].as_str(), Some(format!("{NOTE_DAYS} days").as_str()));
    }
}
