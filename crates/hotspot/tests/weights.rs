//! Statistics over given neighbours, against esda 2.9.0 with libpysal 4.14.1 (Python 3, numpy 2.4.6), on points that are in no fixture.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use geography::{Bng, GridMask, Lattice};
use hotspot::GlobalMeasure::{GearyC, GeneralG, MoranI};
use hotspot::{
    GlobalMeasure, HotspotError, Neighbourhood, Tails, Watch, Weights, conditional_tails,
    conditional_tails_given, gi_star_distance, gi_star_given, global_association, global_permutation,
    local_moran, local_moran_given,
};
use proptest::prelude::*;

const VALUES: [f64; 60] = [
    0.001, 15.0, 0.0, 1.0, 19.982, 5.0, 8.0, 4.0, 18.291, 21.0, 19.0, 10.0, 19.605, 17.0, 10.0, 19.0, 28.68,
    16.0, 4.0, 8.0, 5.012, 18.0, 1.0, 0.0, 15.283, 0.0, 1.0, 18.0, 6.257, 8.0, 4.0, 16.0, 22.453, 19.0, 10.0,
    17.0, 33.478, 10.0, 19.0, 21.0, 16.099, 4.0, 8.0, 5.0, 18.239, 1.0, 0.0, 15.0, 0.382, 1.0, 18.0, 5.0,
    8.448, 4.0, 16.0, 21.0, 38.577, 10.0, 17.0, 17.0,
];
/// The places looked at one by one.
const PLACES: [usize; 4] = [0, 7, 21, 59];

fn points() -> Vec<Bng> {
    let at = |i: u32, step: u32, of: u32| f64::from(i * step % of) * 10.0;
    (0..60).map(|i| Bng::new(at(i, 7_919, 1_009), at(i, 104_729, 997))).collect()
}

fn close(ours: f64, theirs: f64) -> bool {
    (ours - theirs).abs() <= 1e-9 * theirs.abs().max(1e-6)
}

/// `esda.G_Local(..., transform="B", star=True)` with self weights of 1.
#[test]
fn gi_star_over_nearest_and_near_points_agrees_with_esda() {
    for (weights, z, sum) in [
        (
            Weights::nearest(&points(), 5).unwrap(),
            [
                -2.618_567_042_980_678_7,
                0.395_360_506_810_425_45,
                -0.929_282_143_869_083_3,
                1.921_477_503_255_538,
            ],
            6.105_393_968_501_652,
        ),
        (
            Weights::within(&points(), 2_200.0).unwrap(),
            [
                -2.320_350_418_079_563_8,
                0.027_658_659_014_731_19,
                -0.929_282_143_869_083_3,
                2.277_956_258_340_032,
            ],
            10.575_912_996_174_194,
        ),
    ] {
        let found = gi_star_given(&VALUES, &weights).unwrap();
        for (place, z) in PLACES.iter().zip(z) {
            assert!(close(found.z[*place], z), "place {place}: {} and {z}", found.z[*place]);
        }
        assert!(close(found.z.iter().sum(), sum));
    }
}

/// numpy 2.4.6, eq. 14.2 written out, with weights 1 / (1 + distance in km) to the five nearest and 1 to the place itself.
#[test]
fn gi_star_with_weights_is_the_formula_with_their_squares() {
    let nearest = Weights::nearest(&points(), 5).unwrap();
    let km = |i: usize, j: u32| {
        let (one, other) = (points()[i], points()[j as usize]);
        let (de, dn) = (one.easting - other.easting, one.northing - other.northing);
        (de * de + dn * dn).sqrt() / 1_000.0
    };
    let pairs: Vec<(u32, u32, f64)> = (0..60)
        .rev()
        .flat_map(|i| nearest.neighbours(i).iter().map(move |j| (i as u32, *j, 1.0 / (1.0 + km(i, *j)))))
        .collect();
    let weights = Weights::from_weighted_pairs(60, &pairs).unwrap();
    let found = gi_star_given(&VALUES, &weights).unwrap();
    let expected =
        [-2.572_439_691_528_65, -0.307_280_678_248_582_3, -0.371_314_076_933_512_04, 1.652_276_133_105_085_7];
    for (place, z) in PLACES.iter().zip(expected) {
        assert!(close(found.z[*place], z), "place {place}: {} and {z}", found.z[*place]);
    }
}

