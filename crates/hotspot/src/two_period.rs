//! Two periods compared cell by cell: did it become more here, or less, than chance would make it?

use crate::binomial::{odds_interval, two_sided};
use crate::{Class, HotspotError, Interval, Neighbourhood, benjamini_hochberg};
use geography::GridMask;
use rayon::prelude::*;

/// Pairs of counts answered in one go.
const CHUNK: usize = 1 << 8;
/// On each side outside the interval of the ratio.
const OUTSIDE: f64 = 0.025;

/// What is taken for "no change" in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodNull {
    /// The cell changed as the whole study area did. A change of reporting that is the same everywhere is then no finding.
    Region,
    /// As many concerns a day in both periods.
    Rate,
}

/// What the comparison says of the cells whose window holds a concern in either period. The columns have one entry for each.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoPeriod {
    /// Index of the cell in the lattice, ascending.
    pub index: Vec<u32>,
    /// Concerns in the window (the cell and its neighbours): in the period, and in the one that it is compared with.
    pub counts: Vec<[u32; 2]>,
    /// How many times the window's concerns became, over how many times "no change" would have made them; none where the other period holds nothing.
    pub ratio: Vec<Option<f64>>,
    /// Exact 95 % interval of the ratio; unbounded above where the other period holds nothing.
    pub interval: Vec<Interval>,
    /// Exact two-sided p.
    pub p: Vec<f64>,
    /// Benjamini-Hochberg q over these cells.
    pub q: Vec<f64>,
    /// The part of a window's concerns that "no change" puts into the period.
    pub share: f64,
    /// Concerns in the study area: in the period, and in the other.
    pub totals: [u64; 2],
}

impl TwoPeriod {
    /// The map class of entry `i`: 3 for the surest rise to -3 for the surest fall.
    pub fn class(&self, i: usize) -> Class {
        let [now, before] = self.counts[i].map(f64::from);
        Class::of(now * (1.0 - self.share) - before * self.share, self.q[i])
    }
}

/// Two periods compared in each cell with the up to eight cells around it as window.
///
/// Paper: J. Przyborowski and H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940). Of the n
/// concerns that a window holds in both periods together, those of the first are binomial out of n; their share under "no change" is, by
/// [`PeriodNull`], that of the study area's concerns or that of the days. The p is two-sided by the method of small p-values (see
/// [`crate::binomial_test`]), q goes over all cells whose window holds a concern, and the ratio's interval is that of Clopper and Pearson
/// (1934) turned into odds.
///
/// * `period`, `against`: concerns of the two periods, one number for each cell of the **lattice**; what stands outside the study area is not looked at.
/// * `lengths`: of the two periods, in days or any one unit; looked at for [`PeriodNull::Rate`] alone.
/// * Commonly misread: a window is nine cells, so that neighbours rise together and one place that changed colours the cells around it. The
///   tests are positively dependent, where the false discovery rate holds (Benjamini and Yekutieli 2001).
/// * Commonly misread: every concern is taken for an event of its own. Five reports of one evening are not five events, and make p too small.
/// * Commonly misread: a rise of reports is a rise of reports. An agency that began to send returns in one part of the region is a finding too.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::Parameter`] for lengths that are not above 0, [`HotspotError::TooFewValues`] when there is nothing to compare:
/// no concern at all, or, against the region, none in one of the periods.
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// use hotspot::{PeriodNull, two_period_queen};
/// let grid = GridMask::whole(Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 20, 20)?);
/// let (mut period, against) = (vec![1; 400], vec![1; 400]);
/// period[210] = 30;
/// let found = two_period_queen([&period, &against], [365.0, 365.0], &grid, PeriodNull::Region)?;
/// assert_eq!((found.counts[210], found.class(210).level()), ([38, 9], 3));
/// assert_eq!(found.class(0).level(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn two_period_queen(
    [period, against]: [&[u32]; 2],
    lengths: [f64; 2],
    grid: &GridMask,
    null: PeriodNull,
) -> Result<TwoPeriod, HotspotError> {
    if period.len() != grid.lattice().len() || against.len() != grid.lattice().len() {
        return Err(HotspotError::Length);
    }
    if !lengths.iter().all(|length| length.is_finite() && *length > 0.0) {
        return Err(HotspotError::Parameter("lengths"));
    }
    let total = |counts: &[u32]| grid.indices().map(|cell| u64::from(counts[cell])).sum::<u64>();
    let totals = [total(period), total(against)];
    let share = share_of(totals, lengths, null)?;
    let marks = grid.marks();
    let sums = |counts: &[u32]| {
        Neighbourhood::Queen.sums_of(grid, |cell| if marks[cell] { counts[cell] } else { 0 })
    };
    let (first, second) = (sums(period)?, sums(against)?);
    let index: Vec<u32> =
        grid.indices().filter(|cell| first[*cell] > 0 || second[*cell] > 0).map(|cell| cell as u32).collect();
    let counts: Vec<[u32; 2]> =
        index.iter().map(|cell| [first[*cell as usize], second[*cell as usize]]).collect();
    Ok(told(index, counts, share, totals))
}

