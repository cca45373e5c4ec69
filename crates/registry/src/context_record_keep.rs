//! Acts on the records of contexts: record, history and the event of the record of looks and acts together, or none of them.

use crate::context_by::ActBy;
use crate::context_keep::{ContextRefusal, region_lock};
use crate::context_record_act::RecordAct;
use concern::{ContextId, ContextRecordId};
use context::{
    Assessment, AssessmentKind, Context, ContextFault, ContextRecord, NameScreen, RecordChange,
    record_changes,
};
use http::audit_insert;
use jiff::civil::Date;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// The record as it stands in the database.
struct Kept {
    context: Option<Uuid>,
    version: i32,
    record: ContextRecord,
}

/// Does an act on a record and gives its version then; an act that changes nothing leaves no trace. `pool` is of
/// [`http::Role::Contexts`] for the region of `by`.
///
/// # Errors
/// [`ContextRefusal`]; [`ContextRefusal::Changed`] when the record is not the version that was seen.
pub async fn context_record_act(
    pool: &PgPool,
    by: &ActBy,
    act: &RecordAct,
    screen: &dyn NameScreen,
    today: Date,
) -> Result<i32, ContextRefusal> {
    let mut change = pool.begin().await?;
    region_lock(&mut change, by).await?;
    let kept = kept_read(&mut change, act.id()).await?;
    if let (RecordAct::Change { id, version, .. }, Some(kept)) = (act, &kept)
        && kept.version != *version
    {
        return Err(ContextRefusal::Changed(fields_since(&mut change, *id, *version).await?));
    }
    let after = act.done(kept.as_ref().map(|kept| &kept.record), today)?;
    let of = match act {
        RecordAct::Add { of, .. } => *of,
        RecordAct::Change { .. } => kept.as_ref().and_then(|kept| kept.context).map(ContextId),
    };
    let context = match of {
        Some(id) => Some(context_of(&mut change, id).await?),
        None => None,
    };
    if kept.is_none() && context.as_ref().is_some_and(|context| context.ended.is_some()) {
        return Err(ContextFault::Ended.into());
    }
    let assessed = context.as_ref().and_then(|context| AssessmentKind::of(&context.details));
    let faults = after.faults(assessed, screen, today);
    if !faults.is_empty() {
        return Err(ContextFault::Fields(faults).into());
    }
    if kept.is_none() {
        leads_somewhere(&mut change, by, of, &after).await?;
    }
    let changes = record_changes(kept.as_ref().map(|kept| &kept.record), &after);
    let version = kept.as_ref().map_or(0, |kept| kept.version);
    if changes.is_empty() {
        return Ok(version);
    }
    write(&mut change, by, act.id(), of, version + 1, &after).await?;
    event_write(&mut change, by, act.id(), version + 1, &changes).await?;
    audit_insert(&mut change, &by.record_event(&after, act.id())).await?;
    change.commit().await?;
    Ok(version + 1)
}

async fn kept_read(change: &mut PgConnection, id: ContextRecordId) -> Result<Option<Kept>, sqlx::Error> {
    let row = sqlx::query!(
        r#"-- registry::context_record_keep::kept_read
        select context_id, version, content as "content: Json<ContextRecord>" from registry.context_record where record_id = $1"#,
        id.0
    )
    .fetch_optional(change)
    .await?;
    Ok(row.map(|row| Kept { context: row.context_id, version: row.version, record: row.content.0 }))
}

/// The context that a record belongs to, ended or not.
async fn context_of(change: &mut PgConnection, id: ContextId) -> Result<Context, ContextRefusal> {
    let content = sqlx::query_scalar!(
        r#"-- registry::context_record_keep::context_of
        select content as "content: Json<Context>" from registry.context where context_id = $1"#,
        id.0
    )
    .fetch_optional(change)
    .await?;
    let Json(context) = content.flatten().ok_or(ContextFault::NoSuch)?;
    Ok(context)
}

/// The fields that others have changed since a version was seen.
async fn fields_since(
    change: &mut PgConnection,
    id: ContextRecordId,
    version: i32,
) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- registry::context_record_keep::fields_since
        select distinct one ->> 'field' as "field!"
        from registry.context_record_event e cross join jsonb_array_elements(e.changes) as one
        where e.record_id = $1 and e.version > $2 order by 1"#,
        id.0,
        version
    )
    .fetch_all(change)
    .await
}

