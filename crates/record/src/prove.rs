//! Proofs that a witness checks without the record: that an event is in it, and that a later head only added to an earlier one.

use crate::RecordFault;
use crate::event::Event;
use crate::head::SignedHead;
use crate::head_list::{head_newest, heads_list};
use crate::hex::hex;
use crate::tree::{Hash, consistency_path, inclusion_path};
use serde::Serialize;
use sqlx::{PgConnection, PgPool};

/// Proof that an event is under a head (RFC 6962, §2.1.1).
#[derive(Clone, Debug, Serialize)]
pub struct InclusionProof {
    /// `inclusion`.
    pub kind: &'static str,
    /// The event's number.
    pub event: i64,
    /// The event's canonical bytes, in hexadecimal digits; none when retention has taken it, for then its leaf alone remains.
    pub bytes: Option<String>,
    /// Its leaf.
    pub leaf_hash: String,
    /// The leaf's place, from 0.
    pub leaf_index: u64,
    /// The hashes beside the way to the root, from the leaf up.
    pub path: Vec<String>,
    /// The head.
    pub head: SignedHead,
}

/// Proof that what lay under one head lies unchanged under a later one (RFC 6962, §2.1.2).
#[derive(Clone, Debug, Serialize)]
pub struct ConsistencyProof {
    /// `consistency`.
    pub kind: &'static str,
    /// The earlier head.
    pub from: SignedHead,
    /// The later head.
    pub to: SignedHead,
    /// The proof.
    pub path: Vec<String>,
}

/// Proves that an event is under the newest head.
///
/// # Errors
/// [`RecordFault::NoSuch`] when it is under no head yet, or never was.
pub async fn inclusion_prove(record: &PgPool, event: i64) -> Result<InclusionProof, RecordFault> {
    let mut snapshot = record.begin().await?;
    let head = head_newest(&mut *snapshot).await?.ok_or(RecordFault::NoSuch)?;
    let found = sqlx::query!(
        "-- record::inclusion_prove
        select leaf_index, leaf_hash from audit.leaf where event_id = $1",
        event
    )
    .fetch_optional(&mut *snapshot)
    .await?
    .filter(|leaf| leaf.leaf_index.cast_unsigned() < head.size)
    .ok_or(RecordFault::NoSuch)?;
    let stored = event_read(&mut snapshot, event).await?;
    let leaves = leaves_read(&mut snapshot, head.size).await?;
    let index = found.leaf_index.cast_unsigned();
    Ok(InclusionProof {
        kind: "inclusion",
        event,
        bytes: stored.map(|event| hex(&event.bytes())),
        leaf_hash: hex(&found.leaf_hash),
        leaf_index: index,
        path: told(&inclusion_path(index as usize, &leaves)),
        head,
    })
}

/// Proves that the head `to` (the newest when left out) only added to the head `from`.
///
/// # Errors
/// [`RecordFault::NoSuch`] when there is no such head, or `from` is the larger one.
pub async fn consistency_prove(
    record: &PgPool,
    from: i64,
    to: Option<i64>,
) -> Result<ConsistencyProof, RecordFault> {
    let mut snapshot = record.begin().await?;
    let heads = heads_list(&mut *snapshot, 0).await?;
    let find = |id: i64| heads.iter().find(|head| head.id == id).cloned();
    let from = find(from).ok_or(RecordFault::NoSuch)?;
    let to = to.map_or_else(|| heads.last().cloned(), find).ok_or(RecordFault::NoSuch)?;
    if from.size > to.size {
        return Err(RecordFault::NoSuch);
    }
    let leaves = leaves_read(&mut snapshot, to.size).await?;
    let path = told(&consistency_path(from.size as usize, &leaves));
    Ok(ConsistencyProof { kind: "consistency", from, to, path })
}

async fn leaves_read(snapshot: &mut PgConnection, size: u64) -> Result<Vec<Hash>, RecordFault> {
    let hashes = sqlx::query_scalar!(
        "-- record::leaves_read
        select leaf_hash from audit.leaf where leaf_index < $1 order by leaf_index",
        size.cast_signed()
    )
    .fetch_all(snapshot)
    .await?;
    Ok(hashes.into_iter().map(|hash| hash.try_into().unwrap_or([0; 32])).collect())
}

async fn event_read(snapshot: &mut PgConnection, event: i64) -> Result<Option<Event>, sqlx::Error> {
    sqlx::query_as!(
        Event,
        r#"-- record::event_read
        select e.event_id as id, (extract(epoch from e.happened_at) * 1000000)::bigint as "happened!",
               e.account_id as account, e.role, e.region_code as region, e.agency_code as agency, e.purpose,
               e.action, e.subject
        from audit.event e where e.event_id = $1"#,
        event
    )
    .fetch_optional(snapshot)
    .await
}

fn told(path: &[Hash]) -> Vec<String> {
    path.iter().map(|hash| hex(hash)).collect()
}
