//! The features of a collection, in their fixed order, as an audience may see them.

use crate::ogc::collection::{Collection, Outlines};
use crate::ogc::ground::{Ground, Grounds};
use crate::ogc::property::Value;
use crate::released_card::card;
use crate::released_export::MARKING;
use crate::released_table::{authority_of, covered, kind_of, part_name, told};
use crate::released_view::{View, shown};
use api::{AreaFeature, CellKind, ReleaseCard, ReleasedValue};
use concern::HarmSet;
use disclosure::{CellCode, Period, TableName};
use jiff::civil::Date;
use std::sync::Arc;

/// One feature: nothing but what leaves.
#[derive(Debug)]
pub(crate) struct Feature {
    /// Unique in its collection.
    pub(crate) id: String,
    /// Where it is; a pool and what was told too coarsely are nowhere.
    pub(crate) ground: Option<Arc<Ground>>,
    /// First and last day; outlines have none.
    pub(crate) days: Option<(Date, Date)>,
    /// Values, in the order of the collection's properties.
    pub(crate) values: Vec<Value>,
}

/// Every feature of a collection: by period, the oldest first, then by code. A new period comes at the end, so that whoever is
/// turning pages meanwhile misses none.
pub(crate) fn features(
    view: &View,
    grounds: &Grounds,
    collection: Collection,
    harms: HarmSet,
) -> Vec<Feature> {
    match collection {
        Collection::Table(table) => view
            .periods(table)
            .into_iter()
            .flat_map(|period| features_of(view, grounds, (table, period), harms))
            .map(|(_, feature)| feature)
            .collect(),
        Collection::Outlines(outlines) => of_outlines(grounds, outlines),
        Collection::Contexts => of_contexts(view, grounds),
    }
}

/// The public places of the region's authorities, as they were published with the geography. It is a list of what there is, whether or not
/// anything was ever reported there: so it tells nothing of reports.
fn of_contexts(view: &View, grounds: &Grounds) -> Vec<Feature> {
    let here = |authority: &String| grounds.areas.contains_key(authority);
    let places = view.stand().places.iter().filter(|(_, place)| place.authority.as_ref().is_some_and(here));
    places
        .filter_map(|(code, place)| {
            // A pool of small schools is no place.
            let (easting, northing) = place.at?;
            Some(Feature {
                id: code.clone(),
                ground: Ground::point(easting, northing).map(Arc::new),
                days: None,
                values: vec![
                    Value::text(code),
                    Value::text(&place.name.en),
                    Value::text(&place.name.cy),
                    Value::text(&place.kind),
                    Value::maybe(place.authority.as_ref()),
                ],
            })
        })
        .collect()
}

/// The features of one period of a table, each with its cell.
pub(crate) fn features_of<'v>(
    view: &'v View,
    grounds: &Grounds,
    (table, period): (TableName, Period),
    harms: HarmSet,
) -> Vec<(&'v CellCode, Feature)> {
    let Some(((sheet, rule), card)) = view.sheet(table, period).zip(card(view, table, period)) else {
        return Vec::new();
    };
    let cells = sheet.cells.keys().filter(|cell| covered(cell.part(), harms));
    cells
        .map(|cell| {
            let value = shown(sheet, rule, cell);
            (cell, of_cell(view, grounds, (table, period), &card, (cell, value)))
        })
        .collect()
}

