//! What the rules look at: the crates as cargo sees them, and every text file of the repository.

use crate::house::House;
use crate::tool;
use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The whole repository, as far as rules look at it.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) crates: Vec<Crate>,
    pub(super) files: Vec<Source>,
}

/// One crate of ours.
#[derive(Debug, Default)]
pub(super) struct Crate {
    /// The package's name, without the prefix that keeps `http` apart from the registry's.
    pub(super) name: String,
    /// Its directory from the root, such as `crates/cube`.
    pub(super) dir: String,
    /// What its manifest names, for building, running or testing.
    pub(super) uses: BTreeSet<String>,
    /// Every package that a build of it contains.
    pub(super) reaches: BTreeSet<String>,
}

/// One text file.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// Its path from the root.
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// The text before its unit tests.
    pub(super) fn product(&self) -> &str {
        self.text.split("#[cfg(test)]").next().unwrap_or_default()
    }

    /// Whether its name ends in a dot and `extension`.
    pub(super) fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension() == Some(extension.as_ref())
    }

    /// Its name without directories.
    pub(super) fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }
}

impl Facts {
    pub(super) fn gather(house: &House) -> Result<Self> {
        let metadata = MetadataCommand::new().current_dir(&house.root).exec()?;
        Ok(Self { crates: crates(&metadata)?, files: files(house)? })
    }

    pub(super) fn file(&self, path: &str) -> Option<&Source> {
        self.files.iter().find(|file| file.path == path)
    }

    pub(super) fn rust(&self) -> impl Iterator<Item = &Source> {
        self.files.iter().filter(|file| file.is("rs"))
    }
}

fn crates(metadata: &Metadata) -> Result<Vec<Crate>> {
    let nodes = &metadata.resolve.as_ref().context("cargo resolved nothing")?.nodes;
    let edges: HashMap<&PackageId, Vec<&PackageId>> = nodes
        .iter()
        .map(|node| {
            let built_in = |dep: &&cargo_metadata::NodeDep| {
                dep.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
            };
            (&node.id, node.deps.iter().filter(built_in).map(|dep| &dep.pkg).collect())
        })
        .collect();
    let names: HashMap<&PackageId, &str> =
        metadata.packages.iter().map(|package| (&package.id, package.name.as_str())).collect();
    let ours = metadata.workspace_packages();
    Ok(ours
        .into_iter()
        .map(|package| Crate {
            name: short(&package.name),
            dir: directory(metadata, package),
            uses: package.dependencies.iter().map(|dependency| short(&dependency.name)).collect(),
            reaches: reached(&package.id, &edges).into_iter().map(|id| names[id].to_owned()).collect(),
        })
        .collect())
}

fn short(name: &str) -> String {
    name.strip_prefix("contexture-").unwrap_or(name).to_owned()
}

fn directory(metadata: &Metadata, package: &Package) -> String {
    let manifest =
        package.manifest_path.strip_prefix(&metadata.workspace_root).unwrap_or(&package.manifest_path);
    manifest.parent().map(ToString::to_string).unwrap_or_default()
}

fn reached<'m>(
    from: &'m PackageId,
    edges: &HashMap<&'m PackageId, Vec<&'m PackageId>>,
) -> BTreeSet<&'m PackageId> {
    let mut found = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        let further = edges.get(next).into_iter().flatten();
        open.extend(further.filter(|id| found.insert(**id)));
    }
    found
}

/// Every text file that is, or is about to be, part of the repository.
fn files(house: &House) -> Result<Vec<Source>> {
    let mut git = Command::new("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]).current_dir(&house.root);
    let listed = tool::quiet(&mut git).context("the files of the repository cannot be listed by git")?;
    let texts = listed.lines().filter_map(|path| {
        // A file that is not text, or was removed and not yet committed, has nothing to read.
        let text = fs::read_to_string(house.root.join(path)).ok()?;
        Some(Source { path: path.to_owned(), text })
    });
    Ok(texts.collect())
}

#[cfg(test)]
pub(super) mod examples {
    use super::*;

    /// A small house for the tests of the rules.
    pub(in crate::lint) fn house(crates: &[(&str, &[&str])], files: &[(&str, &str)]) -> Facts {
        let crates = crates.iter().map(|(name, uses)| Crate {
            name: (*name).to_owned(),
            dir: format!("crates/{name}"),
            uses: uses.iter().map(|used| (*used).to_owned()).collect(),
            reaches: uses.iter().map(|used| (*used).to_owned()).collect(),
        });
        let files =
            files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() });
        Facts { crates: crates.collect(), files: files.collect() }
    }

    #[test]
    fn what_is_reached_includes_what_is_far_away() {
        let id = |name: &str| PackageId { repr: name.to_owned() };
        let (a, b, c) = (id("a"), id("b"), id("c"));
        let edges = HashMap::from([(&a, vec![&b]), (&b, vec![&c, &a])]);
        assert_eq!(reached(&a, &edges), BTreeSet::from([&a, &b, &c]));
        assert_eq!(reached(&c, &edges), BTreeSet::new());
    }
}
