//! Who may do what, cell by cell, and what else a decision asks for.

use access::{
    ActionKind, Analyse, Asked, Caller, DraftAgreement, ExportReleased, ImportConcerns, ImportGeography,
    ManageAccounts, ProposeRelease, Purpose, ReadAudit, ReadReleased, Refusal, RegionCode, ReviseRelease,
    Role, SignAgreement, SignRelease, UserId, command_line_may, decide, may,
};
use concern::AgencyCode;
use language::keys;
use std::path::Path;
use uuid::Uuid;

fn region(code: &str) -> RegionCode {
    RegionCode::parse(code).expect("a code")
}

fn caller(role: Role) -> Caller {
    let agency = AgencyCode::parse("GWL-POL").expect("a code");
    Caller::account(UserId(Uuid::from_u128(7)), role, region("gwaelod"), agency)
}

/// What `decide` says of one action, asked for properly: the caller's own region and a purpose.
fn decided(caller: &Caller, action: ActionKind) -> Result<(), Refusal> {
    let asked = Asked::for_purpose(region("gwaelod"), Purpose::HotspotReview);
    match action {
        ActionKind::Analyse => decide::<Analyse>(caller, &asked).map(|_| ()),
        ActionKind::ReadReleased => decide::<ReadReleased>(caller, &asked).map(|_| ()),
        ActionKind::ImportConcerns => decide::<ImportConcerns>(caller, &asked).map(|_| ()),
        ActionKind::ImportGeography => decide::<ImportGeography>(caller, &asked).map(|_| ()),
        ActionKind::ProposeRelease => decide::<ProposeRelease>(caller, &asked).map(|_| ()),
        ActionKind::SignRelease => decide::<SignRelease>(caller, &asked).map(|_| ()),
        ActionKind::ReviseRelease => decide::<ReviseRelease>(caller, &asked).map(|_| ()),
        ActionKind::ExportReleased => decide::<ExportReleased>(caller, &asked).map(|_| ()),
        ActionKind::ReadAudit => decide::<ReadAudit>(caller, &asked).map(|_| ()),
        ActionKind::ManageAccounts => decide::<ManageAccounts>(caller, &asked).map(|_| ()),
        ActionKind::DraftAgreement => decide::<DraftAgreement>(caller, &asked).map(|_| ()),
        ActionKind::SignAgreement => decide::<SignAgreement>(caller, &asked).map(|_| ()),
    }
}

#[test]
fn the_committed_table_is_what_the_code_does() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/secrecy/roles.txt");
    let committed = std::fs::read_to_string(&path).expect("tests/secrecy/roles.txt is committed");
    let rendered = access::render();
    assert!(
        committed == rendered,
        "tests/secrecy/roles.txt differs from the code. If the change is meant, put this there and have it reviewed:\n{rendered}"
    );
}

#[test]
fn each_cell_of_the_table_is_decided_as_it_is_written() {
    let table = access::render();
    let mut lines = table.lines().skip(1);
    let actions: Vec<String> =
        lines.next().expect("a heading").split_whitespace().map(|word| word.replace('*', "")).collect();
    assert!(actions.iter().eq(ActionKind::ALL.iter().map(|action| action.code())));
    let mut rows = 0;
    for line in lines {
        let mut words = line.split_whitespace();
        let who = match words.next().expect("a name") {
            "command-line" => Caller::command_line(region("gwaelod")),
            code => caller(Role::parse(code).expect("a role")),
        };
        for (action, mark) in ActionKind::ALL.iter().zip(words) {
            let expected = if mark == "✔" { Ok(()) } else { Err(Refusal::Role) };
            assert_eq!(decided(&who, *action), expected, "{} {}", who.role_code(), action.code());
        }
        rows += 1;
    }
    assert_eq!(rows, Role::ALL.len() + 1);
}

#[test]
fn the_working_side_needs_a_purpose_and_keeps_it_on_the_grant() {
    let analyst = caller(Role::Analyst);
    let without = decide::<Analyse>(&analyst, &Asked::of(region("gwaelod")));
    assert_eq!(without.err(), Some(Refusal::PurposeMissing));
    for purpose in Purpose::ALL {
        let grant =
            decide::<Analyse>(&analyst, &Asked::for_purpose(region("gwaelod"), purpose)).expect("granted");
        assert_eq!(
            (grant.purpose(), grant.action(), grant.caller()),
            (Some(purpose), ActionKind::Analyse, &analyst)
        );
    }
    assert!(decide::<ReadReleased>(&analyst, &Asked::of(region("gwaelod"))).is_ok());
}

#[test]
fn nobody_sees_another_region_and_a_stranger_cannot_tell_why_not() {
    let elsewhere = Asked::for_purpose(region("north-gwaelod"), Purpose::DataQuality);
    let refusal = decide::<Analyse>(&caller(Role::SeniorAnalyst), &elsewhere).expect_err("another region");
    assert_eq!(refusal, Refusal::Region);
    assert_eq!(refusal.text(), Refusal::Role.text());
}

#[test]
fn statements_that_the_table_must_never_break() {
    for action in ActionKind::ALL {
        let record = *action == ActionKind::ReadAudit;
        assert_eq!(may(Role::Auditor, *action), record, "the auditor reads the record, never the data");
        let house = matches!(
            action,
            ActionKind::ImportGeography | ActionKind::ManageAccounts | ActionKind::DraftAgreement
        );
        assert_eq!(may(Role::Administrator, *action), house, "the administrator has no data");
        let intake = *action == ActionKind::ImportConcerns;
        assert_eq!(may(Role::BusinessGuardian, *action), intake, "the business guardian is intake only");
    }
    assert!(!command_line_may(ActionKind::Analyse), "the working side is on screen only");
    for role in Role::ALL {
        let partner = !matches!(role, Role::Analyst | Role::SeniorAnalyst);
        assert!(!(partner && may(role, ActionKind::Analyse)), "{role:?} is not an accredited analyst");
    }
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
    assert_eq!(Role::parse("command-line"), None, "no account can be the command line");
    assert!(keys("access-refused") && keys("access-purpose-missing"));
}
