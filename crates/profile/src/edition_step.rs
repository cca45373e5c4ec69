//! Steps of an edition: to its reviewers, back, signed, published. Each is one transaction with its event; publishing freezes the edition to the
//! byte and supersedes the one before it.

use crate::canonical::{canonical, digest};
use crate::content::{day_of, missing_languages, sufficiency};
use crate::edition_read::{EditionRow, PinRow, edition_hold, hands_of, pins_of, remarks_of};
use crate::fault::ProfileFault;
use crate::life::{Step, after};
use crate::yardstick::yardstick_lines;
use access::{Action, Grant, Role, UserId};
use api::report::Atlas;
use api::{
    EditionContent, EditionDone, EditionState, EditionStepAsk, FrozenEdition, PartnerData, ProfileSection,
    SignedBy,
};
use concern::VOCABULARY_VERSION;
use context::FieldFault;
use http::{AuditEvent, audit_insert};
use jiff::civil::Date;
use language::Text;
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Version of the shape of frozen bytes.
const FORMAT: u16 = 1;
/// Sections that no edition goes without.
const NEEDED: [ProfileSection; 3] =
    [ProfileSection::TermsOfReference, ProfileSection::DataAndGaps, ProfileSection::Problem];

/// What an edition is frozen with, beside what is written and pinned in it: as the released side tells it on that day.
#[derive(Clone, Debug)]
pub(crate) struct Publication {
    /// The data behind the period.
    pub(crate) data: PartnerData,
    /// The maps of its findings.
    pub(crate) atlas: Atlas,
}

/// Takes a step. For publishing, `publication` is what the released side tells.
pub(crate) async fn edition_step<A: Action>(
    pool: &PgPool,
    grant: &Grant<A>,
    (id, asked, step): (Uuid, EditionStepAsk, Step),
    publication: Option<Publication>,
    today: Date,
) -> Result<EditionDone, ProfileFault> {
    let mut change = pool.begin().await?;
    let row = edition_hold(&mut change, id).await?;
    if row.frozen.is_some() {
        return Err(ProfileFault::Frozen);
    }
    if row.version != asked.version {
        return Err(ProfileFault::Changed);
    }
    let state = after(row.state, step).ok_or(ProfileFault::Step)?;
    let version = row.version + 1;
    match step {
        Step::Submit => {
            whole(&row.content, today)?;
            state_write(&mut change, id, version, state).await?;
        }
        Step::Return => unsign(&mut change, id, version).await?,
        Step::Sign => {
            // The grant was asked for before the edition was held, and somebody may have written since.
            let hands = hands_of(&mut change, id).await?;
            if hands.iter().any(|hand| grant.caller().user() == Some(UserId(hand.account))) {
                return Err(ProfileFault::Changed);
            }
            let remarks = remarks_of(&mut change, id).await?;
            if remarks.iter().any(|remark| remark.wants_change && remark.answer.is_none()) {
                return Err(ProfileFault::Unanswered);
            }
            sign(&mut change, grant, (id, version), today).await?;
        }
        Step::Publish => {
            let told = publication.ok_or(ProfileFault::Step)?;
            if !told.data.missing.is_empty() && !asked.gaps_acknowledged {
                return Err(ProfileFault::Gaps(told.data.missing));
            }
            publish(&mut change, grant.region().as_str(), (&row, version), told, today).await?;
        }
    }
    audit_insert(&mut change, &AuditEvent::under(grant, step.action(), id.to_string())).await?;
    change.commit().await?;
    Ok(EditionDone { id: id.to_string(), version })
}

/// What is not there yet that every edition has when others read it.
fn whole(content: &EditionContent, today: Date) -> Result<(), ProfileFault> {
    let mut faults: Vec<FieldFault> = NEEDED
        .iter()
        .filter(|section| !content.sections.contains_key(*section))
        .map(|section| FieldFault::new(format!("sections.{}", section.code()), "profile-fault-empty"))
        .collect();
    faults.extend(missing_languages(content));
    if content.judgements.is_empty() {
        faults.push(FieldFault::new("judgements", "profile-fault-empty"));
    }
    let review = content.review_on.as_deref().and_then(day_of);
    if review.is_none_or(|review| review <= today) {
        faults.push(FieldFault::new("review_on", "profile-fault-review"));
    }
    if faults.is_empty() { Ok(()) } else { Err(ProfileFault::NotWhole(faults)) }
}

