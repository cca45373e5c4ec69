//! Putting rows aside that a person must look at.

use crate::stored::Stored;
use crate::{Outcome, Row, Taken};
use concern::BatchId;
use sqlx::{Postgres, Transaction};
use std::collections::HashSet;

/// The columns of rows that wait, each a list, as `unnest` takes them.
#[derive(Default)]
struct Waiting {
    lines: Vec<i32>,
    keys: Vec<Vec<u8>>,
    records: Vec<Option<Vec<u8>>>,
    columns: Vec<String>,
    rules: Vec<String>,
    kinds: Vec<String>,
    coded: Vec<serde_json::Value>,
    choices: Vec<Option<serde_json::Value>>,
    notes: Vec<Option<String>>,
}

impl Waiting {
    fn push(
        &mut self,
        row: &Row,
        outcome: Outcome,
        choices: Option<serde_json::Value>,
    ) -> Result<(), sqlx::Error> {
        self.lines.push(row.line.cast_signed());
        self.keys.push(row.key.to_vec());
        self.records.push(row.record.map(|key| key.to_vec()));
        self.columns.push(outcome.column.map_or("", crate::Column::name).to_owned());
        self.rules.push(outcome.rule.name().to_owned());
        self.kinds.push(outcome.detail.code().to_owned());
        self.coded.push(json(&Stored::of(row))?);
        self.choices.push(choices);
        self.notes.push(row.beside.note.as_ref().map(|note| note.0.clone()));
        Ok(())
    }
}

fn json(value: &impl serde::Serialize) -> Result<serde_json::Value, sqlx::Error> {
    serde_json::to_value(value).map_err(|fault| sqlx::Error::Encode(fault.into()))
}

/// Puts the held rows aside, and the rows `found` to need a person beside what is kept; gives the lines of those that were there already.
pub(crate) async fn held_insert(
    change: &mut Transaction<'_, Postgres>,
    batch: BatchId,
    taken: &Taken,
    found: &[(&Row, Outcome)],
) -> Result<HashSet<u32>, sqlx::Error> {
    let mut waiting = Waiting::default();
    for held in &taken.held {
        // Each choice in the columns of the table, with the words by which a person chooses.
        let mut choices = Vec::new();
        for choice in &held.choices {
            let mut row = held.row.clone();
            row.concern.place = choice.place.clone();
            row.beside.place_source = choice.source;
            choices.push(serde_json::json!({
                "place": json(&Stored::of(&row).place())?, "name": choice.name, "hint": choice.hint,
            }));
        }
        let choices = (!choices.is_empty()).then_some(serde_json::Value::Array(choices));
        waiting.push(&held.row, held.outcome, choices)?;
    }
    for (row, outcome) in found {
        waiting.push(row, *outcome, None)?;
    }
    if waiting.lines.is_empty() {
        return Ok(HashSet::new());
    }
    let repeated = sqlx::query_scalar!(
        r#"-- intake::held_insert
        with told as (
            select * from unnest($2::integer[], $3::bytea[], $4::text[], $5::text[], $6::jsonb[], $7::bytea[], $8::text[],
                    $9::jsonb[], $10::text[])
                as told (line, row_key, column_name, rule, coded, record_key, kind, choices, note)
        ), held as (
            insert into intake.held_row
                (batch_id, line, row_key, column_name, rule, coded, record_key, kind, choices, note)
            select $1, told.* from told
            where not exists (select from intake.concern where concern.row_key = told.row_key)
            on conflict (row_key) do nothing
            returning line
        )
        select line as "line!" from told except select line from held"#,
        batch.0,
        &waiting.lines,
        &waiting.keys,
        &waiting.columns,
        &waiting.rules,
        &waiting.coded,
        &waiting.records as &[Option<Vec<u8>>],
        &waiting.kinds,
        &waiting.choices as &[Option<serde_json::Value>],
        &waiting.notes as &[Option<String>]
    )
    .fetch_all(&mut **change)
    .await?;
    Ok(repeated.into_iter().map(i32::cast_unsigned).collect())
}
