//! Reading contexts: the list, one, its history, and the network of links.

use concern::{ContextId, LinkId};
use context::{Context, Link};
use serde_json::Value;
use sqlx::PgPool;
use sqlx::types::Json;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// A context as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextRow {
    /// Its id.
    pub id: ContextId,
    /// What people call it: `GWL05000001-C12`.
    pub code: String,
    /// The version, for whoever changes it.
    pub version: i32,
    /// All that is known.
    pub context: Context,
}

/// What of the register is asked for; what is left out filters nothing.
#[derive(Clone, Debug, Default)]
pub struct ContextFilter {
    /// Code of a kind.
    pub kind: Option<String>,
    /// Code of a state.
    pub state: Option<String>,
    /// Code of the owner's role.
    pub owner_role: Option<String>,
    /// Review due on this day or before, as year-month-day.
    pub review_by: Option<String>,
    /// Words in the name, in either language.
    pub name: Option<String>,
    /// With numbers above this one.
    pub after: i32,
    /// So many at most.
    pub limit: i64,
}

/// Contexts in the order of their numbers, and how many there are in all. `pool` is of [`http::Role::Contexts`] for a region.
///
/// # Errors
/// The database's.
pub async fn context_list(
    pool: &PgPool,
    filter: &ContextFilter,
) -> Result<(Vec<(i32, ContextRow)>, i64), sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_read::context_list
        select f.context_id as "context_id!", f.code as "code!", f.number as "number!", f.version as "version!",
               f.content as "content!: Json<Context>", f.total as "total!"
        from (
            select context_id, region_code || '-C' || number as code, number, version, content, count(*) over () as total
            from registry.context
            where content is not null and ($1::text is null or kind = $1) and ($2::text is null or state = $2)
              and ($3::text is null or owner_role = $3) and ($4::text is null or review_on <= $4)
              and ($5::text is null or strpos(lower(name_en), lower($5)) > 0 or strpos(lower(name_cy), lower($5)) > 0)
        ) as f
        where f.number > $6 order by f.number limit $7"#,
        filter.kind,
        filter.state,
        filter.owner_role,
        filter.review_by,
        filter.name,
        filter.after,
        filter.limit
    )
    .fetch_all(pool)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let rows = rows.into_iter().map(|row| {
        let Json(context) = row.content;
        let id = ContextId(row.context_id);
        (row.number, ContextRow { id, code: row.code, version: row.version, context })
    });
    Ok((rows.collect(), total))
}

/// The context of a code in the region of the pool; none for what is not there, was undone, or is another region's.
///
/// # Errors
/// The database's.
pub async fn context_find(pool: &PgPool, code: &str) -> Result<Option<ContextRow>, sqlx::Error> {
    let Some((region, number)) = code.rsplit_once("-C") else { return Ok(None) };
    let Ok(number) = number.parse::<i32>() else { return Ok(None) };
    let id = sqlx::query_scalar!(
        "-- registry::context_read::context_find
        select context_id from registry.context where region_code = $1 and number = $2",
        region,
        number
    )
    .fetch_optional(pool)
    .await?;
    let Some(id) = id else { return Ok(None) };
    Ok(contexts_of(pool, &[id]).await?.pop())
}

/// Contexts by id; those that are not there are left out.
///
/// # Errors
/// The database's.
pub async fn contexts_of(pool: &PgPool, ids: &[Uuid]) -> Result<Vec<ContextRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_read::contexts_of
        select context_id, region_code || '-C' || number as "code!", version, content as "content!: Json<Context>"
        from registry.context where context_id = any ($1) and content is not null order by number"#,
        ids
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| {
        let Json(context) = row.content;
        ContextRow { id: ContextId(row.context_id), code: row.code, version: row.version, context }
    });
    Ok(rows.collect())
}

/// The context that stands for a code today: itself, or the one at the end of its mergers and supersessions. One that was split
/// stands for itself, and says what it became.
///
/// # Errors
/// The database's.
pub async fn context_standing(pool: &PgPool, code: &str) -> Result<Option<ContextRow>, sqlx::Error> {
    let Some(mut row) = context_find(pool, code).await? else { return Ok(None) };
    let mut passed = BTreeSet::new();
    while let [heir] = row.context.became.as_slice()
        && passed.insert(heir.0)
    {
        match contexts_of(pool, &[heir.0]).await?.pop() {
            Some(next) => row = next,
            None => break,
        }
    }
    Ok(Some(row))
}

/// A link as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct LinkRow {
    /// Its id.
    pub id: LinkId,
    /// The version, for whoever changes it.
    pub version: i32,
    /// The link.
    pub link: Link,
}

