//! What every crate must have in its configuration.

use super::Fault;
use super::facts::Facts;

pub(super) fn every_crate_is_linted(facts: &Facts) -> Vec<Fault> {
    let manifests = facts.crates.iter().map(|member| format!("{}/Cargo.toml", member.dir));
    manifests
        .filter(|path| !facts.file(path).is_some_and(|file| takes_workspace_lints(&file.text)))
        .map(|path| {
            Fault::new(path, "lacks the workspace's lints; add `[lints]` and under it `workspace = true`")
        })
        .collect()
}

fn takes_workspace_lints(manifest: &str) -> bool {
    let mut after = manifest.lines().map(str::trim).skip_while(|line| *line != "[lints]").skip(1);
    after.find(|line| !line.is_empty() && !line.starts_with('#')) == Some("workspace = true")
}

/// Clippy reads the nearest clippy.toml alone, so a crate's own must repeat the root's rules.
pub(super) fn clippy_rules_are_repeated(facts: &Facts) -> Vec<Fault> {
    let Some(root) = facts.file("clippy.toml") else { return Vec::new() };
    let own = facts.files.iter().filter(|file| file.path.ends_with("/clippy.toml"));
    own.flat_map(|file| {
        let missing =
            settings(&root.text).filter(|setting| !settings(&file.text).any(|line| line == *setting));
        missing.map(|setting| {
            let mend = "replaces the root's clippy.toml for this crate, so it must repeat the line";
            Fault::new(&file.path, format!("{mend} `{setting}`"))
        })
    })
    .collect()
}

/// Where a crate's tests are one program, a file that `tests/main.rs` does not name would never be run.
pub(super) fn every_test_file_is_named(facts: &Facts) -> Vec<Fault> {
    let programs = facts.crates.iter().filter_map(|member| {
        let dir = format!("{}/tests/", member.dir);
        Some((facts.file(&format!("{dir}main.rs"))?, dir))
    });
    programs
        .flat_map(|(main, dir)| {
            let named = |name: &str| main.text.lines().any(|line| line.trim() == format!("mod {name};"));
            facts.rust().filter_map(move |file| {
                let name = file.path.strip_prefix(&dir)?.strip_suffix(".rs")?;
                let unnamed = name != "main" && !name.contains('/') && !named(name);
                unnamed.then(|| {
                    Fault::new(&file.path, format!("is not run: write `mod {name};` into {dir}main.rs"))
                })
            })
        })
        .collect()
}

fn settings(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn a_test_file_that_would_never_run_is_found() {
        let files = [
            ("crates/one/tests/main.rs", "mod house;\nmod walls;\n"),
            ("crates/one/tests/walls.rs", ""),
            ("crates/one/tests/forgotten.rs", ""),
            ("crates/one/tests/house/mod.rs", ""),
            ("crates/two/tests/alone.rs", ""),
        ];
        let found = every_test_file_is_named(&house(&[("one", &[]), ("two", &[])], &files));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].at, "crates/one/tests/forgotten.rs");
    }

    #[test]
    fn a_crate_that_forgets_the_lints_is_found() {
        let facts = house(
            &[("good", &[]), ("other", &[]), ("none", &[])],
            &[
                ("crates/good/Cargo.toml", "[package]\n\n[lints]\nworkspace = true\n"),
                (
                    "crates/other/Cargo.toml",
                    "[dependencies.a]\nworkspace = true\n[lints]\nrust.x = \"allow\"\n",
                ),
            ],
        );
        let found: Vec<String> = every_crate_is_linted(&facts).into_iter().map(|fault| fault.at).collect();
        assert_eq!(found, ["crates/other/Cargo.toml", "crates/none/Cargo.toml"]);
    }

    #[test]
    fn a_clippy_file_that_drops_a_rule_is_found() {
        let facts = house(
            &[],
            &[
                ("clippy.toml", "a = 1\n# why\nb = 2\n"),
                ("crates/x/clippy.toml", "c = 3\na = 1\n"),
                ("crates/y/clippy.toml", "b = 2\na = 1\nc = 3\n"),
            ],
        );
        let faults = clippy_rules_are_repeated(&facts);
        assert_eq!(faults.len(), 1);
        assert!(faults[0].at.starts_with("crates/x") && faults[0].says.ends_with("`b = 2`"));
    }
}
