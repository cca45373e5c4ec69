//! The offline query data: what the compiler needs to know of the database in order to check SQL without one.

use super::{Way, migrate};
use crate::house::{House, fingerprint};
use crate::{tell, tool};
use anyhow::{Result, bail};
use cargo_metadata::{DependencyKind, MetadataCommand};
use cluster::Cluster;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// Lints by `cargo`, which reads the whole workspace; where anything that SQL depends on has changed, the statements are
/// asked of a migrated database in the same pass and compared with `.sqlx`.
pub(crate) fn checked(house: &House, cluster: &Cluster, title: &str, cargo: &mut Command) -> Result<()> {
    let mark = Mark::of(house)?;
    if mark.holds(house)? {
        tool::build(title, cargo)?;
        tell::note("Nothing that SQL depends on has changed.");
        return Ok(());
    }
    let fresh = expand(house, cluster, &mark.askers, title, cargo)?;
    compare(&queries(&mark.committed)?, &fresh)?;
    tell::note(&format!("{} queries, as in .sqlx", fresh.len()));
    mark.keep(house)
}

/// Writes `.sqlx` as the sources need it.
pub(crate) fn prepare(house: &House, cluster: &Cluster) -> Result<()> {
    let mark = Mark::of(house)?;
    if mark.holds(house)? {
        tell::note("Nothing that SQL depends on has changed.");
        return Ok(());
    }
    let title = "Checking SQL against the migrated database";
    let mut cargo = tool::cargo(house, &["check"]);
    let fresh =
        expand(house, cluster, &mark.askers, title, cargo.args(tool::ALL_BUT_WEB).arg("--all-targets"))?;
    write(&mark.committed, &queries(&mark.committed)?, &fresh)?;
    tell::note(&format!("{} queries in .sqlx", fresh.len()));
    mark.keep(house)
}

/// What the offline data were last found right for.
struct Mark {
    askers: Vec<Asker>,
    committed: PathBuf,
    kept: PathBuf,
}

impl Mark {
    fn of(house: &House) -> Result<Self> {
        Ok(Self {
            askers: askers(house)?,
            committed: house.root.join(".sqlx"),
            kept: house.target.join("sqlx.fingerprint"),
        })
    }

    fn text(&self, house: &House) -> Result<String> {
        let mut inputs = vec![house.migrations(), house.root.join("Cargo.lock"), self.committed.clone()];
        inputs.extend(self.askers.iter().map(|asker| asker.dir.clone()));
        inputs.retain(|input| input.exists());
        fingerprint(&house.root, &inputs)
    }

    fn holds(&self, house: &House) -> Result<bool> {
        let now = self.text(house)?;
        Ok(fs::read_to_string(&self.kept).is_ok_and(|then| then == now))
    }

    fn keep(&self, house: &House) -> Result<()> {
        Ok(fs::write(&self.kept, self.text(house)?)?)
    }
}

/// A crate that asks the database questions.
struct Asker {
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
            dir: package.manifest_path.parent().map(PathBuf::from).unwrap_or_default(),
            roots: package.targets.iter().map(|target| target.src_path.clone().into()).collect(),
        })
        .collect())
}

/// Has every asker read against a migrated database and gathers what sqlx writes: file name to content.
fn expand(
    house: &House,
    cluster: &Cluster,
    askers: &[Asker],
    title: &str,
    cargo: &mut Command,
) -> Result<BTreeMap<String, String>> {
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
    cargo.env("DATABASE_URL", cluster.url(database, None));
    cargo.env("SQLX_OFFLINE", "false").env("SQLX_OFFLINE_DIR", &out);
    tool::build(title, cargo)?;
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
