//! What waits and what is published, for officers.

use crate::region_publish::region_publish;
use crate::release_ledger::ledger_read;
use crate::release_propose::period_follows;
use crate::{JobFault, ReleaseFault};
use access::{Grant, ProposeRelease, UserId};
use api::{AuditFigure, Closings, ProposalLine, PublishedLine, RegionName, RevisionLine, SheetLine};
use disclosure::Period;
use http::Pools;
use jiff::civil::Date;
use language::Text;
use uuid::Uuid;

/// Years before the last one that may be the first of a region's releases.
const YEARS_BACK: i16 = 5;

/// A proposal as it is stored.
pub(crate) struct ProposalRow {
    pub(crate) proposal_id: Uuid,
    pub(crate) release_id: String,
    pub(crate) closes: String,
    pub(crate) revises: Option<String>,
    pub(crate) revised_table: Option<String>,
    pub(crate) revised_period: Option<String>,
    pub(crate) reason: Option<String>,
    pub(crate) policy_version: String,
    pub(crate) proposed_by: String,
    pub(crate) signed_by: Option<String>,
    pub(crate) proposer_id: Uuid,
    pub(crate) proposed_at: String,
    pub(crate) signed_at: Option<String>,
    pub(crate) state: String,
    pub(crate) audit: serde_json::Value,
}

/// Every proposal and release of the grant's region, the newest first, and the periods that may be proposed.
///
/// # Errors
/// The database's.
pub async fn release_list(
    pools: &Pools,
    grant: &Grant<ProposeRelease>,
    today: Date,
) -> Result<Closings, JobFault> {
    let region = grant.region();
    let mut look = region_publish(pools, grant.region()).await?.begin().await?;
    let name = sqlx::query!(
        "-- jobs::release_list::release_list
        select name_en, name_cy from released.area where area_code = $1",
        region.as_str()
    )
    .fetch_optional(&mut *look)
    .await?;
    let name = name.map_or_else(|| Text::same(region.as_str()), |n| Text::new(n.name_en, n.name_cy));
    let rows = proposals_read(&mut look, region.as_str(), None).await?;
    let reader = grant.caller().user();
    let proposals = rows.into_iter().map(|row| proposal_line(row, reader)).collect::<Result<_, _>>()?;
    let last = ledger_read(&mut look, region).await?.last_period(region);
    let releases = published_read(&mut look, region.as_str()).await?;
    look.commit().await?;
    let open = periods_open(last, today).into_iter().map(|period| period.to_string()).collect();
    Ok(Closings { region: RegionName { code: region.to_string(), name }, open, proposals, releases })
}

