//! A document in one language, as the template reads it.

use crate::draw::{Drawing, WIDTH_PX, sign_svg};
use crate::intervals::intervals_svg;
use api::language::{Arg, Lang, Text, say_in};
use api::report::{Block, Legend, Print, Sign};
use serde_json::{Value, json};

/// Points of the column's width: 170 mm.
const COLUMN_PT: f64 = 170.0 / 25.4 * 72.0;

/// The data of the template, and the files of the signs that it names.
pub(crate) fn spoken(print: &Print, drawings: &[Drawing]) -> (Value, Vec<(String, String)>) {
    let (document, lang) = (&print.document, print.lang);
    let mut speaker = Speaker { lang, drawings, maps: 0, signs: Vec::new() };
    let mut sections = Vec::new();
    for section in &document.sections {
        let blocks: Vec<Value> = section.blocks.iter().map(|block| speaker.block(block)).collect();
        sections.push(json!({
            "heading": section.heading.get(lang),
            "level": section.level,
            "new-page": section.new_page,
            "blocks": blocks,
        }));
    }
    let say = |key: &str, args: &[(&str, Arg)]| say_in(lang, key, args);
    // The numbers of pages are known to the template alone.
    let page = [("page", Arg::from("{page}")), ("pages", Arg::from("{pages}"))];
    let data = json!({
        "lang": lang.as_str(),
        "marking": document.marking.get(lang),
        "handling": document.handling.get(lang),
        "title": document.title.get(lang),
        "subtitle": document.subtitle.get(lang),
        "edition": document.edition.words.get(lang),
        "printed": document.printed.get(lang),
        "contents": document.contents,
        "words": { "page": say("paper-page", &page), "contents": say("paper-contents", &[]) },
        "sections": sections,
    });
    (data, speaker.signs)
}

struct Speaker<'a> {
    lang: Lang,
    drawings: &'a [Drawing],
    /// Maps that were spoken of.
    maps: usize,
    /// Drawings by name: signs and intervals.
    signs: Vec<(String, String)>,
}

impl Speaker<'_> {
    fn get<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang)
    }

    fn all<'t>(&self, texts: &'t [Text]) -> Vec<&'t str> {
        texts.iter().map(|text| text.get(self.lang)).collect()
    }

    fn block(&mut self, block: &Block) -> Value {
        match block {
            Block::Paragraph { text } => json!({ "block": "paragraph", "text": self.get(text) }),
            Block::List { items } => json!({ "block": "list", "items": self.all(items) }),
            Block::Facts { facts } => {
                let facts = facts
                    .iter()
                    .map(|fact| json!({ "name": self.get(&fact.name), "value": self.get(&fact.value) }));
                json!({ "block": "facts", "facts": facts.collect::<Vec<_>>() })
            }
            Block::Table(table) => {
                let columns = table.columns.iter().map(|column| {
                    let heading = self.get(&column.heading);
                    json!({ "heading": heading, "figures": column.figures, "share": column.share })
                });
                let rows: Vec<Vec<&str>> = table.rows.iter().map(|row| self.all(row)).collect();
                json!({
                    "block": "table",
                    "caption": self.get(&table.caption),
                    "columns": columns.collect::<Vec<_>>(),
                    "rows": rows,
                })
            }
            Block::Intervals(of) => {
                let name = format!("intervals-{}.svg", self.signs.len());
                self.signs.push((name.clone(), intervals_svg(of, self.lang)));
                json!({
                    "block": "intervals",
                    "caption": self.get(&of.caption),
                    "alt": self.get(&of.alt),
                    "image": name,
                    "width": COLUMN_PT,
                })
            }
            Block::Map(figure) => {
                let n = self.maps;
                self.maps += 1;
                json!({
                    "block": "map",
                    "caption": self.get(&figure.caption),
                    "alt": self.get(&figure.alt),
                    "image": format!("map-{n}.svg"),
                    "width": COLUMN_PT * self.drawings[n].width_px / WIDTH_PX,
                    "legend": self.legend(&figure.legend),
                })
            }
        }
    }

    fn legend(&mut self, legend: &Legend) -> Value {
        let mut lines = Vec::new();
        for line in &legend.lines {
            lines.push(json!({
                "sign": self.sign(line.sign),
                "words": self.get(&line.words),
                "count": line.count.map(|count| count.to_string()),
            }));
        }
        json!({
            "title": legend.title.as_ref().map(|text| self.get(text)),
            "unit": legend.unit.as_ref().map(|text| self.get(text)),
            "lines": lines,
            "notes": self.all(&legend.notes),
        })
    }

    /// The file of a sign, drawn the first time it is asked for.
    fn sign(&mut self, sign: Sign) -> String {
        let svg = sign_svg(sign);
        if let Some((name, _)) = self.signs.iter().find(|(_, known)| *known == svg) {
            return name.clone();
        }
        let name = format!("sign-{}.svg", self.signs.len());
        self.signs.push((name.clone(), svg));
        name
    }
}
