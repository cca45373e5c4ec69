//! A problem profile as a room may describe it: twenty pages or more, six maps, made up from numbers.

use api::language::{Arg, Lang, Text, say};
use api::report::{
    Block, Document, Edition, Fact, IntervalLine, Intervals, Legend, LegendLine, MapArea, MapFigure,
    MapPlace, PaperColumn, Print, Section, Sign, Table,
};
use api::{BasemapFeature, Shape};

fn both(en: &str, cy: &str) -> Text {
    Text::new(en, cy)
}

/// Points one after the other.
fn ring(points: &[(i32, i32)]) -> Vec<i32> {
    points.iter().flat_map(|(e, n)| [*e, *n]).collect()
}

/// The coast of a many-cornered land.
fn coast(reach: i32) -> Vec<i32> {
    let corner = |step: i32| {
        let angle = f64::from(step) * std::f64::consts::TAU / 400.0;
        let far = f64::from(reach) * (0.62 + 0.05 * (angle * 7.0).sin());
        let (east, north) = (angle.cos() * far, angle.sin() * far);
        (reach / 2 + east as i32, reach / 2 + north as i32)
    };
    ring(&(0..=400).map(corner).collect::<Vec<_>>())
}

/// Land, roads and towns.
fn ground(reach: i32) -> Vec<BasemapFeature> {
    let feature = |layer: &str, rank: u8, name: Option<Text>, shape: Shape| BasemapFeature {
        layer: layer.to_owned(),
        name,
        rank,
        shape,
    };
    let mut ground = vec![feature("land", 0, None, Shape::Polygons(vec![vec![coast(reach)]]))];
    for road in 0..12 {
        let line: Vec<(i32, i32)> =
            (0..200).map(|step| (step * reach / 200, (road * reach / 12) + (step * 37 % 400))).collect();
        ground.push(feature("road", (road % 3) as u8, None, Shape::Lines(vec![ring(&line)])));
    }
    let towns =
        [("Harbour Town", "Tref yr Harbwr"), ("Lower Ford", "Rhyd Isaf"), ("Ŵyl ŷ Tŵr", "Gŵyl y Tŵr")];
    for (n, (en, cy)) in towns.into_iter().enumerate() {
        let at = (n as i32 + 1) * reach / 4;
        ground.push(feature("label", 0, Some(both(en, cy)), Shape::Points(vec![at, at])));
    }
    ground
}

const COLOURS: [u32; 5] = [0x00ff_f3cf, 0x00fd_cc7a, 0x00c9_ccd0, 0x00d9_541e, 0x008c_2306];

/// A block with twelve corners, as real outlines have many.
fn block(n: i32, side: i32) -> MapArea {
    let (e, s) = ((n % side) * 1000, (n / side) * 1000);
    let corners = [
        (e, s),
        (e + 300, s + 40),
        (e + 700, s - 40),
        (e + 1000, s),
        (e + 960, s + 300),
        (e + 1040, s + 700),
        (e + 1000, s + 1000),
        (e + 700, s + 960),
        (e + 300, s + 1040),
        (e, s + 1000),
        (e + 40, s + 700),
        (e - 40, s + 300),
        (e, s),
    ];
    let sign = match n % 7 {
        5 => Sign::Withheld,
        6 => Sign::LikelyWithheld { colour: Some(COLOURS[2]) },
        of => Sign::Class { colour: COLOURS[of as usize] },
    };
    MapArea { shape: Shape::Polygons(vec![vec![ring(&corners)]]), sign }
}

fn legend() -> Legend {
    let line = |sign, en: &str, cy: &str, count| LegendLine { sign, words: both(en, cy), count };
    Legend {
        title: Some(both("Likely above", "Tebygol o fod uwchlaw")),
        unit: Some(both("probability for each block", "tebygolrwydd ar gyfer pob bloc")),
        lines: vec![
            line(Sign::Class { colour: COLOURS[4] }, "Very likely above", "Tebygol iawn", Some(12)),
            line(Sign::Wide { colour: COLOURS[3] }, "Interval wider than the value", "Cyfwng lletach", None),
            line(
                Sign::LikelyWithheld { colour: None },
                "Hatched: withheld",
                "Llinellau: wedi’i ddal yn ôl",
                None,
            ),
            line(Sign::Withheld, "Withheld or none", "Wedi’i ddal yn ôl neu ddim", None),
            line(Sign::NotReporting, "No returns", "Dim dychweliadau", None),
            line(Sign::NotInForce, "Not in force", "Nid mewn grym", None),
            line(Sign::Place, "Registered place", "Lle cofrestredig", None),
        ],
        notes: vec![both("By date recorded; rounded to 5.", "Yn ôl dyddiad cofnodi; talgrynnwyd i 5.")],
    }
}

