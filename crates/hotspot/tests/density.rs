//! Density surfaces: equal to the sum over all points, whatever the lattice, the kernel and the threads.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use geography::{Bng, Lattice};
use hotspot::{
    DensitySurface, HotspotError, Kernel, Mode, Smoothing, Watch, density_surface, kernel_density,
};
use proptest::prelude::*;
use std::f64::consts::PI;

const KERNELS: [Kernel; 3] = [Kernel::Epanechnikov, Kernel::Quartic, Kernel::Gaussian];

fn exact(kernel: Kernel, bandwidth_m: f64) -> Smoothing {
    Smoothing { kernel, bandwidth_m, mode: Mode::Exact }
}

fn surface(points: &[Bng], lattice: &Lattice, smoothing: Smoothing) -> DensitySurface {
    density_surface(points, None, lattice, smoothing, &Watch::new()).unwrap()
}

/// 400 points by a rule that other software was given as well.
fn points() -> Vec<Bng> {
    let place = |i: u32| {
        Bng::new(
            200_000.0 + f64::from(i * 7_919 % 10_007) * 1.37,
            300_000.0 + f64::from(i * 104_729 % 9_973) * 0.83,
        )
    };
    (0..400).map(place).collect()
}

/// A lattice with a cell whose centre is at a point.
fn around(at: (f64, f64), cell: f64) -> (Lattice, usize) {
    let lattice = Lattice::new(Bng::new(at.0 - 4.5 * cell, at.1 - 2.5 * cell), cell, 9, 6).unwrap();
    (lattice, lattice.index(Bng::new(at.0, at.1)).unwrap())
}

#[test]
fn other_software_finds_the_same() {
    let at = [(205_000.0, 303_000.0), (212_345.6, 307_890.1), (200_000.0, 300_000.0), (230_000.0, 300_000.0)];
    // scikit-learn 1.9.1, KernelDensity(rtol=0, atol=0); quartic: numpy, all pairs (KDEpy 1.1.12, NaiveKDE biweight, agrees to 2e-16 absolute).
    let theirs = [
        (
            Kernel::Epanechnikov,
            1_850.0,
            [8.844_817_153_067_964e-9, 5.296_098_810_227_621e-9, 2.128_969_842_124_277e-9, 0.0],
        ),
        (
            Kernel::Quartic,
            2_300.0,
            [8.962_616_949_970_721e-9, 5.353_348_181_775_219_4e-9, 2.064_421_087_740_573e-9, 0.0],
        ),
        (
            Kernel::Gaussian,
            640.0,
            [
                8.902_066_034_576_221e-9,
                6.006_734_401_715_876e-9,
                2.111_265_804_975_886_6e-9,
                2.774_540_743_665_567_8e-152,
            ],
        ),
    ];
    for (kernel, h, theirs) in theirs {
        for (at, theirs) in at.into_iter().zip(theirs) {
            let (lattice, cell) = around(at, 123.4);
            let ours = surface(&points(), &lattice, exact(kernel, h)).per_square_metre[cell];
            assert!((ours - theirs).abs() <= 1e-9 * theirs, "{kernel:?} at {at:?}: {ours} and {theirs}");
        }
    }
    // With weights 1, 2, 3, 1, …; so far away that a cut at nine or ten bandwidths would leave nothing.
    let weights: Vec<f64> = (0..400).map(|i| f64::from(1 + i % 3)).collect();
    let (lattice, cell) = around(at[3], 250.0);
    let smoothing = exact(Kernel::Gaussian, 640.0);
    let ours = density_surface(&points(), Some(&weights), &lattice, smoothing, &Watch::new()).unwrap();
    let theirs = 1.389_333_580_521_335e-152;
    assert!((ours.per_square_metre[cell] - theirs).abs() <= 1e-9 * theirs);
}

