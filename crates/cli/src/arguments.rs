//! The command line, as `--help` tells it.
#![expect(
    clippy::doc_markdown,
    reason = "these comments are printed to a terminal, where backticks are noise"
)]

use crate::analyse::Analyse;
use crate::describe::ApiAsked;
use crate::disclosure::Disclosure;
use crate::evaluate::Evaluate;
use crate::screen::Screen;
use crate::vocabulary::VocabularyAsked;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::IpAddr;
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
    /// The HTTP API, as the service describes it
    #[command(subcommand)]
    Api(ApiAsked),
    /// Does the release hold: attack it, and see what it is good for
    #[command(subcommand)]
    Disclosure(Disclosure),
}

#[derive(Args)]
pub(crate) struct Run {
    /// Port to listen on
    #[arg(long, default_value_t = 8750)]
    pub(crate) port: u16,
    /// Address to listen on; anything but loopback needs --no-demo
    #[arg(long, default_value = "127.0.0.1")]
    pub(crate) address: IpAddr,
    /// Do not load the fictional region, and refuse the demo accounts
    #[arg(long)]
    pub(crate) no_demo: bool,
    /// Directory of the built web app
    #[arg(long, env = "CONTEXTURE_WEB_DIR", default_value = "web/dist", value_name = "DIR")]
    pub(crate) web_dir: PathBuf,
    /// Serve sessions with `Secure` cookies: set this behind a TLS proxy
    #[arg(long)]
    pub(crate) https: bool,
    /// Requests a second that one person may make; an address may make five times as many
    #[arg(long, default_value_t = 20, value_name = "N", overrides_with = "request_rate")]
    pub(crate) request_rate: u32,
    #[command(flatten)]
    pub(crate) base_map: BaseMapArguments,
    #[command(flatten)]
    pub(crate) entry: EntryArguments,
}

/// A raster base map from another service. Without it the browser asks nobody but this one.
#[derive(Args)]
#[command(next_help_heading = "Base map")]
#[expect(clippy::struct_field_names, reason = "the names of the options, and `requires_all` goes by them")]
pub(crate) struct BaseMapArguments {
    /// Address of a tile in the British National Grid, with {z}, {x} and {y}; people may switch it on
    #[arg(long, env = "CONTEXTURE_BASE_MAP_URL", value_name = "TEMPLATE", requires_all = ["base_map_credit_en", "base_map_credit_cy"])]
    pub(crate) base_map_url: Option<String>,
    /// Whom to thank for it, in English
    #[arg(long, env = "CONTEXTURE_BASE_MAP_CREDIT_EN", value_name = "WORDS", requires = "base_map_url")]
    pub(crate) base_map_credit_en: Option<String>,
    /// Whom to thank for it, in Welsh
    #[arg(long, env = "CONTEXTURE_BASE_MAP_CREDIT_CY", value_name = "WORDS", requires = "base_map_url")]
    pub(crate) base_map_credit_cy: Option<String>,
}

/// How people sign in.
#[derive(Args)]
#[command(next_help_heading = "Signing in")]
pub(crate) struct EntryArguments {
    /// Address that people open, such as https://contexture.example.org; passkeys are bound to it. Needed with --https;
    /// without it http://localhost and the port
    #[arg(long, env = "CONTEXTURE_ORIGIN", value_name = "URL")]
    pub(crate) origin: Option<String>,
    /// Issuer of an OpenID provider that people may sign in by, beside name and passphrase
    #[arg(long, env = "CONTEXTURE_OIDC_ISSUER", value_name = "URL", requires = "oidc_client_id")]
    pub(crate) oidc_issuer: Option<String>,
    /// Identifier that the provider gave this service
    #[arg(long, env = "CONTEXTURE_OIDC_CLIENT_ID", value_name = "ID", requires = "oidc_issuer")]
    pub(crate) oidc_client_id: Option<String>,
    /// File with the provider's secret for this service; else CONTEXTURE_OIDC_CLIENT_SECRET. Never an argument: others on the
    /// machine can read those
    #[arg(long, env = "CONTEXTURE_OIDC_CLIENT_SECRET_FILE", value_name = "FILE", requires = "oidc_issuer")]
    pub(crate) oidc_client_secret_file: Option<PathBuf>,
}

