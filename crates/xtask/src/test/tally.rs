//! What a test runner counted, read from its closing lines.

use anyhow::{Context, Result};
use serde_json::Value;
use std::process::ExitStatus;

/// The figures of one runner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
    /// The runner's own closing lines.
    pub(crate) closing: Vec<String>,
}

impl Tally {
    /// Reads `Summary [ 5.874s] 20 tests run: 19 passed (1 slow), 1 failed, 0 skipped`.
    ///
    /// `ignored` replaces the last figure, because it also counts the tests that were not chosen.
    pub(crate) fn of_nextest((status, said): (ExitStatus, String), ignored: u64) -> Self {
        let mut tally = Self { skipped: ignored, ..Self::default() };
        for line in said.lines().filter(|line| line.trim_start().starts_with("Summary [")) {
            let counts = line.split_once("run:").map_or("", |(_, counts)| counts);
            for (count, word) in without_parentheses(counts).split(',').filter_map(number_and_word) {
                match word {
                    "passed" => tally.passed += count,
                    "skipped" => {}
                    _ => tally.failed += count,
                }
            }
            tally.closing.push(line.trim().to_owned());
        }
        tally.settled(status)
    }

    /// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.1s`.
    pub(crate) fn of_cargo((status, said): (ExitStatus, String)) -> Self {
        let mut tally = Self::default();
        for line in said.lines() {
            let Some(counts) = line.trim_start().strip_prefix("test result: ") else { continue };
            let counts = counts.split_once(". ").map_or("", |(_, counts)| counts);
            let counts: Vec<_> = counts.split(';').filter_map(number_and_word).collect();
            if counts.iter().all(|(count, _)| *count == 0) {
                // A crate without tests of this kind.
                continue;
            }
            for (count, word) in counts {
                match word {
                    "passed" => tally.passed += count,
                    "failed" => tally.failed += count,
                    "ignored" => tally.skipped += count,
                    _ => {}
                }
            }
            tally.closing.push(line.trim().to_owned());
        }
        tally.settled(status)
    }

    /// The number of tests in nextest's list.
    pub(crate) fn listed(json: &str) -> Result<u64> {
        let list: Value = serde_json::from_str(json).context("nextest's list cannot be read")?;
        let suites = list["rust-suites"].as_object().context("nextest's list has no suites")?;
        let cases = suites.values().filter_map(|suite| suite["testcases"].as_object());
        let chosen = |case: &&Value| case["filter-match"]["status"] == "matches";
        Ok(cases.map(|cases| cases.values().filter(chosen).count() as u64).sum())
    }

    /// A runner that failed without a failed test, such as one that did not compile, counts as one failure.
    fn settled(mut self, status: ExitStatus) -> Self {
        if !status.success() && self.failed == 0 {
            self.failed = 1;
            self.closing.push(format!("the runner itself failed ({status})"));
        }
        self
    }
}

/// `20 passed (2 slow, 1 flaky), 1 failed` without the remark.
fn without_parentheses(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|letter| {
            depth += i32::from(*letter == '(');
            let outside = depth == 0;
            depth -= i32::from(*letter == ')');
            outside
        })
        .collect()
}

/// The first number and the first word of ` 19 passed`.
fn number_and_word(text: &str) -> Option<(u64, &str)> {
    let mut words = text.split_whitespace();
    Some((words.next()?.parse().ok()?, words.next()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::process::ExitStatusExt;

    fn said(code: i32, text: &str) -> (ExitStatus, String) {
        (ExitStatus::from_raw(code << 8), text.to_owned())
    }

    #[test]
    fn nextest_is_read() {
        let line = "     Summary [   5.874s] 23 tests run: 20 passed (2 slow, 1 flaky), 1 failed, 2 timed out, 9 skipped\n";
        let tally = Tally::of_nextest(said(100, line), 4);
        // The parenthesis has a comma of its own.
        assert_eq!((tally.passed, tally.failed, tally.skipped), (20, 3, 4));
        assert_eq!(tally.closing, [line.trim()]);
    }

    #[test]
    fn cargo_test_is_summed_over_its_binaries() {
        let text = "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            running 2 tests\n\
            test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n\
            test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s\n";
        let tally = Tally::of_cargo(said(101, text));
        assert_eq!((tally.passed, tally.failed, tally.skipped), (4, 1, 1));
        assert_eq!(tally.closing.len(), 2);
    }

    #[test]
    fn a_runner_that_does_not_get_to_its_tests_has_failed() {
        let tally = Tally::of_cargo(said(101, "error: could not compile\n"));
        assert_eq!((tally.passed, tally.failed), (0, 1));
    }
}
