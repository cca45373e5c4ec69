//! What must hold of the scans for any input.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::Bng;
use hotspot::{
    HotspotError, Scan, ScanDraws, ScanRates, ScanShape, ScanSites, Watch, poisson_scan,
    space_time_permutation_scan,
};
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Region {
    at: Vec<(i32, i32)>,
    /// Cases by place and step.
    cases: Vec<u32>,
    /// People by place and step.
    people: Vec<f64>,
    steps: usize,
}

/// Few places on a small lattice, so that many are equally far.
fn regions() -> impl Strategy<Value = Region> {
    (1_usize..6).prop_flat_map(|steps| {
        let place = (0_i32..5, 0_i32..5, proptest::collection::vec((0_u32..5, 1_u32..9), steps));
        proptest::collection::vec(place, 1..12).prop_map(move |places| Region {
            at: places.iter().map(|place| (place.0, place.1)).collect(),
            cases: places.iter().flat_map(|place| place.2.iter().map(|step| step.0)).collect(),
            people: places.iter().flat_map(|place| place.2.iter().map(|step| f64::from(step.1))).collect(),
            steps,
        })
    })
}

fn shapes() -> impl Strategy<Value = ScanShape> {
    let rates = prop_oneof![Just(ScanRates::High), Just(ScanRates::Low), Just(ScanRates::Both)];
    (0_u32..6, 0.2..1.0_f64, 1_u32..6, 0_u32..4, any::<bool>(), rates).prop_map(
        |(radius, max_share, max_steps, min_cases, prospective, rates)| ScanShape {
            radius_m: f64::from(radius),
            max_share,
            max_steps,
            min_cases,
            prospective,
            rates,
            ..ScanShape::default()
        },
    )
}

const NONE: ScanDraws = ScanDraws { replicates: 0, seed: 0 };

impl Region {
    fn sites(&self) -> ScanSites {
        let at: Vec<Bng> = self.at.iter().map(|(e, n)| Bng::new(f64::from(*e), f64::from(*n))).collect();
        ScanSites::on_grid(&at).unwrap()
    }

    fn scan(&self, poisson: bool, shape: &ScanShape, draws: ScanDraws) -> Scan {
        let (sites, watch) = (self.sites(), Watch::new());
        if poisson {
            poisson_scan(&sites, &self.cases, &self.people, shape, draws, &watch).unwrap()
        } else {
            space_time_permutation_scan(&sites, &self.cases, shape, draws, &watch).unwrap()
        }
    }

    /// The same places in another order.
    fn turned(&self, by: usize) -> Self {
        let order: Vec<usize> = (0..self.at.len()).map(|row| (row + by) % self.at.len()).collect();
        let rows = |of: &[f64]| {
            order.iter().flat_map(|row| &of[row * self.steps..][..self.steps]).copied().collect()
        };
        let cases: Vec<f64> = self.cases.iter().map(|count| f64::from(*count)).collect();
        let cases: Vec<f64> = rows(&cases);
        Self {
            at: order.iter().map(|row| self.at[*row]).collect(),
            cases: cases.iter().map(|count| *count as u32).collect(),
            people: rows(&self.people),
            steps: self.steps,
        }
    }

    /// Cases and expected cases of some places in a window, by the definition.
    fn held(&self, poisson: bool, members: &[usize], from: usize, to: usize) -> (f64, f64) {
        let sum = |of: &dyn Fn(usize) -> f64, members: &[usize], from: usize, to: usize| {
            members
                .iter()
                .flat_map(|row| (from..to).map(move |step| row * self.steps + step))
                .map(of)
                .sum::<f64>()
        };
        let every: Vec<usize> = (0..self.at.len()).collect();
        let cases = |i: usize| f64::from(self.cases[i]);
        let people = |i: usize| self.people[i];
        let all = sum(&cases, &every, 0, self.steps);
        let expected = if poisson {
            sum(&people, members, from, to) / sum(&people, &every, 0, self.steps) * all
        } else {
            sum(&cases, members, 0, self.steps) * sum(&cases, &every, from, to) / all
        };
        (sum(&cases, members, from, to), expected)
    }