/// Proposals of a region, the newest first: all, or the one asked for.
pub(crate) async fn proposals_read(
    publish: &mut sqlx::PgConnection,
    region: &str,
    one: Option<Uuid>,
) -> Result<Vec<ProposalRow>, sqlx::Error> {
    sqlx::query_as!(
        ProposalRow,
        r#"-- jobs::release_list::proposals_read
        select p.proposal_id, p.release_id, p.closes, p.revises, p.revised_table, p.revised_period, p.reason, p.policy_version,
            proposer.sign_in_name as "proposed_by!", signer.sign_in_name as "signed_by?", p.proposed_by as proposer_id,
            to_char(p.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "proposed_at!",
            to_char(p.signed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as signed_at,
            p.state, p.audit
        from closing.proposal p
        join access.account proposer on proposer.account_id = p.proposed_by
        left join access.account signer on signer.account_id = p.signed_by
        where p.region_code = $1 and ($2::uuid is null or p.proposal_id = $2)
        order by p.proposed_at desc, p.proposal_id desc"#,
        region,
        one
    )
    .fetch_all(publish)
    .await
}

async fn published_read(
    publish: &mut sqlx::PgConnection,
    region: &str,
) -> Result<Vec<PublishedLine>, JobFault> {
    let rows = sqlx::query!(
        r#"-- jobs::release_list::published_read
        select r.release_id, r.closes, r.revises, r.policy_version, r.dpia_reference, r.epsilon_total,
            to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "published!",
            s.table_name, s.period, s.revision, s.scale_numerator, s.scale_denominator, s.epsilon, s.cells, s.in_force
        from released.release r join released.sheet s using (release_id)
        where r.region_code = $1
        order by r.published_at desc, r.closes desc, r.release_id, s.period, s.table_name"#,
        region
    )
    .fetch_all(publish)
    .await?;
    let mut releases: Vec<PublishedLine> = Vec::new();
    for row in rows {
        let scale = (row.scale_numerator, row.scale_denominator);
        let name = (row.table_name, row.period, row.revision);
        let sheet = sheet_line(name, scale, (row.epsilon, row.cells), Some(row.in_force));
        match releases.last_mut() {
            Some(same) if same.id == row.release_id => same.sheets.push(sheet),
            _ => releases.push(PublishedLine {
                id: row.release_id,
                closes: row.closes,
                revises: row.revises,
                policy_version: row.policy_version,
                dpia_reference: row.dpia_reference,
                epsilon: row.epsilon_total,
                published: row.published,
                sheets: vec![sheet],
            }),
        }
    }
    Ok(releases)
}

/// A proposal as officers read it.
pub(crate) fn proposal_line(row: ProposalRow, reader: Option<UserId>) -> Result<ProposalLine, JobFault> {
    let figures: Vec<AuditFigure> =
        serde_json::from_value(row.audit).map_err(|_| JobFault::Stored("closing.proposal.audit"))?;
    let revision = match (row.revises, row.revised_table, row.revised_period, row.reason) {
        (Some(revises), Some(table), Some(period), Some(reason)) => {
            Some(RevisionLine { revises, table, period, reason })
        }
        _ => None,
    };
    Ok(ProposalLine {
        id: row.proposal_id.to_string(),
        release: row.release_id,
        closes: row.closes,
        revision,
        policy_version: row.policy_version,
        proposed_by: row.proposed_by,
        proposed_at: row.proposed_at,
        state: row.state,
        signed_by: row.signed_by,
        signed_at: row.signed_at,
        own: reader.is_some_and(|reader| reader.0 == row.proposer_id),
        passed: figures.iter().all(|figure| figure.holds),
    })
}

/// (table, period, revision), (scale's numerator and denominator), (ε, cells), whether it is in force.
pub(crate) fn sheet_line(
    (table, period, revision): (String, String, i32),
    (numerator, denominator): (i32, i32),
    (epsilon, cells): (String, i32),
    in_force: Option<bool>,
) -> SheetLine {
    SheetLine {
        table,
        period,
        revision: revision.unsigned_abs(),
        scale: if denominator == 1 { numerator.to_string() } else { format!("{numerator}/{denominator}") },
        epsilon,
        cells: cells.unsigned_abs(),
        in_force,
    }
}

/// The periods that are over and follow the last one closed, in order. Where nothing is closed yet, any of the last years.
pub(crate) fn periods_open(last: Option<Period>, today: Date) -> Vec<Period> {
    let first = last.map_or(today.year() - YEARS_BACK, Period::calendar_year);
    let mut open: Vec<Period> = (first..=today.year())
        .filter_map(Period::year)
        .flat_map(|year| year.quarters().into_iter().chain([year]))
        .filter(|period| period.last_day() < today && period_follows(last, *period))
        .collect();
    if last.is_none() {
        // Quarters of years long gone are nobody's beginning.
        open.retain(|period| period.is_year() || period.calendar_year() + 1 >= today.year());
    }
    open
}

/// The proposal of an id as a stranger writes it; what is no id is no proposal.
///
/// # Errors
/// [`ReleaseFault::NoProposal`].
pub fn proposal_parse(id: &str) -> Result<Uuid, ReleaseFault> {
    Uuid::try_parse(id).map_err(|_| ReleaseFault::NoProposal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_may_be_proposed_is_over_and_next() {
        let open = |last: Option<&str>, today| {
            let periods = periods_open(last.and_then(Period::parse), today);
            periods.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(open(Some("2024"), date(2026, 5, 1)), "2025Q1 2025");
        assert_eq!(open(Some("2025Q1"), date(2025, 8, 1)), "2025Q2");
        assert_eq!(open(Some("2025Q3"), date(2026, 1, 1)), "2025Q4 2025");
        assert_eq!(open(Some("2025Q4"), date(2026, 4, 1)), "2025 2026Q1");
        assert_eq!(open(Some("2025"), date(2026, 3, 31)), "");
        assert!(open(None, date(2026, 11, 21)).ends_with("2026Q1 2026Q2 2026Q3"));
    }
}
