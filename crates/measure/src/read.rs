//! The catalogue, read from its files. What does not fit together is a fault and never half a catalogue.

use crate::catalogue::{Catalogue, LegalBasis, Measure};
use crate::codes::{Applicant, Competence, MeasureCategory, Nation, Target};
use concern::ContextKind;
use jiff::civil::Date;
use language::Text;
use serde::Deserialize;
use std::collections::BTreeSet;

macro_rules! file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../fixtures/law/2026-1/", $name, ".toml")))
    };
}

/// The files in force, by name, in the order in which they are shown.
pub(crate) const FILES: &[(&str, &str)] = &[
    file!("premises"),
    file!("licensing"),
    file!("public_space"),
    file!("housing"),
    file!("regulatory"),
    file!("transport"),
    file!("online"),
    file!("guardianship"),
    file!("design"),
];

/// What is wrong with a measure or file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CatalogueProblem {
    /// Not TOML, or not the fields of these files.
    #[error("cannot be read: compare it with the files beside it")]
    Unreadable,
    /// Two of one id.
    #[error("stands twice: keep one")]
    Twice,
    /// An id that files and addresses could not carry.
    #[error("is no id: a-z, 0-9 and _ alone")]
    Id,
    /// Blank words in one of the languages.
    #[error("lacks words in one of the two languages")]
    Words,
    /// Neither a law nor an agreement, or both.
    #[error("rests on a law or on an agreement, and on one of them alone")]
    Basis,
    /// A link that is not to the published law.
    #[error("has a law whose link does not begin with https://www.legislation.gov.uk/")]
    Link,
    /// Nobody who may apply, nowhere that it applies, or no kind of context.
    #[error("lacks who may apply, where it applies, or what kind of context it is for")]
    Lists,
    /// A last day before the first.
    #[error("ends before it begins")]
    Days,
    /// Directed at a person and yet for contexts.
    #[error("is directed at a person, so it is for no context")]
    Person,
}

/// Where, and what.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {problem}")]
pub struct CatalogueFault {
    /// The file or the measure.
    pub at: String,
    /// What is wrong.
    pub problem: CatalogueProblem,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    category: MeasureCategory,
    measure: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: Text,
    what: Text,
    basis: Option<LegalBasis>,
    #[serde(default)]
    agreement: bool,
    apply: Vec<Applicant>,
    evidence: Text,
    applies: Vec<Nation>,
    competence: Competence,
    from: Option<Date>,
    until: Option<Date>,
    #[serde(default = "place")]
    target: Target,
    contexts: Vec<ContextKind>,
}

fn place() -> Target {
    Target::Place
}

/// Reads files, by name, as an edition.
pub(crate) fn catalogue(edition: &str, files: &[(&str, &str)]) -> Result<Catalogue, CatalogueFault> {
    let mut measures = Vec::new();
    let mut seen = BTreeSet::new();
    for (name, text) in files {
        let fault = |problem| CatalogueFault { at: (*name).to_owned(), problem };
        let file: File = toml::from_str(text).map_err(|_| fault(CatalogueProblem::Unreadable))?;
        for entry in file.measure {
            let fault = |problem| CatalogueFault { at: format!("{name}: {}", entry.id), problem };
            check(&entry).map_err(fault)?;
            if !seen.insert(entry.id.clone()) {
                return Err(fault(CatalogueProblem::Twice));
            }
            measures.push(measure(file.category, entry));
        }
    }
    Ok(Catalogue { edition: edition.to_owned(), measures })
}

fn check(entry: &Entry) -> Result<(), CatalogueProblem> {
    let fits = |id: &str| {
        !id.is_empty()
            && id.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    let said = |text: &Text| !text.en.trim().is_empty() && !text.cy.trim().is_empty();
    let published = |basis: &LegalBasis| basis.link.starts_with("https://www.legislation.gov.uk/");
    let for_person = entry.target == Target::Person;
    let rules = [
        (fits(&entry.id), CatalogueProblem::Id),
        ([&entry.name, &entry.what, &entry.evidence].into_iter().all(said), CatalogueProblem::Words),
        (entry.basis.is_some() != entry.agreement, CatalogueProblem::Basis),
        (entry.basis.as_ref().is_none_or(published), CatalogueProblem::Link),
        (!for_person || entry.contexts.is_empty(), CatalogueProblem::Person),
        (
            !entry.apply.is_empty()
                && !entry.applies.is_empty()
                && (for_person || !entry.contexts.is_empty()),
            CatalogueProblem::Lists,
        ),
        (entry.from.zip(entry.until).is_none_or(|(first, last)| first <= last), CatalogueProblem::Days),
    ];
    rules.into_iter().find(|(held, _)| !held).map_or(Ok(()), |(_, problem)| Err(problem))
}

fn measure(category: MeasureCategory, entry: Entry) -> Measure {
    Measure {
        id: entry.id,
        category,
        name: entry.name,
        what: entry.what,
        basis: entry.basis,
        apply: entry.apply,
        evidence: entry.evidence,
        applies: entry.applies,
        competence: entry.competence,
        from: entry.from,
        until: entry.until,
        target: entry.target,
        contexts: entry.contexts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(change: impl Fn(&str) -> String) -> Option<CatalogueProblem> {
        let plain = FILES[0].1;
        let changed = change(plain);
        assert_ne!(plain, changed, "the test changes something");
        catalogue("t", &[("premises", &changed)]).err().map(|fault| fault.problem)
    }

    #[test]
    fn what_does_not_fit_together_is_named() {
        let swap = |from: &'static str, to: &'static str| with(move |text| text.replacen(from, to, 1));
        assert_eq!(swap("id = \"closure_notice\"", "id = \"Closure notice\""), Some(CatalogueProblem::Id));
        assert_eq!(swap("id = \"closure_notice\"", "id = \"closure_order\""), Some(CatalogueProblem::Twice));
        assert_eq!(swap("cy = \"Hysbysiad cau\"", "cy = \" \""), Some(CatalogueProblem::Words));
        assert_eq!(
            swap("apply = [\"police\", \"local_authority\"]", "apply = []"),
            Some(CatalogueProblem::Lists)
        );
        assert_eq!(
            swap("https://www.legislation.gov.uk/", "http://example.org/"),
            Some(CatalogueProblem::Link)
        );
        assert_eq!(
            swap("competence = \"reserved\"", "agreement = true\ncompetence = \"reserved\""),
            Some(CatalogueProblem::Basis)
        );
        assert_eq!(
            swap("from = \"2014-10-20\"", "from = \"2014-10-20\"\nuntil = \"2014-10-19\""),
            Some(CatalogueProblem::Days)
        );
        assert_eq!(
            swap("from = \"2014-10-20\"", "from = \"2014-10-20\"\ntarget = \"person\""),
            Some(CatalogueProblem::Person)
        );
        assert_eq!(
            swap("competence = \"reserved\"", "competence = \"federal\""),
            Some(CatalogueProblem::Unreadable)
        );
        assert_eq!(swap("id = ", "person = \"x\"\nid = "), Some(CatalogueProblem::Unreadable));
    }
}
