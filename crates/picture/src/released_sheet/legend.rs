//! The legend of the sheet: the classes, keys and lines of the legend on the page, in its order.

use super::{Shade, Told, has_value, years};
use crate::released_ask::Unit;
use api::drawing::palette::{DENSITY, Rgb, exceedance, turn};
use api::number::{plain, whole};
use api::report::{Legend, LegendLine, Sign};
use api::{Band, Turn};
use language::{Arg, Text, say};

/// Every turn, the rise first.
const TURNS: [Turn; 3] = [Turn::Rose, Turn::NoDetectableChange, Turn::Fell];

/// A colour as a document has it.
pub(super) fn code(colour: Rgb) -> u32 {
    u32::from(colour.0) << 16 | u32::from(colour.1) << 8 | u32::from(colour.2)
}

/// What a number of the map is.
pub(super) fn unit(told: &Told<'_>) -> Text {
    let key = match (told.shade, told.unit) {
        (Shade::Exceedance(_), Unit::Block) => "map-unit-exceedance-blocks",
        (Shade::Exceedance(_), Unit::MiddleArea) => "map-unit-exceedance-middle",
        (Shade::Rate, Unit::Block) => "map-unit-released",
        (Shade::Rate, Unit::MiddleArea) => "map-unit-released-middle",
        (Shade::Change(_), _) => "map-turn-unit",
    };
    say(key, &[])
}

pub(super) fn legend(told: &Told<'_>) -> Legend {
    let mut lines = classes(told);
    lines.push(key(Sign::Place, "map-key-place"));
    Legend { title: Some(told.title()), unit: Some(unit(told)), lines, notes: notes(told) }
}

fn key(sign: Sign, words: &str) -> LegendLine {
    LegendLine { sign, words: say(words, &[]), count: None }
}

fn class(colour: Rgb, words: Text, count: usize) -> LegendLine {
    LegendLine { sign: Sign::Class { colour: code(colour) }, words, count: u32::try_from(count).ok() }
}

fn classes(told: &Told<'_>) -> Vec<LegendLine> {
    let areas = || told.areas.iter();
    match told.shade {
        Shade::Exceedance(_) => {
            let of =
                |band: Band| areas().filter(|area| area.likely.is_some_and(|(_, is)| is == band)).count();
            let bands = Band::ALL.into_iter().rev();
            let mut lines: Vec<_> =
                bands.map(|band| class(exceedance(band), band_words(band), of(band))).collect();
            lines.push(key(Sign::LikelyWithheld { colour: None }, "map-key-withheld-likely"));
            lines
        }
        Shade::Change(_) => {
            let of = |is: Turn| areas().filter(|area| area.change.is_some_and(|of| of.turn == is)).count();
            let mut lines: Vec<_> =
                TURNS.into_iter().map(|is| class(turn(is), turn_words(is), of(is))).collect();
            lines.push(key(Sign::Withheld, "map-turn-withheld"));
            lines
        }
        Shade::Rate => {
            let breaks = &told.breaks;
            let of = |class: usize| {
                areas().filter(|area| area.rate.is_some_and(|rate| breaks.class(rate.value) == class)).count()
            };
            let bounds: Vec<_> = breaks.bounds().into_iter().enumerate().rev().collect();
            let mut lines: Vec<_> = bounds
                .into_iter()
                .map(|(at, bounds)| class(breaks.colour(at), bounds_words(bounds), of(at)))
                .collect();
            lines.push(key(Sign::Wide { colour: code(DENSITY[2]) }, "map-key-wide"));
            lines.push(key(Sign::Withheld, "map-key-withheld"));
            lines
        }
    }
}

/// "under 40", "40–60", "80 and over".
fn bounds_words(bounds: (Option<f64>, Option<f64>)) -> Text {
    match bounds {
        (None, None) => say("map-class-all", &[]),
        (None, Some(to)) => say("map-class-under", &[("to", Arg::from(plain(to)))]),
        (Some(from), Some(to)) => Text::same(format!("{}–{}", plain(from), plain(to))),
        (Some(from), None) => say("map-class-over", &[("from", Arg::from(plain(from)))]),
    }
}

/// Words of a band of exceedance.
pub(super) fn band_words(band: Band) -> Text {
    let key = match band {
        Band::VeryUnlikely => "map-band-very-unlikely",
        Band::Unlikely => "map-band-unlikely",
        Band::Unsure => "map-band-unsure",
        Band::Likely => "map-band-likely",
        Band::VeryLikely => "map-band-very-likely",
    };
    say(key, &[])
}

/// Words of a turn.
pub(super) fn turn_words(turn: Turn) -> Text {
    let key = match turn {
        Turn::Rose => "map-turn-rose",
        Turn::NoDetectableChange => "map-change-none",
        Turn::Fell => "map-turn-fell",
    };
    say(key, &[])
}

fn notes(told: &Told<'_>) -> Vec<Text> {
    let card = told.card;
    let n = |n: usize| Arg::from(whole(n as u64));
    if let Shade::Change(of) = told.shade {
        let [year, other] = years(of);
        let counts = [
            ("compared", Arg::from(whole(of.compared.into()))),
            ("frame", Arg::from(whole(of.frame.into()))),
        ];
        let [compared, frame] = counts;
        return vec![
            say("map-turn-line", &[year, other, compared, frame]),
            say("map-turn-method", &[]),
            say("map-picture-uncertain", &[]),
        ];
    }
    let line = [
        ("year", Arg::from(card.year.to_string())),
        ("rounding", Arg::from(card.rounding)),
        ("threshold", Arg::from(card.threshold)),
    ];
    let shown = [
        ("blocks", n(told.areas.iter().filter(|area| has_value(area.value)).count())),
        ("blocks-all", n(told.areas.len())),
        ("places", n(told.map.places.iter().filter(|place| has_value(place.value)).count())),
        ("places-all", n(told.map.places.len())),
    ];
    let shown_key = match told.unit {
        Unit::Block => "map-released-shown",
        Unit::MiddleArea => "map-released-shown-middle",
    };
    vec![say("map-released-line", &line), say(shown_key, &shown), say("map-picture-uncertain", &[])]
}