/// `esda.Moran_Local(..., transformation="r").Is`, times n / (n - 1), and its `.q`.
#[test]
fn local_moran_agrees_with_esda() {
    for (weights, i) in [
        (
            Weights::nearest(&points(), 5).unwrap(),
            [
                1.295_572_265_834_186,
                -0.327_693_986_392_194_7,
                -0.403_505_024_955_121_1,
                0.459_495_600_245_637_8,
            ],
        ),
        (
            Weights::within(&points(), 2_200.0).unwrap(),
            [
                1.758_130_949_374_699,
                -0.124_630_110_645_426_83,
                -0.403_505_024_955_121_1,
                0.501_171_179_934_140_2,
            ],
        ),
    ] {
        for weights in [weights.row_standardised(), weights] {
            let found = local_moran_given(&VALUES, &weights).unwrap();
            for ((place, i), quadrant) in PLACES.iter().zip(i).zip([3, 2, 4, 1]) {
                assert!(close(found.i[*place], i), "place {place}: {} and {i}", found.i[*place]);
                assert_eq!(found.quadrant[*place].number(), quadrant);
            }
        }
    }
}

/// `esda.Moran`, `esda.Geary` (randomisation) and `esda.G` (the p of the last two, which is one-sided, doubled): value, expectation, variance, z, p; over the points within 2,200 m,
/// the same row-standardised, and the five nearest.
const GLOBAL: [(GlobalMeasure, usize, [f64; 5]); 8] = [
    (
        MoranI,
        0,
        [
            0.248_307_854_177_088,
            EXPECTED_I,
            0.003_664_714_664_678_152,
            4.381_741_789_115_373,
            1.177_342_904_042_4e-5,
        ],
    ),
    (
        MoranI,
        1,
        [
            0.259_580_841_724_938,
            EXPECTED_I,
            0.004_334_037_484_512_307,
            4.200_450_905_342_247,
            2.663_839_284_656_98e-5,
        ],
    ),
    (
        MoranI,
        2,
        [
            0.276_135_394_190_273,
            EXPECTED_I,
            0.005_463_388_088_770_265,
            3.965_170_756_493_291,
            7.334_342_407_748_8e-5,
        ],
    ),
    (
        GearyC,
        0,
        [
            0.771_702_954_789_653,
            1.0,
            0.007_697_560_734_246_787,
            -2.602_098_476_741_101,
            0.009_265_524_233_101_053,
        ],
    ),
    (
        GearyC,
        1,
        [
            0.727_060_393_475_717,
            1.0,
            0.004_677_603_900_996_637,
            -3.990_752_915_679_343,
            6.586_387_032_099_4e-5,
        ],
    ),
    (
        GearyC,
        2,
        [
            0.718_146_229_155_547,
            1.0,
            0.006_000_529_359_676_671,
            -3.638_556_029_957_599,
            0.000_274_170_983_327_066,
        ],
    ),
    (
        GeneralG,
        0,
        [
            0.166_723_561_102_783,
            0.129_378_531_073_446,
            8.925_607_517_791_187e-5,
            3.952_882_636_454_397,
            7.721_531_500_437_52e-5,
        ],
    ),
    (
        GeneralG,
        2,
        [
            0.101_413_469_979_646,
            0.084_745_762_711_864_4,
            1.710_449_232_593_999e-5,
            4.030_145_912_242_483,
            5.574_224_002_113_94e-5,
        ],
    ),
];
const EXPECTED_I: f64 = -0.016_949_152_542_372_88;

#[test]
fn global_measures_agree_with_esda() {
    let within = Weights::within(&points(), 2_200.0).unwrap();
    let weights = [within.clone(), within.row_standardised(), Weights::nearest(&points(), 5).unwrap()];
    for (measure, which, expected) in GLOBAL {
        let found = global_association(measure, &VALUES, &weights[which]).unwrap();
        let ours = [found.value, found.expected, found.variance, found.z, found.p];
        for (ours, theirs) in ours.iter().zip(expected) {
            assert!((ours - theirs).abs() < 1e-8 * theirs.abs(), "{measure:?}: {ours} and {theirs}");
        }
    }
}

