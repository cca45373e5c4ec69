//! The table: everything that the map shows, for those who read figures, use a screen reader, or have no pointer.

pub(crate) mod rows;

use crate::desk::desk;
use crate::filters::choice::Side;
use crate::finding::Shown;
use crate::finding::table::FindingTables;
use crate::words::{counted, lang, w};
use leptos::prelude::*;
use rows::{Columns, Row};
use std::sync::Arc;

/// Rows drawn at first; a button brings the rest.
const FIRST_ROWS: usize = 200;

/// Which of a side's two tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    /// Cells or blocks.
    Areas,
    /// Authorities or places.
    Others,
}

/// The table of the side shown.
#[component]
pub(crate) fn TableView() -> impl IntoView {
    let desk = desk();
    let which = RwSignal::new(Which::Areas);
    let released = move || desk.side.get() == Some(Side::Released);
    let tab = move |of: Which, working: &'static str, other: &'static str| {
        let (working, other) = (w(working), w(other));
        view! {
            <button type="button" aria-pressed=move || (which.get() == of).to_string() on:click=move |_| which.set(of)>
                {move || if released() { other() } else { working() }}</button>
        }
    };
    let turned = move || desk.released.with(|load| load.ready().is_some_and(|it| it.change.is_some()));
    let notes = (w("web-table-released-note"), w("web-table-working-note"));
    let note = move || if released() { notes.0() } else { notes.1() };
    let finding = move || {
        let tables = |shown: &Arc<Shown>| !released() && !shown.answer.finding.tables.is_empty();
        desk.bench().shown.get().filter(tables)
    };
    view! {
        {move || finding().map(|shown| view! { <FindingTables shown/> })}
        <div class="table-hold" class:aside=move || finding().is_some()>
            <div class="table-head">
                <div class="switch" role="group" aria-label=w("web-table")>
                    {tab(Which::Areas, "web-table-cells", "web-table-blocks")}
                    {tab(Which::Others, "web-table-authorities", "web-table-places")}
                </div>
                <span class="hint">{note}</span>
                <button type="button" class="button small" on:click=move |_| desk.table.set(false)>{w("web-close")}</button>
            </div>
            {move || {
                let columns = match (released(), which.get()) {
                    (false, Which::Areas) if desk.change().is_some() => crate::compare::CHANGE_COLUMNS,
                    (false, Which::Areas) => rows::CELL_COLUMNS,
                    (false, Which::Others) => rows::AUTHORITY_COLUMNS,
                    (true, Which::Areas) if turned() => crate::compare::TURN_COLUMNS,
                    (true, Which::Areas) => rows::BLOCK_COLUMNS,
                    (true, Which::Others) => rows::PLACE_COLUMNS,
                };
                view! { <Sorted columns rows=rows_of(which)/> }
            }}
        </div>
    }
}

/// Rows of the chosen table in the reader's language.
fn rows_of(which: RwSignal<Which>) -> Memo<Vec<Row>> {
    let desk = desk();
    let lang = lang();
    Memo::new(move |_| {
        let lang = lang.get();
        let rows = match desk.side.get() {
            Some(Side::Released) => desk.released.with(|load| {
                load.ready().map(|it| match which.get() {
                    Which::Areas if it.change.is_some() => crate::compare::turn_rows(it, lang),
                    Which::Areas => rows::block_rows(it, lang),
                    Which::Others => rows::place_rows(it, lang),
                })
            }),
            _ => desk.working.with(|load| {
                load.ready().map(|it| match which.get() {
                    Which::Areas if desk.change().is_some() => crate::compare::change_rows(it, lang),
                    Which::Areas => rows::cell_rows(it, lang),
                    Which::Others => rows::authority_rows(it, lang),
                })
            }),
        };
        rows.unwrap_or_default()
    })
}

