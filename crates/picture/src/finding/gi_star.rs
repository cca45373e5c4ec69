//! Gi*: which places, with their neighbours, hold more or fewer concerns than chance would put there.

use super::ask::Chosen;
use super::coverage;
use super::ground::{Cells, Ground, lattice_shape, neighbourhood, values};
use super::outcome::{Outcome, cell_name, class, counted, figure, number, row_at, table, words};
use api::{Field, FindingLayer, FindingRow};
use hotspot::{Class, GiStar, HotspotError, Neighbourhood, benjamini_hochberg, conditional_tails};
use language::say;

/// Keys of the seven classes, coldest first.
const CLASSES: [&str; 7] = [
    "map-class-cold-99",
    "map-class-cold-95",
    "map-class-cold-90",
    "map-class-none",
    "map-class-hot-90",
    "map-class-hot-95",
    "map-class-hot-99",
];

/// z, q and class of each cell of the study area.
struct Scores {
    index: Vec<u32>,
    z: Vec<f64>,
    q: Vec<f64>,
    class: Vec<Class>,
}

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen) -> Result<Outcome, HotspotError> {
    let cells = ground.cells(chosen.cell_m())?;
    let around = neighbourhood(chosen);
    let values = values(&cells.counts);
    let gi = match around {
        Neighbourhood::Queen => hotspot::gi_star_queen(&values, &cells.grid)?,
        Neighbourhood::Distance(sides) => hotspot::gi_star_distance(&values, &cells.grid, sides)?,
    };
    let (mean, deviation) = (gi.mean, gi.deviation);
    let scores = if chosen.code("law") == "exact" { exact(&cells, around, gi)? } else { normal(gi) };
    Ok(told(ground, chosen, &cells, &scores, (mean, deviation)))
}

fn normal(gi: GiStar) -> Scores {
    let class = (0..gi.index.len()).map(|i| gi.class(i)).collect();
    Scores { class, index: gi.index, z: gi.z, q: gi.q }
}

/// The level of the class that is called hot at the chosen rate: 5 % is the class 95 and surer.
pub(super) fn sure(chosen: &Chosen) -> i8 {
    match chosen.code("rate") {
        "1" => 3,
        "10" => 1,
        _ => 2,
    }
}

/// The same z, judged by the exact law of the neighbours' sum; the side is that of the smaller tail.
fn exact(cells: &Cells, around: Neighbourhood, gi: GiStar) -> Result<Scores, HotspotError> {
    let tails = conditional_tails(&cells.counts, &cells.grid, around)?;
    let p: Vec<f64> = (0..tails.index.len()).map(|i| tails.two_sided(i)).collect();
    let q = benjamini_hochberg(&p)?;
    let side = |i: usize| if tails.at_least[i] < tails.at_most[i] { 1.0 } else { -1.0 };
    let class = q.iter().enumerate().map(|(i, q)| Class::of(side(i), *q)).collect();
    Ok(Scores { index: gi.index, z: gi.z, q, class })
}

fn told(
    ground: &Ground<'_>,
    chosen: &Chosen,
    cells: &Cells,
    scores: &Scores,
    (mean, deviation): (f64, f64),
) -> Outcome {
    let sure = sure(chosen);
    let of_level = |wanted: &dyn Fn(i8) -> bool| {
        (0..scores.index.len()).filter(|i| wanted(scores.class[*i].level())).collect::<Vec<_>>()
    };
    let mut hot = of_level(&|level| level >= sure);
    let cold = of_level(&|level| level <= -sure);
    let mut outcome = Outcome::new(coverage(cells.coverage), counted("finding-gi-star", hot.len()));
    for i in &hot {
        ground.marks_of(&cells.grid, scores.index[*i], &mut outcome.marks);
    }
    outcome.figure("figure-cells", cells.grid.cells().to_string());
    outcome.figure("figure-cold", cold.len().to_string());
    outcome.figure("figure-mean", format!("{mean:.3}"));
    outcome.figure("figure-deviation", format!("{deviation:.3}"));
    outcome.layer = Some(layer(cells, scores));
    hot.sort_by(|a, b| scores.z[*b].total_cmp(&scores.z[*a]).then(a.cmp(b)));
    let row = |i: usize| -> FindingRow {
        let index = scores.index[i];
        row_at(
            cells.grid.lattice().centre(index as usize),
            vec![
                cell_name(&cells.grid, index),
                Field::Number(f64::from(cells.counts[index as usize])),
                figure(scores.z[i], 2),
                figure(scores.q[i], 4),
            ],
        )
    };
    let columns = vec![
        words("column-cell"),
        number("column-concerns", 0),
        number("column-z", 2),
        number("column-q", 4),
    ];
    outcome.tables.push(table("table-hot-cells", columns, hot.into_iter().map(row).collect()));
    outcome
}

fn layer(cells: &Cells, scores: &Scores) -> FindingLayer {
    let levels = scores.class.iter().map(|class| (class.level() + 3).unsigned_abs());
    let shown = scores
        .index
        .iter()
        .zip(levels)
        .filter(|(index, level)| *level != 3 || cells.counts[**index as usize] > 0);
    let (index, class_of) = shown.map(|(index, level)| (*index, level)).unzip();
    FindingLayer {
        title: say("method-gi-star", &[]),
        unit: None,
        classes: CLASSES.iter().enumerate().map(|(i, key)| class(key, format!("significance{i}"))).collect(),
        lattice: lattice_shape(&cells.grid),
        index,
        class: class_of,
        circles: Vec::new(),
    }
}
