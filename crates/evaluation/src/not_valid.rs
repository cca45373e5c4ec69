//! The rules that an effect may break.

use language::{Text, say};

/// "Not valid because …": a rule of the method that the counts break. The number is still there to be looked at, not to be quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotValid {
    /// Fewer than five concerns in one of the counts: the normal approximation does not hold.
    TooFewConcerns,
    /// Treated and control area differ more than twofold before the measure, so an equal change in numbers is not to be expected.
    LevelsDiffer,
    /// A buffer of one area without that of the other.
    BufferHalf,
    /// The treated area did not fall relative to the control: there is no success that could be displaced.
    NoSuccess,
    /// A ratio would divide by 0.
    DividesByZero,
    /// Fewer than eight points before or after the interruption.
    SegmentTooShort,
    /// No concern before, or none after: a rate ratio has no finite interval.
    SegmentEmpty,
    /// The residuals of neighbouring periods resemble each other, so the intervals are too narrow.
    Autocorrelated,
    /// A season was asked for, and the points before do not cover one: it cannot be told from the effect.
    SeasonUncovered,
}

impl NotValid {
    /// Every rule.
    pub const ALL: [Self; 9] = [
        Self::TooFewConcerns,
        Self::LevelsDiffer,
        Self::BufferHalf,
        Self::NoSuccess,
        Self::DividesByZero,
        Self::SegmentTooShort,
        Self::SegmentEmpty,
        Self::Autocorrelated,
        Self::SeasonUncovered,
    ];

    /// A code that stays, for records.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFewConcerns => "too-few-concerns",
            Self::LevelsDiffer => "levels-differ",
            Self::BufferHalf => "buffer-half",
            Self::NoSuccess => "no-success",
            Self::DividesByZero => "divides-by-zero",
            Self::SegmentTooShort => "segment-too-short",
            Self::SegmentEmpty => "segment-empty",
            Self::Autocorrelated => "autocorrelated",
            Self::SeasonUncovered => "season-uncovered",
        }
    }

    /// "Not valid because …" in both languages.
    ///
    /// # Example
    /// ```
    /// use evaluation::NotValid;
    /// assert!(NotValid::NoSuccess.text().en.starts_with("Not valid because"));
    /// ```
    pub fn text(self) -> Text {
        say(&format!("evaluation-{}", self.code()), &[])
    }
}

#[cfg(test)]
mod tests {
    use super::NotValid;
    use std::collections::HashSet;

    #[test]
    fn every_rule_has_its_own_sentence_in_both_languages() {
        let texts: HashSet<_> = NotValid::ALL.iter().map(|rule| rule.text()).collect();
        assert_eq!(texts.len(), NotValid::ALL.len());
        for text in texts {
            assert!(text.en.starts_with("Not valid because "), "{}", text.en);
            assert!(text.cy.starts_with("Nid yw’n ddilys oherwydd "), "{}", text.cy);
        }
    }
}
