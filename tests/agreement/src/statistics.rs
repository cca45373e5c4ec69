//! Probes of the statistics whose results are many things at once. Their digest is over the words that Rust prints of a result: it prints every
//! float so that it reads back to the same bits.

use crate::digest::{Digest, Seeded};
use crate::probe::{places, study_area};
use evaluation::{
    AreaWeights, Change, Counts, Interruption, TimeWeights, displacement_quotient, interrupted_series,
    net_effect, rate_test, weighted_displacement,
};
use geography::{Bng, Lattice};
use hotspot::{
    CalendarMonth, ChangePointSearch, GlobalMeasure, Kernel, LongSpans, Mode, MonthLengths, Neighbourhood,
    Noise, Residents, ScanDraws, ScanShape, ScanSites, SegmentCost, Smoothing, TimeSpan, Watch, Weights,
    change_points, concentration, conditional_tails_given, dual_density, exceedance, exceedance_released,
    gi_star_given, global_association, global_permutation, hdbscan, hour_of_week, local_moran_given,
    permutation_tails, permutation_tails_given, poisson_interval, poisson_scan, prediction_accuracy, rates,
    seasonal_index, space_time_permutation_scan, top_stability,
};
use std::fmt::Debug;

fn told(out: &mut Digest, found: &impl Debug) {
    for byte in format!("{found:?}").bytes() {
        out.word(u64::from(byte));
    }
}

fn counts(seeded: &mut Seeded, number: usize, below: u64) -> Vec<u32> {
    (0..number).map(|_| (seeded.below(below) * seeded.below(below) / below) as u32).collect()
}

/// Given neighbours, drawn permutations, global association.
pub(crate) fn given(out: &mut Digest, seeded: &mut Seeded) {
    let at = places(seeded, 300);
    let numbers = counts(seeded, 300, 20);
    let values: Vec<f64> = numbers.iter().map(|count| f64::from(*count)).collect();
    let (watch, seed) = (Watch::new(), seeded.word());
    if let Ok(weights) = Weights::nearest(&at, 6) {
        told(out, &gi_star_given(&values, &weights));
        told(out, &local_moran_given(&values, &weights));
        told(out, &conditional_tails_given(&numbers, &weights));
        told(out, &permutation_tails_given(&values, &weights, 199, seed, &watch));
        for measure in [GlobalMeasure::MoranI, GlobalMeasure::GearyC, GlobalMeasure::GeneralG] {
            told(out, &global_association(measure, &values, &weights));
            told(out, &global_permutation(measure, (&values, &weights), 99, seed, &watch));
        }
    }
    if let Some(grid) = study_area(seeded) {
        let values: Vec<f64> = (0..grid.lattice().len()).map(|_| (seeded.below(30) / 27) as f64).collect();
        told(out, &permutation_tails(&values, &grid, Neighbourhood::Queen, 99, seed, &watch));
    }
}

/// HDBSCAN, and concerns for each thousand residents.
pub(crate) fn clusters(out: &mut Digest, seeded: &mut Seeded) {
    let points = places(seeded, 800);
    let watch = Watch::new();
    told(out, &hdbscan(&points, 10, 4, &watch));
    let homes = places(seeded, 100);
    let number: Vec<f64> = (0..100).map(|_| 50.0 + 400.0 * seeded.unit()).collect();
    let smoothing = Smoothing { kernel: Kernel::Quartic, bandwidth_m: 2_000.0, mode: Mode::Exact };
    let Ok(lattice) = Lattice::new(Bng::new(208_000.0, 248_000.0), 500.0, 40, 30) else { return };
    let residents = Residents { at: &homes, number: &number };
    told(out, &dual_density(&points, residents, &lattice, smoothing, 1.0, &watch));
}

