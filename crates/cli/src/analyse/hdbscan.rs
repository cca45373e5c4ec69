//! HDBSCAN of a case.

use super::case::{self, Case};
use super::input;
use super::{Answer, Setting};
use crate::failure::Outcome;
use serde::Serialize;

#[derive(Serialize)]
struct Told {
    mst_weight: f64,
    clusters: u32,
    noise: usize,
    sizes_desc: Vec<usize>,
    /// One for each row: the number of its cluster from 0, or -1 for noise.
    labels: Vec<i64>,
}

pub(super) fn answer(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let params = &case.params;
    let smallest = case.size(params.min_cluster_size, "params.min_cluster_size")?;
    // As the established software: the same number where only one is given.
    let samples = case.size(params.min_samples.or(params.min_cluster_size), "params.min_samples")?;
    if params.selection.as_deref().is_some_and(|selection| selection != "eom") {
        return Err(case::wrong("params.selection"));
    }
    let points = input::points_read(&case.input(&setting.dir)?, case.row_limit()?, false)?.at;
    let found = hotspot::hdbscan(&points, smallest, samples, setting.watch).map_err(super::no_answer)?;
    let mut sizes = vec![0; found.count as usize];
    for cluster in found.cluster.iter().flatten() {
        sizes[*cluster as usize] += 1;
    }
    let labels: Vec<i64> = found.cluster.iter().map(|label| label.map_or(-1, i64::from)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let noise = labels.iter().filter(|label| **label < 0).count();
    let told = Told { mst_weight: found.mst_weight, clusters: found.count, noise, sizes_desc: sizes, labels };
    Answer::of(case, &told)
}
