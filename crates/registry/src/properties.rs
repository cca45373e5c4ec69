//! Properties of a feature, found whatever their letter case.

use crate::refusal::Rule;
use geography::AreaCode;
use language::Text;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Longest name, characters.
const NAME_MAX: usize = 200;

/// Properties by their names in small letters.
pub(crate) struct Properties(BTreeMap<String, Value>);

impl Properties {
    pub(crate) fn of(map: Option<Map<String, Value>>) -> Self {
        Self(
            map.unwrap_or_default()
                .into_iter()
                .map(|(key, value)| (key.to_ascii_lowercase(), value))
                .collect(),
        )
    }

    /// A text that is there and not empty; a number counts as its digits.
    pub(crate) fn text(&self, key: &str) -> Option<String> {
        let text = match self.0.get(key)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// A whole number.
    pub(crate) fn whole(&self, key: &str) -> Option<u32> {
        match self.0.get(key)? {
            Value::Number(number) => number.as_u64().and_then(|n| u32::try_from(n).ok()),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// Yes or no.
    pub(crate) fn flag(&self, key: &str) -> Option<bool> {
        self.0.get(key).and_then(Value::as_bool)
    }

    /// Whether there is such a property, empty or not.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// A code, where one is given.
    pub(crate) fn code(&self, key: &str) -> Result<Option<AreaCode>, Rule> {
        self.text(key).map(|code| AreaCode::parse(&code).map_err(|_| Rule::CodeMalformed)).transpose()
    }

    /// The name: `name_en` and `name_cy`, or one of them for both, or `name`, or `…nm` and `…nmw` as in the files of the Office for
    /// National Statistics (`stem` is the code's property without its `cd`).
    pub(crate) fn name(&self, stem: Option<&str>) -> Result<Text, Rule> {
        let official = |end: &str| stem.and_then(|stem| self.text(&format!("{stem}{end}")));
        let en = self.text("name_en").or_else(|| official("nm")).or_else(|| self.text("name"));
        let cy = self.text("name_cy").or_else(|| official("nmw"));
        let name = match (en, cy) {
            (Some(en), Some(cy)) => Text::new(en, cy),
            (Some(one), None) | (None, Some(one)) => Text::same(one),
            (None, None) => return Err(Rule::NameMissing),
        };
        name_check(name)
    }
}

/// A name that a map can show.
pub(crate) fn name_check(name: Text) -> Result<Text, Rule> {
    let fits = |name: &str| name.chars().count() <= NAME_MAX && !name.chars().any(char::is_control);
    if fits(&name.en) && fits(&name.cy) { Ok(name) } else { Err(Rule::NameMalformed) }
}
