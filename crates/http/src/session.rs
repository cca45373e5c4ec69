//! Sessions: a cookie of 256 random bits, kept as a digest, ended by time or by hand.

use crate::lang::cookie;
use crate::{
    AuditEvent, Browser, Caller, Door, DoorRules, ProblemReply, StepUp, agreements_read, audit_insert,
};
use access::{Agreement, Purpose, RegionCode, Role, UserId};
use axum::http::HeaderValue;
use axum::http::request::Parts;
use concern::AgencyCode;
use hmac::{Hmac, KeyInit as _, Mac as _};
use jiff::civil::Date;
use sha2::{Digest as _, Sha256};
use sqlx::PgConnection;
use std::fmt::Write as _;
use std::sync::Arc;
use uuid::Uuid;

/// The token of a session: 256 bits of chance in hexadecimal. Only the browser keeps it; the database has its SHA-256.
pub struct SessionToken(String);

impl SessionToken {
    /// A new token.
    ///
    /// # Errors
    /// A problem when the machine gives no chance.
    pub(crate) fn fresh() -> Result<Self, ProblemReply> {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| ProblemReply::unplanned(&error))?;
        Ok(Self(hex(&bytes)))
    }

    /// The token in a request's cookie; none when there is no cookie or it has not the form of a token.
    pub fn of(parts: &Parts, rules: DoorRules) -> Option<Self> {
        let text = cookie(parts, cookie_name(rules))?;
        (text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())).then(|| Self(text.to_owned()))
    }

    /// The `Set-Cookie` that gives it to the browser, until the browser is closed or the session ends.
    pub fn cookie(&self, rules: DoorRules) -> HeaderValue {
        set_cookie(rules, &self.0, "")
    }

    /// The `Set-Cookie` that takes it from the browser.
    pub fn cookie_gone(rules: DoorRules) -> HeaderValue {
        set_cookie(rules, "", "; Max-Age=0")
    }

    /// What a page of this session sends with every write, beside the cookie: HMAC-SHA256 under the token, in hexadecimal.
    ///
    /// A page reads it from `GET /api/session`, which another site's page cannot. It follows from the cookie, so it is kept
    /// nowhere, changes with the session's id, and leads back to neither the token nor its digest.
    pub fn write_token(&self) -> String {
        hex(&self.write_code().finalize().into_bytes())
    }

    /// Whether `sent` is [`SessionToken::write_token`], compared in constant time.
    pub(crate) fn writes_with(&self, sent: &str) -> bool {
        unhex(sent).is_some_and(|code| self.write_code().verify_slice(&code).is_ok())
    }

    fn write_code(&self) -> Hmac<Sha256> {
        let mut code =
            Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).expect("HMAC takes a key of any length");
        code.update(b"contexture: write token");
        code
    }

    /// What the database knows it by.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.0).into()
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The 32 bytes of 64 hexadecimal digits.
pub(crate) fn unhex(text: &str) -> Option<[u8; 32]> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return None;
    }
    let mut bytes = [0; 32];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |at: usize| char::from(pair[at]).to_digit(16);
        *byte = (digit(0)? * 16 + digit(1)?) as u8;
    }
    Some(bytes)
}

/// `__Host-` makes the browser insist on `Secure`, `Path=/` and no `Domain`. It needs https, which a loopback demonstration
/// has not; there the cookie goes by its plain name, over the loopback interface only.
const fn cookie_name(rules: DoorRules) -> &'static str {
    if rules.https { "__Host-session" } else { "session" }
}

fn set_cookie(rules: DoorRules, value: &str, end: &str) -> HeaderValue {
    let secure = if rules.https { "; Secure" } else { "" };
    let text = format!("{}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{end}", cookie_name(rules));
    HeaderValue::from_str(&text).expect("hexadecimal digits and fixed words")
}

