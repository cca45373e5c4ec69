//! The course of a test run: its parts, their times, and the closing lines.

use crate::tell;
use crate::test::tally::Tally;
use anyhow::{Result, anyhow};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// What has been run so far.
pub(crate) struct Report {
    keep_going: bool,
    began: Instant,
    /// Parts other than test runners that failed.
    failed_parts: Vec<String>,
    /// Checks that were left out, each with its reason.
    skipped_parts: Vec<String>,
    tallies: Vec<(String, Tally)>,
}

impl Report {
    /// A run that stops at its first failure unless `keep_going`.
    pub(crate) fn new(keep_going: bool) -> Self {
        Self {
            keep_going,
            began: Instant::now(),
            failed_parts: Vec::new(),
            skipped_parts: Vec::new(),
            tallies: Vec::new(),
        }
    }

    /// Does one part. A failure ends the run, or is told and kept in mind; then there is no value.
    pub(crate) fn part<T>(&mut self, title: &str, work: impl FnOnce() -> Result<T>) -> Result<Option<T>> {
        tell::heading(title);
        match work() {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                self.failed_parts.push(title.to_owned());
                if !self.keep_going {
                    return Err(error);
                }
                println!("\n{error:#}");
                Ok(None)
            }
        }
    }

    /// Runs tests and keeps their figures.
    pub(crate) fn tests(&mut self, title: &str, work: impl FnOnce() -> Result<Tally>) -> Result<()> {
        let since = Instant::now();
        let Some(tally) = self.part(title, work)? else { return Ok(()) };
        let failed = tally.failed > 0;
        self.tallies.push((title.to_owned(), tally));
        if failed {
            tell::failed(title, since.elapsed());
            if !self.keep_going {
                return Err(anyhow!("{title}: a test failed; its output is above"));
            }
        } else {
            tell::done(title, since.elapsed());
        }
        Ok(())
    }

    /// Notes a check that could not be made.
    pub(crate) fn skip(&mut self, title: &str, why: &str) {
        tell::heading(title);
        tell::skipped(title, why);
        self.skipped_parts.push(format!("{title}: {why}"));
    }

    /// Whether anything failed.
    pub(crate) fn failed(&self) -> bool {
        !self.failed_parts.is_empty() || self.tallies.iter().any(|(_, tally)| tally.failed > 0)
    }

    /// The closing lines: every runner's own, what was skipped and why, and the sum alone on the last line.
    pub(crate) fn close(&self, skips_file: &Path) {
        tell::heading("Closing");
        for (title, tally) in &self.tallies {
            println!("  {title}");
            tally.closing.iter().for_each(|line| tell::note(line));
        }
        let skips = fs::read_to_string(skips_file).unwrap_or_default();
        for skip in self.skipped_parts.iter().map(String::as_str).chain(skip_lines(&skips)) {
            println!("  SKIPPED {skip}");
        }
        for part in &self.failed_parts {
            println!("  FAILED {part}");
        }
        println!("  {} in all\n", tell::spoken(self.began.elapsed()));
        println!("{}", self.sum(&skips));
    }

    /// `N passed, N failed, N skipped`: tests, with each other failed or skipped check as one.
    ///
    /// A test that found its data absent says so in the file of skips and then returns, so its runner counted it as passed.
    fn sum(&self, skips: &str) -> String {
        let total =
            |figure: fn(&Tally) -> u64| self.tallies.iter().map(|(_, tally)| figure(tally)).sum::<u64>();
        let absent = skip_lines(skips).count() as u64;
        let passed = total(|tally| tally.passed).saturating_sub(absent);
        let failed = total(|tally| tally.failed) + self.failed_parts.len() as u64;
        let skipped = total(|tally| tally.skipped) + self.skipped_parts.len() as u64 + absent;
        format!("{passed} passed, {failed} failed, {skipped} skipped")
    }
}

fn skip_lines(skips: &str) -> impl Iterator<Item = &str> {
    skips.lines().map(|line| line.trim_start_matches("SKIPPED:").trim()).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u64, failed: u64, skipped: u64) -> Tally {
        Tally { passed, failed, skipped, closing: Vec::new() }
    }

    #[test]
    fn the_last_line_sums_runners_failed_checks_and_absent_data() {
        let mut report = Report::new(true);
        report.tests("one", || Ok(tally(10, 0, 1))).unwrap();
        report.tests("two", || Ok(tally(5, 2, 0))).unwrap();
        assert!(report.part("three", || -> Result<()> { Err(anyhow!("no")) }).unwrap().is_none());
        report.skip("four", "not installed");
        assert_eq!(report.sum("SKIPPED: wales: no boundaries\n\n"), "14 passed, 3 failed, 3 skipped");
        assert!(report.failed());
    }

    #[test]
    fn the_first_failure_ends_a_run_that_is_not_to_go_on() {
        let mut report = Report::new(false);
        assert!(report.part("fmt", || -> Result<()> { Err(anyhow!("no")) }).is_err());
        let mut report = Report::new(false);
        assert!(report.tests("tests", || Ok(tally(1, 1, 0))).is_err());
        assert_eq!(report.sum(""), "1 passed, 1 failed, 0 skipped");
    }
}
