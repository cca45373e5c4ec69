//! Editions as they stand in the database.

use crate::fault::ProfileFault;
use api::{EditionContent, EditionLine, EditionState, ProfileKind, Prose, ReleasedFinding};
use jiff::civil::Date;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// An edition.
#[derive(Clone, Debug)]
pub(crate) struct EditionRow {
    pub(crate) id: Uuid,
    pub(crate) profile: Uuid,
    pub(crate) kind: ProfileKind,
    pub(crate) number: i32,
    pub(crate) version: i32,
    pub(crate) state: EditionState,
    pub(crate) content: EditionContent,
    pub(crate) signed_role: Option<String>,
    pub(crate) signed_on: Option<String>,
    pub(crate) published_on: Option<String>,
    pub(crate) frozen: Option<Vec<u8>>,
    pub(crate) digest: Option<String>,
}

/// A finding as it was kept.
#[derive(Clone, Debug)]
pub(crate) struct PinRow {
    pub(crate) id: Uuid,
    pub(crate) finding: ReleasedFinding,
}

/// A reviewer's remark.
#[derive(Clone, Debug)]
pub(crate) struct RemarkRow {
    pub(crate) id: Uuid,
    pub(crate) section: Option<String>,
    pub(crate) wants_change: bool,
    pub(crate) body: String,
    pub(crate) role: String,
    pub(crate) on: String,
    pub(crate) answer: Option<String>,
}

/// Somebody who wrote in an edition.
#[derive(Clone, Debug)]
pub(crate) struct HandRow {
    pub(crate) account: Uuid,
    pub(crate) role: String,
}

/// An edition of a profile in a list.
#[derive(Clone, Debug)]
pub(crate) struct ListedRow {
    pub(crate) profile: Uuid,
    pub(crate) kind: String,
    pub(crate) id: Uuid,
    pub(crate) number: i32,
    pub(crate) state: String,
    pub(crate) title: Json<Prose>,
    pub(crate) published_on: Option<String>,
    pub(crate) review_on: Option<String>,
}

impl ListedRow {
    /// Its line: overdue is what is in force after its day of review.
    pub(crate) fn line(self, today: Date) -> EditionLine {
        let state = EditionState::parse(&self.state).unwrap_or(EditionState::Draft);
        EditionLine {
            id: self.id.to_string(),
            number: self.number,
            state,
            title: self.title.0,
            published_on: self.published_on,
            overdue: overdue(state, self.review_on.as_deref(), today),
            review_on: self.review_on,
        }
    }
}

/// Whether the review of what is in force is overdue.
pub(crate) fn overdue(state: EditionState, review_on: Option<&str>, today: Date) -> bool {
    state == EditionState::Published
        && review_on.and_then(crate::content::day_of).is_some_and(|review| review < today)
}

/// An edition, held against others' changes for as long as the transaction lasts.
pub(crate) async fn edition_hold(change: &mut PgConnection, id: Uuid) -> Result<EditionRow, ProfileFault> {
    sqlx::query_scalar!(
        "-- profile::edition_read::edition_hold
        select edition_id from profile.edition where edition_id = $1 for update",
        id
    )
    .fetch_optional(&mut *change)
    .await?
    .ok_or(ProfileFault::NoSuch)?;
    edition_find(change, id).await
}

/// An edition.
pub(crate) async fn edition_find(change: &mut PgConnection, id: Uuid) -> Result<EditionRow, ProfileFault> {
    let row = sqlx::query!(
        r#"-- profile::edition_read::edition_find
        select e.edition_id, e.profile_id, p.kind, e.number, e.version, e.state, e.content as "content: Json<EditionContent>",
            e.signed_role, e.signed_on::text as signed_on, e.published_on::text as published_on, e.frozen, e.frozen_sha256
        from profile.edition e join profile.profile p using (profile_id) where e.edition_id = $1"#,
        id
    )
    .fetch_optional(change)
    .await?
    .ok_or(ProfileFault::NoSuch)?;
    Ok(EditionRow {
        id: row.edition_id,
        profile: row.profile_id,
        kind: ProfileKind::parse(&row.kind).ok_or(ProfileFault::NoSuch)?,
        number: row.number,
        version: row.version,
        state: EditionState::parse(&row.state).ok_or(ProfileFault::NoSuch)?,
        content: row.content.0,
        signed_role: row.signed_role,
        signed_on: row.signed_on,
        published_on: row.published_on,
        frozen: row.frozen,
        digest: row.frozen_sha256,
    })
}

/// All editions, or those of one profile, the newest profile and edition first.
pub(crate) async fn editions_listed(
    pool: &PgPool,
    profile: Option<Uuid>,
) -> Result<Vec<ListedRow>, sqlx::Error> {
    sqlx::query_as!(
        ListedRow,
        r#"-- profile::edition_read::editions_listed
        select p.profile_id as profile, p.kind, e.edition_id as id, e.number, e.state, e.content -> 'title' as "title!: Json<Prose>",
            e.published_on::text as published_on, e.content ->> 'review_on' as review_on
        from profile.profile p join profile.edition e using (profile_id)
        where $1::uuid is null or p.profile_id = $1
        order by p.made_at desc, p.profile_id, e.number desc limit 500"#,
        profile
    )
    .fetch_all(pool)
    .await
}

/// The findings of an edition in the order in which they were pinned.
pub(crate) async fn pins_of(change: &mut PgConnection, edition: Uuid) -> Result<Vec<PinRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- profile::edition_read::pins_of
        select pin_id, finding as "finding: Json<ReleasedFinding>" from profile.pin where edition_id = $1 order by number"#,
        edition
    )
    .fetch_all(change)
    .await?;
    Ok(rows.into_iter().map(|row| PinRow { id: row.pin_id, finding: row.finding.0 }).collect())
}

/// The remarks on an edition, oldest first.
pub(crate) async fn remarks_of(
    change: &mut PgConnection,
    edition: Uuid,
) -> Result<Vec<RemarkRow>, sqlx::Error> {
    sqlx::query_as!(
        RemarkRow,
        r#"-- profile::edition_read::remarks_of
        select remark_id as id, section, wants_change, body, role, made_at::date::text as "on!", answer
        from profile.remark where edition_id = $1 order by number"#,
        edition
    )
    .fetch_all(change)
    .await
}

/// Who wrote in an edition.
pub(crate) async fn hands_of(change: &mut PgConnection, edition: Uuid) -> Result<Vec<HandRow>, sqlx::Error> {
    sqlx::query_as!(
        HandRow,
        "-- profile::edition_read::hands_of
        select account_id as account, role from profile.hand where edition_id = $1 order by role, account_id",
        edition
    )
    .fetch_all(change)
    .await
}
