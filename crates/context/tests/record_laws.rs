//! Laws of what belongs to a context: decay, what raises, comparison, spread, summaries, and histories that fold.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on ends")]

use concern::{
    AgeBand, Confidence, ContextId, ContextRecordId, JudgeRole, SafetyColour, SafetyReason, SizeBand,
    SourceSector, WeightDirection,
};
use context::{
    AssessedHeading, Assessment, AssessmentKind, ContextFault, ContextRecord, Evidence, Factor, FactorList,
    FactorPace, FactorSide, HeadingChange, HeadingSet, Judge, Judgement, MappedFeature, Raised, RecordChange,
    SafePlace, SafetySession, Shape, ShapeScreen, WeightScale, Weighting, compare, raised, raises,
    record_changes, record_fold, safety_summary,
};
use jiff::Span;
use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use uuid::Uuid;

const TODAY: Date = date(2026, 6, 1);

fn ago(days: i64) -> Date {
    TODAY.saturating_sub(Span::new().days(days))
}

fn factor(code: &str, days: i64, sources: &[SourceSector]) -> Factor {
    let (sources, confidence) = (sources.to_vec(), Confidence::Medium);
    Factor { code: code.to_owned(), last_evidenced: ago(days), sources, confidence, until: None }
}

#[test]
fn the_lists_are_whole_in_both_languages() {
    let list = FactorList::current();
    let codes: BTreeSet<&str> = list.factors.iter().map(|one| one.code.as_str()).collect();
    assert_eq!(codes.len(), list.factors.len(), "a code twice");
    for one in &list.factors {
        assert_eq!(one.half_life_days.is_some(), one.pace == FactorPace::Dynamic, "{}", one.code);
        assert!(
            one.half_life_days != Some(0) && (!one.safe_adult || one.side == FactorSide::Strength),
            "{}",
            one.code
        );
        for text in [&one.label, &one.definition] {
            assert!(!text.en.is_empty() && !text.cy.is_empty() && text.en != text.cy, "{}", one.code);
        }
    }
    for side in [FactorSide::Harm, FactorSide::Strength] {
        for pace in [FactorPace::Static, FactorPace::Dynamic] {
            assert!(list.factors.iter().any(|one| one.side == side && one.pace == pace), "{side:?} {pace:?}");
        }
    }
    for kind in [AssessmentKind::Neighbourhood, AssessmentKind::School, AssessmentKind::PeerGroup] {
        let set = HeadingSet::current(kind).unwrap();
        assert!(set.headings.len() >= 6, "{kind:?}");
        for heading in &set.headings {
            assert!((2..=4).contains(&heading.prompts.len()), "{}", heading.code);
            for text in heading.prompts.iter().chain([&heading.label]) {
                assert!(!text.en.is_empty() && !text.cy.is_empty() && text.en != text.cy, "{}", heading.code);
            }
        }
        let current = HeadingSet::all().iter().filter(|set| set.kind == kind && set.current);
        assert_eq!(current.count(), 1, "new assessments know which set to use");
    }
    assert_eq!(WeightScale::all().iter().filter(|scale| scale.current).count(), 1);
    assert!(WeightScale::all().iter().all(|scale| scale.words.len() >= 2));
}

#[test]
fn a_dynamic_factor_weighs_half_after_its_half_life_and_a_static_one_stays() {
    let list = FactorList::current();
    let sector = [SourceSector::Education];
    let half = list.find("fights_arranged").unwrap().half_life_days.unwrap();
    assert_eq!(factor("fights_arranged", 0, &sector).weight(list, TODAY).to_bits(), 1.0_f64.to_bits());
    let old = factor("fights_arranged", i64::from(half), &sector);
    assert_eq!(old.weight(list, TODAY).to_bits(), 0.5_f64.to_bits());
    assert_eq!(factor("poor_lighting", 3_000, &sector).weight(list, TODAY).to_bits(), 1.0_f64.to_bits());
    let ended = Factor { until: Some(ago(1)), ..factor("poor_lighting", 30, &sector) };
    assert_eq!(ended.weight(list, TODAY).to_bits(), 0.0_f64.to_bits());
    let last = i64::from(half) * i64::from(list.live_half_lives);
    assert!(factor("fights_arranged", last, &sector).is_live(list, TODAY));
    assert!(!factor("fights_arranged", last + 1, &sector).is_live(list, TODAY));
}