/// The sum over all points, straight from the definition.
fn plain(points: &[Bng], weights: &[f64], at: Bng, kernel: Kernel, h: f64) -> f64 {
    let (h2, total) = (h * h, weights.iter().sum::<f64>());
    let sum: f64 = points
        .iter()
        .zip(weights)
        .map(|(p, weight)| {
            let (de, dn) = (at.easting - p.easting, at.northing - p.northing);
            let left = (h2 - dn * dn - de * de).max(0.0) / h2;
            weight
                * match kernel {
                    Kernel::Epanechnikov => 2.0 / PI * left,
                    Kernel::Quartic => 3.0 / PI * left * left,
                    Kernel::Gaussian => libm::exp(-(de * de + dn * dn) / (2.0 * h2)) / (2.0 * PI),
                }
        })
        .sum();
    sum / (total * h2)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn every_cell_is_the_sum_over_all_points(
        places in proptest::collection::vec((-9_000.0..30_000.0_f64, -9_000.0..30_000.0_f64, 0_u8..4), 1..50),
        (cols, rows, cell) in (1_u32..60, 1_u32..80, 40.0..700.0_f64), h in 90.0..9_000.0_f64, kernel in 0_usize..3,
    ) {
        let kernel = KERNELS[kernel];
        let points: Vec<Bng> = places.iter().map(|(e, n, _)| Bng::new(212_000.0 + e, 251_000.0 + n)).collect();
        let mut weights: Vec<f64> = places.iter().map(|(_, _, weight)| f64::from(*weight) * 0.7).collect();
        weights[0] = 1.3;
        let lattice = Lattice::new(Bng::new(212_000.3, 251_000.7), cell, cols, rows).unwrap();
        let found = density_surface(&points, Some(&weights), &lattice, exact(kernel, h), &Watch::new()).unwrap();
        for (i, ours) in found.per_square_metre.iter().enumerate() {
            let theirs = plain(&points, &weights, lattice.centre(i), kernel, h);
            // Below 1e-290 floats themselves run out of digits.
            prop_assert!((ours - theirs).abs() <= 1e-9 * theirs + 1e-290, "{kernel:?} cell {i}: {ours} and {theirs}");
        }
        let unweighted = surface(&points, &lattice, exact(kernel, h));
        let centres: Vec<Bng> = (0..lattice.len()).map(|i| lattice.centre(i)).collect();
        let at_points = kernel_density(&points, &centres, kernel, h).unwrap();
        for (ours, theirs) in unweighted.per_square_metre.iter().zip(&at_points.per_square_metre) {
            prop_assert!((ours - theirs).abs() <= 1e-9 * theirs + 1e-290);
        }
    }

    #[test]
    fn the_fast_gaussian_keeps_its_word(
        places in proptest::collection::vec((0.0..90_000.0_f64, 0.0..40_000.0_f64), 1..300), h in 150.0..4_000.0_f64,
    ) {
        let points: Vec<Bng> = places.iter().map(|(e, n)| Bng::new(212_000.0 + e, 251_000.0 + n)).collect();
        let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 1_000.0, 70, 30).unwrap();
        let slow = surface(&points, &lattice, exact(Kernel::Gaussian, h));
        let fast = surface(&points, &lattice, Smoothing { mode: Mode::Fast, ..exact(Kernel::Gaussian, h) });
        let most = slow.per_square_metre.iter().copied().fold(0.0, f64::max);
        prop_assert!(fast.error_bound <= 1.000_001e-3 * most);
        for (fast_one, exact_one) in fast.per_square_metre.iter().zip(&slow.per_square_metre) {
            prop_assert!((fast_one - exact_one).abs() <= fast.error_bound + 1e-9 * most);
        }
    }
}

#[test]
fn the_fast_mode_says_what_it_did() {
    let (lattice, _) = around((205_000.0, 303_000.0), 300.0);
    for kernel in KERNELS {
        let found = surface(&points(), &lattice, Smoothing { mode: Mode::Fast, ..exact(kernel, 500.0) });
        let fast = kernel == Kernel::Gaussian;
        assert_eq!(found.mode, if fast { Mode::Fast } else { Mode::Exact });
        assert_eq!(found.error_bound > 0.0, fast);
        if !fast {
            assert_eq!(found, surface(&points(), &lattice, exact(kernel, 500.0)));
        }
    }
    let away = Lattice::new(Bng::new(0.0, 0.0), 100.0, 3, 3).unwrap();
    let found = surface(&points(), &away, Smoothing { mode: Mode::Fast, ..exact(Kernel::Gaussian, 9_000.0) });
    assert_eq!(
        found,
        surface(&points(), &away, exact(Kernel::Gaussian, 9_000.0)),
        "nothing to be a share of"
    );
}

#[test]
fn threads_and_the_order_of_rows_show_in_no_bit() {
    let lattice = Lattice::new(Bng::new(198_000.0, 299_000.0), 90.0, 170, 150).unwrap();
    let mut turned = points();
    turned.reverse();
    turned.rotate_left(123);
    for kernel in KERNELS {
        let found = surface(&points(), &lattice, exact(kernel, 700.0));
        assert_eq!(surface(&turned, &lattice, exact(kernel, 700.0)), found);
        for threads in 1..=3 {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            assert_eq!(pool.install(|| surface(&points(), &lattice, exact(kernel, 700.0))), found);
        }
    }
}

