//! Laws of the register: what is undone is as it was, a history folds to the register, and no act leaves it unsound.

#![allow(clippy::unwrap_used, reason = "an act of the test that fails ends it")]

use access::Role;
use concern::{
    AgeBand, Confidence, ContextId, LinkId, LinkKind, PlaceId, PlaceKind, RegisterStatus, SizeBand,
    SourceSector,
};
use context::{
    Change, Context, ContextFault, ContextState, Day, Details, Joined, Link, MOVES, Meeting, Opening, Part,
    Register, Shape, apply, changes, fold, join, peer_group_name, split, undo,
};
use jiff::civil::{Date, date};
use language::Text;
use proptest::collection::vec;
use proptest::prelude::*;
use uuid::Uuid;

const TODAY: Date = date(2026, 6, 1);

fn context_id(n: u8) -> ContextId {
    ContextId(Uuid::from_u128(u128::from(n) + 1))
}

fn link_id(n: usize) -> LinkId {
    LinkId(Uuid::from_u128(n as u128 + 1_000))
}

fn place_details(n: u8) -> Details {
    let shape = Shape::Point([200_000.0 + f64::from(n) * 250.25, 250_000.0]);
    let hours = vec![Opening { day: Day::Fri, from: 960, to: 1_500 }];
    Details::Place { place_type: PlaceKind::Park, shape, hours, register: RegisterStatus::Registered }
}

fn group_details(at: &[u8]) -> Details {
    let meets = at.iter().map(|n| Meeting { at: context_id(*n), hours: Vec::new() }).collect();
    let (size, age) = (SizeBand::UnderTen, AgeBand::Mixed);
    Details::PeerGroup { size, age, meets, harms: Vec::new(), protective: Vec::new() }
}

fn known(details: Details, n: u8) -> Context {
    let sources = vec![SourceSector::Police, SourceSector::Education];
    let proposed = Context::proposed(Text::same(format!("Context {n}")), details, Role::Coordinator, sources);
    let places = vec![PlaceId::parse(&format!("FIX-{n}")).unwrap()];
    Context { review_on: Some(date(2026, 12, 1)), places, ..proposed }
}

/// Six places and two groups that meet at some of them.
fn ground() -> Register {
    let mut register = Register::default();
    for n in 0..6 {
        register.contexts.insert(context_id(n), known(place_details(n), n));
    }
    for (n, at) in [(6, vec![0, 1]), (7, vec![1, 2])] {
        register.contexts.insert(context_id(n), known(group_details(&at), n));
    }
    register
}

#[derive(Clone, Debug)]
enum Step {
    Link(u8, u8, usize, i16, i16, usize),
    Move(u8, usize),
    Join(bool, u8, u8),
    Split(u8, usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..8u8, 0..8u8, 0..7usize, 0..40i16, 0..40i16, 0..3usize).prop_map(|(a, b, k, f, l, c)| Step::Link(a, b, k, f, l, c)),
        2 => (0..8u8, 0..6usize).prop_map(|(n, state)| Step::Move(n, state)),
        3 => (any::<bool>(), 0..8u8, 0..8u8).prop_map(|(merged, a, b)| Step::Join(merged, a, b)),
        1 => (0..6u8, 0..5usize).prop_map(|(n, links)| Step::Split(n, links)),
    ]
}

fn day(n: i16) -> Date {
    date(2026, 1, 1).saturating_add(jiff::Span::new().days(n))
}

fn done(register: &Register, n: usize, step: &Step) -> Result<Register, ContextFault> {
    match *step {
        Step::Link(from, to, kind, first, length, confidence) => {
            let link = Link {
                kind: LinkKind::ALL[kind],
                from: context_id(from),
                to: context_id(to),
                from_on: day(first),
                to_on: (length < 30).then(|| day(first + length)),
                confidence: Confidence::ALL[confidence],
                source: SourceSector::Transport,
            };
            register.with_link(link_id(n), link)
        }
        Step::Move(context, state) => {
            let id = context_id(context);
            let moved = register.living(id)?.moved(ContextState::ALL[state], TODAY)?;
            register.with_context(id, moved)
        }
        Step::Join(merged, from, into) => {
            let how = if merged { Joined::Merged } else { Joined::Superseded };
            join(register, how, context_id(from), context_id(into))
        }
        Step::Split(whole, links) => {
            let whole = context_id(whole);
            let mut given: Vec<LinkId> =
                register.links.iter().filter(|(_, link)| link.touches(whole)).map(|(id, _)| *id).collect();
            given.truncate(links);
            let part = |part: u8, links| Part {
                id: ContextId(Uuid::from_u128(n as u128 * 10 + u128::from(part) + 5_000)),
                name: Text::same("A part"),
                details: place_details(part),
                links,
                places: Vec::new(),
            };
            split(register, whole, &[part(0, Vec::new()), part(1, given)])
        }
    }
}