#[test]
fn what_raises_is_dynamic_young_and_seen_by_more_than_police() {
    let list = FactorList::current();
    let (police, school) = ([SourceSector::Police], [SourceSector::Education]);
    let both = [SourceSector::Police, SourceSector::Education];
    for (factors, expected) in [
        (vec![], Raised::Nothing),
        (vec![factor("detached_youth_worker", 1, &school)], Raised::Nothing),
        (vec![factor("poor_lighting", 1, &school), factor("no_guardian", 1, &both)], Raised::StaticOnly),
        (vec![factor("poor_lighting", 1, &school), factor("recruiting", 400, &school)], Raised::Old),
        // A static factor of another sector does not lend its source to what only police have seen.
        (vec![factor("poor_lighting", 1, &school), factor("recruiting", 1, &police)], Raised::PoliceAlone),
        (vec![factor("drugs_supply", 400, &school), factor("recruiting", 1, &police)], Raised::PoliceAlone),
        (vec![factor("recruiting", 1, &police), factor("weapons_seen", 2, &school)], Raised::Raised),
        (vec![factor("recruiting", 1, &both)], Raised::Raised),
        (vec![Factor { until: Some(ago(1)), ..factor("recruiting", 5, &both) }], Raised::Nothing),
    ] {
        assert_eq!(raised(list, &factors, TODAY), expected, "{factors:?}");
        assert_eq!(raises(list, &factors, TODAY), expected == Raised::Raised);
    }
}

fn any_factor() -> impl Strategy<Value = Factor> {
    let codes: Vec<String> = FactorList::current().factors.iter().map(|one| one.code.clone()).collect();
    (select(codes), 0..900_i64, select(SourceSector::ALL.to_vec()))
        .prop_map(|(code, days, source)| factor(&code, days, &[source]))
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(select(std::vec!["Lamps are out", "Staff are near", "Nobody looks", "Friends wait"]), 0..4).prop_map(
        |all| {
            let once: BTreeSet<&str> = all.into_iter().collect();
            once.into_iter().map(ToOwned::to_owned).collect()
        },
    )
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let set = HeadingSet::current(AssessmentKind::School).unwrap();
    let evidence = vec((texts(), 0..60_i64), 0..3).prop_map(|all| {
        let one = |(texts, days): (Vec<String>, i64)| Evidence {
            text: texts.join(", "),
            on: ago(days),
            source: SourceSector::Health,
            confidence: Confidence::Low,
        };
        all.into_iter().map(one).collect::<Vec<_>>()
    });
    let heading = (any::<bool>(), texts(), texts(), evidence);
    vec(heading, set.headings.len()).prop_map(move |all| {
        let headings = set.headings.iter().zip(all).filter(|(_, (said, ..))| *said);
        let headings = headings.map(|(heading, (_, strengths, needs, evidence))| AssessedHeading {
            code: heading.code.clone(),
            strengths,
            needs,
            evidence,
        });
        let (version, headings) = (set.version.clone(), headings.collect());
        Assessment { of: AssessmentKind::School, version, made_on: TODAY, baseline: None, headings }
    })
}

fn context_id(n: u8) -> ContextId {
    ContextId(Uuid::from_u128(u128::from(n) + 1))
}

