//! Contexts weighed against each other by people, with dissent kept. There is no mean here, and nothing to make one of.

use crate::assessment::evidence_faults;
use crate::{ContextFault, Evidence, FieldFault, NameScreen};
use concern::{ContextId, JudgeRole, SourceSector, WeightDirection};
use jiff::civil::Date;
use language::Text;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// One word of a scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ScaleWord {
    /// Its code.
    pub code: String,
    /// In words.
    pub label: Text,
    /// When to choose it.
    pub definition: Text,
}

/// A scale of words, as data: `policy/contexts/weighting.toml`. Every version stays in the file, because a weighting keeps its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WeightScale {
    /// Its version.
    pub version: String,
    /// New weightings use it.
    pub current: bool,
    /// The words, from the lightest to the heaviest.
    #[serde(rename = "word")]
    pub words: Vec<ScaleWord>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    scale: Vec<WeightScale>,
}

static SCALES: LazyLock<Vec<WeightScale>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../../policy/contexts/weighting.toml"))
        .expect("weighting.toml is as this crate reads it");
    file.scale
});

impl WeightScale {
    /// Every scale.
    ///
    /// # Panics
    /// When the file that was compiled in is broken: a fault of the program, held off by a test.
    pub fn all() -> &'static [Self] {
        &SCALES
    }

    /// The scale of a version.
    pub fn find(version: &str) -> Option<&'static Self> {
        Self::all().iter().find(|scale| scale.version == version)
    }

    /// The place of a word, from the lightest.
    fn place(&self, word: &str) -> Option<usize> {
        self.words.iter().position(|one| one.code == word)
    }
}

/// Who judges: a seat at the table, by role and sector, never a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Judge {
    /// The seat, from 1: two people of one role have two.
    pub seat: u8,
    /// The role.
    pub role: JudgeRole,
    /// The sector of the agency.
    pub sector: SourceSector,
}

/// What one judge says of one context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Judgement {
    /// By whom.
    pub judge: Judge,
    /// Of which context.
    pub context: ContextId,
    /// Which way it weighs.
    pub direction: WeightDirection,
    /// How much, as a word of the scale.
    pub word: String,
    /// Why, in 280 characters at most.
    pub reason: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

/// A session in which contexts are weighed against each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Weighting {
    /// The version of the scale.
    pub scale: String,
    /// The day.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub held_on: Date,
    /// The contexts, in order and each once.
    pub contexts: Vec<ContextId>,
    /// What was said, by context and seat; one judgement for each.
    pub judgements: Vec<Judgement>,
    /// The day on which it was closed; none: more may be said.
    #[cfg_attr(feature = "describe", schema(value_type = Option<String>, format = Date))]
    pub closed_on: Option<Date>,
}

/// Where a judgement stands between most harm and most safety.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Standing {
    /// Which way.
    pub direction: WeightDirection,
    /// How much, as a word of the scale.
    pub word: String,
}

/// How often a standing was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct StandingCount {
    /// Where.
    pub standing: Standing,
    /// By so many judges.
    pub judges: u32,
}

/// What was said of one context: from where to where, how many of which word, and who differs. It holds no number that says where
/// between two judgements the truth lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
pub struct Spread {
    /// Of which context.
    pub context: ContextId,
    /// The judgement that stands nearest to harm.
    pub nearest_harm: Standing,
    /// The judgement that stands nearest to safety.
    pub nearest_safety: Standing,
    /// How many stand where, from most harm to most safety.
    pub counts: Vec<StandingCount>,
    /// The judges who stand elsewhere than most; all of them when no standing was taken more often than every other.
    pub differing: Vec<Judge>,
}

/// Contexts of one weighting: two at least, twenty at most.
const CONTEXTS: std::ops::RangeInclusive<usize> = 2..=20;
/// Seats at the table at most.
const SEATS_MOST: u8 = 30;

impl Weighting {
    /// The weighting with one more judgement, in the place of the one that the same seat gave of the same context.
    ///
    /// # Errors
    /// [`ContextFault::WeightingClosed`].
    pub fn judged(&self, judgement: Judgement) -> Result<Self, ContextFault> {
        if self.closed_on.is_some() {
            return Err(ContextFault::WeightingClosed);
        }
        let key = |one: &Judgement| (one.context, one.judge.seat);
        let mut after = self.clone();
        after.judgements.retain(|one| key(one) != key(&judgement));
        after.judgements.push(judgement);
        after.judgements.sort_by_key(key);
        Ok(after)
    }

