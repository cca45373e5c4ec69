//! Where findings are gathered, and how the patterns are made.

use crate::normal::Normal;
use crate::verdict::Span;
use crate::{Kind, address, dated, descriptor, number, strict, vehicle};
use regex::bytes::{Captures, Regex, RegexBuilder};

/// All patterns of all stages.
pub(crate) struct Patterns {
    pub(crate) number: number::Patterns,
    pub(crate) strict: strict::Patterns,
    pub(crate) vehicle: vehicle::Patterns,
    pub(crate) dated: dated::Patterns,
    pub(crate) address: address::Patterns,
    pub(crate) descriptor: descriptor::Patterns,
}

impl Patterns {
    pub(crate) fn new() -> Self {
        Self {
            number: number::Patterns::new(),
            strict: strict::Patterns::new(),
            vehicle: vehicle::Patterns::new(),
            dated: dated::Patterns::new(),
            address: address::Patterns::new(),
            descriptor: descriptor::Patterns::new(),
        }
    }
}

/// A pattern over the folded bytes, blanks and comments in it ignored; `\ ` is a blank.
///
/// # Panics
/// When the pattern is not one: a fault of the program, found by any test that makes a `Screener`.
pub(crate) fn pattern(source: &str) -> Regex {
    RegexBuilder::new(source)
        .unicode(false)
        .ignore_whitespace(true)
        .dfa_size_limit(16 << 20)
        .build()
        .expect("the patterns of this crate are well formed")
}

/// What the stages have found in one text.
pub(crate) struct Findings<'n> {
    pub(crate) normal: &'n Normal,
    spans: Vec<Span>,
}

impl<'n> Findings<'n> {
    pub(crate) fn new(normal: &'n Normal) -> Self {
        Self { normal, spans: Vec::new() }
    }

    /// Adds the bytes `start..end` of the folded text.
    pub(crate) fn add(&mut self, start: usize, end: usize, kind: Kind) {
        if start < end {
            let (start, end) = self.normal.original(start, end);
            self.spans.push(Span { start, end, kind });
        }
    }

    /// Adds the group named `it`, or the whole match, wherever the pattern matches and `holds` agrees.
    pub(crate) fn each(&mut self, pattern: &Regex, kind: Kind, holds: impl Fn(&Captures<'_>, &[u8]) -> bool) {
        self.judged(pattern, |captures, text| holds(captures, text).then_some(kind));
    }

    /// The same without a second look, where the pattern says all.
    pub(crate) fn all(&mut self, pattern: &Regex, kind: Kind) {
        self.judged(pattern, |_, _| Some(kind));
    }

    /// Adds what `judge` makes of each match. A match it turns down must not hide one that begins inside it, so the search
    /// goes on right behind where that one began; patterns are of bounded length, so the time stays linear.
    pub(crate) fn judged(&mut self, pattern: &Regex, judge: impl Fn(&Captures<'_>, &[u8]) -> Option<Kind>) {
        let normal = self.normal;
        let text = &normal.lower;
        let mut at = 0;
        while at <= text.len() {
            let Some(captures) = pattern.captures_at(text, at) else { break };
            let Some(it) = captures.name("it").or_else(|| captures.get(0)) else { break };
            match judge(&captures, text) {
                Some(kind) => {
                    self.add(it.start(), it.end(), kind);
                    at = it.end().max(at + 1);
                }
                None => at = (it.start() + 1).max(at + 1),
            }
        }
    }

    pub(crate) fn into_spans(self) -> Vec<Span> {
        self.spans
    }
}

/// Whether neither letter nor digit touches `start..end`.
pub(crate) fn stands_alone(text: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| text.get(at));
    !before.is_some_and(u8::is_ascii_alphanumeric) && !text.get(end).is_some_and(u8::is_ascii_alphanumeric)
}

/// Whether a digit touches neither end.
pub(crate) fn digits_end(text: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| text.get(at));
    !before.is_some_and(u8::is_ascii_digit) && !text.get(end).is_some_and(u8::is_ascii_digit)
}
