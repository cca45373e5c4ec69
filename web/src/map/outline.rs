//! The ring around what is pointed at or opened: one colour with a light gap, over whatever lies below.

use super::blocks::{BlockField, Spot};
use super::cells::CellField;
use super::world::scale;
use api::drawing::place_radius;
use api::{ReleasedValue, Shape};
use js_sys::Array;
use leaflet::{LatLng, Layer, Map, Polygon, PolylineOptions};
use wasm_bindgen::JsCast;

/// Rings of a spot in metres, each a list of corners.
pub(crate) type Rings = Vec<Vec<(f64, f64)>>;

/// The rings of a spot at a zoom; a place's circle is as wide as it is drawn.
pub(super) fn rings(spot: Spot, cells: Option<&CellField>, blocks: Option<&BlockField>, zoom: f64) -> Rings {
    match spot {
        Spot::Cell(index) => cells.map_or_else(Vec::new, |field| {
            let square = field.square(index);
            let (w, s, e, n) = (square.west, square.south, square.east, square.north);
            vec![vec![(w, s), (e, s), (e, n), (w, n)]]
        }),
        Spot::Block(i) => match blocks.and_then(|field| field.blocks.get(i)).map(|block| &block.shape) {
            Some(Shape::Polygons(polygons)) => polygons.iter().flatten().map(|ring| corners(ring)).collect(),
            _ => Vec::new(),
        },
        Spot::Place(i) => {
            let Some(place) = blocks.and_then(|field| field.places.get(i)) else { return Vec::new() };
            let Some((e, n)) = place.at else { return Vec::new() };
            let radius = match place.value {
                ReleasedValue::Value { rounded, .. } => place_radius(rounded) + 3.0,
                ReleasedValue::Withheld => 6.0,
            } / scale(zoom);
            let at = |step: i32| {
                let angle = f64::from(step) * std::f64::consts::TAU / 32.0;
                (f64::from(e) + radius * angle.cos(), f64::from(n) + radius * angle.sin())
            };
            vec![(0..32).map(at).collect()]
        }
    }
}

fn corners(ring: &[i32]) -> Vec<(f64, f64)> {
    ring.chunks_exact(2).map(|pair| (f64::from(pair[0]), f64::from(pair[1]))).collect()
}

/// A ring on the map, drawn as two lines.
pub(super) struct Outline {
    gap: Polygon,
    line: Polygon,
}

impl Outline {
    /// On the map, around nothing yet.
    pub(super) fn on(map: &Map, colour: &str, weight: f64) -> Self {
        let polygon = |colour: &str, weight: f64| {
            let options = PolylineOptions::new();
            options.set_color(colour.to_owned());
            options.set_weight(weight);
            options.set_fill(false);
            options.set_interactive(false);
            options.set_line_join("miter".to_owned());
            let polygon = Polygon::new_with_options(&Array::new(), &options);
            map.add_layer(polygon.unchecked_ref::<Layer>());
            polygon
        };
        Self { gap: polygon("#ffffff", weight + 3.0), line: polygon(colour, weight) }
    }

    /// Goes around these rings; around nothing when there are none.
    pub(super) fn around(&self, rings: &Rings) {
        // Leaflet reads a list of lists as one polygon with holes: drawn as lines, that is every ring.
        let lat_lngs: Array = rings
            .iter()
            .map(|ring| ring.iter().map(|(e, n)| LatLng::new(*n, *e)).collect::<Array>())
            .collect();
        self.gap.set_lat_lngs(&lat_lngs);
        self.line.set_lat_lngs(&lat_lngs);
    }
}
