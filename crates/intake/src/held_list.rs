//! Rows that wait for a person.

use crate::IntakeError;
use crate::held_routes::choices;
use api::PlaceChoice;
use concern::BatchId;
use http::{AuditEvent, audit_write};
use sqlx::PgPool;

/// A row that waits for a person to keep or refuse it.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldRow {
    /// Its batch.
    pub batch: BatchId,
    /// Its line in the file.
    pub line: u32,
    /// The column that made it wait.
    pub column: String,
    /// The rule that made it wait, the name of a [`crate::Rule`].
    pub rule: String,
    /// The row in codes, by the columns of `intake.concern`. It is for the eyes of the sending agency and goes into no answer.
    pub coded: serde_json::Value,
    /// Places that may be meant, the likeliest first: one is chosen to keep the row. Empty where its place is settled.
    pub choices: Vec<PlaceChoice>,
}

/// Every row that waits, in the order in which they came. The look is on record before it is made.
///
/// # Errors
/// The database's.
pub async fn held_list(pool: &PgPool, event: &AuditEvent) -> Result<Vec<HeldRow>, IntakeError> {
    audit_write(pool, event).await?;
    let rows = sqlx::query!(
        "-- intake::held_list
        select batch_id, line, column_name, rule, coded, choices from intake.held_row
        where decided is null
        order by held_at, batch_id, line"
    )
    .fetch_all(pool)
    .await?;
    let held = rows.into_iter().map(|row| HeldRow {
        batch: BatchId(row.batch_id),
        line: row.line.cast_unsigned(),
        column: row.column_name,
        rule: row.rule,
        coded: row.coded,
        choices: row.choices.as_ref().map(choices).unwrap_or_default(),
    });
    Ok(held.collect())
}
