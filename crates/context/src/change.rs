//! What an act changed, field by field, and the record that a history of changes folds to.

use crate::{Context, ContextFault, Link, Register};
use concern::{ContextId, LinkId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What a change is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    /// A context.
    Context(ContextId),
    /// A link.
    Link(LinkId),
}

/// One field before and after an act; null where there was, or is, nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Of what.
    pub subject: Subject,
    /// The field's code: `state`, `name.cy`, `details.shape`.
    pub field: String,
    /// The value before.
    pub before: Value,
    /// The value after.
    pub after: Value,
}

/// The fields that have fields of their own; every other value is one leaf.
const GROUPS: [&str; 2] = ["name", "details"];

type Leaves = BTreeMap<String, Value>;

/// What is not the same in two registers, in the order of subjects and fields.
pub fn changes(before: &Register, after: &Register) -> Vec<Change> {
    let contexts = keys(&before.contexts, &after.contexts).into_iter().map(|id| {
        let (old, new) = (before.contexts.get(&id), after.contexts.get(&id));
        (Subject::Context(id), leaves(old), leaves(new))
    });
    let links = keys(&before.links, &after.links).into_iter().map(|id| {
        let (old, new) = (before.links.get(&id), after.links.get(&id));
        (Subject::Link(id), leaves(old), leaves(new))
    });
    contexts.chain(links).flat_map(|(subject, old, new)| differences(subject, &old, &new)).collect()
}

fn keys<K: Copy + Ord, V>(one: &BTreeMap<K, V>, other: &BTreeMap<K, V>) -> BTreeSet<K> {
    one.keys().chain(other.keys()).copied().collect()
}

fn differences(subject: Subject, old: &Leaves, new: &Leaves) -> Vec<Change> {
    let of = |leaves: &Leaves, field: &str| leaves.get(field).cloned().unwrap_or_default();
    keys_of(old, new)
        .into_iter()
        .map(|field| Change { subject, before: of(old, &field), after: of(new, &field), field })
        .filter(|change| change.before != change.after)
        .collect()
}

fn keys_of(one: &Leaves, other: &Leaves) -> BTreeSet<String> {
    one.keys().chain(other.keys()).cloned().collect()
}

/// A record as fields; none where it is not there. A field without a value is left out.
fn leaves<T: Serialize>(record: Option<&T>) -> Leaves {
    let value = record.and_then(|record| serde_json::to_value(record).ok());
    let Some(Value::Object(top)) = value else { return Leaves::new() };
    let mut leaves = Leaves::new();
    for (key, value) in top {
        match value {
            Value::Object(inner) if GROUPS.contains(&key.as_str()) => {
                leaves.extend(inner.into_iter().map(|(field, value)| (format!("{key}.{field}"), value)));
            }
            other => {
                leaves.insert(key, other);
            }
        }
    }
    leaves.retain(|_, value| !value.is_null());
    leaves
}

/// The record that fields make; none where there are none.
fn record<T: DeserializeOwned>(leaves: Leaves) -> Result<Option<T>, ContextFault> {
    let mut top = Map::new();
    for (field, value) in leaves.into_iter().filter(|(_, value)| !value.is_null()) {
        match field.split_once('.') {
            None => {
                top.insert(field, value);
            }
            Some((group, inner)) => {
                let group = top.entry(group).or_insert_with(|| Value::Object(Map::new()));
                group.as_object_mut().ok_or(ContextFault::Later)?.insert(inner.to_owned(), value);
            }
        }
    }
    if top.is_empty() {
        return Ok(None);
    }
    serde_json::from_value(Value::Object(top)).map(Some).map_err(|_| ContextFault::Later)
}

/// The register after changes that were made to it.
///
/// # Errors
/// [`ContextFault::Later`] when a field is not as it was before its change.
pub fn apply(register: &Register, changes: &[Change]) -> Result<Register, ContextFault> {
    let mut after = register.clone();
    let subjects: BTreeSet<Subject> = changes.iter().map(|change| change.subject).collect();
    for subject in subjects {
        let mine = changes.iter().filter(|change| change.subject == subject);
        match subject {
            Subject::Context(id) => {
                let now = leaves(after.contexts.remove(&id).as_ref());
                if let Some(context) = record::<Context>(changed(now, mine)?)? {
                    after.contexts.insert(id, context);
                }
            }
            Subject::Link(id) => {
                let now = leaves(after.links.remove(&id).as_ref());
                if let Some(link) = record::<Link>(changed(now, mine)?)? {
                    after.links.insert(id, link);
                }
            }
        }
    }
    Ok(after)
}

fn changed<'a>(mut now: Leaves, changes: impl Iterator<Item = &'a Change>) -> Result<Leaves, ContextFault> {
    for change in changes {
        let was = now.remove(&change.field).unwrap_or_default();
        if was != change.before {
            return Err(ContextFault::Later);
        }
        now.insert(change.field.clone(), change.after.clone());
    }
    Ok(now)
}

/// The register that a whole history makes, act by act, from nothing.
///
/// # Errors
/// [`ContextFault::Later`] when an act does not follow from those before it: the history has been tampered with.
pub fn fold<'a>(acts: impl IntoIterator<Item = &'a [Change]>) -> Result<Register, ContextFault> {
    acts.into_iter().try_fold(Register::default(), |register, act| apply(&register, act))
}
