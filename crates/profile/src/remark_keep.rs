//! Reviewers' remarks and their answers.

use crate::content::prose_faults;
use crate::edition_read::edition_hold;
use crate::fault::ProfileFault;
use access::{Grant, KeepProfiles, ReviewProfiles};
use api::{CommentAsk, EditionDone, EditionState};
use http::{AuditEvent, audit_insert};
use screen::Screener;
use sqlx::PgPool;
use uuid::Uuid;

/// Keeps a remark on an edition in review.
pub(crate) async fn remark_add(
    pool: &PgPool,
    grant: &Grant<ReviewProfiles>,
    edition: Uuid,
    asked: &CommentAsk,
    screener: &Screener,
) -> Result<EditionDone, ProfileFault> {
    let faults = prose_faults("body", &asked.body, screener);
    if !faults.is_empty() {
        return Err(ProfileFault::Fields(faults));
    }
    let account = grant.caller().user().ok_or(ProfileFault::NoSuch)?;
    let mut change = pool.begin().await?;
    let row = edition_hold(&mut change, edition).await?;
    if row.frozen.is_some() {
        return Err(ProfileFault::Frozen);
    }
    if row.state != EditionState::InReview {
        return Err(ProfileFault::Step);
    }
    sqlx::query!(
        "-- profile::remark_keep::remark_add
        insert into profile.remark (remark_id, edition_id, region_code, section, wants_change, body, role, account_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        Uuid::new_v4(),
        edition,
        grant.region().as_str(),
        asked.section.map(api::ProfileSection::code),
        asked.wants_change,
        asked.body.trim(),
        grant.caller().role_code(),
        account.0
    )
    .execute(&mut *change)
    .await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-comment", edition.to_string())).await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: row.version })
}

/// Keeps the answer to a remark.
pub(crate) async fn remark_answer(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    (edition, remark): (Uuid, Uuid),
    answer: &str,
    screener: &Screener,
) -> Result<EditionDone, ProfileFault> {
    let faults = prose_faults("answer", answer, screener);
    if !faults.is_empty() {
        return Err(ProfileFault::Fields(faults));
    }
    let mut change = pool.begin().await?;
    let row = edition_hold(&mut change, edition).await?;
    if row.frozen.is_some() {
        return Err(ProfileFault::Frozen);
    }
    let done = sqlx::query!(
        "-- profile::remark_keep::remark_answer
        update profile.remark set answer = $3 where remark_id = $1 and edition_id = $2",
        remark,
        edition,
        answer.trim()
    )
    .execute(&mut *change)
    .await?;
    if done.rows_affected() == 0 {
        return Err(ProfileFault::NoSuch);
    }
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-answer", edition.to_string())).await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: row.version })
}
