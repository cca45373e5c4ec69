//! What became of a profile from one edition to another: section by section, judgement by judgement, finding by finding.
//!
//! A finding has changed when its two 95 % intervals lie apart. Two intervals that overlap can still differ, so this errs on the side of "no
//! detectable change", which is a result and is told as one. A judgement has changed by its word of the yardstick, not by its prose.

use api::{
    DiffTurn, EditionContent, EditionDiff, EditionLine, JudgementDiff, KeyJudgement, PinDiff, PinMethod,
    ProfileSection, ReleasedFinding, ReleasedValue, SectionDiff,
};
use std::collections::BTreeMap;

/// An edition as it is compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// Its line.
    pub line: &'a EditionLine,
    /// What is written.
    pub content: &'a EditionContent,
    /// Its findings.
    pub findings: &'a [ReleasedFinding],
}

/// The difference of two editions of one profile.
pub fn diff(before: Compared<'_>, after: Compared<'_>) -> EditionDiff {
    EditionDiff {
        before: before.line.clone(),
        after: after.line.clone(),
        sections: sections(before.content, after.content),
        judgements: judgements(before.content, after.content),
        pins: pins(before.findings, after.findings),
    }
}

fn sections(before: &EditionContent, after: &EditionContent) -> Vec<SectionDiff> {
    let text = |content: &EditionContent, section: ProfileSection| {
        content.sections.get(&section).filter(|text| !text.is_empty()).cloned()
    };
    let turn = |section: &ProfileSection| match (text(before, *section), text(after, *section)) {
        (Some(old), Some(new)) if old != new => Some(DiffTurn::Reworded),
        (Some(_), None) => Some(DiffTurn::Gone),
        (None, Some(_)) => Some(DiffTurn::New),
        _ => None,
    };
    let turned = |section: &ProfileSection| Some(SectionDiff { section: *section, turn: turn(section)? });
    ProfileSection::ALL.iter().filter_map(turned).collect()
}

fn judgements(before: &EditionContent, after: &EditionContent) -> Vec<JudgementDiff> {
    let find =
        |content: &EditionContent, id: &str| content.judgements.iter().find(|one| one.id == id).cloned();
    let mut ids: Vec<&str> = after.judgements.iter().map(|one| one.id.as_str()).collect();
    ids.extend(before.judgements.iter().map(|one| one.id.as_str()).filter(|id| find(after, id).is_none()));
    ids.into_iter()
        .map(|id| {
            let (old, new) = (find(before, id), find(after, id));
            JudgementDiff {
                id: id.to_owned(),
                turn: judged(old.as_ref(), new.as_ref()),
                before: old,
                after: new,
            }
        })
        .collect()
}

fn judged(before: Option<&KeyJudgement>, after: Option<&KeyJudgement>) -> DiffTurn {
    match (before, after) {
        (None, _) => DiffTurn::New,
        (_, None) => DiffTurn::Gone,
        (Some(old), Some(new)) if new.probability > old.probability => DiffTurn::Rose,
        (Some(old), Some(new)) if new.probability < old.probability => DiffTurn::Fell,
        (Some(old), Some(new)) => {
            // Pins are named anew in each edition; they are compared by themselves.
            let words = |one: &KeyJudgement| (one.statement.clone(), one.confidence, one.reason.clone());
            if words(old) == words(new) { DiffTurn::Same } else { DiffTurn::Reworded }
        }
    }
}

/// What makes a finding the same one in another period.
fn key(finding: &ReleasedFinding) -> String {
    let question = &finding.question;
    let method = question.method.code();
    format!("{method} {} {} {}", question.unit, question.area, question.c.as_deref().unwrap_or("-"))
}

/// Findings by key; several periods of one key by their order, the newest first.
fn keyed(findings: &[ReleasedFinding]) -> BTreeMap<(String, usize), &ReleasedFinding> {
    let mut sorted: Vec<&ReleasedFinding> = findings.iter().collect();
    sorted.sort_by(|a, b| b.question.period.cmp(&a.question.period));
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let named = |finding| {
        let key = key(finding);
        let n = seen.entry(key.clone()).or_default();
        *n += 1;
        ((key, *n), finding)
    };
    sorted.into_iter().map(named).collect()
}