    /// The weighting closed on a day.
    ///
    /// # Errors
    /// [`ContextFault::WeightingClosed`] when it was closed before.
    pub fn closed(&self, today: Date) -> Result<Self, ContextFault> {
        if self.closed_on.is_some() {
            return Err(ContextFault::WeightingClosed);
        }
        Ok(Self { closed_on: Some(today), ..self.clone() })
    }

    /// What is wrong with it, field by field.
    pub fn faults(&self, screen: &dyn NameScreen, today: Date) -> Vec<FieldFault> {
        let mut faults = Vec::new();
        let mut fault = |wrong: bool, field: String, key| {
            if wrong {
                faults.push(FieldFault::new(field, key));
            }
        };
        let scale = WeightScale::find(&self.scale);
        fault(scale.is_none(), "scale".to_owned(), "context-fault-scale");
        fault(
            self.held_on > today || self.held_on.year() < 1900,
            "held_on".to_owned(),
            "context-fault-day-to-come",
        );
        let once = self.contexts.is_sorted_by(|one, next| one < next);
        fault(
            !once || !CONTEXTS.contains(&self.contexts.len()),
            "contexts".to_owned(),
            "context-fault-weighed",
        );
        let mut seats: BTreeMap<u8, Judge> = BTreeMap::new();
        for (n, one) in self.judgements.iter().enumerate() {
            let known = scale.is_some_and(|scale| scale.place(&one.word).is_some());
            fault(!known, format!("judgements.{n}.word"), "context-fault-code");
            let weighed = self.contexts.contains(&one.context);
            fault(!weighed, format!("judgements.{n}.context"), "context-fault-weighed");
            let sat = *seats.entry(one.judge.seat).or_insert(one.judge);
            let seat = (1..=SEATS_MOST).contains(&one.judge.seat) && sat == one.judge;
            fault(!seat, format!("judgements.{n}.judge"), "context-fault-seat");
            if let Err(problem) = screen.look_at_text(&one.reason) {
                fault(true, format!("judgements.{n}.reason"), problem.text_key());
            }
        }
        for (n, one) in self.judgements.iter().enumerate() {
            evidence_faults(&format!("judgements.{n}.evidence"), &one.evidence, screen, today, &mut faults);
        }
        faults
    }

    /// What was said of each context of which something was said, in the order of the contexts. The order of the judgements makes
    /// no difference.
    pub fn spreads(&self) -> Vec<Spread> {
        let Some(scale) = WeightScale::find(&self.scale) else { return Vec::new() };
        self.contexts.iter().filter_map(|id| spread(scale, *id, &self.judgements)).collect()
    }
}

/// From most harm (lowest) to most safety. It orders, and is told to nobody.
fn line(scale: &WeightScale, direction: WeightDirection, word: &str) -> Option<isize> {
    let place = isize::try_from(scale.place(word)?).ok()? + 1;
    Some(if direction == WeightDirection::Harm { -place } else { place })
}

fn spread(scale: &WeightScale, context: ContextId, judgements: &[Judgement]) -> Option<Spread> {
    let mut stands: BTreeMap<isize, (Standing, BTreeSet<Judge>)> = BTreeMap::new();
    for one in judgements.iter().filter(|one| one.context == context) {
        let Some(at) = line(scale, one.direction, &one.word) else { continue };
        let standing = Standing { direction: one.direction, word: one.word.clone() };
        stands.entry(at).or_insert_with(|| (standing, BTreeSet::new())).1.insert(one.judge);
    }
    let nearest_harm = stands.values().next()?.0.clone();
    let nearest_safety = stands.values().next_back()?.0.clone();
    let most = stands.values().map(|(_, judges)| judges.len()).max()?;
    let commonest: Vec<isize> =
        stands.iter().filter(|(_, (_, judges))| judges.len() == most).map(|(at, _)| *at).collect();
    let differs = |at: &isize| commonest.len() > 1 || !commonest.contains(at);
    let differing: BTreeSet<Judge> =
        stands.iter().filter(|(at, _)| differs(at)).flat_map(|(_, (_, judges))| judges).copied().collect();
    let counts = stands.into_values().map(|(standing, judges)| StandingCount {
        standing,
        judges: u32::try_from(judges.len()).unwrap_or(u32::MAX),
    });
    Some(Spread {
        context,
        nearest_harm,
        nearest_safety,
        counts: counts.collect(),
        differing: differing.into_iter().collect(),
    })
}
