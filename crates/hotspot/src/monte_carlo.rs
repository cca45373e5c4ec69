//! Conditional permutation by drawing: a cell's neighbours get values drawn from all other cells, again and again.

use crate::chance::Chance;
use crate::levels::Levels;
use crate::pool::{Dealt, Deck, Draws, Pool, Sums};
use crate::{HotspotError, Neighbourhood, Tails, Watch, Weights, exact_law::Answer};
use geography::GridMask;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The most permutations that may be asked for.
pub(crate) const PERMUTATIONS_MAX: u32 = 1_000_000;
/// Up to so many cells, each has draws of its own.
const ALONE: usize = 4_096;
/// Among more cells, those with one law are dealt onto so many sets of draws, a power of two each.
const SETS_MIN: usize = 64;
const SETS_MAX: usize = 1_024;
/// Purposes of the streams of chance.
const DEAL: u64 = 0x6A09_E667_F3BC_C909;
const EVEN: u64 = 0x510E_527F_ADE6_82D1;
const DRAW: u64 = 0xBB67_AE85_84CA_A73B;
const REDRAW: u64 = 0x3C6E_F372_FE94_F82B;
const WEIGHTED: u64 = 0xA54F_F53A_5F1D_36F1;

/// Conditional permutation p of Gi* and local Moran on a lattice, by seeded draws.
///
/// The cell's own value is held and its k neighbours get k values drawn without replacement from the other n - 1 cells, R times (L. Anselin, "Local
/// indicators of spatial association - LISA", Geographical Analysis 27, 1995, section 3). Each tail is (1 + hits) / (R + 1), and a draw whose sum equals the
/// observed one is a hit in both. For whole counts [`crate::conditional_tails`] gives what this draws towards, without error: draw when values are
/// not whole, or to compare with software that draws.
///
/// * `values`: one for each cell of the **lattice**; counts or any real numbers.
/// * `permutations`: R, 1 to a million. Commonly misread: p is never below 1 / (R + 1), so that with 999 no cell of 100,000 can survive a correction
///   for their number.
/// * `seed`: the same seed gives the same p for any number of threads; another seed shows how much of p is the luck of the draw.
/// * `watch`: tells how far the work is, and may stop it.
///
/// How: up to 4,096 cells each have draws of their own. Among more, the cells that share a law (equally many neighbours, own value the
/// commonest one or another) are dealt at random onto 64 to 1,024 sets of draws, so that the errors of two cells are all but independent;
/// software that uses one set for all cells errs in all of them at once. In a set of draws, first the number of neighbours is drawn that do not
/// hold the commonest value (zero, as a rule), evened out between the sets, then only their values. A draw that took a cell as its own
/// neighbour is drawn anew for that cell.
///
/// What comes back is both tails for each cell; both are 1 for an island.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::NotFinite`], [`HotspotError::TooFewCells`], [`HotspotError::Distance`], [`HotspotError::Parameter`] for no
/// permutations or more than a million, [`HotspotError::TooManyPairs`] for real values with very wide neighbourhoods, [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// use hotspot::{Neighbourhood, Watch};
/// let grid = GridMask::whole(Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 20, 20)?);
/// let mut counts = vec![0.0; 400];
/// (counts[210], counts[211], counts[230]) = (9.0, 7.0, 8.0);
/// let tails = hotspot::permutation_tails(&counts, &grid, Neighbourhood::Queen, 999, 7, &Watch::new())?;
/// assert!(tails.at_least[210] < 0.01);
/// assert!(tails.at_most[0] > 0.9, "an empty cell amid empty cells is no cold spot");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn permutation_tails(
    values: &[f64],
    grid: &GridMask,
    around: Neighbourhood,
    permutations: u32,
    seed: u64,
    watch: &Watch,
) -> Result<Tails, HotspotError> {
    if values.len() != grid.lattice().len() {
        return Err(HotspotError::Length);
    }
    let index: Vec<u32> = grid.indices().map(|index| index as u32).collect();
    let inside: Vec<f64> = index.iter().map(|cell| values[*cell as usize]).collect();
    let crowd = Crowd::of(&inside, permutations, seed)?;
    let asked: Vec<(u32, f64)> = if crowd.whole {
        // Sums of whole numbers are exact in whatever order, so the fast ones will do.
        let (sums, sizes) = (around.sums_with_self(values, grid)?, around.counts_with_self(grid)?);
        let of = |cell: &u32| (sizes[*cell as usize] - 1, sums[*cell as usize] - values[*cell as usize]);
        index.iter().map(of).collect()
    } else {
        let weights = Weights::of_grid(grid, around)?;
        (0..index.len()).map(|place| observed(&inside, &weights, place)).collect()
    };
    Tails::new(index, &crowd.answer(&asked, watch)?)
}

