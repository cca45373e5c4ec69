//! The catalogue: every sentence that a person reads, by key, with Welsh plural forms.

use crate::{Lang, Text};
use fluent_templates::{LanguageIdentifier, fluent_bundle::FluentValue};
#[cfg(not(all(target_arch = "wasm32", feature = "fetched")))]
use fluent_templates::{Loader, static_loader};
use std::borrow::Cow;
use std::collections::HashMap;
use unic_langid::langid;

#[cfg(not(all(target_arch = "wasm32", feature = "fetched")))]
static_loader! {
    static CATALOGUE = {
        locales: "./locales",
        fallback_language: "en",
        // Bidi isolation marks would be copied into CSV files and URLs.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");
const WELSH: LanguageIdentifier = langid!("cy");

/// An argument of a message: words, or a number that chooses the plural form.
#[derive(Clone, Debug)]
pub enum Arg {
    /// Words put into the sentence as they are.
    Words(String),
    /// A number; Fluent chooses the plural category of the language by it.
    Number(f64),
    /// A text in both languages; each sentence takes its own.
    Both(Text),
}

impl Arg {
    fn value(&self, lang: Lang) -> FluentValue<'static> {
        match self {
            Self::Words(w) => FluentValue::from(w.clone()),
            Self::Number(n) => FluentValue::from(*n),
            Self::Both(t) => FluentValue::from(t.get(lang).to_owned()),
        }
    }
}

impl From<&str> for Arg {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}
impl From<String> for Arg {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}
impl From<Text> for Arg {
    fn from(text: Text) -> Self {
        Self::Both(text)
    }
}
macro_rules! small_numbers {
    ($($number:ty),*) => { $(impl From<$number> for Arg {
        fn from(n: $number) -> Self {
            Self::Number(f64::from(n))
        }
    })* };
}
small_numbers!(f64, i32, u32, u16, u8);

// Counts in sentences stay far below 2^53.
macro_rules! large_numbers {
    ($($number:ty),*) => { $(impl From<$number> for Arg {
        fn from(n: $number) -> Self {
            Self::Number(n as f64)
        }
    })* };
}
large_numbers!(i64, u64, usize);

/// The sentence of `key` in one language.
///
/// # Panics
/// When the catalogue lacks the key: a fault of the program, held off by the test that every key used exists and by
/// `cargo xtask lint`, which compares the two languages.
pub fn say_in(lang: Lang, key: &str, args: &[(&str, Arg)]) -> String {
    let id = match lang {
        Lang::En => &ENGLISH,
        Lang::Cy => &WELSH,
    };
    let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
        args.iter().map(|(name, arg)| (Cow::Owned((*name).to_owned()), arg.value(lang))).collect();
    lookup(id, key, &args).unwrap_or_else(|| {
        panic!("no sentence for the key {key} in {lang}: add it to crates/language/locales/{lang}")
    })
}

/// The sentence of `key` in both languages.
pub fn say(key: &str, args: &[(&str, Arg)]) -> Text {
    Text { en: say_in(Lang::En, key, args), cy: say_in(Lang::Cy, key, args) }
}

/// Whether both languages have a sentence for `key`.
pub fn keys(key: &str) -> bool {
    let none = HashMap::new();
    lookup(&ENGLISH, key, &none).is_some() && lookup(&WELSH, key, &none).is_some()
}

#[cfg(not(all(target_arch = "wasm32", feature = "fetched")))]
fn lookup(
    lang: &LanguageIdentifier,
    key: &str,
    args: &HashMap<Cow<'static, str>, FluentValue<'_>>,
) -> Option<String> {
    CATALOGUE.try_lookup_with_args(lang, key, args)
}

#[cfg(all(target_arch = "wasm32", feature = "fetched"))]
use crate::fetched::lookup;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn welsh_has_its_six_plural_forms() {
        let forms: Vec<String> = [0, 1, 2, 3, 6, 7]
            .iter()
            .map(|n| say_in(Lang::Cy, "word-concerns", &[("n", Arg::from(*n))]))
            .collect();
        assert_eq!(
            forms,
            ["dim pryderon", "1 pryder", "2 bryder", "3 phryder", "6 phryder", "7 pryder"],
            "mutations follow the number"
        );
        assert_eq!(say_in(Lang::En, "word-concerns", &[("n", Arg::from(1))]), "1 concern");
    }
}
