//! A gross error: one sheet is counted anew and drawn anew, whole, under a new key, and waits for a second officer like any release.

use crate::region_publish::region_publish;
use crate::release_audit::figures_of;
use crate::release_count::{Counted, tables_of};
use crate::release_key::FreshKey;
use crate::release_ledger::ledger_read;
use crate::release_propose::{
    Kind, Made, ProposalMade, STEPS, counted_for, proposal_keep, proposal_waits_not,
};
use crate::{JobFault, ReleaseFault, frame_read::frame_read};
use access::{Grant, ReviseRelease};
use api::JobPhase;
use concern::ReleaseId;
use disclosure::{Policy, SheetName, revise};
use http::{Pools, Work};
use language::{Text, say};
use sqlx::PgConnection;

/// The gross errors for which a sheet may be drawn anew. A late report is none: it is counted in the next period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RevisionReason {
    /// A file was taken in that should not have been, and its rows have been erased.
    WrongFile,
    /// An agency's codes were mapped wrongly.
    WrongMapping,
    /// Boundaries, blocks or residents were wrong.
    WrongGeography,
    /// The register of places was wrong.
    WrongRegister,
}

impl RevisionReason {
    /// Every reason, in the order it is offered.
    pub const ALL: [Self; 4] =
        [Self::WrongFile, Self::WrongMapping, Self::WrongGeography, Self::WrongRegister];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WrongFile => "wrong_file",
            Self::WrongMapping => "wrong_mapping",
            Self::WrongGeography => "wrong_geography",
            Self::WrongRegister => "wrong_register",
        }
    }

    /// The reason that a code means.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    /// The reason in words.
    pub fn label(self) -> Text {
        say(&format!("revision-reason-{}", self.code().replace('_', "-")), &[])
    }
}

/// What is to be drawn anew.
pub struct RevisionAsked {
    /// The sheet.
    pub sheet: SheetName,
    /// The gross error.
    pub reason: RevisionReason,
    /// The secret behind the new noise.
    pub key: FreshKey,
}

/// The release whose sheet is in force.
struct InForce {
    release: String,
    closes: String,
    policy: String,
    drawn_so_far: i64,
}

/// Proposes to draw a sheet anew, whole, under the policy of its release. At most one sheet of a period is ever revised.
///
/// # Errors
/// [`ReleaseFault::NoSheet`] for a sheet that is not in force, and those of [`disclosure::revise`].
pub async fn release_revise(
    pools: &Pools,
    grant: &Grant<ReviseRelease>,
    asked: RevisionAsked,
    work: &Work,
) -> Result<ProposalMade, JobFault> {
    let region = grant.region();
    let pool = region_publish(pools, region).await?;
    let mut publish = pool.acquire().await?;
    proposal_waits_not(&mut publish, region).await?;
    let before = in_force_read(&mut publish, region.as_str(), asked.sheet).await?;
    let past = ledger_read(&mut publish, region).await?;
    let number = before.drawn_so_far + 1;
    let id = ReleaseId::parse(&format!("{region}-{}-{number}", before.closes)).map_err(|_| JobFault::Year)?;
    let key = asked.key.or_kept(&mut publish, &id).await?;
    drop(publish);
    let policy = Policy::read(&before.policy).map_err(|_| JobFault::Stored("released.release.policy"))?;
    let frame = frame_read(&pool, region, &policy).await?;
    work.tell(JobPhase::Counting, 0, STEPS);
    let Counted { groups, records, mark } = counted_for(pools, region, asked.sheet.period()).await?;
    work.step(JobPhase::Drawing, 1, STEPS).await;
    let tables = tables_of(&groups, &frame, &[asked.sheet], records);
    let (drawn, key) = key.draw(|key| revise(tables, &frame, &policy, key, &past, asked.sheet))?;
    work.step(JobPhase::Auditing, 2, STEPS).await;
    let figures = figures_of(&drawn, &groups, &frame, &policy, &past);
    work.step(JobPhase::Keeping, 3, STEPS).await;
    let kind = Kind::Revision {
        revises: before.release,
        table: asked.sheet.table().code(),
        period: asked.sheet.period().to_string(),
        closes: before.closes,
        reason: asked.reason.code(),
    };
    let made = Made { id, kind, policy: &policy, mark, drawn: &drawn, figures: &figures, key };
    proposal_keep(&pool, grant, (made, "release-revise-propose"), work).await
}

async fn in_force_read(
    publish: &mut PgConnection,
    region: &str,
    sheet: SheetName,
) -> Result<InForce, JobFault> {
    let found = sqlx::query_as!(
        InForce,
        r#"-- jobs::release_revise::in_force_read
        select r.release_id as release, r.closes, r.policy,
            (select count(*) from released.release o where o.region_code = r.region_code and o.closes = r.closes) as "drawn_so_far!"
        from released.sheet s join released.release r using (release_id)
        where s.region_code = $1 and s.table_name = $2 and s.period = $3 and s.in_force"#,
        region,
        sheet.table().code(),
        sheet.period().to_string()
    )
    .fetch_optional(publish)
    .await?;
    found.ok_or(ReleaseFault::NoSheet.into())
}