/// Conditional permutation p over given neighbours, by seeded draws.
///
/// As [`permutation_tails`], but for who is whose neighbour. With weights that are not binary the statistic is the weighted sum of the neighbours;
/// each cell then has draws of its own, which takes longer.
///
/// * `values`: one for each place. `weights`: the neighbours without the place itself.
///
/// # Errors
/// As [`permutation_tails`].
///
/// # Example
/// ```
/// use hotspot::{Watch, Weights};
/// let weights = Weights::from_pairs(4, &[(0, 1), (1, 0), (1, 2), (2, 1)])?;
/// let tails = hotspot::permutation_tails_given(&[5.5, 0.0, 1.2, 0.0], &weights, 999, 1, &Watch::new())?;
/// assert!((tails.at_least[0], tails.at_most[0]) == (1.0, tails.at_most[0]) && (tails.at_most[0] - 2.0 / 3.0).abs() < 0.1);
/// assert_eq!(tails.islands, [3]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn permutation_tails_given(
    values: &[f64],
    weights: &Weights,
    permutations: u32,
    seed: u64,
    watch: &Watch,
) -> Result<Tails, HotspotError> {
    weights.fit(values.len())?;
    let crowd = Crowd::of(values, permutations, seed)?;
    let index = (0..values.len() as u32).collect();
    if !weights.is_binary() {
        return Tails::new(index, &crowd.answer_weighted(weights, watch)?);
    }
    let asked: Vec<(u32, f64)> = (0..values.len()).map(|place| observed(values, weights, place)).collect();
    Tails::new(index, &crowd.answer(&asked, watch)?)
}

/// How many neighbours a place has, and their sum.
fn observed(values: &[f64], weights: &Weights, place: usize) -> (u32, f64) {
    let near = weights.neighbours(place);
    (near.len() as u32, near.iter().map(|neighbour| values[*neighbour as usize]).sum())
}

/// All values of the study area, and how they are drawn from.
struct Crowd<'a> {
    values: &'a [f64],
    /// The commonest value, from which sums are counted; 0 when none is common.
    base: f64,
    /// The values that are not the commonest, less it.
    others: Vec<f64>,
    /// For each cell its place in `others`, or `BASE`.
    rank: Vec<u32>,
    whole: bool,
    /// The largest value, whatever its sign.
    largest: f64,
    permutations: u32,
    seed: u64,
}

/// The rank of a cell that holds the commonest value.
const BASE: u32 = u32::MAX;

/// Cells that share a set of draws: (entry, rank, observed sum less k times the base).
type Member = (u32, u32, f64);

/// One set of draws among those for a law.
struct Set<'a> {
    pool: &'a Pool<'a>,
    number: u32,
    /// For each of the others the set of its cell; empty when the cells all hold the commonest value.
    others_in: &'a [u32],
    dealt: Dealt<'a>,
}

/// On how many sets of draws to deal some cells that share a law, of so many cells in all.
fn sets_for(cells: usize, all: usize) -> usize {
    let sets = (cells / 64).next_power_of_two().clamp(SETS_MIN, SETS_MAX);
    if all <= ALONE || cells <= sets { cells } else { sets }
}

