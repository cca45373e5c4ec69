//! `contexture release`: propose, audit, sign, withdraw, revise, and show what is released. An officer is a person with an account; the
//! passphrase is asked for, or read from a line of standard input.

use crate::account::passphrase_read;
use crate::arguments::{DataPlace, Officer, Release};
use crate::database::{self, Database};
use crate::failure::{Failure, Outcome};
use crate::voice::{Voice, print};
use access::{Action, Grant, SignRelease};
use api::{AuditFigure, ReleaseAudit, ReleaseStep};
use disclosure::{Period, Policy, SheetName, TableName};
use http::{Caller, Door, DoorRules, ProblemReply, Work, officer_find};
use jobs::{
    FreshKey, JobFault, ReleaseAsked, RevisionAsked, RevisionReason, proposal_parse, release_audit,
    release_list, release_maker, release_propose, release_revise, release_sign, release_withdraw,
};
use language::{Arg, Lang, Text, say_in};
use serde::Serialize;
use std::fs;
use std::path::Path;
use uuid::Uuid;

/// Does what was asked.
pub(crate) async fn release(place: &DataPlace, asked: Release, voice: Voice) -> Outcome {
    let database = database::open(place, voice).await?;
    let desk = Desk { database: &database, voice };
    let done = match asked {
        Release::Propose { officer, period, policy } => {
            desk.propose(&officer, &period, policy.as_deref()).await
        }
        Release::Audit { officer, proposal } => desk.audit(&officer, proposal.as_deref()).await,
        Release::Sign { officer, proposal } => desk.sign(&officer, proposal.as_deref()).await,
        Release::Withdraw { officer, proposal } => desk.withdraw(&officer, proposal.as_deref()).await,
        Release::Revise { officer, table, period, reason } => {
            desk.revise(&officer, &table, &period, &reason).await
        }
        Release::Show { json } => show(&database, json, voice).await,
    };
    database.close().await;
    done
}

/// Who knows the passphrase of an account, which is asked for or read from standard input.
pub(crate) async fn caller_read(
    database: &Database,
    name: &str,
    demo: bool,
    voice: Voice,
) -> Outcome<Caller> {
    let rules = DoorRules { demo, ..DoorRules::default() };
    let door = Door::new(database.pools.door.clone(), rules);
    let passphrase = passphrase_read(voice)?;
    officer_find(&door, name, passphrase).await.map_err(|reply| refused(&reply))
}

/// Where an officer takes a step.
struct Desk<'a> {
    database: &'a Database,
    voice: Voice,
}

impl Desk<'_> {
    async fn propose(&self, officer: &Officer, period: &str, policy: Option<&Path>) -> Outcome {
        let closes = period_read(period)?;
        let policy = policy_read(policy)?;
        let grant = granted(&self.officer(officer).await?, officer)?;
        let key = FreshKey::from_system().map_err(told)?;
        let asked = ReleaseAsked { closes, policy, today: crate::run::today(), key };
        let made =
            release_propose(&self.database.pools, &grant, asked, &Work::waited_for()).await.map_err(told)?;
        self.step(officer, "cli-release-proposed", made.proposal, made.release.to_string())
    }

    async fn audit(&self, officer: &Officer, proposal: Option<&str>) -> Outcome {
        let grant = granted(&self.officer(officer).await?, officer)?;
        let proposal = self.proposal(&grant, proposal).await?;
        let audit = release_audit(&self.database.pools, &grant, proposal).await.map_err(told)?;
        if officer.json { print_json(&audit) } else { audit_print(&audit, self.voice.lang()) }
    }

    async fn sign(&self, officer: &Officer, proposal: Option<&str>) -> Outcome {
        let caller = self.officer(officer).await?;
        let proposal = self.proposal(&granted(&caller, officer)?, proposal).await?;
        let maker = release_maker(&self.database.pools, caller.region(), proposal).await.map_err(told)?;
        let asked = caller.asked::<SignRelease>().made_by(maker);
        let grant = caller.grant_of(&asked).map_err(|reply| refused(&reply))?;
        let release =
            release_sign(&self.database.pools, &grant, proposal, &Work::waited_for()).await.map_err(told)?;
        self.step(officer, "cli-release-signed", proposal, release.to_string())
    }

    async fn withdraw(&self, officer: &Officer, proposal: Option<&str>) -> Outcome {
        let grant = granted(&self.officer(officer).await?, officer)?;
        let proposal = self.proposal(&grant, proposal).await?;
        let release = release_withdraw(&self.database.pools, &grant, proposal).await.map_err(told)?;
        self.step(officer, "cli-release-withdrawn", proposal, release.to_string())
    }

    async fn revise(&self, officer: &Officer, table: &str, period: &str, reason: &str) -> Outcome {
        let sheet = TableName::parse(table)
            .and_then(|table| SheetName::new(table, period_read(period).ok()?))
            .ok_or_else(|| Failure::say("closing-table-unknown", &[]))?;
        let reason =
            RevisionReason::parse(reason).ok_or_else(|| Failure::say("closing-reason-unknown", &[]))?;
        let grant = granted(&self.officer(officer).await?, officer)?;
        let key = FreshKey::from_system().map_err(told)?;
        let asked = RevisionAsked { sheet, reason, key };
        let made =
            release_revise(&self.database.pools, &grant, asked, &Work::waited_for()).await.map_err(told)?;
        self.step(officer, "cli-release-proposed", made.proposal, made.release.to_string())
    }

    /// Who knows the passphrase of the officer's account. The same words for an unknown name and a wrong passphrase.
    async fn officer(&self, officer: &Officer) -> Outcome<Caller> {
        caller_read(self.database, &officer.name, officer.demo, self.voice).await
    }

    /// The proposal named, or the one that waits.
    async fn proposal(&self, grant: &Grant<access::ProposeRelease>, named: Option<&str>) -> Outcome<Uuid> {
        let none = || told(jobs::ReleaseFault::NoProposal);
        if let Some(named) = named {
            return proposal_parse(named).map_err(told);
        }
        let list = release_list(&self.database.pools, grant, crate::run::today());
        let list = list.await.map_err(told)?;
        let waiting = list.proposals.iter().find(|line| line.state == "proposed").ok_or_else(none)?;
        proposal_parse(&waiting.id).map_err(told)
    }

    fn step(&self, officer: &Officer, key: &str, proposal: Uuid, release: String) -> Outcome {
        if officer.json {
            return print_json(&ReleaseStep { proposal: proposal.to_string(), release });
        }
        let proposal = Arg::from(proposal.to_string());
        print(&say_in(self.voice.lang(), key, &[("id", Arg::from(release)), ("proposal", proposal)]))
    }
}

