//! Is a list of the fullest places more than luck? Draw the concerns again and see which stay.

use crate::chance::Chance;
use crate::{HotspotError, Watch};
use rayon::prelude::*;

/// Sets the draws of this method apart from those of others with the same seed.
const PURPOSE: u64 = 0x746F_705F_6B5F_7374;
/// Replicates are worked out in at most so many parts.
const PARTS: u32 = 64;

/// How well a top-k list holds. The columns have one entry for each place of the list, fullest first, equal ones in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct TopStability {
    /// Row of the place in the input. Empty places are never on the list, and places that tie for the last rank are all on it.
    pub place: Vec<usize>,
    /// Its concerns.
    pub count: Vec<u32>,
    /// How often it is among the top k when the concerns are drawn again, 0 to 1. Where several tie for the last ranks of a draw each counts as
    /// the share of them that has room. Places with the same count share one figure.
    pub stays: Vec<f64>,
    /// Places beyond k that are on the list because they tie with the k-th.
    pub tied: usize,
    /// Share of the list's k places that a new draw is expected to have again, 0 to 1.
    pub expected_overlap: f64,
    /// Draws.
    pub replicates: u32,
}

/// Stability of the k fullest places under resampling of the concerns.
///
/// Paper: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979); of ranks, H. Goldstein and D. J. Spiegelhalter, "League tables and
/// their limitations", Journal of the Royal Statistical Society A 159 (1996), which says why a rank should never stand without it.
///
/// Each replicate draws as many concerns as there are, with replacement, and lists the k fullest places anew.
///
/// * `counts`: concerns of each place.
/// * `k`: length of the list, in places.
/// * `replicates`: draws; 999 give each figure to about 0.03.
/// * `seed`: the same seed gives the same figures on any machine, in any order of the rows, and for any number of threads.
///
/// What comes back says how far the list may be trusted. Commonly misread: 0.6 is how often the place would be listed again if the concerns were as they
/// were, not the probability that it truly is among the top k. Concerns that come in bunches (ten reports of one evening) are drawn one by one here, and
/// so look more stable than they are.
///
/// # Errors
/// [`HotspotError::TooFewValues`] without concerns; [`HotspotError::Parameter`] for a `k` or a number of `replicates` that is 0;
/// [`HotspotError::TooManyOutcomes`] for more than four thousand million concerns; [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// let found = hotspot::top_stability(&[90, 3, 2, 40, 2, 0], 3, 999, 1, &hotspot::Watch::new())?;
/// assert_eq!(found.place, [0, 3, 1]);
/// assert!(found.stays[0] > 0.99 && found.stays[2] < 0.8);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn top_stability(
    counts: &[u32],
    k: usize,
    replicates: u32,
    seed: u64,
    watch: &Watch,
) -> Result<TopStability, HotspotError> {
    if k == 0 {
        return Err(HotspotError::Parameter("k"));
    }
    if replicates == 0 {
        return Err(HotspotError::Parameter("replicates"));
    }
    let mut ranked: Vec<usize> = (0..counts.len()).filter(|place| counts[*place] > 0).collect();
    ranked.sort_by_key(|place| std::cmp::Reverse(counts[*place]));
    let falling: Vec<u32> = ranked.iter().map(|place| counts[*place]).collect();
    let Some(last) = falling.get(k - 1).or(falling.last()) else { return Err(HotspotError::TooFewValues) };
    let listed = falling.partition_point(|count| count >= last);
    let sampler = Sampler::new(&falling)?;
    watch.expect(u64::from(replicates));
    let size = replicates.div_ceil(PARTS);
    let parts: Vec<Vec<f64>> = (0..replicates.div_ceil(size))
        .into_par_iter()
        .map(|part| {
            let mut stays = vec![0.0; listed];
            let mut draw = Draw::new(falling.len());
            for replicate in part * size..replicates.min((part + 1) * size) {
                sampler.draw(&mut Chance::keyed(seed, PURPOSE, u64::from(replicate)), &mut draw.counts);
                draw.add_top(k, &mut stays);
                watch.step(1)?;
            }
            Ok(stays)
        })
        .collect::<Result<_, HotspotError>>()?;
    let mut stays = vec![0.0; listed];
    for part in parts {
        stays.iter_mut().zip(part).for_each(|(sum, more)| *sum += more);
    }
    for sum in &mut stays {
        *sum /= f64::from(replicates);
    }
    let expected_overlap = stays.iter().sum::<f64>() / k.min(falling.len()) as f64;
    // Places of one count are as good as each other; that one of them was luckier in the draws is no news of it.
    let mut from = 0;
    for equal in falling[..listed].chunk_by(|a, b| a == b) {
        let group = &mut stays[from..from + equal.len()];
        let mean = group.iter().sum::<f64>() / equal.len() as f64;
        group.fill(mean);
        from += equal.len();
    }
    ranked.truncate(listed);
    Ok(TopStability {
        count: falling[..listed].to_vec(),
        place: ranked,
        stays,
        tied: listed.saturating_sub(k),
        expected_overlap,
        replicates,
    })
}

