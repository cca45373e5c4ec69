//! Scan statistics: where and when are there more (or fewer) than chance would put there, among all circles and windows of time?

mod ground;
mod lanes;
mod model;
mod null;
mod observed;
mod reach;
mod report;
mod sites;
mod statistic;
mod windows;

pub use report::Gumbel;
pub use sites::ScanSites;

use crate::{HotspotError, Watch};
use ground::{Ground, Input, ROUNDING};
use model::Model;
use observed::{best_windows, without_overlap};
use report::Odds;

/// Which rates are unusual enough to be a cluster.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScanRates {
    /// More cases than expected.
    #[default]
    High,
    /// Fewer cases than expected.
    Low,
    /// Either; the chance then allows for having looked for both.
    Both,
}

impl ScanRates {
    const fn high(self) -> bool {
        matches!(self, Self::High | Self::Both)
    }

    const fn low(self) -> bool {
        matches!(self, Self::Low | Self::Both)
    }
}

/// Which clusters are left out beside a more unusual one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScanSecondary {
    /// Those that have a place in common with it.
    #[default]
    NoSharedPlace,
    /// Those that have a place in common with it in at least one common step: a place may be in clusters of different times, as `SaTScan` reports them.
    NoSharedPlaceAndTime,
}

/// Which circles and windows a scan looks at.
///
/// Choose them before looking. Each size that is added makes a cluster harder to tell from chance, for all of them are allowed for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScanShape {
    /// The largest radius in metres, closed; infinite for no bound. Commonly misread: it is a bound, not the size of what is found.
    pub radius_m: f64,
    /// The largest share of all cases (space-time permutation) or of the population (Poisson) that a circle may hold over the whole period, above 0 and
    /// at most 1. Beyond 0.5 a "cluster" is rather an empty rest.
    pub max_share: f64,
    /// The longest window in steps (months, days: whatever the columns of the counts are); 1 or more, at most all are used.
    pub max_steps: u32,
    /// Fewer cases than this are no cluster of high rates.
    pub min_cases: u32,
    /// Only windows that end with the last step, for a watch kept up over time. Commonly misread: a retrospective scan of the same data finds past
    /// clusters as well and is harder on each.
    pub prospective: bool,
    /// High rates, low ones or both.
    pub rates: ScanRates,
    /// Which clusters are left out beside a more unusual one.
    pub secondary: ScanSecondary,
    /// Whether to look for the largest share with the largest Gini coefficient, see [`ScanGini`]; takes replicates.
    pub gini: bool,
}

impl Default for ScanShape {
    /// Circles of any radius with up to half of all, over one step, two cases or more, high rates.
    fn default() -> Self {
        Self {
            radius_m: f64::INFINITY,
            max_share: 0.5,
            max_steps: 1,
            min_cases: 2,
            prospective: false,
            rates: ScanRates::High,
            secondary: ScanSecondary::NoSharedPlace,
            gini: false,
        }
    }
}

/// How much chance is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ScanDraws {
    /// How often cases are placed anew; 0 for clusters without a p. 999 allows a p of 0.001 at best.
    pub replicates: u32,
    /// The same seed gives the same p on any machine.
    pub seed: u64,
}

/// A circle and a window with an unusual number of cases.
#[derive(Clone, Debug, PartialEq)]
pub struct ScanCluster {
    /// Log likelihood ratio: c ln(c / mu) + (N - c) ln((N - c) / (N - mu)) with c cases, mu expected, N in all.
    pub llr: f64,
    /// The row of the place in the middle.
    pub centre: u32,
    /// The rows of all places in the circle, ascending, those without cases too.
    pub members: Vec<u32>,
    /// Distance from the centre to the farthest member in metres; 0 for a single place.
    pub radius_m: f64,
    /// The first step of the window, from 0.
    pub first_step: u32,
    /// The last step of the window, included.
    pub last_step: u32,
    /// Cases in the circle and window.
    pub cases: u32,
    /// Cases expected there.
    pub expected: f64,
    /// Rate inside divided by the rate outside; for the Poisson scan, and none when no case lies outside.
    pub relative_risk: Option<f64>,
    /// (1 + replicates whose largest statistic is at least this one) / (replicates + 1); none without replicates. Of secondary clusters it is
    /// conservative: they are held against the largest of each replicate.
    pub p: Option<f64>,
    /// P of at least this statistic from the Gumbel law fitted to the replicates' largest ones; not bounded by the number of replicates.
    pub p_gumbel: Option<f64>,
    /// Prospective scans: after how many steps, scanning at each, chance alone gives one such cluster (1 / p).
    pub recurrence_steps: Option<f64>,
}

impl ScanCluster {
    /// Cases divided by expected cases.
    pub fn observed_over_expected(&self) -> f64 {
        f64::from(self.cases) / self.expected
    }
}

