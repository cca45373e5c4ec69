//! What belongs to a context beyond its own fields: who looks after it, factors and strengths, safety mapping, assessments,
//! weightings. Days are `YYYY-MM-DD`.

use crate::CodeChoice;
use context::{
    Assessment, Factor, FactorMeaning, Guardian, HeadingChange, HeadingSet, Judgement, Raised, SafetySession,
    SafetySummary, Spread, WeightScale, Weighting,
};
use language::Text;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// `GET /api/contexts/lists`: every code list that the forms of records choose from, with words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextLists {
    /// Kinds of guardian.
    pub guardian_kinds: Vec<CodeChoice>,
    /// Kinds of organisation.
    pub organisation_kinds: Vec<CodeChoice>,
    /// Titles of roles of organisations.
    pub guardian_roles: Vec<CodeChoice>,
    /// Ways to reach an organisation.
    pub contact_routes: Vec<CodeChoice>,
    /// Source sectors.
    pub sectors: Vec<CodeChoice>,
    /// Degrees of confidence.
    pub confidences: Vec<CodeChoice>,
    /// Bands of group size.
    pub sizes: Vec<CodeChoice>,
    /// Bands of age.
    pub ages: Vec<CodeChoice>,
    /// Colours of safety mapping.
    pub colours: Vec<CodeChoice>,
    /// Reasons that speak against a place: for red and amber.
    pub unsafe_reasons: Vec<CodeChoice>,
    /// Reasons that speak for a place: for green, amber and safe places.
    pub safe_reasons: Vec<CodeChoice>,
    /// Roles in which people judge.
    pub judge_roles: Vec<CodeChoice>,
    /// Directions of weight.
    pub directions: Vec<CodeChoice>,
    /// Version of the factors.
    pub factors_version: String,
    /// The factors that may be recorded today; `side` tells harms from strengths.
    pub factors: Vec<FactorMeaning>,
    /// Every set of headings; new assessments use the `current` one of their kind.
    pub headings: Vec<HeadingSet>,
    /// Every scale; new weightings use the `current` one.
    pub scales: Vec<WeightScale>,
    /// Characters of a written text at most.
    pub text_most: u16,
}

/// `PUT` of a record: the whole record as it is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordChangeAsk<T> {
    /// The version that was on the screen.
    pub version: i32,
    /// The record as it is to be.
    pub record: T,
}

/// What was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordDone {
    /// Id of the record.
    pub id: String,
    /// Its version now.
    pub version: i32,
}

/// `GET /api/contexts/{code}/records`: all that belongs to a context.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct ContextRecords {
    /// Code of the context that stands for the one asked for.
    pub code: String,
    /// Guardians, place managers and handlers; those of today first, then by first day.
    pub guardians: Vec<GuardianLine>,
    /// Factors of harm, the weightiest first.
    pub harms: Vec<FactorLine>,
    /// Strengths and safe adults, the weightiest first.
    pub strengths: Vec<FactorLine>,
    /// Whether the factors raise the context, and if not, why not. It moves nothing by itself.
    pub raised: Raised,
    /// That in words.
    pub raised_label: Text,
    /// Assessments, the newest first.
    pub assessments: Vec<AssessmentLine>,
    /// Weightings in which it was weighed, the newest first.
    pub weightings: Vec<WeightingLine>,
    /// What young people mapped here, as far as it may be told.
    pub mapping: MappingAnswer,
}

/// A guardian, place manager or handler.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct GuardianLine {
    /// Id of the record.
    pub id: String,
    /// The version, to be named with a change.
    pub version: i32,
    /// Code of the context for which it was recorded: another than the one asked for after a merge, supersession or split.
    pub of: String,
    /// The record.
    pub guardian: Guardian,
    /// What it is to the context, in words.
    pub kind_label: Text,
    /// What the organisation is, in words.
    pub organisation_kind_label: Text,
    /// The role's title in words.
    pub role_label: Text,
    /// How it is reached, in words.
    pub route_label: Text,
    /// Whether it is so today.
    pub now: bool,
}

