//! Making a head: events that are committed become leaves, the tree grows, its root is signed.
//!
//! | step | if the process dies after it |
//! |---|---|
//! | lock taken, newest head checked | nothing is there |
//! | new events hashed into leaves | nothing is there |
//! | head signed and inserted | nothing is there |
//! | committed | leaves and head are there; the second place gets the head with the next |
//!
//! Events are numbered when they are written and seen when their act is committed, which may be in another order. So a leaf's place is
//! not its event's number: every event that has no leaf yet gets the next place, however late it was committed. None can be lost.

use crate::RecordFault;
use crate::event::Event;
use crate::head::SignedHead;
use crate::tree::{Frontier, Hash};
use ed25519_dalek::SigningKey;
use sqlx::{PgConnection, PgPool};

/// Events hashed in one statement.
const AT_ONCE: i64 = 10_000;

/// When a head is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In any case: a witness sees that the record is alive.
    Always,
    /// Only when there are events under no head.
    NewEvents,
    /// In any case, and on top of a head that another key signed: the first head under a new key.
    NewKey,
}

/// Makes the next head at `now` (milliseconds since 1970). None when nothing was new and `when` asked for news.
///
/// `record` acts as [`http::Role::Record`]. Two processes that ask at once are put one behind the other by a lock.
///
/// # Errors
/// [`RecordFault::HeadUnsound`] and [`RecordFault::OtherKey`] when the newest head is not ours to build on; the database's.
pub async fn head_make(
    record: &PgPool,
    key: &SigningKey,
    now: i64,
    when: When,
) -> Result<Option<SignedHead>, RecordFault> {
    let mut change = record.begin().await?;
    sqlx::query!("-- record::head_make\nselect pg_advisory_xact_lock(hashtextextended('audit.head', 0))")
        .execute(&mut *change)
        .await?;
    let newest = newest_read(&mut change).await?;
    let (before, mut frontier) = match newest {
        None => (None, Frontier::default()),
        Some((head, frontier)) => {
            if !head.holds() || frontier.root() != head.root {
                return Err(RecordFault::HeadUnsound);
            }
            if when != When::NewKey && head.key != key.verifying_key().to_bytes() {
                return Err(RecordFault::OtherKey);
            }
            (Some(head), frontier)
        }
    };
    let old_size = frontier.size();
    leaves_append(&mut change, &mut frontier).await?;
    if when == When::NewEvents && frontier.size() == old_size && before.is_some() {
        return Ok(None);
    }
    // A clock that was put back must not make a later head look older.
    let at = before.map_or(now, |head| now.max(head.at + 1));
    let mut head = SignedHead::sign(key, 0, frontier.size(), frontier.root(), at);
    head.id = head_insert(&mut change, &head, &frontier).await?;
    change.commit().await?;
    Ok(Some(head))
}

/// The newest head with its frontier.
async fn newest_read(change: &mut PgConnection) -> Result<Option<(SignedHead, Frontier)>, RecordFault> {
    let row = sqlx::query!(
        "-- record::newest_read
        select head_id, tree_size, root_hash, signed_at, public_key, signature, frontier
        from audit.head order by head_id desc limit 1"
    )
    .fetch_optional(change)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let size = u64::try_from(row.tree_size).map_err(|_| RecordFault::HeadUnsound)?;
    let frontier = Frontier::read(size, &row.frontier).ok_or(RecordFault::HeadUnsound)?;
    let head = SignedHead {
        id: row.head_id,
        size,
        root: row.root_hash.try_into().map_err(|_| RecordFault::HeadUnsound)?,
        at: row.signed_at,
        key: row.public_key.try_into().map_err(|_| RecordFault::HeadUnsound)?,
        signature: row.signature.try_into().map_err(|_| RecordFault::HeadUnsound)?,
    };
    Ok(Some((head, frontier)))
}

/// Gives a leaf to every event that has none, in the order of their numbers.
async fn leaves_append(change: &mut PgConnection, frontier: &mut Frontier) -> Result<(), RecordFault> {
    let mut after = i64::MIN;
    loop {
        let events = sqlx::query_as!(
            Event,
            r#"-- record::leaves_append
            select e.event_id as id, (extract(epoch from e.happened_at) * 1000000)::bigint as "happened!",
                   e.account_id as account, e.role, e.region_code as region, e.agency_code as agency, e.purpose,
                   e.action, e.subject
            from audit.event e
            where e.event_id > $1 and not exists (select from audit.leaf l where l.event_id = e.event_id)
            order by e.event_id limit $2"#,
            after,
            AT_ONCE
        )
        .fetch_all(&mut *change)
        .await?;
        let Some(last) = events.last() else { return Ok(()) };
        after = last.id;
        let first = frontier.size().cast_signed();
        let leaves: Vec<Hash> = events.iter().map(Event::leaf).collect();
        for leaf in &leaves {
            frontier.push(*leaf);
        }
        let ids: Vec<i64> = events.iter().map(|event| event.id).collect();
        let hashes: Vec<Vec<u8>> = leaves.iter().map(|leaf| leaf.to_vec()).collect();
        sqlx::query!(
            "-- record::leaves_append
            insert into audit.leaf (leaf_index, event_id, leaf_hash)
            select $1::bigint + at - 1, id, hash
            from unnest($2::bigint[], $3::bytea[]) with ordinality as told (id, hash, at)",
            first,
            &ids,
            &hashes
        )
        .execute(&mut *change)
        .await?;
    }
}

async fn head_insert(
    change: &mut PgConnection,
    head: &SignedHead,
    frontier: &Frontier,
) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        "-- record::head_insert
        insert into audit.head (tree_size, root_hash, signed_at, public_key, signature, frontier)
        values ($1, $2, $3, $4, $5, $6) returning head_id",
        head.size.cast_signed(),
        head.root.as_slice(),
        head.at,
        head.key.as_slice(),
        head.signature.as_slice(),
        frontier.bytes()
    )
    .fetch_one(change)
    .await
}
