//! The policies of `policy/access`, and the one place where they are asked.

use crate::{ActionKind, Agreement, Caller, Purpose, RegionCode, Seat};
use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression, Schema,
};
use jiff::civil::{Date, date};
use std::collections::{HashMap, HashSet};
use std::str::FromStr as _;
use std::sync::LazyLock;

/// The words that policies and requests may use.
pub const SCHEMA: &str = include_str!("../../../policy/access/contexture.cedarschema");
/// What each role is for.
pub const ROLES: &str = include_str!("../../../policy/access/roles.cedar");
/// What holds whatever the roles say.
pub const WALLS: &str = include_str!("../../../policy/access/walls.cedar");

/// What is known when somebody asks: one agreement at a time.
#[allow(clippy::struct_excessive_bools, reason = "independent facts, each a word of the schema")]
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own that a policy asks about")]
pub(crate) struct Facts<'a> {
    pub(crate) caller: &'a Caller,
    pub(crate) region: &'a RegionCode,
    pub(crate) today: Date,
    pub(crate) purpose: Option<Purpose>,
    pub(crate) stepped_up: bool,
    pub(crate) by_token: bool,
    pub(crate) made_by_another: bool,
    pub(crate) own_account: bool,
    pub(crate) agreement: Option<&'a Agreement>,
}

/// Policies and names, read once. The texts are part of the program and a test reads them strictly, so they are readable.
struct House {
    schema: Schema,
    policies: PolicySet,
    authorizer: Authorizer,
    /// Each action with the groups that it is in.
    actions: HashMap<ActionKind, Entity>,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let (schema, _) = Schema::from_cedarschema_str(SCHEMA).expect("the schema is part of the program");
    let mut policies = PolicySet::from_str(ROLES).expect("the roles are part of the program");
    let walls = PolicySet::from_str(WALLS).expect("the walls are part of the program");
    policies.merge(&walls, true).expect("policies that were read apart can stand together");
    let known = schema.action_entities().expect("the schema's actions");
    let named = |action: &ActionKind| Some((*action, known.get(&uid("Action", action.code())?)?.clone()));
    let actions = ActionKind::ALL.iter().filter_map(named).collect();
    House { schema, policies, authorizer: Authorizer::new(), actions }
});

/// Whether the policies permit `action` under these facts. A policy that could not be evaluated, or a request that does not
/// fit the schema, permits nothing: Cedar itself passes over a policy that errs, and that must not take a wall away.
pub(crate) fn permits(action: ActionKind, facts: &Facts<'_>) -> bool {
    ask(action, facts).unwrap_or(false)
}

fn ask(action: ActionKind, facts: &Facts<'_>) -> Option<bool> {
    let house = &*HOUSE;
    // Without its groups an action would slip by the walls around them: one that is not in the schema is not asked about.
    let mut entities = vec![house.actions.get(&action)?.clone()];
    let principal = principal(facts.caller, &mut entities)?;
    let (kind, id) = resource_of(action);
    let resource = uid(kind, id)?;
    let region = HashMap::from([("region".to_owned(), text(facts.region.as_str()))]);
    entities.push(Entity::new(resource.clone(), region, HashSet::new()).ok()?);
    let entities = Entities::from_entities(entities, None).ok()?;
    let action = uid("Action", action.code())?;
    let context = Context::from_pairs(context(facts)).ok()?;
    let request = Request::new(principal, action, resource, context, Some(&house.schema)).ok()?;
    let response = house.authorizer.is_authorized(&request, &house.policies, &entities);
    Some(response.decision() == Decision::Allow && response.diagnostics().errors().next().is_none())
}

fn principal(caller: &Caller, entities: &mut Vec<Entity>) -> Option<EntityUid> {
    let Seat::Account { user, role, agency } = &caller.seat else {
        let machine = uid("CommandLine", "machine")?;
        entities.push(Entity::new_no_attrs(machine.clone(), HashSet::new()));
        return Some(machine);
    };
    let role = uid("Role", role.code())?;
    let account = uid("Account", &user.to_string())?;
    let attributes = HashMap::from([
        ("agency".to_owned(), text(agency.as_str())),
        ("region".to_owned(), text(caller.region.as_str())),
    ]);
    entities.push(Entity::new_no_attrs(role.clone(), HashSet::new()));
    entities.push(Entity::new(account.clone(), attributes, HashSet::from([role])).ok()?);
    Some(account)
}

