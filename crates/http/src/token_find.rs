//! The caller of a token: its account as it is now, for the token's purpose, under the token's agreement alone.

use crate::token::{ApiToken, TokenBound};
use crate::{AuditEvent, Caller, Door, ProblemReply, StepUp, agreements, audit_write};
use access::{Purpose, RegionCode, Role, UserId};
use concern::AgencyCode;
use jiff::civil::Date;
use std::collections::HashSet;
use uuid::Uuid;

/// The caller of a live token: not past its end, the account neither disabled nor a demo account outside demo mode, the agreement neither
/// ended nor replaced. The agreement is read with every request, as for a session, so that one that ends takes its tokens with it.
pub(crate) async fn token_find(door: &Door, token: &ApiToken) -> Result<Option<Caller>, ProblemReply> {
    let row = sqlx::query!(
        r#"-- http::token_find
        select t.account_id, t.agreement_id, t.purpose, t.token_hash, to_char(t.used_on, 'YYYY-MM-DD') as used,
               to_char(t.expires_at at time zone 'utc', 'YYYY-MM-DD') as "end!",
               a.sign_in_name, a.role, a.region_code, a.agency_code
        from access.token t join access.account a using (account_id)
        where t.token_id = $1 and t.expires_at > now() and a.disabled_at is null and (not a.demo or $2)"#,
        token.id(),
        door.rules().demo
    )
    .fetch_optional(door.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let bound = TokenBound {
        account: row.account_id,
        agreement: row.agreement_id,
        purpose: &row.purpose,
        end: &row.end,
    };
    if !token.fits(&bound, &row.token_hash) {
        return Ok(None);
    }
    let role = Role::parse(&row.role).ok_or_else(|| unreadable("role"))?;
    let region = RegionCode::parse(&row.region_code).map_err(|_| unreadable("region_code"))?;
    let agency = AgencyCode::parse(&row.agency_code).map_err(|_| unreadable("agency_code"))?;
    let purpose = Purpose::parse(&row.purpose).ok_or_else(|| unreadable("purpose"))?;
    let today = crate::today();
    let agreement = agreements::agreement_read(door.pool(), &region, today, row.agreement_id).await?;
    let Some(agreement) = agreement.filter(|agreement| !agreement.ended) else { return Ok(None) };
    if row.used.as_deref() != Some(today.to_string().as_str()) {
        token_touch(door, token.id(), today).await?;
    }
    Ok(Some(Caller {
        who: access::Caller::account(UserId(row.account_id), role, region, agency),
        sign_in_name: row.sign_in_name,
        session: Uuid::nil(),
        token: Some(token.id()),
        purpose: Some(purpose),
        step_up: StepUp::default(),
        agreements: [agreement].into(),
        today,
    }))
}

/// Writes down the day it was last used, once a day: a read stays a read.
async fn token_touch(door: &Door, token: Uuid, today: Date) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- http::token_touch
         update access.token set used_on = $2::text::date where token_id = $1",
        token,
        today.to_string()
    )
    .execute(door.pool())
    .await?;
    Ok(())
}

fn unreadable(column: &str) -> ProblemReply {
    ProblemReply::unplanned(&format!(
        "access.account or access.token: {column} holds a code this version does not know"
    ))
}

/// Which collections a token was seen to read today.
#[derive(Default)]
pub(crate) struct TokenUses {
    day: Option<Date>,
    seen: HashSet<(Uuid, String)>,
}

/// Writes that a tool read a collection by its token, before the first bytes of it leave that day. Nothing for a session.
///
/// Once a day for each token and collection, and not for each request: a map program asks for hundreds of tiles and pages when somebody
/// moves it, and all of them are cuts of the same released values, which do not change before the next release. An event for each would
/// bury the record and tell no more of who read what, for which purpose. A file that is taken out is an event each time.
///
/// # Errors
/// The database's; the answer must fail with it.
pub async fn token_used(door: &Door, caller: &Caller, collection: &str) -> Result<(), ProblemReply> {
    let Some(token) = caller.token else { return Ok(()) };
    if token_use_recorded(door, caller, collection) {
        return Ok(());
    }
    let key = (token, collection.to_owned());
    let event = AuditEvent::by(&caller.who, "token-used", format!("{token} {collection}"));
    let event = match caller.purpose {
        Some(purpose) => event.for_purpose(purpose),
        None => event,
    };
    audit_write(door.pool(), &event).await?;
    // Only now: one that could not be written is written by the next request. Two at once may both write.
    door.token_uses().seen.insert(key);
    Ok(())
}

/// Whether [`token_used`] has nothing to write: no token, or this use of it is on record today.
pub fn token_use_recorded(door: &Door, caller: &Caller, collection: &str) -> bool {
    let Some(token) = caller.token else { return true };
    let mut uses = door.token_uses();
    if uses.day != Some(caller.today) {
        *uses = TokenUses { day: Some(caller.today), seen: HashSet::new() };
    }
    uses.seen.contains(&(token, collection.to_owned()))
}
