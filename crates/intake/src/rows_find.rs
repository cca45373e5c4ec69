//! Which rows are there already, asked without writing: for a dry run.

use crate::RowKey;
use sqlx::PgPool;
use std::collections::HashSet;

/// Keys asked for in one statement.
const ASKED_AT_ONCE: usize = 10_000;

/// Those of `keys` that are kept or held.
pub(crate) async fn rows_find(
    pool: &PgPool,
    keys: impl Iterator<Item = RowKey>,
) -> Result<HashSet<RowKey>, sqlx::Error> {
    let keys: Vec<Vec<u8>> = keys.map(|key| key.to_vec()).collect();
    let mut found = HashSet::new();
    for asked in keys.chunks(ASKED_AT_ONCE) {
        let there = sqlx::query_scalar!(
            r#"-- intake::rows_find
            select row_key as "row_key!" from intake.concern where row_key = any ($1)
            union all
            select row_key from intake.held_row where row_key = any ($1)"#,
            asked
        )
        .fetch_all(pool)
        .await?;
        found.extend(there.into_iter().filter_map(|key| RowKey::try_from(key).ok()));
    }
    Ok(found)
}
