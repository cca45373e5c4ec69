//! The exact null law of a cell's neighbours: conditional permutation without drawing a single permutation.

use crate::{HotspotError, Neighbourhood};
use geography::GridMask;
use std::collections::BTreeMap;

/// The most multiplications that an exact law may take: some ten seconds.
const WORK_MAX: f64 = 2e10;
/// The most numbers that one table of the law may hold: 256 MB.
const TABLE_MAX: usize = 1 << 25;

/// For each cell of the study area, how far out the sum of its neighbours lies among all ways to place the other cells' counts around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tails {
    /// Index of the cell in the lattice, ascending.
    pub index: Vec<u32>,
    /// P(sum of the neighbours >= the observed one). Ties count.
    pub at_least: Vec<f64>,
    /// P(sum of the neighbours <= the observed one). Ties count here too, so the two add up to more than 1.
    pub at_most: Vec<f64>,
}

impl Tails {
    /// Two-sided p of entry `i`: min(1, 2 min(both tails)).
    pub fn two_sided(&self, i: usize) -> f64 {
        (2.0 * self.at_least[i].min(self.at_most[i])).min(1.0)
    }
}

/// The exact conditional permutation law of Gi* and local Moran.
///
/// The cell's own count is held and its k neighbours get k counts drawn without replacement from the other n - 1 cells (Anselin 1995, section 3).
/// Both statistics rise with the sum of the neighbours (local Moran falls with it where the cell itself is below the mean), so the law of
/// that sum is theirs. Software usually draws 999 or 9,999 permutations; here the law itself is worked out, and p has neither a floor of
/// 1/(R + 1) nor a seed.
///
/// * `counts`: one for each cell of the **lattice**, whole numbers.
/// * `around`: the neighbours. The law takes their number into account, so cells at the coast are judged fairly.
///
/// How: the counts are a multiset, and the number of ways to draw k of them with sum s is the coefficient of `y^k x^s` in the product of
/// `(1 + y x^c)^m` over the distinct counts c with their multiplicities m. One law serves all cells with the same own count and the same number of
/// neighbours. The products "all but one" come from halving the list of distinct counts again and again, which needs no subtraction, so that
/// even a p of 1e-100 keeps its digits.
///
/// What comes back is both closed tails for each cell. Commonly misread: an empty cell amid empty cells has `at_most` far from 0 when most
/// cells are empty. Software that reports `1 - P(>=)` for the lower tail leaves the ties out and calls such cells cold.
///
/// A cell without neighbours has both tails 1.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::TooFewCells`], [`HotspotError::Distance`]; [`HotspotError::TooManyOutcomes`] when the law would take more than
/// some ten seconds or 256 MB: very large counts with very wide neighbourhoods.
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// use hotspot::Neighbourhood;
/// // One cell holds 1, three hold 0. The neighbours of an empty cell are the three others: their sum is 1 in every placing.
/// let grid = GridMask::whole(Lattice::new(Bng::new(0.0, 0.0), 500.0, 2, 2)?);
/// let tails = hotspot::conditional_tails(&[1, 0, 0, 0], &grid, Neighbourhood::Queen)?;
/// assert_eq!((tails.at_least[1], tails.at_most[1]), (1.0, 1.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn conditional_tails(
    counts: &[u32],
    grid: &GridMask,
    around: Neighbourhood,
) -> Result<Tails, HotspotError> {
    if counts.len() != grid.lattice().len() {
        return Err(HotspotError::Length);
    }
    if grid.cells() < 2 {
        return Err(HotspotError::TooFewCells);
    }
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let local = around.sums_with_self(&values, grid)?;
    let asked: Vec<Asked> = (0..)
        .zip(grid.indices())
        .map(|(entry, cell)| Asked {
            entry,
            own: counts[cell],
            neighbours: local.count[cell] as usize - 1,
            sum: (local.sum[cell] - values[cell]) as usize,
        })
        .collect();
    let mut groups: BTreeMap<u32, Vec<Asked>> = BTreeMap::new();
    for cell in asked {
        groups.entry(cell.own).or_default().push(cell);
    }
    let groups: Vec<Vec<Asked>> = groups.into_values().collect();
    let most = groups.iter().flatten().map(|cell| cell.neighbours).max().unwrap_or(0);
    let empty = Law::empty(&groups, most, grid.cells())?;
    let mut tails = Tails {
        index: grid.indices().map(|index| index as u32).collect(),
        at_least: vec![1.0; grid.cells()],
        at_most: vec![1.0; grid.cells()],
    };
    all_but_one(empty, &groups, &mut tails);
    Ok(tails)
}

