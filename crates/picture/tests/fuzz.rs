//! Whatever is sent to the released side: it is read to one meaning, or to nothing, and never to a fault of ours. The readers are
//! pure, so that hundreds of thousands of questions take seconds; the same questions through the door are a journey.

#![allow(clippy::unwrap_used, reason = "a test ends where a law does not hold")]

use picture::released_ask::{AreaAsked, View, filter_read, polygon_read, query_read};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// Of each kind; with the cookies of `contexture-http` above a million in all.
const FILTERS: u32 = 300_000;
const QUERIES: u32 = 250_000;
const POLYGONS: u32 = 250_000;

fn runner(cases: u32) -> TestRunner {
    TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() })
}

/// Words of the grammar, words that are nearly of it, and words of other languages, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(vec![
            "area",
            "authority",
            "place",
            "place_kind",
            "harm",
            "context_type",
            "source",
            "=",
            " in (",
            ")",
            "(",
            ",",
            " and ",
            " or ",
            "cse",
            "cce",
            "several",
            "school",
            "police",
            "B-GWL01000001",
            "GWL06000001",
            "NaN",
            "1e308",
            "-0",
            "'",
            "\"",
            ";--",
            "%27",
            " union select value from released.cell",
            "not ",
            "<>",
            "\u{0}",
            "\u{202e}",
            "ŵ",
            "s_intersects(",
            "\\",
        ])
        .prop_map(str::to_owned),
        "[ -~]{0,6}",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_filter_has_one_meaning_or_none() {
    let outcome = runner(FILTERS).run(&pieces(), |text| {
        if let Some(filter) = filter_read(&text) {
            let written = filter.to_string();
            prop_assert!(written.bytes().all(|b| b.is_ascii_graphic() || b == b' '), "{written}");
            prop_assert!(
                !written.contains(['\'', '"', ';', '\\', '%']),
                "nothing of SQL is in the grammar: {written}"
            );
            prop_assert_eq!(filter_read(&written), Some(filter));
        }
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn the_query_of_an_address_has_one_meaning_or_none() {
    let word = prop::sample::select(vec![
        "table",
        "period",
        "filter",
        "unit",
        "c",
        "year",
        "lang",
        "=",
        "&",
        "block_year",
        "middle_area_quarter",
        "place_year",
        "2025",
        "2025Q3",
        "2025Q5",
        "-32768",
        "99999999999",
        "block",
        "middle_area",
        "1.5",
        "NaN",
        "inf",
        "%00",
        "%ff",
        "%",
        "+",
        "cy",
        "../",
        "?",
    ]);
    let piece = prop_oneof![6 => word.prop_map(str::to_owned), 1 => "[ -~]{0,5}", 1 => any::<char>().prop_map(String::from)];
    let query = prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat());
    let outcome = runner(QUERIES).run(&query, |query| {
        for view in [
            View::Map,
            View::Table,
            View::Export,
            View::Hotspots,
            View::Change,
            View::Polygon,
            View::Tiles,
            View::UnderIdentification,
        ] {
            let first = query_read(view, &query);
            prop_assert_eq!(first.is_some(), query_read(view, &query).is_some());
            prop_assert!(query.is_ascii() || first.is_none(), "{query}");
        }
        Ok(())
    });
    outcome.unwrap();
}

#[test]
fn the_body_of_a_polygon_is_finite_points_or_nothing() {
    let number = prop_oneof![
        4 => (-1.0e7..1.0e7f64).prop_map(|n| n.to_string()),
        1 => prop::sample::select(vec!["NaN", "1e308", "1e309", "-1e309", "null", "\"1\"", "1e-400", "0", "-0", "[]", "true"])
            .prop_map(str::to_owned),
    ];
    let point = prop::collection::vec(number, 0..4).prop_map(|point| format!("[{}]", point.join(",")));
    let ring = prop::collection::vec(point, 0..7).prop_map(|ring| format!("[{}]", ring.join(",")));
    let shape = prop::collection::vec(ring, 0..3).prop_map(|rings| format!("[{}]", rings.join(",")));
    let body = (shape, 0..8u8, "[ -~]{0,12}").prop_map(|(rings, form, noise)| match form {
        0 => format!(r#"{{"type":"Polygon","coordinates":{rings},"x":{rings}}}"#),
        1 => format!(r#"{{"coordinates":{rings},"type":"polygon"}}"#),
        2 => format!(r#"{{"blocks":["{noise}"]}}"#),
        3 => noise,
        5 => format!(r#"{{"within_m":{},"of":{rings}}}"#, noise.len()),
        6 => format!(r#"{{"lines":{rings},"within_m":{}}}"#, noise.len()),
        4 => "[".repeat(noise.len() * 40),
        _ => format!(r#"{{"type":"Polygon","coordinates":{rings}}}"#),
    });
    let outcome = runner(POLYGONS).run(&body, |body| {
        match polygon_read(body.as_bytes()) {
            Some(AreaAsked::Polygon(rings)) => {
                prop_assert!(
                    rings.iter().flatten().all(|(east, north)| east.is_finite() && north.is_finite())
                );
            }
            Some(AreaAsked::Within(line, metres)) => {
                prop_assert!(line.len() <= 200 && !metres.is_nan());
            }
            Some(AreaAsked::WithinAny(lines, metres)) => {
                prop_assert!(lines.len() <= 10_000 && !metres.is_nan());
            }
            Some(AreaAsked::Blocks(blocks)) => {
                prop_assert!(blocks.iter().all(|code| code.len() <= 32 && code.is_ascii()));
            }
            None => {}
        }
        Ok(())
    });
    outcome.unwrap();
}