/// The caller of a live session: not past its 10 hours, the account neither disabled nor a demo account outside demo mode.
///
/// Left idle for 15 minutes the working side closes by itself, with its step-up; the holder stays signed in to the rest, and is
/// asked for passkey and purpose when they come back to it.
pub(crate) async fn session_find(door: &Door, token: &SessionToken) -> Result<Option<Caller>, ProblemReply> {
    let digest = token.digest();
    let row = sqlx::query!(
        r#"-- http::session_find
        select a.account_id, a.sign_in_name, a.role, a.region_code, a.agency_code, s.session_id, s.purpose,
               s.seen_at < now() - interval '30 seconds' as "stale!",
               coalesce(s.stepped_up_at > now() - interval '15 minutes', false) as "lately!",
               s.stepped_up_at is not null as "ever!",
               s.purpose is not null and s.seen_at <= now() - interval '15 minutes' as "idle!",
               a.demo and not exists (select from access.passkey p where p.account_id = a.account_id) as "waived!"
        from access.session s join access.account a using (account_id)
        where s.session_hash = $1 and s.expires_at > now()
          and a.disabled_at is null and (not a.demo or $2)"#,
        &digest,
        door.rules().demo
    )
    .fetch_optional(door.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    let role = Role::parse(&row.role).ok_or_else(|| unreadable("role"))?;
    let region = RegionCode::parse(&row.region_code).map_err(|_| unreadable("region_code"))?;
    let agency = AgencyCode::parse(&row.agency_code).map_err(|_| unreadable("agency_code"))?;
    let purpose = match row.purpose.filter(|_| !row.idle) {
        Some(code) => Some(Purpose::parse(&code).ok_or_else(|| unreadable("purpose"))?),
        None => None,
    };
    let step_up = StepUp {
        lately: row.lately && !row.idle,
        working: row.ever && purpose.is_some(),
        waived: row.waived,
    };
    let who = access::Caller::account(UserId(row.account_id), role, region, agency);
    if row.idle {
        session_idle(door, &digest, &who).await?;
    } else if row.stale {
        session_touch(door, &digest).await?;
    }
    let (today, agreements) = agreements_today(door, &who).await?;
    Ok(Some(Caller {
        who,
        sign_in_name: row.sign_in_name,
        session: row.session_id,
        token: None,
        purpose,
        step_up,
        agreements,
        today,
    }))
}

/// The day, and the agreements of the caller's region as they stand on it. Read with every request, so that one that is signed
/// or ended counts from the next.
pub(crate) async fn agreements_today(
    door: &Door,
    who: &access::Caller,
) -> Result<(Date, Arc<[Agreement]>), ProblemReply> {
    let today = crate::today();
    Ok((today, agreements_read(door.pool(), &who.region, today).await?.into()))
}

/// Moves the idle limit on. Not at every request: half a minute is near enough, and a read stays a read.
async fn session_touch(door: &Door, digest: &[u8]) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- http::session_touch
         update access.session set seen_at = now() where session_hash = $1",
        digest
    )
    .execute(door.pool())
    .await?;
    Ok(())
}

/// Closes the working side of a session that was left idle, once however many requests come back to it together.
async fn session_idle(door: &Door, digest: &[u8], who: &access::Caller) -> Result<(), sqlx::Error> {
    let mut act = door.pool().begin().await?;
    let closed = sqlx::query!(
        "-- http::session_idle
         update access.session set purpose = null, stepped_up_at = null, seen_at = now()
         where session_hash = $1 and purpose is not null and seen_at <= now() - interval '15 minutes'",
        digest
    )
    .execute(&mut *act)
    .await?;
    if closed.rows_affected() > 0 {
        audit_insert(&mut act, &AuditEvent::by(who, "working-side-idle", "session")).await?;
    }
    act.commit().await
}

/// Opens a session for 10 hours, gives the id that its holder knows it by, and clears away those that have ended.
pub(crate) async fn session_open(
    connection: &mut PgConnection,
    token: &SessionToken,
    account: Uuid,
    opened: Opened,
) -> Result<Uuid, sqlx::Error> {
    sqlx::query!("-- http::session_open\ndelete from access.session where expires_at < now()")
        .execute(&mut *connection)
        .await?;
    sqlx::query_scalar!(
        "-- http::session_open
         insert into access.session (session_hash, account_id, method, browser, expires_at)
         values ($1, $2, $3, $4, now() + interval '10 hours') returning session_id",
        &token.digest(),
        account,
        opened.method,
        opened.browser.code()
    )
    .fetch_one(connection)
    .await
}

