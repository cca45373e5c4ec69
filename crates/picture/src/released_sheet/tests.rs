//! A sheet of three blocks and a station: what stands on it, and what it goes with.

use super::*;
use api::drawing::Rgb;
use api::drawing::palette::{DENSITY, exceedance};
use api::report::{Sign, Table};
use api::{LedgerLine, RegionName, ReleasedArea, ReleasedPlace, ReleasedSpot, Shape, SourceShare};
use language::Lang;

fn value(rounded: u32, around: u32) -> ReleasedValue {
    ReleasedValue::Value { rounded, low: rounded.saturating_sub(around), high: rounded + around }
}

/// Three blocks of 1 km side by side: certain, withheld, and wide.
fn geography() -> Geography {
    let square = |e: i32| Shape::Polygons(vec![vec![vec![e, 0, e + 1000, 0, e + 1000, 1000, e, 1000, e, 0]]]);
    let area = |i: i32| AreaFeature {
        code: format!("B{i}"),
        kind: "block".to_owned(),
        name: Text::new(format!("Block {i}"), format!("Bloc {i}")),
        parents: vec!["L1".to_owned()],
        residents_10_17: Some(200),
        shape: square(i * 1000),
    };
    let mut areas: Vec<AreaFeature> = (0..3).map(area).collect();
    areas.push(AreaFeature {
        code: "L1".to_owned(),
        kind: "local_authority".to_owned(),
        name: Text::new("Harbour", "Harbwr"),
        ..area(9)
    });
    let licences = vec![Text::new("Made up.", "Dychmygol.")];
    Geography { bounds: (0, 0, 3000, 1000), basemap: Vec::new(), areas, licences }
}

fn card() -> ReleaseCard {
    ReleaseCard {
        id: "gwaelod-2025-1".to_owned(),
        year: 2025,
        period: "2025".to_owned(),
        policy_version: "1".to_owned(),
        policy_digest: "ab".repeat(32),
        threshold: 10,
        rounding: 5,
        epsilon: "1.5".to_owned(),
        ledger: vec![LedgerLine {
            table: "block_year".to_owned(),
            period: "2025".to_owned(),
            revision: 1,
            scale: "2".to_owned(),
            epsilon: "0.5".to_owned(),
            cells: 3,
        }],
        published: "2026-01-20T09:00:00Z".to_owned(),
        sources: vec![SourceShare {
            code: "police".to_owned(),
            label: Text::new("Police", "Heddlu"),
            percent: 60,
        }],
        total: value(1_450, 12),
        unplaced: ReleasedValue::Withheld,
    }
}

fn map() -> ReleasedMap {
    let block =
        |i: usize, value| ReleasedArea { code: format!("B{i}"), value, years: vec![], quarters: vec![] };
    let place = |id: &str, value| ReleasedPlace {
        id: id.to_owned(),
        kind: "rail_station".to_owned(),
        name: Text::new("Station", "Gorsaf"),
        authority: Some("L1".to_owned()),
        at: Some((2500, 500)),
        value,
        years: vec![],
    };
    ReleasedMap {
        region: RegionName { code: "R".to_owned(), name: Text::new("The Hundred", "Y Cantref") },
        years: vec![],
        release: Some(card()),
        tables: vec![],
        middle_areas: vec![],
        authorities: vec![],
        blocks: vec![block(0, value(40, 8)), block(1, ReleasedValue::Withheld), block(2, value(10, 8))],
        places: vec![place("P", value(15, 8)), place("Q", ReleasedValue::Withheld)],
    }
}

fn sheet_of(map: &ReleasedMap, shade: &Shade, by: &str) -> Document {
    let (geography, card) = (geography(), card());
    let printed = Text::same(by);
    document(&Told::of(map, &card, &geography, Unit::Block, shade), printed)
}

fn figure_of(document: &Document) -> &api::report::MapFigure {
    match &document.sections[0].blocks[0] {
        Block::Map(figure) => figure,
        other => panic!("a map, not {other:?}"),
    }
}

fn table_of(document: &Document, heading: &str) -> Table {
    let heading = say(heading, &[]);
    let section = document.sections.iter().find(|section| section.heading == heading).unwrap();
    match &section.blocks[0] {
        Block::Table(table) => table.clone(),
        other => panic!("a table, not {other:?}"),
    }
}

