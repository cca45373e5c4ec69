//! The command line, as `--help` tells it: what is common here, and a file for each sub-command.
#![expect(
    clippy::doc_markdown,
    reason = "these comments are printed to a terminal, where backticks are noise"
)]

mod agreement;
mod audit;
mod demo;
mod import;
mod release;
mod report;
mod retention;
mod run;
mod user;

pub(crate) use agreement::{Agreement, AgreementDraft};
pub(crate) use audit::Audit;
pub(crate) use demo::Demo;
pub(crate) use import::{Decision, Held, Import, ImportConcerns, ImportFiles, NetworkWord, TemplateKind};
pub(crate) use release::{Officer, Release};
pub(crate) use report::{EditionPaper, Report};
pub(crate) use retention::RetentionAsked;
pub(crate) use run::{BaseMapArguments, EntryArguments, Run};
pub(crate) use user::User;

use crate::analyse::Analyse;
use crate::describe::ApiAsked;
use crate::disclosure::Disclosure;
use crate::evaluate::Evaluate;
use crate::guidance::GuidanceAsked;
use crate::screen::Screen;
use crate::vocabulary::VocabularyAsked;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Contextual safeguarding mapping: anonymised concerns, the contexts they point at, and the picture of a region.
///
/// Without DATABASE_URL it keeps a private PostgreSQL + PostGIS cluster of its own, on a unix socket only.
#[derive(Parser)]
#[command(name = "contexture", version, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) place: DataPlace,
    /// Language of messages: en or cy; by default from LANG
    #[arg(long, global = true, value_name = "LANG")]
    pub(crate) lang: Option<String>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Where the data are.
#[derive(Args, Clone)]
pub(crate) struct DataPlace {
    /// Directory of the private database; not used when DATABASE_URL is set
    #[arg(long, global = true, env = "CONTEXTURE_DATA_DIR", value_name = "DIR", help_heading = "Database")]
    pub(crate) data_dir: Option<PathBuf>,
    /// Use this PostgreSQL server instead of the private one
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        value_name = "URL",
        hide_env_values = true,
        help_heading = "Database"
    )]
    pub(crate) database_url: Option<String>,
    /// Key file that signs the record's heads; by default record/audit.key in the data directory, made at first start
    #[arg(long, global = true, env = "CONTEXTURE_AUDIT_KEY", value_name = "FILE", help_heading = "Record")]
    pub(crate) audit_key: Option<PathBuf>,
    /// Second place of signed heads: a file, or an http(s) address that takes JSON lines; by default
    /// record/heads.jsonl in the data directory
    #[arg(
        long,
        global = true,
        env = "CONTEXTURE_AUDIT_HEADS",
        value_name = "FILE|URL",
        hide_env_values = true,
        help_heading = "Record"
    )]
    pub(crate) audit_heads: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Start the service; with the fictional region unless --no-demo
    Run(Run),
    /// Take in concerns, geography or places
    #[command(subcommand)]
    Import(Import),
    /// Read one file from standard input in a process of its own; the service calls it
    #[command(hide = true)]
    ReadFile,
    /// Propose, audit, sign, withdraw or revise a release, or show what is released
    #[command(subcommand)]
    Release(Release),
    /// What is published, on paper: tagged PDF in Welsh or English
    #[command(subcommand)]
    Report(Report),
    /// Accounts of professionals
    #[command(subcommand)]
    User(User),
    /// The record of who did what: signed heads, proofs for witnesses, and whether it is whole
    #[command(subcommand)]
    Audit(Audit),
    /// How long what is kept, and the sweep that destroys what is past its time
    #[command(subcommand)]
    Retention(RetentionAsked),
    /// Sharing agreements: what turns a role into leave to see anything
    #[command(subcommand)]
    Agreement(Agreement),
    /// The fictional region Cantre'r Gwaelod, as files
    #[command(subcommand)]
    Demo(Demo),
    /// Bring the database to this version and stop
    Migrate,
    /// Statistics on a file of your own: hot spots, clusters, densities, scans, near repeats
    ///
    /// Two forms. With --case it answers one question that a JSON file asks, exactly and for machines. With the name of a
    /// method it reads a CSV of concerns, writes a map or a table, and prints a page in plain words.
    ///
    /// It reads the files you name and writes where you say. It knows neither the database nor the working side, asks for
    /// no account and keeps nothing. What comes out is as secret as what went in.
    Analyse(Box<Analyse>),
    /// Did a measure change anything: displacement, two rates, an interrupted series
    ///
    /// It takes the counts you give and keeps nothing. Where a rule of the method is broken it says "not valid because".
    #[command(subcommand)]
    Evaluate(Evaluate),
    /// Is there a person in this text: identifiers, names, addresses, dates of birth, descriptions
    ///
    /// It reads lines {"id": …, "text": …} and prints for each its id, a verdict (pass, hold or refuse) and spans: start and
    /// end in characters of the text, and the kind of what stands there. It never prints any of the text.
    Screen(Screen),
    /// What the codes mean, and which documents behind them are to be checked
    #[command(subcommand)]
    Vocabulary(VocabularyAsked),
    /// Which documents of other bodies say how the work is done, and which are to be looked at
    Guidance(GuidanceAsked),
    /// The HTTP API, as the service describes it
    #[command(subcommand)]
    Api(ApiAsked),
    /// Does the release hold: attack it, and see what it is good for
    #[command(subcommand)]
    Disclosure(Disclosure),
}
