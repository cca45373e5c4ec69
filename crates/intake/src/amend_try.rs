//! Which rows would change a kept one, asked without writing: for a dry run.

use crate::{RowKey, Taken};
use sqlx::{Postgres, Transaction};
use std::collections::HashMap;

/// How many rows would change a kept one, and the lines of those whose record is kept in a released period.
pub(crate) async fn amended_count(
    change: &mut Transaction<'_, Postgres>,
    taken: &Taken,
) -> Result<(u64, Vec<u32>), sqlx::Error> {
    let told: HashMap<RowKey, (RowKey, u32)> =
        taken.accepted.iter().filter_map(|row| Some((row.record?, (row.key, row.line)))).collect();
    let asked: Vec<Vec<u8>> = told.keys().map(|key| key.to_vec()).collect();
    if asked.is_empty() {
        return Ok((0, Vec::new()));
    }
    let kept = sqlx::query!(
        r#"-- intake::amended_count
        select concern.record_key as "record!", concern.row_key as "row!",
            (counting.open_from is null or concern.counted_on >= counting.open_from) as "open!"
        from intake.concern left join intake.counting using (local_authority_code)
        where concern.record_key = any ($1)"#,
        &asked
    )
    .fetch_all(&mut **change)
    .await?;
    let (mut amended, mut released) = (0, Vec::new());
    for row in kept {
        let Some((key, line)) = RowKey::try_from(row.record).ok().and_then(|record| told.get(&record)) else {
            continue;
        };
        if row.row.as_slice() == key {
            continue;
        }
        if row.open { amended += 1 } else { released.push(*line) }
    }
    Ok((amended, released))
}