#[test]
fn a_map_of_rates_is_drawn_as_on_the_screen_and_its_legend_counts_every_area_with_a_value() {
    let map = map();
    let sheet = sheet_of(&map, &Shade::Rate, "partner");
    let figure = figure_of(&sheet);
    let signs: Vec<Sign> = figure.areas.iter().map(|area| area.sign).collect();
    assert!(matches!(signs[0], Sign::Class { .. }), "{signs:?}");
    assert_eq!(signs[1], Sign::Withheld);
    assert!(matches!(signs[2], Sign::Wide { .. }), "8 either way of 10 is wider than 10");
    let counted: u32 = figure.legend.lines.iter().filter_map(|line| line.count).sum();
    assert_eq!(counted, 2);
    let keys: Vec<Sign> = figure.legend.lines.iter().map(|line| line.sign).rev().take(3).collect();
    assert_eq!(keys[..2], [Sign::Place, Sign::Withheld]);
    assert!(matches!(keys[2], Sign::Wide { colour } if Rgb::hex(colour) == DENSITY[2]));
    assert_eq!(figure.places.len(), 1, "a withheld place is on no map");
}

#[test]
fn a_withheld_area_keeps_its_hatch_over_what_is_likely() {
    let spot = |code: &str, percent: u8, value| ReleasedSpot {
        code: code.to_owned(),
        percent: Some(percent),
        band: Some(Band::of(percent)),
        value,
    };
    let spots = ReleasedHotspots {
        region: map().region,
        unit: "block".to_owned(),
        c: "1.5".to_owned(),
        release: card(),
        spots: vec![spot("B0", 97, value(40, 8)), spot("B1", 50, ReleasedValue::Withheld)],
    };
    let map = map();
    let sheet = sheet_of(&map, &Shade::Exceedance(Box::new(spots)), "partner");
    let figure = figure_of(&sheet);
    let colour = |band| legend::code(exceedance(band));
    assert_eq!(figure.areas[0].sign, Sign::Class { colour: colour(Band::VeryLikely) });
    assert_eq!(figure.areas[1].sign, Sign::LikelyWithheld { colour: Some(colour(Band::Unsure)) });
    assert_eq!(figure.areas[2].sign, Sign::Withheld, "nothing is told of it");
    assert!(figure.alt.en.contains("Block 0") && figure.alt.cy.contains("Bloc 0"), "{:?}", figure.alt);
}

#[test]
fn every_area_is_in_the_table_with_its_interval_and_the_withheld_say_so() {
    let map = map();
    let sheet = sheet_of(&map, &Shade::Rate, "partner");
    let table = table_of(&sheet, "paper-map-values");
    let rows: Vec<Vec<&str>> =
        table.rows.iter().map(|row| row.iter().map(|cell| cell.get(Lang::Cy)).collect()).collect();
    assert_eq!(rows[0], ["Bloc 0", "Harbwr", "200", "40 (32–48)", "200 (160–240)"]);
    assert_eq!(rows[1], ["Bloc 1", "Harbwr", "200", "wedi’i ddal yn ôl neu ddim", "–"]);
    assert_eq!(rows.len(), 3);
    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    let places = table_of(&sheet, "paper-map-places");
    assert_eq!(places.rows.len(), 1);
    assert_eq!(places.rows[0][3].en, "15 (7–23)");
}

#[test]
fn the_sheet_tells_release_epsilon_period_sources_and_totals_in_both_languages() {
    let sheet = sheet_of(&map(), &Shade::Rate, "partner");
    let Block::Facts { facts } = &sheet.sections[1].blocks[0] else { panic!("facts") };
    for lang in Lang::ALL {
        let told: String = facts.iter().map(|fact| fact.value.get(lang).to_owned() + "\n").collect();
        let police = if lang == Lang::Cy { "Heddlu 60%" } else { "Police 60%" };
        for part in [
            "gwaelod-2025-1",
            "2026-01-20",
            "1.5",
            "2025",
            police,
            "1\u{202f}450 (1\u{202f}438–1\u{202f}462)",
        ] {
            assert!(told.contains(part), "{part} in {told}");
        }
    }
    assert!([&sheet.marking.en, &sheet.marking.cy].iter().all(|words| words.contains("OFFICIAL-SENSITIVE")));
}

#[test]
fn the_digest_goes_with_what_is_told_and_not_with_who_printed_it() {
    let digest = |map: &ReleasedMap, by: &str| sheet_of(map, &Shade::Rate, by).edition.digest;
    assert_eq!(digest(&map(), "partner"), digest(&map(), "safety"));
    let mut other = map();
    other.blocks[0].value = value(45, 8);
    assert_ne!(digest(&map(), "partner"), digest(&other, "partner"));
}
