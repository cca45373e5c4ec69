//! The law of the sum of some counts drawn from all others, worked out and not drawn.

use crate::HotspotError;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The most multiplications by which the products "all but one" are worked out one by one: about a second.
const APART_MAX: f64 = 3e9;
/// The most multiplications for the product of all: some seconds.
const WORK_MAX: f64 = 6e9;
/// The most numbers that one table of the law may hold: 128 MB.
const TABLE_MAX: f64 = 16_777_216.0;

/// One cell's question.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    /// Place in the columns of the answer.
    pub(crate) entry: usize,
    pub(crate) own: u32,
    pub(crate) neighbours: usize,
    /// Observed sum of the neighbours.
    pub(crate) sum: usize,
}

/// Both closed tails of one cell.
#[derive(Clone, Copy)]
pub(crate) struct Answer {
    pub(crate) entry: usize,
    pub(crate) at_least: f64,
    pub(crate) at_most: f64,
}

/// Answers the cells that have neighbours, in no particular order.
pub(crate) fn exact_law(asked: Vec<Asked>) -> Result<Vec<Answer>, HotspotError> {
    let cells = asked.len();
    let most = asked.iter().map(|cell| cell.neighbours).max().unwrap_or(0);
    let mut by_own: BTreeMap<u32, Vec<Asked>> = BTreeMap::new();
    for cell in asked {
        by_own.entry(cell.own).or_default().push(cell);
    }
    let groups: Vec<Vec<Asked>> = by_own.into_values().collect();
    if most == 0 {
        return Ok(Vec::new());
    }
    let law = Law::empty(most, cells);
    let (work_apart, work, table) = work(&groups, most);
    if table > TABLE_MAX {
        return Err(HotspotError::TooManyOutcomes);
    }
    if work_apart <= APART_MAX {
        return Ok(all_but_one(law, &groups));
    }
    // Taking one count out of the product loses digits where the draws are a good part of all cells.
    if work > WORK_MAX || most > cells / 4 {
        return Err(HotspotError::TooManyOutcomes);
    }
    Ok(one_out_of_all(law, &groups, cells))
}

/// Multiplications for the products apart (at most so many) and for the product of all, and the numbers in its table.
fn work(groups: &[Vec<Asked>], most: usize) -> (f64, f64, f64) {
    let (mut work, mut table) = (0.0, 0.0);
    // The largest counts so far, in descending order.
    let mut largest: Vec<f64> = Vec::new();
    for group in groups {
        let times = group.len().min(most);
        largest.splice(0..0, std::iter::repeat_n(f64::from(group[0].own), times));
        largest.truncate(most);
        let (mut sum, mut draws) = (0.0, 0.0);
        table = 1.0;
        for count in &largest {
            sum += count;
            draws += 1.0;
            work += (times as f64).min(draws) * (sum + 1.0);
            table += sum + 1.0;
        }
    }
    let (draws, kinds) = (most as f64, groups.len() as f64);
    let levels = f64::from(groups.len().max(2).ilog2() + 1);
    let sum: f64 = largest.iter().sum();
    (kinds * levels * draws * draws / 2.0 * (sum + 1.0), work, table)
}

/// Answers the cells of every group, `law` holding the counts of all cells outside `groups`.
fn all_but_one(mut law: Law, groups: &[Vec<Asked>]) -> Vec<Answer> {
    if let [group] = groups {
        // The cell's own count is not among those drawn.
        law.add(group[0].own as usize, group.len() - 1);
        return law.answer(group);
    }
    let (low, high) = groups.split_at(groups.len() / 2);
    let half = |asked: &[Vec<Asked>], others: &[Vec<Asked>]| {
        let mut law = law.clone();
        for group in others {
            law.add(group[0].own as usize, group.len());
        }
        all_but_one(law, asked)
    };
    let (mut answers, others) = rayon::join(|| half(low, high), || half(high, low));
    answers.extend(others);
    answers
}

