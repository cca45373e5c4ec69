//! Statements that hold whatever a role is given: tried over every role, action and circumstance, against a specification
//! written here once more in plain Rust, and by Cedar's own strict validation.
//!
//! The policies compare the facts for equality and order only, so the classes tried below are all there are: a region is the
//! caller's own or another; a day is before, within or after an agreement; a maker is the asker, another, or unknown.

#![allow(clippy::unwrap_used, reason = "a code or a day of the test that is none ends it")]

use crate::house::{ANOTHER, ASKER, decided, region};
use access::{ActionKind, Agreement, Asked, Caller, DAY, Maker, Purpose, ROLES, Role, SCHEMA, WALLS};
use access::{callers, command_line_may, may};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityUid, PolicySet, Request, RestrictedExpression,
    Schema, ValidationMode, Validator,
};
use concern::{AgencyCode, HarmSet};
use std::collections::{HashMap, HashSet};
use std::str::FromStr as _;

/// One way in which things may stand.
#[derive(Clone, Debug)]
struct Standing {
    asked: Asked,
    agreement: Option<Agreement>,
    /// The agreement is in force and names agency and region.
    in_force: bool,
    /// It names the purpose asked for too.
    names_purpose: bool,
}

fn agreements(of: &str) -> Vec<(Option<Agreement>, bool)> {
    let good = Agreement {
        region: region(of),
        agencies: vec![AgencyCode::parse("GWL-HEALTH").unwrap(), AgencyCode::parse("GWL-POLICE").unwrap()],
        purposes: vec![Purpose::HotspotReview],
        harms: HarmSet::ALL,
        first_day: DAY,
        last_day: DAY,
        signed: true,
        ended: false,
    };
    let (before, after) = (DAY.yesterday().unwrap(), DAY.tomorrow().unwrap());
    vec![
        (None, false),
        (Some(good.clone()), true),
        (Some(Agreement { first_day: before, last_day: after, ..good.clone() }), true),
        (Some(Agreement { signed: false, ..good.clone() }), false),
        (Some(Agreement { ended: true, ..good.clone() }), false),
        (Some(Agreement { first_day: after, last_day: after, ..good.clone() }), false),
        (Some(Agreement { first_day: before, last_day: before, ..good.clone() }), false),
        (Some(Agreement { region: region("elsewhere"), ..good.clone() }), false),
        (Some(Agreement { agencies: good.agencies[..1].to_vec(), ..good }), false),
    ]
}

fn standings() -> Vec<Standing> {
    let mut all = Vec::new();
    for of in ["gwaelod", "north-gwaelod"] {
        for (agreement, in_force) in agreements(of) {
            for purpose in [None, Some(Purpose::HotspotReview), Some(Purpose::DataQuality)] {
                for stepped_up in [true, false] {
                    // A token has no session to show a passkey in, and a session has no token.
                    for by_token in if stepped_up { vec![false] } else { vec![false, true] } {
                        for made_by in [None, Some(Maker::Account(ASKER)), Some(Maker::Account(ANOTHER))] {
                            for account in [ASKER, ANOTHER] {
                                let asked =
                                    Asked::of(region(of), DAY).stepped_up(stepped_up).of_account(account);
                                all.push(Standing {
                                    asked: Asked { purpose, made_by, by_token, ..asked },
                                    agreement: agreement.clone(),
                                    in_force,
                                    names_purpose: in_force && purpose == Some(Purpose::HotspotReview),
                                });
                            }
                        }
                    }
                }
            }
        }
    }
    all
}

/// The specification: what the walls leave of what a role has.
fn expected(caller: &Caller, action: ActionKind, standing: &Standing) -> bool {
    let Some(role) = caller.role() else {
        // The machine acts for the whole installation and leans on no agreement; what it has, it has. It carries no token.
        return command_line_may(action) && !standing.asked.by_token;
    };
    let asked = &standing.asked;
    let signs = matches!(
        action,
        ActionKind::SignRelease | ActionKind::SignAgreement | ActionKind::SignProfile | ActionKind::StartPlan
    );
    may(role, action)
        && asked.region == caller.region
        && (!action.shares() || standing.in_force)
        && (!action.needs_purpose() || standing.names_purpose)
        && (!action.needs_step_up() || asked.stepped_up || asked.by_token)
        && (!asked.by_token || (reads_released(action) && standing.names_purpose))
        && (!signs || asked.made_by == Some(Maker::Account(ANOTHER)))
        && (action != ActionKind::ManageAccounts || asked.account == Some(ANOTHER))
}

const fn reads_released(action: ActionKind) -> bool {
    matches!(action, ActionKind::ReadReleased | ActionKind::ExportReleased)
}

