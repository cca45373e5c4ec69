//! What belongs to the demonstration's contexts: guardians, factors and strengths, an assessment with its re-run, a weighting with
//! dissent, and four safety-mapping sessions.

use crate::JobFault;
use crate::demo_context_judgements::{assessment, weighting};
use crate::demo_contexts::{id_of, told};
use access::RegionCode;
use concern::{
    AgeBand, Confidence, ContactRoute, ContextId, ContextKind, ContextRecordId, GuardianKind, GuardianRole,
    OrganisationKind, SafetyColour, SafetyReason, SizeBand, SourceSector,
};
use context::{ContextRecord, Factor, Guardian, MappedFeature, SafePlace, SafetySession, Shape};
use http::Pools;
use jiff::Span;
use jiff::civil::Date;
use language::Text;
use registry::{ActBy, PersonScreen, RecordAct, context_record_act, contexts_of, record_find};

/// A record with its id, and the context that it belongs to.
type Made = (ContextRecordId, Option<ContextId>, ContextRecord);

/// Records what is not there yet, each by an act like anybody's.
pub(crate) async fn demo_context_records(
    pools: &Pools,
    code: &RegionCode,
    contexts: &[(ContextId, ContextKind)],
    today: Date,
) -> Result<(), JobFault> {
    let pool = pools.contexts_of(code).await?;
    let by = ActBy::of_the_demonstration(code.clone());
    let screen = PersonScreen::new();
    let mut made = records(contexts, today);
    let first: Vec<_> = contexts.iter().take(1).map(|(id, _)| id.0).collect();
    if let Some(row) = contexts_of(&pool, &first).await?.pop()
        && let context::Details::Place { shape: Shape::Point(at), .. } = row.context.details
    {
        made.extend(sessions(&row.code, at, today));
    }
    for (id, of, record) in made {
        if record_find(&pool, id).await?.is_some() {
            continue;
        }
        let act = RecordAct::Add { id, of, record: Box::new(record) };
        context_record_act(&pool, &by, &act, &screen, today).await.map_err(told)?;
    }
    Ok(())
}

fn record_id(name: &str) -> ContextRecordId {
    ContextRecordId(id_of(&format!("record {name}")))
}

pub(crate) fn ago(today: Date, days: i64) -> Date {
    today.saturating_sub(Span::new().days(days))
}

/// All but the sessions, which are of a context's code.
fn records(contexts: &[(ContextId, ContextKind)], today: Date) -> Vec<Made> {
    let mut all = Vec::new();
    for (n, (id, kind)) in contexts.iter().take(FURNISHED).enumerate() {
        all.push((record_id(&format!("guardian {n}")), Some(*id), guardian(n, *kind, today)));
        for (m, factor) in factors(n, *kind, today).into_iter().enumerate() {
            all.push((record_id(&format!("factor {n} {m}")), Some(*id), ContextRecord::Factor(factor)));
        }
    }
    if let Some((id, _)) = contexts.iter().find(|(_, kind)| *kind == ContextKind::Place) {
        let baseline = record_id("assessment baseline");
        all.push((baseline, Some(*id), ContextRecord::Assessment(assessment(None, ago(today, 210)))));
        let rerun = assessment(Some(baseline), ago(today, 20));
        all.push((record_id("assessment re-run"), Some(*id), ContextRecord::Assessment(rerun)));
    }
    let mut weighed: Vec<ContextId> = contexts.iter().take(3).map(|(id, _)| *id).collect();
    weighed.sort();
    if weighed.len() == 3 {
        all.push((record_id("weighting"), None, ContextRecord::Weighting(weighting(&weighed, today))));
    }
    all
}

/// So many contexts have guardians and factors.
const FURNISHED: usize = 12;

type GuardianPlan = (GuardianKind, &'static str, &'static str, OrganisationKind, GuardianRole, ContactRoute);

/// Organisations of the fictional region that run places or watch over them.
const GUARDIANS: [GuardianPlan; 4] = [
    (
        GuardianKind::PlaceManager,
        "Sixteen Cities Transport",
        "Trafnidiaeth yr Un Ddinas ar Bymtheg",
        OrganisationKind::TransportOperator,
        GuardianRole::StationManager,
        ContactRoute::ControlRoom,
    ),
    (
        GuardianKind::Guardian,
        "Lowland Hundred Youth Service",
        "Gwasanaeth Ieuenctid y Cantref",
        OrganisationKind::YouthOrganisation,
        GuardianRole::YouthWorkLead,
        ContactRoute::BoardCoordinator,
    ),
    (
        GuardianKind::PlaceManager,
        "Sluice Gate Shopping Centres",
        "Canolfannau Siopa'r Llifddor",
        OrganisationKind::Retailer,
        GuardianRole::CentreManager,
        ContactRoute::CommunitySafetyTeam,
    ),
    (
        GuardianKind::Handler,
        "Lowland Hundred Youth Justice Service",
        "Gwasanaeth Cyfiawnder Ieuenctid y Cantref",
        OrganisationKind::LocalAuthority,
        GuardianRole::YouthJusticeLead,
        ContactRoute::BoardCoordinator,
    ),
];

const SCHOOL_GUARDIAN: GuardianPlan = (
    GuardianKind::PlaceManager,
    "The school's governing body",
    "Corff llywodraethu'r ysgol",
    OrganisationKind::School,
    GuardianRole::HeadOfSite,
    ContactRoute::SafeguardingLead,
);