/// Judgements of two contexts, one for each seat and context.
fn judgements() -> impl Strategy<Value = Vec<Judgement>> {
    let words: Vec<String> =
        WeightScale::find("2026-1").unwrap().words.iter().map(|word| word.code.clone()).collect();
    let one = (0..2_u8, 1..9_u8, select(WeightDirection::ALL.to_vec()), select(words));
    vec(one, 0..20).prop_map(|all| {
        let mut seen = BTreeSet::new();
        let once = all.into_iter().filter(|(context, seat, ..)| seen.insert((*context, *seat)));
        let judgement = |(context, seat, direction, word): (u8, u8, WeightDirection, String)| Judgement {
            judge: Judge { seat, role: JudgeRole::YouthWork, sector: SourceSector::YouthService },
            context: context_id(context),
            direction,
            word,
            reason: "Seen at the meeting".to_owned(),
            evidence: Vec::new(),
        };
        once.map(judgement).collect()
    })
}

fn weighting(judgements: Vec<Judgement>) -> Weighting {
    let contexts = std::vec![context_id(0), context_id(1)];
    Weighting { scale: "2026-1".to_owned(), held_on: TODAY, contexts, judgements, closed_on: None }
}

proptest! {
    #[test]
    fn a_weight_lies_between_none_and_one_and_never_grows_with_time(one in any_factor(), days in 0..900_i32) {
        let list = FactorList::current();
        let later = TODAY.saturating_add(Span::new().days(days));
        let (now, then) = (one.weight(list, TODAY), one.weight(list, later));
        prop_assert!((0.0..=1.0).contains(&now) && then <= now);
        prop_assert!(one.is_live(list, TODAY) || !one.is_live(list, later), "what has grown old stays old");
    }

    #[test]
    fn static_factors_alone_raise_nothing_nor_do_police_alone(all in vec(any_factor(), 0..8)) {
        let list = FactorList::current();
        let pace = |one: &Factor| one.meaning(list).unwrap().pace;
        let statics: Vec<Factor> = all.iter().filter(|one| pace(one) == FactorPace::Static).cloned().collect();
        prop_assert!(!raises(list, &statics, TODAY));
        let police: Vec<Factor> =
            all.iter().map(|one| Factor { sources: std::vec![SourceSector::Police], ..one.clone() }).collect();
        prop_assert!(!raises(list, &police, TODAY));
        // Recording more never lowers a context.
        if raises(list, &all[..all.len() / 2], TODAY) {
            prop_assert!(raises(list, &all, TODAY));
        }
    }

    #[test]
    fn comparing_the_other_way_round_says_the_opposite(before in assessment(), after in assessment()) {
        let there = compare(&before, &after).unwrap();
        let back: Vec<HeadingChange> =
            compare(&after, &before).unwrap().into_iter().map(HeadingChange::reversed).collect();
        prop_assert_eq!(&there, &back);
        prop_assert!(compare(&before, &before).unwrap().iter().all(HeadingChange::is_same));
        prop_assert_eq!(there.len(), HeadingSet::current(AssessmentKind::School).unwrap().headings.len());
    }

    #[test]
    fn a_spread_does_not_hear_the_order_and_loses_no_judge(
        (said, shuffled) in judgements().prop_flat_map(|all| (Just(all.clone()), Just(all).prop_shuffle())),
    ) {
        let spreads = weighting(said.clone()).spreads();
        prop_assert_eq!(&spreads, &weighting(shuffled).spreads());
        for spread in &spreads {
            let of = said.iter().filter(|one| one.context == spread.context).count();
            let counted: u32 = spread.counts.iter().map(|one| one.judges).sum();
            prop_assert_eq!(usize::try_from(counted).unwrap(), of);
            prop_assert_eq!(&spread.counts.first().unwrap().standing, &spread.nearest_harm);
            prop_assert_eq!(&spread.counts.last().unwrap().standing, &spread.nearest_safety);
            prop_assert_eq!(spread.differing.is_empty(), spread.counts.len() == 1);
        }
        let heard: BTreeSet<ContextId> = said.iter().map(|one| one.context).collect();
        prop_assert_eq!(spreads.len(), heard.len());
    }

    #[test]
    fn a_history_folds_to_the_record(versions in vec(assessment(), 1..5), more in judgements()) {
        let mut acts: Vec<Vec<RecordChange>> = Vec::new();
        let mut before: Option<ContextRecord> = None;
        for version in versions {
            let after = ContextRecord::Assessment(version);
            acts.push(record_changes(before.as_ref(), &after));
            before = Some(after);
        }
        prop_assert_eq!(record_fold(acts.iter().map(Vec::as_slice)).unwrap(), before);
        let (mut now, mut acts) = (weighting(Vec::new()), Vec::new());
        acts.push(record_changes(None, &ContextRecord::Weighting(now.clone())));
        for judgement in more {
            let next = now.judged(judgement).unwrap();
            acts.push(record_changes(Some(&ContextRecord::Weighting(now)), &ContextRecord::Weighting(next.clone())));
            now = next;
        }
        prop_assert_eq!(record_fold(acts.iter().map(Vec::as_slice)).unwrap(), Some(ContextRecord::Weighting(now)));
    }
}

