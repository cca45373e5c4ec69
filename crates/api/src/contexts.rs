//! Contexts, the links between them, and the history of both. Ids of contexts stand inside a record; people use codes.

use crate::CodeChoice;
use concern::{Confidence, LinkKind, Marking, SourceSector};
use context::{Context, ContextState, Details, Link};
use language::Text;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `GET /api/contexts`: what is left out filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextListAsk {
    /// Code of a kind.
    pub kind: Option<String>,
    /// Code of a state.
    pub state: Option<String>,
    /// Code of the role that looks after it.
    pub owner_role: Option<String>,
    /// To be reviewed on this day or before.
    pub review_by: Option<String>,
    /// Words in the name, in either language.
    pub name: Option<String>,
    /// The page after this one: [`ContextsPage::next`] of the one before.
    pub after: Option<i32>,
    /// So many on a page, 1 to 200.
    pub limit: Option<u16>,
}

/// A context.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextLine {
    /// Its id.
    pub id: String,
    /// What people call it: `GWL05000001-C12`.
    pub code: String,
    /// The version, to be named with a change.
    pub version: i32,
    /// All that is known.
    pub context: Context,
    /// Its kind in words.
    pub kind_label: Text,
    /// Its state in words.
    pub state_label: Text,
    /// The owner's role in words.
    pub owner_label: Text,
    /// The states that it can go to next.
    pub next_states: Vec<CodeChoice>,
    /// The codes of the contexts that stand in its place.
    pub became: Vec<String>,
    /// The code that was asked for, where this one stands in its place.
    pub asked_for: Option<String>,
    /// The ids of the contexts that ended in it, merged or superseded, however many steps ago: what was said about them is said about
    /// it. Told of one context, not in the list. Of one that was split nobody knows which part was meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stands_for: Vec<String>,
}

/// A page of contexts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextsPage {
    /// The contexts, in the order of their numbers.
    pub contexts: Vec<ContextLine>,
    /// How many fit the filter on all pages.
    pub total: i64,
    /// Asks for the next page; none: this is the last.
    pub next: Option<i32>,
}

/// `POST /api/contexts`: what is known of a context.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextAsk {
    /// Its name in both languages; left out for a peer group, whose name is composed.
    pub name: Option<Text>,
    /// What it is.
    pub details: Details,
    /// Code of the role that looks after it.
    pub owner_role: String,
    /// The day of the next review.
    pub review_on: Option<String>,
    /// Its marking.
    pub marking: Marking,
    /// The sectors whose evidence supports it.
    pub sources: Vec<SourceSector>,
    /// The registered places whose concerns are about it.
    #[serde(default)]
    pub places: Vec<String>,
}

/// `PUT /api/contexts/{code}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextChangeAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// What is known now.
    pub context: ContextAsk,
}

/// `POST /api/contexts/{code}/move`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextMoveAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// Where its life goes.
    pub to: ContextState,
    /// The day of the next review, where it is a new one.
    pub review_on: Option<String>,
}

/// `POST /api/contexts/{code}/merge` and `…/supersede`: the context of the path ends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextJoinAsk {
    /// The version of the one that ends.
    pub version: i32,
    /// Code of the one that stands for it from now on.
    pub into: String,
    /// Its version.
    pub into_version: i32,
}

/// One part of a split.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextPartAsk {
    /// Its name in both languages; left out for a peer group.
    pub name: Option<Text>,
    /// What it is, of the kind of the whole.
    pub details: Details,
    /// Ids of the links that go to it.
    #[serde(default)]
    pub links: Vec<concern::LinkId>,
    /// The registered places that go to it.
    #[serde(default)]
    pub places: Vec<String>,
}

/// `POST /api/contexts/{code}/split`. Links and places that no part names go to the first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextSplitAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// Two to eight parts.
    pub parts: Vec<ContextPartAsk>,
}

/// `POST /api/contexts/undo`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ContextUndoAsk {
    /// Id of the merge, split or supersession.
    pub act: String,
}

/// `POST /api/contexts/links`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkAsk {
    /// Its kind.
    pub kind: LinkKind,
    /// Code of the context that it leads from.
    pub from: String,
    /// Code of the context that it leads to.
    pub to: String,
    /// The first day on which it is known.
    pub from_on: String,
    /// The last day; none: it still is.
    pub to_on: Option<String>,
    /// How sure its source is.
    pub confidence: Confidence,
    /// The sector that knows of it.
    pub source: SourceSector,
}

/// `PUT /api/contexts/links/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinkChangeAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// The last day; none: it still is.
    pub to_on: Option<String>,
    /// How sure its source is.
    pub confidence: Confidence,
}

/// What an act did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextDone {
    /// Id of the act; none when nothing was otherwise than before.
    pub act: Option<String>,
    /// Codes of the contexts that it touched.
    pub contexts: Vec<String>,
    /// Ids of the links that it touched.
    pub links: Vec<String>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct LinkLine {
    /// Its id.
    pub id: String,
    /// The version, to be named with a change.
    pub version: i32,
    /// The link.
    pub link: Link,
    /// Its kind in words.
    pub kind_label: Text,
    /// Whether it has a direction.
    pub directed: bool,
}

/// A context in the network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextNode {
    /// Its id, as links have it.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Code of its kind.
    pub kind: String,
    /// Where it stands in its life.
    pub state: ContextState,
}

/// `GET /api/contexts/network`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextNetworkAsk {
    /// Code of the context in the middle; none: the whole region.
    pub around: Option<String>,
    /// Steps from it, 1 to 4.
    pub steps: Option<u8>,
}

/// Contexts and the links between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextNetwork {
    /// The contexts.
    pub nodes: Vec<ContextNode>,
    /// The links; both ends are among the nodes.
    pub edges: Vec<LinkLine>,
    /// There are more links than are told.
    pub cut: bool,
}

/// `GET /api/contexts/{code}/history`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextHistoryAsk {
    /// Id of the last act of the page before.
    pub before: Option<String>,
}

/// The history of a context and of its links, the newest act first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextHistory {
    /// The acts.
    pub acts: Vec<ContextHistoryAct>,
    /// Asks for the acts before; none: there are none.
    pub next: Option<String>,
}

/// One act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextHistoryAct {
    /// Its id.
    pub act: String,
    /// Its kind.
    pub kind: String,
    /// Its kind in words.
    pub kind_label: Text,
    /// When, in UTC.
    pub at: String,
    /// Id of the account; none: the machine itself.
    pub account: Option<String>,
    /// Code of the role acted in.
    pub role: String,
    /// Code of the agency.
    pub agency: String,
    /// Codes of the sharing agreements in force for it.
    pub agreements: Vec<String>,
    /// Id of the act that it undid.
    pub undoes: Option<String>,
    /// Whether it can be undone still, as far as its kind says.
    pub may_undo: bool,
    /// What it changed of this context and of its links.
    pub changes: Vec<ContextHistoryChange>,
}

/// One field of an act.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextHistoryChange {
    /// Id of the link that it is of; none: the context itself.
    pub link: Option<String>,
    /// The version that it made.
    pub version: i32,
    /// The field's code.
    pub field: String,
    /// Its value before.
    pub before: Option<Value>,
    /// Its value after.
    pub after: Option<Value>,
}
