//! How good was a prediction: of the concerns that came later, how many fell where it pointed?

use crate::HotspotError;

/// Accuracy of a set of flagged places against concerns that were not used to flag them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PredictionAccuracy {
    /// Concerns in flagged places.
    pub hits: u64,
    /// All concerns.
    pub events: u64,
    /// Flagged places.
    pub flagged: usize,
    /// Share of the concerns that fell in flagged places; none without concerns.
    pub hit_rate: Option<f64>,
    /// Share of the area that is flagged.
    pub area_share: f64,
    /// Prediction accuracy index: hit rate over area share; none without concerns or without flagged places.
    pub pai: Option<f64>,
    /// The most concerns that any flagging of the same area could have hit.
    pub most_hits: f64,
    /// Prediction efficiency index: hits over the most possible; none where nothing could have been hit.
    pub pei: Option<f64>,
}

/// PAI, PEI and hit rate of flagged places.
///
/// Papers: S. Chainey, L. Tompson and S. Uhlig, "The utility of hotspot mapping for predicting spatial patterns of crime", Security Journal 21 (2008), for PAI;
/// J. M. Hunt, "Do crime hot spots move?", doctoral thesis, American University, 2016, for PEI.
///
/// * `flagged`: which places were predicted.
/// * `counts`: concerns of each place **after** the prediction was made. Commonly misread: measured on the period that the hot spots were found in, any method
///   looks good.
/// * `areas`: of each place in one unit, such as km²; none when all are the same size.
///
/// What comes back: a PAI of 1 is what flagging at random gives; 10 means ten times as dense. Commonly misread: PAI grows without bound as the area shrinks, so two
/// PAIs are comparable for the same area alone; PEI is between 0 and 1 for any area. The most possible hits take the densest places first;
/// with unequal areas the last one counts by the part of it that still fits, so that PEI is then a lower bound.
///
/// # Errors
/// [`HotspotError::Length`]; [`HotspotError::TooFewValues`] without places; [`HotspotError::NotFinite`]; [`HotspotError::Parameter`] for an area that is not above 0.
///
/// # Example
/// ```
/// let found = hotspot::prediction_accuracy(&[true, false, false, false], &[6, 9, 0, 5], None)?;
/// assert_eq!(found.hit_rate, Some(0.3));
/// assert_eq!(found.pai, Some(1.2), "three tenths of the concerns in a quarter of the area");
/// assert_eq!(found.pei, Some(6.0 / 9.0));
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn prediction_accuracy(
    flagged: &[bool],
    counts: &[u32],
    areas: Option<&[f64]>,
) -> Result<PredictionAccuracy, HotspotError> {
    if flagged.len() != counts.len() || areas.is_some_and(|areas| areas.len() != counts.len()) {
        return Err(HotspotError::Length);
    }
    if counts.is_empty() {
        return Err(HotspotError::TooFewValues);
    }
    let chosen = || flagged.iter().enumerate().filter(|(_, flag)| **flag).map(|(place, _)| place);
    let events: u64 = counts.iter().map(|count| u64::from(*count)).sum();
    let hits: u64 = chosen().map(|place| u64::from(counts[place])).sum();
    let number = chosen().count();
    let (area_share, most_hits) = match areas {
        None => (number as f64 / counts.len() as f64, top(counts, number) as f64),
        Some(areas) => {
            if areas.iter().any(|area| !area.is_finite()) {
                return Err(HotspotError::NotFinite);
            }
            if areas.iter().any(|area| *area <= 0.0) {
                return Err(HotspotError::Parameter("areas"));
            }
            let (taken, all): (f64, f64) = (chosen().map(|place| areas[place]).sum(), areas.iter().sum());
            if !all.is_finite() {
                return Err(HotspotError::NotFinite);
            }
            // All of it flagged is all of it, whatever the order of the sum has rounded.
            let share = if number == counts.len() { 1.0 } else { taken / all };
            (share, densest(counts, areas, taken).max(hits as f64))
        }
    };
    let hit_rate = (events > 0).then(|| hits as f64 / events as f64);
    Ok(PredictionAccuracy {
        hits,
        events,
        flagged: number,
        hit_rate,
        area_share,
        pai: hit_rate.filter(|_| area_share > 0.0).map(|rate| rate / area_share),
        most_hits,
        pei: (most_hits > 0.0).then(|| hits as f64 / most_hits),
    })
}

