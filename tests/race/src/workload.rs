//! The workloads of the race, with the sizes and parameters that the goals are stated for.

use crate::MONTHS;
use crate::data::{COLUMNS, Data, Size};
use crate::measure::{Figures, measure};
use anyhow::{Result, bail};
use cube::bin_cells;
use geography::{Bng, GridMask, Lattice, project_many};
use hotspot::{
    Event, Kernel, KnoxBands, Mode, Neighbourhood, ScanDraws, ScanShape, ScanSites, Smoothing, Watch,
};
use serde_json::{Value, json};
use std::fs::File;
use table::{Column, Table};

/// What came of a workload.
pub struct Work {
    /// In words: what was done to how much.
    pub title: String,
    /// Time and memory.
    pub figures: Figures,
    /// Size of the result in MiB.
    pub output_mib: f64,
    /// The goal on two threads, in seconds, where it is stated for this size.
    pub goal: Option<f64>,
    /// What the peers need to do the same.
    pub asked: Value,
}

/// All workloads, in the order of the table.
pub const NAMES: [&str; 17] = [
    "csv",
    "project",
    "bin",
    "gi",
    "perm999",
    "perm9999",
    "exact",
    "kde1024",
    "kde2048",
    "dbscan100k",
    "dbscan1m",
    "hdbscan100k",
    "hdbscan1m",
    "scan",
    "knox",
    "mk",
    "emerging",
];

const MIB: f64 = 1_048_576.0;

/// Runs one workload on the threads of the current pool.
///
/// # Errors
/// When the data cannot be made or read, or a statistic has no answer.
pub fn run(name: &str, data: &Data) -> Result<Work> {
    match name {
        "csv" => csv(data),
        "project" => project(data),
        "bin" => bin(data),
        "gi" => gi(data),
        "perm999" => permutations(data, name, 999, 0.01),
        "perm9999" => permutations(data, name, 9_999, 0.06),
        "exact" => exact(data),
        "kde1024" => density(data, name, 1_024, 0.04),
        "kde2048" => density(data, name, 2_048, 0.12),
        "dbscan100k" => clusters(data, name, 100_000, 0.015),
        "dbscan1m" => clusters(data, name, 1_000_000, 0.12),
        "hdbscan100k" => levels(data, name, 100_000, 0.3),
        "hdbscan1m" => levels(data, name, 1_000_000, 4.0),
        "scan" => scan(data),
        "knox" => near_pairs(data),
        "mk" => trends(data),
        "emerging" => emerging(data),
        _ => bail!("there is no workload {name}; there are: {}", NAMES.join(", ")),
    }
}

/// A result of so many bytes, against a goal that holds for the full size alone.
fn work(data: &Data, title: String, (figures, bytes): (Figures, usize), goal: f64, asked: Value) -> Work {
    let goal = (data.size == Size::Full).then_some(goal);
    Work { title, figures, output_mib: bytes as f64 / MIB, goal, asked }
}

fn csv(data: &Data) -> Result<Work> {
    let rows = data.rows(10_000_000);
    let path = data.csv(rows)?;
    let (figures, table) = measure(|| -> Result<Table> { Ok(Table::read(&File::open(&path)?, &COLUMNS)?) });
    let table = table?;
    let sums = table.columns.iter().map(|column| match column {
        Column::Number(values) => values.iter().sum(),
        Column::Integer(values) => values.iter().map(|value| *value as f64).sum(),
        Column::Day(values) => values.iter().map(|value| f64::from(*value)).sum(),
        Column::Code { codes, words } => {
            codes.iter().map(|code| words[*code as usize].len() as f64).sum::<f64>()
        }
    });
    data.found("csv", sums)?;
    // Two columns of numbers and two of whole numbers, of eight bytes; days and codes are of four.
    let bytes = table.rows * (4 * 8 + 3 * 4);
    Ok(work(data, format!("read CSV, {rows} rows x 7"), (figures, bytes), 0.6, json!({ "rows": rows })))
}

fn project(data: &Data) -> Result<Work> {
    let rows = data.rows(10_000_000);
    let degrees = data.degrees(rows)?;
    let (figures, done) = measure(|| project_many(&degrees));
    let some = &done.points[..done.points.len().min(1_000_000)];
    data.found("project", some.iter().map(|at| at.easting).chain(some.iter().map(|at| at.northing)))?;
    let title = format!("project {rows} points, OSTN15");
    Ok(work(data, title, (figures, done.points.len() * 16), 0.2, json!({ "rows": rows })))
}

