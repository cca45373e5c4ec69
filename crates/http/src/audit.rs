//! The audit log: written before the act it tells of is answered.

use access::{Action, Caller, Grant, Purpose, Recorded};
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

/// One event. It has no field for a value out of a row.
#[derive(Clone, Debug)]
pub struct AuditEvent {
    account: Option<Uuid>,
    role: &'static str,
    region: String,
    agency: String,
    purpose: Option<Purpose>,
    action: &'static str,
    subject: String,
}

impl AuditEvent {
    /// `who` did `action` (a stable word such as `file-taken`) to `subject` (a code or id).
    pub fn by(who: &Caller, action: &'static str, subject: impl Into<String>) -> Self {
        Self {
            account: who.user().map(|user| user.0),
            role: who.role_code(),
            region: who.region.as_str().to_owned(),
            agency: who.agency().map(ToString::to_string).unwrap_or_default(),
            purpose: None,
            action,
            subject: subject.into(),
        }
    }

    /// The holder of `grant` does `action` to `subject`, for the purpose of the grant.
    pub fn under<A: Action>(grant: &Grant<A>, action: &'static str, subject: impl Into<String>) -> Self {
        Self { purpose: grant.purpose(), ..Self::by(grant.caller(), action, subject) }
    }

    /// Nobody is signed in: a refused sign-in.
    pub fn by_stranger(action: &'static str) -> Self {
        Self {
            account: None,
            role: "nobody",
            region: String::new(),
            agency: String::new(),
            purpose: None,
            action,
            subject: String::new(),
        }
    }

    /// The agency of whoever acts; empty at the command line.
    pub fn agency(&self) -> &str {
        &self.agency
    }

    /// The account of whoever acts; none at the command line.
    pub const fn account(&self) -> Option<Uuid> {
        self.account
    }

    /// The same event, of a subject in codes.
    #[must_use]
    pub(crate) fn about(self, subject: String) -> Self {
        Self { subject, ..self }
    }

    /// The same event, for a purpose.
    #[must_use]
    pub fn for_purpose(self, purpose: Purpose) -> Self {
        Self { purpose: Some(purpose), ..self }
    }
}

/// Writes an event in the transaction of the act, so that neither is there without the other. Every role that acts may write
/// events; it cannot read, change or remove one.
///
/// # Errors
/// The database's; the act must fail with it.
pub async fn audit_insert(
    connection: &mut PgConnection,
    event: &AuditEvent,
) -> Result<Recorded, sqlx::Error> {
    let id = sqlx::query_scalar!(
        "-- http::audit_insert
         insert into audit.event (account_id, role, region_code, agency_code, purpose, action, subject)
         values ($1, $2, $3, $4, $5, $6, $7) returning event_id",
        event.account,
        event.role,
        event.region,
        event.agency,
        event.purpose.map(Purpose::code),
        event.action,
        event.subject
    )
    .fetch_one(connection)
    .await?;
    Ok(Recorded::after_insert(id))
}

/// Writes an event on its own, before a look at the working side, through the pool of [`crate::Role::Door`].
///
/// # Errors
/// The database's; the look must fail with it.
pub async fn audit_write(door: &PgPool, event: &AuditEvent) -> Result<Recorded, sqlx::Error> {
    let mut connection = door.acquire().await?;
    audit_insert(&mut connection, event).await
}
