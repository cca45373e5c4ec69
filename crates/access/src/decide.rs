//! The decision: the policies are asked about the case at hand, and a grant is made of their yes.

use crate::cedar::{Facts, permits};
use crate::{
    Action, ActionKind, Agreement, Asked, Caller, Grant, Purpose, Refusal, RegionCode, Role, UserId,
};
use concern::{AgencyCode, HarmSet};
use jiff::civil::Date;
use uuid::Uuid;

/// Decides whether `caller` may do `A` to what is `asked`, leaning on one of `agreements`.
///
/// The policies of `policy/access` are asked once for each agreement (once, where the action leans on none); what they permit
/// is granted for the harm types of every agreement that carries it. Pass the agreements of the region, in whatever state they are: which of
/// them is in force is the policies' business.
///
/// # Errors
/// [`Refusal`]: the first wall in the way, in the order in which they are listed there.
pub fn decide<A: Action>(
    caller: &Caller,
    asked: &Asked,
    agreements: &[Agreement],
) -> Result<Grant<A>, Refusal> {
    match harms_permitted(A::KIND, &facts_of(caller, asked), agreements) {
        Some(harms) => Ok(Grant::decided(caller.clone(), asked.clone(), harms)),
        None => Err(why(A::KIND, caller, asked, agreements)),
    }
}

/// Whether `caller` would have `action`, once they choose a purpose and show a passkey: what a menu offers.
pub fn offered(caller: &Caller, action: ActionKind, agreements: &[Agreement], today: Date) -> bool {
    let ready = ready(caller, today);
    if !action.needs_purpose() {
        return harms_permitted(action, &ready, agreements).is_some();
    }
    Purpose::ALL.into_iter().any(|purpose| {
        harms_permitted(action, &Facts { purpose: Some(purpose), ..ready }, agreements).is_some()
    })
}

/// The purposes for which `caller` could enter the working side today.
pub fn purposes_offered(caller: &Caller, agreements: &[Agreement], today: Date) -> Vec<Purpose> {
    let ready = ready(caller, today);
    let open = |purpose: &Purpose| {
        let facts = Facts { purpose: Some(*purpose), ..ready };
        harms_permitted(ActionKind::Analyse, &facts, agreements).is_some()
    };
    Purpose::ALL.into_iter().filter(open).collect()
}

/// Whether a role has an action at all, when nothing else stands in the way.
pub fn may(role: Role, action: ActionKind) -> bool {
    at_best(&Caller::account(UserId(Uuid::nil()), role, some_region(), some_agency()), action)
}

/// Whether the command line of the machine itself has an action. It never sees the working side.
pub fn command_line_may(action: ActionKind) -> bool {
    at_best(&Caller::command_line(some_region()), action)
}

fn some_agency() -> AgencyCode {
    AgencyCode::parse("XX").expect("a code")
}

/// A region that stands for any.
fn some_region() -> RegionCode {
    RegionCode::parse("X").expect("a code")
}

/// Everything in favour: own region, an agreement for every purpose, a purpose, a passkey, another's work.
fn at_best(caller: &Caller, action: ActionKind) -> bool {
    let facts = ready(caller, Date::constant(2026, 1, 1));
    permits(
        action,
        &Facts { purpose: Some(Purpose::ALL[0]), agreement: Some(&wide(caller, &facts)), ..facts },
    )
}

/// An agreement that leaves nothing to be wished for, to find out what else stands in the way.
fn wide(caller: &Caller, facts: &Facts<'_>) -> Agreement {
    Agreement {
        region: facts.region.clone(),
        agencies: caller.agency().cloned().into_iter().collect(),
        purposes: Purpose::ALL.to_vec(),
        harms: HarmSet::ALL,
        first_day: facts.today,
        last_day: facts.today,
        signed: true,
        ended: false,
    }
}

const fn ready(caller: &Caller, today: Date) -> Facts<'_> {
    Facts {
        caller,
        region: &caller.region,
        today,
        purpose: None,
        stepped_up: true,
        by_token: false,
        made_by_another: true,
        own_account: false,
        agreement: None,
    }
}

fn facts_of<'a>(caller: &'a Caller, asked: &'a Asked) -> Facts<'a> {
    Facts {
        caller,
        region: &asked.region,
        today: asked.today,
        purpose: asked.purpose,
        stepped_up: asked.stepped_up,
        by_token: asked.by_token,
        made_by_another: asked.made_by_another_than(caller),
        own_account: asked.is_own_account_of(caller),
        agreement: None,
    }
}

/// The harm types for which the policies permit it; none when they do not. An action that shares nothing leans on no
/// agreement, and neither does the command line, which has no agency: they are not limited.
fn harms_permitted(action: ActionKind, facts: &Facts<'_>, agreements: &[Agreement]) -> Option<HarmSet> {
    if !action.shares() || facts.caller.agency().is_none() {
        return permits(action, facts).then_some(HarmSet::ALL);
    }
    let carry = agreements
        .iter()
        .filter(|agreement| permits(action, &Facts { agreement: Some(agreement), ..*facts }));
    carry.map(|agreement| agreement.harms).reduce(|one, other| HarmSet(one.0 | other.0))
}

/// Finds the wall in the way by asking again with one thing after another as it really is.
fn why(action: ActionKind, caller: &Caller, asked: &Asked, agreements: &[Agreement]) -> Refusal {
    let real = facts_of(caller, asked);
    let ideal = Facts { purpose: Some(Purpose::ALL[0]), ..ready(caller, asked.today) };
    if !at_best(caller, action) {
        return Refusal::Role;
    }
    let there = Facts { region: real.region, ..ideal };
    let wide = wide(caller, &there);
    if !permits(action, &Facts { agreement: Some(&wide), ..there }) {
        return Refusal::Region;
    }
    let some_purpose = |facts: &Facts<'_>| match real.purpose {
        Some(_) => harms_permitted(action, facts, agreements).is_some(),
        None => Purpose::ALL.into_iter().any(|purpose| {
            harms_permitted(action, &Facts { purpose: Some(purpose), ..*facts }, agreements).is_some()
        }),
    };
    let there = Facts { purpose: real.purpose, ..there };
    if !some_purpose(&there) {
        return Refusal::Agreement;
    }
    let there = Facts { made_by_another: real.made_by_another, ..there };
    if !some_purpose(&there) {
        return Refusal::OwnWork;
    }
    let there = Facts { own_account: real.own_account, ..there };
    if !some_purpose(&there) {
        return Refusal::OwnAccount;
    }
    if harms_permitted(action, &there, agreements).is_none() {
        return Refusal::PurposeMissing;
    }
    Refusal::StepUpMissing
}
