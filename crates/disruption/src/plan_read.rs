//! Plans as they stand in the database.

use crate::fault::PlanFault;
use crate::look::day_of;
use access::Role;
use api::{
    MeasureState, MeasureUse, PlanAuthority, PlanContent, PlanContext, PlanLine, PlanState, PlanVersionLine,
};
use concern::ContextKind;
use jiff::civil::Date;
use language::Text;
use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A plan.
#[derive(Clone, Debug)]
pub(crate) struct PlanRow {
    pub(crate) id: Uuid,
    pub(crate) context: PlanContext,
    pub(crate) version: i32,
    pub(crate) state: PlanState,
    pub(crate) content: PlanContent,
}

impl PlanRow {
    /// Its line on a day: what runs past its review or its last day is overdue.
    pub(crate) fn line(&self, today: Date) -> PlanLine {
        let past = |day: Option<&str>| day.and_then(day_of).is_some_and(|day| day < today);
        let content = &self.content;
        let open = self.state != PlanState::Closed;
        let running = self.state == PlanState::Running;
        let late = content.milestones.iter().filter(|one| one.done_on.is_none() && past(Some(&one.due)));
        PlanLine {
            id: self.id.to_string(),
            title: content.title.clone(),
            context: self.context.clone(),
            state: self.state,
            first_day: content.first_day.clone(),
            last_day: content.last_day.clone(),
            review_on: content.review_on.clone(),
            overdue: running && (past(content.review_on.as_deref()) || past(Some(&content.last_day))),
            late: if open { u32::try_from(late.count()).unwrap_or(u32::MAX) } else { 0 },
            measures: content.measures.clone(),
        }
    }
}

struct Kept {
    plan_id: Uuid,
    context_code: String,
    context_kind: String,
    context_name_en: String,
    context_name_cy: String,
    authority_code: Option<String>,
    authority_name_en: Option<String>,
    authority_name_cy: Option<String>,
    version: i32,
    state: String,
    content: Json<PlanContent>,
}

impl Kept {
    fn row(self) -> Result<PlanRow, PlanFault> {
        let kind = ContextKind::parse(&self.context_kind);
        let [en, cy] = [self.authority_name_en, self.authority_name_cy].map(Option::unwrap_or_default);
        let authority = Text::new(en, cy);
        Ok(PlanRow {
            id: self.plan_id,
            context: PlanContext {
                code: self.context_code,
                name: Text::new(self.context_name_en, self.context_name_cy),
                kind: kind.ok_or(PlanFault::Kept)?,
                authority: self.authority_code.map(|code| PlanAuthority { code, name: authority }),
            },
            version: self.version,
            state: PlanState::parse(&self.state).ok_or(PlanFault::Kept)?,
            content: self.content.0,
        })
    }
}

/// The plans of a region, or those on one context, the newest first.
pub(crate) async fn plans_listed(pool: &PgPool, context: Option<&str>) -> Result<Vec<PlanRow>, PlanFault> {
    let kept = sqlx::query_as!(
        Kept,
        r#"-- disruption::plan_read::plans_listed
        select plan_id, context_code, context_kind, context_name_en, context_name_cy,
            authority_code, authority_name_en, authority_name_cy, version, state, content as "content: Json<PlanContent>"
        from disruption.plan where $1::text is null or context_code = $1
        order by made_at desc, plan_id limit 2000"#,
        context
    )
    .fetch_all(pool)
    .await?;
    kept.into_iter().map(Kept::row).collect()
}

/// A plan.
pub(crate) async fn plan_find(read: &mut PgConnection, id: Uuid) -> Result<PlanRow, PlanFault> {
    let kept = sqlx::query_as!(
        Kept,
        r#"-- disruption::plan_read::plan_find
        select plan_id, context_code, context_kind, context_name_en, context_name_cy,
            authority_code, authority_name_en, authority_name_cy, version, state, content as "content: Json<PlanContent>"
        from disruption.plan where plan_id = $1"#,
        id
    )
    .fetch_optional(read)
    .await?;
    kept.ok_or(PlanFault::NoSuch)?.row()
}

/// A plan, held against others' changes for as long as the transaction lasts.
pub(crate) async fn plan_hold(change: &mut PgConnection, id: Uuid) -> Result<PlanRow, PlanFault> {
    sqlx::query_scalar!(
        "-- disruption::plan_read::plan_hold
        select plan_id from disruption.plan where plan_id = $1 for update",
        id
    )
    .fetch_optional(&mut *change)
    .await?
    .ok_or(PlanFault::NoSuch)?;
    plan_find(change, id).await
}

/// Who wrote in a plan: none of them starts it.
pub(crate) async fn writers_of(read: &mut PgConnection, id: Uuid) -> Result<Vec<Uuid>, sqlx::Error> {
    sqlx::query_scalar!(
        "-- disruption::plan_read::writers_of
        select distinct account_id from disruption.plan_version where plan_id = $1 and wrote order by account_id",
        id
    )
    .fetch_all(read)
    .await
}