#[derive(Subcommand)]
pub(crate) enum Import {
    /// A file of anonymised concerns: good rows are kept, each bad row is refused with its reason
    Concerns(ImportConcerns),
    /// Boundaries (GeoJSON: country, boards, forces, authorities, MSOA, LSOA, wards, areas of 2011), populations and deprivation (CSV)
    Geography(ImportFiles),
    /// Stations, stops and schools (GeoJSON, or NaPTAN CSV)
    Places(ImportFiles),
    /// Schools (GeoJSON); the same as `places`
    Schools(ImportFiles),
    /// Residents aged 10 to 17 by small area, and the changes of areas between censuses (CSV); the same as `geography`
    Populations(ImportFiles),
    /// Centres of postcodes (CSV: Code-Point Open, ONS Postcode Directory), so that a postcode can be read as a place
    Postcodes(ImportFiles),
    /// Roads, railways or bus lines to measure along (GeoJSON or GeoPackage, EPSG:4326 or 27700), in place of those that were there
    Network(ImportNetwork),
    /// Background map layers (GeoJSON: land, urban areas, roads, railways, rivers, place names)
    Basemap(ImportFiles),
    /// Print a template to fill in
    Template(Template),
    /// Rows held for a person to decide
    #[command(subcommand)]
    Held(Held),
}

