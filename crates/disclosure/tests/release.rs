//! The release as a whole: what goes in, what comes out, what is refused.

use access::{RegionCode, UserId};
use concern::{ContextKind, HarmSet, HarmType, PlaceId, PlaceKind, SourceSector};
use disclosure::{
    BlockFacts, CellCode, Closing, Frame, FrameError, Ledger, Period, PlaceFacts, Policy, RecordsDigest,
    ReleaseError, ReleaseKey, ReleasedTables, Report, SheetName, TableName, Tables, TwoOfficers, Working,
    release, revise, sheets_to_draw,
};
use geography::AreaCode;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const TODAY: Date = date(2027, 11, 21);

fn region() -> RegionCode {
    RegionCode::parse("gwaelod").expect("a code")
}

fn area(code: &str) -> AreaCode {
    AreaCode::parse(code).expect("a code")
}

fn place(id: &str) -> PlaceId {
    PlaceId::parse(id).expect("an id")
}

fn period(text: &str) -> Period {
    Period::parse(text).expect("a period")
}

fn sheet(table: TableName, text: &str) -> SheetName {
    SheetName::new(table, period(text)).expect("a sheet")
}

fn cell(code: &str, part: &str) -> CellCode {
    CellCode::new(code, part).expect("a cell")
}

fn key(seed: u8) -> ReleaseKey {
    ReleaseKey::take(&mut std::array::from_fn(|n| n as u8 ^ seed))
}

fn register() -> Vec<PlaceFacts> {
    let station = |id, authority| PlaceFacts {
        id: place(id),
        authority: area(authority),
        kind: PlaceKind::RailStation,
        roll: None,
        addresses: None,
        pool: None,
    };
    let school = |id, authority, roll| PlaceFacts {
        kind: PlaceKind::School,
        roll: Some(roll),
        pool: Some(place(&format!("POOL-{authority}"))),
        ..station(id, authority)
    };
    let shop = PlaceFacts { kind: PlaceKind::Retail, addresses: Some(2), ..station("GWL-SHOP-001", "A1") };
    vec![
        station("GWL-ST-001", "A1"),
        station("GWL-ST-002", "A2"),
        school("GWL-SCH-001", "A1", 120),
        school("GWL-SCH-002", "A1", 499),
        school("GWL-SCH-003", "A1", 80),
        school("GWL-SCH-004", "A2", 80),
        school("GWL-SCH-005", "A2", 90),
        shop,
    ]
}

/// Six blocks to a middle area; the first half of the middle areas in A1, the others in A2.
fn blocks(count: usize) -> Vec<BlockFacts> {
    let middles = count.div_ceil(6);
    (0..count)
        .map(|n| BlockFacts {
            code: area(&format!("B-G{n:04}")),
            middle_area: area(&format!("M{:03}", n / 6)),
            authority: area(if n / 6 < middles.div_ceil(2) { "A1" } else { "A2" }),
            residents_10_17: Some(100),
        })
        .collect()
}

fn frame_under(policy: &Policy, count: usize) -> Frame {
    Frame::of(region(), policy, &blocks(count), &register()).expect("a fit region")
}

fn frame(count: usize) -> Frame {
    frame_under(&Policy::standard(), count)
}

