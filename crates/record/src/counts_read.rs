//! How often what was done, by agency and purpose: what the partnership's meeting looks at.

use crate::ask::Asked;
use crate::words;
use access::{Grant, ReadAudit};
use api::{RecordCount, RecordCounts};
use http::{AuditEvent, audit_insert};
use sqlx::PgPool;

/// Counts the region's events. `event` says whether they are looked at or taken along as a file.
pub(crate) async fn counts_read(
    record: &PgPool,
    grant: &Grant<ReadAudit>,
    asked: &Asked,
    event: &'static str,
) -> Result<RecordCounts, sqlx::Error> {
    let mut look = record.begin().await?;
    audit_insert(&mut look, &AuditEvent::under(grant, event, asked.subject())).await?;
    let rows = sqlx::query!(
        r#"-- record::counts_read
        select e.agency_code, e.purpose, e.action, count(*) as "count!", count(distinct e.account_id) as "accounts!"
        from audit.event e
        where e.region_code in ($1, 'all', '')
          and e.happened_at >= $2::text::date::timestamp at time zone 'Europe/London'
          and e.happened_at < ($3::text::date + 1)::timestamp at time zone 'Europe/London'
        group by e.agency_code, e.purpose, e.action
        order by e.agency_code, e.purpose nulls last, e.action"#,
        grant.region().as_str(),
        asked.from.to_string(),
        asked.to.to_string()
    )
    .fetch_all(&mut *look)
    .await?;
    look.commit().await?;
    let counts = rows.into_iter().map(|row| RecordCount {
        agency: row.agency_code,
        purpose: row.purpose.as_deref().map(words::purpose),
        action: words::action(&row.action),
        count: row.count.cast_unsigned(),
        accounts: row.accounts.cast_unsigned(),
    });
    Ok(RecordCounts { from: asked.from.to_string(), to: asked.to.to_string(), counts: counts.collect() })
}

/// The counts as CSV, codes beside the words of both languages. No cell can begin a formula: codes and words begin with letters.
///
/// # Errors
/// Never, as far as is known: memory takes what is written to it.
pub(crate) fn counts_csv(counts: &RecordCounts) -> Result<Vec<u8>, csv::Error> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record([
        "from",
        "to",
        "agency",
        "purpose",
        "purpose_cy",
        "action",
        "action_cy",
        "count",
        "accounts",
    ])?;
    for line in &counts.counts {
        let purpose = line.purpose.as_ref();
        csv.write_record([
            counts.from.as_str(),
            &counts.to,
            &line.agency,
            purpose.map_or("", |purpose| purpose.label.en.as_str()),
            purpose.map_or("", |purpose| purpose.label.cy.as_str()),
            &line.action.label.en,
            &line.action.label.cy,
            &line.count.to_string(),
            &line.accounts.to_string(),
        ])?;
    }
    csv.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
