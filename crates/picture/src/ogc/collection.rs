//! Which collections there are: the released tables that an audience may see, and the outlines they are told in.

use crate::released_geography::REGION;
use crate::released_view::View;
use crate::tiles::Layer;
use disclosure::TableName;
use language::{Text, say};

/// A collection of features.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Collection {
    /// A released table, all of its periods.
    Table(TableName),
    /// Public outlines.
    Outlines(Outlines),
    /// The contexts that may leave: registered public places, without a count.
    Contexts,
}

/// Which outlines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outlines {
    /// Blocks.
    Blocks,
    /// Middle areas.
    MiddleAreas,
    /// Local authorities.
    Authorities,
    /// The region itself: the outline of its safeguarding board.
    Region,
}

impl Outlines {
    const ALL: [Self; 4] = [Self::Blocks, Self::MiddleAreas, Self::Authorities, Self::Region];

    /// Code of the kind of area in the register; the region is one, whatever its kind is.
    pub(crate) const fn area_kind(self) -> &'static str {
        match self {
            Self::Blocks => "block",
            Self::MiddleAreas => "msoa",
            Self::Authorities => "local_authority",
            Self::Region => REGION,
        }
    }
}

impl Collection {
    /// What there is for an audience. A table of which it may see no period is not there.
    pub(crate) fn all(view: &View) -> Vec<Self> {
        let tables = TableName::ALL.into_iter().filter(|table| !view.periods(*table).is_empty());
        tables.map(Self::Table).chain(Outlines::ALL.map(Self::Outlines)).chain([Self::Contexts]).collect()
    }

    /// The one of this id, when the audience has it.
    pub(crate) fn find(view: &View, id: &str) -> Option<Self> {
        Self::all(view).into_iter().find(|collection| collection.id() == id)
    }

    /// Every one that an audience may have.
    pub(crate) fn every() -> impl Iterator<Item = Self> {
        let tables = TableName::ALL.into_iter().map(Self::Table);
        tables.chain(Outlines::ALL.map(Self::Outlines)).chain([Self::Contexts])
    }

    /// The one of this id, whether or not anybody has it.
    pub(crate) fn named(id: &str) -> Option<Self> {
        Self::every().find(|collection| collection.id() == id)
    }

    /// The id, whoever asks.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Table(table) => table.code(),
            Self::Contexts => "contexts",
            Self::Outlines(Outlines::Blocks) => "blocks",
            Self::Outlines(Outlines::MiddleAreas) => "middle_areas",
            Self::Outlines(Outlines::Authorities) => "authorities",
            Self::Outlines(Outlines::Region) => "region",
        }
    }

    /// The layer of tiles that shows it. A quarter's and an authority's tables have none: tiles are of a year and of places.
    pub(crate) const fn layer(self) -> Option<Layer> {
        match self {
            Self::Table(TableName::BlockYear) => Some(Layer::Block),
            Self::Table(TableName::PlaceYear) => Some(Layer::Place),
            Self::Outlines(Outlines::Blocks) => Some(Layer::Blocks),
            Self::Outlines(Outlines::MiddleAreas) => Some(Layer::MiddleAreas),
            Self::Outlines(Outlines::Authorities) => Some(Layer::Authorities),
            Self::Outlines(Outlines::Region) => Some(Layer::Region),
            Self::Table(_) | Self::Contexts => None,
        }
    }

    /// Whether it holds public outlines and no value.
    pub(crate) const fn is_outlines(self) -> bool {
        matches!(self, Self::Outlines(_))
    }

    /// Its name.
    pub(crate) fn title(self) -> Text {
        say(&format!("ogc-collection-{}", self.id()), &[])
    }

    /// What it holds.
    pub(crate) fn description(self) -> Text {
        let key = match self {
            Self::Table(_) => "ogc-describe-table",
            Self::Outlines(_) => "ogc-describe-outlines",
            Self::Contexts => "ogc-describe-contexts",
        };
        say(key, &[])
    }
}
