//! Signing in, choosing a purpose, signing out: each with its audit event in the same transaction.

use crate::refusal::stranger_refused;
use crate::session::{Opened, agreements_today, session_end, session_open, session_purpose_set};
use crate::throttle::Key;
use crate::{
    AuditEvent, Caller, Door, Knock, ProblemReply, SessionToken, StepUp, audit_insert, secret_matches,
};
use access::{Analyse, Grant, Purpose, RegionCode, Role, UserId};
use axum::http::StatusCode;
use concern::AgencyCode;
use std::sync::PoisonError;
use std::time::Instant;
use uuid::Uuid;

/// Longest passphrase that is hashed at all.
pub(crate) const PASSPHRASE_BYTES: usize = 1024;

/// Whether `name` has the form of a sign-in name: 2 to 32 of `a-z 0-9 . _ -`, a letter first.
pub fn is_sign_in_name(name: &str) -> bool {
    (2..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b))
}

pub(crate) struct Account {
    id: Uuid,
    name: String,
    role: String,
    region: String,
    agency: String,
    secret_hash: String,
    waived: bool,
}

impl Account {
    fn caller(&self) -> Option<access::Caller> {
        let region = RegionCode::parse(&self.region).ok()?;
        let agency = AgencyCode::parse(&self.agency).ok()?;
        Some(access::Caller::account(UserId(self.id), Role::parse(&self.role)?, region, agency))
    }
}

/// Opens a session for who knows the passphrase, in place of the one that the browser had.
///
/// # Errors
/// 401 in the same words for an unknown name, a wrong passphrase, a disabled account, and a demo account outside demo mode;
/// 429 after five failures within five minutes. Failures of strangers do not count against a browser that has signed in by
/// this name before, so nobody can lock the holder out of it.
pub async fn sign_in(
    door: &Door,
    name: &str,
    passphrase: String,
    knock: Knock,
) -> Result<(SessionToken, Caller), ProblemReply> {
    let account = account_by_passphrase(door, name, passphrase, &knock).await?.0;
    account_enter(door, &account, "passphrase", knock).await
}

/// The account of who knows its passphrase, and its sign-in name as it is kept.
pub(crate) async fn account_by_passphrase(
    door: &Door,
    name: &str,
    passphrase: String,
    knock: &Knock,
) -> Result<(Account, access::Caller, String), ProblemReply> {
    let name = name.trim().to_lowercase();
    let counted = attempt_count(door, &name, knock)?;
    let account = if is_sign_in_name(&name) { account_find(door, &name).await? } else { None };
    let stored = account.as_ref().map(|a| a.secret_hash.clone());
    let short_enough = passphrase.len() <= PASSPHRASE_BYTES;
    let tried = if short_enough { passphrase } else { String::new() };
    let matches = secret_matches(door, tried, stored).await.map_err(|e| ProblemReply::unplanned(&e))?;
    let Some(account) = account.filter(|_| matches && short_enough) else {
        return refuse(door).await;
    };
    let who = account
        .caller()
        .ok_or_else(|| ProblemReply::unplanned(&"an account holds a code this version does not know"))?;
    door.throttle().lock().unwrap_or_else(PoisonError::into_inner).forgive(&counted);
    Ok((account, who, name))
}

/// Opens a session for the account that a subject of an identity provider was linked to; none when there is no such link, or
/// the account may not sign in.
///
/// # Errors
/// The database's.
pub async fn sign_in_subject(
    door: &Door,
    issuer: &str,
    subject: &str,
    knock: Knock,
) -> Result<Option<(SessionToken, Caller)>, ProblemReply> {
    let account = sqlx::query_as!(
        Account,
        r#"-- http::sign_in_subject
        select a.account_id as id, a.sign_in_name as name, a.role, a.region_code as region,
               a.agency_code as agency, a.secret_hash,
               a.demo and not exists (select from access.passkey p where p.account_id = a.account_id) as "waived!"
        from access.oidc_subject s join access.account a using (account_id)
        where s.issuer = $1 and s.subject = $2 and a.disabled_at is null and (not a.demo or $3)"#,
        issuer,
        subject,
        door.rules().demo
    )
    .fetch_optional(door.pool())
    .await?;
    match account {
        Some(account) => account_enter(door, &account, "oidc", knock).await.map(Some),
        None => Ok(None),
    }
}