/// One report as the tests make it: block number, place, harms, context, sector.
type Told = (Option<usize>, Option<&'static str>, HarmSet, Option<ContextKind>, SourceSector);

fn count_into(tables: &mut Tables, frame: &Frame, sheets: &[SheetName], day: Period, told: &Told) {
    let (block, at, harms, context, source) = told;
    let block = block.map(|n| area(&format!("B-G{n:04}")));
    let (authority, at) = (area("A1"), at.map(place));
    let report = Report {
        authority: &authority,
        block: block.as_ref(),
        place: at.as_ref(),
        harms: *harms,
        context: *context,
        source: *source,
    };
    for sheet in sheets.iter().filter(|sheet| sheet.period().contains(day)) {
        tables.add(*sheet, frame.cell(sheet.table(), &report), 1);
    }
}

fn records() -> RecordsDigest {
    RecordsDigest::of(vec![[3; 32], [1; 32], [2; 32]])
}

fn sheets_of(frame: &Frame, closes: &str) -> Vec<SheetName> {
    sheets_to_draw(frame, &Policy::standard(), &Ledger::default(), period(closes))
}

/// A year of reports spread over everything there is, `more` of them at its end.
fn counted(frame: &Frame, closes: &str, more: &[Told]) -> Working<Tables> {
    let mut tables = Tables::new(records());
    let sheets = sheets_of(frame, closes);
    let quarters = period(closes).quarters();
    let count = frame.nesting().blocks().len();
    for n in 0..60_usize {
        let harms = if n % 5 == 0 {
            HarmSet::of([HarmType::Cse, HarmType::Missing])
        } else {
            HarmSet::of([HarmType::ALL[n % 14]])
        };
        let at =
            [Some("GWL-ST-001"), None, Some("GWL-SCH-002"), Some("GWL-SHOP-001"), Some("GWL-ST-002")][n % 5];
        let context = ContextKind::ALL.get(n % 6).copied();
        let told = ((n % 7 > 0).then_some(n * n % count), at, harms, context, SourceSector::ALL[n % 10]);
        count_into(&mut tables, frame, &sheets, quarters[n % quarters.len()], &told);
    }
    for told in more {
        count_into(&mut tables, frame, &sheets, quarters[0], told);
    }
    Working::hold(tables)
}

const PLAIN: Told = (Some(1), None, HarmSet(1), None, SourceSector::Police);

fn empty() -> Working<Tables> {
    Working::hold(Tables::new(records()))
}

fn closing(closes: &str) -> Closing {
    Closing {
        period: period(closes),
        closed_on: period(closes).last_day().tomorrow().expect("a day"),
        today: TODAY,
    }
}

fn attempt(
    counts: Working<Tables>,
    frame: &Frame,
    past: &Ledger,
    closes: &str,
) -> Result<ReleasedTables, ReleaseError> {
    let officers = TwoOfficers::of(UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2))).expect("two");
    release(counts, frame, &Policy::standard(), &key(0), past, &closing(closes))
        .map(|proposed| proposed.sign(&officers).get().clone())
}

fn drawn(counts: Working<Tables>, frame: &Frame, key: &ReleaseKey, closes: &str) -> ReleasedTables {
    release(counts, frame, &Policy::standard(), key, &Ledger::default(), &closing(closes))
        .expect("a fit release")
        .drawn_values()
        .clone()
}

fn golden() -> Value {
    serde_json::from_str(include_str!("golden/release.json")).expect("the golden file is JSON")
}

fn golden_counts() -> Working<Tables> {
    let mut tables = Tables::new(records());
    for row in golden()["cells"].as_array().expect("a list") {
        let text = |at: usize| row[at].as_str().expect("text");
        let name = sheet(TableName::parse(text(0)).expect("a table"), text(1));
        let count = row[4].as_u64().expect("a count") as u32;
        if count > 0 {
            tables.add(name, cell(text(2), text(3)), count);
        }
    }
    Working::hold(tables)
}

#[test]
fn a_release_under_a_known_key_has_the_values_of_another_program() {
    let drawn = drawn(golden_counts(), &frame(12), &key(0), "2025");
    let golden = golden();
    let mut compared = 0;
    for row in golden["cells"].as_array().expect("a list") {
        let text = |at: usize| row[at].as_str().expect("text");
        let name = sheet(TableName::parse(text(0)).expect("a table"), text(1));
        let value = drawn.sheets[&name].cells[&cell(text(2), text(3))];
        assert_eq!(i64::from(value), row[5].as_i64().expect("a value"), "{row}");
        compared += 1;
    }
    assert_eq!(compared, drawn.sheets.values().map(|sheet| sheet.cells.len()).sum::<usize>());
    let written = serde_json::to_value(&drawn).expect("it has a JSON form");
    assert_eq!(written["policy_digest"], Policy::standard().digest_hex());
    assert_eq!(written["epsilon_total"], "3");
    assert_eq!(written["sheets"].as_array().map(Vec::len), Some(15));
}

