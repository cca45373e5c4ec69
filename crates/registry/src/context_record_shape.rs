//! Records of contexts between what the register holds and the shapes of the API.

use crate::context_read::ContextRow;
use crate::context_record_read::{RecordEventRow, RecordRow};
use access::Role;
use api::{
    AssessmentLine, CodeChoice, ContextLists, FactorLine, GuardianLine, MappingAnswer, RecordHistory,
    RecordHistoryAct, RecordHistoryChange, WeighedContext, WeightingLine,
};
use concern::{
    AgeBand, Confidence, ContactRoute, ContextId, GuardianKind, GuardianRole, JudgeRole, OrganisationKind,
    SafetyColour, SafetyReason, SizeBand, SourceSector, WeightDirection,
};
use context::{
    Assessment, ContextRecord, Factor, FactorList, FactorSide, Guardian, HeadingSet, SafetySession,
    TEXT_MOST, WeightScale, Weighting, compare, safety_summary,
};
use jiff::civil::Date;
use language::{Text, say};
use serde_json::Value;
use std::collections::HashMap;

/// What a list of records needs to be told in words.
pub(crate) struct Told<'a> {
    /// Codes of contexts by id.
    pub(crate) codes: &'a HashMap<ContextId, String>,
    pub(crate) today: Date,
}

/// Records of contexts by kind, each list in its order.
#[derive(Default)]
pub(crate) struct Lines {
    pub(crate) guardians: Vec<GuardianLine>,
    pub(crate) harms: Vec<FactorLine>,
    pub(crate) strengths: Vec<FactorLine>,
    pub(crate) assessments: Vec<AssessmentLine>,
    /// The factors of both sides, for the rule that raises.
    pub(crate) factors: Vec<Factor>,
}

pub(crate) fn lines(rows: &[RecordRow], told: &Told<'_>) -> Lines {
    let mut lines = Lines::default();
    for row in rows {
        let of = row.of.and_then(|id| told.codes.get(&id)).cloned().unwrap_or_default();
        match &row.record {
            ContextRecord::Guardian(guardian) => {
                lines.guardians.push(guardian_line(row, of, guardian, told.today));
            }
            ContextRecord::Factor(factor) => {
                lines.factors.push(factor.clone());
                if let Some(line) = factor_line(row, of, factor, told.today) {
                    let harm = line.meaning.side == FactorSide::Harm;
                    if harm { lines.harms.push(line) } else { lines.strengths.push(line) }
                }
            }
            ContextRecord::Assessment(assessment) => {
                lines.assessments.push(assessment_line(row, of, assessment, rows));
            }
            ContextRecord::Weighting(_) | ContextRecord::SafetySession(_) => {}
        }
    }
    lines.guardians.sort_by_key(|line| (!line.now, line.guardian.since));
    for side in [&mut lines.harms, &mut lines.strengths] {
        side.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    }
    lines.assessments.sort_by_key(|line| std::cmp::Reverse(line.assessment.made_on));
    lines
}

fn guardian_line(row: &RecordRow, of: String, guardian: &Guardian, today: Date) -> GuardianLine {
    GuardianLine {
        id: row.id.to_string(),
        version: row.version,
        of,
        kind_label: guardian.kind.label(),
        organisation_kind_label: guardian.organisation_kind.label(),
        role_label: guardian.role.label(),
        route_label: guardian.route.label(),
        now: guardian.since <= today && guardian.until.is_none_or(|last| today <= last),
        guardian: guardian.clone(),
    }
}

/// None when the list no longer knows its code: codes stay in the list, so that is a fault of ours.
fn factor_line(row: &RecordRow, of: String, factor: &Factor, today: Date) -> Option<FactorLine> {
    let list = FactorList::current();
    Some(FactorLine {
        id: row.id.to_string(),
        version: row.version,
        of,
        meaning: factor.meaning(list)?.clone(),
        weight: factor.weight(list, today),
        live: factor.is_live(list, today),
        source_labels: factor.sources.iter().map(|sector| sector.label()).collect(),
        confidence_label: factor.confidence.label(),
        factor: factor.clone(),
    })
}

