//! The space-time permutation scan: where and when there were more concerns than place and month alone would bring.

use super::ask::Chosen;
use super::coverage;
use super::ground::{Cells, Ground, lattice_shape};
use super::outcome::{Outcome, cell_name, class, counted, figure, month_words, number, row_at, table, words};
use api::{Field, FindingLayer, FindingRow, LayerCircle};
use cube::Month;
use geography::Bng;
use hotspot::{HotspotError, Scan, ScanCluster, ScanDraws, ScanShape, ScanSites, Watch};
use language::{Arg, Text, say};

/// Clusters with this p or less are told as found.
const P_MOST: f64 = 0.05;
/// Clusters that the table lists, found or not: most of them are chance, and their p says so.
const LISTED: usize = 20;

pub(super) fn find(
    ground: &Ground<'_>,
    chosen: &Chosen,
    seed: u64,
    watch: &Watch,
) -> Result<Outcome, HotspotError> {
    let cells = ground.cells_by_month(chosen.cell_m())?;
    let (steps, size) = (ground.months(), cells.grid.lattice().len());
    let concerns_of = |cell: usize| (0..steps).map(move |step| step * size + cell);
    // Places without a concern can be left out: nothing is expected of them at any time.
    let places: Vec<usize> =
        cells.grid.indices().filter(|cell| concerns_of(*cell).any(|entry| cells.counts[entry] > 0)).collect();
    if places.is_empty() {
        return Err(HotspotError::TooFewValues);
    }
    let at: Vec<Bng> = places.iter().map(|cell| cells.grid.lattice().centre(*cell)).collect();
    let cases: Vec<u32> =
        places.iter().flat_map(|cell| concerns_of(*cell).map(|entry| cells.counts[entry])).collect();
    let shape = ScanShape {
        radius_m: f64::from(chosen.number("radius")),
        max_steps: chosen.number("longest"),
        prospective: chosen.code("ending") == "last",
        ..ScanShape::default()
    };
    let draws = ScanDraws { replicates: chosen.number("permutations"), seed };
    let scan = hotspot::space_time_permutation_scan(&ScanSites::on_grid(&at)?, &cases, &shape, draws, watch)?;
    Ok(told(ground, &cells, &places, &scan))
}

fn told(ground: &Ground<'_>, cells: &Cells, places: &[usize], scan: &Scan) -> Outcome {
    let is_found = |cluster: &ScanCluster| cluster.p.is_some_and(|p| p <= P_MOST);
    let found: Vec<&ScanCluster> = scan.clusters.iter().filter(|cluster| is_found(cluster)).collect();
    let mut outcome = Outcome::new(coverage(cells.coverage), counted("finding-scan", found.len()));
    for member in found.iter().flat_map(|cluster| &cluster.members) {
        ground.marks_of(&cells.grid, places[*member as usize] as u32, &mut outcome.marks);
    }
    outcome.figure("figure-places", places.len().to_string());
    outcome.figure("figure-permutations", scan.null_maxima.len().to_string());
    if let Some(level) = scan.null_quantile(1.0 - P_MOST) {
        outcome.figure("figure-llr-level", format!("{level:.2}"));
    }
    let first = ground.filter().months.start().index();
    let month = |step: u32| month_words(Month::from_index(first.saturating_add(step as u16)));
    let row = |(place, cluster): (usize, &ScanCluster)| -> FindingRow {
        let cell = places[cluster.centre as usize];
        row_at(
            cells.grid.lattice().centre(cell),
            vec![
                figure(place as f64 + 1.0, 0),
                cell_name(&cells.grid, cell as u32),
                figure(cluster.radius_m, 0),
                Field::Words(month(cluster.first_step)),
                Field::Words(month(cluster.last_step)),
                figure(f64::from(cluster.cases), 0),
                figure(cluster.expected, 1),
                figure(cluster.llr, 2),
                cluster.p.map_or(Field::Nothing(()), |p| figure(p, 4)),
                cluster.p_gumbel.map_or(Field::Nothing(()), |p| figure(p, 4)),
            ],
        )
    };
    let columns = vec![
        number("column-rank", 0),
        words("column-middle"),
        number("column-radius", 0),
        words("column-first"),
        words("column-last"),
        number("column-concerns", 0),
        number("column-expected", 1),
        number("column-llr", 2),
        number("column-p", 4),
        number("column-p-gumbel", 4),
    ];
    let rows = scan.clusters.iter().take(LISTED).enumerate().map(row).collect();
    outcome.tables.push(table("table-scan", columns, rows));
    outcome.layer = Some(layer(cells, places, &found, &month));
    outcome
}

/// The clusters found as circles.
fn layer(
    cells: &Cells,
    places: &[usize],
    found: &[&ScanCluster],
    month: &dyn Fn(u32) -> Text,
) -> FindingLayer {
    let circle = |(place, cluster): (usize, &&ScanCluster)| {
        let centre = cells.grid.lattice().centre(places[cluster.centre as usize]);
        let p = cluster.p.map_or_else(String::new, |p| format!("{p:.3}"));
        let args = [
            ("rank", Arg::from((place + 1).to_string())),
            ("from", Arg::from(month(cluster.first_step))),
            ("to", Arg::from(month(cluster.last_step))),
            ("p", Arg::from(p)),
        ];
        LayerCircle {
            easting: centre.easting,
            northing: centre.northing,
            // From the centre of a cell to the far edge of the outermost.
            radius_m: cluster.radius_m + cells.grid.lattice().cell / 2.0,
            class: u8::from(cluster.p.is_some_and(|p| p <= 0.01)),
            label: say("class-scan-circle", &args),
        }
    };
    FindingLayer {
        title: say("method-scan", &[]),
        unit: None,
        classes: vec![class("class-scan-95", "significance5"), class("class-scan-99", "significance6")],
        lattice: lattice_shape(&cells.grid),
        index: Vec::new(),
        class: Vec::new(),
        circles: found.iter().enumerate().map(circle).collect(),
    }
}
