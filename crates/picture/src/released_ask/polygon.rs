//! The body of a question about an area: a GeoJSON polygon in National Grid metres, what lies near a line or point, or blocks by their codes.

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::collections::BTreeSet;
use std::fmt;

/// Vertices of a polygon at most; reading stops at the first one beyond.
pub const VERTICES_MAX: usize = 20_000;
/// Points of a line at most.
const LINE_MAX: usize = 200;
/// Rings of a polygon at most.
const RINGS_MAX: usize = 100;
/// Lines of an area around lines at most.
const LINES_MAX: usize = 10_000;
/// Blocks of a list at most.
const BLOCKS_MAX: usize = 5_000;
/// Bytes of a block code at most.
const CODE_BYTES: usize = 32;
/// Bytes that are looked at at most: 20,000 vertices of two numbers in full precision.
const BODY_BYTES: usize = 1_000_000;

/// An area as it was asked for. What it covers is geometry's to say.
#[derive(Clone, Debug, PartialEq)]
pub enum AreaAsked {
    /// Rings of easting and northing in metres (EPSG:27700), the outer one first.
    Polygon(Vec<Vec<(f64, f64)>>),
    /// What lies within so many metres of a line, or of a point where there is but one.
    Within(Vec<(f64, f64)>, f64),
    /// What lies within so many metres of any of several lines.
    WithinAny(Vec<Vec<(f64, f64)>>, f64),
    /// Codes of blocks.
    Blocks(BTreeSet<String>),
}

/// Reads the body: `{"type":"Polygon","coordinates":[[[e,n],…],…]}` (RFC 7946 in shape, EPSG:27700 in coordinates),
/// `{"within_m":250,"of":[[e,n],…]}`, `{"within_m":250,"lines":[[[e,n],…],…]}` or `{"blocks":["B-…",…]}`. None for anything else: another member, a number that is not finite, a third coordinate, more than
/// 20,000 vertices.
///
/// It is read in one pass and stops at the first fault, so that a body of millions of vertices costs no more than the first 20,000.
pub fn polygon_read(body: &[u8]) -> Option<AreaAsked> {
    if body.len() > BODY_BYTES {
        return None;
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let area = Body.deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    Some(area)
}

struct Body;

impl<'de> DeserializeSeed<'de> for Body {
    type Value = AreaAsked;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<AreaAsked, D::Error> {
        reader.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Body {
    type Value = AreaAsked;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a polygon or a list of blocks")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<AreaAsked, A::Error> {
        let (mut is_polygon, mut rings, mut blocks) = (false, None, None);
        let (mut within, mut of, mut lines) = (None, None, None);
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "type" if !is_polygon => {
                    is_polygon = map.next_value::<String>()? == "Polygon";
                    if !is_polygon {
                        return Err(A::Error::custom("another type"));
                    }
                }
                "coordinates" if rings.is_none() => rings = Some(map.next_value_seed(Rings(RINGS_MAX))?),
                "within_m" if within.is_none() => within = Some(map.next_value::<f64>()?),
                "lines" if lines.is_none() => lines = Some(map.next_value_seed(Rings(LINES_MAX))?),
                "of" if of.is_none() => of = Some(map.next_value_seed(RingOf(LINE_MAX))?),
                "blocks" if blocks.is_none() => blocks = Some(map.next_value_seed(Codes)?),
                _ => return Err(A::Error::custom("another member")),
            }
        }
        match (is_polygon, rings, blocks, (within, of, lines)) {
            (true, Some(rings), None, (None, None, None)) => Ok(AreaAsked::Polygon(rings)),
            (false, None, Some(blocks), (None, None, None)) => Ok(AreaAsked::Blocks(blocks)),
            (false, None, None, (Some(within), Some(of), None)) => Ok(AreaAsked::Within(of, within)),
            (false, None, None, (Some(within), None, Some(lines))) => Ok(AreaAsked::WithinAny(lines, within)),
            _ => Err(A::Error::custom("neither or both")),
        }
    }
}

/// Several lines, so many at most.
struct Rings(usize);

impl<'de> DeserializeSeed<'de> for Rings {
    type Value = Vec<Vec<(f64, f64)>>;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rings {
    type Value = Vec<Vec<(f64, f64)>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rings")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut rings: Self::Value = Vec::new();
        let mut left = VERTICES_MAX;
        while let Some(ring) = seq.next_element_seed(RingOf(left))? {
            left -= ring.len();
            rings.push(ring);
            if rings.len() > self.0 {
                return Err(A::Error::custom("too many rings"));
            }
        }
        Ok(rings)
    }
}

/// A ring of so many vertices at most.
struct RingOf(usize);

impl<'de> DeserializeSeed<'de> for RingOf {
    type Value = Vec<(f64, f64)>;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for RingOf {
    type Value = Vec<(f64, f64)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a ring")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut ring = Vec::new();
        while let Some((easting, northing)) = seq.next_element::<(f64, f64)>()? {
            if ring.len() == self.0 || !(easting.is_finite() && northing.is_finite()) {
                return Err(A::Error::custom("no vertex"));
            }
            ring.push((easting, northing));
        }
        Ok(ring)
    }
}

