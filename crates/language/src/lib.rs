//! Language. The two languages of the service, equal in every screen, label, document and export.
//!
//! Holds: the Fluent catalogue (`locales/{en,cy}/*.ftl`) and the words for choosing between the two.
//! Takes: a message key and its arguments.
//! Gives: [`Text`] (both languages at once) or one `String`.
//! May touch: nothing; pure, also in the browser.
//! Must never: fall back silently from one language to the other.
//! Story: a rule names a key where it refuses; the door or the screen says it in the reader's language.

mod catalogue;
mod codes;
#[cfg(all(target_arch = "wasm32", feature = "fetched"))]
mod fetched;

pub use catalogue::{Arg, keys, say, say_in};
#[cfg(all(target_arch = "wasm32", feature = "fetched"))]
pub use fetched::catalogue_set;

use serde::{Deserialize, Serialize};
use std::fmt;

/// One of the two official languages of Wales.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Cymraeg (Welsh).
    Cy,
}

impl Lang {
    /// Both languages, for loops that must leave neither out.
    pub const ALL: [Self; 2] = [Self::En, Self::Cy];

    /// The BCP 47 primary tag, `en` or `cy`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Cy => "cy",
        }
    }

    /// Reads `en`, `cy`, `cy-GB`, `CY` …; anything else is `None`.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or(tag);
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "cy" => Some(Self::Cy),
            _ => None,
        }
    }

    /// The language that an `Accept-Language` header (RFC 9110 §12.5.4) likes best of the two; English when it names neither.
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best = (Self::En, 0.0_f32);
        for part in accept_language.split(',') {
            let mut fields = part.trim().split(';');
            let Some(lang) = fields.next().and_then(|tag| Self::parse(tag.trim())) else { continue };
            let weight = fields
                .find_map(|f| f.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()))
                .unwrap_or(1.0);
            if weight > best.1 {
                best = (lang, weight);
            }
        }
        best.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The same words in both languages; neither may be missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Text {
    /// The English words.
    pub en: String,
    /// The Welsh words.
    pub cy: String,
}

impl Text {
    /// Both forms of one text.
    pub fn new(en: impl Into<String>, cy: impl Into<String>) -> Self {
        Self { en: en.into(), cy: cy.into() }
    }

    /// A name that has one form in both languages.
    pub fn same(name: impl Into<String>) -> Self {
        let en = name.into();
        Self { cy: en.clone(), en }
    }

    /// The words in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Cy => &self.cy,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_prefers_welsh_gets_welsh() {
        assert_eq!(Lang::negotiate("cy-GB,cy;q=0.9,en;q=0.8"), Lang::Cy);
        assert_eq!(Lang::negotiate("fr, en;q=0.5, cy;q=0.6"), Lang::Cy);
        assert_eq!(Lang::negotiate("fr-FR, de"), Lang::En);
        assert_eq!(Lang::negotiate(""), Lang::En);
    }
}