const PLATFORM_GUARDIAN: GuardianPlan = (
    GuardianKind::PlaceManager,
    "The platform's safety team",
    "Tîm diogelwch y platfform",
    OrganisationKind::Platform,
    GuardianRole::TrustAndSafety,
    ContactRoute::TrustedReporter,
);

fn guardian(n: usize, of: ContextKind, today: Date) -> ContextRecord {
    let (kind, en, cy, organisation_kind, role, route) = match of {
        ContextKind::School => SCHOOL_GUARDIAN,
        ContextKind::OnlineSpace => PLATFORM_GUARDIAN,
        // Nobody manages a group.
        ContextKind::PeerGroup => GUARDIANS[1 + 2 * (n % 2)],
        _ => GUARDIANS[n % GUARDIANS.len()],
    };
    ContextRecord::Guardian(Guardian {
        kind,
        organisation: Text::new(en, cy),
        organisation_kind,
        role,
        since: ago(today, 400),
        until: n.is_multiple_of(5).then(|| ago(today, 30)),
        route,
    })
}

/// Factors in turn: code, days since they were last evidenced, whether police alone saw them.
const FACTORS: [&[(&str, i64, bool)]; 4] = [
    &[
        ("poor_lighting", 300, false),
        ("older_people_approach", 25, false),
        ("watchful_transport_staff", 40, false),
    ],
    &[("hub_for_many", 500, false), ("detached_youth_worker", 15, false)],
    &[("drugs_supply", 10, true), ("hidden_layout", 200, false), ("allowed_to_stay", 60, false)],
    &[("fights_arranged", 120, false), ("structured_activity", 30, false), ("friends_look_out", 20, false)],
];

const SCHOOL_FACTORS: &[(&str, i64, bool)] = &[
    ("sexual_harassment", 35, false),
    ("trusted_school_staff", 30, false),
    ("sharing_of_images", 70, false),
];

fn factors(n: usize, of: ContextKind, today: Date) -> Vec<Factor> {
    let plan = if of == ContextKind::School { SCHOOL_FACTORS } else { FACTORS[n % FACTORS.len()] };
    let factor = |(code, days, police): &(&str, i64, bool)| Factor {
        code: (*code).to_owned(),
        last_evidenced: ago(today, *days),
        sources: if *police {
            vec![SourceSector::Police]
        } else {
            vec![SourceSector::Education, SourceSector::YouthService]
        },
        confidence: Confidence::ALL[n % Confidence::ALL.len()],
        until: None,
    };
    plan.iter().map(factor).collect()
}

/// Four sessions around one place.
fn sessions(area: &str, at: [f64; 2], today: Date) -> Vec<Made> {
    let point = |east: f64, north: f64| [at[0] + east, at[1] + north];
    let mark = |colour, reason, shape| MappedFeature { colour, reason, shape };
    let session = |n: i64| {
        let step = 40.0 * f64::from(i16::try_from(n).unwrap_or_default());
        let red = Shape::LineString(vec![point(60.0, step), point(180.0, 90.0 + step)]);
        let features = vec![
            mark(SafetyColour::Red, SafetyReason::PoorLight, red),
            mark(SafetyColour::Red, SafetyReason::Approached, Shape::Point(point(-70.0, step))),
            mark(SafetyColour::Amber, SafetyReason::NoStaff, Shape::Point(point(0.0, 30.0 + step))),
            mark(SafetyColour::Green, SafetyReason::FriendsNear, Shape::Point(point(120.0, -60.0))),
        ];
        let safe_places = vec![SafePlace { reason: SafetyReason::TrustedAdult, at: point(200.0, -100.0) }];
        SafetySession {
            area: area.to_owned(),
            size: if n % 2 == 0 { SizeBand::UnderTen } else { SizeBand::TenToTwenty },
            age: AgeBand::ThirteenToFifteen,
            led_by: if n % 2 == 0 { SourceSector::YouthService } else { SourceSector::Education },
            held_on: ago(today, 30 + 20 * n),
            features,
            safe_places,
        }
    };
    let made = |n: i64| (record_id(&format!("session {n}")), None, ContextRecord::SafetySession(session(n)));
    (0..4).map(made).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use context::AssessmentKind;
    use jiff::civil::date;

    #[test]
    fn nothing_that_is_made_up_is_refused_and_the_weighting_has_dissent() {
        let today = date(2026, 11, 21);
        let kinds =
            [ContextKind::Place, ContextKind::School, ContextKind::PeerGroup, ContextKind::OnlineSpace];
        let contexts: Vec<_> =
            (0..12).map(|n| (ContextId(id_of(&format!("test {n}"))), kinds[n % kinds.len()])).collect();
        let screen = PersonScreen::new();
        let mut made = records(&contexts, today);
        made.extend(sessions("GWL-C1", [250_000.0, 250_000.0], today));
        for (_, _, record) in &made {
            assert_eq!(record.faults(Some(AssessmentKind::Neighbourhood), &screen, today), [], "{record:?}");
        }
        let weighting = made.iter().find_map(|(_, _, record)| match record {
            ContextRecord::Weighting(weighting) => Some(weighting.spreads()),
            _ => None,
        });
        assert!(weighting.is_some_and(|spreads| {
            spreads.iter().all(|spread| spread.differing.len() == 1 || spread.differing.len() == 2)
        }));
    }
}
