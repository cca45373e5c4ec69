//! Rows with a reference that were recorded in a released period. Their records' keys are gone; what is kept of the period is the digest
//! of each row's content, so as many rows as equal ones are kept are the same rows again, and the others are late or changed.

use crate::Row;
use crate::RowKey;
use crate::row::content_key;
use sqlx::{Postgres, Transaction};
use std::collections::{HashMap, HashSet};

/// What became of late rows, by line.
#[derive(Debug, Default)]
pub(crate) struct Late {
    /// Those that equal a kept row.
    pub(crate) repeated: HashSet<u32>,
    /// Those that a person must look at.
    pub(crate) unknown: HashSet<u32>,
}

/// Tells late rows apart.
pub(crate) async fn late_settle(
    change: &mut Transaction<'_, Postgres>,
    late: &[Row],
) -> Result<Late, sqlx::Error> {
    let mut settled = Late::default();
    if late.is_empty() {
        return Ok(settled);
    }
    let keys: Vec<(u32, RowKey)> = late.iter().map(|row| (row.line, content_key(&row.concern))).collect();
    let asked: Vec<Vec<u8>> = keys.iter().map(|(_, key)| key.to_vec()).collect();
    let kept = sqlx::query!(
        r#"-- intake::late_settle
        select content_key as "key!", count(*) as "rows!" from intake.concern where content_key = any ($1) group by 1"#,
        &asked
    )
    .fetch_all(&mut **change)
    .await?;
    let mut left: HashMap<Vec<u8>, i64> = kept.into_iter().map(|row| (row.key, row.rows)).collect();
    for (line, key) in keys {
        match left.get_mut(key.as_slice()) {
            Some(rows) if *rows > 0 => {
                *rows -= 1;
                settled.repeated.insert(line);
            }
            _ => {
                settled.unknown.insert(line);
            }
        }
    }
    Ok(settled)
}
