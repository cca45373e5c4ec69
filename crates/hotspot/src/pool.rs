//! What conditional permutation draws from, and the sums that it drew.

use crate::chance::Chance;

/// Up to so many draws are compared one by one to keep them apart; more are ticked off in a list.
const FEW: usize = 24;
/// Whole sums below this are counted; the rest is kept and sorted.
const SMALL: usize = 512;
/// Entries of the guide into the law of how many.
const GUIDE: usize = 256;

/// All cells but one, of which `marked` hold a value of their own and the rest the commonest value.
pub(crate) struct Pool<'a> {
    /// The values of the marked cells less the commonest; that of the cell itself may be among them.
    others: &'a [f64],
    k: usize,
    /// The least number of marked cells that k draws can hold, and how likely it is to draw no more than that, one more, ...
    least: usize,
    up_to: Vec<f64>,
    /// For each 256th of the way from 0 to 1, the first entry of `up_to` beyond it.
    guide: Vec<u32>,
    /// The rest of 2^32 divided by the number of `others`.
    reject: u32,
}

impl<'a> Pool<'a> {
    /// `size` cells to draw from; `own` of the `others` is the cell itself and not among them; `k` draws.
    pub(crate) fn new(others: &'a [f64], size: usize, own: usize, k: usize) -> Self {
        let marked = others.len().saturating_sub(own);
        let least = (k + marked).saturating_sub(size);
        let up_to = hypergeometric(size as f64, marked as f64, k as f64);
        let first_beyond = |part: usize| {
            let bound = part as f64 / GUIDE as f64;
            up_to.iter().position(|up_to| *up_to > bound).unwrap_or(up_to.len() - 1) as u32
        };
        let guide = (0..GUIDE).map(first_beyond).collect();
        let sides = (others.len() as u32).max(1);
        Self { others, k, least, up_to, guide, reject: sides.wrapping_neg() % sides }
    }

    /// k, how many are drawn for a cell.
    pub(crate) const fn draws(&self) -> usize {
        self.k
    }
}

/// P(no more than h marked ones among k draws), from the least possible h to the largest; the last is 1.
fn hypergeometric(size: f64, marked: f64, k: f64) -> Vec<f64> {
    let (least, most) = ((k + marked - size).max(0.0), k.min(marked));
    let likeliest = ((k + 1.0) * (marked + 1.0) / (size + 2.0)).floor().clamp(least, most);
    // From the likeliest to both sides, where terms shrink; those that vanish were never to be drawn.
    let rise = |h: f64| (marked - h) * (k - h) / ((h + 1.0) * (size - marked - k + h + 1.0));
    let mut terms = vec![1.0];
    let mut h = likeliest;
    while h > least {
        h -= 1.0;
        terms.push(terms[terms.len() - 1] / rise(h));
    }
    terms.reverse();
    h = likeliest;
    while h < most {
        terms.push(terms[terms.len() - 1] * rise(h));
        h += 1.0;
    }
    let total: f64 = terms.iter().sum();
    let mut sum = 0.0;
    let mut up_to: Vec<f64> = terms
        .iter()
        .map(|term| {
            sum += term / total;
            sum
        })
        .collect();
    if let Some(last) = up_to.last_mut() {
        *last = 1.0;
    }
    up_to
}

/// One stream of draws from a pool.
pub(crate) struct Draws<'a> {
    pool: &'a Pool<'a>,
    chance: Chance,
    /// The second half of a word that has been half used.
    half: Option<u32>,
    chosen: Vec<u32>,
    /// For each of the others, the last round in which it was chosen; empty until needed.
    ticked: Vec<u32>,
    round: u32,
}

impl<'a> Draws<'a> {
    pub(crate) const fn new(pool: &'a Pool<'a>, chance: Chance) -> Self {
        Self { pool, chance, half: None, chosen: Vec::new(), ticked: Vec::new(), round: 0 }
    }

    /// How many marked cells k draws hold.
    pub(crate) fn how_many(&mut self) -> usize {
        let at = self.chance.unit();
        let mut entry = self.pool.guide[(at * GUIDE as f64) as usize] as usize;
        while at >= self.pool.up_to[entry] {
            entry += 1;
        }
        self.pool.least + entry
    }

    /// The sum of so many different ones of the others, each set of them equally likely.
    pub(crate) fn sum_of(&mut self, count: usize) -> f64 {
        self.sum_without(count, u32::MAX)
    }

    /// The same without one of them, so that there must be more than `count`.
    pub(crate) fn sum_without(&mut self, count: usize, own: u32) -> f64 {
        self.chosen.clear();
        if count > FEW {
            self.choose_many(count, own);
        } else {
            while self.chosen.len() < count {
                let next = self.one();
                if next != own && !self.chosen.contains(&next) {
                    self.chosen.push(next);
                }
            }
        }
        self.chosen.iter().map(|chosen| self.pool.others[*chosen as usize]).sum()
    }

    fn choose_many(&mut self, count: usize, own: u32) {
        self.ticked.resize(self.pool.others.len(), 0);
        self.round += 1;
        while self.chosen.len() < count {
            let next = self.one();
            if next != own && self.ticked[next as usize] != self.round {
                self.ticked[next as usize] = self.round;
                self.chosen.push(next);
            }
        }
    }

    /// The places of the last sum's values, in the order in which they were drawn.
    pub(crate) fn chosen(&self) -> &[u32] {
        &self.chosen
    }

