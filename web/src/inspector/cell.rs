//! A cell of the working map: its count, its score and its neighbours, in numbers and in words.

use super::explain::{Behind, Story};
use crate::compare::CellChange;
use crate::compare::beside::BesideCell;
use crate::desk::{Working, desk};
use crate::legend::{class_words, period_words};
use crate::map::cells::{CellFacts, CellField, CellHere};
use crate::number::{q_value, signed, whole};
use crate::palette::significance;
use crate::words::{Arg, counted, lang, w};
use api::language::say_in;
use leptos::prelude::*;
use std::sync::Arc;

/// The card of one cell.
#[component]
pub(super) fn CellCard(
    /// Index in the lattice.
    index: u32,
    /// What stands behind the cell that is open.
    story: Story,
) -> impl IntoView {
    let desk = desk();
    move || {
        let working = desk.working.with(|load| load.ready().cloned())?;
        Some(match working.cells.here(index) {
            CellHere::Found(cell) => {
                view! { <Found working cell/><Behind story cell=cell.index/> }.into_any()
            }
            CellHere::Nothing(_) => view! { <Nothing working index/><Behind story cell=index/> }.into_any(),
            CellHere::Outside => view! {
                <p class="state-title">{w("map-cell-outside")}</p><p>{w("map-cell-outside-text")}</p>
            }
            .into_any(),
        })
    }
}

#[component]
fn Found(
    /// The map.
    working: Arc<Working>,
    /// The cell.
    cell: CellFacts,
) -> impl IntoView {
    let lang = lang();
    let reference = working.cells.grid_reference(cell.index);
    let no_result = working.map.method.no_result.clone();
    let around = around(&working.cells, cell.index);
    let for_period = working.clone();
    view! {
        <p class="spot-name">{reference}<span>{w("map-cell-square")}</span></p>
        <p class="spot-count">{move || counted(lang.get(), "map-concerns", u64::from(cell.count))}
            <span>{move || period_words(&for_period.map, lang.get())}</span></p>
        <p class="spot-class"><i class="swatch" style:background-color=significance(cell.class).css()></i>
            {move || class_words(cell.class, lang.get())}</p>
        <dl class="facts">
            {cell.z.map(|z| view! { <dt>{w("map-z")}</dt><dd>{signed(z)}</dd> })}
            {cell.q.map(|q| view! { <dt>{w("map-q")}</dt><dd>{q_value(q)}</dd> })}
            <dt>{w("map-around")}</dt><dd>{whole(u64::from(around))}</dd>
        </dl>
        {cell.q.map(|q| view! { <p>{move || meaning(cell.class, q, lang.get())}</p> })}
        {no_result.map(|why| view! { <p class="caution">{move || why.get(lang.get()).to_owned()}</p> })}
        <BesideCell working=working.clone() index=cell.index/>
        <CellChange working=working.clone() index=cell.index/>
        <Nine working index=cell.index/>
    }
}

/// The class in a sentence. The words of q are those of a false discovery rate, not of a probability about this one cell.
fn meaning(class: i8, q: f64, lang: crate::words::Lang) -> String {
    let key = match class {
        1.. => "map-meaning-hot",
        0 => "map-meaning-none",
        ..=-1 => "map-meaning-cold",
    };
    // At least one in a hundred is said: finer than that a sentence misleads.
    let of_hundred = (q * 100.0).ceil().clamp(1.0, 100.0);
    say_in(lang, key, &[("n", Arg::from(of_hundred))])
}

#[component]
fn Nothing(
    /// The map.
    working: Arc<Working>,
    /// The cell.
    index: u32,
) -> impl IntoView {
    let reference = working.cells.grid_reference(index);
    view! {
        <p class="spot-name">{reference}<span>{w("map-cell-square")}</span></p>
        <p class="spot-count">{w("map-cell-nothing")}</p>
        <p class="caution">{w("map-cell-nothing-text")}</p>
        <BesideCell working=working.clone() index/>
        <CellChange working=working.clone() index/>
        <Nine working index/>
    }
}

/// Concerns in the cell and the eight around it: what Gi* weighs.
fn around(field: &CellField, index: u32) -> u32 {
    field
        .nine(index)
        .into_iter()
        .flatten()
        .filter_map(|index| field.facts(index))
        .map(|cell| cell.count)
        .sum()
}

/// The neighbourhood as a small table of counts.
#[component]
fn Nine(
    /// The map.
    working: Arc<Working>,
    /// The middle.
    index: u32,
) -> impl IntoView {
    let nine = working.cells.nine(index);
    let cell = |at: Option<u32>| {
        let facts = at.and_then(|at| working.cells.facts(at));
        let in_force = at.is_some_and(|at| working.cells.in_force(at));
        let fill = facts.map(|cell| significance(cell.class).css());
        let strong = facts.is_some_and(|cell| cell.class.abs() == 3);
        let figure = match facts {
            Some(cell) => whole(u64::from(cell.count)),
            None if in_force => "0".to_owned(),
            None => "–".to_owned(),
        };
        view! { <td class:pale=facts.is_none() class:strong=strong style:background-color=fill.unwrap_or_default()>{figure}</td> }
    };
    let rows = nine
        .chunks(3)
        .map(|row| view! { <tr>{row.iter().map(|at| cell(*at)).collect_view()}</tr> })
        .collect_view();
    view! {
        <table class="nine"><caption>{w("map-nine")}</caption><tbody>{rows}</tbody></table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::tests::small_map;
    use crate::words::Lang;

    #[test]
    fn the_neighbourhood_is_summed_with_its_middle() {
        let field = CellField::new(&small_map());
        assert_eq!(around(&field, 5), 12);
        assert_eq!(around(&field, 3), 0);
    }

    #[test]
    fn a_tiny_q_is_not_said_to_be_nought() {
        assert!(meaning(3, 0.000_1, Lang::En).contains('1'));
        assert_ne!(meaning(3, 0.01, Lang::Cy), meaning(-3, 0.01, Lang::Cy));
    }
}