    /// Every circle of a centre by the definition, as its members.
    fn circles(&self, centre: usize, shape: &ScanShape, poisson: bool) -> Vec<Vec<usize>> {
        let square = |row: usize| {
            let (e, n) = (self.at[row].0 - self.at[centre].0, self.at[row].1 - self.at[centre].1);
            e * e + n * n
        };
        let weight = |row: &usize| {
            let at = row * self.steps..(row + 1) * self.steps;
            let cases = self.cases[at.clone()].iter().map(|count| f64::from(*count)).sum::<f64>();
            if poisson { self.people[at].iter().sum::<f64>() } else { cases }
        };
        let total: f64 = (0..self.at.len()).map(|row| weight(&row)).sum();
        let mut squares: Vec<i32> = (0..self.at.len()).map(square).collect();
        squares.sort_unstable();
        squares.dedup();
        let within = |edge: i32| (0..self.at.len()).filter(|row| square(*row) <= edge).collect::<Vec<_>>();
        squares
            .into_iter()
            .filter(|edge| f64::from(*edge) <= shape.radius_m * shape.radius_m)
            .map(within)
            .filter(|members| {
                members.iter().map(weight).sum::<f64>() <= shape.max_share * total * (1.0 + 1e-12)
            })
            .collect()
    }
}

fn log_ratio(c: f64, mu: f64, all: f64) -> f64 {
    let part = |c: f64, mu: f64| if c > 0.0 { c * libm::log(c / mu) } else { 0.0 };
    part(c, mu) + part(all - c, all - mu)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_clusters_are_those_of_the_definition(region in regions(), shape in shapes(), poisson in any::<bool>()) {
        let found = region.scan(poisson, &shape, NONE).clusters;
        let all = region.cases.iter().map(|count| f64::from(*count)).sum::<f64>();
        // The best statistic of each centre, and the largest of its circles that has it.
        let mut best: Vec<(f64, Vec<usize>)> = Vec::new();
        for centre in (0..region.at.len()).filter(|_| all > 0.0) {
            let mut of_centre = (0.0, Vec::new());
            for members in region.circles(centre, &shape, poisson) {
                for from in 0..region.steps {
                    let longest = region.steps.min(from + shape.max_steps as usize);
                    for to in (from + 1..=longest).filter(|to| !shape.prospective || *to == region.steps) {
                        let (c, mu) = region.held(poisson, &members, from, to);
                        let high = c > mu * (1.0 + 1e-9) && c >= f64::from(shape.min_cases) && shape.rates != ScanRates::Low;
                        let low = c < mu * (1.0 - 1e-9) && shape.rates != ScanRates::High;
                        let ratio = log_ratio(c, mu, all);
                        if (high || low) && all - mu > 1e-9 && ratio >= of_centre.0 - 1e-9 {
                            of_centre = (ratio.max(of_centre.0), members.clone());
                        }
                    }
                }
            }
            best.push(of_centre);
        }
        let most = best.iter().map(|best| best.0).fold(0.0, f64::max);
        prop_assert!((found.first().map_or(0.0, |first| first.llr) - most).abs() < 1e-9);
        prop_assert!(found.is_sorted_by(|one, other| one.llr >= other.llr - 1e-8));
        let mut taken = vec![false; region.at.len()];
        for cluster in &found {
            let members: Vec<usize> = cluster.members.iter().map(|row| *row as usize).collect();
            prop_assert!(region.circles(cluster.centre as usize, &shape, poisson).contains(&members));
            let (c, mu) = region.held(poisson, &members, cluster.first_step as usize, cluster.last_step as usize + 1);
            prop_assert!((f64::from(cluster.cases) - c).abs() < 1e-9 && (cluster.expected - mu).abs() < 1e-9);
            prop_assert!((cluster.llr - log_ratio(c, mu, all)).abs() < 1e-9);
            prop_assert!((cluster.llr - best[cluster.centre as usize].0).abs() < 1e-9);
            for row in members {
                prop_assert!(!std::mem::replace(&mut taken[row], true), "a place is in one cluster only");
            }
        }
        // No centre is passed over without a reason: something at least as good shares a place with it.
        for (ratio, members) in best.iter().filter(|best| best.0 > 1e-7) {
            let reason = |row: &u32| members.contains(&(*row as usize));
            prop_assert!(found.iter().any(|c| c.llr >= ratio - 1e-8 && c.members.iter().any(reason)));
        }
    }

    #[test]
    fn the_order_of_the_places_changes_nothing(region in regions(), shape in shapes(), poisson in any::<bool>(), by in 0_usize..12) {
        let draws = ScanDraws { replicates: 40, seed: 3 };
        let (one, other) = (region.scan(poisson, &shape, draws), region.turned(by).scan(poisson, &shape, draws));
        prop_assert_eq!(&one.null_maxima, &other.null_maxima);
        prop_assert_eq!(one.clusters.len(), other.clusters.len());
        let back = |row: u32| (row + by as u32) % region.at.len() as u32;
        for (one, other) in one.clusters.iter().zip(&other.clusters) {
            let mut members: Vec<u32> = other.members.iter().map(|row| back(*row)).collect();
            members.sort_unstable();
            prop_assert_eq!(&one.members, &members);
            prop_assert_eq!((one.cases, one.first_step, one.last_step, one.p), (other.cases, other.first_step, other.last_step, other.p));
            prop_assert!((one.llr - other.llr).abs() < 1e-9);
        }
    }

    #[test]
    fn swapped_and_shifted_places_have_the_same_statistics(region in regions(), shape in shapes(), poisson in any::<bool>()) {
        let moved = Region { at: region.at.iter().map(|(e, n)| (n + 700, e - 9_000)).collect(), ..region.clone() };
        let (one, other) = (region.scan(poisson, &shape, NONE).clusters, moved.scan(poisson, &shape, NONE).clusters);
        // Which of two equal ones goes first may change; the best does not.
        prop_assert!((one.first().map_or(0.0, |c| c.llr) - other.first().map_or(0.0, |c| c.llr)).abs() < 1e-9);
    }

    #[test]
    fn the_number_of_threads_does_not_show(region in regions(), shape in shapes(), poisson in any::<bool>(), seed in any::<u64>()) {
        let shape = ScanShape { gini: true, ..shape };
        let draws = ScanDraws { replicates: 70, seed };
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| region.scan(poisson, &shape, draws))
        };
        let one = on(1);
        prop_assert_eq!(&one, &on(2));
        prop_assert_eq!(&one, &on(3));
        let finite = |c: &hotspot::ScanCluster| {
            let numbers = [Some(c.llr), Some(c.expected), Some(c.radius_m), c.relative_risk, c.p, c.p_gumbel, c.recurrence_steps];
            numbers.into_iter().flatten().all(f64::is_finite)
        };
        prop_assert!(one.clusters.iter().all(finite) && one.null_maxima.iter().all(|largest| largest.is_finite()));
    }
}

