//! What an administrator does for an account at the command line: a code for its first passkey, a new passphrase, a link to the
//! identity provider.

use crate::AccountError;
use access::{Caller, RegionCode};
use http::{AuditEvent, Door, audit_insert, passphrase_fits, secret_hash};
use sha2::{Digest as _, Sha256};
use sqlx::PgConnection;
use sqlx::error::ErrorKind;
use uuid::Uuid;

/// The letters of a code: Crockford's 32, without those that are taken for one another.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of a code: 100 bits, far beyond guessing within a day.
const LENGTH: usize = 20;

/// What is kept of a code. Small letters, spaces and hyphens do not matter, and O, I, L are read as 0, 1, 1.
pub(crate) fn code_digest(code: &str) -> [u8; 32] {
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).take(64).map(letter).collect();
    Sha256::digest(plain).into()
}

/// A code of four groups of five letters.
fn code_fresh() -> Result<String, AccountError> {
    let mut bytes = [0_u8; LENGTH];
    getrandom::fill(&mut bytes).map_err(|_| AccountError::NoChance)?;
    // 32 divides 256, so each letter is as likely as any other.
    let letters: Vec<char> = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    Ok(letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

struct Found {
    id: Uuid,
    region: RegionCode,
}

async fn account_of(connection: &mut PgConnection, name: &str) -> Result<Found, AccountError> {
    let row = sqlx::query!(
        "-- server::account_of
         select account_id, region_code from access.account where sign_in_name = $1 and disabled_at is null for update",
        name
    )
    .fetch_optional(connection)
    .await?
    .ok_or(AccountError::NoSuch)?;
    let region = RegionCode::parse(&row.region_code).map_err(|_| AccountError::NoSuch)?;
    Ok(Found { id: row.account_id, region })
}

/// A code with which the account enrols a passkey within 24 hours, in place of an earlier one; it is told once and kept as a
/// digest. With `forget`, for a lost device, the passkeys that the account has are removed and its sessions end.
///
/// # Errors
/// [`AccountError`]; nothing was changed then.
pub async fn enrolment_code_make(door: &Door, name: &str, forget: bool) -> Result<String, AccountError> {
    let code = code_fresh()?;
    let mut act = door.pool().begin().await?;
    let account = account_of(&mut act, name).await?;
    sqlx::query!(
        "-- server::enrolment_code_make
         insert into access.enrolment_code (account_id, code_hash, expires_at) values ($1, $2, now() + interval '24 hours')
         on conflict (account_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at",
        account.id,
        &code_digest(&code)
    )
    .execute(&mut *act)
    .await?;
    let by = Caller::command_line(account.region);
    audit_insert(&mut act, &AuditEvent::by(&by, "passkey-code", account.id.to_string())).await?;
    if forget {
        sqlx::query!(
            "-- server::enrolment_code_make\ndelete from access.passkey where account_id = $1",
            account.id
        )
        .execute(&mut *act)
        .await?;
        sessions_end(&mut act, account.id).await?;
        audit_insert(&mut act, &AuditEvent::by(&by, "passkey-remove", account.id.to_string())).await?;
    }
    act.commit().await?;
    Ok(code)
}

/// Gives an account a new passphrase and ends its sessions.
///
/// # Errors
/// [`AccountError`]; nothing was changed then.
pub async fn passphrase_set(door: &Door, name: &str, passphrase: String) -> Result<(), AccountError> {
    if !passphrase_fits(name, &passphrase) {
        return Err(AccountError::PassphraseLength);
    }
    let secret = secret_hash(passphrase).await?;
    let mut act = door.pool().begin().await?;
    let account = account_of(&mut act, name).await?;
    sqlx::query!(
        "-- server::passphrase_set
         update access.account set secret_hash = $2 where account_id = $1",
        account.id,
        secret
    )
    .execute(&mut *act)
    .await?;
    sessions_end(&mut act, account.id).await?;
    let by = Caller::command_line(account.region);
    audit_insert(&mut act, &AuditEvent::by(&by, "passphrase-change", account.id.to_string())).await?;
    act.commit().await?;
    Ok(())
}

/// Lets a subject of an identity provider sign in to an account. One subject opens one account.
///
/// # Errors
/// [`AccountError::SubjectTaken`] when the subject is another link's; nothing was changed then.
pub async fn subject_link(door: &Door, name: &str, issuer: &str, subject: &str) -> Result<(), AccountError> {
    if subject.is_empty() || subject.len() > 255 || issuer.is_empty() || issuer.len() > 255 {
        return Err(AccountError::SubjectForm);
    }
    let mut act = door.pool().begin().await?;
    let account = account_of(&mut act, name).await?;
    let linked = sqlx::query!(
        "-- server::subject_link
         insert into access.oidc_subject (issuer, subject, account_id) values ($1, $2, $3)",
        issuer,
        subject,
        account.id
    )
    .execute(&mut *act)
    .await;
    match linked {
        Err(sqlx::Error::Database(cause)) if cause.kind() == ErrorKind::UniqueViolation => {
            return Err(AccountError::SubjectTaken);
        }
        other => other?,
    };
    let by = Caller::command_line(account.region);
    audit_insert(&mut act, &AuditEvent::by(&by, "oidc-link", account.id.to_string())).await?;
    act.commit().await?;
    Ok(())
}

/// Takes every link of an account to the identity provider away, and ends its sessions.
///
/// # Errors
/// [`AccountError`]; nothing was changed then.
pub async fn subject_unlink(door: &Door, name: &str) -> Result<(), AccountError> {
    let mut act = door.pool().begin().await?;
    let account = account_of(&mut act, name).await?;
    sqlx::query!(
        "-- server::subject_unlink\ndelete from access.oidc_subject where account_id = $1",
        account.id
    )
    .execute(&mut *act)
    .await?;
    sessions_end(&mut act, account.id).await?;
    let by = Caller::command_line(account.region);
    audit_insert(&mut act, &AuditEvent::by(&by, "oidc-unlink", account.id.to_string())).await?;
    act.commit().await?;
    Ok(())
}

async fn sessions_end(connection: &mut PgConnection, account: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!("-- server::sessions_end\ndelete from access.session where account_id = $1", account)
        .execute(connection)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_told_in_groups_and_read_however_it_is_typed() {
        let code = code_fresh().unwrap();
        assert_eq!(code.len(), 23);
        assert_eq!(code.split('-').count(), 4);
        assert_ne!(code, code_fresh().unwrap());
        let typed = code.to_lowercase().replace('-', " ");
        assert_eq!(code_digest(&code), code_digest(&typed));
        assert_ne!(code_digest(&code), code_digest(""));
    }
}
