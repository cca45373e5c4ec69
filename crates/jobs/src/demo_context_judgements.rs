//! What people found and judged of the demonstration's contexts: an assessment and its re-run, and a weighting with dissent.

use crate::demo_context_records::ago;
use concern::{Confidence, ContextId, ContextRecordId, JudgeRole, SourceSector, WeightDirection};
use context::{AssessedHeading, Assessment, AssessmentKind, Evidence, Judge, Judgement, Weighting};
use jiff::civil::Date;

// What the two assessments say differently.
const LIGHTS: &str = "The lamps along the way to the exit are out.";
const SEEN: &str = "From the road nobody can see who waits inside after dark.";
const TRAINED: &str = "Evening staff know whom to tell and have done so twice.";
const UNTRAINED: &str = "Evening staff are unsure what they may do.";

/// The first assessment, or its re-run half a year later: the lights were mended, and staff learned what to do.
pub(crate) fn assessment(baseline: Option<ContextRecordId>, made_on: Date) -> Assessment {
    let again = baseline.is_some();
    let evidence = |text: &str, source: SourceSector| Evidence {
        text: text.to_owned(),
        on: ago(made_on, 14),
        source,
        confidence: Confidence::Medium,
    };
    let heading = |code: &str, strengths: &[&str], needs: &[&str], evidence: Vec<Evidence>| {
        let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
        AssessedHeading { code: code.to_owned(), strengths: owned(strengths), needs: owned(needs), evidence }
    };
    let headings = vec![
        heading(
            "people_and_use",
            &["It is where friends from three schools meet, and many like it for that."],
            &[],
            vec![evidence("Counts by youth workers on four evenings.", SourceSector::YouthService)],
        ),
        heading(
            "place_and_design",
            if again { &["The lamps along the way to the exit work again."] } else { &[] },
            if again { &[SEEN] } else { &[LIGHTS, SEEN] },
            vec![evidence("Walked after dark with the operator.", SourceSector::Transport)],
        ),
        heading(
            "guardianship",
            if again { &[TRAINED] } else { &[] },
            if again { &[] } else { &[UNTRAINED] },
            vec![evidence("Talks with staff of two shifts.", SourceSector::Transport)],
        ),
        heading(
            "voice_and_strengths",
            &["Young people ask for a warm place to wait that asks nothing of them."],
            &[],
            vec![evidence("Said in safety mapping by most groups.", SourceSector::YouthService)],
        ),
    ];
    let version = "2026-1".to_owned();
    Assessment { of: AssessmentKind::Neighbourhood, version, made_on, baseline, headings }
}

/// Four judges of three contexts. Most agree on two of them; on the first they do not, and that is kept.
pub(crate) fn weighting(contexts: &[ContextId], today: Date) -> Weighting {
    use WeightDirection::{Harm, Safety};
    let judges = [
        (JudgeRole::SocialWork, SourceSector::ChildrensServices),
        (JudgeRole::EducationSafeguarding, SourceSector::Education),
        (JudgeRole::NeighbourhoodPolicing, SourceSector::Police),
        (JudgeRole::YouthWork, SourceSector::YouthService),
    ];
    let said: [[(WeightDirection, &str, &str); 4]; 3] = [
        [
            (Harm, "decisive", "What starts elsewhere is carried out here."),
            (Harm, "strong", "Pupils name it most when they speak of pressure."),
            (Harm, "decisive", "Most of what is reported happens within its reach."),
            (Safety, "some", "For many it is the one place where an adult they trust is near."),
        ],
        [
            (Harm, "some", "It feeds the first, and little happens there itself."),
            (Harm, "some", "Seldom named by pupils."),
            (Harm, "some", "Few reports, and old ones."),
            (Harm, "slight", "Quiet since the evening sessions began."),
        ],
        [
            (Safety, "strong", "Families and young people count on it."),
            (Safety, "strong", "Attendance holds on the days when it is open."),
            (Safety, "some", "Helps, but closes before the late hours."),
            (Safety, "strong", "Friends look out for each other here."),
        ],
    ];
    let judgement =
        |context: ContextId, n: usize, (direction, word, reason): (WeightDirection, &str, &str)| {
            let (role, sector) = judges[n];
            Judgement {
                judge: Judge { seat: u8::try_from(n + 1).unwrap_or(u8::MAX), role, sector },
                context,
                direction,
                word: word.to_owned(),
                reason: reason.to_owned(),
                evidence: Vec::new(),
            }
        };
    let judgements = contexts.iter().zip(said).flat_map(|(context, all)| {
        all.into_iter().enumerate().map(move |(n, one)| judgement(*context, n, one))
    });
    Weighting {
        scale: "2026-1".to_owned(),
        held_on: ago(today, 12),
        judgements: judgements.collect(),
        contexts: contexts.to_vec(),
        closed_on: None,
    }
}
