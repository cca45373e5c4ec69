//! What the made-up region is like: its towns, its planted outbreaks, and how concerns fall over days and hours.

use crate::chance::{normal, running, staircase, unit};
use crate::concerns::{east, north};

/// Days from 2023-01-01 to 2025-12-31.
pub const DAYS: usize = 1096;
/// Calendar months in those days.
pub const MONTHS: usize = 36;
const TOWNS: usize = 120;
/// Towns and anywhere come before the planted components.
pub(crate) const PLANTED_FROM: usize = 2;

/// Coarse outline of Wales (longitude, latitude), drawn by hand, good to a few kilometres.
const WALES: [(f64, f64); 33] = [
    (-2.68, 51.62),
    (-3.00, 51.50),
    (-3.20, 51.39),
    (-3.60, 51.40),
    (-3.85, 51.62),
    (-4.30, 51.56),
    (-4.28, 51.68),
    (-4.70, 51.65),
    (-5.05, 51.62),
    (-5.20, 51.80),
    (-5.30, 51.90),
    (-4.95, 52.03),
    (-4.55, 52.13),
    (-4.15, 52.33),
    (-4.05, 52.60),
    (-4.12, 52.85),
    (-4.45, 52.88),
    (-4.70, 52.80),
    (-4.35, 53.10),
    (-4.60, 53.30),
    (-4.30, 53.41),
    (-4.05, 53.30),
    (-3.80, 53.32),
    (-3.35, 53.35),
    (-3.05, 53.25),
    (-2.85, 53.05),
    (-2.75, 52.92),
    (-3.10, 52.80),
    (-3.00, 52.50),
    (-2.95, 52.30),
    (-3.10, 52.10),
    (-2.95, 51.90),
    (-2.66, 51.82),
];

/// A planted outbreak.
pub(crate) struct Component {
    pub(crate) lon: f64,
    pub(crate) lat: f64,
    /// Metres.
    pub(crate) spread: f64,
    pub(crate) days: Vec<f64>,
}

/// Everything that a row is drawn from.
pub struct Model {
    pub(crate) seed: u64,
    pub(crate) town_at: Vec<(f64, f64)>,
    pub(crate) towns: Vec<f64>,
    /// Metres.
    pub(crate) spread: Vec<f64>,
    pub(crate) planted: Vec<Component>,
    pub(crate) components: Vec<f64>,
    pub(crate) days: Vec<f64>,
    pub(crate) harms: Vec<f64>,
    pub(crate) hours: Vec<Vec<f64>>,
    pub(crate) agencies: Vec<Vec<f64>>,
}

