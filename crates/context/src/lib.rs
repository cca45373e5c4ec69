//! Context. A place, school, described peer group or online space as a living record, and the links between them.
//!
//! Holds: what a context is, its life, its links, the register of both, and what an act changed, field by field; what belongs to
//! it: guardians, factors and strengths, assessments, weightings, safety mapping, and the lists in `policy/contexts`.
//! Takes: codes, bands, names that were looked at, positions in National Grid metres.
//! Gives: the register after an act, the changes between two registers, and the register before an act that is undone.
//! May touch: nothing; pure, also in the browser. It knows no clock: today is given.
//! Must never: hold a person, a list of members, a handle or an address; know that concerns exist.
//! Story: `registry` loads what an act touches into a [`Register`], an act makes the next one, [`changes`] are appended to the
//! history, and the row is what the history folds to. A [`ContextRecord`] has a history of its own, by [`record_changes`].

mod assessment;
mod change;
mod context_record;
mod details;
mod factor;
mod factor_list;
mod fault;
mod guardian;
mod heading;
mod join;
mod life;
mod link;
mod name_screen;
mod record;
mod register;
mod safety_map;
mod split;
mod undo;
mod weighting;

pub use assessment::{AssessedHeading, Assessment, Evidence, HeadingChange, compare};
pub use change::{Change, Subject, apply, changes, fold};
pub use context_record::{ContextRecord, RecordChange, record_changes, record_fold};
pub use details::{Day, Details, Meeting, Opening, Shape};
pub use factor::{Factor, Raised, raised, raises};
pub use factor_list::{FactorList, FactorMeaning, FactorPace, FactorSide};
pub use fault::{ContextFault, FieldFault};
pub use guardian::Guardian;
pub use heading::{AssessmentKind, Heading, HeadingSet};
pub use join::{Joined, join};
pub use life::{ContextState, MOVES};
pub use link::Link;
pub use name_screen::{NameProblem, NameScreen, ShapeScreen, TEXT_MOST};
pub use record::{Context, Ended, peer_group_name};
pub use register::Register;
pub use safety_map::{
    MappedFeature, MarkCount, SESSIONS_LEAST, SafePlace, SafetySession, SafetySummary, safety_summary,
};
pub use split::{Part, split};
pub use undo::undo;
pub use weighting::{Judge, Judgement, ScaleWord, Spread, Standing, StandingCount, WeightScale, Weighting};
