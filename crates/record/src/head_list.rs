//! Reading heads: of the database, and of a file in the second place.

use crate::RecordFault;
use crate::head::SignedHead;
use sqlx::PgExecutor;
use std::fs;
use std::path::Path;

/// A head as it lies in the table, which may have been tampered with.
struct HeadRow {
    head_id: i64,
    tree_size: i64,
    root_hash: Vec<u8>,
    signed_at: i64,
    public_key: Vec<u8>,
    signature: Vec<u8>,
}

impl From<HeadRow> for SignedHead {
    /// A field of the wrong length becomes zeros, which no signature is over.
    fn from(row: HeadRow) -> Self {
        Self {
            id: row.head_id,
            size: row.tree_size.cast_unsigned(),
            root: row.root_hash.try_into().unwrap_or([0; 32]),
            at: row.signed_at,
            key: row.public_key.try_into().unwrap_or([0; 32]),
            signature: row.signature.try_into().unwrap_or([0; 64]),
        }
    }
}

/// Every head of the table after the number `after`, oldest first.
///
/// # Errors
/// The database's.
pub async fn heads_list(executor: impl PgExecutor<'_>, after: i64) -> Result<Vec<SignedHead>, sqlx::Error> {
    let rows = sqlx::query_as!(
        HeadRow,
        "-- record::heads_list
        select head_id, tree_size, root_hash, signed_at, public_key, signature
        from audit.head where head_id > $1 order by head_id",
        after
    )
    .fetch_all(executor)
    .await?;
    Ok(rows.into_iter().map(SignedHead::from).collect())
}

/// The newest head.
///
/// # Errors
/// The database's.
pub async fn head_newest(executor: impl PgExecutor<'_>) -> Result<Option<SignedHead>, sqlx::Error> {
    let row = sqlx::query_as!(
        HeadRow,
        "-- record::head_newest
        select head_id, tree_size, root_hash, signed_at, public_key, signature
        from audit.head order by head_id desc limit 1"
    )
    .fetch_optional(executor)
    .await?;
    Ok(row.map(SignedHead::from))
}

/// The heads of a file by their numbers; a line that is there twice (a crash between writing and noting it) counts once.
///
/// # Errors
/// [`RecordFault::File`], [`RecordFault::NotHeads`].
pub fn heads_read(path: &Path) -> Result<Vec<SignedHead>, RecordFault> {
    let text =
        fs::read_to_string(path).map_err(|source| RecordFault::File { path: path.to_owned(), source })?;
    let mut heads: Vec<SignedHead> = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let head: SignedHead = serde_json::from_str(line)
            .map_err(|_| RecordFault::NotHeads { path: path.to_owned(), line: number })?;
        heads.push(head);
    }
    heads.sort_by_key(|head| (head.id, head.size, head.at));
    heads.dedup();
    Ok(heads)
}
