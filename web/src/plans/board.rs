//! `/contexts/plans`: every plan by authority, and what is used where.

use super::worked::Worked;
use super::{Late, Measures, ask_with_measures, days, measure_name};
use crate::contexts::code_words;
use crate::door::Load;
use crate::frame::Shell;
use crate::route::{ContextCode, Link, Route};
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{both, w};
use api::language::{Text, say};
use api::{MeasureUse, PlanLine, PlanState, PlansPage as Told};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;

/// The page.
#[component]
pub(crate) fn PlansPage() -> impl IntoView {
    let told: RwSignal<Load<(Told, Measures)>> = RwSignal::new(Load::Waiting);
    let ask = move || spawn_local(async move { _ = told.try_set(ask_with_measures("/api/plans").await) });
    ask();
    view! {
        <Shell>
            <main id="main" class="plain wide-page pfl plans">
                <p><Link to=Route::Contexts>{w("contexts-back")}</Link></p>
                <h1>{w("plans-title")}</h1>
                <p class="lead">{w("plans-lead")}</p>
                {move || match told.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                    Load::Ready((page, _)) if page.plans.is_empty() => {
                        view! { <Empty title="plans-none" next="plans-none-next"/> }.into_any()
                    }
                    Load::Ready((page, measures)) => view! { <Board page measures/> }.into_any(),
                }}
            </main>
        </Shell>
    }
}

#[component]
fn Board(
    /// What the server told.
    page: Told,
    /// The measures.
    measures: Measures,
) -> impl IntoView {
    let of_rows = measures.clone();
    let shown = RwSignal::new(None::<PlanState>);
    let mut by_authority: BTreeMap<String, (Text, Vec<PlanLine>)> = BTreeMap::new();
    for plan in page.plans {
        let (code, name) = match &plan.context.authority {
            Some(authority) => (authority.code.clone(), authority.name.clone()),
            None => ("none".to_owned(), say("plans-no-authority", &[])),
        };
        by_authority.entry(code).or_insert_with(|| (name, Vec::new())).1.push(plan);
    }
    let groups = move || {
        let groups = by_authority.iter().filter_map(|(code, (name, plans))| {
            let plans = plans.iter().filter(|plan| shown.get().is_none_or(|state| plan.state == state));
            let plans: Vec<PlanLine> = plans.cloned().collect();
            let measures = of_rows.clone();
            (!plans.is_empty()).then(|| {
                let id = format!("plans-of-{code}");
                let heading = id.clone();
                view! { <section aria-labelledby=id><h3 id=heading>{both(name.clone())}</h3><PlanRows plans measures/></section> }
            })
        });
        groups.collect_view()
    };
    view! {
        <section aria-labelledby="plans-board"><h2 id="plans-board">{w("plans-board")}</h2>
            <div class="record-filter"><div><label for="plans-state">{w("plans-filter-state")}</label>
                <select id="plans-state" on:change=move |event| shown.set(PlanState::parse(&event_target_value(&event)))>
                    <option value="">{w("plans-filter-all")}</option>
                    {PlanState::ALL.iter().map(|state| view! { <option value=state.code()>{w(state.key())}</option> }).collect_view()}
                </select></div></div>
            {groups}
        </section>
        <Used used=page.used measures=measures.clone() heading="plans-by-category"/>
        <Worked measures/>
    }
}

/// Plans as rows of a table.
#[component]
pub(super) fn PlanRows(
    /// The plans.
    plans: Vec<PlanLine>,
    /// The measures.
    measures: Measures,
) -> impl IntoView {
    let row = |line: PlanLine| {
        let title = line.title.clone();
        let name = match ContextCode::read_edition(&line.id).map(Route::Plan) {
            Some(to) => view! { <Link to>{title}</Link> }.into_any(),
            None => view! { {title} }.into_any(),
        };
        let name_of = both(line.context.name.clone());
        let context = match ContextCode::read(&line.context.code).map(Route::Context) {
            Some(to) => view! { <Link to>{name_of}</Link> }.into_any(),
            None => view! { {name_of} }.into_any(),
        };
        let taken = line.measures.iter().map(|one| {
            let (name, state) = (both(measure_name(&measures, &one.measure)), one.state);
            view! { <li>{name}" · "{w(state.key())}</li> }
        });
        let taken = taken.collect_view();
        let (days, review) = (days(&line), line.review_on.clone().unwrap_or_default());
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{context}<br/><span class="hint">{both(code_words("context", line.context.kind.code()))}</span></td>
                <td>{w(line.state.key())}</td>
                <td>{days}</td>
                <td>{review}" "<Late line=line.clone()/></td>
                <td><ul class="plain-list">{taken}</ul></td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("plans-title")>
            <table class="figures plans-table"><thead><tr>
                <th scope="col">{w("plans-col-plan")}</th><th scope="col">{w("plans-col-context")}</th>
                <th scope="col">{w("plans-col-state")}</th><th scope="col">{w("plans-col-days")}</th>
                <th scope="col">{w("plans-col-review")}</th><th scope="col">{w("plans-col-measures")}</th>
            </tr></thead><tbody>{plans.into_iter().map(row).collect_view()}</tbody></table>
        </div>
    }
}

/// What was used at which kind of context.
#[component]
pub(super) fn Used(
    /// The uses, the most used first.
    used: Vec<MeasureUse>,
    /// The measures.
    measures: Measures,
    /// Key of the heading.
    heading: &'static str,
) -> impl IntoView {
    let none = used.is_empty();
    let row = |one: MeasureUse| {
        view! {
            <tr>
                <th scope="row">{both(measure_name(&measures, &one.measure))}</th>
                <td>{both(code_words("context", one.kind.code()))}</td>
                <td class="figure">{one.plans}</td><td class="figure">{one.taken}</td><td class="figure">{one.not_taken}</td>
            </tr>
        }
    };
    let rows = used.into_iter().map(row).collect_view();
    view! {
        <section aria-labelledby="plans-used"><h2 id="plans-used">{w(heading)}</h2>
            {none.then(|| view! { <p class="hint">{w("plans-used-none")}</p> })}
            {(!none).then(|| view! {
                <p class="hint">{w("plans-used-note")}</p>
                <div class="table-scroll" tabindex="0" role="region" aria-labelledby="plans-used">
                    <table class="figures"><thead><tr>
                        <th scope="col">{w("plans-col-measure")}</th><th scope="col">{w("plans-col-kind")}</th>
                        <th scope="col" class="figure">{w("plans-col-plans")}</th><th scope="col" class="figure">{w("plans-col-taken")}</th>
                        <th scope="col" class="figure">{w("plans-col-not-taken")}</th>
                    </tr></thead><tbody>{rows}</tbody></table>
                </div>
            })}
        </section>
    }
}
