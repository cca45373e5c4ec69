//! The whole record against its heads.

use crate::RecordFault;
use crate::check::{Checker, Leaf, Report};
use crate::event::Event;
use crate::head::SignedHead;
use crate::head_list::heads_list;
use futures_util::TryStreamExt as _;
use sqlx::{Connection as _, PgConnection, PgPool};
use uuid::Uuid;

/// What a check is made against.
#[derive(Clone, Debug, Default)]
pub struct Against {
    /// The heads of the second place, where they can be had.
    pub second: Option<Vec<SignedHead>>,
    /// The public keys that are expected; none: any key will do, which is weak.
    pub keys: Vec<[u8; 32]>,
    /// Milliseconds since 1970, UTC.
    pub now: i64,
}

/// Hashes every event anew, grows the tree, and compares it with every head; then keeps what came of it in `audit.verification`.
///
/// `record` acts as [`http::Role::Record`]. All is read from one snapshot, so events that come meanwhile do not disturb.
///
/// # Errors
/// The database's. What is wrong with the record is no error: it is in the report.
pub async fn verify(record: &PgPool, against: Against) -> Result<Report, RecordFault> {
    let mut connection = record.acquire().await?;
    let mut snapshot = connection.begin().await?;
    sqlx::query!("-- record::verify\nset transaction isolation level repeatable read")
        .execute(&mut *snapshot)
        .await?;
    let table = heads_list(&mut *snapshot, 0).await?;
    let mut checker = Checker::new(table, against.second, &against.keys, against.now);
    leaves_check(&mut snapshot, &mut checker).await?;
    waiting_check(&mut snapshot, &mut checker).await?;
    snapshot.commit().await?;
    let report = checker.report();
    verification_keep(&mut connection, &report).await?;
    Ok(report)
}

async fn leaves_check(snapshot: &mut PgConnection, checker: &mut Checker) -> Result<(), RecordFault> {
    struct Row {
        leaf_index: i64,
        event_id: i64,
        leaf_hash: Vec<u8>,
        happened: Option<i64>,
        account: Option<Uuid>,
        role: Option<String>,
        region: Option<String>,
        agency: Option<String>,
        purpose: Option<String>,
        action: Option<String>,
        subject: Option<String>,
    }
    let mut rows = sqlx::query_as!(
        Row,
        r#"-- record::leaves_check
        select l.leaf_index, l.event_id, l.leaf_hash,
               (extract(epoch from e.happened_at) * 1000000)::bigint as "happened?", e.account_id as "account?",
               e.role as "role?", e.region_code as "region?", e.agency_code as "agency?", e.purpose,
               e.action as "action?", e.subject as "subject?"
        from audit.leaf l left join audit.event e using (event_id)
        order by l.leaf_index"#
    )
    .fetch(snapshot);
    while let Some(row) = rows.try_next().await? {
        let event = row.happened.map(|happened| Event {
            id: row.event_id,
            happened,
            account: row.account,
            role: row.role.unwrap_or_default(),
            region: row.region.unwrap_or_default(),
            agency: row.agency.unwrap_or_default(),
            purpose: row.purpose,
            action: row.action.unwrap_or_default(),
            subject: row.subject.unwrap_or_default(),
        });
        checker.leaf(&Leaf {
            index: row.leaf_index.cast_unsigned(),
            event_id: row.event_id,
            // The column has 32 bytes by its check; what was forced in otherwise matches nothing.
            hash: row.leaf_hash.try_into().unwrap_or([0; 32]),
            event,
        });
    }
    Ok(())
}

async fn waiting_check(snapshot: &mut PgConnection, checker: &mut Checker) -> Result<(), RecordFault> {
    let mut events = sqlx::query_as!(
        Event,
        r#"-- record::waiting_check
        select e.event_id as id, (extract(epoch from e.happened_at) * 1000000)::bigint as "happened!",
               e.account_id as account, e.role, e.region_code as region, e.agency_code as agency, e.purpose,
               e.action, e.subject
        from audit.event e
        where not exists (select from audit.leaf l where l.event_id = e.event_id)
        order by e.event_id"#
    )
    .fetch(snapshot);
    while let Some(event) = events.try_next().await? {
        checker.waiting(&event);
    }
    Ok(())
}

async fn verification_keep(connection: &mut PgConnection, report: &Report) -> Result<(), sqlx::Error> {
    let heads = report.heads + report.witnessed.unwrap_or(0);
    sqlx::query!(
        "-- record::verification_keep
        insert into audit.verification (tree_size, heads, whole, finding) values ($1, $2, $3, $4)",
        report.leaves.cast_signed(),
        i32::try_from(heads).unwrap_or(i32::MAX),
        report.whole,
        report.wrong.first().map(|wrong| wrong.finding.code())
    )
    .execute(connection)
    .await?;
    Ok(())
}
