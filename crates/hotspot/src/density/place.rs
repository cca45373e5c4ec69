//! Places with what weighs on them: rows on one spot are one place.

use crate::HotspotError;
use geography::Bng;
use rayon::prelude::*;
use std::cmp::Ordering;

/// A spot and the weight of all rows on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) easting: f64,
    pub(super) northing: f64,
    pub(super) weight: f64,
}

impl Place {
    /// From west to east. Equal spots by weight, so that the order of the rows shows in no digit.
    fn order(&self, other: &Self) -> Ordering {
        let east = self.easting.total_cmp(&other.easting);
        east.then(self.northing.total_cmp(&other.northing)).then(self.weight.total_cmp(&other.weight))
    }

    /// Sorts from west to east and puts equal spots together.
    pub(super) fn gather(places: &mut Vec<Self>) {
        places.par_sort_unstable_by(Self::order);
        Self::merge(places);
    }

    /// The same for places in parts, given the column of each, which rises from west to east. The last of `columns` takes all beyond it.
    pub(super) fn gather_by(parts: &[&[Self]], columns: usize, column: impl Fn(&Self) -> usize) -> Vec<Self> {
        let column = |place: &Self| column(place).min(columns - 1);
        // Where each column starts; after the places are put in, where it ends.
        let mut ends = vec![0_usize; columns + 1];
        for place in parts.iter().copied().flatten() {
            ends[column(place) + 1] += 1;
        }
        for i in 1..ends.len() {
            ends[i] += ends[i - 1];
        }
        let mut places = vec![Self { easting: 0.0, northing: 0.0, weight: 0.0 }; ends[columns]];
        for place in parts.iter().copied().flatten() {
            let end = &mut ends[column(place)];
            places[*end] = *place;
            *end += 1;
        }
        let mut start = 0;
        for end in &ends[..columns] {
            places[start..*end].sort_unstable_by(Self::order);
            start = *end;
        }
        Self::merge(&mut places);
        places
    }

    /// Puts equal spots, which are neighbours, together.
    fn merge(places: &mut Vec<Self>) {
        places.dedup_by(|later, kept| {
            let same = later.easting.total_cmp(&kept.easting).is_eq()
                && later.northing.total_cmp(&kept.northing).is_eq();
            kept.weight += if same { later.weight } else { 0.0 };
            same
        });
    }
}

/// The total weight, when all is as it should be.
///
/// # Errors
/// [`HotspotError::Length`], [`HotspotError::NotFinite`] for a coordinate, [`HotspotError::Parameter`] for a weight that is negative or not a number,
/// [`HotspotError::TooFewValues`] when nothing weighs anything.
pub(super) fn total(points: &[Bng], weights: Option<&[f64]>) -> Result<f64, HotspotError> {
    if weights.is_some_and(|weights| weights.len() != points.len()) {
        return Err(HotspotError::Length);
    }
    if !points.iter().all(|p| p.easting.is_finite() && p.northing.is_finite()) {
        return Err(HotspotError::NotFinite);
    }
    let total = match weights {
        None => points.len() as f64,
        Some(weights) if weights.iter().all(|weight| *weight >= 0.0) => weights.iter().sum(),
        Some(_) => return Err(HotspotError::Parameter("weights")),
    };
    if !f64::is_finite(total) {
        return Err(HotspotError::Parameter("weights"));
    }
    if total <= 0.0 { Err(HotspotError::TooFewValues) } else { Ok(total) }
}
