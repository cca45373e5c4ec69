//! Who may do what, cell by cell, and what else a decision asks for.

use crate::house::{ANOTHER, ASKER, caller, decided, region};
use access::{
    ActionKind, Agreement, Analyse, Asked, Caller, Circumstance, DAY, Maker, OF_A_TOKEN, OF_ONES_OWN,
    Purpose, ReadReleased, Refusal, Role, SignAgreement, case, decide, offered, purposes_offered,
};
use concern::{AgencyCode, HarmSet, HarmType};
use language::keys;
use std::path::Path;

fn committed() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/secrecy/roles.txt");
    std::fs::read_to_string(&path).expect("tests/secrecy/roles.txt is committed")
}

#[test]
fn the_committed_table_is_what_the_policies_say() {
    let rendered = access::render();
    assert!(
        committed() == rendered,
        "tests/secrecy/roles.txt differs from the policies. If the change is meant, put this there and have it reviewed:\n{rendered}"
    );
}

/// The cells of a part of the committed file: caller, action, circumstance (none in part 1), tick or cross.
fn cells(part: &str) -> Vec<(String, ActionKind, String, bool)> {
    let text = committed();
    let begin = text.find(&format!("# {part}. ")).expect("the part is there");
    let lines: Vec<&str> = text[begin..]
        .lines()
        .skip_while(|line| line.starts_with('#'))
        .take_while(|line| !line.starts_with('#'))
        .collect();
    let heads: Vec<&str> = lines[0].split_whitespace().collect();
    let mut cells = Vec::new();
    for line in &lines[1..] {
        let mut words = line.split_whitespace();
        let who = words.next().expect("a caller").to_owned();
        let action_of =
            |code: &str| *ActionKind::ALL.iter().find(|action| action.code() == code).expect("an action");
        let row = (part != "1").then(|| (words.next().expect("an action"), words.next()));
        for (head, mark) in heads.iter().zip(words) {
            let (action, head) = match row {
                Some((action, _)) => (action_of(action), (*head).to_owned()),
                None => (action_of(head), "RAPS".to_owned()),
            };
            cells.push((who.clone(), action, head, mark == "✔"));
        }
    }
    cells
}

fn seat(name: &str) -> Caller {
    match name {
        "command-line" => Caller::command_line(region("gwaelod")),
        code => caller(Role::parse(code).expect("a role")),
    }
}

fn asked(circumstance: Circumstance) -> (Asked, Vec<Agreement>) {
    let (region, agreement) = case(circumstance);
    let asked = Asked::of(region, DAY).stepped_up(circumstance.step_up);
    let asked = if circumstance.purpose { asked.for_purpose(Purpose::HotspotReview) } else { asked };
    (asked, circumstance.agreement.then_some(agreement).into_iter().collect())
}

#[test]
fn each_cell_of_the_committed_table_is_decided_as_it_is_written() {
    let mut count = 0;
    for (part, own) in [("1", false), ("2", false), ("3", true), ("4", false)] {
        for (name, action, code, ticked) in cells(part) {
            let circumstance =
                Circumstance::all().find(|one| one.code() == code).expect("a circumstance of the table");
            let who = seat(&name);
            let (asked, agreements) = asked(circumstance);
            let (maker, account) = if own { (ASKER, ASKER) } else { (ANOTHER, ANOTHER) };
            let mut asked = asked.made_by(Maker::Account(maker)).of_account(account);
            if own && who.user().is_none() {
                asked = Asked { made_by: Some(Maker::CommandLine), account: None, ..asked };
            }
            asked.by_token = part == "4";
            let decision = decided(action, &who, &asked, &agreements);
            assert_eq!(decision.is_ok(), ticked, "{name} {} {code} own: {own}: {decision:?}", action.code());
            count += 1;
        }
    }
    println!("{count} cells of the role table tested through decide()");
    let callers = Role::ALL.len() + 1;
    assert_eq!(count, callers * (ActionKind::ALL.len() * 17 + (OF_ONES_OWN.len() + OF_A_TOKEN.len()) * 16));
    assert!(committed().ends_with(&format!("# Cells: {count}\n")));
}

fn agreement() -> Agreement {
    case(Circumstance { own_region: true, agreement: true, purpose: true, step_up: true }).1
}

#[test]
fn the_working_side_keeps_its_purpose_on_the_grant() {
    let analyst = caller(Role::Analyst);
    let all = Agreement { purposes: Purpose::ALL.to_vec(), ..agreement() };
    for purpose in Purpose::ALL {
        let asked = Asked::of(region("gwaelod"), DAY).stepped_up(true).for_purpose(purpose);
        let grant = decide::<Analyse>(&analyst, &asked, std::slice::from_ref(&all)).expect("granted");
        assert_eq!((grant.purpose(), grant.caller()), (Some(purpose), &analyst));
    }
}