/// Values placed at random many times: the permutation p agrees with the normal one as far as chance and skewness let it, and the mean of the
/// measure is the expectation.
#[test]
fn the_permutation_p_of_a_global_measure_is_seeded_and_near_the_normal_one() {
    let weights = Weights::within(&points(), 2_200.0).unwrap();
    let dull: Vec<f64> = (0..60).map(|i| VALUES[i * 23 % 60]).collect();
    for measure in [MoranI, GearyC, GeneralG] {
        let normal = global_association(measure, &dull, &weights).unwrap();
        let drawn =
            |seed| global_permutation(measure, (&dull, &weights), 4_999, seed, &Watch::new()).unwrap();
        let tails = drawn(5);
        assert!((tails.two_sided() - normal.p).abs() < 0.05, "{measure:?}: {tails:?} and {normal:?}");
        assert!(tails.at_least + tails.at_most > 1.0);
        assert_ne!(tails, drawn(6), "another seed draws otherwise");
        for threads in [1, 2, 3] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            assert_eq!(pool.install(|| drawn(5)), tails);
        }
        let watch = Watch::new();
        watch.cancel();
        let stopped = global_permutation(measure, (&dull, &weights), 99, 5, &watch);
        assert_eq!(stopped, Err(HotspotError::Cancelled));
    }
}

#[test]
fn a_global_question_without_an_answer_says_why() {
    let weights = Weights::nearest(&points(), 5).unwrap();
    let ask = |values: &[f64], weights: &Weights| global_association(GeneralG, values, weights).err();
    assert_eq!(ask(&VALUES[..59], &weights), Some(HotspotError::Length));
    assert_eq!(ask(&[2.0; 60], &weights), Some(HotspotError::AllEqual));
    assert_eq!(ask(&VALUES.map(|v| v - 1.0), &weights), Some(HotspotError::Parameter("values")));
    assert_eq!(
        ask(&VALUES, &Weights::from_pairs(60, &[]).unwrap()),
        Some(HotspotError::Parameter("weights"))
    );
    let three = Weights::from_pairs(3, &[(0, 1)]).unwrap();
    assert_eq!(ask(&[1.0, 2.0, 3.0], &three), Some(HotspotError::TooFewCells));
    assert_eq!(ask(&[], &Weights::from_pairs(0, &[]).unwrap()), Some(HotspotError::TooFewCells));
    let none = global_permutation(MoranI, (&VALUES, &weights), 0, 1, &Watch::new());
    assert_eq!(none, Err(HotspotError::Parameter("permutations")));
}

#[test]
fn islands_are_named_and_say_nothing() {
    let weights = Weights::from_pairs(5, &[(0, 1), (1, 0), (3, 0)]).unwrap();
    let values = [4.0, 1.0, 9.0, 0.0, 2.0];
    let gi = gi_star_given(&values, &weights).unwrap();
    assert_eq!(gi.islands, [2, 4]);
    let mean = 3.2;
    let own = (9.0 - mean) / gi.deviation;
    assert!(close(gi.z[2], own), "an island's z is that of its own value");
    let moran = local_moran_given(&values, &weights).unwrap();
    assert_eq!(moran.islands().collect::<Vec<_>>(), [2, 4]);
    assert!(moran.i[2].abs() < f64::MIN_POSITIVE);
    let tails = conditional_tails_given(&[4, 1, 9, 0, 2], &weights).unwrap();
    assert_eq!(tails.islands, [2, 4]);
    assert_eq!((tails.at_least[4], tails.at_most[4], tails.two_sided(4)), (1.0, 1.0, 1.0));
    assert!(close(tails.at_least[1], 0.5) && close(tails.at_most[1], 0.75));
    let weighted = Weights::from_weighted_pairs(2, &[(0, 1, 0.5)]).unwrap();
    assert_eq!(conditional_tails_given(&[1, 2], &weighted), Err(HotspotError::Parameter("weights")));
}

