//! Whether a filter takes a feature. It reads what leaves of the feature, and nothing else.

use super::{Comparison, Filter, Literal, Operand};
use crate::ogc::feature::Feature;
use crate::ogc::property::Value;
use std::cmp::Ordering;

impl Filter {
    /// Whether the feature is taken. What has no value is neither equal nor unequal to anything.
    pub(crate) fn takes(&self, feature: &Feature) -> bool {
        self.weigh(feature) == Some(true)
    }

    /// True, false, or (None) unknown, as in SQL.
    fn weigh(&self, feature: &Feature) -> Option<bool> {
        let value = |property: &usize| &feature.values[*property];
        match self {
            Self::And(parts) => all(parts.iter().map(|part| part.weigh(feature)), true),
            Self::Or(parts) => all(parts.iter().map(|part| part.weigh(feature)), false),
            Self::Not(filter) => filter.weigh(feature).map(|taken| !taken),
            Self::Compare(left, how, right) => {
                let order = order(&of(left, feature), &of(right, feature))?;
                Some(how.holds(order))
            }
            Self::Between(property, low, high) => {
                let low = order(value(property), &low.value())?;
                let high = order(value(property), &high.value())?;
                Some(low != Ordering::Less && high != Ordering::Greater)
            }
            Self::In(property, listed) => {
                let parts =
                    listed.iter().map(|one| order(value(property), &one.value()).map(Ordering::is_eq));
                all(parts, false)
            }
            Self::Like(property, pattern) => match value(property) {
                Value::Text(text) => Some(like(text, pattern)),
                Value::Whole(_) | Value::Number(_) | Value::Nothing => None,
            },
            Self::IsNull(property) => Some(*value(property) == Value::Nothing),
            Self::Meets(outline) => {
                let ground = feature.ground.as_ref()?;
                Some(outline.reaches.iter().any(|reach| ground.meets(reach)))
            }
        }
    }
}

/// All of them (`whole` true) or any of them (false), with unknown between.
fn all(parts: impl Iterator<Item = Option<bool>>, whole: bool) -> Option<bool> {
    let mut found = Some(whole);
    for part in parts {
        match part {
            Some(taken) if taken != whole => return Some(!whole),
            Some(_) => {}
            None => found = None,
        }
    }
    found
}

fn of(operand: &Operand, feature: &Feature) -> Value {
    match operand {
        Operand::Property(property) => feature.values[*property].clone(),
        Operand::Literal(literal) => literal.value(),
    }
}

impl Literal {
    fn value(&self) -> Value {
        match self {
            Self::Text(text) => Value::Text(text.clone()),
            Self::Number(number) => Value::Number(*number),
        }
    }
}

impl Comparison {
    const fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Equal => order.is_eq(),
            Self::Other => order.is_ne(),
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::More => order.is_gt(),
            Self::AtLeast => order.is_ge(),
        }
    }
}

/// Texts by their code points, numbers by size; none where one is missing.
fn order(left: &Value, right: &Value) -> Option<Ordering> {
    match (left, right) {
        (Value::Text(left), Value::Text(right)) => Some(left.cmp(right)),
        (left, right) => left.number()?.partial_cmp(&right.number()?),
    }
}

/// `%` is any run of characters, `_` any one; a backslash makes either stand for itself. Linear in the text for each `%`.
fn like(text: &str, pattern: &str) -> bool {
    let text: Vec<char> = text.chars().collect();
    let mut signs = Vec::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        signs.push(match letter {
            '%' => Sign::Run,
            '_' => Sign::One,
            '\\' => Sign::Letter(letters.next().unwrap_or('\\')),
            other => Sign::Letter(other),
        });
    }
    let (mut at, mut sign, mut run) = (0, 0, None);
    while at < text.len() {
        match signs.get(sign) {
            Some(Sign::Run) => {
                run = Some((sign, at));
                sign += 1;
            }
            Some(Sign::One) => (at, sign) = (at + 1, sign + 1),
            Some(Sign::Letter(letter)) if *letter == text[at] => (at, sign) = (at + 1, sign + 1),
            _ => {
                // The last run takes one character more.
                let Some((last, from)) = run else { return false };
                run = Some((last, from + 1));
                (at, sign) = (from + 1, last + 1);
            }
        }
    }
    signs[sign..].iter().all(|sign| matches!(sign, Sign::Run))
}

enum Sign {
    Run,
    One,
    Letter(char),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_has_runs_single_characters_and_neither() {
        for (text, pattern, taken) in [
            ("Bus station", "Bus%", true),
            ("Bus station", "%stat%n", true),
            ("Bus station", "bus%", false),
            ("Bus station", "Bus_station", true),
            ("Bus station", "_", false),
            ("50%", "50\\%", true),
            ("500", "50\\%", false),
            ("", "%", true),
            ("", "_", false),
            ("aaaaaaaaaaaaaaaaaaaab", "%a%a%a%a%a%a%c", false),
            ("Llŷn", "Ll_n", true),
        ] {
            assert_eq!(like(text, pattern), taken, "{text} {pattern}");
        }
    }
}
