//! The released tables: each that the reader may see, period by period, with its totals, its card, and as a file.

pub(crate) mod card;
mod save;

use crate::door::{self, Failure, Load};
use crate::filters::choice::Side;
use crate::frame::{MarkingBar, TopBar};
use crate::inspector::whisker::{Whisker, most, value_words};
use crate::session::Session;
use crate::states::{Empty, FailureView, Skeleton};
use crate::words::{Text, both, counted, lang, w};
use api::{CellKind, ReleasedCell, ReleasedMap, ReleasedSum, ReleasedTable, TableHeld};
use card::TableCard;
use leptos::prelude::*;
use leptos::task::spawn_local;
use save::SaveButton;
use std::sync::Arc;

/// Rows drawn at first; a button brings the rest.
const FIRST_ROWS: usize = 100;

/// What is on the page.
#[derive(Clone, Copy)]
struct Tables {
    held: RwSignal<Load<Vec<TableHeld>>>,
    table: RwSignal<String>,
    period: RwSignal<String>,
    shown: RwSignal<Option<Load<Arc<ReleasedTable>>>>,
}

impl Tables {
    fn new() -> Self {
        Self {
            held: RwSignal::new(Load::Waiting),
            table: RwSignal::new(String::new()),
            period: RwSignal::new(String::new()),
            shown: RwSignal::new(None),
        }
    }

    /// Asks which tables there are.
    fn ask(self, session: Session) {
        self.held.set(Load::Waiting);
        spawn_local(async move {
            match door::get::<ReleasedMap>("/api/released/map", None).await {
                Ok(map) => {
                    if let Some(first) = map.tables.first() {
                        self.table.try_set(first.table.clone());
                        self.period.try_set(first.periods.last().cloned().unwrap_or_default());
                    }
                    self.held.try_set(Load::Ready(map.tables));
                }
                Err(failure) => self.fail(session, failure).await,
            }
        });
    }

    async fn fail(self, session: Session, failure: Failure) {
        if matches!(failure.status(), Some(401 | 403)) {
            session.ask().await;
        }
        self.held.try_set(Load::Failed(failure));
    }

    /// Another table: the last of its periods, unless it has the one that is shown.
    fn choose(self, table: String) {
        let period = self.held.with_untracked(|held| {
            let periods = held.ready()?.iter().find(|held| held.table == table)?.periods.clone();
            let now = self.period.get_untracked();
            if periods.contains(&now) { Some(now) } else { periods.last().cloned() }
        });
        self.table.set(table);
        self.period.set(period.unwrap_or_default());
    }

    fn periods(self) -> Vec<String> {
        let table = self.table.get();
        self.held.with(|held| {
            let held = held.ready().and_then(|held| held.iter().find(|held| held.table == table));
            held.map(|held| held.periods.clone()).unwrap_or_default()
        })
    }
}

/// The name of a table.
fn table_words(code: &str) -> Text {
    api::language::say(&format!("released-table-{}", code.replace('_', "-")), &[])
}

/// The page.
#[component]
pub(crate) fn TablesPage() -> impl IntoView {
    let session = expect_context::<Session>();
    let tables = Tables::new();
    tables.ask(session);
    Effect::new(move |_| {
        let (table, period) = (tables.table.get(), tables.period.get());
        if table.is_empty() || period.is_empty() {
            return;
        }
        tables.shown.set(Some(Load::Waiting));
        spawn_local(async move {
            let path = format!("/api/released/table?table={table}&period={period}");
            let answer = door::get::<ReleasedTable>(&path, None).await;
            // An answer to an earlier choice, or to a page that is gone, is not shown.
            let still = tables.table.try_get_untracked() == Some(table)
                && tables.period.try_get_untracked() == Some(period);
            if still {
                let load = answer.map_or_else(Load::Failed, |table| Load::Ready(Arc::new(table)));
                tables.shown.try_set(Some(load));
            }
        });
    });
    let edition = Signal::derive(move || {
        let shown = tables.shown.get();
        shown.and_then(|load| load.ready().map(|table| table.release.id.clone())).unwrap_or_default()
    });
    view! {
        <div class="shell">
            <MarkingBar side=Signal::derive(|| Some(Side::Released)) edition/>
            <TopBar/>
            <main id="main" class="plain wide-page">
                <h1>{w("web-title-tables")}</h1>
                <p class="lead">{w("web-tables-lead")}</p>
                {move || match tables.held.get() {
                    Load::Waiting => view! { <Skeleton/> }.into_any(),
                    Load::Failed(failure) => {
                        view! { <FailureView failure again=move || tables.ask(session)/> }.into_any()
                    }
                    Load::Ready(held) if held.is_empty() => {
                        view! { <Empty title="web-no-release-title" next="web-no-release-next"/> }.into_any()
                    }
                    Load::Ready(held) => view! { <Chooser tables held/><Shown tables/> }.into_any(),
                }}
            </main>
        </div>
    }
}

