//! What must hold for any counts: the map may not depend on where the origin is, how the region lies or how much is counted.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, GridMask, Lattice};
use hotspot::{
    GiStar, HotspotError, Neighbourhood, conditional_tails, gi_star_distance, gi_star_queen, local_moran,
};
use proptest::prelude::*;

type Run = fn(&[f64], &GridMask) -> Result<GiStar, HotspotError>;

const RUNS: [Run; 2] = [gi_star_queen, |values, grid| gi_star_distance(values, grid, 2.3)];

fn grid(cols: u32, rows: u32, marks: &[bool]) -> GridMask {
    let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, cols, rows).unwrap();
    GridMask::new(lattice, marks.to_vec()).unwrap()
}

/// A lattice with some sea and sparse counts that differ.
#[derive(Clone, Debug)]
struct Region {
    cols: u32,
    rows: u32,
    marks: Vec<bool>,
    counts: Vec<f64>,
}

impl Region {
    fn run(&self, run: Run) -> Result<GiStar, HotspotError> {
        run(&self.counts, &grid(self.cols, self.rows, &self.marks))
    }

    /// The region in another order of cells: entry `i` of the new one is entry `from(i)` of this.
    fn moved(&self, cols: u32, rows: u32, from: impl Fn(usize) -> Option<usize>) -> Self {
        let cells = 0..(cols * rows) as usize;
        let marks = cells.clone().map(|i| from(i).is_some_and(|j| self.marks[j])).collect();
        let counts = cells.map(|i| from(i).map_or(7.0, |j| self.counts[j])).collect();
        Self { cols, rows, marks, counts }
    }
}

fn regions() -> impl Strategy<Value = Region> {
    (2_u32..9, 2_u32..9).prop_flat_map(|(cols, rows)| {
        let cells = (cols * rows) as usize;
        let counts = proptest::collection::vec(prop_oneof![3 => Just(0_u32), 1 => 1_u32..40], cells);
        let marks = proptest::collection::vec(proptest::bool::weighted(0.85), cells);
        (Just(cols), Just(rows), marks, counts).prop_map(|(cols, rows, marks, counts)| Region {
            cols,
            rows,
            marks,
            counts: counts.into_iter().map(f64::from).collect(),
        })
    })
}

fn near(a: &[f64], b: &[f64]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() <= 1e-9 * a.abs().max(1.0))
}

/// z by cell of the lattice, so that results over differently ordered cells can be compared.
fn by_cell(found: &GiStar, cells: usize) -> Vec<f64> {
    let mut z = vec![0.0; cells];
    found.index.iter().zip(&found.z).for_each(|(index, value)| z[*index as usize] = *value);
    z
}

