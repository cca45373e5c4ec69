//! A released table of a period as a layer to take away: the features of the OGC API, with the terms and the dictionary that go with them.

use crate::ogc::{Collection, Crs, Feature, Grounds, Kind, Property, Value, features_of, properties};
use crate::released_ask::TableAsk;
use crate::released_card::card;
use crate::released_export::MARKING;
use crate::released_table::table;
use crate::released_view::View;
use api::ReleaseCard;
use concern::HarmSet;
use export::{Field, Layer, Row, Shapes, Term};
use language::{Arg, Text, say};
use std::collections::BTreeSet;

/// The layer of what [`table`] answers, with where each cell is. None for the same questions.
pub(crate) fn layer(view: &View, grounds: &Grounds, ask: &TableAsk, harms: HarmSet) -> Option<Layer> {
    // What a filter takes is decided in one place, whatever the shape of the answer.
    let cells = table(view, ask, harms)?.cells;
    let taken: BTreeSet<(&str, &str)> =
        cells.iter().map(|cell| (cell.code.as_str(), cell.part.as_str())).collect();
    let card = card(view, ask.table, ask.period)?;
    let collection = Collection::Table(ask.table);
    let features = features_of(view, grounds, (ask.table, ask.period), harms);
    let rows = features.into_iter().filter(|(cell, _)| taken.contains(&(cell.code(), cell.part())));
    Some(Layer {
        name: collection.id().to_owned(),
        title: say(
            "export-term-title",
            &[("table", Arg::from(collection.title())), ("period", Arg::from(card.period.clone()))],
        ),
        published: card.published.clone(),
        terms: terms(&card, &grounds.licences),
        fields: fields(collection),
        rows: rows.map(|(_, feature)| row(feature)).collect(),
    })
}

/// The columns of a collection.
pub(crate) fn fields(collection: Collection) -> Vec<Field> {
    let field = |property: Property| Field {
        name: property.name.to_owned(),
        kind: if property.kind == Kind::Whole { export::Kind::Whole } else { export::Kind::Text },
        meaning: property.meaning(),
    };
    properties(collection).into_iter().map(field).collect()
}

pub(crate) fn row(feature: Feature) -> Row {
    let shapes = feature.ground.as_ref().and_then(|ground| {
        Some(Shapes {
            grid: ground.shape(Crs::Epsg27700)?.clone(),
            lonlat: ground.shape(Crs::Crs84).cloned(),
        })
    });
    let values = feature.values.into_iter().map(|value| match value {
        Value::Text(text) => export::Value::Text(text),
        Value::Whole(whole) => export::Value::Whole(whole),
        Value::Number(_) | Value::Nothing => export::Value::Nothing,
    });
    Row { id: feature.id, shapes, values: values.collect() }
}

/// What must be known of the values, in the order in which a reader wants it.
fn terms(card: &ReleaseCard, licences: &[Text]) -> Vec<Term> {
    let mix = |words: fn(&Text) -> &str| {
        let shares = card.sources.iter().map(|one| format!("{} {}%", words(&one.label), one.percent));
        shares.collect::<Vec<_>>().join(", ")
    };
    let limits = [("threshold", Arg::from(card.threshold)), ("rounding", Arg::from(card.rounding))];
    let mut terms = vec![
        ("marking", Text::same(MARKING)),
        ("release", Text::same(&card.id)),
        ("period", Text::same(&card.period)),
        ("epsilon", Text::same(&card.epsilon)),
        ("policy", Text::same(format!("{} {}", card.policy_version, card.policy_digest))),
        ("published", Text::same(&card.published)),
        ("unit", say("ogc-unit", &[])),
        ("method", say("ogc-method", &[])),
        ("interval", say("export-interval", &[])),
        ("threshold", say("export-threshold", &limits)),
        ("withheld", say("export-withheld", &[])),
        ("source_mix", Text::new(mix(|text| &text.en), mix(|text| &text.cy))),
    ];
    terms.extend(licences.iter().map(|line| ("licence", line.clone())));
    // A term is found by its code: the second licence is `licence_2`.
    let mut licence = 0;
    let coded = terms.into_iter().map(|(code, says)| {
        licence += u32::from(code == "licence");
        let code =
            if code == "licence" && licence > 1 { format!("licence_{licence}") } else { code.to_owned() };
        Term { code, says }
    });
    coded.collect()
}
