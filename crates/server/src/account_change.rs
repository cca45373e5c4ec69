//! Changing what an account is for.

use crate::AccountError;
use crate::account::sessions_end;
use access::{Grant, ManageAccounts, RegionCode, Role};
use concern::AgencyCode;
use http::{AuditEvent, Door, audit_insert};
use uuid::Uuid;

/// What an account is to be from now on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountChange {
    /// What it is for.
    pub role: Role,
    /// The employing agency.
    pub agency: AgencyCode,
}

/// Changes role and agency of the account that `here` is about, and moves it to the region of `there`. Its sessions and tokens end in
/// the same transaction, so that the next request of its holder is refused.
///
/// Both grants are about the same account: whoever moves one between regions must be an administrator of both, which the
/// command line of the machine is. Within a region both are of that region.
///
/// # Errors
/// [`AccountError::NoSuch`] when there is no such account in the region of `here`, or the database's.
pub async fn account_change(
    door: &Door,
    here: &Grant<ManageAccounts>,
    there: &Grant<ManageAccounts>,
    change: &AccountChange,
) -> Result<(), AccountError> {
    let account = here.account().filter(|account| there.account() == Some(*account));
    let account = account.ok_or(AccountError::NoSuch)?;
    let mut act = door.pool().begin().await?;
    let found = sqlx::query!(
        "-- server::account_change
         update access.account set role = $3, agency_code = $4, region_code = $5
         where account_id = $1 and region_code = $2",
        account.0,
        here.region().as_str(),
        change.role.code(),
        change.agency.as_str(),
        there.region().as_str()
    )
    .execute(&mut *act)
    .await?;
    if found.rows_affected() == 0 {
        return Err(AccountError::NoSuch);
    }
    sessions_end(&mut act, account.0).await?;
    let subject = format!("{account} {} {} {}", change.role.code(), change.agency, there.region());
    audit_insert(&mut act, &AuditEvent::under(here, "account-role-change", subject)).await?;
    act.commit().await?;
    Ok(())
}

/// The id and region of the account of a name, for the command line.
///
/// # Errors
/// [`AccountError::NoSuch`], or the database's.
pub async fn account_by_name(door: &Door, name: &str) -> Result<(Uuid, RegionCode), AccountError> {
    let row = sqlx::query!(
        "-- server::account_by_name\nselect account_id, region_code from access.account where sign_in_name = $1",
        name
    )
    .fetch_optional(door.pool())
    .await?
    .ok_or(AccountError::NoSuch)?;
    let region = RegionCode::parse(&row.region_code).map_err(|_| AccountError::NoSuch)?;
    Ok((row.account_id, region))
}
