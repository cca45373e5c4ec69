//! The laws of the Knox table, and the answers of other software to other data than the goldens'.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use geography::Bng;
use hotspot::{Event, HotspotError, Knox, KnoxBands, Watch, knox};

fn event(e: f64, n: f64, day: i32) -> Event {
    Event { at: Bng::new(e, n), day }
}

fn table(events: &[Event], bands: &KnoxBands, permutations: u32, seed: u64) -> Knox {
    knox(events, bands, permutations, seed, &Watch::new()).unwrap()
}

/// 300 events in 3 by 3 km, a quarter of them on a lattice of 200 m, by a rule that other software was given as well.
fn events() -> Vec<Event> {
    let mut state = 12_345_u64;
    let mut next = |bound: u64| {
        state = (state * 1_103_515_245 + 12_345) % (1 << 31);
        (state >> 8) % bound
    };
    (0..300)
        .map(|i| {
            let snapped = |cm: u64| (if i % 4 == 0 { cm / 20_000 * 20_000 } else { cm }) as f64 / 100.0;
            let (e, n, day) = (next(300_000), next(300_000), next(100));
            event(snapped(e), snapped(n), day as i32)
        })
        .collect()
}

fn bands() -> KnoxBands {
    KnoxBands { space_m: vec![200.0, 550.0], days: vec![3, 11, 40] }
}

#[test]
fn other_software_finds_the_same() {
    let ours = table(&events(), &bands(), 1_999, 7);
    // scipy 1.17.1, pdist over all pairs in whole centimetres. pointpats 2.5.5 counts 880 pairs within 550 m and 11 days.
    assert_eq!(ours.observed, [[0, 0, 8], [37, 91, 248], [274, 478, 1_505]]);
    let within = ours.observed.iter().flat_map(|row| &row[..2]).sum::<u64>();
    assert_eq!(within, 880);
    // All pairs in the space band times all pairs in the time band over all pairs; deviation and p of 20,000 shuffles by numpy.
    let expected = [
        [1.222_028_985_507_246_4, 2.552_084_726_867_335_5, 7.580_824_972_129_32],
        [39.033_043_478_260_87, 81.516_588_628_762_55, 242.140_468_227_424_75],
        [240.236_521_739_130_44, 501.709_832_775_919_2, 1_490.301_003_344_481_6],
    ];
    let deviation = [[1.0744, 1.4761, 2.093], [6.042, 8.2945, 11.7002], [14.3035, 20.225, 29.4401]];
    let p = [[1.0, 1.0, 0.5188], [0.653, 0.1426, 0.3244], [0.0135, 0.8839, 0.313]];
    for row in 0..3 {
        for column in 0..3 {
            assert!((ours.expected[row][column] / expected[row][column] - 1.0).abs() < 1e-12);
            // 20,000 shuffles know a deviation to about half a per cent.
            assert!((ours.deviation[row][column] / deviation[row][column] - 1.0).abs() < 0.025);
            let theirs: f64 = p[row][column];
            let slack =
                4.5 * (theirs * (1.0 - theirs) * (1.0 / 1_999.0 + 1.0 / 20_000.0)).sqrt() + 1.0 / 1_999.0;
            assert!((ours.p_upper.as_ref().unwrap()[row][column] - theirs).abs() <= slack, "{row} {column}");
        }
    }
}

#[test]
fn threads_rows_and_origins_show_in_no_bit() {
    let found = table(&events(), &bands(), 70, 3);
    for threads in 1..=3 {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        assert_eq!(pool.install(|| table(&events(), &bands(), 70, 3)), found);
    }
    let mut turned = events();
    turned.reverse();
    turned.rotate_left(77);
    assert_eq!(table(&turned, &bands(), 70, 3), found);
    let moved: Vec<Event> = events()
        .iter()
        .map(|x| event(x.at.easting + 1_234.5, x.at.northing - 98_765.25, x.day - 4_000))
        .collect();
    assert_eq!(table(&moved, &bands(), 70, 3), found);
    let swapped: Vec<Event> = events().iter().map(|x| event(x.at.northing, x.at.easting, x.day)).collect();
    let swapped = table(&swapped, &bands(), 0, 3);
    assert_eq!(
        (swapped.observed, swapped.expected, swapped.deviation),
        (found.observed, found.expected, found.deviation)
    );
    assert_ne!(table(&events(), &bands(), 70, 4).p_upper, found.p_upper, "another seed draws otherwise");
    assert_eq!(table(&events(), &bands(), 0, 3).p_upper, None);
}

#[test]
fn days_over_centuries_are_counted_like_days_over_months() {
    let found = table(&events(), &bands(), 40, 3);
    // The same days a thousand times as far apart: too wide for 16 bits.
    let slow: Vec<Event> = events().iter().map(|x| Event { day: x.day * 1_000, ..*x }).collect();
    let days = bands().days.iter().map(|edge| edge * 1_000).collect();
    assert_eq!(table(&slow, &KnoxBands { days, ..bands() }, 40, 3), found);
    // Two eras: what lies between them is in no band.
    let eras = |gap: i32| -> Vec<Event> {
        events().iter().map(|x| Event { day: x.day - if x.day < 50 { gap } else { 0 }, ..*x }).collect()
    };
    assert_eq!(table(&eras(100), &bands(), 40, 3), table(&eras(2_000_000_000), &bands(), 40, 3));
}

