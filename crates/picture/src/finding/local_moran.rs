//! Local Moran: which cells are like their neighbours, or unlike them, beyond chance.

use super::ask::Chosen;
use super::coverage;
use super::ground::{Cells, Ground, lattice_shape, neighbourhood, values};
use super::outcome::{Outcome, cell_name, class, counted, figure, number, row_at, table, words};
use api::{Field, FindingLayer};
use hotspot::{HotspotError, LocalMoran, Quadrant, benjamini_hochberg, conditional_tails};
use language::say;

/// Class of a cell that is not significant; the quadrants follow it by their numbers.
const NEITHER: u8 = 0;

/// Keys and colours of the classes by number: high amid high 1, low beside high 2, low amid low 3, high amid low 4.
const CLASSES: [(&str, &str); 5] = [
    ("map-class-none", "significance3"),
    ("moran-high-high", "significance6"),
    ("moran-low-high", "significance2"),
    ("moran-low-low", "significance0"),
    ("moran-high-low", "significance5"),
];

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen) -> Result<Outcome, HotspotError> {
    let cells = ground.cells(chosen.cell_m())?;
    let around = neighbourhood(chosen);
    let moran = hotspot::local_moran(&values(&cells.counts), &cells.grid, around)?;
    let tails = conditional_tails(&cells.counts, &cells.grid, around)?;
    let p: Vec<f64> = (0..tails.index.len()).map(|i| tails.two_sided(i)).collect();
    let q = benjamini_hochberg(&p)?;
    let rate = match chosen.code("rate") {
        "1" => 0.01,
        "10" => 0.10,
        _ => 0.05,
    };
    let classes: Vec<u8> = q
        .iter()
        .enumerate()
        .map(
            |(i, q)| if *q <= rate && moran.neighbours[i] > 0 { moran.quadrant[i].number() } else { NEITHER },
        )
        .collect();
    Ok(told(ground, &cells, &moran, &q, &classes))
}

fn told(ground: &Ground<'_>, cells: &Cells, moran: &LocalMoran, q: &[f64], classes: &[u8]) -> Outcome {
    let is = |quadrant: Quadrant| move |class: &u8| *class == quadrant.number();
    let count = |quadrant| classes.iter().filter(|class| is(quadrant)(class)).count();
    let mut outcome =
        Outcome::new(coverage(cells.coverage), counted("finding-local-moran", count(Quadrant::HighHigh)));
    outcome.figure("figure-cells", cells.grid.cells().to_string());
    outcome.figure("figure-global-moran", format!("{:.4}", moran.global));
    outcome.figure("moran-high-low", count(Quadrant::HighLow).to_string());
    outcome.figure("moran-low-high", count(Quadrant::LowHigh).to_string());
    let mut high: Vec<usize> = (0..classes.len())
        .filter(|i| is(Quadrant::HighHigh)(&classes[*i]) || is(Quadrant::HighLow)(&classes[*i]))
        .collect();
    for i in &high {
        ground.marks_of(&cells.grid, moran.index[*i], &mut outcome.marks);
    }
    high.sort_by(|a, b| moran.i[*b].total_cmp(&moran.i[*a]).then(a.cmp(b)));
    let rows = high.into_iter().map(|i| {
        let index = moran.index[i];
        row_at(
            cells.grid.lattice().centre(index as usize),
            vec![
                cell_name(&cells.grid, index),
                Field::Number(f64::from(cells.counts[index as usize])),
                figure(moran.i[i], 3),
                figure(q[i], 4),
                Field::Words(say(CLASSES[usize::from(classes[i])].0, &[])),
            ],
        )
    });
    let columns = vec![
        words("column-cell"),
        number("column-concerns", 0),
        number("column-local-i", 3),
        number("column-q", 4),
        words("column-class"),
    ];
    outcome.tables.push(table("table-high-cells", columns, rows.collect()));
    outcome.layer = Some(layer(cells, moran, classes));
    outcome
}

fn layer(cells: &Cells, moran: &LocalMoran, classes: &[u8]) -> FindingLayer {
    let shown = moran
        .index
        .iter()
        .zip(classes)
        .filter(|(index, class)| **class != NEITHER || cells.counts[**index as usize] > 0);
    let (index, class_of) = shown.map(|(index, class)| (*index, *class)).unzip();
    FindingLayer {
        title: say("method-local-moran", &[]),
        unit: None,
        classes: CLASSES.iter().map(|(key, colour)| class(key, *colour)).collect(),
        lattice: lattice_shape(&cells.grid),
        index,
        class: class_of,
        circles: Vec::new(),
    }
}
