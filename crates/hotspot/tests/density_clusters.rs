//! Clusters by density: what other software finds, and what must hold for any points.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::Bng;
use hotspot::{Clusters, Hdbscan, HotspotError, Watch, dbscan, hdbscan};
use proptest::prelude::*;
use rayon::ThreadPoolBuilder;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn points() -> Vec<Bng> {
    let of = |line: &str| {
        let fields: Vec<f64> = line.split(',').map(|field| field.parse().unwrap()).collect();
        Bng::new(fields[3], fields[4])
    };
    fixture("points.csv").lines().skip(1).map(of).collect()
}

fn found(points: &[Bng], min_cluster_size: usize, min_samples: usize) -> Hdbscan {
    hdbscan(points, min_cluster_size, min_samples, &Watch::new()).unwrap()
}

/// Adjusted Rand index of two partitions; noise is a part of its own.
fn adjusted_rand(one: &[Option<u32>], other: &[Option<u32>]) -> f64 {
    let pairs = |n: f64| n * (n - 1.0) / 2.0;
    let (mut both, mut rows, mut cols) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (a, b) in one.iter().zip(other) {
        *both.entry((a, b)).or_insert(0.0) += 1.0;
        *rows.entry(a).or_insert(0.0) += 1.0;
        *cols.entry(b).or_insert(0.0) += 1.0;
    }
    let sum = |counts: Vec<f64>| counts.into_iter().map(pairs).sum::<f64>();
    let (both, rows, cols) = (
        sum(both.into_values().collect()),
        sum(rows.into_values().collect()),
        sum(cols.into_values().collect()),
    );
    let expected = rows * cols / pairs(one.len() as f64);
    let most = f64::midpoint(rows, cols);
    if most <= expected { 1.0 } else { (both - expected) / (most - expected) }
}

fn same_partition(one: &[Option<u32>], other: &[Option<u32>]) -> bool {
    let (mut there, mut back) = (BTreeMap::new(), BTreeMap::new());
    one.len() == other.len()
        && one.iter().zip(other).all(|(a, b)| {
            a.is_none() == b.is_none()
                && there.entry(a).or_insert(b) == &b
                && back.entry(b).or_insert(a) == &a
        })
}

#[derive(Deserialize)]
struct Golden {
    rows: usize,
    params: Params,
    mst_weight: f64,
    clusters: f64,
    tolerance: Tolerance,
}

#[derive(Deserialize)]
struct Params {
    min_cluster_size: usize,
    min_samples: usize,
}

#[derive(Deserialize)]
struct Tolerance {
    mst_rel: f64,
    ari_min: f64,
    clusters_rel: f64,
}

#[test]
fn hdbscan_agrees_with_scikit_learn_as_far_as_ties_let_any_software_agree() {
    let golden: Golden = serde_json::from_str(&fixture("hdbscan.json")).unwrap();
    let ours = found(&points()[..golden.rows], golden.params.min_cluster_size, golden.params.min_samples);
    assert!(
        (ours.mst_weight / golden.mst_weight - 1.0).abs() <= golden.tolerance.mst_rel,
        "{}",
        ours.mst_weight
    );
    assert!((f64::from(ours.count) / golden.clusters - 1.0).abs() <= golden.tolerance.clusters_rel);
    let theirs: Vec<Option<u32>> = fixture("hdbscan_labels.csv")
        .lines()
        .skip(1)
        .map(|line| line.split_once(',').unwrap().1.parse::<i64>().unwrap())
        .map(|label| u32::try_from(label).ok())
        .collect();
    let agreement = adjusted_rand(&ours.cluster, &theirs);
    assert!(agreement >= golden.tolerance.ari_min, "adjusted Rand index {agreement}");
}

/// `hdbscan` 0.8.44 (`algorithm="prims_kdtree"`, `approx_min_span_tree=False`, its `min_samples` one less) and scikit-learn 1.9.1, which count the
/// same clusters and noise here.
#[test]
fn hdbscan_agrees_with_two_packages_on_other_rows_and_parameters() {
    let all = points();
    for (rows, size, samples, weight, clusters, noise) in [
        (0..6_000, 10, 3, 4_640_669.617_236_474, 158.0, 1_756.0),
        (2_000..6_000, 25, 10, 7_533_229.559_939_715, 45.0, 875.0),
        (1_000..2_500, 5, 2, 1_957_855.279_677_164_7, 109.0, 315.0),
        (0..3_000, 15, 30, 14_971_422.892_532_62, 27.0, 917.0),
        (3_000..6_000, 8, 1, 2_684_872.620_897_128_7, 122.0, 726.0),
    ] {
        let ours = found(&all[rows.clone()], size, samples);
        assert!((ours.mst_weight / weight - 1.0).abs() < 1e-12, "{rows:?}: {}", ours.mst_weight);
        assert!((f64::from(ours.count) / clusters - 1.0).abs() <= 0.05, "{rows:?}: {}", ours.count);
        let ours = ours.cluster.iter().filter(|cluster| cluster.is_none()).count();
        assert!((ours as f64 / noise - 1.0).abs() <= 0.1, "{rows:?}: {ours} of {noise}");
    }
}

