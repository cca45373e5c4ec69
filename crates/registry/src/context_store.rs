//! The register of contexts in the database: what an act may touch is loaded, and what it changed is kept.

use crate::context_act::{ContextAct, Seen};
use crate::context_by::ActBy;
use crate::context_keep::ContextRefusal;
use concern::{ContextId, LinkId};
use context::{Change, Context, ContextFault, Link, Register, Subject};
use serde_json::Value;
use sqlx::PgConnection;
use sqlx::types::Json;
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// What was loaded, with the version of each record; one that was taken out by an undo has a version and no record.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) register: Register,
    pub(crate) versions: HashMap<Subject, i32>,
}

/// Loads the contexts named, their links, the groups that meet at them, and whatever else those lead to.
pub(crate) async fn load(
    change: &mut PgConnection,
    named: &[ContextId],
    links: &[LinkId],
) -> Result<Loaded, sqlx::Error> {
    let mut loaded = Loaded::default();
    let named: Vec<Uuid> = named.iter().map(|id| id.0).collect();
    let links: Vec<Uuid> = links.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"-- registry::context_store::load
        select link_id, version, content as "content: Json<Link>" from registry.context_link
        where from_id = any ($1) or to_id = any ($1) or link_id = any ($2)"#,
        &named,
        &links
    )
    .fetch_all(&mut *change)
    .await?;
    let mut wanted: BTreeSet<Uuid> = named.iter().copied().collect();
    for row in rows {
        let id = LinkId(row.link_id);
        loaded.versions.insert(Subject::Link(id), row.version);
        if let Some(Json(link)) = row.content {
            wanted.extend([link.from.0, link.to.0]);
            loaded.register.links.insert(id, link);
        }
    }
    let groups = sqlx::query_scalar!(
        "-- registry::context_store::load
        select context_id from registry.context, unnest($1::uuid[]) as at
        where content #> '{details,meets}' @> jsonb_build_array(jsonb_build_object('at', at))",
        &named
    )
    .fetch_all(&mut *change)
    .await?;
    wanted.extend(groups);
    contexts_load(change, &mut loaded, wanted.iter().copied().collect()).await?;
    // Where the groups among them meet, so that a changed group can be looked at as a whole.
    let met =
        loaded.register.contexts.values().flat_map(|one| one.details.meets()).map(|meeting| meeting.at.0);
    let met: Vec<Uuid> = met.filter(|id| !wanted.contains(id)).collect();
    contexts_load(change, &mut loaded, met).await?;
    Ok(loaded)
}

async fn contexts_load(
    change: &mut PgConnection,
    loaded: &mut Loaded,
    ids: Vec<Uuid>,
) -> Result<(), sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_store::contexts_load
        select context_id, version, content as "content: Json<Context>" from registry.context where context_id = any ($1)"#,
        &ids
    )
    .fetch_all(change)
    .await?;
    for row in rows {
        let id = ContextId(row.context_id);
        loaded.versions.insert(Subject::Context(id), row.version);
        if let Some(Json(context)) = row.content {
            loaded.register.contexts.insert(id, context);
        }
    }
    Ok(())
}

/// What an act that can be undone had changed.
pub(crate) async fn undone_read(change: &mut PgConnection, act: Uuid) -> Result<Vec<Change>, ContextRefusal> {
    let rows = sqlx::query!(
        r#"-- registry::context_store::undone_read
        select e.context_id, e.link_id, e.field, e.before, e.after
        from registry.context_event e join registry.context_act a using (act_id)
        where a.act_id = $1 and a.kind in ('merge', 'supersede', 'split')
          and not exists (select from registry.context_act later where later.undoes = a.act_id)
        order by e.event_id"#,
        act
    )
    .fetch_all(change)
    .await?;
    if rows.is_empty() {
        return Err(ContextRefusal::NoUndo);
    }
    rows.into_iter()
        .map(|row| {
            let subject = subject_of(row.context_id, row.link_id).ok_or(ContextFault::NoSuch)?;
            let value = |value: Option<Value>| value.unwrap_or_default();
            Ok::<_, ContextRefusal>(Change {
                subject,
                field: row.field,
                before: value(row.before),
                after: value(row.after),
            })
        })
        .collect()
}

pub(crate) fn subject_of(context: Option<Uuid>, link: Option<Uuid>) -> Option<Subject> {
    context.map(|id| Subject::Context(ContextId(id))).or(link.map(|id| Subject::Link(LinkId(id))))
}

/// The contexts and links that changes are of or speak of.
pub(crate) fn spoken_of(changes: &[Change]) -> (Vec<ContextId>, Vec<LinkId>) {
    let (mut contexts, mut links) = (BTreeSet::new(), BTreeSet::new());
    for change in changes {
        match change.subject {
            Subject::Context(id) => _ = contexts.insert(id),
            Subject::Link(id) => _ = links.insert(id),
        }
        for value in [&change.before, &change.after] {
            ids_in(value, &mut contexts);
        }
    }
    (contexts.into_iter().collect(), links.into_iter().collect())
}

