//! Two contexts that are one, and one that comes in another's place.

use crate::{Context, ContextFault, ContextState, Ended, Register};
use concern::ContextId;

/// Why one context stands for another from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// They are the same.
    Merged,
    /// The one has come in the other's place.
    Superseded,
}

/// The register when `into` stands for `from` too: it takes over links, meetings, registered places, evidence, and the stricter
/// marking; `from` is closed and says what it became. Nothing is forgotten: [`crate::undo`] gives back what was.
///
/// # Errors
/// [`ContextFault`]: one is not there or has ended, or contexts of two kinds are to be merged.
pub fn join(
    before: &Register,
    how: Joined,
    from: ContextId,
    into: ContextId,
) -> Result<Register, ContextFault> {
    if from == into {
        return Err(ContextFault::LinkSelf);
    }
    let (old, heir) = (before.living(from)?.clone(), before.living(into)?.clone());
    if how == Joined::Merged && old.details.kind() != heir.details.kind() {
        return Err(ContextFault::Kinds);
    }
    let mut after = before.clone();
    after.contexts.insert(into, heir_of(&old, heir));
    let ended = match how {
        Joined::Merged => Ended::Merged,
        Joined::Superseded => Ended::Superseded,
    };
    after.contexts.insert(from, ended_as(old, ended, vec![into]));
    after.lead_links(from, |_| into);
    after.lead_meetings(from, into);
    after.sound_after(before)?;
    Ok(after)
}

fn heir_of(old: &Context, heir: Context) -> Context {
    Context {
        marking: heir.marking.max(old.marking),
        sources: union(&heir.sources, &old.sources),
        places: union(&heir.places, &old.places),
        ..heir
    }
}

/// What others stand for now: closed, without registered places of its own, with the codes of its heirs.
pub(crate) fn ended_as(old: Context, ended: Ended, became: Vec<ContextId>) -> Context {
    Context { state: ContextState::Closed, places: Vec::new(), ended: Some(ended), became, ..old }
}

fn union<T: Ord + Clone>(one: &[T], other: &[T]) -> Vec<T> {
    let mut all = [one, other].concat();
    all.sort();
    all.dedup();
    all
}