impl<'a> Crowd<'a> {
    fn of(values: &'a [f64], permutations: u32, seed: u64) -> Result<Self, HotspotError> {
        if permutations == 0 || permutations > PERMUTATIONS_MAX {
            return Err(HotspotError::Parameter("permutations"));
        }
        if values.len() < 2 {
            return Err(HotspotError::TooFewCells);
        }
        // Whatever is drawn and added up must stay a number.
        let limit = f64::MAX / 8.0 / values.len() as f64;
        if !values.iter().all(|value| value.abs() <= limit) {
            return Err(HotspotError::NotFinite);
        }
        let common = Levels::of(values, |value| (value + 0.0).to_bits()).and_then(|levels| {
            let of = |level: usize| (levels.counts[level], f64::from_bits(levels.keys[level]));
            let levels = (0..levels.keys.len()).map(of);
            levels.max_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)))
        });
        let common = common.filter(|(count, _)| *count as usize > values.len() / 8).map(|(_, value)| value);
        let base = common.unwrap_or(0.0);
        let (mut others, mut rank) = (Vec::new(), Vec::with_capacity(values.len()));
        for value in values {
            if common == Some(*value) {
                rank.push(BASE);
            } else {
                rank.push(others.len() as u32);
                others.push(value - base);
            }
        }
        let whole = values.iter().all(|value| value.fract().abs() <= 0.0 && value.abs() < 2_147_483_648.0);
        let largest = values.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        Ok(Self { values, base, others, rank, whole, largest, permutations, seed })
    }

    /// Answers the cells that have neighbours.
    fn answer(&self, asked: &[(u32, f64)], watch: &Watch) -> Result<Vec<Answer>, HotspotError> {
        let mut groups: BTreeMap<(bool, u32), Vec<Member>> = BTreeMap::new();
        for ((entry, (neighbours, sum)), rank) in (0..).zip(asked).zip(&self.rank) {
            if *neighbours > 0 {
                let about_base = sum - f64::from(*neighbours) * self.base;
                let group = groups.entry((*rank == BASE, *neighbours)).or_default();
                group.push((entry, *rank, about_base));
            }
        }
        let mut answers = Vec::with_capacity(asked.len());
        for (number, ((base, neighbours), mut cells)) in (0..).zip(groups) {
            let sets = sets_for(cells.len(), asked.len());
            Chance::keyed(self.seed, DEAL, number).shuffle(&mut cells);
            // Set s has the cells from s / sets to (s + 1) / sets of the way.
            let bound = |set: usize| (set as u64 * cells.len() as u64 / sets as u64) as usize;
            let mut set_of = vec![BASE; if base { 0 } else { self.others.len() }];
            for set in 0..sets {
                for (_, rank, _) in
                    cells[bound(set)..bound(set + 1)].iter().filter(|(_, rank, _)| *rank != BASE)
                {
                    set_of[*rank as usize] = set as u32;
                }
            }
            let pool =
                Pool::new(&self.others, self.values.len() - 1, usize::from(!base), neighbours as usize);
            let deck = Deck::new(sets, self.permutations, Chance::keyed(self.seed, EVEN, number));
            watch.expect(sets as u64);
            let found: Vec<Vec<Answer>> = (0..sets)
                .into_par_iter()
                .map(|set| {
                    let chance = Chance::keyed(self.seed, DRAW ^ number, set as u64);
                    let mine = Set {
                        pool: &pool,
                        number: set as u32,
                        others_in: &set_of,
                        dealt: deck.deal(set as u32),
                    };
                    let answers = self.one_set(&mine, &cells[bound(set)..bound(set + 1)], chance);
                    watch.step(1).map(|()| answers)
                })
                .collect::<Result<_, HotspotError>>()?;
            answers.extend(found.into_iter().flatten());
        }
        Ok(answers)
    }

    /// How far two sums of k values may lie apart and still be a tie: half a one for whole values, else a rounding.
    fn slack(&self, k: f64) -> f64 {
        if self.whole { 0.5 } else { 2.0 * f64::EPSILON * (k + 2.0) * (k + 2.0) * self.largest }
    }

    /// One set of draws, and what it says of its cells.
    fn one_set(&self, set: &Set<'_>, cells: &[Member], chance: Chance) -> Vec<Answer> {
        let (pool, set_of) = (set.pool, set.others_in);
        let mut sums = Sums::new(self.whole);
        // Draws that hold a cell of this set: (its rank, neighbours drawn, their sum).
        let mut own: Vec<(u32, u32, f64)> = Vec::new();
        let mut draws = Draws::new(pool, chance);
        for (drawn, often) in draws.how_many(self.permutations, set.dealt) {
            if drawn == 0 {
                sums.add_often(0.0, often);
                continue;
            }
            for _ in 0..often {
                let sum = draws.sum_of(drawn);
                sums.add(sum);
                if !set_of.is_empty() {
                    let here = draws.chosen().iter().filter(|rank| set_of[**rank as usize] == set.number);
                    own.extend(here.map(|rank| (*rank, drawn as u32, sum)));
                }
            }
        }
        sums.settle();
        own.sort_by_key(|(rank, _, _)| *rank);
        let slack = self.slack(pool.draws() as f64);
        let r = f64::from(self.permutations);
        cells
            .iter()
            .map(|(entry, rank, observed)| {
                let (mut at_least, mut at_most) = sums.tails(*observed, slack);
                let from = own.partition_point(|(other, _, _)| other < rank);
                let mine = own[from..].iter().take_while(|(other, _, _)| other == rank);
                let mut anew = Draws::new(pool, Chance::keyed(self.seed, REDRAW, u64::from(*entry)));
                for (_, drawn, before) in mine {
                    let sum = anew.sum_without(*drawn as usize, *rank);
                    at_least = at_least + i64::from(sum >= observed - slack)
                        - i64::from(*before >= observed - slack);
                    at_most =
                        at_most + i64::from(sum <= observed + slack) - i64::from(*before <= observed + slack);
                }
                let p = |hits: i64| (1.0 + hits as f64) / (1.0 + r);
                Answer { entry: *entry as usize, at_least: p(at_least), at_most: p(at_most) }
            })
            .collect()
    }

    /// Answers the cells that have neighbours when their weights differ: each by draws of its own.
    fn answer_weighted(&self, weights: &Weights, watch: &Watch) -> Result<Vec<Answer>, HotspotError> {
        let places = self.values.len();
        watch.expect(places as u64);
        let pool = Pool::new(self.values, places - 1, 1, 0);
        let answer = |place: usize| {
            watch.step(1)?;
            let near = weights.neighbours(place);
            if near.is_empty() {
                return Ok(None);
            }
            let weigh = |values: &mut dyn Iterator<Item = u32>| {
                let pairs = weights.pairs_of(place).zip(values);
                pairs.map(|((_, weight), from)| weight * self.values[from as usize]).sum::<f64>()
            };
            let observed = weigh(&mut near.iter().copied());
            let slack = f64::EPSILON * (near.len() + 2) as f64 * weights.total(place) * self.largest;
            let mut draws = Draws::new(&pool, Chance::keyed(self.seed, WEIGHTED, place as u64));
            let (mut at_least, mut at_most) = (1_u32, 1_u32);
            for _ in 0..self.permutations {
                draws.sum_without(near.len(), place as u32);
                let sum = weigh(&mut draws.chosen().iter().copied());
                at_least += u32::from(sum >= observed - slack);
                at_most += u32::from(sum <= observed + slack);
            }
            let p = |hits: u32| f64::from(hits) / (1.0 + f64::from(self.permutations));
            Ok(Some(Answer { entry: place, at_least: p(at_least), at_most: p(at_most) }))
        };
        let answers: Result<Vec<Option<Answer>>, HotspotError> =
            (0..places).into_par_iter().map(answer).collect();
        Ok(answers?.into_iter().flatten().collect())
    }
}
