//! Factors of a context, how what was seen of them grows old, and whether they raise it.

use crate::details::listed_once;
use crate::{FactorList, FactorMeaning, FactorPace, FactorSide, FieldFault};
use concern::{Confidence, SourceSector};
use jiff::civil::Date;
use language::{Text, say};
use serde::{Deserialize, Serialize};

/// A factor as it was found at a context: a harm's, a strength or a safe adult, all in one shape.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Factor {
    /// Its code in the [`FactorList`].
    pub code: String,
    /// The day of the latest evidence.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub last_evidenced: Date,
    /// The sectors that saw it, in the order of the list.
    pub sources: Vec<SourceSector>,
    /// How sure they are.
    pub confidence: Confidence,
    /// The last day on which it was there; none: it still is.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub until: Option<Date>,
}

/// Whether the factors of a context raise it to the meeting, and if not, why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Raised {
    /// A dynamic factor is evidenced now, by more than police.
    Raised,
    /// No factor of harm is recorded.
    Nothing,
    /// What is recorded is static: it says what a place is, not what happens there.
    StaticOnly,
    /// The evidence of every dynamic factor has grown old.
    Old,
    /// Only police have seen what is dynamic.
    PoliceAlone,
}

impl Raised {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Nothing => "nothing",
            Self::StaticOnly => "static-only",
            Self::Old => "old",
            Self::PoliceAlone => "police-alone",
        }
    }

    /// What it means for the meeting.
    pub fn label(self) -> Text {
        say(&format!("context-raised-{}", self.code()), &[])
    }
}

impl Factor {
    /// What it means.
    pub fn meaning<'a>(&self, list: &'a FactorList) -> Option<&'a FactorMeaning> {
        list.find(&self.code)
    }

    /// What it weighs on a day, from 1 (evidenced that day, or static) towards 0: half for each half-life since it was last
    /// evidenced, 0 once it has ended or where the list does not know it. Evidence of a later day weighs 1.
    pub fn weight(&self, list: &FactorList, today: Date) -> f64 {
        let Some(meaning) = self.meaning(list).filter(|_| self.is_there(today)) else { return 0.0 };
        meaning.half_life_days.map_or(1.0, |half| libm::exp2(-f64::from(self.age(today)) / f64::from(half)))
    }

    /// Whether its evidence is young enough to count: always for a static one. Counted in whole days, so that no rounding decides.
    pub fn is_live(&self, list: &FactorList, today: Date) -> bool {
        let young = |meaning: &FactorMeaning| {
            meaning
                .half_life_days
                .is_none_or(|half| self.age(today) <= u32::from(half) * u32::from(list.live_half_lives))
        };
        self.is_there(today) && self.meaning(list).is_some_and(young)
    }

    fn is_there(&self, today: Date) -> bool {
        self.until.is_none_or(|last| today <= last)
    }

    /// Whole days since the latest evidence.
    fn age(&self, today: Date) -> u32 {
        u32::try_from((today - self.last_evidenced).get_days()).unwrap_or_default()
    }

    /// What is wrong with it, field by field.
    pub fn faults(&self, list: &FactorList, today: Date) -> Vec<FieldFault> {
        let known =
            self.meaning(list).is_some_and(|meaning| meaning.in_force(self.last_evidenced.max(meaning.from)));
        let day = (1900..=9998).contains(&self.last_evidenced.year()) && self.last_evidenced <= today;
        let wrong = [
            (!known, "code", "context-fault-code"),
            (!day, "last_evidenced", "context-fault-day-to-come"),
            (self.sources.is_empty() || !listed_once(&self.sources), "sources", "context-fault-sources"),
            (self.until.is_some_and(|last| last < self.last_evidenced), "until", "context-fault-link-days"),
        ];
        wrong
            .into_iter()
            .filter(|(wrong, ..)| *wrong)
            .map(|(_, field, key)| FieldFault::new(field, key))
            .collect()
    }
}

/// Whether the factors of a context raise it on a day: a dynamic factor of harm must be evidenced, young enough, and seen by
/// more than police. Static factors alone never do.
pub fn raises(list: &FactorList, factors: &[Factor], today: Date) -> bool {
    raised(list, factors, today) == Raised::Raised
}

/// As [`raises`], with the reason.
pub fn raised(list: &FactorList, factors: &[Factor], today: Date) -> Raised {
    let of_harm = |factor: &&Factor| {
        factor.is_there(today) && factor.meaning(list).is_some_and(|meaning| meaning.side == FactorSide::Harm)
    };
    let harms: Vec<&Factor> = factors.iter().filter(of_harm).collect();
    let is_dynamic =
        |factor: &&&Factor| factor.meaning(list).is_some_and(|meaning| meaning.pace == FactorPace::Dynamic);
    let dynamic: Vec<&Factor> = harms.iter().filter(is_dynamic).copied().collect();
    let live: Vec<&Factor> = dynamic.iter().filter(|factor| factor.is_live(list, today)).copied().collect();
    let beyond_police =
        |factor: &&Factor| factor.sources.iter().any(|sector| *sector != SourceSector::Police);
    if harms.is_empty() {
        Raised::Nothing
    } else if dynamic.is_empty() {
        Raised::StaticOnly
    } else if live.is_empty() {
        Raised::Old
    } else if live.iter().any(beyond_police) {
        Raised::Raised
    } else {
        Raised::PoliceAlone
    }
}
