//! The fields of a record: what each takes, its value by its path, and that value in words.

use super::fields::shape_words;
use crate::words::{Lang, Text};
use api::language::say;
use serde_json::{Map, Value, json};

/// Codes with their words.
pub(super) type Choices = Vec<(String, Text)>;

/// What a field of a record takes.
#[derive(Clone)]
pub(super) enum Takes {
    /// A line of words.
    Words,
    /// A day.
    Day,
    /// A whole number.
    Number,
    /// A code with its words.
    One(Choices),
    /// Codes with their words, kept in this order.
    Many(Choices),
    /// Several texts, one to a line.
    Lines,
    /// Evidence, line by line: text, day, sector and how sure; the words of sectors and of degrees.
    Evidence(Choices, Choices),
    /// Marks of a safety map: the words of colours and of reasons.
    Marks(Choices, Choices),
    /// Safe places: the words of reasons.
    SafePlaces(Choices),
}

/// A field of a record.
#[derive(Clone)]
pub(super) struct Part {
    /// Its path in what the form fills in: `organisation.en`.
    pub(super) path: String,
    /// What it is called.
    pub(super) label: Text,
    /// What it takes.
    pub(super) takes: Takes,
    /// Whether it must be filled in.
    pub(super) needed: bool,
}

/// A field that must be filled in.
pub(super) fn part(path: &str, key: &str, takes: Takes) -> Part {
    Part { path: path.to_owned(), label: say(key, &[]), takes, needed: true }
}

impl Part {
    /// The same, and it may stay empty.
    pub(super) fn freely(self) -> Self {
        Self { needed: false, ..self }
    }
}

impl Takes {
    /// A value in words; empty where there is none.
    pub(super) fn words(&self, value: &Value, lang: Lang) -> String {
        let each = |of: &dyn Fn(&Value) -> String, between: &str| {
            value.as_array().into_iter().flatten().map(of).collect::<Vec<_>>().join(between)
        };
        match self {
            Self::Words | Self::Day | Self::Number => plain(value),
            Self::One(options) => code(options, value, lang),
            Self::Many(options) => each(&|one| code(options, one, lang), ", "),
            Self::Lines => each(&plain, "; "),
            Self::Evidence(sectors, confidences) => {
                let one = |it: &Value| {
                    let (sector, sure) =
                        (code(sectors, &it["source"], lang), code(confidences, &it["confidence"], lang));
                    format!("{} ({}, {sector}, {sure})", words_at(it, "text"), words_at(it, "on"))
                };
                each(&one, "; ")
            }
            Self::Marks(colours, reasons) => {
                let one = |it: &Value| {
                    let colour = code(colours, &it["colour"], lang);
                    format!(
                        "{colour} – {}, {}",
                        code(reasons, &it["reason"], lang),
                        shape_words(&it["shape"], lang)
                    )
                };
                each(&one, "; ")
            }
            Self::SafePlaces(reasons) => {
                let one = |it: &Value| {
                    format!("{}, {}", code(reasons, &it["reason"], lang), shape_words(&spot(&it["at"]), lang))
                };
                each(&one, "; ")
            }
        }
    }
}

/// The point of a pair of metres.
pub(super) fn spot(at: &Value) -> Value {
    json!({ "type": "Point", "coordinates": at })
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn code(options: &Choices, value: &Value, lang: Lang) -> String {
    let code = value.as_str().unwrap_or_default();
    options
        .iter()
        .find(|(one, _)| one == code)
        .map_or_else(|| code.to_owned(), |(_, words)| words.get(lang).to_owned())
}

/// Codes and words of a list of `{code, label}`.
pub(super) fn choices(list: &Value, fits: impl Fn(&Value) -> bool) -> Choices {
    let fitting = list.as_array().into_iter().flatten().filter(|one| fits(one));
    fitting.map(|one| (words_at(one, "code"), text_at(one, "label"))).collect()
}

/// A text of both languages in a value.
pub(super) fn text_at(value: &Value, field: &str) -> Text {
    Text::new(words_at(&value[field], "en"), words_at(&value[field], "cy"))
}

/// The words of a field; empty where there are none.
pub(super) fn words_at(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}

/// The entries of a list: of a field, or of the value itself where the field is empty.
pub(super) fn list_at(value: &Value, field: &str) -> Vec<Value> {
    let list = if field.is_empty() { value } else { &value[field] };
    list.as_array().cloned().unwrap_or_default()
}

/// The lines of evidence that have words.
pub(super) fn written(evidence: &Value) -> Vec<Value> {
    list_at(evidence, "").into_iter().filter(|one| !is_blank(&one["text"])).collect()
}

/// Whether there is nothing in a value.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(list) => list.is_empty(),
        _ => false,
    }
}

/// A value by its path, `judge.seat`; a number in a path is a place in a list.
pub(super) fn at<'v>(value: &'v Value, path: &str) -> &'v Value {
    path.split('.')
        .fold(value, |value, part| part.parse::<usize>().map_or_else(|_| &value[part], |n| &value[n]))
}

/// Puts a value at a path, and makes what is not there yet.
pub(super) fn put(value: &mut Value, path: &str, new: Value) {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let inner = if let Ok(n) = first.parse::<usize>() {
        if !value.is_array() {
            *value = json!([]);
        }
        let Value::Array(list) = value else { return };
        while list.len() <= n {
            list.push(Value::Null);
        }
        &mut list[n]
    } else {
        if !value.is_object() {
            *value = Value::Object(Map::new());
        }
        &mut value[first]
    };
    match rest {
        Some(rest) => put(inner, rest, new),
        None => *inner = new,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_put_where_its_path_leads() {
        let mut value = Value::Null;
        put(&mut value, "organisation.en", json!("Library"));
        put(&mut value, "headings.1.needs", json!(["light"]));
        assert_eq!(at(&value, "organisation.en"), "Library");
        assert_eq!(at(&value, "headings.1.needs"), &json!(["light"]));
        assert!(at(&value, "headings.0").is_null() && at(&value, "nothing.here").is_null());
    }

    #[test]
    fn every_kind_of_value_is_said_in_words() {
        let list = |code: &str, words: &str| vec![(code.to_owned(), Text::same(words))];
        let said = |takes: Takes, value: Value| takes.words(&value, Lang::En);
        assert_eq!(said(Takes::One(list("a", "A word")), json!("a")), "A word");
        assert_eq!(said(Takes::One(list("a", "A word")), json!("gone")), "gone", "a code that left its list");
        assert_eq!(said(Takes::Many(list("a", "A word")), json!(["a", "b"])), "A word, b");
        assert_eq!(said(Takes::Lines, json!(["one", "two"])), "one; two");
        let seen =
            json!([{ "text": "Walked", "on": "2026-01-10", "source": "transport", "confidence": "high" }]);
        let takes = Takes::Evidence(list("transport", "Transport"), list("high", "High"));
        assert_eq!(said(takes, seen), "Walked (2026-01-10, Transport, High)");
        let mark = json!([{ "colour": "red", "reason": "hidden", "shape": { "type": "Point", "coordinates": [200_120.0, 250_130.0] } }]);
        let words = said(Takes::Marks(list("red", "Red"), list("hidden", "Hidden")), mark);
        assert!(words.starts_with("Red – Hidden, ") && words.contains("200120"), "{words}");
        let place = json!([{ "reason": "welcome", "at": [200_100.0, 250_200.0] }]);
        let words = said(Takes::SafePlaces(list("welcome", "Warm")), place);
        assert!(words.starts_with("Warm, ") && words.contains("250200"), "{words}");
        assert_eq!(said(Takes::Day, Value::Null), "");
    }
}
