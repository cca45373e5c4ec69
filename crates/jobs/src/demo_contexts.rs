//! The contexts of the demonstration: some thirty in every state of a life, with links of every kind.

use crate::JobFault;
use access::{RegionCode, Role};
use concern::{
    Confidence, ContextId, ContextKind, HarmType, LinkId, LinkKind, OnlineFeature, OnlineSpaceClass, Phase,
    PlaceId, PlaceKind, Platform, ProtectiveFeature, RegisterStatus, RollBand, SourceSector,
};
use context::{Context, ContextState, Day, Details, Link, Meeting, Opening, Shape};
use http::Pools;
use jiff::Span;
use jiff::civil::{Date, date};
use registry::{
    ActBy, ContextAct, ContextRefusal, PersonScreen, Seen, context_act, context_network, contexts_of,
};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Schools that are contexts of the demonstration.
const SCHOOLS: usize = 3;
/// Described peer groups that are.
const GROUPS: usize = 8;

use ContextState::{Closed, Monitoring, Open, Reopened, UnderPlan};

/// The lives of the demonstration's contexts, in turn.
const LIVES: [&[ContextState]; 6] = [
    &[],
    &[Open],
    &[Open, UnderPlan],
    &[Open, UnderPlan, Monitoring],
    &[Open, Closed],
    &[Open, Closed, Reopened],
];

/// What the online spaces are, in the generator's order.
const ONLINE: [(Platform, OnlineSpaceClass, OnlineFeature); 8] = [
    (Platform::ShortVideo, OnlineSpaceClass::PublicFeed, OnlineFeature::StrangerContact),
    (Platform::DisappearingMessages, OnlineSpaceClass::PublicFeed, OnlineFeature::LocationSharing),
    (Platform::Game, OnlineSpaceClass::VoiceRoom, OnlineFeature::StrangerContact),
    (Platform::Resale, OnlineSpaceClass::Listings, OnlineFeature::Payments),
    (Platform::AnonymousQuestions, OnlineSpaceClass::Comments, OnlineFeature::AnonymousAccounts),
    (Platform::LiveStream, OnlineSpaceClass::LiveRoom, OnlineFeature::Payments),
    (Platform::PhotoSharing, OnlineSpaceClass::PublicFeed, OnlineFeature::AnonymousAccounts),
    (Platform::Messaging, OnlineSpaceClass::OpenGroup, OnlineFeature::InviteLinks),
];

/// Makes the contexts and links that are not there yet, each by an act like anybody's. Gives the contexts.
pub(crate) async fn demo_contexts(
    pools: &Pools,
    region: &gwaelod::Region,
    code: &RegionCode,
    today: Date,
) -> Result<Vec<(ContextId, ContextKind)>, JobFault> {
    let pool = pools.contexts_of(code).await?;
    let by = ActBy::of_the_demonstration(code.clone());
    let screen = PersonScreen::new();
    let mut made = Vec::new();
    for (id, context) in contexts(region, today) {
        made.push((id, context.details.kind()));
        if !contexts_of(&pool, &[id.0]).await?.is_empty() {
            continue;
        }
        let n = made.len();
        let propose = ContextAct::Propose { id, context: Box::new(context) };
        context_act(&pool, &by, &propose, &screen, today).await.map_err(told)?;
        for (version, to) in (1..).zip(LIVES[n % LIVES.len()]) {
            let act = ContextAct::Move { seen: Seen { id, version }, to: *to, review_on: None };
            context_act(&pool, &by, &act, &screen, today).await.map_err(told)?;
        }
    }
    let kept: BTreeSet<LinkId> =
        context_network(&pool, None, 1).await?.links.into_iter().map(|row| row.id).collect();
    if kept.is_empty() {
        let ids: Vec<ContextId> = made.iter().map(|(id, _)| *id).collect();
        for (id, link) in links(&ids) {
            let act = ContextAct::Link { id, link };
            context_act(&pool, &by, &act, &screen, today).await.map_err(told)?;
        }
    }
    Ok(made)
}

/// Nothing that the generator makes is refused; if it is, that is a fault of ours.
pub(crate) fn told(refusal: ContextRefusal) -> JobFault {
    match refusal {
        ContextRefusal::Database(cause) => cause.into(),
        _ => JobFault::Stored("the contexts of the fictional region"),
    }
}

