//! What the tag of a cell says, and the cell that it makes with its words.

use crate::markup::unescaped;
use crate::xlsx::moment;
use crate::{Cell, CellError, Number};
use jiff::civil::Time;
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// What the tag of a cell says.
pub(super) struct Said<'t> {
    pub(super) times: u32,
    pub(super) down: u32,
    pub(super) across: u32,
    kind: Cow<'t, str>,
    value: Cow<'t, str>,
    /// `LibreOffice` says beside the standard's `string` that it means an error.
    failed: bool,
}

impl<'t> Said<'t> {
    pub(super) fn of(tag: &'t BytesStart<'_>) -> Self {
        let nothing = Cow::Borrowed("");
        let mut said =
            Self { times: 1, down: 1, across: 1, kind: nothing.clone(), value: nothing, failed: false };
        let mut all = tag.attributes();
        for attribute in all.with_checks(false).flatten() {
            let count = || attribute.value.parse().unwrap_or(1_u32).max(1);
            match attribute.key.local_name().as_ref() {
                "number-columns-repeated" => said.times = count(),
                "number-rows-spanned" => said.down = count(),
                "number-columns-spanned" => said.across = count(),
                "value-type" if &*attribute.value == "error" => said.failed = true,
                "value-type" => said.kind = attribute.value,
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                    said.value = unescaped(attribute.value);
                }
                _ => {}
            }
        }
        said
    }

    pub(super) fn cell(&self, words: &str) -> Cell {
        if self.failed {
            return Cell::Error(CellError::parse(words));
        }
        match &*self.kind {
            "float" | "percentage" | "currency" => match self.value.parse::<f64>() {
                Ok(value) if value.is_finite() => Cell::Number(Number { value, digits: digits(words) }),
                _ => Cell::text(words),
            },
            "date" => moment(&self.value),
            "time" => time(&self.value, words),
            "boolean" => Cell::Bool(self.value == "true"),
            "string" if words.is_empty() => Cell::text(&self.value),
            _ => Cell::text(words),
        }
    }
}

/// Digits before the point where a number is shown with zeros before it.
fn digits(words: &str) -> u8 {
    let plain = words.trim().trim_start_matches('-');
    let count = plain.bytes().take_while(u8::is_ascii_digit).count();
    if plain.starts_with('0') { count.clamp(1, 32) as u8 } else { 1 }
}

/// `PT21H30M00S` as a time of the day, or what is shown for a longer time.
fn time(stated: &str, words: &str) -> Cell {
    let Ok(span) = stated.parse::<jiff::Span>() else { return Cell::text(words) };
    let seconds =
        i64::from(span.get_hours()) * 3600 + span.get_minutes().saturating_mul(60) + span.get_seconds();
    let of_day = (0..86_400).contains(&seconds) && span.get_days() == 0;
    let time = Time::midnight().checked_add(jiff::Span::new().seconds(seconds.clamp(0, 86_399)));
    time.ok().filter(|_| of_day).map_or_else(|| Cell::text(words), Cell::Time)
}
