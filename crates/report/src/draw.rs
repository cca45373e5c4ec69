//! A map as vectors: the same colours, classes, hatches and order of layers as on the screen (`api::drawing`).

use api::drawing::palette::{BOUNDARY, GREEN, INK, LAND, PAPER, RAIL, RIVER, ROAD, Rgb, SEA, TEXT_2, URBAN};
use api::drawing::{Window, Wish, length_label, name_size, names_place, place_radius, road_width, scale_bar};
use api::language::Lang;
use api::report::{MapArea, MapFigure, MapPlace, Sign};
use api::{BasemapFeature, Shape};
use std::fmt::Write as _;

/// Width of the column in pixels, at 96 to the inch: 170 mm.
pub(crate) const WIDTH_PX: f64 = 642.5;

/// A map is no higher than this, so that its caption and legend stand on the same page.
const HEIGHT_PX: f64 = 560.0;

/// Ground around what is bounded, as a part of its greater side.
const MARGIN: f64 = 0.03;

/// Vertices nearer than this to the one before are left out: a tenth of a millimetre.
const THIN_PX: f64 = 0.4;

/// Rank of a registered place's name among the names of the map.
const PLACE_RANK: u8 = 4;

/// From a circle's edge to the middle of its name.
const NAME_BELOW_PX: f64 = 10.0;

/// Mean width of a letter of the face, to its size.
const LETTER: f64 = 0.5;

/// A map as an SVG document.
pub(crate) struct Drawing {
    /// The document.
    pub(crate) svg: String,
    /// Its width.
    pub(crate) width_px: f64,
}

/// Where metres are on the sheet.
struct Frame {
    west: f64,
    north: f64,
    scale: f64,
    width: f64,
    height: f64,
}

impl Frame {
    fn of(bounds: (i32, i32, i32, i32)) -> Self {
        let (west, south, east, north) = bounds;
        let (wide, high) = (f64::from(east - west).max(1.0), f64::from(north - south).max(1.0));
        let by = MARGIN * wide.max(high);
        let (wide, high) = (wide + 2.0 * by, high + 2.0 * by);
        let scale = (WIDTH_PX / wide).min(HEIGHT_PX / high);
        let (west, north) = (f64::from(west) - by, f64::from(north) + by);
        Self { west, north, scale, width: wide * scale, height: high * scale }
    }

    fn at(&self, easting: f64, northing: f64) -> (f64, f64) {
        ((easting - self.west) * self.scale, (self.north - northing) * self.scale)
    }

    fn metre(&self, pair: &[i32]) -> (f64, f64) {
        self.at(f64::from(pair[0]), f64::from(pair[1]))
    }

    /// A shape's path.
    fn path(&self, shape: &Shape) -> String {
        let mut path = String::new();
        match shape {
            Shape::Polygons(polygons) => {
                polygons.iter().flatten().for_each(|ring| self.line(ring, true, &mut path));
            }
            Shape::Lines(lines) => lines.iter().for_each(|line| self.line(line, false, &mut path)),
            Shape::Points(_) => {}
        }
        path
    }

    fn line(&self, line: &[i32], closed: bool, path: &mut String) {
        let last = line.len() / 2;
        let mut before: Option<(f64, f64)> = None;
        for (n, pair) in line.chunks_exact(2).enumerate() {
            let (x, y) = self.metre(pair);
            // The last point of a line stays, so that lines still meet.
            let near = before.is_some_and(|(bx, by)| (x - bx).hypot(y - by) < THIN_PX);
            if near && (closed || n + 1 < last) {
                continue;
            }
            // Writing to a String cannot fail.
            let _ = write!(path, "{}{x:.1} {y:.1}", if before.is_none() { 'M' } else { 'L' });
            before = Some((x, y));
        }
        if closed && before.is_some() {
            path.push('Z');
        }
    }
}

/// Patterns that maps and signs share; lines at 45°, level lines, dots.
fn patterns() -> String {
    let pattern = |id: &str, inside: String| {
        format!(
            "<pattern id=\"{id}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">{inside}</pattern>\n"
        )
    };
    let line = |path: &str, colour: Rgb, opacity: f64| {
        let colour = colour.css();
        format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-opacity=\"{opacity}\" stroke-width=\"1\"/>"
        )
    };
    let dot = format!("<circle cx=\"4\" cy=\"4\" r=\"1\" fill=\"{}\" fill-opacity=\"0.6\"/>", INK.css());
    pattern("withheld", line("M0 8L8 0M-4 4L4 -4M4 12L12 4", INK, 0.4))
        + &pattern("level", line("M0 4.5L8 4.5", INK, 0.4))
        + &pattern("wide", line("M0 4.5L8 4.5", PAPER, 0.75))
        + &pattern("dots", dot)
}