/// Weight of the spanning tree pair by pair (Prim), in metres.
fn plain_weight(points: &[Bng], min_samples: usize) -> f64 {
    let apart = |a: usize, b: usize| {
        let (e, n) = (points[a].easting - points[b].easting, points[a].northing - points[b].northing);
        ((e * 100.0).round().abs(), (n * 100.0).round().abs())
    };
    let distance = |a: usize, b: usize| {
        let (e, n) = apart(a, b);
        (e * e + n * n).sqrt() / 100.0
    };
    let core = |a: usize| {
        let mut all: Vec<f64> = (0..points.len()).map(|b| distance(a, b)).collect();
        all.sort_by(f64::total_cmp);
        all[min_samples - 1]
    };
    let core: Vec<f64> = (0..points.len()).map(core).collect();
    let mut near = vec![f64::INFINITY; points.len()];
    let (mut outside, mut last, mut weight): (Vec<usize>, usize, f64) = ((1..points.len()).collect(), 0, 0.0);
    while !outside.is_empty() {
        for b in &outside {
            near[*b] = near[*b].min(distance(last, *b).max(core[last]).max(core[*b]));
        }
        let next = (0..outside.len()).min_by(|a, b| near[outside[*a]].total_cmp(&near[outside[*b]])).unwrap();
        last = outside.swap_remove(next);
        weight += near[last];
    }
    weight
}

/// Some on a coarse lattice, some anywhere, some of them several times.
fn places() -> impl Strategy<Value = Vec<Bng>> {
    let lattice = (0_i32..8, 0_i32..8).prop_map(|(e, n)| (e * 1_000, n * 1_000));
    let anywhere = (0_i32..9_000, 0_i32..9_000);
    let place = prop_oneof![lattice, anywhere];
    proptest::collection::vec((place, 1_usize..4), 0..60).prop_map(|places| {
        let repeat = |((e, n), times)| {
            std::iter::repeat_n(Bng::new(f64::from(e) / 100.0, f64::from(n) / 100.0), times)
        };
        places.into_iter().flat_map(repeat).collect()
    })
}

/// No two distances alike: only core distances tie.
fn scattered() -> impl Strategy<Value = Vec<Bng>> {
    let place = (0_i32..90_000_000, 0_i32..90_000_000);
    proptest::collection::vec(place, 0..120).prop_map(|places| {
        places.into_iter().map(|(e, n)| Bng::new(f64::from(e) / 100.0, f64::from(n) / 100.0)).collect()
    })
}