/// The clusters of the largest share whose significant ones (p <= 0.05) tell most: those with the largest Gini coefficient.
///
/// Paper: J. Han, L. Zhu, M. Kulldorff, S. Hostovich, D. G. Stinchcomb, Z. Tatalovich, D. R. Lewis and E. J. Feuer, "Using Gini coefficient to determining
/// optimal cluster reporting sizes for spatial scan statistics", International Journal of Health Geographics 15 (2016). Shares of 1, 2, 3, 4, 5, 6,
/// 8, 10, 12, 15, 20, 25, 30, 40 and 50 % (up to the largest share of the scan, and that itself) are compared. p allows for the largest share throughout.
#[derive(Clone, Debug, PartialEq)]
pub struct ScanGini {
    /// The chosen largest share.
    pub share: f64,
    /// Gini coefficient of cases against expected cases over the clusters and the rest.
    pub coefficient: f64,
    /// The significant clusters under that share.
    pub clusters: Vec<ScanCluster>,
}

/// What a scan finds.
#[derive(Clone, Debug, PartialEq)]
pub struct Scan {
    /// All cases.
    pub cases: u32,
    /// By falling statistic, none sharing a place with one before. Most of them are chance: look at p.
    pub clusters: Vec<ScanCluster>,
    /// The largest statistic of each replicate.
    pub null_maxima: Vec<f64>,
    /// The Gumbel law of those; none for fewer than two replicates.
    pub gumbel: Option<Gumbel>,
    /// When asked for and anything is significant.
    pub gini: Option<ScanGini>,
}

impl Scan {
    /// A quantile of the replicates' largest statistics, between two of them by the straight line; none without replicates.
    ///
    /// The 0.95 quantile is the statistic that a cluster must exceed for p < 0.05.
    pub fn null_quantile(&self, share: f64) -> Option<f64> {
        let mut sorted = self.null_maxima.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let place = share.clamp(0.0, 1.0) * (sorted.len().checked_sub(1)? as f64);
        let low = place.floor() as usize;
        let high = (low + 1).min(sorted.len() - 1);
        Some(sorted[low] + (place - place.floor()) * (sorted[high] - sorted[low]))
    }
}

/// The space-time permutation scan: is there a place and time with more cases than the place's own share of all cases and the time's own share explain?
///
/// Paper: M. Kulldorff, R. Heffernan, J. Hartman, R. Assuncao and F. Mostashari, "A space-time permutation scan statistic for disease outbreak detection",
/// PLOS Medicine 2 (2005). It needs no population. Circles are centred on each place, closed, and grow over all places; places that are equally far
/// enter together. mu = cases of the circle * cases of the window / all cases. Replicates shuffle the steps over the cases.
///
/// * `sites`: where the places lie.
/// * `cases`: cases of each place by step, place by place (`cases[place * steps + step]`).
/// * `shape`: which circles and windows; see [`ScanShape`].
/// * `draws`: replicates and seed.
/// * `watch`: one step for each replicate.
///
/// What comes back are the clusters, the best window of each centre by falling statistic without those that share a place with one before, and the largest
/// statistic of each replicate. Gumbel p: A. M. Abrams, K. Kleinman and M. Kulldorff, "Gumbel based p-value approximations for spatial scan
/// statistics", International Journal of Health Geographics 9 (2010).
///
/// Commonly misread: a place that is busy all the time is no cluster here, nor is a month that is busy everywhere; only both together are. And a steady
/// growth of one town's share shows as a cluster of its last months.
///
/// # Errors
/// [`HotspotError::Length`] when the cases are not a whole number of steps for each place; [`HotspotError::Parameter`], [`HotspotError::Distance`] for a shape
/// without meaning; [`HotspotError::TooManyOutcomes`] for more than 30 million cases or more circles, windows or steps than fit some GB;
/// [`HotspotError::Cancelled`].
///
/// # Example
/// ```
/// use geography::Bng;
/// use hotspot::{ScanDraws, ScanShape, ScanSites, Watch, space_time_permutation_scan};
/// let sites = ScanSites::on_grid(&[0.0, 900.0, 9_000.0].map(|e| Bng::new(210_000.0 + e, 250_000.0)))?;
/// // Three places by four months; the first two have a busy second month.
/// let cases = [1, 19, 1, 0, 0, 18, 1, 1, 15, 14, 16, 15];
/// let shape = ScanShape { radius_m: 1_000.0, max_steps: 2, ..ScanShape::default() };
/// let draws = ScanDraws { replicates: 999, seed: 1 };
/// let found = space_time_permutation_scan(&sites, &cases, &shape, draws, &Watch::new())?;
/// let first = &found.clusters[0];
/// assert_eq!((first.members.as_slice(), first.first_step, first.last_step), ([0, 1].as_slice(), 1, 1));
/// assert!(first.p.is_some_and(|p| p < 0.01));
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn space_time_permutation_scan(
    sites: &ScanSites,
    cases: &[u32],
    shape: &ScanShape,
    draws: ScanDraws,
    watch: &Watch,
) -> Result<Scan, HotspotError> {
    let Some(input) = Input::new(sites, cases, None, shape)? else { return Ok(Scan::empty()) };
    let model = Model::margins(&input.counts, input.steps)?;
    scan(&input.ground(model)?, shape, draws, watch)
}

