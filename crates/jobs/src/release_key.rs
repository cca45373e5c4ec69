//! The key behind the noise: fresh, kept until the end of the revision window, destroyed.

use crate::JobFault;
use access::{Caller, RegionCode};
use concern::ReleaseId;
use disclosure::ReleaseKey;
use http::{AuditEvent, Sweep, audit_insert};
use jiff::Timestamp;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The revision window: so long after a release (or a proposal that nobody signed) its key is kept.
pub const REVISION_WINDOW_DAYS: i32 = 30;

/// A key that has drawn nothing yet. No Debug, no text form; wiped when dropped.
pub struct FreshKey(Zeroizing<[u8; 32]>);

impl FreshKey {
    /// A fresh key from the operating system's generator.
    ///
    /// # Errors
    /// [`JobFault::Chance`].
    pub fn from_system() -> Result<Self, JobFault> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut()).map_err(|_| JobFault::Chance)?;
        Ok(Self(bytes))
    }

    /// The key of the demonstration, whose noise is the same each time. It protects nobody: there is nobody.
    pub(crate) fn of_the_demonstration(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The key that a withdrawn proposal of this release was drawn with, if it is still kept; else `self`.
    ///
    /// So a proposal over the same rows has the same values, however often it is withdrawn and made again: nobody can draw until the noise
    /// suits them. Other rows have another digest, and so other noise.
    pub(crate) async fn or_kept(
        self,
        publish: &mut PgConnection,
        release: &ReleaseId,
    ) -> Result<Self, JobFault> {
        let kept = sqlx::query_scalar!(
            "-- jobs::release_key::or_kept
            select k.key from closing.release_key k join closing.proposal p using (proposal_id)
            where k.release_id = $1 and p.state = 'withdrawn'
            order by k.made_at desc
            limit 1",
            release.as_str()
        )
        .fetch_optional(publish)
        .await?;
        let Some(kept) = kept.map(Zeroizing::new) else { return Ok(self) };
        let bytes = <[u8; 32]>::try_from(kept.as_slice());
        bytes.map(|bytes| Self(Zeroizing::new(bytes))).map_err(|_| JobFault::Stored("closing.release_key"))
    }

    /// Draws with the key, once, and gives it back to be kept.
    pub(crate) fn draw<T, E>(
        self,
        drawing: impl FnOnce(&ReleaseKey) -> Result<T, E>,
    ) -> Result<(T, Self), E> {
        let mut copy = Zeroizing::new(*self.0);
        let drawn = drawing(&ReleaseKey::take(&mut copy))?;
        Ok((drawn, self))
    }

    /// Keeps it for the revision window, in the place of a withdrawn proposal's.
    pub(crate) async fn keep(
        &self,
        publish: &mut PgConnection,
        proposal: Uuid,
        release: &ReleaseId,
    ) -> Result<(), sqlx::Error> {
        sqlx::query!(
            "-- jobs::release_key::keep
            delete from closing.release_key where release_id = $1",
            release.as_str()
        )
        .execute(&mut *publish)
        .await?;
        sqlx::query!(
            "-- jobs::release_key::keep
            insert into closing.release_key (release_id, proposal_id, key, destroy_after)
            values ($1, $2, $3, now() + make_interval(days => $4))",
            release.as_str(),
            proposal,
            self.0.as_slice(),
            REVISION_WINDOW_DAYS
        )
        .execute(publish)
        .await?;
        Ok(())
    }
}

/// The window of a signed release begins on the day that it is published.
pub(crate) async fn key_window_begin(publish: &mut PgConnection, proposal: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- jobs::release_key::key_window_begin
        update closing.release_key set destroy_after = now() + make_interval(days => $2) where proposal_id = $1",
        proposal,
        REVISION_WINDOW_DAYS
    )
    .execute(publish)
    .await?;
    Ok(())
}

async fn key_drop(publish: &mut PgConnection, proposal: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- jobs::release_key::key_drop\ndelete from closing.release_key where proposal_id = $1",
        proposal
    )
    .execute(publish)
    .await?;
    Ok(())
}

/// Destroys every key whose window has ended by `now`, and takes back the proposals that nobody signed in theirs. Gives how many
/// keys went.
///
/// Each destruction is an event of the audit log, in the transaction of the sweep that carries it out.
///
/// # Errors
/// The database's; then no key was destroyed.
pub async fn release_keys_destroy(publish: &PgPool, now: Timestamp, sweep: &Sweep) -> Result<u64, JobFault> {
    let mut act = sweep.begin(publish).await?;
    let ended = sqlx::query!(
        "-- jobs::release_key::release_keys_destroy
        select k.proposal_id, k.release_id, p.region_code
        from closing.release_key k join closing.proposal p using (proposal_id)
        where k.destroy_after <= $1::text::timestamptz
        order by k.release_id, k.proposal_id
        for update of k",
        now.to_string()
    )
    .fetch_all(&mut *act)
    .await?;
    let gone = ended.len() as u64;
    for key in ended {
        key_drop(&mut act, key.proposal_id).await?;
        proposal_lapse(&mut act, key.proposal_id).await?;
        let region = RegionCode::parse(&key.region_code).map_err(|_| JobFault::Stored("closing.proposal"))?;
        let event = AuditEvent::by(&Caller::command_line(region), "release-key-destroy", key.release_id);
        audit_insert(&mut act, &event).await?;
    }
    Ok(sweep.end(act, "closing.release_key", gone).await?)
}

/// A proposal without its key is not signed any more; its values go with it.
async fn proposal_lapse(publish: &mut PgConnection, proposal: Uuid) -> Result<(), sqlx::Error> {
    let lapsed = sqlx::query!(
        "-- jobs::release_key::proposal_lapse
        update closing.proposal set state = 'withdrawn' where proposal_id = $1 and state = 'proposed'",
        proposal
    )
    .execute(&mut *publish)
    .await?;
    if lapsed.rows_affected() > 0 {
        drawn_drop(publish, proposal).await?;
    }
    Ok(())
}

/// Takes away the values of a proposal: they are in force, or never will be.
pub(crate) async fn drawn_drop(publish: &mut PgConnection, proposal: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- jobs::release_key::drawn_drop\ndelete from closing.cell where proposal_id = $1",
        proposal
    )
    .execute(publish)
    .await?;
    Ok(())
}
