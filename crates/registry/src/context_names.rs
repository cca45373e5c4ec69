//! The names of a region's contexts, in memory.
//!
//! An index of 100,000 names takes most of a second to make, and contexts change all day. So what has changed since the index was made stands in a
//! second, small one before it, and the large one is made anew only when the small one has grown.

use context::ContextState;
use language::Text;
use sqlx::PgPool;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use told::find::{Entry, NameIndex, Why};

/// Changed contexts that stand in the small index at most.
const CHANGED_MOST: usize = 2_000;
/// Events of two regions may be committed out of order: so many before the last one are read again …
const OVERLAP: i64 = 200;
/// … and an index is looked over after this time even if no newer event is seen.
const AT_LEAST: Duration = Duration::from_secs(30);

/// A context as a search shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextFound {
    /// What people call it: `GWL05000001-C12`.
    pub code: String,
    /// The code of its kind.
    pub kind: String,
    /// Where it stands in its life.
    pub state: ContextState,
    /// Its name.
    pub name: Text,
    /// Easting and northing of its middle, where it has a shape.
    pub at: Option<(f64, f64)>,
    /// How alike it is, 0 to 1.
    pub score: f64,
    /// Why it was found.
    pub why: Why,
}

/// Some contexts with the index of their names.
#[derive(Debug, Default)]
struct Layer {
    index: NameIndex,
    rows: HashMap<String, Row>,
}

/// What is shown of a context beside its name.
#[derive(Debug)]
struct Row {
    state: ContextState,
    at: Option<(f64, f64)>,
}

/// The names of a region's contexts that have not ended, as they were at some event.
#[derive(Debug)]
struct Names {
    base: Arc<Layer>,
    /// What has changed since, by code, also what is no more to be found; it hides what `base` has of the same code.
    changed: HashMap<String, Kept>,
    /// The index of it.
    fresh: Layer,
    /// The last event that is known.
    known: i64,
    looked: Instant,
}

/// The indexes of all regions that were asked for.
#[derive(Debug, Default)]
pub struct ContextNames {
    regions: Mutex<HashMap<String, Region>>,
}

type Region = Arc<tokio::sync::Mutex<Option<Arc<Names>>>>;

impl ContextNames {
    /// Contexts of a region by name, with typing errors, those that are not closed; the likeliest first. `pool` is that of the region.
    ///
    /// # Errors
    /// The database's.
    pub async fn search(
        &self,
        (region, pool): (&str, &PgPool),
        text: &str,
        limit: usize,
    ) -> Result<Vec<ContextFound>, sqlx::Error> {
        let names = self.current(region, pool).await?;
        let text = text.to_owned();
        let found = tokio::task::spawn_blocking(move || names.search(&text, limit)).await;
        found.map_err(|_| sqlx::Error::WorkerCrashed)
    }

    async fn current(&self, region: &str, pool: &PgPool) -> Result<Arc<Names>, sqlx::Error> {
        let held = {
            let mut regions = self.regions.lock().unwrap_or_else(PoisonError::into_inner);
            regions.entry(region.to_owned()).or_default().clone()
        };
        let mut held = held.lock().await;
        let last = last_event(pool).await?;
        if let Some(names) = held.as_ref()
            && names.known == last
            && names.looked.elapsed() < AT_LEAST
        {
            return Ok(names.clone());
        }
        let fresh = match held.as_ref() {
            Some(names) => names.caught_up(pool, last).await?,
            None => None,
        };
        let fresh = match fresh {
            Some(fresh) => fresh,
            None => Names::load(pool, last).await?,
        };
        let fresh = Arc::new(fresh);
        *held = Some(fresh.clone());
        Ok(fresh)
    }
}

impl Names {
    async fn load(pool: &PgPool, last: i64) -> Result<Self, sqlx::Error> {
        let kept = rows_read(pool).await?;
        let base = tokio::task::spawn_blocking(move || Layer::of(&kept)).await;
        Ok(Self {
            base: Arc::new(base.map_err(|_| sqlx::Error::WorkerCrashed)?),
            changed: HashMap::new(),
            fresh: Layer::default(),
            known: last,
            looked: Instant::now(),
        })
    }

