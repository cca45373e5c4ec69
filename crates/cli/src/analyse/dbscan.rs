//! DBSCAN of a case.

use super::case::Case;
use super::input;
use super::{Answer, Setting, sha256};
use crate::failure::Outcome;
use serde::Serialize;

#[derive(Serialize)]
struct Told {
    clusters: u32,
    core: usize,
    border: usize,
    noise: usize,
    core_sizes_desc: Vec<usize>,
    sha256_core: String,
    sha256_noise: String,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let eps = case.need(case.params.eps_m, "params.eps_m")?;
    let min_points = case.size(case.params.min_points, "params.min_points")?;
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, false)?.at;
    let found = hotspot::dbscan(&points, eps, min_points).map_err(super::no_answer)?;
    let core_of = |row: usize| found.cluster[row].filter(|_| found.core[row]);
    let mut sizes = vec![0; found.count as usize];
    let mut numbers = String::with_capacity(points.len() * 3);
    for row in 0..points.len() {
        if row > 0 {
            numbers.push(',');
        }
        match core_of(row) {
            Some(cluster) => {
                sizes[cluster as usize] += 1;
                numbers.push_str(&cluster.to_string());
            }
            None => numbers.push_str("-1"),
        }
    }
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let noise: String = found.cluster.iter().map(|at| if at.is_none() { '1' } else { '0' }).collect();
    let count = |of: &[bool]| of.iter().filter(|is| **is).count();
    let (core, alone) = (count(&found.core), found.cluster.iter().filter(|at| at.is_none()).count());
    let told = Told {
        clusters: found.count,
        core,
        border: points.len() - core - alone,
        noise: alone,
        core_sizes_desc: sizes,
        sha256_core: sha256(&numbers),
        sha256_noise: sha256(&noise),
    };
    Answer::of(case, &told)
}
