//! What an audience is told of a period, ready to be cut into tiles: the values of the JSON map and nothing else.

use super::encode::{LayerWriter, Said, TileValue};
use super::ground::Ground;
use super::scheme::{TileId, Unit, ZOOMS, unit};
use crate::released_geography::REGION;
use crate::released_map::map;
use crate::released_view::View;
use api::{ReleasedArea, ReleasedPlace, ReleasedValue};
use disclosure::Period;
use geography::{Bng, WebMercator};
use language::Text;

/// A layer of the released tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Layer {
    /// Blocks, by year.
    Block,
    /// Middle areas, the year from all tables together.
    MiddleArea,
    /// Registered places, by year.
    Place,
    /// Outlines of blocks, without a value.
    Blocks,
    /// Outlines of middle areas.
    MiddleAreas,
    /// Outlines of local authorities.
    Authorities,
    /// The outline of the region.
    Region,
}

impl Layer {
    /// Every layer.
    pub(crate) const ALL: [Self; 7] = [
        Self::Block,
        Self::MiddleArea,
        Self::Place,
        Self::Blocks,
        Self::MiddleAreas,
        Self::Authorities,
        Self::Region,
    ];

    /// The word in the address, and the name of the layer in the tile.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::MiddleArea => "middle_area",
            Self::Place => "place",
            Self::Blocks => "blocks",
            Self::MiddleAreas => "middle_areas",
            Self::Authorities => "authorities",
            Self::Region => "region",
        }
    }

    /// Code of the kind of area, for a layer of outlines.
    pub(crate) const fn outlines(self) -> Option<&'static str> {
        match self {
            Self::Block | Self::MiddleArea | Self::Place => None,
            Self::Blocks => Some("block"),
            Self::MiddleAreas => Some("msoa"),
            Self::Authorities => Some("local_authority"),
            Self::Region => Some(REGION),
        }
    }

    /// The layer of a word.
    pub(crate) fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.code() == code)
    }
}

/// The released values of one period as one audience has them.
pub(crate) struct Told {
    /// The year.
    pub(crate) year: Option<i16>,
    /// Id of the release that blocks come from.
    pub(crate) release: Option<String>,
    pub(super) blocks: Vec<(String, ReleasedValue)>,
    pub(super) middle_areas: Vec<(String, ReleasedValue)>,
    pub(super) places: Vec<PlaceTold>,
}

pub(super) struct PlaceTold {
    id: String,
    kind: String,
    name: Text,
    /// By zoom, from the first of [`ZOOMS`].
    at: Vec<Unit>,
    value: ReleasedValue,
}

impl PlaceTold {
    /// None for a pool of small schools, which is nowhere. A place beyond OSTN15 cannot have been registered.
    pub(super) fn of(place: ReleasedPlace) -> Option<Self> {
        let (east, north) = place.at?;
        let at = WebMercator::of_bng(Bng::new(f64::from(east), f64::from(north))).ok()?;
        let at = ZOOMS.map(|z| unit(at, z)).collect();
        Some(Self { id: place.id, kind: place.kind, name: place.name, at, value: place.value })
    }
}

impl Told {
    /// What `view` tells of a year, the latest when none is asked for. None when that year is not in force for the audience.
    pub(crate) fn of(view: &View, period: Option<Period>) -> Option<Self> {
        let map = map(view, period)?;
        let values =
            |areas: Vec<ReleasedArea>| areas.into_iter().map(|area| (area.code, area.value)).collect();
        let places = map.places.into_iter().filter_map(PlaceTold::of).collect();
        Some(Self {
            year: map.release.as_ref().map(|card| card.year),
            release: map.release.map(|card| card.id),
            blocks: values(map.blocks),
            middle_areas: values(map.middle_areas),
            places,
        })
    }

    /// The bytes of a tile; none at all for an empty one.
    pub(crate) fn encode(&self, ground: &Ground, layer: Layer, tile: TileId) -> Vec<u8> {
        let mut writer = LayerWriter::new(tile, layer.code());
        match layer {
            Layer::Blocks | Layer::MiddleAreas | Layer::Authorities | Layer::Region => {
                for (code, area) in layer.outlines().into_iter().flat_map(|kind| ground.of_kind(kind)) {
                    let polygons = area.in_tile(tile);
                    if !polygons.is_empty() {
                        writer.polygons(None, &polygons, named(code, &area.name));
                    }
                }
            }
            Layer::Block => areas(&mut writer, ground, &self.blocks, tile),
            Layer::MiddleArea => areas(&mut writer, ground, &self.middle_areas, tile),
            Layer::Place => {
                for place in &self.places {
                    let at = place.at[usize::from(tile.z - ZOOMS.start())];
                    if tile.window().holds(at) {
                        let mut said = said(&place.id, &place.name, place.value);
                        said.push(("kind", TileValue::Text(place.kind.clone())));
                        writer.point(at, said);
                    }
                }
            }
        }
        writer.finish()
    }
}

fn areas(writer: &mut LayerWriter, ground: &Ground, values: &[(String, ReleasedValue)], tile: TileId) {
    // The map tells areas in the order of their codes, so the bytes do not depend on how they were read.
    for (code, value) in values {
        let Some(area) = ground.area(code) else { continue };
        let polygons = area.in_tile(tile);
        if !polygons.is_empty() {
            writer.polygons(None, &polygons, said(code, &area.name, *value));
        }
    }
}

/// Code, names and value. What is withheld has a code and names and no word of why: hidden, empty and not in force look alike.
fn said(code: &str, name: &Text, value: ReleasedValue) -> Said {
    let mut said = named(code, name);
    if let ReleasedValue::Value { rounded, low, high } = value {
        said.push(("rounded", TileValue::Whole(i64::from(rounded))));
        said.push(("low", TileValue::Whole(i64::from(low))));
        said.push(("high", TileValue::Whole(i64::from(high))));
    }
    said
}

fn named(code: &str, name: &Text) -> Said {
    vec![
        ("code", TileValue::Text(code.to_owned())),
        ("name_en", TileValue::Text(name.en.clone())),
        ("name_cy", TileValue::Text(name.cy.clone())),
    ]
}