fn bin(data: &Data) -> Result<Work> {
    let rows = data.rows(10_000_000);
    let (points, days) = data.points(rows)?;
    let months = Data::months(&days)?;
    drop(days);
    let (figures, bins) = measure(|| bin_cells(&points, &months, 500.0, Bng::new(0.0, 0.0)));
    let bins = bins?;
    let numbers = bins.iter().flat_map(|bin| [bin.row, bin.col, bin.month, bin.count as i32]);
    data.found("bin", numbers.map(f64::from))?;
    let title = format!("bin {rows} points, 500 m x month");
    Ok(work(data, title, (figures, bins.len() * 16), 0.06, json!({ "rows": rows })))
}

/// The lattice of 102,400 cells and the counts of a million points in it.
fn counts(data: &Data) -> Result<(GridMask, Vec<u32>, u64)> {
    let grid = GridMask::whole(Lattice::new(Bng::new(200_000.0, 165_000.0), 500.0, 320, 320)?);
    let rows = data.rows(1_000_000);
    let mut counts = vec![0_u32; grid.lattice().len()];
    for cell in data.points(rows)?.0.iter().filter_map(|at| grid.lattice().index(*at)) {
        counts[cell] += 1;
    }
    Ok((grid, counts, rows))
}

fn gi(data: &Data) -> Result<Work> {
    let (grid, counts, rows) = counts(data)?;
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let (figures, score) = measure(|| hotspot::gi_star_queen(&values, &grid));
    let score = score?;
    data.found("gi", score.z.iter().copied())?;
    let title = "Gi* queen + FDR, 102,400 cells".to_owned();
    Ok(work(data, title, (figures, score.z.len() * 28), 0.004, json!({ "rows": rows })))
}

fn permutations(data: &Data, name: &str, permutations: u32, goal: f64) -> Result<Work> {
    let (grid, counts, rows) = counts(data)?;
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let draw =
        || hotspot::permutation_tails(&values, &grid, Neighbourhood::Queen, permutations, 1, &Watch::new());
    let (figures, tails) = measure(draw);
    let tails = tails?;
    data.found(name, tails.at_least.iter().chain(&tails.at_most).copied())?;
    let title = format!("{permutations} permutations, 102,400 cells");
    let asked = json!({ "rows": rows, "permutations": permutations });
    Ok(work(data, title, (figures, tails.at_least.len() * 20), goal, asked))
}

fn exact(data: &Data) -> Result<Work> {
    let (grid, counts, _) = counts(data)?;
    let (figures, tails) = measure(|| hotspot::conditional_tails(&counts, &grid, Neighbourhood::Queen));
    let tails = tails?;
    data.found("exact", tails.at_least.iter().chain(&tails.at_most).copied())?;
    let title = "exact permutation p, 102,400 cells".to_owned();
    Ok(work(data, title, (figures, tails.at_least.len() * 20), 1.0, Value::Null))
}

fn density(data: &Data, name: &str, pixels: u32, goal: f64) -> Result<Work> {
    let rows = data.rows(1_000_000);
    let (points, _) = data.points(rows)?;
    let side = 256_000.0 / f64::from(pixels);
    let lattice = Lattice::new(Bng::new(150_000.0, 150_000.0), side, pixels, pixels)?;
    let smoothing = Smoothing { kernel: Kernel::Epanechnikov, bandwidth_m: 1_000.0, mode: Mode::Exact };
    let (figures, surface) =
        measure(|| hotspot::density_surface(&points, None, &lattice, smoothing, &Watch::new()));
    let surface = surface?;
    data.found(name, surface.per_square_metre.iter().copied())?;
    let title = format!("density {rows} points to {pixels}^2, exact");
    let asked = json!({ "rows": rows, "pixels": pixels, "radius": smoothing.bandwidth_m });
    Ok(work(data, title, (figures, surface.per_square_metre.len() * 8), goal, asked))
}

fn clusters(data: &Data, name: &str, rows: u64, goal: f64) -> Result<Work> {
    let rows = data.rows(rows);
    let (points, _) = data.points(rows)?;
    let (figures, found) = measure(|| hotspot::dbscan(&points, 300.0, 10));
    let found = found?;
    data.found(name, found.cluster.iter().map(|cluster| cluster.map_or(-1.0, f64::from)))?;
    let title = format!("DBSCAN {rows} points, 300 m, 10");
    let bytes = size_of_val(&found.cluster[..]) + found.core.len();
    Ok(work(data, title, (figures, bytes), goal, json!({ "rows": rows })))
}

fn levels(data: &Data, name: &str, rows: u64, goal: f64) -> Result<Work> {
    let rows = data.rows(rows);
    let (points, _) = data.points(rows)?;
    let (figures, found) = measure(|| hotspot::hdbscan(&points, 25, 10, &Watch::new()));
    let found = found?;
    data.found(name, found.cluster.iter().map(|cluster| cluster.map_or(-1.0, f64::from)))?;
    let title = format!("HDBSCAN {rows} points, 25, 10");
    Ok(work(data, title, (figures, size_of_val(&found.cluster[..])), goal, json!({ "rows": rows })))
}

