//! The released map as a sheet of paper: the map that the page shows, its legend, the values behind it, and what must be known of them.
//!
//! A sheet is a function of what an audience is answered on the screen ([`crate::released_map`] and its findings) and of public geography, and of
//! nothing else. Classes and colours are those of the screen, by the same code (`api::drawing`).

mod figure;
mod legend;
mod route;
mod rows;

pub(crate) use route::router;

use crate::released_ask::{ChangeAsk, HotspotAsk, Shading, SheetAsk, Unit};
use crate::released_card::hex;
use crate::released_change::change;
use crate::released_export::MARKING;
use crate::released_hotspots::hotspots;
use crate::released_map::map;
use crate::released_view::View;
use api::drawing::{Breaks, Rate, rate, residents_of};
use api::number::whole;
use api::report::{Block, Document, Edition, Fact, MapFigure, Section};
use api::{
    AreaFeature, Band, Geography, ReleaseCard, ReleasedChange, ReleasedDifference, ReleasedHotspots,
    ReleasedMap, ReleasedValue,
};
use language::{Arg, Text, say};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;

/// What the colours are told from.
enum Shade {
    Exceedance(Box<ReleasedHotspots>),
    Rate,
    Change(Box<ReleasedChange>),
}

/// An area with everything that is told of it.
struct Area<'a> {
    feature: Option<&'a AreaFeature>,
    name: Text,
    authority: Option<Text>,
    residents: Option<u32>,
    value: ReleasedValue,
    rate: Option<Rate>,
    likely: Option<(u8, Band)>,
    change: Option<ReleasedDifference>,
}

/// Everything that a sheet is made from.
struct Told<'a> {
    map: &'a ReleasedMap,
    card: &'a ReleaseCard,
    geography: &'a Geography,
    unit: Unit,
    shade: &'a Shade,
    areas: Vec<Area<'a>>,
    breaks: Breaks,
    authorities: HashMap<&'a str, &'a Text>,
}

/// The sheet of a map. None for a year, unit or shading that the audience is not answered on the screen either.
pub(crate) fn sheet(view: &View, geography: &Geography, ask: &SheetAsk, printed: Text) -> Option<Document> {
    told_of(view, geography, ask, |told| document(told, printed))
}

/// The map of a sheet alone, to stand in another document.
pub(crate) fn sheet_figure(view: &View, geography: &Geography, ask: &SheetAsk) -> Option<MapFigure> {
    told_of(view, geography, ask, figure::figure)
}

fn told_of<T>(
    view: &View,
    geography: &Geography,
    ask: &SheetAsk,
    made: impl FnOnce(&Told<'_>) -> T,
) -> Option<T> {
    let map = map(view, ask.year)?;
    let card = map.release.as_ref()?;
    let year = disclosure::Period::year(card.year)?;
    let shade = match ask.shading {
        Shading::Rate => Shade::Rate,
        Shading::Exceedance(times) => {
            let spots = hotspots(view, &HotspotAsk { period: year, unit: ask.unit, times })?;
            Shade::Exceedance(Box::new(spots))
        }
        Shading::Change(against) if against == year => return None,
        Shading::Change(against) => {
            Shade::Change(Box::new(change(view, &ChangeAsk { year, against, unit: ask.unit })?))
        }
    };
    Some(made(&Told::of(&map, card, geography, ask.unit, &shade)))
}

impl<'a> Told<'a> {
    fn of(
        map: &'a ReleasedMap,
        card: &'a ReleaseCard,
        geography: &'a Geography,
        unit: Unit,
        shade: &'a Shade,
    ) -> Self {
        let told = match unit {
            Unit::Block => &map.blocks,
            Unit::MiddleArea => &map.middle_areas,
        };
        let features: HashMap<&str, &AreaFeature> =
            geography.areas.iter().map(|area| (area.code.as_str(), area)).collect();
        let authorities: HashMap<&str, &Text> = geography
            .areas
            .iter()
            .filter(|area| area.kind == "local_authority")
            .map(|area| (area.code.as_str(), &area.name))
            .collect();
        let residents: HashMap<String, Option<u32>> = told
            .iter()
            .filter_map(|area| features.get(area.code.as_str()))
            .map(|area| (area.code.clone(), residents_of(geography, area)))
            .collect();
        let (mut likely, mut changes) = (HashMap::new(), HashMap::new());
        match shade {
            Shade::Exceedance(spots) => likely.extend(
                spots.spots.iter().filter_map(|spot| Some((spot.code.as_str(), (spot.percent?, spot.band?)))),
            ),
            Shade::Change(of) => {
                changes.extend(of.areas.iter().filter_map(|area| Some((area.code.as_str(), area.change?))));
            }
            Shade::Rate => {}
        }
        let area = |area: &'a api::ReleasedArea| {
            let code = area.code.as_str();
            let feature = features.get(code).copied();
            let parents = feature.map(|feature| feature.parents.as_slice()).unwrap_or_default();
            let residents = residents.get(code).copied().flatten();
            Area {
                feature,
                name: feature.map_or_else(|| Text::same(code), |feature| feature.name.clone()),
                authority: parents.iter().find_map(|code| authorities.get(code.as_str())).copied().cloned(),
                residents,
                value: area.value,
                rate: rate(area.value, residents),
                likely: likely.get(code).copied(),
                change: changes.get(code).copied(),
            }
        };
        let areas = told.iter().map(area).collect();
        let breaks = Breaks::of(told, &residents);
        Self { map, card, geography, unit, shade, areas, breaks, authorities }
    }

    fn title(&self) -> Text {
        match self.shade {
            Shade::Exceedance(spots) => say("map-title-exceedance", &[("c", Arg::from(spots.c.as_str()))]),
            Shade::Rate => say("map-title-released", &[]),
            Shade::Change(of) => say("map-turn-title", &years(of)),
        }
    }

    fn region(&self) -> Arg {
        Arg::from(self.map.region.name.clone())
    }

    fn period(&self) -> Arg {
        Arg::from(self.card.period.as_str())
    }
}

