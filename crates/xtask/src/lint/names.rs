//! Names that say nothing about what is inside.

use super::Fault;
use super::facts::Facts;

const EMPTY: [&str; 8] = ["common", "util", "utils", "core", "manager", "service", "helper", "helpers"];

pub(super) fn no_odds_and_ends(facts: &Facts) -> Vec<Fault> {
    let mend =
        |name: &str| format!("`{name}` says nothing; name it by what it holds, in the words of the field");
    let crates = facts.crates.iter().filter(|member| EMPTY.contains(&&*member.name));
    let mut faults: Vec<Fault> = crates.map(|member| Fault::new(&member.dir, mend(&member.name))).collect();
    for file in facts.rust() {
        let steps = file.path.trim_end_matches(".rs").split('/');
        let inline = file.text.lines().filter_map(inline_module);
        let empty: Vec<&str> = steps.chain(inline).filter(|name| EMPTY.contains(name)).collect();
        faults.extend(empty.first().map(|name| Fault::new(&file.path, mend(name))));
    }
    faults
}

/// The name in a line such as `pub(crate) mod utils {`.
fn inline_module(line: &str) -> Option<&str> {
    let (before, after) = line.trim().split_once("mod ")?;
    let module = before.is_empty() || before.starts_with("pub");
    module.then(|| after.trim_end_matches([' ', '{', ';']))
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn drawers_are_found_as_crates_files_directories_and_modules() {
        let facts = house(
            &[("common", &[])],
            &[
                ("crates/cube/src/utils.rs", ""),
                ("crates/cube/src/core/a.rs", ""),
                ("crates/cube/src/b.rs", "pub(crate) mod helpers {\n}"),
                ("crates/cube/src/fold.rs", "// the core of it\nmod cores;\n"),
            ],
        );
        let found: Vec<String> = no_odds_and_ends(&facts).into_iter().map(|fault| fault.at).collect();
        assert_eq!(
            found,
            [
                "crates/common",
                "crates/cube/src/utils.rs",
                "crates/cube/src/core/a.rs",
                "crates/cube/src/b.rs"
            ]
        );
    }
}