#[test]
fn dissent_is_kept_and_a_closed_weighting_takes_no_more() {
    use WeightDirection::{Harm, Safety};
    let judgement = |seat, direction, word: &str| Judgement {
        judge: Judge { seat, role: JudgeRole::SocialWork, sector: SourceSector::ChildrensServices },
        context: context_id(0),
        direction,
        word: word.to_owned(),
        reason: "Seen at the meeting".to_owned(),
        evidence: Vec::new(),
    };
    let mut all = weighting(Vec::new());
    for one in [judgement(1, Harm, "strong"), judgement(2, Harm, "strong"), judgement(3, Safety, "some")] {
        all = all.judged(one).unwrap();
    }
    assert_eq!(all.faults(&ShapeScreen, TODAY), []);
    let spread = all.spreads().remove(0);
    assert_eq!((spread.nearest_harm.direction, spread.nearest_harm.word.as_str()), (Harm, "strong"));
    assert_eq!((spread.nearest_safety.direction, spread.nearest_safety.word.as_str()), (Safety, "some"));
    assert_eq!(spread.differing.iter().map(|judge| judge.seat).collect::<Vec<_>>(), [3]);
    // Somebody who thinks again stands elsewhere, and once.
    let again = all.judged(judgement(3, Harm, "strong")).unwrap();
    assert_eq!((again.judgements.len(), again.spreads()[0].differing.len()), (3, 0));
    let closed = again.closed(TODAY).unwrap();
    assert_eq!(closed.judged(judgement(4, Harm, "some")), Err(ContextFault::WeightingClosed));
    let other_role = Judge { role: JudgeRole::YouthWork, ..judgement(1, Harm, "some").judge };
    let two_roles =
        again.judged(Judgement { context: context_id(1), judge: other_role, ..judgement(1, Harm, "some") });
    assert!(!two_roles.unwrap().faults(&ShapeScreen, TODAY).is_empty(), "one seat, one role");
}

fn session(n: u8) -> SafetySession {
    let colour =
        |reason: SafetyReason| if reason.is_safe() { SafetyColour::Green } else { SafetyColour::Red };
    let feature = |reason: SafetyReason| MappedFeature {
        colour: colour(reason),
        reason,
        shape: Shape::Point([200_123.0, 250_128.0 + f64::from(n)]),
    };
    SafetySession {
        area: "GWL-L001".to_owned(),
        size: SizeBand::UnderTen,
        age: AgeBand::Mixed,
        led_by: SourceSector::YouthService,
        held_on: ago(i64::from(n)),
        features: std::vec![feature(SafetyReason::PoorLight), feature(SafetyReason::StaffNear)],
        safe_places: std::vec![SafePlace { reason: SafetyReason::Welcome, at: [200_123.0, 250_178.0] }],
    }
}