/// Cases of 2 km cells, each at their mean place.
fn scan(data: &Data) -> Result<Work> {
    let (points, days) = data.points(data.rows(100_000))?;
    let months = Data::months(&days)?;
    let cell = |at: &Bng| ((at.northing / 2_000.0).floor() as i32, (at.easting / 2_000.0).floor() as i32);
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|row| cell(&points[*row]));
    let (mut at, mut cases) = (Vec::new(), Vec::new());
    for rows in order.chunk_by(|a, b| cell(&points[*a]) == cell(&points[*b])).take(5_000) {
        let mean =
            |of: fn(&Bng) -> f64| rows.iter().map(|row| of(&points[*row])).sum::<f64>() / rows.len() as f64;
        at.push(Bng::new(mean(|at| at.easting), mean(|at| at.northing)));
        let start = cases.len();
        cases.resize(start + MONTHS, 0);
        for row in rows {
            cases[start + usize::from(months[*row])] += 1;
        }
    }
    let sites = ScanSites::on_grid(&at)?;
    let shape = ScanShape { radius_m: 5_000.0, max_steps: 12, ..ScanShape::default() };
    let draws = ScanDraws { replicates: 999, seed: 1 };
    let watch = Watch::new();
    let (figures, found) =
        measure(|| hotspot::space_time_permutation_scan(&sites, &cases, &shape, draws, &watch));
    let found = found?;
    let title = format!("scan {} places x 36, 5 km, 999 replicates", at.len());
    Ok(work(data, title, (figures, found.clusters.len() * 200), 4.0, Value::Null))
}

fn near_pairs(data: &Data) -> Result<Work> {
    let rows = data.rows(50_000);
    let (points, days) = data.points(rows)?;
    let events: Vec<Event> = points.iter().zip(&days).map(|(at, day)| Event { at: *at, day: *day }).collect();
    let bands = KnoxBands { space_m: vec![200.0], days: vec![14] };
    let (figures, found) = measure(|| hotspot::knox(&events, &bands, 999, 1, &Watch::new()));
    let found = found?;
    // Pairs at one place are a band of their own; the peer counts them with those within 200 m.
    let near: u64 = found.observed.iter().map(|row| row[0]).sum();
    data.found("knox", [near as f64])?;
    let title = format!("Knox {rows} events, 999 permutations");
    Ok(work(data, title, (figures, 100), 0.6, json!({ "rows": rows, "permutations": 999 })))
}

fn trends(data: &Data) -> Result<Work> {
    let rows = data.rows(1_000_000);
    let (points, days) = data.points(rows)?;
    let bins = bin_cells(&points, &Data::months(&days)?, 500.0, Bng::new(0.0, 0.0))?;
    // A series for each occupied cell, up to the number that the goal is stated for.
    let mut values = Vec::new();
    for cell in bins.chunk_by(|a, b| (a.row, a.col) == (b.row, b.col)).take(17_373) {
        let start = values.len();
        values.resize(start + MONTHS, 0.0);
        for bin in cell {
            values[start + bin.month as usize] = f64::from(bin.count);
        }
    }
    let series = values.len() / MONTHS;
    let (figures, found) = measure(|| hotspot::mann_kendall_many(&values, MONTHS));
    let found = found?;
    data.found("mk", found.iter().map(|trend| trend.z).chain(found.iter().map(|trend| trend.slope)))?;
    let title = format!("Mann-Kendall + Sen, {series} x 36");
    let asked = json!({ "rows": rows, "series": series });
    Ok(work(data, title, (figures, found.len() * 40), 0.025, asked))
}

fn emerging(data: &Data) -> Result<Work> {
    let (points, days) = data.points(data.rows(1_000_000))?;
    let grid = GridMask::whole(Lattice::new(Bng::new(150_000.0, 165_000.0), 500.0, 400, 480)?);
    let cells = grid.lattice().len();
    let mut cube = vec![0.0; cells * MONTHS];
    for (at, month) in points.iter().zip(Data::months(&days)?) {
        if let Some(cell) = grid.lattice().index(*at) {
            cube[usize::from(month) * cells + cell] += 1.0;
        }
    }
    let watch = Watch::new();
    let (figures, found) =
        measure(|| hotspot::emerging_hot_spots(&cube, MONTHS, &grid, Neighbourhood::Queen, &watch));
    drop(found?);
    let title = format!("emerging hot spots, {cells} cells x 36");
    Ok(work(data, title, (figures, cells * MONTHS * 8), 0.2, Value::Null))
}
