//! The corpus of messy places, each with the reading that a person gave it; and the laws of places.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use geography::{Bng, grid_ref};
use proptest::prelude::*;
use serde::Deserialize;
use told::place::{Extent, Place, PlaceProblem, Postcode, read};

#[derive(Deserialize)]
struct Corpus {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    source: Option<String>,
    precision_m: Option<u32>,
    printed: Option<String>,
    problem: Option<String>,
    #[serde(default)]
    suggestions: Vec<String>,
}

fn corpus() -> Vec<Case> {
    let corpus: Corpus = serde_json::from_str(include_str!("../../../fixtures/told/where.json")).unwrap();
    corpus.cases
}

#[test]
fn every_place_of_the_corpus_is_read_as_a_person_reads_it() {
    let cases = corpus();
    assert!(cases.len() >= 200, "the corpus has shrunk");
    let wrong: Vec<String> = cases.iter().filter_map(differs).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

fn differs(case: &Case) -> Option<String> {
    let found = match read(&case.text) {
        Ok(place) => format!("{} {} m: {place}", place.source.code(), place.precision.metres()),
        Err(problem) => {
            let suggestions: Vec<&str> = problem.suggestions().iter().map(Postcode::as_str).collect();
            format!("{} {suggestions:?}", problem.code())
        }
    };
    let expected = match &case.problem {
        Some(problem) => format!("{problem} {:?}", case.suggestions),
        None => format!(
            "{} {} m: {}",
            case.source.as_deref().unwrap(),
            case.precision_m.unwrap(),
            case.printed.as_deref().unwrap()
        ),
    };
    (found != expected).then(|| format!("{:?}: found {found}, expected {expected}", case.text))
}

#[test]
fn what_the_corpus_reads_is_printed_and_read_back() {
    for case in corpus() {
        if let Ok(place) = read(&case.text) {
            assert_eq!(read(&place.to_string()), Ok(place.clone()), "{place}");
        }
    }
}

#[test]
fn every_problem_has_its_sentence_in_both_languages() {
    let all = [
        PlaceProblem::Empty,
        PlaceProblem::TooLong,
        PlaceProblem::NotKnown,
        PlaceProblem::NotRead,
        PlaceProblem::Swapped,
        PlaceProblem::WestMissing,
        PlaceProblem::DegreesImpossible,
        PlaceProblem::CoordinateHalf,
        PlaceProblem::OutsideGrid,
        PlaceProblem::GridLetters,
        PlaceProblem::GridDigits,
        PlaceProblem::Postcode(Vec::new()),
        PlaceProblem::SchoolAuthority,
        PlaceProblem::RouteUnclear,
    ];
    for problem in all {
        let text = problem.sentence();
        assert!(text.en != text.cy && text.en.len() > 20 && text.cy.len() > 20, "{problem:?}");
    }
}

#[test]
fn neither_names_nor_postcodes_show_in_a_log() {
    let name = format!("{:?}", read("near Ysgol Dychmygol").unwrap());
    let problem = read("CFI0 1AA").unwrap_err();
    assert!(!name.contains("Dychmygol"), "{name}");
    assert!(!format!("{problem:?} {problem} {:?}", problem.sentence()).contains("CF"));
}

/// Pieces from which people build places.
fn scraps() -> impl Strategy<Value = String> {
    let words = [
        "51.48",
        "-3.18",
        "51",
        "28",
        "45",
        "°",
        "'",
        "\"",
        "N",
        "W",
        " ",
        " ",
        ",",
        "318284",
        "176231",
        "SN",
        "58",
        "815",
        "CF10",
        "1AA",
        "CF1O",
        "5110ABC99960",
        "671",
        "/",
        "4053",
        "W06000015",
        "between",
        "rhwng",
        "and",
        "a",
        "near",
        "ger",
        "outside",
        "y tu allan i",
        "from",
        "to",
        "Bangor",
        "Pont-y-pŵl",
        "CDF",
        "cdfjdma",
        ".",
        "-",
        "lat",
        "0",
        "9999999999999",
    ];
    proptest::collection::vec((proptest::sample::select(words.to_vec()), prop::bool::ANY), 0..8).prop_map(
        |parts| {
            parts
                .into_iter()
                .map(|(word, space)| if space { format!("{word} ") } else { word.into() })
                .collect()
        },
    )
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,40}") {
        let _ = read(&text);
    }

    #[test]
    fn what_is_read_from_scraps_is_printed_and_read_back(text in scraps()) {
        if let Ok(place) = read(&text) {
            prop_assert_eq!(read(&place.to_string()), Ok(place.clone()), "{}", place);
        }
    }

    #[test]
    fn any_text_that_is_a_place_is_printed_and_read_back(text in "\\PC{0,24}") {
        if let Ok(place) = read(&text) {
            prop_assert_eq!(read(&place.to_string()), Ok(place.clone()), "{}", place);
        }
    }

    #[test]
    fn a_square_of_any_size_holds_its_point(e in 170_000.0..360_000.0_f64, n in 160_000.0..400_000.0_f64, half in 1_u8..=5) {
        let place = read(&grid_ref::format(Bng::new(e, n), half * 2).unwrap()).unwrap();
        let Place::Grid(centre, digits) = place.place else { panic!("no grid reference") };
        let reach = f64::from(place.precision.metres()) / 2.0;
        prop_assert!((centre.easting - e).abs() <= reach && (centre.northing - n).abs() <= reach && digits == half * 2);
    }

    #[test]
    fn a_position_is_the_same_in_either_order_with_letters(lon in 2.7..5.3_f64, lat in 51.3..53.5_f64) {
        let (west, north) = (format!("{lon:.5}W"), format!("{lat:.5}N"));
        let one = read(&format!("{west} {north}")).unwrap();
        prop_assert_eq!(read(&format!("{north}, {west}")).unwrap(), one.clone());
        prop_assert_eq!(read(&format!("-{lon:.5}, {lat:.5}")).unwrap(), one);
        prop_assert_eq!(read(&format!("{lat:.5}, -{lon:.5}")), Err(PlaceProblem::Swapped));
    }

    #[test]
    fn a_postcode_is_the_same_in_any_case_and_spacing(area in prop::sample::select(vec!["CF", "SA", "LL", "NP", "SY", "LD", "CH"]), d in 1_u8..60, tail in "[0-9][ABD-HJLNP-UW-Z]{2}") {
        let one = read(&format!("{area}{d} {tail}")).unwrap();
        prop_assert!(matches!(&one.place, Place::Postcode(p) if p.extent() == Extent::Unit));
        prop_assert_eq!(read(&format!("{area}{d}{tail}").to_lowercase()).unwrap(), one);
    }
}
