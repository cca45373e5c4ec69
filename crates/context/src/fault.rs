//! Why an act on the register came to nothing.

use language::{Text, say};

/// What is wrong with one field. It never carries the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field's code, such as `name.cy`.
    pub field: String,
    /// The sentence's key in the catalogue.
    pub key: &'static str,
}

impl FieldFault {
    /// A fault of `field`.
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key }
    }

    /// What is wrong and what to do.
    pub fn text(&self) -> Text {
        say(self.key, &[])
    }
}

/// Why an act came to nothing. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContextFault {
    /// Fields are wrong.
    #[error("fields are wrong")]
    Fields(Vec<FieldFault>),
    /// There is no such context or link.
    #[error("there is no such context or link")]
    NoSuch,
    /// A context was merged, split or superseded: it stays as it is.
    #[error("the context has been merged, split or superseded")]
    Ended,
    /// Its life does not go there from where it stands.
    #[error("a context in this state cannot be moved there")]
    Move,
    /// Police alone support it.
    #[error("no source other than police supports it")]
    PoliceOnly,
    /// A context would be open without a day of review to come.
    #[error("the day of review is missing or past")]
    Review,
    /// A link from a context to itself.
    #[error("a link leads from a context to itself")]
    LinkSelf,
    /// The same link is there for a time in common.
    #[error("the same link is there already for a part of this time")]
    LinkTwice,
    /// A link or a meeting place would lead to a context that is not there, or has ended.
    #[error("a link would lead to a context that is not there or has ended")]
    LinkNowhere,
    /// Contexts of two kinds cannot be one.
    #[error("contexts of two kinds cannot be merged")]
    Kinds,
    /// A context is split into two to eight parts, and each link and place goes to one of them.
    #[error("the parts of a split are not right")]
    Parts,
    /// What is to be undone has been changed since.
    #[error("something was changed since")]
    Later,
    /// A weighting that was closed takes no more judgements.
    #[error("the weighting is closed")]
    WeightingClosed,
    /// A baseline is no assessment of this context by these headings, or is a re-run itself.
    #[error("the baseline is not right")]
    Baseline,
}

impl ContextFault {
    /// One wrong field.
    pub fn field(field: impl Into<String>, key: &'static str) -> Self {
        Self::Fields(vec![FieldFault::new(field, key)])
    }

    /// The sentence's key in the catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Fields(_) => "context-fault-fields",
            Self::NoSuch => "context-fault-no-such",
            Self::Ended => "context-fault-ended",
            Self::Move => "context-fault-move",
            Self::PoliceOnly => "context-fault-police-only",
            Self::Review => "context-fault-review",
            Self::LinkSelf => "context-fault-link-self",
            Self::LinkTwice => "context-fault-link-twice",
            Self::LinkNowhere => "context-fault-link-nowhere",
            Self::Kinds => "context-fault-kinds",
            Self::Parts => "context-fault-parts",
            Self::Later => "context-fault-later",
            Self::WeightingClosed => "context-fault-weighting-closed",
            Self::Baseline => "context-fault-baseline",
        }
    }

    /// What happened and what to do.
    pub fn text(&self) -> Text {
        say(self.key(), &[])
    }
}
