//! The release as a whole: what goes in, what comes out, what is refused.

use access::RegionCode;
use concern::{PlaceId, PlaceKind};
use disclosure::{
    BlockFacts, Closing, Frame, FrameError, Ledger, Period, PlaceFacts, Policy, RecordsDigest, ReleaseError,
    ReleaseKey, Released, ReleasedTables, TableName, Tables, Working, release,
};
use geography::AreaCode;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const TODAY: Date = date(2026, 11, 21);

fn region() -> RegionCode {
    RegionCode::parse("gwaelod").expect("a code")
}

fn block(n: usize) -> AreaCode {
    AreaCode::parse(&format!("B-G{n:03}")).expect("a code")
}

fn place(id: &str) -> PlaceId {
    PlaceId::parse(id).expect("an id")
}

fn key(seed: u8) -> ReleaseKey {
    ReleaseKey::take(&mut std::array::from_fn(|n| n as u8 ^ seed))
}

fn register() -> Vec<PlaceFacts> {
    let station = |id| PlaceFacts {
        id: place(id),
        kind: PlaceKind::RailStation,
        roll: None,
        addresses: None,
        pool: None,
    };
    let school = |id, roll| PlaceFacts {
        id: place(id),
        kind: PlaceKind::School,
        roll: Some(roll),
        addresses: None,
        pool: Some(place("GWL-POOL-1")),
    };
    let shop = PlaceFacts { kind: PlaceKind::Retail, addresses: Some(2), ..station("GWL-SHOP-001") };
    vec![
        station("GWL-ST-001"),
        station("GWL-ST-002"),
        station("GWL-BUS-001"),
        school("GWL-SCH-001", 120),
        school("GWL-SCH-002", 499),
        shop,
    ]
}

fn blocks(count: usize) -> Vec<BlockFacts> {
    (0..count).map(|n| BlockFacts { code: block(n), residents_10_17: Some(100) }).collect()
}

fn frame(count: usize) -> Frame {
    Frame::of(region(), &Policy::standard(), &blocks(count), &register()).expect("a fit region")
}

fn tables(block_year: BTreeMap<AreaCode, u32>, place_year: BTreeMap<PlaceId, u32>) -> Working<Tables> {
    let records = RecordsDigest::of(vec![[3; 32], [1; 32], [2; 32]]);
    Working::hold(Tables { block_year, place_year, records })
}

fn closing(year: i16) -> Closing {
    let period = Period::year(year).expect("a year");
    Closing { period, closed_on: date(year + 1, 1, 31), today: TODAY }
}

fn released(counts: Working<Tables>, frame: &Frame, key: &ReleaseKey, year: i16) -> Released<ReleasedTables> {
    release(counts, frame, &Policy::standard(), key, &Ledger::default(), &closing(year))
        .expect("a fit release")
}

fn golden() -> Value {
    serde_json::from_str(include_str!("golden/release.json")).expect("the golden file is JSON")
}

fn golden_counts() -> Working<Tables> {
    let golden = golden();
    let counts = |table: &str| -> Vec<(String, u32)> {
        let cells = golden["counts"][table].as_object().expect("a table");
        cells.iter().map(|(code, n)| (code.clone(), n.as_u64().expect("a count") as u32)).collect()
    };
    tables(
        counts("block_year").iter().map(|(code, n)| (AreaCode::parse(code).expect("a code"), *n)).collect(),
        counts("place_year").iter().map(|(code, n)| (place(code), *n)).collect(),
    )
}

#[test]
fn a_release_under_a_known_key_has_the_values_of_another_program() {
    let drawn =
        serde_json::to_value(released(golden_counts(), &frame(12), &key(0), 2025)).expect("released is JSON");
    let golden = golden();
    assert_eq!(drawn["block_year"], golden["values"]["block_year"]);
    assert_eq!(drawn["place_year"], golden["values"]["place_year"]);
    assert_eq!(drawn["policy_digest"], Policy::standard().digest_hex());
    assert_eq!(drawn["epsilon_total"], "1");
}

#[test]
fn the_same_key_and_records_give_the_same_bytes_and_another_key_or_year_does_not() {
    let bytes = |key: &ReleaseKey, year| {
        serde_json::to_vec(
            &released(golden_counts(), &frame(12), key, year).map(|t| (t.block_year, t.place_year)),
        )
        .expect("released is JSON")
    };
    assert_eq!(bytes(&key(0), 2025), bytes(&key(0), 2025));
    assert_ne!(bytes(&key(0), 2025), bytes(&key(1), 2025));
    assert_ne!(bytes(&key(0), 2025), bytes(&key(0), 2024));
}

