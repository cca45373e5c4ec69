//! One feature or row that is not taken, by a rule with a sentence.

use language::{Arg, Text, say};
use serde::Serialize;

/// Why one feature or row is not taken. The others of its file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Not a GeoJSON feature.
    NotAFeature,
    /// No geometry, or an empty one.
    NoGeometry,
    /// A geometry of another type than its layer has.
    WrongGeometry,
    /// Numbers that are no longitude and latitude.
    NotDegrees,
    /// A position outside the British National Grid.
    OutsideBritain,
    /// A line of fewer than two positions, or a ring of fewer than four.
    TooFewPositions,
    /// A ring whose last position is not its first.
    RingOpen,
    /// An outline that crosses itself and cannot be mended without changing what it covers.
    CrossesItself,
    /// No code.
    CodeMissing,
    /// A code with characters that codes do not have, or too long.
    CodeMalformed,
    /// No name.
    NameMissing,
    /// A name of over 200 characters or with control characters.
    NameMalformed,
    /// A code that came before in the same import.
    Twice,
    /// A kind of place that the register does not have.
    KindUnknown,
    /// A kind of feature that the basemap does not draw.
    LayerUnknown,
    /// A row that is not UTF-8 or has too few cells.
    RowMalformed,
    /// A figure that is not a whole number.
    FigureMalformed,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 17] = [
        Self::NotAFeature,
        Self::NoGeometry,
        Self::WrongGeometry,
        Self::NotDegrees,
        Self::OutsideBritain,
        Self::TooFewPositions,
        Self::RingOpen,
        Self::CrossesItself,
        Self::CodeMissing,
        Self::CodeMalformed,
        Self::NameMissing,
        Self::NameMalformed,
        Self::Twice,
        Self::KindUnknown,
        Self::LayerUnknown,
        Self::RowMalformed,
        Self::FigureMalformed,
    ];

    /// The stable word for receipts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAFeature => "not_a_feature",
            Self::NoGeometry => "no_geometry",
            Self::WrongGeometry => "wrong_geometry",
            Self::NotDegrees => "not_degrees",
            Self::OutsideBritain => "outside_britain",
            Self::TooFewPositions => "too_few_positions",
            Self::RingOpen => "ring_open",
            Self::CrossesItself => "crosses_itself",
            Self::CodeMissing => "code_missing",
            Self::CodeMalformed => "code_malformed",
            Self::NameMissing => "name_missing",
            Self::NameMalformed => "name_malformed",
            Self::Twice => "twice",
            Self::KindUnknown => "kind_unknown",
            Self::LayerUnknown => "layer_unknown",
            Self::RowMalformed => "row_malformed",
            Self::FigureMalformed => "figure_malformed",
        }
    }
}

/// A feature or row that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// Number of the feature in its collection from 1, or line of the table (the header is line 1).
    pub number: u32,
    /// The rule that it breaks.
    pub rule: Rule,
    /// What is wrong and what to do; it names the number and never repeats the content.
    pub message: Text,
}

impl Refused {
    /// The refusal of feature `number`.
    pub(crate) fn feature(number: u32, rule: Rule) -> Self {
        Self::of("registry-refused-feature", number, rule)
    }

    /// The refusal of the row on line `number`.
    pub(crate) fn row(number: u32, rule: Rule) -> Self {
        Self::of("registry-refused-row", number, rule)
    }

    fn of(key: &str, number: u32, rule: Rule) -> Self {
        let sentence = say(&format!("registry-rule-{}", rule.code().replace('_', "-")), &[]);
        let message =
            say(key, &[("number", Arg::from(number.to_string())), ("sentence", Arg::from(sentence))]);
        Self { number, rule, message }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_said_in_both_languages_with_its_number() {
        for rule in Rule::ALL {
            let refused = Refused::feature(417, rule);
            assert!(refused.message.en.contains("417") && refused.message.cy.contains("417"));
            assert_ne!(refused.message.en, refused.message.cy);
            assert_eq!(serde_json::to_value(rule).unwrap(), rule.code());
        }
    }
}
