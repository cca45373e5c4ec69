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

/// Evens out chance between sets of draws. Draw r of every set falls into a part of its own of the way from 0 to 1, in an order that is shuffled
/// for each r (Latin hypercube sampling: M. D. `McKay`, R. J. Beckman and W. J. Conover, "A comparison of three methods for selecting values of input variables",
/// Technometrics 21, 1979). Each set by itself is as random as before, but what one has too much of another has too little of.
pub(crate) struct Deck {
    /// What shuffles the parts for each draw; nothing to leave chance as it is.
    keys: Vec<u64>,
    /// Binary logarithm of the number of sets.
    bits: u32,
}

/// What one set gets from the deck.
#[derive(Clone, Copy)]
pub(crate) struct Dealt<'a> {
    deck: &'a Deck,
    set: u32,
}

impl Deck {
    /// A deck for so many sets. Only a power of two above one is evened out.
    pub(crate) fn new(sets: usize, draws: u32, mut chance: Chance) -> Self {
        let even = sets > 1 && sets.is_power_of_two();
        let keys = if even { (0..draws).map(|_| chance.word()).collect() } else { Vec::new() };
        Self { keys, bits: sets.ilog2() }
    }

    pub(crate) const fn deal(&self, set: u32) -> Dealt<'_> {
        Dealt { deck: self, set }
    }
}

impl Dealt<'_> {
    /// A random word of draw `draw`, moved to the set's part of all words.
    fn place(self, draw: usize, word: u64) -> u64 {
        let Some(key) = self.deck.keys.get(draw) else { return word };
        let (bits, mask) = (self.deck.bits, (1_u32 << self.deck.bits) - 1);
        // Each step maps the sets onto each other, and so do all together.
        let scatter = |x: u32, odd: u64| {
            let x = x.wrapping_mul(odd as u32 | 1) & mask;
            x ^ (x >> bits.div_ceil(2))
        };
        let part = scatter(scatter((self.set ^ *key as u32) & mask, key >> 16), key >> 32);
        let part = part.wrapping_add((key >> 48) as u32) & mask;
        (u64::from(part) << (64 - bits)) | (word >> bits)
    }
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

    /// How many marked cells k draws hold, drawn so many times: (how many, how often), as the order of the draws does not matter.
    pub(crate) fn how_many(&mut self, times: u32, dealt: Dealt<'_>) -> Vec<(usize, u32)> {
        let pool = self.pool;
        let mut often = vec![0; pool.up_to.len()];
        for draw in 0..times as usize {
            let word = dealt.place(draw, self.chance.word());
            let at = (word >> 11) as f64 / 9_007_199_254_740_992.0;
            let mut entry = pool.guide[(word >> 56) as usize] as usize;
            while at >= pool.up_to[entry] {
                entry += 1;
            }
            often[entry] += 1;
        }
        (pool.least..).zip(often).filter(|(_, often)| *often > 0).collect()
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
            self.choose_few(count, own);
        }
        self.chosen.iter().map(|chosen| self.pool.others[*chosen as usize]).sum()
    }

    fn choose_few(&mut self, count: usize, own: u32) {
        // Where repeats are rare, all are drawn before any is compared. The usual numbers have code of their own.
        if count * count <= self.pool.others.len() {
            match count {
                1 => return self.choose_at_once::<1>(own),
                2 => return self.choose_at_once::<2>(own),
                3 => return self.choose_at_once::<3>(own),
                4 => return self.choose_at_once::<4>(own),
                5 => return self.choose_at_once::<5>(own),
                6 => return self.choose_at_once::<6>(own),
                7 => return self.choose_at_once::<7>(own),
                8 => return self.choose_at_once::<8>(own),
                _ => {}
            }
        }
        while self.chosen.len() < count {
            let next = self.one();
            if next != own && !self.chosen.contains(&next) {
                self.chosen.push(next);
            }
        }
    }

    /// A set with a repeat is thrown away whole, so every set of different ones stays equally likely.
    fn choose_at_once<const COUNT: usize>(&mut self, own: u32) {
        loop {
            let mut set = [0; COUNT];
            for place in &mut set {
                *place = self.one();
            }
            let mut repeat = false;
            for (i, one) in set.iter().enumerate() {
                repeat |= *one == own;
                for other in &set[..i] {
                    repeat |= one == other;
                }
            }
            if !repeat {
                self.chosen.extend_from_slice(&set);
                return;
            }
        }
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
        self.add_often(sum, 1);
    }

    pub(crate) fn add_often(&mut self, sum: f64, times: u32) {
        if self.whole && (0.0..SMALL as f64).contains(&sum) {
            self.small[sum as usize] += times;
        } else {
            self.large.extend(std::iter::repeat_n(sum, times as usize));
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

    /// All sets of two or three of seven without the fourth come up equally often, whichever way they are drawn.
    #[test]
    fn every_set_comes_up_equally_often() {
        let others: Vec<f64> = (0..7).map(|i| f64::from(1 << i)).collect();
        let pool = Pool::new(&others, 30, 1, 3);
        // The last number is the upper 0.1 % of chi-square with one degree of freedom less than there are sets.
        for (count, many, sets, bound) in [(2, false, 15, 36.12), (3, false, 20, 43.82), (3, true, 20, 43.82)]
        {
            let mut draws = Draws::new(&pool, Chance::keyed(3, count, u64::from(many)));
            let mut seen = std::collections::BTreeMap::new();
            for _ in 0..1_000 * sets {
                let sum: f64 = if many {
                    draws.chosen.clear();
                    draws.choose_many(count as usize, 3);
                    draws.chosen().iter().map(|i| others[*i as usize]).sum()
                } else {
                    draws.sum_without(count as usize, 3)
                };
                *seen.entry(sum as u32).or_insert(0_u32) += 1;
            }
            assert_eq!(seen.len(), sets);
            let off = |n: &u32| (f64::from(*n) - 1_000.0) * (f64::from(*n) - 1_000.0) / 1_000.0;
            let chi_square: f64 = seen.values().map(off).sum();
            assert!(chi_square < bound, "{chi_square} for sets of {count}");
            assert!(seen.keys().all(|sum| sum & 8 == 0 && u64::from(sum.count_ones()) == count));
        }
    }

    #[test]
    fn every_set_gets_a_part_of_its_own() {
        for sets in [2_u32, 4, 256, 1_024] {
            let deck = Deck::new(sets as usize, 9, Chance::keyed(1, 2, u64::from(sets)));
            for draw in 0..9 {
                let part = |set| deck.deal(set).place(draw, u64::MAX / 3) >> (64 - sets.ilog2());
                let parts: std::collections::BTreeSet<u64> = (0..sets).map(part).collect();
                assert_eq!(parts.len(), sets as usize, "{sets} sets, draw {draw}");
            }
        }
        let alone = Deck::new(5, 9, Chance::keyed(1, 2, 3));
        assert_eq!(alone.deal(4).place(3, 77), 77);
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