/// Both scans.
pub(crate) fn scans(out: &mut Digest, seeded: &mut Seeded) {
    let Ok(sites) = ScanSites::on_grid(&places(seeded, 60)) else { return };
    let (watch, draws) = (Watch::new(), ScanDraws { replicates: 99, seed: seeded.word() });
    let shape = ScanShape { radius_m: 8_000.0, max_steps: 4, ..ScanShape::default() };
    told(out, &space_time_permutation_scan(&sites, &counts(seeded, 60 * 12, 6), &shape, draws, &watch));
    let population: Vec<f64> = (0..60).map(|_| 100.0 + 900.0 * seeded.unit()).collect();
    told(
        out,
        &poisson_scan(&sites, &counts(seeded, 60, 30), &population, &ScanShape::default(), draws, &watch),
    );
}

/// The week by hours, the season, change points.
pub(crate) fn times(out: &mut Digest, seeded: &mut Seeded) {
    let spans: Vec<Option<TimeSpan>> = (0..500)
        .map(|_| {
            let from = seeded.below(500_000) as i64;
            (seeded.below(9) > 0).then(|| TimeSpan { from, to: from + seeded.below(9_000) as i64 })
        })
        .collect();
    told(out, &hour_of_week(&spans, LongSpans::LeaveOut));
    let months: Vec<f64> = (0..48).map(|_| 10.0 + seeded.below(30) as f64).collect();
    told(out, &seasonal_index(&months, CalendarMonth { year: 2022, month: 4 }, MonthLengths::PerDay));
    for cost in [SegmentCost::PoissonMean, SegmentCost::NormalMean { deviation: None }] {
        let search = ChangePointSearch { cost, penalty: None, min_segment: 2, level: 0.95 };
        told(out, &change_points(&months, &search, &Watch::new()));
    }
}

/// Rates, exceedance with and without the release noise, concentration and accuracy.
pub(crate) fn risks(out: &mut Digest, seeded: &mut Seeded) {
    let numbers = counts(seeded, 200, 20);
    let events: Vec<u64> = numbers.iter().map(|count| u64::from(*count)).collect();
    let released: Vec<i64> =
        numbers.iter().map(|count| i64::from(*count) + seeded.below(7) as i64 - 3).collect();
    let residents: Vec<f64> = (0..200).map(|_| 80.0 + 300.0 * seeded.unit()).collect();
    let watch = Watch::new();
    told(out, &rates(&events, &residents, 0.95, &watch));
    told(out, &exceedance(&events, &residents, 1.5, &watch));
    told(
        out,
        &exceedance_released(&released, &residents, 1.5, Noise::DiscreteLaplace { scale: 2.0 }, &watch),
    );
    told(out, &poisson_interval(events[0], 0.9));
    told(out, &concentration(&numbers));
    let flagged: Vec<bool> = numbers.iter().map(|count| count % 5 == 0).collect();
    told(out, &prediction_accuracy(&flagged, &numbers, None));
    told(out, &top_stability(&numbers, 10, 99, seeded.word(), &watch));
}

/// What changed.
pub(crate) fn effects(out: &mut Digest, seeded: &mut Seeded) {
    let mut change = || Change::new(10 + seeded.below(300) as u32, 10 + seeded.below(300) as u32);
    let counts = Counts {
        treated: change(),
        control: change(),
        treated_buffer: Some(change()),
        control_buffer: Some(change()),
    };
    let time = TimeWeights { before: 1.5, after: 0.7 };
    told(out, &weighted_displacement(&counts, time, AreaWeights::default(), 0.95));
    told(out, &displacement_quotient(&counts));
    told(out, &net_effect(&counts, 0.9));
    told(out, &rate_test(counts.treated.before, counts.treated.after, 1.5, 0.7));
    let series: Vec<u32> = (0..40).map(|_| 5 + seeded.below(25) as u32).collect();
    let asked = Interruption { start: 22, season: Some(12), exposure: None, level: 0.95 };
    told(out, &interrupted_series(&series, &asked));
}
