//! Answers of independent software on shared inputs; where they come from is in `fixtures/hotspot/README.md`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, Cell, GridMask, Lattice};
use hotspot::{
    Event, GiStar, Kernel, KnoxBands, Mode, Neighbourhood, Smoothing, Watch, conditional_tails, dbscan,
    density_surface, emerging_hot_spots, fisher_exact, gi_star_distance, gi_star_queen, kernel_density, knox,
    local_moran, mann_kendall, normal_two_sided, wilson_interval,
};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/hotspot").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The points of `points.csv`: National Grid position and day since 2023-01-01.
fn points() -> Vec<(Bng, u32)> {
    fixture("points.csv")
        .lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<&str> = line.split(',').collect();
            (Bng::new(fields[3].parse().unwrap(), fields[4].parse().unwrap()), fields[5].parse().unwrap())
        })
        .collect()
}

#[derive(Deserialize)]
struct GiGolden {
    lattice: Lattice,
    sum_y: f64,
    mean: f64,
    s_pop: f64,
    /// Cell, count, z, p, q.
    z: Vec<(u32, f64, f64, f64, f64)>,
    sum_z: f64,
    sum_z2: f64,
    max_z: f64,
    argmax: u32,
    min_z: f64,
    fdr05_hot: BTreeSet<u32>,
    fdr05_cold: usize,
    /// Cells with |z| at or above each value.
    raw_bins: BTreeMap<String, usize>,
    /// Cell, P(sim >= obs), P(sim <= obs).
    perm_exact: Vec<(u32, f64, f64)>,
}

fn close(ours: f64, theirs: f64, relative: f64, absolute: f64) -> bool {
    (ours - theirs).abs() <= (relative * theirs.abs()).max(absolute)
}

fn counts_over(lattice: &Lattice) -> Vec<u32> {
    let mut counts = vec![0; lattice.len()];
    for cell in points().iter().filter_map(|(at, _)| lattice.index(*at)) {
        counts[cell] += 1;
    }
    counts
}

/// The exact permutation p of the goldens, to 1e-8 relative or 1e-12 absolute.
fn exact_law_holds(lattice: Lattice, around: Neighbourhood, golden: &[(u32, f64, f64)]) {
    let tails = conditional_tails(&counts_over(&lattice), &GridMask::whole(lattice), around).unwrap();
    for (cell, at_least, at_most) in golden {
        let i = *cell as usize;
        assert!(
            close(tails.at_least[i], *at_least, 1e-8, 1e-12),
            "cell {cell}: {} and {at_least}",
            tails.at_least[i]
        );
        assert!(
            close(tails.at_most[i], *at_most, 1e-8, 1e-12),
            "cell {cell}: {} and {at_most}",
            tails.at_most[i]
        );
    }
}

fn holds(golden: &str, around: Neighbourhood, run: impl Fn(&[f64], &GridMask) -> GiStar) {
    let golden: GiGolden = serde_json::from_str(&fixture(golden)).unwrap();
    let grid = GridMask::whole(golden.lattice);
    let counts: Vec<f64> = counts_over(&golden.lattice).into_iter().map(f64::from).collect();
    exact_law_holds(golden.lattice, around, &golden.perm_exact);
    assert!(close(counts.iter().sum(), golden.sum_y, 0.0, 0.0));
    let ours = run(&counts, &grid);
    assert!(close(ours.mean, golden.mean, 1e-12, 0.0));
    assert!(close(ours.deviation, golden.s_pop, 1e-12, 0.0));
    for (cell, count, z, p, q) in golden.z {
        let i = cell as usize;
        assert!(close(counts[i], count, 0.0, 0.0), "count of cell {cell}");
        assert!(close(ours.z[i], z, 1e-9, 1e-9), "z of cell {cell}: {} and {z}", ours.z[i]);
        assert!(close(ours.p[i], p, 1e-7, 0.0), "p of cell {cell}: {} and {p}", ours.p[i]);
        assert!(close(ours.q[i], q, 1e-7, 0.0), "q of cell {cell}: {} and {q}", ours.q[i]);
    }
    assert!(close(ours.z.iter().sum(), golden.sum_z, 1e-9, 1e-9));
    assert!(close(ours.z.iter().map(|z| z * z).sum(), golden.sum_z2, 1e-9, 0.0));
    let largest = (0..ours.z.len()).max_by(|a, b| ours.z[*a].total_cmp(&ours.z[*b])).unwrap();
    assert_eq!(ours.index[largest], golden.argmax);
    assert!(close(ours.z[largest], golden.max_z, 1e-9, 0.0));
    assert!(close(ours.z.iter().copied().fold(0.0, f64::min), golden.min_z, 1e-9, 0.0));
    assert_eq!(ours.hot(0.05).collect::<BTreeSet<_>>(), golden.fdr05_hot);
    assert_eq!(ours.cold(0.05).count(), golden.fdr05_cold);
    for (bound, cells) in golden.raw_bins {
        let bound: f64 = bound.parse().unwrap();
        assert_eq!(ours.z.iter().filter(|z| z.abs() >= bound).count(), cells, "cells beyond {bound}");
    }
}

