//! How long a file may be.

use super::Fault;
use super::facts::Facts;

/// Lines of product code, unit tests not counted, that no file may pass.
const WALL: usize = 700;

/// From here on a reader begins to search.
const ADVISED: usize = 450;

pub(super) fn files_stay_readable(facts: &Facts) -> Vec<Fault> {
    let product = facts.rust().filter(|file| file.path.contains("/src/"));
    product
        .filter_map(|file| {
            let lines = file.product().lines().count();
            let says =
                format!("{lines} lines of product code; split it by what it does (the wall is {WALL})");
            if lines > WALL {
                return Some(Fault::new(&file.path, says));
            }
            (lines > ADVISED).then(|| Fault::advice(&file.path, says))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::facts::examples::house;
    use super::*;

    #[test]
    fn tests_do_not_count_and_the_wall_holds() {
        let long = |lines: usize| "x\n".repeat(lines);
        let tested = format!("{}#[cfg(test)]\nmod tests {{}}\n{}", long(400), long(900));
        let facts = house(
            &[],
            &[
                ("crates/a/src/over.rs", &long(701)),
                ("crates/a/src/near.rs", &long(451)),
                ("crates/a/src/tested.rs", &tested),
                ("crates/a/tests/long.rs", &long(900)),
            ],
        );
        let faults = files_stay_readable(&facts);
        assert_eq!(
            faults.iter().map(|f| (&*f.at, f.advice)).collect::<Vec<_>>(),
            [("crates/a/src/over.rs", false), ("crates/a/src/near.rs", true)]
        );
    }
}
