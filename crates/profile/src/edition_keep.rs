//! Drafts: begun, changed, and begun again from what is in force. Two who write at once do not overwrite each other: a change carries the version
//! that was seen.

use crate::content::content_faults;
use crate::edition_read::{EditionRow, PinRow, edition_hold, pins_of};
use crate::fault::ProfileFault;
use access::{Grant, KeepProfiles};
use api::{EditionContent, EditionDone, EditionState, KeyJudgement, ProfileKind};
use context::FieldFault;
use http::{AuditEvent, audit_insert};
use screen::Screener;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use std::collections::HashMap;
use uuid::Uuid;

/// Begins a profile with its first edition.
pub(crate) async fn profile_begin(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    kind: ProfileKind,
    content: &EditionContent,
    screener: &Screener,
) -> Result<EditionDone, ProfileFault> {
    let content = fit(content, screener)?;
    unpinned(&content, &[])?;
    let (profile, edition) = (Uuid::new_v4(), Uuid::new_v4());
    let mut change = pool.begin().await?;
    sqlx::query!(
        "-- profile::edition_keep::profile_begin
        insert into profile.profile (profile_id, region_code, kind) values ($1, $2, $3)",
        profile,
        grant.region().as_str(),
        kind.code()
    )
    .execute(&mut *change)
    .await?;
    edition_insert(&mut change, grant, (profile, edition, 1), &content).await?;
    hand_insert(&mut change, grant, edition).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-begin", edition.to_string())).await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: 1 })
}

/// Changes what is written in a draft.
pub(crate) async fn edition_change(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    (id, version): (Uuid, i32),
    content: &EditionContent,
    screener: &Screener,
) -> Result<EditionDone, ProfileFault> {
    let content = fit(content, screener)?;
    let mut change = pool.begin().await?;
    let row = draft_hold(&mut change, id).await?;
    if row.version != version {
        return Err(ProfileFault::Changed);
    }
    if row.content == content {
        return Ok(EditionDone { id: id.to_string(), version });
    }
    unpinned(&content, &pins_of(&mut change, id).await?)?;
    content_write(&mut change, id, version + 1, &content).await?;
    hand_insert(&mut change, grant, id).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-change", id.to_string())).await?;
    change.commit().await?;
    Ok(EditionDone { id: id.to_string(), version: version + 1 })
}

/// Begins the next edition from the one in force: its words, and its findings as they are frozen there, which are released answers.
pub(crate) async fn edition_renew(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    from: Uuid,
) -> Result<EditionDone, ProfileFault> {
    let mut change = pool.begin().await?;
    let row = edition_hold(&mut change, from).await?;
    if row.state != EditionState::Published {
        return Err(ProfileFault::Step);
    }
    if under_way(&mut change, row.profile).await? {
        return Err(ProfileFault::UnderWay);
    }
    let edition = Uuid::new_v4();
    let mut content = row.content.clone();
    // The day of the next review is a new decision.
    content.review_on = None;
    let mut named = HashMap::new();
    let pins = pins_of(&mut change, from).await?;
    for pin in &pins {
        named.insert(pin.id.to_string(), Uuid::new_v4());
    }
    for judgement in &mut content.judgements {
        let renamed = judgement.pins.iter().filter_map(|pin| named.get(pin)).map(Uuid::to_string);
        judgement.pins = renamed.collect();
    }
    edition_insert(&mut change, grant, (row.profile, edition, row.number + 1), &content).await?;
    for pin in &pins {
        pin_copy(&mut change, pin.id, named[&pin.id.to_string()], edition).await?;
    }
    hand_insert(&mut change, grant, edition).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-renew", edition.to_string())).await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: 1 })
}

/// An edition that can be written in.
pub(crate) async fn draft_hold(change: &mut PgConnection, id: Uuid) -> Result<EditionRow, ProfileFault> {
    let row = edition_hold(change, id).await?;
    match row.state {
        EditionState::Draft => Ok(row),
        EditionState::Published | EditionState::Superseded => Err(ProfileFault::Frozen),
        EditionState::InReview | EditionState::Signed => Err(ProfileFault::Step),
    }
}

fn fit(content: &EditionContent, screener: &Screener) -> Result<EditionContent, ProfileFault> {
    let mut content = content.clone();
    content.sections.retain(|_, text| !text.is_empty());
    content.review_on = content.review_on.filter(|day| !day.is_empty());
    let faults = content_faults(&content, screener);
    if faults.is_empty() { Ok(content) } else { Err(ProfileFault::Fields(faults)) }
}

/// A judgement leans on findings of its own edition alone.
fn unpinned(content: &EditionContent, pins: &[PinRow]) -> Result<(), ProfileFault> {
    let there = |named: &String| pins.iter().any(|pin| pin.id.to_string() == *named);
    let lacks = |(n, judgement): (usize, &KeyJudgement)| {
        let fault = || FieldFault::new(format!("judgements.{n}.pins"), "profile-fault-pins");
        (!judgement.pins.iter().all(there)).then(fault)
    };
    let faults: Vec<FieldFault> = content.judgements.iter().enumerate().filter_map(lacks).collect();
    if faults.is_empty() { Ok(()) } else { Err(ProfileFault::Fields(faults)) }
}

async fn edition_insert(
    change: &mut PgConnection,
    grant: &Grant<KeepProfiles>,
    (profile, edition, number): (Uuid, Uuid, i32),
    content: &EditionContent,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- profile::edition_keep::edition_insert
        insert into profile.edition (edition_id, profile_id, region_code, number, version, state, content)
        values ($1, $2, $3, $4, 1, 'draft', $5)",
        edition,
        profile,
        grant.region().as_str(),
        number,
        Json(content) as _
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn content_write(
    change: &mut PgConnection,
    id: Uuid,
    version: i32,
    content: &EditionContent,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- profile::edition_keep::content_write
        update profile.edition set version = $2, content = $3 where edition_id = $1",
        id,
        version,
        Json(content) as _
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn under_way(change: &mut PgConnection, profile: Uuid) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- profile::edition_keep::under_way
        select exists (select from profile.edition where profile_id = $1 and state in ('draft', 'in_review', 'signed')) as "under_way!""#,
        profile
    )
    .fetch_one(change)
    .await
}

async fn pin_copy(change: &mut PgConnection, from: Uuid, to: Uuid, edition: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- profile::edition_keep::pin_copy
        insert into profile.pin (pin_id, edition_id, region_code, finding)
        select $2, $3, region_code, finding from profile.pin where pin_id = $1",
        from,
        to,
        edition
    )
    .execute(change)
    .await?;
    Ok(())
}

/// Notes who wrote: none of them signs the edition.
pub(crate) async fn hand_insert(
    change: &mut PgConnection,
    grant: &Grant<KeepProfiles>,
    edition: Uuid,
) -> Result<(), sqlx::Error> {
    let Some(account) = grant.caller().user() else { return Ok(()) };
    sqlx::query!(
        "-- profile::edition_keep::hand_insert
        insert into profile.hand (edition_id, region_code, account_id, role) values ($1, $2, $3, $4) on conflict do nothing",
        edition,
        grant.region().as_str(),
        account.0,
        grant.caller().role_code()
    )
    .execute(change)
    .await?;
    Ok(())
}
