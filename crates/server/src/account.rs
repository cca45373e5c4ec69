//! Listing accounts, and shutting one.

use crate::AccountError;
use access::{Grant, ManageAccounts, RegionCode};
use http::{AuditEvent, Door, audit_insert};
use sqlx::PgConnection;
use uuid::Uuid;

/// One account, as the administration lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// Its id.
    pub id: Uuid,
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

/// Every account of a region, or of all regions, by name.
///
/// # Errors
/// The database's.
pub async fn account_list(
    door: &Door,
    region: Option<&RegionCode>,
) -> Result<Vec<AccountLine>, AccountError> {
    Ok(sqlx::query_as!(
        AccountLine,
        r#"-- server::account_list
        select account_id as id, sign_in_name as name, role, region_code as region, agency_code as agency, demo,
               disabled_at is not null as "disabled!"
        from access.account where $1::text is null or region_code = $1 order by sign_in_name"#,
        region.map(RegionCode::as_str)
    )
    .fetch_all(door.pool())
    .await?)
}

/// Stops the account that the grant is about from signing in and ends its sessions and tokens. Twice is harmless.
///
/// # Errors
/// [`AccountError::NoSuch`] when there is none in the region of the grant, or the database's.
pub async fn account_disable(door: &Door, grant: &Grant<ManageAccounts>) -> Result<(), AccountError> {
    let account = grant.account().ok_or(AccountError::NoSuch)?;
    let mut act = door.pool().begin().await?;
    let found = sqlx::query!(
        "-- server::account_disable
         update access.account set disabled_at = coalesce(disabled_at, now())
         where account_id = $1 and region_code = $2",
        account.0,
        grant.region().as_str()
    )
    .execute(&mut *act)
    .await?;
    if found.rows_affected() == 0 {
        return Err(AccountError::NoSuch);
    }
    sessions_end(&mut act, account.0).await?;
    audit_insert(&mut act, &AuditEvent::under(grant, "account-disable", account.to_string())).await?;
    act.commit().await?;
    Ok(())
}

/// Ends every session and every token of an account, in the transaction of what was changed about it.
pub(crate) async fn sessions_end(connection: &mut PgConnection, account: Uuid) -> Result<(), sqlx::Error> {
    sqlx::query!("-- server::sessions_end\ndelete from access.session where account_id = $1", account)
        .execute(&mut *connection)
        .await?;
    sqlx::query!("-- server::sessions_end\ndelete from access.token where account_id = $1", account)
        .execute(connection)
        .await?;
    Ok(())
}
