//! Density, DBSCAN, HDBSCAN and Knox of a file of concerns.

use super::concerns_open::Opened;
use super::layer::{Layer, Shape};
use super::page::{Page, number, probability};
use super::{Found, no_result};
use crate::analyse::arguments::{Dbscan, Density, Hdbscan, Kernel, Knox};
use crate::failure::Outcome;
use geography::Bng;
use hotspot::{Event, KnoxBands, Mode, Smoothing, Watch, density_surface};
use language::Arg;
use serde_json::{Value, json};

/// The density at the middle of each cell of the study area, the densest first.
pub(super) fn density(asked: &Density, watch: &Watch) -> Outcome<Found> {
    const COLUMNS: &[&str] = &["concerns_per_km2_month"];
    let opened = Opened::read(&asked.concerns, asked.bandwidth)?;
    let grid = opened.grid(asked.cell)?;
    // Without dates the whole file counts as one month, and the page says so.
    let months = opened.period.map_or(1, |period| period.months().max(1));
    let kernel = match asked.kernel {
        Kernel::Epanechnikov => hotspot::Kernel::Epanechnikov,
        Kernel::Quartic => hotspot::Kernel::Quartic,
        Kernel::Gaussian => hotspot::Kernel::Gaussian,
    };
    let mut page = Page::new(
        "density",
        &[
            ("bandwidth", number(asked.bandwidth).into()),
            ("kernel", format!("{kernel:?}").to_lowercase().into()),
            ("cell", number(asked.cell).into()),
        ],
    );
    page.concerns(&opened);
    page.study_area(&opened, grid.cells(), asked.cell);
    page.line(
        if opened.period.is_some() { "analyse-density-unit" } else { "analyse-density-unit-undated" },
        &[("months", months.to_string().into())],
    );
    let cells: Vec<usize> = grid.indices().collect();
    let smoothing = Smoothing { kernel, bandwidth_m: asked.bandwidth, mode: Mode::Exact };
    let found = density_surface(&opened.at, None, grid.lattice(), smoothing, watch)
        .and_then(|found| found.per_km2_month(months as f64));
    let found: Vec<f64> = match found {
        Ok(found) => cells.iter().map(|cell| found[*cell]).collect(),
        Err(error) => return no_result(COLUMNS, page, error),
    };
    let mut order: Vec<usize> = (0..cells.len()).filter(|i| found[*i] > 0.0).collect();
    order.sort_by(|a, b| found[*b].total_cmp(&found[*a]));
    let mut rows = Vec::with_capacity(order.len());
    for i in order {
        let shape = Shape::Square(grid.lattice().south_west(cells[i]), asked.cell);
        page.finding(&shape, "analyse-density-finding", &[("density", number(found[i]).into())]);
        rows.push((shape, vec![json!(found[i])]));
    }
    Ok(Found { layer: Layer { columns: COLUMNS.to_vec(), rows }, page })
}

/// Each concern with the number of its cluster.
pub(super) fn dbscan(asked: &Dbscan, _watch: &Watch) -> Outcome<Found> {
    let opened = Opened::read(&asked.concerns, asked.reach)?;
    let mut page = Page::new(
        "dbscan",
        &[("reach", number(asked.reach).into()), ("points", asked.min_points.to_string().into())],
    );
    page.concerns(&opened);
    match hotspot::dbscan(&opened.at, asked.reach, asked.min_points as usize) {
        Ok(found) => Ok(clusters_told(page, &opened, &found.cluster, ("core", |i| json!(found.core[i])))),
        Err(error) => no_result(&["cluster", "core"], page, error),
    }
}

/// Each concern with the number of its cluster, and how firmly it belongs there.
pub(super) fn hdbscan(asked: &Hdbscan, watch: &Watch) -> Outcome<Found> {
    // No distance is given; beyond a kilometre a position says little of a cluster.
    let opened = Opened::read(&asked.concerns, 1_000.0)?;
    let samples = asked.min_samples.unwrap_or(asked.min_cluster_size);
    let size = asked.min_cluster_size.to_string();
    let mut page = Page::new("hdbscan", &[("size", size.into()), ("samples", samples.to_string().into())]);
    page.concerns(&opened);
    match hotspot::hdbscan(&opened.at, asked.min_cluster_size as usize, samples as usize, watch) {
        Ok(found) => {
            Ok(clusters_told(page, &opened, &found.cluster, ("strength", |i| json!(found.strength[i]))))
        }
        Err(error) => no_result(&["cluster", "strength"], page, error),
    }
}

