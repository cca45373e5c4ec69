//! The automatic audit: what an officer reads before signing. Its figures are computed when the values are drawn, and kept with them.

use crate::region_publish::region_publish;
use crate::release_count::{Groups, tables_of};
use crate::release_list::{proposal_line, proposals_read, sheet_line};
use crate::{JobFault, ReleaseFault};
use access::{Grant, ProposeRelease};
use api::{AuditFigure, ReleaseAudit};
use attack::{Audited, Figure, audit, audit_of_counts};
use disclosure::{Frame, Ledger, Policy, Proposed, RecordsDigest, ReleasedTables, SheetName, Working};
use http::{AuditEvent, Pools, audit_insert};
use uuid::Uuid;

/// Every figure of a drawing, with its bound.
pub(crate) fn figures_of(
    drawn: &Proposed<ReleasedTables>,
    groups: &Working<Groups>,
    frame: &Frame,
    policy: &Policy,
    past: &Ledger,
) -> Working<Vec<AuditFigure>> {
    let drawn = drawn.drawn_values();
    let audited = Audited { frame, policy, past, drawn };
    let open = audit(&audited);
    let sheets: Vec<SheetName> = drawn.sheets.keys().copied().collect();
    let counts = tables_of(groups, frame, &sheets, RecordsDigest::of(Vec::new())).map(|tables| tables.sheets);
    let told = |figure: Figure| AuditFigure {
        code: figure.code.to_owned(),
        value: figure.value,
        bound: figure.bound,
        holds: figure.holds,
    };
    // Shares of the whole: they go on inside, through the door for the closing, which officers alone read.
    audit_of_counts(&audited, counts).map(|of_counts| open.into_iter().chain(of_counts).map(told).collect())
}

/// The audit of a proposal of the grant's region, for an officer. The look is an event, in the same transaction.
///
/// # Errors
/// [`ReleaseFault::NoProposal`] for one that is not of this region, and whatever else it is not.
pub async fn release_audit(
    pools: &Pools,
    grant: &Grant<ProposeRelease>,
    proposal: Uuid,
) -> Result<ReleaseAudit, JobFault> {
    let mut look = region_publish(pools, grant.region()).await?.begin().await?;
    let found = proposals_read(&mut look, grant.region().as_str(), Some(proposal)).await?;
    let row = found.into_iter().next().ok_or(ReleaseFault::NoProposal)?;
    let figures: Vec<AuditFigure> =
        serde_json::from_value(row.audit.clone()).map_err(|_| JobFault::Stored("closing.proposal.audit"))?;
    let sheets = sqlx::query!(
        "-- jobs::release_audit::release_audit
        select table_name, period, revision, scale_numerator, scale_denominator, epsilon, cells
        from closing.sheet where proposal_id = $1 order by period, table_name",
        proposal
    )
    .fetch_all(&mut *look)
    .await?;
    let sheets = sheets
        .into_iter()
        .map(|s| {
            let scale = (s.scale_numerator, s.scale_denominator);
            sheet_line((s.table_name, s.period, s.revision), scale, (s.epsilon, s.cells), None)
        })
        .collect();
    let event = AuditEvent::under(grant, "release-audit-view", row.release_id.as_str());
    audit_insert(&mut look, &event).await?;
    look.commit().await?;
    Ok(ReleaseAudit { proposal: proposal_line(row, grant.caller().user())?, figures, sheets })
}