/// Answers the cells of every group from the one product of all groups, by dividing each cell's own factor out of it:
/// `1 / (1 + y x^c) = 1 - y x^c + y^2 x^2c - ...`, of which no more than k terms reach `y^k`.
fn one_out_of_all(mut law: Law, groups: &[Vec<Asked>], cells: usize) -> Vec<Answer> {
    for group in groups {
        law.add(group[0].own as usize, group.len());
    }
    let scale = law.scale;
    let tails: Vec<(Vec<f64>, Vec<f64>)> = law.ways.into_par_iter().map(|ways| both_tails(&ways)).collect();
    let answer = |cell: &Asked| {
        let (mut at_least, mut at_most, mut sign) = (0.0, 0.0, 1.0);
        for (taken, (from, up_to)) in tails[..=cell.neighbours].iter().rev().enumerate() {
            match cell.sum.checked_sub(taken * cell.own as usize) {
                Some(sum) => {
                    at_least += sign * from.get(sum).copied().unwrap_or(0.0);
                    at_most += sign * up_to[sum.min(up_to.len() - 1)];
                }
                None => at_least += sign * from[0],
            }
            sign *= -scale;
        }
        // All ways to draw k of the others, and the one that was observed.
        let all = (1..=cell.neighbours).fold(1.0, |ways, j| ways * scale * (cells - j) as f64 / j as f64);
        let one = (0..cell.neighbours).fold(1.0 / all, |one, _| one * scale);
        let share = |ways: f64| (ways / all).clamp(one.min(1.0), 1.0);
        Answer { entry: cell.entry, at_least: share(at_least), at_most: share(at_most) }
    };
    let with_neighbours = groups.par_iter().flatten().filter(|cell| cell.neighbours > 0);
    with_neighbours.map(answer).collect()
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
    /// The law of drawing from nothing, with room for `most` draws from `cells`.
    fn empty(most: usize, cells: usize) -> Self {
        let mut ways = vec![Vec::new(); most + 1];
        ways[0].push(1.0);
        Self { ways, scale: most.max(1) as f64 / cells as f64 }
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

    /// The tails of the cells of one own count.
    fn answer(&self, group: &[Asked]) -> Vec<Answer> {
        let mut by_neighbours: BTreeMap<usize, Vec<&Asked>> = BTreeMap::new();
        for cell in group.iter().filter(|cell| cell.neighbours > 0) {
            by_neighbours.entry(cell.neighbours).or_default().push(cell);
        }
        let mut answers = Vec::with_capacity(group.len());
        for (neighbours, cells) in by_neighbours {
            let (from, up_to) = both_tails(&self.ways[neighbours]);
            answers.extend(cells.into_iter().map(|cell| Answer {
                entry: cell.entry,
                at_least: (from[cell.sum] / from[0]).min(1.0),
                at_most: (up_to[cell.sum] / up_to[up_to.len() - 1]).min(1.0),
            }));
        }
        answers
    }
}

/// The weights from each sum on, and up to each sum. Each tail is added up from its far end, the small terms first.
fn both_tails(ways: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let running = |sum: &mut f64, term: &f64| {
        *sum += term;
        Some(*sum)
    };
    let up_to = ways.iter().scan(0.0, running).collect();
    let mut from: Vec<f64> = ways.iter().rev().scan(0.0, running).collect();
    from.reverse();
    (from, up_to)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways to the law, for counts that repeat and counts that do not.
    #[test]
    fn taking_one_out_of_all_is_putting_all_but_one_in() {
        let counts: Vec<u32> = (0..90).map(|i| if i % 3 == 0 { i * i % 37 } else { i % 2 }).collect();
        let asked: Vec<Asked> = (0..counts.len())
            .map(|entry| {
                let neighbours = entry % 6;
                let sum = (1..=neighbours).map(|j| counts[(entry + 7 * j) % 90] as usize).sum();
                Asked { entry, own: counts[entry], neighbours, sum }
            })
            .collect();
        let mut groups: BTreeMap<u32, Vec<Asked>> = BTreeMap::new();
        for cell in &asked {
            groups.entry(cell.own).or_default().push(*cell);
        }
        let groups: Vec<Vec<Asked>> = groups.into_values().collect();
        let sorted = |mut answers: Vec<Answer>| {
            answers.sort_by_key(|answer| answer.entry);
            answers
        };
        let apart = sorted(all_but_one(Law::empty(5, 90), &groups));
        let at_once = sorted(one_out_of_all(Law::empty(5, 90), &groups, 90));
        assert_eq!(apart.len(), 75, "those with neighbours");
        for (one, other) in apart.iter().zip(&at_once) {
            assert_eq!(one.entry, other.entry);
            assert!(
                (one.at_least - other.at_least).abs() < 1e-13 && (one.at_most - other.at_most).abs() < 1e-13
            );
        }
    }
}
