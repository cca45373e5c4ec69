//! Acts on the register of contexts: whole, in their place, and on record, or not at all.

use crate::context_act::ContextAct;
use crate::context_by::ActBy;
use crate::context_store::{changed_since, keep, load, spoken_of, undone_read};
use concern::{ContextId, LinkId};
use context::{ContextFault, NameScreen, Subject, changes};
use http::audit_insert;
use jiff::civil::Date;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// Why an act came to nothing. Nothing was changed then.
#[derive(Debug, thiserror::Error)]
pub enum ContextRefusal {
    /// The act does not fit the register.
    #[error(transparent)]
    Fault(#[from] ContextFault),
    /// Somebody else was there first; the fields that they changed.
    #[error("the context was changed since it was seen")]
    Changed(Vec<String>),
    /// The act is none that can be undone, or was undone already.
    #[error("the act cannot be undone")]
    NoUndo,
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

/// What an act did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActDone {
    /// The act; none when nothing was otherwise than before.
    pub act: Option<Uuid>,
    /// The contexts and links that it touched, in the order of their ids.
    pub touched: Vec<Subject>,
}

/// Does an act: reads what it may touch under the region's lock, decides, and keeps rows, history and the event of the record in
/// one transaction. `pool` is of [`http::Role::Contexts`] for the region of `by`.
///
/// # Errors
/// [`ContextRefusal`]; [`ContextRefusal::Changed`] when a context is not the version that was seen.
pub async fn context_act(
    pool: &PgPool,
    by: &ActBy,
    act: &ContextAct,
    screen: &dyn NameScreen,
    today: Date,
) -> Result<ActDone, ContextRefusal> {
    let mut change = pool.begin().await?;
    region_lock(&mut change, by).await?;
    let (mut named, mut links, mut undone) = (act.named(), Vec::new(), Vec::new());
    match act {
        ContextAct::LinkChange { id, .. } => {
            named.extend(link_ends(&mut change, *id).await?);
            links.push(*id);
        }
        ContextAct::Undo { act } => {
            undone = undone_read(&mut change, *act).await?;
            (named, links) = spoken_of(&undone);
        }
        _ => {}
    }
    let loaded = load(&mut change, &named, &links).await?;
    for seen in act.seen() {
        let version = loaded.versions.get(&Subject::Context(seen.id)).ok_or(ContextFault::NoSuch)?;
        if *version != seen.version {
            return Err(ContextRefusal::Changed(changed_since(&mut change, seen).await?));
        }
    }
    if let ContextAct::LinkChange { id, version, .. } = act
        && loaded.versions.get(&Subject::Link(*id)) != Some(version)
    {
        return Err(ContextRefusal::Changed(vec!["link".to_owned()]));
    }
    places_known(&mut change, &act.places()).await?;
    let after = act.done(&loaded.register, &undone, screen, today)?;
    let changed = changes(&loaded.register, &after);
    if changed.is_empty() {
        return Ok(ActDone { act: None, touched: Vec::new() });
    }
    let act_id = keep(&mut change, by, act, &loaded, &after, &changed).await?;
    audit_insert(&mut change, &by.event(act, act_id.to_string())).await?;
    change.commit().await?;
    let mut touched: Vec<Subject> = changed.iter().map(|one| one.subject).collect();
    touched.dedup();
    Ok(ActDone { act: Some(act_id), touched })
}

/// One act at a time in a region; readers do not wait.
pub(crate) async fn region_lock(change: &mut PgConnection, by: &ActBy) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- registry::context_keep::region_lock
        select pg_advisory_xact_lock(hashtextextended('registry.context ' || $1::text, 0))",
        by.region.as_str()
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn link_ends(change: &mut PgConnection, link: LinkId) -> Result<Vec<ContextId>, sqlx::Error> {
    let row = sqlx::query!(
        "-- registry::context_keep::link_ends
        select from_id, to_id from registry.context_link where link_id = $1",
        link.0
    )
    .fetch_optional(change)
    .await?;
    Ok(row.into_iter().flat_map(|row| [row.from_id, row.to_id]).flatten().map(ContextId).collect())
}

/// Whether all these are registered places of the region.
async fn places_known(change: &mut PgConnection, places: &[String]) -> Result<(), ContextRefusal> {
    if places.is_empty() {
        return Ok(());
    }
    let known = sqlx::query_scalar!(
        r#"-- registry::context_keep::places_known
        select count(*) as "known!" from registry.place
        where place_id = any ($1) and local_authority_code in (select access.region_parts_here(current_user))"#,
        places
    )
    .fetch_one(change)
    .await?;
    if usize::try_from(known) == Ok(places.len()) {
        Ok(())
    } else {
        Err(ContextFault::field("places", "context-fault-places-unknown").into())
    }
}
