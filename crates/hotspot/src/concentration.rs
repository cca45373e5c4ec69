//! Concentration: how few places hold how much?

use crate::HotspotError;
use rayon::slice::ParallelSliceMut;

/// The fewest places that hold a share of the concerns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacesHolding {
    /// The share of the concerns, in percent.
    pub percent: u32,
    /// The fewest places that hold at least that.
    pub places: usize,
    /// The same as a share of all places, 0 to 1.
    pub share_of_places: f64,
    /// Places not taken that hold as many concerns as the last one taken: which of them is taken is arbitrary.
    pub tied: usize,
}

/// What the fullest places hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldByTop {
    /// The share of the places, in percent.
    pub percent: u32,
    /// The same as places, rounded up.
    pub places: usize,
    /// Their concerns.
    pub events: u64,
    /// The same as a share of all concerns, 0 to 1.
    pub share_of_events: f64,
    /// Places not taken that hold as many concerns as the last one taken.
    pub tied: usize,
}

/// How concentrated concerns are.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentration {
    /// All places, empty ones too.
    pub places: usize,
    /// All concerns.
    pub events: u64,
    /// The Lorenz curve: entry i is the share of the concerns that the i emptiest places hold, from 0 for none to 1 for all.
    pub lorenz: Vec<f64>,
    /// Gini coefficient: 0 when all places hold the same, (places - 1) / places when one holds all.
    pub gini: f64,
    /// Gini coefficient against the most equal that so few concerns can be; the same as `gini` when there are at least as many concerns as places.
    pub generalised_gini: f64,
    /// Fewest places that hold 20, 50 and 80 percent of the concerns.
    pub places_holding: Vec<PlacesHolding>,
    /// What the top 1, 5, 10 and 20 percent of the places hold.
    pub held_by_top: Vec<HeldByTop>,
}

/// Lorenz curve, Gini coefficients and the 80/20 table.
///
/// Papers: W. Bernasco and W. Steenbeek, "More places than crimes: implications for evaluating the law of crime concentration at place", Journal of
/// Quantitative Criminology 33 (2017), for Lorenz, Gini and generalised Gini, G' = max(1, places / concerns) (G - 1) + 1; D. Weisburd, "The law of crime concentration and the
/// criminology of place", Criminology 53 (2015), for the table.
///
/// * `counts`: concerns of each place, **empty places included**. Commonly misread: without the empty places everything looks even; with fewer concerns
///   than places everything looks concentrated, even concerns thrown at random: that is why the generalised Gini is beside the plain one.
///
/// What comes back is worked out in whole numbers. Commonly misread: "80 % in 12 % of places" is also what chance makes of rare concerns; compare with
/// another period, not with 20 %. Neither Gini is freed of the small bias by which one place of n cannot reach 1.
///
/// # Errors
/// [`HotspotError::TooFewValues`] without places or without concerns.
///
/// # Example
/// ```
/// // Eight concerns at ten places: the paper's authors give 0.8 and 0.75.
/// let found = hotspot::concentration(&[5, 2, 1, 0, 0, 0, 0, 0, 0, 0])?;
/// assert!((found.gini - 0.8).abs() < 1e-15);
/// assert!((found.generalised_gini - 0.75).abs() < 1e-15);
/// assert_eq!(found.places_holding[2].places, 2, "80 % at two places");
/// # Ok::<(), hotspot::HotspotError>(())
/// ```
pub fn concentration(counts: &[u32]) -> Result<Concentration, HotspotError> {
    let mut rising = counts.to_vec();
    rising.par_sort_unstable();
    let events: u64 = rising.iter().map(|count| u64::from(*count)).sum();
    if events == 0 {
        return Err(HotspotError::TooFewValues);
    }
    let mut held = 0_u64;
    let mut lorenz = Vec::with_capacity(rising.len() + 1);
    lorenz.push(0.0);
    lorenz.extend(rising.iter().map(|count| {
        held += u64::from(*count);
        held as f64 / events as f64
    }));
    let (gini, generalised_gini) = ginis(&rising, events);
    Ok(Concentration {
        places: rising.len(),
        events,
        lorenz,
        gini,
        generalised_gini,
        places_holding: [20, 50, 80]
            .into_iter()
            .map(|percent| places_holding(&rising, events, percent))
            .collect(),
        held_by_top: [1, 5, 10, 20]
            .into_iter()
            .map(|percent| held_by_top(&rising, events, percent))
            .collect(),
    })
}

/// Both coefficients, with one rounding each.
fn ginis(rising: &[u32], events: u64) -> (f64, f64) {
    let (places, events) = (rising.len() as i128, i128::from(events));
    let ranked: i128 = (1..).zip(rising).map(|(rank, count): (i128, _)| rank * i128::from(*count)).sum();
    // n c G.
    let area = 2 * ranked - (places + 1) * events;
    let gini = area as f64 / (places * events) as f64;
    if events >= places {
        return (gini, gini);
    }
    // c^2 G' = n c G - n c + c^2.
    (gini, (area - places * events + events * events) as f64 / (events * events) as f64)
}

fn places_holding(rising: &[u32], events: u64, percent: u32) -> PlacesHolding {
    let enough = |held: u64| u128::from(held) * 100 >= u128::from(events) * u128::from(percent);
    let (mut held, mut places) = (0, 0);
    while places < rising.len() && !enough(held) {
        places += 1;
        held += u64::from(rising[rising.len() - places]);
    }
    PlacesHolding {
        percent,
        places,
        share_of_places: places as f64 / rising.len() as f64,
        tied: tied(rising, places),
    }
}