    /// One of the others, each equally likely: D. Lemire, "Fast random integer generation in an interval", 2019, two from each word.
    fn one(&mut self) -> u32 {
        loop {
            let random = self.half.take().unwrap_or_else(|| {
                let word = self.chance.word();
                self.half = Some((word >> 32) as u32);
                word as u32
            });
            let product = u64::from(random) * self.pool.others.len() as u64;
            if product as u32 >= self.pool.reject {
                return (product >> 32) as u32;
            }
        }
    }
}

/// Sums that were drawn: how many lie below or above an observed one?
pub(crate) struct Sums {
    whole: bool,
    /// Number of sums 0, 1, ... if they are whole; once settled, of those up to each.
    small: Vec<u32>,
    /// The others; once settled, in order.
    large: Vec<f64>,
}

impl Sums {
    pub(crate) fn new(whole: bool) -> Self {
        Self { whole, small: vec![0; SMALL], large: Vec::new() }
    }

    pub(crate) fn add(&mut self, sum: f64) {
        if self.whole && (0.0..SMALL as f64).contains(&sum) {
            self.small[sum as usize] += 1;
        } else {
            self.large.push(sum);
        }
    }

    /// No more will be added.
    pub(crate) fn settle(&mut self) {
        self.large.sort_unstable_by(f64::total_cmp);
        let mut sum = 0;
        for count in &mut self.small {
            sum += *count;
            *count = sum;
        }
    }

    /// How many are at least the observed sum and how many at most, give or take the slack.
    pub(crate) fn tails(&self, observed: f64, slack: f64) -> (i64, i64) {
        let (low, high) = (observed - slack, observed + slack);
        // Whole sums never lie on the bounds, half a one off the observed.
        let small = |bound: f64| match bound {
            bound if bound < 0.0 => 0,
            bound => self.small[(bound as usize).min(SMALL - 1)] as usize,
        };
        let below = small(low) + self.large.partition_point(|sum| *sum < low);
        let at_most = small(high) + self.large.partition_point(|sum| *sum <= high);
        let all = self.small[SMALL - 1] as usize + self.large.len();
        ((all - below) as i64, at_most as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// scipy 1.17.1: `scipy.stats.hypergeom(M, n, N).cdf(h)`.
    #[test]
    fn how_many_marked_ones_is_hypergeometric() {
        for (size, marked, k, expected) in [
            (
                100.0,
                12.0,
                8.0,
                [
                    0.345_411_590_414_240_1,
                    0.754_788_290_164_450_5,
                    0.946_995_643_095_951_7,
                    0.993_310_667_898_723_1,
                ],
            ),
            (9.0, 7.0, 5.0, [0.277_777_777_777_777_73, 0.833_333_333_333_333_4, 1.0, 1.0]),
        ] {
            let up_to = hypergeometric(size, marked, k);
            for (ours, theirs) in up_to.iter().zip(expected) {
                assert!((ours - theirs).abs() < 1e-14, "{ours} and {theirs}");
            }
        }
        assert_eq!(hypergeometric(50.0, 0.0, 8.0), [1.0]);
        assert_eq!(hypergeometric(50.0, 50.0, 8.0), [1.0]);
        let wide = hypergeometric(1e6, 5e5, 5e4);
        assert!(wide.iter().all(|p| p.is_finite()) && wide.len() == 50_001);
    }

    /// All sets of three of seven without the fourth come up equally often.
    #[test]
    fn every_set_comes_up_equally_often() {
        let others: Vec<f64> = (0..7).map(|i| f64::from(1 << i)).collect();
        let pool = Pool::new(&others, 30, 1, 3);
        for many in [false, true] {
            let mut draws = Draws::new(&pool, Chance::keyed(3, 5, u64::from(many)));
            let mut seen = std::collections::BTreeMap::new();
            for _ in 0..20_000 {
                let sum = if many {
                    draws.chosen.clear();
                    draws.choose_many(3, 3);
                    draws.chosen().iter().map(|i| others[*i as usize]).sum()
                } else {
                    draws.sum_without(3, 3)
                };
                *seen.entry(sum as u32).or_insert(0_u32) += 1;
            }
            assert_eq!(seen.len(), 20);
            let off = |n: &u32| (f64::from(*n) - 1_000.0) * (f64::from(*n) - 1_000.0) / 1_000.0;
            let chi_square: f64 = seen.values().map(off).sum();
            assert!(chi_square < 43.82, "{chi_square} is beyond the upper 0.1 % with 19 degrees of freedom");
            assert!(seen.keys().all(|sum| sum & 8 == 0 && sum.count_ones() == 3));
        }
    }

    #[test]
    fn sums_are_counted_on_both_sides_with_ties_on_both() {
        for whole in [true, false] {
            let mut sums = Sums::new(whole);
            for sum in [0.0, 3.0, 3.0, 700.0, -2.0, 511.0, 512.0] {
                sums.add(sum);
            }
            sums.settle();
            let slack = if whole { 0.5 } else { 1e-9 };
            assert_eq!(sums.tails(3.0, slack), (5, 4));
            assert_eq!(sums.tails(-2.0, slack), (7, 1));
            assert_eq!(sums.tails(512.0, slack), (2, 6));
            assert_eq!(sums.tails(900.0, slack), (0, 7));
            assert_eq!(sums.tails(600.0, slack), (1, 6));
        }
    }
}
