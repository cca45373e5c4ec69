//! Dual density: concerns for each thousand residents, smoothed over a lattice.

use crate::density::{Smoothing, density_surface};
use crate::{HotspotError, Watch};
use geography::{Bng, Lattice};

/// Where people live: so many at the centre of each area.
#[derive(Clone, Copy, Debug)]
pub struct Residents<'a> {
    /// The middle of each area, best weighted by where its people live.
    pub at: &'a [Bng],
    /// Residents of each area.
    pub number: &'a [f64],
}

/// Concerns for each thousand residents at the centre of each cell of a lattice.
#[derive(Clone, Debug, PartialEq)]
pub struct DualDensity {
    /// Concerns for each thousand residents, over the whole period, row by row from the south-west; none where fewer people live than the floor.
    pub per_thousand: Vec<Option<f64>>,
    /// Smoothed residents per square kilometre.
    pub residents_per_km2: Vec<f64>,
}

impl DualDensity {
    /// Concerns for each thousand residents and month. `months` is the length of the period that the concerns were taken from.
    ///
    /// # Errors
    /// [`HotspotError::Parameter`] for months that are not a positive number.
    pub fn per_thousand_month(&self, months: f64) -> Result<Vec<Option<f64>>, HotspotError> {
        if !(months.is_finite() && months > 0.0) {
            return Err(HotspotError::Parameter("months"));
        }
        Ok(self.per_thousand.iter().map(|rate| rate.map(|rate| rate / months)).collect())
    }
}