/// The discrete Poisson scan: is there a place (and time) with more cases for its population than elsewhere?
///
/// Paper: M. Kulldorff, "A spatial scan statistic", Communications in Statistics: Theory and Methods 26 (1997). mu = all cases * people of the circle
/// and window / all people. Replicates drop all cases anew, each by the people of a place and step.
///
/// * `sites`, `cases`, `shape`, `draws`, `watch`: as for [`space_time_permutation_scan`]. One step makes the scan purely spatial. `max_share` is a share of
///   the population.
/// * `population`: people at risk (or cases expected on other grounds, such as age) of each place, or of each place by step like the cases. A place without
///   people may have no cases.
///
/// What comes back is as for [`space_time_permutation_scan`], with relative risks.
///
/// Commonly misread: cases are taken to be independent and their rate to be the same everywhere. Where rates differ for known reasons (age, a night-time
/// economy with few residents) the scan finds those reasons; put them into `population` as expected cases.
///
/// # Errors
/// As [`space_time_permutation_scan`]; also [`HotspotError::Length`] when the population fits neither the places nor the cases, [`HotspotError::NotFinite`], and
/// [`HotspotError::Parameter`] for a negative one or for cases where nobody lives.
///
/// # Example
/// ```
/// use geography::Bng;
/// use hotspot::{ScanDraws, ScanShape, ScanSites, Watch, poisson_scan};
/// let sites = ScanSites::on_grid(&[0.0, 900.0, 9_000.0, 9_900.0].map(|e| Bng::new(210_000.0 + e, 250_000.0)))?;
/// let draws = ScanDraws { replicates: 999, seed: 1 };
/// let found = poisson_scan(&sites, &[9, 8, 1, 2], &[500.0; 4], &ScanShape::default(), draws, &Watch::new())?;
/// let first = &found.clusters[0];
/// assert_eq!((first.members.as_slice(), first.cases), ([0, 1].as_slice(), 17));
/// assert_eq!(first.expected, 10.0);
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn poisson_scan(
    sites: &ScanSites,
    cases: &[u32],
    population: &[f64],
    shape: &ScanShape,
    draws: ScanDraws,
    watch: &Watch,
) -> Result<Scan, HotspotError> {
    let Some(input) = Input::new(sites, cases, Some(population), shape)? else { return Ok(Scan::empty()) };
    let model = Model::population(&input.people, input.steps, input.all);
    scan(&input.ground(model)?, shape, draws, watch)
}

impl Scan {
    const fn empty() -> Self {
        Self { cases: 0, clusters: Vec::new(), null_maxima: Vec::new(), gumbel: None, gini: None }
    }
}

/// Looks, draws and reports.
fn scan(
    ground: &Ground<'_>,
    shape: &ScanShape,
    draws: ScanDraws,
    watch: &Watch,
) -> Result<Scan, HotspotError> {
    watch.expect(u64::from(draws.replicates));
    let shares: Vec<f64> = report::GINI_SHARES
        .into_iter()
        .filter(|share| shape.gini && *share < shape.max_share)
        .chain([shape.max_share])
        .collect();
    let limits: Vec<f64> = shares.iter().map(|share| share * ground.total * ROUNDING).collect();
    let best = best_windows(ground, &limits, watch)?;
    let null_maxima = null::maxima(ground, draws, watch)?;
    let odds = Odds::new(&null_maxima);
    let reports: Vec<Vec<ScanCluster>> = best
        .into_iter()
        .map(|best| report::clusters(ground, &without_overlap(ground, best, shape.secondary), &odds))
        .collect();
    let clusters = reports.last().cloned().unwrap_or_default();
    let gini =
        if shape.gini { report::gini(ground.wanted.all, shares.into_iter().zip(reports)) } else { None };
    Ok(Scan { cases: ground.wanted.all as u32, clusters, null_maxima, gumbel: odds.gumbel, gini })
}

impl ScanShape {
    fn check(&self) -> Result<(), HotspotError> {
        if !(self.max_share > 0.0 && self.max_share <= 1.0) {
            return Err(HotspotError::Parameter("max_share"));
        }
        if self.max_steps == 0 {
            return Err(HotspotError::Parameter("max_steps"));
        }
        Ok(())
    }
}
