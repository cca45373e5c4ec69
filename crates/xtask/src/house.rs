//! Where things are in the repository.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// The repository that these commands serve.
#[derive(Clone, Debug)]
pub(crate) struct House {
    pub(crate) root: PathBuf,
    pub(crate) target: PathBuf,
}

impl House {
    /// The repository that this program was built from.
    pub(crate) fn find() -> Result<Self> {
        // Cargo sets the variable at run time; a copied binary falls back to where it was built.
        let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
        let root = Path::new(&manifest).join("../..");
        let root = root.canonicalize().with_context(|| format!("{} is gone", root.display()))?;
        let target =
            env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        Ok(Self { root, target })
    }

    pub(crate) fn migrations(&self) -> PathBuf {
        self.root.join("migrations")
    }

    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("web/dist")
    }

    /// The built `contexture`.
    pub(crate) fn binary(&self, release: bool) -> PathBuf {
        self.target.join(if release { "release" } else { "debug" }).join("contexture")
    }

    /// The program that sets documents, which the service looks for beside itself.
    pub(crate) fn render(&self, release: bool) -> PathBuf {
        self.binary(release).with_file_name("contexture-render")
    }
}

/// Every file below `path`, or `path` itself, in a fixed order; without hidden and generated ones.
pub(crate) fn files_below(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    let generated = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with('.') || ["dist", "node_modules", "target"].contains(&&*name)
    };
    entries.iter().filter(|path| !generated(path)).flat_map(|path| files_below(path)).collect()
}

/// A mark that changes when any of the files changes its name or content.
pub(crate) fn fingerprint(root: &Path, inputs: &[PathBuf]) -> Result<String> {
    let mut hasher = Sha256::new();
    for file in inputs.iter().flat_map(|input| files_below(input)) {
        let name = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        let content = fs::read(&file).with_context(|| format!("cannot read {name}"))?;
        hasher.update((name.len() as u64).to_le_bytes());
        hasher.update(name);
        hasher.update((content.len() as u64).to_le_bytes());
        hasher.update(content);
    }
    Ok(hasher.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_sees_names_and_contents_but_not_what_is_generated() {
        let dir = tempfile::tempdir().unwrap();
        let mark = || fingerprint(dir.path(), &[dir.path().to_owned()]).unwrap();
        fs::write(dir.path().join("a"), "one").unwrap();
        let first = mark();
        fs::create_dir(dir.path().join("dist")).unwrap();
        fs::write(dir.path().join("dist/a"), "built").unwrap();
        assert_eq!(mark(), first);
        fs::rename(dir.path().join("a"), dir.path().join("b")).unwrap();
        let renamed = mark();
        assert_ne!(renamed, first);
        fs::write(dir.path().join("b"), "two").unwrap();
        assert_ne!(mark(), renamed);
    }
}