/// Draws a place with probability proportional to its count: M. D. Vose, "A linear algorithm for generating random numbers with a given distribution", 1991, in whole
/// numbers, so that no probability is rounded.
struct Sampler {
    /// For each column: below this of all `total` it is its own place, else its alias.
    columns: Vec<(u32, u32)>,
    total: u32,
}

impl Sampler {
    fn new(counts: &[u32]) -> Result<Self, HotspotError> {
        let sum: u64 = counts.iter().map(|count| u64::from(*count)).sum();
        let (Ok(total), Ok(places)) = (u32::try_from(sum), u32::try_from(counts.len())) else {
            return Err(HotspotError::TooManyOutcomes);
        };
        // A column holds `total`; a place fills count * places.
        let full = u64::from(total);
        let mut left: Vec<u64> = counts.iter().map(|count| u64::from(*count) * u64::from(places)).collect();
        let (mut small, mut large): (Vec<u32>, Vec<u32>) =
            (0..places).partition(|place| left[*place as usize] < full);
        let mut columns: Vec<(u32, u32)> = (0..places).map(|place| (total, place)).collect();
        while let (Some(under), Some(over)) = (small.pop(), large.pop()) {
            let filled = left[under as usize];
            columns[under as usize] = (filled as u32, over);
            left[over as usize] -= full - filled;
            if left[over as usize] < full { small.push(over) } else { large.push(over) }
        }
        Ok(Self { columns, total })
    }

    /// Draws `total` concerns and counts them by place.
    fn draw(&self, chance: &mut Chance, counts: &mut [u32]) {
        counts.fill(0);
        let places = self.columns.len() as u64;
        let total = u64::from(self.total);
        // One word serves both choices: its upper half the column, its lower half the height (Lemire's rejection for each).
        let (reject_column, reject_height) = ((1_u64 << 32) % places, (1_u64 << 32) % total);
        let mut drawn = 0;
        while drawn < self.total {
            let word = chance.word();
            let (column, height) = ((word >> 32) * places, (word & 0xFFFF_FFFF) * total);
            if (column & 0xFFFF_FFFF) < reject_column || (height & 0xFFFF_FFFF) < reject_height {
                continue;
            }
            let (own, alias) = self.columns[(column >> 32) as usize];
            let place = if (height >> 32) < u64::from(own) { column >> 32 } else { u64::from(alias) };
            counts[place as usize] += 1;
            drawn += 1;
        }
    }
}

/// One replicate's counts, and room to find the k-th.
struct Draw {
    counts: Vec<u32>,
    sorted: Vec<u32>,
}

impl Draw {
    fn new(places: usize) -> Self {
        Self { counts: vec![0; places], sorted: Vec::with_capacity(places) }
    }