fn assessment_line(
    row: &RecordRow,
    of: String,
    assessment: &Assessment,
    all: &[RecordRow],
) -> AssessmentLine {
    let baseline = assessment.baseline.and_then(|id| {
        all.iter().find_map(|other| match &other.record {
            ContextRecord::Assessment(before) if other.id == id => Some(before),
            _ => None,
        })
    });
    AssessmentLine {
        id: row.id.to_string(),
        version: row.version,
        of,
        kind_label: assessment.of.label(),
        compared: baseline.and_then(|before| compare(before, assessment)).unwrap_or_default(),
        assessment: assessment.clone(),
    }
}

/// A weighting; `contexts` has those of the region that it names.
pub(crate) fn weighting_line(
    row: &RecordRow,
    weighting: &Weighting,
    contexts: &[ContextRow],
) -> WeightingLine {
    let weighed = |id: &ContextId| {
        let context = contexts.iter().find(|context| context.id == *id)?;
        Some(WeighedContext {
            id: id.to_string(),
            code: context.code.clone(),
            name: context.context.name.clone(),
        })
    };
    WeightingLine {
        id: row.id.to_string(),
        version: row.version,
        contexts: weighting.contexts.iter().filter_map(weighed).collect(),
        spreads: weighting.spreads(),
        weighting: weighting.clone(),
    }
}

/// What sessions of one area say together, or the fixed answer that nothing is held.
pub(crate) fn mapping_answer(sessions: &[SafetySession]) -> MappingAnswer {
    let Some(summary) = safety_summary(sessions) else {
        return MappingAnswer {
            summary: None,
            words: Vec::new(),
            note: say("context-mapping-not-held", &[]),
        };
    };
    let mut words = Vec::new();
    for mark in &summary.marks {
        for (code, label) in
            [(mark.colour.code(), mark.colour.label()), (mark.reason.code(), mark.reason.label())]
        {
            if words.iter().all(|word: &CodeChoice| word.code != code) {
                words.push(CodeChoice { code: code.to_owned(), label });
            }
        }
    }
    MappingAnswer { summary: Some(summary), words, note: say("context-mapping-told", &[]) }
}

pub(crate) fn record_history(rows: Vec<RecordEventRow>) -> RecordHistory {
    let given = |value: Value| (!value.is_null()).then_some(value);
    let acts = rows.into_iter().map(|row| RecordHistoryAct {
        at: row.at,
        role_label: Role::parse(&row.role).map_or_else(|| Text::same(row.role.clone()), Role::label),
        role: row.role,
        agency: row.agency,
        version: row.version,
        changes: row
            .changes
            .into_iter()
            .map(|one| RecordHistoryChange {
                field: one.field,
                before: given(one.before),
                after: given(one.after),
            })
            .collect(),
    });
    RecordHistory { acts: acts.collect() }
}

/// A whole code list in words.
macro_rules! choices {
    ($list:ty) => {
        choices!($list, |_| true)
    };
    ($list:ty, $keep:expr) => {
        <$list>::ALL
            .iter()
            .filter(|one| ($keep)(**one))
            .map(|one| CodeChoice { code: one.code().to_owned(), label: one.label() })
            .collect()
    };
}

/// Every list that the forms of records choose from.
pub(crate) fn lists(today: Date) -> ContextLists {
    let factors = FactorList::current();
    ContextLists {
        guardian_kinds: choices!(GuardianKind),
        organisation_kinds: choices!(OrganisationKind),
        guardian_roles: choices!(GuardianRole),
        contact_routes: choices!(ContactRoute),
        sectors: choices!(SourceSector),
        confidences: choices!(Confidence),
        sizes: choices!(SizeBand),
        ages: choices!(AgeBand),
        colours: choices!(SafetyColour),
        unsafe_reasons: choices!(SafetyReason, |one: SafetyReason| !one.is_safe()),
        safe_reasons: choices!(SafetyReason, SafetyReason::is_safe),
        judge_roles: choices!(JudgeRole),
        directions: choices!(WeightDirection),
        factors_version: factors.version.clone(),
        factors: factors.factors.iter().filter(|one| one.in_force(today)).cloned().collect(),
        headings: HeadingSet::all().to_vec(),
        scales: WeightScale::all().to_vec(),
        text_most: TEXT_MOST,
    }
}
