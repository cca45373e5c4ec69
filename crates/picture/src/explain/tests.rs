use super::*;
use api::{Dimension, LeftOut, WorkingFilter};
use concern::{ContextType, Grade, HarmType, Learned, SourceSector};
use cube::{CubeBuilder, Row};
use geography::{Bng, Lattice, Precision};
use jiff::civil::date;

/// Twenty by twenty cells, the south-west corner of which is sea.
fn grid() -> GridMask {
    let lattice = Lattice::new(Bng::new(200_000.0, 250_000.0), 500.0, 20, 20).unwrap();
    GridMask::new(lattice, (0..400).map(|i| i != 0).collect()).unwrap()
}

fn row(col: u32, row: u32) -> Row<'static> {
    Row {
        point: Bng::new(200_010.0 + 500.0 * f64::from(col), 250_010.0 + 500.0 * f64::from(row)),
        precision: Precision::new(50),
        block: None,
        authority: "A1",
        place: None,
        recorded: date(2025, 3, 20),
        occurred: None,
        harms: HarmSet::of([HarmType::Cse]),
        source: SourceSector::Police,
        learned: Learned::Discovered,
        context: ContextType::Place,
        grade: Grade::Ungraded,
        agency: "POL",
    }
}

/// One concern in every third cell from schools, and at (10, 10) a heap that the police alone told: thirty, twenty of them in April.
fn cube() -> Cube {
    let mut builder = CubeBuilder::new(grid());
    for at in (1..400).step_by(3) {
        let told = Row {
            source: SourceSector::Education,
            learned: Learned::Told,
            agency: "SCH",
            ..row(at % 20, at / 20)
        };
        builder.push(told).unwrap();
    }
    for n in 0..30 {
        let april = if n < 20 { date(2025, 4, 2) } else { date(2025, 3, 20) };
        builder.push(Row { recorded: april, ..row(10, 10) }).unwrap();
    }
    builder.push(Row { precision: Precision::new(900), ..row(10, 10) }).unwrap();
    builder.finish()
}

const HEAP: u32 = 10 * 20 + 10;

fn story(cell: u32) -> CellStory {
    told(&cube(), &Filter::everything(), cell, HarmSet::ALL)
}

#[test]
fn a_heap_of_one_source_does_not_stand_without_it() {
    let story = story(HEAP);
    assert_eq!(story.cells, 9);
    assert_eq!((story.own, story.count), (30, 33));
    let mapped = 133.0 + 30.0;
    assert!((story.expected - mapped * 9.0 / 399.0).abs() < 1e-3);
    let (low, high) = story.interval.unwrap();
    assert!(low > 5.0 && low < story.ratio.unwrap() && story.ratio.unwrap() < high);
    assert_eq!((story.stands.class, story.sure), (3, true));
    let of =
        |out: LeftOut, code: &str| story.without.iter().find(|w| w.out == out && w.code == code).unwrap();
    let police = of(LeftOut::Source, "police");
    assert_eq!((police.total, police.count, police.stands.class, police.sure), (133, 3, 0, false));
    let education = of(LeftOut::Source, "education");
    assert_eq!((education.stands.class, education.sure), (3, true));
    assert_eq!(of(LeftOut::Discovered, "").stands.class, 0);
    assert_eq!(of(LeftOut::FullestMonth, "2025-04").count, 13);
    // Nothing here is graded: to leave the ungraded out would be a question about nothing.
    assert!(story.without.iter().all(|w| w.out != LeftOut::Grade));
}

#[test]
fn the_parts_say_what_is_commoner_here_than_elsewhere() {
    let story = story(HEAP);
    let police = story.parts.iter().find(|p| p.of == Dimension::Source && p.code == "police").unwrap();
    assert_eq!((police.count, police.elsewhere), (30, Some(0.0)));
    assert!(
        police.q.unwrap() < 1e-10 && police.interval.0 < police.share && police.share < police.interval.1
    );
    let cse = story.parts.iter().find(|p| p.code == "cse").unwrap();
    assert!((cse.share - 1.0).abs() < 1e-12 && cse.q == Some(1.0), "all of it is everywhere");
    assert!(story.parts.iter().all(|part| part.code != "missing"), "what is nowhere is not told");
    let covered = told(&cube(), &Filter::everything(), HEAP, HarmSet::of([HarmType::Missing]));
    assert!(covered.parts.iter().all(|part| part.of != Dimension::Harm));
}

#[test]
fn months_and_hours_are_those_of_the_neighbourhood() {
    let story = story(HEAP);
    assert_eq!(story.months, [13, 20]);
    assert_eq!((story.hours.len(), story.hours.iter().sum::<u32>()), (168, 0), "no hour is known");
}

#[test]
fn a_corner_has_fewer_neighbours_and_the_sea_has_nothing_behind_it() {
    let corner = story(19);
    assert_eq!(corner.cells, 4);
    let beside_the_sea = story(1);
    assert_eq!(beside_the_sea.cells, 5);
    for outside in [0, 400, u32::MAX] {
        let nothing = story(outside);
        assert_eq!((nothing.cells, nothing.count, nothing.stands.class), (0, 0, 0));
        assert!(nothing.parts.is_empty() && nothing.without.is_empty() && nothing.ratio.is_none());
    }
}

#[test]
fn a_filter_that_admits_nothing_has_no_story_and_no_fault() {
    let filter =
        filter_read(&WorkingFilter { from: Some("2031-01".into()), ..WorkingFilter::default() }).unwrap();
    let story = told(&cube(), &within(&cube(), &filter), HEAP, HarmSet::ALL);
    assert_eq!((story.cells, story.count, story.stands.z), (9, 0, None));
    assert!(story.ratio.is_none() && story.without.is_empty());
}

#[test]
fn a_cell_stands_on_its_own_side_alone() {
    assert!(is_sure(3, 2, SURE) && is_sure(2, 3, SURE) && is_sure(-2, -3, SURE));
    assert!(!is_sure(1, 3, SURE) && !is_sure(-3, 3, SURE) && !is_sure(3, -3, SURE));
    assert!(!is_sure(0, 0, SURE) && !is_sure(1, 1, SURE) && is_sure(1, 1, 1));
}