/// Year, month and day of the month, from 1, of each day.
pub(crate) fn calendar() -> Vec<(usize, usize, usize)> {
    let month = |(year, month): (usize, usize)| {
        let days = match month {
            2 => 28 + usize::from(year % 4 == 0),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (1..=days).map(move |day| (year, month, day))
    };
    (2023..=2025).flat_map(|year| (1..=12).map(move |month| (year, month))).flat_map(month).collect()
}

/// The calendar month of each day, from 0.
pub fn months() -> Vec<usize> {
    calendar().into_iter().map(|(year, month, _)| (year - 2023) * 12 + month - 1).collect()
}

fn inside(lon: f64, lat: f64) -> bool {
    let mut within = false;
    let mut before = WALES[WALES.len() - 1];
    for at in WALES {
        if (at.1 > lat) != (before.1 > lat) {
            within ^= lon < (before.0 - at.0) * (lat - at.1) / (before.1 - at.1) + at.0;
        }
        before = at;
    }
    within
}

/// A place anywhere in the outline.
pub(crate) fn inside_somewhere(seed: u64, stream: u64, row: u64) -> (f64, f64) {
    let mut tries = (0..24).map(|turn| {
        let lon = -5.35 + 2.70 * unit(seed, stream + 2 * turn, row);
        (lon, 51.38 + 2.04 * unit(seed, stream + 2 * turn + 1, row))
    });
    tries.find(|(lon, lat)| inside(*lon, *lat)).unwrap_or((-3.45, 51.60))
}

impl Model {
    /// The region of a seed.
    pub fn new(seed: u64) -> Self {
        let weights: Vec<f64> = (1..=TOWNS).map(|rank| (rank as f64).powf(-1.10)).collect();
        let whole = pairwise(&weights);
        let town_at: Vec<(f64, f64)> = (0..TOWNS as u64).map(|town| town_of(seed, town)).collect();
        let days = day_weights();
        let growing =
            days.iter().enumerate().map(|(day, weight)| weight * (1.0 + 0.20 * day as f64 / DAYS as f64));
        let kinds = [
            (Kind::Emerging, 10, 0.05),
            (Kind::Persistent, 12, 0.06),
            (Kind::Diminishing, 10, 0.04),
            (Kind::Outbreak, 8, 0.03),
        ];
        let mut planted = Vec::new();
        let mut shares = vec![0.60, 0.14];
        for (place, (kind, count, share)) in (0_u64..).zip(kinds) {
            for component in 0..count {
                planted.push(component_of(seed, place, component, kind, &town_at, &days));
                shares.push(share / count as f64);
            }
        }
        shares.push(0.08);
        let (hours, agencies) = (hours(), agencies());
        Self {
            seed,
            towns: running(weights.iter().map(|weight| weight / whole)),
            spread: weights.iter().map(|weight| 350.0 + 1850.0 * (weight / weights[0]).sqrt()).collect(),
            town_at,
            planted,
            components: staircase(shares),
            days: staircase(growing),
            harms: staircase([0.17, 0.08, 0.11, 0.07, 0.14, 0.10, 0.08, 0.13, 0.09, 0.03]),
            hours,
            agencies,
        }
    }
}

/// Two thirds of the towns lie in a southern and a north-eastern belt.
fn town_of(seed: u64, town: u64) -> (f64, f64) {
    let anywhere = inside_somewhere(seed, 1000, town);
    let belt = unit(seed, 1100, town);
    let (x, y) = normal(seed, 1101, town);
    let at = if belt < 0.5 {
        (-3.35 + 0.42 * x, 51.62 + 0.09 * y)
    } else if belt < 0.67 {
        (-3.10 + 0.17 * x, 53.12 + 0.09 * y)
    } else {
        anywhere
    };
    if inside(at.0, at.1) { at } else { anywhere }
}

#[derive(Clone, Copy)]
enum Kind {
    Emerging,
    Persistent,
    Diminishing,
    Outbreak,
}

fn component_of(
    seed: u64,
    place: u64,
    number: u64,
    kind: Kind,
    towns: &[(f64, f64)],
    days: &[f64],
) -> Component {
    let stream = 1200 + 10 * place;
    let drawn = |step| unit(seed, stream + step, number);
    let town = towns[(3.0 + drawn(0) * (TOWNS as f64 - 3.0)) as usize];
    let (x, y) = normal(seed, stream + 1, number);
    let lat = town.1 + north(900.0 * y);
    let start = (drawn(4) * 31.0) as usize;
    let length = 2 + (drawn(5) * 3.0) as usize;
    let rate = |month: usize| match kind {
        Kind::Emerging if month < 26 => 0.02,
        Kind::Emerging => ((month as f64 - 25.0) / 10.0).powf(1.2),
        Kind::Persistent => 1.0,
        Kind::Diminishing => (1.0 - month as f64 / 24.0).clamp(0.0, 1.0) + 0.01,
        Kind::Outbreak if (start..start + length).contains(&month) => 1.0,
        Kind::Outbreak => 0.004,
    };
    Component {
        lon: town.0 + east(900.0 * x, lat),
        lat,
        spread: 120.0 + 230.0 * drawn(3),
        days: staircase(days.iter().zip(months()).map(|(weight, month)| weight * rate(month))),
    }
}

/// Weekday, season, and the dip of August.
fn day_weights() -> Vec<f64> {
    // 2023-01-01 was a Sunday; the list starts with Monday.
    let weekdays = [1.0, 1.02, 1.05, 1.10, 1.35, 1.25, 0.80];
    let mut of_year = 0;
    let weight = |(day, (_, month, of_month)): (usize, (usize, usize, usize))| {
        of_year = if month == 1 && of_month == 1 { 1 } else { of_year + 1 };
        let turn = std::f64::consts::TAU * (f64::from(of_year) - 80.0) / 365.25;
        let season = 1.0 + 0.15 * turn.sin();
        weekdays[(day + 6) % 7] * season * if month == 8 { 0.85 } else { 1.0 }
    };
    calendar().into_iter().enumerate().map(weight).collect()
}

/// Of each harm: so much by night, the rest after school.
fn hours() -> Vec<Vec<f64>> {
    let bell = |distance: f64, width: f64| (-0.5 * (distance / width) * (distance / width)).exp();
    let day: Vec<f64> = (0..24).map(|hour| 0.25 + bell(f64::from(hour) - 15.7, 1.9)).collect();
    let night: Vec<f64> =
        (0..24).map(|hour| 0.20 + bell((f64::from(hour) - 9.5).rem_euclid(24.0) - 12.0, 2.6)).collect();
    let (all_day, all_night) = (pairwise(&day), pairwise(&night));
    let shares = [0.35, 0.45, 0.5, 0.6, 0.6, 0.7, 0.5, 0.55, 0.05, 0.3];
    let of = |share: f64| {
        let hours = night.iter().zip(&day);
        staircase(hours.map(|(night, day)| share * night / all_night + (1.0 - share) * day / all_day))
    };
    shares.into_iter().map(of).collect()
}

fn agencies() -> Vec<Vec<f64>> {
    let of = |harm| match harm {
        1 | 2 => [0.12, 0.48, 0.04, 0.10, 0.10, 0.08, 0.04, 0.04],
        3..=5 => [0.15, 0.30, 0.17, 0.12, 0.04, 0.12, 0.07, 0.03],
        _ => [0.42, 0.22, 0.05, 0.08, 0.05, 0.08, 0.05, 0.05],
    };
    (0..10).map(|harm| staircase(of(harm))).collect()
}

/// The sum of up to 128 numbers in the order in which numpy adds them: eight sums side by side, then their sum.
fn pairwise(values: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let eights = values.chunks_exact(8);
    let rest = eights.remainder();
    for eight in eights {
        sums.iter_mut().zip(eight).for_each(|(sum, value)| *sum += value);
    }
    let sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]));
    rest.iter().fold(sum, |sum, value| sum + value)
}
