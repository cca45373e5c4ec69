//! Findings pinned into a draft, asked anew, and taken out. The statements take a [`Pin`], which only the released side's answer makes.

use crate::edition_keep::{draft_hold, hand_insert};
use crate::edition_read::pins_of;
use crate::fault::ProfileFault;
use crate::pin::Pin;
use access::{Grant, KeepProfiles};
use api::{EditionDone, PinAsk};
use http::{AuditEvent, audit_insert};
use sqlx::PgPool;
use sqlx::types::Json;
use uuid::Uuid;

/// Findings of an edition at most.
const PINS: usize = 60;

/// Pins a finding; one that is there already is not pinned twice.
pub(crate) async fn pin_add(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    edition: Uuid,
    pin: &Pin,
) -> Result<EditionDone, ProfileFault> {
    let mut change = pool.begin().await?;
    let row = draft_hold(&mut change, edition).await?;
    let there = pins_of(&mut change, edition).await?;
    if there.iter().any(|kept| kept.finding.question == pin.finding().question) {
        return Ok(EditionDone { id: edition.to_string(), version: row.version });
    }
    if there.len() >= PINS {
        return Err(ProfileFault::Many);
    }
    let id = Uuid::new_v4();
    sqlx::query!(
        "-- profile::pin_keep::pin_add
        insert into profile.pin (pin_id, edition_id, region_code, finding) values ($1, $2, $3, $4)",
        id,
        edition,
        grant.region().as_str(),
        Json(pin) as _
    )
    .execute(&mut *change)
    .await?;
    hand_insert(&mut change, grant, edition).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-pin", format!("{edition} {id}"))).await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: row.version })
}

/// The question of a pin in a draft.
pub(crate) async fn pin_question(pool: &PgPool, edition: Uuid, id: Uuid) -> Result<PinAsk, ProfileFault> {
    let mut read = pool.acquire().await?;
    let found = pins_of(&mut read, edition).await?.into_iter().find(|pin| pin.id == id);
    found.map(|pin| pin.finding.question).ok_or(ProfileFault::NoSuch)
}

/// Puts a newer answer in the place of a pin.
pub(crate) async fn pin_renew(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    (edition, id): (Uuid, Uuid),
    pin: &Pin,
) -> Result<EditionDone, ProfileFault> {
    let mut change = pool.begin().await?;
    let row = draft_hold(&mut change, edition).await?;
    let done = sqlx::query!(
        "-- profile::pin_keep::pin_renew
        update profile.pin set finding = $3 where pin_id = $1 and edition_id = $2",
        id,
        edition,
        Json(pin) as _
    )
    .execute(&mut *change)
    .await?;
    if done.rows_affected() == 0 {
        return Err(ProfileFault::NoSuch);
    }
    hand_insert(&mut change, grant, edition).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-pin-renew", format!("{edition} {id}")))
        .await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: row.version })
}

/// Takes a pin out of a draft, once no judgement leans on it.
pub(crate) async fn pin_remove(
    pool: &PgPool,
    grant: &Grant<KeepProfiles>,
    (edition, id): (Uuid, Uuid),
) -> Result<EditionDone, ProfileFault> {
    let mut change = pool.begin().await?;
    let row = draft_hold(&mut change, edition).await?;
    let named = id.to_string();
    if row.content.judgements.iter().any(|judgement| judgement.pins.contains(&named)) {
        return Err(ProfileFault::LeantOn);
    }
    let done = sqlx::query!(
        "-- profile::pin_keep::pin_remove
        delete from profile.pin where pin_id = $1 and edition_id = $2",
        id,
        edition
    )
    .execute(&mut *change)
    .await?;
    if done.rows_affected() == 0 {
        return Err(ProfileFault::NoSuch);
    }
    hand_insert(&mut change, grant, edition).await?;
    audit_insert(&mut change, &AuditEvent::under(grant, "profile-unpin", format!("{edition} {id}"))).await?;
    change.commit().await?;
    Ok(EditionDone { id: edition.to_string(), version: row.version })
}
