//! Contexts between the shapes of the API and what the register holds.

use crate::context_read::{ContextRow, EventRow, LinkRow};
use access::Role;
use api::{
    CodeChoice, ContextAsk, ContextHistory, ContextHistoryAct, ContextHistoryChange, ContextLine,
    ContextNode, LinkLine,
};
use concern::{ContextId, PlaceId};
use context::{Context, ContextFault, FieldFault};
use jiff::civil::Date;
use language::{Text, say};
use std::collections::HashMap;

/// Reads what is known of a context; every field that is wrong is named. The rules of the register come after.
pub(crate) fn context_read(asked: ContextAsk) -> Result<Context, ContextFault> {
    let mut faults = Vec::new();
    let owner = Role::parse(&asked.owner_role);
    if owner.is_none() {
        faults.push(FieldFault::new("owner_role", "context-fault-owner"));
    }
    let review_on = day_read("review_on", asked.review_on.as_deref(), &mut faults);
    let places = places_read(&asked.places, &mut faults);
    let (Some(owner), true) = (owner, faults.is_empty()) else { return Err(ContextFault::Fields(faults)) };
    let name = asked.name.unwrap_or_else(|| Text::same(""));
    let proposed = Context::proposed(name, asked.details, owner, asked.sources);
    Ok(Context { review_on, marking: asked.marking, places, ..proposed })
}

/// Reads the ids of places, in order and each once.
pub(crate) fn places_read(places: &[String], faults: &mut Vec<FieldFault>) -> Vec<PlaceId> {
    let mut read: Vec<PlaceId> = places.iter().filter_map(|id| PlaceId::parse(id).ok()).collect();
    if read.len() != places.len() {
        faults.push(FieldFault::new("places", "context-fault-places-unknown"));
    }
    read.sort();
    read.dedup();
    read
}

/// Reads a day, year-month-day; none where none was given.
pub(crate) fn day_read(field: &str, text: Option<&str>, faults: &mut Vec<FieldFault>) -> Option<Date> {
    let text = text.filter(|text| !text.is_empty())?;
    let read = (text.len() == 10).then(|| text.parse().ok()).flatten();
    let read = read.filter(|day: &Date| (1900..=2200).contains(&day.year()));
    if read.is_none() {
        faults.push(FieldFault::new(field, "agreement-fault-day"));
    }
    read
}

/// A context as it is shown. `codes` has the codes of what it became.
pub(crate) fn line(row: ContextRow, codes: &HashMap<ContextId, String>) -> ContextLine {
    let context = row.context;
    let next = context.ended.is_none().then(|| context.state.next()).into_iter().flatten();
    ContextLine {
        id: row.id.to_string(),
        code: row.code,
        version: row.version,
        kind_label: context.details.kind().label(),
        state_label: context.state.label(),
        owner_label: context.owner_role.label(),
        next_states: next.map(|to| CodeChoice { code: to.code().to_owned(), label: to.label() }).collect(),
        became: context.became.iter().filter_map(|id| codes.get(id).cloned()).collect(),
        asked_for: None,
        stands_for: Vec::new(),
        context,
    }
}

pub(crate) fn node(row: ContextRow) -> ContextNode {
    ContextNode {
        id: row.id.to_string(),
        code: row.code,
        kind: row.context.details.kind().code().to_owned(),
        state: row.context.state,
        name: row.context.name,
    }
}

pub(crate) fn edge(row: LinkRow) -> LinkLine {
    LinkLine {
        id: row.id.to_string(),
        version: row.version,
        kind_label: row.link.kind.label(),
        directed: !row.link.kind.is_symmetric(),
        link: row.link,
    }
}

/// The rows of a history act by act; a whole page may have another after it.
pub(crate) fn history(rows: Vec<EventRow>, page: usize) -> ContextHistory {
    let mut acts: Vec<ContextHistoryAct> = Vec::new();
    for row in rows {
        let change = ContextHistoryChange {
            link: row.link.map(|id| id.to_string()),
            version: row.version,
            field: row.field,
            before: row.before,
            after: row.after,
        };
        let act = row.act.to_string();
        if let Some(last) = acts.last_mut().filter(|last| last.act == act) {
            last.changes.push(change);
            continue;
        }
        let undoable = matches!(row.kind.as_str(), "merge" | "supersede" | "split");
        acts.push(ContextHistoryAct {
            act,
            kind_label: say(&format!("context-act-{}", row.kind.replace('_', "-")), &[]),
            kind: row.kind,
            at: row.at,
            account: row.account.map(|id| id.to_string()),
            role: row.role,
            agency: row.agency,
            agreements: row.agreements,
            undoes: row.undoes.map(|id| id.to_string()),
            may_undo: undoable && !row.undone,
            changes: vec![change],
        });
    }
    let next = (acts.len() >= page).then(|| acts.last().map(|act| act.act.clone())).flatten();
    ContextHistory { acts, next }
}
