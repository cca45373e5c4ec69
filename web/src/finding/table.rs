//! A finding's tables, in the place of the map's.

use super::Shown;
use crate::desk::desk;
use crate::number::whole;
use crate::words::{Lang, both, lang, w};
use api::language::{Arg, say_in};
use api::{Column, Field, FindingRow, FindingTable};
use leptos::prelude::*;
use std::sync::Arc;

/// Every table of a finding.
#[component]
pub(crate) fn FindingTables(
    /// The finding.
    shown: Arc<Shown>,
) -> impl IntoView {
    let desk = desk();
    view! {
        <div class="table-hold">
            <div class="table-head">
                <span class="hint">{w("web-table-working-note")}</span>
                <button type="button" class="button small" on:click=move |_| desk.table.set(false)>{w("web-close")}</button>
            </div>
            <div class="table-scroll" tabindex="0" role="region" aria-label=w("web-table")>
                {shown.answer.finding.tables.iter().cloned().map(|table| view! { <One table/> }).collect_view()}
            </div>
        </div>
    }
}

#[component]
fn One(
    /// The table.
    table: FindingTable,
) -> impl IntoView {
    let lang = lang();
    let columns = StoredValue::new(table.columns.clone());
    let (shown, of) = (table.rows.len() as u64, u64::from(table.of));
    let foot = move || {
        let args = [("shown", Arg::from(whole(shown))), ("of", Arg::from(whole(of)))];
        say_in(lang.get(), "web-finding-rows", &args)
    };
    view! {
        <table class="figures finding-table">
            <caption>{both(table.title.clone())}</caption>
            <thead><tr>
                {table.columns.iter().cloned().map(|column| view! {
                    <th scope="col" class:figure=column.decimals.is_some()>{both(column.label)}</th>
                }).collect_view()}
            </tr></thead>
            <tbody>{table.rows.iter().cloned().map(|row| view! { <Line row columns/> }).collect_view()}</tbody>
        </table>
        <p class="table-foot">{foot}</p>
    }
}

#[component]
fn Line(
    /// The row.
    row: FindingRow,
    /// Headings.
    columns: StoredValue<Vec<Column>>,
) -> impl IntoView {
    let desk = desk();
    let lang = lang();
    let decimals =
        columns.with_value(|columns| columns.iter().map(|column| column.decimals).collect::<Vec<_>>());
    let mut fields = row.fields.into_iter().zip(decimals);
    let first = fields.next();
    let words = move |(field, decimals): (Field, Option<u8>)| move || shown(&field, decimals, lang.get());
    let name = first.map(|first| match row.at {
        Some(at) => view! {
            <button type="button" class="row-name" on:click=move |_| desk.seek(at)>{words(first)}</button>
        }
        .into_any(),
        None => view! { {words(first)} }.into_any(),
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {fields.map(|(field, decimals)| view! {
                <td class:figure=decimals.is_some()>{words((field, decimals))}</td>
            }).collect_view()}
        </tr>
    }
}

fn shown(field: &Field, decimals: Option<u8>, lang: Lang) -> String {
    match field {
        Field::Number(number) => {
            let decimals = usize::from(decimals.unwrap_or(0));
            if decimals == 0 && *number >= 0.0 {
                whole(*number as u64)
            } else {
                format!("{number:.decimals$}").replace('-', "−")
            }
        }
        Field::Words(words) => words.get(lang).to_owned(),
        Field::Nothing(()) => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_shown_with_the_decimals_of_its_column() {
        assert_eq!(shown(&Field::Number(12_345.0), Some(0), Lang::En), "12\u{202f}345");
        assert_eq!(shown(&Field::Number(-1.256), Some(2), Lang::En), "−1.26");
        assert_eq!(shown(&Field::Nothing(()), Some(2), Lang::Cy), "–");
    }
}