/// What an action is done to: its type in the schema, and the word that stands for the region's one of it.
pub(crate) const fn resource_of(action: ActionKind) -> (&'static str, &'static str) {
    match action {
        ActionKind::Analyse | ActionKind::DraftPicture => ("WorkingSide", "cube"),
        ActionKind::ReadReleased | ActionKind::ExportReleased | ActionKind::MakeToken => {
            ("ReleasedSide", "releases")
        }
        ActionKind::ImportConcerns | ActionKind::SendConcern | ActionKind::GradeConcerns => {
            ("Intake", "files")
        }
        ActionKind::ImportGeography => ("Ground", "geography"),
        ActionKind::ProposeRelease | ActionKind::SignRelease | ActionKind::ReviseRelease => {
            ("Closing", "proposals")
        }
        ActionKind::ReadAudit => ("Record", "events"),
        ActionKind::ManageAccounts => ("Accounts", "accounts"),
        ActionKind::DraftAgreement | ActionKind::SignAgreement => ("Agreements", "agreements"),
        ActionKind::ReadContexts | ActionKind::KeepContexts | ActionKind::OpenContexts => {
            ("Contexts", "contexts")
        }
        ActionKind::ReadProfiles
        | ActionKind::KeepProfiles
        | ActionKind::ReviewProfiles
        | ActionKind::SignProfile
        | ActionKind::PublishProfile => ("Profiles", "profiles"),
        ActionKind::ReadPlans | ActionKind::KeepPlans | ActionKind::StartPlan | ActionKind::VerifyMeasure => {
            ("Plans", "plans")
        }
    }
}

fn context(facts: &Facts<'_>) -> Vec<(String, RestrictedExpression)> {
    let mut pairs = vec![
        ("today".to_owned(), RestrictedExpression::new_long(day(facts.today))),
        ("stepped_up".to_owned(), RestrictedExpression::new_bool(facts.stepped_up)),
        ("by_token".to_owned(), RestrictedExpression::new_bool(facts.by_token)),
        ("made_by_another".to_owned(), RestrictedExpression::new_bool(facts.made_by_another)),
        ("own_account".to_owned(), RestrictedExpression::new_bool(facts.own_account)),
    ];
    if let Some(purpose) = facts.purpose {
        pairs.push(("purpose".to_owned(), text(purpose.code())));
    }
    if let Some(agreement) = facts.agreement.and_then(agreement_told) {
        pairs.push(("agreement".to_owned(), agreement));
    }
    pairs
}

fn agreement_told(agreement: &Agreement) -> Option<RestrictedExpression> {
    let agencies = agreement.agencies.iter().map(|agency| text(agency.as_str()));
    let purposes = agreement.purposes.iter().map(|purpose| text(purpose.code()));
    RestrictedExpression::new_record([
        ("region".to_owned(), text(agreement.region.as_str())),
        ("agencies".to_owned(), RestrictedExpression::new_set(agencies)),
        ("purposes".to_owned(), RestrictedExpression::new_set(purposes)),
        ("first_day".to_owned(), RestrictedExpression::new_long(day(agreement.first_day))),
        ("last_day".to_owned(), RestrictedExpression::new_long(day(agreement.last_day))),
        ("signed".to_owned(), RestrictedExpression::new_bool(agreement.signed)),
        ("ended".to_owned(), RestrictedExpression::new_bool(agreement.ended)),
    ])
    .ok()
}

fn text(value: &str) -> RestrictedExpression {
    RestrictedExpression::new_string(value.to_owned())
}

/// Days since 1970-01-01: Cedar compares whole numbers.
fn day(of: Date) -> i64 {
    (of - date(1970, 1, 1)).get_days().into()
}

fn uid(kind: &str, id: &str) -> Option<EntityUid> {
    let kind = EntityTypeName::from_str(kind).ok()?;
    Some(EntityUid::from_type_name_and_id(kind, EntityId::new(id)))
}