#[test]
fn mapping_is_told_from_three_sessions_on_and_in_steps_of_three() {
    let sessions: Vec<SafetySession> = (0..7).map(session).collect();
    let told: Vec<Option<u32>> =
        (0..=7).map(|n| safety_summary(&sessions[..n]).map(|summary| summary.sessions)).collect();
    assert_eq!(told, [None, None, None, Some(3), Some(3), Some(3), Some(6), Some(6)]);
    let three = safety_summary(&sessions[..3]).unwrap();
    assert_eq!(three.marks.iter().map(|mark| mark.marks).collect::<Vec<_>>(), [3, 3]);
    assert_eq!(three.safe_places, 3);
    assert_eq!(safety_summary(&sessions[..5]), Some(three), "what the fourth and fifth add is not told yet");
}

#[test]
fn a_safe_place_is_kept_to_a_hundred_metres() {
    let kept = session(0).coarsened();
    assert_eq!(kept.safe_places[0].at.map(f64::to_bits), [200_100.0_f64, 250_200.0].map(f64::to_bits));
    assert_eq!(kept.features[0].shape, Shape::Point([200_120.0, 250_130.0]));
    assert_eq!(kept.clone().coarsened(), kept, "once is enough");
    assert_eq!(kept.faults(TODAY), []);
    let mut wrong = kept;
    wrong.features[0].colour = SafetyColour::Green;
    assert_eq!(wrong.faults(TODAY)[0].field, "features", "green for bad light");
}

#[test]
fn what_an_assessment_is_of_stays_and_its_faults_are_named() {
    let evidence = Evidence {
        text: "Counts on four evenings".to_owned(),
        on: ago(-1),
        source: SourceSector::Education,
        confidence: Confidence::High,
    };
    let heading = |code: &str| AssessedHeading {
        code: code.to_owned(),
        strengths: std::vec!["write to someone@example.org".to_owned()],
        needs: Vec::new(),
        evidence: std::vec![evidence.clone()],
    };
    let one = Assessment {
        of: AssessmentKind::Neighbourhood,
        version: "2026-1".to_owned(),
        made_on: TODAY,
        baseline: None,
        headings: std::vec![heading("norms"), heading("routes")],
    };
    let faults = one.faults(Some(AssessmentKind::School), &ShapeScreen, TODAY);
    let fields: Vec<&str> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(
        fields,
        [
            "of",
            "headings",
            "headings.0.strengths.0",
            "headings.0.evidence.0.on",
            "headings.1.strengths.0",
            "headings.1.evidence.0.on"
        ]
    );
    let rerun = Assessment { baseline: Some(ContextRecordId(Uuid::from_u128(7))), ..one.clone() };
    let refused = ContextRecord::Assessment(rerun).follows(&ContextRecord::Assessment(one.clone()));
    assert_eq!(refused, Err(ContextFault::field("baseline", "context-fault-record-fixed")));
    let newer = Assessment { version: "2027-1".to_owned(), ..one.clone() };
    assert_eq!(compare(&one, &newer), None, "other headings cannot be compared");
}

/// The list of indicators is the list of factors under another name: one file, read twice.
#[test]
fn the_indicators_of_the_vocabulary_are_the_factors() {
    let indicators = concern::Vocabulary::current().list(concern::VocabularyList::Indicator).unwrap();
    let factors = &FactorList::current().factors;
    assert_eq!(indicators.terms.len(), factors.len());
    for (term, factor) in indicators.terms.iter().zip(factors) {
        assert_eq!(
            (&term.code, &term.label, &term.definition),
            (&factor.code, &factor.label, &factor.definition)
        );
        assert_eq!((term.from, term.until), (factor.from, factor.until));
        assert_eq!(term.belongs_to("static"), factor.pace == FactorPace::Static, "{}", factor.code);
        assert_eq!(term.belongs_to("strength"), factor.side == FactorSide::Strength, "{}", factor.code);
        assert_eq!(term.belongs_to("safe_adult"), factor.safe_adult, "{}", factor.code);
    }
}
