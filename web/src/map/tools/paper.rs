//! The sheet of a picture: marking and title, the map, its legend, and what must be known of it. Pure: words and colours in, SVG out.

use crate::map::vector::{escape, hatch_element, paint};
use crate::palette::{DENSITY, INK, LAND, PAPER, TEXT_2};
use std::fmt::Write as _;

/// The map as vectors.
#[derive(Clone, Debug, Default)]
pub(crate) struct MapVectors {
    /// Definitions of hatches and clips.
    pub(crate) defs: String,
    /// What is drawn.
    pub(crate) body: String,
    /// Width and height in pixels.
    pub(crate) size: (f64, f64),
    /// The zoom, for the scale bar.
    pub(crate) zoom: f64,
}

/// The sign of a line of the legend.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sign {
    /// A colour with its edge.
    Plain { fill: String, edge: String },
    /// Withheld or none: lines at 45°.
    Withheld,
    /// Withheld, over the colour of what is likely: level lines.
    WithheldLevel,
    /// The interval is wider than the value: level lines.
    Wide,
    /// A registered place.
    Place,
}

/// A line of the legend.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ClassLine {
    pub(super) sign: Sign,
    pub(super) words: String,
    pub(super) figure: String,
}

/// Everything on the sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Paper {
    /// How it may be handled.
    pub(super) marking: String,
    /// What stands across an internal draft; none on what was released.
    pub(super) draft: Option<String>,
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) classes: Vec<ClassLine>,
    /// Method, period, numbers, edition, completeness, licences, who and when.
    pub(super) lines: Vec<String>,
    pub(super) map: MapVectors,
    /// Language of the words.
    pub(super) lang: &'static str,
}

