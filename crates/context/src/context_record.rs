//! What belongs to a context beyond its own fields, as one type, and what changed of it.

use crate::{
    Assessment, AssessmentKind, ContextFault, Factor, FactorList, FieldFault, Guardian, NameScreen,
    SafetySession, Weighting,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// One record that belongs to a context, or to several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(tag = "kind", content = "record", rename_all = "snake_case")]
pub enum ContextRecord {
    /// An organisation's role.
    Guardian(Guardian),
    /// A factor, a strength or a safe adult.
    Factor(Factor),
    /// An assessment.
    Assessment(Assessment),
    /// A weighting; it belongs to the contexts that it names.
    Weighting(Weighting),
    /// A safety-mapping session; it belongs to the area that it names.
    SafetySession(SafetySession),
}

impl ContextRecord {
    /// The stable word.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Guardian(_) => "guardian",
            Self::Factor(_) => "factor",
            Self::Assessment(_) => "assessment",
            Self::Weighting(_) => "weighting",
            Self::SafetySession(_) => "safety_session",
        }
    }

    /// What is wrong with it, field by field. `of` is how the context it belongs to is assessed.
    pub fn faults(
        &self,
        of: Option<AssessmentKind>,
        screen: &dyn NameScreen,
        today: Date,
    ) -> Vec<FieldFault> {
        match self {
            Self::Guardian(guardian) => guardian.faults(screen),
            Self::Factor(factor) => factor.faults(FactorList::current(), today),
            Self::Assessment(assessment) => assessment.faults(of, screen, today),
            Self::Weighting(weighting) => weighting.faults(screen, today),
            Self::SafetySession(session) => session.faults(today),
        }
    }

    /// Whether it may take the place of an earlier version of itself: what it is of does not change.
    ///
    /// # Errors
    /// The field that may not change.
    pub fn follows(&self, before: &Self) -> Result<(), ContextFault> {
        let fixed = |same: bool, field: &str| {
            if same { Ok(()) } else { Err(ContextFault::field(field, "context-fault-record-fixed")) }
        };
        match (self, before) {
            (Self::Guardian(_), Self::Guardian(_)) => Ok(()),
            (Self::Factor(new), Self::Factor(old)) => fixed(new.code == old.code, "code"),
            (Self::Assessment(new), Self::Assessment(old)) => {
                fixed((new.of, &new.version) == (old.of, &old.version), "version")?;
                fixed(new.baseline == old.baseline, "baseline")
            }
            (Self::Weighting(new), Self::Weighting(old)) => {
                fixed((&new.scale, &new.contexts) == (&old.scale, &old.contexts), "contexts")
            }
            (Self::SafetySession(new), Self::SafetySession(old)) => fixed(new.area == old.area, "area"),
            _ => fixed(false, "kind"),
        }
    }
}

/// One field before and after; null where there was, or is, nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordChange {
    /// The field: `until`, `headings.2.needs.0`.
    pub field: String,
    /// The value before.
    pub before: Value,
    /// The value after.
    pub after: Value,
}

/// What is not the same in two versions of a record; everything where there was none before.
pub fn record_changes(before: Option<&ContextRecord>, after: &ContextRecord) -> Vec<RecordChange> {
    let value = |record: &ContextRecord| serde_json::to_value(record).unwrap_or_default();
    let mut changes = Vec::new();
    differences("", &before.map(value).unwrap_or_default(), &value(after), &mut changes);
    changes
}

fn differences(field: &str, before: &Value, after: &Value, changes: &mut Vec<RecordChange>) {
    let inner = |key: &str| if field.is_empty() { key.to_owned() } else { format!("{field}.{key}") };
    let nothing = Value::Null;
    match (before, after) {
        (Value::Object(old), Value::Object(new)) => {
            let mut keys: Vec<&String> = old.keys().chain(new.keys()).collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                let (old, new) = (old.get(key).unwrap_or(&nothing), new.get(key).unwrap_or(&nothing));
                differences(&inner(key), old, new, changes);
            }
        }
        (Value::Array(old), Value::Array(new)) => {
            for n in 0..old.len().max(new.len()) {
                let (old, new) = (old.get(n).unwrap_or(&nothing), new.get(n).unwrap_or(&nothing));
                differences(&inner(&n.to_string()), old, new, changes);
            }
        }
        (old, new) if old != new => {
            changes.push(RecordChange { field: field.to_owned(), before: old.clone(), after: new.clone() });
        }
        _ => {}
    }
}

/// The record that a history makes, act by act, from nothing.
///
/// # Errors
/// [`ContextFault::Later`] when an act does not follow from those before it: the history has been tampered with.
pub fn record_fold<'a>(
    acts: impl IntoIterator<Item = &'a [RecordChange]>,
) -> Result<Option<ContextRecord>, ContextFault> {
    let mut value = Value::Null;
    for act in acts {
        // Entries at the end of a list are taken out from the last.
        for change in act
            .iter()
            .filter(|change| !change.after.is_null())
            .chain(act.iter().rev().filter(|change| change.after.is_null()))
        {
            put(&mut value, &change.field, &change.before, &change.after)?;
        }
    }
    if value.is_null() {
        return Ok(None);
    }
    serde_json::from_value(value).map(Some).map_err(|_| ContextFault::Later)
}

fn put(value: &mut Value, field: &str, before: &Value, after: &Value) -> Result<(), ContextFault> {
    if field.is_empty() {
        if value != before {
            return Err(ContextFault::Later);
        }
        *value = after.clone();
        return Ok(());
    }
    let (key, rest) = field.split_once('.').unwrap_or((field, ""));
    match value {
        Value::Object(all) => put_in_object(all, key, rest, before, after),
        Value::Array(all) => {
            let n: usize = key.parse().map_err(|_| ContextFault::Later)?;
            let count = all.len();
            match all.get_mut(n) {
                Some(last) if rest.is_empty() && after.is_null() && n + 1 == count => {
                    if last != before {
                        return Err(ContextFault::Later);
                    }
                    all.pop();
                    Ok(())
                }
                Some(one) => put(one, rest, before, after),
                None if n == count && rest.is_empty() && before.is_null() => {
                    all.push(after.clone());
                    Ok(())
                }
                None => Err(ContextFault::Later),
            }
        }
        _ => Err(ContextFault::Later),
    }
}

fn put_in_object(
    all: &mut Map<String, Value>,
    key: &str,
    rest: &str,
    before: &Value,
    after: &Value,
) -> Result<(), ContextFault> {
    put(all.entry(key).or_insert(Value::Null), rest, before, after)
}