struct Codes;

impl<'de> DeserializeSeed<'de> for Codes {
    type Value = BTreeSet<String>;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Codes {
    type Value = BTreeSet<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("block codes")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut codes = BTreeSet::new();
        while let Some(code) = seq.next_element::<String>()? {
            if codes.len() == BLOCKS_MAX || code.is_empty() || code.len() > CODE_BYTES {
                // What follows is skipped unread.
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                return Err(A::Error::custom("no code"));
            }
            codes.insert(code);
        }
        Ok(codes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_polygon_and_a_list_of_blocks_are_read() {
        let square = br#"{"type":"Polygon","coordinates":[[[0,0],[10.5,0],[10,10],[0,0]]]}"#;
        let Some(AreaAsked::Polygon(rings)) = polygon_read(square) else { panic!("a polygon") };
        assert_eq!(rings, [[(0.0, 0.0), (10.5, 0.0), (10.0, 10.0), (0.0, 0.0)]]);
        let listed = polygon_read(br#"{"blocks":["B-2","B-1","B-2"]}"#);
        assert_eq!(listed, Some(AreaAsked::Blocks(["B-1", "B-2"].map(str::to_owned).into())));
        let near = polygon_read(br#"{"within_m":250.5,"of":[[0,0],[10,0]]}"#);
        assert_eq!(near, Some(AreaAsked::Within(vec![(0.0, 0.0), (10.0, 0.0)], 250.5)));
    }

    #[test]
    fn several_lines_are_read() {
        let lines = polygon_read(br#"{"within_m":50,"lines":[[[0,0],[10,0]],[[5,5]]]}"#);
        let both = vec![vec![(0.0, 0.0), (10.0, 0.0)], vec![(5.0, 5.0)]];
        assert_eq!(lines, Some(AreaAsked::WithinAny(both, 50.0)));
    }

    #[test]
    fn hostile_bodies_are_not_read() {
        let many =
            format!(r#"{{"type":"Polygon","coordinates":[[{}[0,0]]]}}"#, "[1,2],".repeat(VERTICES_MAX));
        let spread =
            format!(r#"{{"type":"Polygon","coordinates":[{}[]]}}"#, "[[1,2]],".repeat(RINGS_MAX + 1));
        let deep =
            format!(r#"{{"type":"Polygon","coordinates":{}{}}}"#, "[".repeat(5_000), "]".repeat(5_000));
        let blocks = format!(r#"{{"blocks":[{}"B"]}}"#, r#""B-1","#.repeat(200_000));
        for body in [
            "",
            "null",
            "[]",
            "{}",
            r#"{"type":"Polygon"}"#,
            r#"{"type":"MultiPolygon","coordinates":[]}"#,
            r#"{"type":"Point","coordinates":[1,2]}"#,
            r#"{"type":"Polygon","coordinates":[[[NaN,0]]]}"#,
            r#"{"type":"Polygon","coordinates":[[[1e999,0]]]}"#,
            r#"{"type":"Polygon","coordinates":[[["1",0]]]}"#,
            r#"{"type":"Polygon","coordinates":[[[1,2,3]]]}"#,
            r#"{"type":"Polygon","coordinates":[[[1]]]}"#,
            r#"{"type":"Polygon","coordinates":[[null]]}"#,
            r#"{"type":"Polygon","coordinates":[],"crs":"x"}"#,
            r#"{"type":"Polygon","coordinates":[],"coordinates":[]}"#,
            r#"{"type":"Polygon","coordinates":[]} x"#,
            r#"{"within_m":5}"#,
            r#"{"of":[[1,2]]}"#,
            r#"{"within_m":5,"of":[[1,2]],"blocks":["B-1"]}"#,
            r#"{"within_m":5,"blocks":["B-1"]}"#,
            r#"{"within_m":5,"of":[[1,2]],"type":"Polygon","coordinates":[]}"#,
            r#"{"within_m":5,"of":[[1,2]],"lines":[[[1,2]]]}"#,
            r#"{"lines":[[[1,2]]]}"#,
            r#"{"within_m":5,"lines":[[1,2]]}"#,
            r#"{"within_m":"5","of":[[1,2]]}"#,
            r#"{"within_m":5,"within_m":6,"of":[[1,2]]}"#,
            r#"{"blocks":[1]}"#,
            r#"{"blocks":[""]}"#,
            r#"{"blocks":["B-1"],"type":"Polygon","coordinates":[]}"#,
            many.as_str(),
            spread.as_str(),
            deep.as_str(),
            blocks.as_str(),
        ] {
            assert_eq!(polygon_read(body.as_bytes()), None, "{body:.60}");
        }
        assert_eq!(polygon_read(b"{\"blocks\":[\"\xff\"]}"), None);
    }

    proptest! {
        #[test]
        fn whatever_bytes_are_sent_it_does_not_panic(body in prop::collection::vec(any::<u8>(), 0..400)) {
            let _ = polygon_read(&body);
        }
    }
}
