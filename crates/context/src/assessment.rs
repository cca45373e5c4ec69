//! A context assessed heading by heading, and one assessment compared with another. Nothing is scored.

use crate::{AssessmentKind, FieldFault, HeadingSet, NameScreen};
use concern::{Confidence, ContextRecordId, SourceSector};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something that was seen, with its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What, in 280 characters at most.
    pub text: String,
    /// The day.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub on: Date,
    /// The sector that it comes from.
    pub source: SourceSector,
    /// How sure that is.
    pub confidence: Confidence,
}

/// What is found under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AssessedHeading {
    /// Code of the heading.
    pub code: String,
    /// What is strong, each in 280 characters at most.
    pub strengths: Vec<String>,
    /// What is needed, each in 280 characters at most.
    pub needs: Vec<String>,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

/// An assessment of a context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Assessment {
    /// What is assessed.
    pub of: AssessmentKind,
    /// The version of the headings.
    pub version: String,
    /// The day.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub made_on: Date,
    /// The assessment that it is a re-run of; none: it is a baseline itself.
    pub baseline: Option<ContextRecordId>,
    /// The headings in their order; those of which nothing is said are left out.
    pub headings: Vec<AssessedHeading>,
}

/// Entries of one list at most.
const ENTRIES_MOST: usize = 20;

/// What is not the same under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct HeadingChange {
    /// Code of the heading.
    pub code: String,
    /// Strengths that are there now and were not.
    pub strengths_gained: Vec<String>,
    /// Strengths that were there and are not.
    pub strengths_gone: Vec<String>,
    /// Needs that are there now and were not.
    pub needs_gained: Vec<String>,
    /// Needs that were there and are not.
    pub needs_gone: Vec<String>,
    /// Evidence that is there now and was not.
    pub evidence_gained: Vec<Evidence>,
    /// Evidence that was there and is not.
    pub evidence_gone: Vec<Evidence>,
}

impl HeadingChange {
    /// Whether nothing changed under the heading.
    pub fn is_same(&self) -> bool {
        *self == Self { code: self.code.clone(), ..Self::default() }
    }

    /// The change the other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        Self {
            code: self.code,
            strengths_gained: self.strengths_gone,
            strengths_gone: self.strengths_gained,
            needs_gained: self.needs_gone,
            needs_gone: self.needs_gained,
            evidence_gained: self.evidence_gone,
            evidence_gone: self.evidence_gained,
        }
    }
}

impl Assessment {
    /// What is wrong with it, field by field. `of` is how a context of its kind is assessed.
    pub fn faults(
        &self,
        of: Option<AssessmentKind>,
        screen: &dyn NameScreen,
        today: Date,
    ) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        if of != Some(self.of) {
            faults.push(FieldFault::new("of", "context-fault-assessment-kind"));
        }
        if self.made_on > today || self.made_on.year() < 1900 {
            faults.push(FieldFault::new("made_on", "context-fault-day-to-come"));
        }
        let Some(set) = HeadingSet::find(self.of, &self.version) else {
            faults.push(FieldFault::new("version", "context-fault-headings-version"));
            return faults;
        };
        let places: Vec<Option<usize>> = self
            .headings
            .iter()
            .map(|given| set.headings.iter().position(|heading| heading.code == given.code))
            .collect();
        let in_order = places.iter().all(Option::is_some) && places.is_sorted_by(|one, next| one < next);
        if self.headings.is_empty() || !in_order {
            faults.push(FieldFault::new("headings", "context-fault-headings"));
        }
        for (n, heading) in self.headings.iter().enumerate() {
            heading.faults(n, screen, today, &mut faults);
        }
        faults
    }
}

impl AssessedHeading {
    fn faults(&self, n: usize, screen: &dyn NameScreen, today: Date, faults: &mut Vec<FieldFault>) {
        for (list, texts) in [("strengths", &self.strengths), ("needs", &self.needs)] {
            if texts.len() > ENTRIES_MOST {
                faults.push(FieldFault::new(format!("headings.{n}.{list}"), "context-fault-entries"));
            }
            for (at, text) in texts.iter().enumerate() {
                if let Err(problem) = screen.look_at_text(text) {
                    faults.push(FieldFault::new(format!("headings.{n}.{list}.{at}"), problem.text_key()));
                }
            }
        }
        evidence_faults(&format!("headings.{n}.evidence"), &self.evidence, screen, today, faults);
    }
}

/// What is wrong with a list of evidence.
pub(crate) fn evidence_faults(
    field: &str,
    evidence: &[Evidence],
    screen: &dyn NameScreen,
    today: Date,
    faults: &mut Vec<FieldFault>,
) {
    if evidence.len() > ENTRIES_MOST {
        faults.push(FieldFault::new(field, "context-fault-entries"));
    }
    for (at, one) in evidence.iter().enumerate() {
        if let Err(problem) = screen.look_at_text(&one.text) {
            faults.push(FieldFault::new(format!("{field}.{at}.text"), problem.text_key()));
        }
        if one.on > today || one.on.year() < 1900 {
            faults.push(FieldFault::new(format!("{field}.{at}.on"), "context-fault-day-to-come"));
        }
    }
}

/// Heading by heading, in the order of their set, what is not the same in two assessments by the same headings; none when they
/// are of different ones, because then nothing can be compared.
pub fn compare(before: &Assessment, after: &Assessment) -> Option<Vec<HeadingChange>> {
    if (before.of, &before.version) != (after.of, &after.version) {
        return None;
    }
    let set = HeadingSet::find(before.of, &before.version)?;
    let under = |assessment: &Assessment, code: &str| {
        assessment.headings.iter().find(|heading| heading.code == code).cloned()
    };
    let change = |code: &str| {
        let empty = || AssessedHeading {
            code: code.to_owned(),
            strengths: Vec::new(),
            needs: Vec::new(),
            evidence: Vec::new(),
        };
        let old = under(before, code).unwrap_or_else(empty);
        let new = under(after, code).unwrap_or_else(empty);
        HeadingChange {
            code: code.to_owned(),
            strengths_gained: beyond(&new.strengths, &old.strengths),
            strengths_gone: beyond(&old.strengths, &new.strengths),
            needs_gained: beyond(&new.needs, &old.needs),
            needs_gone: beyond(&old.needs, &new.needs),
            evidence_gained: beyond(&new.evidence, &old.evidence),
            evidence_gone: beyond(&old.evidence, &new.evidence),
        }
    };
    Some(set.headings.iter().map(|heading| change(&heading.code)).collect())
}

/// What is in one list and not in the other.
fn beyond<T: PartialEq + Clone>(one: &[T], other: &[T]) -> Vec<T> {
    one.iter().filter(|entry| !other.contains(entry)).cloned().collect()
}
