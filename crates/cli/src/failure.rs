//! A failed command: what happened and what to do, in both languages, and a cause for the curious.

use language::{Arg, Text, say};
use std::error::Error;
use std::fmt;
use std::process::ExitCode;

/// Why a command ended without doing what it was asked.
#[derive(Debug)]
pub(crate) struct Failure {
    text: Text,
    cause: Option<String>,
    status: u8,
}

/// What a command gives.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// The sentence of `key`.
    pub(crate) fn say(key: &str, args: &[(&str, Arg)]) -> Self {
        Self { text: say(key, args), cause: None, status: 1 }
    }

    /// A sentence that another part has already found.
    pub(crate) fn told(text: Text) -> Self {
        Self { text, cause: None, status: 1 }
    }

    /// The same, with an exit status of its own.
    pub(crate) fn status(mut self, status: u8) -> Self {
        self.status = status;
        self
    }

    /// How the process ends.
    pub(crate) fn exit(&self) -> ExitCode {
        ExitCode::from(self.status)
    }

    /// The same, with the chain of causes printed below in small.
    pub(crate) fn because(mut self, error: &(dyn Error + 'static)) -> Self {
        let mut chain = vec![error.to_string()];
        let mut next = error.source();
        while let Some(cause) = next {
            let words = cause.to_string();
            // Some errors say their cause themselves.
            if !chain.iter().any(|told| told.contains(&words)) {
                chain.push(words);
            }
            next = cause.source();
        }
        self.cause = Some(chain.join(": "));
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "contexture: {}\ncontexture: {}", self.text.en, self.text.cy)?;
        match &self.cause {
            Some(cause) => write!(f, "\n  ({cause})"),
            None => Ok(()),
        }
    }
}
