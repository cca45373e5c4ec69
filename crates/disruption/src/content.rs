//! What may be written in a plan: bounds, days, measures that are directed at places, and prose that cannot name a person; and what a plan lacks
//! before it can be started.

use crate::look::Look;
use access::Role;
use api::{PlanContent, Views};
use concern::ContextKind;
use context::FieldFault;
use measure::Catalogue;
use screen::Screener;

/// Entries of one list at most.
const ENTRIES: usize = 30;

/// What is wrong with the fields of a plan on a context of a kind; empty where nothing is. No value is repeated.
pub fn plan_faults(content: &PlanContent, kind: ContextKind, screener: &Screener) -> Vec<FieldFault> {
    let mut look = Look::new(screener);
    if content.title.trim().is_empty() {
        look.fault("title", "plan-fault-empty");
    }
    look.line("title", &content.title);
    for (n, goal) in content.goals.iter().enumerate() {
        look.line(&format!("goals.{n}.text"), &goal.text);
        look.line(&format!("goals.{n}.need"), goal.need.as_deref().unwrap_or_default());
    }
    measures(content, kind, &mut look);
    for (n, partner) in content.partners.iter().enumerate() {
        look.line(&format!("partners.{n}.organisation"), &partner.organisation);
        look.text(&format!("partners.{n}.told"), &partner.told);
    }
    for (n, step) in content.milestones.iter().enumerate() {
        look.line(&format!("milestones.{n}.what"), &step.what);
        look.day(&format!("milestones.{n}.due"), &step.due);
        look.maybe_day(&format!("milestones.{n}.done_on"), step.done_on.as_deref());
    }
    look.text("resources", &content.resources);
    look.text("displacement.risk", &content.displacement.risk);
    if content.displacement.watched.iter().any(|code| !is_code(code)) {
        look.fault("displacement.watched", "plan-fault-code");
    }
    let (success, ethics) = (&content.success, &content.ethics);
    for (field, text) in [
        ("success.effort", &success.effort),
        ("success.change", &success.change),
        ("ethics.focus", &ethics.focus),
        ("ethics.method", &ethics.method),
        ("ethics.impact", &ethics.impact),
        ("ethics.equality", &ethics.equality),
        ("outcome", &content.outcome),
    ] {
        look.text(field, text);
    }
    days(content, &mut look);
    let lists = [
        ("goals", content.goals.len()),
        ("measures", content.measures.len()),
        ("partners", content.partners.len()),
        ("milestones", content.milestones.len()),
        ("displacement.watched", content.displacement.watched.len()),
    ];
    for (field, _) in lists.into_iter().filter(|(_, entries)| *entries > ENTRIES) {
        look.fault(field, "plan-fault-many");
    }
    look.faults
}

/// What a plan lacks before it can be started, in the order of the form. The ethics gate comes first: it is asked before anything is decided.
pub fn plan_lacks(content: &PlanContent) -> Vec<FieldFault> {
    let (success, ethics) = (&content.success, &content.ethics);
    let mut lacks: Vec<FieldFault> = [
        ("ethics.focus", &ethics.focus),
        ("ethics.method", &ethics.method),
        ("ethics.impact", &ethics.impact),
        ("ethics.equality", &ethics.equality),
        ("success.effort", &success.effort),
        ("success.change", &success.change),
        ("displacement.risk", &content.displacement.risk),
    ]
    .into_iter()
    .filter(|(_, text)| text.trim().is_empty())
    .map(|(field, _)| FieldFault::new(field, "plan-fault-empty"))
    .collect();
    match ethics.views {
        Some(Views::Considered | Views::NotPossible) => {}
        Some(Views::NotYet) => lacks.push(FieldFault::new("ethics.views", "plan-fault-views-first")),
        None => lacks.push(FieldFault::new("ethics.views", "plan-fault-answer")),
    }
    if content.goals.iter().all(|goal| goal.text.trim().is_empty()) {
        lacks.push(FieldFault::new("goals", "plan-fault-empty"));
    }
    if content.measures.is_empty() {
        lacks.push(FieldFault::new("measures", "plan-fault-empty"));
    }
    if content.review_on.is_none() {
        lacks.push(FieldFault::new("review_on", "plan-fault-empty"));
    }
    lacks
}

fn measures(content: &PlanContent, kind: ContextKind, look: &mut Look<'_>) {
    for (n, planned) in content.measures.iter().enumerate() {
        let field = |name: &str| format!("measures.{n}.{name}");
        // What is directed at a person is no `PlaceMeasure`, so there is no instance of it.
        match Catalogue::current().place_measure(&planned.measure) {
            None => look.fault(field("measure"), "plan-fault-measure"),
            Some(known) if !known.measure().suits(kind) => {
                look.fault(field("measure"), "plan-fault-measure-kind");
            }
            Some(_) => {}
        }
        if Role::parse(&planned.owner).is_none() {
            look.fault(field("owner"), "plan-fault-owner");
        }
        look.text(&field("note"), &planned.note);
        let from = look.maybe_day(&field("from"), planned.from.as_deref());
        let until = look.maybe_day(&field("until"), planned.until.as_deref());
        if from.zip(until).is_some_and(|(from, until)| from > until) {
            look.fault(field("until"), "plan-fault-period");
        }
    }
}

