//! `cargo xtask db`: the development database, migrations, and the offline data that SQL is checked against.

mod prepare;

pub(crate) use prepare::{checked, prepare};

use crate::house::{House, fingerprint};
use crate::{install, tell, tool};
use anyhow::{Context, Result, bail};
use clap::Subcommand;
use cluster::{Cluster, ClusterError, Options, Step};
use std::fs;
use std::path::{Path, PathBuf};

const DEVELOPMENT: &str = "contexture_development";
/// Lives as long as one command.
const PASSING_CLUSTER: &str = "passing-cluster";
const DEVELOPMENT_CLUSTER: &str = "dev-cluster";

/// What to do with databases.
#[derive(Subcommand)]
pub(crate) enum Db {
    /// Start a development database with all migrations, anew when they changed, and print its address for `.env`
    Up,
    /// Stop the development database and forget its data
    Down,
    /// Take all migrations up, down and up again on a database of their own
    Rehearse,
    /// Write the offline query data in `.sqlx`
    Prepare,
}

/// Runs one of the database commands.
pub(crate) fn run(house: &House, db: &Db) -> Result<()> {
    install::postgres()?;
    match db {
        Db::Up => up(house),
        Db::Down => down(house),
        Db::Rehearse => {
            let cluster = start(house, PASSING_CLUSTER, Options::fast)?;
            tell::step("Migrating up, down, up again", || up_down_up(house, &cluster))
        }
        Db::Prepare => {
            let cluster = start(house, PASSING_CLUSTER, Options::fast)?;
            prepare(house, &cluster)
        }
    }
}

/// Starts or attaches to a cluster of the repository's own, telling its steps.
pub(crate) fn start(house: &House, name: &str, options: impl Fn(PathBuf) -> Options) -> Result<Cluster> {
    tell::step("Starting PostgreSQL", || {
        let [inside, outside] = places(house, name);
        let progress = |step: Step| tell::meanwhile(&step.text().en);
        match Cluster::start_or_attach(&options(inside), progress) {
            // As root, with a clone that others may not enter: the server's user needs another place.
            Err(ClusterError::Untraversable { .. }) => {
                Ok(Cluster::start_or_attach(&options(outside), progress)?)
            }
            other => Ok(other?),
        }
    })
}

/// Where a cluster of the repository may be: in `target`, or in the temporary directory under a name of this clone's own.
pub(crate) fn places(house: &House, name: &str) -> [PathBuf; 2] {
    let clone: String = house.root.display().to_string().replace('/', "-");
    [house.target.join(name), std::env::temp_dir().join(format!("contexture{clone}-{name}"))]
}

fn up(house: &House) -> Result<()> {
    let cluster = start(house, DEVELOPMENT_CLUSTER, |dir| Options::fast(dir).outliving())?;
    let mark = fingerprint(&house.root, &[house.migrations()])?;
    let marked = format!("select 1 from pg_shdescription where description = '{mark}'");
    if cluster.sql("postgres", &marked)?.is_empty() {
        tell::step("Migrating a new development database", || {
            cluster.database_drop(DEVELOPMENT)?;
            cluster.database_ensure(DEVELOPMENT)?;
            migrate(&cluster, DEVELOPMENT, &house.migrations(), Way::Up)?;
            cluster.sql("postgres", &format!("comment on database {DEVELOPMENT} is '{mark}'"))?;
            Ok(())
        })?;
    }
    tell::note("For compiling SQL as you write it, put this line into .env:");
    println!("DATABASE_URL={}", cluster.url(DEVELOPMENT, None));
    Ok(())
}

fn down(house: &House) -> Result<()> {
    tell::step("Stopping the development database", || forget(house, DEVELOPMENT_CLUSTER))
}

/// Stops a cluster of the repository and removes its data.
pub(crate) fn forget(house: &House, name: &str) -> Result<()> {
    for dir in places(house, name) {
        Cluster::stop_at(&dir)?;
        if dir.exists() {
            fs::remove_dir_all(&dir)?;
        }
    }
    Ok(())
}

/// The direction of a migration.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Up,
    Down,
}

/// Applies every migration of a directory in order, or takes all of them back.
pub(crate) fn migrate(cluster: &Cluster, database: &str, migrations: &Path, way: Way) -> Result<()> {
    let ending = if way == Way::Up { ".up.sql" } else { ".down.sql" };
    let mut files: Vec<PathBuf> = fs::read_dir(migrations)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(ending));
    files.sort();
    if way == Way::Down {
        files.reverse();
    }
    for file in files {
        let statements = fs::read_to_string(&file)?;
        cluster
            .sql(database, &format!("set client_min_messages = warning;\nbegin;\n{statements}\ncommit;\n"))
            .with_context(|| format!("{} failed", file.display()))?;
    }
    Ok(())
}

/// Takes the migrations up, down and up again on a database of their own, and sees that down leaves nothing and up is the same.
pub(crate) fn up_down_up(house: &House, cluster: &Cluster) -> Result<()> {
    let database = "up_down_up";
    cluster.database_drop(database)?;
    cluster.database_ensure(database)?;
    let migrations = house.migrations();
    migrate(cluster, database, &migrations, Way::Up)?;
    let first = schema(cluster, database)?;
    migrate(cluster, database, &migrations, Way::Down)?;
    let left = cluster.sql(
        database,
        "select nspname from pg_namespace
         where nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema') order by 1",
    )?;
    if !left.is_empty() {
        bail!(
            "after all down migrations these schemas are still there: {}. Drop them in the .down.sql.",
            left.replace('\n', ", ")
        );
    }
    migrate(cluster, database, &migrations, Way::Up)
        .context("up after down failed; does a .down.sql forget something?")?;
    if schema(cluster, database)? != first {
        bail!(
            "up, down and up again gives another schema than up; compare the .down.sql files with their twins"
        );
    }
    cluster.database_drop(database)?;
    Ok(())
}

/// The schema as statements, without the lines that differ from dump to dump.
fn schema(cluster: &Cluster, database: &str) -> Result<String> {
    let mut dump = std::process::Command::new(cluster.programs().path("pg_dump"));
    let text = tool::quiet(dump.args(["--schema-only", "--dbname"]).arg(cluster.url(database, None)))?;
    Ok(text.lines().filter(|line| !line.starts_with('\\')).collect::<Vec<_>>().join("\n"))
}
