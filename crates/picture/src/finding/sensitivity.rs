//! Sensitivity: which hot cells stay hot whatever single part of the evidence is left out, and which rest on one part.

use super::ask::Chosen;
use super::coverage;
use super::gi_star::sure;
use super::ground::{Cells, Ground, lattice_shape, neighbourhood, values};
use super::outcome::{Outcome, cell_name, class, counted, figure, month_words, number, row_at, table, words};
use crate::explain::{Lens, is_sure, lenses};
use api::{Field, FindingLayer, FindingRow, FindingTable, LeftOut};
use concern::SourceSector;
use cube::Month;
use geography::GridMask;
use hotspot::{GiStar, HotspotError, Neighbourhood, Watch};
use language::{Arg, Text, say};

/// Classes of the layer by the parts without which a hot cell falls: none, one, several.
const CLASSES: [(&str, &str); 3] = [
    ("sensitivity-stands", "significance6"),
    ("sensitivity-falls-one", "significance5"),
    ("sensitivity-falls-several", "significance4"),
];

/// The side that the method asks about.
const HOT: i8 = 1;

/// A part of the evidence, and what is hot without it.
struct Part {
    words: Text,
    is_police: bool,
    /// Concerns that are left in cells.
    left: u32,
    /// One mark for each cell of the lattice.
    hot: Vec<bool>,
}

/// A cell that is hot under the whole filter.
struct Hot {
    index: u32,
    z: f64,
    /// The parts without which it falls, by their positions.
    falls: Vec<usize>,
}

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen, watch: &Watch) -> Result<Outcome, HotspotError> {
    let cells = ground.cells(chosen.cell_m())?;
    let (around, level) = (neighbourhood(chosen), sure(chosen));
    let gi = gi_star(&cells.counts, &cells.grid, around)?;
    let mut parts = Vec::new();
    for lens in lenses(ground.filter(), &ground.cube().fold(ground.filter())) {
        if watch.cancelled() {
            return Err(HotspotError::Cancelled);
        }
        parts.push(part(ground, chosen, &lens)?);
    }
    let is_hot = |i: &usize| is_sure(gi.class(*i).level(), HOT, level);
    let hot = (0..gi.index.len()).filter(is_hot).map(|i| {
        let index = gi.index[i];
        let falls = (0..parts.len()).filter(|n| !parts[*n].hot[index as usize]).collect();
        Hot { index, z: gi.z[i], falls }
    });
    Ok(told(ground, &cells, hot.collect(), &parts))
}

fn gi_star(counts: &[u32], grid: &GridMask, around: Neighbourhood) -> Result<GiStar, HotspotError> {
    match around {
        Neighbourhood::Queen => hotspot::gi_star_queen(&values(counts), grid),
        Neighbourhood::Distance(sides) => hotspot::gi_star_distance(&values(counts), grid, sides),
    }
}

/// The same statistic without a part. Where nothing is left, or as much in every cell, nothing is hot.
fn part(ground: &Ground<'_>, chosen: &Chosen, lens: &Lens) -> Result<Part, HotspotError> {
    let of = |filter| Ground::new(ground.cube(), filter, &[]).cells(chosen.cell_m());
    let Cells { grid, mut counts, .. } = of(&lens.keeps)?;
    if let Some(less) = &lens.less {
        counts.iter_mut().zip(of(less)?.counts).for_each(|(count, less)| *count -= less);
    }
    let mut hot = vec![false; counts.len()];
    if let Ok(gi) = gi_star(&counts, &grid, neighbourhood(chosen)) {
        for (i, index) in gi.index.iter().enumerate() {
            hot[*index as usize] = is_sure(gi.class(i).level(), HOT, sure(chosen));
        }
    }
    let is_police = lens.out == LeftOut::Source && lens.code == SourceSector::Police.code();
    Ok(Part { words: part_words(lens), is_police, left: counts.iter().sum(), hot })
}

