//! Emerging hot spots: how a place became, stayed or ceased to be hot.

use crate::fdr::q_of_scores;
use crate::spread::Spread;
use crate::trend::{Judge, LONGEST};
use crate::{HotspotError, Neighbourhood, Trend, Watch};
use geography::GridMask;
use rayon::prelude::*;

/// The false discovery rate at which a step counts as hot or cold.
const RATE: f64 = 0.05;
/// The p below which the z-scores count as rising or falling.
const TREND_P: f64 = 0.05;
/// Cells judged in one go.
const CHUNK: usize = 1 << 10;

/// How hot (or cold) steps follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// Only the last step.
    New,
    /// One unbroken run of two or more at the end, and never before.
    Consecutive,
    /// At least 90 % of the steps, the last among them, and growing.
    Intensifying,
    /// At least 90 % of the steps, the last among them, without a trend.
    Persistent,
    /// At least 90 % of the steps, the last among them, and weakening.
    Diminishing,
    /// The last step and some before, with gaps.
    Sporadic,
    /// The last step, and the opposite at some time before.
    Oscillating,
    /// At least 90 % of the steps, but not the last.
    Historical,
}

impl Pattern {
    const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Consecutive => "consecutive",
            Self::Intensifying => "intensifying",
            Self::Persistent => "persistent",
            Self::Diminishing => "diminishing",
            Self::Sporadic => "sporadic",
            Self::Oscillating => "oscillating",
            Self::Historical => "historical",
        }
    }
}

/// The class of a cell over the whole time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Emerging {
    /// No pattern.
    None,
    /// A hot spot of some pattern.
    Hot(Pattern),
    /// A cold spot of some pattern.
    Cold(Pattern),
}

impl Emerging {
    /// The stable code: `no_pattern`, `new_hot_spot`, `persistent_cold_spot` ...
    pub fn code(self) -> String {
        match self {
            Self::None => "no_pattern".to_owned(),
            Self::Hot(pattern) => format!("{}_hot_spot", pattern.word()),
            Self::Cold(pattern) => format!("{}_cold_spot", pattern.word()),
        }
    }
}

/// What the analysis says of each cell of the study area.
#[derive(Clone, Debug, PartialEq)]
pub struct EmergingHotSpots {
    /// Index of the cell in the lattice, ascending.
    pub index: Vec<u32>,
    /// The class of each cell.
    pub class: Vec<Emerging>,
    /// The trend of each cell's z-scores: always show it beside the class, which leaves it out where a cell is rarely hot.
    pub trend: Vec<Trend>,
    /// Gi* z of every step and cell: entry `step * index.len() + cell`.
    pub z: Vec<f64>,
    /// Benjamini-Hochberg q over all steps and cells together, ordered as `z`.
    pub q: Vec<f64>,
}