#[test]
fn the_same_key_and_records_give_the_same_values_and_another_key_or_year_does_not() {
    let frame = frame(12);
    let values = |key: &ReleaseKey, closes| {
        let drawn = drawn(empty(), &frame, key, closes);
        drawn.sheets.into_values().flat_map(|sheet| sheet.cells.into_values()).collect::<Vec<i32>>()
    };
    assert_eq!(values(&key(0), "2025"), values(&key(0), "2025"));
    assert_ne!(values(&key(0), "2025"), values(&key(1), "2025"));
    assert_ne!(values(&key(0), "2025"), values(&key(0), "2024"));
}

#[test]
fn every_cell_of_the_frame_is_there_and_empty_ones_are_noisy_too() {
    let frame = frame(2_000);
    let drawn = drawn(empty(), &frame, &key(4), "2025");
    for (name, sheet) in &drawn.sheets {
        assert!(sheet.cells.keys().eq(frame.cells(name.table())), "{name}");
    }
    let table = drawn.cells(TableName::BlockYear, period("2025")).expect("blocks");
    assert_eq!(table.len(), 2_002);
    // P(0) is 0.245 and the law is even on both sides; 2,000 cells have standard deviations of 19 and 22.
    let share = |keep: fn(&i32) -> bool| table.values().filter(|value| keep(value)).count();
    assert!((400..580).contains(&share(|v| *v == 0)), "{}", share(|v| *v == 0));
    assert!((640..870).contains(&share(|v| *v < 0)), "values are not clipped: {}", share(|v| *v < 0));
    assert!((640..870).contains(&share(|v| *v > 0)), "{}", share(|v| *v > 0));
}

#[test]
fn the_draws_of_tables_quarters_keys_and_revisions_do_not_go_together() {
    // The harm and sector tables share codes and periods: a shared stream would show as equal values.
    let frame = frame(3_000);
    let first = drawn(empty(), &frame, &key(1), "2025");
    let other = drawn(empty(), &frame, &key(2), "2025");
    let blocks = sheet(TableName::BlockYear, "2025");
    let again = revise(empty(), &frame, &Policy::standard(), &key(1), &first.ledger, blocks).expect("fit");
    let column =
        |tables: &ReleasedTables, name| tables.sheets[&name].cells.values().copied().collect::<Vec<i32>>();
    let middles = |tables, quarter| column(tables, sheet(TableName::MiddleAreaQuarter, quarter));
    let pairs = [
        (column(&first, blocks), column(&other, blocks)),
        (column(&first, blocks), column(again.drawn_values(), blocks)),
        (middles(&first, "2025Q1"), middles(&first, "2025Q2")),
    ];
    for (left, right) in pairs {
        let product = |a: &[i32], b: &[i32]| a.iter().zip(b).map(|(a, b)| f64::from(a * b)).sum::<f64>();
        let correlation = product(&left, &right) / (product(&left, &left) * product(&right, &right)).sqrt();
        // Four standard errors of no correlation.
        assert!(correlation.abs() < 4.0 / (left.len() as f64).sqrt(), "correlation {correlation}");
    }
}

#[test]
fn an_open_period_is_refused_in_each_of_its_forms() {
    let refused = |closes: &str, closed_on, today| {
        let closing = Closing { period: period(closes), closed_on, today };
        let frame = frame(12);
        release(empty(), &frame, &Policy::standard(), &key(0), &Ledger::default(), &closing).err()
    };
    let open = |closes| Some(ReleaseError::OpenPeriod(period(closes)));
    assert_eq!(refused("2025", date(2025, 12, 31), date(2026, 1, 1)), open("2025"), "on its own last day");
    assert_eq!(refused("2025", date(2026, 1, 31), date(2025, 6, 1)), open("2025"), "still running");
    assert_eq!(refused("2025", date(2026, 1, 31), date(2026, 1, 30)), open("2025"), "to be closed tomorrow");
    assert_eq!(refused("2025Q2", date(2025, 6, 30), date(2025, 7, 1)), open("2025Q2"));
    assert_eq!(refused("2025", date(2026, 1, 1), date(2026, 1, 1)), None);
}

