//! Listing accounts, and shutting one.

use crate::AccountError;
use access::{Caller, RegionCode};
use http::{AuditEvent, Door, audit_insert};

/// One account, as the command line lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// Sign-in name.
    pub name: String,
    /// Code of the role.
    pub role: String,
    /// Area code of its region.
    pub region: String,
    /// Code of the employing agency.
    pub agency: String,
    /// Made by the demonstration; refused outside it.
    pub demo: bool,
    /// May no longer sign in.
    pub disabled: bool,
}

/// Every account, by name.
///
/// # Errors
/// The database's.
pub async fn account_list(door: &Door) -> Result<Vec<AccountLine>, AccountError> {
    Ok(sqlx::query_as!(
        AccountLine,
        r#"-- server::account_list
        select sign_in_name as name, role, region_code as region, agency_code as agency, demo,
               disabled_at is not null as "disabled!"
        from access.account order by sign_in_name"#
    )
    .fetch_all(door.pool())
    .await?)
}

/// Stops an account from signing in and ends its sessions. Twice is harmless.
///
/// # Errors
/// [`AccountError::NoSuch`], or the database's.
pub async fn account_disable(door: &Door, name: &str) -> Result<(), AccountError> {
    let mut act = door.pool().begin().await?;
    let account = sqlx::query!(
        "-- server::account_disable
         update access.account set disabled_at = coalesce(disabled_at, now()) where sign_in_name = $1
         returning account_id, region_code",
        name
    )
    .fetch_optional(&mut *act)
    .await?
    .ok_or(AccountError::NoSuch)?;
    sqlx::query!(
        "-- server::account_disable\ndelete from access.session where account_id = $1",
        account.account_id
    )
    .execute(&mut *act)
    .await?;
    let region = RegionCode::parse(&account.region_code).map_err(|_| AccountError::NoSuch)?;
    let event =
        AuditEvent::by(&Caller::command_line(region), "account-disable", account.account_id.to_string());
    audit_insert(&mut act, &event).await?;
    act.commit().await?;
    Ok(())
}