/// Every order of the numbers up to `n`.
fn orders(n: usize) -> Vec<Vec<usize>> {
    if n == 0 {
        return vec![vec![]];
    }
    let before = orders(n - 1);
    before
        .iter()
        .flat_map(|order| {
            (0..n).map(|at| {
                let mut order = order.clone();
                order.insert(at, n - 1);
                order
            })
        })
        .collect()
}

#[test]
fn mean_deviation_and_p_are_those_of_all_permutations() {
    let events = [
        event(0.0, 0.0, 0),
        event(0.0, 0.0, 1),
        event(30.0, 0.0, 3),
        event(60.0, 10.0, 3),
        event(400.0, 0.0, 9),
        event(430.0, 20.0, 11),
        event(2_000.0, 0.0, 30),
    ];
    let bands = KnoxBands { space_m: vec![50.0, 70.0], days: vec![2, 8] };
    let ours = table(&events, &bands, 4_999, 11);
    let all = orders(events.len());
    assert_eq!(all.len(), 5_040);
    let tables: Vec<Vec<Vec<u64>>> = all
        .iter()
        .map(|order| {
            let shuffled: Vec<Event> =
                events.iter().zip(order).map(|(x, from)| Event { day: events[*from].day, ..*x }).collect();
            table(&shuffled, &bands, 0, 1).observed
        })
        .collect();
    for row in 0..3 {
        for column in 0..2 {
            let pairs = || tables.iter().map(|table| table[row][column] as f64);
            let mean = pairs().sum::<f64>() / 5_040.0;
            let deviation = (pairs().map(|x| (x - mean) * (x - mean)).sum::<f64>() / 5_040.0).sqrt();
            assert!((ours.expected[row][column] - mean).abs() < 1e-12);
            assert!((ours.deviation[row][column] - deviation).abs() < 1e-12, "{row} {column}");
            let reached = pairs().filter(|x| *x >= ours.observed[row][column] as f64).count();
            let p = reached as f64 / 5_040.0;
            let slack = 4.5 * (p * (1.0 - p) / 4_999.0).sqrt() + 1.0 / 4_999.0;
            assert!((ours.p_upper.as_ref().unwrap()[row][column] - p).abs() <= slack);
        }
    }
}

#[test]
fn many_pairs_of_one_place_and_day_are_all_counted() {
    // 79,800 pairs: more than 16 bits hold, and no permutation can change them.
    let events = [event(100.0, 100.0, 5); 400];
    let found = table(&events, &bands(), 40, 1);
    assert_eq!(found.observed, [[79_800, 0, 0], [0; 3], [0; 3]]);
    assert_eq!(found.expected[0], [79_800.0, 0.0, 0.0]);
    assert_eq!(found.deviation, [[0.0; 3]; 3]);
    assert_eq!(found.p_upper, Some(vec![vec![1.0; 3]; 3]));
    // Two heaps a little apart: 40,000 pairs in the heaps and as many again between them.
    let heaps: Vec<Event> = (0..566).map(|i| event(f64::from(i % 2) * 100.0, 0.0, i / 2)).collect();
    let found = table(&heaps, &KnoxBands { days: vec![300], ..bands() }, 5, 1);
    assert_eq!(found.observed, [[2 * 283 * 282 / 2], [283 * 283], [0]]);
}

#[test]
fn what_cannot_be_counted_is_refused() {
    let two = [event(0.0, 0.0, 0), event(1.0, 0.0, i32::MAX)];
    let ask = |events: &[Event], bands: &KnoxBands, permutations| {
        knox(events, bands, permutations, 1, &Watch::new())
    };
    assert_eq!(ask(&two, &bands(), u32::MAX), Err(HotspotError::Parameter("permutations")));
    let many = KnoxBands { space_m: (1..=65).map(f64::from).collect(), days: vec![1] };
    assert_eq!(ask(&two, &many, 0), Err(HotspotError::Parameter("bands")));
    assert_eq!(ask(&[], &bands(), 0), Err(HotspotError::TooFewValues));
    assert_eq!(ask(&[two[0], event(f64::NAN, 0.0, 0)], &bands(), 0), Err(HotspotError::NotFinite));
    let apart = ask(&[event(0.0, 0.0, i32::MIN), two[1]], &bands(), 9).unwrap();
    assert_eq!((apart.observed[1][0], apart.expected[1][0], apart.deviation[1][0]), (0, 0.0, 0.0));
    let watch = Watch::new();
    watch.cancel();
    assert_eq!(knox(&events(), &bands(), 9, 1, &watch), Err(HotspotError::Cancelled));
    let watch = Watch::new();
    knox(&events(), &bands(), 99, 1, &watch).unwrap();
    assert_eq!(watch.progress(), (100, 100));
}
