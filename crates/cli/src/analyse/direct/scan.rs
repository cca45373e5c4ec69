//! The space-time permutation scan of a file of concerns.

use super::concerns_open::Opened;
use super::layer::{Layer, Shape};
use super::page::{Page, number, probability};
use super::period::{Period, month_name};
use super::{Found, no_result};
use crate::analyse::arguments::Scan;
use crate::analyse::input::month_of;
use crate::failure::Outcome;
use geography::{Bng, GridMask};
use hotspot::{ScanDraws, ScanShape, ScanSites, Watch, space_time_permutation_scan};
use serde_json::json;

const COLUMNS: &[&str] =
    &["rank", "radius_m", "from", "to", "count", "expected", "ratio", "llr", "p", "p_gumbel", "cells"];

/// Circles and windows with more concerns than the place's and the time's own shares explain.
pub(super) fn scan(asked: &Scan, watch: &Watch) -> Outcome<Found> {
    let opened = Opened::read(&asked.concerns, asked.cell)?;
    let period = opened.dated()?;
    let seed = asked.concerns.work.seed.unwrap_or(1);
    let mut page = Page::new(
        "scan",
        &[
            ("cell", number(asked.cell).into()),
            ("radius", number(asked.radius).into()),
            ("months", asked.max_months.to_string().into()),
            ("permutations", asked.permutations.to_string().into()),
            ("seed", seed.to_string().into()),
        ],
    );
    page.concerns(&opened);
    if asked.prospective {
        page.line("analyse-scan-prospective", &[("month", month_name(period.last).into())]);
    }
    let grid = opened.grid(asked.cell)?;
    let (at, cases) = places(&grid, period, &opened);
    let shape = ScanShape {
        radius_m: asked.radius,
        max_steps: asked.max_months,
        prospective: asked.prospective,
        ..ScanShape::default()
    };
    let draws = ScanDraws { replicates: asked.permutations, seed };
    let sites = ScanSites::on_grid(&at).map_err(super::no_answer)?;
    let found = match space_time_permutation_scan(&sites, &cases, &shape, draws, watch) {
        Ok(found) => found,
        Err(error) => return no_result(COLUMNS, page, error),
    };
    let mut rows = Vec::with_capacity(found.clusters.len());
    for (rank, cluster) in (1..).zip(&found.clusters) {
        let Some(centre) = at.get(cluster.centre as usize) else { continue };
        let month = |step: u32| month_name(period.first + step as i32);
        let (from, to) = (month(cluster.first_step), month(cluster.last_step));
        let ratio = cluster.observed_over_expected();
        // A single cell has no radius; on a map it is drawn as the cell is wide.
        let circle = Shape::Circle(*centre, cluster.radius_m.max(asked.cell / 2.0));
        if let Some(p) = cluster.p.filter(|p| *p <= 0.05) {
            page.finding(
                &circle,
                "analyse-scan-finding",
                &[
                    ("from", from.clone().into()),
                    ("to", to.clone().into()),
                    ("count", cluster.cases.to_string().into()),
                    ("ratio", number(ratio).into()),
                    ("radius", number(cluster.radius_m).into()),
                    ("p", probability(p).into()),
                ],
            );
        }
        let told = [json!(rank), json!(cluster.radius_m), json!(from), json!(to), json!(cluster.cases)];
        let tests = [json!(cluster.expected), json!(ratio), json!(cluster.llr), json!(cluster.p)];
        let last = [json!(cluster.p_gumbel), json!(cluster.members.len())];
        rows.push((circle, told.into_iter().chain(tests).chain(last).collect()));
    }
    Ok(Found { layer: Layer { columns: COLUMNS.to_vec(), rows }, page })
}

/// The cells that hold a concern, each by the mean centre of its concerns, with their counts by month, place by place.
fn places(grid: &GridMask, period: Period, opened: &Opened) -> (Vec<Bng>, Vec<u32>) {
    let mut held: Vec<(usize, usize)> =
        opened.at.iter().enumerate().filter_map(|(row, at)| Some((grid.index(*at)?, row))).collect();
    held.sort_unstable();
    let months = period.months();
    let (mut at, mut cases) = (Vec::new(), Vec::new());
    for cell in held.chunk_by(|a, b| a.0 == b.0) {
        let from = cases.len();
        cases.resize(from + months, 0_u32);
        let (mut e, mut n) = (0.0, 0.0);
        for (_, row) in cell {
            (e, n) = (e + opened.at[*row].easting, n + opened.at[*row].northing);
            if let Some(step) = month_of(opened.days[*row]).and_then(|month| period.step(month)) {
                cases[from + step] += 1;
            }
        }
        at.push(Bng::new(e / cell.len() as f64, n / cell.len() as f64));
    }
    (at, cases)
}
