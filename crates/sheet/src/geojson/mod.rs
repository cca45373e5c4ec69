//! A `GeoJSON` `FeatureCollection`: properties become columns, points become longitude and latitude.

mod point;

use crate::grid::{Budget, Grid};
use crate::{Cell, Encoding, Header, Kind, Limits, Notice, Refusal, Sheet, Visibility, Workbook};
use point::Coordinates;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use smol_str::SmolStr;
use std::collections::HashMap;
use std::fmt;

/// Columns of a point. A property of the same name is kept beside them.
const POINT: [&str; 2] = ["longitude", "latitude"];

/// Numbers above it are not exact as floats; they are kept as they are written.
const EXACT: u64 = 1 << 53;

/// Reads a collection, one row for each feature.
pub(crate) fn geojson_read(text: &str, encoding: Encoding, limits: &Limits) -> Result<Workbook, Refusal> {
    let mut build = Build::new(limits);
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Root(&mut build).deserialize(&mut json).and_then(|()| json.end());
    if let Some(refusal) = build.refused {
        return Err(refusal);
    }
    match read {
        Ok(()) => {}
        Err(fault) if fault.is_syntax() || fault.is_eof() => return Err(Refusal::Damaged),
        Err(_) => return Err(Refusal::OtherJson),
    }
    if !build.collection {
        return Err(Refusal::OtherJson);
    }
    build.workbook(encoding)
}

struct Build {
    grid: Grid,
    budget: Budget,
    names: Vec<SmolStr>,
    places: HashMap<SmolStr, usize>,
    features: u32,
    shapes: u32,
    collection: bool,
    refused: Option<Refusal>,
}

impl Build {
    fn new(limits: &Limits) -> Self {
        Self {
            grid: Grid::new(),
            budget: Budget::new(*limits),
            names: POINT.map(SmolStr::new_static).to_vec(),
            places: HashMap::new(),
            features: 0,
            shapes: 0,
            collection: false,
            refused: None,
        }
    }

    fn put(&mut self, column: usize, cell: Cell) {
        if self.refused.is_none() {
            self.refused = self.grid.put(&mut self.budget, (self.features, column), cell).err();
        }
    }

    /// The column of a property; none once the file is refused, so that names do not pile up.
    fn column(&mut self, name: SmolStr) -> Option<usize> {
        if let Some(place) = self.places.get(&name) {
            return Some(*place);
        }
        let limit = self.budget.limits.columns;
        if self.names.len() >= limit + POINT.len() {
            self.refused.get_or_insert(Refusal::TooManyColumns { limit });
            return None;
        }
        if let Err(refusal) = self.budget.length_check(&name, self.features) {
            self.refused.get_or_insert(refusal);
            return None;
        }
        self.names.push(name.clone());
        self.places.insert(name, self.names.len() - 1);
        Some(self.names.len() - 1)
    }

    fn workbook(mut self, encoding: Encoding) -> Result<Workbook, Refusal> {
        let columns = self.grid.settle();
        if self.grid.rows.is_empty() {
            return Err(Refusal::Empty);
        }
        let names = columns.iter().map(|column| self.names[*column as usize].trim().to_owned()).collect();
        let notices =
            if self.shapes > 0 { vec![Notice::Shapes { features: self.shapes }] } else { Vec::new() };
        let sheet = Sheet {
            name: String::new(),
            visibility: Visibility::Visible,
            header: Header { line: 0, names },
            columns,
            rows: self.grid.rows,
            notices,
        };
        Ok(Workbook {
            kind: Kind::GeoJson,
            gzip: false,
            encoding: Some(encoding),
            dialect: None,
            sheets: vec![sheet],
            notices: Vec::new(),
        })
    }
}

/// Stops the reading of JSON with a refusal that is already noted.
fn stop<E: serde::de::Error>(build: &Build) -> Result<(), E> {
    if build.refused.is_some() { Err(E::custom("refused")) } else { Ok(()) }
}

macro_rules! seeds {
    ($($name:ident => $method:ident),*) => { $(
        struct $name<'b>(&'b mut Build);
        impl<'de> DeserializeSeed<'de> for $name<'_> {
            type Value = ();
            fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
                deserializer.$method(self)
            }
        }
    )* };
}
seeds!(Root => deserialize_map, Features => deserialize_seq, Feature => deserialize_map, Properties => deserialize_any,
    Geometry => deserialize_any);

impl<'de> Visitor<'de> for Root<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a FeatureCollection")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut features = false;
        while let Some(key) = map.next_key::<SmolStr>()? {
            match key.as_str() {
                "type" => self.0.collection = map.next_value::<SmolStr>()? == "FeatureCollection",
                // A second list would be a second table under the same name.
                "features" if !features => {
                    features = true;
                    map.next_value_seed(Features(self.0))?;
                }
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        if features { Ok(()) } else { Err(A::Error::custom("no features")) }
    }
}

impl<'de> Visitor<'de> for Features<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("features")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut features: A) -> Result<(), A::Error> {
        loop {
            self.0.features += 1;
            if features.next_element_seed(Feature(self.0))?.is_none() {
                return Ok(());
            }
            stop(self.0)?;
        }
    }
}

impl<'de> Visitor<'de> for Feature<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a feature")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<SmolStr>()? {
            match key.as_str() {
                "properties" => map.next_value_seed(Properties(self.0))?,
                "geometry" => map.next_value_seed(Geometry(self.0))?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Properties<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("properties")
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<SmolStr>()? {
            let value = map.next_value::<serde_json::Value>()?;
            let Some(column) = self.0.column(key) else { return stop(self.0) };
            self.0.put(column, cell_of(&value));
            stop(self.0)?;
        }
        Ok(())
    }
}

impl<'de> Visitor<'de> for Geometry<'_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a geometry")
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let (mut point, mut position) = (false, Coordinates::Other);
        while let Some(key) = map.next_key::<SmolStr>()? {
            match key.as_str() {
                "type" => point = map.next_value::<SmolStr>()? == "Point",
                "coordinates" => position = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        match position {
            Coordinates::Position(longitude, latitude) if point => {
                self.0.put(0, Cell::number(longitude));
                self.0.put(1, Cell::number(latitude));
            }
            _ => self.0.shapes += 1,
        }
        Ok(())
    }
}

fn cell_of(value: &serde_json::Value) -> Cell {
    match value {
        serde_json::Value::Null => Cell::Empty,
        serde_json::Value::Bool(value) => Cell::Bool(*value),
        serde_json::Value::String(text) => Cell::text(text),
        serde_json::Value::Number(number) => {
            match (number.as_i64().map(i64::unsigned_abs).or(number.as_u64()), number.as_f64()) {
                (Some(whole), _) if whole > EXACT => Cell::text(&number.to_string()),
                (_, Some(value)) => Cell::number(value),
                _ => Cell::text(&number.to_string()),
            }
        }
        // A list or an object has no place in a cell but as it is written.
        nested => Cell::text(&nested.to_string()),
    }
}
