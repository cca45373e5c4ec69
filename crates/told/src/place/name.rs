//! A free name.

use super::{NAME_M, Place, PlaceProblem, Source, WrittenPlace};
use geography::Precision;
use std::fmt;
use unicode_normalization::UnicodeNormalization as _;

/// A name as it was typed, spaces tidied. It is there to be found in a register and then dropped: it has no serial form, and its `Debug` hides
/// it, so that no log can hold what a person typed.
#[derive(Clone, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Name(..)")
    }
}

/// Whatever has a letter, and one more letter or digit, is a name: `M4` is a road.
pub(super) fn read(text: &str) -> Result<WrittenPlace, PlaceProblem> {
    let tidy: String = text.nfc().filter(|letter| !letter.is_control() || letter.is_whitespace()).collect();
    let tidy = tidy.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = crate::fold::plain(&tidy);
    let marks = plain.chars().filter(|mark| mark.is_alphanumeric()).count();
    if marks < 2 || !plain.chars().any(char::is_alphabetic) {
        return Err(PlaceProblem::NotRead);
    }
    Ok(WrittenPlace {
        place: Place::Name(Name(tidy)),
        precision: Precision::new(NAME_M),
        source: Source::Name,
    })
}