/// Concerns of the `places` fullest places.
fn top(counts: &[u32], places: usize) -> u64 {
    let mut counts = counts.to_vec();
    if places > 0 && places < counts.len() {
        counts.select_nth_unstable_by(places - 1, |a, b| b.cmp(a));
    }
    counts[..places].iter().map(|count| u64::from(*count)).sum()
}

/// Concerns of the densest places that fit into an area, the last one in part.
fn densest(counts: &[u32], areas: &[f64], area: f64) -> f64 {
    let mut places: Vec<(f64, f64)> =
        counts.iter().zip(areas).map(|(count, area)| (f64::from(*count), *area)).collect();
    places.sort_by(|a, b| (b.0 / b.1).total_cmp(&(a.0 / a.1)).then(a.1.total_cmp(&b.1)));
    let (mut left, mut hits) = (area, 0.0);
    for (count, area) in places {
        if area >= left {
            return hits + count * (left / area);
        }
        left -= area;
        hits += count;
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn without_concerns_or_flags_the_indices_are_none() {
        let quiet = prediction_accuracy(&[true, false], &[0, 0], None).unwrap();
        assert_eq!((quiet.hit_rate, quiet.pai, quiet.pei), (None, None, None));
        let unflagged = prediction_accuracy(&[false; 2], &[3, 4], Some(&[1.0, 2.0])).unwrap();
        assert_eq!((unflagged.hit_rate, unflagged.pai, unflagged.pei), (Some(0.0), None, None));
        let whole = prediction_accuracy(&[true; 3], &[3, 4, 0], Some(&[0.1, 0.2, 0.3])).unwrap();
        assert_eq!((whole.hit_rate, whole.pai, whole.pei), (Some(1.0), Some(1.0), Some(1.0)));
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        assert_eq!(prediction_accuracy(&[], &[], None), Err(HotspotError::TooFewValues));
        assert_eq!(prediction_accuracy(&[true], &[], None), Err(HotspotError::Length));
        assert_eq!(prediction_accuracy(&[true], &[1], Some(&[])), Err(HotspotError::Length));
        assert_eq!(prediction_accuracy(&[true], &[1], Some(&[f64::NAN])), Err(HotspotError::NotFinite));
        assert_eq!(
            prediction_accuracy(&[true; 2], &[1; 2], Some(&[f64::MAX; 2])),
            Err(HotspotError::NotFinite)
        );
        assert_eq!(prediction_accuracy(&[true], &[1], Some(&[0.0])), Err(HotspotError::Parameter("areas")));
    }

    proptest! {
        #[test]
        fn nothing_beats_the_most_possible(rows in proptest::collection::vec((any::<bool>(), 0_u32..30, 1_u32..9), 1..12)) {
            let flagged: Vec<bool> = rows.iter().map(|row| row.0).collect();
            let counts: Vec<u32> = rows.iter().map(|row| row.1).collect();
            let areas: Vec<f64> = rows.iter().map(|row| f64::from(row.2)).collect();
            let found = prediction_accuracy(&flagged, &counts, Some(&areas)).unwrap();
            let size: u32 = rows.iter().filter(|row| row.0).map(|row| row.2).sum();
            // The best of all sets of places that fit into the same area.
            let best = (0_u32..1 << rows.len())
                .filter_map(|set| {
                    let chosen = || (0..rows.len()).filter(move |i| set >> i & 1 == 1);
                    (chosen().map(|i| rows[i].2).sum::<u32>() <= size).then(|| chosen().map(|i| counts[i]).sum::<u32>())
                })
                .max()
                .unwrap_or(0);
            prop_assert!(found.most_hits >= f64::from(best) - 1e-9);
            prop_assert!(found.pei.is_none_or(|pei| (0.0..=1.0).contains(&pei)));
            // With equal areas it is reached.
            let even = prediction_accuracy(&flagged, &counts, None).unwrap();
            let same = prediction_accuracy(&flagged, &counts, Some(&vec![2.5; rows.len()])).unwrap();
            prop_assert!((even.most_hits - same.most_hits).abs() < 1e-9 && even.pai.is_some() == same.pai.is_some());
            prop_assert!((even.area_share - same.area_share).abs() < 1e-12);
            prop_assert_eq!(even.hits, found.hits);
        }
    }
}
