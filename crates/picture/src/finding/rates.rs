//! Rates by area: concerns for each thousand residents aged 10 to 17, steadied where an area is small.

use super::ask::Chosen;
use super::coverage;
use super::ground::Ground;
use super::outcome::{Outcome, counted, figure, number, table, words};
use api::{Field, FindingRow};
use geography::AreaCode;
use hotspot::{HotspotError, RateEstimate, Watch, exceedance, rates};
use language::Text;

/// An area told as above the rate asked about.
const SURE: f64 = 0.95;
/// Level of the intervals.
const LEVEL: f64 = 0.95;
const PER: f64 = 1_000.0;

/// A small area with its residents, from public figures.
#[derive(Clone, Debug)]
pub struct AreaResidents {
    /// Area code.
    pub code: AreaCode,
    /// Name.
    pub name: Text,
    /// Residents aged 10 to 17.
    pub residents: u32,
}

pub(super) fn find(ground: &Ground<'_>, chosen: &Chosen, watch: &Watch) -> Result<Outcome, HotspotError> {
    let areas = ground.areas();
    let frame: Vec<AreaCode> = areas.iter().map(|area| area.code.clone()).collect();
    let (counts, used) = ground.cube().by_block(ground.filter(), &frame);
    if areas.is_empty() || used.mapped == 0 {
        return Err(HotspotError::TooFewValues);
    }
    let factor = chosen.number("factor");
    let counts: Vec<u64> = counts.into_iter().map(u64::from).collect();
    let residents: Vec<f64> = areas.iter().map(|area| f64::from(area.residents)).collect();
    let rates = rates(&counts, &residents, LEVEL, watch)?;
    let above = exceedance(&counts, &residents, f64::from(factor) / 100.0, watch)?;
    let sure = |i: usize| above.probability[i].is_some_and(|p| p >= SURE);
    let found = (0..areas.len()).filter(|i| sure(*i));
    let mut outcome = Outcome::new(coverage(used), counted("finding-rates", found.clone().count()));
    outcome.marks = found.map(|i| i as u64).collect();
    outcome.figure("figure-areas", areas.len().to_string());
    outcome.figure("figure-region-rate", format!("{:.2}", rates.region * PER));
    let mut order: Vec<usize> = (0..areas.len()).collect();
    let steadied = |i: usize| rates.empirical_bayes[i].map_or(-1.0, |estimate| estimate.rate);
    order.sort_by(|a, b| steadied(*b).total_cmp(&steadied(*a)).then(a.cmp(b)));
    let told = |estimate: Option<RateEstimate>, part: fn(RateEstimate) -> f64| {
        estimate.map_or(Field::Nothing(()), |estimate| figure(part(estimate) * PER, 1))
    };
    let rows = order.into_iter().map(|i| FindingRow {
        fields: vec![
            Field::Words(areas[i].name.clone()),
            figure(counts[i] as f64, 0),
            figure(residents[i], 0),
            told(rates.crude[i], |estimate| estimate.rate),
            told(rates.empirical_bayes[i], |estimate| estimate.rate),
            told(rates.empirical_bayes[i], |estimate| estimate.interval.lower),
            told(rates.empirical_bayes[i], |estimate| estimate.interval.upper),
            above.probability[i].map_or(Field::Nothing(()), |p| figure(p, 3)),
        ],
        at: None,
    });
    let columns = vec![
        words("column-area"),
        number("column-concerns", 0),
        number("column-residents", 0),
        number("column-crude", 1),
        number("column-steadied", 1),
        number("column-low", 1),
        number("column-high", 1),
        number("column-exceedance", 3),
    ];
    outcome.tables.push(table("table-rates", columns, rows.collect()));
    Ok(outcome)
}
