//! Concentration: how few places hold how much, and how well the busiest of one half caught what came in the other.

use super::ask::Chosen;
use super::coverage;
use super::ground::{Cells, Ground, lattice_shape};
use super::outcome::words;
use super::outcome::{Outcome, cell_name, class, figure, number, row_at, table};
use api::{Chart, ChartKind, Field, FindingLayer, FindingRow};
use cube::{Filter, Month};
use hotspot::{
    Concentration, HotspotError, TopStability, Watch, concentration, prediction_accuracy, top_stability,
};
use language::{Arg, Text, say};

/// Steps of the Lorenz curve that are drawn.
const LORENZ_STEPS: usize = 40;

pub(super) fn find(
    ground: &Ground<'_>,
    chosen: &Chosen,
    seed: u64,
    watch: &Watch,
) -> Result<Outcome, HotspotError> {
    let cells = ground.cells(chosen.cell_m())?;
    let index: Vec<u32> = cells.grid.indices().map(|index| index as u32).collect();
    let counts: Vec<u32> = index.iter().map(|index| cells.counts[*index as usize]).collect();
    let found = concentration(&counts)?;
    let k = (chosen.number("top") as usize).min(counts.len());
    let top = top_stability(&counts, k, chosen.number("samples"), seed, watch)?;
    let half = found.places_holding.iter().find(|holding| holding.percent == 50);
    let args = [
        ("percent", Arg::from("50".to_owned())),
        ("places", Arg::from(format!("{:.1}", 100.0 * half.map_or(0.0, |half| half.share_of_places)))),
    ];
    let mut outcome = Outcome::new(coverage(cells.coverage), say("finding-concentration", &args));
    for place in &top.place {
        ground.marks_of(&cells.grid, index[*place], &mut outcome.marks);
    }
    outcome.figure("figure-gini", format!("{:.3}", found.gini));
    outcome.figure("figure-gini-general", format!("{:.3}", found.generalised_gini));
    outcome.figure("figure-overlap", format!("{:.0}%", 100.0 * top.expected_overlap));
    foretold(ground, chosen, k, &mut outcome);
    outcome.charts.push(lorenz(&found));
    outcome.tables.push(held(&found));
    outcome.tables.push(top_table(&cells, &index, &top));
    outcome.layer = Some(layer(&cells, &index, &top));
    Ok(outcome)
}

/// The busiest cells of the first half of the period held against the second; left out where there are no halves.
fn foretold(ground: &Ground<'_>, chosen: &Chosen, k: usize, outcome: &mut Outcome) {
    let (from, to) = (ground.filter().months.start().index(), ground.filter().months.end().index());
    if from >= to {
        return;
    }
    let middle = from + (to - from) / 2;
    let part = |from: u16, to: u16| {
        let months = Month::from_index(from)..=Month::from_index(to);
        let filter = Filter { months, ..ground.filter().clone() };
        let cells = Ground::new(ground.cube(), &filter, ground.areas()).cells(chosen.cell_m()).ok()?;
        Some(cells.grid.indices().map(|index| cells.counts[index]).collect::<Vec<u32>>())
    };
    let (Some(before), Some(after)) = (part(from, middle), part(middle + 1, to)) else { return };
    let mut order: Vec<usize> = (0..before.len()).filter(|i| before[*i] > 0).collect();
    order.sort_by(|a, b| before[*b].cmp(&before[*a]).then(a.cmp(b)));
    let mut flagged = vec![false; before.len()];
    order.into_iter().take(k).for_each(|i| flagged[i] = true);
    if let Ok(accuracy) = prediction_accuracy(&flagged, &after, None) {
        let told = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
        outcome.figure("figure-hit-rate", told(accuracy.hit_rate));
        outcome.figure("figure-pai", told(accuracy.pai));
        outcome.figure("figure-pei", told(accuracy.pei));
    }
}

fn lorenz(found: &Concentration) -> Chart {
    let last = found.lorenz.len().saturating_sub(1);
    let steps = LORENZ_STEPS.min(last.max(1));
    let at = |step: usize| step * last / steps;
    Chart {
        title: say("chart-lorenz", &[]),
        kind: ChartKind::Bars,
        labels: (0..=steps).map(|step| Text::same(format!("{}%", 100 * step / steps))).collect(),
        values: (0..=steps).map(|step| found.lorenz.get(at(step)).copied().unwrap_or(0.0)).collect(),
        reference: (0..=steps).map(|step| step as f64 / steps as f64).collect(),
    }
}

fn held(found: &Concentration) -> api::FindingTable {
    let rows = found.held_by_top.iter().map(|top| FindingRow {
        fields: vec![
            Field::Words(Text::same(format!("{}%", top.percent))),
            figure(top.places as f64, 0),
            figure(top.events as f64, 0),
            figure(100.0 * top.share_of_events, 1),
        ],
        at: None,
    });
    let columns = vec![
        words("column-top-share"),
        number("column-cells", 0),
        number("column-concerns", 0),
        number("column-share", 1),
    ];
    table("table-held", columns, rows.collect())
}

fn top_table(cells: &Cells, index: &[u32], top: &TopStability) -> api::FindingTable {
    let rows = top.place.iter().enumerate().map(|(i, place)| {
        let cell = index[*place];
        row_at(
            cells.grid.lattice().centre(cell as usize),
            vec![
                cell_name(&cells.grid, cell),
                Field::Number(f64::from(top.count[i])),
                figure(100.0 * top.stays[i], 0),
            ],
        )
    });
    let columns = vec![words("column-cell"), number("column-concerns", 0), number("column-stays", 0)];
    table("table-top", columns, rows.collect())
}

/// The busiest cells, by how often they stay among the busiest.
fn layer(cells: &Cells, index: &[u32], top: &TopStability) -> FindingLayer {
    let class_of = |stays: f64| if stays >= 0.95 { 2 } else { u8::from(stays >= 0.75) };
    let mut drawn: Vec<(u32, u8)> =
        top.place.iter().zip(&top.stays).map(|(place, stays)| (index[*place], class_of(*stays))).collect();
    drawn.sort_unstable();
    let (index, class_of) = drawn.into_iter().unzip();
    FindingLayer {
        title: say("method-concentration", &[]),
        unit: None,
        classes: vec![
            class("class-stays-seldom", "density1"),
            class("class-stays-mostly", "density3"),
            class("class-stays-surely", "density5"),
        ],
        lattice: lattice_shape(&cells.grid),
        index,
        class: class_of,
        circles: Vec::new(),
    }
}
