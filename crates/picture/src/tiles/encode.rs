//! Mapbox Vector Tiles 2.1, written: one layer a tile.
//!
//! The messages are those of the specification's `vector_tile.proto`; `prost` writes them. Geometry is already in whole units, so
//! a library's writer, which takes floats and one shape at a time, would only turn it there and back.

use super::rings::Rings;
use super::scheme::{EXTENT, TileId, Unit};
use prost::Message as _;
use std::collections::HashMap;

/// Media type of a tile.
pub(crate) const KIND: &str = "application/vnd.mapbox-vector-tile";

/// A value of a feature.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TileValue {
    /// Words.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Hundredths, written as a number: 196 is 1.96.
    Hundredths(i64),
}

/// A layer in the making. Features come out in the order they were put in.
pub(crate) struct LayerWriter {
    tile: TileId,
    layer: LayerMessage,
    keys: HashMap<&'static str, u32>,
    values: HashMap<TileValue, u32>,
}

/// What a feature says of itself.
pub(crate) type Said = Vec<(&'static str, TileValue)>;

impl LayerWriter {
    /// An empty layer of a tile.
    pub(crate) fn new(tile: TileId, name: &str) -> Self {
        let layer = LayerMessage {
            name: name.to_owned(),
            extent: Some(EXTENT as u32),
            version: 2,
            ..LayerMessage::default()
        };
        Self { tile, layer, keys: HashMap::new(), values: HashMap::new() }
    }

    /// A shape of polygons, each with its shell first, all in the units of the tile's zoom.
    pub(crate) fn polygons(&mut self, id: Option<u64>, polygons: &[Rings], said: Said) {
        let mut pen = Pen::at(self.tile);
        for ring in polygons.iter().flatten() {
            pen.ring(ring);
        }
        self.feature(id, POLYGON, pen.commands, said);
    }

    /// A point, in the units of the tile's zoom.
    pub(crate) fn point(&mut self, at: Unit, said: Said) {
        let mut pen = Pen::at(self.tile);
        pen.move_to(at);
        self.feature(None, POINT, pen.commands, said);
    }

    /// The bytes; none at all when nothing was put in.
    pub(crate) fn finish(self) -> Vec<u8> {
        if self.layer.features.is_empty() {
            return Vec::new();
        }
        TileMessage { layers: vec![self.layer] }.encode_to_vec()
    }

    fn feature(&mut self, id: Option<u64>, kind: i32, geometry: Vec<u32>, said: Said) {
        let mut tags = Vec::with_capacity(said.len() * 2);
        for (key, value) in said {
            tags.push(self.key(key));
            tags.push(self.value(value));
        }
        self.layer.features.push(FeatureMessage { id, tags, kind: Some(kind), geometry });
    }

    fn key(&mut self, key: &'static str) -> u32 {
        let keys = &mut self.layer.keys;
        *self.keys.entry(key).or_insert_with(|| {
            keys.push(key.to_owned());
            keys.len() as u32 - 1
        })
    }

    fn value(&mut self, value: TileValue) -> u32 {
        let values = &mut self.layer.values;
        *self.values.entry(value).or_insert_with_key(|value| {
            values.push(ValueMessage::of(value));
            values.len() as u32 - 1
        })
    }
}

const POINT: i32 = 1;
const POLYGON: i32 = 3;
const MOVE_TO: u32 = 1;
const LINE_TO: u32 = 2;
const CLOSE_PATH: u32 = 7;

/// Writes commands, each point as its distance from the one before.
struct Pen {
    last: Unit,
    commands: Vec<u32>,
}

impl Pen {
    /// The first point counts from the tile's north-west corner.
    const fn at(tile: TileId) -> Self {
        Self { last: tile.corner(), commands: Vec::new() }
    }

    fn move_to(&mut self, at: Unit) {
        self.commands.push(MOVE_TO | 1 << 3);
        self.step(at);
    }

    fn ring(&mut self, ring: &[Unit]) {
        let Some((first, rest)) = ring.split_first() else { return };
        self.move_to(*first);
        self.commands.push(LINE_TO | (rest.len() as u32) << 3);
        for at in rest {
            self.step(*at);
        }
        self.commands.push(CLOSE_PATH | 1 << 3);
    }

    fn step(&mut self, at: Unit) {
        for moved in [at[0] - self.last[0], at[1] - self.last[1]] {
            // Zigzag: small numbers of either sign become small numbers.
            self.commands.push(((moved << 1) ^ (moved >> 31)) as u32);
        }
        self.last = at;
    }
}

#[derive(Clone, PartialEq, prost::Message)]
struct TileMessage {
    #[prost(message, repeated, tag = "3")]
    layers: Vec<LayerMessage>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct LayerMessage {
    #[prost(uint32, required, tag = "15")]
    version: u32,
    #[prost(string, required, tag = "1")]
    name: String,
    #[prost(message, repeated, tag = "2")]
    features: Vec<FeatureMessage>,
    #[prost(string, repeated, tag = "3")]
    keys: Vec<String>,
    #[prost(message, repeated, tag = "4")]
    values: Vec<ValueMessage>,
    #[prost(uint32, optional, tag = "5")]
    extent: Option<u32>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct FeatureMessage {
    #[prost(uint64, optional, tag = "1")]
    id: Option<u64>,
    #[prost(uint32, repeated, tag = "2")]
    tags: Vec<u32>,
    #[prost(int32, optional, tag = "3")]
    kind: Option<i32>,
    #[prost(uint32, repeated, tag = "4")]
    geometry: Vec<u32>,
}

#[derive(Clone, PartialEq, prost::Message)]
struct ValueMessage {
    #[prost(string, optional, tag = "1")]
    text: Option<String>,
    #[prost(double, optional, tag = "3")]
    real: Option<f64>,
    #[prost(sint64, optional, tag = "6")]
    whole: Option<i64>,
}

impl ValueMessage {
    fn of(value: &TileValue) -> Self {
        match value {
            TileValue::Text(text) => Self { text: Some(text.clone()), ..Self::default() },
            TileValue::Whole(whole) => Self { whole: Some(*whole), ..Self::default() },
            TileValue::Hundredths(n) => Self { real: Some(*n as f64 / 100.0), ..Self::default() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_square_of_the_specification_has_its_commands() {
        // Section 4.3.5.4 of the specification: a polygon at (3,6), (8,12), (20,34).
        let tile = TileId { z: 6, x: 0, y: 0 };
        let mut pen = Pen::at(tile);
        pen.ring(&[[3, 6], [8, 12], [20, 34]]);
        assert_eq!(pen.commands, [9, 6, 12, 18, 10, 12, 24, 44, 15]);
    }

    #[test]
    fn an_empty_layer_is_no_bytes() {
        assert!(LayerWriter::new(TileId { z: 6, x: 0, y: 0 }, "block").finish().is_empty());
    }

    #[test]
    fn a_value_said_twice_is_kept_once() {
        let mut layer = LayerWriter::new(TileId { z: 6, x: 0, y: 0 }, "place");
        for at in [[1, 1], [2, 2]] {
            layer.point(at, vec![("rounded", TileValue::Whole(25)), ("z", TileValue::Hundredths(-196))]);
        }
        assert_eq!((layer.layer.keys.len(), layer.layer.values.len()), (2, 2));
        assert_eq!(layer.layer.features[0].tags, layer.layer.features[1].tags);
    }
}
