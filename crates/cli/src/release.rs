//! `contexture release`: close a year, or show what is released.

use crate::arguments::{DataPlace, Release};
use crate::database::{self, Database};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Caller, RegionCode};
use disclosure::Policy;
use http::{AuditEvent, audit_write};
use jobs::{JobFault, ReleaseAsked, release_close, release_key};
use language::Arg;
use std::fs;
use std::path::Path;

/// Does what was asked.
pub(crate) async fn release(place: &DataPlace, asked: Release, voice: Voice) -> Outcome {
    let database = database::open(place, voice).await?;
    let done = match asked {
        Release::Close { year, region, policy } => {
            close(&database, year, region.as_deref(), policy.as_deref(), voice).await
        }
        Release::Show { json } => show(&database, json, voice).await,
    };
    database.close().await;
    done
}

async fn close(
    database: &Database,
    year: i16,
    region: Option<&str>,
    policy: Option<&Path>,
    voice: Voice,
) -> Outcome {
    let pools = &database.pools;
    let region = region_choose(database, region).await?;
    let policy = policy_read(policy)?;
    let caller = Caller::command_line(region.clone());
    // Written first: a release that nobody recorded must not be.
    audit_write(&pools.door, &AuditEvent::by(&caller, "release-close", format!("{region}-{year}")))
        .await
        .map_err(|error| Failure::told(JobFault::from(error).text()))?;
    let asked =
        ReleaseAsked { region, year, policy, today: crate::run::today(), key: release_key().map_err(told)? };
    let id = release_close(pools, asked).await.map_err(told)?;
    voice.step("cli-release-closed", &[("id", Arg::from(id.to_string()))]);
    Ok(())
}

fn told(fault: impl Into<JobFault>) -> Failure {
    let fault = fault.into();
    Failure::told(fault.text()).because(&fault)
}

fn policy_read(file: Option<&Path>) -> Outcome<Policy> {
    let Some(file) = file else { return Ok(Policy::standard()) };
    let name = || ("file", Arg::from(file.display().to_string()));
    let text =
        fs::read_to_string(file).map_err(|e| Failure::say("cli-cannot-read", &[name()]).because(&e))?;
    Policy::read(&text).map_err(|error| Failure::told(error.text()))
}

/// The region named, or the only one there is.
async fn region_choose(database: &Database, named: Option<&str>) -> Outcome<RegionCode> {
    let regions = registry::regions(&database.pools.registry)
        .await
        .map_err(|error| Failure::told(error.text()).because(&error))?;
    let list = || {
        let codes: Vec<&str> = regions.iter().map(|(code, _)| code.as_str()).collect();
        ("regions", Arg::from(codes.join(", ")))
    };
    match named {
        Some(code) => regions
            .iter()
            .find(|(known, _)| known.as_str() == code)
            .map(|(known, _)| known.clone())
            .ok_or_else(|| Failure::say("cli-region-unknown", &[list()])),
        None if regions.len() == 1 => Ok(regions[0].0.clone()),
        None => Err(Failure::say("cli-region-choose", &[list()])),
    }
}

async fn show(database: &Database, json: bool, voice: Voice) -> Outcome {
    let trouble = |error: &picture::ReadError| Failure::say("jobs-database", &[]).because(error);
    let releases = picture::releases_list(&database.pools.released, None).await.map_err(|e| trouble(&e))?;
    if json {
        let text = serde_json::to_string_pretty(&releases);
        return print(&text.map_err(|e| Failure::say("cli-cannot-print", &[]).because(&e))?);
    }
    if releases.is_empty() {
        voice.step("cli-release-none", &[]);
    }
    for release in releases {
        print(&format!(
            "{}  {}  {}  s={}  ε={}  {}",
            release.id,
            release.year,
            release.policy_version,
            release.scale,
            release.epsilon,
            release.published
        ))?;
        for line in release.ledger {
            print(&format!("    {:<12} s={} ε={} n={}", line.table, line.scale, line.epsilon, line.cells))?;
        }
    }
    Ok(())
}
