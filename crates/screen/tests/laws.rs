//! What holds for every text.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use screen::{Screener, Verdict};
use std::sync::LazyLock;

static SCREENER: LazyLock<Screener> = LazyLock::new(Screener::new);

const CLEAN: [&str; 8] = [
    "Bus station, Fri eve",
    "Group of young people near the underpass",
    "Mae pobl ifanc yn ymgynnull ger yr orsaf",
    "ger y parc ar nos Wener",
    "CSE - online grooming",
    "ST184764",
    "McDonald's by the arcade",
    "ages 11-16",
];
const TELLING: [&str; 10] = [
    "943 476 5919",
    "AB123456C",
    "07700 900123",
    "jo@example.com",
    "Rhys Davies",
    "DOB 12/03/2010",
    "490154203237518",
    "https://example.com/x",
    "Flat 2",
    "@dark.wolf99",
];

proptest! {
    #[test]
    fn any_text_is_judged_and_its_spans_are_sorted_apart_and_inside(text in "\\PC{0,200}") {
        let screening = SCREENER.screen(&text);
        let length = text.chars().count();
        let mut end = 0;
        for span in &screening.spans {
            prop_assert!(span.start >= end && span.start < span.end && span.end <= length);
            end = span.end;
        }
        prop_assert_eq!(screening.spans.is_empty(), screening.verdict == Verdict::Pass);
        SCREENER.screen_header(&text);
    }

    #[test]
    fn unseen_signs_do_not_change_the_verdict(clean in 0..CLEAN.len(), piece in 0..TELLING.len(), at in proptest::collection::vec(0_usize..60, 1..6)) {
        let text = format!("{} {}", CLEAN[clean], TELLING[piece]);
        let mut letters: Vec<char> = text.chars().collect();
        for place in at {
            letters.insert(place.min(letters.len()), ['\u{200b}', '\u{200d}', '\u{202e}', '\u{feff}', '\u{ad}'][place % 5]);
        }
        let hidden: String = letters.into_iter().collect();
        prop_assert_eq!(SCREENER.screen(&hidden).verdict, SCREENER.screen(&text).verdict);
    }

    #[test]
    fn spans_are_on_the_right_characters(before in "[ŵŷâ가𝄞 ]{0,12}", after in "[ŵŷâ가𝄞 ]{0,12}") {
        let text = format!("{before} AB123456C {after}");
        let screening = SCREENER.screen(&text);
        let found = screening.spans.iter().map(|span| text.chars().skip(span.start).take(span.end - span.start).collect::<String>());
        prop_assert!(found.into_iter().any(|piece| piece == "AB123456C"));
    }
}

#[test]
fn a_telling_piece_is_found_wherever_it_stands() {
    let mut missed = Vec::new();
    for clean in CLEAN {
        for piece in TELLING {
            let words: Vec<&str> = clean.split(' ').collect();
            for place in 0..=words.len() {
                let mut words = words.clone();
                words.insert(place, piece);
                let text = words.join(" ");
                if SCREENER.screen(&text).verdict == Verdict::Pass {
                    missed.push(text);
                }
            }
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}

#[test]
fn headers_are_refused_by_what_they_ask_for() {
    for header in [
        "Child name",
        "DOB",
        "NHS number",
        "Enw'r plentyn",
        "Dyddiad geni",
        "Ѕurname",
        "pupil_upn",
        "HomeAddress",
    ] {
        assert_eq!(SCREENER.screen_header(header).verdict, Verdict::Refuse, "{header}");
    }
    for header in ["Location", "Date recorded", "Harm type", "Enw'r lle", "Place name", "Age band"] {
        assert_eq!(SCREENER.screen_header(header).verdict, Verdict::Pass, "{header}");
    }
}

/// Not a speed test: quadratic work on a megabyte would take hours, and the suite would be seen to hang.
#[test]
fn hostile_lengths_end() {
    for piece in [
        "1",
        "1 ",
        "a",
        "a.",
        "@a",
        "a@",
        "07",
        "Rhys ",
        "A. ",
        "http:",
        "the only ",
        "14 High ",
        "1.1.",
        "::",
        "snap ",
        "\u{200b}",
        "GB",
        "x at ",
    ] {
        let text = piece.repeat(1_000_000 / piece.len());
        SCREENER.screen(&text);
    }
}
