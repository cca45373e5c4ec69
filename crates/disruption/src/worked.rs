//! What came of measures, over the plans of a region that are compared with something. A plan with several measures counts under each of them: the effect is
//! the plan's.

use crate::effect_keep::{designs_newest, notes_all};
use crate::effect_quarters::Quarters;
use crate::effect_result::{outcome, questions};
use crate::fault::PlanFault;
use crate::plan_read::{PlanRow, plans_listed};
use crate::room::Room;
use api::{
    EffectGround, EffectRegistered, EffectState, EffectSumAsk, MeasureState, PlanState, WorkedLine,
    WorkedNote, WorkedPage, WorkedPooled,
};
use evaluation::{Study, pooled};
use http::{Caller, Reply};
use sqlx::PgPool;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A plan with what came of it.
pub(crate) struct Ended<'a> {
    plan: &'a PlanRow,
    early: bool,
    state: EffectState,
    study: Option<Study>,
}

/// The page.
pub(crate) async fn worked_page(room: &Room, pool: &PgPool, caller: &Caller) -> Reply<WorkedPage> {
    let plans = plans_listed(pool, None).await?;
    let (designs, notes) = {
        let mut read = pool.acquire().await.map_err(PlanFault::from)?;
        let designs = designs_newest(&mut read).await.map_err(PlanFault::from)?;
        (designs, notes_all(&mut read).await.map_err(PlanFault::from)?)
    };
    let ground = room.released.ground(caller).await?;
    let compared = compared(&plans, &designs);
    let asks: Vec<EffectSumAsk> = compared
        .iter()
        .flat_map(|(_, registered, quarters)| questions(&registered.design, quarters, &[]))
        .collect();
    let sums = room.released.sums(caller, &asks).await?;
    let ended = ended(&compared, ground.get(), sums.get());
    let started = plans.iter().filter(|plan| plan.state != PlanState::Draft).count();
    Ok(WorkedPage {
        lines: lines(&ended, &notes),
        started: u32::try_from(started).unwrap_or(u32::MAX),
        compared: u32::try_from(ended.len()).unwrap_or(u32::MAX),
    })
}

type Compared<'a> = (&'a PlanRow, &'a EffectRegistered, Quarters);

fn compared<'a>(plans: &'a [PlanRow], designs: &'a HashMap<Uuid, EffectRegistered>) -> Vec<Compared<'a>> {
    plans
        .iter()
        .filter_map(|plan| {
            let registered = designs.get(&plan.id)?;
            Some((plan, registered, Quarters::of(&registered.design.first, registered.design.quarters)?))
        })
        .collect()
}

/// What came of each, of sums in the order of the questions.
fn ended<'a>(
    compared: &[Compared<'a>],
    ground: &EffectGround,
    mut sums: &[Option<api::EffectSum>],
) -> Vec<Ended<'a>> {
    compared
        .iter()
        .map(|(plan, registered, quarters)| {
            let asked = questions(&registered.design, quarters, &[]).len().min(sums.len());
            let (own, rest) = sums.split_at(asked);
            sums = rest;
            let (state, study) = outcome(&registered.design, quarters, &ground.periods, own);
            Ended { plan, early: registered.seen == 0, state, study }
        })
        .collect()
}