    /// Adds, for each place of the list, its part in this draw's top k.
    fn add_top(&mut self, k: usize, stays: &mut [f64]) {
        self.sorted.clear();
        self.sorted.extend_from_slice(&self.counts);
        let at = k.min(self.sorted.len()) - 1;
        let (_, &mut last, _) = self.sorted.select_nth_unstable_by(at, |a, b| b.cmp(a));
        let above = self.counts.iter().filter(|count| **count > last).count();
        let equal = self.counts.iter().filter(|count| **count == last).count();
        // With room for all no rank is lost; without concerns there is none to have.
        let share = if last == 0 { 0.0 } else { ((k - above) as f64 / equal as f64).min(1.0) };
        for (stay, count) in stays.iter_mut().zip(&self.counts) {
            if *count > last {
                *stay += 1.0;
            } else if *count == last {
                *stay += share;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn run(counts: &[u32], k: usize, seed: u64) -> Result<TopStability, HotspotError> {
        top_stability(counts, k, 200, seed, &Watch::new())
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        assert_eq!(run(&[], 1, 1), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[0, 0], 1, 1), Err(HotspotError::TooFewValues));
        assert_eq!(run(&[1], 0, 1), Err(HotspotError::Parameter("k")));
        assert_eq!(top_stability(&[1], 1, 0, 1, &Watch::new()), Err(HotspotError::Parameter("replicates")));
        assert_eq!(run(&[u32::MAX; 2], 1, 1), Err(HotspotError::TooManyOutcomes));
        let watch = Watch::new();
        watch.cancel();
        assert_eq!(top_stability(&[1, 2], 1, 9, 1, &watch), Err(HotspotError::Cancelled));
    }

    #[test]
    fn one_place_always_stays_and_ties_are_told() {
        let one = run(&[7], 3, 1).unwrap();
        assert_eq!((one.place, one.stays, one.expected_overlap, one.tied), (vec![0], vec![1.0], 1.0, 0));
        let tied = run(&[4, 9, 4, 0, 4], 2, 1).unwrap();
        assert_eq!((tied.place, tied.count, tied.tied), (vec![1, 0, 2, 4], vec![9, 4, 4, 4], 2));
        assert!(tied.stays[1..].windows(2).all(|pair| (pair[0] - pair[1]).abs() < 1e-15));
        assert!((tied.expected_overlap - 1.0).abs() < 1e-12, "all that can be on it are on it");
    }

    /// Two places, n concerns: the first stays first when more than half of a binomial draw falls on it, and in half of the draws that tie.
    #[test]
    fn of_two_places_the_law_is_binomial() {
        let (n, p) = (10, 0.6_f64);
        let mut expected = 0.0;
        let mut mass = libm::pow(1.0 - p, f64::from(n));
        for hits in 0..=n {
            expected += mass * if 2 * hits == n { 0.5 } else { f64::from(hits / (n / 2 + 1)) };
            mass *= f64::from(n - hits) / f64::from(hits + 1) * p / (1.0 - p);
        }
        let found = top_stability(&[6, 4], 1, 20_000, 5, &Watch::new()).unwrap().stays[0];
        assert!(
            (found - expected).abs() < 4.5 * (expected * (1.0 - expected) / 20_000.0).sqrt(),
            "{found} {expected}"
        );
    }

    #[test]
    fn draws_follow_the_counts() {
        let counts = [1, 50, 7, 7, 0, 335];
        let (sampler, mut sums, mut drawn) = (Sampler::new(&counts).unwrap(), [0_u64; 6], [0; 6]);
        for replicate in 0..2_000 {
            sampler.draw(&mut Chance::keyed(3, 4, replicate), &mut drawn);
            assert_eq!(drawn.iter().sum::<u32>(), 400);
            sums.iter_mut().zip(drawn).for_each(|(sum, count)| *sum += u64::from(count));
        }
        let chi_square: f64 = sums
            .iter()
            .zip(counts)
            .filter(|(_, count)| *count > 0)
            .map(|(sum, count)| {
                let expected = f64::from(count) * 2_000.0;
                (*sum as f64 - expected) * (*sum as f64 - expected) / expected
            })
            .sum();
        assert_eq!(sums[4], 0);
        assert!(
            chi_square < 18.47,
            "{chi_square} is beyond the upper 0.1 % of chi-square with 4 degrees of freedom"
        );
    }

    proptest! {
        #[test]
        fn neither_threads_nor_order_show(
            counts in proptest::collection::vec(prop_oneof![1 => Just(0_u32), 3 => 1_u32..40], 1..60), k in 1_usize..12, seed in any::<u64>(),
        ) {
            let Ok(found) = run(&counts, k, seed) else { return Ok(()) };
            for threads in [1, 2, 3] {
                let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
                prop_assert_eq!(&pool.install(|| run(&counts, k, seed).unwrap()), &found);
            }
            let turned: Vec<u32> = counts.iter().rev().copied().collect();
            let other = run(&turned, k, seed).unwrap();
            prop_assert_eq!((&other.stays, &other.count, other.tied), (&found.stays, &found.count, found.tied));
            prop_assert!(found.stays.iter().all(|stay| (0.0..=1.0 + 1e-12).contains(stay)));
            prop_assert!((0.0..=1.0 + 1e-12).contains(&found.expected_overlap));
            prop_assert!(found.place.iter().zip(&found.count).all(|(place, count)| counts[*place] == *count));
            let none_left_out = found.place.len() == counts.iter().filter(|count| **count > 0).count().min(k) + found.tied;
            prop_assert!(none_left_out);
        }
    }

    #[test]
    fn another_seed_draws_otherwise() {
        let counts = [9, 8, 7, 6, 5, 4, 3];
        assert_ne!(run(&counts, 3, 1).unwrap().stays, run(&counts, 3, 2).unwrap().stays);
        assert_eq!(run(&counts, 3, 1), run(&counts, 3, 1));
    }
}