#[test]
fn gi_star_over_the_cells_around_agrees_with_esda() {
    holds("gi_star_queen.json", Neighbourhood::Queen, |counts, grid| gi_star_queen(counts, grid).unwrap());
}

#[test]
fn gi_star_within_a_distance_agrees_with_esda() {
    holds("gi_star_dist.json", Neighbourhood::Distance(2.0), |counts, grid| {
        gi_star_distance(counts, grid, 2.0).unwrap()
    });
}

#[derive(Deserialize)]
#[expect(non_snake_case, reason = "the names of the file")]
struct MoranGolden {
    lattice: Lattice,
    global_I: f64,
    /// Cell, I, quadrant.
    rows: Vec<(u32, f64, u8)>,
    sum_abs_I: f64,
    quadrant_counts: [usize; 4],
    perm_exact: Vec<(u32, f64, f64)>,
}

#[test]
fn local_moran_agrees_with_esda_and_with_the_exact_law() {
    for (file, around) in [
        ("local_moran_queen.json", Neighbourhood::Queen),
        ("local_moran_dist.json", Neighbourhood::Distance(2.0)),
    ] {
        let golden: MoranGolden = serde_json::from_str(&fixture(file)).unwrap();
        let counts: Vec<f64> = counts_over(&golden.lattice).into_iter().map(f64::from).collect();
        let ours = local_moran(&counts, &GridMask::whole(golden.lattice), around).unwrap();
        for (cell, i, quadrant) in golden.rows {
            assert!(close(ours.i[cell as usize], i, 1e-9, 1e-12), "I of cell {cell}");
            assert_eq!(ours.quadrant[cell as usize].number(), quadrant, "quadrant of cell {cell}");
        }
        let counted =
            [1, 2, 3, 4].map(|q| ours.quadrant.iter().filter(|quadrant| quadrant.number() == q).count());
        assert_eq!(counted, golden.quadrant_counts);
        assert!(close(ours.global, golden.global_I, 1e-9, 0.0));
        assert!(close(ours.i.iter().map(|i| i.abs()).sum(), golden.sum_abs_I, 1e-9, 0.0));
        exact_law_holds(golden.lattice, around, &golden.perm_exact);
    }
}

#[derive(Deserialize)]
struct KdeGolden {
    params: KdeParams,
    at: Vec<(f64, f64)>,
    epanechnikov: Vec<f64>,
    quartic: Vec<f64>,
    gaussian: Vec<f64>,
}

#[derive(Deserialize)]
struct KdeParams {
    h_m: f64,
}

#[test]
fn kernel_density_agrees_to_nine_digits() {
    let golden: KdeGolden = serde_json::from_str(&fixture("kde.json")).unwrap();
    let points: Vec<Bng> = points().into_iter().map(|(at, _)| at).collect();
    let at: Vec<Bng> = golden.at.iter().map(|(e, n)| Bng::new(*e, *n)).collect();
    for (kernel, theirs) in [
        (Kernel::Epanechnikov, golden.epanechnikov),
        (Kernel::Quartic, golden.quartic),
        (Kernel::Gaussian, golden.gaussian),
    ] {
        let ours = kernel_density(&points, &at, kernel, golden.params.h_m).unwrap();
        for (i, (ours, theirs)) in ours.per_square_metre.iter().zip(&theirs).enumerate() {
            assert!(close(*ours, *theirs, 1e-9, 0.0), "{kernel:?} at {i}: {ours} and {theirs}");
        }
        // The places asked for are centres of cells of this lattice: one surface holds them all.
        let lattice = Lattice::new(Bng::new(289_750.0, 169_750.0), 500.0, 125, 125).unwrap();
        let smoothing = Smoothing { kernel, bandwidth_m: golden.params.h_m, mode: Mode::Exact };
        let surface = density_surface(&points, None, &lattice, smoothing, &Watch::new()).unwrap();
        for (at, theirs) in at.iter().zip(&theirs) {
            let cell = lattice.index(*at).unwrap();
            assert_eq!(lattice.centre(cell), *at);
            let ours = surface.per_square_metre[cell];
            assert!(close(ours, *theirs, 1e-9, 0.0), "{kernel:?} at {at:?}: {ours} and {theirs}");
        }
    }
}