/// The density of concerns over the density of residents, each smoothed in the same way.
///
/// Paper: J. F. Bithell, "An application of density estimation to geographical epidemiology", Statistics in Medicine 9 (1990); with a single bandwidth for
/// both, as J. E. Kelsall and P. J. Diggle, "Non-parametric estimation of spatial variation in relative risk", Statistics in Medicine 14 (1995) advise.
///
/// * `concerns`: where the concerns are, in metres of the National Grid.
/// * `residents`: the people of each area, at its centre. Commonly misread: they are those who **live** there. A town centre, a station or a school has
///   few residents and many visitors; its rate is high because of who comes, not of who lives there.
/// * `lattice`: where the rate is wanted.
/// * `smoothing`: of both. Commonly misread: with a bandwidth below the distance between the centres of areas the residents stand in heaps, and the rate
///   shows the heaps; take at least the width of a typical area.
/// * `floor_per_km2`: residents per square kilometre below which no rate is given, above 0. It is the honest answer where a rate would hang on a handful
///   of people. Commonly misread: no rate is not a rate of 0.
/// * `watch`: a step is a part of the lattice.
///
/// Both densities sink at coasts and borders in the same way, so that most of the edge goes away in the ratio. It finds no significance.
///
/// # Errors
/// Those of [`density_surface`], for the residents as for the concerns; [`HotspotError::Parameter`] for a floor that is not a positive number.
///
/// # Example
/// ```
/// use geography::{Bng, Lattice};
/// use hotspot::{Kernel, Mode, Residents, Smoothing, Watch, dual_density};
/// let (town, village) = (Bng::new(210_500.0, 250_500.0), Bng::new(230_500.0, 250_500.0));
/// let concerns = [[town; 40].as_slice(), &[village; 4]].concat();
/// let residents = Residents { at: &[town, village], number: &[20_000.0, 1_000.0] };
/// let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 1_000.0, 21, 1)?;
/// let smoothing = Smoothing { kernel: Kernel::Quartic, bandwidth_m: 3_000.0, mode: Mode::Exact };
/// let found = dual_density(&concerns, residents, &lattice, smoothing, 10.0, &Watch::new())?;
/// // Ten times as many concerns in the town, but twice as many for each resident in the village, and nobody in between.
/// assert!((found.per_thousand[0].unwrap() - 2.0).abs() < 1e-9);
/// assert!((found.per_thousand[20].unwrap() - 4.0).abs() < 1e-9);
/// assert_eq!(found.per_thousand[10], None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn dual_density(
    concerns: &[Bng],
    residents: Residents<'_>,
    lattice: &Lattice,
    smoothing: Smoothing,
    floor_per_km2: f64,
    watch: &Watch,
) -> Result<DualDensity, HotspotError> {
    if !(floor_per_km2.is_finite() && floor_per_km2 > 0.0) {
        return Err(HotspotError::Parameter("floor_per_km2"));
    }
    let above = density_surface(concerns, None, lattice, smoothing, watch)?;
    let below = density_surface(residents.at, Some(residents.number), lattice, smoothing, watch)?;
    let per_km2 = 1e6 * below.concerns;
    let residents_per_km2: Vec<f64> =
        below.per_square_metre.iter().map(|density| density * per_km2).collect();
    let per_thousand = above
        .per_square_metre
        .iter()
        .zip(&residents_per_km2)
        .map(|(concerns, residents)| {
            let rate = 1e3 * (1e6 * above.concerns * concerns) / residents;
            (*residents >= floor_per_km2 && rate.is_finite()).then_some(rate)
        })
        .collect();
    Ok(DualDensity { per_thousand, residents_per_km2 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::density::{Kernel, Mode};

    const SMOOTHING: Smoothing =
        Smoothing { kernel: Kernel::Epanechnikov, bandwidth_m: 2_000.0, mode: Mode::Exact };

    fn lattice() -> Lattice {
        Lattice::new(Bng::new(0.0, 0.0), 250.0, 40, 40).unwrap()
    }

    #[test]
    fn where_concerns_follow_residents_the_rate_is_the_same_everywhere() {
        let at: Vec<Bng> = (0_u32..60)
            .map(|i| Bng::new(f64::from(i * 7_919 % 9_973), f64::from(i * 104_729 % 9_967)))
            .collect();
        let number: Vec<f64> = (0..60).map(|i| f64::from(200 * (1 + i % 5))).collect();
        // One concern for each 200 residents.
        let concerns: Vec<Bng> = at.iter().enumerate().flat_map(|(i, at)| vec![*at; 1 + i % 5]).collect();
        let residents = Residents { at: &at, number: &number };
        let found = dual_density(&concerns, residents, &lattice(), SMOOTHING, 1.0, &Watch::new()).unwrap();
        let known: Vec<f64> = found.per_thousand.iter().copied().flatten().collect();
        assert!(known.len() > 800 && known.iter().all(|rate| (rate - 5.0).abs() < 1e-9));
        let monthly = found.per_thousand_month(10.0).unwrap();
        assert!(monthly.iter().flatten().all(|rate| (rate - 0.5).abs() < 1e-9));
        assert_eq!(found.per_thousand_month(0.0), Err(HotspotError::Parameter("months")));
    }

    #[test]
    fn below_the_floor_there_is_no_rate_and_never_a_division_by_nothing() {
        let (west, east) = (Bng::new(1_000.0, 5_000.0), Bng::new(9_000.0, 5_000.0));
        let residents = Residents { at: &[west, east], number: &[5_000.0, 0.0] };
        let ask = |floor| dual_density(&[west, east], residents, &lattice(), SMOOTHING, floor, &Watch::new());
        let found = ask(100.0).unwrap();
        let cell = |at| lattice().index(at).unwrap();
        assert!(found.per_thousand[cell(west)].is_some());
        assert_eq!(found.per_thousand[cell(east)], None, "a concern where nobody lives");
        for (rate, people) in found.per_thousand.iter().zip(&found.residents_per_km2) {
            assert_eq!(rate.is_some(), *people >= 100.0);
        }
        for floor in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(ask(floor), Err(HotspotError::Parameter("floor_per_km2")));
        }
        let nobody = Residents { at: &[west], number: &[0.0] };
        assert_eq!(
            dual_density(&[west], nobody, &lattice(), SMOOTHING, 1.0, &Watch::new()),
            Err(HotspotError::TooFewValues)
        );
        let uneven = Residents { at: &[west], number: &[] };
        assert_eq!(
            dual_density(&[west], uneven, &lattice(), SMOOTHING, 1.0, &Watch::new()),
            Err(HotspotError::Length)
        );
    }
}