/// Whether what a new record names is there: a baseline, the contexts that are weighed, the area that was mapped.
async fn leads_somewhere(
    change: &mut PgConnection,
    by: &ActBy,
    of: Option<ContextId>,
    record: &ContextRecord,
) -> Result<(), ContextRefusal> {
    match record {
        ContextRecord::Assessment(rerun) => match rerun.baseline {
            Some(baseline) => baseline_fits(change, of, baseline, rerun).await,
            None => Ok(()),
        },
        ContextRecord::Weighting(weighting) => {
            for id in &weighting.contexts {
                let there = context_of(change, *id).await;
                if !there.is_ok_and(|context| context.ended.is_none()) {
                    return Err(ContextFault::field("contexts", "context-fault-weighed").into());
                }
            }
            Ok(())
        }
        ContextRecord::SafetySession(session) => {
            if area_known(change, by, &session.area).await? {
                Ok(())
            } else {
                Err(ContextFault::field("area", "context-fault-area").into())
            }
        }
        ContextRecord::Guardian(_) | ContextRecord::Factor(_) => Ok(()),
    }
}

/// A baseline is of the same context, or of one that this one stands for, by the same headings, and no re-run.
async fn baseline_fits(
    change: &mut PgConnection,
    of: Option<ContextId>,
    baseline: ContextRecordId,
    rerun: &Assessment,
) -> Result<(), ContextRefusal> {
    let kept = kept_read(change, baseline).await?;
    let ancestors = match of {
        Some(id) => line_ids(change, id).await?,
        None => Vec::new(),
    };
    let fits = kept.is_some_and(|kept| {
        let here = kept.context.is_some_and(|id| ancestors.contains(&id));
        let ContextRecord::Assessment(before) = kept.record else { return false };
        here && before.baseline.is_none()
            && (before.of, before.version.as_str()) == (rerun.of, rerun.version.as_str())
            && before.made_on <= rerun.made_on
    });
    if fits { Ok(()) } else { Err(ContextFault::Baseline.into()) }
}

/// A context and all that it stands for.
async fn line_ids(change: &mut PgConnection, id: ContextId) -> Result<Vec<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- registry::context_record_keep::line_ids
        with recursive line (id) as (
            select $1::uuid
            union
            select c.context_id from registry.context c join line on c.content -> 'became' @> to_jsonb(array[line.id])
        )
        select id as "id!" from line"#,
        id.0
    )
    .fetch_all(change)
    .await
}

/// Whether a code is of a context of the region, or of an area in it.
async fn area_known(change: &mut PgConnection, by: &ActBy, code: &str) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- registry::context_record_keep::area_known
        with recursive up (code) as (
            select area_code from registry.area where area_code = $1
            union
            select p.parent_code from registry.area_parent p join up on p.area_code = up.code
        )
        select exists (select from up where code = $2)
            or exists (select from registry.context where region_code || '-C' || number = $1 and content is not null) as "known!""#,
        code,
        by.region.as_str()
    )
    .fetch_one(change)
    .await
}

async fn write(
    change: &mut PgConnection,
    by: &ActBy,
    id: ContextRecordId,
    of: Option<ContextId>,
    version: i32,
    record: &ContextRecord,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- registry::context_record_keep::write
        insert into registry.context_record as kept (record_id, region_code, context_id, version, content) values ($1, $2, $3, $4, $5)
        on conflict (record_id) do update set version = excluded.version, content = excluded.content",
        id.0,
        by.region.as_str(),
        of.map(|id| id.0),
        version,
        Json(record) as _
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn event_write(
    change: &mut PgConnection,
    by: &ActBy,
    id: ContextRecordId,
    version: i32,
    changes: &[RecordChange],
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- registry::context_record_keep::event_write
        insert into registry.context_record_event (record_id, region_code, version, account_id, role, agency_code, agreements, changes)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id.0,
        by.region.as_str(),
        version,
        by.who.user().map(|user| user.0),
        by.who.role_code(),
        by.who.agency().map(ToString::to_string).unwrap_or_default(),
        &by.agreements,
        Json(changes) as _
    )
    .execute(change)
    .await?;
    Ok(())
}