/// A line of places with a flat count, to be varied.
fn line(places: usize, steps: usize, count: u32) -> Region {
    Region {
        at: (0..places as i32).map(|e| (e * 100, 0)).collect(),
        cases: vec![count; places * steps],
        people: vec![100.0; places * steps],
        steps,
    }
}

#[test]
fn another_seed_draws_otherwise() {
    let region = line(12, 6, 3);
    let shape = ScanShape { max_steps: 3, ..ScanShape::default() };
    for poisson in [false, true] {
        let maxima = |seed| region.scan(poisson, &shape, ScanDraws { replicates: 50, seed }).null_maxima;
        assert_eq!(maxima(1), maxima(1));
        assert_ne!(maxima(1), maxima(2));
        let few = region.scan(poisson, &shape, ScanDraws { replicates: 20, seed: 1 }).null_maxima;
        assert_eq!(few, maxima(1)[..20], "a replicate does not depend on how many there are");
    }
}

#[test]
fn equal_counts_are_no_cluster() {
    for poisson in [false, true] {
        let found = line(9, 4, 5).scan(
            poisson,
            &ScanShape { max_steps: 2, rates: ScanRates::Both, ..ScanShape::default() },
            NONE,
        );
        assert!(found.clusters.iter().all(|cluster| cluster.llr < 1e-9), "{:?}", found.clusters);
    }
}

#[test]
fn little_input_has_a_clean_answer() {
    let draws = ScanDraws { replicates: 19, seed: 1 };
    let shape = ScanShape {
        max_steps: 3,
        rates: ScanRates::Both,
        gini: true,
        max_share: 1.0,
        ..ScanShape::default()
    };
    for poisson in [false, true] {
        for (places, steps, count) in [(0, 0, 0), (1, 1, 7), (1, 5, 7), (6, 1, 2), (6, 4, 0), (2, 1, 1)] {
            let found = line(places, steps, count).scan(poisson, &shape, draws);
            assert!(found.clusters.iter().all(|cluster| cluster.llr.is_finite()));
            assert!(found.null_maxima.iter().all(|largest| largest.is_finite()));
        }
        // All in one place and one step, and places without a single case around it.
        let mut lonely = line(5, 4, 0);
        lonely.cases[6] = 40;
        let found = lonely.scan(poisson, &shape, draws);
        assert_eq!(found.cases, 40);
        assert!(
            found
                .clusters
                .iter()
                .all(|cluster| cluster.llr.is_finite() && cluster.p.is_some_and(|p| p <= 1.0))
        );
        let together = Region { at: vec![(3, 3); 6], ..line(6, 4, 2) };
        assert!(
            together.scan(poisson, &shape, draws).clusters.iter().all(|cluster| cluster.members.len() == 6)
        );
    }
}