/// Emerging hot spot analysis: Gi* in space and time, and a class for how each cell's hot steps follow each other.
///
/// The z-scores are those of J. K. Ord and A. Getis (1995), eq. 14.2, over all cells and steps together (n = cells x steps). A cell's neighbourhood is its
/// neighbours and itself at the step **and at the step before**; the first step has none before. A step is hot or cold when its
/// Benjamini-Hochberg q over the whole cube is at most 0.05. Rising and falling are those of Mann-Kendall on the cell's z-scores, p < 0.05.
/// The classes, the first that fits, for hot and then mirrored for cold: see [`Pattern`]. The idea and the names are those of Esri's tool of 2014, whose
/// thresholds differ a little.
///
/// * `values`: `steps` times one value for each cell of the **lattice**, step by step, empty cells as 0.
/// * `steps`: how many steps of equal length (months) there are, at least two.
/// * `watch`: tells how far the work is, and may stop it.
///
/// Commonly misread: "new" says that the last step is the first hot one, and with one step of evidence it is the class most often wrong. A source that
/// starts to send data looks like an emerging hot spot everywhere it sends from.
///
/// # Errors
/// [`HotspotError::TooFewValues`] for fewer than two steps, [`HotspotError::Parameter`] for more than 8,192, [`HotspotError::Cancelled`], and those of [`crate::gi_star_queen`].
///
/// # Example
/// ```
/// use geography::{Bng, GridMask, Lattice};
/// use hotspot::{Emerging, Neighbourhood, Pattern, Watch};
/// let grid = GridMask::whole(Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 10, 10)?);
/// let mut counts = vec![0.0; 100 * 12];
/// (0..12).for_each(|month| counts[month * 100 + 44] = 5.0);
/// let found = hotspot::emerging_hot_spots(&counts, 12, &grid, Neighbourhood::Queen, &Watch::new())?;
/// assert_eq!(found.class[44], Emerging::Hot(Pattern::Persistent));
/// assert_eq!(found.class[0], Emerging::None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn emerging_hot_spots(
    values: &[f64],
    steps: usize,
    grid: &GridMask,
    around: Neighbourhood,
    watch: &Watch,
) -> Result<EmergingHotSpots, HotspotError> {
    if steps < 2 {
        return Err(HotspotError::TooFewValues);
    }
    if steps > LONGEST {
        return Err(HotspotError::Parameter("steps"));
    }
    let spread = Spread::over_steps(values, steps, grid)?;
    let index: Vec<u32> = grid.indices().map(|index| index as u32).collect();
    let parts = index.len().div_ceil(CHUNK);
    watch.expect((steps + parts) as u64);
    let z = scores((values, steps), &spread, (grid, &index), around, watch)?;
    let q = q_of_scores(&z);
    let judged: Vec<Vec<(Emerging, Trend)>> = (0..parts)
        .into_par_iter()
        .map(|part| {
            watch.step(1)?;
            Ok(judge_cells(&z, &q, (index.len(), part * CHUNK), steps))
        })
        .collect::<Result<_, HotspotError>>()?;
    let (class, trend) = judged.into_iter().flatten().unzip();
    Ok(EmergingHotSpots { index, class, trend, z, q })
}

/// Class and trend of the cells of one part, which begins at `from`.
fn judge_cells(z: &[f64], q: &[f64], (cells, from): (usize, usize), steps: usize) -> Vec<(Emerging, Trend)> {
    let mut judge = Judge::default();
    let (mut series, mut before) = (vec![0.0; steps], Vec::new());
    let mut states = vec![0; steps];
    let mut judged: Vec<(Emerging, Trend)> = Vec::with_capacity(CHUNK);
    for cell in from..(from + CHUNK).min(cells) {
        for step in 0..steps {
            let entry = step * cells + cell;
            series[step] = z[entry];
            states[step] = state(z[entry], q[entry]);
        }
        // Where nothing is reported for miles, cell after cell has the same series.
        let same = judged.last().filter(|_| series == before).copied();
        judged.push(same.unwrap_or_else(|| {
            let trend = judge.trend(&series);
            (class_of(&states, &trend), trend)
        }));
        before.clone_from(&series);
    }
    judged
}

/// Gi* z of every step and cell of the study area.
fn scores(
    (values, steps): (&[f64], usize),
    spread: &Spread,
    (grid, index): (&GridMask, &[u32]),
    around: Neighbourhood,
    watch: &Watch,
) -> Result<Vec<f64>, HotspotError> {
    let (cells, marks) = (grid.lattice().len(), grid.marks());
    let counts = around.counts_with_self(grid)?;
    let scales = spread.gi_scales(2 * counts.iter().copied().max().unwrap_or(0));
    let mut z = vec![0.0; index.len() * steps];
    z.par_chunks_mut(index.len()).enumerate().try_for_each(|(step, z)| {
        watch.step(1)?;
        let now = &values[step * cells..][..cells];
        // The sum over two steps is the sum of their sums.
        let sums = match step.checked_sub(1).map(|before| &values[before * cells..][..cells]) {
            None => around.sums_with_self(now, grid)?,
            Some(before) => around.sums_of(grid, |i| if marks[i] { now[i] + before[i] } else { 0.0 })?,
        };
        let depth = 1 + u32::from(step > 0);
        for (z, cell) in z.iter_mut().zip(index) {
            let count = depth * counts[*cell as usize];
            *z = (sums[*cell as usize] - f64::from(count) * spread.mean) * scales[count as usize];
        }
        Ok(())
    })?;
    Ok(z)
}