/// The versions of a plan, the newest first.
pub(crate) async fn versions_of(
    read: &mut PgConnection,
    id: Uuid,
) -> Result<Vec<PlanVersionLine>, sqlx::Error> {
    let rows = sqlx::query!(
        r#"-- disruption::plan_read::versions_of
        select version, state, role, made_at::date::text as "on!"
        from disruption.plan_version where plan_id = $1 order by version desc limit 200"#,
        id
    )
    .fetch_all(read)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PlanVersionLine {
            version: row.version,
            state: PlanState::parse(&row.state).unwrap_or(PlanState::Draft),
            role: role_words(&row.role),
            on: row.on,
        })
        .collect())
}

/// A role in both languages.
pub(crate) fn role_words(code: &str) -> Text {
    Role::parse(code).map_or_else(|| Text::same(code), Role::label)
}

/// What was used at which kind of context, over the plans that were started.
pub(crate) fn uses_of(plans: &[PlanRow]) -> Vec<MeasureUse> {
    let mut uses: BTreeMap<(&str, &str), MeasureUse> = BTreeMap::new();
    for plan in plans.iter().filter(|plan| plan.state != PlanState::Draft) {
        for planned in &plan.content.measures {
            let one =
                uses.entry((plan.context.kind.code(), &planned.measure)).or_insert_with(|| MeasureUse {
                    measure: planned.measure.clone(),
                    kind: plan.context.kind,
                    plans: 0,
                    taken: 0,
                    not_taken: 0,
                });
            one.plans += 1;
            match planned.state {
                MeasureState::InPlace | MeasureState::Ended => one.taken += 1,
                MeasureState::Refused | MeasureState::Dropped => one.not_taken += 1,
                MeasureState::Planned | MeasureState::AppliedFor => {}
            }
        }
    }
    let mut uses: Vec<MeasureUse> = uses.into_values().collect();
    // What was used most comes first; equal ones keep the order of their codes.
    uses.sort_by_key(|one| std::cmp::Reverse(one.plans));
    uses
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{Milestone, PlannedMeasure};
    use jiff::civil::date;

    fn plan(state: PlanState, kind: ContextKind, measures: &[(&str, MeasureState)]) -> PlanRow {
        let planned = |(measure, state): &(&str, MeasureState)| PlannedMeasure {
            measure: (*measure).to_owned(),
            state: *state,
            owner: "community_safety".to_owned(),
            from: None,
            until: None,
            note: String::new(),
        };
        PlanRow {
            id: Uuid::nil(),
            context: PlanContext { code: "A-C1".to_owned(), name: Text::same("A"), kind, authority: None },
            version: 1,
            state,
            content: PlanContent {
                measures: measures.iter().map(planned).collect(),
                first_day: "2026-01-01".to_owned(),
                last_day: "2026-06-30".to_owned(),
                review_on: Some("2026-03-01".to_owned()),
                milestones: vec![Milestone {
                    what: "Lights".to_owned(),
                    due: "2026-02-01".to_owned(),
                    done_on: None,
                }],
                ..PlanContent::default()
            },
        }
    }

    #[test]
    fn what_was_used_is_counted_by_kind_over_plans_that_were_started() {
        use MeasureState as M;
        let plans = [
            plan(PlanState::Draft, ContextKind::Place, &[("safe_haven", M::Planned)]),
            plan(
                PlanState::Running,
                ContextKind::Place,
                &[("safe_haven", M::InPlace), ("lighting", M::Refused)],
            ),
            plan(PlanState::Closed, ContextKind::Place, &[("safe_haven", M::Ended)]),
            plan(PlanState::Closed, ContextKind::School, &[("safe_haven", M::Dropped)]),
        ];
        let told: Vec<_> = uses_of(&plans)
            .into_iter()
            .map(|one| (one.kind, one.measure, one.plans, one.taken, one.not_taken))
            .collect();
        let line = |kind, measure: &str, plans, taken, not| (kind, measure.to_owned(), plans, taken, not);
        assert_eq!(told[0], line(ContextKind::Place, "safe_haven", 2, 2, 0));
        assert!(told.contains(&line(ContextKind::Place, "lighting", 1, 0, 1)));
        assert!(told.contains(&line(ContextKind::School, "safe_haven", 1, 0, 1)));
        assert_eq!(told.len(), 3);
    }

    #[test]
    fn what_runs_past_its_review_is_overdue_and_what_is_closed_is_not() {
        let overdue = |state, day| plan(state, ContextKind::Place, &[]).line(day).overdue;
        assert!(!overdue(PlanState::Running, date(2026, 3, 1)));
        assert!(overdue(PlanState::Running, date(2026, 3, 2)));
        assert!(
            !overdue(PlanState::Closed, date(2026, 12, 1)) && !overdue(PlanState::Draft, date(2026, 12, 1))
        );
        assert_eq!(plan(PlanState::Running, ContextKind::Place, &[]).line(date(2026, 2, 2)).late, 1);
        assert_eq!(plan(PlanState::Closed, ContextKind::Place, &[]).line(date(2026, 2, 2)).late, 0);
    }
}