#[test]
fn closed_cells_never_change_and_periods_close_in_order() {
    let frame = frame(12);
    let past = drawn(counted(&frame, "2025", &[]), &frame, &key(0), "2025").ledger;
    let again = |closes| attempt(empty(), &frame, &past, closes).map(|tables| tables.sheets.len());
    let year = period("2025");
    assert_eq!(
        again("2025"),
        Err(ReleaseError::AlreadyReleased { table: TableName::BlockYear, period: year })
    );
    let quarter = period("2025Q3");
    let closed = ReleaseError::AlreadyReleased { table: TableName::MiddleAreaQuarter, period: quarter };
    assert_eq!(again("2025Q3"), Err(closed));
    assert_eq!(again("2024"), Err(ReleaseError::OutOfOrder(period("2024"))));
    assert_eq!(again("2026"), Ok(15));
    let sentence = again("2025").expect_err("closed").text();
    assert!(sentence.en.contains("2025") && sentence.cy.contains("2025"), "{sentence:?}");
}

#[test]
fn a_year_draws_the_quarters_that_were_not_closed_before_and_each_report_pays_once() {
    let frame = frame(12);
    let first = attempt(empty(), &frame, &Ledger::default(), "2025Q1").expect("a quarter");
    assert_eq!(first.sheets.len(), 3);
    assert_eq!(first.epsilon_total.to_string(), "1.5");
    assert_eq!(
        first.ledger.entries().iter().map(|e| e.period).collect::<BTreeSet<_>>(),
        BTreeSet::from([period("2025Q1")])
    );
    let year = attempt(empty(), &frame, &first.ledger, "2025").expect("the year");
    assert_eq!(year.sheets.len(), 3 + 3 * 3);
    let both = first.ledger.with(&year.ledger);
    for quarter in period("2025").quarters() {
        assert_eq!(both.epsilon_of(&region(), quarter).to_string(), "3", "{quarter}");
    }
}

#[test]
fn a_count_outside_the_frame_stops_the_release_even_when_it_is_nought() {
    let frame = frame(12);
    let with = |table, closes, code, part, count| {
        let mut tables = Tables::new(records());
        tables.add(sheet(table, closes), cell(code, part), count);
        attempt(Working::hold(tables), &frame, &Ledger::default(), "2025").err()
    };
    let outside = |table| Some(ReleaseError::OutsideFrame(table));
    assert_eq!(with(TableName::BlockYear, "2025", "B-G0012", "", 0), outside(TableName::BlockYear));
    assert_eq!(with(TableName::PlaceYear, "2025", "GWL-SCH-001", "", 4), outside(TableName::PlaceYear));
    assert_eq!(
        with(TableName::AuthorityHarmQuarter, "2025Q1", "A1", "arson", 1),
        outside(TableName::AuthorityHarmQuarter)
    );
    assert_eq!(
        with(TableName::BlockYear, "2024", "B-G0001", "", 1),
        outside(TableName::BlockYear),
        "another year"
    );
}

#[test]
fn tables_that_do_not_count_the_same_reports_are_refused() {
    let frame = frame(12);
    let spoilt = |table, closes: &str, code: &str, part: &str| {
        let spoil = |mut tables: Tables| {
            tables.add(sheet(table, closes), cell(code, part), 1);
            tables
        };
        attempt(counted(&frame, "2025", &[]).map(spoil), &frame, &Ledger::default(), "2025").err()
    };
    assert!(attempt(counted(&frame, "2025", &[]), &frame, &Ledger::default(), "2025").is_ok());
    for (table, closes, code, part) in [
        (TableName::BlockYear, "2025", "B-G0003", ""),
        (TableName::PlaceYear, "2025", "A1", "elsewhere"),
        (TableName::AuthorityContextTypeYear, "2025", "A2", "home"),
        (TableName::AuthorityHarmQuarter, "2025Q2", "A1", "several"),
        (TableName::AuthoritySectorQuarter, "2025Q4", "A2", "police"),
        (TableName::MiddleAreaQuarter, "2025Q3", "M000", ""),
    ] {
        assert!(
            matches!(spoilt(table, closes, code, part), Some(ReleaseError::TablesDisagree(_))),
            "{table:?}"
        );
    }
}