fn part_words(lens: &Lens) -> Text {
    match lens.out {
        LeftOut::Discovered => say("explain-out-discovered", &[]),
        LeftOut::Told => say("explain-out-told", &[]),
        LeftOut::Context => say("explain-out-unclear-context", &[]),
        LeftOut::FullestMonth => {
            let month = Month::parse(&lens.code).map_or_else(|| lens.label.clone(), month_words);
            say("explain-out-month", &[("month", Arg::from(month))])
        }
        LeftOut::Source | LeftOut::Grade | LeftOut::Harm => lens.label.clone(),
    }
}

fn told(ground: &Ground<'_>, cells: &Cells, mut hot: Vec<Hot>, parts: &[Part]) -> Outcome {
    let stands = hot.iter().filter(|cell| cell.falls.is_empty());
    let mut outcome =
        Outcome::new(coverage(cells.coverage), counted("finding-sensitivity", stands.clone().count()));
    for cell in stands {
        ground.marks_of(&cells.grid, cell.index, &mut outcome.marks);
    }
    let police = |cell: &&Hot| cell.falls.iter().any(|n| parts[*n].is_police);
    outcome.figure("figure-cells", cells.grid.cells().to_string());
    outcome.figure("figure-hot", hot.len().to_string());
    outcome.figure("figure-police-alone", hot.iter().filter(police).count().to_string());
    outcome.layer = Some(layer(cells, &hot));
    outcome.tables.push(parts_table(parts, &hot));
    hot.sort_by(|a, b| {
        a.falls.len().cmp(&b.falls.len()).then(b.z.total_cmp(&a.z)).then(a.index.cmp(&b.index))
    });
    outcome.tables.push(cells_table(cells, &hot, parts));
    outcome
}

fn layer(cells: &Cells, hot: &[Hot]) -> FindingLayer {
    FindingLayer {
        title: say("method-sensitivity", &[]),
        unit: None,
        classes: CLASSES.iter().map(|(key, colour)| class(key, *colour)).collect(),
        lattice: lattice_shape(&cells.grid),
        index: hot.iter().map(|cell| cell.index).collect(),
        class: hot.iter().map(|cell| cell.falls.len().min(2) as u8).collect(),
        circles: Vec::new(),
    }
}

/// Without which part how much is left: concerns, hot cells that stay, hot cells that are new.
fn parts_table(parts: &[Part], hot: &[Hot]) -> FindingTable {
    let rows = parts.iter().enumerate().map(|(n, part)| {
        let kept = hot.iter().filter(|cell| !cell.falls.contains(&n)).count();
        let all = part.hot.iter().filter(|hot| **hot).count();
        let number = |n: usize| Field::Number(n as f64);
        let fields = vec![
            Field::Words(part.words.clone()),
            Field::Number(f64::from(part.left)),
            number(kept),
            number(hot.len() - kept),
            number(all - kept),
        ];
        FindingRow { fields, at: None }
    });
    let columns = vec![
        words("column-left-out"),
        number("column-concerns", 0),
        number("column-stay-hot", 0),
        number("column-fall", 0),
        number("column-new-hot", 0),
    ];
    table("table-left-out", columns, rows.collect())
}

fn cells_table(cells: &Cells, hot: &[Hot], parts: &[Part]) -> FindingTable {
    let rows = hot.iter().map(|cell| {
        let list = |lang| {
            let names = cell.falls.iter().map(|n| parts[*n].words.get(lang)).collect::<Vec<_>>();
            if names.is_empty() { "–".to_owned() } else { names.join("; ") }
        };
        row_at(
            cells.grid.lattice().centre(cell.index as usize),
            vec![
                cell_name(&cells.grid, cell.index),
                Field::Number(f64::from(cells.counts[cell.index as usize])),
                figure(cell.z, 2),
                Field::Words(Text { en: list(language::Lang::En), cy: list(language::Lang::Cy) }),
            ],
        )
    });
    let columns = vec![
        words("column-cell"),
        number("column-concerns", 0),
        number("column-z", 2),
        words("column-falls-without"),
    ];
    table("table-hot-cells", columns, rows.collect())
}
