//! The made-up concerns of the race: the generator that the peers' figures were taken with, row for row.
//!
//! Nothing here describes a real place, person or event. Every draw comes from a `SplitMix64` stream of its own (seed, stream, row), so a row
//! depends on the seed and its number alone, and the first 10,000 rows of any file are the same. Six rows in ten lie in towns of very
//! unequal size, one in seven anywhere in a coarse outline of Wales, the rest in planted outbreaks and near repeats; a third of them
//! snap to shared places, so that exact ties exist.

use crate::chance::{normal, pick, unit};
use crate::model::{Component, DAYS, Model, PLANTED_FROM, inside_somewhere};

/// Harm types, by number.
pub const HARMS: [&str; 10] = [
    "peer_violence",
    "weapon_concern",
    "criminal_exploitation",
    "sexual_exploitation",
    "substance_misuse",
    "missing_episode",
    "harassment",
    "antisocial_behaviour",
    "bullying",
    "online_harm",
];

/// Agencies, by number.
pub const AGENCIES: [&str; 8] = [
    "school",
    "police",
    "health",
    "youth_service",
    "transport_operator",
    "local_authority",
    "voluntary_sector",
    "public",
];

/// One row. Coordinates are in hundred-thousandths of a degree, as they are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concern {
    /// Longitude, WGS84.
    pub lon_e5: i64,
    /// Latitude, WGS84.
    pub lat_e5: i64,
    /// Days since 2023-01-01.
    pub day: usize,
    /// Hour of the day.
    pub hour: usize,
    /// Place in [`HARMS`].
    pub harm: usize,
    /// Place in [`AGENCIES`].
    pub agency: usize,
}

/// Metres of a degree of latitude, as the generator has it.
const DEGREE_M: f64 = 111_320.0;

/// `metres` east as degrees at a latitude.
pub(crate) fn east(metres: f64, lat: f64) -> f64 {
    metres / (DEGREE_M * lat.to_radians().cos())
}

/// `metres` north as degrees.
pub(crate) fn north(metres: f64) -> f64 {
    metres / DEGREE_M
}

impl Model {
    /// The concern of a row, from 0.
    pub fn concern(&self, row: u64) -> Concern {
        let drawn = |stream, row| unit(self.seed, stream, row);
        let component = |row| pick(&self.components, drawn(1, row));
        let own = component(row);
        let repeat = own == self.components.len() - 1;
        // A near repeat takes the place and day of another row of its block of 512.
        let source = if repeat { row / 512 * 512 + (drawn(2, row) * 512.0) as u64 } else { row };
        let kind = if repeat { component(source) } else { own };
        let kind = if kind == self.components.len() - 1 { 0 } else { kind };
        let (mut lon, mut lat, mut day) = self.place(kind, source);
        if drawn(12, source) < 0.35 {
            lon = (lon / 0.002).round_ties_even() * 0.002;
            lat = (lat / 0.00125).round_ties_even() * 0.00125;
        }
        if repeat {
            let (x, y) = normal(self.seed, 14, row);
            lat += north(75.0 * y);
            lon += east(75.0 * x, lat);
            day = (day + 1 + (drawn(16, row) * 10.0) as usize).min(DAYS - 1);
        }
        let lon = lon.clamp(-5.399_99, -2.600_01);
        let lat = lat.clamp(51.350_01, 53.449_99);
        let harm = pick(&self.harms, drawn(30, source));
        Concern {
            lon_e5: (lon * 1e5).round_ties_even() as i64,
            lat_e5: (lat * 1e5).round_ties_even() as i64,
            day,
            hour: pick(&self.hours[harm], drawn(31, row)),
            harm,
            agency: pick(&self.agencies[harm], drawn(32, row)),
        }
    }

    /// Longitude, latitude and day of a row of a kind: 0 towns, 1 anywhere, then the planted ones.
    fn place(&self, kind: usize, row: u64) -> (f64, f64, usize) {
        let drawn = |stream| unit(self.seed, stream, row);
        let when = drawn(20);
        let around = |lon: f64, lat: f64, metres: f64, stream| {
            let (x, y) = normal(self.seed, stream, row);
            let at = lat + north(metres * y);
            (lon + east(metres * x, at), at)
        };
        match kind {
            0 => {
                let town = pick(&self.towns, drawn(3));
                let spread = if drawn(6) < 0.45 { 90.0 } else { self.spread[town] };
                let (lon, lat) = around(self.town_at[town].0, self.town_at[town].1, spread, 4);
                (lon, lat, pick(&self.days, when))
            }
            1 => {
                let (lon, lat) = inside_somewhere(self.seed, 100, row);
                (lon, lat, pick(&self.days, when))
            }
            _ => {
                let Component { lon, lat, spread, days } = &self.planted[kind - PLANTED_FROM];
                let (lon, lat) = around(*lon, *lat, *spread, 8);
                (lon, lat, pick(days, when))
            }
        }
    }
}