async fn account_enter(
    door: &Door,
    account: &Account,
    method: &'static str,
    knock: Knock,
) -> Result<(SessionToken, Caller), ProblemReply> {
    let who = account
        .caller()
        .ok_or_else(|| ProblemReply::unplanned(&"an account holds a code this version does not know"))?;
    let (today, agreements) = agreements_today(door, &who).await?;
    let token = SessionToken::fresh()?;
    let mut act = door.pool().begin().await?;
    if let Some(before) = knock.before {
        session_end(&mut act, &before).await?;
    }
    let opened = Opened { method, browser: knock.browser };
    let session = session_open(&mut act, &token, account.id, opened).await?;
    audit_insert(&mut act, &AuditEvent::by(&who, "sign-in", method)).await?;
    act.commit().await?;
    let step_up = StepUp { lately: false, working: false, waived: account.waived };
    let sign_in_name = account.name.clone();
    Ok((token, Caller { who, sign_in_name, session, token: None, purpose: None, step_up, agreements, today }))
}

/// Counts an attempt before it is made, under the keys that are given back to be forgiven.
pub(crate) fn attempt_count(door: &Door, name: &str, knock: &Knock) -> Result<Vec<Key>, ProblemReply> {
    let known = knock.knows(door, name);
    let mut keys = vec![if known { Key::known(name) } else { Key::name(name) }];
    keys.extend(knock.address.map(Key::address));
    let mut throttle = door.throttle().lock().unwrap_or_else(PoisonError::into_inner);
    throttle.attempt(&keys, Instant::now()).map_err(|wait| {
        let seconds = wait.as_secs() as u32 + 1;
        ProblemReply::new(StatusCode::TOO_MANY_REQUESTS, "too-many-sign-ins").retry_after(seconds)
    })?;
    Ok(keys)
}

async fn account_find(door: &Door, name: &str) -> Result<Option<Account>, sqlx::Error> {
    sqlx::query_as!(
        Account,
        r#"-- http::account_find
         select account_id as id, sign_in_name as name, role, region_code as region, agency_code as agency, secret_hash,
                demo and not exists (select from access.passkey p where p.account_id = a.account_id) as "waived!"
         from access.account a
         where sign_in_name = $1 and disabled_at is null and (not demo or $2)"#,
        name,
        door.rules().demo
    )
    .fetch_optional(door.pool())
    .await
}

/// The event holds no name: what was typed may be a passphrase in the wrong field.
async fn refuse<T>(door: &Door) -> Result<T, ProblemReply> {
    stranger_refused(door, "sign-in-refused").await?;
    Err(ProblemReply::new(StatusCode::UNAUTHORIZED, "sign-in-refused"))
}

/// Enters the working side: the purpose is decided about, written into the session, and recorded.
///
/// # Errors
/// 403 when the role has no working side, no agreement in force names the purpose, or no passkey was shown lately.
pub async fn purpose_choose(
    door: &Door,
    caller: &Caller,
    token: &SessionToken,
    purpose: Purpose,
) -> Result<Caller, ProblemReply> {
    let grant: Grant<Analyse> = caller.grant_of(&caller.asked::<Analyse>().for_purpose(purpose))?;
    let mut act = door.pool().begin().await?;
    session_purpose_set(&mut act, token, Some(purpose)).await?;
    audit_insert(&mut act, &AuditEvent::under(&grant, "working-side-enter", "session")).await?;
    act.commit().await?;
    Ok(Caller { purpose: Some(purpose), ..caller.clone() })
}

/// Leaves the working side by hand: the purpose goes, the holder stays signed in.
///
/// # Errors
/// The database's.
pub async fn purpose_leave(
    door: &Door,
    caller: &Caller,
    token: &SessionToken,
) -> Result<Caller, ProblemReply> {
    let mut act = door.pool().begin().await?;
    session_purpose_set(&mut act, token, None).await?;
    if caller.purpose().is_some() {
        audit_insert(&mut act, &AuditEvent::by(caller.who(), "working-side-leave", "session")).await?;
    }
    act.commit().await?;
    let step_up = StepUp { working: false, ..caller.step_up };
    Ok(Caller { purpose: None, step_up, ..caller.clone() })
}

/// Ends the session.
///
/// # Errors
/// The database's.
pub async fn sign_out(door: &Door, caller: &Caller, token: &SessionToken) -> Result<(), ProblemReply> {
    let mut act = door.pool().begin().await?;
    session_end(&mut act, token).await?;
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "sign-out", "session")).await?;
    act.commit().await?;
    door.looked().forget(&token.digest());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_name_is_short_and_plain() {
        assert!(["analyst", "a.b-c_9", "partner2"].into_iter().all(is_sign_in_name));
        assert!(
            !["a", "Analyst", "9analyst", "two words", "ŵyl", "a@b", "a\0b"].into_iter().any(is_sign_in_name)
        );
    }
}
