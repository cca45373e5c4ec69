//! Adding an account of a professional.

use access::{Grant, ManageAccounts, Role, UserId};
use concern::AgencyCode;
use http::{AuditEvent, Door, SecretError, audit_insert, is_sign_in_name, passphrase_fits, secret_hash};
use language::{Text, say};
use sqlx::error::ErrorKind;
use uuid::Uuid;

/// A new account, in the region of the grant that it is added under.
pub struct AccountNew {
    /// What is typed to sign in: 2 to 32 of `a-z 0-9 . _ -`, a letter first.
    pub name: String,
    /// What the account is for.
    pub role: Role,
    /// The employing agency.
    pub agency: AgencyCode,
    /// At least twelve characters. It is hashed and not kept.
    pub passphrase: String,
}

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The name has not the form of a sign-in name.
    #[error("the sign-in name has the wrong form")]
    NameForm,
    /// The name is another account's.
    #[error("the sign-in name is taken")]
    NameTaken,
    /// There is no such account.
    #[error("there is no account of this name")]
    NoSuch,
    /// The passphrase is too short or far too long.
    #[error("the passphrase has the wrong length")]
    PassphraseLength,
    /// The subject of the identity provider is another account's.
    #[error("the subject is linked already")]
    SubjectTaken,
    /// The issuer or the subject is empty or far too long.
    #[error("the issuer or the subject has the wrong form")]
    SubjectForm,
    /// The machine gives no chance.
    #[error("the machine gives no random bytes")]
    NoChance,
    /// Hashing failed.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The database failed.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
}

impl AccountError {
    /// What to do about it.
    pub fn text(&self) -> Text {
        let key = match self {
            Self::NameForm => "server-account-name-form",
            Self::NameTaken => "server-account-name-taken",
            Self::NoSuch => "server-account-no-such",
            Self::PassphraseLength => "server-account-passphrase-length",
            Self::SubjectTaken => "server-account-subject-taken",
            Self::SubjectForm => "server-account-subject-form",
            Self::NoChance | Self::Secret(_) => "server-account-secret",
            Self::Database(_) => "problem-database-stopped-detail",
        };
        say(key, &[])
    }
}

/// Adds an account, with its audit event in the same transaction.
///
/// # Errors
/// [`AccountError`]; nothing was added then.
pub async fn account_add(
    door: &Door,
    grant: &Grant<ManageAccounts>,
    account: AccountNew,
) -> Result<UserId, AccountError> {
    let AccountNew { name, role, agency, passphrase } = account;
    if !is_sign_in_name(&name) {
        return Err(AccountError::NameForm);
    }
    if !passphrase_fits(&name, &passphrase) {
        return Err(AccountError::PassphraseLength);
    }
    let secret = secret_hash(passphrase).await?;
    let id = Uuid::new_v4();
    let mut act = door.pool().begin().await?;
    let added = sqlx::query!(
        "-- server::account_add
         insert into access.account (account_id, sign_in_name, role, region_code, agency_code, secret_hash)
         values ($1, $2, $3, $4, $5, $6)",
        id,
        name,
        role.code(),
        grant.region().as_str(),
        agency.as_str(),
        secret
    )
    .execute(&mut *act)
    .await;
    match added {
        Err(sqlx::Error::Database(cause)) if cause.kind() == ErrorKind::UniqueViolation => {
            return Err(AccountError::NameTaken);
        }
        other => other?,
    };
    let subject = format!("{id} {} {}", role.code(), agency);
    audit_insert(&mut act, &AuditEvent::under(grant, "account-add", subject)).await?;
    act.commit().await?;
    Ok(UserId(id))
}
