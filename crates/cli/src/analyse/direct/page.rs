//! The page that goes with a file: what was done, with what, what stands out, and what it cannot say.

use super::concerns_open::Opened;
use super::layer::{Shape, middle};
use crate::voice::Voice;
use geography::grid_ref;
use language::{Arg, Text, say, say_in};
use std::fmt::Write as _;

/// How many findings the page names; the file has them all.
const TOP: usize = 10;

/// A page in both languages, line by line.
pub(super) struct Page {
    /// The method's part in the keys of the catalogue.
    method: &'static str,
    lines: Vec<Text>,
    findings: Vec<Text>,
}

impl Page {
    /// A page of one method: what was asked, in the words of `analyse-{method}-asked`.
    pub(super) fn new(method: &'static str, asked: &[(&str, Arg)]) -> Self {
        Self { method, lines: vec![say(&format!("analyse-{method}-asked"), asked)], findings: Vec::new() }
    }

    /// A further line.
    pub(super) fn line(&mut self, key: &str, args: &[(&str, Arg)]) {
        self.lines.push(say(key, args));
    }

    /// A line found elsewhere.
    pub(super) fn text(&mut self, text: Text) {
        self.lines.push(text);
    }

    /// How many concerns were used, how many were not, and why.
    pub(super) fn concerns(&mut self, opened: &Opened) {
        let count = |n: usize| ("n", Arg::from(n.to_string()));
        let read = ("read", Arg::from(opened.read.to_string()));
        self.line("analyse-page-concerns", &[count(opened.at.len()), read]);
        let left = &opened.left;
        for (key, n) in [
            ("analyse-page-no-position", left.no_position),
            ("analyse-page-too-coarse", left.too_coarse),
            ("analyse-page-outside-period", left.outside_period),
            ("analyse-page-outside-area", left.outside_area),
        ] {
            if n > 0 {
                self.line(key, &[count(n)]);
            }
        }
        if let Some(period) = opened.period {
            self.line("analyse-page-period", &[("period", Arg::from(period.to_string()))]);
        }
    }

    /// The study area, and a warning where it is only a rectangle.
    pub(super) fn study_area(&mut self, opened: &Opened, cells: usize, side: f64) {
        let cells = ("cells", Arg::from(cells.to_string()));
        let key = if opened.has_area() { "analyse-page-area" } else { "analyse-page-rectangle" };
        self.line(key, &[cells, ("side", Arg::from(number(side)))]);
    }

    /// A finding at a place; those beyond the tenth are left to the file.
    pub(super) fn finding(&mut self, shape: &Shape, key: &str, args: &[(&str, Arg)]) {
        if self.findings.len() < TOP {
            let place = middle(shape).and_then(|at| grid_ref::format(at, 6).ok()).unwrap_or_default();
            let args: Vec<(&str, Arg)> = args.iter().cloned().chain([("place", Arg::from(place))]).collect();
            self.findings.push(say(key, &args));
        }
    }

    /// The page in one language.
    pub(super) fn told(&self, voice: Voice) -> String {
        let lang = voice.lang();
        let card = |part: &str| say_in(lang, &format!("analyse-{}-{part}", self.method), &[]);
        let head = |key: &str| say_in(lang, key, &[]);
        let name = card("name");
        let mut page = format!("{name}\n{}\n\n", "─".repeat(name.chars().count()));
        let put = |page: &mut String, line: &str| {
            // Writing to a string cannot fail.
            let _ = writeln!(page, "{line}");
        };
        self.lines.iter().for_each(|line| put(&mut page, line.get(lang)));
        put(&mut page, &format!("\n{}", head("analyse-page-findings")));
        if self.findings.is_empty() {
            put(&mut page, &format!("  {}", head("analyse-page-nothing")));
        }
        for (rank, finding) in (1..).zip(&self.findings) {
            put(&mut page, &format!("{rank:>3}. {}", finding.get(lang)));
        }
        for (title, part) in [
            ("analyse-page-says", "says"),
            ("analyse-page-cannot", "cannot"),
            ("analyse-page-paper", "paper"),
        ] {
            put(&mut page, &format!("\n{}\n  {}", head(title), card(part)));
        }
        page
    }
}

/// A number for a sentence: three significant digits, whole from 1,000 up.
pub(super) fn number(value: f64) -> String {
    let size = value.abs();
    if size >= 100.0 || value <= value.floor() {
        format!("{value:.0}")
    } else if size >= 10.0 {
        format!("{value:.1}")
    } else if size >= 0.01 {
        format!("{value:.2}")
    } else {
        format!("{value:.1e}")
    }
}

/// A p or q for a sentence. Below a ten-thousandth its digits say nothing more.
pub(super) fn probability(p: f64) -> String {
    match p {
        p if p < 1e-4 => "<0.0001".to_owned(),
        p if p < 0.01 => format!("{p:.4}"),
        p => format!("{p:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_has_its_card_in_both_languages() {
        // What was asked has arguments; the journeys print it.
        for method in
            ["gi-star", "local-moran", "emerging", "density", "dbscan", "knox", "hours", "scan", "hdbscan"]
        {
            for part in ["name", "says", "cannot", "paper"] {
                assert!(language::keys(&format!("analyse-{method}-{part}")), "analyse-{method}-{part}");
            }
        }
        for class in [
            "new",
            "consecutive",
            "intensifying",
            "persistent",
            "diminishing",
            "sporadic",
            "oscillating",
            "historical",
        ] {
            assert!(language::keys(&format!("analyse-emerging-{class}-hot-spot")), "{class}");
        }
    }

    #[test]
    fn numbers_keep_what_a_reader_needs() {
        let told = [0.0, 12.0, 1_234.6, 45.67, 3.456, 0.012_34, 0.000_123].map(number);
        assert_eq!(told, ["0", "12", "1235", "45.7", "3.46", "0.01", "1.2e-4"]);
    }
}
