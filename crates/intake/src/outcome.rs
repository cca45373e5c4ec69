//! What became of the rows, without a word of what they held.

use crate::check::{Detail, Fault, Rule};
use crate::{Column, Taken};
use api::{Notice, RowOutcome};
use concern::Procedures;
use language::{Lang, Text, say};
use std::collections::{HashMap, HashSet};

/// A row that was not accepted: its line, the rule and the column. It is as small as that, so that a hundred thousand of them
/// are; [`Speaker`] gives them their sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Line of the file, the header being 1.
    pub line: u32,
    /// The rule that it did not pass.
    pub rule: &'static Rule,
    /// The column at fault; none when it is the row as a whole.
    pub column: Option<Column>,
    pub(crate) detail: Detail,
}

impl Outcome {
    pub(crate) const fn new(line: u32, fault: Fault) -> Self {
        Self { line, rule: fault.rule, column: fault.column, detail: fault.detail }
    }
}

/// Says outcomes in the reader's language; each sentence is looked up once.
#[derive(Debug)]
pub struct Speaker {
    lang: Lang,
    said: HashMap<(&'static str, Detail), Text>,
}

impl Speaker {
    /// For a reader.
    pub fn new(lang: Lang) -> Self {
        Self { lang, said: HashMap::new() }
    }

    /// The outcome as it leaves.
    pub fn say(&mut self, outcome: Outcome) -> RowOutcome {
        let key = (outcome.rule.name(), outcome.detail);
        let messages =
            self.said.entry(key).or_insert_with(|| outcome.rule.message_of(outcome.detail)).clone();
        RowOutcome {
            line: u64::from(outcome.line),
            status: outcome.rule.status(),
            column: outcome.column.map_or("", Column::name).to_owned(),
            rule: outcome.rule.name().to_owned(),
            kind: outcome.detail.code().to_owned(),
            message: messages.get(self.lang).to_owned(),
            messages,
        }
    }
}

/// What a person should know about the rows that were accepted: those not yet reported, with the route, and what the
/// template says of its rows.
pub(crate) fn notices(taken: &Taken, repeated: &HashSet<u32>, template: Option<&Text>) -> Vec<Notice> {
    let kept = || taken.accepted.iter().filter(|row| !repeated.contains(&row.line));
    let unreported = kept().filter(|row| row.concern.procedures == Procedures::No).count() as u64;
    let mut notices = Vec::new();
    if unreported > 0 {
        let message = say("intake-notice-not-reported", &[("n", unreported.into())]);
        notices.push(Notice { rule: "not-reported".to_owned(), rows: unreported, message });
    }
    let assumed = kept().filter(|row| row.beside.assumed).count() as u64;
    if assumed > 0 {
        let message = say("intake-notice-assumed", &[("n", assumed.into())]);
        notices.push(Notice { rule: "times-assumed".to_owned(), rows: assumed, message });
    }
    for column in &taken.unread_people {
        let message = say("intake-notice-unread-people", &[("number", column.to_string().into())]);
        notices.push(Notice {
            rule: "unread-column-holds-people".to_owned(),
            rows: taken.rows_total,
            message,
        });
    }
    if let Some(message) = template {
        let rows = kept().count() as u64;
        notices.push(Notice { rule: "template".to_owned(), rows, message: message.clone() });
    }
    notices
}