#[derive(Deserialize)]
struct DbscanGolden {
    params: DbscanParams,
    clusters: u32,
    core: usize,
    noise: usize,
    core_sizes_desc: Vec<usize>,
    sha256_core: String,
    sha256_noise: String,
}

#[derive(Deserialize)]
struct DbscanParams {
    eps_m: f64,
    min_points: usize,
}

fn sha256(text: &str) -> String {
    let mut digest = String::new();
    for byte in Sha256::digest(text) {
        write!(digest, "{byte:02x}").unwrap();
    }
    digest
}

#[test]
fn dbscan_agrees_point_by_point_with_scikit_learn() {
    let golden: DbscanGolden = serde_json::from_str(&fixture("dbscan.json")).unwrap();
    let points: Vec<Bng> = points().into_iter().map(|(at, _)| at).collect();
    let ours = dbscan(&points, golden.params.eps_m, golden.params.min_points).unwrap();
    assert_eq!(ours.count, golden.clusters);
    assert_eq!(ours.core.iter().filter(|core| **core).count(), golden.core);
    assert_eq!(ours.cluster.iter().filter(|cluster| cluster.is_none()).count(), golden.noise);
    let of_core = |i: usize| ours.cluster[i].filter(|_| ours.core[i]);
    let numbers: Vec<String> =
        (0..points.len()).map(|i| of_core(i).map_or("-1".to_owned(), |c| c.to_string())).collect();
    assert_eq!(sha256(&numbers.join(",")), golden.sha256_core);
    let noise: String = ours.cluster.iter().map(|c| if c.is_none() { '1' } else { '0' }).collect();
    assert_eq!(sha256(&noise), golden.sha256_noise);
    let mut sizes = vec![0; ours.count as usize];
    for cluster in (0..points.len()).filter_map(of_core) {
        sizes[cluster as usize] += 1;
    }
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    assert_eq!(sizes, golden.core_sizes_desc);
}

