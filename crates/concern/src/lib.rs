//! Concern. One anonymised report about a context, and the words that agencies code it with.
//!
//! Holds: the concern, the four kinds of context (and home, in totals only), vocabularies, typed ids.
//! Takes: codes.
//! Gives: enums with labels in both languages.
//! May touch: nothing; pure, also in the browser.
//! Must never: have a field that could hold a person: no name, date of birth, address, case number or free text.
//! Story: `intake` reads a row into a [`Concern`], `cube` counts it, `registry` knows the context that it points at.

mod context_lists;
mod context_record_lists;
mod crosswalk;
mod editions;
mod id;
mod report;
mod term;
mod term_read;
mod vocabulary;

pub use context_lists::{
    Confidence, LinkKind, Marking, OnlineFeature, OnlineSpaceClass, Phase, Platform, ProtectiveFeature,
    RegisterStatus, RollBand,
};
pub use context_record_lists::{
    ContactRoute, GuardianKind, GuardianRole, JudgeRole, OrganisationKind, SafetyColour, SafetyReason,
    WeightDirection,
};
pub use crosswalk::{CarriedCodes, CarryFault, CodeMatch, Crossing, Crosswalk};
pub use editions::{CarriedHarms, Vocabularies};
pub use id::{AgencyCode, BatchId, CodeError, ContextId, ContextRecordId, LinkId, PlaceId, ReleaseId};
pub use report::{Concern, Interval, Whereabouts};
pub use term::{Family, SourceDocument, Term, TermList, Vocabulary, VocabularyList};
pub use term_read::{VocabularyFault, VocabularyFiles, VocabularyProblem};
pub use vocabulary::{
    AgeBand, CONTEXT_UNCLEAR, ContextKind, ContextSet, ContextType, Grade, GradeSet, HarmSet, HarmType,
    Learned, Medium, PlaceKind, Procedures, SizeBand, SourceSector, SourceSet, VOCABULARY_VERSION,
};