async fn state_write(
    change: &mut PgConnection,
    id: Uuid,
    version: i32,
    state: EditionState,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- profile::edition_step::state_write
        update profile.edition set version = $2, state = $3 where edition_id = $1",
        id,
        version,
        state.code()
    )
    .execute(change)
    .await?;
    Ok(())
}

/// Back to a draft; a signature goes with it.
async fn unsign(change: &mut PgConnection, id: Uuid, version: i32) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- profile::edition_step::unsign
        update profile.edition set version = $2, state = 'draft', signed_role = null, signed_by = null, signed_on = null
        where edition_id = $1",
        id,
        version
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn sign<A: Action>(
    change: &mut PgConnection,
    grant: &Grant<A>,
    (id, version): (Uuid, i32),
    today: Date,
) -> Result<(), ProfileFault> {
    let account = grant.caller().user().ok_or(ProfileFault::NoSuch)?;
    sqlx::query!(
        "-- profile::edition_step::sign
        update profile.edition set version = $2, state = 'signed', signed_role = $3, signed_by = $4, signed_on = $5::text::date
        where edition_id = $1",
        id,
        version,
        grant.caller().role_code(),
        account.0,
        today.to_string()
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn publish(
    change: &mut PgConnection,
    region: &str,
    (row, version): (&EditionRow, i32),
    told: Publication,
    today: Date,
) -> Result<(), ProfileFault> {
    let pins = pins_of(change, row.id).await?;
    let frozen = frozen(region, row, pins, told, today)?;
    let bytes = canonical(&frozen)?;
    sqlx::query!(
        "-- profile::edition_step::publish
        update profile.edition set state = 'superseded' where profile_id = $1 and state = 'published'",
        row.profile
    )
    .execute(&mut *change)
    .await?;
    sqlx::query!(
        "-- profile::edition_step::publish
        update profile.edition set version = $2, state = 'published', published_on = $3::text::date, frozen = $4,
            frozen_sha256 = $5, release_ids = $6
        where edition_id = $1",
        row.id,
        version,
        today.to_string(),
        bytes.as_slice(),
        digest(&bytes),
        &frozen.releases
    )
    .execute(change)
    .await?;
    Ok(())
}

/// Everything that is printed of an edition, and nothing else.
fn frozen(
    region: &str,
    row: &EditionRow,
    pins: Vec<PinRow>,
    Publication { data, atlas }: Publication,
    today: Date,
) -> Result<FrozenEdition, ProfileFault> {
    let role = row.signed_role.as_deref().ok_or(ProfileFault::Step)?;
    let on = row.signed_on.clone().ok_or(ProfileFault::Step)?;
    let mut releases: BTreeSet<String> = data.releases.iter().cloned().collect();
    for pin in &pins {
        releases.insert(pin.finding.release.id.clone());
        releases.extend(pin.finding.against_release.iter().map(|card| card.id.clone()));
    }
    Ok(FrozenEdition {
        format: FORMAT,
        region: region.to_owned(),
        id: row.id.to_string(),
        profile: row.profile.to_string(),
        kind: row.kind,
        number: row.number,
        published_on: today.to_string(),
        content: row.content.clone(),
        sufficiency: sufficiency(&row.content),
        vocabulary: VOCABULARY_VERSION.to_owned(),
        yardstick: yardstick_lines(),
        data,
        atlas,
        pins: pins.into_iter().map(|pin| (pin.id.to_string(), pin.finding)).collect(),
        releases: releases.into_iter().collect(),
        signed: SignedBy { role: role_words(role), on },
    })
}

/// A role in both languages.
pub(crate) fn role_words(code: &str) -> Text {
    Role::parse(code).map_or_else(|| Text::same(code), Role::label)
}