#[test]
fn a_frame_of_another_policy_does_not_serve_nor_does_a_policy_of_an_earlier_form() {
    let other = include_str!("../../../policy/standard.toml").replace("2026-2", "2026-3");
    let other = Policy::read(&other).expect("a fit policy");
    let under = |policy: &Policy, frame: &Frame| {
        release(empty(), frame, policy, &key(0), &Ledger::default(), &closing("2025")).err()
    };
    assert_eq!(under(&other, &frame(12)), Some(ReleaseError::OtherPolicy));
    let kept = Policy::read(include_str!("../../../policy/kept/2026-1.toml")).expect("still readable");
    assert_eq!(under(&kept, &frame_under(&kept, 12)), Some(ReleaseError::EarlierPolicy));
}

#[test]
fn the_ledger_says_what_each_sheet_cost() {
    let drawn = drawn(empty(), &frame(12), &key(0), "2025");
    let of_year: Vec<_> = drawn
        .ledger
        .entries()
        .iter()
        .filter(|e| e.period.is_year())
        .map(|e| (e.table.code(), e.scale.to_string(), e.sensitivity, e.epsilon.to_string(), e.cells))
        .collect();
    let half = |table, cells| (table, "2".to_owned(), 1, "0.5".to_owned(), cells);
    let due = [half("block_year", 14), half("place_year", 5), half("authority_context_type_year", 12)];
    assert_eq!(of_year, due);
    assert_eq!(drawn.ledger.entries().len(), 15);
}

#[test]
fn the_register_decides_what_a_place_is_counted_as() {
    let frame = frame(12);
    assert_eq!(frame.counted_as(&place("GWL-ST-001")), Some(&place("GWL-ST-001")));
    assert_eq!(frame.counted_as(&place("GWL-SCH-002")), Some(&place("POOL-A1")));
    assert_eq!(frame.counted_as(&place("GWL-SHOP-001")), None, "two addresses are too few to be named");
    assert_eq!(frame.counted_as(&place("GWL-SCH-004")), None, "a pool of two schools is none");
    let at = |authority: &str, block: Option<&str>, at: &str| {
        let (authority, block, at) = (area(authority), block.map(area), place(at));
        let report = Report {
            authority: &authority,
            block: block.as_ref(),
            place: Some(&at),
            harms: HarmSet(1),
            context: None,
            source: SourceSector::Police,
        };
        TableName::ALL.map(|table| frame.cell(table, &report).to_string())
    };
    let rest = |authority: &str| {
        [format!("{authority}/cse"), format!("{authority}/unclear"), format!("{authority}/police")]
    };
    let of = |block: &str, middle: &str, place: &str, authority: &str| {
        let [harm, context, sector] = rest(authority);
        [block.to_owned(), middle.to_owned(), harm, place.to_owned(), context, sector]
    };
    assert_eq!(at("A1", None, "GWL-SCH-001"), of("A1/unplaced", "A1/unplaced", "POOL-A1", "A1"));
    assert_eq!(at("A2", Some("B-G0007"), "GWL-SCH-005"), of("B-G0007", "M001", "A2/elsewhere", "A2"));
    assert_eq!(
        at("A1", Some("B-G0000"), "GWL-ST-002"),
        of("B-G0000", "M000", "A1/elsewhere", "A1"),
        "a place of another authority"
    );
    assert_eq!(
        at("A2", Some("B-G0000"), "GWL-ST-001"),
        of("B-G0000", "M000", "GWL-ST-001", "A1"),
        "the block says which authority"
    );
}

#[test]
fn a_region_with_a_block_too_small_or_of_unknown_size_has_no_frame() {
    let of = |residents_10_17| {
        let blocks = [BlockFacts { residents_10_17, ..blocks(1).remove(0) }];
        Frame::of(region(), &Policy::standard(), &blocks, &[]).err()
    };
    assert_eq!(of(Some(99)), Some(FrameError::SmallBlock(area("B-G0000"))));
    assert_eq!(of(None), Some(FrameError::SmallBlock(area("B-G0000"))));
    assert_eq!(of(Some(100)), None);
    assert_eq!(Frame::of(region(), &Policy::standard(), &[], &[]).err(), Some(FrameError::Empty));
    let twice = [blocks(1), blocks(1)].concat();
    let error = Frame::of(region(), &Policy::standard(), &twice, &[]).err();
    let error = error.expect("a code given twice is refused");
    assert_eq!(error, FrameError::Twice("B-G0000".to_owned()));
    assert!(error.text().cy.contains("B-G0000") && error.text().en.contains("B-G0000"));
    let torn =
        [blocks(1), vec![BlockFacts { code: area("B-G0001"), authority: area("A9"), ..blocks(1).remove(0) }]]
            .concat();
    assert!(matches!(Frame::of(region(), &Policy::standard(), &torn, &[]), Err(FrameError::Nesting(_))));
}