/// The fill of a sign, and the pattern over it.
fn fills(sign: Sign) -> (Option<Rgb>, Option<&'static str>) {
    match sign {
        Sign::Class { colour } => (Some(Rgb::hex(colour)), None),
        Sign::Wide { colour } => (Some(Rgb::hex(colour)), Some("wide")),
        Sign::LikelyWithheld { colour } => (colour.map(Rgb::hex), Some("level")),
        Sign::Withheld => (None, Some("withheld")),
        Sign::NotReporting => (None, Some("dots")),
        Sign::NotInForce => (Some(PAPER), None),
        Sign::Place => (None, None),
    }
}

/// A sign of a legend.
pub(crate) fn sign_svg(sign: Sign) -> String {
    let mut body = String::new();
    if sign == Sign::Place {
        // Writing to a String cannot fail.
        let _ = write!(
            body,
            "<circle cx=\"11\" cy=\"7\" r=\"6\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.6\"/>",
            PAPER.css(),
            INK.css()
        );
    } else {
        let (fill, pattern) = fills(sign);
        // The key of what is likely speaks of every colour: it has none of its own.
        let fill = if matches!(sign, Sign::LikelyWithheld { .. }) { LAND } else { fill.unwrap_or(LAND) };
        let rect = |paint: &str| {
            format!(
                "<rect x=\"0.5\" y=\"0.5\" width=\"21\" height=\"13\" fill=\"{paint}\" stroke=\"{}\" stroke-opacity=\"0.7\"/>",
                TEXT_2.css()
            )
        };
        body.push_str(&rect(&fill.css()));
        if let Some(pattern) = pattern {
            body.push_str(&rect(&format!("url(#{pattern})")));
        }
    }
    document((22.0, 14.0), &body)
}

fn document((width, height): (f64, f64), body: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.1}\" height=\"{height:.1}\" viewBox=\"0 0 {width:.1} {height:.1}\" \
         font-family=\"Libertinus Serif\">\n<defs>\n{}</defs>\n{body}</svg>\n",
        patterns()
    )
}

struct Pen {
    frame: Frame,
    body: String,
}

impl Pen {
    fn put(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }

    fn fill(&mut self, path: &str, paint: &str) {
        self.put(&format!("<path d=\"{path}\" fill=\"{paint}\" fill-rule=\"evenodd\"/>"));
    }

