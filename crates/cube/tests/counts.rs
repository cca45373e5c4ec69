//! What an analyst relies on: every concern is counted exactly where, when and as what it was coded, and nowhere else.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use concern::{
    ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType, Interval, Learned, PlaceId, SourceSector,
    SourceSet,
};
use cube::{Coverage, Cube, CubeBuilder, CubeError, Filter, HourSet, Month, Row, day_date, month_begins};
use geography::{AreaCode, Bng, GridMask, Lattice, Precision};
use jiff::civil::{Date, date};
use proptest::prelude::*;

/// Four by three cells of 500 m, the last of which is sea.
fn region() -> GridMask {
    let lattice = Lattice::new(Bng::new(200_000.0, 250_000.0), 500.0, 4, 3).unwrap();
    GridMask::new(lattice, (0..12).map(|i| i != 11).collect()).unwrap()
}

fn row() -> Row<'static> {
    Row {
        point: Bng::new(200_010.0, 250_010.0),
        precision: Precision::new(50),
        block: Some("B-L1"),
        authority: "A1",
        place: None,
        recorded: date(2025, 3, 20),
        occurred: None,
        harms: HarmSet::of([HarmType::Cse]),
        source: SourceSector::Police,
        learned: Learned::Told,
        context: ContextType::Place,
        grade: Grade::Ungraded,
        agency: "POL",
    }
}

