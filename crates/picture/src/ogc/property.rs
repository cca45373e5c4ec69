//! What a feature tells of itself.

use crate::ogc::collection::{Collection, Outlines};
use disclosure::TableName;
use language::{Text, say};

/// What values a property has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Words or a code.
    Text,
    /// A whole number.
    Whole,
    /// A day, written `2025-03-31`.
    Day,
}

/// A property of a collection's features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Property {
    /// Its name.
    pub(crate) name: &'static str,
    /// What its values are.
    pub(crate) kind: Kind,
}

impl Property {
    const fn text(name: &'static str) -> Self {
        Self { name, kind: Kind::Text }
    }

    const fn whole(name: &'static str) -> Self {
        Self { name, kind: Kind::Whole }
    }

    const fn day(name: &'static str) -> Self {
        Self { name, kind: Kind::Day }
    }

    /// Whether it can be asked by. Days are asked by with `datetime`.
    pub(crate) fn queryable(&self) -> bool {
        self.kind != Kind::Day
    }

    /// What it means.
    pub(crate) fn meaning(&self) -> Text {
        say(&format!("ogc-property-{}", self.name), &[])
    }
}

/// A value as it leaves.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// Words, a code or a day.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number of a question.
    Number(f64),
    /// Nothing to tell: also what withheld values have.
    Nothing,
}

impl Value {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The value as a number, where it is one.
    pub(crate) fn number(&self) -> Option<f64> {
        match self {
            Self::Whole(whole) => Some(*whole as f64),
            Self::Number(number) => Some(*number),
            Self::Text(_) | Self::Nothing => None,
        }
    }

    pub(crate) fn maybe(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Nothing, Self::text)
    }
}

/// The properties of a collection, in the order of every feature's values.
pub(crate) fn properties(collection: Collection) -> Vec<Property> {
    match collection {
        Collection::Outlines(outlines) => of_outlines(outlines),
        Collection::Table(table) => of_table(table),
        Collection::Contexts => {
            ["code", "name_en", "name_cy", "place_kind", "authority"].map(Property::text).into()
        }
    }
}

fn of_outlines(outlines: Outlines) -> Vec<Property> {
    let mut all = vec![Property::text("code"), Property::text("name_en"), Property::text("name_cy")];
    if matches!(outlines, Outlines::Blocks | Outlines::MiddleAreas) {
        all.push(Property::text("authority"));
    }
    if outlines == Outlines::Blocks {
        all.push(Property::text("middle_area"));
    }
    all.push(Property::whole("residents_10_17"));
    all
}

fn of_table(table: TableName) -> Vec<Property> {
    let mut all = vec![
        Property::text("marking"),
        Property::text("release"),
        Property::text("epsilon"),
        Property::text("period"),
        Property::day("start"),
        Property::day("end"),
        Property::text("kind"),
        Property::text("code"),
        Property::text("name_en"),
        Property::text("name_cy"),
        Property::text("authority"),
    ];
    if table == TableName::PlaceYear {
        all.push(Property::text("place_kind"));
    }
    let part: Option<[&'static str; 3]> = match table {
        TableName::AuthorityHarmQuarter => Some(["harm", "harm_en", "harm_cy"]),
        TableName::AuthorityContextTypeYear => Some(["context_type", "context_type_en", "context_type_cy"]),
        TableName::AuthoritySectorQuarter => Some(["source", "source_en", "source_cy"]),
        TableName::BlockYear | TableName::MiddleAreaQuarter | TableName::PlaceYear => None,
    };
    all.extend(part.into_iter().flatten().map(Property::text));
    all.extend([
        Property::text("shown"),
        Property::whole("value"),
        Property::whole("low"),
        Property::whole("high"),
        Property::whole("interval_per_cent"),
        Property::whole("rounding"),
        Property::whole("threshold"),
    ]);
    all
}
