//! The register and its documents.

use crate::codes::{DocumentKind, Topic};
use crate::read;
use jiff::civil::Date;
use language::Text;
use measure::{Competence, Nation};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// One document of somebody else's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "describe", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its id; none is ever given another meaning.
    pub id: String,
    /// What sort of document it is.
    pub kind: DocumentKind,
    /// Its title. In Welsh that of its Welsh edition, or our own words for it where there is none.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// Which edition this entry is about, as its publisher calls it.
    pub version: Text,
    /// Where it applies.
    pub applies: Vec<Nation>,
    /// Who makes policy on its subject, for Wales.
    pub competence: Competence,
    /// Where it is read, in each language; the same address where there is one edition alone.
    pub link: Text,
    /// What it helps with, in plain words of our own.
    pub helps: Text,
    /// The points of the work at which it helps.
    pub topics: Vec<Topic>,
    /// The day by which somebody is to look whether this still is the current edition.
    #[cfg_attr(feature = "describe", schema(value_type = String, format = Date))]
    pub next_check: Date,
}

impl Document {
    /// Whether somebody should have looked by a day.
    pub fn overdue(&self, day: Date) -> bool {
        self.next_check < day
    }
}

/// Every document, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// The edition of the register: any change makes another.
    pub edition: String,
    /// The documents.
    pub documents: Vec<Document>,
}

static CURRENT: LazyLock<Register> = LazyLock::new(|| {
    // The tests of this crate read it too, so a build with a broken file does not pass.
    read::register(read::FILE).expect("fixtures/guidance is as this crate reads it")
});

impl Register {
    /// The edition in force.
    ///
    /// # Panics
    /// When the file that was compiled in is broken: a fault of the program, held off by a test.
    pub fn current() -> &'static Self {
        &CURRENT
    }

    /// What helps at a point of the work, in the order of the register; none: everything.
    pub fn on(&self, topic: Option<Topic>) -> impl Iterator<Item = &Document> {
        self.documents
            .iter()
            .filter(move |document| topic.is_none_or(|topic| document.topics.contains(&topic)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan as _;

    #[test]
    fn each_point_of_the_work_has_help_for_wales_and_nothing_is_due_before_its_day() {
        let register = Register::current();
        for topic in Topic::ALL {
            let mut found = register.on(Some(*topic));
            assert!(found.any(|document| document.applies.contains(&Nation::Wales)), "{}", topic.code());
        }
        for document in register.on(None) {
            assert!(!document.overdue(document.next_check), "{}", document.id);
            assert!(document.overdue(document.next_check + 1.day()), "{}", document.id);
        }
    }

    #[test]
    fn what_is_for_england_alone_stands_apart_from_what_is_for_wales() {
        let england: Vec<&str> = Register::current()
            .on(None)
            .filter(|document| document.applies == [Nation::England])
            .map(|document| document.id.as_str())
            .collect();
        assert!(england.contains(&"working_together_england"), "{england:?}");
        let wales = Register::current().on(Some(Topic::Coding)).next().expect("there is help with coding");
        assert!(wales.applies.contains(&Nation::Wales), "what applies here comes first");
    }
}
