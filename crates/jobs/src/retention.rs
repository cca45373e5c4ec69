//! Retention as data: the rules of `policy/retention.toml`, read into a type that knows every rule of the code.

use crate::JobFault;
use jiff::ToSpan as _;
use jiff::civil::Date;
use language::{Text, say};
use serde::Deserialize;
use std::collections::BTreeMap;

/// The rules, as committed.
const COMMITTED: &str = include_str!("../../../policy/retention.toml");

/// Something that is kept for a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RetentionRule {
    /// Coded rows.
    ConcernRows,
    /// Rows held for a person.
    HeldRows,
    /// Notes for stewards.
    StewardNotes,
    /// Receipts of files.
    Batches,
    /// The way back from a row to its file and line.
    Linkage,
    /// The secrets behind the noise.
    ReleaseKeys,
    /// Sessions and sign-ins under way.
    Sessions,
    /// The values of releases.
    ReleasedValues,
    /// Events of the record.
    AuditEvents,
}

impl RetentionRule {
    /// Every rule, in the order in which a sweep carries them out: what points at something goes before it.
    pub const ALL: [Self; 9] = [
        Self::Sessions,
        Self::ReleaseKeys,
        Self::Linkage,
        Self::HeldRows,
        Self::StewardNotes,
        Self::ConcernRows,
        Self::Batches,
        Self::ReleasedValues,
        Self::AuditEvents,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ConcernRows => "concern-rows",
            Self::HeldRows => "held-rows",
            Self::StewardNotes => "steward-notes",
            Self::Batches => "batches",
            Self::Linkage => "linkage",
            Self::ReleaseKeys => "release-keys",
            Self::Sessions => "sessions",
            Self::ReleasedValues => "released-values",
            Self::AuditEvents => "audit-events",
        }
    }

    /// What it is about.
    pub fn text(self) -> Text {
        say(&format!("retention-rule-{}", self.code()), &[])
    }

    /// How long, in words.
    pub fn keep_text(self) -> Text {
        say(&format!("retention-keep-{}", self.code()), &[])
    }
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// So many days.
    Days(i32),
    /// So many calendar months.
    Months(i32),
    /// So many calendar years.
    Years(i32),
    /// Until its period is released.
    Released,
    /// Until its own end.
    Ended,
}

impl Keep {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "released" => return Some(Self::Released),
            "ended" => return Some(Self::Ended),
            _ => {}
        }
        let (number, unit) = text.split_once(' ')?;
        let number = number.parse().ok().filter(|number| (1..=1_000).contains(number))?;
        match unit {
            "days" => Some(Self::Days(number)),
            "months" => Some(Self::Months(number)),
            "years" => Some(Self::Years(number)),
            _ => None,
        }
    }

    /// The first day that is still kept; none where no day decides.
    pub fn first_kept(self, today: Date) -> Option<Date> {
        let back = match self {
            Self::Days(n) => n.days(),
            Self::Months(n) => n.months(),
            Self::Years(n) => n.years(),
            Self::Released | Self::Ended => return None,
        };
        today.checked_sub(back).ok()
    }
}

/// One rule with its period.
#[derive(Clone, Debug)]
pub struct Retained {
    /// The rule.
    pub rule: RetentionRule,
    /// How long.
    pub keep: Keep,
    /// The same, as the policy says it.
    pub kept_for: String,
    /// The column from which it is counted.
    pub from: String,
    /// The tables it is about.
    pub tables: Vec<String>,
}

/// The retention policy.
#[derive(Clone, Debug)]
pub struct Retention {
    /// Its version.
    pub version: String,
    /// Every rule of [`RetentionRule::ALL`], once, in that order.
    pub rules: Vec<Retained>,
    /// Tables without a rule, and why.
    pub kept: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    version: String,
    rule: Vec<Line>,
    kept: BTreeMap<String, String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    code: RetentionRule,
    keep: String,
    from: String,
    tables: Vec<String>,
}

impl Retention {
    /// The committed rules.
    ///
    /// # Errors
    /// [`JobFault::Stored`] when they are not what this program knows; a test holds that they are.
    pub fn committed() -> Result<Self, JobFault> {
        Self::read(COMMITTED)
    }

    fn read(text: &str) -> Result<Self, JobFault> {
        const FAULT: JobFault = JobFault::Stored("policy/retention.toml");
        let file: File = toml::from_str(text).map_err(|_| FAULT)?;
        if file.rule.len() != RetentionRule::ALL.len() {
            return Err(FAULT);
        }
        let rules = RetentionRule::ALL.into_iter().map(|rule| {
            let line = file.rule.iter().find(|line| line.code == rule).ok_or(FAULT)?;
            let keep = Keep::parse(&line.keep).ok_or(FAULT)?;
            Ok(Retained {
                rule,
                keep,
                kept_for: line.keep.clone(),
                from: line.from.clone(),
                tables: line.tables.clone(),
            })
        });
        let rules = rules.collect::<Result<_, JobFault>>()?;
        Ok(Self { version: file.version, rules, kept: file.kept })
    }

    /// The rule with its period.
    pub fn of(&self, rule: RetentionRule) -> Option<&Retained> {
        self.rules.iter().find(|retained| retained.rule == rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_committed_rules_are_those_of_the_code_with_the_periods_that_were_agreed() {
        let retention = Retention::committed().unwrap();
        let kept: Vec<(&str, &str)> =
            retention.rules.iter().map(|r| (r.rule.code(), r.kept_for.as_str())).collect();
        assert_eq!(
            kept,
            [
                ("sessions", "ended"),
                ("release-keys", "30 days"),
                ("linkage", "released"),
                ("held-rows", "30 days"),
                ("steward-notes", "30 days"),
                ("concern-rows", "24 months"),
                ("batches", "24 months"),
                ("released-values", "7 years"),
                ("audit-events", "7 years"),
            ]
        );
    }

    #[test]
    fn a_rule_too_many_too_few_twice_or_misspelt_is_refused() {
        for (is, becomes) in [
            ("code = \"batches\"", "code = \"linkage\""),
            ("code = \"batches\"", "code = \"people\""),
            ("keep = \"24 months\"", "keep = \"24 moons\""),
            ("keep = \"30 days\"", "keep = \"0 days\""),
            ("from = \"recorded_on\"", "from = \"recorded_on\"\nunknown = 1"),
        ] {
            assert!(COMMITTED.contains(is));
            assert!(Retention::read(&COMMITTED.replacen(is, becomes, 1)).is_err(), "{becomes}");
        }
        let cut = COMMITTED.replacen("[[rule]]\ncode = \"linkage\"", "[[rule]]\ncode = \"sessions\"", 1);
        assert!(Retention::read(&cut).is_err());
    }

    #[test]
    fn months_are_of_the_calendar() {
        let first = |keep: &str, today| Keep::parse(keep).unwrap().first_kept(today);
        assert_eq!(first("24 months", date(2026, 11, 21)), Some(date(2024, 11, 21)));
        assert_eq!(first("24 months", date(2028, 2, 29)), Some(date(2026, 2, 28)));
        assert_eq!(first("30 days", date(2026, 3, 1)), Some(date(2026, 1, 30)));
        assert_eq!(first("released", date(2026, 3, 1)), None);
    }
}
