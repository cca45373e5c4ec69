//! The register, read from its file. What does not fit together is a fault and never half a register.

use crate::register::{Document, Register};
use serde::Deserialize;
use std::collections::BTreeSet;

/// The file in force.
pub(crate) const FILE: &str = include_str!("../../../fixtures/guidance/2026-1.toml");

/// What is wrong with a document or the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RegisterProblem {
    /// Not TOML, or not the fields of this file.
    #[error("cannot be read: compare it with the entries beside it")]
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
    /// A link that is not to a public page over a safe line.
    #[error("has a link that does not begin with https://")]
    Link,
    /// Nowhere that it applies, or no point of the work.
    #[error("lacks where it applies, or the point of the work at which it helps")]
    Lists,
}

/// Where, and what.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {problem}")]
pub struct RegisterFault {
    /// The document, or nothing for the file as a whole.
    pub at: String,
    /// What is wrong.
    pub problem: RegisterProblem,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    edition: String,
    document: Vec<Document>,
}

/// Reads the register.
pub(crate) fn register(text: &str) -> Result<Register, RegisterFault> {
    let file: File = toml::from_str(text)
        .map_err(|_| RegisterFault { at: String::new(), problem: RegisterProblem::Unreadable })?;
    let mut seen = BTreeSet::new();
    for document in &file.document {
        let fault = |problem| RegisterFault { at: document.id.clone(), problem };
        check(document).map_err(fault)?;
        if !seen.insert(&document.id) {
            return Err(fault(RegisterProblem::Twice));
        }
    }
    Ok(Register { edition: file.edition, documents: file.document })
}

fn check(document: &Document) -> Result<(), RegisterProblem> {
    let id = &document.id;
    let fits = !id.is_empty()
        && id.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let texts = [&document.title, &document.publisher, &document.version, &document.helps];
    let said = texts.iter().all(|text| !text.en.trim().is_empty() && !text.cy.trim().is_empty());
    let safe = [&document.link.en, &document.link.cy].iter().all(|link| link.starts_with("https://"));
    let rules = [
        (fits, RegisterProblem::Id),
        (said, RegisterProblem::Words),
        (safe, RegisterProblem::Link),
        (!document.applies.is_empty() && !document.topics.is_empty(), RegisterProblem::Lists),
    ];
    rules.into_iter().find(|(held, _)| !held).map_or(Ok(()), |(_, problem)| Err(problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_together_is_named() {
        let swap = |from: &str, to: &str| {
            let changed = FILE.replacen(from, to, 1);
            assert_ne!(FILE, changed, "the test changes something");
            register(&changed).err().map(|fault| fault.problem)
        };
        assert_eq!(swap("id = \"", "id = \"No id "), Some(RegisterProblem::Id));
        assert_eq!(
            swap("id = \"keeping_learners_safe\"", "id = \"wales_procedures\""),
            Some(RegisterProblem::Twice)
        );
        assert_eq!(swap("cy = \"Gweithdrefnau Diogelu Cymru\"", "cy = \" \""), Some(RegisterProblem::Words));
        assert_eq!(swap("https://", "http://"), Some(RegisterProblem::Link));
        assert_eq!(swap("topics = [", "topics = [] #"), Some(RegisterProblem::Lists));
        assert_eq!(swap("applies = [", "applies = [] #"), Some(RegisterProblem::Lists));
        assert_eq!(swap("next_check = \"", "next_check = \"x"), Some(RegisterProblem::Unreadable));
        assert_eq!(swap("id = ", "owner = \"x\"\nid = "), Some(RegisterProblem::Unreadable));
    }
}
