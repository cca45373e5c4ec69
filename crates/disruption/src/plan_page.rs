//! A plan's page, and the board of all of them.

use crate::content::plan_lacks;
use crate::fault::PlanFault;
use crate::plan_read::{plan_find, plans_listed, uses_of, versions_of, writers_of};
use access::ActionKind;
use api::{FieldProblem, PlanMay, PlanPage, PlanState, PlansPage};
use http::Caller;
use jiff::civil::Date;
use sqlx::PgPool;
use uuid::Uuid;

/// The plans of a region, or those on one context; what was used is told over all of them.
pub(crate) async fn plans_page(
    pool: &PgPool,
    context: Option<&str>,
    today: Date,
) -> Result<PlansPage, PlanFault> {
    let all = plans_listed(pool, None).await?;
    let used = uses_of(&all);
    let asked = all.iter().filter(|plan| context.is_none_or(|code| plan.context.code == code));
    Ok(PlansPage { plans: asked.map(|plan| plan.line(today)).collect(), used })
}

/// The page of a plan for a caller who may read it.
pub(crate) async fn plan_page(
    pool: &PgPool,
    caller: &Caller,
    id: Uuid,
    today: Date,
) -> Result<PlanPage, PlanFault> {
    let (row, history, writers) = {
        let mut read = pool.acquire().await?;
        let row = plan_find(&mut read, id).await?;
        let history = versions_of(&mut read, id).await?;
        (row, history, writers_of(&mut read, id).await?)
    };
    let own = caller.who().user().is_some_and(|user| writers.contains(&user.0));
    let mut used = uses_of(&plans_listed(pool, None).await?);
    used.retain(|one| one.kind == row.context.kind);
    let open = row.state != PlanState::Closed;
    Ok(PlanPage {
        line: row.line(today),
        version: row.version,
        lacks: plan_lacks(&row.content)
            .into_iter()
            .map(|fault| FieldProblem { message: fault.text(), field: fault.field })
            .collect(),
        history,
        used,
        may: PlanMay {
            keep: caller.offered(ActionKind::KeepPlans) && open,
            start: caller.offered(ActionKind::StartPlan) && row.state == PlanState::Draft,
            own,
        },
        content: row.content,
    })
}