    /// The same with what has changed since; none when that is too much for a small index.
    async fn caught_up(&self, pool: &PgPool, last: i64) -> Result<Option<Self>, sqlx::Error> {
        let mut changed = self.changed.clone();
        changed.extend(
            rows_changed(pool, self.known - OVERLAP).await?.into_iter().map(|row| (row.code.clone(), row)),
        );
        if changed.len() > CHANGED_MOST {
            return Ok(None);
        }
        Ok(Some(Self {
            base: self.base.clone(),
            fresh: Layer::of(changed.values()),
            changed,
            known: last,
            looked: Instant::now(),
        }))
    }

    fn search(&self, text: &str, limit: usize) -> Vec<ContextFound> {
        // Of the large index some answers are hidden by the small one.
        let mut found = self.base.search(text, limit + self.changed.len().min(limit));
        found.retain(|one| !self.changed.contains_key(&one.code));
        found.extend(self.fresh.search(text, limit));
        found.sort_by(|a, b| {
            b.score.total_cmp(&a.score).then_with(|| (&a.name, &a.code).cmp(&(&b.name, &b.code)))
        });
        found.truncate(limit);
        found
    }
}

impl Layer {
    fn of<'k>(kept: impl IntoIterator<Item = &'k Kept>) -> Self {
        let mut layer = Self::default();
        let mut entries = Vec::new();
        for one in kept {
            let Some(shown) = &one.shown else { continue };
            layer.rows.insert(one.code.clone(), Row { state: shown.state, at: shown.at });
            let (kind, name) = (shown.kind.clone(), shown.name.clone());
            entries.push(Entry { code: one.code.clone(), kind, name, aliases: Vec::new() });
        }
        layer.index = NameIndex::new(entries);
        layer
    }

    fn search(&self, text: &str, limit: usize) -> Vec<ContextFound> {
        let like = self.index.like(text, limit);
        let shown = like.into_iter().filter_map(|one| {
            let row = self.rows.get(&one.entry.code)?;
            Some(ContextFound {
                code: one.entry.code.clone(),
                kind: one.entry.kind.clone(),
                state: row.state,
                name: one.entry.name.clone(),
                at: row.at,
                score: one.score,
                why: one.why,
            })
        });
        shown.collect()
    }
}

/// A context as it is kept; nothing is shown of one that is closed, or that was undone.
#[derive(Clone, Debug)]
struct Kept {
    code: String,
    shown: Option<Shown>,
}

#[derive(Clone, Debug)]
struct Shown {
    kind: String,
    state: ContextState,
    name: Text,
    at: Option<(f64, f64)>,
}

async fn last_event(pool: &PgPool) -> Result<i64, sqlx::Error> {
    sqlx::query_scalar!(
        r#"-- registry::context_names::last_event
        select coalesce((select event_id from registry.context_event order by event_id desc limit 1), 0) as "last!""#
    )
    .fetch_one(pool)
    .await
}

/// The contexts that the pool sees and that are not closed.
async fn rows_read(pool: &PgPool) -> Result<Vec<Kept>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Columns,
        r#"-- registry::context_names::rows_read
        select region_code || '-C' || number as "code!", kind, state, name_en, name_cy,
               st_x(st_centroid(shape)) as easting, st_y(st_centroid(shape)) as northing
        from registry.context where state <> 'closed'"#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Kept::of).collect())
}

/// The contexts that were touched after an event, as they are now.
async fn rows_changed(pool: &PgPool, after: i64) -> Result<Vec<Kept>, sqlx::Error> {
    let rows = sqlx::query_as!(
        Columns,
        r#"-- registry::context_names::rows_changed
        select c.region_code || '-C' || c.number as "code!", c.kind, c.state, c.name_en, c.name_cy,
               st_x(st_centroid(c.shape)) as easting, st_y(st_centroid(c.shape)) as northing
        from (select distinct context_id from registry.context_event where event_id > $1 and context_id is not null) as touched
        cross join lateral (select * from registry.context one where one.context_id = touched.context_id) as c"#,
        after
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(Kept::of).collect())
}

struct Columns {
    code: String,
    kind: Option<String>,
    state: Option<String>,
    name_en: Option<String>,
    name_cy: Option<String>,
    easting: Option<f64>,
    northing: Option<f64>,
}

impl Kept {
    fn of(row: Columns) -> Self {
        let state = row.state.as_deref().and_then(ContextState::parse);
        let shown = match (row.kind, state, row.name_en, row.name_cy) {
            (Some(kind), Some(state), Some(en), Some(cy)) if state != ContextState::Closed => {
                Some(Shown { kind, state, name: Text::new(en, cy), at: row.easting.zip(row.northing) })
            }
            _ => None,
        };
        Self { code: row.code, shown }
    }
}