const MARGIN: f64 = 24.0;
const LEAST_WIDTH: f64 = 640.0;
const CLASS_STEP: f64 = 21.0;
const LINE_STEP: f64 = 17.0;
const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/// Breaks words into lines of at most `width` pixels.
fn wrap(words: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if measure(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn text((x, y): (f64, f64), size: f64, bold: bool, colour: &str, words: &str) -> String {
    let weight = if bold { "600" } else { "400" };
    format!(
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{}</text>\n",
        escape(words)
    )
}

fn sign((x, y): (f64, f64), sign: &Sign) -> String {
    let edged = |fill: &str, edge: &str| {
        let (fill, edge) = (paint("fill", fill), paint("stroke", edge));
        format!(
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"21\" height=\"13\" {fill} {edge}/>\n",
            x + 0.5,
            y + 0.5
        )
    };
    let line = TEXT_2.css_at(0.7);
    match sign {
        Sign::Plain { fill, edge } => edged(fill, edge),
        Sign::Withheld => edged(&LAND.css(), &line) + &edged("url(#key-withheld)", &line),
        Sign::WithheldLevel => edged(&LAND.css(), &line) + &edged("url(#key-level)", &line),
        Sign::Wide => edged(&DENSITY[2].css(), &line) + &edged("url(#key-wide)", &line),
        Sign::Place => format!(
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"6.5\" fill=\"{}\" stroke=\"{}\" stroke-width=\"1.6\"/>\n",
            x + 11.0,
            y + 7.0,
            PAPER.css(),
            INK.css()
        ),
    }
}

/// Scale bar and north, at the foot of the map.
fn scale_mark(map: &MapVectors) -> String {
    let (metres, px) = api::drawing::scale_bar(crate::map::world::scale(map.zoom), 110.0);
    let words = api::drawing::length_label(metres);
    let (right, foot) = (map.size.0 - 12.0, map.size.1 - 12.0);
    let left = right - px;
    format!(
        "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"34\" fill=\"{}\" fill-opacity=\"0.86\"/>\n\
         <path d=\"M{left:.1} {:.1}V{foot:.1}H{right:.1}V{:.1}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"1.5\"/>\n\
         <text x=\"{right:.1}\" y=\"{:.1}\" font-size=\"12\" text-anchor=\"end\" fill=\"{ink}\">↑ N · {words}</text>\n",
        left.min(right - 80.0) - 8.0,
        foot - 28.0,
        (right - left).max(80.0) + 16.0,
        PAPER.css(),
        foot - 7.0,
        foot - 7.0,
        foot - 11.0,
        ink = INK.css()
    )
}

/// The words across a draft, so close together that no part of the map is without them.
fn watermark(words: &str) -> String {
    format!(
        "<pattern id=\"draft\" width=\"540\" height=\"170\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(-24)\">\
         <text x=\"12\" y=\"84\" font-size=\"22\" font-weight=\"600\" textLength=\"500\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{}\" fill-opacity=\"0.24\">{}</text></pattern>\n",
        INK.css(),
        escape(words)
    )
}

/// The classes, each with its words on as many lines as they need.
fn legend(classes: &[(&ClassLine, Vec<String>)], (mut top, column): (f64, f64)) -> String {
    let ink = INK.css();
    let mut svg = String::new();
    for (class, words) in classes {
        svg.push_str(&sign((MARGIN, top), &class.sign));
        for (n, line) in words.iter().enumerate() {
            svg.push_str(&text((MARGIN + 32.0, top + 11.5 + n as f64 * LINE_STEP), 12.0, false, &ink, line));
        }
        // Writing to a String cannot fail.
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"12\" text-anchor=\"end\" fill=\"{ink}\">{}</text>",
            MARGIN + column,
            top + 11.5,
            escape(&class.figure)
        );
        top += CLASS_STEP + (words.len().max(1) - 1) as f64 * LINE_STEP;
    }
    svg
}

/// The sheet as an SVG document. `measure` tells the width of words of 12 pixels.
pub(super) fn compose(paper: &Paper, measure: &dyn Fn(&str) -> f64) -> String {
    let map = &paper.map;
    let width = map.size.0.max(LEAST_WIDTH) + 2.0 * MARGIN;
    let inner = width - 2.0 * MARGIN;
    let column = (inner * 0.48).min(360.0);
    let (map_top, lines_left) = (104.0, MARGIN + column + 28.0);
    let lines: Vec<String> =
        paper.lines.iter().flat_map(|line| wrap(line, width - MARGIN - lines_left, measure)).collect();
    let foot_top = map_top + map.size.1 + 26.0;
    let classes: Vec<(&ClassLine, Vec<String>)> =
        paper.classes.iter().map(|class| (class, wrap(&class.words, column - 84.0, measure))).collect();
    let class_height = |words: &Vec<String>| CLASS_STEP + (words.len().max(1) - 1) as f64 * LINE_STEP;
    let foot = (classes.iter().map(|(_, words)| class_height(words)).sum::<f64>())
        .max(lines.len() as f64 * LINE_STEP);
    let height = foot_top + foot + MARGIN;
    let (ink, grey) = (INK.css(), TEXT_2.css());
    let mut svg = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{width:.0}\" height=\"{height:.0}\" \
         viewBox=\"0 0 {width:.0} {height:.0}\" xml:lang=\"{}\" font-family=\"{FONT}\">\n<title>{}</title>\n<defs>\n",
        paper.lang,
        escape(&paper.title)
    );
    svg.push_str(&map.defs);
    svg.push_str(&hatch_element("key-withheld", &INK.css_at(0.4), true));
    svg.push_str(&hatch_element("key-level", &INK.css_at(0.4), false));
    svg.push_str(&hatch_element("key-wide", &PAPER.css_at(0.75), false));
    svg.push_str(&paper.draft.as_deref().map_or_else(String::new, watermark));
    // Writing to a String cannot fail.
    let _ = write!(
        svg,
        "</defs>\n<rect width=\"{width:.0}\" height=\"{height:.0}\" fill=\"{}\"/>\n",
        PAPER.css()
    );
    let head = paper
        .draft
        .as_ref()
        .map_or_else(|| paper.marking.clone(), |draft| format!("{} · {draft}", paper.marking));
    svg.push_str(&text((MARGIN, 34.0), 13.0, true, &ink, &head));
    svg.push_str(&text((MARGIN, 64.0), 20.0, true, &ink, &paper.title));
    svg.push_str(&text((MARGIN, 86.0), 12.0, false, &grey, &paper.unit));
    let _ = write!(
        svg,
        "<svg x=\"{MARGIN}\" y=\"{map_top}\" width=\"{w:.0}\" height=\"{h:.0}\" viewBox=\"0 0 {w:.0} {h:.0}\" overflow=\"hidden\">\n{}{}</svg>\n",
        map.body,
        scale_mark(map),
        w = map.size.0,
        h = map.size.1
    );
    svg.push_str(&legend(&classes, (foot_top, column)));
    for (n, line) in lines.iter().enumerate() {
        svg.push_str(&text((lines_left, foot_top + 11.5 + n as f64 * LINE_STEP), 12.0, false, &grey, line));
    }
    if paper.draft.is_some() {
        let _ = writeln!(svg, "<rect width=\"{width:.0}\" height=\"{height:.0}\" fill=\"url(#draft)\"/>");
    }
    svg.push_str("</svg>\n");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper() -> Paper {
        Paper {
            marking: "OFFICIAL-SENSITIVE".to_owned(),
            title: "Crynodiadau & <mwy>".to_owned(),
            unit: "pryderon".to_owned(),
            classes: vec![
                ClassLine {
                    sign: Sign::Plain {
                        fill: "rgb(178, 24, 43)".to_owned(),
                        edge: "rgba(0, 0, 0, 0.5)".to_owned(),
                    },
                    words: "Poeth".to_owned(),
                    figure: "12".to_owned(),
                },
                ClassLine {
                    sign: Sign::Withheld,
                    words: "Wedi’i ddal yn ôl".to_owned(),
                    figure: String::new(),
                },
            ],
            lines: vec!["one two three four five six".to_owned()],
            map: MapVectors {
                size: (800.0, 600.0),
                zoom: -12.0,
                body: "<g/>".to_owned(),
                ..MapVectors::default()
            },
            lang: "cy",
            ..Paper::default()
        }
    }

    fn measure(words: &str) -> f64 {
        words.chars().count() as f64 * 6.5
    }

    #[test]
    fn the_sheet_tells_marking_title_legend_and_lines_and_escapes_them() {
        let svg = compose(&paper(), &measure);
        for part in [
            "OFFICIAL-SENSITIVE",
            "Crynodiadau &amp; &lt;mwy&gt;",
            "fill=\"rgb(178,24,43)\"",
            ">12<",
            "5 km",
            "xml:lang=\"cy\"",
        ] {
            assert!(svg.contains(part), "{part}");
        }
        assert!(!svg.contains("url(#draft)") && !svg.contains("<script") && !svg.contains("href"));
    }

    #[test]
    fn a_draft_says_so_at_its_head_and_all_across() {
        let draft = Paper { draft: Some("INTERNAL DRAFT · DRAFFT MEWNOL".to_owned()), ..paper() };
        let svg = compose(&draft, &measure);
        assert!(svg.matches("INTERNAL DRAFT · DRAFFT MEWNOL").count() >= 2);
        assert!(
            svg.trim_end().trim_end_matches("</svg>").trim_end().ends_with("fill=\"url(#draft)\"/>"),
            "over everything else"
        );
    }

    #[test]
    fn long_lines_are_broken_between_words() {
        assert_eq!(wrap("one two three", 60.0, &measure), ["one two", "three"]);
        assert_eq!(wrap("", 60.0, &measure), Vec::<String>::new());
        assert_eq!(wrap("unbreakable", 10.0, &measure), ["unbreakable"]);
    }
}
