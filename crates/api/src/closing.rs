//! The release flow: what is proposed, what the automatic audit found, what is published.

use crate::RegionName;
use serde::{Deserialize, Serialize};

/// What waits for its second officer and what is published, of one region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Closings {
    /// The region.
    pub region: RegionName,
    /// Periods that may be proposed today, `2025` or `2025Q3`.
    pub open: Vec<String>,
    /// Proposals, the newest first.
    pub proposals: Vec<ProposalLine>,
    /// Releases, the newest first.
    pub releases: Vec<PublishedLine>,
}

/// One proposal. Officers are told by their sign-in names, to officers alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ProposalLine {
    /// Its id.
    pub id: String,
    /// What it will be when it is signed.
    pub release: String,
    /// The period that it closes; of a revision, that of the release it revises.
    pub closes: String,
    /// What it revises; none: it closes a period.
    pub revision: Option<RevisionLine>,
    /// Version of the policy.
    pub policy_version: String,
    /// Who proposed it.
    pub proposed_by: String,
    /// When, RFC 3339, UTC.
    pub proposed_at: String,
    /// `proposed`, `signed` or `withdrawn`.
    pub state: String,
    /// Who signed it.
    pub signed_by: Option<String>,
    /// When, RFC 3339, UTC.
    pub signed_at: Option<String>,
    /// Whether the reader proposed it, and so cannot sign it.
    pub own: bool,
    /// Whether every figure of the automatic audit keeps its bound.
    pub passed: bool,
}

/// What a revision draws anew, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RevisionLine {
    /// The release whose sheet it replaces.
    pub revises: String,
    /// The sheet's table.
    pub table: String,
    /// The sheet's period.
    pub period: String,
    /// Code of the gross error.
    pub reason: String,
}

/// One published release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct PublishedLine {
    /// Its id.
    pub id: String,
    /// The period closed.
    pub closes: String,
    /// The release of which it replaces a sheet; none: it closed its period.
    pub revises: Option<String>,
    /// Version of the policy.
    pub policy_version: String,
    /// Reference of the data protection impact assessment, where the policy has one.
    pub dpia_reference: Option<String>,
    /// What it spends on any one report: exact decimal.
    pub epsilon: String,
    /// When it was published, RFC 3339, UTC.
    pub published: String,
    /// Its sheets.
    pub sheets: Vec<SheetLine>,
}

/// One table of one period, as it was drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SheetLine {
    /// Code of the table.
    pub table: String,
    /// The period.
    pub period: String,
    /// 1: the first drawing.
    pub revision: u32,
    /// Noise scale, such as `2` or `3/2`.
    pub scale: String,
    /// What it spends: exact decimal.
    pub epsilon: String,
    /// Cells in the frame, empty ones too.
    pub cells: u32,
    /// Whether its values are those in force; none: not yet signed.
    pub in_force: Option<bool>,
}

/// The automatic audit of a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleaseAudit {
    /// The proposal.
    pub proposal: ProposalLine,
    /// Every figure with its bound, as they stood when the values were drawn.
    pub figures: Vec<AuditFigure>,
    /// What it will spend, by sheet.
    pub sheets: Vec<SheetLine>,
}

/// A figure of the automatic audit. Its words are `audit-figure-<code>` in the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AuditFigure {
    /// Its code.
    pub code: String,
    /// The figure, in digits.
    pub value: String,
    /// Its bound, such as `≥ 2`; empty: it is told and has no bound.
    pub bound: String,
    /// Whether it keeps its bound. One that does not forbids signing.
    pub holds: bool,
}

/// `POST /api/releases`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReleaseAsk {
    /// The period to close, `2025` or `2025Q3`.
    pub closes: String,
    /// `standard` (also when left out) or `cautious`.
    #[serde(default)]
    pub profile: Option<String>,
}

/// `POST /api/releases/revise`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RevisionAsk {
    /// Code of the table.
    pub table: String,
    /// Period of its sheet.
    pub period: String,
    /// Code of the gross error.
    pub reason: String,
}

/// What a step was done to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ReleaseStep {
    /// The proposal.
    pub proposal: String,
    /// Its release.
    pub release: String,
}
