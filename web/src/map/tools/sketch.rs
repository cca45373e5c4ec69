//! What the tools draw on the map: the line and what it reaches, the keyboard's cross, and the place that was found.

use super::{Form, Found, Tool, ToolDesk};
use crate::map::outline::Rings;
use crate::map::world::scale;
use crate::palette::{ACCENT, INK};
use js_sys::Array;
use leaflet::{LatLng, Layer, Map, Path, PathOptions, Polyline, PolylineOptions};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Half an arm of the cross, and half a corner's mark, in pixels.
const ARM_PX: (f64, f64) = (10.0, 3.0);

/// A line with a light gap on either side.
struct Trace {
    gap: Polyline,
    line: Polyline,
}

impl Trace {
    fn on(map: &Map, colour: &str, weight: f64) -> Self {
        Self { gap: line_on(map, ("#ffffff", 0.9), weight + 3.0), line: line_on(map, (colour, 1.0), weight) }
    }

    fn along(&self, rings: &Rings) {
        let rings = lat_lngs(rings);
        self.gap.set_lat_lngs(&rings);
        self.line.set_lat_lngs(&rings);
    }
}

fn line_on(map: &Map, (colour, opacity): (&str, f64), weight: f64) -> Polyline {
    let options = PolylineOptions::new();
    options.set_color(colour.to_owned());
    options.set_opacity(opacity);
    options.set_weight(weight);
    options.set_fill(false);
    options.set_interactive(false);
    // A smoothed line would not lie where it was drawn, and one clipped to the window would lose the breadth of what it reaches.
    options.set_smooth_factor(0.0);
    options.set_no_clip(true);
    let line = Polyline::new_with_options(&Array::new(), &options);
    map.add_layer(line.unchecked_ref::<Layer>());
    line
}

fn lat_lngs(rings: &Rings) -> Array {
    rings.iter().map(|ring| ring.iter().map(|(e, n)| LatLng::new(*n, *e)).collect::<Array>()).collect()
}

/// Everything that the tools draw. It goes with the map.
pub(crate) struct Sketch {
    reach: Polyline,
    line: Trace,
    ways: Trace,
    marks: Trace,
    cross: Trace,
    found: Trace,
}

impl Sketch {
    /// On the map, with nothing drawn.
    pub(crate) fn on(map: &Map) -> Self {
        Self {
            reach: line_on(map, (&ACCENT.css(), 0.22), 1.0),
            line: Trace::on(map, &ACCENT.css(), 2.5),
            ways: Trace::on(map, &INK.css(), 3.0),
            marks: Trace::on(map, &ACCENT.css(), 2.0),
            cross: Trace::on(map, &INK.css(), 1.5),
            found: Trace::on(map, &ACCENT.css(), 3.0),
        }
    }

    /// Draws what the tools hold, at a zoom: marks and cross keep their pixels, what a shape reaches keeps its metres.
    pub(crate) fn draw(&self, tools: ToolDesk, zoom: f64) {
        let scale = scale(zoom);
        let line = tools.line();
        let (form, reach_m) = (tools.form.get(), tools.reach_m.get());
        let drawing = tools.tool.get() == Some(Tool::Draw);
        let points = tools.points.get();
        self.marks.along(&points.iter().map(|at| around(*at, ARM_PX.1 / scale, 4)).collect());
        let circle = drawing && form == Form::Circle;
        let (ways, caught) = tools.network.drawn();
        let outline = match (points.first(), &caught) {
            (_, Some((outline, _))) => outline.clone(),
            (Some(centre), _) if circle => vec![around(*centre, reach_m, 72)],
            _ => line.clone(),
        };
        self.line.along(&outline);
        self.ways.along(&ways);
        let wide = drawing && form == Form::Route;
        // What is caught keeps the breadth it was asked with until the next answer is here.
        let (reached, breadth) = match caught {
            Some((_, within_m)) => (ways, within_m),
            None if wide => (line, reach_m),
            None => (Vec::new(), reach_m),
        };
        let style = PathOptions::new();
        style.set_weight(2.0 * breadth * scale);
        self.reach.unchecked_ref::<Path>().set_style(&style);
        self.reach.set_lat_lngs(&lat_lngs(&reached));
        let cross = tools.cross.get().filter(|_| tools.tool.get().is_some());
        self.cross.along(&cross.map_or_else(Vec::new, |at| arms(at, ARM_PX.0 / scale)));
        let found = tools.found.get();
        self.found.along(&found.map_or_else(Vec::new, |found| found_mark(&found, scale)));
    }
}

/// A ring of so many corners.
fn around((e, n): (f64, f64), radius: f64, corners: u32) -> Vec<(f64, f64)> {
    (0..=corners)
        .map(|step| {
            let angle = f64::from(step) * std::f64::consts::TAU / f64::from(corners);
            (e + radius * angle.cos(), n + radius * angle.sin())
        })
        .collect()
}

fn arms((e, n): (f64, f64), arm: f64) -> Rings {
    vec![vec![(e - arm, n), (e + arm, n)], vec![(e, n - arm), (e, n + arm)]]
}

/// A ring as wide as the place is known, and never too small to be seen, with a cross in it.
fn found_mark(found: &Found, scale: f64) -> Rings {
    const LEAST_PX: f64 = 13.0;
    let mut rings = vec![around(found.at, found.precision_m.max(LEAST_PX / scale), 48)];
    rings.extend(arms(found.at, 5.0 / scale));
    rings
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Text;

    #[test]
    fn the_mark_of_a_place_is_as_wide_as_it_is_known() {
        let found = Found { name: Text::same("X"), at: (1_000.0, 2_000.0), precision_m: 500.0 };
        let reach = |scale: f64| {
            let ring = &found_mark(&found, scale)[0];
            assert_eq!(ring.first().map(|(e, _)| e.round()), ring.last().map(|(e, _)| e.round()));
            (ring[0].0 - 1_000.0).round()
        };
        assert!((reach(1.0) - 500.0).abs() < 1e-9);
        assert!((reach(0.01) - 1_300.0).abs() < 1e-9, "far out it keeps its pixels");
    }
}
