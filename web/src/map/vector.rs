//! A sheet of vectors: what the pen writes, as SVG 1.1 in attributes alone, so that it looks the same in a browser, a drawing program and print.

use super::pen::HATCH_PX;
use crate::palette::{PAPER, Rgb};
use std::cell::{Cell, RefCell};
use std::fmt::Write as _;

/// What is drawn so far.
pub(crate) struct VectorSheet {
    /// Width and height in pixels.
    size: (f64, f64),
    body: RefCell<String>,
    defs: RefCell<String>,
    /// Hatches that are defined: colour, and whether they rise.
    hatches: RefCell<Vec<(String, bool)>>,
    clips: Cell<u32>,
}

/// Pixels of the origin of a path, and pixels in a metre.
type Frame = (f64, f64, f64);

impl VectorSheet {
    /// An empty sheet.
    pub(crate) fn new(size: (f64, f64)) -> Self {
        Self {
            size,
            body: RefCell::default(),
            defs: RefCell::default(),
            hatches: RefCell::default(),
            clips: Cell::new(0),
        }
    }

    /// Its definitions and its drawing.
    pub(crate) fn finish(self) -> (String, String) {
        (self.defs.into_inner(), self.body.into_inner())
    }

    fn put(&self, element: &str) {
        self.body.borrow_mut().push_str(element);
    }

    pub(super) fn cover(&self, colour: &str) {
        self.rectangle((0.0, 0.0, self.size.0, self.size.1), colour);
    }

    pub(super) fn rectangle(&self, (x, y, width, height): (f64, f64, f64, f64), fill: &str) {
        let fill = paint("fill", fill);
        self.put(&format!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" {fill}/>\n"
        ));
    }

    /// An edge without a fill.
    pub(super) fn frame(&self, (x, y, width, height): (f64, f64, f64, f64), edge: &str, edge_px: f64) {
        let edge = paint("stroke", edge);
        self.put(&format!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{:.2}\" height=\"{:.2}\" fill=\"none\" {edge} stroke-width=\"{edge_px}\"/>\n",
            width.max(0.0),
            height.max(0.0)
        ));
    }

    pub(super) fn fill(&self, path: &str, frame: Frame, colour: &str) {
        let fill = paint("fill", colour);
        self.put(&format!("<path d=\"{path}\" {} {fill} fill-rule=\"evenodd\"/>\n", placed(frame)));
    }

    pub(super) fn stroke(&self, path: &str, frame: Frame, (colour, width): (&str, f64), dash: &[f64]) {
        let scale = frame.2;
        let mut element = format!(
            "<path d=\"{path}\" {} fill=\"none\" {} stroke-width=\"{:.3}\" stroke-linejoin=\"round\"",
            placed(frame),
            paint("stroke", colour),
            width / scale
        );
        if !dash.is_empty() {
            let dash: Vec<String> = dash.iter().map(|px| format!("{:.2}", px / scale)).collect();
            // Writing to a String cannot fail.
            let _ = write!(element, " stroke-dasharray=\"{}\"", dash.join(" "));
        }
        element.push_str("/>\n");
        self.put(&element);
    }

    pub(super) fn hatch(&self, path: &str, frame: Frame, colour: &str, rising: bool) {
        let name = self.hatch_named(colour, rising);
        let (width, height) = self.size;
        self.within(path, frame, || {
            self.put(&format!("<rect width=\"{width:.0}\" height=\"{height:.0}\" fill=\"url(#{name})\"/>\n"));
        });
    }

    /// The name of a hatch, defined the first time it is asked for.
    fn hatch_named(&self, colour: &str, rising: bool) -> String {
        let mut hatches = self.hatches.borrow_mut();
        let known = hatches.iter().position(|(of, up)| of == colour && *up == rising);
        let at = known.unwrap_or_else(|| {
            hatches.push((colour.to_owned(), rising));
            self.defs.borrow_mut().push_str(&hatch_element(
                &format!("hatch{}", hatches.len() - 1),
                colour,
                rising,
            ));
            hatches.len() - 1
        });
        format!("hatch{at}")
    }

    pub(super) fn within(&self, path: &str, frame: Frame, draw: impl FnOnce()) {
        let at = self.clips.get();
        self.clips.set(at + 1);
        let clip = format!(
            "<clipPath id=\"clip{at}\"><path d=\"{path}\" {} clip-rule=\"evenodd\"/></clipPath>\n",
            placed(frame)
        );
        self.defs.borrow_mut().push_str(&clip);
        self.put(&format!("<g clip-path=\"url(#clip{at})\">\n"));
        draw();
        self.put("</g>\n");
    }

    pub(super) fn circle(&self, (x, y): (f64, f64), radius: f64, fill: &str, (edge, width): (&str, f64)) {
        self.put(&format!(
            "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{radius:.2}\" {} {} stroke-width=\"{width}\"/>\n",
            paint("fill", fill),
            paint("stroke", edge)
        ));
    }

    pub(super) fn polygon(&self, corners: &[(f64, f64)], fill: &str, edges: &[(&str, f64)]) {
        let points: Vec<String> = corners.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect();
        let points = points.join(" ");
        for (colour, width) in edges {
            self.put(&format!(
                "<polygon points=\"{points}\" {} {} stroke-width=\"{width}\"/>\n",
                paint("fill", fill),
                paint("stroke", colour)
            ));
        }
    }

    pub(super) fn words(&self, words: &str, (x, y): (f64, f64), font: &str, ink: Rgb) {
        let (weight, size) = font_parts(font);
        let common = format!(
            "x=\"{x:.2}\" y=\"{:.2}\" text-anchor=\"middle\" font-size=\"{size}\" font-weight=\"{weight}\"",
            y + size * 0.35
        );
        let (halo, words) = (paint("stroke", &PAPER.css_at(0.85)), escape(words));
        self.put(&format!(
            "<text {common} fill=\"none\" {halo} stroke-width=\"3\" stroke-linejoin=\"round\">{words}</text>\n<text {common} fill=\"{}\">{words}</text>\n",
            ink.css()
        ));
    }
}

