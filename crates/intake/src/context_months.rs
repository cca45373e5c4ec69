//! `GET /api/working/contexts/months?context=ID,ID&place=ID,ID`: exact counts of what was reported about a context, by month. A working
//! answer: for an analyst who has entered for a purpose, on record, kept in no cache. Who a context stands for is the asker's to know.

use crate::cube_load::harms_now;
use crate::{IntakeError, Room};
use access::{Analyse, Grant};
use api::{ContextMonth, ContextMonths, ContextMonthsAsk, Share};
use axum::extract::State;
use axum::http::StatusCode;
use concern::{HarmSet, Learned, PlaceId, SourceSector};
use cube::Month;
use disclosure::Working;
use http::{Caller, Door, ProblemReply, Query, Reply, working_reply};
use language::say;
use sqlx::PgPool;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Ids of each sort at most: a context stands for a handful of others.
const IDS_MOST: usize = 64;

/// What is asked for, as understood.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    contexts: Vec<Uuid>,
    places: Vec<String>,
}

impl Asked {
    /// Reads the ids; the field at fault where they cannot be.
    fn read(asked: &ContextMonthsAsk) -> Result<Self, &'static str> {
        let contexts = ids(&asked.context, |id| Uuid::parse_str(id).ok()).ok_or("context")?;
        let places = asked.place.as_deref().filter(|list| !list.is_empty());
        let places = places.map_or(Some(Vec::new()), |list| ids(list, |id| PlaceId::parse(id).ok()));
        let places = places.ok_or("place")?.iter().map(ToString::to_string).collect();
        Ok(Self { contexts, places })
    }

    /// What the audit log calls it.
    fn subject(&self) -> String {
        let contexts: Vec<String> = self.contexts.iter().map(Uuid::to_string).collect();
        let places = if self.places.is_empty() { String::new() } else { " place=".to_owned() };
        format!("context={}{places}{}", contexts.join(","), self.places.join(","))
    }
}

fn ids<T>(list: &str, parse: fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let within = list.split(',').take(IDS_MOST + 1).count() <= IDS_MOST;
    if within { list.split(',').map(parse).collect() } else { None }
}

pub(crate) async fn months_get(
    State(room): State<Room>,
    State(door): State<Door>,
    caller: Caller,
    Query(asked): Query<ContextMonthsAsk>,
) -> Reply {
    let grant: Grant<Analyse> = caller.grant()?;
    let asked = Asked::read(&asked).map_err(|field| {
        ProblemReply::new(StatusCode::BAD_REQUEST, "malformed").field(field, say("context-months-ids", &[]))
    })?;
    let pool = room.working.of(grant.region()).await?;
    let months = context_months(&pool, &asked, grant.harms()).await?;
    working_reply(&door, &grant, "working-context-view", &asked.subject(), &months).await
}

/// Concerns that have the same month, source and harm types.
struct Group {
    month: Month,
    unclear: bool,
    said: bool,
    source: SourceSector,
    learned: Learned,
    harms: HarmSet,
    count: u32,
}

/// Counts, over the harm types `covered`, as the cube does: what no surface shows is left out.
async fn context_months(
    working: &PgPool,
    asked: &Asked,
    covered: HarmSet,
) -> Result<Working<ContextMonths>, IntakeError> {
    // One statement, so that the period and the counts are of one moment.
    let rows = sqlx::query!(
        r#"-- intake::context_months
        with held as (
            select to_char(min(recorded_on), 'YYYY-MM') as first, to_char(max(recorded_on), 'YYYY-MM') as last
            from intake.concern where on_surface
        ), found as (
            select to_char(coalesce(occurred_from, recorded_on), 'YYYY-MM') as month,
                occurred_from is null or date_trunc('month', occurred_from) <> date_trunc('month', occurred_to) as unclear,
                coalesce(context_id = any ($1), false) as said, source_sector, learned, vocabulary_version, harms, count(*) as counted
            from intake.concern
            where on_surface and (context_id = any ($1) or place_id = any ($2))
            group by 1, 2, 3, 4, 5, 6, 7
        )
        select held.first, held.last, found.month as "month?", found.unclear as "unclear?", found.said as "said?",
            found.source_sector as "source_sector?", found.learned as "learned?", found.vocabulary_version as "version?",
            found.harms as "harms?", found.counted as "counted?"
        from held left join found on true"#,
        &asked.contexts,
        &asked.places
    )
    .fetch_all(working)
    .await?;
    let first_row = rows.first();
    let held = first_row
        .and_then(|row| Some((Month::parse(row.first.as_deref()?)?, Month::parse(row.last.as_deref()?)?)));
    let mut groups = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(month) = row.month else { continue };
        let group = || {
            let stored = HarmSet(u16::try_from(row.harms?).ok()?);
            Some(Group {
                month: Month::parse(&month)?,
                unclear: row.unclear?,
                said: row.said?,
                source: SourceSector::parse(&row.source_sector?)?,
                learned: Learned::parse(&row.learned?)?,
                harms: harms_now(&row.version?, stored)?,
                count: u32::try_from(row.counted?).ok()?,
            })
        };
        groups.push(group().ok_or(IntakeError::Stored)?);
    }
    Ok(Working::hold(groups).map(|groups| told(&groups, held, covered)))
}

