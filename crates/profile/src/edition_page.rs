//! An edition's page: a draft as it stands, with each finding asked anew; a published edition as it was frozen.

use crate::content::{day_of, sufficiency};
use crate::edition_read::{
    EditionRow, PinRow, edition_find, editions_listed, hands_of, overdue, pins_of, remarks_of,
};
use crate::edition_step::role_words;
use crate::fault::ProfileFault;
use crate::room::Room;
use crate::yardstick::yardstick_lines;
use access::ActionKind;
use api::{
    CommentLine, EditionLine, EditionMay, EditionPage, EditionState, FrozenEdition, PartnerData, PinLine,
    ProfileSection, ReleasedFinding, SignedBy,
};
use concern::VOCABULARY_VERSION;
use http::{Caller, ProblemReply, Reply};
use sqlx::PgPool;
use std::collections::BTreeSet;
use uuid::Uuid;

/// The page of an edition for a caller who may read it.
pub(crate) async fn page(room: &Room, pool: &PgPool, caller: &Caller, id: Uuid) -> Reply<EditionPage> {
    let (row, pins, comments, hands) = {
        let mut read = pool.acquire().await?;
        let row = edition_find(&mut read, id).await?;
        let pins = pins_of(&mut read, id).await?;
        let remarks = remarks_of(&mut read, id).await?;
        (row, pins, remarks, hands_of(&mut read, id).await?)
    };
    let today = (room.today)();
    let own = caller.who().user().is_some_and(|user| hands.iter().any(|hand| hand.account == user.0));
    let listed = editions_listed(pool, Some(row.profile)).await?;
    let others: Vec<EditionLine> =
        listed.into_iter().filter(|line| line.id != id).map(|line| line.line(today)).collect();
    let under_way = others.iter().any(|other| !is_frozen(other.state));
    let roles: BTreeSet<String> = hands.into_iter().map(|hand| hand.role).collect();
    let comments = comments.into_iter().map(|remark| CommentLine {
        id: remark.id.to_string(),
        section: remark.section.as_deref().and_then(ProfileSection::parse),
        wants_change: remark.wants_change,
        body: remark.body,
        role: role_words(&remark.role),
        on: remark.on,
        answer: remark.answer,
    });
    let told = match frozen_of(&row)? {
        Some(frozen) => Told::frozen(frozen, &pins),
        None => Told::draft(room, caller, &row, pins).await?,
    };
    let signed = row.signed_role.as_deref().zip(row.signed_on.clone());
    Ok(EditionPage {
        id: id.to_string(),
        profile: row.profile.to_string(),
        kind: row.kind,
        number: row.number,
        state: row.state,
        version: row.version,
        sufficiency: sufficiency(&row.content),
        vocabulary: told.vocabulary,
        data: told.data,
        pins: told.pins,
        comments: comments.collect(),
        written_by: roles.iter().map(|role| role_words(role)).collect(),
        signed: signed.map(|(role, on)| SignedBy { role: role_words(role), on }),
        published_on: row.published_on.clone(),
        digest: row.digest.clone(),
        releases: told.releases,
        overdue: overdue(row.state, row.content.review_on.as_deref(), today),
        may: may(caller, row.state, own, under_way),
        others,
        yardstick: yardstick_lines(),
        content: row.content,
    })
}

const fn is_frozen(state: EditionState) -> bool {
    matches!(state, EditionState::Published | EditionState::Superseded)
}

/// The edition as it was frozen; none for one that is not published.
pub(crate) fn frozen_of(row: &EditionRow) -> Result<Option<FrozenEdition>, ProfileFault> {
    Ok(row.frozen.as_deref().map(serde_json::from_slice).transpose()?)
}

/// The findings of an edition, by what is frozen where it is published.
pub(crate) fn findings_of(row: &EditionRow, pins: Vec<PinRow>) -> Result<Vec<ReleasedFinding>, ProfileFault> {
    Ok(match frozen_of(row)? {
        Some(frozen) => frozen.pins.into_values().collect(),
        None => pins.into_iter().map(|pin| pin.finding).collect(),
    })
}

/// What a page has from the released side, now or as it was frozen.
struct Told {
    vocabulary: String,
    data: PartnerData,
    pins: Vec<PinLine>,
    releases: Vec<String>,
}

impl Told {
    /// In the order in which they were pinned.
    fn frozen(mut frozen: FrozenEdition, pins: &[PinRow]) -> Self {
        let line = |pin: &PinRow| {
            let pinned = frozen.pins.remove(&pin.id.to_string())?;
            Some(PinLine { id: pin.id.to_string(), pinned, now: None })
        };
        let pins = pins.iter().filter_map(line).collect();
        Self { vocabulary: frozen.vocabulary, data: frozen.data, pins, releases: frozen.releases }
    }

    async fn draft(room: &Room, caller: &Caller, row: &EditionRow, pins: Vec<PinRow>) -> Reply<Self> {
        let data = data_of(room, caller, row).await?;
        let mut releases: BTreeSet<String> = data.releases.iter().cloned().collect();
        let mut lines = Vec::with_capacity(pins.len());
        for pin in pins {
            releases.insert(pin.finding.release.id.clone());
            // A question that the newest release does not hold has no newer answer.
            let latest = room.released.latest(caller, &pin.finding.question).await;
            let now = match latest {
                Ok(latest) => Some(latest.get().clone()).filter(|now| is_newer(now, &pin.finding)),
                Err(problem) if problem.status() == axum::http::StatusCode::NOT_FOUND => None,
                Err(problem) => return Err(problem),
            };
            lines.push(PinLine { id: pin.id.to_string(), pinned: pin.finding, now });
        }
        Ok(Self {
            vocabulary: VOCABULARY_VERSION.to_owned(),
            data,
            pins: lines,
            releases: releases.into_iter().collect(),
        })
    }
}

/// Whether an answer is of another release or period than the one that is pinned.
fn is_newer(now: &ReleasedFinding, pinned: &ReleasedFinding) -> bool {
    (&now.release.id, &now.question) != (&pinned.release.id, &pinned.question)
}

/// What the released side tells of the data behind an edition's period.
pub(crate) async fn data_of(room: &Room, caller: &Caller, row: &EditionRow) -> Reply<PartnerData> {
    let days = day_of(&row.content.first_day).zip(day_of(&row.content.last_day));
    let (first, last) = days.ok_or_else(|| ProblemReply::unplanned(&"a kept edition has no period"))?;
    Ok(room.released.data(caller, first, last).await?.get().clone())
}

fn may(caller: &Caller, state: EditionState, own: bool, under_way: bool) -> EditionMay {
    let keep = caller.offered(ActionKind::KeepProfiles);
    let review = caller.offered(ActionKind::ReviewProfiles);
    EditionMay {
        keep: keep && state == EditionState::Draft,
        review: review && matches!(state, EditionState::InReview | EditionState::Signed),
        answer: keep && matches!(state, EditionState::Draft | EditionState::InReview),
        sign: caller.offered(ActionKind::SignProfile) && state == EditionState::InReview,
        own,
        publish: caller.offered(ActionKind::PublishProfile) && state == EditionState::Signed,
        renew: keep && state == EditionState::Published && !under_way,
    }
}
