//! A holder changes their own passphrase.

use crate::session_list::others_end;
use crate::sign_in::{PASSPHRASE_BYTES, attempt_count};
use crate::{
    AuditEvent, Caller, Door, Knock, ProblemReply, audit_insert, audit_write, secret_hash, secret_matches,
};
use axum::http::StatusCode;
use language::say;

/// The shortest passphrase, in characters (NIST SP 800-63B asks for eight; four words are more than twelve).
const PASSPHRASE_LEAST: usize = 12;

/// Whether a passphrase may be kept: long enough, short enough to be hashed, and not made of the sign-in name. There are no
/// rules of composition (NIST SP 800-63B, 3.1.1.2).
pub fn passphrase_fits(name: &str, passphrase: &str) -> bool {
    let distinct = passphrase.chars().collect::<std::collections::BTreeSet<_>>().len();
    let rest = passphrase.to_lowercase().replace(name, "");
    passphrase.chars().count() >= PASSPHRASE_LEAST
        && passphrase.len() <= PASSPHRASE_BYTES
        && distinct > 4
        && rest.chars().count() + 3 >= PASSPHRASE_LEAST
}

/// Changes the caller's passphrase against their present one, and ends their other sessions.
///
/// # Errors
/// 403 when the present one is wrong, 429 after too many tries, 400 when the new one may not be kept, 409 for a demo account,
/// whose passphrase is printed on the sign-in page.
pub async fn passphrase_change(
    door: &Door,
    caller: &Caller,
    present: String,
    new: String,
) -> Result<(), ProblemReply> {
    let name = caller.sign_in_name().to_owned();
    let missing = || ProblemReply::new(StatusCode::FORBIDDEN, "refused");
    let user = caller.who().user().ok_or_else(missing)?;
    let account = sqlx::query!(
        "-- http::passphrase_change
         select secret_hash, demo from access.account where account_id = $1 and disabled_at is null",
        user.0
    )
    .fetch_optional(door.pool())
    .await?
    .ok_or_else(missing)?;
    if account.demo {
        return Err(ProblemReply::new(StatusCode::CONFLICT, "demo-account"));
    }
    if !passphrase_fits(&name, &new) {
        let message = say("server-account-passphrase-length", &[]);
        return Err(ProblemReply::new(StatusCode::BAD_REQUEST, "passphrase-new").field("new", message));
    }
    // A thief of an open session must not find the passphrase by trying: the same count as at the door.
    attempt_count(door, &format!("change {name}"), &Knock::default())?;
    let tried = if present.len() <= PASSPHRASE_BYTES { present } else { String::new() };
    let right = secret_matches(door, tried, Some(account.secret_hash)).await;
    if !right.map_err(|e| ProblemReply::unplanned(&e))? {
        audit_write(
            door.pool(),
            &AuditEvent::by(caller.who(), "passphrase-change-refused", user.to_string()),
        )
        .await?;
        return Err(ProblemReply::new(StatusCode::FORBIDDEN, "passphrase-wrong"));
    }
    let secret = secret_hash(new).await.map_err(|e| ProblemReply::unplanned(&e))?;
    let mut act = door.pool().begin().await?;
    sqlx::query!(
        "-- http::passphrase_change
         update access.account set secret_hash = $2 where account_id = $1",
        user.0,
        secret
    )
    .execute(&mut *act)
    .await?;
    others_end(&mut act, caller).await?;
    audit_insert(&mut act, &AuditEvent::by(caller.who(), "passphrase-change", user.to_string())).await?;
    act.commit().await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_long_and_more_than_the_name() {
        for good in ["four words of no meaning", "pedwar gair heb ystyr", "ŵyl ŷd tŷ dŵr"] {
            assert!(passphrase_fits("analyst", good), "{good}");
        }
        for bad in [
            "",
            "short",
            "aaaaaaaaaaaaaaaaaaaa",
            "analystanalyst",
            "Analyst-2026!",
            &"x y z w v ".repeat(200),
        ] {
            assert!(!passphrase_fits("analyst", bad), "{bad:.20}");
        }
    }
}
