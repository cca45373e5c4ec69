//! Who did what, page by page, newest first. Reading it is on record as well, in the same transaction.

use crate::ask::Asked;
use crate::words;
use access::{Grant, Purpose, ReadAudit};
use api::{RecordLine, RecordPage};
use http::{AuditEvent, audit_insert};
use sqlx::{PgConnection, PgPool};

/// Events on a page.
const PAGE: usize = 50;

/// Reads a page of the region's events, and those of the installation, which belong to no region.
pub(crate) async fn events_read(
    record: &PgPool,
    grant: &Grant<ReadAudit>,
    asked: &Asked,
) -> Result<RecordPage, sqlx::Error> {
    let mut look = record.begin().await?;
    audit_insert(&mut look, &AuditEvent::under(grant, "audit-events-read", asked.subject())).await?;
    let rows = sqlx::query!(
        r#"-- record::events_read
        select e.event_id, to_char(e.happened_at at time zone 'Europe/London', 'YYYY-MM-DD HH24:MI:SS') as "at!",
               a.sign_in_name as "name?", e.role, e.agency_code, e.purpose, e.action, e.subject,
               exists (select from audit.leaf l where l.event_id = e.event_id) as "sealed!"
        from audit.event e
        left join access.account a using (account_id)
        where e.region_code in ($1, 'all', '')
          and e.event_id < $2
          and e.happened_at >= $3::text::date::timestamp at time zone 'Europe/London'
          and e.happened_at < ($4::text::date + 1)::timestamp at time zone 'Europe/London'
          and ($5::text is null or a.sign_in_name = $5)
          and ($6::text is null or e.action = $6)
          and ($7::text is null or e.purpose = $7)
        order by e.event_id desc
        limit $8"#,
        grant.region().as_str(),
        asked.before,
        asked.from.to_string(),
        asked.to.to_string(),
        asked.name,
        asked.action,
        asked.purpose,
        PAGE as i64 + 1
    )
    .fetch_all(&mut *look)
    .await?;
    let actions = actions_read(&mut look, grant).await?;
    look.commit().await?;
    let more = rows.len() > PAGE;
    let lines: Vec<RecordLine> = rows
        .into_iter()
        .take(PAGE)
        .map(|row| RecordLine {
            id: row.event_id,
            at: row.at,
            name: row.name,
            role: words::role(&row.role),
            agency: row.agency_code,
            purpose: row.purpose.as_deref().map(words::purpose),
            action: words::action(&row.action),
            subject: row.subject,
            sealed: row.sealed,
        })
        .collect();
    Ok(RecordPage {
        from: asked.from.to_string(),
        to: asked.to.to_string(),
        before: if more { lines.last().map(|line| line.id) } else { None },
        lines,
        actions: actions.iter().map(|code| words::action(code)).collect(),
        purposes: Purpose::ALL.into_iter().map(|purpose| words::purpose(purpose.code())).collect(),
    })
}

/// The actions that the region's record holds: one step through the index for each of all there are, and one to see whether
/// the region has any, however many events there are.
async fn actions_read(look: &mut PgConnection, grant: &Grant<ReadAudit>) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- record::events_read
        with recursive known (action) as (
            (select e.action from audit.event e order by e.action limit 1)
            union all
            select (select e.action from audit.event e where e.action > known.action order by e.action limit 1)
            from known where known.action is not null
        )
        select known.action as "action!" from known
        where known.action is not null
          and exists (select from audit.event e where e.action = known.action and e.region_code in ($1, 'all', ''))
        order by known.action"#,
        grant.region().as_str()
    )
    .fetch_all(look)
    .await
}