fn lines(ended: &[Ended<'_>], notes: &[WorkedNote]) -> Vec<WorkedLine> {
    let mut by: BTreeMap<(&str, &str), Vec<&Ended<'_>>> = BTreeMap::new();
    for one in ended {
        let taken = |state: MeasureState| matches!(state, MeasureState::InPlace | MeasureState::Ended);
        for planned in one.plan.content.measures.iter().filter(|planned| taken(planned.state)) {
            by.entry((one.plan.context.kind.code(), &planned.measure)).or_default().push(one);
        }
    }
    let mut lines: Vec<WorkedLine> =
        by.into_iter().map(|((_, measure), plans)| line(measure, &plans, notes)).collect();
    // What most plans tell of comes first; equal ones keep the order of their codes.
    lines.sort_by_key(|line| std::cmp::Reverse(line.plans));
    lines
}

fn line(measure: &str, plans: &[&Ended<'_>], notes: &[WorkedNote]) -> WorkedLine {
    let count = |is: &dyn Fn(&Ended<'_>) -> bool| plans.iter().filter(|one| is(one)).count() as u32;
    let state = |state: EffectState| count(&|one| one.state == state);
    let studies: Vec<Study> = plans.iter().filter_map(|one| one.study).collect();
    let is_here = |note: &&WorkedNote| plans.iter().any(|one| one.plan.id.to_string() == note.plan);
    let told = [EffectState::Fell, EffectState::Rose, EffectState::SmallerThanWanted];
    WorkedLine {
        measure: measure.to_owned(),
        kind: plans[0].plan.context.kind,
        plans: plans.len() as u32,
        early: count(&|one| one.early),
        fell: state(EffectState::Fell),
        rose: state(EffectState::Rose),
        ruled_out: state(EffectState::SmallerThanWanted),
        not_told: count(&|one| !told.contains(&one.state)),
        pooled: pooled(&studies, 0.95).ok().map(|found| {
            let ratios = |(low, high): (f64, f64)| (libm::exp(low), libm::exp(high));
            WorkedPooled {
                plans: studies.len() as u32,
                ratio: libm::exp(found.estimate),
                interval: ratios(found.interval),
                next: found.next.map(ratios),
                heterogeneity_percent: (found.heterogeneity * 100.0).round() as u32,
            }
        }),
        notes: notes.iter().filter(is_here).cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{EffectConclusion, PlanContent, PlanContext, PlannedMeasure};
    use concern::ContextKind;
    use language::Text;

    fn plan(measures: &[(&str, MeasureState)]) -> PlanRow {
        let planned = |(measure, state): &(&str, MeasureState)| PlannedMeasure {
            measure: (*measure).to_owned(),
            state: *state,
            owner: "community_safety".to_owned(),
            from: None,
            until: None,
            note: String::new(),
        };
        PlanRow {
            id: Uuid::new_v4(),
            context: PlanContext {
                code: "A-C1".to_owned(),
                name: Text::same("A"),
                kind: ContextKind::Place,
                authority: None,
            },
            version: 1,
            state: PlanState::Running,
            content: PlanContent {
                measures: measures.iter().map(planned).collect(),
                ..PlanContent::default()
            },
        }
    }

    #[test]
    fn failures_stand_beside_successes_and_what_was_never_taken_tells_nothing() {
        let plans = [
            plan(&[("lighting", MeasureState::InPlace), ("safe_haven", MeasureState::Refused)]),
            plan(&[("lighting", MeasureState::Ended)]),
            plan(&[("lighting", MeasureState::InPlace)]),
        ];
        let study = |estimate| Some(Study { estimate, variance: 0.04 });
        let ended = [
            Ended { plan: &plans[0], early: true, state: EffectState::Fell, study: study(-0.5) },
            Ended { plan: &plans[1], early: false, state: EffectState::Rose, study: study(0.5) },
            Ended { plan: &plans[2], early: false, state: EffectState::NotReleased, study: None },
        ];
        let note = WorkedNote {
            plan: plans[1].id.to_string(),
            conclusion: EffectConclusion::Worse,
            learned: "The lamps drew a crowd.".to_owned(),
            role: Text::same("x"),
            on: "2026-11-23".to_owned(),
        };
        let lines = lines(&ended, &[note]);
        assert_eq!(lines.len(), 1, "what was refused has no line");
        let line = &lines[0];
        assert_eq!((line.plans, line.early, line.fell, line.rose, line.not_told), (3, 1, 1, 1, 1));
        let pooled = line.pooled.unwrap();
        assert!((pooled.ratio - 1.0).abs() < 1e-9 && pooled.plans == 2 && pooled.next.is_none());
        assert!(pooled.interval.0 < 0.5 && pooled.interval.1 > 2.0, "two that differ say little");
        assert_eq!(line.notes.len(), 1);
    }
}