#[test]
fn every_cell_of_the_frame_is_there_and_empty_ones_are_noisy_too() {
    let frame = frame(2_000);
    let drawn = released(tables(BTreeMap::new(), BTreeMap::new()), &frame, &key(4), 2025);
    let table = &drawn.get().block_year;
    assert!(table.keys().eq(frame.blocks()) && drawn.get().place_year.keys().eq(frame.places()));
    // P(0) is 0.245 and the law is even on both sides; 2,000 cells have standard deviations of 19 and 22.
    let share = |keep: fn(&i32) -> bool| table.values().filter(|value| keep(value)).count();
    assert!((400..580).contains(&share(|v| *v == 0)), "{}", share(|v| *v == 0));
    assert!((640..870).contains(&share(|v| *v < 0)), "values are not clipped: {}", share(|v| *v < 0));
    assert!((640..870).contains(&share(|v| *v > 0)), "{}", share(|v| *v > 0));
}

#[test]
fn the_draws_of_two_tables_and_of_two_keys_do_not_go_together() {
    // The same codes in both tables, all empty: a shared stream would show as equal values.
    const CELLS: usize = 4_000;
    let codes: Vec<String> = (0..CELLS).map(|n| format!("B-G{n:04}")).collect();
    let blocks: Vec<BlockFacts> = codes
        .iter()
        .map(|code| BlockFacts { code: AreaCode::parse(code).expect("a code"), residents_10_17: Some(400) })
        .collect();
    let places: Vec<PlaceFacts> = codes
        .iter()
        .map(|code| PlaceFacts {
            id: place(code),
            kind: PlaceKind::BusStop,
            roll: None,
            addresses: None,
            pool: None,
        })
        .collect();
    let frame = Frame::of(region(), &Policy::standard(), &blocks, &places).expect("a fit region");
    let draw = |seed| released(tables(BTreeMap::new(), BTreeMap::new()), &frame, &key(seed), 2025);
    let (one, other) = (draw(1), draw(2));
    let pairs = [
        (
            one.get().block_year.values().collect::<Vec<_>>(),
            one.get().place_year.values().collect::<Vec<_>>(),
        ),
        (one.get().block_year.values().collect(), other.get().block_year.values().collect()),
    ];
    for (left, right) in pairs {
        let product =
            |a: &[&i32], b: &[&i32]| a.iter().zip(b).map(|(a, b)| f64::from(**a * **b)).sum::<f64>();
        let correlation = product(&left, &right) / (product(&left, &left) * product(&right, &right)).sqrt();
        // Standard error 1/√4000 = 0.016.
        assert!(correlation.abs() < 0.07, "correlation {correlation}");
    }
}

#[test]
fn an_open_period_is_refused_in_each_of_its_forms() {
    let refused = |closed_on, today| {
        let closing = Closing { period: Period::year(2025).expect("a year"), closed_on, today };
        release(golden_counts(), &frame(12), &Policy::standard(), &key(0), &Ledger::default(), &closing).err()
    };
    let open = Some(ReleaseError::OpenPeriod(Period::year(2025).expect("a year")));
    assert_eq!(refused(date(2025, 12, 31), date(2026, 1, 1)), open, "declared closed on its own last day");
    assert_eq!(refused(date(2026, 1, 31), date(2025, 6, 1)), open, "still running");
    assert_eq!(refused(date(2026, 1, 31), date(2026, 1, 30)), open, "to be closed tomorrow");
    assert_eq!(refused(date(2026, 1, 1), date(2026, 1, 1)), None);
}

#[test]
fn closed_cells_never_change() {
    let first = released(golden_counts(), &frame(12), &key(0), 2025);
    let past = first.get().ledger.clone();
    let again = |year| {
        release(golden_counts(), &frame(12), &Policy::standard(), &key(9), &past, &closing(year)).map(|_| ())
    };
    let period = Period::year(2025).expect("a year");
    assert_eq!(again(2025), Err(ReleaseError::AlreadyReleased { table: TableName::BlockYear, period }));
    assert_eq!(again(2024), Ok(()));
    let sentence = again(2025).expect_err("closed").text();
    assert!(sentence.en.contains("2025") && sentence.cy.contains("2025"), "{sentence:?}");
}

#[test]
fn a_count_outside_the_frame_stops_the_release_even_when_it_is_nought() {
    let refused = |counts| {
        release(counts, &frame(12), &Policy::standard(), &key(0), &Ledger::default(), &closing(2025)).err()
    };
    let stray_block = tables(BTreeMap::from([(block(12), 0)]), BTreeMap::new());
    assert_eq!(refused(stray_block), Some(ReleaseError::OutsideFrame(TableName::BlockYear)));
    let pooled_school = tables(BTreeMap::new(), BTreeMap::from([(place("GWL-SCH-001"), 4)]));
    assert_eq!(refused(pooled_school), Some(ReleaseError::OutsideFrame(TableName::PlaceYear)));
    let impossible = tables(BTreeMap::from([(block(0), u32::MAX)]), BTreeMap::new());
    assert_eq!(refused(impossible), Some(ReleaseError::TooLarge(TableName::BlockYear)));
}