#[test]
fn a_shape_or_input_without_meaning_is_refused() {
    let (sites, watch) = (line(3, 2, 1).sites(), Watch::new());
    let scan = |cases: &[u32], shape: &ScanShape| {
        space_time_permutation_scan(&sites, cases, shape, NONE, &watch).unwrap_err()
    };
    let fine = ScanShape::default();
    assert_eq!(scan(&[1; 5], &fine), HotspotError::Length);
    assert_eq!(scan(&[], &fine), HotspotError::Length);
    assert_eq!(scan(&[1; 6], &ScanShape { max_steps: 0, ..fine }), HotspotError::Parameter("max_steps"));
    for max_share in [0.0, -1.0, 1.1, f64::NAN] {
        assert_eq!(scan(&[1; 6], &ScanShape { max_share, ..fine }), HotspotError::Parameter("max_share"));
    }
    for radius_m in [-1.0, f64::NAN] {
        assert_eq!(scan(&[1; 6], &ScanShape { radius_m, ..fine }), HotspotError::Distance);
    }
    assert_eq!(scan(&[u32::MAX; 6], &fine), HotspotError::TooManyOutcomes);
    let people = |people: &[f64]| poisson_scan(&sites, &[1; 6], people, &fine, NONE, &watch).unwrap_err();
    assert_eq!(people(&[1.0; 2]), HotspotError::Length);
    assert_eq!(people(&[1.0, 0.0, 1.0]), HotspotError::Parameter("population"));
    assert_eq!(people(&[1.0, -1.0, 1.0]), HotspotError::Parameter("population"));
    assert_eq!(people(&[1.0, f64::NAN, 1.0]), HotspotError::NotFinite);
    assert_eq!(ScanSites::on_grid(&[Bng::new(f64::NAN, 0.0)]), Err(HotspotError::NotFinite));
    let many = ScanDraws { replicates: 500, seed: 1 };
    watch.cancel();
    assert_eq!(
        space_time_permutation_scan(&sites, &[1; 6], &fine, many, &watch),
        Err(HotspotError::Cancelled)
    );
}

#[test]
fn in_pure_noise_p_is_uniform() {
    // Sixty regions whose concerns fall anywhere, any month: neither p may lean to one side.
    let mut state = 11_u64;
    let mut below = |bound: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % bound
    };
    let shape = ScanShape { radius_m: 250.0, max_steps: 3, ..ScanShape::default() };
    for poisson in [false, true] {
        let (mut rank, mut gumbel) = (Vec::new(), Vec::new());
        for seed in 0..60 {
            let mut region = line(20, 8, 0);
            (0..300).for_each(|_| region.cases[below(160) as usize] += 1);
            let found = region.scan(poisson, &shape, ScanDraws { replicates: 99, seed });
            rank.push(found.clusters[0].p.unwrap());
            gumbel.push(found.clusters[0].p_gumbel.unwrap());
        }
        for p in [rank, gumbel] {
            let mean = p.iter().sum::<f64>() / 60.0;
            // Four standard deviations of the mean of sixty uniform numbers.
            assert!((mean - 0.5).abs() < 4.0 * (1.0_f64 / 12.0 / 60.0).sqrt(), "mean {mean}");
            let low = p.iter().filter(|p| **p <= 0.1).count();
            assert!((1..=14).contains(&low), "{low} of 60 at most 0.1");
        }
    }
}

#[test]
fn gini_prefers_two_sharp_clusters_to_a_wide_one() {
    // Two busy places with a quiet one between them: a circle over all three is significant too.
    let mut region = line(40, 1, 4);
    (region.cases[10], region.cases[12]) = (30, 30);
    let shape = ScanShape { gini: true, ..ScanShape::default() };
    let found = region.scan(true, &shape, ScanDraws { replicates: 199, seed: 1 });
    assert_eq!(found.clusters[0].members, [10, 11, 12]);
    let gini = found.gini.unwrap();
    assert_eq!(gini.clusters.iter().map(|cluster| cluster.members.clone()).collect::<Vec<_>>(), [[10], [12]]);
    assert!(gini.share < 0.05 && gini.coefficient > 0.0 && gini.coefficient < 1.0);
}