/// Contexts and the links between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// The contexts.
    pub contexts: Vec<ContextRow>,
    /// The links, both ends of each among the contexts.
    pub links: Vec<LinkRow>,
    /// There are more links than were read.
    pub cut: bool,
}

/// Links of one network at most.
const LINKS_MOST: usize = 2_000;

/// What is linked with a context in so many steps, or the whole region.
///
/// # Errors
/// The database's.
pub async fn context_network(
    pool: &PgPool,
    around: Option<ContextId>,
    steps: u8,
) -> Result<Network, sqlx::Error> {
    let mut links: BTreeMap<Uuid, LinkRow> = BTreeMap::new();
    let mut reached: BTreeSet<Uuid> = around.iter().map(|id| id.0).collect();
    for _ in 0..if around.is_some() { steps } else { 1 } {
        let from: Vec<Uuid> = reached.iter().copied().collect();
        for row in links_of(pool, around.is_some().then_some(from.as_slice())).await? {
            reached.extend([row.link.from.0, row.link.to.0]);
            links.insert(row.id.0, row);
        }
    }
    let cut = links.len() > LINKS_MOST;
    let links: Vec<LinkRow> = links.into_values().take(LINKS_MOST).collect();
    let mut ids: BTreeSet<Uuid> = links.iter().flat_map(|row| [row.link.from.0, row.link.to.0]).collect();
    ids.extend(around.iter().map(|id| id.0));
    let ids: Vec<Uuid> = ids.into_iter().collect();
    Ok(Network { contexts: contexts_of(pool, &ids).await?, links, cut })
}

async fn links_of(pool: &PgPool, of: Option<&[Uuid]>) -> Result<Vec<LinkRow>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- registry::context_read::links_of
        select link_id, version, content as "content!: Json<Link>" from registry.context_link
        where content is not null and ($1::uuid[] is null or from_id = any ($1) or to_id = any ($1))
        order by link_id limit $2"#,
        of,
        i64::try_from(LINKS_MOST + 1).unwrap_or(i64::MAX)
    )
    .fetch_all(pool)
    .await?;
    let rows = rows.into_iter().map(|row| {
        let Json(link) = row.content;
        LinkRow { id: LinkId(row.link_id), version: row.version, link }
    });
    Ok(rows.collect())
}

/// One field of one act in the history of a context.
#[derive(Clone, Debug, PartialEq)]
pub struct EventRow {
    /// The act.
    pub act: Uuid,
    /// Its kind.
    pub kind: String,
    /// When, by the database's clock, in UTC.
    pub at: String,
    /// The account; none: the machine itself.
    pub account: Option<Uuid>,
    /// The role acted in.
    pub role: String,
    /// The agency.
    pub agency: String,
    /// The sharing agreements in force for it.
    pub agreements: Vec<String>,
    /// The act that it undid.
    pub undoes: Option<Uuid>,
    /// It was undone itself.
    pub undone: bool,
    /// The link that it is of; none: the context itself.
    pub link: Option<Uuid>,
    /// The version that it made.
    pub version: i32,
    /// The field.
    pub field: String,
    /// Its value before.
    pub before: Option<Value>,
    /// Its value after.
    pub after: Option<Value>,
}

/// The history of a context and of the links that ever touched it, the newest act first; acts before `before`, so many at most.
///
/// # Errors
/// The database's.
pub async fn context_history(
    pool: &PgPool,
    id: ContextId,
    before: Option<Uuid>,
    acts: i64,
) -> Result<Vec<EventRow>, sqlx::Error> {
    sqlx::query_as!(
        EventRow,
        r#"-- registry::context_read::context_history
        with mine as (
            select e.* from registry.context_event e
            where e.context_id = $1
               or e.link_id in (select l.link_id from registry.context_event l
                                where l.field in ('from', 'to') and (l.before = to_jsonb($1::uuid) or l.after = to_jsonb($1::uuid)))
        ), asked as (
            select a.* from registry.context_act a
            where a.act_id in (select act_id from mine)
              and ($2::uuid is null or (a.made_at, a.act_id) < (select b.made_at, b.act_id from registry.context_act b where b.act_id = $2))
            order by a.made_at desc, a.act_id desc limit $3
        )
        select a.act_id as "act!", a.kind as "kind!", to_char(a.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "at!",
               a.account_id as "account?", a.role as "role!", a.agency_code as "agency!", a.agreements as "agreements!",
               a.undoes as "undoes?",
               exists (select from registry.context_act u where u.undoes = a.act_id) as "undone!",
               m.link_id as "link?", m.version as "version!", m.field as "field!", m.before as "before?", m.after as "after?"
        from asked a join mine m using (act_id)
        order by a.made_at desc, a.act_id desc, m.event_id"#,
        id.0,
        before,
        acts
    )
    .fetch_all(pool)
    .await
}