#[derive(Deserialize)]
struct KnoxGolden {
    params: KnoxParams,
    observed: Vec<Vec<u64>>,
    expected: Vec<Vec<f64>>,
    perm_sd: Vec<Vec<f64>>,
    p_upper: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct KnoxParams {
    space_bands_m: Vec<f64>,
    time_bands_days: Vec<u32>,
}

#[test]
fn the_knox_table_agrees_pair_by_pair_and_its_p_within_chance() {
    let golden: KnoxGolden = serde_json::from_str(&fixture("knox.json")).unwrap();
    let events: Vec<Event> = points().into_iter().map(|(at, day)| Event { at, day: day as i32 }).collect();
    let bands = KnoxBands { space_m: golden.params.space_bands_m, days: golden.params.time_bands_days };
    let draws = 999;
    let ours = knox(&events, &bands, draws, 20_261_121, &Watch::new()).unwrap();
    assert_eq!(ours.observed, golden.observed);
    for (ours, theirs) in ours.expected.iter().flatten().zip(golden.expected.iter().flatten()) {
        assert!(close(*ours, *theirs, 1e-9, 0.0), "expected {ours} and {theirs}");
    }
    for (ours, theirs) in ours.deviation.iter().flatten().zip(golden.perm_sd.iter().flatten()) {
        assert!(close(*ours, *theirs, 0.08, 0.0), "deviation {ours} and {theirs}");
    }
    let draws = f64::from(draws);
    for (ours, theirs) in ours.p_upper.unwrap().iter().flatten().zip(golden.p_upper.iter().flatten()) {
        let slack = 4.5 * (theirs * (1.0 - theirs) * (1.0 / draws + 1.0 / 1_999.0)).sqrt() + 1.0 / draws;
        assert!((ours - theirs).abs() <= slack, "p {ours} and {theirs}");
    }
}

#[derive(Deserialize)]
struct EhsaGolden {
    lattice: Lattice,
    steps: usize,
    categories: Vec<String>,
    /// Cell, S, its variance, z, p, Sen's slope (of the counts); Mann-Kendall z of the z-scores, z-score of the last step.
    mk: Vec<[f64; 8]>,
    sum_z: f64,
    max_z: f64,
    hot_bins: usize,
    cold_bins: usize,
}

#[test]
fn emerging_hot_spots_and_their_trends_agree_cell_by_cell() {
    let golden: EhsaGolden = serde_json::from_str(&fixture("ehsa.json")).unwrap();
    let cells = golden.lattice.len();
    let mut counts = vec![0.0; cells * golden.steps];
    for (at, day) in points() {
        if let Some(cell) = golden.lattice.index(at) {
            counts[usize::from(month_of(day)) * cells + cell] += 1.0;
        }
    }
    let grid = GridMask::whole(golden.lattice);
    let ours = emerging_hot_spots(&counts, golden.steps, &grid, Neighbourhood::Queen, &Watch::new()).unwrap();
    assert_eq!(ours.class.iter().map(|class| class.code()).collect::<Vec<_>>(), golden.categories);
    for [cell, s, variance, z, p, slope, z_of_z, last] in golden.mk {
        let cell = cell as usize;
        let series: Vec<f64> = (0..golden.steps).map(|step| counts[step * cells + cell]).collect();
        let trend = mann_kendall(&series).unwrap();
        for (name, ours, theirs) in [
            ("S", trend.s as f64, s),
            ("variance", trend.variance, variance),
            ("z", trend.z, z),
            ("p", trend.p, p),
            ("slope", trend.slope, slope),
        ] {
            assert!(close(ours, theirs, 1e-12, 1e-12), "{name} of cell {cell}: {ours} and {theirs}");
        }
        assert!(close(ours.trend[cell].z, z_of_z, 1e-9, 1e-9), "trend of cell {cell}");
        assert!(close(ours.z[(golden.steps - 1) * cells + cell], last, 1e-9, 1e-9), "last z of cell {cell}");
    }
    assert!(close(ours.z.iter().sum(), golden.sum_z, 1e-9, 1e-9));
    assert!(close(ours.z.iter().copied().fold(0.0, f64::max), golden.max_z, 1e-9, 0.0));
    let beyond =
        |sign: f64| ours.z.iter().zip(&ours.q).filter(|(z, q)| **z * sign > 0.0 && **q <= 0.05).count();
    assert_eq!((beyond(1.0), beyond(-1.0)), (golden.hot_bins, golden.cold_bins));
}

#[derive(Deserialize)]
struct BinGolden {
    nonzero: usize,
    cells: usize,
    total: u32,
    sha256: String,
    by_month: Vec<u32>,
}

/// Month 0..35 of a day since 2023-01-01.
fn month_of(day: u32) -> u16 {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let mut left = day;
    for month in 0..36 {
        let leap = u32::from(month == 13);
        let length = lengths[month % 12] + leap;
        if left < length {
            return month as u16;
        }
        left -= length;
    }
    panic!("day {day} is beyond three years");
}

#[test]
fn binning_to_cells_and_months_agrees_to_the_byte() {
    let golden: BinGolden = serde_json::from_str(&fixture("bin.json")).unwrap();
    let mut bins: BTreeMap<(Cell, u16), u32> = BTreeMap::new();
    for (at, day) in points() {
        *bins.entry((Cell::of(at).unwrap(), month_of(day))).or_default() += 1;
    }
    let mut text = String::new();
    for ((cell, month), count) in &bins {
        writeln!(text, "{},{},{month},{count}", cell.row, cell.col).unwrap();
    }
    assert_eq!(sha256(&text), golden.sha256);
    assert_eq!(bins.len(), golden.nonzero);
    assert_eq!(bins.values().sum::<u32>(), golden.total);
    assert_eq!(bins.keys().map(|(cell, _)| cell).collect::<BTreeSet<_>>().len(), golden.cells);
    let by_month = |m: usize| {
        bins.iter().filter(|((_, month), _)| usize::from(*month) == m).map(|(_, c)| c).sum::<u32>()
    };
    assert_eq!((0..36).map(by_month).collect::<Vec<_>>(), golden.by_month);
}

#[test]
fn the_two_sided_p_of_the_goldens_is_the_survival_function() {
    let golden: GiGolden = serde_json::from_str(&fixture("gi_star_queen.json")).unwrap();
    for (cell, _, z, p, _) in golden.z {
        assert!(close(normal_two_sided(z), p, 1e-7, 0.0), "cell {cell}");
    }
}

#[derive(Deserialize)]
struct ShareGolden {
    here: (u64, u64),
    everywhere: (u64, u64),
    p: f64,
    wilson: (f64, f64),
}

#[test]
fn shares_and_their_test_are_those_of_scipy() {
    #[derive(Deserialize)]
    struct Shares {
        tables: Vec<ShareGolden>,
    }
    let shares: Shares = serde_json::from_str(&fixture("shares.json")).unwrap();
    assert_eq!(shares.tables.len(), 60);
    for table in shares.tables {
        let p = fisher_exact(table.here, table.everywhere).unwrap();
        assert!(close(p, table.p, 1e-7, 1e-300), "{:?} {:?}: {p} {}", table.here, table.everywhere, table.p);
        let interval = wilson_interval(table.here.0, table.here.1).unwrap();
        assert!(close(interval.lower, table.wilson.0, 1e-12, 1e-15), "{:?}", table.here);
        assert!(close(interval.upper, table.wilson.1, 1e-12, 1e-15), "{:?}", table.here);
    }
}
