//! The map of the sheet, and the same in words for whoever does not see it.

use super::legend::{code, legend};
use super::{Area, Shade, Told, has_value};
use api::drawing::is_wide;
use api::drawing::palette::{exceedance, turn};
use api::number::whole;
use api::report::{MapArea, MapFigure, MapPlace, Sign};
use api::{Band, ReleasedValue, Shape, Turn};
use language::{Arg, Lang, Text, say};

/// Names of areas that the words for the map tell at most.
const NAMES: usize = 5;

pub(super) fn figure(told: &Told<'_>) -> MapFigure {
    let about = [("title", Arg::from(told.title())), ("region", told.region()), ("period", told.period())];
    let areas = told
        .areas
        .iter()
        .filter_map(|area| Some(MapArea { shape: area.feature?.shape.clone(), sign: sign(told, area) }));
    let outlines: Vec<Shape> = told
        .geography
        .areas
        .iter()
        .filter(|area| area.kind == "local_authority")
        .map(|area| area.shape.clone())
        .collect();
    let places = told.map.places.iter().filter_map(|place| match (place.at, place.value) {
        (Some(at), ReleasedValue::Value { rounded, .. }) => {
            Some(MapPlace { at, name: place.name.clone(), value: rounded })
        }
        _ => None,
    });
    MapFigure {
        caption: say("paper-map-caption", &about),
        alt: alt(told),
        bounds: told.geography.bounds,
        ground: told.geography.basemap.clone(),
        areas: areas.collect(),
        outlines,
        places: places.collect(),
        legend: legend(told),
    }
}

/// How an area is drawn: as on the screen.
fn sign(told: &Told<'_>, area: &Area<'_>) -> Sign {
    match told.shade {
        Shade::Exceedance(_) => match area.likely {
            Some((_, band)) if has_value(area.value) => Sign::Class { colour: code(exceedance(band)) },
            // Withheld stays hatched: the colour is what the lack of a number leaves likely.
            Some((_, band)) => Sign::LikelyWithheld { colour: Some(code(exceedance(band))) },
            None => Sign::Withheld,
        },
        Shade::Change(_) => {
            area.change.map_or(Sign::Withheld, |change| Sign::Class { colour: code(turn(change.turn)) })
        }
        Shade::Rate => match area.rate {
            Some(rate) => {
                let colour = code(told.breaks.colour(told.breaks.class(rate.value)));
                if is_wide(area.value) { Sign::Wide { colour } } else { Sign::Class { colour } }
            }
            None => Sign::Withheld,
        },
    }
}

fn alt(told: &Told<'_>) -> Text {
    let shown = told.areas.iter().filter(|area| has_value(area.value)).count();
    let names = highest(told);
    let stands_out = if names.is_empty() {
        say("paper-map-alt-none", &[])
    } else {
        let joined = |lang| names.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join(", ");
        let names = Text::new(joined(Lang::En), joined(Lang::Cy));
        say("paper-map-alt-highest", &[("names", Arg::from(names))])
    };
    let n = |n: usize| Arg::from(whole(n as u64));
    let args = [
        ("region", told.region()),
        ("areas", n(told.areas.len())),
        ("shown", n(shown)),
        ("withheld", n(told.areas.len() - shown)),
        ("told", Arg::from(stands_out)),
    ];
    say("paper-map-alt", &args)
}

/// The names of the areas that stand out, the foremost first.
fn highest(told: &Told<'_>) -> Vec<Text> {
    let mark = |area: &Area<'_>| match told.shade {
        Shade::Exceedance(_) => area
            .likely
            .filter(|(_, band)| matches!(band, Band::Likely | Band::VeryLikely))
            .map(|(percent, _)| f64::from(percent)),
        Shade::Rate => area.rate.map(|rate| rate.value),
        Shade::Change(_) => {
            area.change.filter(|change| change.turn == Turn::Rose).map(|change| f64::from(change.difference))
        }
    };
    let mut marked: Vec<(f64, &Text)> =
        told.areas.iter().filter_map(|area| Some((mark(area)?, &area.name))).collect();
    marked.sort_by(|a, b| b.0.total_cmp(&a.0));
    marked.into_iter().take(NAMES).map(|(_, name)| name.clone()).collect()
}
