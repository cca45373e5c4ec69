//! The legend as it stands on the page, read for the picture: there is one legend, so the picture's cannot say anything else.

use super::paper::{ClassLine, Sign};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What the legend says.
#[derive(Debug, Default)]
pub(super) struct LegendRead {
    /// Its title.
    pub(super) title: String,
    /// Its unit.
    pub(super) unit: String,
    /// Its classes and keys.
    pub(super) classes: Vec<ClassLine>,
    /// Its lines: method, period, numbers, licences.
    pub(super) lines: Vec<String>,
}

fn words_of(element: &Element) -> String {
    element.text_content().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn below(element: &Element, selector: &str) -> Vec<Element> {
    let found = element.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(|n| found.as_ref()?.get(n)?.dyn_into().ok()).collect()
}

fn first(element: &Element, selector: &str) -> String {
    element.query_selector(selector).ok().flatten().map(|it| words_of(&it)).unwrap_or_default()
}

/// The sign of a swatch, from the style that the browser computed for it.
fn sign_of(swatch: &HtmlElement) -> Option<Sign> {
    let classes = swatch.class_name();
    let has = |name: &str| classes.split_whitespace().any(|class| class == name);
    if has("withheld") && has("level") {
        return Some(Sign::WithheldLevel);
    }
    if has("withheld") {
        return Some(Sign::Withheld);
    }
    if has("wide") {
        return Some(Sign::Wide);
    }
    if has("place") {
        return Some(Sign::Place);
    }
    let style = web_sys::window()?.get_computed_style(swatch).ok()??;
    let value = |name: &str| style.get_property_value(name).ok();
    Some(Sign::Plain { fill: value("background-color")?, edge: value("border-top-color")? })
}

fn class_of(line: &Element) -> Option<ClassLine> {
    let swatch: HtmlElement = line.query_selector(".swatch").ok()??.dyn_into().ok()?;
    let words = line.query_selector("span:not(.figure)").ok()??;
    Some(ClassLine { sign: sign_of(&swatch)?, words: words_of(&words), figure: first(line, ".figure") })
}

/// The legend on the page; none while there is none.
pub(super) fn read() -> Option<LegendRead> {
    let legend = web_sys::window()?.document()?.query_selector(".legend").ok()??;
    Some(LegendRead {
        title: first(&legend, "summary strong"),
        unit: first(&legend, "summary .unit"),
        classes: below(&legend, ".classes li").iter().filter_map(class_of).collect(),
        lines: below(&legend, ".legend-body > p, .licence p")
            .iter()
            .map(words_of)
            .filter(|it| !it.is_empty())
            .collect(),
    })
}
