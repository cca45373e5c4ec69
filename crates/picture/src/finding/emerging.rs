//! Emerging hot spots: how a place became, stayed or ceased to be hot, with its trend beside the class.

use super::ask::Chosen;
use super::coverage;
use super::ground::{Cells, Ground, lattice_shape, neighbourhood, values};
use super::outcome::{Outcome, cell_name, class, counted, figure, number, row_at, table, words};
use api::{Field, FindingLayer};
use hotspot::{Emerging, EmergingHotSpots, HotspotError, Watch};
use language::say;
use std::collections::BTreeSet;

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen, watch: &Watch) -> Result<Outcome, HotspotError> {
    let cells = ground.cells_by_month(chosen.cell_m())?;
    let found = hotspot::emerging_hot_spots(
        &values(&cells.counts),
        ground.months(),
        &cells.grid,
        neighbourhood(chosen),
        watch,
    )?;
    let is_hot = |i: &usize| matches!(found.class[*i], Emerging::Hot(_));
    let hot: Vec<usize> = (0..found.index.len()).filter(is_hot).collect();
    let cold = found.class.iter().filter(|class| matches!(class, Emerging::Cold(_))).count();
    let mut outcome = Outcome::new(coverage(cells.coverage), counted("finding-emerging", hot.len()));
    for i in &hot {
        ground.marks_of(&cells.grid, found.index[*i], &mut outcome.marks);
    }
    outcome.figure("figure-cells", cells.grid.cells().to_string());
    outcome.figure("figure-months", ground.months().to_string());
    outcome.figure("figure-cold", cold.to_string());
    outcome.tables.push(hot_table(&cells, &found, hot, ground.months()));
    outcome.layer = Some(layer(&cells, &found));
    Ok(outcome)
}

fn hot_table(
    cells: &Cells,
    found: &EmergingHotSpots,
    mut hot: Vec<usize>,
    months: usize,
) -> api::FindingTable {
    let size = cells.grid.lattice().len();
    let concerns = |index: u32| (0..months).map(|m| cells.counts[m * size + index as usize]).sum::<u32>();
    hot.sort_by(|a, b| concerns(found.index[*b]).cmp(&concerns(found.index[*a])).then(a.cmp(b)));
    let n = found.index.len();
    let rows = hot.into_iter().map(|i| {
        let index = found.index[i];
        let hot_months = (0..months).filter(|m| {
            let entry = m * n + i;
            found.z[entry] > 0.0 && found.q[entry] <= 0.05
        });
        row_at(
            cells.grid.lattice().centre(index as usize),
            vec![
                cell_name(&cells.grid, index),
                Field::Words(say(&class_key(found.class[i]), &[])),
                Field::Number(f64::from(concerns(index))),
                figure(hot_months.count() as f64, 0),
                figure(found.trend[i].z, 2),
                figure(found.trend[i].p, 3),
            ],
        )
    });
    let columns = vec![
        words("column-cell"),
        words("column-class"),
        number("column-concerns", 0),
        number("column-hot-months", 0),
        number("column-trend-z", 2),
        number("column-trend-p", 3),
    ];
    table("table-hot-cells", columns, rows.collect())
}

fn class_key(class: Emerging) -> String {
    format!("emerging-{}", class.code().replace('_', "-"))
}

/// The classes that occur, in the order of their codes; cells without a pattern are not drawn.
fn layer(cells: &Cells, found: &EmergingHotSpots) -> FindingLayer {
    let patterned =
        || found.index.iter().zip(&found.class).filter(|(_, class)| !matches!(class, Emerging::None));
    let codes: BTreeSet<(bool, String)> =
        patterned().map(|(_, class)| (matches!(class, Emerging::Cold(_)), class.code())).collect();
    let codes: Vec<(bool, String)> = codes.into_iter().collect();
    let number = |of: &Emerging| {
        let code = of.code();
        codes.iter().position(|(_, known)| *known == code).unwrap_or(0) as u8
    };
    let (index, class_of) = patterned().map(|(index, class)| (*index, number(class))).unzip();
    FindingLayer {
        title: say("method-emerging", &[]),
        unit: None,
        classes: codes
            .iter()
            .map(|(_, code)| {
                class(&format!("emerging-{}", code.replace('_', "-")), format!("emerging-{code}"))
            })
            .collect(),
        lattice: lattice_shape(&cells.grid),
        index,
        class: class_of,
        circles: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hotspot::Pattern::{
        Consecutive, Diminishing, Historical, Intensifying, New, Oscillating, Persistent, Sporadic,
    };

    #[test]
    fn every_class_has_its_words() {
        let patterns =
            [New, Consecutive, Intensifying, Persistent, Diminishing, Sporadic, Oscillating, Historical];
        for class in
            patterns.into_iter().flat_map(|pattern| [Emerging::Hot(pattern), Emerging::Cold(pattern)])
        {
            assert!(language::keys(&class_key(class)), "{}", class_key(class));
        }
    }
}
