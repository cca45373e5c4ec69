//! What may be done to the register of contexts, and what it makes of it.

use concern::{Confidence, ContextId, LinkId};
use context::{
    Change, Context, ContextFault, ContextState, Details, Joined, Link, NameScreen, Part, Register, join,
    peer_group_name, split, undo,
};
use jiff::civil::Date;
use uuid::Uuid;

/// A context as the asker saw it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which.
    pub id: ContextId,
    /// The version that was on the screen.
    pub version: i32,
}

/// One act on the register.
#[derive(Clone, Debug)]
pub enum ContextAct {
    /// Puts a context forward.
    Propose {
        /// Its new id.
        id: ContextId,
        /// As it is put forward.
        context: Box<Context>,
    },
    /// Changes what is known of a context; state, ending and day of opening stay as they are.
    Change {
        /// Which.
        seen: Seen,
        /// As it is to be.
        context: Box<Context>,
    },
    /// Moves a context through its life.
    Move {
        /// Which.
        seen: Seen,
        /// Where to.
        to: ContextState,
        /// The next day of review, where a new one is given.
        review_on: Option<Date>,
    },
    /// Links two contexts.
    Link {
        /// Its new id.
        id: LinkId,
        /// The link.
        link: Link,
    },
    /// Says until when a link was known, and how surely.
    LinkChange {
        /// Which.
        id: LinkId,
        /// The version that was on the screen.
        version: i32,
        /// The last day; none: it still is.
        to_on: Option<Date>,
        /// How sure its source is.
        confidence: Confidence,
    },
    /// Merges one context into another, or lets another come in its place.
    Join {
        /// Which of the two.
        how: Joined,
        /// The one that ends.
        from: Seen,
        /// The one that stands for both.
        into: Seen,
    },
    /// Splits a context into parts.
    Split {
        /// The one that ends.
        whole: Seen,
        /// The parts.
        parts: Vec<Part>,
    },
    /// Undoes a merge, split or supersession.
    Undo {
        /// The act.
        act: Uuid,
    },
}

impl ContextAct {
    /// The word that the history keeps.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Propose { .. } => "propose",
            Self::Change { .. } => "change",
            Self::Move { .. } => "move",
            Self::Link { .. } => "link",
            Self::LinkChange { .. } => "link_change",
            Self::Join { how: Joined::Merged, .. } => "merge",
            Self::Join { .. } => "supersede",
            Self::Split { .. } => "split",
            Self::Undo { .. } => "undo",
        }
    }

    /// The contexts whose version was on the screen.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        match self {
            Self::Change { seen, .. } | Self::Move { seen, .. } => vec![*seen],
            Self::Join { from, into, .. } => vec![*from, *into],
            Self::Split { whole, .. } => vec![*whole],
            _ => Vec::new(),
        }
    }

    /// Every context that has to be known to decide.
    pub(crate) fn named(&self) -> Vec<ContextId> {
        let mut ids: Vec<ContextId> = self.seen().into_iter().map(|seen| seen.id).collect();
        match self {
            Self::Propose { context, .. } | Self::Change { context, .. } => {
                ids.extend(context.details.meets().iter().map(|meeting| meeting.at));
            }
            Self::Link { link, .. } => ids.extend([link.from, link.to]),
            Self::Split { parts, .. } => {
                ids.extend(parts.iter().flat_map(|part| part.details.meets()).map(|meeting| meeting.at));
            }
            _ => {}
        }
        ids
    }

    /// The registered places that it names.
    pub(crate) fn places(&self) -> Vec<String> {
        let all = match self {
            Self::Propose { context, .. } | Self::Change { context, .. } => context.places.clone(),
            Self::Split { parts, .. } => parts.iter().flat_map(|part| part.places.clone()).collect(),
            _ => Vec::new(),
        };
        all.iter().map(ToString::to_string).collect()
    }

    /// The register after the act. `undone` is what the act to be undone had changed.
    pub(crate) fn done(
        &self,
        before: &Register,
        undone: &[Change],
        screen: &dyn NameScreen,
        today: Date,
    ) -> Result<Register, ContextFault> {
        match self {
            Self::Propose { id, context } => {
                before.with_context(*id, looked_at(before, (**context).clone(), screen)?)
            }
            Self::Change { seen, context } => {
                let old = before.living(seen.id)?;
                if old.details.kind() != context.details.kind() {
                    return Err(ContextFault::field("details.kind", "context-fault-kind-fixed"));
                }
                let new = Context {
                    state: old.state,
                    opened_on: old.opened_on,
                    ended: old.ended,
                    became: old.became.clone(),
                    ..(**context).clone()
                };
                before.with_context(seen.id, looked_at(before, new, screen)?)
            }
            Self::Move { seen, to, review_on } => {
                let old = before.living(seen.id)?;
                let reviewed = Context { review_on: review_on.or(old.review_on), ..old.clone() };
                before.with_context(seen.id, reviewed.moved(*to, today)?)
            }
            Self::Link { id, link } => before.with_link(*id, link.clone()),
            Self::LinkChange { id, to_on, confidence, .. } => {
                let old = before.links.get(id).ok_or(ContextFault::NoSuch)?;
                before.with_link(*id, Link { to_on: *to_on, confidence: *confidence, ..old.clone() })
            }
            Self::Join { how, from, into } => join(before, *how, from.id, into.id),
            Self::Split { whole, parts } => {
                let parts: Result<Vec<Part>, ContextFault> =
                    parts.iter().map(|part| part_looked_at(before, whole.id, part, screen)).collect();
                split(before, whole.id, &parts?)
            }
            Self::Undo { .. } => undo(before, undone),
        }
    }
}

/// A context with its name composed, where it is a peer group, and all else looked at.
fn looked_at(
    register: &Register,
    context: Context,
    screen: &dyn NameScreen,
) -> Result<Context, ContextFault> {
    let context = named(register, context);
    let faults = context.faults(screen);
    if faults.is_empty() { Ok(context) } else { Err(ContextFault::Fields(faults)) }
}

fn named(register: &Register, mut context: Context) -> Context {
    if let Details::PeerGroup { size, age, meets, .. } = &context.details {
        let at = meets.first().and_then(|meeting| register.contexts.get(&meeting.at)).map(|at| &at.name);
        context.name = peer_group_name(*size, *age, at);
    }
    context
}

fn part_looked_at(
    register: &Register,
    whole: ContextId,
    part: &Part,
    screen: &dyn NameScreen,
) -> Result<Part, ContextFault> {
    let old = register.living(whole)?.clone();
    let context = Context { name: part.name.clone(), details: part.details.clone(), ..old };
    let context = looked_at(register, context, screen)?;
    Ok(Part { name: context.name, ..part.clone() })
}
