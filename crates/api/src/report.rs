//! A document on its way to paper: what was released, in words and figures, in both languages. Rooms fill it; `report` sets it.
//!
//! Nothing in it is markup: every text is set letter by letter, whatever is in it. One description gives the Welsh and the English paper.

use crate::{BasemapFeature, Shape};
use language::{Lang, Text};
use serde::{Deserialize, Serialize};

/// The protective marking of released statistics, as the Government Security Classifications write it.
pub const MARKING: &str = "OFFICIAL-SENSITIVE";

/// What a process that sets documents is handed: the document, and the language to set it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// The language of the paper.
    pub lang: Lang,
    /// What stands on it.
    pub document: Document,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The protective marking, as the marking scheme writes it, in Welsh beside the Welsh word; on every page.
    pub marking: Text,
    /// How it may be handled; on every page.
    pub handling: Text,
    /// Its title.
    pub title: Text,
    /// What it is of: the region, the period.
    pub subtitle: Text,
    /// Which one it is; on every page.
    pub edition: Edition,
    /// Who had it printed, and when; or, of what is frozen, who signed it and when it was published. On every page.
    pub printed: Text,
    /// Whether a list of its sections stands at its head.
    pub contents: bool,
    /// Its parts, in reading order.
    pub sections: Vec<Section>,
}

/// Which document it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The line that says so on every page.
    pub words: Text,
    /// Id of the release or of the edition.
    pub id: String,
    /// SHA-256 of [`Document::sections`], hexadecimal: two papers of one digest say the same.
    pub digest: String,
}

impl Edition {
    /// As much of a digest as stands on every page.
    pub fn short(digest: &str) -> &str {
        digest.get(..16).unwrap_or(digest)
    }
}

/// A part with a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading.
    pub heading: Text,
    /// 1 for a section, 2 for one inside it. A level 2 comes after a level 1.
    pub level: u8,
    /// Whether it begins on a new page.
    pub new_page: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its words.
        text: Text,
    },
    /// A list of points.
    List {
        /// The points.
        items: Vec<Text>,
    },
    /// Names and what they are.
    Facts {
        /// In reading order.
        facts: Vec<Fact>,
    },
    /// A table.
    Table(Table),
    /// A map with its legend.
    Map(Box<MapFigure>),
    /// Values with their intervals on one scale.
    Intervals(Intervals),
}

/// Values with their intervals, drawn on one scale that begins at nought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intervals {
    /// What they are.
    pub caption: Text,
    /// The same for whoever does not see it.
    pub alt: Text,
    /// In reading order.
    pub lines: Vec<IntervalLine>,
}

/// A value with its interval.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntervalLine {
    /// What it is the value of.
    pub name: Text,
    /// The value; one that is withheld has no line of its own.
    pub value: u32,
    /// Lower end.
    pub low: u32,
    /// Upper end.
    pub high: u32,
}

/// The released maps that an edition refers to, as they were when it was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Atlas {
    /// The region.
    pub region: Text,
    /// One map for each question that its findings ask.
    pub maps: Vec<MapFigure>,
    /// Licence lines of the geography.
    pub licences: Vec<Text>,
}

/// A name and what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The name.
    pub name: Text,
    /// What it is.
    pub value: Text,
}

/// A table; its head is repeated on each page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it holds.
    pub caption: Text,
    /// Its columns.
    pub columns: Vec<PaperColumn>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Text>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperColumn {
    /// Its head.
    pub heading: Text,
    /// Whether it holds figures, which stand to the right.
    pub figures: bool,
    /// Its share of the width, beside the other columns' shares.
    pub share: u8,
}

/// A map with its legend. Coordinates are National Grid metres.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MapFigure {
    /// What it shows.
    pub caption: Text,
    /// The same for whoever does not see it: what is shown, and what stands out.
    pub alt: Text,
    /// West, south, east, north of what is drawn.
    pub bounds: (i32, i32, i32, i32),
    /// The ground, in drawing order, labels among it.
    pub ground: Vec<BasemapFeature>,
    /// Areas with their colours.
    pub areas: Vec<MapArea>,
    /// Outlines that people find their way by.
    pub outlines: Vec<Shape>,
    /// Places.
    pub places: Vec<MapPlace>,
    /// What the colours mean.
    pub legend: Legend,
}

/// An area of a map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MapArea {
    /// Its outline.
    pub shape: Shape,
    /// How it is drawn.
    pub sign: Sign,
}

/// A place of a map, as a circle whose area goes with its value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MapPlace {
    /// Easting and northing.
    pub at: (i32, i32),
    /// Its name.
    pub name: Text,
    /// Its released value.
    pub value: u32,
}

/// What a map's signs mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Legend {
    /// Its title.
    pub title: Option<Text>,
    /// The unit.
    pub unit: Option<Text>,
    /// Classes and keys.
    pub lines: Vec<LegendLine>,
    /// Method, period, rounding, numbers shown and not shown.
    pub notes: Vec<Text>,
}

/// A line of a legend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct LegendLine {
    /// The sign.
    pub sign: Sign,
    /// What it means.
    pub words: Text,
    /// How many there are, where that is told.
    pub count: Option<u32>,
}

/// How an area is drawn. Colours are `0xrrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "sign", rename_all = "snake_case")]
pub enum Sign {
    /// In the colour of its class.
    Class {
        /// The colour.
        colour: u32,
    },
    /// In the colour of its class, with level white lines: the interval is wider than the value.
    Wide {
        /// The colour.
        colour: u32,
    },
    /// In the colour of what is likely, with level dark lines: the value itself is withheld.
    LikelyWithheld {
        /// The colour; none in the legend, which speaks of all of them.
        colour: Option<u32>,
    },
    /// Withheld or none: dark lines at 45°.
    Withheld,
    /// Nobody sent returns: dots.
    NotReporting,
    /// Not in force: blank paper.
    NotInForce,
    /// A registered place: a circle.
    Place,
}
