//! How the record is sealed, what the last check came to, and what was destroyed.

use crate::hex::hex;
use crate::words;
use access::{Grant, ReadAudit};
use api::{RecordDestroyed, RecordHead, RecordState, RecordVerified};
use http::{AuditEvent, audit_insert};
use sqlx::PgPool;

/// Lines of the destruction log that are shown.
const DESTROYED: i64 = 200;

/// The newest head, the events that wait, and the last check.
pub(crate) async fn state_read(
    record: &PgPool,
    grant: &Grant<ReadAudit>,
) -> Result<RecordState, sqlx::Error> {
    let mut look = record.begin().await?;
    audit_insert(&mut look, &AuditEvent::under(grant, "audit-state-read", "record")).await?;
    let head = sqlx::query!(
        r#"-- record::state_read
        select h.head_id, h.tree_size, h.root_hash, h.public_key,
               to_char(to_timestamp(h.signed_at / 1000.0) at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS') as "at!",
               exists (select from audit.head_sent s where s.head_id = h.head_id) as "witnessed!"
        from audit.head h order by h.head_id desc limit 1"#
    )
    .fetch_optional(&mut *look)
    .await?;
    let waiting = sqlx::query_scalar!(
        r#"-- record::state_read
        select count(*) as "count!" from audit.event e
        where e.happened_at > now() - interval '1 day'
          and not exists (select from audit.leaf l where l.event_id = e.event_id)"#
    )
    .fetch_one(&mut *look)
    .await?;
    let verified = sqlx::query!(
        r#"-- record::state_read
        select to_char(verified_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS') as "at!",
               tree_size, whole, finding
        from audit.verification order by verification_id desc limit 1"#
    )
    .fetch_optional(&mut *look)
    .await?;
    look.commit().await?;
    Ok(RecordState {
        head: head.map(|head| RecordHead {
            id: head.head_id,
            size: head.tree_size.cast_unsigned(),
            root: hex(&head.root_hash),
            at: head.at,
            key: hex(&head.public_key),
            witnessed: head.witnessed,
        }),
        waiting: waiting.cast_unsigned(),
        verified: verified.map(|check| RecordVerified {
            at: check.at,
            size: check.tree_size.cast_unsigned(),
            whole: check.whole,
            finding: check.finding,
        }),
    })
}

/// The newest lines of the destruction log. It is the installation's and the same for every region.
pub(crate) async fn destroyed_read(
    record: &PgPool,
    grant: &Grant<ReadAudit>,
) -> Result<Vec<RecordDestroyed>, sqlx::Error> {
    let mut look = record.begin().await?;
    audit_insert(&mut look, &AuditEvent::under(grant, "destruction-log-read", "record")).await?;
    let rows = sqlx::query!(
        r#"-- record::destroyed_read
        select to_char(destroyed_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS') as "at!",
               rule, kept_for, how_many
        from audit.destruction order by destruction_id desc limit $1"#,
        DESTROYED
    )
    .fetch_all(&mut *look)
    .await?;
    look.commit().await?;
    let lines = rows.into_iter().map(|row| RecordDestroyed {
        at: row.at,
        rule: words::rule(&row.rule),
        kept_for: row.kept_for,
        how_many: row.how_many.cast_unsigned(),
    });
    Ok(lines.collect())
}
