//! The sign-ins of a demonstration.

use crate::AccountError;
use crate::demo_agreement::demo_agreement_ensure;
use access::{Caller, RegionCode, Role};
use api::DemoAccount;
use http::{AuditEvent, Door, audit_insert, secret_hash};
use uuid::Uuid;

/// Name, role and agency of each. The agencies are of the fictional region.
const ACCOUNTS: [(&str, Role, &str); 10] = [
    ("analyst", Role::Analyst, "GWL-POLICE"),
    ("partner", Role::BoardMember, "GWL-BOARD"),
    ("intake", Role::IntakeClerk, "GWL-HEALTH"),
    ("officer", Role::CommunitySafety, "GWL-SAFETY"),
    ("senior", Role::SeniorAnalyst, "GWL-POLICE"),
    ("signer", Role::SeniorAnalyst, "GWL-BOARD"),
    ("chair", Role::MeetingChair, "GWL-BOARD"),
    ("coordinator", Role::Coordinator, "GWL-BOARD"),
    ("auditor", Role::Auditor, "GWL-BOARD"),
    ("admin", Role::Administrator, "GWL-BOARD"),
];

/// The fixed and public passphrase of a demo account.
pub fn demo_passphrase(name: &str) -> String {
    format!("clychau-gwaelod-{name}")
}

/// The agencies of the fictional region: those of the accounts, and others that send concerns.
const AGENCIES: [&str; 4] = ["GWL-BOARD", "GWL-HEALTH", "GWL-POLICE", "GWL-SAFETY"];

/// Makes the demo accounts with a sharing agreement between their agencies, or makes them anew, and returns them with their passphrases, for the sign-in page and the start.
///
/// The passphrases are fixed and public on purpose: the accounts carry the mark `demo`, with which the door lets them in only
/// in demo mode, which listens on loopback only. An account of the same name that somebody added is left alone.
///
/// # Errors
/// When hashing or the database fails.
pub async fn demo_accounts_ensure(
    door: &Door,
    region: &RegionCode,
) -> Result<Vec<DemoAccount>, AccountError> {
    let mut accounts = Vec::new();
    for (name, role, agency) in ACCOUNTS {
        let passphrase = demo_passphrase(name);
        let secret = secret_hash(passphrase.clone()).await?;
        let mut act = door.pool().begin().await?;
        let kept = sqlx::query_scalar!(
            "-- server::demo_accounts_ensure
             insert into access.account as a (account_id, sign_in_name, role, region_code, agency_code, secret_hash, demo)
             values ($1, $2, $3, $4, $5, $6, true)
             on conflict (sign_in_name) do update
                 set role = excluded.role, region_code = excluded.region_code, agency_code = excluded.agency_code,
                     secret_hash = excluded.secret_hash
                 where a.demo
             returning account_id",
            Uuid::new_v4(),
            name,
            role.code(),
            region.as_str(),
            agency,
            secret
        )
        .fetch_optional(&mut *act)
        .await?;
        if let Some(id) = kept {
            // Anyone may have bound an authenticator to an account that anyone may open: it begins anew.
            sqlx::query!(
                "-- server::demo_accounts_ensure\ndelete from access.passkey where account_id = $1",
                id
            )
            .execute(&mut *act)
            .await?;
            let event =
                AuditEvent::by(&Caller::command_line(region.clone()), "demo-account-ensure", id.to_string());
            audit_insert(&mut act, &event).await?;
            accounts.push(DemoAccount { name: name.to_owned(), passphrase, role: role.label() });
        }
        act.commit().await?;
    }
    demo_agreement_ensure(door, region, AGENCIES).await?;
    Ok(accounts)
}