fn of_cell(
    view: &View,
    grounds: &Grounds,
    (table, period): (TableName, Period),
    card: &ReleaseCard,
    (cell, value): (&CellCode, ReleasedValue),
) -> Feature {
    let told = told(view, table, cell, value);
    let ground = match kind_of(table, cell) {
        CellKind::Area => grounds.of_area(cell.code()),
        CellKind::Place => view
            .stand()
            .places
            .get(cell.code())
            .and_then(|place| place.at)
            .and_then(|(easting, northing)| Ground::point(easting, northing))
            .map(Arc::new),
        CellKind::Unplaced | CellKind::Elsewhere => None,
    };
    let kind = match told.kind {
        CellKind::Area => "area",
        CellKind::Place => "place",
        CellKind::Unplaced => "unplaced",
        CellKind::Elsewhere => "elsewhere",
    };
    let (first, last) = (period.first_day(), period.last_day());
    let mut values = vec![
        Value::text(MARKING),
        Value::text(&card.id),
        Value::text(&card.epsilon),
        Value::text(&card.period),
        Value::text(first.to_string()),
        Value::text(last.to_string()),
        Value::text(kind),
        Value::text(&told.code),
        Value::text(told.name.en),
        Value::text(told.name.cy),
        Value::maybe(authority_of(view.stand(), cell)),
    ];
    if table == TableName::PlaceYear {
        values.push(Value::maybe(view.stand().places.get(cell.code()).map(|place| &place.kind)));
    }
    let is_parted = matches!(
        table,
        TableName::AuthorityHarmQuarter
            | TableName::AuthorityContextTypeYear
            | TableName::AuthoritySectorQuarter
    );
    if is_parted {
        let words = part_name(cell.part());
        values.push(Value::text(cell.part()));
        values.push(Value::maybe(words.as_ref().map(|words| &words.en)));
        values.push(Value::maybe(words.as_ref().map(|words| &words.cy)));
    }
    values.extend(of_value(value));
    values.extend([95, i64::from(card.rounding), i64::from(card.threshold)].map(Value::Whole));
    let part = if cell.part().is_empty() { String::new() } else { format!(".{}", cell.part()) };
    Feature { id: format!("{period}.{}{part}", cell.code()), ground, days: Some((first, last)), values }
}

/// How it is shown, and the three numbers. One look for everything that is not shown.
fn of_value(value: ReleasedValue) -> [Value; 4] {
    match value {
        ReleasedValue::Value { rounded, low, high } => [
            Value::text("value"),
            Value::Whole(rounded.into()),
            Value::Whole(low.into()),
            Value::Whole(high.into()),
        ],
        ReleasedValue::Withheld => [Value::text("withheld"), Value::Nothing, Value::Nothing, Value::Nothing],
    }
}

/// The features of a collection of outlines; none of another.
pub(crate) fn outline_features(grounds: &Grounds, collection: Collection) -> Vec<Feature> {
    match collection {
        Collection::Outlines(outlines) => of_outlines(grounds, outlines),
        Collection::Table(_) | Collection::Contexts => Vec::new(),
    }
}

fn of_outlines(grounds: &Grounds, outlines: Outlines) -> Vec<Feature> {
    let areas = grounds.areas.values().filter(|(area, _)| area.kind == outlines.area_kind());
    areas
        .map(|(area, ground)| {
            let mut values =
                vec![Value::text(&area.code), Value::text(&area.name.en), Value::text(&area.name.cy)];
            if matches!(outlines, Outlines::Blocks | Outlines::MiddleAreas) {
                values.push(Value::maybe(above(grounds, area, "local_authority")));
            }
            if outlines == Outlines::Blocks {
                values.push(Value::maybe(above(grounds, area, "msoa")));
            }
            values.push(area.residents_10_17.map_or(Value::Nothing, |people| Value::Whole(people.into())));
            Feature { id: area.code.clone(), ground: ground.clone(), days: None, values }
        })
        .collect()
}

/// The area of a kind that lies above this one, at most two steps up.
fn above(grounds: &Grounds, area: &AreaFeature, kind: &str) -> Option<String> {
    let parents = |area: &AreaFeature| -> Vec<String> { area.parents.clone() };
    let of_kind = |codes: &[String]| {
        codes.iter().find(|code| grounds.areas.get(*code).is_some_and(|(area, _)| area.kind == kind)).cloned()
    };
    let near = parents(area);
    of_kind(&near).or_else(|| {
        let far: Vec<String> = near
            .iter()
            .filter_map(|code| grounds.areas.get(code))
            .flat_map(|(area, _)| parents(area))
            .collect();
        of_kind(&far)
    })
}
