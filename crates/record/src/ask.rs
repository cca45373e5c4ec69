//! A question to the record, understood. What is not understood is said by field, never repeated.

use access::Purpose;
use api::RecordAsk;
use axum::http::StatusCode;
use http::{ProblemReply, is_sign_in_name};
use jiff::ToSpan as _;
use jiff::civil::Date;
use language::say;
use std::fmt::Write as _;

/// Longest action code.
const ACTION_BYTES: usize = 40;

/// A question as understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) from: Date,
    pub(crate) to: Date,
    pub(crate) name: Option<String>,
    pub(crate) action: Option<String>,
    pub(crate) purpose: Option<&'static str>,
    pub(crate) before: i64,
}

/// Reads a question; `today` is the caller's clock.
pub(crate) fn ask_read(ask: &RecordAsk, today: Date) -> Result<Asked, ProblemReply> {
    let day = |field: &str, text: &Option<String>, else_day: Date| match given(text.as_ref()) {
        None => Ok(else_day),
        Some(text) => date_read(text).ok_or_else(|| wrong(field)),
    };
    let to = day("to", &ask.to, today)?;
    let from = day("from", &ask.from, to.checked_sub(30.days()).unwrap_or(to))?;
    if from > to {
        return Err(wrong("from"));
    }
    let name = match given(ask.name.as_ref()) {
        Some(name) if is_sign_in_name(name) => Some(name.to_owned()),
        Some(_) => return Err(wrong("name")),
        None => None,
    };
    let action = match given(ask.action.as_ref()) {
        Some(code) if is_code(code) => Some(code.to_owned()),
        Some(_) => return Err(wrong("action")),
        None => None,
    };
    let purpose = match given(ask.purpose.as_ref()) {
        Some(code) => Some(Purpose::parse(code).ok_or_else(|| wrong("purpose"))?.code()),
        None => None,
    };
    let before = ask.before.unwrap_or(i64::MAX);
    Ok(Asked { from, to, name, action, purpose, before })
}

impl Asked {
    /// The question in codes, for the record: reading it is on record too.
    pub(crate) fn subject(&self) -> String {
        let mut subject = format!("{}..{}", self.from, self.to);
        let parts =
            [("name", self.name.as_deref()), ("action", self.action.as_deref()), ("purpose", self.purpose)];
        for (key, value) in parts {
            if let Some(value) = value {
                // Writing to a string cannot fail.
                let _ = write!(subject, " {key}={value}");
            }
        }
        subject
    }
}

/// A form sends an empty text for what was left out.
fn given(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

/// Ten characters, as a form sends them; nothing else that a date could be written as.
fn date_read(text: &str) -> Option<Date> {
    (text.len() == 10)
        .then(|| text.parse().ok())
        .flatten()
        .filter(|date: &Date| (2000..=2200).contains(&date.year()))
}

fn is_code(text: &str) -> bool {
    text.len() <= ACTION_BYTES && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
}

fn wrong(field: &str) -> ProblemReply {
    ProblemReply::new(StatusCode::BAD_REQUEST, "audit-filter")
        .field(field, say("problem-audit-filter-detail", &[]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 21);

    #[test]
    fn nothing_asked_is_the_last_thirty_days() {
        let asked = ask_read(&RecordAsk::default(), TODAY).unwrap();
        assert_eq!((asked.from, asked.to), (date(2026, 10, 22), TODAY));
        assert_eq!(asked.subject(), "2026-10-22..2026-11-21");
    }

    #[test]
    fn what_is_not_a_code_is_refused_by_field() {
        let ask = |field: &str, value: &str| {
            let mut ask = RecordAsk::default();
            let part = match field {
                "from" => &mut ask.from,
                "to" => &mut ask.to,
                "name" => &mut ask.name,
                "action" => &mut ask.action,
                _ => &mut ask.purpose,
            };
            *part = Some(value.to_owned());
            ask
        };
        for (field, value) in [
            ("from", "2027-01-01"),
            ("from", "yesterday"),
            ("to", "9999-12-31"),
            ("to", "2026-11-21T00"),
            ("name", "'; drop table audit.event;--"),
            ("name", "ŵyl"),
            ("action", "Working"),
            ("action", &"a".repeat(4000)),
            ("purpose", "curiosity"),
        ] {
            let problem = ask_read(&ask(field, value), TODAY).unwrap_err().spoken(language::Lang::En);
            assert_eq!(problem.status, 400);
            assert_eq!(problem.fields.len(), 1);
            assert_eq!(problem.fields[0].field, field, "{value}");
            assert!(
                !serde_json::to_string(&problem).unwrap().contains(&value[..4.min(value.len())]),
                "{value}"
            );
        }
    }
}