/// How a session was opened.
#[derive(Clone, Copy)]
pub(crate) struct Opened {
    pub(crate) method: &'static str,
    pub(crate) browser: Browser,
}

/// A passkey was shown: the session goes on under a new id, and the old one opens nothing any more. None when it has ended.
///
/// # Errors
/// The database's, or a problem when the machine gives no chance.
pub async fn session_step_up(
    connection: &mut PgConnection,
    token: &SessionToken,
) -> Result<Option<SessionToken>, ProblemReply> {
    let fresh = SessionToken::fresh()?;
    let moved = sqlx::query!(
        "-- http::session_step_up
         update access.session set session_hash = $2, stepped_up_at = now(), seen_at = now()
         where session_hash = $1 and expires_at > now()",
        &token.digest(),
        &fresh.digest()
    )
    .execute(connection)
    .await?;
    Ok((moved.rows_affected() == 1).then_some(fresh))
}

/// Ends a session.
pub(crate) async fn session_end(
    connection: &mut PgConnection,
    token: &SessionToken,
) -> Result<(), sqlx::Error> {
    sqlx::query!("-- http::session_end\ndelete from access.session where session_hash = $1", &token.digest())
        .execute(connection)
        .await?;
    Ok(())
}

/// Writes down why the working side is entered, or that it is left; while it is open it closes after 15 idle minutes.
pub(crate) async fn session_purpose_set(
    connection: &mut PgConnection,
    token: &SessionToken,
    purpose: Option<Purpose>,
) -> Result<(), sqlx::Error> {
    sqlx::query!(
        "-- http::session_purpose_set
         update access.session set purpose = $2, seen_at = now() where session_hash = $1",
        &token.digest(),
        purpose.map(Purpose::code)
    )
    .execute(connection)
    .await?;
    Ok(())
}

fn unreadable(column: &str) -> ProblemReply {
    ProblemReply::unplanned(&format!(
        "access.account or access.session: {column} holds a code this version does not know"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;
    use axum::http::header::COOKIE;

    #[test]
    fn the_cookie_is_host_bound_under_https_and_comes_back_as_the_same_token() {
        for https in [true, false] {
            let rules = DoorRules { https, demo: false };
            let token = SessionToken::fresh().unwrap();
            let set = token.cookie(rules).to_str().unwrap().to_owned();
            assert_eq!(set.starts_with("__Host-"), https);
            assert_eq!(set.contains("; Secure"), https);
            assert!(set.contains("; HttpOnly; SameSite=Strict"), "{set}");
            let sent = set.split(';').next().unwrap();
            let request = Request::get("/").header(COOKIE, format!("lang=cy; {sent}")).body(()).unwrap();
            let back = SessionToken::of(&request.into_parts().0, rules).expect("the cookie is read back");
            assert_eq!(back.digest(), token.digest());
        }
    }

    #[test]
    fn the_write_token_belongs_to_its_session_and_tells_nothing_of_it() {
        let (token, other) = (SessionToken::fresh().unwrap(), SessionToken::fresh().unwrap());
        let sent = token.write_token();
        assert!(token.writes_with(&sent) && !other.writes_with(&sent));
        assert_ne!(unhex(&sent).unwrap(), token.digest(), "what the database holds opens no write");
        for wrong in ["", &sent[1..], &"0".repeat(64), &"ŵ".repeat(32), &format!("{sent}0")] {
            assert!(!token.writes_with(wrong), "{wrong}");
        }
    }

    #[test]
    fn what_has_not_the_form_of_a_token_is_no_token() {
        for value in ["", "abc", &"g".repeat(64), &"a".repeat(63), &"a".repeat(4000)] {
            let request = Request::get("/").header(COOKIE, format!("session={value}")).body(()).unwrap();
            assert!(SessionToken::of(&request.into_parts().0, DoorRules::default()).is_none(), "{value}");
        }
    }
}