#[test]
fn moving_everything_and_swapping_the_axes_change_nothing() {
    let lattice = Lattice::new(Bng::new(199_000.0, 299_000.0), 250.0, 70, 50).unwrap();
    let moved: Vec<Bng> =
        points().iter().map(|p| Bng::new(p.easting + 12_500.0, p.northing - 7_250.0)).collect();
    let moved_lattice = Lattice::new(Bng::new(211_500.0, 291_750.0), 250.0, 70, 50).unwrap();
    let swapped: Vec<Bng> = points().iter().map(|p| Bng::new(p.northing, p.easting)).collect();
    let swapped_lattice = Lattice::new(Bng::new(299_000.0, 199_000.0), 250.0, 50, 70).unwrap();
    for kernel in KERNELS {
        let found = surface(&points(), &lattice, exact(kernel, 1_100.0)).per_square_metre;
        let most = found.iter().copied().fold(0.0, f64::max);
        let same = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a + 1e-15 * most;
        let other = surface(&moved, &moved_lattice, exact(kernel, 1_100.0)).per_square_metre;
        assert!(found.iter().zip(&other).all(|(a, b)| same(*a, *b)), "{kernel:?} moved");
        let other = surface(&swapped, &swapped_lattice, exact(kernel, 1_100.0)).per_square_metre;
        assert!((0..3_500).all(|i| same(found[i], other[i % 70 * 50 + i / 70])), "{kernel:?} swapped");
    }
}

#[test]
fn hostile_questions_get_a_plain_answer() {
    let (lattice, _) = around((205_000.0, 303_000.0), 300.0);
    let ask = |points: &[Bng], weights: Option<&[f64]>, lattice: &Lattice, h: f64| {
        KERNELS.map(|kernel| density_surface(points, weights, lattice, exact(kernel, h), &Watch::new()))
    };
    let here = [Bng::new(205_000.0, 303_000.0)];
    let refused = |found: [Result<DensitySurface, HotspotError>; 3], error: HotspotError| {
        assert!(found.iter().all(|found| *found == Err(error)), "{found:?}");
    };
    refused(ask(&[], None, &lattice, 500.0), HotspotError::TooFewValues);
    refused(ask(&here, Some(&[0.0]), &lattice, 500.0), HotspotError::TooFewValues);
    refused(ask(&here, Some(&[]), &lattice, 500.0), HotspotError::Length);
    refused(ask(&here, Some(&[-1.0]), &lattice, 500.0), HotspotError::Parameter("weights"));
    refused(ask(&here, Some(&[f64::NAN]), &lattice, 500.0), HotspotError::Parameter("weights"));
    refused(ask(&[Bng::new(f64::NAN, 0.0)], None, &lattice, 500.0), HotspotError::NotFinite);
    for h in [0.0, -5.0, 1e-9, 1e300, f64::NAN] {
        refused(ask(&here, None, &lattice, h), HotspotError::Distance);
    }
    let vast = Lattice { cols: 60_000, rows: 60_000, ..lattice };
    let none = Lattice { rows: 0, ..lattice };
    let broken = Lattice { cell: f64::NAN, ..lattice };
    for lattice in [vast, none, broken] {
        refused(ask(&here, None, &lattice, 500.0), HotspotError::Parameter("lattice"));
    }
    // Points at the end of the world, a bandwidth wider than it, and cells far wider than the bandwidth.
    let far = [here[0], Bng::new(1e300, -1e300), Bng::new(-1e308, 1e308)];
    let wide = Lattice { cell: 1e6, ..lattice };
    for (lattice, h) in [(lattice, 500.0), (lattice, 1e7), (wide, 0.5), (wide, 700.0)] {
        for found in ask(&far, None, &lattice, h) {
            assert!(
                found.unwrap().per_square_metre.iter().all(|density| density.is_finite() && *density >= 0.0)
            );
        }
    }
    let watch = Watch::new();
    watch.cancel();
    for kernel in KERNELS {
        let found = density_surface(&here, None, &lattice, exact(kernel, 500.0), &watch);
        assert_eq!(found, Err(HotspotError::Cancelled));
    }
}
