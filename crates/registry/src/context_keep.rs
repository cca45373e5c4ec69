//! Keeping contexts.

use crate::{Kept, RegistryError};
use concern::{AgeBand, ContextId, ContextKind, PlaceId, SizeBand};
use http::{AuditEvent, audit_insert};
use jiff::civil::Date;
use language::Text;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// A context: something that can be assessed and changed, never a person.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextRecord {
    /// Its id.
    pub id: ContextId,
    /// A description that stands for a name.
    pub name: Text,
    /// What it is.
    pub kind: ContextKindRecord,
    /// The day on which it was opened.
    pub opened_on: Date,
}

/// What a context is. A home is not among them: it is counted in totals only.
#[derive(Clone, Debug, PartialEq)]
pub enum ContextKindRecord {
    /// A registered place.
    Place(PlaceId),
    /// A registered school.
    School(PlaceId),
    /// A peer group as professionals describe it. There is no field to list a member in.
    PeerGroup {
        /// About how many.
        size: SizeBand,
        /// About what ages.
        age: AgeBand,
        /// Registered places where it is known to meet.
        meets: Vec<PlaceId>,
    },
    /// An online space by what it is; no handle, no address.
    OnlineSpace,
}

impl ContextKindRecord {
    const fn kind(&self) -> ContextKind {
        match self {
            Self::Place(_) => ContextKind::Place,
            Self::School(_) => ContextKind::School,
            Self::PeerGroup { .. } => ContextKind::PeerGroup,
            Self::OnlineSpace => ContextKind::OnlineSpace,
        }
    }
}

/// Keeps contexts, new ones and changed ones, in one transaction. A place, school or meeting place that is not in the register is
/// refused by the database, and nothing is kept then.
pub async fn contexts_keep(
    pool: &PgPool,
    event: &AuditEvent,
    contexts: &[ContextRecord],
) -> Result<Kept, RegistryError> {
    let mut change = pool.begin().await?;
    let mut kept = Kept::default();
    for context in contexts {
        let written = context_upsert(&mut change, context).await?;
        let met = meets_write(&mut change, context).await?;
        match written {
            Some(true) => kept.added += 1,
            Some(false) => kept.changed += 1,
            None if met => kept.changed += 1,
            None => kept.unchanged += 1,
        }
    }
    audit_insert(&mut change, event).await?;
    change.commit().await?;
    Ok(kept)
}

/// Writes one context: `true` when it is new, `false` when it was otherwise, none when it is there just so.
async fn context_upsert(
    change: &mut PgConnection,
    context: &ContextRecord,
) -> Result<Option<bool>, sqlx::Error> {
    let (place, bands) = match &context.kind {
        ContextKindRecord::Place(place) | ContextKindRecord::School(place) => (Some(place), None),
        ContextKindRecord::PeerGroup { size, age, .. } => (None, Some((size.code(), age.code()))),
        ContextKindRecord::OnlineSpace => (None, None),
    };
    sqlx::query_scalar!(
        r#"-- registry::context_keep::context_upsert
        insert into registry.context as kept (context_id, kind, name_en, name_cy, place_id, size_band, age_band, opened_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8::text::date)
        on conflict (context_id) do update
        set kind = excluded.kind, name_en = excluded.name_en, name_cy = excluded.name_cy, place_id = excluded.place_id,
            size_band = excluded.size_band, age_band = excluded.age_band, opened_on = excluded.opened_on
        where (kept.kind, kept.name_en, kept.name_cy, kept.place_id, kept.size_band, kept.age_band, kept.opened_on)
              is distinct from
              (excluded.kind, excluded.name_en, excluded.name_cy, excluded.place_id, excluded.size_band,
               excluded.age_band, excluded.opened_on)
        returning (xmax = 0) as "new!""#,
        context.id.0,
        context.kind.kind().code(),
        context.name.en,
        context.name.cy,
        place.map(PlaceId::as_str),
        bands.map(|(size, _)| size),
        bands.map(|(_, age)| age),
        context.opened_on.to_string()
    )
    .fetch_optional(change)
    .await
}

/// Brings the meeting places of one context in line. Gives whether any came or went.
async fn meets_write(change: &mut PgConnection, context: &ContextRecord) -> Result<bool, sqlx::Error> {
    let id: Uuid = context.id.0;
    let meets: Vec<String> = match &context.kind {
        ContextKindRecord::PeerGroup { meets, .. } => meets.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    };
    let gone = sqlx::query!(
        "-- registry::context_keep::meets_write
        delete from registry.context_meets where context_id = $1 and not place_id = any ($2)",
        id,
        &meets
    )
    .execute(&mut *change)
    .await?;
    let come = sqlx::query!(
        "-- registry::context_keep::meets_write
        insert into registry.context_meets (context_id, place_id)
        select $1, unnest($2::text[]) on conflict do nothing",
        id,
        &meets
    )
    .execute(change)
    .await?;
    Ok(gone.rows_affected() + come.rows_affected() > 0)
}