/// Statements 1 to 8 for one decision that was permitted.
fn hold(caller: &Caller, action: ActionKind, standing: &Standing) {
    use ActionKind as A;
    let (role, asked) = (caller.role(), &standing.asked);
    if matches!(action, A::Analyse | A::DraftPicture) {
        let analyst = matches!(role, Some(Role::Analyst | Role::SeniorAnalyst));
        assert!(
            analyst && standing.names_purpose && asked.stepped_up,
            "2. the working side: an analyst, a purpose that the agreement names, a passkey"
        );
    }
    if action == A::ManageAccounts && role.is_some() {
        assert_ne!(asked.account, caller.user(), "3. nobody changes their own account");
    }
    if role == Some(Role::Auditor) {
        assert_eq!(
            action,
            A::ReadAudit,
            "4. the auditor reads the record and never the cube, working or released"
        );
    }
    if action == A::ExportReleased {
        assert!(
            (asked.stepped_up || asked.by_token) && role.is_some(),
            "5. an export needs a passkey, or a token, which was made with one"
        );
    }
    if matches!(action, A::SignRelease | A::SignAgreement) {
        assert_eq!(asked.made_by, Some(Maker::Account(ANOTHER)), "6. nobody signs what they made");
        assert!(role.is_some(), "7. the command line signs nothing");
    }
    if role.is_none() {
        assert!(
            !matches!(action, A::Analyse | A::DraftPicture | A::ExportReleased),
            "7. nor does it see the working side"
        );
    }
    if role == Some(Role::BusinessGuardian) {
        assert_eq!(action, A::SendConcern, "8. the business guardian sends by the form and no more");
    }
    if asked.by_token {
        assert!(
            role.is_some() && reads_released(action) && standing.names_purpose,
            "14. a token reads what is released, for a purpose that its agreement names, and nothing else"
        );
    }
    if action == A::MakeToken {
        assert!(asked.stepped_up && !asked.by_token, "15. a token is made with a passkey, by no other token");
    }
    hold_shared(caller, action, standing);
    if role == Some(Role::Administrator) {
        assert!(
            matches!(action, A::ImportGeography | A::ManageAccounts | A::DraftAgreement),
            "10. the administrator has no data"
        );
    }
    if role.is_some() {
        assert_eq!(asked.region, caller.region, "11. nobody acts in another region");
    }
}

/// Statements 9, 12 and 13, of what leans on an agreement.
fn hold_shared(caller: &Caller, action: ActionKind, standing: &Standing) {
    use ActionKind as A;
    let (role, asked) = (caller.role(), &standing.asked);
    let shares = matches!(
        action,
        A::Analyse
            | A::ReadReleased
            | A::ExportReleased
            | A::ImportConcerns
            | A::ProposeRelease
            | A::SignRelease
            | A::ReviseRelease
            | A::ReadContexts
            | A::KeepContexts
            | A::OpenContexts
            | A::SendConcern
            | A::GradeConcerns
            | A::DraftPicture
            | A::MakeToken
            | A::ReadProfiles
            | A::KeepProfiles
            | A::ReviewProfiles
            | A::SignProfile
            | A::PublishProfile
            | A::ReadPlans
            | A::KeepPlans
            | A::StartPlan
            | A::VerifyMeasure
    );
    if action == A::GradeConcerns {
        assert!(
            role == Some(Role::Grader) && asked.stepped_up,
            "13. grades are given by an accredited police role, with a passkey"
        );
    }
    if action == A::OpenContexts {
        let decides = matches!(role, Some(Role::Coordinator | Role::MeetingChair));
        assert!(
            decides && asked.stepped_up,
            "12. the life of a context is moved by who prepares and who chairs the meeting, with a passkey"
        );
    }
    if action == A::SignProfile {
        assert!(
            asked.made_by == Some(Maker::Account(ANOTHER)) && asked.stepped_up,
            "16. an edition is signed by somebody who wrote none of it, with a passkey"
        );
    }
    if action == A::StartPlan {
        let decides = matches!(role, Some(Role::Coordinator | Role::MeetingChair));
        assert!(
            decides && asked.made_by == Some(Maker::Account(ANOTHER)),
            "17. a plan is started by who prepares or chairs the meeting, and wrote none of it"
        );
    }
    if shares && role.is_some() {
        assert!(standing.in_force, "9. no grant without an agreement in force, none after its last day");
    }
}

#[test]
fn over_every_role_action_and_circumstance_the_decision_is_as_specified_and_the_statements_hold() {
    let standings = standings();
    let tried = std::sync::atomic::AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for (name, caller) in callers() {
            let (standings, tried) = (&standings, &tried);
            scope.spawn(move || {
                for action in ActionKind::ALL {
                    for standing in standings {
                        let agreements: Vec<Agreement> = standing.agreement.clone().into_iter().collect();
                        let decision = decided(*action, &caller, &standing.asked, &agreements);
                        assert_eq!(
                            decision.is_ok(),
                            expected(&caller, *action, standing),
                            "{name} {} {standing:?}: {decision:?}",
                            action.code()
                        );
                        if decision.is_ok() {
                            hold(&caller, *action, standing);
                        }
                        tried.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                    }
                }
            });
        }
    });
    println!("{} decisions tried", tried.into_inner());
}

