//! What came of measures, below the board: asked for when somebody opens it.

use super::{Measures, measure_name};
use crate::contexts::code_words;
use crate::door::{self, Load};
use crate::route::{ContextCode, Link, Route};
use crate::states::{FailureView, Skeleton};
use crate::words::{Arg, both, counted, lang, w};
use api::language::say_in;
use api::{WorkedLine, WorkedNote, WorkedPage, WorkedPooled};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The section.
#[component]
pub(super) fn Worked(
    /// The measures.
    measures: Measures,
) -> impl IntoView {
    let told: RwSignal<Option<Load<WorkedPage>>> = RwSignal::new(None);
    let ask = move || {
        told.set(Some(Load::Waiting));
        spawn_local(async move {
            let page = door::get::<WorkedPage>("/api/plans/worked", None).await;
            told.try_set(Some(page.map_or_else(Load::Failed, Load::Ready)));
        });
    };
    let open = move |_| {
        if told.with_untracked(|told| !matches!(told, Some(Load::Waiting | Load::Ready(_)))) {
            ask();
        }
    };
    view! {
        <details class="fold" id="plans-worked" on:toggle=open><summary>{w("effect-worked")}</summary>
            {move || told.get().map(|told| match told {
                Load::Waiting => view! { <Skeleton/> }.into_any(),
                Load::Failed(failure) => view! { <FailureView failure again=ask/> }.into_any(),
                Load::Ready(page) => found(page, &measures),
            })}
        </details>
    }
}

fn found(page: WorkedPage, measures: &Measures) -> AnyView {
    let lang = lang();
    let (compared, started) = (page.compared as usize, page.started as usize);
    let of = move || {
        let args = [("compared", Arg::from(compared)), ("started", Arg::from(started))];
        say_in(lang.get(), "effect-worked-compared", &args)
    };
    if page.lines.is_empty() {
        return view! { <p>{of}" "{w("effect-worked-none")}</p> }.into_any();
    }
    let notes: Vec<(String, WorkedNote)> = page
        .lines
        .iter()
        .flat_map(|line| line.notes.iter().map(|note| (line.measure.clone(), note.clone())))
        .collect();
    let rows = page.lines.into_iter().map(|line| row(line, measures)).collect_view();
    view! {
        <p class="hint">{w("effect-worked-lead")}</p><p>{of}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("effect-worked")>
            <table class="figures plans-table"><thead><tr>
                <th scope="col">{w("plans-col-measure")}</th><th scope="col">{w("plans-col-kind")}</th>
                <th scope="col" class="figure">{w("plans-col-plans")}</th><th scope="col" class="figure">{w("effect-worked-early")}</th>
                <th scope="col" class="figure">{w("effect-worked-fell")}</th><th scope="col" class="figure">{w("effect-worked-rose")}</th>
                <th scope="col" class="figure">{w("effect-worked-ruled-out")}</th><th scope="col" class="figure">{w("effect-worked-not-told")}</th>
                <th scope="col">{w("effect-worked-ratio")}</th>
            </tr></thead><tbody>{rows}</tbody></table>
        </div>
        {(!notes.is_empty()).then(|| view! {
            <h3>{w("effect-worked-notes")}</h3>
            <ul class="plain-list">{notes.into_iter().map(|(measure, note)| note_line(&measure, note, measures)).collect_view()}</ul>
        })}
    }
    .into_any()
}

fn row(line: WorkedLine, measures: &Measures) -> AnyView {
    let figures = [line.plans, line.early, line.fell, line.rose, line.ruled_out, line.not_told];
    let figures = figures.map(|n| view! { <td class="figure">{n}</td> });
    view! {
        <tr><th scope="row">{both(measure_name(measures, &line.measure))}</th><td>{both(code_words("context", line.kind.code()))}</td>
            {figures}<td>{line.pooled.map(pooled)}</td></tr>
    }
    .into_any()
}

/// "0.71 (0.52–0.97) of 4 plans", and where one more would lie.
fn pooled(one: WorkedPooled) -> AnyView {
    let lang = lang();
    let of = |(low, high): (f64, f64)| format!("{low:.2}–{high:.2}");
    let told = format!("{:.2} ({})", one.ratio, of(one.interval));
    let next = one.next.map(|next| {
        let interval = of(next);
        view! { <p class="hint">{move || say_in(lang.get(), "effect-worked-next", &[("interval", Arg::from(interval.clone()))])}</p> }
    });
    view! { <span class="effect-series">{told}</span>" "{move || counted(lang.get(), "effect-worked-of", one.plans.into())}{next} }
        .into_any()
}

fn note_line(measure: &str, note: WorkedNote, measures: &Measures) -> AnyView {
    let to = ContextCode::read_edition(&note.plan).map(Route::PlanEffect);
    let link = to.map(|to| view! { " · "<Link to>{w("effect-worked-plan")}</Link> });
    view! {
        <li><strong>{both(measure_name(measures, measure))}</strong>" · "{both(note.conclusion.label())}" · "{both(note.role)}" · "{note.on}{link}
            <p class="pfl-prose">{note.learned}</p></li>
    }
    .into_any()
}