/// Leave for `A`, as the door decides about it. The officer acts for the region of their account.
fn granted<A: Action>(caller: &Caller, officer: &Officer) -> Outcome<Grant<A>> {
    if officer.region.as_deref().is_some_and(|region| region != caller.region().as_str()) {
        return Err(refused(&ProblemReply::from(access::Refusal::Region)));
    }
    caller.grant::<A>().map_err(|reply| refused(&reply))
}

pub(crate) fn refused(reply: &ProblemReply) -> Failure {
    let problem = reply.spoken(Lang::default());
    Failure::told(Text::new(problem.en.detail, problem.cy.detail))
}

fn told(fault: impl Into<JobFault>) -> Failure {
    let fault = fault.into();
    Failure::told(fault.text()).because(&fault)
}

fn period_read(text: &str) -> Outcome<Period> {
    Period::parse(text).ok_or_else(|| Failure::say("closing-period-form", &[]))
}

/// The policy of a file, or the standard one.
pub(crate) fn policy_read(file: Option<&Path>) -> Outcome<Policy> {
    let Some(file) = file else { return Ok(Policy::standard()) };
    let name = || ("file", Arg::from(file.display().to_string()));
    let text =
        fs::read_to_string(file).map_err(|e| Failure::say("cli-cannot-read", &[name()]).because(&e))?;
    Policy::read(&text).map_err(|error| Failure::told(error.text()))
}

fn print_json(shape: &impl Serialize) -> Outcome {
    let text = serde_json::to_string_pretty(shape);
    print(&text.map_err(|e| Failure::say("cli-cannot-print", &[]).because(&e))?)
}

fn audit_print(audit: &ReleaseAudit, lang: Lang) -> Outcome {
    let proposal = &audit.proposal;
    let title = [("release", Arg::from(proposal.release.as_str()))];
    print(&say_in(lang, "release-page-audit-title", &title))?;
    for sheet in &audit.sheets {
        print(&format!(
            "    {:<28} {:<7} s={} ε={} n={}",
            sheet.table, sheet.period, sheet.scale, sheet.epsilon, sheet.cells
        ))?;
    }
    for figure in &audit.figures {
        print(&figure_line(figure, lang))?;
    }
    let broken = audit.figures.iter().filter(|figure| !figure.holds).count() as u64;
    print(&match broken {
        0 => say_in(lang, "release-page-audit-passed", &[]),
        n => say_in(lang, "release-page-audit-failed", &[("n", Arg::from(n))]),
    })
}

fn figure_line(figure: &AuditFigure, lang: Lang) -> String {
    let mark = if figure.holds { "✔" } else { "✘" };
    let words = say_in(lang, &format!("audit-figure-{}", figure.code), &[]);
    let bound = if figure.bound.is_empty() { String::new() } else { format!("  ({})", figure.bound) };
    format!("  {mark} {words}: {}{bound}", figure.value)
}

async fn show(database: &Database, json: bool, voice: Voice) -> Outcome {
    let trouble = |error: &picture::ReadError| Failure::say("jobs-database", &[]).because(error);
    let releases = picture::releases_list(&database.pools.released, None).await.map_err(|e| trouble(&e))?;
    if json {
        return print_json(&releases);
    }
    if releases.is_empty() {
        voice.step("cli-release-none", &[]);
    }
    for release in releases {
        print(&format!(
            "{}  {}  {}  s={}  ε={}  {}",
            release.id,
            release.closes,
            release.policy_version,
            release.scale,
            release.epsilon,
            release.published
        ))?;
        for line in release.ledger {
            print(&format!(
                "    {:<28} {:<6} s={} ε={} n={}",
                line.table, line.period, line.scale, line.epsilon, line.cells
            ))?;
        }
    }
    Ok(())
}
