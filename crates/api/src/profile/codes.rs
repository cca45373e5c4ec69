//! Words of problem profiles that are stored: each with a stable code.

use crate::codes::words;
use language::Text;
use language::codes;
use serde::{Deserialize, Serialize};

codes! {
    /// What is written.
    ProfileKind {
        /// A problem profile: one problem, its places and contexts.
        ProblemProfile = "problem_profile",
        /// A strategic assessment: the region's whole picture.
        StrategicAssessment = "strategic_assessment",
    }
}

words! {
    ProfileKind {
        ProblemProfile = "profiles-kind-problem",
        StrategicAssessment = "profiles-kind-strategic",
    }
}

codes! {
    /// How far an edition has come.
    EditionState {
        /// It is written.
        Draft = "draft",
        /// Others read it; it is not changed meanwhile.
        InReview = "in_review",
        /// A second person has signed it.
        Signed = "signed",
        /// It is frozen to the byte.
        Published = "published",
        /// A later edition stands in its place; it is frozen as before.
        Superseded = "superseded",
    }
}

words! {
    EditionState {
        Draft = "profiles-state-draft",
        InReview = "profiles-state-in-review",
        Signed = "profiles-state-signed",
        Published = "profiles-state-published",
        Superseded = "profiles-state-superseded",
    }
}

codes! {
    /// The sections that are written as prose, in their order.
    ProfileSection {
        /// What was asked, by whom, for what decision.
        TermsOfReference = "terms_of_reference",
        /// The definitions in force, beside the vocabulary that is named by its version.
        Definitions = "definitions",
        /// What the data are, and what is missing from them.
        DataAndGaps = "data_and_gaps",
        /// What, where, when, in which contexts: in aggregates only.
        Problem = "problem",
        /// Causes and hypotheses.
        Causes = "causes",
        /// What is done about it now.
        Response = "response",
        /// What should be found out next.
        Requirement = "requirement",
        /// What should be done.
        Recommendations = "recommendations",
    }
}

words! {
    ProfileSection {
        TermsOfReference = "profiles-section-terms",
        Definitions = "profiles-section-definitions",
        DataAndGaps = "profiles-section-data",
        Problem = "profiles-section-problem",
        Causes = "profiles-section-causes",
        Response = "profiles-section-response",
        Requirement = "profiles-section-requirement",
        Recommendations = "profiles-section-recommendations",
    }
}

codes! {
    /// A word of the probability yardstick of the Professional Head of Intelligence Assessment, from the least likely.
    Probability {
        /// Up to about 5 %.
        RemoteChance = "remote_chance",
        /// About 10 % to 20 %.
        HighlyUnlikely = "highly_unlikely",
        /// About 25 % to 35 %.
        Unlikely = "unlikely",
        /// About 40 % to under 50 %.
        RealisticPossibility = "realistic_possibility",
        /// About 55 % to 75 %.
        Likely = "likely",
        /// About 80 % to 90 %.
        HighlyLikely = "highly_likely",
        /// From about 95 %.
        AlmostCertain = "almost_certain",
    }
}

codes! {
    /// How sound the ground of a judgement is.
    AnalyticConfidence {
        /// Scant, fragmentary or doubtful sources.
        Low = "low",
        /// Credible sources that bear more than one reading.
        Moderate = "moderate",
        /// Good sources that agree.
        High = "high",
    }
}

words! {
    AnalyticConfidence {
        Low = "profiles-confidence-low",
        Moderate = "profiles-confidence-moderate",
        High = "profiles-confidence-high",
    }
}

codes! {
    /// How a finding is asked of the released side.
    PinMethod {
        /// The released value of an area.
        ReleasedValue = "released_value",
        /// How likely it is that an area's rate lies above so many times the region's.
        Exceedance = "exceedance",
        /// How an area's value changed from one year to another.
        Change = "change",
    }
}

words! {
    PinMethod {
        ReleasedValue = "profiles-method-value",
        Exceedance = "profiles-method-exceedance",
        Change = "profiles-method-change",
    }
}

codes! {
    /// What became of something between two editions.
    DiffTurn {
        /// It rose beyond its intervals, or its word is more likely.
        Rose = "rose",
        /// It fell.
        Fell = "fell",
        /// The intervals overlap: no change can be told.
        NoDetectableChange = "no_detectable_change",
        /// Both say exactly the same.
        Same = "same",
        /// Only the later has it.
        New = "new",
        /// Only the earlier has it.
        Gone = "gone",
        /// One of them is withheld, so nothing can be told.
        NotComparable = "not_comparable",
        /// The words are other.
        Reworded = "reworded",
    }
}

words! {
    DiffTurn {
        Rose = "profiles-turn-rose",
        Fell = "profiles-turn-fell",
        NoDetectableChange = "profiles-turn-no-detectable-change",
        Same = "profiles-turn-same",
        New = "profiles-turn-new",
        Gone = "profiles-turn-gone",
        NotComparable = "profiles-turn-not-comparable",
        Reworded = "profiles-turn-reworded",
    }
}

/// A word of the yardstick with its range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct YardstickLine {
    /// The word's code.
    pub code: Probability,
    /// The word.
    pub label: Text,
    /// Lower end in per cent.
    pub low: u8,
    /// Upper end in per cent.
    pub high: u8,
}

impl YardstickLine {
    /// Its range, as people read it: `55–75%`, `≤ 5%`, `≥ 95%`.
    pub fn range(&self) -> String {
        match (self.low, self.high) {
            (0, high) => format!("≤ {high}%"),
            (low, 100) => format!("≥ {low}%"),
            (low, high) => format!("{low}–{high}%"),
        }
    }
}