/// The concerns with their clusters, and the largest clusters on the page.
fn clusters_told(
    mut page: Page,
    opened: &Opened,
    cluster: &[Option<u32>],
    (column, own): (&'static str, impl Fn(usize) -> Value),
) -> Found {
    let count = cluster.iter().flatten().max().map_or(0, |most| *most as usize + 1);
    // Members, and the sums of their coordinates.
    let mut of = vec![(0_usize, 0.0, 0.0); count];
    for (cluster, at) in cluster.iter().zip(&opened.at) {
        if let Some(all) = cluster.and_then(|cluster| of.get_mut(cluster as usize)) {
            *all = (all.0 + 1, all.1 + at.easting, all.2 + at.northing);
        }
    }
    let noise = cluster.iter().filter(|cluster| cluster.is_none()).count();
    page.line(
        "analyse-clusters-found",
        &[("n", count.to_string().into()), ("noise", noise.to_string().into())],
    );
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|cluster| std::cmp::Reverse(of[*cluster].0));
    for cluster in order {
        let (n, e, north) = of[cluster];
        let middle = Shape::Point(Bng::new(e / n as f64, north / n as f64));
        page.finding(&middle, "analyse-clusters-finding", &[("n", n.to_string().into())]);
    }
    let row = |i: usize| (Shape::Point(opened.at[i]), vec![json!(cluster[i]), own(i)]);
    Found {
        layer: Layer { columns: vec!["cluster", column], rows: (0..opened.at.len()).map(row).collect() },
        page,
    }
}

/// The Knox table, one row for each pair of bands.
pub(super) fn knox(asked: &Knox, watch: &Watch) -> Outcome<Found> {
    const COLUMNS: &[&str] =
        &["metres_above", "metres_to", "days_from", "days_to", "observed", "expected", "ratio", "p_upper"];
    let widest = asked.space.iter().copied().fold(0.0, f64::max);
    let opened = Opened::read(&asked.concerns, widest)?;
    opened.dated()?;
    let list = |of: &[String]| Arg::from(of.join(", "));
    let space: Vec<String> = asked.space.iter().map(|metres| number(*metres)).collect();
    let days: Vec<String> = asked.days.iter().map(u32::to_string).collect();
    let seed = asked.concerns.work.seed.unwrap_or(1);
    let mut page = Page::new(
        "knox",
        &[
            ("space", list(&space)),
            ("days", list(&days)),
            ("permutations", asked.permutations.to_string().into()),
            ("seed", seed.to_string().into()),
        ],
    );
    page.concerns(&opened);
    let events: Vec<Event> =
        opened.at.iter().zip(&opened.days).map(|(at, day)| Event { at: *at, day: *day }).collect();
    let bands = KnoxBands { space_m: asked.space.clone(), days: asked.days.clone() };
    let found = match hotspot::knox(&events, &bands, asked.permutations, seed, watch) {
        Ok(found) => found,
        Err(error) => return no_result(COLUMNS, page, error),
    };
    let mut rows = Vec::new();
    for (r, observed) in found.observed.iter().enumerate() {
        // The first row is the same place.
        let (above, to) = (
            r.checked_sub(2).map_or(0.0, |b| asked.space[b]),
            r.checked_sub(1).map_or(0.0, |b| asked.space[b]),
        );
        for (c, observed) in observed.iter().enumerate() {
            let from = c.checked_sub(1).map_or(0, |b| asked.days[b] + 1);
            let expected = found.expected[r][c];
            let ratio = (expected > 0.0).then(|| *observed as f64 / expected);
            let p = found.p_upper.as_ref().map(|p| p[r][c]);
            if let (Some(ratio), Some(p)) = (ratio.filter(|ratio| *ratio > 1.0), p.filter(|p| *p <= 0.05)) {
                let key = if r == 0 { "analyse-knox-finding-same" } else { "analyse-knox-finding" };
                page.finding(
                    &Shape::None,
                    key,
                    &[
                        ("metres", number(to).into()),
                        ("from", from.to_string().into()),
                        ("to", asked.days[c].to_string().into()),
                        ("ratio", number(ratio).into()),
                        ("p", probability(p).into()),
                    ],
                );
            }
            let values = [json!(above), json!(to), json!(from), json!(asked.days[c]), json!(observed)];
            rows.push((
                Shape::None,
                values.into_iter().chain([json!(expected), json!(ratio), json!(p)]).collect(),
            ));
        }
    }
    Ok(Found { layer: Layer { columns: COLUMNS.to_vec(), rows }, page })
}
