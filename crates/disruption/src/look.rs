//! Lines, texts and days that somebody wrote: bounds, and no person in them.

use context::FieldFault;
use jiff::civil::Date;
use screen::{Screener, Verdict};

/// Characters of a line at most.
const LINE: usize = 300;
/// Characters of a text at most.
const TEXT: usize = 4_000;

/// Looks at fields and remembers what is wrong.
pub(crate) struct Look<'s> {
    screener: &'s Screener,
    pub(crate) faults: Vec<FieldFault>,
}

impl<'s> Look<'s> {
    pub(crate) const fn new(screener: &'s Screener) -> Self {
        Self { screener, faults: Vec::new() }
    }

    pub(crate) fn fault(&mut self, field: impl Into<String>, key: &'static str) {
        self.faults.push(FieldFault::new(field, key));
    }

    pub(crate) fn line(&mut self, field: &str, text: &str) {
        self.prose(field, text, LINE);
    }

    pub(crate) fn text(&mut self, field: &str, text: &str) {
        self.prose(field, text, TEXT);
    }

    /// Whatever the screener finds is refused: nobody stands behind the writer to decide.
    fn prose(&mut self, field: &str, text: &str, most: usize) {
        if text.chars().count() > most {
            self.fault(field, "plan-fault-long");
        }
        if text.chars().any(|letter| letter.is_control() && letter != '\n') {
            self.fault(field, "plan-fault-letters");
        }
        if self.screener.screen(text).verdict != Verdict::Pass {
            self.fault(field, "plan-fault-person");
        }
    }

    pub(crate) fn day(&mut self, field: &str, text: &str) -> Option<Date> {
        let day = day_of(text);
        if day.is_none() {
            self.fault(field, "plan-fault-day");
        }
        day
    }

    pub(crate) fn maybe_day(&mut self, field: &str, text: Option<&str>) -> Option<Date> {
        text.and_then(|text| self.day(field, text))
    }
}

/// A day as it is written, `YYYY-MM-DD`, in the years that there can be plans of.
pub(crate) fn day_of(text: &str) -> Option<Date> {
    let day: Date = text.parse().ok()?;
    (text.len() == 10 && (2000..=2100).contains(&day.year())).then_some(day)
}