/// The two years of a change.
fn years(of: &ReleasedChange) -> [(&'static str, Arg); 2] {
    [("year", Arg::from(of.release.period.as_str())), ("other", Arg::from(of.against.period.as_str()))]
}

const fn has_value(value: ReleasedValue) -> bool {
    matches!(value, ReleasedValue::Value { .. })
}

fn document(told: &Told<'_>, printed: Text) -> Document {
    let section = |heading: &str, new_page: bool, blocks: Vec<Block>| Section {
        heading: say(heading, &[]),
        level: 1,
        new_page,
        blocks,
    };
    let sections = vec![
        section("paper-map-heading", false, vec![Block::Map(Box::new(figure::figure(told)))]),
        section("paper-map-about", true, vec![Block::Facts { facts: facts(told) }]),
        section("paper-map-method", false, method(told)),
        section("paper-map-values", true, vec![Block::Table(rows::areas(told))]),
        section("paper-map-places", false, vec![rows::places(told)]),
        section("paper-map-sources", false, vec![Block::List { items: told.geography.licences.clone() }]),
    ];
    let told_of =
        [("region", told.region()), ("period", told.period()), ("release", Arg::from(told.card.id.as_str()))];
    Document {
        marking: say("paper-marking", &[("marking", Arg::from(MARKING))]),
        handling: say("paper-handling", &[]),
        title: say("paper-map-title", &[("what", Arg::from(told.title()))]),
        subtitle: say("paper-map-subtitle", &told_of),
        edition: edition(told.card, digest(&sections)),
        printed,
        contents: false,
        sections,
    }
}

/// Which sheet it is.
fn edition(card: &ReleaseCard, digest: String) -> Edition {
    let args = [("id", Arg::from(card.id.as_str())), ("digest", Arg::from(Edition::short(&digest)))];
    Edition { words: say("paper-edition", &args), id: card.id.clone(), digest }
}

/// SHA-256 of what stands on the paper, without who printed it and when.
fn digest(sections: &[Section]) -> String {
    let told = serde_json::to_vec(sections).expect("a description is strings and numbers");
    hex(&Sha256::digest(&told))
}

/// What must be known of the release, in the order in which a reader wants it.
fn facts(told: &Told<'_>) -> Vec<Fact> {
    let card = told.card;
    let fact = |name: &str, value: Text| Fact { name: say(name, &[]), value };
    let words = |text: &String| Arg::from(text.as_str());
    let published = card.published.get(..10).unwrap_or(&card.published);
    let release = [("id", words(&card.id)), ("at", Arg::from(published))];
    let policy = [("version", words(&card.policy_version)), ("digest", words(&card.policy_digest))];
    let limits = [
        ("rounding", Arg::from(whole(card.rounding.into()))),
        ("threshold", Arg::from(whole(card.threshold.into()))),
    ];
    vec![
        fact("paper-fact-unit", legend::unit(told)),
        fact("paper-fact-period", say("paper-value-period", &[("period", told.period())])),
        fact("paper-fact-release", say("paper-value-release", &release)),
        fact("paper-fact-epsilon", say("paper-value-epsilon", &[("epsilon", words(&card.epsilon))])),
        fact("paper-fact-policy", say("paper-value-policy", &policy)),
        fact("paper-fact-total", card.total.words()),
        fact("paper-fact-unplaced", card.unplaced.words()),
        fact("paper-fact-sources", sources(card)),
        fact("paper-fact-complete", say("paper-value-complete", &[])),
        fact("paper-fact-uncertain", say("paper-value-uncertain", &limits)),
    ]
}

fn sources(card: &ReleaseCard) -> Text {
    if card.sources.is_empty() {
        return say("paper-value-sources-none", &[]);
    }
    let mix = |words: fn(&Text) -> &str| {
        let shares = card.sources.iter().map(|one| format!("{} {}%", words(&one.label), one.percent));
        shares.collect::<Vec<_>>().join(", ")
    };
    Text::new(mix(|text| &text.en), mix(|text| &text.cy))
}

fn method(told: &Told<'_>) -> Vec<Block> {
    let card = told.card;
    let scale = card.ledger.first().map_or("", |line| line.scale.as_str());
    let noise = [
        ("scale", Arg::from(scale)),
        ("threshold", Arg::from(whole(card.threshold.into()))),
        ("rounding", Arg::from(whole(card.rounding.into()))),
    ];
    let mut said = vec![say("paper-method-noise", &noise), say("paper-method-rate", &[])];
    match told.shade {
        Shade::Exceedance(spots) => {
            said.push(say("paper-method-exceedance", &[("c", Arg::from(spots.c.as_str()))]));
        }
        Shade::Change(of) => {
            let against = Arg::from(of.against.period.as_str());
            said.push(say("paper-method-change", &[("against", against), ("period", told.period())]));
            said.push(say("map-turn-chance", &[]));
        }
        Shade::Rate => {}
    }
    said.push(say("paper-method-misread", &[]));
    said.into_iter().map(|text| Block::Paragraph { text }).collect()
}

#[cfg(test)]
mod tests;
