//! A link between two contexts.

use crate::{ContextFault, FieldFault};
use concern::{Confidence, ContextId, LinkKind, SourceSector};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How one context has to do with another, from a day to a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The kind; it says whether the link has a direction.
    pub kind: LinkKind,
    /// The context that it leads from.
    pub from: ContextId,
    /// The context that it leads to.
    pub to: ContextId,
    /// The first day on which it is known.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub from_on: Date,
    /// The last day; none: it still is.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub to_on: Option<Date>,
    /// How sure its source is.
    pub confidence: Confidence,
    /// The sector that knows of it.
    pub source: SourceSector,
}

impl Link {
    /// Whether one of its ends is `context`.
    pub fn touches(&self, context: ContextId) -> bool {
        self.from == context || self.to == context
    }

    /// What it says, in one form: a symmetric kind has its ends in order, and of two inverse kinds one stands for both.
    pub fn says(&self) -> (LinkKind, ContextId, ContextId) {
        let ends = (self.from, self.to);
        match self.kind {
            LinkKind::DisplacedFrom => (LinkKind::DisplacedTo, self.to, self.from),
            kind if kind.is_symmetric() && ends.1 < ends.0 => (kind, ends.1, ends.0),
            kind => (kind, ends.0, ends.1),
        }
    }

    /// Whether both are known on a day in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        let before = |end: Option<Date>, start: Date| end.is_some_and(|end| end < start);
        !before(self.to_on, other.from_on) && !before(other.to_on, self.from_on)
    }

    /// Whether both say the same for a day in common.
    pub fn repeats(&self, other: &Self) -> bool {
        self.says() == other.says() && self.overlaps(other)
    }

    /// # Errors
    /// [`ContextFault::LinkSelf`], or the field that is wrong.
    pub fn sound(&self) -> Result<(), ContextFault> {
        if self.from == self.to {
            return Err(ContextFault::LinkSelf);
        }
        if self.to_on.is_some_and(|last| last < self.from_on) {
            return Err(ContextFault::Fields(vec![FieldFault::new("to_on", "context-fault-link-days")]));
        }
        Ok(())
    }

    /// This link and one that repeats it as one: known for as long as either, as sure as the surer.
    pub(crate) fn with(&self, other: &Self) -> Self {
        let to_on = self.to_on.zip(other.to_on).map(|(one, another)| one.max(another));
        Self {
            from_on: self.from_on.min(other.from_on),
            to_on,
            confidence: self.confidence.max(other.confidence),
            ..self.clone()
        }
    }
}