proptest! {
    #[test]
    fn the_spanning_tree_is_as_light_as_the_pairwise_one(points in places(), min_samples in 1_usize..9) {
        let ours = found(&points, 3, min_samples);
        prop_assert!(ours.strength.iter().all(|s| (0.0..=1.0).contains(s)));
        prop_assert!(ours.stability.iter().all(|s| *s >= 0.0));
        prop_assert_eq!(ours.stability.len(), ours.count as usize);
        let mut sizes = vec![0; ours.count as usize];
        ours.cluster.iter().flatten().for_each(|cluster| sizes[*cluster as usize] += 1);
        prop_assert!(sizes.iter().all(|size| *size >= 3));
        let weight = if points.len() < min_samples { 0.0 } else { plain_weight(&points, min_samples) };
        prop_assert!((ours.mst_weight - weight).abs() <= 1e-9 * weight, "{} not {weight}", ours.mst_weight);
    }

    #[test]
    fn the_order_of_rows_and_the_origin_change_nothing(
        points in places(), order in any::<prop::sample::Index>(), east in -9_000_i32..9_000, size in 2_usize..6, samples in 1_usize..6,
    ) {
        let ours = found(&points, size, samples);
        // The rows from another one on, the other way round.
        let turn = if points.is_empty() { 0 } else { order.index(points.len()) };
        let turned: Vec<usize> = (0..points.len()).rev().map(|i| (i + turn) % points.len()).collect();
        let moved: Vec<Bng> = turned.iter().map(|i| Bng::new(points[*i].easting + f64::from(east), points[*i].northing - 70.0)).collect();
        let theirs = found(&moved, size, samples);
        prop_assert_eq!(ours.mst_weight.to_bits(), theirs.mst_weight.to_bits());
        let as_turned: Vec<Option<u32>> = turned.iter().map(|i| ours.cluster[*i]).collect();
        prop_assert!(same_partition(&as_turned, &theirs.cluster));
        let strength: Vec<f64> = turned.iter().map(|i| ours.strength[*i]).collect();
        prop_assert_eq!(strength, theirs.strength);
    }

    #[test]
    fn swapping_the_axes_changes_nothing_where_no_distances_tie(points in scattered(), size in 2_usize..9, samples in 1_usize..9) {
        let ours = found(&points, size, samples);
        let swapped: Vec<Bng> = points.iter().map(|p| Bng::new(p.northing, p.easting)).collect();
        prop_assert_eq!(&ours, &found(&swapped, size, samples));
        let turned: Vec<Bng> = points.iter().map(|p| Bng::new(-p.easting, p.northing)).collect();
        prop_assert_eq!(&ours, &found(&turned, size, samples));
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bytes() {
    let points = points();
    let runs: Vec<(Clusters, Hdbscan)> = [1, 2, 3]
        .iter()
        .map(|threads| {
            let pool = ThreadPoolBuilder::new().num_threads(*threads).build().unwrap();
            pool.install(|| (dbscan(&points, 400.0, 8).unwrap(), found(&points, 10, 5)))
        })
        .collect();
    assert_eq!(runs[0], runs[1]);
    assert_eq!(runs[0], runs[2]);
}

#[test]
fn two_towns_on_one_spot_each_are_two_clusters() {
    // 27,000 concerns at a bus station, 9 at another: the spots are clusters by themselves, and the rest is noise.
    let mut points = vec![Bng::new(210_000.0, 250_000.0); 27_000];
    points.extend(vec![Bng::new(214_000.0, 250_000.0); 9]);
    points.push(Bng::new(240_000.0, 250_000.0));
    let ours = found(&points, 5, 5);
    assert_eq!(
        (ours.count, ours.cluster[0], ours.cluster[27_008], ours.cluster[27_009]),
        (2, Some(0), Some(1), None)
    );
    assert_eq!((ours.stability[0], ours.strength[0], ours.strength[27_009]), (f64::INFINITY, 1.0, 0.0));
    // Nobody on the way: one edge of 4 km, one of 26 km, which is also the core distance of the far point.
    assert!((ours.mst_weight - 30_000.0).abs() < 1e-9);
}

#[test]
fn a_loose_point_on_the_way_is_in_the_nearer_cluster_with_less_strength() {
    let row = |first: f64| (0..6).map(move |i| Bng::new(first + f64::from(i) * 10.0, 0.0));
    // A third row far away, so that the two are not the whole.
    let mut points: Vec<Bng> = row(0.0).chain(row(1_000.0)).chain(row(90_000.0)).collect();
    points.push(Bng::new(100.0, 0.0));
    let ours = found(&points, 4, 2);
    assert_eq!((ours.count, ours.cluster[18], ours.cluster[0]), (3, Some(0), Some(0)));
    assert!((ours.strength[18] - 10.0 / 50.0).abs() < 1e-12, "{}", ours.strength[18]);
    assert!((ours.strength[0] - 1.0).abs() < 1e-12);
    // The rows part at 1/900, where the loose point is 900 m off the second: six points stay to 1/10, one to 1/50.
    let births = 1.0 / 900.0;
    assert!(
        (ours.stability[0] - (6.0 * (0.1 - births) + (0.02 - births))).abs() < 1e-12,
        "{}",
        ours.stability[0]
    );
}

#[test]
fn few_points_or_one_place_give_no_clusters_and_no_nan() {
    let nothing = found(&[], 5, 5);
    assert_eq!((nothing.count, nothing.mst_weight, nothing.cluster.len()), (0, 0.0, 0));
    let here = Bng::new(210_000.0, 250_000.0);
    for (points, size, samples, weight) in [
        (vec![here], 5, 1, 0.0),
        (vec![here], 5, 5, 0.0),
        (vec![here, Bng::new(210_003.0, 250_004.0)], 5, 2, 5.0),
        (vec![here, Bng::new(210_003.0, 250_004.0)], 2, 1, 5.0),
        (vec![here, Bng::new(210_003.0, 250_004.0)], 2, 3, 0.0),
        (vec![here; 500], 5, 5, 0.0),
        (vec![here; 500], 500, 500, 0.0),
        (vec![here; 5], 6, 2, 0.0),
    ] {
        let ours = found(&points, size, samples);
        assert_eq!((ours.count, ours.mst_weight), (0, weight), "{} points", points.len());
        assert!(ours.cluster.iter().all(Option::is_none) && ours.strength.iter().all(|s| *s <= 0.0));
    }
}

#[test]
fn questions_without_an_answer_are_refused() {
    let watch = Watch::new();
    let here = [Bng::new(0.0, 0.0), Bng::new(1.0, 0.0)];
    assert_eq!(hdbscan(&here, 1, 1, &watch), Err(HotspotError::Parameter("min_cluster_size")));
    assert_eq!(hdbscan(&here, 2, 0, &watch), Err(HotspotError::Parameter("min_samples")));
    assert_eq!(hdbscan(&[Bng::new(f64::NAN, 0.0)], 2, 1, &watch), Err(HotspotError::NotFinite));
    assert_eq!(hdbscan(&here, usize::MAX, usize::MAX, &watch).unwrap().count, 0);
    watch.cancel();
    assert_eq!(hdbscan(&here, 2, 1, &watch), Err(HotspotError::Cancelled));
}

#[test]
fn the_watch_sees_the_end() {
    let watch = Watch::new();
    hdbscan(&points(), 10, 5, &watch).unwrap();
    let (done, of) = watch.progress();
    assert!(done == of && of > 6_000, "{done} of {of}");
}
