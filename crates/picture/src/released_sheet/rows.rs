//! The values of the map as tables.

use super::legend::{band_words, turn_words};
use super::{Area, Shade, Told, has_value};
use api::drawing::Rate;
use api::number::{plain, signed, whole};
use api::report::{Block, PaperColumn, Table};
use concern::PlaceKind;
use language::{Arg, Text, say};

fn column(heading: &str, figures: bool, share: u8) -> PaperColumn {
    PaperColumn { heading: say(heading, &[]), figures, share }
}

/// Every area of the map, in code order.
pub(super) fn areas(told: &Told<'_>) -> Table {
    let mut columns = vec![
        column("paper-column-area", false, 26),
        column("map-col-authority", false, 20),
        column("map-col-residents", true, 14),
        column("map-col-value", true, 18),
        column("map-col-rate", true, 18),
    ];
    match told.shade {
        Shade::Exceedance(_) => columns.push(column("paper-column-likely", false, 24)),
        Shade::Change(_) => columns.push(column("paper-column-change", false, 26)),
        Shade::Rate => {}
    }
    let about = [("title", Arg::from(told.title())), ("period", told.period())];
    Table {
        caption: say("paper-map-values-caption", &about),
        columns,
        rows: told.areas.iter().map(|area| area_row(told, area)).collect(),
    }
}

fn area_row(told: &Told<'_>, area: &Area<'_>) -> Vec<Text> {
    let mut row = vec![
        area.name.clone(),
        area.authority.clone().unwrap_or_else(nothing),
        area.residents.map_or_else(nothing, |residents| Text::same(whole(residents.into()))),
        area.value.words(),
        area.rate.map_or_else(nothing, rate_words),
    ];
    match told.shade {
        Shade::Exceedance(_) => row.push(area.likely.map_or_else(nothing, |(_, band)| band_words(band))),
        Shade::Change(_) => row.push(area.change.map_or_else(nothing, |change| {
            let of = |n: i32| Arg::from(signed(n));
            let args =
                [("difference", of(change.difference)), ("low", of(change.low)), ("high", of(change.high))];
            let (turn, difference) = (turn_words(change.turn), say("map-turn-difference", &args));
            Text::new(format!("{}: {}", turn.en, difference.en), format!("{}: {}", turn.cy, difference.cy))
        })),
        Shade::Rate => {}
    }
    row
}

/// A dash: said of no number.
fn nothing() -> Text {
    Text::same("–")
}

fn rate_words(rate: Rate) -> Text {
    Text::same(format!("{} ({}–{})", plain(rate.value), plain(rate.low), plain(rate.high)))
}

/// The places with a value, the highest first.
pub(super) fn places(told: &Told<'_>) -> Block {
    let mut places: Vec<_> = told.map.places.iter().filter(|place| has_value(place.value)).collect();
    if places.is_empty() {
        return Block::Paragraph { text: say("paper-map-places-none", &[]) };
    }
    places.sort_by_key(|place| match place.value {
        api::ReleasedValue::Value { rounded, .. } => std::cmp::Reverse(rounded),
        api::ReleasedValue::Withheld => std::cmp::Reverse(0),
    });
    let rows = places.into_iter().map(|place| {
        let authority = place.authority.as_deref().and_then(|code| told.authorities.get(code));
        vec![
            place.name.clone(),
            PlaceKind::parse(&place.kind).map_or_else(|| Text::same(&place.kind), PlaceKind::label),
            authority.map_or_else(nothing, |name| (*name).clone()),
            place.value.words(),
        ]
    });
    Block::Table(Table {
        caption: say("paper-map-places-caption", &[("period", told.period())]),
        columns: vec![
            column("map-col-place", false, 34),
            column("map-col-kind", false, 24),
            column("map-col-authority", false, 24),
            column("map-col-value", true, 18),
        ],
        rows: rows.collect(),
    })
}