#[test]
fn a_frame_of_another_policy_does_not_serve() {
    let other = include_str!("../../../policy/standard.toml").replace("2026-1", "2026-2");
    let other = Policy::read(&other).expect("a fit policy");
    let error =
        release(golden_counts(), &frame(12), &other, &key(0), &Ledger::default(), &closing(2025)).err();
    assert_eq!(error, Some(ReleaseError::OtherPolicy));
}

#[test]
fn a_table_that_the_policy_does_not_name_is_neither_drawn_nor_paid_for() {
    let text = include_str!("../../../policy/standard.toml")
        .replace("[\"block_year\", \"place_year\"]", "[\"block_year\"]")
        .replace("2026-1", "2026-3");
    let policy = Policy::read(&text).expect("a fit policy");
    let frame = Frame::of(region(), &policy, &blocks(12), &register()).expect("a fit region");
    let drawn =
        release(golden_counts(), &frame, &policy, &key(0), &Ledger::default(), &closing(2025)).expect("fit");
    assert!(drawn.get().place_year.is_empty());
    assert_eq!(drawn.get().ledger.entries().len(), 1);
    assert_eq!(drawn.get().epsilon_total.to_string(), "0.5");
}

#[test]
fn the_ledger_says_what_each_table_cost() {
    let drawn = released(golden_counts(), &frame(12), &key(0), 2025);
    let lines: Vec<_> = drawn
        .get()
        .ledger
        .entries()
        .iter()
        .map(|e| (e.table.code(), e.scale.to_string(), e.sensitivity, e.epsilon.to_string(), e.cells))
        .collect();
    assert_eq!(
        lines,
        [
            ("block_year", "2".to_owned(), 1, "0.5".to_owned(), 12),
            ("place_year", "2".to_owned(), 1, "0.5".to_owned(), 4)
        ]
    );
}

#[test]
fn the_register_decides_what_a_place_is_counted_as() {
    let frame = frame(1);
    assert_eq!(frame.counted_as(&place("GWL-ST-001")), Some(&place("GWL-ST-001")));
    assert_eq!(frame.counted_as(&place("GWL-SCH-002")), Some(&place("GWL-POOL-1")));
    assert_eq!(frame.counted_as(&place("GWL-SHOP-001")), None, "two addresses are too few to be named");
    let raw =
        [("GWL-SCH-001", 3), ("GWL-SCH-002", 4), ("GWL-SHOP-001", 9), ("GWL-ST-001", 5), ("UNKNOWN-1", 1)];
    let counted = frame.places_as_counted(raw.map(|(id, n)| (place(id), n)));
    let expected = [("GWL-POOL-1", 7), ("GWL-ST-001", 5), ("UNKNOWN-1", 1)].map(|(id, n)| (place(id), n));
    assert_eq!(counted, BTreeMap::from(expected));
}

#[test]
fn a_region_with_a_block_too_small_or_of_unknown_size_has_no_frame() {
    let of = |residents_10_17| {
        let blocks = [BlockFacts { code: block(0), residents_10_17 }];
        Frame::of(region(), &Policy::standard(), &blocks, &[]).err()
    };
    assert_eq!(of(Some(99)), Some(FrameError::SmallBlock(block(0))));
    assert_eq!(of(None), Some(FrameError::SmallBlock(block(0))));
    assert_eq!(of(Some(100)), None);
    assert_eq!(Frame::of(region(), &Policy::standard(), &[], &[]).err(), Some(FrameError::Empty));
    let twice = [blocks(1), blocks(1)].concat();
    let error = Frame::of(region(), &Policy::standard(), &twice, &[]).err();
    let error = error.expect("a code given twice is refused");
    assert_eq!(error, FrameError::Twice("B-G000".to_owned()));
    assert!(error.text().cy.contains("B-G000") && error.text().en.contains("B-G000"));
}

#[test]
fn taking_a_key_wipes_where_it_came_from() {
    let mut bytes = [7; 32];
    let _key = ReleaseKey::take(&mut bytes);
    assert_eq!(bytes, [0; 32]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Under one key and digest, which cells exist and the noise of each depend on nothing that was counted.
    #[test]
    fn a_report_more_moves_its_own_cell_by_one_and_no_other(
        counts in prop::collection::btree_map(0_usize..40, 0_u32..200, 0..40),
        chosen in 0_usize..40,
        seed in any::<u8>(),
    ) {
        let frame = frame(40);
        let counts: BTreeMap<AreaCode, u32> = counts.into_iter().map(|(n, count)| (block(n), count)).collect();
        let mut more = counts.clone();
        *more.entry(block(chosen)).or_default() += 1;
        let draw = |counts| released(tables(counts, BTreeMap::new()), &frame, &key(seed), 2025);
        let (before, after) = (draw(counts), draw(more));
        let moved: BTreeSet<(AreaCode, i32)> = before.get().block_year.iter()
            .map(|(code, value)| (code.clone(), after.get().block_year[code] - value))
            .filter(|(_, step)| *step != 0)
            .collect();
        prop_assert_eq!(moved, BTreeSet::from([(block(chosen), 1)]));
        prop_assert_eq!(&before.get().place_year, &after.get().place_year);
    }
}
