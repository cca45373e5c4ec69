//! From the best windows to clusters with their chance.

use super::observed::Best;
use super::{Ground, ScanCluster, ScanGini};

/// Largest shares of a circle among which the Gini coefficient chooses, after Han et al.
pub(super) const GINI_SHARES: [f64; 15] =
    [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];
/// Clusters count for the Gini coefficient at this p or below.
const GINI_P: f64 = 0.05;
/// Maxima no farther below a statistic than this share of it are equal to it: sums in another order differ in the last digits.
const EQUAL: f64 = 1e-10;

/// The law of largest values (Gumbel), by its first two moments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gumbel {
    /// The most frequent value.
    pub location: f64,
    /// Its spread; the standard deviation is 1.2825 times this.
    pub scale: f64,
}

impl Gumbel {
    /// The law with the mean and the standard deviation (divided by n - 1) of these values; none when there are fewer than two or all are equal.
    pub(super) fn fit(values: &[f64]) -> Option<Self> {
        let n = values.len() as f64;
        let mean = values.iter().sum::<f64>() / n;
        let square = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (n - 1.0);
        let scale = square.sqrt() * SQRT_6_BY_PI;
        (values.len() > 1 && scale > 0.0).then_some(Self { location: mean - EULER * scale, scale })
    }

    /// P(value >= x).
    pub fn upper(self, x: f64) -> f64 {
        -libm::expm1(-libm::exp(-(x - self.location) / self.scale))
    }
}

/// The square root of 6, divided by pi.
const SQRT_6_BY_PI: f64 = 0.779_696_801_233_675_9;
/// The constant of Euler and Mascheroni.
const EULER: f64 = 0.577_215_664_901_532_9;

/// The chance of clusters, read off the largest statistics of the replicates.
pub(super) struct Odds {
    /// Rising.
    sorted: Vec<f64>,
    pub(super) gumbel: Option<Gumbel>,
}

impl Odds {
    pub(super) fn new(maxima: &[f64]) -> Self {
        let mut sorted = maxima.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        Self { sorted, gumbel: Gumbel::fit(maxima) }
    }

    /// (1 + replicates whose largest statistic is at least this) / (1 + replicates).
    fn p(&self, ratio: f64) -> Option<f64> {
        let below = self.sorted.partition_point(|largest| *largest < ratio * (1.0 - EQUAL));
        let replicates = self.sorted.len();
        (replicates > 0).then(|| (1 + replicates - below) as f64 / (1 + replicates) as f64)
    }
}

/// The clusters of a scan, in the words of its input.
pub(super) fn clusters(ground: &Ground<'_>, best: &[Best], odds: &Odds) -> Vec<ScanCluster> {
    best.iter().map(|best| cluster(ground, best, odds)).collect()
}

fn cluster(ground: &Ground<'_>, best: &Best, odds: &Odds) -> ScanCluster {
    let spots = &ground.circles.around(best.centre as usize).0[..best.end as usize];
    let mut members: Vec<u32> =
        spots.iter().flat_map(|spot| &ground.spots.rows[*spot as usize]).copied().collect();
    members.sort_unstable();
    let farthest = spots.last().copied().unwrap_or(best.centre);
    let (c, all) = (f64::from(best.cases), ground.wanted.all);
    let outside = (all - c) / (all - best.expected);
    let p = odds.p(best.ratio);
    ScanCluster {
        llr: best.ratio,
        centre: ground.spots.rows[best.centre as usize][0],
        members,
        radius_m: ground.spots.metres(ground.sites, best.centre, farthest),
        first_step: best.window.from + ground.folded,
        last_step: best.window.to - 1 + ground.folded,
        cases: best.cases,
        expected: best.expected,
        relative_risk: (ground.risk && outside > 0.0).then(|| c / best.expected / outside),
        p,
        p_gumbel: odds.gumbel.map(|law| law.upper(best.ratio)),
        recurrence_steps: p.filter(|_| ground.prospective).map(|p| 1.0 / p),
    }
}

/// Of several reports, one for each largest share of a circle, the one whose significant clusters have the largest Gini coefficient.
pub(super) fn gini(all: f64, reports: impl Iterator<Item = (f64, Vec<ScanCluster>)>) -> Option<ScanGini> {
    let mut found: Option<ScanGini> = None;
    for (share, mut clusters) in reports {
        clusters.retain(|cluster| cluster.p.is_some_and(|p| p <= GINI_P));
        let coefficient = coefficient(all, &clusters);
        if !clusters.is_empty() && found.as_ref().is_none_or(|found| coefficient > found.coefficient) {
            found = Some(ScanGini { share, coefficient, clusters });
        }
    }
    found
}

/// Twice the area between the diagonal and the curve of cases against expected ones, over the clusters and all the rest as one part.
fn coefficient(all: f64, clusters: &[ScanCluster]) -> f64 {
    let mut parts: Vec<(f64, f64)> =
        clusters.iter().map(|cluster| (f64::from(cluster.cases), cluster.expected)).collect();
    let (cases, expected) = parts.iter().fold((0.0, 0.0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    parts.push((all - cases, all - expected));
    parts.retain(|part| part.1 > 0.0);
    parts.sort_by(|one, other| (one.0 * other.1).total_cmp(&(other.0 * one.1)));
    let (mut below, mut area) = (0.0, 0.0);
    for (cases, expected) in parts {
        area += expected * (2.0 * below + cases);
        below += cases;
    }
    1.0 - area / (all * all)
}