/// A concern is seen when one of its harm types is covered; one with none is as if it were not there.
fn told(groups: &[Group], held: Option<(Month, Month)>, covered: HarmSet) -> ContextMonths {
    let seen: Vec<&Group> = groups.iter().filter(|group| group.harms.0 & covered.0 != 0).collect();
    let mut by_month: BTreeMap<Month, (u32, u32)> = BTreeMap::new();
    for group in &seen {
        let month = by_month.entry(group.month).or_default();
        month.0 += group.count;
        month.1 += if group.unclear { group.count } else { 0 };
    }
    let ends = held.into_iter().flat_map(|(first, last)| [first, last]).chain(by_month.keys().copied());
    let (first, last) = (ends.clone().min(), ends.max());
    let span = first.zip(last).map(|(first, last)| first.index()..=last.index());
    let month = |index: u16| {
        let month = Month::from_index(index);
        let (count, unclear) = by_month.get(&month).copied().unwrap_or_default();
        ContextMonth { month: month.to_string(), count, unclear }
    };
    let sum =
        |of: &dyn Fn(&Group) -> bool| seen.iter().filter(|group| of(group)).map(|group| group.count).sum();
    let source = |one: SourceSector| Share {
        code: one.code().to_owned(),
        label: one.label(),
        count: sum(&|group| group.source == one),
    };
    let learned = |one: Learned| Share {
        code: one.code().to_owned(),
        label: one.label(),
        count: sum(&|group| group.learned == one),
    };
    ContextMonths {
        months_held: held.map(|(first, last)| (first.to_string(), last.to_string())),
        months: span.into_iter().flatten().map(month).collect(),
        total: sum(&|_| true),
        said: sum(&|group| group.said),
        unclear: sum(&|group| group.unclear),
        sources: SourceSector::ALL.iter().copied().map(source).collect(),
        learned: Learned::ALL.iter().copied().map(learned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use concern::HarmType;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    fn group(at: &str, unclear: bool, harm: HarmType, count: u32) -> Group {
        Group {
            month: month(at),
            unclear,
            said: !unclear,
            source: SourceSector::Education,
            learned: Learned::Told,
            harms: HarmSet::of([harm]),
            count,
        }
    }

    #[test]
    fn months_without_a_concern_are_told_and_what_no_agreement_covers_is_not() {
        let groups = [
            group("2025-03", false, HarmType::Cse, 4),
            group("2025-03", true, HarmType::Cse, 2),
            group("2025-01", false, HarmType::Cce, 9),
            group("2024-12", false, HarmType::Cse, 1),
        ];
        let held = Some((month("2025-01"), month("2025-04")));
        let told = told(&groups, held, HarmSet::of([HarmType::Cse]));
        let months: Vec<(&str, u32, u32)> =
            told.months.iter().map(|one| (one.month.as_str(), one.count, one.unclear)).collect();
        assert_eq!(
            months,
            [("2024-12", 1, 0), ("2025-01", 0, 0), ("2025-02", 0, 0), ("2025-03", 6, 2), ("2025-04", 0, 0)]
        );
        assert_eq!((told.total, told.said, told.unclear), (7, 5, 2));
        assert_eq!(told.sources.iter().map(|share| share.count).sum::<u32>(), 7);
    }

    #[test]
    fn a_region_without_a_concern_has_no_months() {
        let told = told(&[], None, HarmSet::ALL);
        assert!(told.months.is_empty() && told.months_held.is_none() && told.total == 0);
    }

    #[test]
    fn ids_are_read_and_anything_else_is_refused_by_its_field() {
        let id = "00000000-0000-0000-0000-000000000001";
        let ask = |context: &str, place: &str| {
            Asked::read(&ContextMonthsAsk { context: context.to_owned(), place: Some(place.to_owned()) })
        };
        let both = ask(&format!("{id},{id}"), "GWL-P1").unwrap();
        assert_eq!((both.contexts.len(), both.places.as_slice()), (2, &["GWL-P1".to_owned()][..]));
        assert_eq!(ask(id, "").unwrap().subject(), format!("context={id}"));
        assert_eq!(both.subject(), format!("context={id},{id} place=GWL-P1"));
        for (context, place, field) in [
            ("", "", "context"),
            ("C1", "", "context"),
            (id, "a place", "place"),
            (&vec![id; 65].join(","), "", "context"),
        ] {
            assert_eq!(ask(context, place), Err(field));
        }
    }
}