fn share_of(
    [now, before]: [u64; 2],
    [length, other]: [f64; 2],
    null: PeriodNull,
) -> Result<f64, HotspotError> {
    let nothing = match null {
        PeriodNull::Region => now == 0 || before == 0,
        PeriodNull::Rate => now + before == 0,
    };
    if nothing {
        return Err(HotspotError::TooFewValues);
    }
    Ok(match null {
        PeriodNull::Region => now as f64 / (now + before) as f64,
        PeriodNull::Rate => length / (length + other),
    })
}

/// What one pair of counts says.
#[derive(Clone, Copy)]
struct Answer {
    p: f64,
    ratio: Option<f64>,
    interval: Interval,
}

impl Answer {
    fn of([now, before]: [u32; 2], share: f64) -> Self {
        let all = now + before;
        let odds = share / (1.0 - share);
        let [lower, upper] = odds_interval(now, all, OUTSIDE);
        Self {
            p: two_sided(now, all, share),
            ratio: (before > 0).then(|| f64::from(now) / f64::from(before) / odds),
            interval: Interval { lower: lower / odds, upper: upper / odds },
        }
    }
}

/// Few pairs of counts differ: each is answered once.
fn told(index: Vec<u32>, counts: Vec<[u32; 2]>, share: f64, totals: [u64; 2]) -> TwoPeriod {
    let mut pairs = counts.clone();
    pairs.par_sort_unstable();
    pairs.dedup();
    let answers: Vec<Answer> =
        pairs.par_iter().with_min_len(CHUNK).map(|pair| Answer::of(*pair, share)).collect();
    let at: Vec<usize> = counts.par_iter().map(|pair| pairs.partition_point(|other| other < pair)).collect();
    let p: Vec<f64> = at.iter().map(|at| answers[*at].p).collect();
    // Every p lies between 0 and 1, so this cannot be refused.
    let q = benjamini_hochberg(&p).unwrap_or_default();
    TwoPeriod {
        ratio: at.iter().map(|at| answers[*at].ratio).collect(),
        interval: at.iter().map(|at| answers[*at].interval).collect(),
        index,
        counts,
        p,
        q,
        share,
        totals,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geography::{Bng, Lattice};

    fn grid(cols: u32, rows: u32) -> GridMask {
        GridMask::whole(Lattice::new(Bng::new(0.0, 0.0), 500.0, cols, rows).unwrap())
    }

    #[test]
    fn a_question_without_an_answer_is_refused() {
        let ask = |counts: [&[u32]; 2], lengths, null| two_period_queen(counts, lengths, &grid(3, 1), null);
        let (some, none) = (&[1, 2, 3][..], &[0, 0, 0][..]);
        let too_few = Err(HotspotError::TooFewValues);
        assert_eq!(ask([some, none], [1.0, 1.0], PeriodNull::Region), too_few);
        assert_eq!(ask([none, some], [1.0, 1.0], PeriodNull::Region), too_few);
        assert_eq!(ask([none, none], [1.0, 1.0], PeriodNull::Rate), too_few);
        assert!(ask([some, none], [1.0, 1.0], PeriodNull::Rate).is_ok());
        assert_eq!(ask([some, &[1]], [1.0, 1.0], PeriodNull::Rate), Err(HotspotError::Length));
        let bad = Err(HotspotError::Parameter("lengths"));
        assert_eq!(ask([some, some], [0.0, 1.0], PeriodNull::Rate), bad);
    }

    #[test]
    fn what_lies_outside_the_study_area_is_nobodys_neighbour() {
        let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, 3, 1).unwrap();
        let half = GridMask::new(lattice, vec![true, false, true]).unwrap();
        let found = two_period_queen([&[1, 90, 0], &[2, 0, 0]], [1.0, 1.0], &half, PeriodNull::Rate).unwrap();
        assert_eq!((found.index, found.counts, found.totals), (vec![0], vec![[1, 2]], [1, 2]));
    }

    #[test]
    fn a_ratio_over_nothing_is_none_and_its_interval_open() {
        let found = two_period_queen([&[5], &[0]], [1.0, 1.0], &grid(1, 1), PeriodNull::Rate).unwrap();
        assert_eq!(found.ratio, [None]);
        assert!(found.interval[0].lower > 0.5 && found.interval[0].upper == f64::INFINITY);
    }
}
