//! Writes the region as one SVG picture, to look at: `cargo run -p gwaelod --example sketch -- SEED > region.svg`.
#![allow(clippy::print_stdout, reason = "the picture goes to standard output")]

use geo_types::{Geometry, LineString, Polygon};
use geography::AreaKind;
use gwaelod::{BasemapLayer, Region};
use std::fmt::Write as _;

fn path(ring: &LineString<f64>) -> String {
    ring.0.iter().enumerate().fold(String::new(), |mut d, (i, at)| {
        let letter = if i == 0 { 'M' } else { 'L' };
        write!(d, "{letter}{:.0} {:.0}", at.x - 206_000.0, 319_000.0 - at.y)
            .expect("a string takes all writes");
        d
    })
}

fn polygon(shape: &Polygon<f64>) -> String {
    std::iter::once(shape.exterior()).chain(shape.interiors()).map(|ring| path(ring) + "Z").collect()
}

fn shape(shape: &Geometry<f64>) -> String {
    match shape {
        Geometry::MultiPolygon(parts) => parts.iter().map(polygon).collect(),
        Geometry::Polygon(part) => polygon(part),
        Geometry::LineString(line) => path(line),
        _ => String::new(),
    }
}

fn main() {
    let seed = std::env::args().nth(1).and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let region = Region::generate(seed);
    println!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40000 60000" width="1440" height="2160" style="background:#dfe8ee">"#
    );
    for feature in region.basemap() {
        let (fill, stroke, width) = match (feature.layer, feature.rank) {
            (BasemapLayer::Land, _) => ("#f2f0ea", "#9aa3ad", 20),
            (BasemapLayer::Urban, _) => ("#dcd5c8", "none", 0),
            (BasemapLayer::Green, 0) => ("#dfe8d5", "none", 0),
            (BasemapLayer::Green, _) => ("#c3dbb0", "none", 0),
            (BasemapLayer::River, rank) => ("none", "#b5cbd8", 90 - 40 * u32::from(rank)),
            (BasemapLayer::Road, rank) => ("none", "#b9b09c", [90, 60, 30][usize::from(rank)]),
            (BasemapLayer::Rail, _) => ("none", "#5a5f68", 45),
            (BasemapLayer::Label, _) => continue,
        };
        println!(
            r#"<path d="{}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"/>"#,
            shape(&feature.shape)
        );
    }
    for area in region.areas() {
        let (colour, width) = match area.kind {
            AreaKind::Lsoa => ("#9aa3ad", 10),
            AreaKind::Msoa => ("#7a6aad", 22),
            AreaKind::LocalAuthority => ("#b2182b", 50),
            _ => continue,
        };
        let d: String = area.shape.iter().map(polygon).collect();
        println!(r#"<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width}"/>"#);
    }
    for row in region.concerns(6_000, seed) {
        let (x, y) = (row.at.easting - 206_000.0, 319_000.0 - row.at.northing);
        println!(r##"<circle cx="{x:.0}" cy="{y:.0}" r="45" fill="#333" opacity="0.35"/>"##);
    }
    for place in region.places() {
        let (x, y) = (place.at.easting - 206_000.0, 319_000.0 - place.at.northing);
        let fill = if place.kind == concern::PlaceKind::School { "#0072b2" } else { "#d55e00" };
        println!(r#"<circle cx="{x:.0}" cy="{y:.0}" r="90" fill="{fill}"/>"#);
    }
    for feature in region.basemap() {
        if let (Geometry::Point(at), Some(name)) = (&feature.shape, &feature.name) {
            let size = [900, 700, 560, 480, 520][usize::from(feature.rank)];
            let (x, y) = (at.x() - 206_000.0, 319_000.0 - at.y());
            println!(
                r##"<text x="{x:.0}" y="{y:.0}" font-size="{size}" text-anchor="middle" fill="#1b2430">{}</text>"##,
                name.cy
            );
        }
    }
    println!("</svg>");
}
