//! Codes of the record in words.

use access::{Purpose, Role};
use api::{Coded, PurposeChoice};
use language::{Text, say};

/// The sentence of a key, or the code itself where a newer version wrote a code that this one has no words for.
fn words(key: &str, code: &str) -> Coded {
    let label = if language::keys(key) { say(key, &[]) } else { Text::same(code) };
    Coded { code: code.to_owned(), label }
}

/// What was done.
pub(crate) fn action(code: &str) -> Coded {
    words(&format!("record-action-{code}"), code)
}

/// A rule of retention.
pub(crate) fn rule(code: &str) -> Coded {
    words(&format!("retention-rule-{code}"), code)
}

/// The role acted in.
pub(crate) fn role(code: &str) -> Coded {
    match Role::parse(code) {
        Some(role) => Coded { code: code.to_owned(), label: role.label() },
        None => words(&format!("record-role-{code}"), code),
    }
}

/// A purpose.
pub(crate) fn purpose(code: &str) -> PurposeChoice {
    let label = Purpose::parse(code).map_or_else(|| Text::same(code), Purpose::label);
    PurposeChoice { code: code.to_owned(), label }
}