/// 1 hot, -1 cold, 0 neither.
fn state(z: f64, q: f64) -> i8 {
    if q > RATE { 0 } else { i8::from(z > 0.0) - i8::from(z < 0.0) }
}

fn class_of(states: &[i8], trend: &Trend) -> Emerging {
    let rising = if trend.p < TREND_P { i8::from(trend.z > 0.0) - i8::from(trend.z < 0.0) } else { 0 };
    if let Some(pattern) = pattern(states, 1, rising) {
        return Emerging::Hot(pattern);
    }
    pattern(states, -1, -rising).map_or(Emerging::None, Emerging::Cold)
}

/// The pattern of the steps whose state is `side`; `growing` is 1, 0 or -1 as they grow, stay or weaken.
fn pattern(states: &[i8], side: i8, growing: i8) -> Option<Pattern> {
    let on = states.iter().filter(|state| **state == side).count();
    let run = states.iter().rev().take_while(|state| **state == side).count();
    let last = run > 0;
    if last && on == 1 {
        return Some(Pattern::New);
    }
    if on * 10 >= states.len() * 9 {
        return Some(match (last, growing) {
            (false, _) => Pattern::Historical,
            (true, 1) => Pattern::Intensifying,
            (true, -1) => Pattern::Diminishing,
            (true, _) => Pattern::Persistent,
        });
    }
    if !last {
        return None;
    }
    Some(if run == on {
        Pattern::Consecutive
    } else if states.contains(&-side) {
        Pattern::Oscillating
    } else {
        Pattern::Sporadic
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normal_two_sided;
    use geography::{Bng, Lattice};

    fn named(states: &[i8], z: f64) -> String {
        class_of(states, &Trend { s: 1, variance: 1.0, z, p: normal_two_sided(z), slope: 0.0 }).code()
    }

    #[test]
    fn every_class_has_its_story() {
        let tenth = |last: &[i8]| [&[1; 18][..], last].concat();
        assert_eq!(named(&[0, 0, 0, 1], 0.0), "new_hot_spot");
        assert_eq!(named(&[0, 0, 1, 1], 3.0), "consecutive_hot_spot");
        assert_eq!(named(&tenth(&[0, 1]), 3.0), "intensifying_hot_spot");
        assert_eq!(named(&tenth(&[0, 1]), -3.0), "diminishing_hot_spot");
        assert_eq!(named(&tenth(&[0, 1]), 1.9), "persistent_hot_spot");
        assert_eq!(named(&tenth(&[1, 0]), 3.0), "historical_hot_spot");
        assert_eq!(named(&[1, 0, 0, 1], 0.0), "sporadic_hot_spot");
        assert_eq!(named(&[0, -1, 1, 0, 1], 0.0), "oscillating_hot_spot");
        assert_eq!(named(&[0, 1, 1, 0, 0], 0.0), "no_pattern");
        assert_eq!(named(&[-1, 0, 0, 1], 0.0), "new_hot_spot");
    }

    #[test]
    fn a_cold_spot_is_the_mirror_and_falling_is_its_growing() {
        assert_eq!(named(&[-1; 10], -3.0), "intensifying_cold_spot");
        assert_eq!(named(&[-1; 10], 3.0), "diminishing_cold_spot");
        assert_eq!(named(&[1, 0, -1, 0, -1], 0.0), "oscillating_cold_spot");
        assert_eq!(named(&[0, 0, 0, -1], 0.0), "new_cold_spot");
    }

    #[test]
    fn a_question_without_time_or_difference_is_refused() {
        let grid = GridMask::whole(Lattice::new(Bng::new(0.0, 0.0), 500.0, 3, 3).unwrap());
        let ask = |values: &[f64], steps| {
            emerging_hot_spots(values, steps, &grid, Neighbourhood::Queen, &Watch::new()).err()
        };
        assert_eq!(ask(&[1.0; 9], 1), Some(HotspotError::TooFewValues));
        assert_eq!(ask(&[1.0; 18], 2), Some(HotspotError::AllEqual));
        assert_eq!(ask(&[1.0; 17], 2), Some(HotspotError::Length));
    }
}