#[derive(Args)]
pub(crate) struct ImportConcerns {
    /// CSV, TSV, XLSX, ODS or GeoJSON file, plain or .gz
    pub(crate) file: PathBuf,
    /// Mapping file (TOML) that turns the file's own columns and codes into ours
    #[arg(long, value_name = "FILE")]
    pub(crate) mapping: Option<PathBuf>,
    /// Check every row and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Print the receipt as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct ImportNetwork {
    #[command(flatten)]
    pub(crate) files: ImportFiles,
    /// What the lines are
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: NetworkWord,
    /// Cut lines where they have a point in common or where one ends on another, for files that draw a road through its junctions
    #[arg(long)]
    pub(crate) split: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum NetworkWord {
    Road,
    Rail,
    Bus,
}

#[derive(Args)]
pub(crate) struct ImportFiles {
    /// One or more files; give areas from the largest to the smallest, or all at once
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// Print the receipt as JSON
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Template {
    /// What the template is for
    pub(crate) what: TemplateKind,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum TemplateKind {
    /// The canonical CSV of concerns, with two example rows
    Concerns,
}

#[derive(Subcommand)]
pub(crate) enum Held {
    /// List them, each with the numbers of the places that may be meant
    List,
    /// Keep or refuse one
    Decide {
        /// Batch id, from the receipt
        batch: String,
        /// Line of the file
        line: u32,
        /// What to do with it
        decision: Decision,
        /// Which of its places is meant, by the number in the list; wanted where the place is not settled
        #[arg(long, alias = "choice", value_name = "NUMBER")]
        place: Option<usize>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Decision {
    /// Keep the row
    Keep,
    /// Refuse it
    Refuse,
}

/// Who takes a step of a release.
#[derive(Args)]
pub(crate) struct Officer {
    /// Sign-in name of the officer; the passphrase is asked for, or read from standard input
    #[arg(long = "officer", value_name = "NAME")]
    pub(crate) name: String,
    /// Area code of the officer's region, to be sure of it; the account says it anyway
    #[arg(long, value_name = "CODE")]
    pub(crate) region: Option<String>,
    /// Print as JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Let the demonstration's accounts act, whose passphrases are public
    #[arg(long)]
    pub(crate) demo: bool,
}

#[derive(Subcommand)]
pub(crate) enum Release {
    /// Count a period (by the date counted), draw its values once, and propose them to a second officer
    Propose {
        #[command(flatten)]
        officer: Officer,
        /// The period to close, 2025 or 2025Q3; it must be over and follow the last one closed
        #[arg(long)]
        period: String,
        /// Policy file; the standard policy when left out
        #[arg(long, value_name = "FILE")]
        policy: Option<PathBuf>,
    },
    /// Read the automatic audit of a proposal
    Audit {
        #[command(flatten)]
        officer: Officer,
        /// Proposal id; the one that waits when left out
        proposal: Option<String>,
    },
    /// Sign a proposal of another officer and publish it
    Sign {
        #[command(flatten)]
        officer: Officer,
        /// Proposal id; the one that waits when left out
        proposal: Option<String>,
    },
    /// Take a proposal back
    Withdraw {
        #[command(flatten)]
        officer: Officer,
        /// Proposal id; the one that waits when left out
        proposal: Option<String>,
    },
    /// Gross error only: count one released table anew, draw it anew whole, and propose it to a second officer
    Revise {
        #[command(flatten)]
        officer: Officer,
        /// Code of the table, such as block_year
        #[arg(long)]
        table: String,
        /// Its period, 2025 or 2025Q3
        #[arg(long)]
        period: String,
        /// wrong_file, wrong_mapping, wrong_geography or wrong_register
        #[arg(long)]
        reason: String,
    },
    /// List releases with their policy and ε ledger
    Show {
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum User {
    /// Add an account; the passphrase is asked for, or read from standard input
    Add {
        /// Sign-in name: a-z, 0-9, dot and hyphen
        name: String,
        /// Role, such as analyst, board_member, intake_clerk, community_safety
        #[arg(long)]
        role: String,
        /// Area code of the board or country
        #[arg(long)]
        region: String,
        /// Code of the employing agency
        #[arg(long)]
        agency: String,
    },
    /// List accounts
    List,
    /// Give an account a new passphrase, from standard input, and end its sessions
    Passphrase {
        /// Sign-in name
        name: String,
    },
    /// Make a code with which an account adds its first passkey; it is printed once and works for 24 hours
    Enrol {
        /// Sign-in name
        name: String,
        /// A device was lost: remove the passkeys that the account has, and end its sessions
        #[arg(long)]
        forget: bool,
    },
    /// Let a subject of the OpenID provider sign in to an account
    Link {
        /// Sign-in name
        name: String,
        /// Issuer, exactly as the provider writes it
        #[arg(long, value_name = "URL", required_unless_present = "remove")]
        issuer: Option<String>,
        /// Subject: the provider's own opaque identifier
        #[arg(long, value_name = "ID", required_unless_present = "remove")]
        subject: Option<String>,
        /// Take the account's links away instead, and end its sessions
        #[arg(long, conflicts_with_all = ["issuer", "subject"])]
        remove: bool,
    },
    /// Change what an account is for, and end its sessions; what is left out stays
    Change {
        /// Sign-in name
        name: String,
        /// Role, such as analyst, board_member, intake_clerk, community_safety
        #[arg(long)]
        role: Option<String>,
        /// Area code of the board or country
        #[arg(long)]
        region: Option<String>,
        /// Code of the employing agency
        #[arg(long)]
        agency: Option<String>,
    },
    /// Stop an account from signing in, and end its sessions
    Disable {
        /// Sign-in name
        name: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Agreement {
    /// Draft an agreement; it opens nothing until a meeting chair has signed it
    Draft(AgreementDraft),
    /// Sign a draft as a meeting chair; the passphrase is asked for, or read from standard input
    Sign {
        /// Code of the agreement, from the list
        code: String,
        /// Sign-in name of the chair
        #[arg(long, value_name = "NAME")]
        officer: String,
        /// Let the demonstration's accounts act, whose passphrases are public
        #[arg(long)]
        demo: bool,
    },
    /// List agreements with parties, purposes, days and state
    List {
        /// Area code of the board or country
        #[arg(long)]
        region: String,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// End an agreement before its last day, or withdraw a draft
    End {
        /// Area code of the board or country
        #[arg(long)]
        region: String,
        /// Code of the agreement, from the list
        code: String,
    },
}

#[derive(Args)]
pub(crate) struct AgreementDraft {
    /// Area code of the board or country
    #[arg(long)]
    pub(crate) region: String,
    /// Codes of the parties
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) agencies: Vec<String>,
    /// What the working side may be entered for, such as hotspot_review,problem_profile
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) purposes: Vec<String>,
    /// Harm types shared; all of them when left out
    #[arg(long, value_delimiter = ',')]
    pub(crate) harms: Vec<String>,
    /// First day, as 2026-04-01
    #[arg(long, value_name = "DAY")]
    pub(crate) from: String,
    /// Last day
    #[arg(long, value_name = "DAY")]
    pub(crate) to: String,
    /// When the parties look at it again
    #[arg(long, value_name = "DAY")]
    pub(crate) review: String,
    /// The law relied on, in words
    #[arg(long, value_name = "TEXT")]
    pub(crate) legal_basis: String,
    /// Code of the agreement whose next version this is
    #[arg(long, value_name = "CODE")]
    pub(crate) replaces: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum Demo {
    /// Write the region's geography and places as GeoJSON
    Geography {
        /// Directory to write into
        dir: PathBuf,
        /// Seed of the generator
        #[arg(long, default_value_t = jobs::DEMO_SEED)]
        seed: u64,
    },
    /// Write concerns in the canonical template
    Concerns {
        /// File to write
        file: PathBuf,
        /// How many
        #[arg(long, default_value_t = jobs::DEMO_CONCERNS)]
        n: u64,
        /// Seed of the concerns
        #[arg(long, default_value_t = jobs::DEMO_SEED)]
        seed: u64,
        /// Seed of the region that they happen in; the demonstration's own when left out
        #[arg(long, default_value_t = jobs::DEMO_SEED)]
        region_seed: u64,
    },
}

#[derive(Subcommand)]
pub(crate) enum Audit {
    /// Sign what is new, and show the newest head
    Head {
        /// Go on with the key of this place although another key signed the newest head; says so in the record
        #[arg(long)]
        new_key: bool,
        /// Print as JSON, the line that the second place has
        #[arg(long)]
        json: bool,
    },
    /// Print a proof as JSON: that an event is under the newest head, or that a head only added to an earlier one
    Prove {
        /// Number of the event
        #[arg(long, conflicts_with_all = ["from", "to"], required_unless_present = "from")]
        event: Option<i64>,
        /// Number of the earlier head
        #[arg(long)]
        from: Option<i64>,
        /// Number of the later head; the newest when left out
        #[arg(long, requires = "from")]
        to: Option<i64>,
    },
    /// Hash every event anew and compare with every head: finds edits, deletions, insertions, reordering, a cut tail, a
    /// forged head and another key; ends with status 3 when something is wrong
    Verify {
        /// File of heads that a witness kept; by default the second place, when it is a file
        #[arg(long, value_name = "FILE")]
        heads: Option<PathBuf>,
        /// Public key to expect besides that of the key file; may be given more than once
        #[arg(long, value_name = "HEX")]
        key: Vec<String>,
        /// Print the report as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub(crate) enum RetentionAsked {
    /// Show the rules
    Show {
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
    /// Destroy what is past its time, and write down what, how many, by which rule and when
    Sweep {
        /// Destroy nothing and tell what would be
        #[arg(long)]
        dry_run: bool,
        /// Print as JSON
        #[arg(long)]
        json: bool,
    },
}
