//! Centres of postcodes, and of the sectors and districts that they make up.

use crate::place::Postcode;
use geography::{Bng, Precision};
use std::collections::HashMap;

/// A postcode's centre and how far its addresses may lie from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Centre {
    /// The centre.
    pub at: Bng,
    /// Metres.
    pub reach: Precision,
}

/// Postcodes by their text, which has eight characters at most and so is its own key. The space keeps `CF1 0` and `CF10` apart.
#[derive(Clone, Debug, Default)]
pub(super) struct Postcodes {
    centres: HashMap<u64, Centre>,
}

impl Postcodes {
    /// From units, however they are spaced; what is no unit is left out, and of one given twice the wider centre is kept.
    pub(super) fn new<T: AsRef<str>>(units: impl IntoIterator<Item = (T, Bng, u32)>) -> Self {
        let mut known: Vec<(String, Bng, u32)> = units
            .into_iter()
            .filter(|(_, at, _)| at.easting.is_finite() && at.northing.is_finite())
            .filter_map(|(text, at, reach)| Some((unit_text(text.as_ref())?, at, reach)))
            .collect();
        // Sums of floats depend on their order, and the order of the units must not show.
        known.sort_unstable_by(|a, b| {
            let point = |one: &(String, Bng, u32)| (one.1.easting, one.1.northing);
            let apart = point(a).0.total_cmp(&point(b).0).then(point(a).1.total_cmp(&point(b).1));
            a.0.cmp(&b.0).then(b.2.cmp(&a.2)).then(apart)
        });
        known.dedup_by(|later, first| later.0 == first.0);
        let mut centres = HashMap::with_capacity(known.len() + known.len() / 16);
        for (from, to) in runs(&known, |unit| &unit[..unit.len() - 2]) {
            let sector = &known[from].0[..known[from].0.len() - 2];
            centres.insert(key(sector), covering(&known[from..to]));
        }
        for (from, to) in runs(&known, |unit| unit.split(' ').next().unwrap_or(unit)) {
            let district = known[from].0.split(' ').next().unwrap_or_default();
            centres.insert(key(district), covering(&known[from..to]));
        }
        for (text, at, reach) in &known {
            centres.insert(key(text), Centre { at: *at, reach: Precision::new(*reach) });
        }
        Self { centres }
    }

    pub(super) fn get(&self, postcode: &Postcode) -> Option<Centre> {
        self.centres.get(&key(postcode.as_str())).copied()
    }
}

/// The unit in its one form, with its space before the last three.
fn unit_text(text: &str) -> Option<String> {
    let marks: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let fits = (5..=7).contains(&marks.len()) && marks.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then(|| format!("{} {}", &marks[..marks.len() - 3], &marks[marks.len() - 3..]))
}

/// Runs of units that share a part; they are in order of their text, so each part is one run but for districts of different length.
fn runs<'u>(known: &'u [(String, Bng, u32)], part: impl Fn(&'u str) -> &'u str) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, (text, ..)) in known.iter().enumerate() {
        match runs.last_mut() {
            Some((from, to)) if part(&known[*from].0) == part(text) => *to = at + 1,
            _ => runs.push((at, at + 1)),
        }
    }
    runs
}

/// The mean of the units, and how far the farthest address of them may lie from it.
fn covering(units: &[(String, Bng, u32)]) -> Centre {
    let n = units.len() as f64;
    let mean = |axis: fn(&Bng) -> f64| units.iter().map(|(_, at, _)| axis(at)).sum::<f64>() / n;
    let at = Bng::new(mean(|at| at.easting), mean(|at| at.northing));
    let far = units.iter().map(|(_, unit, reach)| unit.distance(at) + f64::from(*reach));
    let far = far.fold(0.0, f64::max).ceil();
    Centre { at, reach: Precision::new(far as u32) }
}

fn key(text: &str) -> u64 {
    text.bytes().take(8).fold(0, |key, byte| key << 8 | u64::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Place, read};

    fn centre(postcodes: &Postcodes, text: &str) -> Option<(f64, u32)> {
        let Place::Postcode(postcode) = read(text).unwrap().place else { panic!("{text} is no postcode") };
        postcodes.get(&postcode).map(|centre| (centre.at.easting, centre.reach.metres()))
    }

    #[test]
    fn a_sector_and_a_district_cover_their_units() {
        let at = |east: f64| Bng::new(300_000.0 + east, 200_000.0);
        let units = [
            ("CF10 1AA", at(0.0), 50),
            ("cf101ab", at(1_000.0), 60),
            ("CF10 2AA", at(3_000.0), 50),
            ("CF1 0AA", at(90_000.0), 50),
            ("nonsense", at(0.0), 50),
        ];
        let postcodes = Postcodes::new(units);
        assert_eq!(centre(&postcodes, "CF10 1AB"), Some((301_000.0, 60)));
        assert_eq!(centre(&postcodes, "CF10 1"), Some((300_500.0, 560)));
        assert_eq!(centre(&postcodes, "CF1 0"), Some((390_000.0, 50)), "not the district CF10");
        let (east, reach) = centre(&postcodes, "CF10").unwrap();
        assert!((east - 301_333.33).abs() < 0.01 && reach == 1_717);
        assert_eq!(centre(&postcodes, "CF10 1AD"), None);
    }

    #[test]
    fn of_a_unit_given_twice_the_wider_is_kept_whichever_came_first() {
        let pair = [("ZE1 1AA", Bng::new(1.0, 1.0), 50), ("ZE1 1AA", Bng::new(2.0, 2.0), 90)];
        let there = Postcodes::new(pair);
        let back = Postcodes::new(pair.into_iter().rev());
        assert_eq!(centre(&there, "ZE1 1AA"), Some((2.0, 90)));
        assert_eq!(centre(&back, "ZE1 1AA"), Some((2.0, 90)));
    }
}
