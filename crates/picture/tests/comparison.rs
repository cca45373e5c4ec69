//! Two periods on the working map: what is told adds up, and a change of reporting is seen for what it is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on panics, in its helpers too")]

use api::{Comparison, MultiplesAsk, RegionName, WorkingFilter, WorkingMap};
use concern::{ContextType, Grade, HarmSet, HarmType, Learned, SourceSector};
use cube::{CubeBuilder, Row};
use disclosure::Working;
use geography::{Bng, GridMask, Lattice, Precision};
use jiff::civil::date;
use language::Text;
use picture::{Held, NoMap, Region, multiples_asked, working_map_asked};
use std::collections::HashMap;

/// Ten by ten cells over 2024 and 2025: every cell has a concern a quarter, and from 2025 on the one in the middle has eight more. `doubled`
/// sends every concern of 2025 twice, as an agency that begins to report everything would.
fn held(doubled: bool) -> Held {
    let lattice = Lattice::new(Bng::new(210_000.0, 250_000.0), 500.0, 10, 10).unwrap();
    let mut builder = CubeBuilder::new(GridMask::whole(lattice));
    let mut push = |cell: usize, month: i8, year: i16, agency: &str| {
        let day = date(year, month, 10);
        builder
            .push(Row {
                point: lattice.centre(cell),
                precision: Precision::new(10),
                block: None,
                authority: "A1",
                place: None,
                recorded: day,
                occurred: None,
                harms: HarmSet::of([HarmType::Cse]),
                source: SourceSector::Police,
                learned: Learned::Told,
                context: ContextType::Place,
                grade: Grade::Ungraded,
                agency,
            })
            .unwrap();
    };
    for year in [2024, 2025] {
        for month in [1, 4, 7, 10, 12] {
            for cell in 0..100 {
                push(cell, month, year, "POL");
                if doubled && year == 2025 {
                    push(cell, month, year, "NEW");
                }
            }
            if year == 2025 {
                (0..8).for_each(|_| push(55, month, year, "POL"));
            }
        }
    }
    let name = RegionName { code: "R".to_owned(), name: Text::same("R") };
    let region = Region { name, authorities: Vec::new(), cube: Working::hold(builder.finish()) };
    Held { regions: HashMap::from([("R".to_owned(), region)]), version: 1 }
}

fn asked(null: Option<&str>) -> WorkingFilter {
    WorkingFilter {
        from: Some("2025-01".into()),
        against_from: Some("2024-01".into()),
        against_to: Some("2024-12".into()),
        against: null.map(str::to_owned),
        ..WorkingFilter::default()
    }
}

fn look(held: &Held, asked: &WorkingFilter, see: impl FnOnce(&WorkingMap, &Comparison)) -> String {
    let (map, subject) = working_map_asked(held, "R", asked, HarmSet::ALL).map_err(|_| "no map").unwrap();
    map.map(|map| see(&map, map.comparison.as_ref().unwrap()));
    subject
}

fn classes(comparison: &Comparison) -> HashMap<u32, i8> {
    let cells = &comparison.cells;
    cells.index.iter().copied().zip(cells.class.iter().copied()).collect()
}

#[test]
fn both_periods_are_told_and_the_cell_that_rose_is_found() {
    let subject = look(&held(false), &asked(None), |map, comparison| {
        assert_eq!((comparison.from.as_str(), comparison.to.as_str()), ("2024-01", "2024-12"));
        assert_eq!((map.coverage.total, comparison.coverage.total), (540, 500));
        assert_eq!((comparison.days, comparison.against.as_str()), ([365, 366], "region"));
        assert_eq!((comparison.windows, comparison.region_ratio), (100, Some(1.08)));
        assert_eq!(comparison.sources.iter().map(|share| share.count).sum::<u32>(), 500);
        let class = classes(comparison);
        assert!(class[&55] >= 2 && class[&0] == 0, "{class:?}");
        let at = comparison.cells.index.iter().position(|cell| *cell == 55).unwrap();
        let cells = &comparison.cells;
        assert_eq!((cells.cell_against[at], cells.count[at], cells.count_against[at]), (5, 85, 45));
        let ratio = cells.ratio[at].unwrap();
        assert!((ratio - 85.0 / 45.0 / 1.08).abs() < 0.01);
        assert!(cells.low[at] < ratio && ratio < cells.high[at].unwrap());
        assert_eq!(map.filter.against_from.as_deref(), Some("2024-01"));
        assert_eq!(map.filter.against.as_deref(), Some("region"));
    });
    assert_eq!(subject, "from=2025-01&against_from=2024-01&against_to=2024-12&against=region");
}