fn ids_in(value: &Value, into: &mut BTreeSet<ContextId>) {
    match value {
        Value::String(text) => into.extend(Uuid::parse_str(text).map(ContextId)),
        Value::Array(all) => all.iter().for_each(|one| ids_in(one, into)),
        Value::Object(all) => all.values().for_each(|one| ids_in(one, into)),
        _ => {}
    }
}

/// The fields of a context that have changed since a version was seen.
pub(crate) async fn changed_since(change: &mut PgConnection, seen: Seen) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar!(
        "-- registry::context_store::changed_since
        select distinct field from registry.context_event where context_id = $1 and version > $2 order by field",
        seen.id.0,
        seen.version
    )
    .fetch_all(change)
    .await
}

/// Keeps an act: the records as they are now, and an event for each field that changed. The database gives the numbers.
pub(crate) async fn keep(
    change: &mut PgConnection,
    by: &ActBy,
    act: &ContextAct,
    loaded: &Loaded,
    after: &Register,
    changes: &[Change],
) -> Result<Uuid, sqlx::Error> {
    let act_id = Uuid::new_v4();
    let undoes = if let ContextAct::Undo { act } = act { Some(*act) } else { None };
    sqlx::query!(
        "-- registry::context_store::keep
        insert into registry.context_act (act_id, region_code, kind, undoes, account_id, role, agency_code, agreements)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
        act_id,
        by.region.as_str(),
        act.kind(),
        undoes,
        by.who.user().map(|user| user.0),
        by.who.role_code(),
        by.who.agency().map(ToString::to_string).unwrap_or_default(),
        &by.agreements
    )
    .execute(&mut *change)
    .await?;
    let subjects: BTreeSet<Subject> = changes.iter().map(|change| change.subject).collect();
    for subject in &subjects {
        let version = loaded.versions.get(subject).copied();
        match subject {
            Subject::Context(id) => context_write(change, by, *id, version, after.contexts.get(id)).await?,
            Subject::Link(id) => link_write(change, by, *id, version, after.links.get(id)).await?,
        }
    }
    events_write(change, by, act_id, loaded, changes).await?;
    Ok(act_id)
}

async fn context_write(
    change: &mut PgConnection,
    by: &ActBy,
    id: ContextId,
    version: Option<i32>,
    context: Option<&Context>,
) -> Result<(), sqlx::Error> {
    let content = context.map(Json) as Option<Json<&Context>>;
    if let Some(version) = version {
        sqlx::query!(
            "-- registry::context_store::context_write
            update registry.context set version = $2 + 1, content = $3 where context_id = $1",
            id.0,
            version,
            content as _
        )
        .execute(change)
        .await?;
    } else {
        // The region's lock is held, so the next number is nobody else's.
        sqlx::query!(
            "-- registry::context_store::context_write
            insert into registry.context (context_id, region_code, number, version, content)
            select $1, $2, coalesce(max(number), 0) + 1, 1, $3 from registry.context where region_code = $2",
            id.0,
            by.region.as_str(),
            content as _
        )
        .execute(change)
        .await?;
    }
    Ok(())
}

async fn link_write(
    change: &mut PgConnection,
    by: &ActBy,
    id: LinkId,
    version: Option<i32>,
    link: Option<&Link>,
) -> Result<(), sqlx::Error> {
    let content = link.map(Json) as Option<Json<&Link>>;
    sqlx::query!(
        "-- registry::context_store::link_write
        insert into registry.context_link as kept (link_id, region_code, version, content) values ($1, $2, $3, $4)
        on conflict (link_id) do update set version = excluded.version, content = excluded.content",
        id.0,
        by.region.as_str(),
        version.unwrap_or_default() + 1,
        content as _
    )
    .execute(change)
    .await?;
    Ok(())
}

async fn events_write(
    change: &mut PgConnection,
    by: &ActBy,
    act: Uuid,
    loaded: &Loaded,
    changes: &[Change],
) -> Result<(), sqlx::Error> {
    let context = |one: &Change| if let Subject::Context(id) = one.subject { Some(id.0) } else { None };
    let link = |one: &Change| if let Subject::Link(id) = one.subject { Some(id.0) } else { None };
    let value = |value: &Value| (!value.is_null()).then(|| value.clone());
    let version = |one: &Change| loaded.versions.get(&one.subject).copied().unwrap_or_default() + 1;
    sqlx::query!(
        "-- registry::context_store::events_write
        insert into registry.context_event (act_id, region_code, context_id, link_id, version, field, before, after)
        select $1, $2, one.* from unnest($3::uuid[], $4::uuid[], $5::integer[], $6::text[], $7::jsonb[], $8::jsonb[]) as one",
        act,
        by.region.as_str(),
        &changes.iter().map(context).collect::<Vec<_>>() as &[Option<Uuid>],
        &changes.iter().map(link).collect::<Vec<_>>() as &[Option<Uuid>],
        &changes.iter().map(version).collect::<Vec<_>>(),
        &changes.iter().map(|one| one.field.clone()).collect::<Vec<_>>(),
        &changes.iter().map(|one| value(&one.before)).collect::<Vec<_>>() as &[Option<Value>],
        &changes.iter().map(|one| value(&one.after)).collect::<Vec<_>>() as &[Option<Value>]
    )
    .execute(change)
    .await?;
    Ok(())
}