/// One cell's question.
#[derive(Clone, Copy)]
struct Asked {
    /// Place in the columns of the answer.
    entry: usize,
    own: u32,
    neighbours: usize,
    /// Observed sum of the neighbours.
    sum: usize,
}

/// Answers the cells of every group, `law` holding the counts of all cells outside `groups`.
fn all_but_one(law: Law, groups: &[Vec<Asked>], tails: &mut Tails) {
    if let [group] = groups {
        let mut law = law;
        // The cell's own count is not among those drawn.
        law.add(group[0].own as usize, group.len() - 1);
        law.answer(group, tails);
        return;
    }
    let (low, high) = groups.split_at(groups.len() / 2);
    for (asked, others) in [(low, high), (high, low)] {
        let mut law = law.clone();
        for group in others {
            law.add(group[0].own as usize, group.len());
        }
        all_but_one(law, asked, tails);
    }
}

/// Weights of the ways to draw j counts with sum s from the counts added so far, up to a common factor for each j.
#[derive(Clone)]
struct Law {
    /// `ways[j][s]`; each row only as long as its largest sum.
    ways: Vec<Vec<f64>>,
    /// Powers of this factor for each count drawn keep the weights within the range of floats.
    scale: f64,
}

impl Law {
    /// The law of drawing from nothing, with room for `most` draws.
    fn empty(groups: &[Vec<Asked>], most: usize, cells: usize) -> Result<Self, HotspotError> {
        let largest: f64 = groups
            .iter()
            .rev()
            .flat_map(|group| std::iter::repeat_n(f64::from(group[0].own), group.len()))
            .take(most)
            .sum();
        let (draws, kinds) = (most as f64, groups.len() as f64);
        let levels = f64::from(groups.len().max(2).ilog2() + 1);
        // Rows grow with the number of draws, so that half a square of draws is an upper bound within a factor of three.
        let work = kinds * levels * draws * draws / 2.0 * (largest + 1.0);
        if work > WORK_MAX || (draws + 1.0) * (largest + 1.0) > TABLE_MAX as f64 {
            return Err(HotspotError::TooManyOutcomes);
        }
        let mut ways = vec![Vec::new(); most + 1];
        ways[0].push(1.0);
        Ok(Self { ways, scale: draws.max(1.0) / cells as f64 })
    }

    /// Puts `times` cells with the count `count` among those to draw from: multiplies by `(1 + y x^count)^times`.
    fn add(&mut self, count: usize, times: usize) {
        let most = self.ways.len() - 1;
        // Binomial coefficients times powers of the scale.
        let mut weights = vec![1.0];
        for i in 1..=most.min(times) {
            weights.push(weights[i - 1] * self.scale * (times + 1 - i) as f64 / i as f64);
        }
        // From the most draws down, so that the rows read are still those of before.
        for j in (1..=most).rev() {
            for (i, weight) in weights.iter().enumerate().skip(1).take(j) {
                let (before, from) = self.ways.split_at_mut(j);
                let (source, target) = (&before[j - i], &mut from[0]);
                if source.is_empty() {
                    continue;
                }
                let shift = i * count;
                if target.len() < source.len() + shift {
                    target.resize(source.len() + shift, 0.0);
                }
                for (to, ways) in target[shift..].iter_mut().zip(source) {
                    *to += weight * ways;
                }
            }
        }
    }

    /// Writes the tails of the cells of one own count.
    fn answer(&self, group: &[Asked], tails: &mut Tails) {
        let mut by_neighbours: BTreeMap<usize, Vec<&Asked>> = BTreeMap::new();
        for cell in group {
            by_neighbours.entry(cell.neighbours).or_default().push(cell);
        }
        for (neighbours, cells) in by_neighbours {
            // Each tail is added up from its far end, the small terms first.
            let ways = &self.ways[neighbours];
            let mut up_to: Vec<f64> = running(ways.iter());
            let mut from: Vec<f64> = running(ways.iter().rev());
            from.reverse();
            let total = up_to[up_to.len() - 1];
            up_to.iter_mut().chain(&mut from).for_each(|sum| *sum = (*sum / total).min(1.0));
            for cell in cells {
                tails.at_least[cell.entry] = from[cell.sum];
                tails.at_most[cell.entry] = up_to[cell.sum];
            }
        }
    }
}

fn running<'a>(terms: impl Iterator<Item = &'a f64>) -> Vec<f64> {
    let add = |sum: &mut f64, term: &f64| {
        *sum += term;
        Some(*sum)
    };
    terms.scan(0.0, add).collect()
}
