//! The exact null law of a cell's neighbours: conditional permutation without drawing a single permutation.

use crate::exact_law::{Answer, Asked, exact_law};
use crate::{HotspotError, Neighbourhood, Weights};
use geography::GridMask;

/// For each cell of the study area, how far out the sum of its neighbours lies among all ways to place the other cells' counts around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tails {
    /// Index of the cell in the lattice, or number of the place, ascending.
    pub index: Vec<u32>,
    /// P(sum of the neighbours >= the observed one). Ties count.
    pub at_least: Vec<f64>,
    /// P(sum of the neighbours <= the observed one). Ties count here too, so the two add up to more than 1.
    pub at_most: Vec<f64>,
    /// The cells without a neighbour, ascending: both their tails are 1 and say nothing.
    pub islands: Vec<u32>,
}

impl Tails {
    /// From the answers to the cells that have neighbours; each names its entry.
    pub(crate) fn new(index: Vec<u32>, answers: &[Answer]) -> Result<Self, HotspotError> {
        if index.len() < 2 {
            return Err(HotspotError::TooFewCells);
        }
        let (mut at_least, mut at_most) = (vec![1.0; index.len()], vec![1.0; index.len()]);
        let mut alone = vec![true; index.len()];
        for answer in answers {
            (at_least[answer.entry], at_most[answer.entry]) = (answer.at_least, answer.at_most);
            alone[answer.entry] = false;
        }
        let islands =
            index.iter().zip(&alone).filter(|(_, alone)| **alone).map(|(index, _)| *index).collect();
        Ok(Self { index, at_least, at_most, islands })
    }

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
/// even a p of 1e-100 keeps its digits. Where that would take too long (hundreds of distinct counts into the tens of thousands) the own count is
/// taken out of the one product of all; p then holds to 1e-12, and one far below that may read as the smallest there can be.
///
/// What comes back is both closed tails for each cell. Commonly misread: an empty cell amid empty cells has `at_most` far from 0 when most
/// cells are empty. Software that reports `1 - P(>=)` for the lower tail leaves the ties out and calls such cells cold.
///
/// A cell without neighbours has both tails 1.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::TooFewCells`], [`HotspotError::Distance`]; [`HotspotError::TooManyOutcomes`] when the law would take more than
/// some seconds or 400 MB: very large counts with very wide neighbourhoods.
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
    let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
    let (sums, sizes) = (around.sums_with_self(&values, grid)?, around.counts_with_self(grid)?);
    let asked = grid.indices().enumerate().map(|(entry, cell)| Asked {
        entry,
        own: counts[cell],
        neighbours: sizes[cell] as usize - 1,
        sum: (sums[cell] - values[cell]) as usize,
    });
    Tails::new(grid.indices().map(|index| index as u32).collect(), &exact_law(asked.collect())?)
}

/// The exact conditional permutation law over given neighbours.
///
/// As [`conditional_tails`], but for who is whose neighbour.
///
/// * `counts`: one for each place.
/// * `weights`: binary ones. With other weights the order of the neighbours matters, and no law of a sum tells the p: ask
///   [`crate::permutation_tails_given`]. Row-standardising binary weights changes no p, so hand them in as they were before.
///
/// # Errors
/// As [`conditional_tails`], and [`HotspotError::Parameter`] for weights that are not binary.
///
/// # Example
/// ```
/// let weights = hotspot::Weights::from_pairs(4, &[(0, 1), (1, 0), (1, 2), (2, 1)])?;
/// let tails = hotspot::conditional_tails_given(&[5, 0, 1, 0], &weights)?;
/// // The one neighbour of place 0 holds the least of the three others, which two of them do.
/// assert_eq!((tails.at_least[0], tails.at_most[0]), (1.0, 2.0 / 3.0));
/// assert_eq!(tails.islands, [3]);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn conditional_tails_given(counts: &[u32], weights: &Weights) -> Result<Tails, HotspotError> {
    weights.fit(counts.len())?;
    if !weights.is_binary() {
        return Err(HotspotError::Parameter("weights"));
    }
    let asked = (0..counts.len()).map(|place| Asked {
        entry: place,
        own: counts[place],
        neighbours: weights.neighbours(place).len(),
        sum: weights.neighbours(place).iter().map(|neighbour| counts[*neighbour as usize] as usize).sum(),
    });
    Tails::new((0..counts.len() as u32).collect(), &exact_law(asked.collect())?)
}