#[test]
fn the_first_wall_in_the_way_is_the_reason() {
    let own = Asked::of(region("gwaelod"), DAY).stepped_up(true).for_purpose(Purpose::HotspotReview);
    let agreements = [agreement()];
    let refusal = |role, asked: &Asked, agreements: &[Agreement]| {
        decide::<Analyse>(&caller(role), asked, agreements).expect_err("refused")
    };
    assert_eq!(refusal(Role::BoardMember, &own, &agreements), Refusal::Role);
    let elsewhere = Asked { region: region("north-gwaelod"), ..own.clone() };
    assert_eq!(refusal(Role::Analyst, &elsewhere, &agreements), Refusal::Region);
    assert_eq!(refusal(Role::Analyst, &own, &[]), Refusal::Agreement);
    let other = Asked { purpose: Some(Purpose::DataQuality), ..own.clone() };
    assert_eq!(refusal(Role::Analyst, &other, &agreements), Refusal::Agreement, "another purpose");
    let none = Asked { purpose: None, ..own.clone() };
    assert_eq!(refusal(Role::Analyst, &none, &agreements), Refusal::PurposeMissing);
    let no_key = Asked { stepped_up: false, ..own };
    assert_eq!(refusal(Role::Analyst, &no_key, &agreements), Refusal::StepUpMissing);
    for hidden in [Refusal::Region, Refusal::Agreement] {
        assert_eq!(hidden.text(), Refusal::Role.text(), "a stranger cannot tell which it was");
    }
}

#[test]
fn what_nobody_is_known_to_have_drafted_is_not_signed() {
    let chair = caller(Role::MeetingChair);
    let asked = Asked::of(region("gwaelod"), DAY).stepped_up(true);
    let sign = |asked: &Asked| decide::<SignAgreement>(&chair, asked, &[]).map(|_| ());
    assert_eq!(sign(&asked), Err(Refusal::OwnWork));
    assert_eq!(sign(&asked.clone().made_by(Maker::Account(ASKER))), Err(Refusal::OwnWork));
    assert_eq!(sign(&asked.clone().made_by(Maker::Account(ANOTHER))), Ok(()));
    assert_eq!(sign(&asked.made_by(Maker::CommandLine)), Ok(()));
}

#[test]
fn a_grant_covers_the_harm_types_of_every_agreement_that_carries_it_and_no_others() {
    let of = |harms, purposes: &[Purpose]| Agreement {
        harms: HarmSet::of([harms]),
        purposes: purposes.to_vec(),
        ..agreement()
    };
    let (first, second) = (HarmType::ALL[0], HarmType::ALL[1]);
    let agreements = [
        of(first, &[Purpose::HotspotReview]),
        of(second, &[Purpose::HotspotReview, Purpose::DataQuality]),
        Agreement { ended: true, ..of(HarmType::ALL[2], &Purpose::ALL) },
    ];
    let asked = Asked::of(region("gwaelod"), DAY).stepped_up(true);
    let harms = |asked: &Asked| {
        decide::<Analyse>(&caller(Role::Analyst), asked, &agreements).expect("granted").harms()
    };
    assert_eq!(harms(&asked.clone().for_purpose(Purpose::HotspotReview)), HarmSet::of([first, second]));
    assert_eq!(harms(&asked.clone().for_purpose(Purpose::DataQuality)), HarmSet::of([second]));
    let reads = decide::<ReadReleased>(&caller(Role::BoardMember), &asked, &agreements).expect("granted");
    assert_eq!(reads.harms(), HarmSet::of([first, second]));
}

#[test]
fn menus_and_purposes_follow_the_agreements_in_force() {
    let analyst = caller(Role::Analyst);
    let two = Agreement { purposes: vec![Purpose::DataQuality, Purpose::ProblemProfile], ..agreement() };
    assert_eq!(
        purposes_offered(&analyst, std::slice::from_ref(&two), DAY),
        [Purpose::ProblemProfile, Purpose::DataQuality],
        "in the order of the list"
    );
    assert!(offered(&analyst, ActionKind::Analyse, std::slice::from_ref(&two), DAY));
    assert!(purposes_offered(&analyst, &[], DAY).is_empty());
    assert!(!offered(&analyst, ActionKind::Analyse, &[], DAY));
    let tomorrow = DAY.tomorrow().expect("a day");
    assert!(!offered(&analyst, ActionKind::ReadReleased, std::slice::from_ref(&two), tomorrow));
    assert!(purposes_offered(&caller(Role::BoardMember), &[two], DAY).is_empty());
    assert!(
        offered(&caller(Role::Administrator), ActionKind::ManageAccounts, &[], DAY),
        "no data, no agreement"
    );
}

#[test]
fn another_agency_of_the_same_region_is_not_covered() {
    let asked = Asked::of(region("gwaelod"), DAY);
    let other = Agreement { agencies: vec![AgencyCode::parse("GWL-HEALTH").expect("a code")], ..agreement() };
    let refusal = decide::<ReadReleased>(&caller(Role::BoardMember), &asked, &[other]);
    assert_eq!(refusal.map(|_| ()), Err(Refusal::Agreement));
}

#[test]
fn words_are_read_back_and_spoken_in_both_languages() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Some(role));
        assert!(!role.label().cy.is_empty());
    }
    for purpose in Purpose::ALL {
        assert_eq!(Purpose::parse(purpose.code()), Some(purpose));
        assert!(!purpose.label().cy.is_empty());
    }
    for refusal in Refusal::ALL {
        assert!(!refusal.text().cy.is_empty() && refusal.text().cy != refusal.text().en);
    }
    assert_eq!(Role::parse("command-line"), None, "no account can be the command line");
    assert!(keys("access-refused") && keys("access-purpose-missing"));
}
