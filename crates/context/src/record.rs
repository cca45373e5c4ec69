//! One context, as the register holds it.

use crate::details::listed_once;
use crate::{ContextFault, ContextState, Details, FieldFault, NameScreen};
use access::Role;
use concern::{AgeBand, ContextId, Marking, PlaceId, SizeBand, SourceSector};
use jiff::civil::Date;
use language::{Arg, Text, say};
use serde::{Deserialize, Serialize};

/// A context. Its fields are the field codes of its history.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Context {
    /// What people call it. A peer group's is composed from its bands and where it meets.
    pub name: Text,
    /// What it is.
    pub details: Details,
    /// Where it stands in its life.
    pub state: ContextState,
    /// The role that looks after it, never a person.
    pub owner_role: Role,
    /// The day on which it is looked at again.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub review_on: Option<Date>,
    /// Its protective marking.
    pub marking: Marking,
    /// The sectors whose evidence supports it, in the order of the list.
    pub sources: Vec<SourceSector>,
    /// The registered places whose concerns are about it, in order.
    pub places: Vec<PlaceId>,
    /// The day on which it was first opened.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub opened_on: Option<Date>,
    /// How it ended, where others stand in its place.
    pub ended: Option<Ended>,
    /// The contexts that stand in its place.
    pub became: Vec<ContextId>,
}

/// How a context ended with others in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ended {
    /// It was found to be another one.
    Merged,
    /// It was found to be several.
    Split,
    /// Another came in its place.
    Superseded,
}

impl Ended {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Split => "split",
            Self::Superseded => "superseded",
        }
    }

    /// The word for people.
    pub fn label(self) -> Text {
        say(&format!("context-ended-{}", self.code()), &[])
    }
}

/// The roles that may look after a context.
const OWNERS: [Role; 6] = [
    Role::Analyst,
    Role::SeniorAnalyst,
    Role::BoardMember,
    Role::MeetingChair,
    Role::Coordinator,
    Role::CommunitySafety,
];

impl Context {
    /// A context as it is put forward.
    pub fn proposed(name: Text, details: Details, owner_role: Role, sources: Vec<SourceSector>) -> Self {
        Self {
            name,
            details,
            state: ContextState::Proposed,
            owner_role,
            review_on: None,
            marking: Marking::OfficialSensitive,
            sources,
            places: Vec::new(),
            opened_on: None,
            ended: None,
            became: Vec::new(),
        }
    }

    /// Whether a source other than police supports it.
    pub fn has_more_than_police(&self) -> bool {
        self.sources.iter().any(|sector| *sector != SourceSector::Police)
    }

    /// What is wrong with what somebody sent, field by field. The name of a peer group is not looked at: nobody writes it.
    pub fn faults(&self, screen: &dyn NameScreen) -> Vec<FieldFault> {
        let mut faults = self.details.faults();
        let mut fault = |wrong: bool, field: &str, key| {
            if wrong {
                faults.push(FieldFault::new(field, key));
            }
        };
        fault(!OWNERS.contains(&self.owner_role), "owner_role", "context-fault-owner");
        fault(self.sources.is_empty() || !listed_once(&self.sources), "sources", "context-fault-sources");
        fault(!listed_once(&self.places), "places", "context-fault-list");
        if !matches!(self.details, Details::PeerGroup { .. })
            && let Err((field, problem)) = screen.look_at_both(&self.name)
        {
            fault(true, field, problem.key());
        }
        faults
    }

    /// What must hold of every kept context: the meeting has nothing in hand on police evidence alone or without review, and
    /// what others stand in for is closed.
    pub fn sound(&self) -> Result<(), ContextFault> {
        if self.ended.is_some() == self.became.is_empty() {
            return Err(ContextFault::Ended);
        }
        if self.ended.is_some() && self.state != ContextState::Closed {
            return Err(ContextFault::Ended);
        }
        if !self.state.is_in_hand() {
            return Ok(());
        }
        if !self.has_more_than_police() {
            return Err(ContextFault::PoliceOnly);
        }
        if self.review_on.is_none() {
            return Err(ContextFault::Review);
        }
        Ok(())
    }

    /// Moves it to another state of its life.
    ///
    /// # Errors
    /// [`ContextFault::Move`], [`ContextFault::Ended`], [`ContextFault::PoliceOnly`], or [`ContextFault::Review`] when the day
    /// of review is not after `today`.
    pub fn moved(&self, to: ContextState, today: Date) -> Result<Self, ContextFault> {
        if self.ended.is_some() {
            return Err(ContextFault::Ended);
        }
        if !self.state.may_become(to) {
            return Err(ContextFault::Move);
        }
        let mut moved = Self { state: to, ..self.clone() };
        moved.sound()?;
        if to.is_in_hand() && self.review_on.is_none_or(|day| day <= today) {
            return Err(ContextFault::Review);
        }
        if to.is_in_hand() && moved.opened_on.is_none() {
            moved.opened_on = Some(today);
        }
        Ok(moved)
    }
}

/// The name of a described peer group: about how many, of what ages, and where. No part of it is written by anyone.
///
/// A band reads otherwise inside a sentence than as an entry of its list, so it has words of its own for names.
pub fn peer_group_name(size: SizeBand, age: AgeBand, at: Option<&Text>) -> Text {
    let band = |list: &str, code: &str| {
        Arg::from(say(&format!("context-group-{list}-{}", code.replace('_', "-")), &[]))
    };
    let (size, age) = (("size", band("size", size.code())), ("age", band("age", age.code())));
    match at {
        None => say("context-group-name", &[size, age]),
        Some(at) => say("context-group-name-at", &[size, age, ("at", Arg::from(at.clone()))]),
    }
}