fn same(one: &Tails, other: &Tails) -> bool {
    let near = |a: &[f64], b: &[f64]| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-12);
    one.islands.len() == other.islands.len()
        && near(&one.at_least, &other.at_least)
        && near(&one.at_most, &other.at_most)
}

proptest! {
    /// The fast ways over a lattice and the ways over its list of neighbours.
    #[test]
    fn a_lattice_is_its_list_of_neighbours(
        cols in 2_u32..8, rows in 2_u32..8, marks in proptest::collection::vec(proptest::bool::weighted(0.8), 49),
        counts in proptest::collection::vec(prop_oneof![2 => Just(0_u32), 1 => 1_u32..30], 49), distance in 0.0..3.5_f64,
    ) {
        let lattice = Lattice::new(Bng::new(0.0, 0.0), 500.0, cols, rows).unwrap();
        let grid = GridMask::new(lattice, marks[..lattice.len()].to_vec()).unwrap();
        let around = Neighbourhood::Distance(distance);
        let weights = Weights::of_grid(&grid, around).unwrap();
        let counts = &counts[..lattice.len()];
        let values: Vec<f64> = counts.iter().map(|count| f64::from(*count)).collect();
        let inside: Vec<f64> = grid.indices().map(|cell| values[cell]).collect();
        match (gi_star_distance(&values, &grid, distance), gi_star_given(&inside, &weights)) {
            (Ok(one), Ok(other)) => {
                prop_assert!(one.z.iter().zip(&other.z).all(|(a, b)| (a - b).abs() < 1e-9));
                prop_assert_eq!(one.islands.len(), other.islands.len());
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
        match (local_moran(&values, &grid, around), local_moran_given(&inside, &weights)) {
            (Ok(one), Ok(other)) => {
                prop_assert!(one.i.iter().zip(&other.i).all(|(a, b)| (a - b).abs() < 1e-9));
                prop_assert!((one.global - other.global).abs() < 1e-9);
                prop_assert_eq!(one.neighbours, other.neighbours);
            }
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
        let inside: Vec<u32> = grid.indices().map(|cell| counts[cell]).collect();
        match (conditional_tails(counts, &grid, around), conditional_tails_given(&inside, &weights)) {
            (Ok(one), Ok(other)) => prop_assert!(same(&one, &other)),
            (one, other) => prop_assert_eq!(one.err(), other.err()),
        }
    }

    /// Places numbered in another order, pairs given in another order.
    #[test]
    fn relabelling_places_changes_nothing(step in prop_oneof![Just(7_usize), Just(11), Just(29)], seed in 0_u64..1000) {
        let (at, k) = (points(), 1 + seed as usize % 9);
        let weights = Weights::nearest(&at, k).unwrap();
        let name = |i: usize| (i * step + 13) % 60;
        let mut pairs: Vec<(u32, u32)> =
            (0..60).flat_map(|i| weights.neighbours(i).iter().map(move |j| (name(i) as u32, name(*j as usize) as u32))).collect();
        let turn = seed as usize % pairs.len();
        pairs.rotate_left(turn);
        let renamed = Weights::from_pairs(60, &pairs).unwrap();
        let mut values = [0.0; 60];
        (0..60).for_each(|i| values[name(i)] = VALUES[i]);
        let (one, other) = (gi_star_given(&VALUES, &weights).unwrap(), gi_star_given(&values, &renamed).unwrap());
        prop_assert!((0..60).all(|i| (one.z[i] - other.z[name(i)]).abs() < 1e-9 && (one.q[i] - other.q[name(i)]).abs() < 1e-9));
        let (one, other) = (local_moran_given(&VALUES, &weights).unwrap(), local_moran_given(&values, &renamed).unwrap());
        prop_assert!((0..60).all(|i| (one.i[i] - other.i[name(i)]).abs() < 1e-9));
        for measure in [MoranI, GearyC, GeneralG] {
            let (one, other) =
                (global_association(measure, &VALUES, &weights).unwrap(), global_association(measure, &values, &renamed).unwrap());
            prop_assert!((one.value - other.value).abs() < 1e-9 && (one.z - other.z).abs() < 1e-9);
        }
    }
}
