//! What each circle and window expects when nothing is unusual, and draws from that.

use super::windows::{Window, Windows};
use crate::HotspotError;
use crate::chance::Chance;

/// The chance of cases in places and steps, given how many there are.
pub(super) enum Model {
    /// Cases keep their place and their step, but not which goes with which.
    Margins {
        /// Cases of each spot.
        spots: Vec<u32>,
        /// The step of each case, in order.
        labels: Vec<u16>,
        /// Cases before each step, and in all.
        before: Vec<u64>,
    },
    /// Each case falls on a spot and step by the people who live there.
    Population {
        /// For each spot the people before each step, and in all: rows of `row` numbers.
        before: Vec<f64>,
        row: usize,
        /// Cases for one of the people.
        rate: f64,
        all: u32,
        lots: Lots,
    },
}

/// What a circle holds of that which expectations are made of.
#[derive(Clone, Default)]
pub(super) struct Held {
    cases: u64,
    people: Vec<f64>,
}

impl Held {
    pub(super) fn clear(&mut self) {
        self.cases = 0;
        self.people.fill(0.0);
    }
}

impl Model {
    /// `counts` holds the cases of each spot by step.
    pub(super) fn margins(counts: &[u32], steps: usize) -> Result<Self, HotspotError> {
        let spots = counts.chunks_exact(steps).map(|row| row.iter().sum()).collect();
        let (mut labels, mut before) = (Vec::new(), vec![0]);
        for step in 0..steps {
            let held: u64 = counts.iter().skip(step).step_by(steps).map(|count| u64::from(*count)).sum();
            before.push(before[step] + held);
            let label = u16::try_from(step).map_err(|_| HotspotError::TooManyOutcomes)?;
            labels.resize(before[step + 1] as usize, label);
        }
        Ok(Self::Margins { spots, labels, before })
    }

    /// `people` holds the population of each spot by step, none negative and not all 0; `all` is the number of cases.
    pub(super) fn population(people: &[f64], steps: usize, all: u32) -> Self {
        let mut before = Vec::with_capacity(people.len() / steps * (steps + 1));
        for row in people.chunks_exact(steps) {
            before.push(0.0);
            let mut sum = 0.0;
            before.extend(row.iter().map(|here| {
                sum += here;
                sum
            }));
        }
        let total: f64 = people.iter().sum();
        let lots = Lots::new(people, total);
        Self::Population { before, row: steps + 1, rate: f64::from(all) / total, all, lots }
    }

    /// A spot joins a circle.
    pub(super) fn hold(&self, held: &mut Held, spot: u32) {
        match self {
            Self::Margins { spots, .. } => held.cases += u64::from(spots[spot as usize]),
            Self::Population { before, row, .. } => {
                held.people.resize(*row, 0.0);
                for (sum, more) in held.people.iter_mut().zip(&before[spot as usize * row..]) {
                    *sum += more;
                }
            }
        }
    }

    /// The expected cases of a circle in each window.
    pub(super) fn expected(&self, held: &Held, windows: &[Window], out: &mut Vec<f64>) {
        out.clear();
        match self {
            Self::Margins { labels, before, .. } => {
                let (cases, all) = (held.cases as f64, labels.len() as f64);
                let in_window = |w: &Window| (before[w.to as usize] - before[w.from as usize]) as f64;
                out.extend(windows.iter().map(|window| cases * in_window(window) / all));
            }
            Self::Population { rate, .. } => {
                let people = &held.people;
                out.extend(windows.iter().map(|w| (people[w.to as usize] - people[w.from as usize]) * rate));
            }
        }
    }

    /// For each spot the least and the most that any window of each group expects of it.
    pub(super) fn bounds(&self, spots: usize, windows: &Windows) -> (Vec<f64>, Vec<f64>) {
        let (mut least, mut most) = (Vec::new(), Vec::new());
        let mut held = Held::default();
        let mut expected = Vec::new();
        for spot in 0..spots as u32 {
            held.clear();
            self.hold(&mut held, spot);
            self.expected(&held, &windows.all, &mut expected);
            let mut rest = &expected[..];
            for group in &windows.groups {
                let (here, after) = rest.split_at(group.to - group.from);
                rest = after;
                // A sum of least ones may be rounded above the least sum.
                least.push(here.iter().copied().fold(f64::INFINITY, f64::min) * (1.0 - 1e-12));
                most.push(here.iter().copied().fold(0.0, f64::max) * (1.0 + 1e-12));
            }
        }
        (least, most)
    }

    /// One draw: the cases of each spot by step, added to `counts`.
    pub(super) fn draw(&self, mut chance: Chance, counts: &mut [u32], steps: usize) {
        match self {
            Self::Margins { spots, labels, .. } => {
                let mut labels = labels.clone();
                chance.shuffle(&mut labels);
                let mut rest = &labels[..];
                for (row, cases) in counts.chunks_exact_mut(steps).zip(spots) {
                    let (here, after) = rest.split_at(*cases as usize);
                    rest = after;
                    for step in here {
                        row[usize::from(*step)] += 1;
                    }
                }
            }
            Self::Population { all, lots, .. } => {
                for _ in 0..*all {
                    counts[lots.draw(&mut chance)] += 1;
                }
            }
        }
    }
}

/// Draws rows by their weight with one random word each: A. J. Walker, "An efficient method for generating discrete random variables with general
/// distributions", ACM Transactions on Mathematical Software 3 (1977).
pub(super) struct Lots {
    /// For each row the share of its column that is its own, in units of 2^-64, and whose the rest is.
    columns: Vec<(u64, u32)>,
}

impl Lots {
    fn new(weights: &[f64], total: f64) -> Self {
        let count = weights.len() as f64;
        let mut own: Vec<f64> = weights.iter().map(|weight| weight / total * count).collect();
        let mut columns: Vec<(u64, u32)> = (0..weights.len() as u32).map(|row| (u64::MAX, row)).collect();
        let (mut poor, mut rich): (Vec<u32>, Vec<u32>) =
            (0..weights.len() as u32).partition(|row| own[*row as usize] < 1.0);
        while let (Some(row), Some(giver)) = (poor.pop(), rich.last().copied()) {
            columns[row as usize] = ((own[row as usize] * 18_446_744_073_709_551_616.0) as u64, giver);
            own[giver as usize] -= 1.0 - own[row as usize];
            if own[giver as usize] < 1.0 {
                rich.pop();
                poor.push(giver);
            }
        }
        Self { columns }
    }

    fn draw(&self, chance: &mut Chance) -> usize {
        let product = u128::from(chance.word()) * self.columns.len() as u128;
        let column = (product >> 64) as usize;
        let (own, other) = self.columns[column];
        if (product as u64) < own { column } else { other as usize }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lots_fall_by_weight_and_never_on_nothing() {
        let weights = [3.0, 0.0, 1.0, 0.5, 5.5, 0.0];
        let lots = Lots::new(&weights, 10.0);
        let mut chance = Chance::new(3, 1);
        let mut seen = [0_u32; 6];
        for _ in 0..100_000 {
            seen[lots.draw(&mut chance)] += 1;
        }
        assert_eq!((seen[1], seen[5]), (0, 0));
        let chi_square: f64 = (0..6)
            .filter(|row| weights[*row] > 0.0)
            .map(|row| (weights[row] * 1e4, f64::from(seen[row])))
            .map(|(expected, seen)| (seen - expected) * (seen - expected) / expected)
            .sum();
        assert!(
            chi_square < 16.27,
            "{chi_square} is beyond the upper 0.1 % of chi-square with 3 degrees of freedom"
        );
    }
}
