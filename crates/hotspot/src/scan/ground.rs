//! What a scan is given, and what it stands on.

use super::model::Model;
use super::sites::{Circles, Spots};
use super::statistic::Wanted;
use super::windows::Windows;
use super::{ScanShape, ScanSites};
use crate::HotspotError;

/// The most cases: any number of replicates side by side then count them in 31 bits.
const CASES_MAX: u64 = 30_000_000;
/// A share of a total may be rounded up by this much: 0.07 of 100 is 7.000000000000001 in floats.
pub(super) const ROUNDING: f64 = 1.0 + 1e-12;

/// What was given, checked and put in order.
pub(super) struct Input<'a> {
    pub(super) sites: &'a ScanSites,
    pub(super) shape: &'a ScanShape,
    pub(super) spots: Spots,
    /// Steps that are told apart: a prospective scan takes those before its longest window as one.
    pub(super) steps: usize,
    /// Steps before the first of them.
    pub(super) folded: u32,
    /// Cases of each spot by step.
    pub(super) counts: Vec<u32>,
    pub(super) all: u32,
    /// People of each spot by step; nothing for the permutation scan.
    pub(super) people: Vec<f64>,
}

impl<'a> Input<'a> {
    /// None when there are no cases: nothing can be found.
    pub(super) fn new(
        sites: &'a ScanSites,
        cases: &[u32],
        population: Option<&[f64]>,
        shape: &'a ScanShape,
    ) -> Result<Option<Self>, HotspotError> {
        shape.check()?;
        let steps = cases.len().checked_div(sites.len()).unwrap_or(0);
        if steps * sites.len() != cases.len() || (steps == 0 && !sites.is_empty()) {
            return Err(HotspotError::Length);
        }
        let people = population.map(|people| check_population(people, cases, sites.len())).transpose()?;
        let all: u64 = cases.iter().map(|count| u64::from(*count)).sum();
        if all > CASES_MAX {
            return Err(HotspotError::TooManyOutcomes);
        }
        if all == 0 {
            return Ok(None);
        }
        let longest = shape.max_steps as usize;
        let folded = if shape.prospective { steps.saturating_sub(longest.saturating_add(1)) } else { 0 };
        let told = steps - folded;
        let spots = Spots::of(sites);
        let mut counts = vec![0; spots.len() * told];
        let mut lived = vec![0.0; population.map_or(0, |_| counts.len())];
        for (spot, row) in
            (0..).zip(&spots.rows).flat_map(|(spot, rows)| rows.iter().map(move |row| (spot, *row)))
        {
            for step in 0..steps {
                let (from, to) = (row as usize * steps + step, spot * told + step.saturating_sub(folded));
                counts[to] += cases[from];
                if let Some(people) = &people {
                    lived[to] += people[if people.len() == cases.len() { from } else { row as usize }];
                }
            }
        }
        let (folded, all) = (folded as u32, all as u32);
        Ok(Some(Self { sites, shape, spots, steps: told, folded, counts, all, people: lived }))
    }

    /// With the chance of cases, all that a scan stands on.
    pub(super) fn ground(self, model: Model) -> Result<Ground<'a>, HotspotError> {
        let counted: Vec<f64> = self.counts.iter().map(|count| f64::from(*count)).collect();
        let given = if self.people.is_empty() { &counted } else { &self.people };
        let weight: Vec<f64> = given.chunks_exact(self.steps).map(|row| row.iter().sum()).collect();
        let total: f64 = weight.iter().sum();
        let by_step: Vec<f64> =
            (0..self.steps).map(|step| given.iter().skip(step).step_by(self.steps).sum()).collect();
        let shape = self.shape;
        let windows = Windows::new(&by_step, shape.max_steps as usize, shape.prospective)?;
        let most = shape.max_share * total * ROUNDING;
        let circles = Circles::new(self.sites, &self.spots, shape.radius_m, &weight, most)?;
        let all = f64::from(self.all);
        Ok(Ground {
            sites: self.sites,
            before: before(&self.counts, self.steps),
            spots: self.spots,
            most_expected: circles.heaviest(&weight).min(windows.heaviest) / total * all * ROUNDING,
            circles,
            windows,
            model,
            weight,
            total,
            wanted: Wanted { rates: shape.rates, min_cases: shape.min_cases, all },
            folded: self.folded,
            risk: !self.people.is_empty(),
            prospective: shape.prospective,
        })
    }
}

/// The population as it was given, if it can be one.
fn check_population<'a>(people: &'a [f64], cases: &[u32], sites: usize) -> Result<&'a [f64], HotspotError> {
    if people.len() != sites && people.len() != cases.len() {
        return Err(HotspotError::Length);
    }
    if people.iter().any(|people| !people.is_finite()) || !people.iter().sum::<f64>().is_finite() {
        return Err(HotspotError::NotFinite);
    }
    let steps = cases.len() / people.len().max(1);
    let nobody = |(people, cases): (&f64, &[u32])| *people <= 0.0 && cases.iter().any(|count| *count > 0);
    if people.iter().any(|people| *people < 0.0) || people.iter().zip(cases.chunks(steps.max(1))).any(nobody)
    {
        return Err(HotspotError::Parameter("population"));
    }
    Ok(people)
}

/// For each spot the cases before each step, and in all.
pub(super) fn before(counts: &[u32], steps: usize) -> Vec<u32> {
    let mut sums = Vec::with_capacity(counts.len() / steps * (steps + 1));
    for row in counts.chunks_exact(steps) {
        sums.push(0);
        let mut sum = 0;
        sums.extend(row.iter().map(|count| {
            sum += count;
            sum
        }));
    }
    sums
}

/// All that a scan stands on.
pub(super) struct Ground<'a> {
    pub(super) sites: &'a ScanSites,
    pub(super) spots: Spots,
    pub(super) circles: Circles,
    pub(super) windows: Windows,
    pub(super) model: Model,
    /// What the share of a circle is counted in: cases or people of each spot.
    pub(super) weight: Vec<f64>,
    /// All of it.
    pub(super) total: f64,
    pub(super) before: Vec<u32>,
    pub(super) wanted: Wanted,
    /// No circle and window expects more.
    pub(super) most_expected: f64,
    pub(super) folded: u32,
    /// Whether a relative risk has a meaning.
    pub(super) risk: bool,
    pub(super) prospective: bool,
}

impl Ground<'_> {
    /// The cases of a spot before each step, and in all.
    pub(super) fn before(&self, spot: u32) -> &[u32] {
        &self.before[spot as usize * (self.windows.steps + 1)..][..=self.windows.steps]
    }
}