#[component]
fn Chooser(
    /// The page.
    tables: Tables,
    /// What there is.
    held: Vec<TableHeld>,
) -> impl IntoView {
    let lang = lang();
    let names: Vec<(String, Text)> =
        held.into_iter().map(|held| (held.table.clone(), table_words(&held.table))).collect();
    view! {
        <div class="tables-choose">
            <label><span>{w("web-tables-table")}</span>
                <select on:change=move |event| tables.choose(event_target_value(&event))>
                    {names.into_iter().map(|(code, name)| {
                        let value = code.clone();
                        view! { <option value=value selected=move || tables.table.get() == code>{move || name.get(lang.get()).to_owned()}</option> }
                    }).collect_view()}
                </select></label>
            <label><span>{w("web-tables-period")}</span>
                <select on:change=move |event| tables.period.set(event_target_value(&event))>
                    {move || tables.periods().into_iter().rev().map(|period| {
                        let (value, label) = (period.clone(), period.clone());
                        view! { <option value=value selected=move || tables.period.get() == period>{label}</option> }
                    }).collect_view()}
                </select></label>
            <SaveButton table=tables.table period=tables.period/>
        </div>
    }
}

#[component]
fn Shown(
    /// The page.
    tables: Tables,
) -> impl IntoView {
    let again = move || tables.period.update(|_| ());
    move || {
        tables.shown.get().map(|load| match load {
            Load::Waiting => view! { <Skeleton/> }.into_any(),
            Load::Failed(failure) => view! { <FailureView failure again/> }.into_any(),
            Load::Ready(table) => view! { <Figures table/> }.into_any(),
        })
    }
}

/// The cells and totals of a table.
#[component]
fn Figures(
    /// The table.
    table: Arc<ReleasedTable>,
) -> impl IntoView {
    let lang = lang();
    let all = RwSignal::new(false);
    let name = table_words(&table.table);
    let unit = name.clone();
    let period = table.release.period.clone();
    let parted = table.cells.iter().any(|cell| cell.kind == CellKind::Area && cell.part_name.is_some());
    let scale = most(table.cells.iter().map(|cell| cell.value));
    let count = table.cells.len();
    let sums = table.sums.clone();
    let card = table.release.clone();
    let cells = StoredValue::new(table);
    let lines = move || {
        let most_rows = if all.get() { usize::MAX } else { FIRST_ROWS };
        cells.with_value(|table| {
            table.cells.iter().take(most_rows).cloned().map(|cell| line(cell, parted, scale)).collect_view()
        })
    };
    view! {
        <div class="tables-figures">
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-table")>
                <table class="figures">
                    <caption>{move || name.get(lang.get()).to_owned()}" · "{period}</caption>
                    <thead><tr>
                        <th scope="col">{w("web-tables-area")}</th>
                        {parted.then(|| view! { <th scope="col">{w("web-tables-part")}</th> })}
                        <th scope="col" class="figure">{w("map-col-value")}</th>
                        <th scope="col" aria-hidden="true"></th>
                    </tr></thead>
                    <tbody>{lines}</tbody>
                </table>
                <p class="table-foot">
                    {move || counted(lang.get(), "map-rows", count as u64)}
                    <Show when=move || !all.get() && (count > FIRST_ROWS)>
                        " " <button type="button" class="button small" on:click=move |_| all.set(true)>{w("web-table-all")}</button>
                    </Show>
                </p>
            </div>
            <div class="tables-side">
                <Totals sums/>
                <TableCard name=unit card/>
            </div>
        </div>
    }
}

fn line(cell: ReleasedCell, parted: bool, scale: f64) -> impl IntoView {
    let lang = lang();
    let value = cell.value;
    let part = cell.part_name.unwrap_or_else(|| Text::same(""));
    // A table without parts still has its rests: what no area or place took.
    let rest =
        (!parted && cell.kind != CellKind::Area).then(|| part.clone()).filter(|part| !part.en.is_empty());
    view! {
        <tr>
            <th scope="row">{both(cell.name)}{rest.map(|rest| view! { " · "{both(rest)} })}" "<span class="hint">{cell.code}</span></th>
            {parted.then(|| view! { <td>{both(part)}</td> })}
            <td class="figure">{move || value_words(value, lang.get())}</td>
            <td class="years-bar"><Whisker value most=scale/></td>
        </tr>
    }
}

/// Totals from every table of the reader together.
#[component]
fn Totals(
    /// The sums.
    sums: Vec<ReleasedSum>,
) -> impl IntoView {
    let lang = lang();
    (!sums.is_empty()).then(|| {
        view! {
            <table class="mix totals">
                <caption>{w("web-tables-totals")}</caption>
                <tbody>
                    {sums.into_iter().map(|sum| {
                        let value = sum.value;
                        let name = sum.part_name.unwrap_or(sum.name);
                        view! {
                            <tr><th scope="row">{both(name)}</th>
                                <td class="figure">{move || value_words(value, lang.get())}</td></tr>
                        }
                    }).collect_view()}
                </tbody>
            </table>
            <p class="hint">{w("web-tables-totals-note")}</p>
        }
    })
}
