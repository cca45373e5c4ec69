//! `contexture user`: accounts of professionals.

use crate::arguments::{DataPlace, User};
use crate::database::{self, Database};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Asked, Caller, Grant, ManageAccounts, RegionCode, Role, UserId, decide};
use concern::AgencyCode;
use http::{Door, DoorRules};
use language::Arg;
use server::{
    AccountChange, AccountError, AccountNew, account_add, account_by_name, account_change, account_disable,
    account_list, enrolment_code_make, passphrase_set, subject_link, subject_unlink,
};
use std::io::{BufRead as _, IsTerminal as _};

/// Does what was asked.
pub(crate) async fn account(place: &DataPlace, asked: User, voice: Voice) -> Outcome {
    let database = database::open(place, voice).await?;
    let done = match asked {
        User::Add { name, role, region, agency } => {
            add(&database, name, &role, &region, &agency, voice).await
        }
        User::List => list(&database).await,
        User::Passphrase { name } => passphrase(&database, &name, voice).await,
        User::Enrol { name, forget } => enrol(&database, &name, forget, voice).await,
        User::Link { name, issuer, subject, remove: _ } => {
            link(&database, &name, issuer.zip(subject), voice).await
        }
        User::Change { name, role, region, agency } => {
            change(&database, &name, [role, region, agency], voice).await
        }
        User::Disable { name } => disable(&database, &name).await,
    };
    database.close().await;
    done
}

fn told(error: &AccountError) -> Failure {
    Failure::told(error.text())
}

fn door(database: &Database) -> Door {
    Door::new(database.pools.door.clone(), DoorRules::default())
}

/// The command line's leave to look after the accounts of a region, decided by the same policies as anybody's.
fn granted(region: RegionCode, account: Option<UserId>) -> Outcome<Grant<ManageAccounts>> {
    let caller = Caller::command_line(region.clone());
    let asked = Asked { account, ..Asked::of(region, http::today()) };
    decide(&caller, &asked, &[]).map_err(|refusal| Failure::told(refusal.text()))
}

fn role_read(role: &str) -> Outcome<Role> {
    let roles = || Role::ALL.iter().map(|role| role.code()).collect::<Vec<_>>().join(", ");
    Role::parse(role).ok_or_else(|| Failure::say("cli-role-unknown", &[("roles", Arg::from(roles()))]))
}

fn agency_read(agency: &str) -> Outcome<AgencyCode> {
    AgencyCode::parse(agency).map_err(|_| Failure::say("cli-agency-form", &[]))
}

/// A region that the database holds.
pub(crate) async fn region_read(database: &Database, region: &str) -> Outcome<RegionCode> {
    let known = registry::regions(&database.pools.registry).await;
    let known = known.map_err(|error| Failure::told(error.text()).because(&error))?;
    let codes = || known.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>().join(", ");
    RegionCode::parse(region)
        .ok()
        .filter(|asked| known.iter().any(|(code, _)| code == asked))
        .ok_or_else(|| Failure::say("cli-region-unknown", &[("regions", Arg::from(codes()))]))
}

async fn change(
    database: &Database,
    name: &str,
    [role, region, agency]: [Option<String>; 3],
    voice: Voice,
) -> Outcome {
    let door = door(database);
    let lines = account_list(&door, None).await.map_err(|error| told(&error))?;
    let now = lines.iter().find(|line| line.name == name).ok_or_else(|| told(&AccountError::NoSuch))?;
    let change = AccountChange {
        role: role_read(role.as_deref().unwrap_or(&now.role))?,
        agency: agency_read(agency.as_deref().unwrap_or(&now.agency))?,
    };
    let (id, here) = account_by_name(&door, name).await.map_err(|error| told(&error))?;
    let there = match region {
        Some(region) => region_read(database, &region).await?,
        None => here.clone(),
    };
    let (here, there) = (granted(here, Some(UserId(id)))?, granted(there, Some(UserId(id)))?);
    account_change(&door, &here, &there, &change).await.map_err(|error| told(&error))?;
    voice.step("cli-account-changed", &[]);
    Ok(())
}

async fn disable(database: &Database, name: &str) -> Outcome {
    let door = door(database);
    let (id, region) = account_by_name(&door, name).await.map_err(|error| told(&error))?;
    let grant = granted(region, Some(UserId(id)))?;
    account_disable(&door, &grant).await.map_err(|error| told(&error))
}

async fn add(
    database: &Database,
    name: String,
    role: &str,
    region: &str,
    agency: &str,
    voice: Voice,
) -> Outcome {
    let role = role_read(role)?;
    let grant = granted(region_read(database, region).await?, None)?;
    let agency = agency_read(agency)?;
    let passphrase = passphrase_read(voice)?;
    let account = AccountNew { name, role, agency, passphrase };
    account_add(&door(database), &grant, account).await.map_err(|error| told(&error))?;
    voice.step("cli-account-added", &[]);
    Ok(())
}

/// One line of standard input. A terminal is asked first; the line is echoed there, so `< file` is the better way.
pub(crate) fn passphrase_read(voice: Voice) -> Outcome<String> {
    let input = std::io::stdin();
    if input.is_terminal() {
        voice.step("cli-passphrase-ask", &[]);
    }
    let mut line = String::new();
    input.lock().read_line(&mut line).map_err(|e| Failure::say("cli-passphrase-none", &[]).because(&e))?;
    let passphrase = line.trim_end_matches(['\r', '\n']).to_owned();
    if passphrase.is_empty() { Err(Failure::say("cli-passphrase-none", &[])) } else { Ok(passphrase) }
}

async fn passphrase(database: &Database, name: &str, voice: Voice) -> Outcome {
    let passphrase = passphrase_read(voice)?;
    let door = Door::new(database.pools.door.clone(), DoorRules::default());
    passphrase_set(&door, name, passphrase).await.map_err(|error| told(&error))?;
    voice.step("cli-passphrase-set", &[]);
    Ok(())
}

/// The code goes to standard output alone, so that it can be handed on without the words around it.
async fn enrol(database: &Database, name: &str, forget: bool, voice: Voice) -> Outcome {
    let door = Door::new(database.pools.door.clone(), DoorRules::default());
    let code = enrolment_code_make(&door, name, forget).await.map_err(|error| told(&error))?;
    voice.step("cli-enrolment-code", &[]);
    print(&code)
}

async fn link(database: &Database, name: &str, subject: Option<(String, String)>, voice: Voice) -> Outcome {
    let door = Door::new(database.pools.door.clone(), DoorRules::default());
    if let Some((issuer, subject)) = subject {
        subject_link(&door, name, &issuer, &subject).await.map_err(|error| told(&error))?;
        voice.step("cli-subject-linked", &[]);
    } else {
        subject_unlink(&door, name).await.map_err(|error| told(&error))?;
        voice.step("cli-subject-unlinked", &[]);
    }
    Ok(())
}

async fn list(database: &Database) -> Outcome {
    for line in account_list(&door(database), None).await.map_err(|error| told(&error))? {
        let state = if line.disabled { "-" } else { "+" };
        print(&format!("{state} {:<24} {:<18} {:<16} {}", line.name, line.role, line.region, line.agency))?;
    }
    Ok(())
}