/// The registers that some steps make of the ground, each with what it changed; a step that is refused changes nothing.
fn run(steps: &[Step]) -> Vec<(Register, Vec<Change>)> {
    let ground = ground();
    let mut registers = vec![(ground.clone(), changes(&Register::default(), &ground))];
    for (n, step) in steps.iter().enumerate() {
        let before = registers.last().unwrap().0.clone();
        if let Ok(after) = done(&before, n, step) {
            let changed = changes(&before, &after);
            registers.push((after, changed));
        }
    }
    registers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_sequence_that_is_undone_from_its_end_gives_every_register_before(steps in vec(step(), 1..25)) {
        let registers = run(&steps);
        let mut now = registers.last().unwrap().0.clone();
        for pair in registers.windows(2).rev() {
            now = undo(&now, &pair[1].1).unwrap();
            prop_assert_eq!(&now, &pair[0].0);
        }
    }

    #[test]
    fn the_history_folds_to_the_register_also_when_it_has_been_through_the_database(steps in vec(step(), 1..25)) {
        let registers = run(&steps);
        let mut acts: Vec<Vec<Change>> = registers.iter().map(|(_, changed)| changed.clone()).collect();
        for change in acts.iter_mut().flatten() {
            change.before = serde_json::from_str(&change.before.to_string()).unwrap();
            change.after = serde_json::from_str(&change.after.to_string()).unwrap();
        }
        let folded = fold(acts.iter().map(Vec::as_slice)).unwrap();
        prop_assert_eq!(&folded, &registers.last().unwrap().0);
    }

    #[test]
    fn a_merge_and_its_undo_are_nothing_on_contexts_links_and_places(steps in vec(step(), 0..20), from in 0..8u8, into in 0..8u8) {
        let before = run(&steps).pop().unwrap().0;
        if let Ok(after) = join(&before, Joined::Merged, context_id(from), context_id(into)) {
            prop_assert_eq!(undo(&after, &changes(&before, &after)).unwrap(), before);
        }
    }

    #[test]
    fn no_act_leaves_a_link_to_itself_twice_or_to_what_has_ended_nor_loses_a_place(steps in vec(step(), 1..25)) {
        for (register, _) in run(&steps) {
            let links: Vec<&Link> = register.links.values().collect();
            for (n, link) in links.iter().enumerate() {
                prop_assert!(link.from != link.to);
                prop_assert!(register.living(link.from).is_ok() && register.living(link.to).is_ok());
                prop_assert!(links[..n].iter().all(|other| !other.repeats(link)));
            }
            let mut places: Vec<&PlaceId> = register.contexts.values().flat_map(|context| &context.places).collect();
            places.sort();
            prop_assert_eq!(places.len(), 8, "each registered place is of exactly one context: {:?}", places);
            for context in register.contexts.values() {
                prop_assert!(context.sound().is_ok());
                for meeting in context.details.meets() {
                    prop_assert!(context.ended.is_some() || register.living(meeting.at).is_ok());
                }
            }
        }
    }

    #[test]
    fn a_life_goes_only_where_the_table_says_and_never_in_hand_on_police_evidence_alone(
        states in vec(0..6usize, 1..12), police_alone in any::<bool>()
    ) {
        let mut context = known(place_details(0), 0);
        if police_alone {
            context.sources = vec![SourceSector::Police];
        }
        for state in states {
            let to = ContextState::ALL[state];
            let from = context.state;
            match context.moved(to, TODAY) {
                Ok(moved) => {
                    prop_assert!(MOVES.contains(&(from, to)));
                    prop_assert!(!(police_alone && to.is_in_hand()));
                    prop_assert_eq!(moved.opened_on.is_some(), context.opened_on.is_some() || to.is_in_hand());
                    context = moved;
                }
                Err(fault) => prop_assert!(!MOVES.contains(&(from, to)) || (police_alone && fault == ContextFault::PoliceOnly)),
            }
        }
    }
}

#[test]
fn every_state_can_be_reached_and_left_and_nothing_returns_to_proposed() {
    for state in ContextState::ALL {
        assert!(state.next().next().is_some(), "{} is no dead end", state.code());
        let reached = MOVES.iter().any(|(_, to)| *to == state);
        assert_eq!(reached, state != ContextState::Proposed);
    }
}

