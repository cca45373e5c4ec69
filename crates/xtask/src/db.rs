//! `cargo xtask db`: the development database, and the offline data that SQL is checked against.

use crate::house::{House, fingerprint};
use crate::{install, tell, tool};
use anyhow::{Context, Result, bail};
use cargo_metadata::{DependencyKind, MetadataCommand};
use clap::Subcommand;
use cluster::{Cluster, ClusterError, Options, Step};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

const DEVELOPMENT: &str = "contexture_development";
const DEVELOPMENT_CLUSTER: &str = "dev-cluster";

/// What to do with databases.
#[derive(Subcommand)]
pub(crate) enum Db {
    /// Start a development database with all migrations, and print its address for `.env`
    Up,
    /// Stop the development database and forget its data
    Down,
    /// Write the offline query data in `.sqlx`
    Prepare {
        /// Write nothing; fail when `.sqlx` is not what the sources need
        #[arg(long)]
        check: bool,
    },
}

/// Runs one of the database commands.
pub(crate) fn run(house: &House, db: &Db) -> Result<()> {
    install::postgres()?;
    match db {
        Db::Up => up(house),
        Db::Down => down(house),
        Db::Prepare { check } => {
            let cluster = start(house, "prepare-cluster", Options::fast)?;
            prepare(house, &cluster, *check)
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
    if cluster.database_ensure(DEVELOPMENT)? {
        tell::step("Migrating", || migrate(&cluster, DEVELOPMENT, &house.migrations(), Way::Up))?;
    } else {
        tell::note(
            "The database is there already; `cargo xtask db down` forgets it when migrations have changed.",
        );
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

/// Compares `.sqlx` with what the sources need, and writes it unless `check`.
pub(crate) fn prepare(house: &House, cluster: &Cluster, check: bool) -> Result<()> {
    let askers = askers(house)?;
    let committed = house.root.join(".sqlx");
    let mark = prepare_mark(house, &askers, &committed)?;
    let marked = house.target.join("sqlx.fingerprint");
    if fs::read_to_string(&marked).is_ok_and(|old| old == mark) {
        tell::note("Nothing that SQL depends on has changed.");
        return Ok(());
    }
    let fresh = expand(house, cluster, &askers)?;
    let old = queries(&committed)?;
    if check {
        compare(&old, &fresh)?;
    } else {
        write(&committed, &old, &fresh)?;
        tell::note(&format!("{} queries in .sqlx", fresh.len()));
    }
    fs::write(marked, prepare_mark(house, &askers, &committed)?)?;
    Ok(())
}

fn prepare_mark(house: &House, askers: &[Asker], committed: &Path) -> Result<String> {
    let mut inputs = vec![house.migrations(), house.root.join("Cargo.lock"), committed.to_owned()];
    inputs.extend(askers.iter().map(|asker| asker.dir.clone()));
    inputs.retain(|input| input.exists());
    fingerprint(&house.root, &inputs)
}

/// A crate that asks the database questions.
struct Asker {
    name: String,
    dir: PathBuf,
    /// The root files of its targets; touching one makes the compiler ask again.
    roots: Vec<PathBuf>,
}

fn askers(house: &House) -> Result<Vec<Asker>> {
    let metadata = MetadataCommand::new().current_dir(&house.root).no_deps().exec()?;
    let asks = metadata.packages.into_iter().filter(|package| {
        package.dependencies.iter().any(|used| used.name == "sqlx" && used.kind != DependencyKind::Build)
    });
    Ok(asks
        .map(|package| Asker {
            name: package.name.to_string(),
            dir: package.manifest_path.parent().map(PathBuf::from).unwrap_or_default(),
            roots: package.targets.iter().map(|target| target.src_path.clone().into()).collect(),
        })
        .collect())
}

/// Compiles every asker against a migrated database and gathers what sqlx writes: file name to content.
fn expand(house: &House, cluster: &Cluster, askers: &[Asker]) -> Result<BTreeMap<String, String>> {
    if askers.is_empty() {
        return Ok(BTreeMap::new());
    }
    let database = "prepare";
    cluster.database_drop(database)?;
    cluster.database_ensure(database)?;
    migrate(cluster, database, &house.migrations(), Way::Up)?;
    let out = house.target.join("sqlx-prepare");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    for root in askers.iter().flat_map(|asker| &asker.roots) {
        File::options().append(true).open(root)?.set_modified(SystemTime::now())?;
    }
    let mut cargo = tool::cargo(house, &["check", "--all-targets", "--profile", "dev"]);
    for asker in askers {
        cargo.args(["--package", &asker.name]);
    }
    cargo.env("DATABASE_URL", cluster.url(database, None));
    cargo.env("SQLX_OFFLINE", "false").env("SQLX_OFFLINE_DIR", &out);
    tool::build("Checking SQL against the migrated database", &mut cargo)?;
    let found = queries(&out)?;
    cluster.database_drop(database)?;
    Ok(found)
}

/// The query files of a directory.
fn queries(dir: &Path) -> Result<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with("query-") && entry.path().extension() == Some("json".as_ref()) {
            // sqlx writes no closing line break; the repository's files have one.
            let text = fs::read_to_string(entry.path())?;
            found.insert(name, format!("{}\n", text.trim_end()));
        }
    }
    Ok(found)
}

fn compare(old: &BTreeMap<String, String>, fresh: &BTreeMap<String, String>) -> Result<()> {
    let missing = fresh.keys().filter(|name| !old.contains_key(*name)).count();
    let stale = old.keys().filter(|name| !fresh.contains_key(*name)).count();
    let changed = fresh.iter().filter(|(name, text)| old.get(*name).is_some_and(|was| was != *text)).count();
    if missing + stale + changed == 0 {
        return Ok(());
    }
    bail!(
        ".sqlx is not what the sources need ({missing} missing, {stale} stale, {changed} changed). \
         Run `cargo xtask db prepare` and commit .sqlx."
    )
}

fn write(committed: &Path, old: &BTreeMap<String, String>, fresh: &BTreeMap<String, String>) -> Result<()> {
    if !fresh.is_empty() {
        fs::create_dir_all(committed)?;
    }
    for name in old.keys().filter(|name| !fresh.contains_key(*name)) {
        fs::remove_file(committed.join(name))?;
    }
    for (name, text) in fresh.iter().filter(|(name, text)| old.get(*name) != Some(text)) {
        fs::write(committed.join(name), text)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn files(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_difference_in_sqlx_says_how_to_mend_it() {
        let old = files(&[("query-a.json", "{}\n"), ("query-b.json", "{}\n")]);
        assert!(compare(&old, &old).is_ok());
        let fresh = files(&[("query-a.json", "{1}\n"), ("query-c.json", "{}\n")]);
        let error = compare(&old, &fresh).unwrap_err().to_string();
        assert!(error.contains("1 missing, 1 stale, 1 changed"), "{error}");
        assert!(error.contains("cargo xtask db prepare"), "{error}");
    }

    #[test]
    fn writing_leaves_exactly_the_fresh_queries() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("query-old.json"), "{}\n").unwrap();
        let fresh = files(&[("query-new.json", "{}\n")]);
        write(dir.path(), &queries(dir.path()).unwrap(), &fresh).unwrap();
        assert_eq!(queries(dir.path()).unwrap(), fresh);
    }
}