#[component]
fn Sorted(
    /// Headings.
    columns: Columns,
    /// Rows, in any order.
    rows: Memo<Vec<Row>>,
) -> impl IntoView {
    let lang = lang();
    // Largest first by the first figure: that is what a reader looks for.
    let by = columns.iter().position(|(key, _)| {
        matches!(
            *key,
            "map-col-z"
                | "map-change-col-ratio"
                | "map-turn-col-difference"
                | "map-col-rate"
                | "map-col-value"
        )
    });
    let order = RwSignal::new((by.unwrap_or(1), false));
    let all = RwSignal::new(false);
    let sorted = Memo::new(move |_| {
        let mut rows = rows.get();
        let (column, rising) = order.get();
        rows::sort(&mut rows, column, rising);
        rows
    });
    let count = move || sorted.with(Vec::len);
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-table")>
            <table class="figures">
                <thead><tr>
                    {columns.iter().enumerate().map(|(i, (key, is_figure))| view! {
                        <Heading key=*key is_figure=*is_figure i order/>
                    }).collect_view()}
                </tr></thead>
                <tbody>
                    {move || {
                        let most = if all.get() { usize::MAX } else { FIRST_ROWS };
                        sorted.get().into_iter().take(most).map(|row| view! { <Line columns row/> }).collect_view()
                    }}
                </tbody>
            </table>
            <p class="table-foot">
                {move || counted(lang.get(), "map-rows", count() as u64)}
                <Show when=move || !all.get() && (count() > FIRST_ROWS)>
                    " " <button type="button" class="button small" on:click=move |_| all.set(true)>{w("web-table-all")}</button>
                </Show>
            </p>
        </div>
    }
}

#[component]
fn Heading(
    /// Key of the heading.
    key: &'static str,
    /// Whether the column holds figures.
    is_figure: bool,
    /// Its position.
    i: usize,
    /// The column sorted by, and whether it rises.
    order: RwSignal<(usize, bool)>,
) -> impl IntoView {
    let state = move || match order.get() {
        (by, true) if by == i => "ascending",
        (by, false) if by == i => "descending",
        _ => "none",
    };
    let arrow = move || match state() {
        "ascending" => " ↑",
        "descending" => " ↓",
        _ => "",
    };
    // Figures fall at first, words rise.
    let turn = move |_| {
        order.update(|(by, rising)| {
            *rising = if *by == i { !*rising } else { !is_figure };
            *by = i;
        });
    };
    view! {
        <th scope="col" aria-sort=state class:figure=is_figure>
            <button type="button" on:click=turn>{w(key)}<span aria-hidden="true">{arrow}</span></button>
        </th>
    }
}

/// One row; pointing at it or focusing it shows its spot on the map, and the other way round.
#[component]
fn Line(
    /// Headings.
    columns: Columns,
    /// The row.
    row: Row,
) -> impl IntoView {
    let desk = desk();
    let spot = row.spot;
    let point = move || {
        if spot.is_some() {
            desk.pointed.set(spot);
        }
    };
    let seek = move || {
        if spot.is_some() {
            desk.pointed.set(spot);
            desk.sought.set(spot);
        }
    };
    let is_pointed = move || spot.is_some() && (desk.pointed.get() == spot || desk.opened.get() == spot);
    let open = move |_| {
        seek();
        desk.opened.set(spot);
    };
    let mut fields = row.fields.into_iter();
    let first = fields.next().map(|field| field.shown).unwrap_or_default();
    let name = if spot.is_some() {
        view! { <button type="button" class="row-name" on:click=open on:focus=move |_| seek()>{first}</button> }.into_any()
    } else {
        first.into_any()
    };
    view! {
        <tr class:pointed=is_pointed on:mouseenter=move |_| point() on:mouseleave=move |_| desk.pointed.set(None)>
            <th scope="row">{name}</th>
            {fields.zip(columns.iter().skip(1)).map(|(field, (_, is_figure))| view! {
                <td class:figure=*is_figure>{field.shown}</td>
            }).collect_view()}
        </tr>
    }
}
