//! Problem profiles and strategic assessments, their editions, and the findings pinned to them.

mod codes;
mod content;
mod diff;
mod edition;
mod finding;

pub use codes::{
    AnalyticConfidence, DiffTurn, EditionState, PinMethod, Probability, ProfileKind, ProfileSection,
    YardstickLine,
};
pub use content::{EditionContent, FrozenEdition, KeyJudgement, Prose, SignedBy, Sufficiency};
pub use diff::{DiffAsk, EditionDiff, JudgementDiff, PinDiff, SectionDiff};
pub use edition::{
    CommentAnswer, CommentAsk, CommentLine, EditionChangeAsk, EditionDone, EditionLine, EditionMay,
    EditionPage, EditionStepAsk, ProfileAsk, ProfileLine, ProfilesPage,
};
pub use finding::{PartnerData, PartnerLine, PinAsk, PinHonesty, PinLine, ReleasedFinding, YearShare};