/// A new agency that reports everything again raises every rate; against the region only the cell in the middle stands out, less than it did.
#[test]
fn a_new_agency_everywhere_is_a_rise_of_the_rate_and_none_against_the_region() {
    let held = held(true);
    look(&held, &asked(Some("rate")), |_, comparison| {
        assert!(classes(comparison).values().all(|class| *class >= 1));
        assert_eq!((comparison.agencies.throughout, comparison.agencies.partly), (1, 1));
    });
    look(&held, &asked(None), |_, comparison| {
        let class = classes(comparison);
        assert!(class.values().filter(|class| **class != 0).count() <= 9, "{class:?}");
        assert_eq!(class[&0], 0);
    });
}

#[test]
fn months_without_data_are_no_quiet_time() {
    let held = held(false);
    let early = WorkingFilter {
        against_from: Some("2019-01".into()),
        against_to: Some("2019-12".into()),
        ..asked(Some("rate"))
    };
    look(&held, &early, |_, comparison| {
        assert!(comparison.no_result.is_some() && comparison.cells.index.is_empty());
    });
    let half = WorkingFilter { against_from: Some("2022-01".into()), ..asked(None) };
    look(&held, &half, |_, comparison| {
        assert_eq!((comparison.from.as_str(), comparison.days), ("2024-01", [365, 366]));
    });
}

#[test]
fn small_multiples_are_the_map_by_code() {
    let held = held(false);
    let ask = |by: &str| MultiplesAsk { by: by.to_owned(), filter: asked(None) };
    let (maps, subject) = multiples_asked(&held, "R", &ask("source"), HarmSet::ALL).ok().unwrap();
    assert_eq!(subject, "by=source&from=2025-01");
    maps.map(|maps| {
        assert_eq!(maps.maps.len(), SourceSector::ALL.len());
        let police = maps.maps.iter().find(|map| map.code == "police").unwrap();
        assert_eq!((police.total, police.mapped, police.index.len()), (540, 540, 100));
        assert_eq!(police.count[55], 45);
        assert!(maps.maps.iter().filter(|map| map.code != "police").all(|map| map.total == 0));
    });
    let narrow = HarmSet::of([HarmType::Cse]);
    let (maps, _) = multiples_asked(&held, "R", &ask("harm"), narrow).ok().unwrap();
    maps.map(|maps| assert_eq!(maps.maps.len(), 1, "harm types that are not covered have no map"));
    assert!(matches!(
        multiples_asked(&held, "R", &ask("person"), HarmSet::ALL).err(),
        Some(NoMap::Fault(fault)) if fault.field == "by"
    ));
}

#[test]
fn periods_that_share_a_month_are_refused() {
    let overlap = WorkingFilter { against_to: Some("2025-01".into()), ..asked(None) };
    let refused = working_map_asked(&held(false), "R", &overlap, HarmSet::ALL).err();
    assert!(matches!(refused, Some(NoMap::Fault(fault)) if fault.field == "against_from"));
    let plain = WorkingFilter::default();
    let (map, _) = working_map_asked(&held(false), "R", &plain, HarmSet::ALL).ok().unwrap();
    map.map(|map| assert!(map.comparison.is_none()));
}