fn cube_of(rows: &[Row<'_>]) -> Cube {
    let mut builder = CubeBuilder::new(region());
    for row in rows {
        builder.push(*row).unwrap();
    }
    builder.finish()
}

fn shown(coverage: Coverage) -> (u32, u32, u32, u32) {
    (coverage.total, coverage.mapped, coverage.too_coarse, coverage.outside)
}

fn at(day: Date, hour: i8) -> Interval {
    Interval { from: day.at(hour, 0, 0, 0), to: day.at(hour, 59, 0, 0) }
}

#[test]
fn the_map_says_what_it_cannot_show() {
    let coarse = Row { precision: Precision::new(501), ..row() };
    let sea = Row { point: Bng::new(201_600.0, 251_100.0), ..row() };
    let abroad = Row { point: Bng::new(500_000.0, 250_000.0), ..row() };
    let fold = cube_of(&[row(), row(), coarse, sea, abroad]).fold(&Filter::everything());
    assert_eq!(shown(fold.coverage), (5, 2, 1, 2));
    assert_eq!((fold.cells[0], fold.cells.iter().sum::<u32>(), fold.cells.len()), (2, 2, 12));
}

#[test]
fn a_concern_of_two_harms_shows_in_both_and_counts_once() {
    let both = Row { harms: HarmSet::of([HarmType::Cse, HarmType::Missing]), ..row() };
    let fold = cube_of(&[row(), both]).fold(&Filter::everything());
    assert_eq!(fold.harms[HarmType::Cse.index()], 2);
    assert_eq!(fold.harms[HarmType::Missing.index()], 1);
    assert_eq!(fold.coverage.total, 2);
}

#[test]
fn the_timeline_keeps_the_months_that_the_period_leaves_out() {
    let earlier = Row { recorded: date(2025, 1, 9), agency: "HB", ..row() };
    let late_report = Row { recorded: date(2025, 3, 2), occurred: Some(at(date(2025, 1, 31), 22)), ..row() };
    let march = Month::parse("2025-03").unwrap();
    let fold = cube_of(&[row(), earlier, late_report])
        .fold(&Filter { months: march..=march, ..Filter::everything() });
    let timeline: Vec<_> =
        fold.months.iter().map(|m| (m.month.to_string(), m.count, m.agencies_reporting)).collect();
    assert_eq!(
        timeline,
        [("2025-01".to_owned(), 2, 2), ("2025-02".to_owned(), 0, 2), ("2025-03".to_owned(), 1, 2)]
    );
    assert_eq!(fold.coverage.total, 1, "the late report happened in January");
}

#[test]
fn an_agency_that_begins_to_report_is_seen_and_a_quiet_month_of_another_is_not() {
    let month = |n: i16| date(2024 + (n - 1) / 12, ((n - 1) % 12 + 1) as i8, 10);
    let steady = (1..=24).filter(|n| *n != 7).map(|n| Row { recorded: month(n), ..row() });
    let beginner = (15..=24).map(|n| Row { recorded: month(n), agency: "YS", ..row() });
    let rows: Vec<Row<'_>> = steady.chain(beginner).collect();
    let reporting: Vec<u16> =
        cube_of(&rows).fold(&Filter::everything()).months.iter().map(|m| m.agencies_reporting).collect();
    assert_eq!(reporting, [vec![1; 14], vec![2; 10]].concat());
}

#[test]
fn a_release_counts_by_the_day_of_recording() {
    let late = Row {
        recorded: date(2025, 1, 2),
        occurred: Some(at(date(2024, 12, 31), 23)),
        place: Some("ST-1"),
        ..row()
    };
    let cube = cube_of(&[row(), late]);
    let frame: Vec<AreaCode> = ["B-L0", "B-L1"].map(|c| AreaCode::parse(c).unwrap()).to_vec();
    let year = |y| {
        let counts = cube.block_year(y, &frame);
        (counts.counts, counts.elsewhere)
    };
    assert_eq!(year(2025), (vec![0, 2], 0));
    assert_eq!(year(2024), (vec![0, 0], 0));
    let places = cube.place_year(2025, &[PlaceId::parse("ST-1").unwrap(), PlaceId::parse("ST-2").unwrap()]);
    assert_eq!((places.counts, places.elsewhere), (vec![1, 0], 1));
    assert_eq!(cube.years_recorded(), [2025]);
}

#[test]
fn a_block_counts_only_places_known_well_enough() {
    let vague = Row { precision: Precision::new(1_500), ..row() };
    let near = Row { precision: Precision::new(1_000), ..row() };
    let counts = cube_of(&[vague, near]).block_year(2025, &[AreaCode::parse("B-L1").unwrap()]);
    assert_eq!((counts.counts, counts.elsewhere), (vec![1], 1));
}

#[test]
fn an_hour_that_is_not_known_is_in_no_set_of_hours() {
    // 14 March 2025 is a Friday: 4 * 24 + 22.
    let friday = Row { occurred: Some(at(date(2025, 3, 14), 22)), ..row() };
    let count =
        |hours| cube_of(&[row(), friday]).fold(&Filter { hours, ..Filter::everything() }).coverage.total;
    assert_eq!(count(None), 2);
    assert_eq!(count(Some(HourSet::of([118]))), 1);
    assert_eq!(count(Some(HourSet::of(0..168))), 1);
}

#[test]
fn an_empty_cube_answers_with_nothing() {
    let cube = cube_of(&[]);
    let fold = cube.fold(&Filter::everything());
    assert_eq!(shown(fold.coverage), (0, 0, 0, 0));
    assert!(fold.months.is_empty() && fold.authorities.is_empty() && cube.is_empty());
    assert_eq!(cube.months_held(), None);
}

#[test]
fn a_row_that_cannot_be_counted_leaves_nothing_behind() {
    let mut builder = CubeBuilder::new(region());
    assert_eq!(builder.push(Row { recorded: date(1999, 12, 31), ..row() }), Err(CubeError::BeforeMonths));
    assert!(matches!(builder.push(Row { authority: "no area", ..row() }), Err(CubeError::Area(_))));
    assert!(matches!(builder.push(Row { place: Some("?"), ..row() }), Err(CubeError::Code(_))));
    assert!(builder.finish().is_empty());
}

#[test]
fn the_version_is_the_content_whatever_the_order_of_the_rows() {
    let other = Row { recorded: date(2025, 4, 1), agency: "HB", authority: "A2", block: None, ..row() };
    let version = |rows: &[Row<'_>]| cube_of(rows).version().to_owned();
    let whole = version(&[row(), other, row()]);
    assert_eq!(whole, version(&[other, row(), row()]));
    assert!(whole.len() == 16 && whole.bytes().all(|b| b.is_ascii_hexdigit()), "{whole}");
    for changed in [
        Row { point: Bng::new(200_010.01, 250_010.0), ..row() },
        Row { agency: "HB", ..row() },
        Row { block: None, ..row() },
        Row { learned: Learned::Discovered, ..row() },
        Row { context: ContextType::Unclear, ..row() },
        Row { grade: Grade::C, ..row() },
        Row { recorded: date(2025, 3, 21), ..row() },
        Row { occurred: Some(at(date(2025, 3, 20), 0)), ..row() },
    ] {
        assert_ne!(whole, version(&[row(), other, changed]));
    }
    assert_ne!(whole, version(&[row(), other]));
    let smaller = CubeBuilder::new(GridMask::whole(*region().lattice())).finish();
    assert_ne!(cube_of(&[]).version(), smaller.version(), "another study area is another cube");
}

#[test]
fn a_point_keeps_its_centimetre_and_its_cell() {
    let near_edge = Row { point: Bng::new(200_499.999, 250_010.0), ..row() };
    let tenth = Row { point: Bng::new(200_700.29, 250_010.0), ..row() };
    let cube = cube_of(&[tenth, near_edge]);
    let points = cube.points(&Filter::everything(), 500);
    let east: Vec<f64> = points.at.iter().map(|at| at.easting).collect();
    assert_eq!(east, [200_499.99, 200_700.29]);
    assert_eq!(day_date(points.day[0]), Some(date(2025, 3, 20)));
    assert_eq!(shown(cube.points(&Filter::everything(), 49).coverage), (2, 0, 2, 0));
}

#[test]
fn a_time_of_the_week_is_a_minute_and_a_span() {
    let friday = Row { occurred: Some(at(date(2025, 3, 14), 22)), ..row() };
    let (times, unknown) = cube_of(&[row(), friday]).week_times(&Filter::everything());
    assert_eq!((times[0].minute, times[0].span, times.len(), unknown), (118 * 60, 59, 1, 1));
}

#[test]
fn the_first_day_of_a_month_is_the_calendars() {
    for index in 0..2_000 {
        let month = Month::from_index(index);
        let first = date(month.year(), month.number(), 1);
        assert_eq!(day_date(month_begins(month)), Some(first), "{month}");
    }
}

const AUTHORITIES: [&str; 3] = ["A1", "A2", "A3"];

/// A row without borrowed parts, so that a strategy can make it.
type Made = ((u32, u32), u32, usize, u16, Option<i8>, u16, [usize; 4]);

fn rows() -> impl Strategy<Value = Vec<Made>> {
    let one = (
        (0_u32..2_500, 0_u32..1_700),
        1_u32..1_200,
        0..3_usize,
        0_u16..60,
        proptest::option::of(0_i8..24),
        1_u16..16,
        [0..10_usize, 0..2, 0..6, 0..5],
    );
    proptest::collection::vec(one, 0..200)
}

fn row_of(made: &Made) -> Row<'static> {
    let ((e, n), precision, authority, day, hour, harms, [source, learned, context, grade]) = *made;
    let recorded = date(2024, 11, 15).saturating_add(jiff::Span::new().days(day));
    Row {
        point: Bng::new(200_000.0 + f64::from(e), 250_000.0 + f64::from(n)),
        precision: Precision::new(precision),
        authority: AUTHORITIES[authority],
        recorded,
        occurred: hour.map(|hour| at(recorded, hour)),
        harms: HarmSet(harms),
        source: SourceSector::ALL[source],
        learned: Learned::ALL[learned],
        context: ContextType::ALL[context],
        grade: Grade::ALL[grade],
        ..row()
    }
}

fn filters() -> impl Strategy<Value = Filter> {
    let months = (298_u16..302, 0_u16..4)
        .prop_map(|(first, more)| Month::from_index(first)..=Month::from_index(first + more));
    let hours = proptest::option::of(proptest::collection::vec(0_u8..168, 0..90).prop_map(HourSet::of));
    let authorities = proptest::option::of(proptest::sample::subsequence(AUTHORITIES.to_vec(), 0..=3));
    let sets = (0_u16..16, 0_u16..1024, 0_u16..64, 0_u16..32);
    (months, sets, proptest::option::of(0..2_usize), hours, authorities).prop_map(
        |(months, (harms, sources, contexts, grades), learned, hours, authorities)| Filter {
            months,
            harms: HarmSet(harms),
            sources: SourceSet(sources),
            learned: learned.map(|i| Learned::ALL[i]),
            contexts: ContextSet(contexts),
            grades: GradeSet(grades),
            hours,
            authorities: authorities
                .map(|codes| codes.into_iter().map(|c| AreaCode::parse(c).unwrap()).collect()),
        },
    )
}

/// The filter said once more, one row at a time.
fn admitted(row: &Row<'_>, filter: &Filter) -> bool {
    let month = Month::of(row.occurred.map_or(row.recorded, |o| o.from.date())).unwrap();
    let hour = row.occurred.and_then(|o| o.hour_of_week(3));
    filter.months.contains(&month)
        && row.harms.iter().any(|harm| filter.harms.contains(harm))
        && filter.sources.contains(row.source)
        && filter.learned.is_none_or(|learned| learned == row.learned)
        && filter.contexts.contains(row.context)
        && filter.grades.contains(row.grade)
        && filter.hours.is_none_or(|hours| hour.is_some_and(|hour| hours.contains(hour)))
        && filter
            .authorities
            .as_ref()
            .is_none_or(|codes| codes.iter().any(|code| code.as_str() == row.authority))
}

proptest! {
    #[test]
    fn a_fold_counts_what_the_filter_says_row_by_row(made in rows(), filter in filters()) {
        let rows: Vec<Row<'_>> = made.iter().map(row_of).collect();
        let cube = cube_of(&rows);
        let fold = cube.fold(&filter);
        let counted: Vec<&Row<'_>> = rows.iter().filter(|row| admitted(row, &filter)).collect();
        let count = |of: &dyn Fn(&Row<'_>) -> bool| counted.iter().filter(|row| of(row)).count() as u32;
        prop_assert_eq!(fold.coverage.total as usize, counted.len());
        let region = region();
        for (index, cell) in fold.cells.iter().enumerate() {
            let here = |row: &Row<'_>| row.precision.maps_to_cell() && region.index(row.point) == Some(index);
            prop_assert_eq!(*cell, count(&here));
        }
        prop_assert_eq!(&cube.cells(&filter), &fold.cells);
        prop_assert_eq!(fold.cells.iter().sum::<u32>(), fold.coverage.mapped);
        for (source, held) in SourceSector::ALL.iter().zip(&fold.sources) {
            prop_assert_eq!(*held, count(&|row| row.source == *source));
        }
        for (learned, held) in Learned::ALL.iter().zip(&fold.learned) {
            prop_assert_eq!(*held, count(&|row| row.learned == *learned));
        }
        for (context, held) in ContextType::ALL.iter().zip(&fold.contexts) {
            prop_assert_eq!(*held, count(&|row| row.context == *context));
        }
        for (grade, held) in Grade::ALL.iter().zip(&fold.grades) {
            prop_assert_eq!(*held, count(&|row| row.grade == *grade));
        }
        let any_hour = Filter { hours: None, ..filter.clone() };
        for (hour, held) in (0_u8..).zip(&fold.hours) {
            let there = |row: &&Row<'_>| admitted(row, &any_hour) && row.occurred.and_then(|o| o.hour_of_week(3)) == Some(hour);
            prop_assert_eq!(*held as usize, rows.iter().filter(there).count());
        }
        prop_assert_eq!(fold.hours.len(), 168);
        for (harm, held) in HarmType::ALL.iter().zip(&fold.harms) {
            prop_assert_eq!(*held, count(&|row| row.harms.contains(*harm)));
        }
        for (code, held) in &fold.authorities {
            prop_assert_eq!(*held, count(&|row| row.authority == code.as_str()));
        }
        let (cells, coverage) = cube.cells_over(&filter, 500, &region);
        prop_assert_eq!(&cells, &fold.cells);
        prop_assert_eq!(shown(coverage), shown(fold.coverage));
        let (by_month, _) = cube.cells_by_month(&filter, 500, &region);
        let months = by_month.len() / cells.len();
        let summed: Vec<u32> = (0..cells.len()).map(|c| (0..months).map(|m| by_month[m * cells.len() + c]).sum()).collect();
        prop_assert_eq!(summed, cells);
        prop_assert_eq!(cube.by_month(&filter).iter().sum::<u32>(), fold.coverage.total);
        prop_assert_eq!(cube.points(&filter, 500).at.len(), fold.coverage.mapped as usize);
        let any_month = Filter { months: Month::FIRST..=Month::LAST, ..filter.clone() };
        prop_assert_eq!(
            fold.months.iter().map(|m| m.count).sum::<u32>() as usize,
            rows.iter().filter(|row| admitted(row, &any_month)).count()
        );
    }
}

#[test]
fn the_fold_of_some_cells_counts_what_lies_in_them_and_nothing_else() {
    let east = |cell: u32| Bng::new(200_010.0 + 500.0 * f64::from(cell), 250_010.0);
    let rows = [
        row(),
        Row { source: SourceSector::Education, recorded: date(2025, 1, 9), ..row() },
        Row { point: east(1), harms: HarmSet::of([HarmType::Missing]), ..row() },
        Row { point: east(2), ..row() },
        Row { precision: Precision::new(501), ..row() },
    ];
    let cube = cube_of(&rows);
    let fold = cube.fold_cells(&Filter::everything(), [0, 1, 1, 400_000]);
    assert_eq!(shown(fold.coverage), (3, 3, 0, 0));
    assert_eq!((fold.harms[HarmType::Cse.index()], fold.harms[HarmType::Missing.index()]), (2, 1));
    assert_eq!(fold.months.iter().map(|month| month.count).collect::<Vec<_>>(), [1, 0, 2]);
    assert_eq!((fold.cells[0], fold.cells[1], fold.cells[2]), (2, 1, 0));
    let everywhere = cube.fold_cells(&Filter::everything(), 0..12);
    assert_eq!(everywhere.cells, cube.fold(&Filter::everything()).cells);
    assert_eq!(cube.fold_cells(&Filter::everything(), []).coverage.total, 0);
}

#[test]
fn a_month_without_a_return_is_told_by_its_source() {
    let by = |month: i8, agency: &'static str, source: SourceSector| Row {
        recorded: date(2025, month, 10),
        agency,
        source,
        ..row()
    };
    // The police tell every month but May; of two schools one is silent in the middle and one begins in July.
    let mut rows: Vec<_> =
        (1..=10).filter(|month| *month != 5).map(|m| by(m, "POL", SourceSector::Police)).collect();
    rows.extend([1, 2, 9, 10].map(|month| by(month, "SCH1", SourceSector::Education)));
    rows.extend([7, 7, 8, 9, 10].map(|month| by(month, "SCH2", SourceSector::Education)));
    let cube = cube_of(&rows);
    let returns = cube.returns();
    let told = |source: SourceSector| returns.iter().find(|of| of.source == source).unwrap();
    let police = told(SourceSector::Police);
    assert_eq!(police.agencies, 1);
    let may = police.months[4];
    assert_eq!((may.expected, may.sent, may.count), (1, 0, 0));
    let schools = told(SourceSector::Education);
    let figures: Vec<_> = schools.months.iter().map(|m| (m.expected, m.sent, m.count)).collect();
    assert_eq!(schools.agencies, 2);
    assert_eq!(figures[0], (1, 1, 1));
    assert_eq!(figures[4], (1, 0, 0), "the first school is silent, the second has not begun");
    assert_eq!(figures[6], (2, 1, 2));
    assert_eq!(figures[8], (2, 2, 2));
    assert_eq!(returns.len(), 2, "no row for a sector that never sent anything");
    let all: u32 = returns.iter().flat_map(|of| &of.months).map(|month| month.count).sum();
    assert_eq!(all as usize, cube.len());
    assert_eq!(cube.top_agency_share(), Some(0.5));
}