proptest! {
    #[test]
    fn an_answer_is_whole_and_never_nan(region in regions()) {
        for run in RUNS {
            match region.run(run) {
                Ok(found) => {
                    prop_assert_eq!(found.index.len(), region.marks.iter().filter(|m| **m).count());
                    prop_assert!(found.z.iter().all(|z| z.is_finite()));
                    prop_assert!(found.p.iter().chain(&found.q).all(|p| (0.0..=1.0).contains(p)));
                }
                Err(error) => prop_assert!(matches!(error, HotspotError::AllEqual | HotspotError::TooFewCells)),
            }
        }
    }

    #[test]
    fn swapping_the_axes_swaps_the_map(region in regions()) {
        let (cols, rows) = (region.cols as usize, region.rows as usize);
        let turned = region.moved(region.rows, region.cols, |i| Some((i % rows) * cols + i / rows));
        for run in RUNS {
            match (region.run(run), turned.run(run)) {
                (Ok(one), Ok(other)) => {
                    let (one, other) = (by_cell(&one, cols * rows), by_cell(&other, cols * rows));
                    let back: Vec<f64> = (0..cols * rows).map(|i| other[(i % cols) * rows + i / cols]).collect();
                    prop_assert!(near(&one, &back));
                }
                (one, other) => prop_assert_eq!(one.err(), other.err()),
            }
        }
    }

    #[test]
    fn shifting_by_whole_cells_shifts_the_map(region in regions(), right in 0_u32..4, up in 0_u32..4) {
        let (cols, wide) = (region.cols as usize, (region.cols + right) as usize);
        let place = |i: usize| {
            let (c, r) = ((i % wide).checked_sub(right as usize)?, (i / wide).checked_sub(up as usize)?);
            Some(r * cols + c)
        };
        let shifted = region.moved(region.cols + right, region.rows + up, place);
        for run in RUNS {
            match (region.run(run), shifted.run(run)) {
                (Ok(one), Ok(other)) => prop_assert!(near(&one.z, &other.z) && near(&one.q, &other.q)),
                (one, other) => prop_assert_eq!(one.err(), other.err()),
            }
        }
    }

    #[test]
    fn tripling_every_count_leaves_z(region in regions()) {
        let tripled = Region { counts: region.counts.iter().map(|c| c * 3.0).collect(), ..region.clone() };
        for run in RUNS {
            match (region.run(run), tripled.run(run)) {
                (Ok(one), Ok(other)) => prop_assert!(near(&one.z, &other.z)),
                (one, other) => prop_assert_eq!(one.err(), other.err()),
            }
        }
    }

    #[test]
    fn what_stands_in_the_sea_is_not_looked_at(region in regions(), sea in prop_oneof![Just(f64::NAN), Just(1e9)]) {
        let counts = region.counts.iter().zip(&region.marks).map(|(c, m)| if *m { *c } else { sea }).collect();
        let stormy = Region { counts, ..region.clone() };
        for run in RUNS {
            prop_assert_eq!(region.run(run), stormy.run(run));
        }
    }

    /// Every way to place the other counts on the neighbours, one by one.
    #[test]
    fn the_exact_law_is_that_of_all_placings(region in regions().prop_filter("few enough placings", |r| r.marks.len() <= 16)) {
        let grid = grid(region.cols, region.rows, &region.marks);
        let counts: Vec<u32> = region.counts.iter().map(|c| *c as u32).collect();
        let Ok(tails) = conditional_tails(&counts, &grid, Neighbourhood::Distance(1.0)) else { return Ok(()) };
        let inside: Vec<usize> = grid.indices().collect();
        let cols = region.cols as usize;
        for (entry, cell) in inside.iter().enumerate() {
            let beside = |j: &&usize| (**j % cols).abs_diff(cell % cols) + (**j / cols).abs_diff(cell / cols) == 1;
            let near: Vec<usize> = inside.iter().filter(beside).copied().collect();
            let observed: u32 = near.iter().map(|j| counts[*j]).sum();
            let others: Vec<u32> = inside.iter().filter(|j| *j != cell).map(|j| counts[*j]).collect();
            let drawn = (0_u32..1 << others.len()).filter(|set| set.count_ones() as usize == near.len());
            let sums: Vec<u32> = drawn.map(|set| (0..others.len()).filter(|i| set >> i & 1 == 1).map(|i| others[i]).sum()).collect();
            let share = |hits: usize| hits as f64 / sums.len() as f64;
            let at_least = share(sums.iter().filter(|s| **s >= observed).count());
            let at_most = share(sums.iter().filter(|s| **s <= observed).count());
            prop_assert!((tails.at_least[entry] - at_least).abs() < 1e-12 * at_least.max(1e-3));
            prop_assert!((tails.at_most[entry] - at_most).abs() < 1e-12 * at_most.max(1e-3));
        }
    }

    #[test]
    fn local_moran_is_the_same_for_tripled_counts(region in regions()) {
        let grid = grid(region.cols, region.rows, &region.marks);
        let tripled: Vec<f64> = region.counts.iter().map(|c| c * 3.0).collect();
        let around = Neighbourhood::Distance(2.3);
        match (local_moran(&region.counts, &grid, around), local_moran(&tripled, &grid, around)) {
            (Ok(one), Ok(other)) => prop_assert!(near(&one.i, &other.i) && one.i.iter().all(|i| i.is_finite())),
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    #[test]
    fn the_definition_holds_cell_by_cell(region in regions()) {
        let Ok(found) = region.run(gi_star_queen) else { return Ok(()) };
        let inside: Vec<usize> = (0..region.marks.len()).filter(|i| region.marks[*i]).collect();
        let n = inside.len() as f64;
        let x = |i: &usize| region.counts[*i];
        let mean = inside.iter().map(x).sum::<f64>() / n;
        let s = (inside.iter().map(|i| x(i) * x(i)).sum::<f64>() / n - mean * mean).sqrt();
        let cols = region.cols as usize;
        for (i, z) in inside.iter().zip(&found.z) {
            let around = |j: &&usize| (*j % cols).abs_diff(i % cols) <= 1 && (*j / cols).abs_diff(i / cols) <= 1;
            let near: Vec<f64> = inside.iter().filter(around).map(x).collect();
            let w = near.len() as f64;
            let under = (n * w - w * w) / (n - 1.0);
            let expected = if under == 0.0 { 0.0 } else { (near.iter().sum::<f64>() - w * mean) / (s * under.sqrt()) };
            prop_assert!((z - expected).abs() < 1e-9 * expected.abs().max(1.0), "{z} and {expected}");
        }
    }
}

#[test]
fn a_question_without_an_answer_says_why() {
    let all = [true; 9];
    let counts = [0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 5.0, 0.0, 0.0];
    let grid = grid(3, 3, &all);
    assert_eq!(gi_star_queen(&[4.0; 9], &grid), Err(HotspotError::AllEqual));
    assert_eq!(gi_star_queen(&counts[..8], &grid), Err(HotspotError::Length));
    assert_eq!(
        gi_star_queen(&counts.map(|c| if c > 4.0 { f64::NAN } else { c }), &grid),
        Err(HotspotError::NotFinite)
    );
    for distance in [f64::NAN, f64::INFINITY, -1.0] {
        assert_eq!(gi_star_distance(&counts, &grid, distance), Err(HotspotError::Distance));
    }
    let only_one: Vec<bool> = (0..9).map(|i| i == 4).collect();
    let lonely = GridMask::new(*grid.lattice(), only_one).unwrap();
    assert_eq!(gi_star_queen(&counts, &lonely), Err(HotspotError::TooFewCells));
}

#[test]
fn a_neighbourhood_that_is_everything_cannot_stand_out() {
    let counts = [0.0, 1.0, 2.0, 0.0, 30.0, 0.0, 5.0, 0.0, 0.0];
    let found = gi_star_queen(&counts, &grid(3, 3, &[true; 9])).unwrap();
    assert!(found.z[4].abs() < f64::MIN_POSITIVE && (found.p[4] - 1.0).abs() < f64::EPSILON);
}

#[test]
fn a_cell_without_neighbours_says_nothing() {
    let marks: Vec<bool> = [0, 1, 8].iter().fold(vec![false; 9], |mut marks, i| {
        marks[*i] = true;
        marks
    });
    let counts = [3.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 50.0];
    let found = local_moran(&counts, &grid(3, 3, &marks), Neighbourhood::Queen).unwrap();
    assert_eq!(found.neighbours, [1, 1, 0]);
    assert!(found.i[2].abs() < f64::MIN_POSITIVE, "an island has no I");
    let tails =
        conditional_tails(&counts.map(|c| c as u32), &grid(3, 3, &marks), Neighbourhood::Queen).unwrap();
    assert_eq!((tails.at_least[2], tails.at_most[2]), (1.0, 1.0));
}

#[test]
fn empty_cells_amid_empty_cells_are_no_cold_spots() {
    let mut counts = vec![0_u32; 400];
    (counts[5], counts[210], counts[399]) = (4, 2, 7);
    let tails = conditional_tails(&counts, &grid(20, 20, &[true; 400]), Neighbourhood::Queen).unwrap();
    let amid_empty = 20 * 10 + 4;
    assert!(tails.at_most[amid_empty] > 0.9 && tails.two_sided(amid_empty) > 0.99);
}

#[test]
fn a_law_too_large_to_work_out_is_refused_at_once() {
    let counts: Vec<u32> = (0..10_000).map(|i| i * 97).collect();
    let large = grid(100, 100, &[true; 10_000]);
    assert_eq!(
        conditional_tails(&counts, &large, Neighbourhood::Distance(40.0)),
        Err(HotspotError::TooManyOutcomes)
    );
}