#[test]
fn a_revision_draws_a_whole_sheet_anew_once_a_period() {
    let frame = frame(12);
    let first = drawn(counted(&frame, "2025", &[]), &frame, &key(0), "2025");
    let blocks = sheet(TableName::BlockYear, "2025");
    let asked = |past: &Ledger, sheet| revise(empty(), &frame, &Policy::standard(), &key(9), past, sheet);
    let again = asked(&first.ledger, blocks).expect("fit");
    let again = again.drawn_values();
    assert_eq!(again.sheets.len(), 1);
    assert_eq!(again.sheets[&blocks].revision, 2);
    assert!(again.sheets[&blocks].cells.keys().eq(first.sheets[&blocks].cells.keys()));
    let past = first.ledger.clone().with(&again.ledger);
    assert_eq!(past.epsilon_of(&region(), period("2025Q1")).to_string(), "3.5", "both drawings were seen");
    let refused = |past: &Ledger, sheet| asked(past, sheet).err();
    assert_eq!(refused(&past, blocks), Some(ReleaseError::RevisedBefore(blocks)));
    let quarter = sheet(TableName::AuthorityHarmQuarter, "2025Q2");
    assert_eq!(refused(&past, quarter), Some(ReleaseError::RevisedBefore(quarter)), "the year was revised");
    let never = sheet(TableName::BlockYear, "2024");
    assert_eq!(refused(&past, never), Some(ReleaseError::NeverReleased(never)));
    let cautious = Policy::cautious();
    let other = revise(empty(), &frame_under(&cautious, 12), &cautious, &key(9), &first.ledger, blocks).err();
    assert_eq!(other, Some(ReleaseError::OtherPolicy));
}

#[test]
fn one_officer_is_not_two() {
    let officer = |n| UserId(Uuid::from_u128(n));
    assert!(TwoOfficers::of(officer(1), officer(1)).is_err());
    let two = TwoOfficers::of(officer(1), officer(2)).expect("two");
    assert_eq!((two.proposed_by(), two.signed_by()), (officer(1), officer(2)));
}

#[test]
fn taking_a_key_wipes_where_it_came_from() {
    let mut bytes = [7; 32];
    let _key = ReleaseKey::take(&mut bytes);
    assert_eq!(bytes, [0; 32]);
}

fn told() -> impl Strategy<Value = Told> {
    let at = prop::sample::select(vec![None, Some("GWL-ST-001"), Some("GWL-SCH-002"), Some("GWL-SHOP-001")]);
    let context = prop::option::of(prop::sample::select(ContextKind::ALL));
    let source = prop::sample::select(SourceSector::ALL);
    (prop::option::of(0_usize..40), at, 0_u16..1 << 14, context, source)
        .prop_map(|(block, at, harms, context, source)| (block, at, HarmSet(harms), context, source))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever the report is: under one key and digest it moves one cell by one in each table, and no other; that is the
    /// sensitivity that ε is reckoned with.
    #[test]
    fn a_report_more_moves_one_cell_of_each_table_by_one_and_no_other(more in told(), seed in any::<u8>()) {
        let frame = frame(40);
        let draw = |more: &[Told]| drawn(counted(&frame, "2025", more), &frame, &key(seed), "2025");
        let (before, after) = (draw(&[PLAIN]), draw(&[PLAIN, more]));
        let mut moved: BTreeMap<TableName, Vec<i32>> = BTreeMap::new();
        for (name, sheet) in &before.sheets {
            for (cell, value) in &sheet.cells {
                let step = after.sheets[name].cells[cell] - value;
                if step != 0 {
                    moved.entry(name.table()).or_default().push(step);
                }
            }
        }
        prop_assert_eq!(moved, TableName::ALL.map(|table| (table, vec![1])).into());
    }
}
