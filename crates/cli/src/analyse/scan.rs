//! The space-time permutation scan and the Poisson scan of a case.

use super::case::{self, Case};
use super::input::{Column, Line, Sheet};
use super::{Answer, Setting};
use crate::failure::Outcome;
use geography::Bng;
use hotspot::{Scan, ScanCluster, ScanDraws, ScanRates, ScanSecondary, ScanShape, ScanSites};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// The quantiles of the replicates' largest statistics that are told.
const QUANTILES: [(&str, f64); 4] = [("0.5", 0.5), ("0.9", 0.9), ("0.95", 0.95), ("0.99", 0.99)];

#[derive(Serialize)]
struct Told {
    cases: u32,
    clusters: Vec<Cluster>,
    null_max_quantiles: BTreeMap<&'static str, f64>,
    reps: u32,
}

#[derive(Serialize)]
struct Cluster {
    llr: f64,
    centre: Value,
    members: Vec<Value>,
    /// In kilometres, as the coordinates.
    radius: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    t0: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    t1: Option<u32>,
    cases: u32,
    expected: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    relative_risk: Option<f64>,
    p: Option<f64>,
    p_gumbel: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recurrence_months: Option<f64>,
}

/// Locations with their cases by month, and their populations where the file has them.
struct Places {
    names: Vec<Value>,
    sites: ScanSites,
    cases: Vec<u32>,
    population: Vec<f64>,
    months: usize,
}

pub(super) fn space_time_permutation(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let places = Places::read(case, setting, false)?;
    let shape = shape(case, case.params.max_case_share, places.months)?;
    let draws = ScanDraws { replicates: case.replicates()?, seed: setting.seed };
    let found =
        hotspot::space_time_permutation_scan(&places.sites, &places.cases, &shape, draws, setting.watch);
    told(case, &found.map_err(super::no_answer)?, &places, draws.replicates)
}

pub(super) fn poisson(case: &Case, setting: &Setting<'_>) -> Outcome<Answer> {
    let places = Places::read(case, setting, true)?;
    let shape = shape(case, case.params.max_population_share, places.months)?;
    let draws = ScanDraws { replicates: case.replicates()?, seed: setting.seed };
    let Places { sites, cases, population, .. } = &places;
    let found = hotspot::poisson_scan(sites, cases, population, &shape, draws, setting.watch);
    told(case, &found.map_err(super::no_answer)?, &places, draws.replicates)
}

impl Places {
    /// `loc,x_km,y_km` and then `m0,m1…`, or `pop,cases`, or `pop,m0,m1…`.
    fn read(case: &Case, setting: &Setting<'_>, with_people: bool) -> Outcome<Self> {
        let mut sheet = Sheet::open(&case.input(&setting.dir)?)?;
        let (loc, x, y) = (sheet.need("loc")?, sheet.need("x_km")?, sheet.need("y_km")?);
        let people = if with_people { Some(sheet.need("pop")?) } else { None };
        let mut counts = sheet.months();
        if counts.is_empty() {
            counts.push(sheet.need(if with_people { "cases" } else { "m0" })?);
        }
        let (mut names, mut at, mut cases, mut population) = (vec![], vec![], vec![], vec![]);
        sheet.each(case.row_limit()?, |line| {
            names.push(name(line, &loc)?);
            at.push(Bng::new(line.number(&x)? * 1_000.0, line.number(&y)? * 1_000.0));
            for count in &counts {
                cases.push(line.whole(count)?);
            }
            if let Some(people) = &people {
                let lives = line.number(people)?;
                population.push(if lives >= 0.0 {
                    lives
                } else {
                    return Err(line.wrong(people, "analyse-input-not-whole"));
                });
            }
            Ok(())
        })?;
        let sites = ScanSites::on_grid(&at).map_err(super::no_answer)?;
        Ok(Self { names, sites, cases, population, months: counts.len() })
    }
}

/// The name of a location: a number where it is one.
fn name(line: &Line<'_>, loc: &Column) -> Outcome<Value> {
    let text = line.text(loc)?;
    Ok(text.parse::<i64>().map_or_else(|_| Value::from(text), Value::from))
}

fn shape(case: &Case, share: Option<f64>, months: usize) -> Outcome<ScanShape> {
    let params = &case.params;
    let rates = match params.rates.as_deref() {
        None | Some("high") => ScanRates::High,
        Some("low") => ScanRates::Low,
        Some("both") => ScanRates::Both,
        Some(_) => return Err(case::wrong("params.rates")),
    };
    let small = |value: Option<u64>, or: u32, name: &'static str| {
        value.map_or(Ok(or), |value| u32::try_from(value).map_err(|_| case::wrong(name)))
    };
    Ok(ScanShape {
        radius_m: params.radius_km.map_or(f64::INFINITY, |km| km * 1_000.0),
        max_share: share.unwrap_or(0.5),
        max_steps: small(params.max_months, months as u32, "params.max_months")?,
        min_cases: small(params.min_cases, 2, "params.min_cases")?,
        prospective: params.retrospective == Some(false),
        rates,
        secondary: match params.secondary.as_deref() {
            None | Some("no shared location" | "none") => ScanSecondary::NoSharedPlace,
            Some("no shared location and time") => ScanSecondary::NoSharedPlaceAndTime,
            Some(_) => return Err(case::wrong("params.secondary")),
        },
        gini: false,
    })
}

fn told(case: &Case, found: &Scan, places: &Places, reps: u32) -> Outcome<Answer> {
    let kept = if case.params.secondary.as_deref() == Some("none") { 1 } else { found.clusters.len() };
    let quantile = |(name, share): (&'static str, f64)| Some((name, found.null_quantile(share)?));
    let told = Told {
        cases: found.cases,
        clusters: found.clusters.iter().take(kept).map(|cluster| of(cluster, places)).collect(),
        null_max_quantiles: QUANTILES.into_iter().filter_map(quantile).collect(),
        reps,
    };
    Answer::of(case, &told)
}

fn of(cluster: &ScanCluster, places: &Places) -> Cluster {
    let name = |place: &u32| places.names.get(*place as usize).cloned().unwrap_or_default();
    let step = |step: u32| (places.months > 1).then_some(step);
    Cluster {
        llr: cluster.llr,
        centre: name(&cluster.centre),
        members: cluster.members.iter().map(name).collect(),
        radius: cluster.radius_m / 1_000.0,
        t0: step(cluster.first_step),
        t1: step(cluster.last_step),
        cases: cluster.cases,
        expected: cluster.expected,
        relative_risk: cluster.relative_risk,
        p: cluster.p,
        p_gumbel: cluster.p_gumbel,
        recurrence_months: cluster.recurrence_steps,
    }
}