#[test]
fn what_was_changed_after_a_merge_keeps_it_from_being_undone() {
    let before = ground();
    let after = join(&before, Joined::Merged, context_id(0), context_id(1)).unwrap();
    let act = changes(&before, &after);
    let mut later = after.clone();
    later.contexts.get_mut(&context_id(1)).unwrap().review_on = Some(date(2027, 1, 1));
    let back = undo(&later, &act).unwrap();
    assert_eq!(back.contexts[&context_id(1)].review_on, Some(date(2027, 1, 1)), "what came since stays");
    later.contexts.get_mut(&context_id(1)).unwrap().places.clear();
    assert_eq!(undo(&later, &act), Err(ContextFault::Later));
    assert_eq!(apply(&before, &act).unwrap(), after);
}

#[test]
fn a_merge_carries_links_meetings_places_and_the_stricter_marking() {
    let mut before = ground();
    let link = |from: u8, to: u8| Link {
        kind: LinkKind::Feeds,
        from: context_id(from),
        to: context_id(to),
        from_on: day(0),
        to_on: None,
        confidence: Confidence::Low,
        source: SourceSector::Transport,
    };
    before.links.insert(link_id(1), link(0, 3));
    before.links.insert(link_id(2), Link { confidence: Confidence::High, ..link(1, 3) });
    before.links.insert(link_id(3), link(0, 1));
    let after = join(&before, Joined::Merged, context_id(0), context_id(1)).unwrap();
    assert_eq!(after.links.len(), 1, "one led to itself, two said the same");
    let left = after.links.values().next().unwrap();
    assert_eq!((left.from, left.confidence), (context_id(1), Confidence::High));
    let (old, heir) = (&after.contexts[&context_id(0)], &after.contexts[&context_id(1)]);
    assert_eq!((old.state, old.became.as_slice()), (ContextState::Closed, [context_id(1)].as_slice()));
    assert_eq!((old.places.len(), heir.places.len()), (0, 2));
    assert_eq!(after.contexts[&context_id(6)].details.meets().len(), 1, "the group met at both");
    assert_eq!(undo(&after, &changes(&before, &after)).unwrap(), before);
    assert_eq!(join(&after, Joined::Merged, context_id(0), context_id(2)), Err(ContextFault::Ended));
    assert_eq!(join(&before, Joined::Merged, context_id(6), context_id(2)), Err(ContextFault::Kinds));
}

#[test]
fn inverse_and_symmetric_links_say_the_same_the_other_way_round() {
    let link = |kind, from, to| Link {
        kind,
        from: context_id(from),
        to: context_id(to),
        from_on: day(0),
        to_on: Some(day(9)),
        confidence: Confidence::Low,
        source: SourceSector::Education,
    };
    let register = ground().with_link(link_id(0), link(LinkKind::DisplacedTo, 0, 1)).unwrap();
    for (again, fault) in [
        (link(LinkKind::DisplacedFrom, 1, 0), Some(ContextFault::LinkTwice)),
        (link(LinkKind::DisplacedTo, 1, 0), None),
        (Link { from_on: day(10), to_on: None, ..link(LinkKind::DisplacedTo, 0, 1) }, None),
        (
            Link { from_on: day(9), to_on: None, ..link(LinkKind::DisplacedTo, 0, 1) },
            Some(ContextFault::LinkTwice),
        ),
        (link(LinkKind::SameManager, 2, 2), Some(ContextFault::LinkSelf)),
    ] {
        assert_eq!(register.with_link(link_id(1), again.clone()).err(), fault, "{again:?}");
    }
    let same = register.with_link(link_id(2), link(LinkKind::SameManager, 3, 2)).unwrap();
    let turned = same.with_link(link_id(3), link(LinkKind::SameManager, 2, 3));
    assert_eq!(turned, Err(ContextFault::LinkTwice));
}

/// A name is a phrase, in each language: no entry of a list stands in it with its capital letter.
#[test]
fn the_name_of_a_group_reads_as_a_phrase_in_both_languages() {
    let at = Text::new("Bell Arcade", "Arcêd y Gloch");
    let name = peer_group_name(SizeBand::OverTwenty, AgeBand::Mixed, Some(&at));
    assert_eq!(name.en, "Group of more than 20, of mixed ages, at Bell Arcade");
    assert_eq!(name.cy, "Grŵp o fwy nag 20, o oedrannau cymysg (Arcêd y Gloch)");
    let mut told = std::collections::BTreeSet::new();
    for size in SizeBand::ALL {
        for age in AgeBand::ALL {
            let name = peer_group_name(*size, *age, None);
            for (words, opens) in [(&name.en, "Group of "), (&name.cy, "Grŵp o ")] {
                let rest = words.strip_prefix(opens).unwrap_or_else(|| panic!("{words}"));
                assert!(!rest.chars().any(char::is_uppercase) && !rest.contains("context-group"), "{words}");
            }
            told.insert(name.en);
        }
    }
    assert_eq!(told.len(), SizeBand::ALL.len() * AgeBand::ALL.len(), "no two bands read the same");
}