    fn stroke(&mut self, path: &str, (colour, opacity): (Rgb, f64), width: f64, dash: &str) {
        let dash = if dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dash}\"") };
        self.put(&format!(
            "<path d=\"{path}\" fill=\"none\" stroke=\"{}\" stroke-opacity=\"{opacity}\" stroke-width=\"{width:.2}\" stroke-linejoin=\"round\"{dash}/>",
            colour.css()
        ));
    }

    fn words(&mut self, words: &str, (x, y): (f64, f64), size: f64, (ink, strong): (Rgb, bool)) {
        let weight = if strong { "600" } else { "400" };
        self.put(&format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{}\" \
             stroke=\"{}\" stroke-opacity=\"0.85\" stroke-width=\"2.5\" stroke-linejoin=\"round\" paint-order=\"stroke\">{}</text>",
            y + size * 0.32,
            ink.css(),
            PAPER.css(),
            escape(words)
        ));
    }

    fn ground(&mut self, ground: &[BasemapFeature]) {
        for part in ground {
            let path = self.frame.path(&part.shape);
            if path.is_empty() {
                continue;
            }
            match part.layer.as_str() {
                "land" => {
                    self.fill(&path, &LAND.css());
                    self.stroke(&path, (TEXT_2, 0.55), 0.8, "");
                }
                "urban" => self.fill(&path, &URBAN.css()),
                "green" => self.fill(&path, &GREEN.css()),
                "river" => self.stroke(&path, (RIVER, 1.0), if part.rank == 0 { 1.4 } else { 0.9 }, ""),
                "road" => {
                    if let Some(width) = road_width(part.rank, self.frame.scale) {
                        self.stroke(&path, (ROAD, 1.0), width, "");
                    }
                }
                "rail" => self.stroke(&path, (RAIL, 1.0), 1.1, "6 4"),
                _ => {}
            }
        }
    }

    fn areas(&mut self, areas: &[MapArea]) {
        let paths: Vec<String> = areas.iter().map(|area| self.frame.path(&area.shape)).collect();
        for (area, path) in areas.iter().zip(&paths).filter(|(_, path)| !path.is_empty()) {
            let (fill, pattern) = fills(area.sign);
            if let Some(fill) = fill {
                self.fill(path, &fill.css());
            }
            if let Some(pattern) = pattern {
                self.fill(path, &format!("url(#{pattern})"));
            }
        }
        for path in paths.iter().filter(|path| !path.is_empty()) {
            self.stroke(path, (TEXT_2, 0.7), 0.7, "");
        }
    }

    /// Roads and railway again, thin and dark: areas cover the ground, and a reader needs to know where they are.
    fn lines(&mut self, ground: &[BasemapFeature], outlines: &[Shape]) {
        for part in ground {
            let dark = match part.layer.as_str() {
                "road" if part.rank <= 1 => {
                    road_width(part.rank, self.frame.scale).map(|width| (0.2, width.min(1.2), ""))
                }
                "rail" => Some((0.45, 1.0, "6 4")),
                _ => None,
            };
            if let Some((opacity, width, dash)) = dark {
                let path = self.frame.path(&part.shape);
                self.stroke(&path, (INK, opacity), width, dash);
            }
        }
        for outline in outlines {
            let path = self.frame.path(outline);
            self.stroke(&path, (PAPER, 0.5), 2.0, "");
            self.stroke(&path, (TEXT_2, 0.75), 1.0, "");
        }
    }

    fn places(&mut self, places: &[MapPlace]) {
        // The greater below, so that none is lost under another.
        let mut order: Vec<&MapPlace> = places.iter().collect();
        order.sort_by_key(|place| std::cmp::Reverse(place.value));
        for place in order {
            let (x, y) = self.frame.at(f64::from(place.at.0), f64::from(place.at.1));
            self.put(&format!(
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{:.1}\" fill=\"{}\" fill-opacity=\"0.92\" stroke=\"{}\" stroke-width=\"1.4\"/>",
                radius(place.value),
                PAPER.css(),
                INK.css()
            ));
            self.words(&place.value.to_string(), (x, y), 9.5, (INK, true));
        }
    }

    fn names(&mut self, figure: &MapFigure, lang: Lang) {
        let mut wishes: Vec<Wish> = figure.ground.iter().filter_map(|part| label_of(part, lang)).collect();
        let mut taken = Vec::new();
        for place in &figure.places {
            let (e, n) = (f64::from(place.at.0), f64::from(place.at.1));
            let reach = radius(place.value) / self.frame.scale;
            taken.push(Window { west: e - reach, east: e + reach, south: n - reach, north: n + reach });
            let below = (e, n - reach - NAME_BELOW_PX / self.frame.scale);
            wishes.push(Wish { words: place.name.get(lang).to_owned(), at: below, rank: PLACE_RANK });
        }
        let width = |words: &str, size: f64| words.chars().count() as f64 * size * LETTER;
        for name in names_place(&wishes, &taken, self.frame.scale, width) {
            let (x, y) = self.frame.at(name.at.0, name.at.1);
            let half = width(&name.words, name_size(name.rank)) / 2.0;
            // A name that the edge would cut says nothing.
            if x - half < 0.0 || x + half > self.frame.width || y < 8.0 || y > self.frame.height - 8.0 {
                continue;
            }
            let main = name.rank <= 1;
            let ink = if main { INK } else { TEXT_2 };
            self.words(&name.words, (x, y), name_size(name.rank), (ink, main));
        }
    }

    /// Scale bar and north, at the foot.
    fn scale_mark(&mut self) {
        let (metres, long) = scale_bar(self.frame.scale, 110.0);
        let (right, foot) = (self.frame.width - 12.0, self.frame.height - 12.0);
        let left = right - long;
        let (wide, ink) = (long.max(80.0), INK.css());
        self.put(&format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"34\" fill=\"{}\" fill-opacity=\"0.86\"/>\
             <path d=\"M{left:.1} {:.1}V{foot:.1}H{right:.1}V{:.1}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"1.4\"/>",
            right - wide - 8.0,
            foot - 28.0,
            wide + 16.0,
            PAPER.css(),
            foot - 7.0,
            foot - 7.0
        ));
        let words = format!("N ↑ · {}", length_label(metres));
        let middle = right - words.chars().count() as f64 * 12.0 * LETTER / 2.0;
        self.words(&words, (middle, foot - 14.0), 12.0, (INK, false));
    }
}

fn radius(value: u32) -> f64 {
    // Paper is read from nearer than a screen.
    place_radius(value) * 0.8
}

fn label_of(part: &BasemapFeature, lang: Lang) -> Option<Wish> {
    let (Some(name), Shape::Points(at), "label") = (&part.name, &part.shape, part.layer.as_str()) else {
        return None;
    };
    let [easting, northing, ..] = at.as_slice() else { return None };
    let at = (f64::from(*easting), f64::from(*northing));
    Some(Wish { words: name.get(lang).to_owned(), at, rank: part.rank })
}

impl Drawing {
    /// Draws a figure's map, with the names of one language.
    pub(crate) fn of(figure: &MapFigure, lang: Lang) -> Self {
        let frame = Frame::of(figure.bounds);
        let size = (frame.width, frame.height);
        let mut pen = Pen { frame, body: String::new() };
        pen.put(&format!("<rect width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\"/>", size.0, size.1, SEA.css()));
        pen.ground(&figure.ground);
        pen.areas(&figure.areas);
        pen.lines(&figure.ground, &figure.outlines);
        pen.places(&figure.places);
        pen.names(figure, lang);
        pen.scale_mark();
        let edge = format!(
            "<rect x=\"0.5\" y=\"0.5\" width=\"{:.1}\" height=\"{:.1}\" fill=\"none\" stroke=\"{}\"/>",
            size.0 - 1.0,
            size.1 - 1.0,
            BOUNDARY.css()
        );
        pen.put(&edge);
        Self { svg: document(size, &pen.body), width_px: size.0 }
    }
}

/// Words between tags.
pub(crate) fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