fn pins(before: &[ReleasedFinding], after: &[ReleasedFinding]) -> Vec<PinDiff> {
    let (old, new) = (keyed(before), keyed(after));
    let mut keys: Vec<&(String, usize)> = old.keys().chain(new.keys()).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter()
        .map(|key| {
            let (old, new) = (old.get(key).copied(), new.get(key).copied());
            PinDiff { key: key.0.clone(), turn: turned(old, new), before: old.cloned(), after: new.cloned() }
        })
        .collect()
}

fn turned(before: Option<&ReleasedFinding>, after: Option<&ReleasedFinding>) -> DiffTurn {
    let (old, new) = match (before, after) {
        (None, _) => return DiffTurn::New,
        (_, None) => return DiffTurn::Gone,
        (Some(old), Some(new)) => (old, new),
    };
    if old == new {
        return DiffTurn::Same;
    }
    match (interval(old), interval(new)) {
        (Some((_, high)), Some((low, _))) if low > high => DiffTurn::Rose,
        (Some((low, _)), Some((_, high))) if high < low => DiffTurn::Fell,
        (Some(_), Some(_)) => DiffTurn::NoDetectableChange,
        _ => DiffTurn::NotComparable,
    }
}

/// The 95 % interval that a finding is compared by: of the value, or for a change of the difference. None where it is withheld.
fn interval(finding: &ReleasedFinding) -> Option<(i64, i64)> {
    match (finding.question.method, finding.value) {
        (PinMethod::Change, _) => finding.change.map(|change| (change.low.into(), change.high.into())),
        (_, ReleasedValue::Value { low, high, .. }) => Some((low.into(), high.into())),
        (_, ReleasedValue::Withheld) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{AnalyticConfidence, EditionState, PinAsk, PinHonesty, Probability, Prose, ReleaseCard};
    use language::Text;
    use proptest::prelude::*;

    fn line(number: i32) -> EditionLine {
        EditionLine {
            id: number.to_string(),
            number,
            state: EditionState::Draft,
            title: Prose::default(),
            published_on: None,
            review_on: None,
            overdue: false,
        }
    }

    fn finding(area: &str, period: &str, value: ReleasedValue) -> ReleasedFinding {
        ReleasedFinding {
            question: PinAsk {
                method: PinMethod::ReleasedValue,
                unit: "block".to_owned(),
                area: area.to_owned(),
                period: period.to_owned(),
                against: None,
                c: None,
            },
            name: Text::same(area),
            value,
            percent: None,
            against: None,
            change: None,
            release: ReleaseCard {
                id: format!("R-{period}"),
                year: 2025,
                period: period.to_owned(),
                policy_version: String::new(),
                policy_digest: String::new(),
                threshold: 10,
                rounding: 5,
                epsilon: "2".to_owned(),
                ledger: Vec::new(),
                published: String::new(),
                sources: Vec::new(),
                total: ReleasedValue::Withheld,
                unplaced: ReleasedValue::Withheld,
            },
            against_release: None,
            honesty: PinHonesty {
                top_source: None,
                police_only: false,
                not_recorded: Vec::new(),
                prompts: Vec::new(),
                not_known: Vec::new(),
            },
        }
    }

    fn shown(rounded: u32, reach: u32) -> ReleasedValue {
        ReleasedValue::Value { rounded, low: rounded.saturating_sub(reach), high: rounded + reach }
    }

    fn judgement(id: &str, probability: Probability, statement: &str) -> KeyJudgement {
        KeyJudgement {
            id: id.to_owned(),
            statement: Prose::new(statement, statement),
            probability,
            confidence: AnalyticConfidence::Low,
            reason: Prose::new("One source.", "Un ffynhonnell."),
            pins: Vec::new(),
        }
    }

    fn turns(before: &[ReleasedFinding], after: &[ReleasedFinding]) -> Vec<(String, DiffTurn)> {
        pins(before, after)
            .into_iter()
            .map(|pin| (pin.key.replace("released_value block ", ""), pin.turn))
            .collect()
    }

    #[test]
    fn findings_change_only_where_their_intervals_lie_apart() {
        let before = [
            finding("A", "2024", shown(20, 5)),
            finding("B", "2024", shown(20, 5)),
            finding("C", "2024", shown(40, 5)),
            finding("D", "2024", shown(20, 5)),
            finding("E", "2024", ReleasedValue::Withheld),
        ];
        let after = [
            finding("A", "2025", shown(35, 5)),
            finding("B", "2025", shown(30, 5)),
            finding("C", "2025", shown(20, 5)),
            finding("E", "2025", shown(20, 5)),
            finding("F", "2025", shown(20, 5)),
        ];
        let expected = [
            ("A -", DiffTurn::Rose),
            ("B -", DiffTurn::NoDetectableChange),
            ("C -", DiffTurn::Fell),
            ("D -", DiffTurn::Gone),
            ("E -", DiffTurn::NotComparable),
            ("F -", DiffTurn::New),
        ];
        let expected: Vec<(String, DiffTurn)> = expected.map(|(key, turn)| (key.to_owned(), turn)).into();
        assert_eq!(turns(&before, &after), expected);
    }

    #[test]
    fn judgements_change_by_their_word_of_the_yardstick() {
        let content =
            |all: Vec<KeyJudgement>| EditionContent { judgements: all, ..EditionContent::default() };
        let before = content(vec![
            judgement("a", Probability::Likely, "It goes on."),
            judgement("b", Probability::Likely, "It spreads."),
            judgement("c", Probability::Likely, "It ends."),
        ]);
        let after = content(vec![
            judgement("a", Probability::HighlyLikely, "It goes on."),
            judgement("b", Probability::Likely, "It spreads along the line."),
            judgement("d", Probability::Unlikely, "It moves."),
        ]);
        let turns: Vec<_> = judgements(&before, &after).into_iter().map(|one| (one.id, one.turn)).collect();
        let expected =
            [("a", DiffTurn::Rose), ("b", DiffTurn::Reworded), ("d", DiffTurn::New), ("c", DiffTurn::Gone)];
        assert_eq!(turns, expected.map(|(id, turn)| (id.to_owned(), turn)));
    }

    proptest! {
        #[test]
        fn an_edition_and_itself_differ_in_nothing_and_the_other_way_round_is_the_opposite(
            values in prop::collection::vec((0..6_u8, 0..4_u8, prop::option::of(0..60_u32)), 0..8),
            others in prop::collection::vec((0..6_u8, 0..4_u8, prop::option::of(0..60_u32)), 0..8),
            words in prop::collection::vec(0..7_usize, 0..5),
            texts in prop::collection::btree_map(0..8_usize, "[a-z ]{0,6}", 0..8),
        ) {
            let of = |values: &[(u8, u8, Option<u32>)]| -> Vec<ReleasedFinding> {
                values.iter().map(|(area, period, value)| {
                    let value = value.map_or(ReleasedValue::Withheld, |value| shown(value, 5));
                    finding(&format!("A{area}"), &format!("202{period}"), value)
                }).collect()
            };
            let content = EditionContent {
                sections: texts.into_iter().map(|(n, text)| (ProfileSection::ALL[n], Prose::new(text.clone(), text))).collect(),
                judgements: words.iter().enumerate()
                    .map(|(n, word)| judgement(&n.to_string(), Probability::ALL[*word], "It is so.")).collect(),
                ..EditionContent::default()
            };
            let (findings, later) = (of(&values), of(&others));
            let (one, two) = (line(1), line(2));
            let here = Compared { line: &one, content: &content, findings: &findings };
            prop_assert!(diff(here, here).is_empty());
            let there = Compared { line: &two, content: &content, findings: &later };
            let opposite = |turn: DiffTurn| match turn {
                DiffTurn::Rose => DiffTurn::Fell,
                DiffTurn::Fell => DiffTurn::Rose,
                DiffTurn::New => DiffTurn::Gone,
                DiffTurn::Gone => DiffTurn::New,
                other => other,
            };
            let forth: Vec<DiffTurn> = diff(here, there).pins.iter().map(|pin| opposite(pin.turn)).collect();
            let back: Vec<DiffTurn> = diff(there, here).pins.iter().map(|pin| pin.turn).collect();
            prop_assert_eq!(forth, back);
        }
    }
}