/// A hatch of the map: lines at 45° or level ones.
pub(crate) fn hatch_element(id: &str, colour: &str, rising: bool) -> String {
    let side = HATCH_PX;
    let half = side / 2.0;
    let lines = if rising {
        format!(
            "M0 {side}L{side} 0M-{half} {half}L{half} -{half}M{half} {}L{} {half}",
            side + half,
            side + half
        )
    } else {
        format!("M0 {0}L{side} {0}", half + 0.5)
    };
    format!(
        "<pattern id=\"{id}\" width=\"{side}\" height=\"{side}\" patternUnits=\"userSpaceOnUse\"><path d=\"{lines}\" fill=\"none\" {} stroke-width=\"1\"/></pattern>\n",
        paint("stroke", colour)
    )
}

fn placed((x, y, scale): Frame) -> String {
    format!("transform=\"translate({x:.3} {y:.3}) scale({scale:.8})\"")
}

/// Weight and size of a font as the canvas writes it: `600 13px system-ui …`.
fn font_parts(font: &str) -> (&'static str, f64) {
    let (weight, rest) = font.strip_prefix("600 ").map_or(("400", font), |rest| ("600", rest));
    let size = rest.split("px").next().and_then(|size| size.trim().parse().ok()).unwrap_or(12.0);
    (weight, size)
}

/// A colour as SVG 1.1 has it: the opacity of `rgba(…)` is an attribute of its own.
pub(crate) fn paint(what: &str, colour: &str) -> String {
    let parts = colour
        .strip_prefix("rgba(")
        .or_else(|| colour.strip_prefix("rgb("))
        .and_then(|it| it.strip_suffix(')'));
    let parts: Vec<&str> = parts.unwrap_or_default().split(',').map(str::trim).collect();
    match parts.as_slice() {
        [r, g, b] => format!("{what}=\"rgb({r},{g},{b})\""),
        [r, g, b, opacity] => format!("{what}=\"rgb({r},{g},{b})\" {what}-opacity=\"{opacity}\""),
        _ => format!("{what}=\"{}\"", escape(colour)),
    }
}

/// Words between tags.
pub(crate) fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::cells::CellField;
    use crate::map::cells::tests::small_map;
    use crate::map::paint_data::{self, Layer};
    use crate::map::pen::{Pen, Surface};
    use crate::map::sheet::Tile;
    use crate::map::world::Window;
    use crate::palette::significance;
    use crate::words::Lang;
    use std::sync::Arc;

    #[test]
    fn colours_are_written_so_that_every_program_reads_them() {
        assert_eq!(paint("fill", "#b2182b"), "fill=\"#b2182b\"");
        assert_eq!(paint("fill", "rgba(27,36,48,0.25)"), "fill=\"rgb(27,36,48)\" fill-opacity=\"0.25\"");
        assert_eq!(paint("stroke", "rgb(1, 2, 3)"), "stroke=\"rgb(1,2,3)\"");
        assert_eq!(font_parts("600 13px system-ui"), ("600", 13.0));
        assert_eq!(font_parts("10.5px system-ui"), ("400", 10.5));
        assert_eq!(escape("A & B <\"x\">"), "A &amp; B &lt;&quot;x&quot;&gt;");
    }

    #[test]
    fn every_cell_is_in_the_picture_in_the_colour_of_its_class() {
        let map = small_map();
        let field = Arc::new(CellField::new(&map));
        let sheet = VectorSheet::new((200.0, 150.0));
        let window = Window { west: 240_000.0, south: 280_000.0, east: 242_000.0, north: 281_500.0 };
        let tile = Tile { window, scale: 0.1, density: 1.0 };
        let pen = Pen::new(Surface::Vector(&sheet), tile, (240_000, 281_500));
        paint_data::paint(&pen, None, &Layer::Cells(Arc::clone(&field)), Lang::En);
        let (_, body) = sheet.finish();
        for cell in field.all() {
            let square = field.square(cell.index);
            let (x, y) = ((square.west - window.west) * 0.1, (window.north - square.north) * 0.1);
            let rect = format!(
                "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"50.00\" height=\"50.00\" fill=\"{}\"/>",
                significance(cell.class).css()
            );
            assert!(body.contains(&rect), "{rect} in {body}");
        }
    }
}