/// A many-cornered land, towns, roads, and so many blocks by so many.
pub(crate) fn figure(side: i32) -> MapFigure {
    let reach = side * 1000;
    let places = (0..12).map(|n| MapPlace {
        at: (reach * (n % 4 + 1) / 5, reach * (n / 4 + 1) / 4),
        name: both(&format!("Station {n}"), &format!("Gorsaf {n}")),
        value: 10 + 5 * n as u32,
    });
    MapFigure {
        caption: both(
            "Likely above 1.5 × the region’s rate",
            "Tebygol o fod uwchlaw 1.5 × cyfradd y rhanbarth",
        ),
        alt: both("Map with blocks in five colours.", "Map gyda blociau mewn pum lliw."),
        bounds: (0, 0, reach, reach),
        ground: ground(reach),
        areas: (0..side * side).map(|n| block(n, side)).collect(),
        outlines: vec![Shape::Lines(vec![coast(reach)])],
        places: places.collect(),
        legend: legend(),
    }
}

pub(crate) fn table(rows: usize) -> Table {
    let column = |en: &str, cy: &str, figures| PaperColumn { heading: both(en, cy), figures, share: 1 };
    let row = |n: usize| {
        vec![
            both(&format!("Block {n}"), &format!("Bloc {n}")),
            Text::same(format!("{} ({}–{})", n * 5, n * 4, n * 6)),
            both("withheld or none", "wedi’i ddal yn ôl neu ddim"),
        ]
    };
    Table {
        caption: both("Released values of the blocks", "Gwerthoedd y blociau a ryddhawyd"),
        columns: vec![
            column("Area", "Ardal", false),
            column("Value (interval)", "Gwerth (cyfwng)", true),
            column("Class", "Dosbarth", false),
        ],
        rows: (1..=rows).map(row).collect(),
    }
}

/// Values with intervals, one name of them as long as names get.
pub(crate) fn intervals() -> Intervals {
    let line = |n: u32| IntervalLine {
        name: both(&format!("Town block {n}"), &format!("Bloc y dref {n}")),
        value: 10 * n,
        low: 10 * n - 5,
        high: 10 * n + 8,
    };
    Intervals {
        caption: both("Values with intervals", "Gwerthoedd gyda chyfyngau"),
        alt: both("Six values", "Chwe gwerth"),
        lines: (1..=6).map(line).collect(),
    }
}

pub(crate) fn document(sections: Vec<Section>) -> Document {
    let (id, digest) = ("gwaelod-2025-1", "5e".repeat(32));
    let edition = [("id", Arg::from(id)), ("digest", Arg::from(Edition::short(&digest)))];
    Document {
        marking: both("OFFICIAL-SENSITIVE", "SWYDDOGOL-SENSITIF · OFFICIAL-SENSITIVE"),
        handling: both("Handle as marked.", "Dylid ei drin fel y marciwyd."),
        title: both("Problem profile", "Proffil problem"),
        subtitle: both("The Hundred · 2025", "Y Cantref · 2025"),
        edition: Edition { words: say("paper-edition", &edition), id: id.to_owned(), digest },
        printed: say(
            "paper-printed",
            &[("by", Arg::from("partner")), ("at", Arg::from("2026-02-01 10:00 UTC"))],
        ),
        contents: true,
        sections,
    }
}

pub(crate) fn section(en: &str, cy: &str, blocks: Vec<Block>) -> Section {
    Section { heading: both(en, cy), level: 1, new_page: false, blocks }
}

/// Twenty pages or more with six maps, each of `side` by `side` blocks.
pub(crate) fn profile(lang: Lang, side: i32) -> Print {
    let prose_en = "Concerns about the bus station are told by four agencies and lie above what chance explains. The numbers are released values \
        with noise; their intervals are in the tables. ";
    let prose_cy = "Mae pryderon am yr orsaf fysiau’n cael eu dweud gan bedair asiantaeth ac maent uwchlaw’r hyn y mae siawns yn ei egluro. \
        Gwerthoedd wedi’u rhyddhau gyda sŵn yw’r rhifau; mae eu cyfyngau yn y tablau. ";
    let prose = || Block::Paragraph { text: both(&prose_en.repeat(4), &prose_cy.repeat(4)) };
    let mut sections = Vec::new();
    for n in 1..=6 {
        let mut first = section(&format!("Finding {n}"), &format!("Canfyddiad {n}"), vec![prose(), prose()]);
        first.new_page = true;
        first.blocks.push(Block::Map(Box::new(figure(side))));
        sections.push(first);
        let mut values = section("Values", "Gwerthoedd", vec![prose(), Block::Table(table(70))]);
        values.level = 2;
        sections.push(values);
        let facts = (0..6).map(|n| Fact {
            name: both(&format!("Item {n}"), &format!("Eitem {n}")),
            value: Text::same("10 (4–18)"),
        });
        let items = (0..5).map(|_| both(prose_en, prose_cy)).collect();
        let mut more =
            section("What it means", "Beth mae’n ei olygu", vec![prose(), prose(), Block::List { items }]);
        more.level = 2;
        more.blocks.push(Block::Facts { facts: facts.collect() });
        more.blocks.push(Block::Intervals(intervals()));
        sections.push(more);
    }
    Print { lang, document: document(sections) }
}