fn days(content: &PlanContent, look: &mut Look<'_>) {
    let first = look.day("first_day", &content.first_day);
    let last = look.day("last_day", &content.last_day);
    if first.zip(last).is_some_and(|(first, last)| first > last) {
        look.fault("last_day", "plan-fault-period");
    }
    look.maybe_day("review_on", content.review_on.as_deref());
}

/// A code of an area or a context, as the register writes them.
fn is_code(code: &str) -> bool {
    let letter = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
    (1..=40).contains(&code.len()) && code.bytes().all(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::{Displacement, EthicsGate, MeasureState, PlanGoal, PlanPartner, PlannedMeasure, Success};

    fn content() -> PlanContent {
        PlanContent {
            title: "Light and people at the interchange".to_owned(),
            goals: vec![PlanGoal {
                text: "Young people wait where staff can see them.".to_owned(),
                need: None,
            }],
            measures: vec![PlannedMeasure {
                measure: "safe_haven".to_owned(),
                state: MeasureState::Planned,
                owner: "community_safety".to_owned(),
                from: Some("2026-02-01".to_owned()),
                until: None,
                note: String::new(),
            }],
            partners: vec![PlanPartner {
                organisation: "Bus company".to_owned(),
                told: "That staff are wanted on the platforms after school.".to_owned(),
            }],
            displacement: Displacement {
                risk: "The park behind the station.".to_owned(),
                watched: Vec::new(),
            },
            success: Success {
                effort: "Hours of staff on the platforms.".to_owned(),
                change: "Reports and how safe young people feel there.".to_owned(),
            },
            ethics: EthicsGate {
                focus: "The place and who runs it.".to_owned(),
                method: "No power is used; it is agreed.".to_owned(),
                impact: "Travellers see more staff.".to_owned(),
                equality: "Looked at by the board's equality lead.".to_owned(),
                views: Some(Views::Considered),
            },
            first_day: "2026-02-01".to_owned(),
            last_day: "2026-07-31".to_owned(),
            review_on: Some("2026-05-01".to_owned()),
            ..PlanContent::default()
        }
    }

    fn fields(content: &PlanContent, kind: ContextKind) -> Vec<String> {
        plan_faults(content, kind, &Screener::new()).into_iter().map(|fault| fault.field).collect()
    }

    fn lacks(content: &PlanContent) -> Vec<String> {
        plan_lacks(content).into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn what_teams_write_passes_and_a_person_does_not() {
        assert_eq!(fields(&content(), ContextKind::Place), Vec::<String>::new());
        let mut named = content();
        named.partners[0].told = "Ring the manager on 07700 900123.".to_owned();
        named.goals[0].text = "Staff know that Kayleigh waits there.".to_owned();
        assert_eq!(fields(&named, ContextKind::Place), ["goals.0.text", "partners.0.told"]);
    }

    #[test]
    fn what_is_directed_at_a_person_has_no_instance_and_a_measure_suits_its_kind() {
        let person = Catalogue::current().measures.iter().find(|one| one.contexts.is_empty()).unwrap();
        let mut other = content();
        other.measures[0].measure = person.id.clone();
        assert_eq!(fields(&other, ContextKind::Place), ["measures.0.measure"]);
        other.measures[0].measure = "no_such_measure".to_owned();
        assert_eq!(fields(&other, ContextKind::Place), ["measures.0.measure"]);
        assert_eq!(fields(&content(), ContextKind::OnlineSpace), ["measures.0.measure"]);
    }

    #[test]
    fn nothing_is_started_before_every_question_of_the_gate_has_an_answer() {
        assert_eq!(lacks(&content()), Vec::<String>::new());
        let empty = PlanContent { title: "Something".to_owned(), ..PlanContent::default() };
        assert_eq!(
            lacks(&empty),
            [
                "ethics.focus",
                "ethics.method",
                "ethics.impact",
                "ethics.equality",
                "success.effort",
                "success.change",
                "displacement.risk",
                "ethics.views",
                "goals",
                "measures",
                "review_on"
            ]
        );
        let mut unasked = content();
        unasked.ethics.views = Some(Views::NotYet);
        assert_eq!(lacks(&unasked), ["ethics.views"], "young people are asked first");
    }

    #[test]
    fn days_codes_and_lists_are_held() {
        let mut wrong = content();
        wrong.last_day = "2026-01-31".to_owned();
        wrong.measures[0].until = Some("2026-01-01".to_owned());
        wrong.measures[0].owner = "the sergeant".to_owned();
        wrong.displacement.watched = vec!["Park Street".to_owned()];
        assert_eq!(
            fields(&wrong, ContextKind::Place),
            ["measures.0.owner", "measures.0.until", "displacement.watched", "last_day"]
        );
    }
}