/// A factor of harm, a strength or a safe adult.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct FactorLine {
    /// Id of the record.
    pub id: String,
    /// The version, to be named with a change.
    pub version: i32,
    /// Code of the context for which it was recorded.
    pub of: String,
    /// The record.
    pub factor: Factor,
    /// What it means: label, definition, static or dynamic, half-life, safe adult.
    pub meaning: FactorMeaning,
    /// What it weighs today, 0 to 1: half for each half-life since it was last evidenced.
    pub weight: f64,
    /// Whether it is young enough to count today.
    pub live: bool,
    /// The sectors in words.
    pub source_labels: Vec<Text>,
    /// The confidence in words.
    pub confidence_label: Text,
}

/// An assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct AssessmentLine {
    /// Id of the record.
    pub id: String,
    /// The version of the record, to be named with a change.
    pub version: i32,
    /// Code of the context for which it was recorded.
    pub of: String,
    /// The record. Headings and prompts in words: [`ContextLists::headings`] of its kind and version.
    pub assessment: Assessment,
    /// What is assessed, in words.
    pub kind_label: Text,
    /// Of a re-run: heading by heading what is not as it was in the baseline; empty otherwise.
    pub compared: Vec<HeadingChange>,
}

/// A weighting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WeightingLine {
    /// Id of the record.
    pub id: String,
    /// The version, to be named with a change.
    pub version: i32,
    /// The record, every judgement in it. Words of the scale: [`ContextLists::scales`].
    pub weighting: Weighting,
    /// The contexts that are weighed, in the record's order.
    pub contexts: Vec<WeighedContext>,
    /// What was said of each: from where to where, how many of which word, and who differs. No mean.
    pub spreads: Vec<Spread>,
}

/// A context that is weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WeighedContext {
    /// Its id, as the record has it.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Text,
}

/// `GET /api/contexts/weightings`: the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct WeightingsPage {
    /// At most a hundred.
    pub weightings: Vec<WeightingLine>,
}

/// `POST /api/contexts/weightings`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WeightingAsk {
    /// The version of the scale.
    pub scale: String,
    /// The day.
    pub held_on: String,
    /// Codes of the contexts, two to twenty.
    pub contexts: Vec<String>,
}

/// `POST /api/contexts/weightings/{id}/judgements`: one judgement, in the place of the one that the same seat gave of the same
/// context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct JudgementAsk {
    /// The version that was on the screen.
    pub version: i32,
    /// The judgement.
    pub judgement: Judgement,
}

/// `POST /api/contexts/weightings/{id}/close`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WeightingCloseAsk {
    /// The version that was on the screen.
    pub version: i32,
}

/// `GET /api/contexts/mapping` and `/mapping/sessions`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MappingAsk {
    /// Code of an area or a context.
    pub area: String,
}

/// What young people mapped in an area. Below three sessions it is one and the same answer, whether there were two, one or none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct MappingAnswer {
    /// The counts; none: not held.
    pub summary: Option<SafetySummary>,
    /// Colours and reasons of the summary in words, by code.
    pub words: Vec<CodeChoice>,
    /// What is told instead of a summary, or which sessions it covers.
    pub note: Text,
}

/// `GET /api/contexts/mapping/sessions`: for whoever keeps contexts (`keep_contexts`), each look on record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SafetySessionsPage {
    /// The sessions, the newest first; at most a hundred.
    pub sessions: Vec<SafetySessionLine>,
}

/// A safety-mapping session.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct SafetySessionLine {
    /// Id of the record.
    pub id: String,
    /// The version, to be named with a change.
    pub version: i32,
    /// The record.
    pub session: SafetySession,
    /// The sector that led it, in words.
    pub led_by_label: Text,
}

/// `GET /api/contexts/records/{id}/history`: the newest act first. Of a safety-mapping session for whoever keeps contexts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordHistory {
    /// The acts.
    pub acts: Vec<RecordHistoryAct>,
}

/// One act on a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordHistoryAct {
    /// When, in UTC.
    pub at: String,
    /// Code of the role acted in.
    pub role: String,
    /// The role in words.
    pub role_label: Text,
    /// Code of the agency; empty: the machine itself.
    pub agency: String,
    /// The version that it made; 1: it was recorded.
    pub version: i32,
    /// What it changed.
    pub changes: Vec<RecordHistoryChange>,
}

/// One field of an act on a record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct RecordHistoryChange {
    /// The field's code: `record.until`, `record.headings.2.needs.0`; empty: the whole record.
    pub field: String,
    /// Its value before.
    pub before: Option<Value>,
    /// Its value after.
    pub after: Option<Value>,
}