fn held_by_top(rising: &[u32], events: u64, percent: u32) -> HeldByTop {
    let places = (rising.len() as u128 * u128::from(percent)).div_ceil(100) as usize;
    let top: u64 = rising[rising.len() - places..].iter().map(|count| u64::from(*count)).sum();
    HeldByTop {
        percent,
        places,
        events: top,
        share_of_events: top as f64 / events as f64,
        tied: tied(rising, places),
    }
}

/// How many of the places below the top `places` hold as many as the last of these.
fn tied(rising: &[u32], places: usize) -> usize {
    let below = rising.len() - places;
    rising.get(below).map_or(0, |last| below - rising[..below].partition_point(|count| count < last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// From the documentation of the R package lorenzgini of the paper's authors (`gini(crimes, unbiased = FALSE)`): counts, G, G'.
    const PUBLISHED: [([u32; 10], f64, f64); 3] = [
        ([10, 8, 2, 0, 0, 0, 0, 0, 0, 0], 0.78, 0.78),
        ([5, 2, 1, 0, 0, 0, 0, 0, 0, 0], 0.8, 0.75),
        ([10, 0, 0, 0, 0, 0, 0, 0, 0, 0], 0.9, 0.9),
    ];

    #[test]
    fn the_published_coefficients_come_out() {
        for (counts, gini, generalised) in PUBLISHED {
            let found = concentration(&counts).unwrap();
            assert!(
                (found.gini - gini).abs() < 1e-15 && (found.generalised_gini - generalised).abs() < 1e-15
            );
        }
    }

    #[test]
    fn one_concern_each_is_as_equal_as_can_be() {
        let found = concentration(&[1, 0, 1, 0, 0, 0, 1]).unwrap();
        assert!(found.generalised_gini.abs() < 1e-15);
        assert!((found.gini - 4.0 / 7.0).abs() < 1e-15);
        assert_eq!(
            found.places_holding[1],
            PlacesHolding { percent: 50, places: 2, share_of_places: 2.0 / 7.0, tied: 1 }
        );
        assert_eq!(
            found.held_by_top[3],
            HeldByTop { percent: 20, places: 2, events: 2, share_of_events: 2.0 / 3.0, tied: 1 }
        );
        assert!(concentration(&[4; 9]).unwrap().gini.abs() < 1e-15);
    }

    #[test]
    fn nothing_is_not_concentrated() {
        assert_eq!(concentration(&[]), Err(HotspotError::TooFewValues));
        assert_eq!(concentration(&[0; 5]), Err(HotspotError::TooFewValues));
        let one = concentration(&[3]).unwrap();
        assert_eq!((one.gini, one.generalised_gini, one.lorenz), (0.0, 0.0, vec![0.0, 1.0]));
        let full = concentration(&[u32::MAX; 3]).unwrap();
        assert_eq!((full.gini, full.events), (0.0, 3 * u64::from(u32::MAX)));
    }

    #[test]
    fn one_percent_of_700_places_is_seven() {
        let counts: Vec<u32> = (1..=700).collect();
        assert_eq!(concentration(&counts).unwrap().held_by_top[0].places, 7);
    }

    proptest! {
        /// Gini as the mean difference of all pairs over twice the mean.
        #[test]
        fn gini_is_that_of_all_pairs(counts in proptest::collection::vec(prop_oneof![3 => Just(0_u32), 1 => 0..40_u32], 1..50)) {
            let Ok(found) = concentration(&counts) else { return Ok(()) };
            let (n, sum) = (counts.len() as f64, f64::from(counts.iter().sum::<u32>()));
            let apart: f64 = counts.iter().flat_map(|a| counts.iter().map(move |b| f64::from(a.abs_diff(*b)))).sum();
            prop_assert!((found.gini - apart / (2.0 * n * sum)).abs() < 1e-12);
            prop_assert!((found.generalised_gini - ((n / sum).max(1.0) * (found.gini - 1.0) + 1.0)).abs() < 1e-9);
            prop_assert!((-1e-15..1.0).contains(&found.generalised_gini) && found.generalised_gini <= found.gini);
            prop_assert_eq!(found.lorenz.len(), counts.len() + 1);
            prop_assert!(found.lorenz.is_sorted() && (found.lorenz[counts.len()] - 1.0).abs() < 1e-15);
            let turned: Vec<u32> = counts.iter().rev().copied().collect();
            prop_assert_eq!(&concentration(&turned).unwrap(), &found);
            let tripled: Vec<u32> = counts.iter().map(|count| count * 3).collect();
            prop_assert!((concentration(&tripled).unwrap().gini - found.gini).abs() < 1e-12);
        }

        #[test]
        fn the_table_takes_the_fewest_places(counts in proptest::collection::vec(0_u32..9, 1..60)) {
            let Ok(found) = concentration(&counts) else { return Ok(()) };
            let mut falling = counts.clone();
            falling.sort_unstable_by(|a, b| b.cmp(a));
            let top = |places: usize| falling[..places].iter().sum::<u32>();
            for row in &found.places_holding {
                prop_assert!(top(row.places) * 100 >= top(counts.len()) * row.percent);
                prop_assert!(top(row.places - 1) * 100 < top(counts.len()) * row.percent);
                let last = falling[row.places - 1];
                prop_assert_eq!(row.tied, falling[row.places..].iter().filter(|count| **count == last).count());
            }
            for row in &found.held_by_top {
                prop_assert_eq!(row.events, u64::from(top(row.places)));
            }
        }
    }
}