/// Where groups meet, some schools, some groups, and the online spaces, in this order, so that a group's places come before it.
fn contexts(region: &gwaelod::Region, today: Date) -> Vec<(ContextId, Context)> {
    let groups = &region.peer_groups()[..GROUPS.min(region.peer_groups().len())];
    let met: BTreeSet<&PlaceId> = groups.iter().flat_map(|group| &group.meets).collect();
    let places = region.places();
    let met = places.iter().filter(|place| met.contains(&place.id) && place.kind != PlaceKind::School);
    let schools = places
        .iter()
        .filter(|place| place.kind == PlaceKind::School && place.medium.is_some() && !place.special());
    let mut all: Vec<(ContextId, Context)> = Vec::new();
    all.extend(met.map(|place| place_context(place, today)));
    all.extend(schools.take(SCHOOLS).map(|place| place_context(place, today)));
    all.extend(groups.iter().map(|group| group_context(group, today)));
    let online = region.online_spaces().iter().zip(ONLINE).map(|(space, (platform, class, feature))| {
        let details = Details::OnlineSpace { platform, space: class, features: vec![feature] };
        let sources = vec![SourceSector::Education, SourceSector::YouthService];
        (
            context_id(&space.id),
            known(Context::proposed(space.name.clone(), details, Role::Analyst, sources), today),
        )
    });
    all.extend(online);
    all
}

fn known(context: Context, today: Date) -> Context {
    Context { review_on: Some(today.saturating_add(Span::new().months(3))), ..context }
}

fn place_context(place: &gwaelod::PlaceSpec, today: Date) -> (ContextId, Context) {
    let shape = Shape::Point([centimetres(place.at.easting), centimetres(place.at.northing)]);
    let details = if let (PlaceKind::School, Some(medium)) = (place.kind, place.medium) {
        let roll = match place.roll.unwrap_or_default() {
            0..100 => RollBand::UnderHundred,
            100..500 => RollBand::HundredTo499,
            500..1_000 => RollBand::FiveHundredTo999,
            _ => RollBand::ThousandOver,
        };
        Details::School { roll, phase: Phase::Secondary, medium, shape: Some(shape) }
    } else {
        let register = if place.public { RegisterStatus::Registered } else { RegisterStatus::NotPublic };
        let hours = vec![Opening { day: Day::Fri, from: 900, to: 1_410 }];
        Details::Place { place_type: place.kind, shape, hours, register }
    };
    let sources = vec![SourceSector::Police, SourceSector::Education, SourceSector::Transport];
    let proposed = Context::proposed(place.name.clone(), details, Role::Coordinator, sources);
    (context_id(place.id.as_str()), known(Context { places: vec![place.id.clone()], ..proposed }, today))
}

fn group_context(group: &gwaelod::PeerGroupSpec, today: Date) -> (ContextId, Context) {
    let evening = vec![Opening { day: Day::Fri, from: 1_020, to: 1_260 }];
    let meets =
        group.meets.iter().map(|place| Meeting { at: context_id(place.as_str()), hours: evening.clone() });
    let details = Details::PeerGroup {
        size: group.size,
        age: group.age,
        meets: meets.collect(),
        harms: vec![HarmType::Cce, HarmType::AntisocialBehaviour],
        protective: vec![ProtectiveFeature::YouthWork, ProtectiveFeature::PeerSupport],
    };
    let sources = vec![SourceSector::ChildrensServices, SourceSector::YouthService];
    // Its name is composed when it is kept.
    let proposed = Context::proposed(group.name.clone(), details, Role::CommunitySafety, sources);
    (context_id(&group.id), known(proposed, today))
}

/// Links of every kind, twice around the contexts, a third of them in the past.
fn links(ids: &[ContextId]) -> Vec<(LinkId, Link)> {
    let ends = |n: usize| (ids[n % ids.len()], ids[(n + 1 + n / LinkKind::ALL.len()) % ids.len()]);
    let link = |n: usize| {
        let (from, to) = ends(n * 2);
        let link = Link {
            kind: LinkKind::ALL[n % LinkKind::ALL.len()],
            from,
            to,
            from_on: date(2024, 9, 2),
            to_on: (n.is_multiple_of(3)).then_some(date(2025, 7, 18)),
            confidence: Confidence::ALL[n % Confidence::ALL.len()],
            source: SourceSector::ALL[n % SourceSector::ALL.len()],
        };
        (LinkId(id_of(&format!("link {n}"))), link)
    };
    (0..LinkKind::ALL.len() * 3).map(link).collect()
}

/// Positions are kept to the centimetre, which the database gives back as it was.
fn centimetres(metres: f64) -> f64 {
    (metres * 100.0).round() / 100.0
}

/// A context of the demonstration has the same id each time, from the generator's own.
fn context_id(id: &str) -> ContextId {
    ContextId(id_of(&format!("context {id}")))
}

pub(crate) fn id_of(name: &str) -> Uuid {
    let digest: [u8; 32] = Sha256::digest(format!("Cantre'r Gwaelod {name}")).into();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_the_fictional_region_is_taken_for_a_person() {
        let region = gwaelod::Region::generate(crate::DEMO_SEED);
        let screen = PersonScreen::new();
        for (_, context) in contexts(&region, date(2026, 11, 21)) {
            assert_eq!(context.faults(&screen), [], "{:?}", context.name);
        }
    }
}