fn policies() -> PolicySet {
    let mut policies = PolicySet::from_str(ROLES).expect("roles.cedar");
    policies.merge(&PolicySet::from_str(WALLS).expect("walls.cedar"), true).expect("they stand together");
    policies
}

fn schema() -> Schema {
    let (schema, warnings) = Schema::from_cedarschema_str(SCHEMA).expect("the schema");
    assert_eq!(warnings.count(), 0);
    schema
}

#[test]
fn the_policies_pass_cedars_strict_validation_without_a_warning() {
    let result = Validator::new(schema()).validate(&policies(), ValidationMode::Strict);
    let errors: Vec<String> = result.validation_errors().map(ToString::to_string).collect();
    let warnings: Vec<String> = result.validation_warnings().map(ToString::to_string).collect();
    assert!(errors.is_empty() && warnings.is_empty(), "{errors:#?} {warnings:#?}");
}

#[test]
fn every_policy_has_a_name_of_its_own_and_every_wall_forbids() {
    let policies = policies();
    let ids: HashSet<&str> = policies.policies().filter_map(|policy| policy.annotation("id")).collect();
    assert_eq!(ids.len(), policies.policies().count());
    let walls = PolicySet::from_str(WALLS).expect("walls.cedar");
    assert!(walls.policies().all(|wall| wall.effect() == cedar_policy::Effect::Forbid));
}

/// Statement 1. There is no grant for rows at all, and the policies refuse the action to everyone even if a role were given
/// everything: tried on policies with an added line that permits all.
#[test]
fn no_role_reads_rows_back_whatever_a_role_is_given() {
    assert!(ActionKind::ALL.iter().all(|action| action.code() != "read_rows"));
    let schema = schema();
    let mut generous = policies();
    let all = PolicySet::from_str("permit (principal, action, resource);").unwrap();
    generous.merge(&all, true).unwrap();
    let uid = |text: &str| EntityUid::from_str(text).unwrap();
    let region =
        || HashMap::from([("region".to_owned(), RestrictedExpression::new_string("gwaelod".into()))]);
    for role in Role::ALL.iter().map(|role| Some(role.code())).chain([None]) {
        let mut entities = vec![Entity::new(uid("Rows::\"all\""), region(), HashSet::new()).unwrap()];
        let principal = match role {
            Some(code) => {
                let role = uid(&format!("Role::\"{code}\""));
                let mut attributes = region();
                attributes.insert("agency".into(), RestrictedExpression::new_string("GWL-POLICE".into()));
                entities.push(Entity::new_no_attrs(role.clone(), HashSet::new()));
                let account = uid("Account::\"a\"");
                entities.push(Entity::new(account.clone(), attributes, HashSet::from([role])).unwrap());
                account
            }
            None => uid("CommandLine::\"machine\""),
        };
        let entities = Entities::from_entities(entities, Some(&schema)).unwrap();
        let agreement = "{ region: \"gwaelod\", agencies: [\"GWL-POLICE\"], purposes: [\"hotspot_review\"],
                          first_day: 0, last_day: 9, signed: true, ended: false }";
        let pairs = [
            ("today", "5"),
            ("stepped_up", "true"),
            ("by_token", "false"),
            ("made_by_another", "true"),
            ("own_account", "false"),
            ("purpose", "\"hotspot_review\""),
            ("agreement", agreement),
        ];
        let context = Context::from_pairs(
            pairs.map(|(name, value)| (name.to_owned(), RestrictedExpression::from_str(value).unwrap())),
        )
        .unwrap();
        let request = Request::new(
            principal,
            uid("Action::\"read_rows\""),
            uid("Rows::\"all\""),
            context,
            Some(&schema),
        )
        .unwrap();
        let answer = Authorizer::new().is_authorized(&request, &generous, &entities);
        assert_eq!(answer.decision(), Decision::Deny, "{role:?}");
        assert_eq!(answer.diagnostics().errors().count(), 0);
    }
}

/// The groups of the schema and the words of the program are one list.
#[test]
fn what_needs_a_passkey_or_a_purpose_is_the_same_in_the_program_and_in_the_policies() {
    let schema = schema();
    let group = |name: &str| EntityUid::from_str(&format!("Action::\"{name}\"")).unwrap();
    let entities = schema.action_entities().unwrap();
    for action in ActionKind::ALL {
        let uid = EntityUid::from_str(&format!("Action::\"{}\"", action.code())).unwrap();
        assert!(entities.get(&uid).is_some(), "{} is in the schema", action.code());
        let is_in = |name: &str| entities.is_ancestor_of(&group(name), &uid);
        assert_eq!(is_in("steps_up"), action.needs_step_up(), "{}", action.code());
        assert_eq!(is_in("shares"), action.shares(), "{}", action.code());
    }
}
